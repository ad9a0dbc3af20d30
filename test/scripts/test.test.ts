import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wco-empty-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each(['build', 'manifest', 'package', 'sizes'])(
  'npm test fails when the script of the check "%s" is gone',
  (name) => {
    const { status, stdout } = spawnSync(process.execPath, [resolve('scripts/test.mjs'), '--only', name], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/\n0 passed, 1 failed, 0 skipped\n$/);
    expect(status).toBe(1);
  },
);
