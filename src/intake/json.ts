/** JSON: an array of objects, an array of rows, lines of objects, or one of these inside an object, as services return it. */
import type { CsvRecord } from '../reading/index.ts';
import { IntakeError } from './failure.ts';
import { JSON_BYTES } from './limits.ts';
import { cellText, fromRecords, type Source } from './source.ts';

type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.length > 0 && (value.every(isObject) || value.every(Array.isArray));
}

const DEEPEST = 4;

interface Found {
  readonly rows: readonly Row[];
  readonly path: string;
  /** Names beside rows that are lists: `{columns: […], data: [[…]]}`. */
  readonly names?: readonly string[];
}

/** The longest list of rows in it, and the way there. */
function rowsIn(value: unknown, path: string, depth: number): Found | undefined {
  if (isRows(value) && !(value.length <= 2 && value.some(isRows))) return { rows: value, path };
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  let best: Found | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const way = path === '' ? name : `${path}.${name}`;
    if (isObject(value) && isRows(inner) && inner.every(Array.isArray)) {
      const names = namesBeside(value, inner);
      if (names !== undefined) return { rows: inner, path: way, names };
    }
    const found = rowsIn(inner, way, depth - 1);
    if (found !== undefined && found.rows.length > (best?.rows.length ?? 0)) best = found;
  }
  return best;
}

const NAMES = ['columns', 'fields', 'headers', 'header', 'names', 'cols', 'columnNames'];

/** The names of columns that stand beside their rows, as words or as objects with a name or title; one for each. */
function namesBeside(object: Readonly<Record<string, unknown>>, rows: readonly Row[]): string[] | undefined {
  for (const key of NAMES) {
    const list = object[key];
    if (!Array.isArray(list)) continue;
    const names = list.map((one: unknown) =>
      isObject(one) ? (one['title'] ?? one['label'] ?? one['name'] ?? one['field']) : one,
    );
    const width = Math.max(...rows.slice(0, 100).map((row) => (Array.isArray(row) ? row.length : 0)));
    if (names.length === width && names.every((name) => typeof name === 'string')) return names;
  }
  return undefined;
}

/**
 * Whole numbers that no double holds (18-digit codes), put into quotes so that they keep their digits; strings are passed over.
 */
function withDigitsKept(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.length > 15 && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
}

function parsed(written: string): unknown {
  const text = withDigitsKept(written);
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // The first message says more about a file that is one value.
    }
    throw new IntakeError('bad-json', error instanceof Error ? error.message : String(error));
  }
}

/** Levels of objects inside a row that become columns of their own; what lies deeper stays as JSON. */
const LEVELS = 3;

/** Cells of a row by name: objects in it become columns named with a point, `企业.名称`; lists stay as JSON. */
function flat(row: Readonly<Record<string, unknown>>, before = '', level = 1, into = new Map<string, unknown>()) {
  for (const [name, value] of Object.entries(row)) {
    if (isObject(value) && level < LEVELS && Object.keys(value).length > 0)
      flat(value, `${before}${name}.`, level + 1, into);
    else into.set(`${before}${name}`, value);
  }
  return into;
}

/** A feature of GeoJSON (RFC 7946, 3.2) as a row: its properties by their own names, its geometry beside them. */
function feature(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, properties, geometry, ...rest } = row;
  if (type !== 'Feature' || (properties !== null && !isObject(properties))) return row;
  const { type: shape, coordinates } = isObject(geometry) ? geometry : {};
  const point = shape === 'Point' && Array.isArray(coordinates) ? coordinates : undefined;
  const place =
    point === undefined ? { geometry: JSON.stringify(geometry) } : { longitude: point[0], latitude: point[1] };
  return { ...rest, ...properties, ...place };
}

function recordsOf({ rows, names }: Found): CsvRecord[] {
  const texts: (readonly string[])[] = [];
  if (rows.every(isObject)) {
    const flattened = rows.map((row) => flat(feature(row)));
    const all = [...new Set(flattened.flatMap((row) => [...row.keys()]))];
    // Where one row has an object and another nothing, the nothing needs no column.
    const above = new Set(all.flatMap((name) => [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index))));
    const columns = all.filter((name) => !above.has(name) || flattened.some((row) => (row.get(name) ?? null) !== null));
    texts.push(columns);
    for (const row of flattened) texts.push(columns.map((name) => cellText(row.get(name))));
  } else {
    if (names !== undefined) texts.push(names);
    for (const row of rows) if (Array.isArray(row)) texts.push(row.map(cellText));
  }
  return texts.map((cells, at) => ({ row: at + 1, line: at + 1, cells }));
}

/** Opens a JSON file. Throws `IntakeError` where it is none, or holds no rows. */
export function openJson(bytes: Uint8Array): Source {
  if (bytes.length > JSON_BYTES) throw new IntakeError('too-large', String(JSON_BYTES / 1024 / 1024));
  const found = rowsIn(parsed(new TextDecoder().decode(bytes)), '', DEEPEST);
  if (found === undefined) throw new IntakeError('no-rows-in-json');
  const path = found.path === '' ? {} : { path: found.path };
  const header = found.rows.every(isObject) || found.names !== undefined ? { header: [1] } : {};
  return fromRecords({ format: 'json', sheets: [], sheet: 0, merged: 0, ...path, ...header }, recordsOf(found));
}
