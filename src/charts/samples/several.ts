/** Samples of the kinds that draw several numbers of one sort: growth, base, list, targets, series, comparison. */

import type { UnitLabel } from '../../figures/index.ts';
import type { ChartRow } from '../spec.ts';
import { A, type Add, area, B, LONG, many, row, UNITS, years } from './make.ts';

const { case: CASE, entity: ENTITY, percent: PERCENT, step: STEP, workday: WORKDAY, place: PLACE, yuan: YUAN } = UNITS;

/** Adds the samples of these kinds. */
export function severalSamples(add: Add): void {
  const rate = { kind: 'change' as const, comparedWith: 'prior_year' };
  add('growth', 'growth', [
    row('subject', '8.42', PERCENT, { ...rate, label: { zh: '全部', en: 'All' } }),
    row('companion', '9.15', PERCENT, { ...rate, label: { zh: '内资企业', en: 'Domestic' } }),
    row('companion', '7.96', PERCENT, { ...rate, label: { zh: '个体工商户', en: 'Self-employed' } }),
    row('companion', null, PERCENT, {
      ...rate,
      basis: 'derived',
      low: '8.47',
      high: '8.48',
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
    row('subject', '30520', ENTITY),
    row('baseline', null, ENTITY, {
      basis: 'derived',
      low: '28149',
      high: '28150',
      period: '2019',
      label: { zh: '2019年（反推）', en: '2019 (implied)' },
    }),
    row('rate', '8.42', PERCENT, rate),
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
    row('point', '72.4', PERCENT, { label: { zh: '承诺时限', en: 'Promised limits' } }),
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
  const reports = (unit: UnitLabel, group: string, ...values: readonly string[]): readonly ChartRow[] =>
    values.map((value, i) =>
      row('point', value, unit, { kind: 'limit', group, period: `${2018 + i}-12-31`, label: `${2018 + i}年12月31日` }),
    );
  // One promise with its reports: backwards once, then beyond a target that was changed.
  add('targets-reported', 'targets', [
    row('baseline', '8', STEP, { kind: 'limit', group: 'g1' }),
    ...reports(STEP, 'g1', '6', '9', '5', '3'),
    row('before', '2', STEP, {
      basis: 'planned',
      kind: 'limit',
      group: 'g1',
      label: { zh: '原来的目标', en: 'former' },
    }),
    target('开办企业的环节', 'Steps for starting a business', '4', STEP, 'g1'),
  ]);
  // Without a start; all the same number; close together under a long name.
  add('targets-reported-several', 'targets', [
    target('网上可办', 'Online', '100', PERCENT, 'g2'),
    ...reports(PERCENT, 'g2', '40', '41', '42', '43', '44', '45'),
    target('企业开办时限', 'Starting a business', '1', WORKDAY, 'g3'),
    ...reports(WORKDAY, 'g3', '1', '1'),
    target(LONG.zh, LONG.en, '0', STEP, 'g4'),
    row('baseline', '1000000', STEP, { kind: 'limit', group: 'g4' }),
    ...reports(STEP, 'g4', '999999'),
  ]);

  add('series', 'series', years(CASE, ['1232000', '1410000', '1611200'], A, { step: '100' }));
  add('series-two', 'series', [
    ...years(CASE, ['1232000', '1410000', '1611200'], A, { step: '100' }),
    ...years(CASE, ['917000', '1010000', '1122800'], B, { step: '100' }),
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
    row('point', '30520', ENTITY, { area: A, label: '甲区' }),
    row('point', '34110', ENTITY, { area: B, label: '乙区' }),
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
    row('point', '8.42', PERCENT, { ...rate, label: '甲区' }),
    row('point', '-4.2', PERCENT, { ...rate, label: '乙区' }),
  ]);
  add('comparison-long', 'comparison', [
    row('point', '12', CASE, { label: LONG }),
    row('point', '9', CASE, { label: { zh: `另一个${LONG.zh}`, en: `Another: ${LONG.en}` } }),
  ]);
  add('comparison-alike', 'comparison', [
    row('point', '12', CASE, { label: { zh: '其中一档', en: 'One tier' } }),
    row('point', '9', CASE, { label: { zh: '其中一档', en: 'One tier' } }),
  ]);
  add('comparison-many', 'comparison', many(60, CASE));
  add('comparison-equal', 'comparison', [
    row('point', '0', CASE, { label: '甲区' }),
    row('point', '0', CASE, { label: '乙区' }),
  ]);
}
