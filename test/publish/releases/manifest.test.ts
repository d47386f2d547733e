/** A frozen release that is not as it was frozen: every such file is named, with what was found and what to do. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Problem, readPackage } from '../../../src/package/index.ts';
import { MANIFEST_FILE, verifyRelease } from '../../../src/publish/releases/manifest.ts';
import { readReleases } from '../../../src/publish/releases/read.ts';
import { WarehouseError } from '../../../src/warehouse/index.ts';
import type { FixturePackage } from '../../fixtures/package.ts';
import { releasedPackage } from '../../fixtures/releases.ts';
import { golden } from '../../package/support.ts';

let data: FixturePackage;
beforeAll(async () => {
  data = await releasedPackage('2023.1');
});
afterAll(() => data.remove());

/** What is said of the release after something was done to its folder. */
async function said(spoil: (release: string) => Promise<unknown>): Promise<readonly Problem[]> {
  const copy = await mkdtemp(join(tmpdir(), 'kedu-frozen-'));
  try {
    await cp(data.folder, copy, { recursive: true });
    await spoil(join(copy, 'releases', '2023.1'));
    return (await verifyRelease(copy, '2023.1')).problems;
  } finally {
    await rm(copy, { recursive: true });
  }
}

const AREAS = 'package/areas.csv';
const edit = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(file, change(await readFile(file, 'utf8')));

const CASES: readonly {
  readonly name: string;
  readonly spoil: (release: string) => Promise<unknown>;
  readonly expected: readonly string[];
}[] = [
  { name: 'untouched', spoil: async () => undefined, expected: [] },
  {
    name: 'altered by one letter',
    spoil: (release) => edit(join(release, AREAS), (text) => text.replace('甲区', '甲县')),
    expected: [`frozen-altered ${AREAS}`],
  },
  {
    name: 'line ends converted',
    spoil: (release) => edit(join(release, AREAS), (text) => text.replaceAll('\n', '\r\n')),
    expected: [`frozen-altered ${AREAS}`],
  },
  {
    name: 'missing and added',
    spoil: async (release) => {
      await rm(join(release, 'data', 'observations.csv'));
      await writeFile(join(release, 'data', 'observations (1).csv'), '');
    },
    expected: ['frozen-missing data/observations.csv', 'frozen-extra data/observations (1).csv'],
  },
  {
    name: 'a manifest that is gone',
    spoil: (release) => rm(join(release, MANIFEST_FILE)),
    expected: [`frozen-missing ${MANIFEST_FILE}`],
  },
  {
    name: 'a manifest without its files',
    spoil: (release) => writeFile(join(release, MANIFEST_FILE), '{"version":"2023.1","date":"2023-03-01"}'),
    expected: [`frozen-manifest ${MANIFEST_FILE}`],
  },
  {
    name: 'a manifest of another release',
    spoil: (release) => edit(join(release, MANIFEST_FILE), (text) => text.replace('"2023.1"', '"2022.1"')),
    expected: [`frozen-manifest ${MANIFEST_FILE}`],
  },
];

describe('verifying a release', () => {
  it.each(CASES)('$name', async ({ spoil, expected }) => {
    const problems = await said(spoil);
    expect(problems.map(({ code, file }) => `${code} ${file.replace('releases/2023.1/', '')}`)).toEqual(expected);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const { name, spoil, expected } of CASES) if (expected.length > 0) texts.push(golden(name, await said(spoil)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/frozen.txt');
  });

  it('cut short, it is a manifest that can’t be read', async () => {
    const problems = await said((release) => edit(join(release, MANIFEST_FILE), (text) => text.slice(0, 100)));
    expect(problems.map(({ code }) => code)).toEqual(['frozen-manifest']);
  });

  it('stops whoever reads the releases, with every file that differs', async () => {
    const { package: pkg } = await readPackage(data.folder);
    if (pkg === undefined) throw new Error('the package must be readable');
    for (const file of [AREAS, 'data/areas.csv']) {
      await edit(join(data.folder, 'releases', '2023.1', file), (text) => `${text}\n`);
    }
    const stopped = await readReleases(pkg).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(WarehouseError);
    expect(stopped).toMatchObject({
      problems: [
        { code: 'frozen-altered', file: 'releases/2023.1/data/areas.csv' },
        { code: 'frozen-altered', file: `releases/2023.1/${AREAS}` },
      ],
    });
  });
});
