/** A package with ratings of its own: what its pages say, against results worked out by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { layout } from '../../src/charts/index.ts';
import { bodyChart, pathsChart, rankingChart } from '../../src/components/evaluation/charts.ts';
import {
  dimensionsOf,
  isScored,
  movesOf,
  type Shown,
  shownResults,
  weightsStated,
} from '../../src/components/evaluation/model.ts';
import { movedText, spanText } from '../../src/components/evaluation/words.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

/**
 * Every body is rated by twelve firms whose totals lie 3, 1, −1 and −3 around its mean, three of each, so that
 * s² = 60 ÷ 11, the standard error √(60 ÷ 11 ÷ 12) = 0.6742, and a move is beyond its noise over 1.96 × √2 × 0.6742 = 1.87.
 */
let rated: Catalogue;
let without: Catalogue;

beforeAll(async () => {
  const fixture = await fixturePackage('three-years');
  rated = await catalogueIn(await sound(fixture.folder));
  await fixture.remove();
  const own = await ownPackage();
  without = await catalogueIn(await sound(own.folder));
  await own.remove();
});

function shownOf(catalogue: Catalogue): Shown {
  const shown = shownResults(bookOf(catalogue, 'zh'));
  if (shown === undefined) throw new Error('there must be results');
  return shown;
}

describe('a package with ratings', () => {
  it('ranks its bodies, ties sharing a rank and too few raters none', () => {
    const shown = shownOf(rated);
    expect([shown.simulated, shown.years, shown.latest]).toEqual([false, [2020, 2021, 2022], 2022]);
    expect(shown.of(2022).map(({ body, rank, score, raters }) => [body, rank, score, raters])).toEqual([
      ['jia', 1, '86.00', 12],
      ['yi', 1, '86.00', 12],
      ['bing', 3, '85.00', 12],
      ['ding', 4, '80.00', 12],
      ['wu', null, null, 9],
    ]);
    expect(
      shown
        .of(2022)
        .filter(isScored)
        .map(({ se, rankBest, rankWorst }) => [se, rankBest, rankWorst]),
    ).toEqual([
      ...[
        ['0.6742', 1, 3],
        ['0.6742', 1, 3],
        ['0.6742', 1, 3],
        ['0.6742', 4, 4],
      ],
    ]);
  });

  it('leaves out who did not answer in full, and a body that appears has no move', () => {
    const [first] = shownOf(rated).path('ding');
    // (12 × 85 − 88) ÷ 11
    expect(first).toMatchObject({ year: 2021, raters: 11, incomplete: 1, score: '84.73', rank: 2, change: null });
  });

  it('tells a move beyond its noise from one within it', () => {
    const shown = shownOf(rated);
    const now = (body: string, year: number) => shown.path(body).find((row) => row.year === year);
    expect(now('jia', 2021)).toMatchObject({ change: '-2.00', beyondNoise: true });
    expect(now('yi', 2021)).toMatchObject({ change: '1.00', beyondNoise: false });
    expect(movesOf(shown.of(2022))).toEqual({ up: 2, down: 2, within: 0 });
  });

  it('finds who was last two years running', () => {
    const runs = shownOf(rated).lastRuns.map(({ body, years, path }) => [
      body.name.en,
      years,
      path.map(({ rank }) => rank),
    ]);
    expect(runs).toEqual([['Sub-district C', [2020, 2021], [3, 4, 3]]]);
  });

  it('tells of firms in groups only', () => {
    const shown = shownOf(rated);
    // 70 + 46 ÷ 24
    expect(shown.firms(2022, 'all', 'all')).toMatchObject({ withheld: false, firms: 24, score: '71.92' });
    expect(shown.firms(2022, 'small', 'all')).toMatchObject({ withheld: false, firms: 12 });
    for (const size of ['large', 'medium'])
      expect(shown.firms(2022, size, 'all')).toMatchObject({ withheld: true, firms: null, score: null });
    expect(JSON.stringify(rated)).not.toMatch(/F[12]\d\d/);
  });

  it('weighs as its table says', () => {
    const shown = shownOf(rated);
    expect(weightsStated(shown)).toBe(true);
    const weights = shown.results.weights.filter(
      ({ year, direction }) => year === 2022 && direction === 'firm_rates_body',
    );
    expect(weights.map(({ dimension, weight }) => [dimension, Number(weight)])).toEqual([
      ['attitude', 2],
      ['efficiency', 1],
    ]);
    expect(dimensionsOf(bookOf(rated, 'zh'), shown, 'firm_rates_body').map(({ id }) => id)).toEqual([
      'attitude',
      'efficiency',
    ]);
  });

  it('draws its own results, not marked as simulated, and says their intervals', () => {
    const book = bookOf(rated, 'en');
    const shown = shownOf(rated);
    const { spec, rows } = rankingChart(book, shown);
    expect(spec.basis).toBe('published');
    const scene = layout(spec, rows, { width: 720, locale: 'en' });
    expect([scene.simulated, scene.marks.length]).toEqual([false, 4]);
    expect(scene.marks[0]?.text).toContain('86.00 points');
    expect(scene.marks[0]?.note).toBe('95% interval 84.68–87.32 points; rank 1, possibly 1–3');
    expect(
      pathsChart(book, shown)
        .rows.filter(({ role }) => role === 'subject')
        .map(({ period }) => period),
    ).toEqual(['2020', '2021', '2022']);
    const wu = bodyChart(book, shown, shown.body('wu'));
    expect(wu.rows.map(({ figure, note }) => [figure, note?.en])).toEqual([
      [null, '9 whole answers, fewer than 10: neither score nor rank'],
    ]);
  });
});

describe('which results are shown', () => {
  it('are none without ratings and without simulation', () => {
    expect(without.ratings.published).toBeNull();
    expect(shownResults(bookOf(without, 'zh'))).toBeUndefined();
    expect(without.consequences.filter(({ kind }) => kind === 'precedent')).toHaveLength(1);
  });

  it('are the simulated ones only where the package has none', () => {
    const invented = rated.ratings.published;
    const simulated = { ...without, ratings: { ...without.ratings, simulated: invented } };
    expect(shownOf(simulated).simulated).toBe(true);
    expect(rankingChart(bookOf(simulated, 'zh'), shownOf(simulated)).spec.basis).toBe('simulated');
    expect(shownOf({ ...rated, ratings: { ...rated.ratings, simulated: invented } }).simulated).toBe(false);
  });
});

describe('moves and spans in text', () => {
  it('have a true minus sign and a sign for every move', () => {
    expect(['1.20', '-0.37', '0.00'].map(movedText)).toEqual(['+1.20', '−0.37', '0.00']);
    expect([spanText(3, 3), spanText('81.93', '84.93')]).toEqual(['3', '81.93–84.93']);
  });
});
