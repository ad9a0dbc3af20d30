/** `styleMap` writes a style attribute when it first draws, which a strict content security policy blocks. */
export default {
  meta: {
    type: 'problem',
    messages: { styleMap: '`styleMap` writes a style attribute: use `style.setProperty` after the update.' },
    schema: [],
  },
  create: (context) => ({
    ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)'({ source }) {
      if (/directives\/style-map(\.js)?$/.test(source?.value)) context.report({ node: source, messageId: 'styleMap' });
    },
  }),
};
