import { expect, test } from 'vitest';
import { speakerName } from '../../src/domain/speaker-name.js';

test.each([
  ['prefix and name, not to be torn apart', { prefix: 'Dr.', name: 'Ann Example' }, 'en', 'Dr.\u00a0Ann Example'],
  ['a name alone', { name: 'Ann Example' }, 'en', 'Ann Example'],
  [
    'in the reader’s language',
    { prefix: { en: 'Mr.', fr: 'M.' }, name: { en: 'Bob', fr: 'Robert' } },
    'fr',
    'M.\u00a0Robert',
  ],
])('%s', (_name, speaker, language, expected) => {
  expect(speakerName({ id: 'x', ...speaker }, language, ['en'])).toBe(expected);
});
