import type { MiddlewareHandler } from 'hono';
import type { Milliseconds } from '../domain/event-model.js';
import type { Log } from './log.js';
import type { PollRefusal } from './poll-refusal.js';

export interface LogVariables {
  /** Why the request was refused. */
  refusal: PollRefusal;
}

/**
 * A line for each request. No address of anybody, no query and no id of a vote is in it: who reads the log learns how the
 * service fares, not who voted.
 */
export function requestLog(log: Log, now: () => Milliseconds): MiddlewareHandler<{ Variables: LogVariables }> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const { status } = c.res;
    const refusal = c.get('refusal') as PollRefusal | undefined;
    log({
      time: new Date(now()).toISOString(),
      level: status >= 500 ? 'error' : 'info',
      message: 'request',
      method: c.req.method,
      path: c.req.path.replace(/\/votes\/.*/s, '/votes/{vote}').slice(0, 200),
      status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      ...(refusal && { problem: refusal.code }),
      ...(status >= 500 && refusal?.cause !== undefined && { cause: causeText(refusal.cause) }),
    });
  };
}

const causeText = (cause: unknown) => (cause instanceof Error ? `${cause.name}: ${cause.message}` : typeof cause);
