/** Database files, finished ones opened for reading only, and exports that native DuckDB writes from them. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Opens a finished database for reading, hands it over and closes it. */
export function withDatabase<T>(path: string, use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  return opened(path, { access_mode: 'READ_ONLY' }, use);
}

/** Makes a database that browsers can attach, hands it over and closes it; `path` must not exist. */
export function withNewDatabase<T>(path: string, use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  // The newest form that the browsers' engine reads.
  return opened(path, { storage_compatibility_version: 'v1.0.0' }, use);
}

async function opened<T>(
  path: string,
  options: Readonly<Record<string, string>>,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, {
    ...options,
    // One thread writes rows in one order and into the same pieces every time.
    threads: '1',
    memory_limit: '2GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Text in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Writes the rows of a query as Parquet with zstd, and what the file must say of itself into its key-value metadata
 * (Parquet format, FileMetaData.key_value_metadata), in the order of the query.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  query: string,
  file: string,
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  const pairs = Object.entries(metadata).map(([key, text]) => `${key}: ${quoted(text)}`);
  await connection.run(
    `COPY (${query}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 9, ` +
      `KV_METADATA {${pairs.join(', ')}})`,
  );
}
