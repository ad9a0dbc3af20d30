import { isOrganizer, noToken } from '../organizer.js';
import { newRoutes, otherMethods, resultsReaders } from './poll-parts.js';
import type { PollParts, Routes } from './poll-parts.js';

/** What the organiser does to a poll by hand. None has a body; doing it twice is as doing it once. */
export function organizerRoutes(parts: PollParts): Routes {
  const { register, live, adminToken } = parts;
  const routes = newRoutes();

  for (const act of ['open', 'close', 'clear'] as const) {
    const path = `/v1/polls/:poll/${act}`;
    routes.post(path, async (c) => {
      if (!(await isOrganizer(c.req.raw, adminToken))) throw noToken();
      const poll = register.poll(c.req.param('poll')!);
      if (act === 'clear') {
        await register.clear(poll);
        live.voted(poll.id);
      } else {
        await register.setHand(poll, act === 'open' ? 'open' : 'closed');
      }
      live.changed();
      const reader = await (await resultsReaders(parts, c.req.raw))(poll);
      return c.json(register.info(poll, reader), 200, { 'Cache-Control': 'no-store' });
    });
    routes.all(path, otherMethods('POST'));
  }
  return routes;
}
