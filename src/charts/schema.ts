/** The JSON Schema of a chart spec (draft 2020-12), made from the schema that reads it, so that the two cannot differ. */
import type * as v from 'valibot';
import { SPEC_VERSION } from './spec.ts';
import { chartSpecSchema } from './validate.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas as valibot holds them; only what chart specs are made of is known here, anything else is an error. */
function converted(schema: v.GenericSchema): Json {
  return Object.assign({}, ...parts(schema).map(one));
}

interface Part {
  readonly type: string;
  readonly [key: string]: unknown;
}

function parts(schema: v.GenericSchema): readonly Part[] {
  const piped: unknown = Reflect.get(schema, 'pipe');
  return (Array.isArray(piped) ? piped : [schema]).filter(isPart);
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

function inner(part: Part, key: string): v.GenericSchema {
  const found = part[key];
  if (!isSchema(found)) throw new Error(`${part.type} has no ${key}`);
  return found;
}

const isSchema = (value: unknown): value is v.GenericSchema => isPart(value) && Reflect.get(value, 'kind') === 'schema';

function one(part: Part): Json {
  switch (part.type) {
    case 'string':
    case 'number':
      return { type: part.type };
    case 'literal':
      return { const: part['literal'] };
    case 'picklist':
      return { enum: part['options'] };
    case 'array':
      return { type: 'array', items: converted(inner(part, 'item')) };
    case 'record':
      return { type: 'object', additionalProperties: converted(inner(part, 'value')) };
    case 'exact_optional':
      return converted(inner(part, 'wrapped'));
    case 'strict_object':
      return object(part['entries']);
    case 'regex':
      return part['requirement'] instanceof RegExp ? { pattern: part['requirement'].source } : {};
    case 'min_value':
      return { minimum: part['requirement'] };
    case 'description':
      return { description: part['description'] };
    // A number of JSON is finite, a JSON object no list.
    case 'finite':
    case 'check':
    case 'unknown':
      return {};
    default:
      throw new Error(`no JSON Schema for ${part.type}`);
  }
}

function object(entries: unknown): Json {
  const list = Object.entries(typeof entries === 'object' && entries !== null ? entries : {}).flatMap(
    ([name, schema]: [string, unknown]) => (isSchema(schema) ? [{ name, schema }] : []),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(list.map(({ name, schema }) => [name, converted(schema)])),
    required: list.filter(({ schema }) => schema.type !== 'exact_optional').map(({ name }) => name),
    additionalProperties: false,
  };
}

/** The schema as a JSON value. `id` is the address it is published under. */
export function chartSpecJsonSchema(id: string): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: `Kedu chart spec, version ${SPEC_VERSION}`,
    ...converted(chartSpecSchema),
  };
}
