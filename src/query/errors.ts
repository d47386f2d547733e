/** What can go wrong with a query, by name; and the engine's own messages, read. */

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

/** The names by which a broken WebAssembly instance gives itself away: what comes after can't be trusted. */
const BROKEN =
  /memory access out of bounds|table index is out of bounds|unreachable|null function|function signature mismatch|Maximum call stack|too much recursion|call stack size|Aborted\(|indirect call|INTERNAL Error|database has been invalidated|FATAL Error/i;
const MEMORY = /out of memory|failed to allocate|could not allocate|memory limit|bad_alloc|Array buffer allocation/i;
const LOCKED =
  /configuration has been locked|cannot change configuration|disabled (?:by|through) configuration|Permission Error|read-only mode/i;

/** Makes a `QueryError` of whatever the engine threw. `above`: lines put before the reader's text when it was sent. */
export function engineError(thrown: unknown, sql: string, above = 0): QueryError {
  if (thrown instanceof QueryError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const message = tidy(text);
  if (BROKEN.test(text)) return new QueryError('engine-lost', message);
  if (MEMORY.test(text)) return new QueryError('memory', message);
  if (LOCKED.test(text)) return new QueryError('locked', message);
  return new QueryError('sql', message, positionIn(text, sql, above));
}

const EXCERPT = /\n\s*LINE (\d+): ([^\n]*)\n([ \t]*)\^/;

/** The message without the excerpts of the query, which parser errors carry twice; the position says where. */
function tidy(text: string): string {
  let rest = text;
  for (let next = rest.replace(EXCERPT, ''); next !== rest; next = rest.replace(EXCERPT, '')) rest = next;
  return rest.trim();
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
