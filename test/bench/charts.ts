/** How long a drawing takes: layout and draw of every kind, the median over its samples, widths and languages. */
import { CHART_KINDS, draw, layout } from '../../src/charts/index.ts';
import { samples } from '../../src/charts/samples/index.ts';
import { median, table } from './table.ts';

const ROUNDS = 9;

/** A markdown table: milliseconds per drawing of the ordinary sample of each kind, and of its slowest one. */
export function charts(): string {
  const all = samples();
  const measured = (chart: (typeof all)[number]['chart'], width: number, locale: 'zh' | 'en') => {
    const laid: number[] = [];
    const drawn: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const scene = layout(chart.spec, chart.rows, { width, locale });
      const between = performance.now();
      bytes = draw(scene, { idPrefix: 'x' }).length;
      laid.push(between - start);
      drawn.push(performance.now() - between);
    }
    return { layout: median(laid), draw: median(drawn), bytes };
  };
  const rows = CHART_KINDS.map((kind) => {
    const own = all.filter(({ chart }) => chart.spec.kind === kind);
    const each = own.map(({ name, chart }) => ({ name, ...measured(chart, 720, 'zh') }));
    const narrow = own.map(({ chart }) => measured(chart, 340, 'en'));
    const slowest = each.reduce((worst, one) => (one.layout + one.draw > worst.layout + worst.draw ? one : worst));
    const ms = (value: number): string => value.toFixed(2);
    return [
      kind,
      ms(median([...each, ...narrow].map((one) => one.layout))),
      ms(median([...each, ...narrow].map((one) => one.draw))),
      (median(each.map((one) => one.bytes)) / 1024).toFixed(1),
      `${slowest.name} ${ms(slowest.layout + slowest.draw)}`,
    ];
  });
  return `图 · charts, ms, median\n\n${table(['kind', 'layout', 'draw', 'SVG KB', 'slowest'], rows)}`;
}
