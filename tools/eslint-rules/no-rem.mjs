import { reportMatches, templateText } from './templates.mjs';

// After an expression the number stands outside: `${size}rem`.
const rem = /(?:[\d.]|\uFFFC)rem\b/gi;

/** `rem` follows the font size of a page that is not ours, which may be 62.5 %. */
export default {
  meta: {
    type: 'problem',
    messages: { rem: '`rem` depends on the root of a foreign page: use `em`.' },
    schema: [],
  },
  create: (context) => ({
    TemplateLiteral: (node) => reportMatches(context, templateText(context.sourceCode, node), rem, 'rem'),
    Literal(node) {
      if (typeof node.value === 'string') reportMatches(context, { text: node.raw, start: node.range[0] }, rem, 'rem');
    },
  }),
};
