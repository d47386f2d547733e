import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RELEASES_FOLDER } from '../../../src/package/index.ts';
import { listFiles } from '../../../src/publish/folders.ts';
import { freezeRelease, ReleaseError } from '../../../src/publish/releases/freeze.ts';
import { sha256Of } from '../../../src/publish/stamp.ts';
import { WarehouseError } from '../../../src/warehouse/index.ts';
import { type FixturePackage, fixturePackage } from '../../fixtures/package.ts';
import { releasedPackage } from '../../fixtures/releases.ts';
import { addRow, change, check } from '../../warehouse/support.ts';

const releases = (folder: string): Promise<readonly string[]> =>
  readdir(join(folder, RELEASES_FOLDER)).catch((): string[] => []);

describe('freezing', () => {
  let data: FixturePackage;
  beforeEach(async () => {
    data = await fixturePackage('three-years');
  });
  afterEach(() => data.remove());

  it('keeps the package byte for byte, with a manifest of everything, the same each time', async () => {
    const manifest = await freezeRelease(data.folder, '2023.1');
    const folder = join(data.folder, RELEASES_FOLDER, '2023.1');
    const frozen = (await listFiles(folder)).map(({ path }) => path).sort();
    expect(frozen).toEqual([...manifest.files.map(({ path }) => path), 'manifest.json'].sort());
    expect(manifest).toMatchObject({ version: '2023.1', date: '2023-03-01' });
    for (const { path, bytes, sha256: sum } of manifest.files) {
      const file = await readFile(join(folder, path));
      expect([file.length, sha256Of(file)], path).toEqual([bytes, sum]);
    }
    const own = (await readdir(data.folder)).filter((name) => name !== RELEASES_FOLDER).sort();
    expect((await readdir(join(folder, 'package'))).sort()).toEqual(own);
    for (const name of own) {
      expect(await readFile(join(folder, 'package', name)), name).toEqual(await readFile(join(data.folder, name)));
    }
    const again = await fixturePackage('three-years');
    expect(await freezeRelease(again.folder, '2023.1')).toEqual(manifest);
    await again.remove();
  });

  it('refuses another version than the edition', async () => {
    await expect(freezeRelease(data.folder, '2023.2')).rejects.toThrow(/edition in site\.json is 2023\.1, not 2023\.2/);
    expect(await releases(data.folder)).toEqual([]);
  });

  it('refuses a package with errors or a failed check', async () => {
    const sql = `SELECT id AS subject, [id] AS observations, false AS ok, num(value) AS shown FROM observations LIMIT 1`;
    await addRow(data.folder, 'checks.csv', check('never', sql, 'error'));
    await expect(freezeRelease(data.folder, '2023.1')).rejects.toBeInstanceOf(WarehouseError);
    await writeFile(join(data.folder, 'observations.csv'), 'id\n');
    await expect(freezeRelease(data.folder, '2023.1')).rejects.toBeInstanceOf(WarehouseError);
    expect(await releases(data.folder)).toEqual([]);
  });
});

describe('a package with a release', () => {
  let data: FixturePackage;
  beforeAll(async () => {
    data = await releasedPackage('2023.2');
  });
  afterAll(() => data.remove());

  it('is not frozen again under the same number, nor under an earlier one, and stays as it was', async () => {
    const before = await listFiles(data.folder);
    const taken = await freezeRelease(data.folder, '2023.2').catch((error: unknown) => error);
    expect(taken).toBeInstanceOf(ReleaseError);
    expect(String(taken)).toMatch(/2023\.2 已经冻结.*is never rewritten/);
    await change(data.folder, 'site.json', '"edition": "2023.2"', '"edition": "2022.9"');
    const back = await freezeRelease(data.folder, '2022.9').catch((error: unknown) => error);
    expect(back).toBeInstanceOf(WarehouseError);
    expect(back).toMatchObject({ problems: [{ code: 'edition-back', file: 'site.json' }] });
    expect((await listFiles(data.folder)).map(({ path }) => path)).toEqual(before.map(({ path }) => path));
  });
});
