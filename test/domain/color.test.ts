import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, cssLightness, isDarkGround, luminance, parseHex, readableColor } from '../../src/domain/color.js';
import { trackColors, trackRules } from '../../src/domain/track-colors.js';

test.each([
  ['#000', 0],
  ['#fff', 1],
  ['#777777', 0.1845],
  ['#ff0000', 0.2126],
])('luminance of %s', (hex, expected) => {
  expect(luminance(parseHex(hex)!)).toBeCloseTo(expected, 3);
});

test.each(['red', '#12', '#12345', '123456', '#ggg', ''])('parseHex refuses %s', (text) => {
  expect(parseHex(text)).toBeUndefined();
});

test('contrast of black and white is 21', () => {
  expect(contrast(0, 1)).toBeCloseTo(21);
  expect(contrast(1, 0)).toBeCloseTo(21);
});

describe('readableColor', () => {
  test('leaves a colour that is readable as it is', () => {
    expect(readableColor('#00529b', false, 4.5)).toBe('#00529b');
  });
  test.each([false, true])('reaches the ratio for any colour (on a dark ground: %s)', (dark) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom(3, 4.5), (number, ratio) => {
        const hex = `#${number.toString(16).padStart(6, '0')}`;
        const ground = dark ? 0 : 1;
        const result = luminance(parseHex(readableColor(hex, dark, ratio)!)!);
        expect(contrast(result, ground)).toBeGreaterThanOrEqual(ratio);
      }),
    );
  });
  test('knows what is no colour', () => {
    expect(readableColor('tomato', false, 3)).toBeUndefined();
  });
});

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgba(0, 0, 0, 0.5)', 0, 0.5],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(srgb 0 0 0 / 0.4)', 0, 0.4],
  ['oklch(0.25 0.1 200)', 0.25, 1],
  ['oklab(0.9 0 0 / 0.5)', 0.9, 0.5],
  ['lab(20 10 10)', 0.2, 1],
  ['lch(80% 10 10)', 0.8, 1],
])('cssLightness of %s', (css, lightness, alpha) => {
  const found = cssLightness(css)!;
  expect(found.lightness).toBeCloseTo(lightness, 2);
  expect(found.alpha).toBeCloseTo(alpha, 2);
});

test.each(['', 'transparent', 'Canvas', 'url(x)'])('cssLightness does not know %j', (css) => {
  expect(cssLightness(css)).toBeUndefined();
});

test.each([
  ['a white page', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', false],
  ['a black page', 'rgb(10, 10, 10)', 'rgb(230, 230, 230)', true],
  ['a dark page that forgot its text colour', 'rgb(10, 10, 10)', 'rgb(0, 0, 0)', true],
  ['no background, dark text', undefined, 'rgb(20, 20, 20)', false],
  ['no background, light text', undefined, 'rgb(240, 240, 240)', true],
])('isDarkGround: %s', (_name, background, text, dark) => {
  expect(isDarkGround(background, text)).toBe(dark);
});

test('a track has its own colour for a dark ground, else the same one made lighter', () => {
  const track = { id: 't', name: 'T', color: '#003366' };
  expect(trackColors({ ...track, colorDark: '#99ccff' }, true)?.bar).toBe('#99ccff');
  expect(luminance(parseHex(trackColors(track, true)!.bar)!)).toBeGreaterThan(luminance(parseHex('#003366')!));
  expect(trackColors({ id: 't', name: 'T' }, false)).toBeUndefined();
});

test('trackRules writes a rule for each track that has a colour, by its place', () => {
  const rules = trackRules(
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', color: '#00529b' },
    ],
    false,
  );
  expect(rules).toBe('.track-1{--_track:#00529b;--_track-text:#00529b}');
});
