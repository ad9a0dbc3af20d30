import { unavailable } from '../poll-refusal.js';
import { newRoutes } from './poll-parts.js';
import type { PollParts, Routes } from './poll-parts.js';

/** For whoever runs the service: the process lives; it can take votes. */
export function healthRoutes({ storage, register, live }: PollParts): Routes {
  const routes = newRoutes();
  const headers = { 'Cache-Control': 'no-store' };

  routes.get('/healthz', (c) => c.json({ status: 'ok' }, 200, headers));

  routes.get('/readyz', async (c) => {
    if (live.isClosed) throw unavailable('The service is about to stop.');
    const polls = register.polls.length;
    await storage.check();
    return c.json({ status: 'ready', polls }, 200, headers);
  });
  return routes;
}
