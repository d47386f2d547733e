import { describe, expect, test } from 'vitest';
import { layout, type Scene } from '../../src/charts/index.ts';
import { samples } from '../../src/charts/samples/index.ts';

const made = samples();

function scene(name: string, locale: 'zh' | 'en' = 'zh'): Scene {
  const sample = made.find((one) => one.name === name);
  if (!sample) throw new Error(name);
  return layout(sample.chart.spec, sample.chart.rows, { width: 720, locale });
}

describe('a drawing in words', () => {
  test.each([
    [
      'range',
      '某项指标：甲事项2到5个工作日；乙事项3个工作日以上；丙事项8个工作日内；丁事项4个工作日；戊事项6到9个工作日（推算）；己事项：不予公开（2020年，甲区）。',
      'Some indicator: Service A: 2 to 5 working days; Service B: at least 3 working days; Service C: within 8 working days; Service D: 4 working days; Service E: 6 to 9 working days (derived); Service F: withheld (2020, District A).',
    ],
    [
      'calendar',
      '某项指标：共120天，最高的是2029年3月26日516件，最低的是2029年1月6日0件，另有4个缺数（甲区）。',
      'Some indicator: 120 days; highest: 26 March 2029: 516 cases; lowest: 6 January 2029: 0 cases; 4 without a figure (District A).',
    ],
    [
      'bump-gap',
      '某项指标：甲区：2018年第3位，2020年第1位；乙区：2018年第1位，2019年第2位；丙区：2018年第2位，2020年第2位（甲区）。',
      'Some indicator: District A: 2018: 3rd, 2020: 1st; District B: 2018: 1st, 2019: 2nd; District C: 2018: 2nd, 2020: 2nd (District A).',
    ],
    [
      'heat-equal',
      '某项指标：甲区，1月5件；甲区，2月5件；乙区，1月5件；乙区，2月5件；丙区，1月5件；丙区，2月5件（2020年，甲区）。',
      'Some indicator: District A, Jan: 5 cases; District A, Feb: 5 cases; District B, Jan: 5 cases; District B, Feb: 5 cases; District C, Jan: 5 cases; District C, Feb: 5 cases (2020, District A).',
    ],
    [
      'strip-equal',
      '某项指标：共200个数，都是8小时（2020年，甲区）。',
      'Some indicator: 200 figures; all are 8 hours (2020, District A).',
    ],
    [
      'comparison-alike',
      '某项指标：12件、9件（其中一档）（2020年，甲区）。',
      'Some indicator: 12 cases and 9 cases (One tier) (2020, District A).',
    ],
  ])('%s', (name, zh, en) => {
    expect(scene(name).summary).toBe(zh);
    expect(scene(name, 'en').summary).toBe(en);
  });

  test('a target stands apart from the phrase that names it, and no English sentence follows a semicolon', () => {
    const sample = made.find(({ name }) => name === 'list');
    if (!sample) throw new Error('list');
    const [row] = sample.chart.rows;
    if (!row) throw new Error('list is empty');
    const said = (locale: 'zh' | 'en', own: Partial<typeof row>) =>
      layout(
        { ...sample.chart.spec, kind: 'list' },
        ['a', 'b'].map((id) => ({ ...row, id, ...own })),
        { width: 720, locale },
      ).summary;
    expect(said('zh', { role: 'target', label: { zh: '不用上门', en: 'No visit' } })).toMatch(
      /^不用上门：[^；]+；不用上门：/u,
    );
    expect(said('en', { sentence: { zh: '收到{value}。', en: 'They received {value}.' } })).toMatch(
      /^They received [^.;]+\. They received /,
    );
  });

  test('every row of every sample is a mark with its own words, and a row of the table', () => {
    for (const { name, chart } of made) {
      const drawn = scene(name);
      expect(
        drawn.table.rows.map((row) => row.datum),
        name,
      ).toEqual(chart.rows.map((row) => row.id));
      expect(new Set(drawn.marks.map((mark) => mark.datum)), name).toEqual(new Set(chart.rows.map((row) => row.id)));
      for (const mark of drawn.marks) expect(mark.spoken.length, name).toBeGreaterThan(2);
    }
  });

  test('a table names category, series and stretch, and what is missing by its reason', () => {
    const { table } = scene('grouped-missing');
    expect(table.columns.map(({ id }) => id)).toEqual([
      'label',
      'category',
      'series',
      'figure',
      'basis',
      'period',
      'area',
    ]);
    expect(table.rows.map(({ cells }) => cells[3])).toEqual([
      '812件',
      '不予公开',
      '不适用',
      '12件',
      '700件以上',
      '未报送',
    ]);
    expect(scene('histogram', 'en').table.rows.at(-1)?.cells.slice(1, 3)).toEqual(['20 hours and over', '41 cases']);
    expect(scene('slope').table.columns.map(({ id }) => id)).not.toContain('series');
  });
});
