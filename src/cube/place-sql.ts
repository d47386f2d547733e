/** A dimension's places as SQL, for tables that are counted by DuckDB: at build all of them, in the browser a few more. */
import type { DimensionName, Dimensions } from './types.ts';

/**
 * An expression over a row of `cases` that gives the place of its value in the dimension, as a whole number. Values that are
 * words are ENUMs in the ledger, in the dimension's order.
 */
export function placeSql(name: DimensionName, dimensions: Dimensions): string {
  const [first = ''] = dimensions[name].values;
  if (name === 'accepted_on') return `(accepted_on - DATE '${first}')::INTEGER`;
  if (name === 'month') return `(12 * (year(accepted_on) - ${first.slice(0, 4)}) + month(accepted_on) - 1)::INTEGER`;
  return dimensions[name].ordered ? `(${name} - ${first})::INTEGER` : `enum_code(${name})::INTEGER`;
}

/** The measures of a table's cell, in the order of its columns, as whole numbers: cases, days, late cases. */
export const CELL_SQL: readonly string[] = [
  'count(*)::INTEGER',
  'sum(actual_days)::INTEGER',
  '(count(*) FILTER (actual_days > promised_days))::INTEGER',
];
