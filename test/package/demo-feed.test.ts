import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { startDemo } from '../../scripts/demo-server.mjs';
import { readFeed } from '../../src/feed/read-feed.js';
import type { EventFeed, Session } from '../../src/domain/generated/event-feed.js';

const schemaPath = 'src/feed/event-feed-1.schema.json';
const demoPath = 'demo/feed/tech-con-2020.json';
const starterPath = 'examples/starter-feed.json';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(readJson(schemaPath) as object);

describe.each([demoPath, starterPath])('%s', (path) => {
  test('follows the schema', () => {
    validate(readJson(path));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('is read without a problem, and whole', () => {
    const feed = readJson(path) as EventFeed;
    const { model, problems } = readFeed(feed, 'https://www.example.org/feed/event.json');
    expect(problems).toEqual([]);
    for (const list of ['tracks', 'rooms', 'sessions', 'speakers', 'sponsorTiers', 'sponsors', 'polls'] as const)
      expect(model?.[list], list).toHaveLength(feed[list]?.length ?? 0);
  });

  test('refers only to what it has', () => {
    const feed = readJson(path) as EventFeed;
    const {
      sessions = [],
      speakers = [],
      rooms = [],
      tracks = [],
      sponsors = [],
      sponsorTiers = [],
      polls = [],
    } = feed;
    const references: [string, readonly { id: string }[], (string | undefined)[]][] = [
      [
        'room',
        rooms,
        sessions.flatMap(({ room, previousRoom, rooms: several = [] }) => [room, previousRoom, ...several]),
      ],
      ['track', tracks, sessions.map(({ track }) => track)],
      ['speaker', speakers, sessions.flatMap(({ people = [] }) => people.map(({ speaker }) => speaker))],
      ['poll', polls, sessions.flatMap((session) => session.polls ?? [])],
      ['session', sessions, polls.map(({ session }) => session)],
      ['tier', sponsorTiers, sponsors.map(({ tier }) => tier)],
    ];
    for (const [kind, items, named] of references) {
      const known = new Set<string | undefined>(items.map(({ id }) => id));
      expect(
        named.filter((id) => id !== undefined && !known.has(id)),
        kind,
      ).toEqual([]);
    }
  });
});

describe('the starter feed', () => {
  test('names the schema that lies beside it, so that both can be copied together', () => {
    const { $schema } = readJson(starterPath) as EventFeed;
    expect($schema).toBe('./event-feed-1.schema.json');
    expect(readJson(join(dirname(starterPath), $schema!))).toEqual(readJson(schemaPath));
  });

  test('has one of everything that matters', () => {
    const feed = readJson(starterPath) as Record<string, readonly unknown[]>;
    for (const list of ['tracks', 'rooms', 'sessions', 'speakers', 'sponsorTiers', 'sponsors', 'polls'])
      expect(feed[list], list).not.toHaveLength(0);
  });
});

describe('the TECH-CON feed', () => {
  const feed = readJson(demoPath) as EventFeed;
  const sessions = feed.sessions ?? [];
  const polls = feed.polls ?? [];
  const dayOf = (session: Session): string => (session.start ?? '').slice(0, 10);
  const instant = (text: string | undefined): number => Date.parse(text ?? '');
  const overlap = (one: Session, other: Session): boolean =>
    instant(one.start) < instant(other.end) && instant(other.start) < instant(one.end);

  test('names the schema by the address at which the demo serves it, beside the scripts', async () => {
    const root = mkdtempSync(join(tmpdir(), 'wco-demo-'));
    cpSync(demoPath, join(root, demoPath));
    cpSync(schemaPath, join(root, 'dist/embed/event-feed-1.schema.json'));
    const { origin, stop } = await startDemo({ root, port: 0, partnerPort: 0 });
    const feedUrl = `${origin}/feed/tech-con-2020.json`;
    const { $schema } = (await (await fetch(feedUrl)).json()) as EventFeed;
    const response = await fetch(new URL($schema ?? '', feedUrl));
    expect(await response.json()).toEqual(readJson(schemaPath));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    await stop();
    rmSync(root, { recursive: true });
  });

  test('has 19 sessions on three days in November 2020, in Brussels time', () => {
    expect(sessions).toHaveLength(19);
    expect([...new Set(sessions.map(dayOf))]).toEqual(['2020-11-11', '2020-11-12', '2020-11-13']);
    expect(feed.event.timeZone).toBe('Europe/Brussels');
    for (const { id, start, end } of sessions) {
      expect(start, id).toMatch(/\+01:00$/);
      expect(instant(end), id).toBeGreaterThan(instant(start));
    }
  });

  test('begins with the first session and ends with the last', () => {
    expect(instant(feed.event.start)).toBe(Math.min(...sessions.map((session) => instant(session.start))));
    expect(instant(feed.event.end)).toBe(Math.max(...sessions.map((session) => instant(session.end))));
  });

  test('has two rooms at once on day two, and never two sessions at once in a room', () => {
    const pairs = sessions.flatMap((one, index) =>
      sessions
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => [one, other] as const),
    );
    expect(pairs.filter(([one]) => dayOf(one) === '2020-11-12')).not.toHaveLength(0);
    for (const [one, other] of pairs) expect(one.room, `${one.id}, ${other.id}`).not.toBe(other.room);
  });

  test('has a moment between sessions for the time machine', () => {
    const breakTime = instant('2020-11-12T13:30:00+01:00');
    const running = sessions.filter(({ start, end }) => instant(start) <= breakTime && breakTime < instant(end));
    expect(running).toEqual([]);
  });

  test('has the round table with its moderator and four panellists', () => {
    const roundTable = sessions.find((session) => session.kind === 'round-table');
    expect(dayOf(roundTable as Session)).toBe('2020-11-11');
    expect(roundTable?.people).toEqual([
      { speaker: 'mikuriya', role: 'moderator' },
      { speaker: 'denton', role: 'panellist' },
      { speaker: 'al-khalifa', role: 'panellist' },
      { speaker: 'uwamariya', role: 'panellist' },
      { speaker: 'west', role: 'panellist' },
    ]);
  });

  test('is opened, ends in resilience, and is closed by those who did so', () => {
    expect(sessions[0]).toMatchObject({ kind: 'ceremony', people: [{ speaker: 'mikuriya' }] });
    expect(sessions.at(-2)?.id).toBe('resilience');
    expect(sessions.at(-1)).toMatchObject({ kind: 'ceremony', people: [{ speaker: 'das' }] });
  });

  test('names the people of the event and nobody else, with a category each', () => {
    const names = (feed.speakers ?? []).map((speaker) => speaker.name).sort();
    expect(names).toEqual([
      'Ahmed Al-Khalifa',
      'Carol West',
      'John Denton',
      'Kunio Mikuriya',
      'Pranab Kumar Das',
      'Rosine Uwamariya',
    ]);
    for (const speaker of feed.speakers ?? []) {
      expect(speaker.category, speaker.id).toBeDefined();
      expect(speaker.photo, speaker.id).toBeUndefined();
    }
    expect((feed.speakers ?? []).some((speaker) => speaker.featured)).toBe(true);
  });

  test('has the host and all sponsors, each sponsor with a booth, and no logo', () => {
    const ofTier = (tier: string): unknown[] =>
      (feed.sponsors ?? []).filter((sponsor) => sponsor.tier === tier).map((sponsor) => sponsor.name);
    expect(ofTier('host-support')).toEqual([expect.objectContaining({ en: 'Korea Customs Service' })]);
    expect(ofTier('corporate')).toEqual(['Rapiscan – AS&E – S2Global']);
    expect(ofTier('sponsors')).toEqual([
      'Nuctech',
      'CrimsonLogic/GeTS',
      'Microsoft',
      'WebbFontaine',
      'TTEK Inc',
      'IBM',
      'Rigaku',
    ]);
    for (const sponsor of feed.sponsors ?? []) {
      expect(sponsor.logo ?? sponsor.logoDark, sponsor.id).toBeUndefined();
      if (sponsor.kind === 'sponsor') expect(sponsor.booth?.url, sponsor.id).toMatch(/\/exhibition\//);
    }
  });

  test('has polls that take votes today: one choice, several within limits, one of a session', () => {
    expect(polls).toHaveLength(3);
    expect(polls.some((poll) => poll.kind === 'single' && !poll.closes && poll.results === 'after-vote')).toBe(true);
    expect(polls.find((poll) => poll.kind === 'multiple')?.limits).toEqual({ min: 1, max: 3 });
    const ofSession = polls.filter((poll) => poll.session);
    expect(ofSession).not.toHaveLength(0);
    for (const poll of ofSession)
      expect(sessions.find((session) => session.id === poll.session)?.polls).toContain(poll.id);
  });

  test('says that its timetable is illustrative', () => {
    const description = feed.event.description as Record<string, string>;
    expect(description['en']).toMatch(/illustrative/);
    expect(description['fr']).toMatch(/illustration/);
    expect(description['ar']).toMatch(/للتوضيح/);
  });

  test('has English and French for every text, Arabic for the event, the round table and the polls', () => {
    // Names of people and companies are the same in every language.
    const sameEverywhere = /^(speakers|sponsors)\[\d+\]\.(name|familyName)$/;
    const fieldsOfText = new Set(
      (
        'name familyName theme description label place title subtitle abstract tags level ' +
        'prefix position organization category biography question'
      ).split(' '),
    );
    const inArabic = /^(event|polls\[\d+\])\./;
    const roundTable = `sessions[${sessions.findIndex((session) => session.kind === 'round-table')}].`;
    const faults: string[] = [];
    let texts = 0;

    const look = (value: unknown, path: string, field: string): void => {
      const isMap = typeof value === 'object' && value !== null && 'en' in value;
      if (typeof value === 'string' || isMap) {
        if (!fieldsOfText.has(field) || (typeof value === 'string' && sameEverywhere.test(path))) return;
        texts++;
        const languages = isMap ? Object.keys(value) : [];
        const wanted = ['en', 'fr', ...(inArabic.test(path) || path.startsWith(roundTable) ? ['ar'] : [])];
        for (const language of wanted) if (!languages.includes(language)) faults.push(`${path}: ${language}`);
      } else if (Array.isArray(value)) {
        value.forEach((item, index) => look(item, `${path}[${index}]`, field));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) look(item, path ? `${path}.${key}` : key, key);
      }
    };
    look(feed, '', '');

    expect(faults).toEqual([]);
    expect(texts).toBeGreaterThan(100);
  });

  test('has an abstract and a recording for every session, and slides for all but the ceremonies and the round table', () => {
    for (const session of sessions) {
      expect(session.abstract, session.id).toBeDefined();
      expect(session.recording, session.id).toMatch(/^https:\/\/techcon\.example\//);
    }
    expect(sessions.filter((session) => session.resources?.some(({ kind }) => kind === 'slides')).length).toBe(16);
  });
});
