import { resultsHiddenUntil } from '../../poll-protocol/index.js';
import type { PollList, ResultsHiddenUntil } from '../../poll-protocol/index.js';
import { PollRefusal } from '../poll-refusal.js';
import { newRoutes, otherMethods, resultsReaders } from './poll-parts.js';
import type { PollParts, Routes } from './poll-parts.js';

/** What everybody may read: polls, how they stand, results. */
export function pollRoutes(parts: PollParts): Routes {
  const { register, board } = parts;
  const routes = newRoutes();

  routes.get('/v1/polls', async (c) => {
    await register.refresh();
    const readerOf = await resultsReaders(parts, c.req.raw);
    const polls = await Promise.all(register.polls.map(async (poll) => register.info(poll, await readerOf(poll))));
    const list: PollList = { serverTime: register.serverTime, polls };
    return c.json(list, 200, caching(c.req.raw));
  });

  routes.get('/v1/polls/:poll', async (c) => {
    await register.refresh();
    const poll = register.poll(c.req.param('poll'));
    const readerOf = await resultsReaders(parts, c.req.raw);
    return c.json(register.info(poll, await readerOf(poll)), 200, caching(c.req.raw));
  });

  routes.get('/v1/polls/:poll/results', async (c) => {
    await register.refresh();
    const poll = register.poll(c.req.param('poll'));
    const reader = await (await resultsReaders(parts, c.req.raw))(poll);
    const until = resultsHiddenUntil(poll, register.moment(poll).state, reader);
    if (until) throw new PollRefusal('results-hidden', hiddenDetail[until], { until });
    const { results, etag } = await board.results(poll);
    const headers = { ETag: etag, ...caching(c.req.raw) };
    if (matches(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.json(results, 200, headers);
  });

  for (const path of ['/v1/polls', '/v1/polls/:poll', '/v1/polls/:poll/results']) {
    routes.all(path, otherMethods('GET'));
  }
  return routes;
}

const hiddenDetail: Readonly<Record<ResultsHiddenUntil, string>> = {
  vote: 'Results are shown to those who have voted: name the own vote in the query, ?vote=…, or wait for the closing.',
  close: 'Results are shown when the poll is closed.',
  never: 'Results of this poll are not shown.',
};

/** What depends on who asks is for them alone; the rest may be kept, and is asked for again each time. */
const caching = (request: Request) => ({
  'Cache-Control':
    request.headers.has('Authorization') || new URL(request.url).searchParams.has('vote')
      ? 'private, no-cache'
      : 'public, no-cache',
  Vary: 'Authorization',
});

/** If-None-Match compares weakly: whether a tag is strong or weak makes no difference. */
const matches = (header: string | undefined, etag: string) =>
  header?.trim() === '*' ||
  !!header?.match(/(?:W\/)?"[^"]*"/g)?.some((tag) => tag.replace(/^W\//, '') === etag.slice(2));
