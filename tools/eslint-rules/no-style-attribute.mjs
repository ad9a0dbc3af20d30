import { openingTags, reportMatches, taggedTemplates } from './templates.mjs';

/** A strict content security policy forbids style attributes; a sheet and `element.style.setProperty` are allowed. */
export default {
  meta: {
    type: 'problem',
    messages: {
      style: 'A strict content security policy blocks style attributes: use the sheet, or `style.setProperty`.',
    },
    schema: [],
  },
  create: (context) => ({
    ...taggedTemplates(context, ['html', 'svg'], (template) => {
      for (const tag of openingTags(template)) reportMatches(context, tag, /\s\.?style\s*(?==)/gi, 'style');
    }),
    'CallExpression[callee.property.name="setAttribute"]'(node) {
      const [name] = node.arguments;
      if (name?.type === 'Literal' && name.value === 'style') context.report({ node, messageId: 'style' });
    },
  }),
};
