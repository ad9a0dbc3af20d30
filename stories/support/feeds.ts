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

/** An address that does not exist, and what it answers. */
export interface StandIn {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: number;
}

/** Address of a feed that never arrives, so that a widget stays loading. */
export function neverAnswers(): string {
  return standIn(() => new Promise(() => {})).url;
}

/** Address of a feed that arrives once and then fails; `fail` makes it so. */
export function feedThatFailsLater(feed: PartialFeed = {}): { readonly url: string; readonly fail: () => void } {
  const good = feedUrl(feed);
  let failed = false;
  const { url } = standIn(() => (failed ? Promise.resolve(new Response('gone', { status: 410 })) : fetch(good)));
  return { url, fail: () => (failed = true) };
}

/** The example event at another address, where it is counted how often it is fetched. */
export function countedTechConFeed(): StandIn {
  return standIn(() => fetch(techConFeed));
}

const answers = new Map<string, () => Promise<Response>>();

/** Stands in for the network at a new address; all others go out as ever. */
function standIn(answer: () => Promise<Response>): StandIn {
  if (!answers.size) {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const made = answers.get(input instanceof Request ? input.url : String(input));
      return made ? made() : fetch(input, init);
    };
  }
  const url = `https://feeds.example/${answers.size}.json`;
  let asked = 0;
  answers.set(url, () => {
    asked++;
    return answer();
  });
  return {
    url,
    get asked() {
      return asked;
    },
  };
}
