/** Lets the rules about css`` templates read .css files: the file becomes one such template. */
export const cssFiles = {
  meta: { name: 'css-files' },
  // Backticks, backslashes and `${` would end or change the template; a blank keeps every place where it is.
  preprocess: (text) => [{ text: `css\`${text.replace(/[`\\]|\$(?=\{)/g, ' ')}\`;`, filename: 'sheet.js' }],
  postprocess: ([messages]) => messages.map(inPlace),
};

/** Only the first line is moved, by what stands before it. */
function inPlace(message) {
  const moved = (line, column) => (line === 1 ? column - 'css`'.length : column);
  return {
    ...message,
    column: moved(message.line, message.column),
    endColumn: moved(message.endLine, message.endColumn),
  };
}
