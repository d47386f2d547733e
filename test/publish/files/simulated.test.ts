/** Simulated tables that are too large for a host lie in parts, and nothing of them is lost. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableInfo } from '../../../src/catalogue/types.ts';
import { simulatedFiles } from '../../../src/publish/files/simulated.ts';

const ROWS = 20_000;
let folder: string;
const table: TableInfo = {
  ...{ name: 'cases', simulated: true, rows: ROWS, primaryKey: [], fields: [] },
  ...{ title: { zh: '办件', en: 'Cases' }, description: { zh: '模拟', en: 'Simulated' } },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-parts-'));
  const instance = await DuckDBInstance.create(join(folder, 'ledger.duckdb'));
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE cases AS SELECT n, hash(n) AS noise, 'simulated' AS data_status FROM range(${ROWS}) AS t(n)`,
  );
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rm(folder, { recursive: true }));

async function written(largest: number): Promise<{ into: string; names: readonly string[] }> {
  const into = await mkdtemp(join(folder, 'site-'));
  await simulatedFiles(join(folder, 'ledger.duckdb'), [table], into, join(folder, 'cache'), largest);
  return { into: join(into, 'data/sim'), names: (await readdir(join(into, 'data/sim'))).sort() };
}

test('what fits is one file of each format', async () => {
  expect((await written(10_000_000)).names).toEqual(['cases.simulated.csv.gz', 'cases.simulated.parquet']);
});

test('what does not is parts, each small enough and readable alone, and together every row in its order', async () => {
  const largest = 60_000;
  const { into, names } = await written(largest);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const [format, read] of [
    ['parquet', 'read_parquet'],
    ['csv.gz', 'read_csv'],
  ] as const) {
    const parts = names.filter((name) => name.endsWith(format));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(expect.arrayContaining(parts.map((_, part) => `cases.simulated.part-${part + 1}.${format}`)));
    const numbers: unknown[] = [];
    for (const [at] of parts.entries()) {
      const file = join(into, `cases.simulated.part-${at + 1}.${format}`);
      expect((await stat(file)).size).toBeLessThanOrEqual(largest);
      const result = await connection.runAndReadAll(`SELECT n, data_status FROM ${read}('${file}')`);
      for (const [n, status] of result.getRowsJS()) {
        expect(status).toBe('simulated');
        numbers.push(Number(n));
      }
    }
    expect(numbers).toEqual(Array.from({ length: ROWS }, (_, n) => n));
  }
  connection.closeSync();
  instance.closeSync();
});
