import { beforeAll, describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { readReleases } from '../../src/publish/releases/read.ts';
import {
  differenceSentences,
  differing,
  historyOf,
  releaseSummary,
  revisionsOf,
  rowName,
} from '../../src/wording/releases.ts';
import { releasedPackage } from '../fixtures/releases.ts';
import { sound } from '../warehouse/support.ts';

let now: Catalogue;
const then = new Map<string, Catalogue>();
beforeAll(async () => {
  const data = await releasedPackage();
  const pkg = await sound(data.folder);
  const { frozen, listed } = await readReleases(pkg);
  now = { ...(await catalogueIn(pkg)), releases: listed };
  for (const { version, catalogue } of frozen) then.set(version, catalogue);
  await data.remove();
});

function frozenBook(version: string, locale: 'zh' | 'en'): Book {
  const found = then.get(version);
  if (found === undefined) throw new Error(`no ${version}`);
  return bookOf(found, locale);
}

describe('what a pinned drawing says beneath itself', () => {
  it('names both numbers where one was revised', () => {
    const said = (['zh', 'en'] as const).map((locale) =>
      differenceSentences(frozenBook('2023.1', locale), bookOf(now, locale), 'limit_cut'),
    );
    expect(said).toEqual([
      ['这是版本2023.1的数：71.08%（2021年，甲区）。现行版本2023.3是71.80%。'],
      ['This is the number of release 2023.1: 71.08% (2021, District A). The current release, 2023.3, has 71.80%.'],
    ]);
  });

  it('says that one was withdrawn', () => {
    const said = (['zh', 'en'] as const).map((locale) =>
      differenceSentences(frozenBook('2023.2', locale), bookOf(now, locale), 'cases_rank'),
    );
    expect(said).toEqual([
      ['这是版本2023.2的数：第12位（2020年，乙区）。现行版本2023.3已没有这个数。'],
      ['This is the number of release 2023.2: 12th (2020, District B). Release 2023.3 no longer has it.'],
    ]);
  });

  it('says when and where, of a number that was put to another period and kept its figure', () => {
    const before = frozenBook('2023.1', 'zh').catalogue;
    const [row] = before.observations.filter(({ indicator }) => indicator === 'limit_cut');
    const only = { ...before, observations: row === undefined ? [] : [row] };
    const moved = {
      ...only,
      site: { ...only.site, edition: '2023.9' },
      observations: only.observations.map((one) => ({ ...one, period: '2019' })),
    };
    const [said] = differenceSentences(bookOf(only, 'zh'), bookOf(moved, 'zh'), 'limit_cut');
    expect(said).toMatch(/^这是版本2023\.1的数：(.+%)（20\d\d年，.+）。现行版本2023\.9是\1（2019年，.+）。$/);
  });

  it('says nothing where nothing differs, or where numbers were only added', () => {
    expect(differing(frozenBook('2023.3', 'zh'), bookOf(now, 'zh'), 'limit_cut')).toEqual([]);
    expect(differing(frozenBook('2023.1', 'zh'), frozenBook('2023.2', 'zh'), 'cases_rank')).toEqual([]);
  });
});

describe('an indicator’s history', () => {
  const history = (indicator: string, locale: 'zh' | 'en') => {
    const { since, entries } = historyOf(bookOf(now, locale), indicator, (version) => frozenBook(version, locale));
    return { since, entries: entries.map(({ release, lines, reasons }) => [release.version, lines, reasons]) };
  };

  it('has one line a number, with its reason once', () => {
    expect(history('limit_cut', 'zh')).toEqual({
      since: '2023.1',
      entries: [['2023.2', ['甲区，2021年，全区：71.08% → 71.80%'], ['公报更正：71.08%是排印之误']]],
    });
    expect(history('limit_cut', 'en').entries).toEqual([
      [
        '2023.2',
        ['District A, 2021, the whole district: 71.08% → 71.80%'],
        ['The bulletin corrected a misprint of 71.08%'],
      ],
    ]);
  });

  it('tells of a withdrawn number by what it was', () => {
    expect(history('cases_rank', 'zh').entries).toMatchObject([['2023.3', ['乙区，2020年，全区：撤回第12位'], [{}]]]);
    expect(history('cases_rank', 'en').entries).toMatchObject([
      ['2023.3', ['District B, 2020, the whole district: 12th withdrawn'], [{}]],
    ]);
  });

  it('is empty where nothing was revised, and has no beginning before the first freezing', () => {
    expect(history('startup_limit', 'zh')).toEqual({ since: '2023.1', entries: [] });
    const open = now.releases.slice(-1).map((release) => ({ ...release, checksum: null }));
    expect(historyOf(bookOf({ ...now, releases: open }, 'zh'), 'limit_cut', () => frozenBook('2023.1', 'zh'))).toEqual({
      since: null,
      entries: [],
    });
  });
});

describe('a release', () => {
  it('is summed up in one sentence', () => {
    const sums = now.releases.map((release) => releaseSummary(bookOf(now, 'zh'), release));
    expect(sums).toEqual([
      '和2023.2比：撤回1行。',
      '和2023.1比：新增1行，修订1行。',
      `第一版，没有更早的可比：${now.releases.at(-1)?.observations}个数，8条承诺。`,
    ]);
    expect(now.releases.map((release) => releaseSummary(bookOf(now, 'en'), release))[1]).toBe(
      'Compared with 2023.1: 1 row added, 1 row revised.',
    );
  });

  it('says a number once, and as printed besides where that says more', () => {
    const second = now.releases.find(({ version }) => version === '2023.2');
    if (second === undefined) throw new Error('no second release');
    const [last, own] = [frozenBook('2023.1', 'zh'), frozenBook('2023.2', 'zh')];
    expect(revisionsOf(second, last, own).map(({ column }) => column)).toEqual(['value']);
    const changes = second.changes.map((one) => (one.column === 'printed' ? { ...one, before: '71.08个百分点' } : one));
    expect(revisionsOf({ ...second, changes }, last, own).map(({ column }) => column)).toEqual(['value', 'printed']);
  });

  it('that only words things better says so', () => {
    const reworded = now.releases.slice(0, 1).map((release) => ({
      ...release,
      changes: release.changes.map((change) => ({ ...change, kind: 'reworded' as const })),
    }));
    expect(reworded.map((release) => releaseSummary(bookOf(now, 'zh'), release))).toEqual([
      '和2023.2比：文字有改动，数没有变。',
    ]);
    expect(reworded.map((release) => releaseSummary(bookOf(now, 'en'), { ...release, changes: [] }))).toEqual([
      'Compared with 2023.2: nothing was changed.',
    ]);
  });

  it('knows rows by their names, and those it does not know by their ids', () => {
    const zh = bookOf(now, 'zh');
    expect(rowName(zh, 'observations', 'limit_cut_990101_2021')).toBe('承诺时限的压缩幅度，甲区，2021年，全区');
    expect(rowName(zh, 'indicators', 'limit_cut')).toBe('承诺时限的压缩幅度');
    expect(rowName(zh, 'observations', 'never')).toBe('never');
    expect(rowName(zh, 'sources', 'bulletin')).toBe('bulletin');
  });
});
