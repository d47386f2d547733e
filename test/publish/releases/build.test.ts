/** Releases in a whole data build: what is frozen is served as it is, and what was lost is made again. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FEED } from '../../../src/addresses.ts';
import { readCatalogue, releaseCatalogue } from '../../../src/catalogue/read.ts';
import { buildData } from '../../../src/publish/data.ts';
import { dataFiles } from '../../../src/publish/files/write.ts';
import { listFiles } from '../../../src/publish/folders.ts';
import { frozenReleases, releaseFeed } from '../../../src/publish/releases/write.ts';
import { WarehouseError } from '../../../src/warehouse/index.ts';
import { type FixturePackage, fixturePackage } from '../../fixtures/package.ts';
import { releasedPackage } from '../../fixtures/releases.ts';
import { type Workshop, workshop } from '../../warehouse/support.ts';

// Whole builds, several to a test: a second each on an idle machine, far more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

let data: FixturePackage;
let shop: Workshop;
afterEach(async () => {
  await data.remove();
  await shop.remove();
});

const build = () =>
  buildData(shop.settings(data.folder), { log: () => undefined, writers: [dataFiles, frozenReleases, releaseFeed] });
const served = (path: string): Promise<Buffer> => readFile(join(shop.work, 'public', path));

describe('a data build', () => {
  it('without releases has one edition, not frozen, and a feed without entries', async () => {
    data = await fixturePackage('three-years');
    shop = await workshop();
    await build();
    const { releases } = readCatalogue(join(shop.work, 'catalogue.json'));
    expect(releases).toMatchObject([{ version: '2023.1', checksum: null, before: null, changes: [] }]);
    expect((await served(FEED)).toString()).not.toContain('<entry>');
    expect((await listFiles(join(shop.work, 'public'))).some(({ path }) => path.startsWith('r/'))).toBe(false);
  });

  it('with releases serves each under its own address, the last the same as today’s files', async () => {
    data = await releasedPackage();
    shop = await workshop();
    await build();
    for (const version of ['2023.1', '2023.2', '2023.3']) {
      const folder = join(data.folder, 'releases', version);
      const paths = (await listFiles(join(folder, 'data'))).map(({ path }) => path);
      expect(paths.length).toBeGreaterThan(40);
      for (const path of paths) {
        const frozen = await readFile(join(folder, 'data', path));
        expect((await served(`r/${version}/data/${path}`)).equals(frozen), path).toBe(true);
        if (version === '2023.3') expect((await served(`data/${path}`)).equals(frozen), path).toBe(true);
      }
      const manifest = await readFile(join(folder, 'manifest.json'));
      expect(await served(`r/${version}/data/manifest.json`)).toEqual(manifest);
      const { observations } = releaseCatalogue(version, shop.work);
      expect(observations.find(({ id }) => id === 'limit_cut_990101_2021')?.value).toBe(
        version === '2023.1' ? '71.08' : '71.8',
      );
    }

    expect((await build()).built).toBe(false);
    const first = join(shop.work, 'releases', '2023.1.json');
    const before = await readFile(first);
    await rm(first);
    expect((await build()).built).toBe(true);
    expect(await readFile(first)).toEqual(before);
    await writeFile(first, before.subarray(0, 1000));
    expect((await build()).built).toBe(true);

    const frozen = join(data.folder, 'releases', '2023.2', 'data', 'observations.csv');
    await writeFile(frozen, (await readFile(frozen, 'utf8')).replace('71.8', '71.9'));
    await expect(build()).rejects.toBeInstanceOf(WarehouseError);
    expect(await readFile(first)).toEqual(before);
  });
});
