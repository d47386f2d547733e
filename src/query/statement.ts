/**
 * Reads a query just far enough to know what it is: whether it is one statement, whether it only asks, whether it names
 * the simulated schema. One query at a time, and only queries: SELECT, WITH, FROM, VALUES, TABLE, PIVOT, UNPIVOT,
 * DESCRIBE, SHOW, SUMMARIZE, EXPLAIN. Everything else is refused here in plain words; what the engine's lock
 * holds besides, and what it does not, is in lock.ts.
 */
import { QueryError } from './errors.ts';
import { SQL_LENGTH } from './limits.ts';
import { OWN } from './own.ts';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'symbol';
  /** A word in lower case; a quoted name without its quotes; a string or symbol as it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Statement {
  /** Without what follows its semicolon; what comes before is left, so that positions stay true. */
  readonly sql: string;
  /** The first word. */
  readonly verb: string;
  /** Names the schema `sim`. An alias called `sim` counts too: better marked once too often. */
  readonly simulated: boolean;
  /** Names the schema `own`, of tables the visitor brought; an alias of that name counts too. */
  readonly own: boolean;
  /** Contains PIVOT, which the engine may split into several statements. */
  readonly pivots: boolean;
}

const STRING = /'(?:[^']|'')*(?:'|$)/y;
const ESCAPED = /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y;
const QUOTED = /"(?:[^"]|"")*(?:"|$)/y;
const DOLLAR = /\$([A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const NUMBER = /\d[\dA-Za-z_.]*/y;
const SPACE = /[\s\ufeff]+|--[^\n\r]*/y;

/** Splits a query into words, names, strings and signs; comments and spaces are left out. */
export function tokens(sql: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0];
  };
  const push = (kind: Token['kind'], raw: string, text = raw): void => {
    found.push({ kind, text, start: at, end: at + raw.length });
    at += raw.length;
  };
  while (at < sql.length) {
    const space = match(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    if (sql.startsWith('/*', at)) {
      at = endOfComment(sql, at);
      continue;
    }
    const escaped = match(ESCAPED) ?? match(STRING);
    if (escaped !== undefined) {
      push('string', escaped);
      continue;
    }
    const quoted = match(QUOTED);
    if (quoted !== undefined) {
      push('quoted', quoted, quoted.slice(1, quoted.endsWith('"') ? -1 : undefined).replaceAll('""', '"'));
      continue;
    }
    const dollar = match(DOLLAR);
    if (dollar !== undefined) {
      const end = sql.indexOf(dollar, at + dollar.length);
      push('string', sql.slice(at, end < 0 ? sql.length : end + dollar.length));
      continue;
    }
    const word = match(WORD);
    if (word !== undefined) push('word', word, word.toLowerCase());
    else push('symbol', match(NUMBER) ?? sql.charAt(at));
  }
  return found;
}

/** Comments nest in this dialect. */
function endOfComment(sql: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}

const ASKING = new Set([
  ...['select', 'with', 'from', 'values', 'table', 'pivot', 'unpivot', 'pivot_wider', 'pivot_longer', '('],
  ...['describe', 'desc', 'show', 'summarize', 'explain'],
]);
const WRITING = new Set(['insert', 'update', 'delete', 'merge']);

/** Reads one query. Throws `QueryError` where it is none, several, or something else than a query. */
export function readStatement(sql: string): Statement {
  if (sql.length > SQL_LENGTH) throw new QueryError('too-long', `longer than ${SQL_LENGTH} characters`);
  const all = tokens(sql);
  const stop = all.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  const own = stop < 0 ? all : all.slice(0, stop);
  if (stop >= 0 && all.slice(stop).some(({ text }) => text !== ';')) {
    throw new QueryError('several-statements', 'one query at a time');
  }
  const first = own[0];
  if (first === undefined) throw new QueryError('empty', 'there is no query');
  const refused = refusedWord(own) ?? refusedCall(own);
  if (refused !== undefined) throw new QueryError('not-a-query', refused.toUpperCase());
  const within = inner(own);
  return {
    sql: stop < 0 ? sql : sql.slice(0, all[stop]?.start),
    verb: first.text,
    simulated: names('sim', own) || within.some(({ simulated }) => simulated),
    own: names(OWN, own) || within.some((each) => each.own),
    pivots: own.some(({ kind, text }) => kind === 'word' && /^(?:un)?pivot/.test(text)),
  };
}

/** The word that makes it something else than a query. */
function refusedWord(own: readonly Token[]): string | undefined {
  const first = own[0];
  if (first === undefined) return undefined;
  const asks = (first.kind === 'word' || first.kind === 'symbol') && ASKING.has(first.text);
  if (!asks) return first.text;
  if (first.text === 'explain') return refusedWord(explained(own));
  let depth = 0;
  for (const { kind, text } of own) {
    if (kind === 'symbol' && text === '(') depth += 1;
    if (kind === 'symbol' && text === ')') depth -= 1;
    // WITH … DELETE; within parentheses the grammar allows no such thing.
    if (depth === 0 && kind === 'word' && first.text === 'with' && WRITING.has(text)) return text;
  }
  return undefined;
}

/**
 * Functions that read files, or change the engine rather than ask it. The lock refuses every file but those published, whose
 * bytes would pass for something published even where they are the simulated ledger's; and it does not hold these changes.
 */
const SHUT =
  /^(?:read_(?:csv|csv_auto|text|blob|parquet|n?djson\w*|json\w*)|sniff_csv|parquet_\w+|arrow_scan\w*|(?:en|dis)able_logging|truncate_duckdb_logs|write_log|(?:force_)?checkpoint)$/;

/** The function that makes it something else than a query. */
function refusedCall(own: readonly Token[]): string | undefined {
  return own.find((token, at) => SHUT.test(called(token, own[at + 1])))?.text;
}

/** The name of the function that is called here; empty where none is. */
function called({ kind, text }: Token, next: Token | undefined): string {
  return (kind === 'word' || kind === 'quoted') && next?.kind === 'symbol' && next.text === '('
    ? text.toLowerCase()
    : '';
}

/**
 * The queries that stand as texts in `query('…')`, read as any other. A text put together there can't be read, and might name
 * whatever it likes: refused.
 */
function inner(own: readonly Token[]): readonly Statement[] {
  const found: Statement[] = [];
  for (const [at, token] of own.entries()) {
    if (called(token, own[at + 1]) !== 'query') continue;
    const [text, close] = own.slice(at + 2);
    const written = close?.text === ')' ? textOf(text) : undefined;
    if (written !== undefined) found.push(readStatement(written));
    else if (!isNameOfSubquery(own, at)) throw new QueryError('not-a-query', 'QUERY(…)');
  }
  return found;
}

/** `query(a, b) AS (…)`: a subquery of that name. */
function isNameOfSubquery(own: readonly Token[], at: number): boolean {
  const close = own.findIndex(({ text }, place) => place > at && text === ')');
  const after = own.slice(close + 1, close + 5).map(({ text }) => text);
  return close > at && /^as (?:(?:not )?materialized )?\(/.test(after.join(' '));
}

/** What a text written in one piece says: `'…'` or `$$…$$`. */
function textOf(token: Token | undefined): string | undefined {
  if (token?.kind !== 'string') return undefined;
  const { text } = token;
  if (text.startsWith("'")) return text.slice(1, text.endsWith("'") ? -1 : undefined).replaceAll("''", "'");
  return text.startsWith('$$') ? text.slice(2, -2) : undefined;
}

/** What EXPLAIN, EXPLAIN ANALYZE or EXPLAIN (…) explains. */
function explained(own: readonly Token[]): readonly Token[] {
  let at = 1;
  if (own[at]?.text === 'analyze') at += 1;
  if (own[at]?.text === '(' && own[at + 1]?.kind === 'word' && !ASKING.has(own[at + 1]?.text ?? '')) {
    const close = own.findIndex(({ kind, text }) => kind === 'symbol' && text === ')');
    at = close < 0 ? own.length : close + 1;
  }
  return own.slice(at);
}

function names(schema: string, own: readonly Token[]): boolean {
  return own.some(({ kind, text }, at) => {
    const next = own[at + 1];
    return (kind === 'word' || kind === 'quoted') && text.toLowerCase() === schema && next?.text === '.';
  });
}

/** Whether a text, perhaps still being written, names the schema `sim`: what the engine may fetch on a hint. */
export function mentionsSim(sql: string): boolean {
  return sql.length <= SQL_LENGTH && names('sim', tokens(sql));
}

/** Words that are no names unless quoted: duckdb_keywords() of categories reserved and type_function, and some besides. */
const RESERVED = new Set(
  `all analyse analyze and anti any array as asc asof asymmetric at authorization between binary both by case cast check
  coalesce collate collation column columns concurrently constraint create cross default deferrable desc describe distinct do
  else end except exists extract false fetch for foreign freeze from full generated glob group grouping having ilike in inner
  initially intersect interval into is isnull join lambda lateral leading left like limit map natural not notnull null nullif
  offset on only or order outer overlaps overlay pivot pivot_longer pivot_wider placing position positional primary qualify
  references returning right row select semi show similar some struct substring summarize symmetric table tablesample then to
  trailing treat trim true try_cast union unique unpack unpivot using values variadic verbose when where window with`
    .trim()
    .split(/\s+/),
);

/** A name as SQL writes it, quoted where it must be. */
export function identifier(name: string): string {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name);
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The text with `?` and `$1` replaced by literals: good for asking what types it gives, never for running it. */
export function filledIn(sql: string, params: readonly (string | number | boolean | null)[]): string {
  let next = 0;
  let out = '';
  let at = 0;
  const all = tokens(sql);
  for (const [index, { kind, text, start, end }] of all.entries()) {
    const number = all[index + 1];
    const named = text === '$' && number?.start === end && /^\d+$/.test(number.text);
    if (kind !== 'symbol' || !(text === '?' || named)) continue;
    const value = params[named ? Number(number.text) - 1 : next] ?? null;
    if (!named) next += 1;
    out += sql.slice(at, start) + (typeof value === 'string' ? literal(value) : String(value));
    at = named ? number.end : end;
  }
  return out + sql.slice(at);
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
