/**
 * The rules of the Data Package v2 profiles for package, resource and table schema, as JSON Schema (draft-07).
 *
 * The official files are at https://datapackage.org/profiles/2.0/datapackage.json, …/dataresource.json,
 * …/tabledialect.json and …/tableschema.json. No npm package carries them, and a build never fetches anything, so their
 * rules stand here in our own words: each keyword that they require, type or restrict, without their prose. Where they
 * say `oneOf` over field types, these say `if type … then …`, so that a message names the one thing that is wrong.
 * With the official files at hand, `npm run data:check -- --profiles <folder>` checks against those as well.
 */

/** A JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const string = { type: 'string' };
const boolean = { type: 'boolean' };
const whole = { type: 'integer' };
const uri = { type: 'string', format: 'uri' };
/** An address, or a relative POSIX path that leaves no folder. */
const path = {
  type: 'string',
  pattern: '^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!:\\/\\/).)*|(http|ftp)s?://.*)$',
};
const email = { type: 'string', format: 'email' };
const nameOrNames = { anyOf: [string, { type: 'array', minItems: 1, items: string }] };

const license = {
  type: 'object',
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
  properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: string },
};
const source = { type: 'object', minProperties: 1, properties: { title: string, path, email, version: string } };
const contributor = {
  type: 'object',
  minProperties: 1,
  properties: {
    title: string,
    path,
    email,
    givenName: string,
    familyName: string,
    organization: string,
    roles: { type: 'array', minItems: 1, items: string },
  },
};

const missingValues = {
  type: 'array',
  items: { anyOf: [string, { type: 'object', required: ['value'], properties: { value: string, label: string } }] },
};

/** What a field of each type may say in `format`, and which constraints have meaning for it. */
const limits = (type: unknown) => ({ minimum: type, maximum: type, exclusiveMinimum: type, exclusiveMaximum: type });
const size = { minLength: { type: 'integer' }, maxLength: { type: 'integer' } };
const numeric = limits({ type: ['number', 'string'] });
const temporal = limits(string);

interface FieldRules {
  readonly format?: JsonSchema;
  readonly constraints?: JsonSchema;
  readonly properties?: JsonSchema;
  /** What the values in `enum` are. */
  readonly values?: readonly string[];
}

const onlyDefault = { enum: ['default'] };
const FIELDS: Readonly<Record<string, FieldRules>> = {
  string: {
    format: { enum: ['default', 'email', 'uri', 'binary', 'uuid'] },
    constraints: { pattern: string, ...size },
    values: ['string'],
  },
  number: {
    format: onlyDefault,
    constraints: { ...numeric, pattern: string },
    properties: { bareNumber: boolean, decimalChar: string, groupChar: string },
    values: ['number', 'string'],
  },
  integer: {
    format: onlyDefault,
    constraints: { ...numeric, pattern: string },
    properties: { bareNumber: boolean, groupChar: string },
    values: ['integer', 'string'],
  },
  boolean: {
    format: onlyDefault,
    properties: {
      trueValues: { type: 'array', minItems: 1, items: string },
      falseValues: { type: 'array', minItems: 1, items: string },
    },
    values: ['boolean', 'string'],
  },
  list: {
    format: onlyDefault,
    constraints: size,
    properties: {
      delimiter: string,
      itemType: { enum: ['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time'] },
    },
  },
  date: { format: string, constraints: temporal, values: ['string'] },
  time: { format: string, constraints: temporal, values: ['string'] },
  datetime: { format: string, constraints: temporal, values: ['string'] },
  year: { format: onlyDefault, constraints: numeric, values: ['integer', 'string'] },
  yearmonth: { format: onlyDefault, constraints: temporal, values: ['string'] },
  duration: { format: onlyDefault, constraints: temporal, values: ['string'] },
  object: { format: onlyDefault, constraints: { ...size, jsonSchema: { type: 'object' } } },
  array: { format: onlyDefault, constraints: { ...size, jsonSchema: { type: 'object' } } },
  geopoint: { format: { enum: ['default', 'array', 'object'] } },
  geojson: { format: { enum: ['default', 'topojson'] } },
  any: { format: onlyDefault },
};

function fieldRules(type: string, { format, constraints, properties, values }: FieldRules): JsonSchema {
  const known = { required: boolean, unique: boolean, ...constraints };
  const enumeration = { type: 'array', minItems: 1, uniqueItems: true, ...(values ? { items: { type: values } } : {}) };
  return {
    // A field without a type is a string.
    if: { properties: { type: { const: type } }, ...(type === 'string' ? {} : { required: ['type'] }) },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      properties: {
        ...(format ? { format } : {}),
        ...properties,
        constraints: { type: 'object', properties: { ...known, enum: enumeration } },
      },
    },
  };
}

const field: JsonSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: string,
    type: { enum: Object.keys(FIELDS) },
    title: string,
    description: string,
    rdfType: string,
    missingValues,
    categories: {
      type: 'array',
      items: {
        anyOf: [
          { type: ['string', 'integer'] },
          { type: 'object', required: ['value'], properties: { label: string } },
        ],
      },
    },
    categoriesOrdered: boolean,
  },
  allOf: Object.entries(FIELDS).map(([type, rules]) => fieldRules(type, rules)),
};

/** Table Schema 2.0. */
export const TABLE_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Table Schema 2.0',
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: string,
    name: string,
    title: string,
    description: string,
    homepage: uri,
    version: string,
    fields: { type: 'array', minItems: 1, items: field },
    // The standard says a string; the published 2.0 profile an array of one.
    fieldsMatch: {
      anyOf: [
        { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
        { type: 'array', items: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] } },
      ],
    },
    primaryKey: nameOrNames,
    uniqueKeys: { type: 'array', items: { type: 'array', minItems: 1, items: string } },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: nameOrNames,
          reference: { type: 'object', required: ['fields'], properties: { resource: string, fields: nameOrNames } },
        },
      },
    },
    missingValues,
  },
};

const dialect: JsonSchema = {
  type: ['string', 'object'],
  properties: {
    $schema: string,
    header: boolean,
    headerRows: { type: 'array', items: whole },
    headerJoin: string,
    commentRows: { type: 'array', items: whole },
    commentChar: string,
    delimiter: string,
    lineTerminator: string,
    quoteChar: string,
    doubleQuote: boolean,
    escapeChar: string,
    nullSequence: string,
    skipInitialSpace: boolean,
  },
};

const resource: JsonSchema = {
  type: 'object',
  required: ['name'],
  oneOf: [{ required: ['data'] }, { required: ['path'] }],
  properties: {
    $schema: string,
    name: string,
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    path: { if: { type: 'string' }, then: path, else: { type: 'array', minItems: 1, items: path } },
    type: { enum: ['table'] },
    title: string,
    description: string,
    homepage: uri,
    licenses: { type: 'array', minItems: 1, items: license },
    sources: { type: 'array', minItems: 0, items: source },
    format: string,
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: string,
    bytes: whole,
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
    dialect,
    // Each table schema is checked by itself, so that a message says which table it is about.
    schema: { type: ['string', 'object'] },
  },
};

/** Data Package 2.0, resources included, table schemas left to `TABLE_SCHEMA`. */
export const DATA_PACKAGE: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Data Package 2.0',
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: string,
    name: string,
    id: string,
    title: string,
    description: string,
    homepage: uri,
    version: string,
    created: { type: 'string', format: 'date-time' },
    keywords: { type: 'array', minItems: 1, items: string },
    image: string,
    contributors: { type: 'array', minItems: 1, items: contributor },
    licenses: { type: 'array', minItems: 1, items: license },
    sources: { type: 'array', minItems: 0, items: source },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
