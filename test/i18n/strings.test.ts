import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatsFor } from '../../src/i18n/formats.js';
import en from '../../src/i18n/locales/en.js';
import furtherEn from '../../src/i18n/locales/further/en.js';
import pollEn from '../../src/i18n/locales/poll/en.js';

const src = join(import.meta.dirname, '../../src');

/** All source, without comments, but that in which words are defined. */
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^(?:i18n.(?:locales|problems|strings)|domain.generated)/.test(path))
  .map((path) => readFileSync(join(src, path), 'utf8').replace(/\/\*[^]*?\*\/|\/\/ .*/g, ''))
  .join('\n');

const formats = formatsFor('en');
const words = Object.entries({ ...en(formats), ...furtherEn(formats), ...pollEn(formats) }).flatMap(
  ([group, strings]) => (typeof strings === 'object' ? Object.keys(strings).map((name) => [group, name] as const) : []),
);

test.each(words)('%s.%s is said somewhere', (_group, name) => {
  expect(code).toMatch(new RegExp(`\\b${name}\\b`));
});
