import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const schemaPath = 'src/feed/event-feed-1.schema.json';
const made = [
  'src/domain/generated/event-feed.ts',
  'src/feed/generated/feed-shape.ts',
  'examples/event-feed-1.schema.json',
];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wco-generate-'));
  for (const path of ['scripts/generate.mjs', schemaPath, ...made]) await cp(path, join(folder, path));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rm(folder, { recursive: true }));

function generate(...argv: string[]): Promise<{ code: number; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['scripts/generate.mjs', ...argv], { cwd: folder }, (_error, _out, err) =>
      done({ code: child.exitCode ?? -1, err }),
    );
  });
}

async function changeSchema(change: (schema: { $defs: Record<string, Record<string, unknown>> }) => void) {
  const schema = JSON.parse(await readFile(join(folder, schemaPath), 'utf8')) as Parameters<typeof change>[0];
  change(schema);
  await writeFile(join(folder, schemaPath), JSON.stringify(schema));
}

test('what is committed is what the schema makes', async () => {
  expect(await generate('--check')).toEqual({ code: 0, err: '' });
});

test('a changed schema makes what is committed stale, until it is made anew', async () => {
  await changeSchema(({ $defs }) => {
    ($defs.room!.properties as Record<string, unknown>).floor = {
      type: 'integer',
      minimum: -2,
      maximum: 200,
      description: 'Floor.',
    };
  });
  const { code, err } = await generate('--check');
  expect(code).toBe(1);
  for (const path of made) expect(err).toContain(`${path} is stale`);
  expect((await generate()).code).toBe(0);
  expect((await generate('--check')).code).toBe(0);
  const [types, shape] = await Promise.all(made.map((path) => readFile(join(folder, path), 'utf8')));
  expect(types).toContain('readonly floor?: number;');
  expect(shape).toMatch(/floor: \{ type: 'number', form: 'number', min: -2, max: 200, whole: true \}/);
});

test.each([
  ['uniqueItems', { type: 'array', items: { $ref: '#/$defs/id' }, uniqueItems: true }],
  ['minLength', { type: 'string', minLength: 3 }],
  ['not', { type: 'string', not: { const: 'x' } }],
])('a schema that asks for %s, which the reader does not check, is refused', async (keyword, field) => {
  await changeSchema(({ $defs }) => {
    ($defs.room!.properties as Record<string, unknown>).floor = field;
  });
  const { code, err } = await generate('--check');
  expect(code).not.toBe(0);
  expect(err).toContain(keyword);
});
