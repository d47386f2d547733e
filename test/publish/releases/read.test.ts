import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST_FILE, manifestOf } from '../../../src/publish/releases/manifest.ts';
import { type Releases, readReleases } from '../../../src/publish/releases/read.ts';
import { parseCsv, writeCsv } from '../../../src/reading/index.ts';
import type { FixturePackage } from '../../fixtures/package.ts';
import { releasedPackage } from '../../fixtures/releases.ts';
import { change, sound } from '../../warehouse/support.ts';

describe('releases as a build reads them', () => {
  let data: FixturePackage;
  let read: Releases;
  beforeAll(async () => {
    data = await releasedPackage();
    read = await readReleases(await sound(data.folder));
  });
  afterAll(() => data.remove());

  it('come newest first, each with what it changed and why', () => {
    const [third, second, first] = read.listed;
    expect(read.listed.map(({ version, before }) => [version, before])).toEqual([
      ['2023.3', '2023.2'],
      ['2023.2', '2023.1'],
      ['2023.1', null],
    ]);
    expect(first?.changes).toEqual([]);
    const id = 'limit_cut_990101_2021';
    const reason = { zh: '公报更正：71.08%是排印之误', en: 'The bulletin corrected a misprint of 71.08%' };
    const revised = { kind: 'revised', table: 'observations', id, reason };
    expect(second?.changes).toEqual([
      { ...revised, column: 'value', before: '71.08', after: '71.8' },
      { ...revised, column: 'printed', before: '71.08%', after: '71.80%' },
      expect.objectContaining({ kind: 'added', id: 'cases_rank_990101_2019', reason: null }),
    ]);
    expect(third?.changes).toMatchObject([
      { kind: 'withdrawn', id: 'cases_rank_990102_2020', reason: { zh: expect.stringContaining('撤回') } },
    ]);
    expect(read.listed.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum ?? ''))).toBe(true);
  });

  it('bring the numbers of their day', () => {
    const value = (at: number, id: string): string | undefined =>
      read.frozen[at]?.catalogue.observations.find((row) => row.id === id)?.value;
    expect([0, 1, 2].map((at) => value(at, 'limit_cut_990101_2021'))).toEqual(['71.08', '71.8', '71.8']);
    expect([0, 1, 2].map((at) => value(at, 'cases_rank_990102_2020'))).toEqual(['12', '12', undefined]);
  });
});

const Descriptor = v.looseObject({
  resources: v.array(
    v.looseObject({
      name: v.string(),
      schema: v.looseObject({ fields: v.array(v.looseObject({ name: v.string() })) }),
    }),
  ),
});

describe('a release from before a column and a table came', () => {
  it('is read, and their coming is no change; nor is the going of a column that was computed since', async () => {
    const data = await releasedPackage('2023.1');
    const release = join(data.folder, 'releases', '2023.1');
    const path = (file: string): string => join(release, 'package', file);
    const described = v.parse(Descriptor, JSON.parse(await readFile(path('datapackage.json'), 'utf8')));
    const resources = described.resources.filter(({ name }) => !['revisions', 'withheld', 'progress'].includes(name));
    const observations = resources.find(({ name }) => name === 'observations');
    if (observations === undefined) throw new Error('no observations');
    const fields = observations.schema.fields.filter(({ name }) => name !== 'note_zh');
    observations.schema = { ...observations.schema, fields };
    // The state of a promise stood in its own row, the same in all, before there were reports.
    const commitments = resources.find(({ name }) => name === 'commitments');
    const words = { type: 'string', title: '状态', title_en: 'State', constraints: { required: true } };
    commitments?.schema.fields.push({ name: 'state', ...words });
    const promises = (await readFile(path('commitments.csv'), 'utf8')).trim().split('\n');
    const stated = promises.map((line, row) => `${line},${row === 0 ? 'state' : 'announced'}`);
    await writeFile(path('commitments.csv'), `${stated.join('\n')}\n`);
    await writeFile(path('datapackage.json'), JSON.stringify({ ...described, resources }));
    await rm(path('withheld.csv'));
    await rm(path('progress.csv'));
    const { records } = parseCsv(await readFile(path('observations.csv'), 'utf8'));
    const at = records[0]?.cells.indexOf('note_zh') ?? -1;
    expect(at).toBeGreaterThan(0);
    const csv = writeCsv(records.map(({ cells }) => cells.filter((_, column) => column !== at)));
    await writeFile(path('observations.csv'), csv);
    const manifest = await manifestOf(release, '2023.1', '2023-03-01');
    await writeFile(join(release, MANIFEST_FILE), JSON.stringify(manifest));

    try {
      await change(data.folder, 'site.json', '"edition": "2023.1"', '"edition": "2023.2"');
      const { frozen, listed } = await readReleases(await sound(data.folder));
      expect(frozen[0]?.catalogue.observations).toHaveLength(33);
      expect(frozen[0]?.catalogue.observations[0]?.note).toBeNull();
      expect(frozen[0]?.catalogue.commitments).toHaveLength(8);
      expect(frozen[0]?.catalogue.commitments[0]).toMatchObject({ state: null, reports: 0, targetNow: '100' });
      expect(frozen[0]?.catalogue.progress).toEqual([]);
      expect(listed).toMatchObject([
        { version: '2023.2', before: '2023.1', checksum: null },
        { version: '2023.1', before: null },
      ]);
      // Reports that came since are added rows; nothing else is said to have changed.
      const changes = listed[0]?.changes ?? [];
      expect(new Set(changes.map(({ kind, table }) => `${kind} ${table}`))).toEqual(new Set(['added progress']));
    } finally {
      await data.remove();
    }
  });
});
