// Takes out of Lit's templates what only people need: comments, indentation, line breaks.
import { transform } from 'lightningcss';
import { parseSync } from 'vite';

/** Stands for an expression between two strings of a template; no text of ours holds this character. */
const hole = '\uE000';

/** Elements that begin and end a line of their own, so that white space beside them is never seen. */
const blocks = new Set(
  (
    'address article aside blockquote body caption col colgroup dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol optgroup option p section select slot summary table ' +
    'tbody td tfoot th thead tr ul svg path circle rect line g'
  ).split(' '),
);
blocks.delete('slot');

/**
 * White space of a template's text, shortened as HTML would show it: to one space, and to nothing beside a block. The
 * text at a template's own edges may stand in the middle of a line elsewhere, and keeps its space.
 */
export function minifyHtml(source) {
  const parts = source.replace(/<!--.*?-->/gs, '').split(/(<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>)/i);
  const isBlock = (part) => part !== undefined && blocks.has(/^<\/?([\w-]+)/.exec(part)?.[1]?.toLowerCase() ?? '');
  return parts
    .map((part, index) => {
      if (index % 2) return minifyTag(part);
      // A no-break space is a text of its own.
      let text = part.replace(/[ \t\r\n]+/g, ' ');
      if (isBlock(parts[index - 1])) text = text.replace(/^ /, '');
      if (isBlock(parts[index + 1])) text = text.replace(/ $/, '');
      return text;
    })
    .join('');
}

/** One space between attributes, none at the end; values stay as they are, but for lists of words over several lines. */
function minifyTag(tag) {
  return tag
    .replace(/"[^"]*"|'[^']*'|\s+/g, (found) => (/^["']/.test(found) ? found.replace(/\s*\n\s*/g, ' ') : ' '))
    .replace(/ ?(\/?>)$/, '$1');
}

/** A sheet without white space. What browsers above our floor understand is left as it is written. */
export function minifyCss(source) {
  if (source.includes(hole)) return source.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  const { code } = transform({ filename: 'template.css', code: Buffer.from(source), minify: true });
  return code.toString();
}

const minifiers = { html: minifyHtml, svg: minifyHtml, css: minifyCss };

/** Rewrites the templates in a module that is JavaScript already. */
export function minifyTemplates(code, fileName = 'module.js') {
  const edits = [];
  visit(parseSync(fileName, code, { lang: 'js' }).program, (node) => {
    const minifier = node.type === 'TaggedTemplateExpression' && minifiers[node.tag.name];
    if (!minifier) return;
    const { quasis } = node.quasi;
    const texts = minifier(quasis.map(({ value }) => value.cooked).join(hole)).split(hole);
    if (texts.length !== quasis.length) throw new Error(`${fileName}: a template has lost an expression.`);
    quasis.forEach(({ start, end }, index) => edits.push({ start, end, text: escape(texts[index]) }));
  });
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), code);
}

const escape = (text) => text.replace(/[\\`]|\$\{/g, '\\$&');

function visit(node, callback) {
  if (Array.isArray(node)) return node.forEach((each) => visit(each, callback));
  if (typeof node?.type !== 'string') return;
  callback(node);
  for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, callback);
}
