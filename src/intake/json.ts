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

/** The longest list of rows in it, and the way there. */
function rowsIn(value: unknown, path: string, depth: number): { rows: readonly Row[]; path: string } | undefined {
  if (isRows(value)) return { rows: value, path };
  if (!isObject(value) || depth === 0) return undefined;
  let best: { rows: readonly Row[]; path: string } | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = rowsIn(inner, path === '' ? name : `${path}.${name}`, depth - 1);
    if (found !== undefined && found.rows.length > (best?.rows.length ?? 0)) best = found;
  }
  return best;
}

function parsed(text: string): unknown {
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

function recordsOf(rows: readonly Row[]): CsvRecord[] {
  const texts: (readonly string[])[] = [];
  if (rows.every(isObject)) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    texts.push(names);
    for (const row of rows) texts.push(names.map((name) => cellText(row[name])));
  } else for (const row of rows) if (Array.isArray(row)) texts.push(row.map(cellText));
  return texts.map((cells, at) => ({ row: at + 1, line: at + 1, cells }));
}

/** Opens a JSON file. Throws `IntakeError` where it is none, or holds no rows. */
export function openJson(bytes: Uint8Array): Source {
  if (bytes.length > JSON_BYTES) throw new IntakeError('too-large', String(JSON_BYTES / 1024 / 1024));
  const found = rowsIn(parsed(new TextDecoder().decode(bytes)), '', DEEPEST);
  if (found === undefined) throw new IntakeError('no-rows-in-json');
  const path = found.path === '' ? {} : { path: found.path };
  const header = found.rows.every(isObject) ? { header: [1] } : {};
  return fromRecords({ format: 'json', sheets: [], sheet: 0, merged: 0, ...path, ...header }, recordsOf(found.rows));
}
