import { reportMatches, taggedTemplates } from './templates.mjs';

const feature = '(?:\\b(?:device-)?(?:width|height|aspect-ratio)\\b|\\borientation\\b)';
const mediaRule = new RegExp(`@media[^{;]*${feature}[^{;]*`, 'gi');
const mediaQuery = new RegExp(`\\([^)]*${feature}`, 'i');

/** A widget is laid out by its own width, whatever the width of the window. Wishes of the visitor may be asked for. */
export default {
  meta: {
    type: 'problem',
    messages: { viewport: 'Layout follows the width of the widget: use a container query instead of `{{text}}`.' },
    schema: [],
  },
  create: (context) => ({
    ...taggedTemplates(context, ['css'], (text) => reportMatches(context, text, mediaRule, 'viewport')),
    'CallExpression:matches([callee.name="matchMedia"], [callee.property.name="matchMedia"])'(node) {
      const [query] = node.arguments;
      if (query?.type === 'Literal' && mediaQuery.test(query.value)) {
        context.report({ node: query, messageId: 'viewport', data: { text: query.raw } });
      }
    },
  }),
};
