/** The descriptor against the Data Package v2 profiles: the package first, then each table schema by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { descriptors as said } from './messages/descriptors.ts';
import { type Problem, problem } from './problem.ts';
import { DATA_PACKAGE, type JsonSchema, TABLE_SCHEMA } from './profiles.ts';

export const DESCRIPTOR_FILE = 'datapackage.json';

export interface Profiles {
  readonly dataPackage: JsonSchema;
  readonly tableSchema: JsonSchema;
}

/** The rules that come with this project. */
export const OWN_PROFILES: Profiles = { dataPackage: DATA_PACKAGE, tableSchema: TABLE_SCHEMA };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The official files, `datapackage.json` and `tableschema.json` of a folder, for who has them at hand. */
export async function officialProfiles(folder: string): Promise<Profiles> {
  const load = async (name: string): Promise<JsonSchema> => {
    const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (!isObject(value)) throw new TypeError(`${name} holds no JSON Schema`);
    return value;
  };
  return { dataPackage: await load('datapackage.json'), tableSchema: await load('tableschema.json') };
}

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

function validator(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const made = ajv.compile(schema);
  compiled.set(schema, made);
  return made;
}

/** Errors worth showing: those of `if`, `oneOf` and `anyOf` repeat what stands below them. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const deep = errors.filter((error) => !['if', 'oneOf', 'anyOf'].includes(error.keyword));
  return deep.length > 0 ? deep : errors;
}

const pointerKeys = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `/resources/3/schema/fields/2/type` in names: `observations · area · type`. */
export function namedPlace(keys: readonly string[], root: unknown): string {
  const words: string[] = [];
  let here: unknown = root;
  for (const [index, key] of keys.entries()) {
    const next: unknown = Array.isArray(here) ? here[Number(key)] : isObject(here) ? here[key] : undefined;
    const name = isObject(next) && typeof next['name'] === 'string' ? next['name'] : undefined;
    if (Array.isArray(here)) words.push(name ?? `#${Number(key) + 1}`);
    else if (index === keys.length - 1 || !Array.isArray(next) || !['resources', 'fields'].includes(key))
      words.push(key);
    here = next;
  }
  return words.join(' · ');
}

function validate(schema: JsonSchema, value: unknown, prefix: string): Problem[] {
  const check = validator(schema);
  if (check(value)) return [];
  return telling(check.errors ?? []).map((error) => {
    const place = [prefix, namedPlace(pointerKeys(error.instancePath), value)]
      .filter((part) => part !== '')
      .join(' · ');
    return problem(said.profile(place, error), { file: DESCRIPTOR_FILE, column: place === '' ? undefined : place });
  });
}

/** Checks a descriptor as read from JSON against the profiles. */
export function checkProfile(descriptor: unknown, profiles: Profiles = OWN_PROFILES): Problem[] {
  const resources = isObject(descriptor) && Array.isArray(descriptor['resources']) ? descriptor['resources'] : [];
  // The official package profile holds the whole table schema profile, alternatives and all: kept out, checked below.
  const bare = isObject(descriptor)
    ? {
        ...descriptor,
        ...(resources.length > 0
          ? { resources: resources.map((one: unknown) => (isObject(one) ? withoutSchema(one) : one)) }
          : {}),
      }
    : descriptor;
  const found = validate(profiles.dataPackage, bare, '');
  for (const one of resources) {
    if (!isObject(one) || one['schema'] === undefined || typeof one['schema'] === 'string') continue;
    found.push(...validate(profiles.tableSchema, one['schema'], String(one['name'] ?? '?')));
  }
  return found;
}

function withoutSchema(resource: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(resource).filter(([key]) => key !== 'schema'));
}
