// Into which file goes what: few requests and few bytes for the first view of each widget, the agenda's above all.
import { basename, dirname } from 'node:path';

/** A file of src/i18n/locales: its share of the words, where they are not those of all, and its language. */
export const localePath = /\/i18n\/locales\/(?:(\w+)\/)?([\w-]+)\.ts$/;

/** Everything that is there as soon as this module is: it and what it imports, directly or not. */
function closure(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  getModuleInfo(id)?.importedIds.forEach((each) => closure(each, getModuleInfo, found));
  return found;
}

/** What is fetched by import(), from anywhere in the tree below `id`. */
function dynamicEntries(id, getModuleInfo, found = new Set(), seen = new Set()) {
  if (seen.has(id)) return found;
  seen.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(id) ?? {};
  dynamicallyImportedIds.forEach((each) => found.add(each));
  [...importedIds, ...dynamicallyImportedIds].forEach((each) => dynamicEntries(each, getModuleInfo, found, seen));
  return found;
}

/** Unites the sets that have something in common. */
function families(sets) {
  return sets.reduce((united, set) => {
    const related = united.filter((other) => set.some((each) => other.includes(each)));
    return [...united.filter((other) => !related.includes(other)), [...new Set([...related.flat(), ...set])]];
  }, []);
}

/**
 * Names of the files for what several others need; all else stays where it is needed.
 *
 * - `core`: all that the agenda shares with anything, so that its first view is two files, and what languages share;
 * - `details`: what only comes after a click;
 * - one for each family of other widgets that share something, and one for what a single one shares with `details`;
 * - what a widget shares only with what it opens itself stays with the widget.
 *
 * @param {Readonly<Record<string, string>>} registry modules by tag
 * @returns {Map<string, string>} names by module
 */
export function sharedFiles(registry, getModuleInfo) {
  const widgets = Object.values(registry);
  const openedBy = new Map(widgets.map((id) => [id, dynamicEntries(id, getModuleInfo)]));
  const opened = new Set([...openedBy.values()].flatMap((ids) => [...ids]));

  const users = new Map();
  for (const entry of [...widgets, ...opened]) {
    for (const id of closure(entry, getModuleInfo)) users.set(id, [...(users.get(id) ?? []), entry]);
  }
  const shared = [...users].filter(([id, entries]) => entries.length > 1 && !opened.has(id));
  const isCore = (entries) => entries.includes(registry['wco-agenda']) || entries.every((id) => localePath.test(id));
  const among = (entries) => widgets.filter((id) => entries.includes(id));
  const others = shared.filter(([, entries]) => !isCore(entries) && among(entries).length > 1);
  const related = families(others.map(([, entries]) => among(entries)));

  const name = (entries) => {
    if (isCore(entries)) return 'core';
    const [first, ...further] = among(entries);
    if (!first) return 'details';
    const isOwn = entries.every(
      (id) => id === first || widgets.every((by) => by === first || !openedBy.get(by).has(id)),
    );
    if (!further.length && isOwn) return undefined;
    const family = further.length ? related.find((each) => each.includes(first)) : [first];
    return ['shared', ...family.map((id) => basename(dirname(id))).sort()].join('-');
  };
  return new Map(shared.map(([id, entries]) => [id, name(entries)]));
}

/** A chunk and all it needs, itself first. */
export function withNeeds(fileName, chunks, found = new Set()) {
  if (!found.has(fileName)) {
    found.add(fileName);
    for (const each of chunks[fileName].imports) withNeeds(each, chunks, found);
  }
  return [...found];
}
