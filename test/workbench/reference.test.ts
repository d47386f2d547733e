/** Every query that the reference shows of a table is run: over the published tables natively, in both languages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { identifier } from '../../src/query/statement.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { joinQuery, linksOf, nameInQueries, rowsQuery } from '../../src/workbench/reference.ts';
import { ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

let engine: Engine;
let catalogue: Catalogue;
beforeAll(async () => {
  const copy = await ownPackage();
  const pkg = await sound(copy.folder);
  engine = await Engine.open();
  await publishTables(engine, pkg);
  catalogue = await catalogueIn(pkg);
  await copy.remove();
});
afterAll(() => engine.close());

const find = (name: string) => {
  const table = catalogue.tables.find((one) => one.name === name && !one.simulated);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};
const rows = async (sql: string): Promise<number> => (await engine.connection.runAndReadAll(sql)).currentRowCount;

test('a table’s columns lead where its foreign keys say', () => {
  const links = linksOf(find('observations'), catalogue.tables);
  expect(links.map(({ column, table, key, whole }) => [column, `${table}.${key}`, whole])).toEqual([
    ['indicator', 'indicators.id', true],
    ['area', 'areas.id', true],
    ['unit', 'units.id', true],
    ['source', 'sources.id', true],
    ['of_whole', 'observations.id', false],
    ['agency', 'agencies.id', false],
  ]);
  expect(linksOf(find('topics'), catalogue.tables)).toEqual([]);
});

test('the join names the row it leads to; a column that may be blank loses no row', () => {
  expect(joinQuery(find('observations'), catalogue.tables, 'zh')).toBe(`SELECT o.id, o.indicator, i.name_zh
FROM observations o
JOIN indicators i ON i.id = o.indicator
LIMIT 100`);
  expect(joinQuery(find('agencies'), catalogue.tables, 'en')).toContain('LEFT JOIN areas b ON b.id = a.area');
  expect(joinQuery(find('topics'), catalogue.tables, 'en')).toBeUndefined();
});

test('every one of them runs, and joins keep the rows', async () => {
  const published = catalogue.tables.filter(({ simulated }) => !simulated);
  for (const table of published) {
    const all = await rows(rowsQuery(table));
    for (const locale of ['zh', 'en'] as const) {
      const sql = joinQuery(table, catalogue.tables, locale);
      if (sql === undefined) continue;
      expect(await rows(sql), `${table.name} ${locale}: ${sql}`).toBe(all);
    }
  }
});

test('a word of SQL may name a column or a table', async () => {
  const words = (await engine.connection.runAndReadAll('SELECT keyword_name FROM duckdb_keywords()')).getRowsJson();
  expect(words.length).toBeGreaterThan(400);
  const names = words.map(([word]) => identifier(String(word)));
  const columns = names.map((name) => `1 AS ${name}`).join(', ');
  expect(await rows(`SELECT ${names.join(', ')} FROM (SELECT ${columns})`)).toBe(1);
  for (const name of names) expect(await rows(`WITH ${name} AS (SELECT 1) FROM ${name}`), name).toBe(1);
});

test('simulated tables join by the key they share, or to the labels of their codes', () => {
  const field = (name: string, categories: readonly unknown[] = []) => ({
    ...{ name, type: 'string', required: true, references: null, categories },
  });
  const items = {
    name: 'items',
    simulated: true,
    primaryKey: ['item'],
    fields: [field('item'), field('kind', [1, 2])],
  };
  const cases = { name: 'cases', simulated: true, primaryKey: [], fields: [field('item')] };
  expect(nameInQueries(cases)).toBe('sim.cases');
  expect(joinQuery(cases, [items, cases], 'zh')).toBe(`SELECT c.item, i.kind
FROM sim.cases c
JOIN sim.items i ON i.item = c.item
LIMIT 100`);
  expect(joinQuery(items, [items, cases], 'en')).toContain(
    "ON l.table_name = 'items' AND l.column_name = 'kind' AND l.value = t.kind",
  );
});
