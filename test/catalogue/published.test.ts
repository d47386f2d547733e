/** Pages offer the files that are there, with their size, and no others. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { published } from '../../src/catalogue/published.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-published-'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'a.csv'), 'id\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('keeps the order, gives bytes, leaves out what is not there', () => {
  const offered = [
    { label: 'XLSX', path: '/data/a.xlsx' },
    { label: 'CSV', path: '/data/a.csv' },
  ];
  expect(published(offered, folder)).toEqual([{ label: 'CSV', path: '/data/a.csv', bytes: 3 }]);
});
