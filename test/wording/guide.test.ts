/** The addresses that the data page lists, held against addresses.ts; and the code for tools, run against served files. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as addresses from '../../src/addresses.ts';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { dataFiles } from '../../src/publish/files/write.ts';
import { type Running, serve } from '../../src/publish/serve/server.ts';
import { settings } from '../../src/settings.ts';
import { Engine, publishTables, simulatedTables } from '../../src/warehouse/index.ts';
import { addressGuide, exampleIndicator } from '../../src/wording/guide.ts';
import { EXAMPLE_ORIGIN, oneLiners, TOOLS } from '../../src/wording/one-liners.ts';
import { fixturePackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const run = promisify(execFile);
const base = '/kedu/';
let folder: string;
let root: string;
let running: Running;
let catalogue: Catalogue;
let code: ReturnType<typeof oneLiners>;
let indicator: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-guide-'));
  root = join(folder, 'site');
  await mkdir(root);
  const copy = await fixturePackage('three-years');
  try {
    const pkg = await sound(copy.folder);
    const published = join(folder, 'kedu.duckdb');
    const engine = await Engine.open({ path: published, smallBlocks: true, threads: 1 });
    const computed = await publishTables(engine, pkg);
    await engine.close();
    const simulated = (await simulatedTables()).map((table) => ({ table, rows: 1 }));
    catalogue = catalogueOf(pkg, computed, simulated);
    const databases = { published, simulated: null };
    const edition = { pkg, computed, catalogue, databases, releases: [], settings: settings({}) };
    await dataFiles.write(edition, root);
  } finally {
    await copy.remove();
  }
  running = await serve({ root, base }, 0);
  indicator = exampleIndicator(bookOf(catalogue, 'zh')) ?? '';
  code = oneLiners({ base, site: `http://localhost:${running.port}` }, indicator);
});
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});

/** Every address there can be, by the function or constant of addresses.ts that makes it. */
function promised(book: Book, id: string): Readonly<Record<string, readonly string[]>> {
  const { locale } = book;
  const release = book.catalogue.site.edition;
  const simulated = catalogue.tables.find((table) => table.simulated)?.name ?? '';
  const charts = (['svg', 'png', 'print.png'] as const).map((format) => addresses.chartFile(id, locale, format));
  const frozen = addresses.FROZEN_FORMATS.flatMap((format) => [
    addresses.tableFile('observations', format),
    addresses.indicatorFile(id, format),
  ]);
  return {
    tableFile: addresses.TABLE_FORMATS.map((format) => addresses.tableFile('observations', format)),
    tableMetadata: [addresses.tableMetadata('observations')],
    indicatorFile: addresses.INDICATOR_FORMATS.map((format) => addresses.indicatorFile(id, format)),
    simulatedFile: addresses.SIMULATED_FORMATS.map((format) => addresses.simulatedFile(simulated, format)),
    simulatedPart: addresses.SIMULATED_FORMATS.map((format) => addresses.simulatedPart(simulated, format, 1)),
    citationFile: addresses.CITATION_FORMATS.map((format) => addresses.citationFile('observations', format)),
    tablePage: [addresses.tablePage('observations')],
    releasePage: [addresses.releasePage(release)],
    indicatorPage: [addresses.indicatorPage(id)],
    mechanismPage: catalogue.mechanisms.slice(0, 1).map((one) => addresses.mechanismPage(one.id)),
    agencyPage: catalogue.agencies.slice(0, 1).map((one) => addresses.agencyPage(one.id)),
    commitmentPage: catalogue.commitments.slice(0, 1).map((one) => addresses.commitmentPage(one.id)),
    taskPlace: catalogue.commitments.slice(0, 1).map(({ task }) => addresses.taskPlace(task)),
    chartFile: charts,
    chartSpecSchemaFile: [addresses.chartSpecSchemaFile(2)],
    embedPage: [addresses.embedPage(id, locale)],
    oembedFile: [addresses.oembedFile(id, locale)],
    pinned: [...frozen, addresses.chartFile(id, locale, 'svg')].map((path) => addresses.pinned(release, path)),
    ...Object.fromEntries(
      Object.entries(addresses).flatMap(([name, value]) =>
        typeof value === 'string' && !name.startsWith('SEARCH_') ? [[name, [value]]] : [],
      ),
    ),
  };
}

describe('the addresses that are listed', () => {
  it('are all that addresses.ts can make, in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const every = Object.values(promised(bookOf(catalogue, locale), indicator)).flat();
      const files = every.map((path) => ({ path, bytes: 1, rows: null }));
      const groups = addressGuide(bookOf({ ...catalogue, files }, locale), { origin: true });
      const simulated = catalogue.tables.find((table) => table.simulated)?.name ?? '';
      const listed = groups.flatMap(({ key, entries }) =>
        entries.flatMap(({ patterns }) =>
          patterns.map((pattern) =>
            pattern
              .replace('<table>', key === 'groupSimulated' ? simulated : 'observations')
              .replace('<id>', indicator)
              .replace('<mechanism>', catalogue.mechanisms[0]?.id ?? '')
              .replace('<agency>', catalogue.agencies[0]?.id ?? '')
              .replace('<commitment>', catalogue.commitments[0]?.id ?? '')
              .replace('<task>', catalogue.commitments[0]?.task ?? '')
              .replace('<release>', catalogue.site.edition),
          ),
        ),
      );
      expect([...listed].sort()).toEqual([...every].sort());
      for (const { entries } of groups) for (const { example } of entries) expect(listed).toContain(example);
    }
    // A new function that makes addresses is to be listed, or named here as one that makes none of its own.
    const makers = Object.entries(addresses).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    const known = Object.keys(promised(bookOf(catalogue, 'zh'), indicator));
    expect(makers.filter((name) => !known.includes(name)).sort()).toEqual(['located', 'pagePath', 'simulatedPaths']);
  });

  it('leave out what this build has not written', () => {
    const keys = addressGuide(bookOf(catalogue, 'zh'), { origin: false }).flatMap(({ entries }) =>
      entries.map(({ key }) => key),
    );
    for (const absent of ['csv', 'chart', 'embed', 'feed', 'sitemap', 'pinnedFiles'])
      expect(keys).not.toContain(absent);
    expect(keys).toContain('manifest');
  });
});

/** Whether a command ends well, which says whether the tool is here. */
const works = (command: string, ...args: string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  );
const [curl, pandas, polars, r] = await Promise.all([
  works('curl', '--version'),
  works('python3', '-c', 'import pandas'),
  works('python3', '-c', 'import polars'),
  works('Rscript', '--version'),
]);

describe('the code for tools, as it is pasted', () => {
  const size = (): string => {
    const { rows, fields } = catalogue.tables.find(({ name }) => name === 'observations') ?? { rows: 0, fields: [] };
    return `${rows} ${fields.length}`;
  };

  it.skipIf(!curl)('curl downloads both files byte for byte', async () => {
    await run('sh', ['-c', code.curl], { cwd: folder });
    for (const path of [addresses.tableFile('observations', 'csv'), addresses.indicatorFile(indicator, 'json')]) {
      const name = path.split('/').at(-1) ?? '';
      expect(await readFile(join(folder, name))).toEqual(await readFile(join(root, path)));
    }
  });

  it('JavaScript reads the rows of the indicator', async () => {
    const shown = `${code.javascript}\nconsole.log("\\n" + JSON.stringify(rows.map(({ id }) => id)));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', shown]);
    const ids: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    const expected = catalogue.observations.filter((one) => one.indicator === indicator).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(expected));
  });

  it('DuckDB answers with the numbers of the indicator', async () => {
    const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
    const connection = await instance.connect();
    // Over http where the extension is at hand; else the same statement on the file that the address stands for.
    const remote = await connection.run('LOAD httpfs').then(
      () => true,
      () => false,
    );
    const address = `http://localhost:${running.port}${base}`;
    expect(code.duckdb).toContain(address);
    const reader = await connection.runAndReadAll(remote ? code.duckdb : code.duckdb.replace(address, `${root}/`));
    const values = reader.getRowObjects().map((row) => Number(String(row['value'])));
    const expected = catalogue.observations.filter((one) => one.indicator === indicator);
    expect(values.sort()).toEqual(expected.map(({ value }) => Number(value)).sort());
    connection.closeSync();
    instance.closeSync();
  });

  it.skipIf(!pandas)('pandas reads every row and column', async () => {
    const { stdout } = await run('python3', ['-c', `${code.pandas}\nprint(*observations.shape)`]);
    expect(stdout.trim()).toBe(size());
  });

  it.skipIf(!polars)('polars reads every row and column', async () => {
    const { stdout } = await run('python3', ['-c', `${code.polars}\nprint(*observations.shape)`]);
    expect(stdout.trim()).toBe(size());
  });

  it.skipIf(!r)('R reads every row and column', async () => {
    const { stdout } = await run('Rscript', ['-e', `${code.r}; cat(nrow(observations), ncol(observations))`]);
    expect(stdout.trim()).toBe(size());
  });

  it('every file it names is there, and without an origin it names the one of npm start', () => {
    const local = oneLiners({ base }, indicator);
    for (const tool of TOOLS) {
      expect(local[tool]).toContain(`${EXAMPLE_ORIGIN}${base}data/`);
      for (const [, path = ''] of code[tool].matchAll(/\/kedu(\/data\/[\w./]+)/g)) {
        expect(existsSync(join(root, path)), `${tool}: ${path}`).toBe(true);
      }
    }
  });
});
