/** Selections as the views make them: a window of days, bars picked and unpicked. Pure, over the cube's own selections. */
import { clauseOn, drop, placesOf, rangeClause, select, setClause, span } from '../cube/select.ts';
import type { Clause, Dimension, Dimensions, Selection } from '../cube/types.ts';
import type { Window } from './brush.ts';

/** The selected days as a window; undefined where all are, or where they are no single stretch. */
export function windowOf(selection: Selection, { accepted_on: days, month: months }: Dimensions): Window | undefined {
  const clause = clauseOn(selection, 'accepted_on');
  if (clause?.kind === 'range') {
    const [first, last] = span(days, clause);
    return last < first ? undefined : [first, last];
  }
  const taken = daysTaken(selection, days, months);
  if (taken === undefined) return undefined;
  const first = taken.indexOf(1);
  const last = taken.lastIndexOf(1);
  return first < 0 || taken.subarray(first, last + 1).includes(0) ? undefined : [first, last];
}

/** 1 at each selected day; undefined where no clause is about days. */
export function daysTaken(selection: Selection, days: Dimension, months: Dimension): Uint8Array | undefined {
  const byDay = clauseOn(selection, 'accepted_on');
  const byMonth = clauseOn(selection, 'month');
  if (byDay === undefined && byMonth === undefined) return undefined;
  const taken = placesOf(days, byDay);
  if (byMonth === undefined) return taken;
  const open = placesOf(months, byMonth);
  for (const [at, day] of days.values.entries()) {
    const month = months.places.get(day.slice(0, 7));
    if (month === undefined || open[month] === 0) taken[at] = 0;
  }
  return taken;
}

/** The selection with this window of days; without one where it is undefined. */
export function withWindow(
  selection: Selection,
  window: Window | undefined,
  { accepted_on: days }: Dimensions,
): Selection {
  // One statement about days at a time: months that an address brought give way to the window.
  const rest = drop(drop(selection, 'accepted_on'), 'month');
  const clause = window && rangeClause(days, days.values[window[0]], days.values[window[1]]);
  return clause === undefined ? rest : select(rest, clause);
}

/** Values that a clause takes; empty where there is none. */
export function picked(selection: Selection, dimension: Dimension): readonly string[] {
  const clause = clauseOn(selection, dimension.name);
  if (clause === undefined) return [];
  const taken = placesOf(dimension, clause);
  return dimension.values.filter((_, place) => taken[place] === 1);
}

/** The selection with these values picked, or unpicked where all of them are picked already. */
export function toggled(selection: Selection, dimension: Dimension, values: readonly string[]): Selection {
  const before = new Set(picked(selection, dimension));
  const all = values.every((value) => before.has(value));
  for (const value of values) {
    if (all) before.delete(value);
    else before.add(value);
  }
  return withValues(selection, dimension, before);
}

/** The selection with exactly these values of a dimension; every value or none is no clause. */
export function withValues(selection: Selection, dimension: Dimension, values: Iterable<string>): Selection {
  const clause = setClause(dimension, values);
  const whole = clause === undefined || clause.values.length === dimension.values.length;
  return whole ? drop(selection, dimension.name) : select(selection, compact(dimension, clause));
}

/** Ordered values that follow one another are a range: its address and its SQL are shorter and say more. */
function compact(dimension: Dimension, clause: Clause): Clause {
  if (clause.kind === 'range' || !dimension.ordered || clause.values.length < 2) return clause;
  const places = clause.values.map((value) => dimension.places.get(value) ?? 0);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (last - first !== places.length - 1) return clause;
  const open = last === dimension.values.length - 1;
  return rangeClause(dimension, dimension.values[first], open ? undefined : dimension.values[last]) ?? clause;
}

/** The selection without its last clause; undefined where there is none to take away. */
export function stepBack(selection: Selection): Selection | undefined {
  const last = selection.at(-1);
  return last === undefined ? undefined : drop(selection, last.dimension);
}
