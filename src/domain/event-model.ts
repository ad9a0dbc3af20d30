/**
 * What the widgets know of an event: the feed, read and cleaned. Addresses are absolute, pictures are objects, references
 * lead somewhere, sessions stand in the order of time. Names are the feed's own, see `generated/event-feed.ts`.
 */
import type * as Feed from './generated/event-feed.js';

export type {
  Appearance,
  EventFeed,
  Figure,
  Link,
  NextEvent,
  Organization,
  Platform,
  Poll,
  PollOption,
  Registration,
  Resource,
  Room,
  SponsorTier,
  Text,
  Track,
} from './generated/event-feed.js';

/** An image; `width` and `height` are those of the file in pixels, `inset` its empty margin as a share of the shorter side. */
export interface Picture {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: string;
  readonly inset?: number;
}

/** An instant in milliseconds since 1970-01-01T00:00Z, as `Date.now()` counts. */
export type Milliseconds = number;

/** A day of the programme, `YYYY-MM-DD`, in the event's time zone. */
export type DayKey = string;

export interface EventDetails extends Omit<Feed.EventDetails, 'image' | 'languages'> {
  readonly image?: Picture;
  /** In order; empty where the feed names none. */
  readonly languages: readonly string[];
  /** Start as an instant; of a day: its first moment in the event's zone. */
  readonly startMs?: Milliseconds;
  /** End as an instant, exclusive; of a day: the first moment of the next. */
  readonly endMs?: Milliseconds;
}

export interface Session extends Omit<Feed.Session, 'image' | 'room' | 'rooms' | 'people'> {
  readonly image?: Picture;
  readonly startMs?: Milliseconds;
  /** Exclusive. Absent where the feed names no end. */
  readonly endMs?: Milliseconds;
  /** Day of the programme: the feed's `day`, else the day of the start, counted from 04:00. */
  readonly dayKey?: DayKey;
  /** Ids of its rooms, in the feed's order; of all rooms where `allRooms` is set. */
  readonly roomIds: readonly string[];
  readonly people: readonly Feed.Appearance[];
}

export interface Speaker extends Omit<Feed.Speaker, 'photo'> {
  readonly photo?: Picture;
}

export interface Sponsor extends Omit<Feed.Sponsor, 'logo' | 'logoDark'> {
  readonly logo?: Picture;
  readonly logoDark?: Picture;
}

export interface EventModel {
  /** Address of the feed (of the first file, where it has several). */
  readonly url: string;
  readonly event: EventDetails;
  readonly pollService?: string;
  /** By `order`, then as the feed has them. */
  readonly tracks: readonly Track[];
  readonly rooms: readonly Feed.Room[];
  /** By start, then by room, then as the feed has them; those without a start last. */
  readonly sessions: readonly Session[];
  /** As the feed has them. */
  readonly speakers: readonly Speaker[];
  /** By `order`, then as the feed has them. */
  readonly sponsorTiers: readonly Feed.SponsorTier[];
  /** As the feed has them. */
  readonly sponsors: readonly Sponsor[];
  readonly polls: readonly Feed.Poll[];
  readonly trackById: ReadonlyMap<string, Track>;
  readonly roomById: ReadonlyMap<string, Feed.Room>;
  readonly sessionById: ReadonlyMap<string, Session>;
  readonly speakerById: ReadonlyMap<string, Speaker>;
  readonly sponsorById: ReadonlyMap<string, Sponsor>;
  readonly pollById: ReadonlyMap<string, Feed.Poll>;
}

type Track = Feed.Track;
