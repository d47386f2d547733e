/** Samples of estimates with their uncertainty. */
import type { ChartRow } from '../spec.ts';
import { type Add, LONG, type Loose, row, UNITS } from './make.ts';

function estimate(name: Loose['label'], value: string | null, off: number, more: Loose = {}): ChartRow {
  const interval: Loose =
    value === null ? {} : { interval: [String(Number(value) - off), String(Number(value) + off)] as const };
  return row('point', value, UNITS.hour, { ...(name === undefined ? {} : { label: name }), ...interval, ...more });
}

/** Places of many over three years, one of them read. */
function crowd(count: number): readonly ChartRow[] {
  return Array.from({ length: count }, (_, i) =>
    [0, 1, 2].map((year) =>
      row(i === 3 ? 'subject' : 'point', String(((i * 7 + year * (i === 3 ? 11 : 3)) % count) + 1), UNITS.place, {
        label: { zh: `部门${i + 1}`, en: `Body ${i + 1}` },
        series: { id: `b${i}`, name: { zh: `部门${i + 1}`, en: `Body ${i + 1}` } },
        period: String(2018 + year),
        basis: 'simulated',
      }),
    ),
  ).flat();
}

/** Adds the samples of this kind, and of paths that one line is read among. */
export function estimateSamples(add: Add): void {
  add('interval', 'interval', [
    estimate({ zh: '甲部门', en: 'Body A' }, '61.5', 3.2),
    estimate({ zh: '乙部门', en: 'Body B' }, '58', 1.4, { role: 'subject' }),
    estimate({ zh: '丙部门', en: 'Body C' }, '55.25', 6),
    estimate({ zh: '丁部门', en: 'Body D' }, null, 0, { missing: 'not_applicable' }),
  ]);
  add('interval-long', 'interval', [estimate(LONG, '1200000', 400_000), estimate(LONG, '-300', 20)]);
  add('interval-equal', 'interval', [
    estimate({ zh: '甲部门', en: 'Body A' }, '0', 0),
    estimate({ zh: '乙部门', en: 'Body B' }, '0', 0),
  ]);
  add(
    'interval-simulated',
    'interval',
    Array.from({ length: 40 }, (_, i) =>
      estimate({ zh: `部门${i + 1}`, en: `Body ${i + 1}` }, String(90 - i / 2), 1 + (i % 4), {
        basis: 'simulated',
        ...(i === 5 ? { role: 'subject' } : {}),
      }),
    ),
    { basis: 'simulated' },
  );
  add('bump-simulated', 'bump', crowd(40), { basis: 'simulated' });
}
