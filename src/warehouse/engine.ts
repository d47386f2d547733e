/** Native DuckDB behind the few calls that the warehouse needs; rows cross this border validated or not at all. */
import { readFile } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance, StatementType } from '@duckdb/node-api';
import * as v from 'valibot';

/** The oldest storage format: the only one that the browsers' engine reads of those this one writes. */
const STORAGE_VERSION = 'v1.0.0';

/** Leaves the rest of a 3 GB budget to Node, to DuckDB's own overhead and to the page cache. */
const MEMORY_LIMIT = '2GB';

/** A statement from the data may take this long; a check of a few hundred rows takes milliseconds. */
const SELECT_TIMEOUT_MS = 20_000;

/** A statement that was refused or failed; the message is DuckDB's or ours, without a stack for the reader. */
export class SqlError extends Error {
  override name = 'SqlError';
}

export interface EngineOptions {
  /** File of the database; absent means in memory. */
  readonly path?: string;
  /** Where large sorts may spill; absent means nowhere. */
  readonly spill?: string;
  /** One thread keeps rows in one order where a query from the data asks for none; a few hundred rows need no more. */
  readonly threads?: number;
  /** Small tables waste most of a default block of 256 KB; one of 16 KB suits them, and only adds blocks to large ones. */
  readonly smallBlocks?: boolean;
  /** Milliseconds a query from the data may take. */
  readonly patience?: number;
}

/** What a statement's variables may hold; all are numbers here, so nothing has to be quoted. */
export type Variables = Readonly<Record<string, number>>;

/** One database and one connection to it. */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #patience: number;
  readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, patience: number) {
    this.#instance = instance;
    this.#patience = patience;
    this.connection = connection;
  }

  /** Opens a database that reaches no file but its own, no network and no extension, and keeps these settings. */
  static async open({
    path,
    spill,
    threads,
    smallBlocks = false,
    patience = SELECT_TIMEOUT_MS,
  }: EngineOptions = {}): Promise<Engine> {
    const instance = await DuckDBInstance.create(path ?? ':memory:', {
      memory_limit: MEMORY_LIMIT,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(path === undefined ? {} : { storage_compatibility_version: STORAGE_VERSION }),
      ...(smallBlocks ? { default_block_size: '16384' } : {}),
      ...(threads === undefined ? {} : { threads: String(threads) }),
      ...(spill === undefined ? { temp_directory: '' } : { temp_directory: spill }),
      enable_external_access: 'false',
      lock_configuration: 'true',
    });
    return new Engine(instance, await instance.connect(), patience);
  }

  /** Runs statements of our own. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Runs one of our .sql files. */
  async script(file: URL): Promise<void> {
    try {
      await this.run(await readFile(file, 'utf8'));
    } catch (error) {
      const name = file.pathname.split('/').slice(-2).join('/');
      throw new SqlError(`${name}: ${messageOf(error)}`, { cause: error });
    }
  }

  /** Sets variables that our .sql files read with getvariable(). */
  async set(variables: Variables): Promise<void> {
    for (const [name, value] of Object.entries(variables)) {
      if (!/^[a-z_]+$/.test(name) || !Number.isFinite(value)) throw new SqlError(`not a variable: ${name} = ${value}`);
      await this.run(`SET VARIABLE ${name} = ${value}`);
    }
  }

  /** The rows of a query of our own, each validated. */
  async rows<T>(schema: v.GenericSchema<unknown, T>, sql: string): Promise<readonly T[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return v.parse(v.array(schema), reader.getRowObjectsJson());
  }

  /**
   * The rows of a query that comes from the data: one SELECT, in a transaction that can't write, for a limited time. Files, attaching and settings are out of reach by how the database was opened.
   */
  async select<T>(schema: v.GenericSchema<unknown, T>, sql: string): Promise<readonly T[]> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.connection.interrupt();
    }, this.#patience);
    try {
      const statements = await this.connection.extractStatements(sql);
      if (statements.count !== 1) {
        throw new SqlError(
          `应只有一条 SELECT，这里有${statements.count}条 · must be one SELECT, found ${statements.count} statements`,
        );
      }
      await this.run('BEGIN TRANSACTION READ ONLY');
      try {
        const prepared = await statements.prepare(0);
        if (prepared.statementType !== StatementType.SELECT || prepared.parameterCount > 0) {
          throw new SqlError('只能是一条不带参数的 SELECT · only a SELECT without parameters is allowed');
        }
        const reader = await prepared.runAndReadAll();
        return v.parse(v.array(schema), reader.getRowObjectsJson());
      } finally {
        await this.run('ROLLBACK');
      }
    } catch (error) {
      if (late) {
        const seconds = this.#patience / 1000;
        throw new SqlError(`超过${seconds}秒，已停止 · stopped after ${seconds} s`, { cause: error });
      }
      throw error instanceof SqlError ? error : new SqlError(messageOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Writes everything to the file and lets go of it. */
  async close(): Promise<void> {
    try {
      await this.run('CHECKPOINT');
    } finally {
      this.connection.closeSync();
      this.#instance.closeSync();
    }
  }
}

/** What a validation or an engine has to say, in one line. */
export function messageOf(error: unknown): string {
  if (error instanceof v.ValiError) {
    return error.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
