/** Median and 90th percentile of a histogram with one bin a value. */

export const MEDIAN = 50;
export const P90 = 90;

/**
 * A percentile of the cases by nearest rank, without interpolation (as DuckDB's `quantile_disc`): the smallest value that
 * at least `percent` per cent of them do not exceed. `counts[from + v]` is the number of cases with value v, for v under
 * `length`. Null where there are no cases.
 */
export function quantile(
  counts: ArrayLike<number>,
  percent: number,
  from = 0,
  length: number = counts.length - from,
): number | null {
  let all = 0;
  for (let value = 0; value < length; value += 1) all += counts[from + value] ?? 0;
  if (all === 0) return null;
  // Whole numbers throughout: 0.9 of a number of cases would be a little off in binary.
  const rank = Math.max(1, Math.ceil((all * percent) / 100));
  let seen = 0;
  for (let value = 0; value < length; value += 1) {
    seen += counts[from + value] ?? 0;
    if (seen >= rank) return value;
  }
  return null;
}
