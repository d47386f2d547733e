/**
 * The file of a tile. After the magic bytes and the version: where the next byte says so, every dimension of the ledger
 * with its values and what follows from what; then the number of tables, and each as `cells.ts` writes it, its length first.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { readTable, writeTable } from './cells.ts';
import { dimensionOf, FOLLOWS } from './dimension.ts';
import { CubeError } from './errors.ts';
import { sha256 } from './sha256.ts';
import type { StoredTable } from './stored.ts';
import type { Parents } from './sum.ts';
import type { Table } from './table.ts';
import { DIMENSIONS, type Dimension, type DimensionName, type Dimensions, type TileEntry } from './types.ts';

const MAGIC = [0x4b, 0x44, 0x43, 0x42]; // KDCB
const VERSION = 2;

/** What a tile holds. The first one brings the dimensions. */
interface Tile<T> {
  readonly dimensions: Dimensions | undefined;
  readonly parents: Parents;
  readonly tables: readonly T[];
}

/** The bytes of a tile of a ledger with the dimensions `all`. */
export function writeTile({ dimensions, parents, tables }: Tile<Table>, all: Dimensions): Uint8Array {
  const out = new ByteWriter();
  for (const byte of [...MAGIC, VERSION]) out.byte(byte);
  out.byte(dimensions === undefined ? 0 : 1);
  if (dimensions !== undefined) {
    for (const name of DIMENSIONS) writeDimension(out, dimensions[name]);
    for (const [name, finer] of followers()) {
      const own = parents[name];
      for (let place = 0; place < all[finer].values.length; place += 1) out.number(own?.[place] ?? 0);
    }
  }
  out.number(tables.length);
  for (const table of tables) writeTable(out, table, all);
  return out.bytes;
}

/**
 * Reads a tile's file and checks that it is the one that the index names; `checked` where whoever fetched it has compared its
 * hash. Its tables are read when they are first asked. Throws `CubeError`.
 */
export function readTile(entry: TileEntry, bytes: Uint8Array, checked = false): Tile<StoredTable> {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new CubeError('not-a-tile', `${entry.file} is not a tile`);
  if (bytes.length !== entry.bytes) {
    throw new CubeError('length', `${entry.file} has ${bytes.length} bytes instead of ${entry.bytes}`);
  }
  if (!checked && sha256(bytes) !== entry.sha256)
    throw new CubeError('altered', `${entry.file} is not what was published`);
  if (bytes[MAGIC.length] !== VERSION) {
    throw new CubeError('version', `${entry.file} has version ${bytes[MAGIC.length]} instead of ${VERSION}`);
  }
  return decode(bytes);
}

/** Reads the bytes of a tile without asking where they come from. */
function decode(bytes: Uint8Array): Tile<StoredTable> {
  const from = new ByteReader(bytes.subarray(MAGIC.length + 1));
  const parents: Partial<Record<DimensionName, Uint16Array>> = {};
  let dimensions: Dimensions | undefined;
  if (from.byte() === 1) {
    const found = DIMENSIONS.map((name) => [name, readDimension(from, name)] as const);
    dimensions = byName(new Map(found));
    for (const [name, finer] of followers()) {
      const { length } = dimensions[finer].values;
      parents[name] = Uint16Array.from({ length }, () => below(from.number(), dimensions?.[name].values.length ?? 0));
    }
  }
  const tables = Array.from({ length: from.count() }, () => readTable(from));
  if (!from.atEnd) throw new CubeError('broken', 'the tile does not end where it should');
  return { dimensions, parents, tables };
}

function followers(): readonly (readonly [DimensionName, DimensionName])[] {
  return DIMENSIONS.flatMap((name) => {
    const finer = FOLLOWS[name];
    return finer === undefined ? [] : [[name, finer] as const];
  });
}

/** Every dimension by name. Throws where one is missing. */
export function byName(found: ReadonlyMap<DimensionName, Dimension>): Dimensions {
  const get = (name: DimensionName): Dimension => {
    const dimension = found.get(name);
    if (dimension === undefined) throw new CubeError('broken', `the dimension ${name} is missing`);
    return dimension;
  };
  return {
    accepted_on: get('accepted_on'),
    month: get('month'),
    department: get('department'),
    item: get('item'),
    channel: get('channel'),
    town: get('town'),
    applicant: get('applicant'),
    actual_days: get('actual_days'),
    rating: get('rating'),
    promised_days: get('promised_days'),
    statutory_days: get('statutory_days'),
  };
}

function writeDimension(out: ByteWriter, { values }: Dimension): void {
  out.number(values.length);
  for (const value of values) out.text(value);
}

function readDimension(from: ByteReader, name: DimensionName): Dimension {
  return dimensionOf(
    name,
    Array.from({ length: from.count() }, () => from.text()),
  );
}

function below(value: number, limit: number): number {
  if (value >= limit) throw new CubeError('broken', 'the tile names a place that does not exist');
  return value;
}
