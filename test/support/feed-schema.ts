import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../../src/feed/event-feed-1.schema.json' with { type: 'json' };

/** A node of the schema, as far as tests look at it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A field of the feed: names on the way to it, `0` for the items of a list. */
export interface SchemaField {
  readonly place: readonly (string | 0)[];
  readonly node: SchemaNode;
  readonly required: boolean;
}

const root = schema as unknown as SchemaNode;

/** The node itself, or the definition that it refers to. */
export function resolve(node: SchemaNode): SchemaNode {
  return node.$ref ? resolve(root.$defs![node.$ref.replace('#/$defs/', '')]!) : node;
}

/** Every field of the schema, and every item of its lists, found by walking it. */
export function schemaFields(): readonly SchemaField[] {
  const fields: SchemaField[] = [];
  const walk = (found: SchemaNode, place: readonly (string | 0)[]) => {
    const node = resolve(found);
    for (const branch of node.oneOf ?? []) walk(branch, place);
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      fields.push({ place: [...place, name], node: resolve(property), required: !!node.required?.includes(name) });
      walk(property, [...place, name]);
    }
    if (node.items) {
      fields.push({ place: [...place, 0], node: resolve(node.items), required: true });
      walk(node.items, [...place, 0]);
    }
  };
  walk(root, []);
  return fields;
}

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);

/** What a strict validator says of a feed. */
export function schemaErrors(feed: unknown): readonly string[] {
  const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
  void validate(feed);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
