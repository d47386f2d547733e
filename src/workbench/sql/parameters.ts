/**
 * Parameters of a query, written `$name`: which there are, what each is compared with, and the query as the engine takes
 * it, with `$1` and the values beside it. A value is never put into the text.
 */
import { type Token, tokens } from '../../query/statement.ts';
import type { Param } from '../../query/types.ts';
import type { SchemaColumn, SchemaTable, SchemaValue } from '../schema.ts';
import { columnBefore, columnIn, type Scope, scopeOf } from './scope.ts';

export type ParameterKind = 'text' | 'number' | 'date';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** The column it is compared with, where there is one. */
  readonly column: SchemaColumn | undefined;
  /** What it may be, where the column has few values. */
  readonly values: readonly SchemaValue[] | undefined;
}

export interface Bound {
  /** With `$1`, `$2` … padded to the length of the names, so that every position stays true. */
  readonly sql: string;
  readonly params: readonly Param[];
}

interface Use {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Index of its `$` among the words. */
  readonly at: number;
}

const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL.*|DOUBLE|FLOAT|REAL)$/;

/** Every `$name` in a query, in order; none within strings, quoted names and comments. */
function usesIn(words: readonly Token[]): readonly Use[] {
  return words.flatMap(({ kind, text, start, end }, at) => {
    const name = words[at + 1];
    if (kind !== 'symbol' || text !== '$' || name?.kind !== 'word' || name.start !== end) return [];
    return [{ name: name.text, start, end: name.end, at }];
  });
}

/** Whether a query has parameters: quick, for a text that is being written. */
export function hasParameters(sql: string): boolean {
  return sql.includes('$') && usesIn(tokens(sql)).length > 0;
}

/** The parameters of a query, each once, in the order of their first use. Names are told apart as the engine does: not by case. */
export function parametersOf(
  sql: string,
  tables: readonly SchemaTable[],
  given: Readonly<Record<string, string>> = {},
): readonly Parameter[] {
  if (!sql.includes('$')) return [];
  const words = tokens(sql);
  const uses = usesIn(words);
  const scope = scopeOf(words, tables);
  return [...new Set(uses.map(({ name }) => name))].map((name) => {
    const its = uses.filter((use) => use.name === name);
    const column = its.map(({ at }) => comparedWith(words, at, scope)).find((one) => one !== undefined);
    const limit = its.some(
      ({ at }) => words[at - 1]?.kind === 'word' && /^(?:limit|offset)$/.test(words[at - 1]?.text ?? ''),
    );
    return {
      ...{ name, column, values: column?.values ?? undefined },
      kind: limit ? 'number' : kindOf(column, given[name]),
    };
  });
}

function kindOf(column: SchemaColumn | undefined, value: string | undefined): ParameterKind {
  if (column !== undefined) {
    if (NUMERIC.test(column.type)) return 'number';
    return /^(?:DATE|TIMESTAMP)/.test(column.type) ? 'date' : 'text';
  }
  if (value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value) ? 'number' : 'text';
}

/** The column on the other side of `=`, `<`, `LIKE`, `IN (`, `BETWEEN`; before or after. */
function comparedWith(words: readonly Token[], place: number, scope: Scope): SchemaColumn | undefined {
  let at = place;
  const back = (steps: number): string => words[at - steps]?.text ?? '';
  if (/^[=<>]$/.test(back(1))) {
    while (/^[=<>!]$/.test(back(1))) at -= 1;
    return columnBefore(words, at, scope);
  }
  if (back(1) === 'and') {
    // `BETWEEN $from AND $to`: the second looks past the first.
    let from = at - 2;
    while (from > 0 && words[from]?.text !== 'between' && at - from < 6) from -= 1;
    if (words[from]?.text === 'between') return columnBefore(words, from, scope);
  }
  while (back(1) === ',' || words[at - 1]?.kind === 'string' || (back(2) === '$' && words[at - 1]?.kind === 'word')) {
    at -= back(2) === '$' ? 2 : 1;
  }
  if (back(1) === '(' && back(2) === 'in') at -= 1;
  if (/^(?:in|like|ilike|between)$/.test(back(1))) {
    at -= back(2) === 'not' ? 2 : 1;
    return columnBefore(words, at, scope);
  }
  // `$x < column`.
  let next = place + 2;
  while (/^[=<>!]$/.test(words[next]?.text ?? '')) next += 1;
  if (next === place + 2) return undefined;
  const qualified = words[next + 1]?.text === '.';
  const name = words[qualified ? next + 2 : next];
  return name === undefined ? undefined : columnIn(scope, name.text, qualified ? words[next]?.text : undefined);
}

/** Names of parameters without a value. */
export function unfilled(parameters: readonly Parameter[], given: Readonly<Record<string, string>>): readonly string[] {
  return parameters.filter(({ name }) => (given[name] ?? '').trim() === '').map(({ name }) => name);
}

/**
 * The query with its values beside it. A number is handed over as one where it is exact as such, so that it may stand after
 * LIMIT; everything else as text, which the engine reads as what it is compared with.
 */
export function bound(sql: string, parameters: readonly Parameter[], given: Readonly<Record<string, string>>): Bound {
  if (parameters.length === 0) return { sql, params: [] };
  const order = new Map(parameters.map(({ name }, at) => [name, at + 1]));
  let out = '';
  let at = 0;
  for (const { name, start, end } of usesIn(tokens(sql))) {
    const placed = `$${order.get(name) ?? 1}`;
    out += sql.slice(at, start) + placed.padEnd(end - start);
    at = end;
  }
  const params = parameters.map(({ name, kind }) => paramOf(given[name] ?? '', kind));
  return { sql: out + sql.slice(at), params };
}

function paramOf(typed: string, kind: ParameterKind): Param {
  const text = typed.trim();
  const number = Number(text);
  const exact = text !== '' && Number.isFinite(number) && (String(number) === text || /^-?\d+\.\d{1,6}$/.test(text));
  return kind === 'number' && exact ? number : typed;
}

/** The query with a line of comment for each value, for quoting: what was asked, in full. */
export function withValues(
  sql: string,
  parameters: readonly Parameter[],
  given: Readonly<Record<string, string>>,
): string {
  const lines = parameters.map(({ name }) => `-- $${name} = ${(given[name] ?? '').replaceAll(/\s+/g, ' ')}\n`);
  return `${lines.join('')}${sql}`;
}
