import { html } from 'lit';
import type { Link } from '../domain/event-model.js';
import type { Words } from '../i18n/words.js';
import { feedText, plainText } from './feed-text.js';

/** Names that are written as their owners write them, in every language. */
const brands = [
  'Bluesky',
  'Facebook',
  'GitHub',
  'GitLab',
  'Instagram',
  'LinkedIn',
  'Mastodon',
  'Medium',
  'ORCID',
  'ResearchGate',
  'Sessionize',
  'Telegram',
  'Threads',
  'TikTok',
  'Twitter',
  'Vimeo',
  'WeChat',
  'WhatsApp',
  'X',
  'Xing',
  'YouTube',
];

/** What a link is called: the feed's own words, else by its kind, else the address it leads to. */
export function linkWords({ kind, url, label }: Link, words: Words, eventLanguages: readonly string[]): string {
  const own = plainText(label, words, eventLanguages);
  if (own) return own;
  const wanted = kind?.toLowerCase() ?? '';
  const names = words.strings.speakers.link as Partial<Record<string, string>>;
  return names[wanted] ?? brands.find((brand) => brand.toLowerCase() === wanted) ?? bareAddress(url);
}

/** The same as content of a template, with what there is to say of its language. */
export const linkContent = (link: Link, words: Words, eventLanguages: readonly string[]) =>
  plainText(link.label, words, eventLanguages)
    ? feedText(link.label, words, eventLanguages)
    : html`<bdi>${linkWords(link, words, eventLanguages)}</bdi>`;

function bareAddress(url: string): string {
  const { protocol, hostname, pathname } = new URL(url);
  return protocol === 'mailto:' || protocol === 'tel:' ? pathname : hostname.replace(/^www\./, '');
}
