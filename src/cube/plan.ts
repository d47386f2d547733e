/** Which dimensions a view needs, and which table has them. */
import { FOLLOWS } from './dimension.ts';
import { placesOf, sameClause } from './select.ts';
import type { Clause, Dimension, DimensionName, Dimensions, Selection, TableEntry, ViewSpec } from './types.ts';

/** A condition that a table must be able to check: the dimension, and which of its places pass. */
export interface Filter {
  readonly dimension: DimensionName;
  readonly passes: Uint8Array;
}

/** A view in terms of a table. */
export interface Need {
  readonly selection: Selection;
  /** One for each clause, that on the grouping dimension too. */
  readonly filters: readonly Filter[];
  /** Bits, by place in `filters`, of those that count. */
  readonly counting: number;
  /** Grouped by; undefined for totals. */
  readonly by: DimensionName | undefined;
  /** Median or p90 wanted: the table must know `actual_days`. */
  readonly quantiles: boolean;
  /** Something else than the number of cases wanted. */
  readonly sums: boolean;
}

/** What a view needs of whoever answers it; `filters` are those of its selection. */
export function needOf({ selection, ask }: ViewSpec, filters: readonly Filter[]): Need {
  const by = ask.kind === 'totals' ? undefined : ask.dimension;
  let counting = 0;
  for (const [at, { dimension }] of selection.entries()) if (dimension !== by) counting |= 1 << at;
  return {
    selection,
    filters,
    counting,
    by,
    quantiles: ask.measures.includes('median') || ask.measures.includes('p90'),
    sums: ask.measures.includes('days') || ask.measures.includes('within'),
  };
}

/** The conditions of a selection, one for each clause. */
export function filtersOf(selection: Selection, dimensions: Dimensions): readonly Filter[] {
  return selection.map((clause) => filterOf(clause, dimensions));
}

/** Days that make up whole months are as well said in months, which smaller tables know. */
function filterOf(clause: Clause, dimensions: Dimensions): Filter {
  const passes = placesOf(dimensions[clause.dimension], clause);
  if (clause.dimension === 'accepted_on') {
    const months = wholeMonths(dimensions.accepted_on, passes, dimensions.month);
    if (months !== undefined) return { dimension: 'month', passes: months };
  }
  return { dimension: clause.dimension, passes };
}

function wholeMonths(days: Dimension, passes: Uint8Array, months: Dimension): Uint8Array | undefined {
  const taken = new Uint8Array(months.values.length).fill(2);
  for (const [place, day] of days.values.entries()) {
    const month = months.places.get(day.slice(0, 7));
    if (month === undefined) return undefined;
    const pass = passes[place] ?? 0;
    if (taken[month] !== 2 && taken[month] !== pass) return undefined;
    taken[month] = pass;
  }
  return taken.map((pass) => (pass === 2 ? 0 : pass));
}

/** The dimension of a table from which another follows; undefined where it can't be known. */
export function columnFor(dimension: DimensionName, known: readonly DimensionName[]): DimensionName | undefined {
  if (known.includes(dimension)) return dimension;
  const finer = FOLLOWS[dimension];
  return finer !== undefined && known.includes(finer) ? finer : undefined;
}

/**
 * Whether a table answers exactly. `given`: clauses that hold of all its cases already, so that it answers only where they
 * hold, and need not know their dimensions.
 */
export function answers(need: Need, { dimensions, sums }: TableEntry, given: Selection = []): boolean {
  if (need.sums && !sums) return false;
  let { counting } = need;
  for (const clause of given) {
    const at = need.selection.findIndex((own) => sameClause(own, clause));
    if (at < 0 || (counting & (1 << at)) === 0) return false;
    counting &= ~(1 << at);
  }
  return dimensionsOf(need, counting).every((dimension) => columnFor(dimension, dimensions) !== undefined);
}

/** Every dimension that the answer depends on, of the filters those that are counting. */
function dimensionsOf({ filters, by, quantiles }: Need, counting: number): readonly DimensionName[] {
  return [
    ...filters.filter((_, at) => counting & (1 << at)).map(({ dimension }) => dimension),
    ...(by === undefined ? [] : [by]),
    ...(quantiles ? (['actual_days'] as const) : []),
  ];
}
