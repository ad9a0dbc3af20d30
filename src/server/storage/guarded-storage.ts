import { PollRefusal, unavailable } from '../poll-refusal.js';
import type { PollStorage } from './poll-storage.js';

/** The same storage; what fails in it is told to clients as "not now", with its cause kept for the log. */
export function guardedStorage(storage: PollStorage): PollStorage {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw cause instanceof PollRefusal
        ? cause
        : unavailable('The store of the votes cannot be used right now.', cause);
    }
  };
  return {
    shared: storage.shared,
    storeVote: (vote) => guard(() => storage.storeVote(vote)),
    hasVote: (poll, vote) => guard(() => storage.hasVote(poll, vote)),
    countAnswers: (poll) => guard(() => storage.countAnswers(poll)),
    controls: () => guard(() => storage.controls()),
    setHand: (poll, hand, atMs) => guard(() => storage.setHand(poll, hand, atMs)),
    clear: (poll) => guard(() => storage.clear(poll)),
    shuffle: (poll, controlVersion) => guard(() => storage.shuffle(poll, controlVersion)),
    check: () => guard(() => storage.check()),
    close: () => guard(() => storage.close()),
  };
}
