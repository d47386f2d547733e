/**
 * The simulated tables as files: Parquet, and gzipped CSV, since 1.59 million rows fit no sheet. Every name says simulated,
 * every row has `data_status` = simulated, and Parquet says it in its metadata too. They are exported from the finished
 * ledger, and again only where the ledger or this code has changed: the results are kept by both hashes.
 */
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { SIMULATED_FORMATS, simulatedFile } from '../../addresses.ts';
import type { TableInfo } from '../../catalogue/types.ts';
import { data } from '../../i18n/data.ts';
import { inputsHash } from '../stamp.ts';
import { quoted, withDatabase, writeParquet } from './database.ts';
import { identifier } from './table.ts';

const CODE = ['simulated.ts', 'database.ts', '../../i18n/data.ts'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

/** Writes the files of every simulated table under `into`, from the ledger or from what `cache` kept of it. */
export async function simulatedFiles(
  ledger: string,
  tables: readonly TableInfo[],
  into: string,
  cache: string,
): Promise<void> {
  const described = tables.map(({ name, title, description }) => ({ name, title, description }));
  const code = await inputsHash(dirname(fileURLToPath(import.meta.url)), CODE, described);
  const kept = join(cache, `${basename(ledger, '.duckdb')}-${code.slice(0, 12)}`);
  if ((await stat(kept).catch(() => undefined)) === undefined) await exportAll(ledger, tables, kept);
  for (const table of tables) {
    for (const format of SIMULATED_FORMATS) {
      const target = join(into, simulatedFile(table.name, format));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(kept, basename(target)), target);
    }
  }
  for (const old of await readdir(cache)) if (old !== basename(kept)) await rm(join(cache, old), { recursive: true });
}

async function exportAll(ledger: string, tables: readonly TableInfo[], kept: string): Promise<void> {
  // Made aside and renamed: an interrupted export must not be taken for a whole one.
  const aside = `${kept}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await withDatabase(ledger, async (connection) => {
    for (const table of tables) await exportTable(connection, table, aside);
  });
  await rename(aside, kept);
}

async function exportTable(connection: DuckDBConnection, table: TableInfo, folder: string): Promise<void> {
  const { name, title, description } = table;
  const [parquet = '', csv = ''] = SIMULATED_FORMATS.map((format) =>
    join(folder, basename(simulatedFile(name, format))),
  );
  const query = `SELECT * FROM ${identifier(name)} ORDER BY rowid`;
  await writeParquet(connection, query, parquet, {
    data_status: 'simulated',
    notice_zh: `${data('zh').simulatedTag}。${data('zh').simulatedHere}`,
    notice_en: `${data('en').simulatedTag}. ${data('en').simulatedHere}`,
    title_zh: title.zh,
    title_en: title.en,
    description_zh: description.zh,
    description_en: description.en,
  });
  // Gzip as DuckDB writes it has neither a date nor a name in its header.
  await connection.run(
    `COPY (${query}) TO ${quoted(csv)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', COMPRESSION gzip)`,
  );
}
