import type { FurtherWords } from './words.js';

export const pollWords: FurtherWords = {
  en: () => import('./locales/poll/en.js'),
  fr: () => import('./locales/poll/fr.js'),
  ar: () => import('./locales/poll/ar.js'),
};
