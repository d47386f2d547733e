/** Writes what may be downloaded: every published table and every indicator, in every format. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Writer } from '../edition.ts';
import { type Files, indicatorFiles, tableFiles } from './index.ts';
import { booksOf } from './indicator.ts';
import { storedTable } from './table.ts';

/** Files of published tables and of indicators. */
export const dataFiles: Writer = {
  name: '数据文件 · data files',
  async write({ catalogue, databases }, into) {
    await withDatabase(databases.published, async (connection) => {
      for (const table of publishedTables(catalogue)) {
        await put(into, tableFiles(await storedTable(connection, table), catalogue));
      }
    });
    const books = booksOf(catalogue);
    for (const { id } of catalogue.indicators) await put(into, indicatorFiles(catalogue, id, books));
  },
};

/** The tables that are no simulation. */
export function publishedTables({ tables }: Catalogue): Catalogue['tables'] {
  return tables.filter(({ simulated }) => !simulated);
}

async function put(into: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(into, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Opens a finished database for reading only. */
async function withDatabase<T>(
  path: string,
  use: (connection: Awaited<ReturnType<DuckDBInstance['connect']>>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    // One thread writes rows in one order and into the same pieces every time.
    threads: '1',
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
