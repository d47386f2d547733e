/** The charts that have addresses of their own, over the published package: which there are, and that none says what the data do not. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { chartByAddress, type FiledChart, filedCharts, layout } from '../../src/charts/index.ts';
import { parseChartSpec } from '../../src/charts/validate.ts';
import { chartDifferences } from '../../src/wording/differences.ts';
import { published } from '../publish/files/support.ts';
import { faults } from './checks.ts';

let catalogue: Catalogue;
let charts: readonly FiledChart[];

beforeAll(async () => {
  ({ catalogue } = await published(fileURLToPath(new URL('../../data', import.meta.url))));
  charts = filedCharts(catalogue);
});

const kindsOf = (id: string): readonly string[] =>
  (chartByAddress(catalogue, id)?.chart.spec.options.sections ?? []).map(({ kind }) => kind);

describe('filed charts', () => {
  test('there is one for each indicator, each task and each institution that has a number or a promise', () => {
    const measured = catalogue.mechanisms.filter((one) => one.indicators.length + one.commitments.length > 0);
    expect(charts.map(({ id }) => id)).toEqual([
      ...catalogue.indicators.map(({ id }) => id),
      ...[...new Set(catalogue.commitments.map(({ task }) => `task-${task}`))],
      ...measured.map(({ id }) => `mechanism-${id}`),
    ]);
    for (const { id, chart } of charts) expect(chartByAddress(catalogue, id)?.chart).toEqual(chart);
    expect(chartByAddress(catalogue, 'task-')).toBeUndefined();
  });

  test('two charts of one address are refused', () => {
    const [first] = catalogue.indicators;
    if (first === undefined) throw new Error('no indicator');
    const clash = { ...catalogue, indicators: [...catalogue.indicators, { ...first, id: 'task-overall' }] };
    expect(() => filedCharts(clash)).toThrow('task-overall');
  });

  test('every spec can be read, every row is in a section once, every drawing is sound', () => {
    for (const { chart, id } of charts.filter(({ family }) => family !== 'indicator')) {
      expect(parseChartSpec(JSON.parse(JSON.stringify(chart.spec)))).toEqual(chart.spec);
      const ids = chart.rows.map((row) => row.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      const named = (chart.spec.options.sections ?? []).flatMap(({ rows }) => rows);
      expect([...new Set(named)].sort(), id).toEqual([...ids].sort());
      for (const width of [280, 340, 492, 720, 1184]) {
        for (const locale of ['zh', 'en'] as const) {
          expect(faults(layout(chart.spec, chart.rows, { width, locale })), `${id} ${width} ${locale}`).toEqual([]);
        }
      }
    }
  });

  test('an institution shows every number of its indicators, and no number of another’s', () => {
    for (const { id, indicators, commitments } of catalogue.mechanisms) {
      const rows = chartByAddress(catalogue, `mechanism-${id}`)?.chart.rows.map((row) => row.id) ?? [];
      const ranked = catalogue.observations.filter((one) => rows.includes(one.id)).map(({ peers }) => peers);
      const own = catalogue.observations.filter((one) => indicators.includes(one.indicator));
      // How many are ranked is said by the ruler of the rank.
      const needed = own.filter(({ value }) => !ranked.includes(Number(value)));
      expect(rows, id).toEqual(expect.arrayContaining(needed.map((one) => one.id)));
      const promises = catalogue.commitments.filter((one) => rows.includes(one.id) && one.baseline === null);
      const topics = new Set(
        indicators.map((indicator) => catalogue.indicators.find((one) => one.id === indicator)?.topic),
      );
      for (const one of promises) expect(commitments.includes(one.id) || topics.has(one.topic), one.id).toBe(true);
    }
  });

  test('the shape follows from the kinds of the numbers', () => {
    const of = (id: string): readonly string[] => kindsOf(`mechanism-${id}`);
    expect(of('small_project_reform')).toEqual(['before_after']);
    expect(of('business_startup')).toEqual(['limits']);
    expect(of('visit_lists')).toEqual(['tally']);
    expect(of('zone_index')).toEqual(['rank', 'rank']);
    expect(of('market_entities')).toEqual(['base', 'growth', 'rank', 'composition', 'composition']);
    expect(of('disputes')).toEqual(['tally']);
  });

  test('promises are counted by grade, and the counts are those of the table', () => {
    for (const { of, chart } of charts.filter(({ family }) => family === 'task')) {
      const own = catalogue.commitments.filter(({ task }) => task === of);
      const counts = chart.rows
        .filter(({ id }) => id.startsWith('promises-'))
        .map(({ figure }) => Number(figure?.value.coefficient));
      expect(counts).toEqual([
        own.filter(({ targetValue, implied }) => targetValue !== null && !implied).length,
        own.filter(({ targetValue, implied }) => targetValue !== null && implied).length,
        own.filter(({ targetValue, measurable }) => targetValue === null && measurable).length,
        own.filter(({ measurable }) => !measurable).length,
      ]);
      const targets = chart.rows.filter(({ role }) => role === 'target').map(({ id }) => id);
      expect(targets).toEqual(own.filter(({ targetValue }) => targetValue !== null).map(({ id }) => id));
    }
  });

  test('a pinned chart says which of its numbers and targets read otherwise now', () => {
    const limit = catalogue.observations.find(({ id }) => id === 'startup_limit');
    const promise = catalogue.commitments.find(({ id }) => id === 'online_items');
    if (limit === undefined || promise === undefined) throw new Error('the package has changed');
    const now: Catalogue = {
      ...catalogue,
      site: { ...catalogue.site, edition: '2099.1' },
      observations: catalogue.observations.map((one) => (one === limit ? { ...one, value: '3' } : one)),
      commitments: catalogue.commitments
        .filter(({ id }) => id !== 'digital')
        .map((one) => (one === promise ? { ...one, targetValue: '90' } : one)),
    };
    const said = (id: string): readonly string[] => {
      const filed = chartByAddress(catalogue, id);
      return filed === undefined ? [] : chartDifferences(bookOf(catalogue, 'zh'), bookOf(now, 'zh'), filed);
    };
    expect(said('mechanism-business_startup').join()).toMatch(
      /企业开办的时限，1个工作日内.*现行版本2099\.1是3个工作日内/,
    );
    expect(said('task-overall').join()).toMatch(/15条承诺，现行版本2099\.1有14条.*100%.*90%/);
    expect(said('mechanism-visit_lists')).toEqual([]);
  });
});
