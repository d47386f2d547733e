/** What a builder's query answers, computed row by row in plain code: the second opinion to the SQL. */
import type {
  Breakdown,
  BuilderQuery,
  Comparison,
  Field,
  Filter,
  Measure,
} from '../../../src/workbench/builder/query.ts';
import { type Atom, type Row, rowsOf } from './world.ts';

function valueAt(row: Row | undefined, { path, column }: Field): Atom {
  let here = row;
  for (const { column: from, table, key } of path) {
    const wanted = here?.[from] ?? null;
    here = wanted === null ? undefined : rowsOf(table).find((other) => other[key] === wanted);
  }
  return here?.[column] ?? null;
}

/** Undefined where one is blank. */
function compare(one: Atom, other: Atom): number | undefined {
  if (one === null || other === null) return undefined;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return one === other ? 0 : String(one) < String(other) ? -1 : 1;
}

function holds(op: Comparison, order: number | undefined): boolean {
  if (order === undefined) return false;
  const test = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return test[op];
}

const weekday = (date: Atom): number => ((new Date(String(date)).getUTCDay() + 6) % 7) + 1;
const atom = ({ kind, text }: { kind: string; text: string }): Atom =>
  kind === 'number' ? Number(text) : kind === 'boolean' ? text === 'true' : text;

function meets(row: Row, filter: Filter): boolean {
  const value = valueAt(row, filter.field);
  switch (filter.is) {
    case 'blank':
      return value === null;
    case 'filled':
      return value !== null;
    case 'in':
    case 'not-in':
      return value !== null && filter.values.some((one) => compare(value, atom(one)) === 0) === (filter.is === 'in');
    case 'compared':
      return holds(filter.op, compare(value, atom(filter.to)));
    case 'against':
      return holds(filter.op, compare(value, valueAt(row, filter.to)));
    case 'between':
      return holds('>=', compare(value, atom(filter.from))) && holds('<=', compare(value, atom(filter.to)));
    case 'contains':
      return value !== null && String(value).toLowerCase().includes(filter.text.toLowerCase());
    case 'weekday':
      return value !== null && filter.days.includes(weekday(value));
  }
}

function groupValue(row: Row, { field, part, width }: Breakdown): Atom {
  const value = valueAt(row, field);
  if (value === null) return null;
  if (width !== undefined) return Math.floor(Number(value) / width) * width;
  const [year = '', month = ''] = String(value).split('-');
  if (part === 'year') return Number(year);
  if (part === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  if (part === 'month') return `${year}-${month}`;
  return part === 'weekday' ? weekday(value) : value;
}

function quantile(sorted: readonly number[], q: number): number | null {
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

function measured(rows: readonly Row[], all: readonly Row[], measure: Measure): Atom {
  if ('where' in measure) {
    const met = rows.filter((row) => measure.where.every((filter) => meets(row, filter))).length;
    if (measure.what === 'count-if') return met;
    return rows.length === 0 ? null : (100 * met) / rows.length;
  }
  if (!('field' in measure)) {
    if (measure.what === 'count') return rows.length;
    return all.length === 0 ? null : (100 * rows.length) / all.length;
  }
  const filled = rows.map((row) => valueAt(row, measure.field)).filter((value) => value !== null);
  const numbers = filled.map(Number).sort((a, b) => a - b);
  const sum = (of: readonly number[]): number | null => (of.length === 0 ? null : of.reduce((a, b) => a + b, 0));
  switch (measure.what) {
    case 'filled':
      return filled.length;
    case 'distinct':
      return new Set(filled).size;
    case 'sum':
      return sum(numbers);
    case 'mean':
      return numbers.length === 0 ? null : (sum(numbers) ?? 0) / numbers.length;
    case 'median':
      return quantile(numbers, 0.5);
    case 'p90':
      return quantile(numbers, 0.9);
    case 'min':
      return [...filled].sort((a, b) => compare(a, b) ?? 0)[0] ?? null;
    case 'max':
      return [...filled].sort((a, b) => compare(b, a) ?? 0)[0] ?? null;
    case 'share-of-sum': {
      const own = sum(numbers);
      const whole = sum(
        all.map((row) => valueAt(row, measure.field)).flatMap((value) => (value === null ? [] : Number(value))),
      );
      return own === null || whole === null || whole === 0 ? null : (100 * own) / whole;
    }
  }
}

/** All rows of the answer, before order and limit. */
export function answer(query: BuilderQuery, columns: readonly string[]): readonly (readonly Atom[])[] {
  const rows = rowsOf(query.table).filter((row) => query.filters.every((filter) => meets(row, filter)));
  if (query.ask === 'rows') {
    const shown =
      query.columns.length === 0 ? columns.map((column) => ({ field: { path: [], column } })) : query.columns;
    return rows.map((row) => shown.map(({ field }) => valueAt(row, field)));
  }
  const groups = new Map<string, Row[]>();
  if (query.breakdowns.length === 0) groups.set('', []);
  for (const row of rows) {
    const key = JSON.stringify(query.breakdowns.map((one) => groupValue(row, one)));
    const group = groups.get(query.breakdowns.length === 0 ? '' : key) ?? [];
    groups.set(query.breakdowns.length === 0 ? '' : key, [...group, row]);
  }
  return [...groups.values()].map((group) => [
    ...query.breakdowns.map((one) => (group[0] === undefined ? null : groupValue(group[0], one))),
    ...query.measures.map((measure) => measured(group, rows, measure)),
  ]);
}

/** The filters of a query alone, for comparing what lies behind a row. */
export const behind = (query: BuilderQuery): readonly Row[] =>
  rowsOf(query.table).filter((row) => query.filters.every((filter) => meets(row, filter)));
