import type { FurtherWords } from './words.js';

// Each is a file of its own, so that the widgets that say none of it stand there sooner.

export const furtherWords: FurtherWords = {
  en: () => import('./locales/further/en.js'),
  fr: () => import('./locales/further/fr.js'),
  ar: () => import('./locales/further/ar.js'),
};
