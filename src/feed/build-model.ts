import { byOrder } from '../domain/by-order.js';
import { parseDay, parseInstant } from '../domain/instant.js';
import { programmeDay } from '../domain/programme-day.js';
import { dayMs, startOfDay } from '../domain/zone.js';
import type { DayKey, EventDetails, EventModel, Milliseconds, Session } from '../domain/event-model.js';
import type * as Feed from '../domain/generated/event-feed.js';

/** A feed of which every value can be used: its addresses are absolute, its references lead somewhere. */
export interface CleanFeed extends Partial<Omit<Feed.EventFeed, 'event'>> {
  readonly event?: Partial<Feed.EventDetails>;
}

/** Makes the model of a clean feed that the page names `url`. */
export function buildModel(read: CleanFeed, url: string): EventModel {
  const { tracks = [], rooms = [], sessions = [], speakers = [], sponsorTiers = [], sponsors = [], polls = [] } = read;
  const { pollService } = read;
  const event = eventDetails(read.event, url);
  const inOrder = [...rooms].sort(byOrder);
  const allRooms = inOrder.map(({ id }) => id);
  const roomPlace = new Map(allRooms.map((id, place) => [id, place]));
  const place = ({ roomIds: [first] }: Session) => (first === undefined ? -1 : roomPlace.get(first));
  const dayKeys = new Map<Milliseconds, DayKey>();
  const programme = sessions
    .map((session) => sessionOf(session, event.timeZone, allRooms, dayKeys))
    .sort((a, b) => compare(a.startMs, b.startMs) || compare(place(a), place(b)));
  return {
    url,
    event,
    ...(pollService !== undefined && { pollService }),
    tracks: [...tracks].sort(byOrder),
    rooms: inOrder,
    sessions: programme,
    speakers,
    sponsorTiers: [...sponsorTiers].sort(byOrder),
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
  const { id = url, name = {}, timeZone = 'UTC', languages = [] } = read;
  return withTimes<Timed>(Object.assign({}, read, { id, name, timeZone, languages }), timeZone) as EventDetails;
}

function sessionOf(
  { room, rooms = [], people = [], ...rest }: Feed.Session,
  zone: string,
  allRooms: readonly string[],
  dayKeys: Map<Milliseconds, DayKey>,
): Session {
  const roomIds = rest.allRooms ? allRooms : room === undefined ? rooms : [...new Set([room, ...rooms])];
  const session = withTimes<Timed>(Object.assign(rest, { roomIds, people }), zone);
  const { day, startMs } = session;
  if (day) session.dayKey = day;
  else if (startMs !== undefined) {
    let dayKey = dayKeys.get(startMs);
    if (!dayKey) dayKeys.set(startMs, (dayKey = programmeDay(zone, startMs)));
    session.dayKey = dayKey;
  }
  return session as Session;
}

interface Timed {
  readonly start?: string;
  readonly end?: string;
  readonly day?: DayKey;
  startMs?: Milliseconds | undefined;
  endMs?: Milliseconds | undefined;
  dayKey?: DayKey;
}

function withTimes<Item extends Timed>(timed: Item, zone: string): Item {
  if (timed.start) timed.startMs = momentMs(timed.start, zone);
  if (timed.end) timed.endMs = momentMs(timed.end, zone, dayMs);
  return timed;
}

/** An instant as it is; of a day its first moment in `zone`, or that of the day which begins `later`. */
function momentMs(text: string, zone: string, later = 0): Milliseconds | undefined {
  const day = parseDay(text);
  return day === undefined ? parseInstant(text) : startOfDay(zone, new Date(day + later).toISOString().slice(0, 10));
}

/** The smaller first, none last. */
function compare(a = Infinity, b = Infinity): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
