import type { Poll } from '../../src/domain/event-model.js';
import { startPagePollService, type Fate, type PagePollService } from '../../test/support/poll-service.js';
import { techConFeed } from './feeds.js';

export { answerLost, refusal, unreachable } from '../../test/support/poll-service.js';
export type { Fate, PagePollService } from '../../test/support/poll-service.js';

/** The service's clock stands still, in the last afternoon of the event, so that every picture of a story is the same. */
export const storyTime = '2020-11-13T14:10:00+01:00';

/** The real poll service, running in the page, with votes of others on one poll: how many by option, or options with a +. */
export async function pollServiceWith(
  polls: readonly Poll[],
  poll: string,
  votes: Readonly<Record<string, number>> = {},
): Promise<PagePollService> {
  const service = startPagePollService({ polls, now: () => Date.parse(storyTime) });
  const several = polls.find(({ id }) => id === poll)?.kind === 'multiple';
  for (const [option, count] of Object.entries(votes)) {
    await service.cast(poll, several ? option.split('+') : option, count);
  }
  return service;
}

/** The polls of the example event. */
export async function techConPolls(): Promise<readonly Poll[]> {
  return ((await (await fetch(techConFeed)).json()) as { polls: Poll[] }).polls;
}

/** Something between page and service for votes alone: the rest goes through. */
export const onVotes =
  (fate: Fate): Fate =>
  (request, next) =>
    request.method === 'PUT' ? fate(request, next) : next();

/** Takes away what stories have left in the browser's storage. */
export function forgetVotes(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('wco:voter:')) localStorage.removeItem(key);
}
