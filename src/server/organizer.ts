import { PollRefusal } from './poll-refusal.js';

/**
 * Whether a request comes from the organiser, by its bearer token; false without one. A wrong token is refused also where
 * none is needed, so that nobody believes it to work.
 */
export async function isOrganizer(request: Request, adminToken: string | undefined): Promise<boolean> {
  const header = request.headers.get('Authorization');
  // Another scheme is meant for a proxy before us, which a site under construction is hidden behind.
  if (!/^Bearer\b/i.test(header ?? '')) return false;
  const [, token] = /^Bearer +([^\s]+) *$/i.exec(header!) ?? [];
  if (token === undefined) throw noToken('The Authorization header is not of the form "Bearer <token>".');
  if (adminToken === undefined) {
    throw new PollRefusal('wrong-token', 'This service was started without a token for the organiser.');
  }
  if (await isEqual(token, adminToken)) return true;
  throw new PollRefusal('wrong-token', "This is not the organiser's token.");
}

export const noToken = (detail = "This call is the organiser's: it needs the header Authorization: Bearer <token>.") =>
  new PollRefusal('no-token', detail, { headers: { 'WWW-Authenticate': 'Bearer' } });

/** Takes the same time wherever the two differ: their hashes are compared, to the end. */
async function isEqual(a: string, b: string): Promise<boolean> {
  const [x, y] = await Promise.all([sha256(a), sha256(b)]);
  return x.reduce((difference, byte, i) => difference | (byte ^ y[i]!), 0) === 0;
}

const sha256 = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
