/** Drawings of results: whatever is suggested can be laid out, and every number of a drawing stands in its table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, layout } from '../../src/charts/index.ts';
import { CHART_KINDS } from '../../src/charts/spec.ts';
import { parseChartSpec } from '../../src/charts/validate.ts';
import { result as strings } from '../../src/i18n/result.ts';
import type { Cell, ColumnKind } from '../../src/query/types.ts';
import { LACKS } from '../../src/workbench/chart/ask.ts';
import { type ChartWords, chartOf } from '../../src/workbench/chart/chart.ts';
import type { Drawable } from '../../src/workbench/chart/facts.ts';
import { offers, suggestCharts } from '../../src/workbench/chart/suggest.ts';
import type { SchemaColumn } from '../../src/workbench/schema.ts';

const words: ChartWords = {
  site: { zh: '某站', en: 'Some site' },
  release: { zh: '第一版', en: 'first edition' },
  tables: ['observations'],
  own: [],
  known: () => undefined,
};

/** In place of what a double can be besides a number; the engine gives it as text. */
const NONE = '∅';

function made(columns: Readonly<Record<string, readonly Cell[]>>, more: Partial<Drawable> = {}): Drawable {
  const list = Object.entries(columns).map(([name, values]) => {
    const number = values.every((cell) => cell === null || typeof cell === 'number' || cell === NONE);
    const kind: ColumnKind = number ? 'number' : 'text';
    return { name, kind, type: number ? 'DOUBLE' : 'VARCHAR', values };
  });
  return { columns: list, rows: list[0]?.values.length ?? 0, simulated: false, own: false, extent: 'all', ...more };
}

const number = fc.oneof<fc.Arbitrary<Cell>[]>(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom<Cell>(null, 0, NONE, 1e-9, 2020),
);
const name = fc.oneof(fc.constantFrom<Cell>('甲区', '乙区', '<b>丙</b>', null, ''), fc.string({ maxLength: 30 }));
const period = fc.oneof(
  fc.constantFrom<Cell>('2019', '2020', '2021-03', '2020-Q1', '2020年3月', null),
  fc.constantFrom<Cell>('2020-01-01', '2020-01-02', '2020-02-29'),
);
const table = fc
  .record({
    rows: fc.integer({ min: 0, max: 60 }),
    kinds: fc.array(fc.constantFrom(number, name, period), { minLength: 1, maxLength: 5 }),
    simulated: fc.boolean(),
  })
  .chain(({ rows, kinds, simulated }) =>
    fc
      .tuple(...kinds.map((kind) => fc.array<Cell>(kind, { minLength: rows, maxLength: rows })))
      .map((lists) => made(Object.fromEntries(lists.map((list, at) => [`c${at}`, list])), { simulated })),
  );

/** Numbers of a result that a kind with a mark for each of them must show. */
const DIRECT = new Set(['comparison', 'series', 'grouped', 'stacked', 'heat', 'area', 'list', 'bounded', 'calendar']);

describe('charts of results', () => {
  it('lays out whatever it offers, at both widths, each number in its table', () => {
    fc.assert(
      fc.property(table, (result) => {
        for (const { choice, lack } of offers(result, words.known)) {
          const drawn = chartOf(result, choice, words);
          expect(drawn.ok ? undefined : drawn.lack).toBe(lack);
          if (!drawn.ok) continue;
          const { spec, rows } = drawn.chart;
          expect(() => parseChartSpec(JSON.parse(JSON.stringify(spec)))).not.toThrow();
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          for (const width of [340, 720]) {
            const scene = layout(spec, rows, { width, locale: width === 340 ? 'zh' : 'en' });
            expect(scene.summary).not.toMatch(/undefined|NaN|Infinity/);
            expect(draw(scene, { idPrefix: 'q' })).not.toMatch(/NaN|Infinity/);
            expect(scene.table.rows.map(({ datum }) => datum).sort()).toEqual(rows.map(({ id }) => id).sort());
            expect(scene.simulated).toBe(result.simulated);
          }
          // What is left out is said.
          const all = result.rows * choice.values.length;
          if (DIRECT.has(spec.kind) && rows.length < all) expect(spec.notes.length).toBe(1);
          if (spec.kind === 'histogram') {
            const counted = rows.reduce((sum, { figure }) => sum + Number(figure?.value.coefficient ?? 0n), 0);
            const cells = result.columns.find((one) => one.name === choice.values[0])?.values ?? [];
            expect(counted).toBe(cells.filter((cell) => typeof cell === 'number' && Number.isFinite(cell)).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('suggests only what can be drawn, the most telling first', () => {
    fc.assert(
      fc.property(table, (result) => {
        for (const choice of suggestCharts(result, words.known)) expect(chartOf(result, choice, words).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
    const first = (columns: Readonly<Record<string, readonly Cell[]>>): string | undefined =>
      suggestCharts(made(columns), words.known)[0]?.kind;
    expect(first({ area: ['甲', '乙', '丙'], n: [1, 2, 3] })).toBe('comparison');
    expect(first({ year: [2018, 2019, 2020], n: [1, 2, 3] })).toBe('series');
    expect(first({ area: ['甲', '乙'], share: [40.5, 59.5] })).toBe('composition');
    expect(first({ area: ['甲', '乙'], change: [-3, 4] })).toBe('diverging');
    expect(first({ area: ['甲', '乙'], low: [1, 2], high: [3, 4] })).toBe('range');
    expect(first({ n: Array.from({ length: 50 }, (_, at) => at * at) })).toBe('histogram');
    expect(first({ area: ['甲', '甲', '乙', '乙'], period: ['2019', '2020', '2019', '2020'], n: [1, 2, 3, 4] })).toBe(
      'slope',
    );
    expect(first({ name: ['甲'], other: ['乙'] })).toBeUndefined();
  });

  it('says why a kind can’t be drawn', () => {
    const result = made({ area: ['甲', '乙', '丙'], n: [1, 2.5, null] });
    const lacks = Object.fromEntries(offers(result, words.known).map(({ kind, lack }) => [kind, lack]));
    expect(Object.keys(lacks).sort()).toEqual([...CHART_KINDS].sort());
    expect(lacks).toMatchObject({ comparison: undefined, slope: 'twoPeriods', composition: 'filled', heat: 'series' });
    for (const locale of ['zh', 'en'] as const)
      for (const lack of LACKS) expect(strings(locale)[`lack_${lack}`]).not.toBe('');
  });

  it('keeps missing cells missing, limits marks by name, and says what is simulated or the reader’s own', () => {
    const many = made({
      area: Array.from({ length: 60 }, (_, at) => `区${at}`),
      n: Array.from({ length: 60 }, (_, at) => (at === 3 ? null : at)),
    });
    const drawn = chartOf(
      many,
      { kind: 'comparison', label: 'area', values: ['n'] },
      { ...words, own: ['own.x'], tables: [] },
    );
    if (!drawn.ok) throw new Error(drawn.lack);
    const { spec, rows } = drawn.chart;
    expect(rows).toHaveLength(40);
    expect(rows[3]).toMatchObject({ figure: null, missing: 'no_value' });
    expect(spec.notes[0]?.zh).toBe('只画前40个，共60个；其余见表');
    expect(spec.source.zh).toBe('读者自己的文件（own.x），不是本站发布的数据');
    expect(spec.release.zh).toBe('不属于任何版本');
    expect(spec.title.zh).toBe('n（按area）');
    const cut = chartOf(
      { ...many, extent: 'rows', simulated: true },
      { kind: 'strip', label: 'area', values: ['n'], title: '<i>我的</i>' },
      words,
    );
    expect(cut.ok && cut.chart.spec).toMatchObject({ basis: 'simulated', title: { zh: '<i>我的</i>' } });
    expect(cut.ok && cut.chart.spec.notes[0]?.zh).toContain('查询结果不止读到的这些行');
  });

  it('takes units, labels and bounds from where the data has them', () => {
    const column = (name: string, values: SchemaColumn['values']): SchemaColumn => ({
      ...{ name, type: 'VARCHAR', title: { zh: `${name}名`, en: name }, description: null, readings: [] },
      ...{ values, references: null },
    });
    const label = (value: string, zh: string, en: string) => ({ value, label: { zh, en }, readings: [] });
    const known = (name: string): SchemaColumn | undefined =>
      name === 'unit'
        ? column('unit', [label('case', '件', 'cases')])
        : name === 'area'
          ? column('area', [label('a', '甲区', 'District A')])
          : undefined;
    const result = made({
      area: ['a', 'b'],
      value: [300, 5],
      unit: ['case', 'case'],
      qualifier: ['more_than', 'exact'],
    });
    const drawn = chartOf(result, { kind: 'comparison', label: 'area', values: ['value'] }, { ...words, known });
    if (!drawn.ok) throw new Error(drawn.lack);
    const scene = layout(drawn.chart.spec, drawn.chart.rows, { width: 720, locale: 'zh' });
    expect(scene.table.rows.map(({ cells }) => cells.join('|'))).toEqual([
      expect.stringContaining('甲区|300余件'),
      expect.stringContaining('b|5件'),
    ]);
    expect(drawn.chart.spec.title.zh).toBe('value（按area名）');
    const mixed = made({ area: ['a', 'b'], value: [1, 2], unit: ['case', 'percent'] });
    expect(chartOf(mixed, { kind: 'comparison', label: 'area', values: ['value'] }, words)).toEqual({
      ok: false,
      lack: 'units',
    });
    const own = made({ 街道: ['一', '二'], '满意率（%）': [97.5, 88] });
    const share = chartOf(own, { kind: 'comparison', label: '街道', values: ['满意率（%）'] }, words);
    expect(share.ok && share.chart.spec).toMatchObject({
      title: { zh: '满意率（按街道）' },
      subtitle: { zh: '单位：%' },
    });
  });
});
