/**
 * The engine as everybody sees it: starts on demand, fetches its code, its module and the data in parallel, answers one
 * query at a time, and replaces a worker that is lost. What was fetched is kept, so a new worker costs no request.
 * Everything heavy is in duckdb.ts and comes with the first start.
 */
import { engineError, QueryError } from './errors.ts';
import { fetchModule, fetchWhole, type RemoteFile } from './fetching.ts';
import { type EngineFiles, engineFiles } from './files.ts';
import { DISPLAY_ROWS, RESULT_BYTES } from './limits.ts';
import { infoOf, type OwnTable, type OwnTableInfo, tooMuch } from './own.ts';
import { absentPart, partsNamed } from './parts.ts';
import { readStatement, type Statement, tokens } from './statement.ts';
import { orStopped } from './stopped.ts';
import { engineLeave, missingForEngine } from './support.ts';
import type { Cell, Ending, Engine, EngineState, Heading, Result, RunOptions, Sink, StartOptions } from './types.ts';

type Duckdb = typeof import('./duckdb.ts');
type Session = Awaited<ReturnType<Duckdb['Session']['open']>>;

/** A thing fetched once and kept; a failure is forgotten, so that asking again tries again. */
class Kept<T> {
  #value: Promise<T> | undefined;
  readonly #get: () => Promise<T>;
  constructor(get: () => Promise<T>) {
    this.#get = get;
  }
  get(): Promise<T> {
    this.#value ??= this.#get().catch((error: unknown) => {
      this.#value = undefined;
      throw error;
    });
    return this.#value;
  }
  forget(): void {
    this.#value = undefined;
  }
}

class LocalEngine implements Engine {
  #state: EngineState = { phase: 'idle' };
  readonly #listeners = new Set<() => void>();
  #loaded = 0;
  #total = 0;
  #fetching = 0;
  #started = false;
  /** The session that stands, and whether it has answered anything yet. */
  #live: { readonly session: Session; answered: boolean } | undefined;
  /** The query that runs, so that the next one waits. */
  #tail: Promise<unknown> = Promise.resolve();

  /** What the visitor has brought, kept for a worker that has to be replaced. */
  readonly #ownTables = new Map<string, OwnTable>();
  #ownInfo: readonly OwnTableInfo[] = [];

  readonly #files: Kept<EngineFiles>;
  readonly #code = new Kept<Duckdb>(() => import('./duckdb.ts'));
  readonly #module = new Kept(async () => {
    const { module } = await this.#files.get();
    return this.#counted(module, (onBytes) => fetchModule(module.url, onBytes));
  });
  readonly #published = new Kept(async () => this.#data((await this.#files.get()).published));
  readonly #parts = new Map<string, Kept<Blob>>();
  readonly #session = new Kept<Session>(() => this.#open());

  constructor(base: string) {
    this.#files = new Kept(() => engineFiles(base));
  }

  get state(): EngineState {
    return this.#state;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  async start({ ledger = false, sql = '' }: StartOptions = {}): Promise<void> {
    const more = ledger ? this.#ledger(sql) : undefined;
    more?.catch(() => undefined);
    await this.#session.get();
    await more;
  }

  async run(sql: string, options: RunOptions = {}): Promise<Result> {
    let headings: readonly Heading[] = [];
    let columns: Cell[][] = [];
    const ending = await this.stream(
      sql,
      {
        begin: (found) => {
          headings = found;
          columns = found.map(() => []);
        },
        batch: (values) => {
          for (const [at, cells] of values.entries()) for (const cell of cells) columns[at]?.push(cell);
        },
      },
      options,
    );
    return { ...ending, columns: headings.map((heading, at) => ({ ...heading, values: columns[at] ?? [] })) };
  }

  async stream(sql: string, sink: Sink, options: RunOptions = {}): Promise<Ending> {
    const statement = readStatement(sql);
    const before = this.#tail;
    const own = orStopped(before, options.signal).then(() => this.#answer(statement, sink, options));
    // The queue waits for what really runs, not for a caller who has stopped waiting for it.
    this.#tail = Promise.allSettled([before, own]);
    return own;
  }

  get own(): readonly OwnTableInfo[] {
    return this.#ownInfo;
  }

  addOwn(table: OwnTable, onPart?: (part: number) => void): Promise<void> {
    return this.#queued(async () => {
      if (tooMuch(this.#ownTables.values(), table))
        throw new QueryError('own-too-much', 'more than the engine is given');
      const session = await this.#session.get();
      // One of its name is replaced; where the new one does not fit, it is gone from the engine too.
      this.#ownTables.delete(table.name);
      try {
        await session.putOwn(table, onPart);
        this.#ownTables.set(table.name, table);
      } finally {
        if (session.lost) this.#revive(session);
        this.#told();
      }
    });
  }

  removeOwn(name: string): Promise<void> {
    return this.#queued(async () => {
      this.#ownTables.delete(name);
      this.#told();
      await (await this.#session.get()).dropOwn(name);
    });
  }

  #told(): void {
    this.#ownInfo = [...this.#ownTables.values()].map(infoOf);
    for (const listener of this.#listeners) listener();
  }

  /** Gives a new worker the visitor's tables; one that does not fit any more must not keep the engine from starting. */
  async #bringBack(session: Session): Promise<void> {
    const tables = [...this.#ownTables.values()];
    for (const table of tables) {
      await session.putOwn(table).catch((error: unknown) => {
        if (session.lost) throw error;
        this.#ownTables.delete(table.name);
      });
    }
    if (this.#ownTables.size < tables.length) this.#told();
  }

  /** Waits its turn behind the query that runs. */
  #queued<T>(work: () => Promise<T>): Promise<T> {
    const own = this.#tail.then(work);
    this.#tail = Promise.allSettled([own]);
    return own;
  }

  async #answer(statement: Statement, sink: Sink, options: RunOptions): Promise<Ending> {
    const more = new Set<string>();
    for (;;) {
      const held = new HeldSink(sink);
      try {
        return await this.#once(statement, more, held, options);
      } catch (error) {
        // It asks for columns that its words did not tell: fetched now, and asked again.
        const part = error instanceof QueryError ? absentPart(error.message) : undefined;
        if (part === undefined || more.has(part) || held.begun) throw error;
        more.add(part);
      }
    }
  }

  async #once(statement: Statement, more: ReadonlySet<string>, sink: HeldSink, options: RunOptions): Promise<Ending> {
    const { signal, limit = DISPLAY_ROWS, bytes: most = RESULT_BYTES, params = [] } = options;
    const session = await orStopped(this.#ready(statement, more, signal), signal);
    const began = performance.now();
    let ended = began;
    let rows = 0;
    let bytes = 0;
    let extent: Result['extent'] = 'all';
    let width = 0;
    try {
      const begin = (headings: readonly Heading[]): void => {
        width = headings.length;
        sink.begin(headings, statement.simulated);
      };
      for await (const { batch, bytes: taken } of session.rows(statement, params, signal, begin)) {
        // One row more than the limit has been seen: only then is it certain that there is more.
        if (rows >= limit) {
          extent = 'rows';
          break;
        }
        const take = Math.min(batch.rows, limit - rows);
        const values = Array.from({ length: width }, (_, at) => batch.cells(at).slice(0, take));
        sink.batch(values, take);
        ended = performance.now();
        rows += take;
        bytes += taken;
        if (take < batch.rows) {
          extent = 'rows';
          break;
        }
        if (bytes >= most) {
          extent = 'bytes';
          break;
        }
      }
      sink.end();
      if (this.#live?.session === session) this.#live.answered = true;
      if (extent === 'all') ended = performance.now();
    } catch (error) {
      const known = engineError(error, statement.sql);
      if (known.code === 'engine-lost') session.end();
      throw known;
    } finally {
      if (session.lost) this.#revive(session);
    }
    return { rows, extent, ms: ended - began, simulated: statement.simulated, own: statement.own };
  }

  /** A session with what the statement needs, and without what it must not reach. */
  async #ready(
    { sql, simulated }: Statement,
    more: ReadonlySet<string>,
    signal: AbortSignal | undefined,
  ): Promise<Session> {
    const files = simulated ? this.#ledger(sql, more) : undefined;
    files?.catch(() => undefined);
    const session = await this.#session.get();
    const parts = await files;
    // Nobody waits for it any more, and the session may be another query's by now.
    if (signal?.aborted) throw new QueryError('stopped', 'stopped');
    try {
      await session.ledger(parts);
    } catch (error) {
      session.end();
      this.#revive(session);
      if (error instanceof QueryError) throw error;
      throw new QueryError('start', error instanceof Error ? error.message : String(error));
    }
    return session;
  }

  /** The parts of the ledger that a query names, and `more`; each fetched once. */
  async #ledger(sql: string, more: ReadonlySet<string> = new Set()): Promise<ReadonlyMap<string, Blob>> {
    const { ledger } = await this.#files.get();
    if (ledger === undefined) throw new QueryError('no-ledger', 'this site has no simulated tables');
    const named = partsNamed(tokens(sql), ledger.parts);
    const wanted = ledger.parts.filter(({ id }) => named.has(id) || more.has(id));
    const fetched = wanted.map(async (part) => {
      const kept = this.#parts.get(part.id) ?? new Kept(() => this.#data(part));
      this.#parts.set(part.id, kept);
      return [part.id, await kept.get()] as const;
    });
    return new Map(await Promise.all(fetched));
  }

  async #open(): Promise<Session> {
    const lacking = missingForEngine();
    if (lacking !== undefined) throw this.#fail(new QueryError('unsupported', lacking));
    if (engineLeave() === 'memory') throw this.#fail(new QueryError('small-device', 'too little memory'));
    if (this.#state.phase !== 'reviving') this.#loading();
    try {
      const needed = [this.#module.get(), this.#published.get()] as const;
      // What fails here is told by who waits for it, the session below.
      for (const each of needed) each.catch(() => undefined);
      const code = await this.#code.get().catch((error: unknown) => {
        throw new QueryError('download', error instanceof Error ? error.message : String(error));
      });
      const { ledger } = await this.#files.get();
      const here = Promise.all(needed).then(() => {
        if (this.#state.phase !== 'reviving') this.#to({ phase: 'starting' });
      });
      here.catch(() => undefined);
      const session = await code.Session.open(...needed, ledger);
      await this.#bringBack(session);
      this.#live = { session, answered: false };
      session.gone.catch((error: unknown) => this.#ended(session, error));
      this.#started = true;
      if (this.#fetching > 0) this.#loading();
      else this.#to({ phase: 'ready' });
      return session;
    } catch (error) {
      throw this.#fail(error instanceof QueryError ? error : new QueryError('start', String(error)));
    }
  }

  /** Replaces a session that was lost, once. */
  #revive(lost: Session): void {
    if (this.#live?.session !== lost) return;
    this.#live = undefined;
    this.#session.forget();
    this.#to({ phase: 'reviving' });
    this.#session.get().catch(() => undefined);
  }

  /** A worker has ended that nobody here has ended: the browser, or a fault of its own. */
  #ended(session: Session, error: unknown): void {
    if (this.#live?.session !== session) return;
    session.end();
    if (this.#live.answered) this.#revive(session);
    else {
      // Ended before it was of any use: starting one after the other might go on for ever. The next query starts one.
      this.#live = undefined;
      this.#session.forget();
      this.#fail(engineError(error, ''));
    }
  }

  #data(file: RemoteFile): Promise<Blob> {
    return this.#counted(file, (onBytes) => fetchWhole(file, onBytes));
  }

  /** Fetches with its bytes in the total, which shows what is to come from the start. */
  async #counted<T>(file: RemoteFile, get: (onBytes: (bytes: number) => void) => Promise<T>): Promise<T> {
    let own = 0;
    const count = (bytes: number): void => {
      own += bytes;
      this.#loaded += bytes;
      this.#loading();
    };
    this.#fetching += 1;
    this.#total += file.bytes;
    this.#loading();
    try {
      // A host that inflates on the way delivers more bytes than were announced.
      return await get((bytes) => count(Math.min(bytes, file.bytes - own)));
    } finally {
      this.#fetching -= 1;
      if (this.#fetching === 0) {
        this.#loaded = 0;
        this.#total = 0;
        if (this.#started) this.#to({ phase: 'ready' });
      }
    }
  }

  #loading(): void {
    this.#to({ phase: 'loading', loaded: this.#loaded, total: this.#total });
  }

  #fail(error: QueryError): QueryError {
    this.#to({ phase: 'failed', error });
    return error;
  }

  #to(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Holds the headings back until there is a row or the end, so that a query that fails at once can be asked again. */
class HeldSink implements Sink {
  readonly #sink: Sink;
  #begin: (() => void) | undefined;
  begun = false;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  begin(headings: readonly Heading[], simulated: boolean): void {
    this.#begin = () => this.#sink.begin(headings, simulated);
  }

  batch(values: readonly (readonly Cell[])[], rows: number): void {
    this.end();
    this.#sink.batch(values, rows);
  }

  /** Hands the headings over, if they have not been. */
  end(): void {
    this.begun = true;
    this.#begin?.();
    this.#begin = undefined;
  }
}

/** The engine of a site under `base`. Makes no request until it is started. */
export function createEngine(base: string): Engine {
  return new LocalEngine(base);
}
