/** Mutual rating: dimensions and weights that fit together, and a firm that has one size in a year. */
import { decimal, isZero } from '../../figures/index.ts';
import { ratings as said } from '../messages/ratings.ts';
import type { RatingWeightRow } from '../rows.ts';
import type { Context } from './context.ts';

export function checkRatings(context: Context): void {
  const directions = new Map(context.rows.rating_dimensions.map((row) => [row.id, row.direction]));
  for (const row of [...context.rows.ratings, ...context.rows.rating_weights]) {
    const direction = directions.get(row.dimension);
    // A dimension that is not there has its own message.
    if (direction !== undefined && direction !== row.direction) {
      context.add(said.otherDirection(row.dimension, direction), row.at, 'dimension', row.dimension);
    }
  }
  checkSpans(context);
  checkWeighed(context);
  checkSizes(context);
}

const inForce = (row: RatingWeightRow, year: number): boolean =>
  row.since <= year && (row.until === null || row.until >= year);

/** A dimension has one weight in a year. */
function checkSpans(context: Context): void {
  const rows = context.rows.rating_weights;
  rows.forEach((row, index) => {
    if (row.until !== null && row.until < row.since)
      context.add(said.spanBackwards(row.since, row.until), row.at, 'until', row.until);
    const other = rows
      .slice(0, index)
      .find(
        (one) =>
          one.direction === row.direction &&
          one.dimension === row.dimension &&
          (inForce(one, row.since) || inForce(row, one.since)),
      );
    if (other !== undefined) context.add(said.spansOverlap(other.at.row), row.at, 'since', row.since);
  });
}

/** Where a year has weights, every dimension that was rated has one, and not all of them are 0. */
function checkWeighed(context: Context): void {
  const { ratings, rating_weights: weights } = context.rows;
  const seen = new Set<string>();
  for (const row of ratings) {
    const key = `${row.year} ${row.direction} ${row.dimension}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const valid = weights.filter((one) => one.direction === row.direction && inForce(one, row.year));
    if (valid.length === 0) continue;
    if (!valid.some((one) => one.dimension === row.dimension))
      context.add(said.unweighed(row.dimension, row.year), row.at, 'dimension', row.dimension);
    const [first] = valid;
    if (first !== undefined && valid.every((one) => isZero(decimal(one.weight))))
      context.add(said.allZero(row.year), first.at, 'weight', first.weight);
  }
}

function checkSizes(context: Context): void {
  const sizes = new Map<string, string>();
  for (const row of context.rows.ratings) {
    if (row.firm_size === null) continue;
    const key = `${row.year} ${row.firm}`;
    const known = sizes.get(key) ?? row.firm_size;
    sizes.set(key, known);
    if (known !== row.firm_size)
      context.add(said.twoSizes(row.firm, known, row.firm_size), row.at, 'firm_size', row.firm_size);
  }
}
