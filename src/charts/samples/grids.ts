/** Samples of the kinds with categories and series, bins, days or lines through columns. */
import type { UnitLabel } from '../../figures/index.ts';
import type { ChartRow, Shared } from '../spec.ts';
import { A, type Add, LONG, type Loose, many, row, UNITS, years } from './make.ts';

const { case: CASE, percent: PERCENT, hour: HOUR, workday: WORKDAY, place: PLACE } = UNITS;

const shared = (id: string, zh: string, en: string): Shared => ({ id, name: { zh, en } });
const ONLINE = shared('online', '网上', 'Online');
const WINDOW = shared('window', '窗口', 'Counter');
const KIOSK = shared('kiosk', '自助机', 'Kiosk');
const ZONE = [shared('a', '甲区', 'District A'), shared('b', '乙区', 'District B'), shared('c', '丙区', 'District C')];
const LENGTHY: Shared = { id: 'long', name: LONG };

/** Categories × series; the values row by row. */
function table(
  unit: UnitLabel,
  categories: readonly Shared[],
  series: readonly Shared[],
  values: readonly (string | null)[],
  more: Loose = {},
): readonly ChartRow[] {
  return categories.flatMap((category, i) =>
    series.map((one, j) =>
      row('point', values[i * series.length + j] ?? null, unit, {
        label: { zh: '办件量', en: 'Cases' },
        category,
        series: one,
        ...more,
      }),
    ),
  );
}

const numbered = (count: number, zh: string, en: string): readonly Shared[] =>
  Array.from({ length: count }, (_, i) => shared(`n${i}`, `${zh}${i + 1}`, `${en} ${i + 1}`));

const spread = (count: number, most = 900): readonly string[] =>
  Array.from({ length: count }, (_, i) => String((i * 7919) % most));

/** Lines of several series over the same years. */
function lines(
  unit: UnitLabel,
  values: readonly (readonly (string | null)[])[],
  more: Loose = {},
): readonly ChartRow[] {
  return values.flatMap((list, i) => {
    const one = ZONE[i] ?? shared(`z${i}`, `第${i + 1}区`, `District ${i + 1}`);
    return years(unit, list, A, { label: one.name, series: one, ...more });
  });
}

function bins(
  bounds: readonly (string | null)[],
  values: readonly (string | null)[],
  more: Loose = {},
): readonly ChartRow[] {
  return values.map((value, i) =>
    row('point', value, CASE, {
      label: { zh: '办件量', en: 'Cases' },
      bin: { from: bounds[i] ?? null, to: bounds[i + 1] ?? null, unit: HOUR },
      ...more,
    }),
  );
}

function days(from: number, count: number, more: Loose = {}): readonly ChartRow[] {
  return Array.from({ length: count }, (_, i) => {
    const period = new Date((from + i) * 86_400_000).toISOString().slice(0, 10);
    const rest = i % 7 > 4;
    const value = i % 31 === 17 ? null : rest ? '0' : String(120 + ((i * 7919) % 400));
    return row('point', value, CASE, {
      label: { zh: '办件量', en: 'Cases' },
      period,
      missing: 'not_reported',
      ...more,
    });
  });
}

const simulated = { basis: 'simulated' as const };

function barSamples(add: Add): void {
  const two = [ONLINE, WINDOW];
  const three = [ONLINE, WINDOW, KIOSK];
  add('grouped', 'grouped', table(CASE, ZONE, two, ['812', '304', '655', '410', '120', '0']));
  add('grouped-missing', 'grouped', [
    ...table(CASE, ZONE.slice(0, 1), two, ['812', null], { missing: 'withheld' }),
    ...table(CASE, ZONE.slice(1, 2), two, [null, '12'], { missing: 'not_applicable' }),
    ...table(CASE, ZONE.slice(2), two, ['700', null], { missing: 'not_reported', qualifier: 'at_least' }),
  ]);
  add(
    'grouped-negative',
    'grouped',
    table(PERCENT, ZONE, two, ['8.4', '-3.1', '-12', '0', '2.5', '5'], { kind: 'change', comparedWith: 'prior_year' }),
  );
  add('grouped-long', 'grouped', table(CASE, [LENGTHY], [LENGTHY, ONLINE], ['812', '304']));
  add('grouped-many', 'grouped', table(CASE, numbered(40, '部门', 'Body '), two, spread(80)));
  add('grouped-simulated', 'grouped', table(CASE, ZONE, two, spread(6), simulated), simulated);

  add('stacked', 'stacked', table(CASE, ZONE, three, ['812', '304', '95', '655', '410', '40', '120', '310', '0']));
  add(
    'stacked-missing',
    'stacked',
    table(CASE, ZONE, three, ['812', null, '95', '655', '410', '40', null, null, null], { missing: 'not_reported' }),
  );
  add('stacked-long', 'stacked', table(CASE, [LENGTHY, ...ZONE], [LENGTHY, ONLINE], spread(8)));
  add(
    'stacked-simulated',
    'stacked',
    table(CASE, numbered(12, '部门', 'Body '), [...three, shared('post', '邮寄', 'Post')], spread(48), simulated),
    simulated,
  );
  add('stacked-five', 'stacked', table(CASE, ZONE, numbered(5, '渠道', 'Channel'), spread(15)));
  add('stacked-tiny', 'stacked', table(CASE, ZONE, two, ['98000000', '1', '52000000', '3', '0', '0']));

  const signed = { kind: 'change' as const, comparedWith: 'prior_year' };
  const change = (zh: string, en: string, value: string | null): ChartRow =>
    row('point', value, PERCENT, { label: { zh, en }, ...signed });
  add('diverging', 'diverging', [
    change('甲区', 'District A', '8.4'),
    change('乙区', 'District B', '-3.1'),
    change('丙区', 'District C', '0'),
    change('丁区', 'District D', null),
  ]);
  add('diverging-pair', 'diverging', table(CASE, ZONE, two, ['812', '304', '655', '410', '120', '530']));
  add('diverging-long', 'diverging', [change(LONG.zh, LONG.en, '-112.5'), change('乙区', 'District B', '0.1')]);
  add(
    'diverging-many',
    'diverging',
    numbered(60, '部门', 'Body ').map((one, i) => change(one.name.zh, one.name.en, String(((i * 37) % 90) - 45))),
  );
}

function lineSamples(add: Add): void {
  add('area', 'area', years(CASE, ['120', '180', '90', '240', '310'], A));
  add(
    'area-stacked',
    'area',
    lines(CASE, [
      ['120', '180', '210'],
      ['60', '40', '90'],
      ['0', '12', '30'],
    ]),
  );
  add('area-gap', 'area', years(CASE, ['120', null, '90', '240'], A));
  add('area-simulated', 'area', years(CASE, spread(24), A, simulated), simulated);
  add('area-equal', 'area', years(CASE, ['0', '0', '0'], A));

  add(
    'slope',
    'slope',
    lines(PERCENT, [
      ['61', '84'],
      ['70', '72'],
      ['88', '79'],
    ]),
  );
  add('slope-long', 'slope', [
    ...years(CASE, ['120', '180'], A, { series: LENGTHY, label: LONG }),
    ...years(CASE, ['118', '181'], A, { series: ONLINE, label: ONLINE.name }),
  ]);
  add(
    'slope-missing',
    'slope',
    lines(CASE, [
      ['61', null],
      [null, '72'],
      ['61', '61'],
      [null, null],
    ]),
  );
  add(
    'slope-many',
    'slope',
    lines(
      CASE,
      Array.from({ length: 60 }, (_, i) => [String((i * 37) % 97), String((i * 53) % 101)]),
    ),
  );
  add(
    'slope-equal',
    'slope',
    lines(CASE, [
      ['5', '5'],
      ['5', '5'],
      ['5', '5'],
      ['5', '5'],
    ]),
  );

  add(
    'bump',
    'bump',
    lines(PLACE, [
      ['3', '1', '1', '2'],
      ['1', '2', '3', '1'],
      ['2', '3', '2', '3'],
    ]),
  );
  add(
    'bump-lead',
    'bump',
    lines(
      PLACE,
      Array.from({ length: 12 }, (_, i) => [0, 5, 3, 7].map((shift) => String(((i + shift) % 12) + 1))),
    ).map((one, i) => (i < 4 ? { ...one, role: 'subject' as const } : one)),
  );
  add(
    'bump-gap',
    'bump',
    lines(
      PLACE,
      [
        ['3', null, '1'],
        ['1', '2', null],
        ['2', '2', '2'],
      ],
      { missing: 'not_applicable' },
    ),
  );
  add(
    'bump-many',
    'bump',
    lines(
      PLACE,
      Array.from({ length: 200 }, (_, i) => [String(i + 1), String(((i * 61) % 200) + 1)]),
    ),
  );

  add(
    'multiples',
    'multiples',
    lines(CASE, [
      ['12', '18', '9', '24'],
      ['30', '28', '31', '40'],
      ['5', '0', '4', '6'],
      ['9', null, '14', '11'],
      ['22', '22', '22', '22'],
    ]),
  );
  add(
    'multiples-simulated',
    'multiples',
    lines(
      CASE,
      Array.from({ length: 30 }, (_, i) => spread(12).map((one) => String(Number(one) + i))),
      simulated,
    ),
    simulated,
  );
  add('multiples-long', 'multiples', [
    ...years(CASE, ['12000000', '98000000'], A, { series: LENGTHY, label: LONG }),
    ...years(CASE, ['5', '1'], A, { series: ONLINE, label: ONLINE.name }),
  ]);
}

function pointSamples(add: Add): void {
  const named = (count: number): readonly ChartRow[] =>
    spread(count, 60).map((value, i) =>
      row(i === 4 ? 'subject' : 'point', value, HOUR, { label: { zh: `部门${i + 1}`, en: `Body ${i + 1}` } }),
    );
  add('strip', 'strip', named(24));
  add('strip-groups', 'strip', [
    ...table(HOUR, ZONE, numbered(9, '部门', 'Body '), spread(27, 60)),
    ...table(HOUR, [LENGTHY], numbered(2, '部门', 'Body '), ['7', null]),
  ]);
  add(
    'strip-equal',
    'strip',
    Array.from({ length: 200 }, () => row('point', '8', HOUR)),
  );
  add('strip-one', 'strip', [row('subject', '-3', PERCENT, { label: LONG, kind: 'change' })]);

  add('range', 'range', [
    row('point', '2', WORKDAY, { valueMax: '5', label: { zh: '甲事项', en: 'Service A' } }),
    row('point', '3', WORKDAY, { qualifier: 'at_least', label: { zh: '乙事项', en: 'Service B' } }),
    row('point', '8', WORKDAY, { qualifier: 'up_to', label: { zh: '丙事项', en: 'Service C' } }),
    row('point', '4', WORKDAY, { label: { zh: '丁事项', en: 'Service D' } }),
    row('point', null, WORKDAY, { low: '6', high: '9', basis: 'derived', label: { zh: '戊事项', en: 'Service E' } }),
    row('point', null, WORKDAY, { label: { zh: '己事项', en: 'Service F' }, missing: 'withheld' }),
  ]);
  add('range-long', 'range', [
    row('point', '1', CASE, { valueMax: '2000000', label: LONG }),
    row('point', '0', CASE, { label: LONG }),
  ]);
  add('range-simulated', 'range', [row('point', '2', HOUR, { valueMax: '5', basis: 'simulated' })], simulated);

  add('histogram', 'histogram', bins(['0', '4', '8', '12', '16', '20', null], ['310', '1203', '840', '96', '0', '41']));
  add('histogram-uneven', 'histogram', bins(['0', '1', '4', '8', '24', '72'], ['310', '1203', '840', '410', '96']));
  add('histogram-open', 'histogram', bins([null, '10', '20', null], ['12', null, '5'], { missing: 'withheld' }));
  add(
    'histogram-simulated',
    'histogram',
    bins(
      Array.from({ length: 41 }, (_, i) => String(i * 2)),
      spread(40),
      simulated,
    ),
    simulated,
  );
  add('histogram-one', 'histogram', bins(['0', '8'], ['1000000']));
}

function cellSamples(add: Add): void {
  const months = Array.from({ length: 12 }, (_, i) =>
    shared(
      `m${i}`,
      `${i + 1}月`,
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][i] ?? '',
    ),
  );
  add(
    'heat',
    'heat',
    table(CASE, ZONE, months.slice(0, 4), ['12', '90', '55', '31', '0', '44', '71', '68', '25', '18', '99', '7']),
  );
  add(
    'heat-missing',
    'heat',
    table(PERCENT, ZONE, [ONLINE, WINDOW], ['61.5', null, '-4', '0', null, '100'], { missing: 'not_applicable' }),
  );
  add(
    'heat-long',
    'heat',
    table(
      CASE,
      [LENGTHY, ...ZONE],
      [LENGTHY, ONLINE, WINDOW],
      ['12345678', '1', '0', '2500000000', '7', '8', '9', '10', '11', '12', '13', '14'],
      { qualifier: 'more_than' },
    ),
  );
  add('heat-many', 'heat', table(CASE, numbered(65, '部门', 'Body '), months, spread(780), simulated), simulated);
  add('heat-equal', 'heat', table(CASE, ZONE, months.slice(0, 2), ['5', '5', '5', '5', '5', '5']));

  // From 1 January 2029, days since 1970.
  add('calendar', 'calendar', days(21_550, 120));
  add('calendar-year', 'calendar', days(21_550, 365, simulated), simulated);
  add('calendar-one', 'calendar', days(21_580, 1));
  add('calendar-months', 'calendar', table(CASE, ZONE, months.slice(0, 3), spread(9)));
  add('comparison-two-hundred', 'comparison', many(200, CASE));
}

/** Adds the samples of these kinds. */
export function gridSamples(add: Add): void {
  barSamples(add);
  lineSamples(add);
  pointSamples(add);
  cellSamples(add);
}
