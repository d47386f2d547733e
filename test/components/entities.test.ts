/** Market entities found by how rows hang together; the year before and the unnamed part worked again by brute force. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue, Derived, Observation } from '../../src/catalogue/types.ts';
import { layout } from '../../src/charts/index.ts';
import { kindsChart, placesChart, ranksChart, ratesChart, restChart } from '../../src/components/entities/charts.ts';
import { differenceOf, type Whole, wholesOf } from '../../src/components/entities/model.ts';
import { simulatedCharts } from '../../src/components/entities/simulated.ts';
import { grownText, placedText, sizeText } from '../../src/components/entities/words.ts';
import { readPackage } from '../../src/package/index.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { fixturePackage, ownPackage } from '../fixtures/package.ts';

async function catalogueOf(made: ReturnType<typeof ownPackage>): Promise<Catalogue> {
  const { folder, remove } = await made;
  try {
    const { package: pkg } = await readPackage(folder);
    if (pkg === undefined) throw new Error('unreadable');
    return await catalogueIn(pkg);
  } finally {
    await remove();
  }
}

let own: Catalogue;
let several: Catalogue;
beforeAll(async () => {
  [own, several] = await Promise.all([catalogueOf(ownPackage()), catalogueOf(fixturePackage('three-years'))]);
});

/** Every whole number from which `now` is the printed growth. */
function bases(now: number, growth: number): readonly number[] {
  const near = Math.round(now / (1 + growth / 100));
  return Array.from({ length: 401 }, (_, i) => near - 200 + i).filter(
    (base) => Math.round(((now - base) / base) * 10_000) === Math.round(growth * 100),
  );
}
const ends = (of: Derived | undefined) => [Number(of?.low), Number(of?.high)];
const value = (of: Observation | undefined) => Number(of?.value);

function only(book: Book, id: string | null | undefined): Whole {
  const [whole, ...more] = wholesOf(book, id ?? '');
  if (whole === undefined || more.length > 0) throw new Error('one area was expected');
  return whole;
}

describe('one area and one year', () => {
  test('kinds, places, what is left over and the places among peers are found by their relations', () => {
    const book = bookOf(own, 'zh');
    const whole = only(book, own.site.entities?.new);
    const left = value(whole.row) - whole.kinds.reduce((sum, kind) => sum + value(kind.row), 0);
    expect(whole.kinds).toHaveLength(2);
    expect(whole.places).toHaveLength(1);
    expect(ends(whole.rest.now)).toEqual([left, left]);
    expect([whole, ...whole.kinds].every(({ rank, rate, base }) => rank && rate && base)).toBe(true);
    const stock = only(book, own.site.entities?.stock);
    expect([stock.kinds.length, stock.places.length, stock.rate]).toEqual([0, 1, undefined]);
  });

  test('the year before, and what of it no kind is named for, are what trying every whole number gives', () => {
    const whole = only(bookOf(own, 'zh'), own.site.entities?.new);
    const [w, ...kinds] = [whole, ...whole.kinds].map(({ row, rate }) => bases(value(row), value(rate)));
    const low = (list: readonly number[] = []) => Math.min(...list);
    const high = (list: readonly number[] = []) => Math.max(...list);
    const sum = (of: (list: readonly number[]) => number) => kinds.reduce((total, list) => total + of(list), 0);
    expect(ends(whole.base)).toEqual([low(w), high(w)]);
    expect(whole.kinds.map(({ base }) => ends(base))).toEqual(kinds.map((list) => [low(list), high(list)]));
    const rest = [low(w) - sum(high), high(w) - sum(low)];
    expect(ends(whole.rest.base)).toEqual(rest);
    const now = Number(whole.rest.now?.value);
    expect(ends(whole.rest.change)).toEqual([now - (rest[1] ?? 0), now - (rest[0] ?? 0)]);
    const difference = differenceOf(whole);
    // The unnamed part fell whatever the rounding; the named kinds together grew faster than the whole.
    expect(difference?.direction).toBe(now < (rest[0] ?? 0) ? 'fell' : 'open');
    expect(Number(difference?.named.rate.value)).toBeGreaterThan(value(whole.rate));
    // Sums of the arithmetic that the page shows, at both ends.
    expect(Number(whole.named.change?.low) + Number(whole.rest.change?.low)).toBe(Number(whole.change?.low));
    expect(Number(whole.named.base?.high) + Number(whole.rest.base?.high)).toBe(Number(whole.base?.high));
  });

  test('drawings cite every paragraph that their numbers are from, derived ones included', () => {
    const book = bookOf(own, 'en');
    const whole = only(book, own.site.entities?.new);
    const difference = differenceOf(whole);
    if (difference === undefined) throw new Error('nothing to explain');
    const paragraphs = [...new Set([whole, ...whole.kinds].map(({ row }) => row.paragraph))];
    for (const chart of [
      kindsChart(book, whole),
      ranksChart(book, [whole, ...whole.kinds]),
      ratesChart(book, whole, difference),
      restChart(book, whole, difference),
    ]) {
      for (const paragraph of paragraphs) expect(chart?.spec.source.en).toContain(String(paragraph));
    }
    expect(restChart(book, whole, difference).rows.map(({ basis }) => basis)).toEqual(['derived', 'derived']);
    expect(placesChart(book, whole)?.rows.map(({ role }) => role)).toEqual(['whole', 'part']);
  });
});

describe('more areas and years, by data alone', () => {
  test('each area is shown by its latest year; without kinds nothing is explained', () => {
    const wholes = wholesOf(bookOf(several, 'zh'), several.site.entities?.new ?? '');
    const areas = new Set(
      several.observations.filter(({ indicator }) => indicator === wholes[0]?.row.indicator).map(({ area }) => area),
    );
    expect(wholes.map(({ row }) => row.area)).toEqual([...areas]);
    for (const whole of wholes) {
      const later = several.observations.filter(
        ({ indicator, area, period }) =>
          indicator === whole.row.indicator && area === whole.row.area && (period ?? '') > (whole.row.period ?? ''),
      );
      expect(later).toEqual([]);
      expect(differenceOf(whole)).toBeUndefined();
      expect(whole.rate).toBeDefined();
    }
  });

  test('a second district with kinds and rates of its own is told apart from the first', () => {
    const [home] = wholesOf(bookOf(own, 'zh'), own.site.entities?.new ?? '');
    if (home === undefined) throw new Error('no whole');
    const copy = (id: string): string => `${id}_b`;
    const topic = new Set(own.indicators.filter((one) => one.topic === home.indicator.topic).map(({ id }) => id));
    const rows = own.observations.filter((row) => topic.has(row.indicator));
    const second: Catalogue = {
      ...own,
      areas: [
        ...own.areas,
        { id: 'b', name: { zh: '乙', en: 'B' }, kind: 'district', within: null, joins: [], note: null },
      ],
      observations: [
        ...own.observations,
        ...rows.map((row) => ({
          ...row,
          id: copy(row.id),
          area: row.area === home.row.area ? 'b' : row.area,
          ofWhole: row.ofWhole === null ? null : copy(row.ofWhole),
        })),
      ],
    };
    const [a, b] = wholesOf(bookOf(second, 'en'), home.indicator.id);
    expect([a?.row.id, b?.row.id]).toEqual([home.row.id, copy(home.row.id)]);
    expect(b?.kinds.map(({ row, rate, rank }) => [row.area, rate?.area, rank?.area])).toEqual(
      b?.kinds.map(() => ['b', 'b', 'b']),
    );
    // No derived number is worked from the second district's rows, so none of the first's is taken for it.
    expect([b?.base, b?.rest.now, b && differenceOf(b)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('in sentences', () => {
  test('a fall is a fall, in words and without a sign; a place names its peers where they are known', () => {
    const book = bookOf(several, 'zh');
    const fell = several.observations.find(
      ({ value: of, comparedWith }) => comparedWith === 'prior_year' && of.startsWith('-'),
    );
    if (fell === undefined) throw new Error('the fixture has a fall');
    expect(grownText(book, fell)).toBe(`下降${fell.value.slice(1)}%`);
    expect(grownText(bookOf(several, 'en'), { ...fell, value: '3' })).toMatch(/^up 3/);
    const home = bookOf(own, 'zh');
    const change = only(home, own.site.entities?.new).rest.change;
    if (change === undefined) throw new Error('no change');
    expect(sizeText(home, change)).toBe(`${-Number(change.high)}或${-Number(change.low)}户`);
    const rank = only(home, own.site.entities?.stock).rank;
    expect(rank && placedText(home, rank)).toMatch(/^全市各区县第\d+位$/);
  });
});

describe('the simulated register', () => {
  const cells = [
    { at: ['2020-01', 'domestic'], count: 3 },
    { at: ['2020-01', 'individual'], count: 4 },
    { at: ['2020-02', 'domestic'], count: 5 },
  ];

  test('is drawn hatched and named, and not at all where nothing is simulated', () => {
    const indicator = own.indicators.find(({ id }) => id === own.site.entities?.new);
    if (indicator === undefined) throw new Error('no indicator');
    expect(simulatedCharts(bookOf(own, 'zh'), indicator)).toEqual([]);
    const simulated: Catalogue = { ...own, simulatedCounts: [{ table: 'entities', by: ['month', 'kind'], cells }] };
    const [chart, ...more] = simulatedCharts(bookOf(simulated, 'en'), indicator);
    expect(more).toEqual([]);
    expect(chart?.spec.basis).toBe('simulated');
    // What has no rows in a month was counted there too, and is a zero: nothing is missing from the area.
    expect(chart?.rows.map(({ basis, period, figure }) => [basis, period, String(figure?.value.coefficient)])).toEqual([
      ['simulated', '2020-01', '3'],
      ['simulated', '2020-01', '4'],
      ['simulated', '2020-02', '5'],
      ['simulated', '2020-02', '0'],
    ]);
    expect(chart && layout(chart.spec, chart.rows, { width: 340, locale: 'zh' }).simulated).toBe(true);
  });
});
