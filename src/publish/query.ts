/** The databases that browsers query, and the list of them: /query/index.json. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { readCubeIndex } from '../cube/index.ts';
import type { Engine } from '../warehouse/index.ts';
import { sha256Of } from './stamp.ts';

const Table = v.object({
  name: v.string(),
  rows: v.number(),
  columns: v.array(v.object({ name: v.string(), type: v.string() })),
});

const Database = v.object({
  /** The name it is attached under: `kedu.observations`, `sim.cases`. */
  attach: v.picklist(['kedu', 'sim']),
  /** Beside index.json; named by the hash of what it was made from, so it never changes under its name. */
  file: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  tables: v.array(Table),
});

/** One file of the ledger in parts; see parts.ts. */
export const Part = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
  file: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  /** Tables with rows here, and which of their columns. */
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()) })),
});
export type Part = v.InferOutput<typeof Part>;

/** What /query/index.json holds; read by query/files.ts. */
export const QueryIndex = v.object({
  version: v.literal(1),
  published: Database,
  /** The ledger in one file: null where the package has its simulation switched off, or the file is too large for hosts. */
  simulated: v.nullable(Database),
  /** The same ledger in parts, which is how browsers fetch it; null where there is none. */
  ledger: v.nullable(v.object({ tables: v.array(Table), parts: v.array(Part) })),
  /** The tiles of the ledger, null where there is none. Readers of before know nothing of them and need not. */
  cube: v.nullable(v.pipe(v.unknown(), v.transform(readCubeIndex))),
});

export type QueryTable = v.InferOutput<typeof Table>;
export type QueryDatabase = v.InferOutput<typeof Database>;
export type QueryIndex = v.InferOutput<typeof QueryIndex>;

const Column = v.object({ table_name: v.string(), column_name: v.string(), data_type: v.string() });
const Count = v.object({ rows: v.pipe(v.string(), v.transform(Number)) });

/** Tables of an open database with their columns, in the order they were made. */
export async function tablesOf(engine: Engine): Promise<readonly QueryTable[]> {
  const columns = await engine.rows(
    Column,
    `SELECT c.table_name, c.column_name, c.data_type
     FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid)
     WHERE NOT t.temporary AND NOT t.internal AND c.database_name = current_database()
     ORDER BY c.table_oid, c.column_index`,
  );
  const tables: QueryTable[] = [];
  for (const [name, its] of Map.groupBy(columns, (column) => column.table_name)) {
    const [count] = await engine.rows(Count, `SELECT count(*) AS "rows" FROM "${name}"`);
    tables.push({
      name,
      rows: count?.rows ?? 0,
      columns: its.map(({ column_name, data_type }) => ({
        name: column_name,
        // The values of an ENUM are in the data; 1,400 codes would drown the list.
        type: data_type.startsWith('ENUM(') ? 'ENUM' : data_type,
      })),
    });
  }
  return tables;
}

/** The entry of a finished database file. */
export async function databaseEntry(
  path: string,
  attach: QueryDatabase['attach'],
  tables: readonly QueryTable[],
): Promise<QueryDatabase> {
  const bytes = await readFile(path);
  return {
    attach,
    file: basename(path),
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    tables: [...tables],
  };
}

/** The entry of a database as it was kept beside it; undefined where there is none that can be read. */
export async function readDatabase(path: string): Promise<QueryDatabase | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return v.parse(Database, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The list as it was last published; undefined where there is none that can be read. */
export async function readIndex(path: string): Promise<QueryIndex | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return v.parse(QueryIndex, JSON.parse(text));
  } catch {
    // Written by another version of this code, or cut short: then it is made again.
    return undefined;
  }
}
