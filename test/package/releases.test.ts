/** The sample package, frozen as 2021.1 and then changed in one place at a time. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions, frozenPackage, frozenVersions, type Problem, readPackage } from '../../src/package/index.ts';
import { releases as said } from '../../src/package/messages/releases.ts';
import { all, brief, type Changes, change, golden, replace, type Spoilt, withPackage } from './support.ts';

const HEADER = 'release,table,id,column,before,after,reason_zh,reason_en';
const reasons =
  (...rows: readonly string[]) =>
  (): string =>
    `${[HEADER, ...rows].join('\n')}\n`;
const next: Changes = { 'site.json': replace('2021.1', '2021.2') };
/** One working day became two, in the source and in the row that tells of it. */
const revised: Changes = {
  ...next,
  'observations.csv': replace(',1,,workday,up_to,1个工作日内,', ',2,,workday,up_to,2个工作日内,'),
  'source_figures.csv': replace('1个工作日内', '2个工作日内'),
};
const VALUE = '2021.2,observations,startup_limit,value,1,2,公报更正,The bulletin was corrected';
const PRINTED = '2021.2,observations,startup_limit,printed,1个工作日内,2个工作日内,公报更正,The bulletin was corrected';
/** Nothing tells of the waiting any more: neither a row nor the source. */
const withdrawn: Changes = {
  ...next,
  'observations.csv': replace(/^wait_days,.*\n/m, ''),
  'source_figures.csv': replace(/^bulletin,3,7,.*\n/m, ''),
};
const row = (at: number, column: string): string => `revisions.csv:${at} ${column}`;

const CASES: readonly Spoilt[] = [
  { name: 'nothing changed', changes: {}, expected: [] },
  { name: 'a next edition without changes', changes: next, expected: [] },
  {
    name: 'wording only, in a next edition',
    changes: { ...next, 'observations.csv': replace('the whole district', 'all of the district') },
    expected: [],
  },
  {
    name: 'wording only, in the frozen edition',
    changes: { 'observations.csv': replace('the whole district', 'all of the district') },
    expected: ['edition-frozen site.json edition'],
  },
  {
    name: 'an edition before the frozen one',
    changes: { 'site.json': replace('2021.1', '2020.12') },
    expected: ['edition-back site.json edition'],
  },
  {
    name: 'a number revised without a reason',
    changes: revised,
    expected: ['revision-missing observations.csv:6 value', 'revision-missing observations.csv:6 printed'],
  },
  {
    name: 'a number revised with reasons',
    changes: { ...revised, 'revisions.csv': reasons(VALUE, PRINTED) },
    expected: [],
  },
  {
    name: 'reasons that write the same number with more digits',
    changes: { ...revised, 'revisions.csv': reasons(VALUE.replace(',1,2,', ',1.0,2.0,'), PRINTED) },
    expected: [],
  },
  {
    name: 'a reason that tells another number before and after',
    changes: {
      ...revised,
      'revisions.csv': reasons(VALUE.replace(',1,2,', ',3,,'), PRINTED),
    },
    expected: [`revision-cell ${row(2, 'before')}`, `revision-cell ${row(2, 'after')}`],
  },
  { name: 'a number withdrawn without a reason', changes: withdrawn, expected: ['withdrawal-missing revisions.csv'] },
  {
    name: 'a number withdrawn with a reason',
    changes: {
      ...withdrawn,
      'revisions.csv': reasons('2021.2,observations,wait_days,,,,来源撤回了它,The source withdrew it'),
    },
    expected: [],
  },
  {
    name: 'reasons for what did not change, or in no release there is',
    changes: {
      ...next,
      'revisions.csv': reasons(
        '2021.2,observations,wait_days,value,3,2,没有改,Nothing changed',
        '2020.1,observations,wait_days,value,3,2,没有这一版,There is no such release',
      ),
    },
    expected: [`revision-idle ${row(2, 'id')}`, `revision-idle ${row(3, 'id')}`],
  },
];

/** Freezes the files of a package as they lie, which is all that is compared. */
async function freeze(folder: string, version: string): Promise<void> {
  const beside = await mkdtemp(join(tmpdir(), 'kedu-frozen-'));
  await cp(folder, beside, { recursive: true, filter: (from) => !from.includes('releases') });
  await cp(beside, frozenPackage(folder, version), { recursive: true });
  await rm(beside, { recursive: true });
}

const problemsOf = ({ changes }: Spoilt): Promise<readonly Problem[]> =>
  withPackage('mini', {}, async (folder) => {
    await freeze(folder, '2021.1');
    await change(folder, changes);
    return (await readPackage(folder)).problems;
  });

describe('a package beside its frozen release', () => {
  const problems = new Map<string, Promise<readonly Problem[]>>(CASES.map((one) => [one.name, problemsOf(one)]));

  it.each(CASES)('$name', async ({ name, expected }) => {
    expect((await problems.get(name))?.map(brief)).toEqual(expected);
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const { name, expected } of CASES) {
      if (expected.length > 0) texts.push(golden(name, (await problems.get(name)) ?? []));
    }
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/releases.txt');
  });

  it('gives the missing row as the file must have it', () => {
    const { cure } = said.revisedUnsaid('derived', 'sum', 'formula', "SELECT f('a', 1)", 'SELECT 2', '2021.2');
    const row = `2021.2,derived,sum,formula,"SELECT f('a', 1)",SELECT 2`;
    expect([cure.zh, cure.en].map((text) => text.includes(row))).toEqual([true, true]);
  });

  it('keeps the reasons of earlier releases, and asks none of rows with errors', async () => {
    await withPackage('mini', {}, async (folder) => {
      await freeze(folder, '2021.1');
      await change(folder, { ...revised, 'revisions.csv': reasons(VALUE, PRINTED) });
      await freeze(folder, '2021.2');
      await change(folder, { 'site.json': replace('2021.2', '2021.3') });
      expect((await readPackage(folder)).problems).toEqual([]);
      await change(folder, { 'revisions.csv': reasons(VALUE) });
      expect((await readPackage(folder)).problems).toEqual([]);
      await change(folder, {
        'observations.csv': all(replace(/^wait_days,.*\n/m, ''), replace('125000', 'many')),
      });
      const codes = (await readPackage(folder)).problems.map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes).not.toContain('withdrawal-missing');
    });
  });
});

describe('versions', () => {
  it('are in order as numbers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-versions-'));
    for (const name of ['2021.10', '2022.1', '2021.9', '.2022.2.next', 'notes']) {
      await mkdir(join(folder, 'releases', name), { recursive: true });
    }
    expect(await frozenVersions(folder)).toEqual(['2021.9', '2021.10', '2022.1']);
    await rm(folder, { recursive: true });
    expect(await frozenVersions(folder)).toEqual([]);
    expect(compareVersions('2021.1', '2021.1')).toBe(0);
  });
});
