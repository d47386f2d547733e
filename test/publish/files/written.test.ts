/** What a data build writes to be downloaded, read back from where it lies. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  INDICATOR_FORMATS,
  indicatorFile,
  MANIFEST,
  simulatedFile,
  TABLE_FORMATS,
  tableFile,
  WHOLE_ARCHIVE,
} from '../../../src/addresses.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { citations } from '../../../src/publish/citation.ts';
import { buildData } from '../../../src/publish/data.ts';
import { archives } from '../../../src/publish/files/archives.ts';
import { dataFiles, simulatedData } from '../../../src/publish/files/write.ts';
import { listFiles } from '../../../src/publish/folders.ts';
import { LARGEST_FILE } from '../../../src/publish/limits.ts';
import { manifest } from '../../../src/publish/manifest.ts';
import { descriptors } from '../../../src/publish/metadata/write.ts';
import { type Workshop, workshop } from '../../warehouse/support.ts';
import { asCells, ask, type Published, published } from './support.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
const Package = v.object({
  resources: v.array(v.object({ name: v.string(), path: v.union([v.string(), v.array(v.string())]) })),
});
const Manifest = v.object({ files: v.array(v.object({ path: v.string(), sha256: v.string() })) });
const CASES = 5000;
const quiet = { log: () => undefined, writers: [citations, dataFiles, simulatedData, descriptors, archives] };
let shop: Workshop;
let own: Published;
let catalogue: Catalogue;
beforeAll(async () => {
  shop = await workshop();
  await buildData(shop.settings(data, CASES), quiet);
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
      : TABLE_FORMATS.map((format) => tableFile(name, format));
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
    // A table without rows has nothing to compress.
    expect(codecs, table.name).toEqual(table.rows.length === 0 ? [] : [['ZSTD']]);
  }
});

test('the catalogue lists every file with its size, and the rows of tables', async () => {
  const files = await listFiles(at('/'));
  const expected = files.filter(({ path }) => !path.startsWith('query/'));
  expect(catalogue.files.map(({ path, bytes }) => [path, bytes])).toEqual(
    expected.map(({ path, size }) => [`/${path}`, size]),
  );
  const rows = new Map(catalogue.files.map((file) => [file.path, file.rows]));
  const observations = own.tables.find(({ name }) => name === 'observations')?.rows.length;
  expect(rows.get(tableFile('observations', 'xlsx'))).toBe(observations);
  expect(rows.get(simulatedFile('cases', 'parquet'))).toBe(CASES);
  const [indicator] = catalogue.indicators;
  const text = await readFile(at(indicatorFile(indicator?.id ?? '', 'plain.csv')), 'utf8');
  expect(rows.get(indicatorFile(indicator?.id ?? '', 'csv'))).toBe(text.trimEnd().split('\n').length - 1);
});

test('the manifest names every file of a site but itself and compressed copies', async () => {
  const site = join(shop.work, 'site');
  const csv = await readFile(at(tableFile('units', 'csv')));
  const files = {
    'index.html': '<p>',
    'index.html.br': 'b',
    'index.html.gz': 'g',
    'data/units.csv': csv,
    'data/sim/a.csv.gz': 'z',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  // Twice: a manifest that is there already is not counted.
  for (let run = 0; run < 2; run += 1) await manifest.run(site, shop.settings(data, CASES));
  const read: unknown = JSON.parse(await readFile(join(site, MANIFEST), 'utf8'));
  const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
  const rows = own.tables.find(({ name }) => name === 'units')?.rows.length;
  expect(read).toEqual({
    version: 1,
    release: catalogue.site.edition,
    files: [
      { path: '/data/sim/a.csv.gz', bytes: 1, sha256: sha256('z') },
      { path: '/data/units.csv', bytes: csv.length, sha256: sha256(csv), rows },
      { path: '/index.html', bytes: 3, sha256: sha256('<p>') },
    ],
  });
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

describe('archives', () => {
  test('of a table hold its files as they lie there, and what they need away from the site', async () => {
    const files = unzipSync(await readFile(at(tableFile('units', 'zip'))));
    const names = Object.keys(files).sort();
    for (const format of TABLE_FORMATS.filter((one) => one !== 'zip')) expect(names).toContain(`data/units.${format}`);
    expect(names).toEqual(expect.arrayContaining(['CITATION.cff', 'LICENSE.txt', 'README.en.txt', 'README.txt']));
    for (const name of names.filter((one) => /^data\/(?!datapackage)/.test(one))) {
      expect(Buffer.from(files[name] ?? []), name).toEqual(await readFile(at(`/${name}`)));
    }
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    const { resources } = v.parse(Package, JSON.parse(text('data/datapackage.json')));
    expect(resources.map(({ name }) => name)).toEqual(['units']);
    expect(resources.flatMap(({ path }) => path).every((path) => names.includes(`data/${path}`))).toBe(true);
    expect(text('LICENSE.txt')).toContain('Section 8 -- Interpretation.');
    const { files: entries } = v.parse(Manifest, JSON.parse(text('manifest.json')));
    expect(entries.map(({ path }) => path)).toEqual(names.filter((name) => name !== 'manifest.json'));
    for (const { path, sha256 } of entries) {
      const sum = createHash('sha256')
        .update(files[path] ?? new Uint8Array())
        .digest('hex');
      expect(sha256, path).toBe(sum);
    }
    for (const name of ['README.txt', 'README.en.txt']) {
      await expect(text(name).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/units.${name}`);
    }
  });

  test('of everything hold all that is published, and nothing simulated', async () => {
    const names = Object.keys(unzipSync(await readFile(at(WHOLE_ARCHIVE))));
    const files = (await listFiles(at('/data'))).map(({ path }) => `data/${path}`);
    const published = files.filter((path) => !/^data\/sim\/|\.zip$|\.cff$|catalog\.jsonld$/.test(path));
    expect(names.filter((name) => name.startsWith('data/')).sort()).toEqual(published);
    expect(names.filter((name) => /simulated|sim\//.test(name))).toEqual([]);
  });
});

test('a second build elsewhere writes the same bytes', async () => {
  const other = await workshop();
  try {
    await buildData(other.settings(data, CASES), quiet);
    expect(await sums(join(other.work, 'public', 'data'))).toEqual(await sums(at('/data')));
  } finally {
    await other.remove();
  }
});

test('a missing or cut file is made again', async () => {
  const build = () => buildData(shop.settings(data, CASES), { ...quiet, writers: [dataFiles] });
  const files = [tableFile('units', 'csv'), indicatorFile(catalogue.indicators[0]?.id ?? '', 'en.xlsx')];
  const before = await Promise.all(files.map((path) => readFile(at(path))));
  expect((await build()).built).toBe(false);
  await writeFile(at(files[0] ?? ''), 'cut');
  expect((await build()).built).toBe(true);
  await rm(at(files[1] ?? ''));
  expect((await build()).built).toBe(true);
  expect(await Promise.all(files.map((path) => readFile(at(path))))).toEqual(before);
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
