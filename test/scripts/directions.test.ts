import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolPath } from '../../scripts/lib/tools.mjs';

/** File, what it says, and the rule that it breaks. */
const wrong = [
  ['src/domain/a.ts', "import '../feed/plain.js';", 'domain-knows-only-plainer-rooms'],
  ['src/domain/b.ts', "import type { P } from '../poll-protocol/plain.js';", 'domain-knows-only-plainer-rooms'],
  ['src/domain/c.ts', "import '../../test/support/plain.js';", 'domain-knows-only-plainer-rooms'],
  ['src/feed/a.ts', "import '../i18n/plain.js';", 'feed-knows-only-plainer-rooms'],
  ['src/poll-protocol/a.ts', "import '../feed/plain.js';", 'poll-protocol-knows-only-plainer-rooms'],
  ['src/i18n/a.ts', "import '../controllers/plain.js';", 'i18n-knows-only-plainer-rooms'],
  ['src/base/a.ts', "import '../parts/plain.js';", 'base-knows-only-plainer-rooms'],
  ['src/context/a.ts', "import '../controllers/plain.js';", 'context-knows-only-plainer-rooms'],
  ['src/controllers/a.ts', "import '../parts/plain.js';", 'controllers-knows-only-plainer-rooms'],
  ['src/parts/a.ts', "import '../widgets/poll/plain.js';", 'parts-knows-only-plainer-rooms'],
  ['src/widgets/poll/a.ts', "import '../../server/plain.js';", 'widgets-knows-only-plainer-rooms'],
  ['src/widgets/poll/b.ts', "import '../agenda/plain.js';", 'one-widget-never-imports-another'],
  ['src/widgets/poll/c.ts', "const a = import('../agenda/plain.js');", 'one-widget-never-imports-another'],
  ['src/server/a.ts', "import '../parts/plain.js';", 'server-knows-only-plainer-rooms'],
  ['src/cli/a.ts', "import '../widgets/poll/plain.js';", 'cli-knows-only-plainer-rooms'],
  ['src/embed/a.ts', "import '../widgets/poll/plain.js';", 'embed-reaches-widgets-only-by-import()'],
  ['src/embed/b.ts', "import '../server/plain.js';", 'embed-knows-only-plainer-rooms'],
  ['src/index.ts', "import './widgets/poll/index.js';", 'the-door-has-no-effect'],
  ['src/domain/d.ts', "import { html } from 'lit';", 'no-lit-below-the-drawing'],
  ['src/feed/b.ts', "import { until } from 'lit/directives/until.js';", 'no-lit-below-the-drawing'],
  ['src/poll-protocol/b.ts', "import { ContextProvider } from '@lit/context';", 'no-lit-below-the-drawing'],
  ['src/server/b.ts', "import type { TemplateResult } from 'lit';", 'no-lit-below-the-drawing'],
  ['src/domain/e.ts', "import { readFileSync } from 'node:fs';", 'no-node-in-a-browser'],
  ['src/widgets/poll/d.ts', "import 'fs';", 'no-node-in-a-browser'],
  ['src/domain/f.ts', "import './g.js';", 'no-circle'],
  ['src/domain/h.ts', "import './missing.js';", 'every-import-is-found'],
  ['src/attic/a.ts', "import '../domain/plain.js';", 'every-file-has-a-room'],
] as const;

const right = [
  ['src/feed/right.ts', "import '../domain/plain.js';"],
  ['src/i18n/right.ts', "import '../feed/plain.js'; import '../poll-protocol/plain.js';"],
  ['src/parts/right.ts', "import { html } from 'lit'; import '../controllers/plain.js'; import '../i18n/plain.js';"],
  ['src/widgets/agenda/right.ts', "import './plain.js'; import '../../parts/plain.js';"],
  ['src/embed/right.ts', "export const load = () => import('../widgets/poll/plain.js');"],
  ['src/server/right.ts', "import 'node:fs'; import '../poll-protocol/plain.js'; import '../i18n/plain.js';"],
  ['src/cli/right.ts', "import 'node:fs'; import '../server/plain.js';"],
] as const;

const plain = [
  ...['domain', 'feed', 'poll-protocol', 'i18n', 'controllers', 'parts', 'server'].map(
    (room) => `src/${room}/plain.ts`,
  ),
  'src/widgets/poll/plain.ts',
  'src/widgets/poll/index.ts',
  'src/widgets/agenda/plain.ts',
  'test/support/plain.ts',
];

describe('import directions', () => {
  let root: string;
  let found: string[];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'wco-directions-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const path of plain) write(path, 'export interface P {}\n');
    for (const [path, text] of [...wrong, ...right]) write(path, `${text}\nexport interface F {}\n`);
    write('src/domain/g.ts', "import type { F } from './f.js';\nexport type G = F;\n");
    write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }');
    for (const name of ['lit', '@lit/context']) {
      write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
      for (const file of ['index.js', 'directives/until.js']) write(`node_modules/${name}/${file}`, '');
    }
    const args = [toolPath('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs'].map((arg) =>
      arg.startsWith('--') ? arg : resolve(arg),
    );
    const { stdout, stderr } = spawnSync(process.execPath, [...args, '--output-type', 'json', 'src'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout, stderr).not.toBe('');
    const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    found = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  }, 60_000);

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it.each(wrong)('%s must not say %s', (path, _text, rule) => {
    expect(found).toContain(`${path}: ${rule}`);
  });

  it.each(right)('%s may say %s', (path) => {
    expect(found.filter((violation) => violation.startsWith(path))).toEqual([]);
  });
});
