/**
 * What is run in every session before a visitor's first query, in this order. Extensions would come from an outside host;
 * external access off refuses every file but those named here, and so ATTACH, COPY, https; the last line makes the
 * settings final.
 *
 * Measured on DuckDB 1.4.3, what this lock does not refuse: ATTACH ':memory:', temporary tables that hide published
 * ones, SET of the search path, COPY to one of those names, and reading the bytes of the public files themselves.
 * All but the last are statements, and statements other than queries are refused by statement.ts, which the engine's
 * own parser backs by preparing each text as one statement first (duckdb.ts). Both halves are needed.
 */
import { ENGINE_MEMORY } from './limits.ts';
import { OWN } from './own.ts';

/** Name of the published tables inside the engine's own file system. */
export const PUBLISHED_FILE = 'kedu.duckdb';

/** Name of a part of the ledger there, and of the database it is attached as while a question about the ledger runs. */
export const partFile = (id: string): string => `sim.${id}.duckdb`;
export const partDatabase = (id: string): string => `sim_${id}`;

/** The statements of the lock. `parts`: ids of the parts of the ledger that may come later. */
export function lock(parts: readonly string[]): readonly string[] {
  const files = parts.flatMap((id) => [partFile(id), `${partFile(id)}.wal`]);
  return [
    'SET autoinstall_known_extensions=false',
    'SET autoload_known_extensions=false',
    `SET memory_limit='${ENGINE_MEMORY}'`,
    `ATTACH '${PUBLISHED_FILE}' AS kedu (READ_ONLY)`,
    'USE kedu',
    // For what a visitor brings; empty until then.
    `ATTACH ':memory:' AS ${OWN}`,
    // Attached later, when a query first names them, which the lock allows for names given before it.
    ...(files.length === 0 ? [] : [`SET allowed_paths=[${files.map((file) => `'${file}'`).join(', ')}]`]),
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ];
}

/** Attaches a part. */
export const attachPart = (id: string): string => `ATTACH '${partFile(id)}' AS ${partDatabase(id)} (READ_ONLY)`;
export const detachPart = (id: string): string => `DETACH ${partDatabase(id)}`;
/** What questions see: a database of views over the parts. */
export const ATTACH_LEDGER = "ATTACH ':memory:' AS sim";
export const DETACH_LEDGER = 'DETACH sim';
