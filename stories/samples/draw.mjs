// Draws the sample pictures of the stories: `node stories/samples/draw.mjs`. Nobody's face and nobody's brand.
import { mkdir, writeFile } from 'node:fs/promises';

const folder = new URL('./', import.meta.url);
await mkdir(new URL('logos/', folder), { recursive: true });
await mkdir(new URL('portraits/', folder), { recursive: true });

const svg = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>\n`;

/** Marks in a square of 100, in the current colour. */
const marks = [
  '<circle cx="50" cy="50" r="46" fill="none" stroke="currentColor" stroke-width="8"/><circle cx="50" cy="50" r="20"/>',
  '<path d="M6 94V6h22v88zM40 94V36h22v58zM74 94V60h20v34z"/>',
  '<path d="M50 4 96 92H4z"/>',
  '<path d="M50 3 91 26v48L50 97 9 74V26z"/><path d="M50 25v50M28 38l44 24M72 38 28 62" stroke="#fff" stroke-width="6" fill="none"/>',
  '<path d="M4 70q23-40 46 0t46 0M4 42q23-40 46 0t46 0" fill="none" stroke="currentColor" stroke-width="12"/>',
  '<rect x="5" y="5" width="90" height="90" rx="24"/><rect x="30" y="30" width="40" height="40" rx="10" fill="#fff"/>',
  '<path d="M4 50 50 4l46 46-46 46zM50 26 26 50l24 24 24-24z" fill-rule="evenodd"/>',
  '<circle cx="32" cy="50" r="28"/><circle cx="68" cy="50" r="28" opacity=".55"/>',
];

/** A word mark, a crest or both: what fits into the proportion. */
function logo(name, index, ratio, ink) {
  const height = 200;
  const width = Math.round(height * ratio);
  const mark = marks[index % marks.length];
  const word = (x, y, length, size) =>
    `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" font-family="Helvetica, Arial, sans-serif" font-weight="${index % 3 ? 700 : 400}" font-size="${size}">${name}</text>`;
  const place = (x, y, size) => `<g transform="translate(${x} ${y}) scale(${size / 100})">${mark}</g>`;
  const content =
    ratio >= 6
      ? word(4, 165, width - 8, 190)
      : ratio >= 1.9
        ? place(4, 20, 160) + word(190, 150, width - 200, 140)
        : ratio >= 0.9
          ? place(width / 2 - 60, 6, 120) + word(8, 190, width - 16, 56)
          : place(4, 10, width - 8) + place(4, 10 + width, width - 8) + `<path d="M4 188h${width - 8}v8H4z"/>`;
  return svg(width, height, `<g fill="${ink}" color="${ink}">${content}</g>`);
}

const ratios = [
  12, 9, 7.5, 6.4, 5.5, 5, 4.6, 4.2, 3.9, 3.6, 3.4, 3.2, 3, 2.8, 2.6, 2.5, 2.4, 2.3, 2.2, 2.1, 2, 1.9, 1.8, 1.7, 1.6,
  1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4,
];
const inks = ['#1d3a5f', '#3f3f46', '#7a2e2e', '#1f5c4d', '#5b3a82', '#8a5300'];
for (const [index, ratio] of ratios.entries()) {
  const number = String(index + 1).padStart(2, '0');
  const name = `Sample${number}`;
  await writeFile(new URL(`logos/${number}.svg`, folder), logo(name, index, ratio, inks[index % inks.length]));
  await writeFile(new URL(`logos/${number}-dark.svg`, folder), logo(name, index, ratio, '#eceef2'));
}

const grounds = [
  '#cfd8dc',
  '#d7ccc8',
  '#c5cae9',
  '#dcedc8',
  '#ffe0b2',
  '#e1bee7',
  '#b2dfdb',
  '#f0f4c3',
  '#d1c4e9',
  '#c8e6c9',
  '#ffccbc',
  '#cfd8dc',
];
const skins = ['#8d5524', '#c68642', '#e0ac69', '#f1c27d', '#5c3a21', '#d9a066'];
const hairs = ['#1b1b1b', '#4a2c12', '#7a5230', '#8c8c8c', '#2d1b10', '#3b3024'];
const coats = ['#22313f', '#5b3a4a', '#2f4f4f', '#3a3a5a', '#614126', '#3d5a40'];
/** Files as feeds have them: upright, square, lying. */
const sizes = [
  [400, 500],
  [400, 400],
  [600, 400],
  [300, 450],
];
for (let index = 0; index < 12; index++) {
  const [width, height] = sizes[index % sizes.length];
  const x = width / 2;
  const r = Math.min(width, height) * 0.2;
  const y = height * 0.38;
  const skin = skins[index % skins.length];
  const hair = hairs[(index * 5 + 1) % hairs.length];
  const shoulders = `<path d="M${x - 2.1 * r} ${height}q0-${1.9 * r} ${2.1 * r}-${1.9 * r}t${2.1 * r} ${1.9 * r}z" fill="${coats[index % coats.length]}"/>`;
  const long =
    index % 2
      ? `<rect x="${x - 1.12 * r}" y="${y - 0.4 * r}" width="${2.24 * r}" height="${1.9 * r}" rx="${0.8 * r}" fill="${hair}"/>`
      : '';
  const neck = `<rect x="${x - 0.38 * r}" y="${y + 0.6 * r}" width="${0.76 * r}" height="${r}" rx="${0.3 * r}" fill="${skin}"/>`;
  const head = `<ellipse cx="${x}" cy="${y}" rx="${0.86 * r}" ry="${1.08 * r}" fill="${skin}"/>`;
  const top = `<path d="M${x - 0.95 * r} ${y - 0.1 * r}a${0.95 * r} ${1.1 * r} 0 0 1 ${1.9 * r} 0q-${0.3 * r}-${0.55 * r}-${0.95 * r}-${0.55 * r}t-${0.95 * r} ${0.55 * r}z" fill="${hair}"/>`;
  const drawing = `<rect width="${width}" height="${height}" fill="${grounds[index]}"/>${long}${shoulders}${neck}${head}${top}`;
  await writeFile(
    new URL(`portraits/${String(index + 1).padStart(2, '0')}.svg`, folder),
    svg(
      width,
      height,
      drawing.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(number * 10) / 10)),
    ),
  );
}
