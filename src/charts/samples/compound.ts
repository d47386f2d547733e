/** Samples of counts that can be counted, and of drawings that hold several others. */
import type { ChartRow, ChartSection } from '../spec.ts';
import { type Add, LONG, row, UNITS } from './make.ts';

const { case: CASE, percent: PERCENT, step: STEP, workday: WORKDAY, hour: HOUR, place: PLACE, yuan: YUAN } = UNITS;

/** Adds the samples of these kinds. */
export function compoundSamples(add: Add): void {
  const counted = (value: string | null, zh: string, en: string): ChartRow =>
    row('point', value, CASE, { label: { zh, en } });
  add('tally', 'tally', [
    counted('4', '片区', 'Areas'),
    counted('35', '小组', 'Teams'),
    row('point', '60', CASE, { label: { zh: '人次', en: 'Visits' }, qualifier: 'more_than', step: '10' }),
  ]);
  add('tally-folded', 'tally', [
    row('point', '300', CASE, { label: LONG, qualifier: 'more_than', step: '100' }),
    counted('771', '乙单', 'List B'),
    counted('1000', '丙单', 'List C'),
  ]);
  add('tally-zero', 'tally', [
    counted('0', '没有', 'None'),
    counted('1', '一个', 'One'),
    row('point', '3', CASE, { basis: 'planned', label: { zh: '计划中的', en: 'Planned' } }),
    row('point', '7', CASE, { basis: 'derived', label: { zh: '数出来的', en: 'Counted' } }),
  ]);
  add('tally-huge', 'tally', [
    counted('1001', '超过一千', 'Over a thousand'),
    counted('9990000000', '极大', 'Very many'),
    counted('-3', '负数', 'Below zero'),
    counted('2.5', '不是整数', 'Not whole'),
    row('point', null, CASE, { label: LONG, missing: 'withheld' }),
    row('point', '2', CASE, { label: { zh: '区间', en: 'A span' }, valueMax: '3', qualifier: 'about' }),
  ]);
  add(
    'tally-simulated',
    'tally',
    [row('point', '48', CASE, { basis: 'simulated' }), row('point', '5', CASE, { basis: 'simulated', label: LONG })],
    { basis: 'simulated' },
  );

  const rows = [
    row('before', '24', STEP, { label: { zh: '以前', en: 'Before' } }),
    row('after', '5', STEP, { label: { zh: '现在', en: 'Now' } }),
    row('limit', '1', WORKDAY, { kind: 'limit', qualifier: 'up_to', label: { zh: '时限', en: 'Limit' } }),
    row('record', '3', HOUR, { kind: 'record', qualifier: 'fastest', label: { zh: '最快', en: 'Fastest' } }),
    row('subject', '7', PLACE, { peers: 60, label: { zh: '名次', en: 'Rank' } }),
    row('companion', '2', PLACE, { label: { zh: '另一名次', en: 'Another rank' } }),
    row('subject', '62000000', YUAN, { kind: 'amount', step: '10000', label: { zh: '降低的成本', en: 'Saved' } }),
    row('subject', '100', PERCENT, { label: { zh: '网上办理', en: 'Online' } }),
  ];
  const ids = (from: number, to: number): readonly string[] => rows.slice(from, to).map(({ id }) => id);
  const sections: readonly ChartSection[] = [
    { kind: 'before_after', title: { zh: '环节', en: 'Steps' }, rows: ids(0, 2) },
    { kind: 'limits', rows: ids(2, 4), options: { hours: { workday: 8, hour: 1 } } },
    { kind: 'rank', rows: ids(4, 6) },
    { kind: 'scale', title: { zh: '降低的成本', en: 'Saved' }, rows: ids(6, 7) },
    { kind: 'bounded', rows: ids(7, 8), notes: [{ zh: '另一个说明', en: 'a note of its own' }] },
  ];
  add('sections', 'sections', rows, { options: { sections } });
  const promised = (value: string, zh: string, en: string): ChartRow =>
    row('part', value, CASE, { basis: 'derived', label: { zh, en } });
  const targets = [
    promised('2', '印有目标值', 'Target printed'),
    promised('11', '只有方向', 'Direction only'),
    row('target', '100', PERCENT, { basis: 'planned', group: 'a', label: LONG }),
    row('baseline', '62.5', PERCENT, { group: 'a', label: LONG }),
    row('target', '2', STEP, { basis: 'planned', group: 'b', kind: 'limit', label: { zh: '环节', en: 'Steps' } }),
  ];
  add('sections-promises', 'sections', targets, {
    options: {
      sections: [
        { kind: 'tally', rows: targets.slice(0, 2).map(({ id }) => id) },
        { kind: 'targets', rows: targets.slice(2).map(({ id }) => id) },
      ],
    },
  });
  add(
    'sections-simulated',
    'sections',
    rows.slice(2, 7).map((one): ChartRow => ({ ...one, basis: 'simulated' })),
    {
      basis: 'simulated',
      options: { sections: [{ kind: 'list', title: LONG, rows: ids(2, 4) }] },
    },
  );
}
