/**
 * DuckDB-WASM in a worker: one session, locked before its first query. The heavy half of the engine, with Arrow; loaded
 * by engine.ts when it is wanted.
 */
import { AsyncDuckDB, AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { RecordBatchReader } from 'apache-arrow';
import { lifeline, lifelineCut } from './alive.ts';
import { engineError, QueryError } from './errors.ts';
import { START_TIMEOUT_MS, STOP_GRACE_MS } from './limits.ts';
import { ATTACH_LEDGER, attachPart, DETACH_LEDGER, detachPart, lock, PUBLISHED_FILE, partFile } from './lock.ts';
import { OWN, type OwnTable } from './own.ts';
import { type LedgerFiles, viewsSql } from './parts.ts';
import { filledIn, identifier, type Statement } from './statement.ts';
import type { Heading, Param } from './types.ts';
import { cellsOf, kindOf, printedByEngine } from './values.ts';
import type { Handover, Handshake } from './worker.ts';

/** One batch of rows, and the bytes it took. */
export type Batch = { readonly cells: (column: number) => ReturnType<typeof cellsOf>; readonly rows: number };

export class Session {
  readonly #worker: Worker;
  readonly #db: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #id: number;
  /** Never fulfilled; rejects with `engine-lost` when the worker is gone, so that nothing waits for its answers for ever. */
  readonly gone: Promise<never>;
  readonly #files: LedgerFiles | undefined;
  /** Parts of the ledger that this worker has. */
  readonly #parts = new Set<string>();
  /** Those that the views of `sim` show; undefined while it is not attached. */
  #attached: readonly string[] | undefined;
  #attaching: Promise<void> = Promise.resolve();

  private constructor(
    worker: Worker,
    db: AsyncDuckDB,
    id: number,
    gone: Promise<never>,
    files: LedgerFiles | undefined,
  ) {
    this.#files = files;
    this.#worker = worker;
    this.#db = db;
    this.#id = id;
    this.#connection = new AsyncDuckDBConnection(db, id);
    this.gone = gone;
  }

  /**
   * Starts a worker, opens an empty database in it, attaches the published tables and locks. `files`: what the ledger
   * comes in, which is all that may be attached later. The worker starts and loads its script while module and tables are
   * still on their way; how long they take is theirs, how long it takes after that is limited.
   */
  static async open(
    module: Promise<WebAssembly.Module>,
    published: Promise<Blob>,
    files: LedgerFiles | undefined,
  ): Promise<Session> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'kedu-query' });
    const life = lifeline();
    const gone = goneOf(worker, life);
    gone.catch(() => undefined);
    tell(worker, { script: new URL(script, location.href).href, life });
    let late: ReturnType<typeof timeout> | undefined;
    try {
      const here = await Promise.race([gone, Promise.all([module, published])]);
      late = timeout(START_TIMEOUT_MS);
      return await Promise.race([gone, late.rejects, Session.#begin(worker, ...here, files, gone)]);
    } catch (error) {
      worker.terminate();
      if (error instanceof QueryError && error.code === 'download') throw error;
      throw new QueryError('start', error instanceof Error ? error.message : String(error));
    } finally {
      late?.clear();
    }
  }

  static async #begin(
    worker: Worker,
    module: WebAssembly.Module,
    published: Blob,
    files: LedgerFiles | undefined,
    gone: Promise<never>,
  ) {
    await handshake(worker, module);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    // The address is never asked: the worker holds the module already.
    await db.instantiate('kedu:module');
    await db.open({ path: ':memory:', opfs: { fileHandling: 'manual' } });
    // The buffer is given away to the worker; the Blob stays for the next one.
    await db.registerFileBuffer(PUBLISHED_FILE, new Uint8Array(await published.arrayBuffer()));
    const session = new Session(worker, db, await db.connectInternal(), gone, files);
    await session.#say(lock(files?.parts.map(({ id }) => id) ?? []));
    return session;
  }

  /**
   * Attaches the simulated tables as far as these parts bring them, with the parts that came before; or, without parts,
   * detaches them. They are attached only while a query that names them runs, so that no other query can reach them, by
   * whatever trick, and pass for published data. One at a time: a query that was stopped may have left one under way.
   */
  ledger(parts: ReadonlyMap<string, Blob> | undefined): Promise<void> {
    const own = this.#attaching.then(() => this.#attach(parts));
    this.#attaching = own.catch(() => undefined);
    return own;
  }

  async #attach(parts: ReadonlyMap<string, Blob> | undefined): Promise<void> {
    if (parts === undefined || this.#files === undefined) return this.#detach();
    for (const [id, file] of parts) {
      if (this.#parts.has(id)) continue;
      await this.#alive(this.#db.registerFileBuffer(partFile(id), new Uint8Array(await file.arrayBuffer())));
      this.#parts.add(id);
    }
    // All that is here costs nothing, except that every part is one more to read side by side.
    const wanted = [...parts.keys()].sort();
    if (this.#attached?.join() === wanted.join()) return;
    await this.#detach();
    const views = viewsSql(this.#files.tables, this.#files.parts, new Set(wanted));
    await this.#say([...wanted.map(attachPart), ATTACH_LEDGER, ...views]);
    this.#attached = wanted;
  }

  async #detach(): Promise<void> {
    if (this.#attached === undefined) return;
    await this.#say([DETACH_LEDGER, ...this.#attached.map(detachPart)]);
    this.#attached = undefined;
  }

  /** Runs statements of our own, in one go. */
  async #say(statements: readonly string[]): Promise<void> {
    await this.#alive(this.#connection.query(statements.join(';\n')));
  }

  /** Puts a visitor's table into the database `own`, piece by piece; where a piece does not fit, all of it goes again. */
  async putOwn({ name, parts }: OwnTable, onPart: (part: number) => void = () => undefined): Promise<void> {
    await this.dropOwn(name);
    try {
      for (const [at, part] of parts.entries()) {
        const bytes = new Uint8Array(await part.arrayBuffer());
        const options = { name, schema: OWN, create: at === 0 };
        await this.#alive(this.#db.insertArrowFromIPCStream(this.#id, bytes, options));
        onPart(at + 1);
      }
    } catch (error) {
      const known = engineError(error, '');
      if (known.code === 'engine-lost') this.end();
      else await this.dropOwn(name);
      throw known;
    }
  }

  async dropOwn(name: string): Promise<void> {
    await this.#alive(this.#connection.query(`DROP TABLE IF EXISTS ${OWN}.main.${identifier(name)}`));
  }

  /**
   * Runs a statement and hands out its rows as they come. Ends when the caller stops asking. Rejects with `stopped`
   * soon after the signal, even where the engine does not listen: then `lost` is true and the session must be replaced.
   */
  async *rows(
    statement: Statement,
    params: readonly Param[],
    signal: AbortSignal | undefined,
    begin: (headings: readonly Heading[]) => void,
  ): AsyncGenerator<{ readonly batch: Batch; readonly bytes: number }, void> {
    const stopping = this.#stopping(signal);
    const wait = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopping.over, this.gone]);
    let finished = false;
    let above = 0;
    try {
      await this.#prepare(statement, wait);
      const types = await this.#types(statement, params, wait);
      const { before, after } = readable(types);
      above = before.split('\n').length - 1;
      const sql = `${before}${statement.sql}${after}`;
      const header =
        params.length === 0 ? await this.#send(sql, wait, signal) : await this.#sendPrepared(sql, params, wait);
      let bytes = 0;
      const reader = await RecordBatchReader.from(
        this.#buffers(header, wait, signal, (more) => {
          bytes += more;
        }),
      );
      await reader.open();
      begin(
        reader.schema.fields.map(({ name, type }, at) => ({
          name,
          type: types?.[at]?.type ?? String(type),
          kind: kindOf(type),
        })),
      );
      for await (const part of reader) {
        const batch = { rows: part.numRows, cells: (at: number) => columnOf(part.getChildAt(at)) };
        const taken = bytes;
        bytes = 0;
        if (part.numRows > 0) yield { batch, bytes: taken };
      }
      finished = true;
    } catch (error) {
      if (signal?.aborted) throw new QueryError('stopped', 'stopped');
      throw engineError(error, statement.sql, above);
    } finally {
      stopping.end();
      // Not read to its end: what is left of it must not keep the worker busy.
      if (!finished && !stopping.tooLate()) await this.#giveUp();
    }
  }

  /** True where the worker was ended: it did not react to stopping, or broke. */
  lost = false;

  end(): void {
    this.lost = true;
    this.#worker.terminate();
  }

  #alive<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.gone]);
  }

  /** On the signal asks the engine to cancel; where it does not within the grace, ends the worker. */
  #stopping(signal: AbortSignal | undefined) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reject: (error: QueryError) => void = () => undefined;
    const over = new Promise<never>((_, no) => {
      reject = no;
    });
    over.catch(() => undefined);
    const stop = (): void => {
      this.#connection.cancelSent().catch(() => undefined);
      timer = setTimeout(() => {
        this.end();
        reject(new QueryError('stopped', 'stopped'));
      }, STOP_GRACE_MS);
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    return {
      over,
      tooLate: () => this.lost,
      end: () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      },
    };
  }

  /** Cancels what is pending; a worker that does not answer to that either is ended. */
  async #giveUp(): Promise<void> {
    const late = timeout(STOP_GRACE_MS);
    try {
      await Promise.race([this.#connection.cancelSent(), late.rejects, this.gone]);
    } catch {
      this.end();
    } finally {
      late.clear();
    }
  }

  /**
   * Has the engine's own parser read the text as one statement, so that nothing hangs on ours; what is wrong with it is
   * said here, with positions that are the reader's. PIVOT without a list is two statements to the engine, and the
   * statements that describe can't be prepared.
   */
  async #prepare({ sql, verb, pivots }: Statement, wait: Wait): Promise<void> {
    if (DESCRIBING.has(verb) || pivots) return;
    const prepared = await wait(this.#db.createPrepared(this.#id, sql));
    await wait(this.#db.closePrepared(this.#id, prepared));
  }

  /** The columns and their types, without running the query; undefined for statements that can't be described. */
  async #types(
    { sql, verb }: Statement,
    params: readonly Param[],
    wait: Wait,
  ): Promise<readonly ColumnType[] | undefined> {
    if (DESCRIBING.has(verb)) return undefined;
    // Types may follow from the parameters, which DESCRIBE takes as literals only.
    const asked = params.length === 0 ? sql : filledIn(sql, params);
    const table = await wait(this.#connection.query(`DESCRIBE ${asked}`));
    return table.toArray().map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  }

  async #send(sql: string, wait: Wait, signal: AbortSignal | undefined): Promise<Uint8Array> {
    let header = await wait(this.#db.startPendingQuery(this.#id, sql, true));
    while (header === null) {
      if (signal?.aborted) throw new QueryError('stopped', 'stopped');
      header = await wait(this.#db.pollPendingQuery(this.#id));
    }
    return header;
  }

  async #sendPrepared(sql: string, params: readonly Param[], wait: Wait): Promise<Uint8Array> {
    const prepared = await wait(this.#db.createPrepared(this.#id, sql));
    return wait(this.#db.sendPrepared(this.#id, prepared, [...params]));
  }

  /** The pieces of the Arrow stream, each asked for only when the one before has been read. */
  async *#buffers(
    header: Uint8Array,
    wait: Wait,
    signal: AbortSignal | undefined,
    onBytes: (bytes: number) => void,
  ): AsyncGenerator<Uint8Array, void> {
    yield header;
    for (;;) {
      if (signal?.aborted) throw new QueryError('stopped', 'stopped');
      const piece = await wait(this.#db.fetchQueryResults(this.#id));
      if (piece === null) continue;
      if (piece.length === 0) return;
      onBytes(piece.length);
      yield piece;
    }
  }
}

const DESCRIBING = new Set(['describe', 'desc', 'show', 'summarize', 'explain']);

type Wait = <T>(work: Promise<T>) => Promise<T>;

interface ColumnType {
  readonly name: string;
  readonly type: string;
}

function columnOf(vector: Parameters<typeof cellsOf>[0] | null): ReturnType<typeof cellsOf> {
  return vector === null ? [] : cellsOf(vector);
}

/**
 * What goes around a query: nothing, or, where a column's type can't cross the border whole, a selection that has the
 * engine print that column. The columns are renamed on the way, because names may repeat.
 */
function readable(types: readonly ColumnType[] | undefined): { before: string; after: string } {
  if (types === undefined || !types.some(({ type }) => printedByEngine(type))) return { before: '', after: '' };
  const inside = types.map((_, at) => `c${at}`);
  const outside = types.map(({ name, type }, at) => {
    const value = printedByEngine(type) ? `CAST(c${at} AS VARCHAR)` : `c${at}`;
    return `${value} AS "${name.replaceAll('"', '""')}"`;
  });
  return { before: `SELECT ${outside.join(', ')} FROM (\n`, after: `\n) AS t(${inside.join(', ')})` };
}

function tell(worker: Worker, handover: Handover): void {
  worker.postMessage(handover);
}

/** Rejects when a worker is gone: by an error of its own, or because it ended, by whatever hand. */
function goneOf(worker: Worker, life: string): Promise<never> {
  return new Promise((_, reject) => {
    const lost = (why: string): void => reject(new QueryError('engine-lost', why));
    worker.addEventListener('error', ({ message }) => {
      // Without a word: its script did not come.
      if (message) lost(message);
      else reject(new QueryError('download', 'the script of the worker did not come'));
    });
    worker.addEventListener('messageerror', () => lost('an answer of the worker could not be read'));
    const listen = ({ data }: MessageEvent<Handshake>): void => {
      if (data.kedu !== 'alive') return;
      worker.removeEventListener('message', listen);
      lifelineCut(life).then(
        () => lost('the worker was ended'),
        () => undefined,
      );
    };
    worker.addEventListener('message', listen);
  });
}

function handshake(worker: Worker, module: WebAssembly.Module): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<Handshake>): void => {
      if (data.kedu === 'alive') return;
      worker.removeEventListener('message', listen);
      if (data.kedu === 'ready') resolve();
      else reject(new QueryError(data.code, data.message));
    };
    worker.addEventListener('message', listen);
    tell(worker, { module });
  });
}

function timeout(ms: number): { rejects: Promise<never>; clear: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rejects = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueryError('start', `no answer within ${ms} ms`)), ms);
  });
  rejects.catch(() => undefined);
  return { rejects, clear: () => clearTimeout(timer) };
}
