/** What everybody who asks the engine sees of it. The implementation behind is `duckdb.ts`. */
import type { QueryError } from './errors.ts';
import type { OwnTable, OwnTableInfo } from './own.ts';

/**
 * One value, ready to be shown or written. Numbers a double can't hold exactly (64- and 128-bit integers, decimals) are
 * decimal text; dates are `2020-01-02`, times of day `03:04:05`, moments `2020-01-02 03:04:05.5`, always UTC.
 */
export type Cell = string | number | boolean | null;

/** How a column is set and written, whatever its exact type. */
export type ColumnKind = 'number' | 'boolean' | 'date' | 'time' | 'text' | 'nested';

export interface Heading {
  readonly name: string;
  /** The engine's own name of the type: `DECIMAL(18,2)`. */
  readonly type: string;
  readonly kind: ColumnKind;
}

export interface Column extends Heading {
  readonly values: readonly Cell[];
}

export interface Result {
  readonly columns: readonly Column[];
  /** Rows read. */
  readonly rows: number;
  /** `rows` or `bytes` where reading stopped at that limit and there may be more; `all` otherwise. */
  readonly extent: 'all' | 'rows' | 'bytes';
  /** From sending the query to its last row read, without loading or starting anything. */
  readonly ms: number;
  /** It drew on the schema `sim`. */
  readonly simulated: boolean;
  /** It drew on a table that the visitor brought. */
  readonly own: boolean;
}

/** What of a streamed result is known besides its rows. */
export type Ending = Omit<Result, 'columns'>;

export type Param = string | number | boolean | null;

export interface RunOptions {
  readonly params?: readonly Param[];
  /** Aborting stops the query, whatever it is doing; the promise rejects with code `stopped`. */
  readonly signal?: AbortSignal;
  /** Rows to read at most. */
  readonly limit?: number;
  /** Bytes to read at most. */
  readonly bytes?: number;
}

/** Takes a streamed result: the headings once, then rows in columns. */
export interface Sink {
  begin(headings: readonly Heading[], simulated: boolean): void;
  /** `values[column][row]`, `rows` of them. */
  batch(values: readonly (readonly Cell[])[], rows: number): void;
}

export type EngineState =
  | { readonly phase: 'idle' }
  /** Bytes of everything being fetched now. */
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready' }
  /** A query that would not stop was ended with its worker; another is starting. */
  | { readonly phase: 'reviving' }
  | { readonly phase: 'failed'; readonly error: QueryError };

export interface StartOptions {
  /** The simulated tables too. */
  readonly ledger?: boolean;
  /** A query, perhaps still being written: of the ledger, the columns that it names. */
  readonly sql?: string;
}

export interface Engine {
  readonly state: EngineState;
  /** Calls back after each change of state; returns what ends that. */
  subscribe(changed: () => void): () => void;
  /** Fetches and starts what is needed for a first query. */
  start(options?: StartOptions): Promise<void>;
  /** Answers one query. One runs at a time, the next waits. Rejects with `QueryError`. */
  run(sql: string, options?: RunOptions): Promise<Result>;
  /** Tables that the visitor has brought, in the order they came. The same array until one comes or goes. */
  readonly own: readonly OwnTableInfo[];
  /**
   * Puts a table into the schema `own`, in place of one of its name. Waits for the query that runs. Rejects with `memory` or
   * `own-too-much` where it does not fit; then nothing is left of it.
   */
  addOwn(table: OwnTable, onPart?: (part: number) => void): Promise<void>;
  /** Takes a table out again. */
  removeOwn(name: string): Promise<void>;
  /** The same without keeping the rows. */
  stream(sql: string, sink: Sink, options?: RunOptions): Promise<Ending>;
}
