import type { EventFeed } from '../../src/domain/event-model.js';

/** The example event, complete. */
export const techConFeed = 'feed/tech-con-2020.json';

/** What every feed must have, so that a story says only what it is about. */
const least = {
  version: 1,
  event: { id: 'story', name: { en: '2020 WCO TECH-CON' }, timeZone: 'Europe/Brussels' },
} satisfies EventFeed;

export type PartialFeed = Partial<Omit<EventFeed, 'event'>> & { readonly event?: Partial<EventFeed['event']> };

/** Address of a feed, as a page would name it; each call makes another one, so that no story sees another's feed. */
export function feedUrl(feed: PartialFeed = {}): string {
  return textUrl(JSON.stringify({ ...least, ...feed, event: { ...least.event, ...feed.event } }), 'application/json');
}

/** Address of any text: a page instead of a feed, say. */
export function textUrl(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

/** Address of something that is not there: the widget fails, soon. */
export function failingUrl(): string {
  return textUrl('<!doctype html><title>Not found</title>', 'text/html');
}

let silent = 0;

/** Address of a feed that never arrives, so that a widget stays loading. */
export function neverAnswers(): string {
  const url = `https://feeds.example/never-${++silent}.json`;
  answerBy(url, () => new Promise(() => {}));
  return url;
}

/** Address of a feed that arrives once and then fails; `fail` makes it so. */
export function feedThatFailsLater(feed: PartialFeed = {}): { readonly url: string; readonly fail: () => void } {
  const text = JSON.stringify({ ...least, ...feed, event: { ...least.event, ...feed.event } });
  const url = `https://feeds.example/fails-later-${++silent}.json`;
  let failed = false;
  answerBy(url, () =>
    Promise.resolve(
      failed
        ? new Response('gone', { status: 410 })
        : new Response(text, { headers: { 'content-type': 'application/json' } }),
    ),
  );
  return { url, fail: () => (failed = true) };
}

const answers = new Map<string, () => Promise<Response>>();
let stands = false;

/** Stands in for the network at addresses that do not exist; all others go out as ever. */
function answerBy(url: string, answer: () => Promise<Response>): void {
  answers.set(url, answer);
  if (stands) return;
  stands = true;
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const made = answers.get(input instanceof Request ? input.url : String(input));
    return made ? made() : fetch(input, init);
  };
}
