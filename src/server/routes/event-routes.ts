import type { ResultsReader } from '../../poll-protocol/index.js';
import { PollRefusal, unavailable } from '../poll-refusal.js';
import { newRoutes, otherMethods, queryValues, resultsReaders } from './poll-parts.js';
import type { PollParts, Routes } from './poll-parts.js';

const headers: Readonly<Record<string, string>> = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers or packs what it passes on would hold events back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** Events of the polls that the query names; of all, if it names none. */
export function eventRoutes(parts: PollParts): Routes {
  const { register, live } = parts;
  const routes = newRoutes();

  routes.get('/v1/events', async (c) => {
    if (live.isClosed) throw unavailable('The service is about to stop.');
    await register.refresh();
    const known = new Map(register.polls.map((poll) => [poll.id, poll]));
    const named = queryValues(c.req.raw, 'poll');
    // One poll that is missing, in a feed read a moment too early, is no reason to keep the others from a page.
    if (named.length && !named.some((id) => known.has(id))) {
      throw new PollRefusal('unknown-poll', 'The feed of this service has no poll of these ids.');
    }
    const readerOf = await resultsReaders(parts, c.req.raw);
    const readers = new Map<string, ResultsReader>();
    for (const id of named.length ? named : known.keys()) {
      const poll = known.get(id);
      readers.set(id, poll ? await readerOf(poll) : {});
    }
    return new Response(c.req.method === 'HEAD' ? null : live.open(readers), { headers });
  });
  routes.all('/v1/events', otherMethods('GET'));
  return routes;
}
