/** Sums over the cells of one table: the only arithmetic there is behind an answer from tiles. */
import { columnFor, type Filter, type Need } from './plan.ts';
import { MEDIAN, P90, quantile } from './quantile.ts';
import type { Table } from './table.ts';
import type { DimensionName, Dimensions } from './types.ts';

/** For a dimension that follows from a finer one: for each place of the finer, the place it belongs to. */
export type Parents = Partial<Readonly<Record<DimensionName, Uint16Array>>>;

/** Sums by place of the grouping dimension, or one of each for totals. */
export interface Sums {
  readonly n: Float64Array;
  readonly days: Float64Array | undefined;
  readonly within: Float64Array | undefined;
  /** NaN where there are no cases. */
  readonly median: Float64Array | undefined;
  readonly p90: Float64Array | undefined;
}

interface Failing {
  readonly filters: readonly Filter[];
  /** For each cell a bit for each filter it fails. */
  readonly bits: Uint16Array;
}

/**
 * What was found of each table for the selection that it was last asked about. All charts of a page ask about the same one,
 * and each leaves out its own clause, so the cells are gone through once and not once a chart.
 */
const failing = new WeakMap<Table, Failing>();

/** No cell fails where no filter counts. */
const NONE = new Uint16Array();

/** Answers a need from a table that `answers` it. */
export function sumUp(table: Table, need: Need, dimensions: Dimensions, parents: Parents): Sums {
  const { counting } = need;
  const fails = counting === 0 ? NONE : failingOf(table, need.filters, dimensions, parents);
  const groups = need.by === undefined ? undefined : placesIn(table, need.by);
  const parent = need.by !== undefined && !table.dimensions.includes(need.by) ? parents[need.by] : undefined;
  const size = need.by === undefined ? 1 : dimensions[need.by].values.length;
  const n = new Float64Array(size);
  // What is not asked is not summed: of counts alone there are many, at every step.
  const sums = need.sums ? table.sums : undefined;
  const days = sums === undefined ? undefined : new Float64Array(size);
  const late = sums === undefined ? undefined : new Float64Array(size);
  const bins = need.quantiles ? dimensions.actual_days.values.length : 0;
  const bin = need.quantiles ? placesIn(table, 'actual_days') : undefined;
  const counts = new Float64Array(size * bins);
  for (let cell = 0; cell < table.cells; cell += 1) {
    if (((fails[cell] ?? 0) & counting) !== 0) continue;
    let group = groups === undefined ? 0 : (groups[cell] ?? 0);
    if (parent !== undefined) group = parent[group] ?? 0;
    const many = table.n[cell] ?? 0;
    n[group] = (n[group] ?? 0) + many;
    if (days !== undefined) days[group] = (days[group] ?? 0) + (sums?.days[cell] ?? 0);
    if (late !== undefined) late[group] = (late[group] ?? 0) + (sums?.late[cell] ?? 0);
    if (bin !== undefined) {
      const at = group * bins + (bin[cell] ?? 0);
      counts[at] = (counts[at] ?? 0) + many;
    }
  }
  const percentile = (percent: number): Float64Array =>
    Float64Array.from(n, (_, group) => quantile(counts, percent, group * bins, bins) ?? Number.NaN);
  return {
    n,
    days,
    within: late?.map((many, group) => (n[group] ?? 0) - many),
    median: need.quantiles ? percentile(MEDIAN) : undefined,
    p90: need.quantiles ? percentile(P90) : undefined,
  };
}

/** The filters that each cell fails. Those of dimensions that the table does not know are left out: they don't count. */
function failingOf(table: Table, filters: readonly Filter[], dimensions: Dimensions, parents: Parents): Uint16Array {
  const last = failing.get(table);
  if (last?.filters === filters) return last.bits;
  const { bits } = last ?? { bits: new Uint16Array(table.cells) };
  bits.fill(0);
  for (const [at, filter] of filters.entries()) {
    const finer = columnFor(filter.dimension, table.dimensions);
    if (finer === undefined) continue;
    const column = placesIn(table, finer);
    const parent = finer === filter.dimension ? undefined : parents[filter.dimension];
    // Said in the places of the column once, so that the loop over the cells is the same for both.
    const bit = Uint16Array.from(dimensions[finer].values, (_, place) =>
      filter.passes[parent === undefined ? place : (parent[place] ?? 0)] === 1 ? 0 : 1 << at,
    );
    for (let cell = 0; cell < table.cells; cell += 1) bits[cell] = (bits[cell] ?? 0) | (bit[column[cell] ?? 0] ?? 0);
  }
  failing.set(table, { filters, bits });
  return bits;
}

/** The column from which a dimension is read. */
function placesIn(table: Table, dimension: DimensionName): Uint16Array {
  const column = columnFor(dimension, table.dimensions);
  const places = column === undefined ? undefined : table.places[table.dimensions.indexOf(column)];
  if (places === undefined) throw new Error(`${table.dimensions.join(' × ')} does not know ${dimension}`);
  return places;
}
