import type { Milliseconds, Poll } from '../../src/domain/event-model.js';
import { randomId } from '../../src/poll-protocol/index.js';
import type { Answer, PollProblemCode, PollProblemFacts } from '../../src/poll-protocol/index.js';
import { createPollApp, type PollApp } from '../../src/server/poll-app.js';
import { PollRefusal } from '../../src/server/poll-refusal.js';
import { memoryStorage } from '../../src/server/storage/memory-storage.js';

export interface PagePollServiceOptions {
  readonly polls: readonly Poll[];
  /** The service's own clock. */
  readonly now?: () => Milliseconds;
}

/** What becomes of a request: `next` hands it to the service. */
export type Fate = (request: Request, next: () => Promise<Response>) => Response | Promise<Response>;

/** The real poll service, running in the page: what is asked of its address never reaches the network. */
export interface PagePollService {
  readonly url: string;
  readonly app: PollApp;
  /** What has come in. */
  readonly requests: readonly { readonly method: string; readonly url: string; readonly body: string }[];
  /** Something between page and service; undefined: nothing. */
  fate: Fate | undefined;
  /** The votes that have come in. */
  votes(): { readonly vote: string; readonly voter: string; readonly answer: Answer; readonly revision: number }[];
  /** Lets `count` strangers give an answer. */
  cast(poll: string, answer: Answer, count?: number): Promise<void>;
  /** As the organiser does it by hand. */
  act(poll: string, act: 'open' | 'close' | 'clear'): Promise<void>;
  total(poll: string): Promise<number>;
  stop(): void;
}

const adminToken = 'organiser';
const services = new Map<string, (request: Request) => Promise<Response>>();
let isStanding = false;

/** Starts a service with an address of its own; until it is stopped, the page's `fetch` finds it there. */
export function startPagePollService({ polls, now = Date.now }: PagePollServiceOptions): PagePollService {
  // Another one each time, so that nothing stored for an earlier one means this one.
  const url = `https://${randomId().toLowerCase().replace(/\W|_/g, '0')}.polls.example.org/`;
  const app = createPollApp({ storage: memoryStorage(), polls, now, adminToken });
  const requests: { method: string; url: string; body: string }[] = [];
  const service: PagePollService = {
    url,
    app,
    requests,
    fate: undefined,
    votes: () =>
      requests
        .filter(({ method }) => method === 'PUT')
        .map(({ url, body }) => ({ vote: url.split('/').at(-1)!, ...JSON.parse(body) })),
    async cast(poll, answer, count = 1) {
      for (let i = 0; i < count; i++) {
        const voter = `stranger-${poll}-${JSON.stringify(answer).replace(/\W/g, '-')}-${i}`.padEnd(30, '-');
        const body = JSON.stringify({ voter, answer });
        const headers = { 'Content-Type': 'application/json' };
        await app.fetch(await readable(`${url}v1/polls/${poll}/votes/vote-${voter}`, { method: 'PUT', headers, body }));
      }
    },
    async act(poll, act) {
      const headers = { Authorization: `Bearer ${adminToken}` };
      await app.fetch(new Request(`${url}v1/polls/${poll}/${act}`, { method: 'POST', headers }));
    },
    async total(poll) {
      const headers = { Authorization: `Bearer ${adminToken}` };
      const response = await app.fetch(new Request(`${url}v1/polls/${poll}/results`, { headers }));
      return ((await response.json()) as { total: number }).total;
    },
    stop() {
      service.fate = unreachable;
      app.close();
    },
  };
  stand();
  services.set(url, async (request) => {
    requests.push({ method: request.method, url: request.url, body: await request.clone().text() });
    const next = async () => app.fetch(await readable(request));
    return service.fate ? service.fate(request, next) : next();
  });
  return service;
}

/** Stands before the network for good: others may do the same after us. */
function stand(): void {
  if (isStanding) return;
  isStanding = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    for (const [url, answer] of services) if (address.startsWith(url)) return answer(new Request(input, init));
    return fetch(input, init);
  };
}

/** A request whose body is a stream, as on the service's side of the network; not every browser gives it one. */
async function readable(input: RequestInfo, init?: RequestInit): Promise<Request> {
  const request = new Request(input, init);
  if (request.method !== 'PUT') return request;
  const text = await request.clone().text();
  if (!request.body) Object.defineProperty(request, 'body', { value: new Response(text).body });
  return request;
}

/** A refusal as the service would send it. */
export const refusal = (
  code: PollProblemCode,
  { retryAfter, ...facts }: PollProblemFacts & { readonly retryAfter?: number } = {},
): Response =>
  new PollRefusal(code, 'Refused in a test.', {
    ...facts,
    ...(retryAfter !== undefined && { headers: { 'Retry-After': String(retryAfter) } }),
  }).response;

/** No network. */
export const unreachable: Fate = () => Promise.reject(new TypeError('Failed to fetch'));

/** The request arrives, its answer gets lost. */
export const answerLost: Fate = async (_request, next) => {
  await next();
  throw new TypeError('Failed to fetch');
};
