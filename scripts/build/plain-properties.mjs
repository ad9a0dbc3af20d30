// Writes Lit's properties as plain data: `@property({ type: Number }) level` becomes an entry of `static properties`,
// which says the same without the code of the decorators.
import { parseSync } from 'vite';

/** Rewrites a module whose decorators are compiled to calls already; undefined where there is none of ours. */
export function plainProperties(code, fileName = 'module.js') {
  const { program } = parseSync(fileName, code, { lang: 'js' });
  const edits = [];
  const classes = new Map();
  for (const statement of program.body) {
    const found = readProperty(statement, code);
    if (!found) continue;
    const { start, end } = statement;
    const entries = classes.get(found.className) ?? [];
    classes.set(found.className, [...entries, `${found.name}: ${found.options}`]);
    edits.push({ start, end, className: found.className });
  }
  if (!edits.length) return undefined;
  // All of a class stand in the place of its first.
  const result = edits.reduceRight((rewritten, { start, end, className }, index) => {
    const isFirst = edits.findIndex((edit) => edit.className === className) === index;
    const text = isFirst ? `${className}.properties = { ${classes.get(className).join(', ')} };` : '';
    return rewritten.slice(0, start) + text + rewritten.slice(end);
  }, code);
  return withoutIdleImports(result, program);
}

/** Without the imports that only decorators needed: a bundler would think the code of decorators is needed here. */
function withoutIdleImports(code, { body }) {
  const imports = body.filter(({ type, source }) => type === 'ImportDeclaration' && /decorat/.test(source.value));
  return imports.reduceRight((rewritten, { start, end, specifiers }) => {
    const rest = rewritten.slice(0, start) + rewritten.slice(end);
    const isIdle = specifiers.every(({ local }) => !new RegExp(`\\b${local.name}\\(`).test(rest));
    return isIdle ? rest : rewritten;
  }, code);
}

/** Understands `decorate([property({ … })], WcoAgenda.prototype, "day", void 0)`. */
function readProperty({ type, expression }, code) {
  if (type !== 'ExpressionStatement' || expression.type !== 'CallExpression') return undefined;
  const [decorators, prototype, name] = expression.arguments;
  if (!/decorate/i.test(expression.callee.name ?? '') || decorators?.type !== 'ArrayExpression') return undefined;
  const [decorator, ...others] = decorators.elements;
  if (others.length || decorator.type !== 'CallExpression') return undefined;
  const [argument] = decorator.arguments;
  const written = argument ? code.slice(argument.start, argument.end) : '{}';
  const options = {
    property: written,
    state: argument ? undefined : '{ state: true }',
  }[decorator.callee.name];
  return options && { className: prototype.object.name, name: name.value, options };
}
