/**
 * A query's picks, read from its text: of everything `write` writes, and of what people write like it. Where a part has no
 * pick, the part and the reason; never a guess, since a pick that says less than the text would change the question.
 */
import type { Schema } from '../schema.ts';
import { Cursor, type Reason, Unread } from './cursor.ts';
import { columnIn, defaultNames, tableOf } from './names.ts';
import {
  type Breakdown,
  type BuilderQuery,
  type Field,
  fieldsOf,
  type GroupsQuery,
  type Measure,
  type RowsQuery,
  type Shown,
  type Sort,
  type Step,
  same,
} from './query.ts';
import { type Reading, readBreakdown, readField, readFilters, readMeasure, type Source } from './read-parts.ts';

export type Read =
  | {
      readonly query: BuilderQuery;
      /** The text has comments, which a changed pick does not keep. */
      readonly comments: boolean;
    }
  | {
      readonly query: undefined;
      readonly reason: Reason;
      /** The part of the text that has no pick, in UTF-16 units. */
      readonly start: number;
      readonly end: number;
    };

export function read(sql: string, schema: Schema): Read {
  try {
    const at = new Cursor(sql);
    const query = readQuery(at, schema);
    return { query, comments: hasComments(sql, at) };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { query: undefined, reason: error.reason, start: error.start, end: error.end };
  }
}

/** Whether anything but space stands between the words. */
function hasComments(sql: string, at: Cursor): boolean {
  at.back(0);
  let end = 0;
  for (let token = at.next(); token !== undefined; token = at.next()) {
    if (sql.slice(end, token.start).trim() !== '') return true;
    end = token.end;
  }
  return !/^[\s;]*$/.test(sql.slice(end));
}

/** What stands after SELECT, before it is known whether rows are taken together. */
interface Item {
  readonly from: number;
  readonly output: { readonly measure: Measure } | { readonly breakdown: Breakdown };
  readonly name: string | undefined;
}

function readQuery(at: Cursor, schema: Schema): BuilderQuery {
  if (at.peek() === undefined) at.refuse('empty');
  const fromFirst = at.is('from');
  if (!fromFirst && !at.take('select')) at.refuse(at.is('with') ? 'subquery' : 'not-select');
  // The tables are read first, since only they say what a column is; then the cursor comes back.
  const select = at.place;
  if (!fromFirst) skipToFrom(at);
  const sources = readSources(at, schema);
  const after = at.place;
  const reading: Reading = { at, schema, sources };
  if (!fromFirst) at.back(select);
  const distinct = !fromFirst && at.take('distinct');
  const star = fromFirst || (sources.length === 1 && at.is('*') && at.is('from', 1)) || starOf(at, sources[0]);
  const items = star ? [] : readItems(reading);
  if (!star && !at.is('from')) at.refuse('expression');
  at.back(after);
  const table = sources[0]?.table ?? '';

  const filters = at.take('where') ? readFilters(reading) : [];
  const grouped = at.take('group', 'by');
  const groups = items.some(({ output }) => 'measure' in output) || grouped || distinct;
  if (groups && star) at.refuse('group', select);
  if (grouped) readGroups(reading, items);
  else if (groups && !distinct && items.some(({ output }) => 'breakdown' in output)) at.refuse('group', select);
  if (at.is('having')) at.refuse('having');

  const sortsFrom = at.place;
  const sorts = at.take('order', 'by') ? readSorts(reading, items) : [];
  const limit = at.take('limit') ? at.number() : undefined;
  if (limit !== undefined && !/^\d{1,9}$/.test(limit)) at.refuse('clause');
  if (at.peek() !== undefined) at.refuse(at.is('union') || at.is('except') || at.is('intersect') ? 'set' : 'clause');

  const common = { table, filters, limit: limit === undefined ? undefined : Number(limit) };
  const query = groups ? groupsOf(items, common, at, select) : rowsOf(items, common);
  const named = withNames(query, items, schema);
  if (!joined(named, sources, sorts)) at.refuse('join', 0);
  if (named.ask === 'groups') {
    const order = outputOrder(items);
    const sort = sorts.map(({ item, descending }): Sort => {
      return item === undefined ? at.refuse('order', sortsFrom) : { at: order.indexOf(item), descending };
    });
    return { ...named, sort };
  }
  const sort = sorts.map(({ item, field, descending }): Sort => {
    const output = item === undefined ? undefined : items[item]?.output;
    const by = field ?? (output !== undefined && 'breakdown' in output ? output.breakdown.field : undefined);
    return by === undefined ? at.refuse('order', sortsFrom) : { field: by, descending };
  });
  return { ...named, sort };
}

/** Whether every join is one that the columns used call for: another may drop rows or repeat them, and has no pick. */
function joined(query: BuilderQuery, sources: readonly Source[], sorts: readonly ReadSort[]): boolean {
  const fields = [...fieldsOf(query), ...sorts.flatMap(({ field }) => field ?? [])];
  return sources.every(({ path }, at) => {
    const twice = sources.slice(0, at).some((other) => same(other.path, path));
    return !twice && (path.length === 0 || fields.some((field) => same(field.path.slice(0, path.length), path)));
  });
}

type Bare = Omit<RowsQuery, 'sort' | 'ask' | 'columns'>;

/** Breakdowns stand before measures. */
function outputOrder(items: readonly Item[]): readonly number[] {
  const all = items.map((_, at) => at);
  const measured = (at: number): boolean => 'measure' in (items[at]?.output ?? {});
  return [...all.filter((at) => !measured(at)), ...all.filter(measured)];
}

function rowsOf(items: readonly Item[], common: Bare): RowsQuery {
  const columns = items.flatMap(({ output }): Shown[] => {
    if ('measure' in output) return [];
    return [{ field: output.breakdown.field }];
  });
  return { ask: 'rows', columns, ...common, sort: [] };
}

function groupsOf(items: readonly Item[], common: Bare, at: Cursor, from: number): GroupsQuery {
  const order = outputOrder(items);
  // Another order of columns would be another answer, and a chart of it another chart.
  if (order.some((place, index) => place !== index)) at.refuse('order', from);
  const breakdowns = items.flatMap(({ output }) => ('breakdown' in output ? [output.breakdown] : []));
  const measures = items.flatMap(({ output }) => ('measure' in output ? [output.measure] : []));
  return { ask: 'groups', breakdowns, measures, ...common, sort: [] };
}

/** With the headings that are the visitor's own, not those `write` gives in one of the languages. */
function withNames(query: BuilderQuery, items: readonly Item[], schema: Schema): BuilderQuery {
  const both = [defaultNames(query, schema, 'zh'), defaultNames(query, schema, 'en')];
  const given = (at: number): { readonly name?: string } => {
    const name = items[at]?.name;
    return name === undefined || both.some((names) => names[at] === name) ? {} : { name };
  };
  if (query.ask === 'rows') {
    return { ...query, columns: query.columns.map((one, at) => ({ ...one, ...given(at) })) };
  }
  const { breakdowns, measures } = query;
  return {
    ...query,
    breakdowns: breakdowns.map((one, at) => ({ ...one, ...given(at) })),
    measures: measures.map((one, at) => ({ ...one, ...given(breakdowns.length + at) })),
  };
}

/** `o.*` of the first table, and nothing else. */
function starOf(at: Cursor, source: Source | undefined): boolean {
  const from = at.place;
  const found = at.name()?.toLowerCase() === source?.alias.toLowerCase() && at.take('.', '*') && at.is('from');
  at.back(from);
  return found;
}

function skipToFrom(at: Cursor): void {
  let depth = 0;
  for (let token = at.peek(); token !== undefined; token = at.peek()) {
    if (token.kind === 'symbol' && token.text === '(') depth += 1;
    if (token.kind === 'symbol' && token.text === ')') depth -= 1;
    if (depth === 0 && at.is('from')) return;
    at.next();
  }
  at.refuse('table', 1);
}

function readItems(reading: Reading): readonly Item[] {
  const { at } = reading;
  const items: Item[] = [];
  do {
    const from = at.place;
    if (at.is('*') || (at.is('.', 1) && at.is('*', 2))) at.refuse('expression', from);
    if (at.is('$') || at.is('?')) at.refuse('parameter', from);
    const measure = readMeasure(reading);
    const output = measure === undefined ? { breakdown: readBreakdown(reading) } : { measure };
    if (!ends(at)) at.take('as');
    const name = ends(at) ? undefined : at.name();
    if (!ends(at)) at.refuse('expression', from);
    items.push({ from, output, name });
  } while (at.take(','));
  return items;
}

const ends = (at: Cursor): boolean => at.peek() === undefined || at.is(',') || at.is('from');

const AFTER_TABLE = new Set([
  ...['where', 'group', 'order', 'limit', 'having', 'left', 'inner', 'join', 'cross', 'right', 'full', 'on', 'using'],
  ...['natural', 'asof', 'semi', 'anti', 'positional', 'union', 'except', 'intersect', 'qualify', 'window', 'offset'],
  ...['tablesample', 'using', 'lateral', 'pivot', 'unpivot', 'select'],
]);

/** `FROM a x LEFT JOIN b y ON y.key = x.column …`: every table further is reached by one column of one before. */
function readSources(at: Cursor, schema: Schema): readonly Source[] {
  at.take('from');
  const sources: Source[] = [{ ...readTable(at, schema), path: [] }];
  for (;;) {
    const from = at.place;
    if (at.is(',') || at.is('select')) at.refuse('join', from);
    const left = at.take('left', 'outer', 'join') || at.take('left', 'join');
    const inner = !left && (at.take('inner', 'join') || at.take('join'));
    if (!left && !inner) break;
    const next = readTable(at, schema);
    if (!at.take('on')) at.refuse('join', from);
    const known = [...sources, { ...next, path: [{ column: '', table: next.table, key: '' }] }];
    const reading: Reading = { at, schema, sources: known };
    const brackets = at.take('(');
    const one = readField(reading) ?? at.refuse('join', from);
    const other = at.take('=') ? readField(reading) : undefined;
    if (other === undefined || (brackets && !at.take(')')) || at.is('and') || at.is('or'))
      return at.refuse('join', from);
    const fresh = ({ path }: Field): boolean => path[0]?.column === '';
    if (fresh(one) === fresh(other)) at.refuse('join', from);
    const [key, column] = fresh(one) ? [one, other] : [other, one];
    const step: Step = { column: column.column, table: next.table, key: key.column, ...(inner ? { inner: true } : {}) };
    sources.push({ ...next, path: [...column.path, step] });
  }
  return sources;
}

function readTable(at: Cursor, schema: Schema): { readonly alias: string; readonly table: string } {
  const from = at.place;
  if (at.is('(')) at.refuse('subquery', from);
  const first = at.name() ?? at.refuse('table', from);
  const second = at.take('.') ? (at.name() ?? at.refuse('table', from)) : undefined;
  const known = tableOf(schema, second === undefined ? first : `${first}.${second}`) ?? at.refuse('table', from);
  const as = at.take('as');
  const next = at.peek();
  const named = as || next?.kind === 'quoted' || (next?.kind === 'word' && !AFTER_TABLE.has(next.text));
  const alias = named ? (at.name() ?? at.refuse('table', from)) : (second ?? first);
  return { alias, table: known.name };
}

/** GROUP BY must name exactly what is shown and not measured. */
function readGroups(reading: Reading, items: readonly Item[]): void {
  const { at } = reading;
  const from = at.place;
  if (at.take('all')) return;
  const found = new Set<number>();
  do {
    const start = at.place;
    const item = readPlace(reading, items);
    // The engine groups by the table's column where a heading has the same name.
    const bare = at.place === start + 1 ? items[item ?? -1] : undefined;
    const own = bare !== undefined && 'breakdown' in bare.output ? bare.output.breakdown : undefined;
    const column =
      bare?.name !== undefined &&
      reading.sources.some(({ table }) => hasColumn(reading.schema, table, bare.name ?? ''));
    if (
      column &&
      !(
        own !== undefined &&
        same(own, { field: own.field }) &&
        own.field.column.toLowerCase() === bare?.name?.toLowerCase()
      )
    ) {
      at.refuse('group', start);
    }
    if (item === undefined || 'measure' in (items[item]?.output ?? {})) at.refuse('group', from);
    else found.add(item);
  } while (at.take(','));
  for (const [index, { output }] of items.entries()) {
    if ('breakdown' in output && !found.has(index)) at.refuse('group', from);
  }
}

/** One of the items, by its place, its heading, or written out again. */
function readPlace(reading: Reading, items: readonly Item[]): number | undefined {
  const { at } = reading;
  const from = at.place;
  const number = at.number();
  if (number !== undefined) {
    const place = Number(number) - 1;
    return items[place] === undefined ? at.refuse('order', from) : place;
  }
  const name = at.is('.', 1) || at.is('(', 1) ? undefined : at.name();
  const called = name === undefined ? -1 : items.findIndex((item) => item.name?.toLowerCase() === name.toLowerCase());
  if (called >= 0) return called;
  at.back(from);
  const measure = readMeasure(reading);
  const output = measure === undefined ? { breakdown: readBreakdown(reading) } : { measure };
  const place = items.findIndex((item) => same(item.output, output));
  if (place >= 0) return place;
  at.back(from);
  return undefined;
}

interface ReadSort {
  readonly item: number | undefined;
  readonly field: Field | undefined;
  readonly descending: boolean;
}

function readSorts(reading: Reading, items: readonly Item[]): readonly ReadSort[] {
  const { at } = reading;
  const sorts: ReadSort[] = [];
  do {
    const from = at.place;
    if (at.is('all')) at.refuse('order', from);
    const item = readPlace(reading, items);
    const field = item === undefined ? readField(reading) : undefined;
    if (item === undefined && field === undefined) at.refuse('order', from);
    const descending = at.take('desc');
    if (!descending) at.take('asc');
    // Blanks come last here either way; anything else is an order that has no pick.
    if (at.take('nulls')) {
      if (!at.take('last')) at.refuse('order', from);
    }
    sorts.push({ item, field, descending });
  } while (at.take(','));
  return sorts;
}

/** Whether a table has a column of this name; for those who ask before they pick. */
export function hasColumn(schema: Schema, table: string, column: string): boolean {
  return columnIn(tableOf(schema, table), column) !== undefined;
}
