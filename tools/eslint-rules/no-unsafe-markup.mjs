import { openingTags, reportMatches, taggedTemplates } from './templates.mjs';

const modules = /directives\/unsafe-(html|svg|mathml)(\.js)?$/;
const members = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'];

/** Text of a feed never becomes markup: not by Lit's unsafe directives, not by the page's own means. */
export default {
  meta: {
    type: 'problem',
    messages: { unsafe: '`{{text}}` makes markup of text: draw it with a template.' },
    schema: [],
  },
  create(context) {
    const report = (node, text) => context.report({ node, messageId: 'unsafe', data: { text } });
    return {
      ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)'({ source }) {
        if (modules.test(source?.value)) report(source, source.value);
      },
      'ImportSpecifier[imported.name="unsafeStatic"]': (node) => report(node, 'unsafeStatic'),
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (members.includes(name)) report(node.property, name);
        if (/^write(ln)?$/.test(name) && /\bdocument$/.test(context.sourceCode.getText(node.object))) {
          report(node.property, `document.${name}`);
        }
      },
      ...taggedTemplates(context, ['html', 'svg'], (template) => {
        for (const tag of openingTags(template)) {
          reportMatches(context, tag, /\s(?:\.(?:inner|outer)HTML|\.?srcdoc)\s*(?==)/gi, 'unsafe');
        }
      }),
    };
  },
};
