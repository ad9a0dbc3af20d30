/** A colour in sRGB, channels from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Reads `#rgb` or `#rrggbb`. */
export function parseHex(hex: string): Color | undefined {
  const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(hex) && (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
  if (!digits) return undefined;
  const channel = (index: number) => parseInt(digits.slice(index, index + 2), 16) / 255;
  return { red: channel(1), green: channel(3), blue: channel(5) };
}

/** Writes `#rrggbb`. */
export function toHex({ red, green, blue }: Color): string {
  return `#${[red, green, blue]
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance({ red, green, blue }: Color): number {
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two luminances, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * `hex`, brought no further towards black (on a light ground) or white (on a dark one) than it takes to reach `ratio`
 * against that ground. Undefined where `hex` is no colour.
 */
export function readableColor(hex: string, dark: boolean, ratio: number): string | undefined {
  const color = parseHex(hex);
  if (!color) return undefined;
  const ground = dark ? darkestGround : 1;
  const end = dark ? 1 : 0;
  const mix = (share: number): Color => ({
    red: color.red + (end - color.red) * share,
    green: color.green + (end - color.green) * share,
    blue: color.blue + (end - color.blue) * share,
  });
  for (let step = 0; step < 20; step++) {
    const candidate = toHex(mix(step / 20));
    if (contrast(luminance(parseHex(candidate)!), ground) >= ratio) return candidate;
  }
  return toHex(mix(1));
}

/** Luminance of a dark grey page: a colour readable there is readable on black too. */
const darkestGround = 0.03;

/**
 * How light a computed CSS colour is, 0 to 1, and how opaque. Knows the forms in which browsers give computed values:
 * `rgb()`, `color(srgb …)` and those that begin with their lightness, `lab()`, `lch()`, `oklab()`, `oklch()`.
 */
export function cssLightness(css: string): { readonly lightness: number; readonly alpha: number } | undefined {
  const form = /^(rgba?|color|(?:ok)?l(?:ab|ch))\((?:[a-z][\w-]* )?(.*)\)$/.exec(css);
  if (!form) return undefined;
  const [, name, body] = form as unknown as [string, string, string];
  const values = body
    .split(/[\s,/]+/)
    .map((value) => (value.endsWith('%') ? parseFloat(value) / 100 : parseFloat(value)));
  const [first = 0, second = 0, third = 0, alpha = 1] = values;
  if (/l/.test(name) && name !== 'color') {
    const lightness = name.startsWith('ok') || body.includes('%') ? first : first / 100;
    return { lightness, alpha };
  }
  const scale = name === 'color' ? 1 : 255;
  const light = luminance({ red: first / scale, green: second / scale, blue: third / scale });
  // From luminance to lightness as the eye sees it (CIE L*), so that all forms can be compared.
  return { lightness: light <= 0.008856 ? light * 9.033 : 1.16 * Math.cbrt(light) - 0.16, alpha };
}

/**
 * Whether a ground is dark: its own colour decides; where none is known, the text on it, which is light on a dark ground.
 */
export function isDarkGround(background: string | undefined, text: string): boolean {
  const ground = background === undefined ? undefined : cssLightness(background);
  if (ground) return ground.lightness < 0.5;
  return (cssLightness(text)?.lightness ?? 0) > 0.6;
}
