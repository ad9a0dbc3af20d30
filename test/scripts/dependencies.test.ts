import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/lib/dependencies.mjs';

describe('isInstalled', () => {
  let root: string;
  const write = (path: string, seconds: number) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '{}');
    utimesSync(join(root, path), seconds, seconds);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wco-install-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is false in a fresh clone', () => {
    write('package-lock.json', 100);
    expect(isInstalled(root)).toBe(false);
  });

  it('is false after an installation that was broken off', () => {
    write('package-lock.json', 100);
    write('node_modules/lit/package.json', 200);
    expect(isInstalled(root)).toBe(false);
  });

  it('is false when the lock file is newer than what is installed', () => {
    write('package-lock.json', 200);
    write('node_modules/.package-lock.json', 100);
    expect(isInstalled(root)).toBe(false);
  });

  it('is true when what is installed is newer', () => {
    write('package-lock.json', 100);
    write('node_modules/.package-lock.json', 200);
    expect(isInstalled(root)).toBe(true);
  });
});
