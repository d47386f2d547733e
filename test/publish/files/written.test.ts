/** What a data build writes to be downloaded, read back from where it lies. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INDICATOR_FORMATS, indicatorFile, simulatedFile, TABLE_FORMATS, tableFile } from '../../../src/addresses.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { buildData } from '../../../src/publish/data.ts';
import { listFiles } from '../../../src/publish/folders.ts';
import { LARGEST_FILE } from '../../../src/publish/limits.ts';
import { type Workshop, workshop } from '../../warehouse/support.ts';
import { asCells, ask, type Published, published } from './support.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
const CASES = 5000;
let shop: Workshop;
let own: Published;
let catalogue: Catalogue;
beforeAll(async () => {
  shop = await workshop();
  await buildData(shop.settings(data, CASES), { log: () => undefined });
  catalogue = readCatalogue(join(shop.work, 'catalogue.json'));
  own = await published(data);
});
afterAll(() => shop.remove());

const at = (path: string): string => join(shop.work, 'public', path);

test('every promised address of a table and an indicator has its file, none too large', async () => {
  const files = new Map((await listFiles(at('/'))).map(({ path, size }) => [`/${path}`, size]));
  for (const { name, simulated } of catalogue.tables) {
    const promised = simulated
      ? (['parquet', 'csv.gz'] as const).map((format) => simulatedFile(name, format))
      : TABLE_FORMATS.filter((format) => format !== 'zip').map((format) => tableFile(name, format));
    for (const path of promised) expect(files.get(path), path).toBeGreaterThan(0);
  }
  for (const { id } of catalogue.indicators) {
    for (const format of INDICATOR_FORMATS) expect(files.get(indicatorFile(id, format)), id).toBeGreaterThan(0);
  }
  expect(Math.max(...files.values())).toBeLessThan(LARGEST_FILE);
});

test('Parquet holds the rows of the other formats, decimals exact, compressed with zstd', async () => {
  for (const table of own.tables) {
    const file = await readFile(at(tableFile(table.name, 'parquet')));
    const rows = await ask({ 'a.parquet': file }, 'SELECT * FROM read_parquet({a.parquet})');
    expect(asCells(table, rows), table.name).toEqual(table.rows);
    const codecs = await ask({ 'a.parquet': file }, 'SELECT DISTINCT compression FROM parquet_metadata({a.parquet})');
    expect(codecs, table.name).toEqual([['ZSTD']]);
  }
});

describe('simulated tables', () => {
  test('say so in every row and in the file, in both formats alike', async () => {
    for (const { name, rows, fields } of catalogue.tables.filter(({ simulated }) => simulated)) {
      const [parquet, zipped] = await Promise.all(
        (['parquet', 'csv.gz'] as const).map((format) => readFile(at(simulatedFile(name, format)))),
      );
      if (parquet === undefined || zipped === undefined) throw new Error(name);
      const count = 'SELECT count(*)::INT, list(DISTINCT data_status::VARCHAR) FROM';
      expect(await ask({ 'a.parquet': parquet }, `${count} {a.parquet}`), name).toEqual([[rows, ['simulated']]]);
      const csv = gunzipSync(zipped);
      const differing = await ask(
        { 'a.parquet': parquet, 'a.csv': csv },
        `SELECT count(*)::INT FROM (SELECT COLUMNS(*)::VARCHAR FROM {a.parquet}) AS p POSITIONAL JOIN
           (SELECT * FROM read_csv({a.csv}, all_varchar = true)) AS c WHERE p::VARCHAR <> c::VARCHAR`,
      );
      expect(differing, name).toEqual([[0]]);
      expect(csv.toString('utf8', 0, 400).split('\n')[0]).toBe(fields.map((field) => field.name).join(','));
      const said = await ask(
        { 'a.parquet': parquet },
        `SELECT decode("value") FROM parquet_kv_metadata({a.parquet}) WHERE decode("key") = 'data_status'`,
      );
      expect(said, name).toEqual([['simulated']]);
    }
    expect(catalogue.tables.find(({ name }) => name === 'cases')?.rows).toBe(CASES);
  });

  test('are gzipped without a date', async () => {
    const zipped = await readFile(at(simulatedFile('items', 'csv.gz')));
    expect([...zipped.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });
});

test('a second build elsewhere writes the same bytes', async () => {
  const other = await workshop();
  try {
    await buildData(other.settings(data, CASES), { log: () => undefined });
    expect(await sums(join(other.work, 'public', 'data'))).toEqual(await sums(at('/data')));
  } finally {
    await other.remove();
  }
});

async function sums(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await listFiles(folder);
  const hashed = files.map(async ({ path, file }) => [
    path,
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashed));
}
