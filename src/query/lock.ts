/**
 * What is run in every session before a visitor's first query, in this order. Extensions would come from an outside host;
 * external access off refuses every file but the two named here, and so ATTACH, COPY, https; the last line makes the
 * settings final.
 *
 * Measured on DuckDB 1.4.3, what this lock does not refuse: ATTACH ':memory:', temporary tables that hide published
 * ones, SET of the search path, COPY to one of the two names, and reading the bytes of the two public files themselves.
 * All but the last are statements, and statements other than queries are refused by statement.ts, which the engine's
 * own parser backs by preparing each text as one statement first (duckdb.ts). Both halves are needed.
 */
import { ENGINE_MEMORY } from './limits.ts';
import { OWN } from './own.ts';

/** Names of the two databases inside the engine's own file system. */
export const PUBLISHED_FILE = 'kedu.duckdb';
export const LEDGER_FILE = 'sim.duckdb';

export const LOCK: readonly string[] = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  `SET memory_limit='${ENGINE_MEMORY}'`,
  `ATTACH '${PUBLISHED_FILE}' AS kedu (READ_ONLY)`,
  'USE kedu',
  // For what a visitor brings; empty until then.
  `ATTACH ':memory:' AS ${OWN}`,
  // Attached later, when a query first names it, which the lock allows for names given before it.
  `SET allowed_paths=['${LEDGER_FILE}', '${LEDGER_FILE}.wal']`,
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

export const ATTACH_LEDGER = `ATTACH '${LEDGER_FILE}' AS sim (READ_ONLY)`;
export const DETACH_LEDGER = 'DETACH sim';
