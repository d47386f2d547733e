/** Writes what may be downloaded: every published table and every indicator, in every format. */
import { join } from 'node:path';
import { tableFile } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Writer } from '../edition.ts';
import { putFile } from '../folders.ts';
import { withDatabase, writeParquet } from './database.ts';
import { type Files, indicatorFiles, indicatorWorkbooks, tableFiles, tableWorkbooks } from './index.ts';
import { booksOf } from './indicator.ts';
import { facts } from './json.ts';
import { simulatedFiles } from './simulated.ts';
import { type FileTable, storedQuery, storedTable } from './table.ts';

/** Files of published tables and of indicators. */
export const dataFiles: Writer = {
  name: '数据文件 · data files',
  async write({ catalogue, databases, settings }, into) {
    const books = booksOf(catalogue);
    await withDatabase(databases.published, async (connection) => {
      for (const info of publishedTables(catalogue)) {
        const table = await storedTable(connection, info);
        await put(into, tableFiles(table, catalogue));
        await put(into, tableWorkbooks(table, info, books, settings));
        const path = tableFile(table.name, 'parquet');
        await writeParquet(connection, storedQuery(info), join(into, path), parquetFacts(table, catalogue, path));
      }
    });
    for (const { id } of catalogue.indicators) {
      await put(into, indicatorFiles(catalogue, id, books));
      await put(into, indicatorWorkbooks(catalogue, id, books, settings));
    }
  },
};

/** Files of the simulated tables, where there are any. */
export const simulatedData: Writer = {
  name: '模拟数据文件 · simulated data files',
  async write({ catalogue, databases, settings }, into) {
    if (databases.simulated === null) return;
    const tables = catalogue.tables.filter(({ simulated }) => simulated);
    await simulatedFiles(databases.simulated, tables, into, join(settings.work, 'cache', 'simulated'));
  },
};

/** What a Parquet file says of itself: the essentials plainly, and all that the JSON file says under `kedu`. */
function parquetFacts(table: FileTable, catalogue: Catalogue, path: string): Readonly<Record<string, string>> {
  const { edition, licence } = catalogue.site;
  return {
    data_status: 'published',
    title_zh: table.title.zh,
    title_en: table.title.en,
    release: edition,
    licence: licence.url,
    kedu: JSON.stringify(facts(table, catalogue, path)),
  };
}

/** The tables that are no simulation. */
export function publishedTables({ tables }: Catalogue): Catalogue['tables'] {
  return tables.filter(({ simulated }) => !simulated);
}

async function put(into: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) await putFile(into, path, bytes);
}
