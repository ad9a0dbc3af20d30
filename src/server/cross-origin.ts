import type { MiddlewareHandler } from 'hono';
import { PollRefusal } from './poll-refusal.js';

const shared: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'X-Content-Type-Options': 'nosniff',
};

const preflight: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

/**
 * Everybody may read, from any site. `origins` restricts from which sites one may write; without it, from any. The refusal
 * can be read by the page, too, so that it can say what is wrong; that is why it is not left to the preflight.
 */
export function crossOrigin(origins: readonly string[] | undefined): MiddlewareHandler {
  const allowed = origins?.length && !origins.includes('*') ? new Set(origins.map(serialized)) : undefined;
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...shared, ...preflight } });
    const origin = c.req.header('Origin');
    const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (
      isWrite &&
      allowed &&
      origin !== undefined &&
      !allowed.has(origin) &&
      !isOwn(origin, c.req.header('Host') ?? new URL(c.req.url).host)
    ) {
      const detail = `This service takes no votes from ${origin}: start it with --origin ${origin} to allow it.`;
      c.res = new PollRefusal('origin-refused', detail).response;
    } else {
      await next();
    }
    for (const [name, value] of Object.entries(shared)) c.header(name, value);
    return undefined;
  };
}

/** An origin as browsers send it. */
function serialized(origin: string): string {
  if (origin === 'null') return origin;
  try {
    return new URL(origin).origin;
  } catch {
    throw new TypeError(`${JSON.stringify(origin)} is no origin: it should look like https://www.example.org`);
  }
}

/** Pages of the service itself; by host alone, for TLS may end at a proxy before it. */
function isOwn(origin: string, host: string): boolean {
  return origin.replace(/^https?:\/\//, '') === host;
}
