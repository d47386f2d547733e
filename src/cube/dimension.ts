/** Dimensions as tiles bring them: a name and its values. */
import { type Dimension, type DimensionName, ORDERED } from './types.ts';

/** A dimension with these values, in this order. */
export function dimensionOf(name: DimensionName, values: readonly string[]): Dimension {
  const places = new Map(values.map((value, place) => [value, place]));
  return { name, values, places, ordered: ORDERED.has(name) };
}

/**
 * Which dimensions follow from others: a table that knows the day knows the month. `parents[place]` is the place in the
 * coarser dimension.
 */
export const FOLLOWS: Partial<Readonly<Record<DimensionName, DimensionName>>> = {
  month: 'accepted_on',
  department: 'item',
};
