/** The engine as its makers' documentation starts it: its module fetched as it is, no data, no lock, no page. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import module from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Starts it and asks one thing; gives milliseconds. */
export async function bareStart(): Promise<number> {
  const began = performance.now();
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(script));
  await db.instantiate(new URL(module, location.href).href);
  const connection = await db.connect();
  await connection.query('SELECT 42');
  return performance.now() - began;
}
