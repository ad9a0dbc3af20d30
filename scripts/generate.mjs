// Writes what is made from the feed's JSON Schema. `--check` writes nothing and fails when a file is stale.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const schemaPath = 'src/feed/event-feed-1.schema.json';
const banner = `// Made from ${schemaPath} by scripts/generate.mjs. Change the schema, then run \`npm run generate\`.\n`;

/** The TypeScript types of a feed: one type a definition, read-only throughout. */
async function feedTypes(schema) {
  const titleOf = (reference) => schema.$defs[definitionName(reference)].title;
  const named = JSON.parse(JSON.stringify(schema), (_key, node) => {
    if (node?.$ref) return { tsType: titleOf(node.$ref), ...(node.description && { description: node.description }) };
    // Forms of a string are checked when read; the type says string.
    if (node?.type === 'string') delete node.anyOf;
    return node;
  });
  const text = await compile(named, 'EventFeed', {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return text
    .replace(/ \* via the `definition` .*\n/g, '')
    .replace(/^ \* This interface was referenced by `EventFeed`'s JSON-Schema\n/gm, '')
    .replace(/^(\s+)(\[k: string\]|[\w$]+\??)(: |:$)/gm, '$1readonly $2$3')
    .replace(/: (\w+)\[\];/g, ': readonly $1[];')
    .replace(/: \(('[^)]*)\)\[\];/g, ': readonly ($1)[];');
}

function definitionName(reference) {
  return reference.replace('#/$defs/', '');
}

/** Keywords of the schema that say nothing about how a value is read. */
const silent = new Set(['$schema', '$id', '$defs', 'title', 'description', 'additionalProperties']);

/**
 * The schema as the reader interprets it: one constant a definition. Whatever the reader could not honour stops the
 * generation, so that the schema never promises more than is checked.
 */
async function feedShape(schema) {
  const forms = new Set();
  const written = new Map();

  const write = (name) => {
    if (!written.has(name)) written.set(name, shapeOf(schema.$defs[name], name));
    return name;
  };
  const literal = (entries) =>
    `{ ${Object.entries(entries)
      .filter(([, text]) => text !== undefined)
      .map(([key, text]) => (key === text ? key : `${JSON.stringify(key)}: ${text}`))
      .join(', ')} }`;
  const leaf = (form, entries) => {
    forms.add(form);
    return literal({ type: JSON.stringify(entries.type), form: JSON.stringify(form), ...entries.rules });
  };

  function shapeOf(node, name) {
    if (node.$ref) return write(definitionName(node.$ref));
    const { type, oneOf, enum: values, const: only, ...rest } = node;
    const rules = Object.fromEntries(Object.entries(rest).filter(([key]) => !silent.has(key)));
    if (oneOf) return choiceOf(oneOf, name, rules);
    if (values) return done(rules, literal({ oneOf: JSON.stringify(values) }));
    if (only !== undefined) return done(rules, literal({ only: JSON.stringify(only) }));
    switch (type) {
      case 'object':
        return objectOf(node, rules);
      case 'array': {
        const { items, ...others } = rules;
        return done(others, literal({ list: shapeOf(items) }));
      }
      case 'boolean':
        return done(rules, leaf(name ?? 'boolean', { type }));
      case 'integer':
      case 'number': {
        const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...others } = rules;
        const limits = { min: minimum, over: exclusiveMinimum, max: maximum, under: exclusiveMaximum };
        if (type === 'integer') limits.whole = true;
        return done(others, leaf(name ?? 'number', { type: 'number', rules: limits }));
      }
      case 'string':
        return stringOf(rules, name ?? 'string');
      default:
        throw new Error(`Nobody reads this: ${JSON.stringify(node)}`);
    }
  }

  function stringOf({ minLength, maxLength, format, pattern, anyOf = [], ...others }, name) {
    if (minLength !== undefined && minLength !== 1) throw new Error(`The reader knows no minLength ${minLength}.`);
    const formats = [format, ...anyOf.map((branch) => branch.format)].filter(Boolean);
    const patterns = [pattern, ...anyOf.map((branch) => branch.pattern ?? (branch.const && `^${branch.const}$`))];
    const [source, second] = patterns.filter(Boolean);
    if (second) throw new Error(`The reader knows one pattern a string, not ${second}.`);
    return done(
      others,
      leaf(name, {
        type: 'string',
        rules: {
          maxLength,
          formats: formats.length ? JSON.stringify(formats) : undefined,
          pattern: source && new RegExp(source).toString(),
        },
      }),
    );
  }

  function objectOf({ properties, additionalProperties, required }, { propertyNames, minProperties, ...others }) {
    delete others.properties;
    delete others.required;
    if (propertyNames || minProperties)
      throw new Error('The reader knows propertyNames and minProperties in texts only.');
    if (!properties) return done(others, literal({ record: shapeOf(additionalProperties) }));
    const fields = Object.entries(properties).map(([key, node]) => [key, shapeOf(node)]);
    return done(
      others,
      literal({ fields: literal(Object.fromEntries(fields)), required: required && JSON.stringify(required) }),
    );
  }

  /** A text (a string, or such strings by language), or an object for which its one required field may stand. */
  function choiceOf([first, second], name, rules) {
    if (first.type === 'string' && second.propertyNames) {
      const { type: _type, ...limits } = first;
      const keys = shapeOf(second.propertyNames);
      if (JSON.stringify(first) !== JSON.stringify(second.additionalProperties))
        throw new Error(`${name}: two kinds of text`);
      if (second.minProperties !== 1) throw new Error('The reader knows texts in at least one language only.');
      return done(rules, literal({ record: stringOf(limits, name), keys, alone: 'true' }));
    }
    const [short] = second.required;
    if (first.$ref !== second.properties[short].$ref) throw new Error(`${name}: ${short} cannot stand for the object.`);
    return done(rules, shapeOf(second).replace(/ }$/, `, short: ${JSON.stringify(short)} }`));
  }

  function done(rest, text) {
    const [keyword] = Object.keys(rest);
    if (keyword) throw new Error(`The reader does not know the keyword ${keyword}.`);
    return text;
  }

  const root = shapeOf({ ...schema, $defs: undefined });
  const text = `${banner}
/** What a single value has to be; i18n has the words for each. */
export type FormName = ${[...forms].map((form) => JSON.stringify(form)).join(' | ')};

/** How a value is read: a single value, one of a choice, a list, a record by free keys, or an object with named fields. */
export interface Shape {
  readonly type?: 'string' | 'number' | 'boolean';
  readonly form?: FormName;
  readonly maxLength?: number;
  /** One of these, or the pattern. */
  readonly formats?: readonly ('date-time' | 'date' | 'uri-reference')[];
  readonly pattern?: RegExp;
  readonly min?: number;
  readonly over?: number;
  readonly max?: number;
  readonly under?: number;
  readonly whole?: boolean;
  readonly oneOf?: readonly string[];
  readonly only?: number;
  readonly list?: Shape;
  readonly record?: Shape;
  /** Shape of the keys of a record, which then may not be empty. */
  readonly keys?: Shape;
  /** A value may stand for the record. */
  readonly alone?: boolean;
  readonly fields?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** The field for which a value that is no object stands. */
  readonly short?: string;
}

${[...written].map(([name, shape]) => `const ${name}: Shape = ${shape};`).join('\n')}
export const feedShape = ${root} satisfies Shape;
`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}

const schemaText = await readFile(schemaPath, 'utf8');
const schema = JSON.parse(schemaText);
const outputs = new Map([
  ['src/domain/generated/event-feed.ts', await feedTypes(schema)],
  ['src/feed/generated/feed-shape.ts', await feedShape(schema)],
  // Whoever begins with the starter feed copies both, and their editor helps them at once.
  ['examples/event-feed-1.schema.json', schemaText],
]);

let stale = 0;
for (const [path, text] of outputs) {
  if (process.argv.includes('--check')) {
    const there = await readFile(path, 'utf8').catch(() => '');
    if (there !== text) {
      stale++;
      console.error(`${path} is stale: run \`npm run generate\` and commit it.`);
    }
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
process.exitCode = stale ? 1 : 0;
