/**
 * What the builder knows of a query: a table, what is shown of it, which rows count, their order and how many. Whatever a
 * query says beyond this can only be written, not picked; read.ts then names the part.
 */

/**
 * One step to another table: a column here that holds the values of a column there. `inner` leaves out rows that find no
 * partner, as JOIN without LEFT does; the builder itself never picks it.
 */
export interface Step {
  readonly column: string;
  readonly table: string;
  readonly key: string;
  readonly inner?: true;
}

/** A column of the table, or of one that is reached from it by steps. */
export interface Field {
  readonly path: readonly Step[];
  readonly column: string;
}

/** A value as it is written. `text` is plain: `12.5` of a number, `2020-01-31` of a date, `true` of a yes or no. */
export interface Value {
  readonly kind: 'text' | 'number' | 'date' | 'boolean';
  readonly text: string;
}

export const DATE_PARTS = ['year', 'quarter', 'month', 'weekday', 'day'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Rows are counted apart by a column's values, a part of its dates, or bands of its numbers, `width` wide from 0. */
export interface Breakdown {
  readonly field: Field;
  readonly part?: DatePart;
  /** A whole number from 1: with others, the edges of bands would not be exact. */
  readonly width?: number;
  /** The visitor's own heading. */
  readonly name?: string;
}

export const ORDERS = ['<', '<=', '>', '>='] as const;
export type Order = (typeof ORDERS)[number];
export type Comparison = Order | '=' | '<>';

export type Filter =
  /** One of these values, or none of them. Rows whose value is blank are in neither, as SQL has it. */
  | { readonly is: 'in' | 'not-in'; readonly field: Field; readonly values: readonly Value[] }
  | { readonly is: 'compared'; readonly field: Field; readonly op: Order; readonly to: Value }
  | { readonly is: 'against'; readonly field: Field; readonly op: Comparison; readonly to: Field }
  | { readonly is: 'between'; readonly field: Field; readonly from: Value; readonly to: Value }
  /** Without regard to case. */
  | { readonly is: 'contains'; readonly field: Field; readonly text: string }
  | { readonly is: 'blank' | 'filled'; readonly field: Field }
  /** Monday is 1. */
  | { readonly is: 'weekday'; readonly field: Field; readonly days: readonly number[] };

/** Measures of a column; the others take the rows as they are. */
export const OF_COLUMN = ['sum', 'mean', 'median', 'p90', 'min', 'max', 'distinct', 'filled', 'share-of-sum'] as const;
export type OfColumn = (typeof OF_COLUMN)[number];

export type Measure = {
  /** Places after the point that it is rounded to; absent: as it comes. */
  readonly decimals?: number;
  readonly name?: string;
} & (
  | { readonly what: 'count' | 'share' }
  | { readonly what: OfColumn; readonly field: Field }
  /** Rows that meet all of these, and the percentage of rows that do. */
  | { readonly what: 'count-if' | 'share-if'; readonly where: readonly Filter[] }
);

export interface Shown {
  readonly field: Field;
  readonly name?: string;
}

/** The order is by what stands at a place of the answer (groups), or by a column (rows). */
export type Sort =
  | { readonly at: number; readonly descending: boolean }
  | { readonly field: Field; readonly descending: boolean };

interface Common {
  readonly table: string;
  readonly filters: readonly Filter[];
  readonly sort: readonly Sort[];
  /** Undefined: all. */
  readonly limit: number | undefined;
}

/** Rows one by one; no columns named means all of the table's. */
export interface RowsQuery extends Common {
  readonly ask: 'rows';
  readonly columns: readonly Shown[];
}

/** Rows taken together; at least one breakdown or measure. */
export interface GroupsQuery extends Common {
  readonly ask: 'groups';
  readonly breakdowns: readonly Breakdown[];
  readonly measures: readonly Measure[];
}

export type BuilderQuery = RowsQuery | GroupsQuery;

export const plain = (column: string): Field => ({ path: [], column });

/** Whether two parts of a query say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
}

/** Objects by the names of their parts, in whatever order these were put in. */
function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function filterFields(filter: Filter): readonly Field[] {
  return filter.is === 'against' ? [filter.field, filter.to] : [filter.field];
}

function measureFields(measure: Measure): readonly Field[] {
  if ('where' in measure) return measure.where.flatMap(filterFields);
  return 'field' in measure ? [measure.field] : [];
}

/** Every column that a query names, in the order of its text. */
export function fieldsOf(query: BuilderQuery): readonly Field[] {
  const asked =
    query.ask === 'rows'
      ? query.columns.map(({ field }) => field)
      : [...query.breakdowns.map(({ field }) => field), ...query.measures.flatMap(measureFields)];
  const sorted = query.sort.flatMap((sort) => ('field' in sort ? [sort.field] : []));
  return [...asked, ...query.filters.flatMap(filterFields), ...sorted];
}

/** How many columns the answer has, as far as the query says: 0 for all columns of a table. */
export function width(query: BuilderQuery): number {
  return query.ask === 'rows' ? query.columns.length : query.breakdowns.length + query.measures.length;
}
