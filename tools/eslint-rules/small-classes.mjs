const limits = { class: 300, render: 60 };

/** A class that is hard to hold in the head has something inside that wants a name. Comments and empty lines are free. */
export default {
  meta: {
    type: 'suggestion',
    messages: { long: '{{what}} has {{lines}} lines of code; more than {{limit}} want a part of their own.' },
    schema: [],
  },
  create(context) {
    const check = (node, what, limit) => {
      const lines = new Set();
      for (const { loc } of context.sourceCode.getTokens(node)) {
        for (let line = loc.start.line; line <= loc.end.line; line++) lines.add(line);
      }
      if (lines.size > limit) {
        context.report({ loc: node.loc.start, messageId: 'long', data: { what, lines: lines.size, limit } });
      }
    };
    return {
      ':matches(ClassDeclaration, ClassExpression)': (node) => check(node, 'The class', limits.class),
      'MethodDefinition[key.name="render"]': (node) => check(node, '`render`', limits.render),
    };
  },
};
