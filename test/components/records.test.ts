/** What the pages of records work out from rows: grades of promises, runs of a ranking, the first rows of a table. */
import { describe, expect, test } from 'vitest';
import type { Catalogue, Commitment, Field, TableInfo, ZonePosition } from '../../src/catalogue/types.ts';
import { countGrades, gradeOf } from '../../src/components/promise.ts';
import { sampleOf, sqlName, tablePath } from '../../src/components/sample.ts';
import { rankingsOf } from '../../src/components/zones/model.ts';

describe('grades of promises', () => {
  const promise = (given: Partial<Commitment>) =>
    ({ targetValue: null, implied: false, measurable: false, ...given }) as Commitment;

  test('a zero is a target; an implied one is apart; a direction is no target', () => {
    const promises = [
      promise({ targetValue: '0', measurable: true }),
      promise({ targetValue: '100', measurable: true, implied: true }),
      promise({ measurable: true }),
      promise({}),
    ];
    expect(promises.map(gradeOf)).toEqual(['printed', 'implied', 'direction', 'none']);
    expect(countGrades(promises)).toEqual({ printed: 1, implied: 1, direction: 1, none: 1 });
  });
});

describe('a ranking in runs', () => {
  const place = (year: string, rank: number, area: string | null = null) =>
    ({ year, rank, area, observation: null, zone: null }) as ZonePosition;

  test('unknown neighbours are one run, known places stand alone, years apart, the latest first', () => {
    const rows = [place('2020', 3), place('2020', 2, 'a'), place('2020', 1), place('2020', 4), place('2021', 1, 'b')];
    const [latest, before] = rankingsOf(rows);
    expect(latest).toMatchObject({ year: '2021', places: 1 });
    expect(before?.runs.map(({ from, to, known }) => [from, to, known?.area ?? null])).toEqual([
      [1, 1, null],
      [2, 2, 'a'],
      [3, 4, null],
    ]);
    expect(rankingsOf([])).toEqual([]);
  });
});

describe('the first rows of a table', () => {
  const field = (name: string, type = 'string') => ({ name, type }) as Field;
  const fields = [
    field('name_zh'),
    field('not_said_en'),
    field('printed', 'list'),
    field('of_whole'),
    field('elsewhere'),
  ];
  const table = { name: 'areas', simulated: false, fields } as unknown as TableInfo;
  const rows = [
    {
      name: { zh: '甲', en: 'A' },
      notSaid: [
        { zh: '一', en: 'x' },
        { zh: '二', en: 'y' },
      ],
      printed: ['个', '家'],
      ofWhole: null,
    },
  ];

  test('are as the table writes them; a column that is not at hand is left out, never shown as blank', () => {
    const sample = sampleOf({ areas: rows } as unknown as Catalogue, table);
    expect(sample?.lines).toEqual([
      { column: 'name_zh', values: ['甲'] },
      { column: 'not_said_en', values: ['x|y'] },
      { column: 'printed', values: ['个 家'] },
      { column: 'of_whole', values: [''] },
    ]);
  });

  test('simulated tables have none here, lie apart and are called by their schema', () => {
    const simulated = { ...table, name: 'cases', simulated: true };
    expect(sampleOf({} as Catalogue, simulated)).toBeUndefined();
    expect(tablePath(simulated)).toBe('/data/sim/cases/');
    expect(sqlName(simulated)).toBe('sim.cases');
  });
});
