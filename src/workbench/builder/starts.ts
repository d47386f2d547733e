/** Questions to begin with, made from what a table is: none is written for a table. */
import type { Locale } from '../../i18n/index.ts';
import type { Schema, SchemaColumn, SchemaTable } from '../schema.ts';
import { byName, isAmount, isCategory, kindOf, titleOf } from './columns.ts';
import { tableOf } from './names.ts';
import { type BuilderQuery, type GroupsQuery, type Measure, plain } from './query.ts';

export interface Start {
  readonly kind: 'rows' | 'count-by' | 'over-time' | 'amount-by' | 'number-series' | 'over-limit';
  /** What the sentence of this kind names. */
  readonly words: readonly string[];
  readonly query: BuilderQuery;
}

/** The table as it lies: its first rows. */
export function firstRows(table: string): BuilderQuery {
  return { ask: 'rows', table, columns: [], filters: [], sort: [], limit: 100 };
}

/** A question with nothing picked yet but how many rows there are. */
export function firstCount(table: string): GroupsQuery {
  return {
    ask: 'groups',
    table,
    breakdowns: [],
    measures: [{ what: 'count' }],
    filters: [],
    sort: [],
    limit: undefined,
  };
}

export function starts(schema: Schema, name: string, locale: Locale): readonly Start[] {
  const table = tableOf(schema, name);
  if (table === undefined) return [];
  const found: Start[] = [];
  const groups = firstCount(table.name);
  const column = (test: (one: SchemaColumn) => boolean): SchemaColumn | undefined => table.columns.find(test);
  const called = (one: SchemaColumn): string => titleOf(one, locale);
  const category = bestCategory(table);
  const by = category === undefined ? undefined : byName(schema, category, [], locale);
  const date = column((one) => kindOf(one) === 'date' || kindOf(one) === 'moment');
  const amount = column(isAmount);
  const series = seriesOf(schema, table, locale);
  if (series !== undefined) found.push(series);
  const limits = limitOf(table);
  if (limits !== undefined && category !== undefined && by !== undefined) {
    const { actual, limit } = limits;
    const over: Measure = {
      what: 'share-if',
      where: [{ is: 'against', field: plain(actual.name), op: '>', to: plain(limit.name) }],
      decimals: 2,
    };
    found.push({
      kind: 'over-limit',
      words: [called(category), called(actual), called(limit)],
      query: {
        ...groups,
        ...{ breakdowns: [{ field: by }], measures: [over, { what: 'count' }] },
        ...{ sort: [{ at: 1, descending: true }], limit: 20 },
      },
    });
  }
  if (category !== undefined && by !== undefined) {
    const sorted = { sort: [{ at: 1, descending: true }], limit: 20 };
    found.push({
      ...{ kind: 'count-by', words: [called(category)] },
      query: { ...groups, breakdowns: [{ field: by }], ...sorted },
    });
    if (amount !== undefined && series === undefined) {
      const mean: Measure = { what: 'mean', field: plain(amount.name), decimals: 2 };
      found.push({
        ...{ kind: 'amount-by', words: [called(category), called(amount)] },
        query: { ...groups, breakdowns: [{ field: by }], measures: [mean], ...sorted },
      });
    }
  }
  if (date !== undefined) {
    found.push({
      ...{ kind: 'over-time', words: [called(date)] },
      query: {
        ...groups,
        breakdowns: [{ field: plain(date.name), part: 'month' }],
        sort: [{ at: 0, descending: false }],
      },
    });
  }
  found.push({ kind: 'rows', words: [], query: firstRows(table.name) });
  return found;
}

/** The category with most to tell: of several values, few enough to be seen at once, and not what all rows share. */
function bestCategory(table: SchemaTable): SchemaColumn | undefined {
  const fit = table.columns.filter((one) => {
    return (
      isCategory(one) &&
      kindOf(one) !== 'nested' &&
      !table.key.includes(one.name) &&
      one.references?.table !== 'sources'
    );
  });
  const few = ({ values }: SchemaColumn): boolean => values === null || values.length > 2;
  const text = (one: SchemaColumn): boolean =>
    kindOf(one) === 'text' && !/(?:编号|号码|备注|说明|名称|地址|日期)/.test(one.name);
  // Of a file of one's own nothing is known but names and types: the first column of text is as good a guess as any.
  const own = table.name.startsWith('own.') ? table.columns.find(text) : undefined;
  const preferred = fit.find((one) => /department|部门/.test(`${one.name}${one.title.zh}`) && few(one));
  const telling = (one: SchemaColumn): boolean => few(one) && kindOf(one) !== 'boolean';
  return preferred ?? fit.find(telling) ?? own ?? fit[0];
}

/** One number over the periods, where a row is a number of an indicator. */
function seriesOf(schema: Schema, table: SchemaTable, locale: Locale): Start | undefined {
  const indicator = table.columns.find(({ references }) => references?.table === 'indicators');
  const period = table.columns.find(({ name }) => name === 'period');
  const value = table.columns.find(({ name }) => name === 'value');
  if (indicator === undefined || period === undefined || value === undefined) return undefined;
  const shown = ['period', 'value', 'unit', 'qualifier', 'printed'].filter((name) =>
    table.columns.some((column) => column.name === name),
  );
  const named = byName(schema, indicator, [], locale);
  return {
    ...{ kind: 'number-series', words: [titleOf(indicator, locale)] },
    query: {
      ...{ ask: 'rows', table: table.name, filters: [], limit: 100 },
      columns: [{ field: named }, ...shown.map((name) => ({ field: plain(name) }))],
      sort: [
        { field: named, descending: false },
        { field: plain('period'), descending: false },
      ],
    },
  };
}

/** What took how long, and what it might have taken. */
function limitOf(table: SchemaTable): { readonly actual: SchemaColumn; readonly limit: SchemaColumn } | undefined {
  const amounts = table.columns.filter(isAmount);
  const actual = amounts.find((one) => /^actual|实际/.test(`${one.name}${one.title.zh}`));
  const limit = amounts.find((one) => /^(?:promised|limit)|承诺|时限/.test(`${one.name}`) || /承诺/.test(one.title.zh));
  return actual === undefined || limit === undefined ? undefined : { actual, limit };
}
