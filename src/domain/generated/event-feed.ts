// Made from src/feed/event-feed-1.schema.json by scripts/generate.mjs. Change the schema, then run `npm run generate`.

/**
 * An identifier, unique among the items of its list, that never changes.
 *
 */
export type Id = string;
/**
 * 1 to 64 of A-Z a-z 0-9 _ -, never changed: votes are stored under it.
 *
 */
export type PollId = string;
/**
 * A short text: a string, or a map from BCP 47 language tag to string.
 *
 */
export type Text =
  | string
  | {
      readonly [k: string]: string;
    };
/**
 * A long text, plain or in a small Markdown subset (paragraphs, emphasis, lists, links), never HTML: a string, or a map from BCP 47 language tag to string.
 *
 */
export type LongText =
  | string
  | {
      readonly [k: string]: string;
    };
/**
 * http or https; a relative one is resolved against the address of the feed.
 *
 */
export type Url = string;
/**
 * http, https, mailto or tel; a relative one is resolved against the address of the feed.
 *
 */
export type ContactUrl = string;
/**
 * An RFC 3339 date-time with its offset from UTC.
 *
 */
export type Instant = string;
/**
 * A calendar day in the event's time zone, YYYY-MM-DD.
 *
 */
export type Day = string;
/**
 * An RFC 3339 date-time with its offset, or a day in the event's time zone.
 *
 */
export type InstantOrDay = string;
/**
 * An RFC 3339 date-time with its offset, a day, or a month (YYYY-MM).
 *
 */
export type InstantOrDayOrMonth = string;
/**
 * An RFC 3339 date-time with its offset, or "manual": by the organiser's hand.
 *
 */
export type InstantOrManual = string;
/**
 * A BCP 47 language tag.
 *
 */
export type Language = string;
/**
 * An ISO 3166-1 alpha-2 country code.
 *
 */
export type Country = string;
/**
 * An IANA time zone name, such as Europe/Brussels.
 *
 */
export type TimeZone = string;
/**
 * A colour as #rgb or #rrggbb.
 *
 */
export type Color = string;
/**
 * A whole number, 0 or more.
 *
 */
export type Count = number;
/**
 * A number.
 *
 */
export type NumberValue = number;
/**
 * The same picture in other sizes, in the form of HTML's srcset.
 *
 */
export type Srcset = string;
/**
 * An image: its address, or an object that says its size as well.
 *
 */
export type Picture =
  | Url
  | {
      readonly src: Url;
      /**
       * Width of the file, in pixels.
       */
      readonly width?: number;
      /**
       * Height of the file, in pixels.
       */
      readonly height?: number;
      readonly srcset?: Srcset;
      /**
       * Empty margin inside the file, as a share of its shorter side.
       */
      readonly inset?: number;
    };

/**
 * One event: its programme, speakers, sponsors and polls, as read by the wco-event-widgets. Version 1.
 */
export interface EventFeed {
  /**
   * Address of this schema, so that an editor completes and checks while one types.
   */
  readonly $schema?: string;
  /**
   * Version of the feed format. Always 1.
   */
  readonly version: 1;
  /**
   * Address of the poll service that counts the votes of `polls`.
   */
  readonly pollService?: Url;
  readonly event: EventDetails;
  /**
   * Themes that run through the programme.
   */
  readonly tracks?: readonly Track[];
  /**
   * Rooms, halls or online stages.
   */
  readonly rooms?: readonly Room[];
  /**
   * The programme.
   */
  readonly sessions?: readonly Session[];
  /**
   * Everybody who appears in the programme.
   */
  readonly speakers?: readonly Speaker[];
  /**
   * Levels of sponsorship.
   */
  readonly sponsorTiers?: readonly SponsorTier[];
  /**
   * Sponsors, hosts, partners and exhibitors.
   */
  readonly sponsors?: readonly Sponsor[];
  /**
   * Questions to the participants.
   */
  readonly polls?: readonly Poll[];
}
/**
 */
export interface Link {
  /**
   * What the link leads to, such as website, video, linkedin.
   */
  readonly kind?: string;
  readonly url: ContactUrl;
  /**
   * Words of the link.
   */
  readonly label?: Text;
}
/**
 */
export interface Registration {
  /**
   * Where to register.
   */
  readonly url?: Url;
  /**
   * When registration opens.
   */
  readonly opens?: InstantOrDay;
  /**
   * When registration closes.
   */
  readonly closes?: InstantOrDay;
  /**
   * Whether one can register.
   */
  readonly state?: 'open' | 'full' | 'closed';
  /**
   * Places in all.
   */
  readonly places?: Count;
  /**
   * Places left.
   */
  readonly left?: Count;
}
/**
 */
export interface EventDetails {
  readonly id: Id;
  /**
   * Name of the event.
   */
  readonly name: Text;
  /**
   * Its motto.
   */
  readonly theme?: Text;
  /**
   * What the event is about.
   */
  readonly description?: LongText;
  /**
   * The event's own page.
   */
  readonly url?: Url;
  /**
   * A picture of the event.
   */
  readonly image?: Picture;
  /**
   * Languages of the event, the first one first.
   */
  readonly languages?: readonly Language[];
  /**
   * When it begins.
   */
  readonly start?: InstantOrDay;
  /**
   * When it ends; a day counts to its end.
   */
  readonly end?: InstantOrDay;
  /**
   * Zone in which the event lives, and its days are counted.
   */
  readonly timeZone: TimeZone;
  /**
   * When these details last changed.
   */
  readonly updated?: Instant;
  /**
   * Whether it takes place as planned (schema.org EventStatusType).
   */
  readonly status?: 'scheduled' | 'postponed' | 'rescheduled' | 'cancelled' | 'moved-online';
  /**
   * Where rescheduled: when it was to begin.
   */
  readonly previousStart?: InstantOrDay;
  /**
   * How people take part (schema.org EventAttendanceModeEnumeration).
   */
  readonly attendance?: 'online' | 'onsite' | 'hybrid';
  readonly location?: Place;
  readonly organizer?: Organization;
  /**
   * Who hosts or supports the event.
   */
  readonly hosts?: readonly Organization[];
  readonly registration?: Registration;
  /**
   * Numbers worth telling.
   */
  readonly figures?: readonly Figure[];
  /**
   * Where the event takes place online.
   */
  readonly platforms?: readonly Platform[];
  /**
   * The plain programme, for whom the widgets fail.
   */
  readonly programmeUrl?: Url;
  /**
   * The programme as a calendar to subscribe to.
   */
  readonly calendarUrl?: Url;
  /**
   * Further addresses.
   */
  readonly links?: readonly Link[];
  readonly nextEvent?: NextEvent;
}
export interface Place {
  /**
   * Name of the place.
   */
  readonly name?: Text;
  /**
   * Postal address.
   */
  readonly address?: Text;
  readonly country?: Country;
  /**
   * WGS 84, degrees.
   */
  readonly latitude?: number;
  /**
   * WGS 84, degrees.
   */
  readonly longitude?: number;
  readonly url?: Url;
}
export interface Figure {
  /**
   * What is counted.
   */
  readonly label: Text;
  /**
   * The number.
   */
  readonly value: NumberValue;
}
export interface Platform {
  /**
   * What takes place there.
   */
  readonly kind?: 'conference' | 'exhibition';
  readonly name?: Text;
  readonly url: Url;
}
export interface NextEvent {
  readonly name?: Text;
  readonly place?: Text;
  readonly start?: InstantOrDayOrMonth;
  readonly url?: Url;
}
/**
 */
export interface Organization {
  readonly name: Text;
  readonly url?: Url;
}
/**
 */
export interface Track {
  readonly id: Id;
  readonly name: Text;
  /**
   * Its colour on a light ground; corrected to a readable contrast.
   */
  readonly color?: Color;
  /**
   * Its colour on a dark ground.
   */
  readonly colorDark?: Color;
  /**
   * Place in lists; lower comes first.
   */
  readonly order?: NumberValue;
}
/**
 */
export interface Room {
  readonly id: Id;
  readonly name: Text;
  /**
   * Place in lists; lower comes first.
   */
  readonly order?: NumberValue;
  /**
   * How many people it holds.
   */
  readonly capacity?: Count;
  /**
   * Minutes on foot to other rooms, by room id.
   */
  readonly walkMinutes?: {
    readonly [k: string]: Count;
  };
  readonly url?: Url;
}
/**
 */
export interface Session {
  readonly id: Id;
  readonly title: Text;
  readonly subtitle?: Text;
  readonly abstract?: LongText;
  /**
   * The session's own page.
   */
  readonly url?: Url;
  readonly image?: Picture;
  /**
   * What kind of session.
   */
  readonly kind?:
    | 'keynote'
    | 'panel'
    | 'round-table'
    | 'talk'
    | 'workshop'
    | 'lightning'
    | 'poster'
    | 'break'
    | 'meal'
    | 'social'
    | 'ceremony'
    | 'other';
  readonly start?: Instant;
  readonly end?: Instant;
  /**
   * Day of the programme, when it is not the calendar day of the start. A day runs until 04:00.
   */
  readonly day?: Day;
  /**
   * Id of the room.
   */
  readonly room?: Id;
  /**
   * Ids of the rooms, where it takes place in several.
   */
  readonly rooms?: readonly Id[];
  /**
   * It takes place in every room.
   */
  readonly allRooms?: boolean;
  /**
   * Id of the track.
   */
  readonly track?: Id;
  readonly tags?: readonly Text[];
  readonly level?: Text;
  /**
   * Who appears in it.
   */
  readonly people?: readonly Appearance[];
  /**
   * Languages spoken.
   */
  readonly languages?: readonly Language[];
  /**
   * Languages it is interpreted into.
   */
  readonly interpretation?: readonly Language[];
  readonly status?: 'scheduled' | 'cancelled' | 'delayed' | 'moved';
  /**
   * Where moved or delayed: when it was to begin.
   */
  readonly previousStart?: Instant;
  /**
   * Where moved or delayed: when it was to end.
   */
  readonly previousEnd?: Instant;
  /**
   * Where moved: id of the room it was to be in.
   */
  readonly previousRoom?: Id;
  /**
   * Where to watch it live.
   */
  readonly stream?: Url;
  /**
   * Where to watch it afterwards.
   */
  readonly recording?: Url;
  readonly resources?: readonly Resource[];
  readonly registration?: Registration;
  /**
   * Id of the sponsor.
   */
  readonly sponsor?: Id;
  /**
   * Ids of its polls.
   */
  readonly polls?: readonly PollId[];
  /**
   * When it last changed.
   */
  readonly updated?: Instant;
}
export interface Appearance {
  /**
   * Id of the speaker.
   */
  readonly speaker: Id;
  readonly role?: 'speaker' | 'moderator' | 'panellist' | 'host' | 'chair';
}
export interface Resource {
  readonly kind?: 'slides' | 'paper' | 'handout' | 'video' | 'link';
  readonly title?: Text;
  readonly url: Url;
}
/**
 */
export interface Speaker {
  readonly id: Id;
  /**
   * Given and family name as the person writes it, without prefix.
   */
  readonly name: Text;
  /**
   * Family name, for sorting.
   */
  readonly familyName?: Text;
  /**
   * Honorific, such as Dr. or H.E.
   */
  readonly prefix?: Text;
  readonly position?: Text;
  readonly organization?: Text;
  /**
   * Group of participants, such as Customs, private sector, international organization, academia.
   */
  readonly category?: Text;
  readonly country?: Country;
  readonly photo?: Picture;
  readonly biography?: LongText;
  readonly pronouns?: Text;
  readonly links?: readonly Link[];
  /**
   * Shown first and larger.
   */
  readonly featured?: boolean;
  /**
   * Place in lists; lower comes first.
   */
  readonly order?: NumberValue;
}
/**
 */
export interface SponsorTier {
  readonly id: Id;
  readonly name: Text;
  /**
   * Place in lists; lower comes first and larger.
   */
  readonly order?: NumberValue;
}
/**
 */
export interface Sponsor {
  readonly id: Id;
  readonly name: Text;
  /**
   * Id of the tier.
   */
  readonly tier?: Id;
  readonly kind?: 'sponsor' | 'host' | 'partner' | 'exhibitor';
  readonly logo?: Picture;
  /**
   * The logo for a dark ground.
   */
  readonly logoDark?: Picture;
  readonly url?: Url;
  readonly description?: LongText;
  readonly booth?: Booth;
  /**
   * Place within the tier; lower comes first.
   */
  readonly order?: NumberValue;
}
export interface Booth {
  /**
   * The booth in the exhibition.
   */
  readonly url?: Url;
  /**
   * Id of the session in which it presents itself.
   */
  readonly session?: Id;
  readonly contacts?: readonly Link[];
}
/**
 */
export interface Poll {
  readonly id: PollId;
  readonly question: Text;
  readonly description?: LongText;
  /**
   * How one answers; single where absent.
   */
  readonly kind?: 'single' | 'multiple' | 'rating' | 'ranking' | 'text';
  readonly options?: readonly PollOption[];
  readonly limits?: PollLimits;
  /**
   * Words for the steps of a scale, by number.
   */
  readonly stepLabels?: {
    readonly [k: string]: Text;
  };
  /**
   * When voting opens; at once where absent.
   */
  readonly opens?: InstantOrManual;
  /**
   * When voting closes; never where absent.
   */
  readonly closes?: InstantOrManual;
  /**
   * Who sees results when; after-vote where absent.
   */
  readonly results?: 'after-vote' | 'always' | 'after-close' | 'never';
  /**
   * Who may vote; open where absent.
   */
  readonly identity?: 'open' | 'code' | 'link';
  /**
   * Of texts: shown once released, or until hidden; before where absent.
   */
  readonly moderation?: 'before' | 'after';
  /**
   * Id of the session it belongs to.
   */
  readonly session?: Id;
}
export interface PollOption {
  readonly id: PollId;
  readonly label: Text;
}
/**
 * How many choices; the ends of the scale; how many characters.
 */
export interface PollLimits {
  readonly min?: Count;
  readonly max?: Count;
}
