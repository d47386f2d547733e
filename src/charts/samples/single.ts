/** Samples of the kinds that draw one number or a few: scale, composition, before and after, rank, bounds, limits. */

import type { ChartRow } from '../spec.ts';
import { type Add, LONG, row, UNITS } from './make.ts';

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

/** Adds the samples of these kinds. */
export function singleSamples(add: Add): void {
  const statutory = {
    comparedWith: 'statutory',
    sentence: { zh: '承诺时限比法定时限平均短{value}', en: 'Promised limits are {value} shorter than statutory ones' },
  };

  add('scale', 'scale', [
    row('subject', '72.4', PERCENT, statutory),
    row('remainder', '19.87', PERCENT, { basis: 'derived' }),
  ]);
  add('scale-count', 'scale', [
    row('subject', '1611200', CASE, { step: '100' }),
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
    row('whole', '30520', ENTITY),
    row('part', '14300', ENTITY, { label: { zh: '内资企业', en: 'Domestic' } }),
    row('part', '16195', ENTITY, { label: { zh: '个体工商户', en: 'Self-employed' } }),
    row('remainder', '25', ENTITY, { basis: 'derived', label: { zh: '余数', en: 'Rest' } }),
  ]);
  add('composition-part', 'composition', [
    row('whole', '118300', ENTITY),
    row('part', '15210', ENTITY, { label: { zh: '开发区', en: 'The zone' } }),
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
    row('before', '41230700', YUAN, { kind: 'amount', step: '100' }),
    row('after', '19600000', YUAN, { kind: 'amount', step: '10000' }),
  ]);
  add('before-after-long', 'before_after', [
    row('before', '60', STEP),
    row('after', '59', STEP),
    row('companion', '16', WORKDAY, { label: LONG }),
  ]);

  add('rank', 'rank', [row('subject', '12', PLACE, { peers: 160 })]);
  add('rank-first', 'rank', [row('subject', '1', PLACE, { peers: 38 })]);
  add('rank-last', 'rank', [row('subject', '160', PLACE, { peers: 160 })]);
  add('rank-only', 'rank', [row('subject', '1', PLACE, { peers: 1 })]);
  add('rank-thousands', 'rank', [row('subject', '1317', PLACE, { peers: 2760 })]);
  add('rank-unknown', 'rank', [row('subject', '4', PLACE)]);
  add('rank-unknown-far', 'rank', [row('subject', '4000', PLACE)]);
  add('rank-several', 'rank', [
    row('subject', '3', PLACE, { label: { zh: '新设总量的名次', en: 'Place by new entities' } }),
    row('companion', '12', PLACE, { peers: 160, label: LONG }),
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
    row('companion', '72.4', PERCENT, { comparedWith: 'statutory', label: { zh: '承诺时限', en: 'Promised limits' } }),
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
}
