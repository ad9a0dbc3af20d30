import { smallFeed } from './feed-url.js';

/** A text that somebody may name as a feed, with what its reader has to say. */
export interface ForeignFeed {
  readonly name: string;
  readonly text: string;
  /** `path code` of problems that have to be among those found; `$ not-a-feed` where nothing of it can be read. */
  readonly says: readonly string[];
}

const notAFeed = ['$ not-a-feed'];
/** Lists of the same names as ours, in the file of another program. */
const noHead = ['$.version missing', '$.event missing'];

const json = (name: string, says: readonly string[], data: unknown): ForeignFeed => ({
  name,
  says,
  text: JSON.stringify(data),
});
const raw = (name: string, says: readonly string[], text: string): ForeignFeed => ({ name, says, text });

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** What other programs export, in miniature, and what a careless or a hostile hand may write. */
export const foreignFeeds: readonly ForeignFeed[] = [
  json('sessions at top level', notAFeed, [{ id: 1, title: 'Opening', start: '2020-11-11T12:00:00' }]),
  json('days at top level, with rooms by time', notAFeed, [
    {
      date: '2020-11-11T00:00:00',
      rooms: [{ id: 1, sessions: [] }],
      timeSlots: [{ slotStart: '12:00:00', rooms: [] }],
    },
  ]),
  json('documents with a type around every value', notAFeed, {
    documents: [
      {
        name: 'projects/example/documents/sponsors/gold',
        fields: { name: { stringValue: 'Example Ltd' }, rank: { integerValue: '1' }, tags: { arrayValue: {} } },
        createTime: '2020-11-11T12:00:00.123456Z',
      },
    ],
  }),
  json('a schedule by day and room', notAFeed, {
    schedule: {
      version: 'V 1',
      conference: { days: [{ index: 1, rooms: { 'Hall “1”': [{ guid: 'g', start: '12:00' }] } }] },
    },
  }),
  json('linked data', notAFeed, {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Example',
    startDate: '2020',
  }),
  json('a list of events', notAFeed, { conferences: [{ name: 'مؤتمر', date: '١١ نوفمبر' }] }),
  json('an empty list', notAFeed, []),
  json('an empty object', notAFeed, {}),
  json('a text', notAFeed, 'https://example.org/feed.json'),
  json('nothing', notAFeed, null),
  json('lists of our names, items of others', noHead, {
    sessions: [
      {
        id: '101',
        title: 'Opening',
        description: 'First line\r\n\r\nSecond *line*',
        startsAt: '2020-11-11T12:00:00',
        endsAt: null,
        roomId: 3,
        speakers: ['6d5c'],
        isPlenumSession: false,
      },
    ],
    speakers: [{ id: '6d5c', firstName: '', lastName: 'Example', fullName: ' Example', sessions: [101] }],
    questions: [],
    rooms: [{ id: 3, name: 'Hall', sort: 1 }],
  }),
  json('objects by id in place of lists', [...noHead, '$.sessions wrong-type', '$.speakers wrong-type'], {
    sessions: { '101': { title: 'Opening', speakers: ['ann'] } },
    speakers: { ann: { name: 'Ann Example' } },
    schedule: { '2020-11-11': { timeslots: [{ startTime: '12:00', sessions: [{ items: [101] }] }] } },
  }),
  json('a version of something else', ['$.version unknown-version', '$.event missing'], {
    version: '0.12',
    timezone: 'Europe/Brussels',
    talks: [{ code: 'ABC', title: { en: 'Opening' }, start: '2020-11-11T12:00:00+01:00', room: 7 }],
    rooms: [{ id: 7, name: { en: 'Hall' } }],
    tracks: [{ id: 1, name: {}, color: null }],
  }),
  json('null for all that is unknown', ['$.event null-value', '$.sessions[0] null-value', '$.rooms null-value'], {
    version: 1,
    event: null,
    rooms: null,
    sessions: [null, { id: null, title: null, start: null, people: [null] }],
  }),
  json('a million by mistake', ['$.sessions[0].title wrong-type'], {
    ...smallFeed,
    sessions: [{ id: 'a', title: 1_000_000 }],
  }),
  raw('nothing but depth', notAFeed, nested(50_000)),
  raw(
    'depth where a text should be',
    ['$.sessions[0].title wrong-type', '$.rooms[0] wrong-type'],
    `{"version":1,"event":{"id":"e","name":"E","timeZone":"UTC"},"rooms":[${nested(50_000)}],"sessions":[{"id":"a","title":${nested(50_000)}}]}`,
  ),
  raw(
    'names that every object has',
    ['$.sessions[0].title missing', '$.event missing'],
    '{"version":1,"__proto__":{"event":{"id":"e"}},"constructor":1,"sessions":[{"id":"a","__proto__":{"title":"T"}}]}',
  ),
  raw(
    'a number beyond all numbers',
    ['$.version unknown-version', '$.rooms[0].order out-of-range'],
    '{"version":1e999,"event":{"id":"e","name":"E","timeZone":"UTC"},"rooms":[{"id":"a","name":"A","order":-1e999}]}',
  ),
  raw(
    'a name twice, of which the second counts',
    ['$.version unknown-version'],
    '{"version":1,"event":{"id":"e","name":"E","timeZone":"UTC"},"version":2}',
  ),
];

const pretty = JSON.stringify(smallFeed, null, 2);

/** Our own format as other programs and systems write it down. */
export const spellings: readonly (readonly [name: string, text: string])[] = [
  ['without a space', JSON.stringify(smallFeed)],
  ['with lines of Windows', pretty.replace(/\n/g, '\r\n')],
  ['with tabs, and room around it', `\n\t${JSON.stringify(smallFeed, null, '\t')}\r\n\r\n`],
  ['with \\u escapes alone', pretty.replace(/[^\0-~]/g, escaped)],
  ['with slashes that are escaped', pretty.replaceAll('/', '\\/')],
];

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const many = (count: number, item: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => item(index));
const head = { version: 1, event: { id: 'e', name: 'E', timeZone: 'UTC' } };

/** Large texts, each of which asks for a lot of work where a reader is careless. */
export const hugeFeeds: readonly (readonly [name: string, text: string])[] = [
  ['good sessions', JSON.stringify({ ...head, sessions: many(5000, (n) => ({ id: `s${n}`, title: `Talk ${n}` })) })],
  ['sessions without a title', JSON.stringify({ ...head, sessions: many(20_000, (n) => ({ id: `s${n}` })) })],
  ['one id', JSON.stringify({ ...head, rooms: many(20_000, () => ({ id: 'a', name: 'A' })) })],
  [
    'references that lead nowhere',
    JSON.stringify({
      ...head,
      sessions: many(5000, (n) => ({ id: `s${n}`, title: 'T', room: `r${n}`, people: [{ speaker: `p${n}` }] })),
    }),
  ],
  [
    'tags that never end',
    JSON.stringify({ ...head, sessions: [{ id: 'a', title: 'T', abstract: '<a '.repeat(100_000) }] }),
  ],
  [
    'one tag that never ends',
    JSON.stringify({ ...head, sessions: [{ id: 'a', title: 'T', abstract: `<a ${' '.repeat(300_000)}` }] }),
  ],
  [
    'entities that never end',
    JSON.stringify({ ...head, sessions: [{ id: 'a', title: 'T', abstract: '&amp'.repeat(100_000) }] }),
  ],
  ['a long address', JSON.stringify({ ...head, pollService: `https://e.org/${'../'.repeat(100_000)}` })],
  ['spaces', JSON.stringify({ ...head, sessions: [{ id: 'a', title: ' '.repeat(500_000) }] })],
  [
    'fields that nobody knows',
    JSON.stringify({ ...head, ...Object.fromEntries(many(50_000, (n) => [`x${n}`, n]) as []) }),
  ],
];
