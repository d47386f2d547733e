/** What can go wrong with a query, by name; and the engine's own messages, read. */
import * as v from 'valibot';
import { MESSAGE_LENGTH } from './limits.ts';

export type QueryErrorCode =
  /** Refused before the engine sees it. */
  | 'empty'
  | 'too-long'
  | 'several-statements'
  | 'not-a-query'
  | 'no-ledger'
  /** More tables of one's own than the engine is given. */
  | 'own-too-much'
  /** The engine's answer. */
  | 'sql'
  | 'locked'
  | 'memory'
  | 'stopped'
  | 'engine-lost'
  /** The engine can't be had. */
  | 'unsupported'
  | 'small-device'
  | 'download'
  | 'start';

/** A place in the query: counted from 1, characters as a reader counts them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `message` is the engine's own where the engine spoke, else a short English one; pages word codes themselves. */
export class QueryError extends Error {
  override name = 'QueryError';
  readonly code: QueryErrorCode;
  readonly position: Position | undefined;
  constructor(code: QueryErrorCode, message: string, position?: Position) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

/** A file arrived whole and is not the one that was listed. */
export class AlteredError extends QueryError {
  override name = 'AlteredError';
  constructor(message: string) {
    super('download', message);
  }
}

/** What the engine's messages begin with: `Binder Error: `. What comes after may be a name or a text of the query's. */
const KIND = /^([A-Za-z][A-Za-z ]*) Error: /;
/** The names by which a broken WebAssembly instance gives itself away: what comes after can't be trusted. */
const BROKEN =
  /memory access out of bounds|table index is out of bounds|unreachable|null function|function signature mismatch|Maximum call stack|too much recursion|call stack size|Aborted\(|indirect call|divide by zero|integer overflow/i;
const MEMORY = /out of memory|failed to allocate|could not allocate|memory limit|bad_alloc|Array buffer allocation/i;
/** Statements that only come here past our own reading of them. */
const LOCKED = /^Cannot (?:change configuration|execute statement of type)/;
/** Kinds that stand for themselves; every other kind is a query that the engine does not accept. */
const CODES: Readonly<Record<string, QueryErrorCode>> = {
  INTERNAL: 'engine-lost',
  FATAL: 'engine-lost',
  'Out of Memory': 'memory',
  Permission: 'locked',
};
/** Kinds that say nothing of the cause. */
const VAGUE = new Set(['Invalid', 'Unknown']);

/** Makes a `QueryError` of whatever the engine threw. `above`: lines put before the reader's text when it was sent. */
export function engineError(thrown: unknown, sql: string, above = 0): QueryError {
  if (thrown instanceof QueryError) return thrown;
  const text = plain(thrown instanceof Error ? thrown.message : String(thrown));
  const code = codeOf(text);
  return new QueryError(code, tidy(text), code === 'sql' ? positionIn(text, sql, above) : undefined);
}

function codeOf(text: string): QueryErrorCode {
  const [prefix = '', kind] = KIND.exec(text) ?? [];
  if (kind !== undefined && !VAGUE.has(kind)) {
    return CODES[kind] ?? (LOCKED.test(text.slice(prefix.length)) ? 'locked' : 'sql');
  }
  if (BROKEN.test(text)) return 'engine-lost';
  return MEMORY.test(text) ? 'memory' : 'sql';
}

const Raw = v.pipe(v.string(), v.parseJson(), v.object({ exception_type: v.string(), exception_message: v.string() }));

/** Some errors come as the engine's inner JSON instead of its text. */
function plain(text: string): string {
  if (!text.startsWith('{')) return text;
  const raw = v.safeParse(Raw, text);
  return raw.success ? `${raw.output.exception_type} Error: ${raw.output.exception_message}` : text;
}

const EXCERPT = /\n\s*LINE (\d+): ([^\n]*)\n([ \t]*)\^/;

/** The message without the excerpts of the query, which parser errors carry twice; the position says where. */
function tidy(text: string): string {
  let rest = text;
  for (let next = rest.replace(EXCERPT, ''); next !== rest; next = rest.replace(EXCERPT, '')) rest = next;
  rest = rest.trim();
  // A query may put any text into its error.
  return rest.length > MESSAGE_LENGTH ? `${rest.slice(0, MESSAGE_LENGTH)}…` : rest;
}

/**
 * Where the engine points: it prints the line, cut with `...` where long, and a caret below it. The caret is set by
 * printed width, in which Han take two columns, so the line is walked rather than counted.
 */
export function positionIn(text: string, sql: string, above = 0): Position | undefined {
  const [, lineText = '', excerpt = '', spaces = ''] = EXCERPT.exec(text) ?? [];
  const line = Number(lineText) - above;
  const source = sql.split('\n')[line - 1];
  if (source === undefined) return undefined;
  const cut = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const start = excerpt.startsWith('...') ? source.indexOf(cut) : 0;
  if (start < 0) return { line, column: 1 };
  let width = spaces.length - `LINE ${lineText}: `.length - (excerpt.startsWith('...') ? 3 : 0);
  let column = 1;
  for (const character of cut) {
    if (width <= 0) break;
    width -= isWide(character) ? 2 : 1;
    column += 1;
  }
  return { line, column: [...source.slice(0, start)].length + column };
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

/** Index into the query of a position, for placing the cursor. */
export function offsetOf(sql: string, { line, column }: Position): number {
  const lines = sql.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const within = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  return Math.min(before + within, sql.length);
}
