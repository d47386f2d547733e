/**
 * What a question's answer could be mistaken for. Read from the list of tables alone: a table whose rows have units, bounds
 * or a state of their own can't be added up over all of them. Each caution comes with picks that cure it.
 */
import type { Schema, SchemaColumn } from '../schema.ts';
import { isAmount } from './columns.ts';
import { columnOf, tableOf } from './names.ts';
import { type BuilderQuery, type Field, type Filter, type GroupsQuery, plain, same } from './query.ts';

export type Caution =
  /** Rows of several units are taken together. */
  | { readonly about: 'units'; readonly unit: Field; readonly cure: GroupsQuery }
  /** Bounds ("at least", "fastest") are taken as values. */
  | { readonly about: 'bounds'; readonly cure: GroupsQuery }
  /** What is planned and what is, together. */
  | { readonly about: 'planned'; readonly cure: GroupsQuery }
  /** A sum or mean of numbers that say which, not how much. */
  | { readonly about: 'label'; readonly field: Field }
  /** A table joined by a column that is not its key: rows may come more than once. */
  | { readonly about: 'repeated'; readonly table: string };

const TAKING = new Set(['sum', 'mean', 'median', 'p90', 'min', 'max', 'share-of-sum']);

export function cautions(query: BuilderQuery, schema: Schema): readonly Caution[] {
  const found: Caution[] = [];
  const table = tableOf(schema, query.table);
  for (const step of paths(query)) {
    const target = tableOf(schema, step.table);
    const unique = target?.key.length === 1 && target.key[0] === step.key;
    if (target !== undefined && !unique) found.push({ about: 'repeated', table: target.name });
  }
  if (query.ask === 'rows' || table === undefined) return found;
  const taken = query.measures.flatMap((measure) => {
    if (!('field' in measure) || !TAKING.has(measure.what)) return [];
    const column = columnOf(schema, query.table, measure.field);
    return column === undefined ? [] : [{ measure, column }];
  });
  for (const { measure, column } of taken) {
    if (!['sum', 'mean', 'share-of-sum'].includes(measure.what) || isAmount(column)) continue;
    found.push({ about: 'label', field: measure.field });
  }
  const amounts = taken.filter(({ column, measure }) => isAmount(column) && measure.field.path.length === 0);
  if (amounts.length === 0) return found;
  const has = (test: (column: SchemaColumn) => boolean): SchemaColumn | undefined => table.columns.find(test);
  const unit = has(({ references, name }) => references?.table === 'units' || /^(?:unit|单位|计量单位)$/.test(name));
  const indicator = has(({ references }) => references?.table === 'indicators');
  const apart = [unit, indicator].some((column) => column !== undefined && settled(query, column.name));
  if (unit !== undefined && !apart && (unit.values === null || unit.values.length > 1)) {
    const own = plain(unit.name);
    const cure = { ...query, breakdowns: [...query.breakdowns, { field: own }], sort: [] };
    found.push({ about: 'units', unit: own, cure });
  }
  const bound = has(({ name, values }) => name === 'qualifier' && valued(values, 'exact') && (values?.length ?? 0) > 1);
  if (bound !== undefined && !settled(query, bound.name)) {
    found.push({ about: 'bounds', cure: only(query, bound.name, 'exact') });
  }
  const state = has(({ name, values }) => name === 'status' && valued(values, 'planned') && valued(values, 'actual'));
  if (state !== undefined && !settled(query, state.name)) {
    found.push({ about: 'planned', cure: only(query, state.name, 'actual') });
  }
  return found;
}

const valued = (values: SchemaColumn['values'], wanted: string): boolean =>
  values?.some(({ value }) => value === wanted) === true;

/** Whether every number of the answer has one value of a column: it is filtered to one, or broken down by. */
function settled(query: GroupsQuery, column: string): boolean {
  const own = plain(column);
  const by = query.breakdowns.some(({ field }) => same(field, own) || field.path[0]?.column === column);
  const one = query.filters.some((filter) => {
    const about = same(filter.field, own) || filter.field.path[0]?.column === column;
    return about && filter.is === 'in' && filter.values.length === 1;
  });
  return by || one;
}

function only(query: GroupsQuery, column: string, value: string): GroupsQuery {
  const filter: Filter = { is: 'in', field: plain(column), values: [{ kind: 'text', text: value }] };
  return { ...query, filters: [...query.filters, filter] };
}

function paths(query: BuilderQuery): readonly { readonly table: string; readonly key: string }[] {
  const fields: readonly Field[] =
    query.ask === 'rows'
      ? query.columns.map(({ field }) => field)
      : [
          ...query.breakdowns.map(({ field }) => field),
          ...query.measures.flatMap((one) => ('field' in one ? [one.field] : [])),
        ];
  const all = [...fields, ...query.filters.map(({ field }) => field)].flatMap(({ path }) => path);
  return all.filter((step, at) => all.findIndex((other) => same(other, step)) === at);
}
