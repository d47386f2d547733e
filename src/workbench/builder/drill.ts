/** From a row of an answer to the rows behind it: the same filters, and the row's own group. */
import type { Cell } from '../../query/types.ts';
import type { Schema } from '../schema.ts';
import { kindOf } from './columns.ts';
import { columnOf } from './names.ts';
import type { Breakdown, Field, Filter, GroupsQuery, RowsQuery, Value } from './query.ts';

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * The query for the rows that were counted into one row of the answer. `cells` are that row's, from its first column on.
 * Undefined where a value can't be found again by writing it.
 */
export function drill(query: GroupsQuery, cells: readonly Cell[], schema: Schema): RowsQuery | undefined {
  const found: Filter[] = [];
  for (const [at, breakdown] of query.breakdowns.entries()) {
    const filters = filtersOf(breakdown, cells[at] ?? null, schema, query.table);
    if (filters === undefined) return undefined;
    found.push(...filters);
  }
  return {
    ...{ ask: 'rows', table: query.table, columns: [], filters: [...query.filters, ...found] },
    ...{ sort: [], limit: 500 },
  };
}

function filtersOf(breakdown: Breakdown, cell: Cell, schema: Schema, table: string): readonly Filter[] | undefined {
  const { field, part, width } = breakdown;
  if (cell === null) return [{ is: 'blank', field }];
  const text = String(cell);
  if (width !== undefined) {
    const low = Number(text);
    if (!Number.isSafeInteger(low)) return undefined;
    return between(field, { kind: 'number', text: String(low) }, { kind: 'number', text: String(low + width) });
  }
  if (part === 'weekday') return [{ is: 'weekday', field, days: [Number(text)] }];
  if (part !== undefined) {
    const [from, to] = span(part, text) ?? [];
    return from === undefined || to === undefined
      ? undefined
      : between(field, { kind: 'date', text: from }, { kind: 'date', text: to });
  }
  const column = columnOf(schema, table, field);
  const kind = column === undefined ? 'text' : kindOf(column);
  if (kind === 'boolean') return [{ is: 'in', field, values: [{ kind: 'boolean', text }] }];
  if (kind === 'date') return [{ is: 'in', field, values: [{ kind: 'date', text }] }];
  // What is no plain number, such as 1e+21, is found by its text.
  const numeric = kind === 'number' && PLAIN_NUMBER.test(text);
  return [{ is: 'in', field, values: [{ kind: numeric ? 'number' : 'text', text }] }];
}

/** From the first value on, before the second: right for days and for moments within them. */
function between(field: Field, from: Value, before: Value): readonly Filter[] {
  return [
    { is: 'compared', field, op: '>=', to: from },
    { is: 'compared', field, op: '<', to: before },
  ];
}

/** The first day of a year, quarter, month or day, and the first after it. */
function span(part: 'year' | 'quarter' | 'month' | 'day', text: string): readonly [string, string] | undefined {
  const found = /^(\d{1,4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const quarter = found[2] === undefined ? undefined : (Number(found[2]) - 1) * 3;
  const month = quarter ?? (found[3] === undefined ? 0 : Number(found[3]) - 1);
  const day = found[4] === undefined ? 1 : Number(found[4]);
  const months = { year: 12, quarter: 3, month: 1, day: 0 }[part];
  const iso = (y: number, m: number, d: number): string => {
    // Years below 100 would be taken for those of the last century.
    const date = new Date(Date.UTC(2000, m, d));
    date.setUTCFullYear(y + Math.floor(m / 12), ((m % 12) + 12) % 12, d);
    return date.toISOString().slice(0, 10);
  };
  return [iso(year, month, day), iso(year, month + months, part === 'day' ? day + 1 : day)];
}
