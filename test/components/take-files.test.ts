/** Pages offer the files that the build has published, with their size, and no others. */
import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { indicatorDownloads, wholeDownloads } from '../../src/components/take-files.ts';

it('keeps the order of formats, gives bytes, leaves out what is not there', () => {
  const files = [
    { path: '/data/indicators/a.json', bytes: 9, rows: 1 },
    { path: '/data/indicators/a.csv', bytes: 3, rows: 1 },
    { path: '/data/indicators/b.csv', bytes: 4, rows: 1 },
  ];
  const catalogue = { files } as unknown as Catalogue;
  expect(indicatorDownloads(catalogue, 'a', 'zh').map(({ path, bytes }) => [path, bytes])).toEqual([
    ['/data/indicators/a.csv', 3],
    ['/data/indicators/a.json', 9],
  ]);
  expect(wholeDownloads(catalogue, 'en')).toEqual([]);
});
