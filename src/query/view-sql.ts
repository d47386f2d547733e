/**
 * A view of the ledger as the SQL that a person would write for it. Shown on the page, taken away, run by the engine: one
 * text for all three. Columns are named as the answer's measures are.
 */
import type { Ask, Clause, DimensionName, Measure, RowsAsk, Selection, ViewSpec } from '../cube/index.ts';
import { literal } from './statement.ts';

const TABLE = 'sim.cases';

/** Columns of the rows behind a selection, in the order in which they are shown and sorted. */
export const ROW_COLUMNS: readonly string[] = [
  'accepted_on',
  'completed_on',
  'item',
  'department',
  'channel',
  'town',
  'applicant',
  'statutory_days',
  'promised_days',
  'actual_days',
  'paper_copies',
  'visits',
  'rating',
  'data_status',
];

/** A query with the same answer as the tiles', one clause a line, without a semicolon. */
export function viewSql({ selection, ask }: ViewSpec<Ask | RowsAsk>): string {
  if (ask.kind === 'rows') {
    return lines(
      `SELECT ${ROW_COLUMNS.slice(0, 7).join(', ')},`,
      `  ${ROW_COLUMNS.slice(7).join(', ')}`,
      `FROM ${TABLE}`,
      where(selection),
      'ORDER BY ALL',
      `LIMIT ${whole(ask.limit)}`,
    );
  }
  const measures = ['n', ...ask.measures.filter((measure) => measure !== 'n')] as const;
  const columns = measures.map((measure) => MEASURE_SQL[measure]);
  if (ask.kind === 'totals') {
    return lines(`SELECT ${columns.join(',\n  ')}`, `FROM ${TABLE}`, where(selection));
  }
  const { dimension } = ask;
  const others = selection.filter((clause) => clause.dimension !== dimension);
  const key = GROUP_SQL[dimension] ?? dimension;
  return lines(
    `SELECT ${[key === dimension ? key : `${key} AS ${dimension}`, ...columns].join(',\n  ')}`,
    `FROM ${TABLE}`,
    where(others),
    `GROUP BY ${key}`,
    `ORDER BY ${key}`,
  );
}

const MEASURE_SQL: Readonly<Record<Measure, string>> = {
  n: 'count(*) AS n',
  days: 'sum(actual_days) AS days',
  within: 'count(*) FILTER (WHERE actual_days <= promised_days) AS within',
  median: 'quantile_disc(actual_days, 0.5) AS median',
  p90: 'quantile_disc(actual_days, 0.9) AS p90',
};

/** What a dimension is made of where it is no column itself. */
const GROUP_SQL: Partial<Readonly<Record<DimensionName, string>>> = { month: "strftime(accepted_on, '%Y-%m')" };

/** The conditions of a selection, without WHERE; empty where everything is selected. */
export function conditions(selection: Selection): readonly string[] {
  return selection.map(condition);
}

function where(selection: Selection): string | undefined {
  return selection.length === 0 ? undefined : `WHERE ${conditions(selection).join('\n  AND ')}`;
}

function condition(clause: Clause): string {
  const { dimension } = clause;
  const column = GROUP_SQL[dimension] ?? dimension;
  const value = (text: string): string => valueSql(dimension, text);
  if (clause.kind === 'set') {
    const [only, ...more] = clause.values;
    if (only === undefined) return 'FALSE';
    return more.length === 0 ? `${column} = ${value(only)}` : `${column} IN (${clause.values.map(value).join(', ')})`;
  }
  const { from, to } = clause;
  if (from !== undefined && from === to) return `${column} = ${value(from)}`;
  if (from !== undefined && to !== undefined) return `${column} BETWEEN ${value(from)} AND ${value(to)}`;
  if (from !== undefined) return `${column} >= ${value(from)}`;
  return to === undefined ? 'TRUE' : `${column} <= ${value(to)}`;
}

const NUMBERS: ReadonlySet<DimensionName> = new Set(['actual_days', 'rating', 'promised_days', 'statutory_days']);

/** A value as a literal of its column's type. Whatever is not of that type is quoted, and so can only fail to match. */
function valueSql(dimension: DimensionName, text: string): string {
  if (dimension === 'accepted_on' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return `DATE ${literal(text)}`;
  if (NUMBERS.has(dimension) && /^-?\d+$/.test(text)) return text;
  return literal(text);
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a number of rows: ${value}`);
  return value;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}
