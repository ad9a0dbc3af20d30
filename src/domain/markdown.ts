/**
 * The Markdown subset of long texts: paragraphs, `*emphasis*` and `**strong**`, lists, `[links](…)` and bare addresses.
 * Everything else, HTML included, is plain characters.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] };

const bullet = /^\s{0,3}(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;

/** Reads a long text into blocks. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    let lines: Inline[][] = [];
    let items: Inline[][] = [];
    let ordered = false;
    const endParagraph = () => {
      if (lines.length) blocks.push({ kind: 'paragraph', lines });
      lines = [];
    };
    const endList = () => {
      if (items.length) blocks.push({ kind: 'list', ordered, items });
      items = [];
    };
    for (const line of chunk.split('\n')) {
      const item = bullet.exec(line);
      if (item) {
        endParagraph();
        if (items.length && ordered !== !!item[1]) endList();
        ordered = !!item[1];
        items.push(parseInline(item[2]!));
      } else if (line.trim()) {
        const title = heading.exec(line);
        const content = title
          ? [{ kind: 'strong', content: parseInline(title[1]!) } as const]
          : parseInline(line.trim());
        // A line that hangs below an item goes on with it.
        if (items.length && /^\s{2,}/.test(line)) items.at(-1)!.push({ kind: 'text', text: ' ' }, ...content);
        else {
          endList();
          lines.push(content);
        }
      }
    }
    endParagraph();
    endList();
  }
  return blocks;
}

const marks =
  /\\([\\`*_{}[\]()#+.!-])|\*\*(?=\S)([^*]{1,2000}?\S?)\*\*|(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\3(?![\p{L}\p{N}*_])|\[([^\]\n]{1,500})\]\(<?((?:https?:|mailto:|tel:)[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,2000})?)>?\)|<?(https?:\/\/[^\s<>]{1,2000}[^\s<>.,;:!?'")\]}*_])>?/gu;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  const plain = (part: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + part };
    else if (part) parts.push({ kind: 'text', text: part });
  };
  let from = 0;
  for (const match of text.matchAll(marks)) {
    plain(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [, escaped, strong, , emphasis, linkText, linkUrl, bareUrl] = match;
    if (escaped) plain(escaped);
    else if (strong) parts.push({ kind: 'strong', content: parseInline(strong) });
    else if (emphasis) parts.push({ kind: 'emphasis', content: parseInline(emphasis) });
    else if (linkUrl) parts.push({ kind: 'link', url: linkUrl, content: [{ kind: 'text', text: linkText! }] });
    else parts.push({ kind: 'link', url: bareUrl!, content: [{ kind: 'text', text: bareUrl! }] });
  }
  plain(text.slice(from));
  return parts;
}
