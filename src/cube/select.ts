/** Making and changing selections. Every selection made here is in one canonical form, so that equal ones print equal. */
import {
  type Clause,
  DIMENSIONS,
  type Dimension,
  type DimensionName,
  type RangeClause,
  type Selection,
  type SetClause,
} from './types.ts';

/** Any of these values; unknown and repeated ones are left out. Undefined where nothing is left. */
export function setClause(dimension: Dimension, values: Iterable<string>): SetClause | undefined {
  const places = new Set<number>();
  for (const value of values) {
    const place = dimension.places.get(value);
    if (place !== undefined) places.add(place);
  }
  if (places.size === 0) return undefined;
  const sorted = [...places].sort((a, b) => a - b).flatMap((place) => dimension.values[place] ?? []);
  return { dimension: dimension.name, kind: 'set', values: sorted };
}

/**
 * From one value to another, both included and in either order; undefined is an open end. Undefined where both ends are
 * open, where the dimension has no order, or where a value is not one of it.
 */
export function rangeClause(
  dimension: Dimension,
  from: string | undefined,
  to: string | undefined,
): RangeClause | undefined {
  if (!dimension.ordered || (from === undefined && to === undefined)) return undefined;
  const first = from === undefined ? 0 : dimension.places.get(from);
  const last = to === undefined ? dimension.values.length - 1 : dimension.places.get(to);
  if (first === undefined || last === undefined) return undefined;
  const turned = from !== undefined && to !== undefined && first > last;
  return { dimension: dimension.name, kind: 'range', from: turned ? to : from, to: turned ? from : to };
}

/** The selection with this clause instead of what there was on its dimension. */
export function select(selection: Selection, clause: Clause): Selection {
  return inOrder([...drop(selection, clause.dimension), clause]);
}

/** The selection without a clause on this dimension. */
export function drop(selection: Selection, dimension: DimensionName): Selection {
  return selection.filter((clause) => clause.dimension !== dimension);
}

/** The clause on a dimension, if there is one. */
export function clauseOn(selection: Selection, dimension: DimensionName): Clause | undefined {
  return selection.find((clause) => clause.dimension === dimension);
}

/** Whether two clauses, in canonical form, are the same. */
export function sameClause(one: Clause, other: Clause): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two selections, in canonical form, are the same. */
export function sameSelection(one: Selection, other: Selection): boolean {
  return (
    one.length === other.length && one.every((clause, at) => other[at] !== undefined && sameClause(clause, other[at]))
  );
}

/** 1 at each place of the dimension that the clause takes, 0 elsewhere. Without a clause, 1 everywhere. */
export function placesOf(dimension: Dimension, clause: Clause | undefined): Uint8Array {
  const taken = new Uint8Array(dimension.values.length);
  if (clause === undefined) return taken.fill(1);
  if (clause.kind === 'set') {
    for (const value of clause.values) {
      const place = dimension.places.get(value);
      if (place !== undefined) taken[place] = 1;
    }
    return taken;
  }
  const [first, last] = span(dimension, clause);
  return taken.fill(1, first, last + 1);
}

/** First and last place of a range; the last is before the first where it takes none. */
export function span(dimension: Dimension, { from, to }: RangeClause): readonly [first: number, last: number] {
  const first = from === undefined ? 0 : dimension.places.get(from);
  const last = to === undefined ? dimension.values.length - 1 : dimension.places.get(to);
  return first === undefined || last === undefined ? [0, -1] : [first, last];
}

function inOrder(selection: Selection): Selection {
  return [...selection].sort((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
}
