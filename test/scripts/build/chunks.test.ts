import { expect, test } from 'vitest';
import { sharedFiles, withNeeds } from '../../../scripts/build/chunks.mjs';

/** Modules by what they import, and what they fetch later. */
const modules: Record<string, { now?: string[]; later?: string[] }> = {
  '/widgets/agenda/index.ts': { now: ['/feed.ts', '/row.ts', '/words.ts'], later: ['/session-dialog.ts'] },
  '/widgets/grid/index.ts': { now: ['/feed.ts', '/card.ts', '/words.ts'], later: ['/speaker-dialog.ts'] },
  '/widgets/wall/index.ts': { now: ['/feed.ts', '/card.ts', '/words.ts'] },
  '/widgets/poll/index.ts': { now: ['/feed.ts', '/rich-text.ts', '/words.ts'] },
  '/words.ts': { later: ['/i18n/locales/en.ts', '/i18n/locales/fr.ts'] },
  '/i18n/locales/en.ts': { now: ['/plural.ts'] },
  '/i18n/locales/fr.ts': { now: ['/plural.ts'] },
  '/session-dialog.ts': { now: ['/frame.ts', '/rich-text.ts'] },
  '/speaker-dialog.ts': { now: ['/frame.ts', '/portrait.ts'] },
  '/portrait.ts': {},
};
modules['/widgets/grid/index.ts']!.now!.push('/portrait.ts');

const registry = {
  'wco-agenda': '/widgets/agenda/index.ts',
  'wco-grid': '/widgets/grid/index.ts',
  'wco-wall': '/widgets/wall/index.ts',
  'wco-poll': '/widgets/poll/index.ts',
};

const getModuleInfo = (id: string) => ({
  importedIds: modules[id]?.now ?? [],
  dynamicallyImportedIds: modules[id]?.later ?? [],
});

test.each([
  ['what the agenda shares with others', '/feed.ts', 'core'],
  ['what the agenda has alone', '/row.ts', undefined],
  ['what languages share', '/plural.ts', 'core'],
  ['what comes only after a click', '/frame.ts', 'details'],
  ['what a widget shares with nothing but its own dialog', '/portrait.ts', undefined],
  ['what other widgets share', '/card.ts', 'shared-grid-wall'],
  ['what a widget shares with a dialog of others', '/rich-text.ts', 'shared-poll'],
  ['what is fetched by itself', '/session-dialog.ts', undefined],
])('the file for %s', (_, id, name) => {
  expect(sharedFiles(registry, getModuleInfo).get(id)).toBe(name);
});

test('a chunk comes before all it needs, each once', () => {
  const chunks = { a: { imports: ['b', 'c'] }, b: { imports: ['c'] }, c: { imports: [] } };
  expect(withNeeds('a', chunks)).toEqual(['a', 'b', 'c']);
});
