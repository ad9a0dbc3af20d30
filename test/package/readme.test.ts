import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { scenes } from '../../scripts/studio/scenes.mjs';

interface Named {
  readonly name: string;
  readonly inheritedFrom?: object;
}
interface Element {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
);
const read = (path: string) => readFileSync(path, 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as unknown;
const all = documents.map(read).join('\n');
const readme = read('README.md');

const { exports } = readJson('package.json') as { exports: Record<string, unknown> };
const { modules } = readJson('custom-elements.json') as {
  modules: readonly { readonly declarations?: readonly Element[] }[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
const widgets = elements.filter(({ tagName }) => tagName !== 'wco-event');

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesOf = (list: readonly Named[] = []) => list.map(({ name }) => name);

/** What stands in backticks in the first cells of the rows of a text's tables. */
const firstCells = (text: string) =>
  matches(text, /^\|((?:[^|\n]|\\\|)*)\|/gm).flatMap((cell) => matches(cell, /`([^`]+)`/g));

/** From a heading on, up to the next of the same level or a higher one. */
function section(text: string, heading: string): string {
  const [marks] = /^#+/.exec(heading)!;
  const rest = text.slice(text.indexOf(`\n${heading}\n`) + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${marks.length}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Fenced blocks of a language, with the document they are in. */
const blocks = (language: string) =>
  documents.flatMap((path) =>
    matches(read(path), new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm')).map((text) => ({ path, text })),
  );

/** A heading as the part of an address after `#`, as code hosts make it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe.each(documents)('%s', (path) => {
  const text = read(path);

  test('leads only to what is there', () => {
    const links = [...matches(text, /\]\(([^)\s]+)\)/g), ...matches(text, /\bsrc="(docs\/[^"]+)"/g)];
    for (const link of links.filter((each) => !/^https?:/.test(each))) {
      const [file = '', part] = link.split('#');
      const target = file ? normalize(join(dirname(path), file)) : path;
      expect(existsSync(target), link).toBe(true);
      if (part) expect(matches(read(target), /^#+ (.+)$/gm).map(anchor), link).toContain(part);
    }
  });

  test('names only files of the project that are there', () => {
    const paths = matches(text, /`((?:src|scripts|test|stories|demo|examples|tools|docs|\.storybook)\/[\w./*-]*)`/g);
    // What the recipes for contributors make does not exist yet.
    const made = /figures|es\.ts/;
    for (const each of paths.filter((one) => !made.test(one))) {
      const folder = each.replace(/[^/]*\*.*$/, '');
      expect(existsSync(folder), each).toBe(true);
    }
  });
});

describe('the widgets in README.md', () => {
  test('are all there', () => {
    expect(sorted(matches(readme, /^### `<(wco-[\w-]+)>`$/gm))).toEqual(sorted(widgets.map(({ tagName }) => tagName!)));
  });

  test.each(widgets.map((widget) => [widget.tagName!, widget] as const))(
    '<%s> with its own attributes',
    (tag, widget) => {
      const own = widget.attributes!.filter(({ inheritedFrom }) => !inheritedFrom);
      const [, table = ''] = /(\| attribute [^]*)/.exec(section(readme, `### \`<${tag}>\``)) ?? [];
      expect(sorted(firstCells(table))).toEqual(sorted(namesOf(own)));
    },
  );

  test('with the attributes of all', () => {
    const common = elements.find(({ tagName }) => tagName === 'wco-event')!.attributes;
    const [, table = ''] = /(\| attribute [^]*?)\n\n/.exec(section(readme, '## The widgets')) ?? [];
    expect(sorted(firstCells(table))).toEqual(sorted(namesOf(common)));
  });

  test('have pictures that are taken of them, none of which is heavy', () => {
    const shown = matches(readme, /docs\/pictures\/([\w-]+)\.png/g);
    expect(sorted(shown)).toEqual(sorted(scenes.flatMap(({ said }) => said ?? [])));
    for (const name of shown) expect(statSync(`docs/pictures/${name}.png`).size, name).toBeLessThan(80_000);
  });
});

test('every tag and attribute of a snippet exists', () => {
  const snippets = blocks('html').concat(
    documents.flatMap((path) => matches(read(path), /`(<wco-[^`]*>)`/g).map((text) => ({ path, text }))),
  );
  expect(snippets.length).toBeGreaterThan(3);
  for (const { path, text } of snippets) {
    for (const [, tag, rest] of text.matchAll(/<(wco-[\w-]+)([^>]*)>/g)) {
      if (tag === 'wco-figures') continue;
      const element = elements.find(({ tagName }) => tagName === tag);
      expect(element, `<${tag}> in ${path}`).toBeDefined();
      for (const name of matches(rest!, /\s([a-z-]+)(?==|\s|$)/g))
        expect(namesOf(element!.attributes), path).toContain(name);
    }
  }
});

test('every token stands in docs/design.md, with the default it has', () => {
  const properties = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  expect(sorted(matches(all, /(--wco-[\w-]+)/g))).toEqual(sorted(namesOf(properties)));
  const rows = read('docs/design.md').matchAll(/^\| `(--wco-[\w-]+)` *\| *(.*?) *\|/gm);
  const written = new Map([...rows].map(([, name, value]) => [name!, value!]));
  for (const { name, default: value } of properties) {
    if (value) expect(written.get(name), name).toBe(`\`${value}\``);
    else expect(written.get(name), name).toMatch(/^of the/);
  }
});

test('every part stands in docs/design.md', () => {
  const table = section(read('docs/design.md'), '## Parts');
  const names = (row: string) => matches(new RegExp(`^\\| ${row} *\\|(.*)\\|$`, 'm').exec(table)![1]!, /`([\w-]+)`/g);
  const ofDialogs = names('with a dialog');
  for (const { tagName, cssParts } of widgets) {
    const dialog = ofDialogs.includes(tagName!) ? ofDialogs.filter((name) => name.startsWith('dialog')) : [];
    const written = [...names('every one'), ...dialog, ...names(`\`${tagName}\``)];
    expect(sorted(written), tagName).toEqual(sorted(namesOf(cssParts)));
  }
});

test('every event stands in docs/scripting.md', () => {
  const table = section(read('docs/scripting.md'), '## Events');
  const events = elements.flatMap((element) => namesOf(element.events));
  expect(sorted(firstCells(table).filter((name) => name.startsWith('wco-')))).toEqual(sorted(events));
});

test('every JSON of the documents can be read', () => {
  for (const { path, text } of blocks('json')) expect(() => JSON.parse(text) as unknown, path).not.toThrow();
});

test('the feed of README.md has no faults', () => {
  const [{ text } = { text: '' }] = blocks('json').filter(({ path }) => path === 'README.md');
  const { model, problems } = readFeed(JSON.parse(text), 'https://www.example.org/feed/event.json');
  expect(problems).toEqual([]);
  expect(model?.sessions).toHaveLength(1);
});

test('the poll of docs/polls.md has no faults', () => {
  const [{ text } = { text: '' }] = blocks('json').filter(({ path }) => path === 'docs/polls.md');
  const feed = readJson('examples/starter-feed.json') as object;
  const { model, problems } = readFeed(
    { ...feed, sessions: [], polls: [JSON.parse(text)] },
    'https://www.example.org/',
  );
  expect(problems).toEqual([]);
  expect(model?.polls).toHaveLength(1);
});

test('the package exports every name that is imported', () => {
  const imported = matches(all, /['`](wco-event-widgets(?:\/[\w.-]+)?)['`]/g);
  expect(imported.length).toBeGreaterThan(6);
  for (const name of imported) expect(Object.keys(exports), name).toContain(name.replace('wco-event-widgets', '.'));
});

test('wco-events has every command that is named, with its options', async () => {
  const commands = [...all.matchAll(/(?:wco-events\.js|`wco-events) (\w+)([^\n`]*)/g)];
  expect(sorted(commands.map(([, command]) => command!))).toEqual(['check', 'serve']);
  for (const [line, command, rest] of commands) {
    let help = '';
    await run([command!, '--help'], { stdout: { write: (text) => (help += text) }, stderr: { write: () => {} } });
    for (const option of matches(rest!, /(--[\w-]+)/g)) expect(help, line).toContain(option);
  }
  const options = firstCells(section(read('docs/poll-service.md'), '## Start'));
  let help = '';
  await run(['serve', '--help'], { stdout: { write: (text) => (help += text) }, stderr: { write: () => {} } });
  expect(sorted(options)).toEqual(sorted(matches(help, /^ +(--[\w-]+)/gm)));
});

test('CONTRIBUTING.md knows every room of src/', () => {
  const rooms = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(`src/${entry.name}`).length > 0)
    .map(({ name }) => name);
  const [, table = ''] = /(\| room of `src\/` [^]*?)\n\n/.exec(read('CONTRIBUTING.md')) ?? [];
  expect(sorted(firstCells(table).filter((name) => name !== 'src/'))).toEqual(sorted(rooms));
});
