/**
 * Scores of mutual rating against results worked out here: by hand on small sets, and by plain arithmetic, which shares no line
 * with the SQL, on drawn ones.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedPackage } from '../../src/package/index.ts';
import { Engine, publishTables, type SourceRow, type TableSource } from '../../src/warehouse/index.ts';
import { scoreRatings } from '../../src/warehouse/ratings.ts';
import { ownPackage } from '../fixtures/package.ts';
import { query, sound } from './support.ts';

let pkg: LoadedPackage;
beforeAll(async () => {
  const copy = await ownPackage();
  pkg = await sound(copy.folder);
  await copy.remove();
});

interface Rating {
  readonly year: number;
  readonly body: string;
  readonly firm: string;
  readonly dimension: string;
  readonly score: number | null;
}
interface Weight {
  readonly dimension: string;
  readonly weight: number;
  readonly since: number;
  readonly until: number | null;
}

const byFirms = (rows: readonly Rating[]): readonly SourceRow[] =>
  rows.map((row) => ({
    ...{ ...row, direction: 'firm_rates_body', firm_size: null },
    score: row.score === null ? null : String(row.score),
  }));

function sourceOf(ratings: readonly SourceRow[], weights: readonly Weight[] = []): TableSource {
  const given = weights.map((row) => ({ ...row, direction: 'firm_rates_body', weight: String(row.weight) }));
  return { name: 'test', rows: ({ name }) => (name === 'ratings' ? ratings : given) };
}

const scored = (ratings: readonly Rating[], weights?: readonly Weight[]) =>
  scoreRatings(pkg.tables, sourceOf(byFirms(ratings), weights));

/** The same score from each of so many firms, on one dimension unless told. */
function given(
  year: number,
  body: string,
  scores: readonly (number | null)[],
  dimensions: readonly string[] = ['attitude'],
): readonly Rating[] {
  return scores.flatMap((score, i) =>
    dimensions.map((dimension) => ({ year, body, firm: `F${100 + i}`, dimension, score })),
  );
}
const times = (n: number, score: number | null) => Array.from({ length: n }, () => score);

describe('a body’s score and rank', () => {
  it('leaves out the rank after a tie, and says which ranks each may hold', async () => {
    const { rating_scores: rows } = await scored([
      ...given(2020, 'd', times(10, 70)),
      ...given(2020, 'a', times(10, 90)),
      ...given(2020, 'c', times(10, 80)),
      ...given(2020, 'b', times(10, 80)),
    ]);
    expect(rows.map(({ body, score, se, rank, ranked }) => [body, score, se, rank, ranked])).toEqual([
      ['a', '90.00', '0.0000', 1, 4],
      ['b', '80.00', '0.0000', 2, 4],
      ['c', '80.00', '0.0000', 2, 4],
      ['d', '70.00', '0.0000', 4, 4],
    ]);
    expect(rows.map(({ rank_best, rank_worst }) => [rank_best, rank_worst])).toEqual([
      ...[
        [1, 1],
        [2, 3],
        [2, 3],
        [4, 4],
      ],
    ]);
  });

  it('has the standard error of a mean: five at 70 and five at 90 are 80 ± 3.3333', async () => {
    const { rating_scores: rows } = await scored(given(2020, 'a', [...times(5, 70), ...times(5, 90)]));
    // s² = 10 × 10² ÷ 9, and √(s² ÷ 10) = 10 ÷ 3; 80 ± 1.96 × 3.3333.
    expect(rows[0]).toMatchObject({ score: '80.00', se: '3.3333', low: '73.47', high: '86.53' });
  });

  it('cuts its interval at the ends of the scale', async () => {
    const { rating_scores: rows } = await scored(given(2020, 'a', [...times(9, 100), 60]));
    expect(rows[0]).toMatchObject({ score: '96.00', se: '4.0000', low: '88.16', high: '100.00' });
  });

  it('is neither given below ten raters nor counted among the ranked', async () => {
    const { rating_scores: rows } = await scored([
      ...given(2020, 'nine', times(9, 99)),
      ...given(2020, 'ten', times(10, 50)),
      ...given(2020, 'one', [100]),
      ...given(2020, 'silent', times(12, null)),
    ]);
    const of = (body: string) => rows.find((row) => row.body === body);
    expect(of('ten')).toMatchObject({ raters: 10, score: '50.00', rank: 1, ranked: 1 });
    for (const [body, raters] of [
      ['nine', 9],
      ['one', 1],
      ['silent', 0],
    ] as const) {
      const none = { score: null, se: null, low: null, high: null, rank: null, ranked: null, rank_best: null };
      expect(of(body)).toMatchObject({ ...none, raters, incomplete: 0, change: null, beyond_noise: null });
    }
  });

  it('counts only who answered every dimension; a dimension counts all who answered it', async () => {
    const both = ['attitude', 'efficiency'];
    const rows = [
      ...given(2020, 'a', times(10, 80), both),
      { year: 2020, body: 'a', firm: 'G200', dimension: 'attitude', score: 30 },
      { year: 2020, body: 'a', firm: 'G200', dimension: 'efficiency', score: null },
      // No row at all is the same as a blank one.
      { year: 2020, body: 'a', firm: 'G201', dimension: 'efficiency', score: 30 },
    ];
    const { rating_scores, rating_dimension_scores: parts } = await scored(rows);
    expect(rating_scores[0]).toMatchObject({ raters: 10, incomplete: 2, score: '80.00' });
    // (10 × 80 + 30) ÷ 11
    expect(parts.map(({ dimension, raters, score }) => [dimension, raters, score])).toEqual([
      ['attitude', 11, '75.45'],
      ['efficiency', 11, '75.45'],
    ]);
  });

  it('rounds half up: 80.125 is 80.13', async () => {
    const { rating_scores: rows } = await scored(given(2020, 'a', [...times(15, 80), 82]));
    expect(rows[0]?.score).toBe('80.13');
  });
});

describe('weights', () => {
  const both = ['attitude', 'efficiency'];
  const firms = (year: number) =>
    Array.from({ length: 10 }, (_, i) => [
      { year, body: 'a', firm: `F${100 + i}`, dimension: 'attitude', score: 90 },
      { year, body: 'a', firm: `F${100 + i}`, dimension: 'efficiency', score: i === 0 ? null : 50 },
    ]).flat();

  it('are equal and said to be assumed where none are given', async () => {
    const { rating_scores, rating_weights_used: used } = await scored(given(2020, 'a', times(10, 80), both));
    expect(rating_scores[0]?.score).toBe('80.00');
    expect(used.map(({ weight, stated }) => [weight, stated])).toEqual([
      ['1.0000', false],
      ['1.0000', false],
    ]);
  });

  it('hold for their years; a weight of 0 neither counts nor asks for an answer', async () => {
    const weights = [
      { dimension: 'attitude', weight: 3, since: 2018, until: 2019 },
      { dimension: 'efficiency', weight: 1, since: 2018, until: 2019 },
      { dimension: 'attitude', weight: 1, since: 2020, until: null },
      { dimension: 'efficiency', weight: 0, since: 2020, until: null },
    ];
    const more = { year: 2019, body: 'a', firm: 'G200' };
    const { rating_scores: rows } = await scored(
      [
        ...firms(2019),
        { ...more, dimension: 'attitude', score: 90 },
        { ...more, dimension: 'efficiency', score: 50 },
        ...firms(2020),
      ],
      weights,
    );
    // 2019: ten whole answers of (3 × 90 + 50) ÷ 4; 2020: attitude alone, whose ten answers are all there.
    expect(rows.map(({ year, raters, incomplete, score }) => [year, raters, incomplete, score])).toEqual([
      [2019, 10, 1, '80.00'],
      [2020, 10, 0, '90.00'],
    ]);
  });
});

describe('a dimension that weighs and that no row of the year speaks of', () => {
  const weights = [
    { dimension: 'attitude', weight: 1, since: 2019, until: null },
    { dimension: 'efficiency', weight: 1, since: 2019, until: 2019 },
  ];

  it('was answered by nobody, as where its cells are blank: there is no score made of the rest', async () => {
    const { rating_scores: rows, rating_weights_used: used } = await scored(
      [...given(2019, 'a', times(12, 80)), ...given(2020, 'a', times(12, 70))],
      weights,
    );
    expect(rows.map(({ year, raters, incomplete, score, rank }) => [year, raters, incomplete, score, rank])).toEqual([
      [2019, 0, 12, null, null],
      [2020, 12, 0, '70.00', 1],
    ]);
    expect(used.map(({ year, dimension, weight }) => [year, dimension, weight])).toEqual([
      [2019, 'attitude', '1.0000'],
      [2019, 'efficiency', '1.0000'],
      [2020, 'attitude', '1.0000'],
    ]);
  });
});

describe('a move from the year before', () => {
  it('is beyond its noise over 1.96 standard errors, and not at less', async () => {
    const around = (mean: number) => [...times(5, mean - 10), ...times(5, mean + 10)];
    // Each year 3.3333; the difference √2 × 3.3333 = 4.7140, times 1.96 = 9.2395.
    const { rating_scores: rows } = await scored([
      ...given(2019, 'small', around(60)),
      ...given(2020, 'small', around(69)),
      ...given(2019, 'large', around(60)),
      ...given(2020, 'large', around(50)),
    ]);
    const now = (body: string) => rows.find((row) => row.body === body && row.year === 2020);
    expect(now('small')).toMatchObject({ change: '9.00', change_se: '4.7140', beyond_noise: false, rank_before: 1 });
    expect(now('large')).toMatchObject({ change: '-10.00', change_se: '4.7140', beyond_noise: true, rank: 2 });
  });

  it('is not told across a missing year, nor of a body that appears', async () => {
    const { rating_scores: rows } = await scored([
      ...given(2018, 'gap', times(10, 60)),
      ...given(2020, 'gap', times(10, 90)),
      ...given(2020, 'new', times(10, 90)),
    ]);
    expect(rows.map(({ change, rank_before, beyond_noise }) => [change, rank_before, beyond_noise])).toEqual(
      times(3, null).map(() => [null, null, null]),
    );
  });
});

describe('firms', () => {
  const firms = (size: string | null, from: number, count: number, score: number): readonly SourceRow[] =>
    Array.from({ length: count }, (_, i) => i).flatMap((i) =>
      ['a', 'b'].flatMap((body, at) =>
        ['operation', 'integrity'].map((dimension) => ({
          ...{ year: 2020, direction: 'body_rates_firm', body, firm: `F${from + i}`, firm_size: size, dimension },
          score: String(score + (at === 0 ? -5 : 5)),
        })),
      ),
    );
  const groups = async (rows: readonly SourceRow[]) => {
    const { rating_firm_scores: made } = await scoreRatings(pkg.tables, sourceOf(rows));
    return made
      .filter(({ dimension }) => dimension === 'all')
      .map(({ firm_size, withheld, firms: n, score }) => [firm_size, withheld, n, score]);
  };

  it('are told in groups of ten and more only', async () => {
    expect(await groups([...firms('large', 100, 10, 80), ...firms('small', 300, 20, 50)])).toEqual([
      ['all', false, 30, '60.00'],
      ['large', false, 10, '80.00'],
      ['small', false, 20, '50.00'],
    ]);
    expect(await groups(firms(null, 100, 9, 80))).toEqual([['all', true, null, null]]);
  });

  it('are withheld with the next group where one alone could be worked out from the rest', async () => {
    const rows = [...firms('large', 100, 4, 90), ...firms('medium', 200, 12, 70), ...firms('small', 300, 40, 50)];
    expect(await groups(rows)).toEqual([
      ['all', false, 56, '57.14'],
      ['large', true, null, null],
      ['medium', true, null, null],
      ['small', false, 40, '50.00'],
    ]);
    // Two that together are many enough hide each other.
    const two = [...firms('large', 100, 4, 90), ...firms('micro', 400, 6, 90), ...firms('medium', 200, 12, 70)];
    expect((await groups(two)).map(([size, withheld]) => [size, withheld])).toEqual([
      ['all', false],
      ['large', true],
      ['medium', false],
      ['micro', true],
    ]);
  });
});

describe('drawn ratings', () => {
  const dimensions = ['attitude', 'efficiency', 'supervision'] as const;
  const rating = fc.record({
    year: fc.integer({ min: 2018, max: 2020 }),
    body: fc.constantFrom('a', 'b', 'c'),
    firm: fc.integer({ min: 100, max: 118 }).map((n) => `F${n}`),
    scores: fc.tuple(
      ...dimensions.map(() =>
        fc.option(
          fc.integer({ min: 0, max: 200 }).map((n) => n / 2),
          { freq: 12 },
        ),
      ),
    ),
  });

  it('score as plain arithmetic has it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(rating, {
          minLength: 60,
          maxLength: 160,
          selector: ({ year, body, firm }) => `${year}${body}${firm}`,
        }),
        fc
          .tuple(...dimensions.map(() => fc.integer({ min: 0, max: 4 })))
          .filter((given) => given.some((one) => one > 0)),
        async (raters, weights) => {
          const rows = raters.flatMap(({ scores, ...rater }) =>
            dimensions.map((dimension, i) => ({ ...rater, dimension, score: scores[i] ?? null })),
          );
          const table = dimensions.map((dimension, i) => ({
            dimension,
            weight: weights[i] ?? 0,
            since: 2018,
            until: null,
          }));
          const { rating_scores } = await scored(rows, table);
          const total = weights.reduce((a, b) => a + b);
          for (const row of rating_scores) {
            const mine = raters.filter(({ year, body }) => year === row.year && body === row.body);
            const whole = mine.filter(({ scores }) => scores.every((score, i) => score !== null || weights[i] === 0));
            expect(row.raters).toBe(whole.length);
            if (whole.length < 10) {
              expect(row.score).toBeNull();
              continue;
            }
            const totals = whole.map(
              ({ scores }) =>
                scores.reduce<number>((sum, score, i) => sum + (score ?? 0) * (weights[i] ?? 0), 0) / total,
            );
            const mean = totals.reduce((a, b) => a + b) / totals.length;
            const spread = totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (totals.length - 1);
            expect(Math.abs(Number(row.score) - mean)).toBeLessThan(0.00501);
            expect(Math.abs(Number(row.se) - Math.sqrt(spread / totals.length))).toBeLessThan(0.000051);
            const better = rating_scores.filter(
              ({ year, score }) => year === row.year && Number(score ?? -1) > Number(row.score),
            );
            expect(row.rank).toBe(better.length + 1);
          }
        },
      ),
      { numRuns: 8, seed: 20200101 },
    );
  });
});

describe('what is published', () => {
  it('holds results and no single rating, not even in the bytes of the database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-ratings-'));
    const path = join(folder, 'published.duckdb');
    const engine = await Engine.open({ path, smallBlocks: true, threads: 1 });
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      ...{
        year: 2020,
        direction: 'firm_rates_body',
        body: 'a',
        firm: `QXZ${100 + i}`,
        firm_size: null,
        dimension: 'attitude',
      },
      score: '80',
    }));
    const source: TableSource = {
      name: 'test',
      rows: ({ name }) => (name === 'ratings' ? rows : (pkg.tables.get(name)?.rows ?? []).map(({ values }) => values)),
    };
    const { ratings } = await publishTables(engine, pkg, source);
    await engine.close();
    expect(ratings.rating_scores).toMatchObject([{ body: 'a', raters: 3000, score: '80.00', rank: 1 }]);
    expect(await query(path, 'SELECT count(*) AS n FROM ratings')).toEqual([{ n: '0' }]);
    expect((await readFile(path)).includes('QXZ')).toBe(false);
    await rm(folder, { recursive: true, force: true });
  });
});
