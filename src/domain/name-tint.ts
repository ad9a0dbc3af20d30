import type { Text } from './event-model.js';

/**
 * A number below `count` that a name keeps, in whatever language the page is read: the feed's first version of the name
 * decides. FNV-1a, which spreads similar names well.
 */
export function nameTint(name: Text, count: number): number {
  const first = typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
  let hash = 0x811c9dc5;
  for (let index = 0; index < first.length; index++) hash = Math.imul(hash ^ first.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % count;
}
