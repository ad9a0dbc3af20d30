import { parseDay, parseInstant } from '../domain/instant.js';
import { programmeDay } from '../domain/programme-day.js';
import { dayMs, startOfDay } from '../domain/zone.js';
import type { EventDetails, EventModel, Milliseconds, Session } from '../domain/event-model.js';
import type * as Feed from '../domain/generated/event-feed.js';
import { feedShape } from './generated/feed-shape.js';
import { problemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { isObject, ownField, valueReader } from './read-value.js';
import { dropUnknownReferences } from './references.js';

/** What a reader makes of a feed. The model is absent where nothing of it could be read. */
export interface ReadFeed {
  readonly model: EventModel | undefined;
  readonly problems: readonly Problem[];
}

/** One file of a feed. */
export interface FeedPart {
  readonly data: unknown;
  /** Address by which the page names it. */
  readonly url: string;
  /** Address against which its own addresses are resolved: where it was found in the end. */
  readonly baseUrl?: string;
}

/** What is left of the feed after reading: its lists, without what could not be used. */
type Lists = {
  -readonly [K in Exclude<keyof Feed.EventFeed, '$schema' | 'version' | 'event' | 'pollService'>]-?: NonNullable<
    Feed.EventFeed[K]
  >;
};

/** Reads a feed of any JSON tolerantly: the bad item is left out and said, the rest stays. Never throws. */
export function readFeed(data: unknown, feedUrl: string): ReadFeed {
  return readFeedParts([{ data, url: feedUrl }]);
}

/** Reads an event that lies in several files: their lists one after the other, its details from the first that has them. */
export function readFeedParts(parts: readonly FeedPart[]): ReadFeed {
  const problems = problemList();
  const { fields, required } = feedShape;
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const ids = new Map<string, Set<unknown>>();
  const whole: Record<string, unknown> = {};
  const several = parts.length > 1;
  const unfinished: (() => void)[] = [];

  for (const { data, url, baseUrl = url } of parts) {
    if (several) problems.file = url;
    if (!isObject(data) || !names.some((name) => Object.hasOwn(data, name) && !/^[$v]/.test(name))) {
      problems.say('error', 'not-a-feed');
      continue;
    }
    const { readAt, origins } = valueReader(problems, baseUrl, ids);
    const read: Record<string, unknown> = {};
    for (const name of names) {
      // The event is required of all files together.
      const must = required.includes(name) && (!several || name === 'version');
      const value = readAt(name, fields[name], ownField(data, name), must, true);
      if (value !== undefined) read[name] = value;
    }
    unfinished.push(() => {
      if (several) problems.file = url;
      dropUnknownReferences(problems, read, ids, origins);
      for (const name of Object.keys(read)) {
        const before = whole[name];
        whole[name] = Array.isArray(before) ? [...before, ...(read[name] as unknown[])] : (before ?? read[name]);
      }
    });
  }
  // Only now all ids are known.
  for (const finish of unfinished) finish();
  if (several && unfinished.length && !whole.event) {
    problems.place.push('event');
    problems.say('error', 'missing');
  }
  return { model: unfinished.length ? eventModel(whole, parts[0]!.url) : undefined, problems: problems.close() };
}

function eventModel(
  read: Partial<Lists> & { event?: Partial<Feed.EventDetails>; pollService?: string },
  url: string,
): EventModel {
  const { tracks = [], rooms = [], sessions = [], speakers = [], sponsorTiers = [], sponsors = [], polls = [] } = read;
  const { pollService } = read;
  const event = eventDetails(read.event, url);
  const inOrder = byOrder(rooms);
  const allRooms = inOrder.map(({ id }) => id);
  const roomPlace = new Map(allRooms.map((id, place) => [id, place]));
  const place = ({ roomIds: [first] }: Session) => (first === undefined ? -1 : roomPlace.get(first));
  const programme = sessions
    .map((session) => sessionOf(session, event.timeZone, allRooms))
    .sort((a, b) => compare(a.startMs, b.startMs) || compare(place(a), place(b)));
  return {
    url,
    event,
    ...(pollService !== undefined && { pollService }),
    tracks: byOrder(tracks),
    rooms: inOrder,
    sessions: programme,
    speakers,
    sponsorTiers: byOrder(sponsorTiers),
    sponsors,
    polls,
    trackById: byId(tracks),
    roomById: byId(rooms),
    sessionById: byId(programme),
    speakerById: byId(speakers),
    sponsorById: byId(sponsors),
    pollById: byId(polls),
  } as EventModel;
}

/** The event as far as the feed tells: an id and a zone it has in any case, and a name in no language. */
function eventDetails(read: Partial<Feed.EventDetails> = {}, url: string): EventDetails {
  const { id = url, name = {}, timeZone = 'UTC', languages = [], start, end } = read;
  return {
    ...read,
    id,
    name,
    timeZone,
    languages,
    ...moment('startMs', start, timeZone),
    ...moment('endMs', end, timeZone, dayMs),
  } as EventDetails;
}

function sessionOf(
  { room, rooms = [], people = [], ...rest }: Feed.Session,
  zone: string,
  allRooms: readonly string[],
): Session {
  const session = {
    ...rest,
    roomIds: rest.allRooms ? allRooms : room === undefined ? rooms : [...new Set([room, ...rooms])],
    people,
    ...moment('startMs', rest.start, zone),
    ...moment('endMs', rest.end, zone),
  };
  const { day, startMs } = session as { day?: string; startMs?: Milliseconds };
  const dayKey = day ?? (startMs === undefined ? startMs : programmeDay(zone, startMs));
  return { ...session, ...(dayKey !== undefined && { dayKey }) } as Session;
}

/** An instant as it is; of a day its first moment in `zone`, or that of the day which begins `later`. */
function moment(name: 'startMs' | 'endMs', text: string | undefined, zone: string, later = 0): object | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  return {
    [name]: day === undefined ? parseInstant(text) : startOfDay(zone, new Date(day + later).toISOString().slice(0, 10)),
  };
}

function byOrder<Item extends { readonly order?: number }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => compare(a.order, b.order));
}

/** The smaller first, none last. */
function compare(a = Infinity, b = Infinity): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
