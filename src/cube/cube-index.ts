/** The list of tiles in /query/index.json, checked on reading. */
import { CubeError } from './errors.ts';
import { type CubeIndex, DIMENSIONS, type DimensionName, type TableEntry, type TileEntry } from './types.ts';

/** Reads what `JSON.parse` gave for `cube` in /query/index.json. Throws `CubeError` `list` where it is anything else. */
export function readCubeIndex(value: unknown): CubeIndex {
  const { version, rows, tiles } = record(value, 'cube');
  if (version !== 1) throw new CubeError('list', `the list of tiles has version ${String(version)} instead of 1`);
  return { version, rows: whole(rows, 'rows'), tiles: list(tiles, 'tiles').map(tileEntry) };
}

function tileEntry(value: unknown): TileEntry {
  const { id, file, bytes, sha256, first, tables } = record(value, 'a tile');
  return {
    id: matching(id, /^[a-z0-9-]+$/, 'id'),
    file: matching(file, /^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'file'),
    bytes: whole(bytes, 'bytes'),
    sha256: matching(sha256, /^[0-9a-f]{64}$/, 'sha256'),
    first: first === true,
    tables: list(tables, 'tables').map(tableEntry),
  };
}

function tableEntry(value: unknown): TableEntry {
  const { dimensions, sums } = record(value, 'a table');
  return { dimensions: list(dimensions, 'dimensions').map(dimensionName), sums: sums === true };
}

function dimensionName(value: unknown): DimensionName {
  const name = DIMENSIONS.find((known) => known === value);
  if (name === undefined) throw wrong('dimensions');
  return name;
}

function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name);
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(name);
  return value;
}

function whole(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw wrong(name);
  return value;
}

function matching(value: unknown, pattern: RegExp, name: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw wrong(name);
  return value;
}

function wrong(name: string): CubeError {
  return new CubeError('list', `the list of tiles: ${name} is not what it should be`);
}
