/**
 * The simulated tables as files: Parquet, and gzipped CSV, since 1.59 million rows fit no sheet. Every name says simulated,
 * every row has `data_status` = simulated, and Parquet says it in its metadata too. They are exported from the finished
 * ledger, and again only where the ledger or this code has changed: the results are kept by both hashes. What is too
 * large for a static host is exported in parts, each a file that can be read alone.
 */
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type SimulatedFormat, simulatedFile, simulatedPart } from '../../addresses.ts';
import type { TableInfo } from '../../catalogue/types.ts';
import { data } from '../../i18n/data.ts';
import { keptFolder } from '../folders.ts';
import { LARGEST_FILE } from '../limits.ts';
import { inputsHash } from '../stamp.ts';
import { quoted, withDatabase, writeParquet } from './database.ts';
import { identifier } from './table.ts';

const CODE = ['simulated.ts', 'database.ts', '../../i18n/data.ts'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

/** Parts are made smaller than the limit by this much: rows do not compress all alike. */
const SPARE = 0.8;

/**
 * Writes the files of every simulated table under `into`, from the ledger or from what `cache` kept of it.
 *
 * @param largest bytes that a file may have; beyond it a table lies in parts
 */
export async function simulatedFiles(
  ledger: string,
  tables: readonly TableInfo[],
  into: string,
  cache: string,
  largest: number = LARGEST_FILE,
): Promise<void> {
  const described = tables.map(({ name, title, description }) => ({ name, title, description }));
  const code = await inputsHash(dirname(fileURLToPath(import.meta.url)), CODE, described);
  const name = `${basename(ledger, '.duckdb')}-${code.slice(0, 12)}-${largest}`;
  const kept = await keptFolder(cache, name, (made) =>
    withDatabase(ledger, async (connection) => {
      for (const table of tables) {
        await exportAs(connection, table, 'parquet', made, largest);
        await exportAs(connection, table, 'csv.gz', made, largest);
      }
    }),
  );
  const folder = dirname(join(into, simulatedFile('any', 'parquet')));
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(kept)) await copyFile(join(kept, file), join(folder, file));
}

/** One table in one format: whole, or where that is too large in as many parts as make each small enough. */
async function exportAs(
  connection: DuckDBConnection,
  table: TableInfo,
  format: SimulatedFormat,
  folder: string,
  largest: number,
): Promise<void> {
  const at = (path: string): string => join(folder, basename(path));
  const whole = at(simulatedFile(table.name, format));
  const query = `SELECT * FROM ${identifier(table.name)}`;
  await exportRows(connection, table, format, `${query} ORDER BY rowid`, whole);
  const { size } = await stat(whole);
  if (size <= largest) return;
  await rm(whole);
  const parts = Math.ceil(size / (largest * SPARE));
  const rows = Math.ceil(table.rows / parts);
  for (let part = 0; part < parts; part += 1) {
    const some = `${query} WHERE rowid >= ${part * rows} AND rowid < ${(part + 1) * rows} ORDER BY rowid`;
    await exportRows(connection, table, format, some, at(simulatedPart(table.name, format, part + 1)));
  }
}

async function exportRows(
  connection: DuckDBConnection,
  { title, description }: TableInfo,
  format: SimulatedFormat,
  query: string,
  file: string,
): Promise<void> {
  if (format === 'parquet') {
    await writeParquet(connection, query, file, {
      data_status: 'simulated',
      notice_zh: `${data('zh').simulatedTag}。${data('zh').simulatedHere}`,
      notice_en: `${data('en').simulatedTag}. ${data('en').simulatedHere}`,
      title_zh: title.zh,
      title_en: title.en,
      description_zh: description.zh,
      description_en: description.en,
    });
    return;
  }
  // Gzip as DuckDB writes it has neither a date nor a name in its header.
  await connection.run(
    `COPY (${query}) TO ${quoted(file)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', COMPRESSION gzip)`,
  );
}
