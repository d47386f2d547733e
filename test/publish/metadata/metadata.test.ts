/** What machines read about the data, held against their standards and against the files themselves. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOG, DATAPACKAGE, TABLES_METADATA, tableFile, tableMetadata } from '../../../src/addresses.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { checkProfile } from '../../../src/package/profile.ts';
import { catalogueOf } from '../../../src/publish/catalogue.ts';
import type { Edition } from '../../../src/publish/edition.ts';
import { dataFiles } from '../../../src/publish/files/write.ts';
import { simulatedDescriptor } from '../../../src/publish/metadata/descriptor.ts';
import { catalogRecord, descriptors } from '../../../src/publish/metadata/write.ts';
import { parseCsv } from '../../../src/reading/index.ts';
import { settings } from '../../../src/settings.ts';
import { Engine, publishTables, simulatedTables } from '../../../src/warehouse/index.ts';
import { sound } from '../../warehouse/support.ts';

const SITE = 'https://kedu.example';
let folder: string;
let catalogue: Catalogue;
let edition: Edition;

const read = (path: string): Promise<Buffer> => readFile(join(folder, path));
const json = async (path: string): Promise<unknown> => JSON.parse((await read(path)).toString('utf8'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-metadata-'));
  const pkg = await sound(fileURLToPath(new URL('../../../data', import.meta.url)));
  const published = join(folder, 'kedu.duckdb');
  const engine = await Engine.open({ path: published, smallBlocks: true, threads: 1 });
  const computed = await publishTables(engine, pkg);
  await engine.close();
  catalogue = catalogueOf(pkg, computed, []);
  const databases = { published, simulated: null };
  edition = { pkg, computed, catalogue, databases, releases: [], settings: { ...settings({}), site: SITE } };
  for (const writer of [dataFiles, descriptors, catalogRecord]) await writer.write(edition, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const Resource = v.looseObject({
  name: v.string(),
  path: v.string(),
  bytes: v.number(),
  hash: v.string(),
  schema: v.looseObject({ fields: v.array(v.looseObject({ name: v.string() })) }),
  formats: v.array(v.object({ path: v.string(), bytes: v.number(), hash: v.string() })),
});
const Package = v.looseObject({ resources: v.array(Resource) });

describe('the published descriptor', () => {
  it('follows the profiles of Data Package v2', async () => {
    expect(checkProfile(await json(DATAPACKAGE))).toEqual([]);
  });

  it('names every published table, its columns as the file has them, and every file with its size and checksum', async () => {
    const { resources } = v.parse(Package, await json(DATAPACKAGE));
    expect(resources.map(({ name }) => name)).toEqual(catalogue.tables.map(({ name }) => name));
    for (const { path, bytes, hash, schema, formats } of resources) {
      const [header] = parseCsv((await read(`data/${path}`)).toString('utf8')).records;
      expect(schema.fields.map(({ name }) => name)).toEqual(header?.cells);
      expect(formats.length).toBeGreaterThan(2);
      for (const file of [{ path, bytes, hash }, ...formats]) {
        const content = await read(`data/${file.path}`);
        expect(file.bytes).toBe(content.length);
        expect(file.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      }
    }
  });

  it('says of simulated tables that they are simulated, wherever it can', async () => {
    const tables = await simulatedTables();
    const shown = tables.map(({ name, title, title_en, description, description_en, schema }) => ({
      ...{ name, simulated: true, rows: 1, primaryKey: schema.primaryKey ?? [], fields: [] },
      ...{ title: { zh: title, en: title_en }, description: { zh: description, en: description_en } },
    }));
    const files = new Map(
      tables.flatMap(({ name }) =>
        ['csv.gz', 'parquet'].map((format) => {
          const path = `/data/sim/${name}.simulated.${format}`;
          return [path, { path, bytes: 1, sha256: '0'.repeat(64) }] as const;
        }),
      ),
    );
    const described = {
      descriptor: edition.pkg.descriptor,
      catalogue: { ...catalogue, tables: shown },
      added: edition.computed.added,
    };
    const made = simulatedDescriptor(described, tables, files);
    expect(checkProfile(made)).toEqual([]);
    const Simulated = v.looseObject({
      name: v.pipe(v.string(), v.endsWith('-simulated')),
      title: v.pipe(v.string(), v.includes('模拟数据')),
      title_en: v.pipe(v.string(), v.includes('SIMULATED')),
      data_status: v.literal('simulated'),
    });
    const { resources } = v.parse(v.looseObject({ ...Simulated.entries, resources: v.array(Simulated) }), made);
    expect(resources).toHaveLength(tables.length);
    expect(simulatedDescriptor({ ...described, catalogue }, tables, files)).toBeUndefined();
  });
});

const Column = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]*$/)),
  titles: v.object({ und: v.string(), zh: v.string(), en: v.string() }),
  datatype: v.union([
    v.picklist(['string', 'integer', 'decimal', 'date']),
    v.object({ base: v.literal('boolean'), format: v.literal('true|false') }),
  ]),
  separator: v.optional(v.string()),
  required: v.optional(v.boolean(), false),
});
const Key = v.object({
  columnReference: v.array(v.string()),
  reference: v.object({ resource: v.string(), columnReference: v.array(v.string()) }),
});
const Table = v.looseObject({
  url: v.string(),
  tableSchema: v.object({
    columns: v.array(Column),
    primaryKey: v.optional(v.array(v.string()), []),
    foreignKeys: v.optional(v.array(Key), []),
  }),
});

/** The lexical forms of XML Schema that CSVW's datatypes stand for. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  decimal: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

async function cellsOf(name: string): Promise<readonly (readonly string[])[]> {
  const text = (await read(tableFile(name, 'csv'))).toString('utf8').replace(/^\ufeff/, '');
  return parseCsv(text).records.map(({ cells }) => cells);
}

describe('CSV on the Web', () => {
  it('describes each file as it is: header, datatype of every cell, what may be blank, unique keys', async () => {
    for (const { name } of catalogue.tables) {
      const table = v.parse(
        v.looseObject({ '@context': v.unknown(), ...Table.entries }),
        await json(tableMetadata(name)),
      );
      expect(table.url).toBe(`${name}.csv`);
      const { columns, primaryKey, foreignKeys } = table.tableSchema;
      // 5.4.3: a key may only lead to a table of the same group, and this is no group.
      expect(foreignKeys).toEqual([]);
      const [header = [], ...rows] = await cellsOf(name);
      expect(columns.map(({ titles }) => titles.und)).toEqual(header);
      const keys = new Set<string>();
      for (const row of rows) {
        for (const [at, { datatype, required, separator }] of columns.entries()) {
          const cell = row[at] ?? '';
          if (cell === '') expect(required, `${name}.${header[at]}`).toBe(false);
          else {
            const lexical = LEXICAL[typeof datatype === 'string' ? datatype : datatype.base] ?? /^$/;
            for (const item of separator === undefined ? [cell] : cell.split(separator)) expect(item).toMatch(lexical);
          }
        }
        keys.add(primaryKey.map((column) => row[header.indexOf(column)]).join('\0'));
      }
      if (primaryKey.length > 0) expect(keys.size).toBe(rows.length);
    }
  });

  it('knows the keys between tables, and every one of them leads somewhere', async () => {
    const { tables } = v.parse(v.looseObject({ tables: v.array(Table) }), await json(TABLES_METADATA));
    expect(tables.map(({ url }) => url)).toEqual(catalogue.tables.map(({ name }) => `${name}.csv`));
    let followed = 0;
    for (const { url, tableSchema } of tables) {
      const [header = [], ...rows] = await cellsOf(url.replace(/\.csv$/, ''));
      for (const { columnReference, reference } of tableSchema.foreignKeys) {
        const [toHeader = [], ...toRows] = await cellsOf(reference.resource.replace(/\.csv$/, ''));
        const at = (from: readonly string[], row: readonly string[], columns: readonly string[]) =>
          columns.map((column) => row[from.indexOf(column)]).join('\0');
        const known = new Set(toRows.map((row) => at(toHeader, row, reference.columnReference)));
        for (const row of rows) {
          const key = at(header, row, columnReference);
          if (key !== '') expect(known, `${url} ${columnReference}: ${key}`).toContain(key);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(300);
  });
});

describe('the catalogue for catalogues', () => {
  it('is JSON-LD that says of each data set what DCAT 3 asks, without fetching anything', async () => {
    const document = v.parse(v.record(v.string(), v.unknown()), await json(CATALOG));
    const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`fetched ${url}`));
    const expanded = v.parse(
      v.array(v.looseObject({ '@id': v.string(), '@type': v.array(v.string()) })),
      await jsonld.expand(document, { base: `${SITE}${CATALOG}`, documentLoader }),
    );
    const dcat = 'http://www.w3.org/ns/dcat#';
    const datasets = expanded.filter((one) => one['@type'].includes(`${dcat}Dataset`));
    expect(datasets).toHaveLength(catalogue.tables.length + 1);
    const listed = expanded.find((one) => one['@type'].includes(`${dcat}Catalog`))?.[`${dcat}dataset`];
    expect(listed).toEqual(datasets.map((one) => ({ '@id': one['@id'] })));
    for (const dataset of datasets) {
      for (const term of ['title', 'description', 'publisher', 'license', 'issued', 'identifier', 'language']) {
        expect(dataset[`http://purl.org/dc/terms/${term}`], `${dataset['@id']} ${term}`).toBeDefined();
      }
    }
    const Distribution = v.looseObject({
      [`${dcat}downloadURL`]: v.array(v.object({ '@id': v.pipe(v.string(), v.url()) })),
      [`${dcat}byteSize`]: v.array(v.looseObject({ '@value': v.pipe(v.string(), v.regex(/^\d+$/)) })),
      'http://spdx.org/rdf/terms#checksum': v.array(v.looseObject({})),
    });
    for (const { name } of catalogue.tables) {
      const dataset = datasets.find((one) => one['@id'] === `${SITE}/data/${name}/#dataset`);
      const offered = v.parse(v.array(Distribution), dataset?.[`${dcat}distribution`]);
      const urls = offered.map(
        (one) => v.parse(v.array(v.object({ '@id': v.string() })), one[`${dcat}downloadURL`])[0]?.['@id'],
      );
      for (const format of ['csv', 'plain.csv', 'json', 'xlsx', 'parquet'] as const) {
        expect(urls).toContain(`${SITE}${tableFile(name, format)}`);
      }
    }
  });
});
