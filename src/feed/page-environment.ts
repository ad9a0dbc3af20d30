import type { FeedEnvironment } from './feed-source.js';

/** The page, as sources and others see it. */
export const pageEnvironment: FeedEnvironment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  setTimeout: (task, ms) => setTimeout(task, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
  random: () => Math.random(),
  isOnline: () => navigator.onLine !== false,
  isHidden: () => globalThis.document?.hidden ?? false,
  onChange(listener) {
    const changed = ({ type }: Event) => listener(type === 'online');
    globalThis.document?.addEventListener('visibilitychange', changed);
    globalThis.addEventListener?.('online', changed);
    return () => {
      globalThis.document?.removeEventListener('visibilitychange', changed);
      globalThis.removeEventListener?.('online', changed);
    };
  },
};
