// Made from src/feed/event-feed-1.schema.json by scripts/generate.mjs. Change the schema, then run `npm run generate`.

/** What a single value has to be; i18n has the words for each. */
export type FormName =
  | 'string'
  | 'url'
  | 'id'
  | 'language'
  | 'text'
  | 'longText'
  | 'number'
  | 'srcset'
  | 'instantOrDay'
  | 'timeZone'
  | 'instant'
  | 'country'
  | 'count'
  | 'contactUrl'
  | 'instantOrDayOrMonth'
  | 'color'
  | 'day'
  | 'boolean'
  | 'pollId'
  | 'instantOrManual';

/** How a value is read: a single value, one of a choice, a list, a record by free keys, or an object with named fields. */
export interface Shape {
  readonly type?: 'string' | 'number' | 'boolean';
  readonly form?: FormName;
  readonly maxLength?: number;
  /** One of these, or the pattern. */
  readonly formats?: readonly ('date-time' | 'date' | 'uri-reference')[];
  readonly pattern?: RegExp;
  readonly min?: number;
  readonly over?: number;
  readonly max?: number;
  readonly under?: number;
  readonly whole?: boolean;
  readonly oneOf?: readonly string[];
  readonly only?: number;
  readonly list?: Shape;
  readonly record?: Shape;
  /** Shape of the keys of a record, which then may not be empty. */
  readonly keys?: Shape;
  /** A value may stand for the record. */
  readonly alone?: boolean;
  readonly fields?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** The field for which a value that is no object stands. */
  readonly short?: string;
}

const url: Shape = { type: 'string', form: 'url', maxLength: 4000, formats: ['uri-reference'] };
const id: Shape = { type: 'string', form: 'id', maxLength: 255 };
const language: Shape = {
  type: 'string',
  form: 'language',
  maxLength: 35,
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
};
const text: Shape = { record: { type: 'string', form: 'text', maxLength: 1000 }, keys: language, alone: true };
const longText: Shape = { record: { type: 'string', form: 'longText', maxLength: 50000 }, keys: language, alone: true };
const srcset: Shape = { type: 'string', form: 'srcset', maxLength: 8000 };
const picture: Shape = {
  fields: {
    src: url,
    width: { type: 'number', form: 'number', over: 0, max: 100000 },
    height: { type: 'number', form: 'number', over: 0, max: 100000 },
    srcset,
    inset: { type: 'number', form: 'number', min: 0, under: 0.5 },
  },
  required: ['src'],
  short: 'src',
};
const instantOrDay: Shape = { type: 'string', form: 'instantOrDay', formats: ['date-time', 'date'] };
const timeZone: Shape = { type: 'string', form: 'timeZone', maxLength: 64, pattern: /^[A-Za-z][A-Za-z0-9_+/-]*$/ };
const instant: Shape = { type: 'string', form: 'instant', formats: ['date-time'] };
const country: Shape = { type: 'string', form: 'country', pattern: /^[A-Z]{2}$/ };
const organization: Shape = { fields: { name: text, url }, required: ['name'] };
const count: Shape = { type: 'number', form: 'count', min: 0, whole: true };
const registration: Shape = {
  fields: {
    url,
    opens: instantOrDay,
    closes: instantOrDay,
    state: { oneOf: ['open', 'full', 'closed'] },
    places: count,
    left: count,
  },
};
const number: Shape = { type: 'number', form: 'number' };
const contactUrl: Shape = { type: 'string', form: 'contactUrl', maxLength: 4000, formats: ['uri-reference'] };
const link: Shape = {
  fields: { kind: { type: 'string', form: 'string', maxLength: 64 }, url: contactUrl, label: text },
  required: ['url'],
};
const instantOrDayOrMonth: Shape = {
  type: 'string',
  form: 'instantOrDayOrMonth',
  formats: ['date-time', 'date'],
  pattern: /^[0-9]{4}-(0[1-9]|1[0-2])$/,
};
const event: Shape = {
  fields: {
    id,
    name: text,
    theme: text,
    description: longText,
    url,
    image: picture,
    languages: { list: language },
    start: instantOrDay,
    end: instantOrDay,
    timeZone,
    updated: instant,
    status: { oneOf: ['scheduled', 'postponed', 'rescheduled', 'cancelled', 'moved-online'] },
    previousStart: instantOrDay,
    attendance: { oneOf: ['online', 'onsite', 'hybrid'] },
    location: {
      fields: {
        name: text,
        address: text,
        country,
        latitude: { type: 'number', form: 'number', min: -90, max: 90 },
        longitude: { type: 'number', form: 'number', min: -180, max: 180 },
        url,
      },
    },
    organizer: organization,
    hosts: { list: organization },
    registration,
    figures: { list: { fields: { label: text, value: number }, required: ['label', 'value'] } },
    platforms: {
      list: { fields: { kind: { oneOf: ['conference', 'exhibition'] }, name: text, url }, required: ['url'] },
    },
    programmeUrl: url,
    calendarUrl: url,
    links: { list: link },
    nextEvent: { fields: { name: text, place: text, start: instantOrDayOrMonth, url } },
  },
  required: ['id', 'name', 'timeZone'],
};
const color: Shape = { type: 'string', form: 'color', pattern: /^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/ };
const track: Shape = { fields: { id, name: text, color, colorDark: color, order: number }, required: ['id', 'name'] };
const room: Shape = {
  fields: { id, name: text, order: number, capacity: count, walkMinutes: { record: count }, url },
  required: ['id', 'name'],
};
const day: Shape = { type: 'string', form: 'day', formats: ['date'] };
const pollId: Shape = { type: 'string', form: 'pollId', pattern: /^[A-Za-z0-9_-]{1,64}$/ };
const session: Shape = {
  fields: {
    id,
    title: text,
    subtitle: text,
    abstract: longText,
    url,
    image: picture,
    kind: {
      oneOf: [
        'keynote',
        'panel',
        'round-table',
        'talk',
        'workshop',
        'lightning',
        'poster',
        'break',
        'meal',
        'social',
        'ceremony',
        'other',
      ],
    },
    start: instant,
    end: instant,
    day,
    room: id,
    rooms: { list: id },
    allRooms: { type: 'boolean', form: 'boolean' },
    track: id,
    tags: { list: text },
    level: text,
    people: {
      list: {
        fields: { speaker: id, role: { oneOf: ['speaker', 'moderator', 'panellist', 'host', 'chair'] } },
        required: ['speaker'],
      },
    },
    languages: { list: language },
    interpretation: { list: language },
    status: { oneOf: ['scheduled', 'cancelled', 'delayed', 'moved'] },
    previousStart: instant,
    previousEnd: instant,
    previousRoom: id,
    stream: url,
    recording: url,
    resources: {
      list: {
        fields: { kind: { oneOf: ['slides', 'paper', 'handout', 'video', 'link'] }, title: text, url },
        required: ['url'],
      },
    },
    registration,
    sponsor: id,
    polls: { list: pollId },
    updated: instant,
  },
  required: ['id', 'title'],
};
const speaker: Shape = {
  fields: {
    id,
    name: text,
    familyName: text,
    prefix: text,
    position: text,
    organization: text,
    category: text,
    country,
    photo: picture,
    biography: longText,
    pronouns: text,
    links: { list: link },
    featured: { type: 'boolean', form: 'boolean' },
    order: number,
  },
  required: ['id', 'name'],
};
const sponsorTier: Shape = { fields: { id, name: text, order: number }, required: ['id', 'name'] };
const sponsor: Shape = {
  fields: {
    id,
    name: text,
    tier: id,
    kind: { oneOf: ['sponsor', 'host', 'partner', 'exhibitor'] },
    logo: picture,
    logoDark: picture,
    url,
    description: longText,
    booth: { fields: { url, session: id, contacts: { list: link } } },
    order: number,
  },
  required: ['id', 'name'],
};
const instantOrManual: Shape = { type: 'string', form: 'instantOrManual', formats: ['date-time'], pattern: /^manual$/ };
const poll: Shape = {
  fields: {
    id: pollId,
    question: text,
    description: longText,
    kind: { oneOf: ['single', 'multiple', 'rating', 'ranking', 'text'] },
    options: { list: { fields: { id: pollId, label: text }, required: ['id', 'label'] } },
    limits: { fields: { min: count, max: count } },
    stepLabels: { record: text },
    opens: instantOrManual,
    closes: instantOrManual,
    results: { oneOf: ['after-vote', 'always', 'after-close', 'never'] },
    identity: { oneOf: ['open', 'code', 'link'] },
    moderation: { oneOf: ['before', 'after'] },
    session: id,
  },
  required: ['id', 'question'],
};
export const feedShape = {
  fields: {
    $schema: { type: 'string', form: 'string', maxLength: 2000 },
    version: { only: 1 },
    pollService: url,
    event,
    tracks: { list: track },
    rooms: { list: room },
    sessions: { list: session },
    speakers: { list: speaker },
    sponsorTiers: { list: sponsorTier },
    sponsors: { list: sponsor },
    polls: { list: poll },
  },
  required: ['version', 'event'],
} satisfies Shape;
