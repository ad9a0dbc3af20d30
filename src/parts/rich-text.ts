import { css, html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../domain/event-model.js';
import { languagePart, localizedText } from '../domain/localized-text.js';
import { parseMarkdown, type Block, type Inline } from '../domain/markdown.js';
import type { Words } from '../i18n/words.js';
import { directionOf } from './feed-text.js';

/** For `richText`. */
export const richTextStyles = css`
  .rich-text {
    display: grid;
    gap: 0.75em;
    max-inline-size: 65ch;
  }
  .rich-text :is(ul, ol) {
    padding-inline-start: 1.25em;
    display: grid;
    gap: 0.25em;
  }
  .rich-text ul {
    list-style: disc;
  }
  .rich-text ol {
    list-style: decimal;
  }
`;

/** A long text of the feed, drawn from its Markdown subset; nothing where there is none. */
export function richText(text: Text | undefined, words: Words, eventLanguages: readonly string[]) {
  const localized = localizedText(text, words.language, eventLanguages);
  if (!localized) return nothing;
  const { language } = localized;
  const foreign = language !== undefined && languagePart(language) !== languagePart(words.strings.language);
  const content = parseMarkdown(localized.text).map(blockTemplate);
  if (foreign) return html`<div class="rich-text" lang=${language} dir=${directionOf(language)}>${content}</div>`;
  return language === undefined
    ? html`<div class="rich-text" dir="auto">${content}</div>`
    : html`<div class="rich-text">${content}</div>`;
}

function blockTemplate(block: Block): TemplateResult {
  if (block.kind === 'paragraph') {
    return html`<p>${block.lines.map((line, index) => [index ? html`<br />` : nothing, line.map(inlineTemplate)])}</p>`;
  }
  const items = block.items.map((item) => html`<li>${item.map(inlineTemplate)}</li>`);
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function inlineTemplate(part: Inline): unknown {
  if (part.kind === 'text') return part.text;
  const content = part.content.map(inlineTemplate);
  if (part.kind === 'link') return html`<a href=${part.url} rel="noopener">${content}</a>`;
  return part.kind === 'strong' ? html`<strong>${content}</strong>` : html`<em>${content}</em>`;
}
