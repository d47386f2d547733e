/** Charts for tests and for the eye: every kind, with the cases at which drawings usually break. Areas and figures are invented. */

import type { Chart, ChartKind, ChartRow, ChartSpec, Role } from '../../src/charts/index.ts';
import {
  decimal,
  exactFigure,
  type Figure,
  powerOfTen,
  type Qualifier,
  type UnitLabel,
} from '../../src/figures/index.ts';

export const UNITS = {
  case: { id: 'case', symbolZh: '件', symbolEn: 'cases', symbolEnOne: 'case', printed: ['件'] },
  entity: { id: 'entity', symbolZh: '户', symbolEn: 'entities', symbolEnOne: 'entity', printed: ['户'] },
  percent: { id: 'percent', symbolZh: '%', symbolEn: '%', symbolEnOne: '%', printed: ['%'] },
  step: { id: 'step', symbolZh: '个环节', symbolEn: 'steps', symbolEnOne: 'step', printed: ['个', '环节'] },
  hour: { id: 'hour', symbolZh: '小时', symbolEn: 'hours', symbolEnOne: 'hour', printed: ['小时'] },
  workday: {
    id: 'workday',
    symbolZh: '工作日',
    symbolEn: 'working days',
    symbolEnOne: 'working day',
    printed: ['工作日'],
  },
  place: { id: 'place', symbolZh: '位', symbolEn: '', printed: ['位'] },
  yuan: { id: 'yuan', symbolZh: '元', symbolEn: 'yuan', symbolEnOne: 'yuan', printed: ['元'] },
} as const satisfies Readonly<Record<string, UnitLabel>>;

const WORD: Readonly<Record<string, string>> = { step: '个', percent: '%' };

type Loose = Partial<Omit<ChartRow, 'figure' | 'label'>> & {
  readonly label?: string | { readonly zh: string; readonly en: string };
  readonly qualifier?: Qualifier;
  readonly valueMax?: string;
  readonly step?: string;
};

let counter = 0;

/** A row with everything that a test does not care about filled in. */
export function row(role: Role, value: string | null, unit: UnitLabel, more: Loose = {}): ChartRow {
  const { label, qualifier, valueMax, step, ...rest } = more;
  const bare = value === null ? null : exactFigure(value, WORD[unit.id] ?? unit.symbolZh);
  const figure: Figure | null =
    bare === null
      ? null
      : {
          ...bare,
          qualifier: qualifier ?? 'exact',
          step: step === undefined ? bare.step : decimal(step),
          ...(valueMax === undefined ? {} : { valueMax: decimal(valueMax) }),
        };
  counter += 1;
  const name = label ?? { zh: '某项指标', en: 'Some indicator' };
  return {
    id: `row_${role}_${counter}`,
    label: typeof name === 'string' ? { zh: name, en: name } : name,
    role,
    basis: 'printed',
    figure,
    unit,
    kind: unit.id === 'percent' ? 'share' : unit.id === 'place' ? 'rank' : 'count',
    decimals: 6,
    period: '2020',
    area: { id: 'a', name: { zh: '甲区', en: 'District A' } },
    peers: null,
    comparedWith: null,
    sentence: null,
    note: null,
    group: null,
    href: null,
    ...rest,
  };
}

export interface Sample {
  readonly name: string;
  readonly chart: Chart;
}

export function chart(id: string, kind: ChartKind, rows: readonly ChartRow[], spec: Partial<ChartSpec> = {}): Chart {
  return {
    spec: {
      version: 1,
      id,
      kind,
      title: { zh: '某项指标', en: 'Some indicator' },
      subtitle: { zh: '单位；2020年，甲区', en: 'unit; 2020, District A' },
      source: { zh: '2021年初报纸文章，第49、50段', en: 'newspaper article of early 2021, paragraphs 49 and 50' },
      release: { zh: '首版', en: 'first edition' },
      basis: 'published',
      notes: [],
      options: {},
      ...spec,
    },
    rows,
  };
}

const LONG = {
  zh: '社会投资小型低风险建设项目从立项用地规划许可到竣工验收的全部审批环节与公共服务事项平均用时',
  en: 'Average time of all approvals and public services of small low-risk privately financed construction projects',
};
const {
  case: CASE,
  entity: ENTITY,
  percent: PERCENT,
  step: STEP,
  hour: HOUR,
  workday: WORKDAY,
  place: PLACE,
  yuan: YUAN,
} = UNITS;
const area = (id: string, zh: string, en: string): ChartRow['area'] => ({ id, name: { zh, en } });
const A = area('a', '甲区', 'District A');
const B = area('b', '乙区', 'District B');

function years(
  unit: UnitLabel,
  values: readonly (string | null)[],
  of: ChartRow['area'],
  more: Loose = {},
): readonly ChartRow[] {
  return values.map((value, i) =>
    row('point', value, unit, { period: String(2018 + i), area: of, label: of?.name ?? 'x', ...more }),
  );
}

function many(count: number, unit: UnitLabel, basis: ChartRow['basis'] = 'printed'): readonly ChartRow[] {
  return Array.from({ length: count }, (_, i) =>
    row('point', String(164000 - ((i * 7919) % 90000)), unit, {
      label: { zh: `部门${String(i + 1).padStart(2, '0')}`, en: `Body ${i + 1}` },
      basis,
    }),
  );
}

/** Every kind with its ordinary case and its edges, in a fixed order. */
export function samples(): readonly Sample[] {
  counter = 0;
  const list: Sample[] = [];
  const add = (name: string, kind: ChartKind, rows: readonly ChartRow[], spec: Partial<ChartSpec> = {}): void => {
    list.push({ name, chart: chart(name.replaceAll('-', '_'), kind, rows, spec) });
  };
  const statutory = {
    comparedWith: 'statutory',
    sentence: { zh: '承诺时限比法定时限平均短{value}', en: 'Promised limits are {value} shorter than statutory ones' },
  };

  add('scale', 'scale', [
    row('subject', '80.13', PERCENT, statutory),
    row('remainder', '19.87', PERCENT, { basis: 'derived' }),
  ]);
  add('scale-count', 'scale', [
    row('subject', '1590300', CASE, { step: '100' }),
    row('companion', '4', PLACE, { label: { zh: '办件量在全市的名次', en: 'Place in the city by cases' } }),
  ]);
  add('scale-zero', 'scale', [row('subject', '0', CASE)]);
  add('scale-one', 'scale', [row('subject', '1', CASE)]);
  add('scale-negative', 'scale', [row('subject', '-12.4', PERCENT, { kind: 'change', comparedWith: 'prior_year' })]);
  add('scale-huge', 'scale', [row('subject', '8450000000000', YUAN, { kind: 'amount', step: '10000000' })]);
  add('scale-tiny', 'scale', [row('subject', '0.0004', PERCENT, { kind: 'change', comparedWith: 'prior_year' })]);
  add('scale-hundred', 'scale', [row('subject', '100', PERCENT)]);
  add('scale-small-share', 'scale', [
    row('subject', '2.5', PERCENT),
    row('remainder', '97.5', PERCENT, { basis: 'derived' }),
  ]);
  add('scale-missing', 'scale', [row('subject', null, CASE)]);
  add('scale-long', 'scale', [row('subject', '502', CASE, { label: LONG })], { title: LONG, subtitle: LONG });
  add('scale-several', 'scale', [row('subject', '771', CASE), row('companion', '502', CASE, { label: LONG })]);

  add('composition', 'composition', [
    row('whole', '25069', ENTITY),
    row('part', '11457', ENTITY, { label: { zh: '内资企业', en: 'Domestic' } }),
    row('part', '13587', ENTITY, { label: { zh: '个体工商户', en: 'Self-employed' } }),
    row('remainder', '25', ENTITY, { basis: 'derived', label: { zh: '余数', en: 'Rest' } }),
  ]);
  add('composition-part', 'composition', [
    row('whole', '124909', ENTITY),
    row('part', '14462', ENTITY, { label: { zh: '开发区', en: 'The zone' } }),
  ]);
  add('composition-long', 'composition', [
    row('whole', '300', ENTITY),
    row('part', '200', ENTITY, { label: LONG }),
    row('part', '100', ENTITY, { label: LONG }),
  ]);
  add('composition-many', 'composition', [
    row('whole', '1000', ENTITY),
    ...Array.from({ length: 9 }, (_, i) =>
      row('part', String(200 - i * 22), ENTITY, { label: { zh: `第${i + 1}类`, en: `Kind ${i + 1}` } }),
    ),
  ]);
  add('composition-zero', 'composition', [row('whole', '0', ENTITY), row('part', '0', ENTITY)]);
  add('composition-over', 'composition', [
    row('whole', '10', ENTITY),
    row('part', '8', ENTITY),
    row('part', '7', ENTITY),
  ]);

  add('before-after', 'before_after', [
    row('before', '32', STEP),
    row('after', '4', STEP),
    row('companion', '16', WORKDAY, {
      qualifier: 'up_to',
      kind: 'limit',
      label: { zh: '审批总用时', en: 'Total time of approval' },
    }),
  ]);
  add('before-after-zero', 'before_after', [row('before', '3', STEP), row('after', '0', STEP)]);
  add('before-after-large', 'before_after', [
    row('before', '67562300', YUAN, { kind: 'amount', step: '100' }),
    row('after', '28800000', YUAN, { kind: 'amount', step: '10000' }),
  ]);
  add('before-after-long', 'before_after', [
    row('before', '60', STEP),
    row('after', '59', STEP),
    row('companion', '16', WORKDAY, { label: LONG }),
  ]);

  add('rank', 'rank', [row('subject', '16', PLACE, { peers: 218 })]);
  add('rank-first', 'rank', [row('subject', '1', PLACE, { peers: 38 })]);
  add('rank-last', 'rank', [row('subject', '218', PLACE, { peers: 218 })]);
  add('rank-only', 'rank', [row('subject', '1', PLACE, { peers: 1 })]);
  add('rank-thousands', 'rank', [row('subject', '1402', PLACE, { peers: 2844 })]);
  add('rank-unknown', 'rank', [row('subject', '4', PLACE)]);
  add('rank-unknown-far', 'rank', [row('subject', '4000', PLACE)]);
  add('rank-several', 'rank', [
    row('subject', '3', PLACE, { label: { zh: '新设总量的名次', en: 'Place by new entities' } }),
    row('companion', '16', PLACE, { peers: 218, label: LONG }),
  ]);

  add('bounded', 'bounded', [
    row('subject', '30', PERCENT, {
      qualifier: 'at_least',
      comparedWith: 'not_stated',
      label: { zh: '纸质材料', en: 'Paper' },
    }),
    row('companion', '60', PERCENT, {
      qualifier: 'at_least',
      comparedWith: 'not_stated',
      label: { zh: '审批时间', en: 'Time' },
    }),
    row('companion', '80.13', PERCENT, { comparedWith: 'statutory', label: { zh: '承诺时限', en: 'Promised limits' } }),
  ]);
  add('bounded-up-to', 'bounded', [row('subject', '16', WORKDAY, { qualifier: 'up_to', kind: 'limit' })]);
  add('bounded-about', 'bounded', [
    row('subject', '2', WORKDAY, { qualifier: 'about', valueMax: '3', kind: 'duration' }),
  ]);
  add('bounded-more', 'bounded', [
    row('subject', '300', CASE, { qualifier: 'more_than' }),
    row('companion', '502', CASE, { label: LONG }),
  ]);
  add('bounded-edge', 'bounded', [
    row('subject', '99.9', PERCENT, { qualifier: 'at_least' }),
    row('companion', '0', PERCENT, { qualifier: 'at_least' }),
  ]);

  const hours = { options: { hours: { hour: 1, workday: 8 } } };
  const plan = (zh: string, en: string): ChartRow =>
    row('target', '1', HOUR, { basis: 'planned', kind: 'limit', period: null, label: { zh, en } });
  add(
    'limits',
    'limits',
    [
      row('limit', '1', WORKDAY, { qualifier: 'up_to', kind: 'limit', label: { zh: '办理时限', en: 'Limit' } }),
      row('record', '4', HOUR, { qualifier: 'fastest', kind: 'record', label: { zh: '最快用时', en: 'Quickest' } }),
      plan('注册', 'Registration'),
      plan('办结', 'Completion'),
      plan('刻章', 'Seal'),
    ],
    hours,
  );
  add('limits-long', 'limits', [
    row('limit', '20', WORKDAY, { qualifier: 'up_to', kind: 'limit', label: LONG }),
    row('record', '4', WORKDAY, { qualifier: 'fastest', kind: 'record', label: LONG }),
  ]);
  add(
    'limits-unplaced',
    'limits',
    [
      row('limit', '4', HOUR, { kind: 'limit' }),
      row('target', '1', STEP, { basis: 'planned', kind: 'limit', label: LONG }),
    ],
    hours,
  );

  const rate = { kind: 'change' as const, comparedWith: 'prior_year' };
  add('growth', 'growth', [
    row('subject', '11.73', PERCENT, { ...rate, label: { zh: '全部', en: 'All' } }),
    row('companion', '13.64', PERCENT, { ...rate, label: { zh: '内资企业', en: 'Domestic' } }),
    row('companion', '10.51', PERCENT, { ...rate, label: { zh: '个体工商户', en: 'Self-employed' } }),
    row('companion', null, PERCENT, {
      ...rate,
      basis: 'derived',
      low: '11.92',
      high: '11.93',
      label: { zh: '两类合计', en: 'Both kinds' },
    }),
  ]);
  add('growth-negative', 'growth', [
    row('subject', '-3.2', PERCENT, { ...rate, label: LONG }),
    row('companion', '8.1', PERCENT, { ...rate, label: LONG }),
  ]);
  add('growth-equal', 'growth', [
    row('subject', '5', PERCENT, rate),
    row('companion', '5', PERCENT, rate),
    row('companion', '5', PERCENT, rate),
  ]);

  add('base', 'base', [
    row('subject', '25069', ENTITY),
    row('baseline', null, ENTITY, {
      basis: 'derived',
      low: '22437',
      high: '22438',
      period: '2019',
      label: { zh: '2019年（反推）', en: '2019 (implied)' },
    }),
    row('rate', '11.73', PERCENT, rate),
  ]);
  add('base-fall', 'base', [
    row('subject', '6000000000', YUAN, { kind: 'amount', step: '100000000' }),
    row('baseline', null, YUAN, {
      kind: 'amount',
      basis: 'derived',
      low: '7500000000',
      high: '8100000000',
      period: '2019',
      label: LONG,
    }),
    row('rate', '-22.5', PERCENT, rate),
  ]);

  add('list', 'list', [
    row('point', '10', CASE, { label: LONG }),
    row('point', '80.13', PERCENT, { label: { zh: '承诺时限', en: 'Promised limits' } }),
    row('point', null, YUAN, { label: { zh: '金额', en: 'Amount' } }),
    row('point', '2', WORKDAY, { qualifier: 'about', valueMax: '3', basis: 'derived' }),
  ]);
  add('list-one', 'list', [row('point', '1000000', YUAN, { kind: 'amount', step: '10000' })]);

  const target = (zh: string, en: string, value: string, unit: UnitLabel, group: string): ChartRow =>
    row('target', value, unit, { basis: 'planned', kind: 'limit', group, label: { zh, en } });
  add('targets', 'targets', [
    target('企业开办时限', 'Starting a business', '1', WORKDAY, 'g1'),
    row('baseline', '3', WORKDAY, { qualifier: 'up_to', kind: 'limit', group: 'g1' }),
    target('网上可办', 'Online', '100', PERCENT, 'g2'),
    target(LONG.zh, LONG.en, '0', STEP, 'g3'),
  ]);

  add('series', 'series', years(CASE, ['1203400', '1410000', '1590300'], A, { step: '100' }));
  add('series-two', 'series', [
    ...years(CASE, ['1203400', '1410000', '1590300'], A, { step: '100' }),
    ...years(CASE, ['903400', '1010000', '1090300'], B, { step: '100' }),
  ]);
  add('series-gap', 'series', [
    ...years(PERCENT, ['92', null, '97.5', '100'], A),
    ...years(PERCENT, ['92', '93', '97.5', '99'], area('c', LONG.zh, LONG.en)),
  ]);
  add('series-rank', 'series', years(PLACE, ['9', '4', '6'], A));
  add('series-equal', 'series', years(CASE, ['5', '5', '5'], A));
  add('series-negative', 'series', years(PERCENT, ['-3.4', '0', '12.9'], A, rate));
  add('series-planned', 'series', [
    ...years(WORKDAY, ['20', '16'], A, { kind: 'limit' }),
    row('target', '4', WORKDAY, { kind: 'limit', basis: 'planned', period: '2025', area: A }),
  ]);
  add('series-bounds', 'series', years(CASE, ['300', '500', '700'], A, { qualifier: 'more_than' }));
  add(
    'series-long',
    'series',
    Array.from({ length: 24 }, (_, i) =>
      row('point', String(100 + ((i * 37) % 60)), CASE, {
        period: `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        label: '甲区',
      }),
    ),
  );

  add('comparison', 'comparison', [
    row('point', '25069', ENTITY, { area: A, label: '甲区' }),
    row('point', '31024', ENTITY, { area: B, label: '乙区' }),
    row('point', '7600', ENTITY, { area: B, label: '丙区', qualifier: 'at_least' }),
    row('point', null, ENTITY, { label: '丁区' }),
  ]);
  add('comparison-simulated', 'comparison', many(8, CASE, 'simulated'), { basis: 'simulated' });
  add('comparison-ranks', 'comparison', [
    row('point', '3', PLACE, { label: '甲区' }),
    row('point', '3', PLACE, { label: '乙区' }),
    row('point', '38', PLACE, { label: LONG }),
  ]);
  add('comparison-negative', 'comparison', [
    row('point', '11.73', PERCENT, { ...rate, label: '甲区' }),
    row('point', '-4.2', PERCENT, { ...rate, label: '乙区' }),
  ]);
  add('comparison-long', 'comparison', [
    row('point', '12', CASE, { label: LONG }),
    row('point', '9', CASE, { label: LONG }),
  ]);
  add('comparison-many', 'comparison', many(60, CASE));
  add('comparison-equal', 'comparison', [
    row('point', '0', CASE, { label: '甲区' }),
    row('point', '0', CASE, { label: '乙区' }),
  ]);
  void powerOfTen;
  return list;
}
