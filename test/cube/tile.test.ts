/** Tiles come back as they were written, and anything else is refused by name. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byName,
  Cube,
  CubeError,
  type CubeIndex,
  DIMENSIONS,
  type DimensionName,
  dimensionOf,
  quantile,
  readCubeIndex,
  readTile,
  sha256,
  type Table,
  type TileEntry,
  writeTile,
} from '../../src/cube/index.ts';

const SIZES: Readonly<Record<DimensionName, number>> = {
  accepted_on: 9,
  month: 2,
  department: 3,
  item: 11,
  channel: 4,
  town: 3,
  applicant: 2,
  actual_days: 7,
  rating: 5,
  promised_days: 4,
  statutory_days: 4,
};
const dimensions = byName(
  new Map(
    DIMENSIONS.map((name) => [
      name,
      dimensionOf(
        name,
        Array.from({ length: SIZES[name] }, (_, at) => `${name}·${at}`),
      ),
    ]),
  ),
);
const parents = {
  month: Uint16Array.from({ length: SIZES.accepted_on }, (_, day) => Math.floor(day / 5)),
  department: Uint16Array.from({ length: SIZES.item }, (_, item) => item % 3),
};

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const entryOf = (bytes: Uint8Array, tables: TileEntry['tables'] = []): TileEntry => ({
  id: 'pairs',
  file: 'cases.pairs.tile',
  bytes: bytes.length,
  sha256: hex(bytes),
  first: true,
  tables,
});

/** Any table: from no cell to all, cells of one case and of millions, every case late or none. */
const anyTable: fc.Arbitrary<Table> = fc
  .tuple(fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 4 }), fc.boolean())
  .chain(([names, summed]) => {
    const room = names.reduce((all, name) => all * SIZES[name], 1);
    const cell = fc.record({
      key: fc.nat(room - 1),
      n: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 200, max: 300 }), fc.integer({ min: 1, max: 9e6 })),
      mean: fc.double({ min: 0, max: 60, noNaN: true }),
      late: fc.constantFrom(0, 0, 0, 0.1, 1),
    });
    return fc.uniqueArray(cell, { selector: ({ key }) => key, maxLength: 80 }).map((cells) =>
      tableOf(
        names,
        [...cells].sort((a, b) => a.key - b.key),
        summed,
      ),
    );
  });

interface Cell {
  readonly key: number;
  readonly n: number;
  readonly mean: number;
  readonly late: number;
}

function tableOf(names: readonly DimensionName[], cells: readonly Cell[], summed: boolean): Table {
  const places = names.map((_, at) => {
    const inner = names.slice(at + 1).reduce((all, name) => all * SIZES[name], 1);
    return Uint16Array.from(cells, ({ key }) => Math.floor(key / inner) % SIZES[names[at] ?? 'item']);
  });
  const duration = places[names.indexOf('actual_days')];
  const days = ({ n, mean }: Cell, at: number): number =>
    duration === undefined ? Math.round(n * mean) : n * (duration[at] ?? 0);
  return {
    dimensions: names,
    cells: cells.length,
    places,
    n: Uint32Array.from(cells, ({ n }) => n),
    sums: summed
      ? { days: Uint32Array.from(cells, days), late: Uint32Array.from(cells, ({ n, late }) => Math.floor(n * late)) }
      : undefined,
  };
}

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof CubeError) return error.code;
    throw error;
  }
  return 'nothing wrong';
};

describe('a tile', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 3 }), fc.boolean(), (tables, whole) => {
        const bytes = writeTile({ dimensions: whole ? dimensions : undefined, parents, tables }, dimensions);
        const read = readTile(entryOf(bytes), bytes);
        expect(read.tables.map(({ table }) => table)).toEqual(tables);
        // What is known without reading is what is there.
        expect(read.tables.map(({ cells, sums }) => [cells, sums])).toEqual(
          tables.map(({ cells, sums }) => [cells, sums !== undefined]),
        );
        expect(read.dimensions).toEqual(whole ? dimensions : undefined);
        if (whole) expect(read.parents).toEqual(parents);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where it is cut, altered, of another version or something else altogether', () => {
    const bytes = writeTile({ dimensions, parents, tables: [] }, dimensions);
    const entry = entryOf(bytes);
    expect(code(() => readTile(entry, bytes.slice(0, -1)))).toBe('length');
    expect(
      code(() =>
        readTile(
          entry,
          bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
        ),
      ),
    ).toBe('altered');
    expect(code(() => readTile(entry, new TextEncoder().encode('<!doctype html>')))).toBe('not-a-tile');
    const later = bytes.map((byte, at) => (at === 4 ? 9 : byte));
    expect(code(() => readTile(entryOf(later), later))).toBe('version');
  });

  it('never reads more than it holds, whatever its bytes say', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), fc.nat(255), (table, at, byte) => {
        const bytes = writeTile({ dimensions, parents, tables: [table] }, dimensions);
        // After the magic bytes and the version, which have errors of their own; the checksum is made to agree.
        bytes[5 + (at % (bytes.length - 5))] = byte;
        expect(['nothing wrong', 'broken', 'version']).toContain(
          code(() => readTile(entryOf(bytes), bytes).tables.map((stored) => stored.table)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses to write what it could not read back', () => {
    const table = tableOf(['channel'], [{ key: 1, n: 5, mean: 1, late: 0 }], false);
    const write = (changed: Partial<Table>) => () =>
      writeTile({ dimensions: undefined, parents, tables: [{ ...table, ...changed }] }, dimensions);
    expect(write({ n: Uint32Array.of(0) })).toThrow(RangeError);
    expect(write({ places: [Uint16Array.of(4)] })).toThrow(RangeError);
    expect(write({ cells: 2, places: [Uint16Array.of(1, 1)], n: Uint32Array.of(1, 1) })).toThrow(RangeError);
  });
});

describe('a cube', () => {
  const bytes = writeTile({ dimensions, parents, tables: [] }, dimensions);
  const index: CubeIndex = { version: 1, rows: 0, tiles: [entryOf(bytes)] };

  it('can not be opened without the tile that brings the dimensions', () => {
    expect(code(() => Cube.open(index, new Map()))).toBe('list');
    const bare = writeTile({ dimensions: undefined, parents, tables: [] }, dimensions);
    expect(code(() => Cube.open({ ...index, tiles: [entryOf(bare)] }, new Map([['pairs', bare]])))).toBe('broken');
  });

  it('reads its list back, and refuses one that says something else', () => {
    const listed: unknown = JSON.parse(JSON.stringify({ ...index, more: 'later' }));
    expect(readCubeIndex(listed)).toEqual(index);
    for (const wrong of [
      null,
      [],
      { ...index, version: 2 },
      { ...index, tiles: [{ id: '../x' }] },
      { ...index, rows: -1 },
    ]) {
      expect(code(() => readCubeIndex(wrong))).toBe('list');
    }
    const elsewhere = { ...index, tiles: [{ ...entryOf(bytes), file: 'https://example.org/x' }] };
    expect(code(() => readCubeIndex(elsewhere))).toBe('list');
  });
});

describe('arithmetic beside', () => {
  it('hashes as SHA-256 does, at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length) & 0xff);
      expect(sha256(bytes)).toBe(hex(bytes));
    }
  });

  it('takes percentiles by nearest rank', () => {
    const by = (values: readonly number[], percent: number): number | undefined =>
      [...values].sort((a, b) => a - b)[Math.max(1, Math.ceil((values.length * percent) / 100)) - 1];
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.constantFrom(50, 90), (values, percent) => {
        const counts = new Float64Array(21);
        for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
        expect(quantile(counts, percent)).toBe(by(values, percent));
      }),
    );
    expect(quantile([0, 0], 50)).toBeNull();
  });
});
