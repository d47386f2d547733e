/**
 * How the cells of a table are written. Nothing is left out and nothing rounded; the rest is arranging them so that a
 * compressor sees like beside like.
 *
 * Counts stand for every cell there can be, empty ones too, in the order of what one would expect from the margins if the
 * dimensions did not depend on each other: rare cells together and frequent ones together. That takes a fifth less than
 * counts and places in the order of the dimensions, and needs no places. Sums of days are written as the difference from
 * what the margins let expect, in the order of the counts; cases that were late, being few, as places and numbers.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { CubeError } from './errors.ts';
import { type Heading, StoredTable } from './stored.ts';
import type { Table, TableSums } from './table.ts';
import { DIMENSIONS, type DimensionName, type Dimensions } from './types.ts';

/** Cells that a table may have, empty ones included: a limit on what a broken file can ask for. */
export const MOST_CELLS = 4_000_000;
/** Cells with this many cases or more are not told apart when they are put into order. */
const MANY = 1023;
/** An expectation that is no nothing, in single precision. */
const LEAST = 1e-37;

interface Axis {
  readonly name: DimensionName;
  readonly size: number;
}

/**
 * Writes a table: what it is, so that it can be found and skipped, and its cells. Throws `RangeError` where they are not in
 * order, or more than `MOST_CELLS` are possible.
 */
export function writeTable(out: ByteWriter, table: Table, all: Dimensions): void {
  const axes = table.dimensions.map((name) => ({ name, size: all[name].values.length }));
  const room = roomOf(axes);
  if (room > MOST_CELLS) throw new RangeError(`${table.dimensions.join(' × ')} may have ${room} cells`);
  out.byte(axes.length);
  for (const { name, size } of axes) {
    out.byte(DIMENSIONS.indexOf(name));
    out.number(size);
  }
  out.byte(table.sums === undefined ? 0 : 1);
  out.number(table.cells);
  const { bytes } = writeCells(table, axes);
  out.number(bytes.length);
  out.raw(bytes);
}

function writeCells(table: Table, axes: readonly Axis[]): ByteWriter {
  const out = new ByteWriter();
  const counts = new Uint32Array(roomOf(axes));
  const keys = keysOf(table, axes);
  for (const [cell, key] of keys.entries()) counts[key] = table.n[cell] ?? 0;
  const margins = marginsOf(table, axes, table.n);
  for (const margin of margins) for (const many of margin) out.number(many);
  out.column(expectedOrder(margins).map((key) => counts[key] ?? 0));
  if (table.sums === undefined) return out;
  if (!table.dimensions.includes('actual_days')) writeDays(out, table, axes, table.sums.days);
  writeRare(out, table.sums.late);
  return out;
}

/** Reads what a table is; its cells when they are asked for. Throws `CubeError`, and so may the reading of the cells. */
export function readTable(from: ByteReader): StoredTable {
  const axes = Array.from({ length: from.byte() }, () => {
    const name = DIMENSIONS[from.byte()];
    if (name === undefined) throw new CubeError('version', 'the tile has a dimension that is not known here');
    return { name, size: from.count() };
  });
  if (roomOf(axes) > MOST_CELLS) throw new CubeError('broken', 'the tile claims more cells than it may have');
  const sums = from.byte() === 1;
  const cells = from.number();
  const bytes = from.raw(from.number());
  const heading = { dimensions: axes.map(({ name }) => name), cells, sums };
  return new StoredTable(heading, () => readCells(new ByteReader(bytes), axes, heading));
}

function readCells(from: ByteReader, axes: readonly Axis[], { cells, sums }: Heading): Table {
  const margins = axes.map(({ size }) => numbers(from, size));
  const order = expectedOrder(margins);
  const counts = new Uint32Array(roomOf(axes));
  const written = from.column(order.length);
  let found = 0;
  for (let at = 0; at < order.length; at += 1) {
    const many = written[at] ?? 0;
    counts[order[at] ?? 0] = many;
    if (many > 0) found += 1;
  }
  if (found !== cells) throw new CubeError('broken', 'a table of the tile has another number of cells');
  const table = withCells(axes, counts, cells);
  const read = sums ? { ...table, sums: readSums(from, table, axes) } : table;
  if (!from.atEnd) throw new CubeError('broken', 'a table of the tile does not end where it should');
  return read;
}

function readSums(from: ByteReader, table: Table, axes: readonly Axis[]): TableSums {
  const place = axes.findIndex(({ name }) => name === 'actual_days');
  const days =
    place < 0 ? readDays(from, table, axes) : table.n.map((many, cell) => many * (table.places[place]?.[cell] ?? 0));
  return { days, late: readRare(from, table.n) };
}

function numbers(from: ByteReader, length: number): Float64Array {
  const read = new Float64Array(length);
  for (let at = 0; at < length; at += 1) read[at] = from.number();
  return read;
}

function roomOf(axes: readonly Axis[]): number {
  return axes.reduce((all, { size }) => all * size, 1);
}

/** The place of each cell among all there can be. */
function keysOf(table: Table, axes: readonly Axis[]): Uint32Array {
  const keys = new Uint32Array(table.cells);
  for (let cell = 0; cell < table.cells; cell += 1) {
    let key = 0;
    for (const [at, { size }] of axes.entries()) {
      const place = table.places[at]?.[cell] ?? size;
      if (place >= size) throw new RangeError('a cell lies outside its dimensions');
      key = key * size + place;
    }
    if (cell > 0 && key <= (keys[cell - 1] ?? 0)) throw new RangeError('cells must be in order, each once');
    if ((table.n[cell] ?? 0) === 0) throw new RangeError('a cell must have cases');
    keys[cell] = key;
  }
  return keys;
}

function withCells(axes: readonly Axis[], counts: Uint32Array, cells: number): Table {
  const places = axes.map(() => new Uint16Array(cells));
  const n = new Uint32Array(cells);
  const inner = axes.map((_, at) => roomOf(axes.slice(at + 1)));
  let cell = 0;
  for (let key = 0; key < counts.length; key += 1) {
    const many = counts[key] ?? 0;
    if (many === 0) continue;
    n[cell] = many;
    let rest = key;
    for (let at = 0; at < places.length; at += 1) {
      const step = inner[at] ?? 1;
      const place = Math.floor(rest / step);
      rest -= place * step;
      const column = places[at];
      if (column !== undefined) column[cell] = place;
    }
    cell += 1;
  }
  return { dimensions: axes.map(({ name }) => name), cells, places, n, sums: undefined };
}

function total(margin: Float64Array | undefined): number {
  return margin === undefined ? 0 : margin.reduce((sum, many) => sum + many, 0);
}

/** For each dimension the sums of a column by place. */
function marginsOf(table: Table, axes: readonly Axis[], column: Uint32Array): readonly Float64Array[] {
  return axes.map(({ size }, at) => {
    const margin = new Float64Array(size);
    const places = table.places[at];
    for (let cell = 0; cell < table.cells; cell += 1) {
      const place = places?.[cell] ?? 0;
      margin[place] = (margin[place] ?? 0) + (column[cell] ?? 0);
    }
    return margin;
  });
}

/**
 * The cells that can have cases at all, those with the lowest expectation first. Expectations are compared by exponent
 * and the first bits of the fraction, so a counting sort will do; equal ones stay in the order of the dimensions. Only
 * products of doubles are taken, which come out the same everywhere.
 */
function expectedOrder(margins: readonly Float64Array[]): Uint32Array {
  let expected = new Float32Array([1]);
  for (const margin of margins) {
    const { length } = margin;
    const all = total(margin);
    const shares = margin.map((many) => (all === 0 ? 0 : many / all));
    const next = new Float32Array(expected.length * length);
    for (let outer = 0; outer < expected.length; outer += 1) {
      const before = expected[outer] ?? 0;
      if (before === 0) continue;
      for (let inner = 0; inner < length; inner += 1) {
        const share = shares[inner] ?? 0;
        // Small as it may be: only what can't be is nothing.
        if (share > 0) next[outer * length + inner] = Math.max(before * share, LEAST);
      }
    }
    expected = next;
  }
  const bits = new Uint32Array(expected.buffer);
  const buckets = new Uint16Array(bits.length);
  for (let key = 0; key < bits.length; key += 1) buckets[key] = (bits[key] ?? 0) >>> 20;
  return countingOrder(buckets, 1 << 12, 1);
}

/** Places in the order of their buckets, of which there are so `many`; those in buckets under `least` are left out. */
function countingOrder(bucketOf: Uint16Array, many: number, least = 0): Uint32Array {
  const { length } = bucketOf;
  // Of thousands of buckets a table uses a few that lie together, and most tables are small.
  let first = many;
  let last = 0;
  const starts = new Uint32Array(many + 1);
  for (let at = 0; at < length; at += 1) {
    const bucket = bucketOf[at] ?? 0;
    if (bucket < least) continue;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    if (bucket < first) first = bucket;
    if (bucket > last) last = bucket;
  }
  for (let bucket = first + 1; bucket <= last + 1; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const order = new Uint32Array(first > last ? 0 : (starts[last + 1] ?? 0));
  for (let at = 0; at < length; at += 1) {
    const bucket = bucketOf[at] ?? 0;
    if (bucket < least) continue;
    const next = starts[bucket] ?? 0;
    order[next] = at;
    starts[bucket] = next + 1;
  }
  return order;
}

/** The days that margins let expect of each cell. Whole numbers. */
function expectedDays(table: Table, axes: readonly Axis[], margins: readonly Float64Array[]): Float64Array {
  const counts = marginsOf(table, axes, table.n);
  const all = total(counts[0]);
  const mean = total(margins[0]) / all;
  const effects = margins.map((margin, at) =>
    margin.map((days, place) => (mean === 0 ? 0 : days / (counts[at]?.[place] ?? 1) / mean)),
  );
  const expected = new Float64Array(table.cells);
  for (let cell = 0; cell < table.cells; cell += 1) {
    let days = mean * (table.n[cell] ?? 0);
    for (let at = 0; at < effects.length; at += 1) days *= effects[at]?.[table.places[at]?.[cell] ?? 0] ?? 0;
    expected[cell] = Math.round(days);
  }
  return expected;
}

const byCount = (n: Uint32Array): Uint32Array =>
  countingOrder(
    Uint16Array.from(n, (many) => Math.min(many, MANY)),
    MANY + 1,
  );

function writeDays(out: ByteWriter, table: Table, axes: readonly Axis[], days: Uint32Array): void {
  const margins = marginsOf(table, axes, days);
  for (const margin of margins) for (const sum of margin) out.number(sum);
  const expected = expectedDays(table, axes, margins);
  out.column(
    byCount(table.n).map((cell) => {
      const difference = (days[cell] ?? 0) - (expected[cell] ?? 0);
      return difference < 0 ? -2 * difference - 1 : 2 * difference;
    }),
  );
}

function readDays(from: ByteReader, table: Table, axes: readonly Axis[]): Uint32Array {
  const margins = axes.map(({ size }) => numbers(from, size));
  const expected = expectedDays(table, axes, margins);
  const written = from.column(table.cells);
  const days = new Uint32Array(table.cells);
  const order = byCount(table.n);
  for (let at = 0; at < order.length; at += 1) {
    const cell = order[at] ?? 0;
    const code = written[at] ?? 0;
    const sum = (expected[cell] ?? 0) + (code % 2 === 1 ? -(code + 1) / 2 : code / 2);
    if (sum < 0) throw new CubeError('broken', 'the tile has a negative sum');
    days[cell] = sum;
  }
  return days;
}

function writeRare(out: ByteWriter, column: Uint32Array): void {
  const cells = [...column.keys()].filter((cell) => (column[cell] ?? 0) > 0);
  out.number(cells.length);
  out.column(cells.map((cell, at) => cell - (at === 0 ? 0 : (cells[at - 1] ?? 0) + 1)));
  out.column(cells.map((cell) => (column[cell] ?? 0) - 1));
}

function readRare(from: ByteReader, most: Uint32Array): Uint32Array {
  const length = from.number();
  if (length > most.length) throw new CubeError('broken', 'the tile has more late cells than cells');
  const gaps = from.column(length);
  const values = from.column(length);
  const column = new Uint32Array(most.length);
  let cell = -1;
  for (let at = 0; at < length; at += 1) {
    cell += 1 + (gaps[at] ?? 0);
    const value = 1 + (values[at] ?? 0);
    if (value > (most[cell] ?? 0)) throw new CubeError('broken', 'the tile has more late cases than cases');
    column[cell] = value;
  }
  return column;
}
