import { describe, expect, test } from 'vitest';
import { type ChartCatalogue, chartFor, draw, indicatorBundle, layout } from '../../src/charts/index.ts';
import { parseChartSpec } from '../../src/charts/validate.ts';
import { faults, xmlErrors } from './checks.ts';

type Indicator = ChartCatalogue['indicators'][number];
type Observation = ChartCatalogue['observations'][number];
type Derived = ChartCatalogue['derived'][number];

const both = (zh: string, en = zh): { zh: string; en: string } => ({ zh, en });

function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  const plain = both(`${id}有{value}`, `There are {value} of ${id}`);
  return {
    id,
    topic: 't',
    name: both(id),
    plain,
    unit: 'entity',
    kind: 'count',
    decimals: 0,
    chart: 'scale',
    companions: [],
    ...more,
  };
}

function observation(id: string, of: string, value: string, more: Partial<Observation> = {}): Observation {
  return {
    id,
    indicator: of,
    area: 'a',
    period: '2020',
    value,
    valueMax: null,
    unit: 'entity',
    qualifier: 'exact',
    step: '1',
    source: 's',
    paragraph: 50,
    ofWhole: null,
    comparedWith: null,
    peers: null,
    status: 'actual',
    scope: both('含开发区', 'zone included'),
    note: null,
    ...more,
  };
}

function derived(id: string, of: string, inputs: readonly string[], more: Partial<Derived> = {}): Derived {
  return {
    id,
    indicator: of,
    name: both(id),
    inputs,
    unit: 'entity',
    decimals: 0,
    area: 'a',
    period: '2020',
    arithmetic: both('甲 − 乙'),
    note: null,
    value: '25',
    low: '25',
    high: '25',
    ...more,
  };
}

function catalogue(more: Partial<ChartCatalogue>): ChartCatalogue {
  const unit = (id: string, symbolZh: string, symbolEn: string) => ({
    id,
    symbolZh,
    symbolEn,
    symbolEnOne: null,
    printed: [symbolZh],
  });
  return {
    site: { editionName: both('首版', 'first edition') },
    indicators: [],
    observations: [],
    derived: [],
    commitments: [],
    progress: [],
    mechanisms: [],
    tables: [],
    units: [
      unit('entity', '户', 'entities'),
      unit('percent', '%', '%'),
      unit('hour', '小时', 'hours'),
      unit('workday', '工作日', 'working days'),
      unit('day', '天', 'days'),
      unit('place', '位', ''),
    ],
    areas: [
      { id: 'a', name: both('甲区', 'District A') },
      { id: 'b', name: both('乙区', 'District B') },
    ],
    sources: [{ id: 's', short: both('2021年初报纸文章', 'newspaper article of early 2021') }],
    ...more,
  };
}

function made(of: ChartCatalogue, id = 'new') {
  const bundle = indicatorBundle(of, id, (one) => `#${one.id}`);
  if (!bundle) throw new Error('no bundle');
  const chart = chartFor(bundle);
  expect(parseChartSpec(JSON.parse(JSON.stringify(chart.spec)))).toEqual(chart.spec);
  for (const width of [280, 340, 720]) {
    for (const locale of ['zh', 'en'] as const) {
      const scene = layout(chart.spec, chart.rows, { width, locale });
      expect(faults(scene)).toEqual([]);
      expect(xmlErrors(draw(scene, { idPrefix: 'x' }))).toEqual([]);
    }
  }
  return { ...chart, scene: (locale: 'zh' | 'en' = 'zh') => layout(chart.spec, chart.rows, { width: 720, locale }) };
}

describe('chartFor', () => {
  const one = [observation('n20', 'new', '25069')];

  test('one number stands on its scale; words come from the data', () => {
    const { spec, rows, scene } = made(catalogue({ indicators: [indicator('new')], observations: one }));
    expect(spec.kind).toBe('scale');
    expect(spec.subtitle).toEqual({
      zh: '户；2020年，甲区，含开发区',
      en: 'entities; 2020, District A, zone included',
    });
    expect(spec.source).toEqual({
      zh: '2021年初报纸文章，第50段',
      en: 'newspaper article of early 2021, paragraph 50',
    });
    expect(rows.map((row) => row.href)).toEqual(['#n20']);
    expect(scene().summary).toBe('new有25069户（2020年，甲区）。');
    expect(scene('en').summary).toBe('There are 25,069 entities of new (2020, District A).');
    expect(scene().table.rows[0]?.cells).toEqual(['new', '25,069户', '原文印出', '2020年', '甲区']);
  });

  test('a second period makes it a series, a second area a comparison, both a line for each, whatever its kind', () => {
    for (const chart of [
      'scale',
      'composition',
      'before_after',
      'rank',
      'bounded',
      'limits',
      'growth',
      'base',
    ] as const) {
      const indicators = [indicator('new', { chart })];
      const years = [
        observation('n18', 'new', '20000', { period: '2018' }),
        observation('n19', 'new', '22000', { period: '2019' }),
        ...one,
      ];
      const areas = [...one, observation('b20', 'new', '31000', { area: 'b' })];
      expect(made(catalogue({ indicators, observations: years })).spec.kind).toBe('series');
      expect(made(catalogue({ indicators, observations: areas })).spec.kind).toBe('comparison');
      const grid = [
        ...years,
        observation('b18', 'new', '28000', { area: 'b', period: '2018' }),
        observation('b20', 'new', '31000', { area: 'b' }),
      ];
      const { spec, rows, scene } = made(catalogue({ indicators, observations: grid }));
      expect(spec.kind).toBe('series');
      expect(rows.map((row) => row.id)).toEqual(['n18', 'n19', 'n20', 'b18', 'b20']);
      expect(scene().summary).toBe('new：甲区：2018年20000户，2020年25069户；乙区：2018年28000户，2020年31000户。');
    }
  });

  test('a part of the same indicator in another area is a part, not a second area', () => {
    const observations = [...one, observation('z20', 'new', '2838', { area: 'b', ofWhole: 'n20' })];
    const { spec, rows } = made(catalogue({ indicators: [indicator('new', { chart: 'composition' })], observations }));
    expect(spec.kind).toBe('composition');
    expect(rows.map((row) => [row.role, row.label.zh])).toEqual([
      ['whole', 'new'],
      ['part', '乙区'],
    ]);
  });

  test('parts of a whole, and what they leave, which is computed by the warehouse and never here', () => {
    const indicators = [indicator('new'), indicator('domestic', { chart: 'composition' }), indicator('individual')];
    const parts = [
      observation('d20', 'domestic', '11457', { ofWhole: 'n20' }),
      observation('i20', 'individual', '13587', { ofWhole: 'n20' }),
    ];
    const observations = [...one, ...parts];
    const without = made(catalogue({ indicators, observations }), 'domestic');
    expect(without.rows.map((row) => row.role)).toEqual(['whole', 'part', 'part']);
    const rest = derived('rest', 'new', ['n20', 'd20', 'i20']);
    const { rows, scene } = made(catalogue({ indicators, observations, derived: [rest] }), 'domestic');
    expect(rows.map((row) => row.role)).toEqual(['whole', 'part', 'part', 'remainder']);
    expect(scene().summary).toBe(
      'new有25069户，其中domestic：11457户、individual：13587户，另有25户类别未列明（推算）（2020年，甲区）。',
    );
    expect(rows.at(-1)?.basis).toBe('derived');
  });

  test('an implied base keeps both of its ends', () => {
    const indicators = [
      indicator('new', { chart: 'base', companions: ['growth'] }),
      indicator('growth', { unit: 'percent', kind: 'change', decimals: 2 }),
    ];
    const growth = observation('g20', 'growth', '11.73', { unit: 'percent', step: '0.01', comparedWith: 'prior_year' });
    const base = derived('b19', 'new', ['n20', 'g20'], { period: '2019', value: null, low: '22437', high: '22438' });
    const { spec, rows, scene } = made(catalogue({ indicators, observations: [...one, growth], derived: [base] }));
    expect(spec.kind).toBe('base');
    expect(rows.map((row) => row.role)).toEqual(['subject', 'baseline', 'rate']);
    expect(scene().table.rows.map((row) => row.cells[1])).toEqual(['25,069户', '22,437或22,438户', '+11.73%']);
  });

  test('limits, records and plans share a scale of hours; a day has no agreed length and is said in words', () => {
    const indicators = [
      indicator('limit', { chart: 'limits', kind: 'limit', unit: 'workday', companions: ['quick'] }),
      indicator('quick', { kind: 'record', unit: 'hour' }),
    ];
    const observations = [
      observation('l', 'limit', '1', { unit: 'workday', qualifier: 'up_to' }),
      observation('q', 'quick', '4', { unit: 'hour', qualifier: 'fastest' }),
    ];
    const promise = (id: string, text: string, unit: string): ChartCatalogue['commitments'][number] => ({
      id,
      topic: 't',
      task: 'x',
      measurable: true,
      text: both(text),
      targetValue: '1',
      targetUnit: unit,
      targetQualifier: 'exact',
      implied: false,
      baseline: null,
      due: null,
      targetNow: '1',
      targetNowQualifier: 'exact',
      dueNow: null,
      area: 'a',
      source: 's',
      paragraph: 67,
    });
    const commitments = [
      promise('c1', '刻章1小时', 'hour'),
      promise('c2', '1天开办', 'day'),
      promise('c3', '表单', 'entity'),
    ];
    const { spec, rows } = made(catalogue({ indicators, observations, commitments }), 'limit');
    expect(spec.options.hours).toEqual({ workday: 8, hour: 1 });
    expect(rows.map((row) => [row.role, row.label.zh])).toEqual([
      ['limit', 'limit'],
      ['record', 'quick'],
      ['target', '刻章'],
      ['target', '开办'],
    ]);
    expect(spec.source.zh).toBe('2021年初报纸文章，第50、67段');
  });

  test('an indicator without any number still has a drawing that says so', () => {
    const { spec, scene } = made(catalogue({ indicators: [indicator('new')] }));
    expect(spec.kind).toBe('list');
    expect(scene().summary).toBe('new：原文未载。');
  });

  test('a spec from outside is refused with the place named', () => {
    const { spec } = made(catalogue({ indicators: [indicator('new')], observations: one }));
    expect(() => parseChartSpec({ ...spec, kind: 'pie' })).toThrow(/kind/);
    expect(() => parseChartSpec({ ...spec, options: { max: 'a lot' } })).toThrow(/options\.max/);
    expect(() => parseChartSpec({ ...spec, colour: 'red' })).toThrow(/colour/);
  });
});
