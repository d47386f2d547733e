import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAloud } from '../../src/publish/search.ts';
import { type Finder, openIndex, type SearchEntry, type SearchIndex } from '../../src/search/index.ts';
import { readingsOf, syllablesOf } from '../../src/search/reading.ts';
import { mistakes, stem } from '../../src/search/text.ts';
import { indexed, places } from './support.ts';

describe.each(['own', 'three-years'] as const)('the index of the package %s', (name) => {
  let index: SearchIndex;
  let finder: Finder;
  beforeAll(async () => {
    ({ index } = await indexed(name));
    finder = openIndex(index);
  });

  /** Its place among the answers; entries of the same name and kind stand for one another. */
  const placed = (query: string, { kind, path, name: own }: SearchEntry): number =>
    finder
      .find(query)
      .findIndex(({ entry }) => entry.kind === kind && (entry.path === path || entry.name.zh === own.zh));

  it('finds every entry by its whole name, its pinyin and its initials', () => {
    const readings = readingsOf(index.syllables);
    const missed: string[] = [];
    for (const entry of index.entries.filter(({ lead }) => lead !== true)) {
      const syllables = syllablesOf(entry.name.zh, readings, entry.readings);
      const spelt = syllables.map(({ pinyin, text }) => pinyin ?? text);
      const queries = [
        entry.name.zh,
        entry.name.en,
        spelt.join(''),
        spelt.join(' '),
        syllables.map(({ pinyin, text }) => pinyin?.[0] ?? text).join(''),
      ];
      for (const query of queries) {
        const place = placed(query, entry);
        if (place < 0 || place > 5) missed.push(`${query} → ${entry.kind} ${entry.path}: ${place}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds every number as it is written in both languages, as printed, and in plain digits', () => {
    const missed: string[] = [];
    for (const entry of index.entries) {
      if (entry.number === undefined || entry.kind === 'indicator') continue;
      const { zh, en, value, forms } = entry.number;
      for (const query of [zh, en, value, ...forms]) {
        const place = placed(query, entry);
        // One or two digits are the value of many.
        const last = query.length < 3 ? Number.POSITIVE_INFINITY : 8;
        if (place < 0 || place > last) missed.push(`${query} → ${entry.path}: ${place}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('keeps within 60 KB as it is sent', () => {
    const sent = brotliCompressSync(JSON.stringify(index)).length;
    expect(index.entries.length).toBeGreaterThan(40);
    expect(sent).toBeLessThanOrEqual(60 * 1024);
  });

  it('answers whatever is typed, and the same every time', () => {
    const pieces = fc.constantFrom(
      '双',
      '向',
      'ping',
      'j',
      ' ',
      '25',
      '.',
      '万',
      '%',
      'start',
      '第',
      '/',
      '“',
      '\ud83d',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
        ),
        (query) => {
          const found = finder.find(query);
          expect(places(finder.find(query))).toEqual(places(found));
          for (const { entry, hit, score } of found) {
            expect(score).toBeGreaterThan(0);
            for (const [from, to] of hit?.marks ?? []) {
              expect(from).toBeLessThan(to);
              expect(to).toBeLessThanOrEqual(entry.name[hit?.locale ?? 'zh'].length);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('reads characters as the field does', () => {
  const read: Readonly<Record<string, string>> = {
    重庆: 'chong qing',
    重点企业: 'zhong dian qi ye',
    重新设计: 'chong xin she ji',
    行政审批: 'xing zheng shen pi',
    行业: 'hang ye',
    银行: 'yin hang',
    办件: 'ban jian',
    增长: 'zeng zhang',
    时长: 'shi chang',
    链长制: 'lian zhang zhi',
    调解: 'tiao jie',
    调度: 'diao du',
    校验: 'jiao yan',
    办结率: 'ban jie lv',
    率先: 'shuai xian',
    项目的: 'xiang mu de',
    投标的: 'tou biao de',
    目的: 'mu di',
  };
  for (const [text, syllables] of Object.entries(read)) expect(readAloud(text).join(' '), text).toBe(syllables);
});

it('counts mistakes against the beginning of a word', () => {
  expect(mistakes('bussiness', 'business', 2)).toBe(1);
  expect(mistakes('raitng', 'rating', 2)).toBe(1);
  expect(mistakes('electri', 'electricity', 2)).toBe(0);
  expect(mistakes('xylophone', 'business', 2)).toBe(3);
});

it('stems alike what belongs together', () => {
  for (const forms of [
    ['promise', 'promises', 'promised'],
    ['policy', 'policies'],
    ['rating', 'ratings', 'rated'],
    ['licence', 'licences'],
    ['process', 'processes'],
    ['plan', 'plans', 'planned'],
  ]) {
    expect([...new Set(forms.map(stem))], forms.join()).toHaveLength(1);
  }
  expect(stem('business')).not.toBe(stem('busy'));
});
