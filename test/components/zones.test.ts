/** A full list of zones: who is near, who moved, who came and went, and what is drawn of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { layout } from '../../src/charts/index.ts';
import { componentsChart, movesChart, scoresChart } from '../../src/components/zones/charts.ts';
import {
  componentsOf,
  movementOf,
  neighboursOf,
  type Ranking,
  rankingsOf,
  zoneKey,
  zoneName,
} from '../../src/components/zones/model.ts';
import { readPackage } from '../../src/package/index.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { fixturePackage } from '../fixtures/package.ts';

let catalogue: Catalogue;
let book: Book;
let years: readonly [Ranking, Ranking, Ranking];
beforeAll(async () => {
  const { folder, remove } = await fixturePackage('three-years');
  try {
    const { package: pkg } = await readPackage(folder);
    if (pkg === undefined) throw new Error('unreadable');
    catalogue = await catalogueIn(pkg);
  } finally {
    await remove();
  }
  book = bookOf(catalogue, 'zh');
  const [a, b, c] = rankingsOf(catalogue.zones);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three years were expected');
  years = [a, b, c];
});

function ownOf({ own }: Ranking) {
  const [row] = own;
  if (row === undefined) throw new Error('no zone of the package');
  return row;
}

test('neighbours stand five to each side, fewer at an end, none where nobody is named', () => {
  const [latest] = years;
  const own = ownOf(latest);
  const near = neighboursOf(latest, own);
  expect(near).toHaveLength(own.rank - Math.max(own.rank - 5, 1) + 6);
  expect(near[own.rank - Math.max(own.rank - 5, 1)]).toBe(own);
  const [first] = latest.positions;
  expect(first && neighboursOf(latest, first)).toHaveLength(6);
  const blank = {
    ...latest,
    positions: latest.positions.map((row) => (row === own ? row : { ...row, zone: null, area: null })),
  };
  expect(neighboursOf(blank, own)).toEqual([]);
});

describe('from one year to the next', () => {
  test('who came, who went and who moved is worked out from the codes', () => {
    const [latest, before] = years;
    const movement = movementOf(latest, before);
    const keys = (ranking: Ranking) => new Set(ranking.positions.map(zoneKey));
    const [now, then] = [keys(latest), keys(before)];
    expect(movement?.entered.map(zoneKey)).toEqual([...now].filter((key) => !then.has(key)));
    expect(movement?.left.map(zoneKey)).toEqual([...then].filter((key) => !now.has(key)));
    const counted = (movement?.risen.length ?? 0) + (movement?.fallen.length ?? 0) + (movement?.same ?? 0);
    expect(counted).toBe([...now].filter((key) => then.has(key)).length);
    expect(movement?.risen.every(({ rank, rankBefore }) => rankBefore !== null && rankBefore > rank)).toBe(true);
  });

  test('a list with an unnamed place says nothing of who came and went', () => {
    const [latest, before] = years;
    expect(movementOf(latest, { ...before, named: before.named.slice(1) })).toBeUndefined();
  });
});

describe('the drawings', () => {
  test('every zone is a dot or a named gap, and one zone is read', () => {
    const [latest] = years;
    const chart = scoresChart(book, latest);
    expect(chart?.rows).toHaveLength(latest.places);
    expect(chart?.rows.filter(({ figure }) => figure === null).map(({ missing }) => missing)).toEqual(['not_stated']);
    expect(chart?.rows.filter(({ role }) => role === 'subject').map(({ label }) => label.zh)).toEqual([
      zoneName(book, ownOf(latest)),
    ]);
    expect(chart?.spec.source.zh).toBe(catalogue.sources.find(({ id }) => id === ownOf(latest).source)?.short.zh);
  });

  test('a scale of scores that does not begin at zero says so in the drawing', () => {
    const chart = scoresChart(book, years[0]);
    if (chart === undefined) throw new Error('no scores');
    const written = (options: typeof chart.spec.options) =>
      JSON.stringify(layout({ ...chart.spec, options }, chart.rows, { width: 720, locale: 'zh' }).back);
    expect(written(chart.spec.options)).toContain('刻度不从零起');
    expect(written({})).not.toContain('刻度不从零起');
  });

  test('a zone that is not listed in a year is a gap in its path, not a zero', () => {
    const chart = movesChart(book, years);
    const all = new Set(years.flatMap(({ positions }) => positions.map(zoneKey)));
    expect(chart?.rows).toHaveLength(all.size * years.length);
    const gaps = chart?.rows.filter(({ figure }) => figure === null) ?? [];
    expect(gaps).toHaveLength(all.size * years.length - years.reduce((sum, { places }) => sum + places, 0));
    expect(gaps.every(({ missing }) => missing === 'not_applicable')).toBe(true);
    expect(movesChart(book, years.slice(0, 1))).toBeUndefined();
  });

  test('components are drawn a strip each, the same zone read in every one', () => {
    const [latest] = years;
    const own = ownOf(latest);
    const parts = componentsOf(catalogue.zoneComponents, own);
    const chart = componentsChart(book, latest, own, parts);
    expect(new Set(chart.rows.map(({ category }) => category?.id)).size).toBe(parts.length);
    expect(chart.rows.filter(({ role }) => role === 'subject')).toHaveLength(parts.length);
    expect(componentsOf(catalogue.zoneComponents, ownOf(years[2]))).toEqual([]);
  });
});
