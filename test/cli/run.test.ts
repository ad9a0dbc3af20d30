import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { recordedIo } from '../support/command-io.js';

async function command(...argv: string[]) {
  const io = recordedIo();
  const code = await run(argv, io);
  return { code, out: io.out, err: io.err };
}

test.each([['--help'], ['-h'], ['help']])('%s lists every command', async (...argv) => {
  const { code, out, err } = await command(...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const name of ['check', 'serve']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test.each([['check'], ['serve']])('help %s and %s --help say the same', async (name) => {
  const { code, out } = await command('help', name);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^Usage: wco-events ${name}`));
  expect((await command(name, '--help')).out).toBe(out);
});

test('without a command the usage goes where faults go', async () => {
  const { code, out, err } = await command();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/Which command\?[\s\S]*Usage/);
});

test.each([
  ['chekc', /There is no command “chekc”\. Did you mean “check”\?/],
  ['frobnicate', /There is no command “frobnicate”\.\n/],
  ['--verbose', /There is no option “--verbose”/],
  ['constructor', /There is no command “constructor”/],
])('%s', async (name, expected) => {
  const { code, out, err } = await command(name);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(expected);
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(await command('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});
