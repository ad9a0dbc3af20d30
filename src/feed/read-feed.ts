import { parseInstant } from '../domain/instant.js';
import { programmeDay } from '../domain/programme-day.js';
import { dayMs, startOfDay } from '../domain/zone.js';
import type { EventDetails, EventModel, Milliseconds, Session } from '../domain/event-model.js';
import type * as Feed from '../domain/generated/event-feed.js';
import { feedShape } from './generated/feed-shape.js';
import { ProblemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { isObject, ownField, ValueReader } from './read-value.js';
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
  const problems = new ProblemList();
  const fields = Object.keys(feedShape.fields) as (keyof typeof feedShape.fields)[];
  const ids = new Map<string, Set<string>>();
  const whole: Record<string, unknown> = {};
  const followed: (() => void)[] = [];
  let found = false;

  for (const { data, url, baseUrl = url } of parts) {
    if (parts.length > 1) problems.file = url;
    if (!isObject(data) || !fields.some((field) => Object.hasOwn(data, field) && !/^[$v]/.test(field))) {
      problems.say('error', 'not-a-feed', { url });
      continue;
    }
    found = true;
    const reader = new ValueReader(problems, baseUrl, ids);
    const read: Record<string, unknown> = {};
    for (const field of fields) {
      // Required of the event, not of each of its files.
      const required = feedShape.required.includes(field) && (parts.length < 2 || field === 'version');
      const value = reader.readAt(field, feedShape.fields[field], ownField(data, field), required, true);
      if (value !== undefined) read[field] = value;
    }
    followed.push(() => {
      if (parts.length > 1) problems.file = url;
      dropUnknownReferences(problems, read, ids, reader.origins);
      for (const [field, value] of Object.entries(read)) {
        const before = whole[field];
        whole[field] = Array.isArray(before) ? [...before, ...(value as unknown[])] : (before ?? value);
      }
    });
  }
  // Only now all ids are known.
  for (const follow of followed) follow();
  if (found && parts.length > 1 && !whole.event) {
    problems.place.push('event');
    problems.say('error', 'missing');
  }
  return { model: found ? eventModel(whole, parts[0]!.url) : undefined, problems: problems.close() };
}

function eventModel(read: Record<string, unknown>, url: string): EventModel {
  const { event, pollService } = read as { event?: Partial<Feed.EventDetails>; pollService?: string };
  const {
    tracks = [],
    rooms = [],
    sessions = [],
    speakers = [],
    sponsorTiers = [],
    sponsors = [],
    polls = [],
  } = read as Partial<Lists>;
  const details = eventDetails(event, url);
  const inOrder = byOrder(rooms);
  const allRooms = inOrder.map(({ id }) => id);
  const programme = sessions.map((session) => sessionOf(session, details.timeZone, allRooms)).sort(byTime);
  const model = {
    url,
    event: details,
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
  };
  return model as EventModel;
}

/** The event as far as the feed tells: an id and a zone it has in any case, and a name in no language. */
function eventDetails(read: Partial<Feed.EventDetails> = {}, url: string): EventDetails {
  const { id = url, name = {}, timeZone = 'UTC', languages = [], ...rest } = read;
  const startMs = momentMs(rest.start, timeZone);
  const endMs = momentMs(rest.end, timeZone, dayMs);
  return { ...rest, id, name, timeZone, languages, ...times(startMs, endMs) } as EventDetails;
}

function sessionOf(
  { room, rooms = [], people = [], ...rest }: Feed.Session,
  zone: string,
  allRooms: readonly string[],
): Session {
  const startMs = momentMs(rest.start, zone);
  const dayKey = rest.day ?? (startMs !== undefined ? programmeDay(zone, startMs) : undefined);
  const roomIds = rest.allRooms ? allRooms : room === undefined ? rooms : [...new Set([room, ...rooms])];
  return {
    ...rest,
    roomIds,
    people,
    ...times(startMs, momentMs(rest.end, zone)),
    ...(dayKey !== undefined && { dayKey }),
  } as Session;
}

function times(startMs: Milliseconds | undefined, endMs: Milliseconds | undefined) {
  return { ...(startMs !== undefined && { startMs }), ...(endMs !== undefined && { endMs }) };
}

/** An instant as it is; of a day its first moment in `zone`, or that of the day which begins `later`. */
function momentMs(text: string | undefined, zone: string, later = 0): Milliseconds | undefined {
  if (text?.length !== 10) return text === undefined ? text : parseInstant(text);
  return startOfDay(zone, new Date(parseInstant(`${text}T00:00Z`)! + later).toISOString().slice(0, 10));
}

function byTime(a: Session, b: Session): number {
  return compare(a.startMs, b.startMs) || compare(a.endMs, b.endMs);
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
