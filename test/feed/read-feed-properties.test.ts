import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feed/read-feed.js';
import { loadExplanations, problemLanguages } from '../../src/i18n/problem-sentences.js';
import { feedLike, mutated, mutation } from '../support/feed-arbitraries.js';
import { schemaErrors } from '../support/feed-schema.js';
import { fullFeed, fullFeedUrl } from '../support/full-feed.js';

const explanations = await Promise.all(problemLanguages.map(loadExplanations));

/** Marks of a sentence that was put together from something missing. */
const slip = /undefined|null,|NaN|\[object|“”|« »|«\u2068\u2069»/;

/** Reads anything, and looks that what comes of it can be relied on. */
function readAnything(data: unknown) {
  const { model, problems } = readFeed(data, fullFeedUrl);
  for (const problem of problems) {
    expect(problem.path).toMatch(/^\$/);
    // What the feed itself says may look like a slip of ours.
    const isOdd = slip.test(problem.path + JSON.stringify(problem.params));
    for (const explain of explanations) {
      const { what, wayOut } = explain(problem);
      if (!isOdd) expect(`${what} ${wayOut}`).not.toMatch(slip);
      expect(what.trim()).not.toBe('');
      expect(wayOut.trim()).not.toBe('');
    }
  }
  if (!model) expect(problems.some(({ code }) => code === 'not-a-feed')).toBe(true);
  return { model, problems };
}

describe('whatever the feed', () => {
  test('arbitrary JSON never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => void readAnything(data)));
  });

  test('anything in the fields of a feed never throws, and what is read is valid', () => {
    fc.assert(
      fc.property(feedLike, (data) => {
        const { model } = readAnything(data);
        if (model) expectClean(model);
      }),
      { numRuns: 200 },
    );
  });

  test('a mutated feed is read, and reading what is left finds nothing more', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const { model } = readAnything(mutated(mutations));
        expectClean(model!);
      }),
      { numRuns: 300 },
    );
  });

  test('what a strict validator accepts has no errors', () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 2 }), (mutations) => {
        const feed = mutated(mutations);
        fc.pre(schemaErrors(feed).length === 0);
        // Beyond a schema's reach: what an id names, which of two comes first, and whether an address or a zone is one.
        const reach = ['unknown-reference', 'repeated-id', 'end-before-start', 'unknown-time-zone'];
        const errors = readFeed(feed, fullFeedUrl).problems.filter(
          ({ severity, path, params }) =>
            severity === 'error' && !path.endsWith('.limits.max') && !/url|srcset/i.test(String(params.expected)),
        );
        expect(
          errors.map(({ code }) => code).filter((code) => !reach.includes(code) && code !== 'poll-without-options'),
        ).toEqual([]);
      }),
    );
  });

  test('what a strict validator refuses has a problem', () => {
    fc.assert(
      fc.property(mutation, (one) => {
        const feed = JSON.parse(JSON.stringify(mutated([one]))) as unknown;
        // Unknown fields are ignored, and addresses mended where a browser would.
        const errors = schemaErrors(feed).join();
        fc.pre(errors !== '' && !/additional properties|uri-reference/.test(errors));
        expect(readFeed(feed, fullFeedUrl).problems).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const lists = ['tracks', 'rooms', 'sessions', 'speakers', 'sponsorTiers', 'sponsors', 'polls'] as const;

test.each(lists)('a bad item of %s never takes a good neighbour with it', (list) => {
  const sound = readFeed(fullFeed, fullFeedUrl).model!;
  const bad = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('title', 'name', 'question', 'start', 'room'), fc.jsonValue()),
  );
  fc.assert(
    fc.property(bad, fc.nat(fullFeed[list].length), (item, index) => {
      fc.pre(!(item && typeof item === 'object' && Object.hasOwn(item, 'id')));
      const items: unknown[] = [...fullFeed[list]];
      items.splice(index, 0, item);
      const { model, problems } = readFeed({ ...fullFeed, [list]: items }, fullFeedUrl);
      expect(model).toEqual(sound);
      expect(problems).not.toEqual([]);
      for (const { path } of problems) expect(path).toMatch(new RegExp(`^\\$\\.${list}\\[${index}\\]`));
    }),
  );
});

/** What widgets rely on: no empty text, no unsafe address, no reference that leads nowhere, times in order. */
function expectClean(model: NonNullable<ReturnType<typeof readFeed>['model']>): void {
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      expect(value.trim(), key).not.toBe('');
      if (['url', 'src', 'stream', 'recording', 'pollService'].includes(key))
        expect(value).not.toMatch(/^\s*(javascript|data|file):/i);
    } else if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
    else if (value instanceof Map) return;
    else if (typeof value === 'object' && value) for (const [name, inner] of Object.entries(value)) walk(inner, name);
    else expect(typeof value === 'boolean' || value === undefined, key).toBe(true);
  };
  walk(model, '');
  expect(() => new Intl.DateTimeFormat('en', { timeZone: model.event.timeZone })).not.toThrow();
  for (const { roomIds, people, track, sponsor, polls = [], startMs = 0, endMs = Infinity } of model.sessions) {
    for (const id of roomIds) expect(model.roomById.has(id)).toBe(true);
    for (const { speaker } of people) expect(model.speakerById.has(speaker)).toBe(true);
    for (const id of polls) expect(model.pollById.has(id)).toBe(true);
    if (track !== undefined) expect(model.trackById.has(track)).toBe(true);
    if (sponsor !== undefined) expect(model.sponsorById.has(sponsor)).toBe(true);
    expect(endMs).toBeGreaterThanOrEqual(startMs);
  }
}
