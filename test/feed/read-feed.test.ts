import { describe, expect, test } from 'vitest';
import type { EventModel } from '../../src/domain/event-model.js';
import type { Problem } from '../../src/feed/problem.js';
import { readFeed, readFeedParts } from '../../src/feed/read-feed.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

const url = 'https://example.org/programme/feed.json';
const minimal = { version: 1, event: { id: 'e', name: 'Event', timeZone: 'Europe/Brussels' } };

/** A feed with these lists, read; with the problems as `severity code path`. */
function read(lists: object, feedUrl = url) {
  const { model, problems } = readFeed({ ...minimal, ...lists }, feedUrl);
  return { model: model!, problems: problems.map(brief), all: problems };
}
const brief = ({ severity, code, path }: Problem) => `${severity} ${code} ${path}`;
const ids = (items: EventModel['sessions']) => items.map(({ id }) => id);

describe('the whole', () => {
  test.each([
    [undefined],
    [null],
    [true],
    [3],
    ['text'],
    [[]],
    [[fullFeed]],
    [{}],
    [{ version: 1 }],
    [{ error: 'no' }],
  ])('%j is not a feed', (data) => {
    const { model, problems } = readFeed(data, url);
    expect(model).toBeUndefined();
    expect(problems.map(brief)).toEqual(['error not-a-feed $']);
  });

  test('a feed without an event still has one', () => {
    const { model, problems } = readFeed({ version: 1, sessions: [{ id: 's', title: 'S' }] }, url);
    expect(model!.event).toEqual({ id: url, name: {}, timeZone: 'UTC', languages: [] });
    expect(ids(model!.sessions)).toEqual(['s']);
    expect(problems.map(brief)).toEqual(['error missing $.event']);
  });

  test('what an event lacks is said, and what it has is kept', () => {
    const { model, problems } = readFeed({ version: 1, event: { theme: 'T', timeZone: 'Mars/Olympus' } }, url);
    expect(model!.event).toEqual({ id: url, name: {}, timeZone: 'UTC', languages: [], theme: 'T' });
    expect(problems.map(brief)).toEqual([
      'error missing $.event.id',
      'error missing $.event.name',
      'error unknown-time-zone $.event.timeZone',
    ]);
  });

  test.each([
    [2, 'warning unknown-version $.version'],
    ['1', 'warning unknown-version $.version'],
    [undefined, 'error missing $.version'],
    [null, 'error null-value $.version'],
  ])('a feed of version %j is read all the same', (version, problem) => {
    const { model, problems } = readFeed({ ...fullFeed, version }, fullFeedUrl);
    expect(model).toEqual(readFeed(fullFeed, fullFeedUrl).model);
    expect(problems.map(brief)).toEqual([problem]);
  });

  test('unknown fields are nobody’s business', () => {
    const { model, problems } = read({ extra: 1, sessions: [{ id: 's', title: 'S', mood: 'fine' }] });
    expect(problems).toEqual([]);
    expect(model.sessions[0]).not.toHaveProperty('mood');
  });

  test('an empty feed is a feed', () => {
    const { model, problems } = read({});
    expect(problems).toEqual([]);
    expect(model).toMatchObject({ url, tracks: [], rooms: [], sessions: [], speakers: [], sponsors: [], polls: [] });
  });

  test('says of a thousand problems each, and of the rest how many', () => {
    const sessions = Array.from({ length: 1500 }, (_, index) => (index < 1400 ? { id: index, title: 'S' } : 0));
    const { all } = read({ sessions });
    expect(all.filter(({ severity }) => severity === 'hint')).toHaveLength(1000);
    expect(all.filter(({ severity }) => severity === 'error')).toHaveLength(100);
    expect(all.at(-1)).toMatchObject({ code: 'more-problems', params: { count: 400 } });
  });
});

describe('times', () => {
  const session = (fields: object) => read({ sessions: [{ id: 's', title: 'S', ...fields }] });

  test.each([
    ['2020-11-11T14:00:00+01:00', '2020-11-11T13:00:00.000Z', '2020-11-11'],
    ['2020-11-11T13:00:00Z', '2020-11-11T13:00:00.000Z', '2020-11-11'],
    ['2020-11-12T03:59:59+01:00', '2020-11-12T02:59:59.000Z', '2020-11-11'],
    ['2020-11-12T04:00:00+01:00', '2020-11-12T03:00:00.000Z', '2020-11-12'],
    ['2020-02-29T12:00:00+01:00', '2020-02-29T11:00:00.000Z', '2020-02-29'],
  ])('start %s', (start, iso, dayKey) => {
    const { model, problems } = session({ start });
    expect(problems).toEqual([]);
    expect(model.sessions[0]).toMatchObject({ start, startMs: Date.parse(iso), dayKey });
  });

  test.each([
    ['without seconds', '2020-11-11T14:00+01:00'],
    ['with a space', '2020-11-11 14:00:00+01:00'],
    ['in small letters', '2020-11-11t13:00:00z'],
    ['with a short offset', '2020-11-11T14:00:00+0100'],
  ])('a start %s is understood and written properly', (_, start) => {
    const { model, problems } = session({ start });
    expect(problems).toEqual(['hint wrong-form $.sessions[0].start']);
    expect(model.sessions[0]).toMatchObject({ start: '2020-11-11T13:00:00.000Z', startMs: Date.UTC(2020, 10, 11, 13) });
  });

  test.each([
    '2020-11-11T14:00:00',
    '2020-02-30T14:00:00Z',
    '2020-11-11',
    '11.11.2020 14:00',
    'soon',
    '2020-11-11T25:00:00Z',
  ])('a start %s is dropped, the session stays', (start) => {
    const { model, problems } = session({ start });
    expect(problems).toEqual(['error wrong-form $.sessions[0].start']);
    expect(model.sessions).toEqual([{ id: 's', title: 'S', roomIds: [], people: [] }]);
  });

  test('an end before the start is dropped; one at the start stays', () => {
    const start = '2020-11-11T14:00:00+01:00';
    expect(session({ start, end: '2020-11-11T13:59:00+01:00' }).problems).toEqual([
      'error end-before-start $.sessions[0].end',
    ]);
    expect(session({ start, end: '2020-11-11T13:59:00+01:00' }).model.sessions[0]).not.toHaveProperty('endMs');
    expect(session({ start, end: '2020-11-11T13:00:00Z' }).problems).toEqual([]);
  });

  test('the day of the programme may be named', () => {
    expect(session({ start: '2020-11-12T09:00:00+01:00', day: '2020-11-11' }).model.sessions[0]!.dayKey).toBe(
      '2020-11-11',
    );
    expect(session({ day: '2020-11-11' }).model.sessions[0]!.dayKey).toBe('2020-11-11');
    expect(session({ day: '2020-11-31' }).problems).toEqual(['error wrong-form $.sessions[0].day']);
  });

  test.each([
    ['a day', '2020-11-11', '2020-11-13', '2020-11-10T23:00:00Z', '2020-11-13T23:00:00Z'],
    ['the day the clocks change', '2020-10-25', '2020-10-25', '2020-10-24T22:00:00Z', '2020-10-25T23:00:00Z'],
    [
      'an instant',
      '2020-11-11T12:00:00+01:00',
      '2020-11-13T13:00:00+01:00',
      '2020-11-11T11:00:00Z',
      '2020-11-13T12:00:00Z',
    ],
  ])('an event from and to %s', (_, start, end, startIso, endIso) => {
    const { model, problems } = readFeed({ ...minimal, event: { ...minimal.event, start, end } }, url);
    expect(problems).toEqual([]);
    expect(model!.event).toMatchObject({ start, end, startMs: Date.parse(startIso), endMs: Date.parse(endIso) });
  });

  test.each([
    [{ start: '2020-11-11', end: '2020-11-10' }, ['error end-before-start $.event.end']],
    [{ start: '2020-11-11T20:00:00+01:00', end: '2020-11-11' }, []],
    [
      { registration: { opens: '2020-11-11', closes: '2020-10-11' } },
      ['error end-before-start $.event.registration.closes'],
    ],
  ])('%j', (fields, expected) => {
    const { problems } = readFeed({ ...minimal, event: { ...minimal.event, ...fields } }, url);
    expect(problems.map(brief)).toEqual(expected);
  });

  test('a poll may open and close by hand', () => {
    const options = [{ id: 'a', label: 'A' }];
    const { problems } = read({ polls: [{ id: 'p', question: '?', options, opens: 'manual', closes: 'manual' }] });
    expect(problems).toEqual([]);
  });
});

describe('addresses', () => {
  const link = (url: string) => read({ speakers: [{ id: 's', name: 'S', links: [{ url }] }] });
  const page = (url: string) => read({ sessions: [{ id: 's', title: 'S', url }] });

  test.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['http://example.com', 'http://example.com/'],
    ['talks/1', 'https://example.org/programme/talks/1'],
    ['/talks/1', 'https://example.org/talks/1'],
    ['//cdn.example.com/x', 'https://cdn.example.com/x'],
    [' https://example.com/a b ', 'https://example.com/a%20b'],
  ])('%s', (address, expected) => {
    const { model, problems } = page(address);
    expect(problems).toEqual([]);
    expect(model.sessions[0]!.url).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'blob:x',
  ])('%j is not safe', (address) => {
    const { model, problems } = page(address);
    expect(problems).toEqual(['error unsafe-url $.sessions[0].url']);
    expect(model.sessions[0]).not.toHaveProperty('url');
    expect(link(address).problems).toEqual(['error unsafe-url $.speakers[0].links[0].url']);
  });

  test('to contact somebody there is also mail and telephone', () => {
    expect(link('mailto:a@example.org').model.speakers[0]!.links).toEqual([{ url: 'mailto:a@example.org' }]);
    expect(link('tel:+3212345').problems).toEqual([]);
    expect(page('mailto:a@example.org').problems).toEqual(['error unsafe-url $.sessions[0].url']);
  });

  test('what is no address is said', () => {
    expect(page('https://').problems).toEqual(['error wrong-form $.sessions[0].url']);
  });

  test('a feed read from a file may name its neighbours, one from the network no file', () => {
    const sessions = [{ id: 's', title: 'S', url: 'talks/1' }];
    expect(read({ sessions }, 'file:///home/feed.json').model.sessions[0]!.url).toBe('file:///home/talks/1');
  });

  test('a feed that was found elsewhere resolves its addresses there', () => {
    const data = { ...minimal, sessions: [{ id: 's', title: 'S', url: 'talks/1' }] };
    const { model } = readFeedParts([{ data, url, baseUrl: 'https://cdn.example.net/v2/feed.json' }]);
    expect(model!.url).toBe(url);
    expect(model!.sessions[0]!.url).toBe('https://cdn.example.net/v2/talks/1');
  });

  test.each([
    ['a.jpg', 'https://example.org/programme/a.jpg'],
    ['a.jpg 400w, /b.jpg 800w', 'https://example.org/programme/a.jpg 400w, https://example.org/b.jpg 800w'],
    ['a,b.jpg 1.5x,c.jpg 2x', 'https://example.org/programme/a,b.jpg 1.5x, https://example.org/programme/c.jpg 2x'],
  ])('srcset %s', (srcset, expected) => {
    const { model, problems } = read({ speakers: [{ id: 's', name: 'S', photo: { src: 'a.jpg', srcset } }] });
    expect(problems).toEqual([]);
    expect(model.speakers[0]!.photo!.srcset).toBe(expected);
  });

  test.each(['javascript:x 400w', 'a.jpg 400w, data:x 800w'])('srcset %s is not safe', (srcset) => {
    const { model, problems } = read({ speakers: [{ id: 's', name: 'S', photo: { src: 'a.jpg', srcset } }] });
    expect(problems).toEqual(['error unsafe-url $.speakers[0].photo.srcset']);
    expect(model.speakers[0]!.photo).toEqual({ src: 'https://example.org/programme/a.jpg' });
  });

  test('a picture may be its address alone', () => {
    const { model } = read({ speakers: [{ id: 's', name: 'S', photo: 'a.jpg' }] });
    expect(model.speakers[0]!.photo).toEqual({ src: 'https://example.org/programme/a.jpg' });
  });
});

describe('texts', () => {
  const title = (title: unknown) => read({ sessions: [{ id: 's', title }] });

  test('of a map bad entries are dropped one by one', () => {
    const { model, problems } = title({ en: 'E', fr: 5, 'not a tag': 'x', de: '', 'pt-BR': 'P', ar: { x: 'y' } });
    expect(model.sessions[0]!.title).toEqual({ en: 'E', 'pt-BR': 'P' });
    expect(problems).toEqual([
      'error wrong-type $.sessions[0].title.fr',
      "error unknown-language $.sessions[0].title['not a tag']",
      'hint empty-value $.sessions[0].title.de',
      'error wrong-type $.sessions[0].title.ar',
    ]);
  });

  test('a required map of which nothing is left takes its item with it', () => {
    const { model, problems } = title({ en: '' });
    expect(model.sessions).toEqual([]);
    expect(problems).toEqual(['hint empty-value $.sessions[0].title.en', 'error empty-value $.sessions[0].title']);
  });

  test('a text of white space is empty', () => {
    expect(title(' \n ').problems).toEqual(['error empty-value $.sessions[0].title']);
  });

  test('a long text is cut between characters', () => {
    const { model, problems } = title('😀'.repeat(1001));
    expect(model.sessions[0]!.title).toBe('😀'.repeat(999) + '…');
    expect(problems).toEqual(['warning too-long $.sessions[0].title']);
    expect(title('😀'.repeat(1000)).problems).toEqual([]);
  });

  test.each([
    ['<p>Hello</p>', true],
    ['a <br/> b', true],
    ['<a href="x">b</a>', true],
    ['Fish &amp; chips', true],
    ['1 < 2 and 3 > 2', false],
    ['<https://example.org>', false],
    ['AT&T', false],
  ])('HTML in %j: %s', (text, found) => {
    const { model, problems } = title(text);
    expect(model.sessions[0]!.title).toBe(text);
    expect(problems).toEqual(found ? ['hint html-in-text $.sessions[0].title'] : []);
  });
});

describe('ids and references', () => {
  test('of a repeated id the first one stays', () => {
    const { model, problems } = read({
      sessions: [
        { id: 's', title: 'first' },
        { id: 's', title: 'second' },
        { id: 't', title: 'third' },
      ],
    });
    expect(model.sessions.map(({ title }) => title)).toEqual(['first', 'third']);
    expect(problems).toEqual(['error repeated-id $.sessions[1].id']);
  });

  test('a number may be an id', () => {
    const { model, problems } = read({ rooms: [{ id: 7, name: 'R' }], sessions: [{ id: 's', title: 'S', room: 7 }] });
    expect(model.sessions[0]!.roomIds).toEqual(['7']);
    expect(problems).toEqual(['hint wrong-type $.rooms[0].id', 'hint wrong-type $.sessions[0].room']);
  });

  test('the same option id may stand in two polls, not twice in one', () => {
    const options = [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ];
    expect(read({ polls: ['p', 'q'].map((id) => ({ id, question: '?', options })) }).problems).toEqual([]);
    const twice = read({ polls: [{ id: 'p', question: '?', options: [...options, ...options] }] });
    expect(twice.model.polls[0]!.options).toEqual(options);
    expect(twice.problems).toEqual([
      'error repeated-id $.polls[0].options[2].id',
      'error repeated-id $.polls[0].options[3].id',
    ]);
  });

  test('what leads nowhere is dropped, at the place where it stands in the feed', () => {
    const { model, problems } = read({
      rooms: [{ id: 'a', name: 'A', walkMinutes: { a: 1, z: 2 } }],
      speakers: [{ id: 'p', name: 'P' }],
      sessions: [
        0,
        {
          id: 's',
          title: 'S',
          room: 'y',
          rooms: ['x', 5, 'a', 'w'],
          previousRoom: 'y',
          track: 'y',
          sponsor: 'y',
          polls: ['y'],
          people: [{}, { speaker: 'p' }, { speaker: 'q', role: 'host' }],
        },
      ],
      sponsors: [{ id: 'o', name: 'O', tier: 'y', booth: { session: 'y' } }],
      polls: [{ id: 'v', question: '?', options: [{ id: 'a', label: 'A' }], session: 'y' }],
    });
    expect(model.sessions).toEqual([{ id: 's', title: 'S', roomIds: ['a'], polls: [], people: [{ speaker: 'p' }] }]);
    expect(model.rooms[0]!.walkMinutes).toEqual({ a: 1 });
    expect(model.sponsors[0]).toEqual({ id: 'o', name: 'O', booth: {} });
    expect(model.polls[0]).not.toHaveProperty('session');
    expect(problems.filter((problem) => problem.includes('unknown-reference'))).toEqual([
      'error unknown-reference $.rooms[0].walkMinutes.z',
      'error unknown-reference $.sessions[1].room',
      'error unknown-reference $.sessions[1].rooms[0]',
      'error unknown-reference $.sessions[1].rooms[1]',
      'error unknown-reference $.sessions[1].rooms[3]',
      'error unknown-reference $.sessions[1].track',
      'error unknown-reference $.sessions[1].people[2].speaker',
      'error unknown-reference $.sessions[1].previousRoom',
      'error unknown-reference $.sessions[1].sponsor',
      'error unknown-reference $.sessions[1].polls[0]',
      'error unknown-reference $.sponsors[0].tier',
      'error unknown-reference $.sponsors[0].booth.session',
      'error unknown-reference $.polls[0].session',
    ]);
  });

  test('a reference to an item that was dropped leads nowhere too', () => {
    const { model, problems } = read({
      rooms: [{ id: 'a' }],
      sessions: [{ id: 's', title: 'S', room: 'a' }],
    });
    expect(model.sessions[0]!.roomIds).toEqual([]);
    expect(problems).toEqual(['error missing $.rooms[0].name', 'error unknown-reference $.sessions[0].room']);
  });

  test.each([
    [{ kind: 'single' }, true],
    [{ kind: 'multiple', options: [] }, true],
    [{ kind: 'ranking', options: [{ id: 'a' }] }, true],
    [{}, true],
    [{ kind: 'rating' }, false],
    [{ kind: 'text' }, false],
    [{ options: [{ id: 'a', label: 'A' }] }, false],
  ])('a poll %j has nothing to choose from: %s', (fields, lacks) => {
    const { model, problems } = read({ polls: [{ id: 'p', question: '?', ...fields }] });
    expect(problems.includes('error poll-without-options $.polls[0]')).toBe(lacks);
    expect(model.polls).toHaveLength(lacks ? 0 : 1);
    expect(model.pollById.has('p')).toBe(!lacks);
  });

  test('the smallest number of choices is not more than the largest', () => {
    const { model, problems } = read({ polls: [{ id: 'p', question: '?', kind: 'text', limits: { min: 3, max: 1 } }] });
    expect(model.polls[0]!.limits).toEqual({ min: 3 });
    expect(problems).toEqual(['error out-of-range $.polls[0].limits.max']);
  });
});

describe('keys that mean something to JavaScript', () => {
  const feed = (text: string) =>
    JSON.parse(`{"version":1,"event":{"id":"e","name":"E","timeZone":"UTC"},${text}}`) as unknown;

  test.each([
    [
      'as a field',
      '"sessions":[{"id":"s","title":"S","__proto__":{"url":"https://example.org/"},"constructor":1}]',
      [],
    ],
    [
      'as a language',
      '"sessions":[{"id":"s","title":{"en":"S","__proto__":"x"}}]',
      ['error unknown-language $.sessions[0].title.__proto__'],
    ],
    ['as a room', '"rooms":[{"id":"__proto__","name":"R","walkMinutes":{"__proto__":4}}]', []],
    ['as a step', '"polls":[{"id":"p","question":"?","kind":"rating","stepLabels":{"__proto__":{"en":"x"}}}]', []],
    ['as the document', '"__proto__":{"sessions":[{"id":"s","title":"S"}]}', []],
  ])('%s', (_, text, expected) => {
    const { model, problems } = readFeed(feed(text), url);
    expect(problems.map(brief)).toEqual(expected);
    expect(({} as { url?: string }).url).toBeUndefined();
    expect(Object.getPrototypeOf(model!.polls[0]?.stepLabels ?? {})).toBe(Object.prototype);
    expect(model!.sessions[0]?.url).toBeUndefined();
  });

  test('what a page has added to every object does not answer for the feed', () => {
    const prototype = Object.prototype as { subtitle?: string };
    prototype.subtitle = 'of the page';
    try {
      expect(Object.keys(read({ sessions: [{ id: 's', title: 'S' }] }).model.sessions[0]!)).not.toContain('subtitle');
    } finally {
      delete prototype.subtitle;
    }
  });
});

describe('the order of things', () => {
  test('sessions by start, then in the order of their rooms, then as they come; those without a start last', () => {
    const session = (id: string, start?: string, room?: string) => ({
      id,
      title: id,
      ...(start && { start: `2020-11-11T${start}:00Z` }),
      ...(room && { room }),
    });
    const { model } = read({
      rooms: [
        { id: 'big', name: 'Big', order: 2 },
        { id: 'small', name: 'Small', order: 1 },
      ],
      sessions: [
        session('g'),
        session('e', '10:00', 'big'),
        session('d', '10:00', 'small'),
        session('a', '09:00', 'big'),
        session('b', '10:00'),
        session('c', '10:00'),
        session('f', '10:00', 'big'),
      ],
    });
    expect(ids(model.sessions)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('tracks, rooms and tiers by their order, speakers and sponsors as they come', () => {
    const items = [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y', order: 2 },
      { id: 'z', name: 'Z', order: -1 },
    ];
    const { model } = read({ tracks: items, rooms: items, sponsorTiers: items, speakers: items, sponsors: items });
    for (const list of [model.tracks, model.rooms, model.sponsorTiers])
      expect(list.map(({ id }) => id)).toEqual(['z', 'y', 'x']);
    for (const list of [model.speakers, model.sponsors]) expect(list.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });

  test('rooms of a session: its room first, none twice, all where it says so', () => {
    const rooms = [
      { id: 'b', name: 'B', order: 2 },
      { id: 'a', name: 'A', order: 1 },
    ];
    const roomIds = (fields: object) =>
      read({ rooms, sessions: [{ id: 's', title: 'S', ...fields }] }).model.sessions[0]!.roomIds;
    expect(roomIds({ room: 'b', rooms: ['a', 'b'] })).toEqual(['b', 'a']);
    expect(roomIds({ rooms: ['b'] })).toEqual(['b']);
    expect(roomIds({ allRooms: true })).toEqual(['a', 'b']);
    expect(roomIds({ allRooms: false })).toEqual([]);
  });
});

describe('an event in several files', () => {
  const parts = (...data: unknown[]) =>
    readFeedParts(data.map((one, index) => ({ data: one, url: `https://example.org/${index}.json` })));

  test('lists follow one another, references cross the files', () => {
    const { model, problems } = parts(
      { ...minimal, sessions: [{ id: 's', title: 'S', people: [{ speaker: 'p' }] }] },
      { version: 1, speakers: [{ id: 'p', name: 'P' }], sessions: [{ id: 't', title: 'T', url: 't' }] },
    );
    expect(problems).toEqual([]);
    expect(model!.url).toBe('https://example.org/0.json');
    expect(ids(model!.sessions)).toEqual(['s', 't']);
    expect(model!.sessions[0]!.people).toEqual([{ speaker: 'p' }]);
  });

  test('a problem says in which file it is', () => {
    const { model, problems } = parts(
      { ...minimal, sessions: [{ id: 's', title: 'S' }] },
      {
        version: 1,
        sessions: [
          { id: 's', title: 'again' },
          { id: 't', title: 'T', room: 'x' },
        ],
      },
      'nothing',
    );
    expect(ids(model!.sessions)).toEqual(['s', 't']);
    expect(problems.map((problem) => [brief(problem), problem.params.file])).toEqual([
      ['error repeated-id $.sessions[0].id', 'https://example.org/1.json'],
      ['error not-a-feed $', 'https://example.org/2.json'],
      ['error unknown-reference $.sessions[1].room', 'https://example.org/1.json'],
    ]);
  });

  test('an event that is in none of them is missing', () => {
    const { model, problems } = parts({ version: 1, sessions: [] }, { version: 1, speakers: [] });
    expect(problems.map(brief)).toEqual(['error missing $.event']);
    expect(model!.event.id).toBe('https://example.org/0.json');
  });
});
