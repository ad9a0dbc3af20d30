// What the rules share: the text of tagged templates and of strings, at the places where it stands in the file.

/**
 * The text between the backticks, with every `${…}` blanked: each character keeps its distance from the start.
 * @returns {{ text: string, start: number }}
 */
export function templateText(sourceCode, template) {
  const start = template.range[0] + 1;
  const pieces = template.quasis.map((quasi, index) => {
    const [from, to] = [quasi.range[0] + 1, quasi.range[1] - (quasi.tail ? 1 : 2)];
    const next = template.quasis[index + 1];
    return sourceCode.text.slice(from, to) + (next ? '\uFFFC'.repeat(next.range[0] + 1 - to) : '');
  });
  return { text: pieces.join(''), start };
}

/** Reports every match of a pattern in a text that starts at a place of the file. */
export function reportMatches(context, { text, start }, pattern, messageId) {
  for (const match of text.matchAll(pattern)) {
    const { sourceCode } = context;
    context.report({
      loc: {
        start: sourceCode.getLocFromIndex(start + match.index),
        end: sourceCode.getLocFromIndex(start + match.index + match[0].length),
      },
      messageId,
      data: { text: match[0].trim() },
    });
  }
}

/** Listens to templates with one of these tags: `css`, `html`. */
export const taggedTemplates = (context, tags, listener) => ({
  TaggedTemplateExpression({ tag, quasi }) {
    if (tag.type === 'Identifier' && tags.includes(tag.name)) listener(templateText(context.sourceCode, quasi));
  },
});

/** Tags of an HTML template, with what stands between quotes blanked. */
export function openingTags({ text, start }) {
  return [...text.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*/gi)].map((match) => ({
    text: match[0].replace(/"[^"]*"|'[^']*'/g, (value) => ' '.repeat(value.length)),
    start: start + match.index,
  }));
}
