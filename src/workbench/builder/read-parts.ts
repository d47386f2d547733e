/** The parts of a query that have picks: columns, breakdowns, measures, conditions. Each is read from where the cursor stands. */
import type { Schema } from '../schema.ts';
import type { Cursor } from './cursor.ts';
import { columnIn, tableOf, tableParts } from './names.ts';
import {
  type Breakdown,
  type Field,
  type Filter,
  type Measure,
  type OfColumn,
  type Order,
  type Step,
  same,
  type Value,
} from './query.ts';

/** A table in FROM, by what it is called there. */
export interface Source {
  readonly alias: string;
  readonly table: string;
  readonly path: readonly Step[];
}

export interface Reading {
  readonly at: Cursor;
  readonly schema: Schema;
  readonly sources: readonly Source[];
}

const lower = (text: string): string => text.toLowerCase();

/** A column with or without its table before it. Undefined, and nothing gone past, where there is none. */
export function readField({ at, schema, sources }: Reading): Field | undefined {
  const from = at.place;
  const first = at.name();
  if (first === undefined || at.is('(')) {
    at.back(from);
    return undefined;
  }
  const names = [first];
  while (at.take('.')) {
    const next = at.name();
    if (next === undefined) return at.refuse('column', from);
    names.push(next);
  }
  const column = names.at(-1) ?? '';
  const before = names.slice(0, -1).map(lower);
  const called = sources.filter(({ alias, table }) => {
    const own = tableParts(table).map(lower);
    const asked = before.join('\n');
    return before.length === 0 || lower(alias) === asked || own.join('\n') === asked || own.at(-1) === asked;
  });
  const having = called.flatMap((source) => {
    const known = columnIn(tableOf(schema, source.table), column);
    return known === undefined ? [] : [{ path: source.path, column: known.name }];
  });
  const [found] = having;
  if (found === undefined || having.length > 1) return at.refuse('column', from);
  return found;
}

function field(reading: Reading): Field {
  return readField(reading) ?? reading.at.refuse('expression');
}

/** `name(` of one of these functions. */
function call({ at }: Reading, ...names: readonly string[]): string | undefined {
  const token = at.peek();
  if (token?.kind !== 'word' || !names.includes(token.text) || !at.is('(', 1)) return undefined;
  at.take(token.text, '(');
  return token.text;
}

function close({ at }: Reading, from: number): void {
  if (!at.take(')')) at.refuse('expression', from);
}

/** A column, a part of its dates or bands of its numbers. */
export function readBreakdown(reading: Reading): Breakdown {
  const { at } = reading;
  const from = at.place;
  if (call(reading, 'year')) {
    const own = field(reading);
    close(reading, from);
    if (!at.sign('||')) return { field: own, part: 'year' };
    const dash = at.text() === '-Q' && at.sign('||') && call(reading, 'quarter');
    const again = dash ? field(reading) : undefined;
    if (again === undefined || !same(own, again)) return at.refuse('expression', from);
    close(reading, from);
    return { field: own, part: 'quarter' };
  }
  if (call(reading, 'strftime')) {
    const own = field(reading);
    if (!at.take(',') || at.text() !== '%Y-%m') return at.refuse('expression', from);
    close(reading, from);
    return { field: own, part: 'month' };
  }
  if (call(reading, 'isodow')) {
    const own = field(reading);
    close(reading, from);
    return { field: own, part: 'weekday' };
  }
  if (call(reading, 'cast')) {
    const own = field(reading);
    if (!at.take('as', 'date')) return at.refuse('expression', from);
    close(reading, from);
    return { field: own, part: 'day' };
  }
  if (call(reading, 'floor')) {
    const own = field(reading);
    const width = at.take('/') ? at.number() : undefined;
    close(reading, from);
    const again = at.take('*') ? at.number() : undefined;
    if (width === undefined || width !== again || !/^[1-9]\d{0,14}$/.test(width)) return at.refuse('expression', from);
    return { field: own, width: Number(width) };
  }
  const own = readField(reading);
  if (own === undefined) return at.refuse(at.is('(') ? 'subquery' : 'expression', from);
  if (at.sign('::')) return at.take('date') ? { field: own, part: 'day' } : at.refuse('expression', from);
  return { field: own };
}

const AGGREGATES: Readonly<Record<string, OfColumn>> = {
  ...{ sum: 'sum', avg: 'mean', mean: 'mean', median: 'median', quantile_cont: 'p90' },
  ...{ min: 'min', max: 'max', count: 'filled' },
};

/** A measure, or undefined where what stands here is none. */
export function readMeasure(reading: Reading): Measure | undefined {
  const { at } = reading;
  const from = at.place;
  if (call(reading, 'round')) {
    const inner = readMeasure(reading);
    if (inner === undefined || inner.decimals !== undefined) {
      at.back(from);
      return undefined;
    }
    const decimals = at.take(',') ? at.number() : '0';
    close(reading, from);
    if (decimals === undefined || !/^\d$/.test(decimals)) return at.refuse('expression', from);
    return { ...inner, decimals: Number(decimals) };
  }
  const hundred = at.peek()?.text;
  if ((hundred === '100' || hundred === '100.0') && at.is('*', 1)) {
    at.next();
    at.next();
    return readShare(reading, from);
  }
  if (at.take('count', '(')) {
    if (at.take('*') || at.is(')')) {
      close(reading, from);
      const where = readFilterClause(reading);
      return where === undefined ? { what: 'count' } : { what: 'count-if', where };
    }
    const what = at.take('distinct') ? 'distinct' : 'filled';
    const own = field(reading);
    close(reading, from);
    return plainly(reading, { what, field: own }, from);
  }
  const name = call(reading, ...Object.keys(AGGREGATES));
  const what = name === undefined ? undefined : AGGREGATES[name];
  if (what === undefined) return undefined;
  const own = field(reading);
  if (what === 'p90' && !(at.take(',') && at.number() === '0.9')) return at.refuse('expression', from);
  close(reading, from);
  return plainly(reading, { what, field: own }, from);
}

/** Without a clause of its own behind it, which only counts of rows have here. */
function plainly({ at }: Reading, measure: Measure, from: number): Measure {
  return at.is('filter') || at.is('over') ? at.refuse('expression', from) : measure;
}

function readShare(reading: Reading, from: number): Measure {
  const { at } = reading;
  const part = readMeasure(reading);
  if (part === undefined || part.decimals !== undefined || !at.take('/')) return at.refuse('expression', from);
  if (part.what === 'count-if' && at.take('count', '(', '*', ')')) return { what: 'share-if', where: part.where };
  const over = (): boolean => at.take(')') && at.take('over', '(', ')');
  if (!at.take('sum', '(')) return at.refuse('expression', from);
  const whole = readMeasure(reading);
  if (whole !== undefined && same(part, whole) && over()) {
    if (part.what === 'count') return { what: 'share' };
    if (part.what === 'sum') return { what: 'share-of-sum', field: part.field };
  }
  return at.refuse('expression', from);
}

/** `FILTER (WHERE …)`; the engine takes it without WHERE too. */
function readFilterClause(reading: Reading): readonly Filter[] | undefined {
  const { at } = reading;
  const from = at.place;
  if (!at.take('filter', '(')) return undefined;
  at.take('where');
  const where = readFilters(reading);
  close(reading, from);
  return where;
}

/** Conditions joined by AND. */
export function readFilters(reading: Reading): readonly Filter[] {
  const { at } = reading;
  const found: Filter[] = [];
  do {
    found.push(readFilter(reading));
    if (at.is('or')) at.refuse('or');
  } while (at.take('and'));
  return found;
}

function readFilter(reading: Reading): Filter {
  const { at } = reading;
  const from = at.place;
  if (at.take('(')) {
    if (at.is('select')) at.refuse('subquery', from);
    const inner = readFilter(reading);
    if (at.is('or')) at.refuse('or', from);
    if (!at.take(')')) at.refuse('condition', from);
    return inner;
  }
  if (call(reading, 'isodow')) {
    const own = field(reading);
    close(reading, from);
    const days = at.take('=') ? [at.number()] : at.take('in') ? listOf(reading, () => at.number()) : [];
    if (days.length === 0 || !days.every((day) => day !== undefined && /^[1-7]$/.test(day))) {
      return at.refuse('condition', from);
    }
    return { is: 'weekday', field: own, days: days.map(Number) };
  }
  const own = readField(reading);
  if (own === undefined) return at.refuse(at.is('$') || at.is('?') ? 'parameter' : 'condition', from);
  if (at.take('is')) {
    const is = at.take('not') ? 'filled' : 'blank';
    return at.take('null') ? { is, field: own } : at.refuse('condition', from);
  }
  if (at.take('between')) {
    const low = value(reading, from);
    if (!at.take('and')) at.refuse('condition', from);
    return { is: 'between', field: own, from: low, to: value(reading, from) };
  }
  if (at.take('ilike')) return contains(reading, own, from);
  const not = at.is('not') && at.is('in', 1) && at.take('not');
  if (at.take('in')) {
    const values = listOf(reading, () => value(reading, from));
    if (values.length === 0) at.refuse('condition', from);
    return { is: not ? 'not-in' : 'in', field: own, values };
  }
  return compared(reading, own, from);
}

function compared(reading: Reading, own: Field, from: number): Filter {
  const { at } = reading;
  const sign = ['<=', '>=', '<>', '!=', '<', '>', '='].find((one) => at.sign(one));
  if (sign === undefined) return at.refuse('condition', from);
  const op = sign === '!=' ? '<>' : sign;
  const isDate = at.is('date') && at.peek(1)?.kind === 'string';
  const other = isDate || at.is('true') || at.is('false') ? undefined : readField(reading);
  const order = (['<', '<=', '>', '>='] as const).find((one): one is Order => one === op);
  if (other !== undefined) {
    return { is: 'against', field: own, op: order ?? (op === '=' ? '=' : '<>'), to: other };
  }
  const to = value(reading, from);
  if (order !== undefined) return { is: 'compared', field: own, op: order, to };
  return { is: op === '=' ? 'in' : 'not-in', field: own, values: [to] };
}

function contains({ at }: Reading, own: Field, from: number): Filter {
  const pattern = at.text();
  const escaped = at.take('escape') ? at.text() : undefined;
  const inner = /^%([\s\S]*)%$/.exec(pattern ?? '')?.[1];
  if (inner === undefined || (escaped !== undefined && escaped !== '\\')) return at.refuse('condition', from);
  const bare = escaped === undefined ? inner : inner.replace(/\\[\\%_]/g, '');
  if (/[%_]/.test(bare) || (escaped !== undefined && bare.includes('\\'))) return at.refuse('condition', from);
  const text = escaped === undefined ? inner : inner.replace(/\\([\\%_])/g, '$1');
  return { is: 'contains', field: own, text };
}

/** A list between brackets, empty where it is none. */
function listOf<T>({ at }: Reading, one: () => T): readonly T[] {
  const from = at.place;
  if (!at.take('(')) return [];
  if (at.is('select')) at.refuse('subquery', from);
  const found: T[] = [];
  do found.push(one());
  while (at.take(','));
  if (!at.take(')')) at.refuse('condition', from);
  return found;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function value({ at }: Reading, from: number): Value {
  const text = at.text();
  if (text !== undefined) return { kind: 'text', text };
  const number = at.number();
  if (number !== undefined) return { kind: 'number', text: number };
  if (at.take('true')) return { kind: 'boolean', text: 'true' };
  if (at.take('false')) return { kind: 'boolean', text: 'false' };
  if (at.is('date') && at.peek(1)?.kind === 'string') {
    at.next();
    const date = at.text() ?? '';
    if (DATE.test(date)) return { kind: 'date', text: date };
  }
  if (at.is('(')) return at.refuse('subquery');
  if (at.is('$') || at.is('?')) return at.refuse('parameter');
  return at.refuse('condition', from);
}
