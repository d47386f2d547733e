/** An amount over time as an area from zero; several series are stacked. What can't be stacked is drawn as lines. */
import { domainFor, labelled } from '../axis.ts';
import { boxOf, type Canvas, circle, num, path, place, text } from '../canvas.ts';
import { footer, header, mark } from '../frame.ts';
import { MOST_PARTS, partPaint } from '../marks.ts';
import { figureText, numberOf, timeOf } from '../print.ts';
import type { Box } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { fillKey, seriesGroups } from './groups.ts';
import { dotPaint } from './growth.ts';
import { grid, lineColour, tickLabels, timeAxis, valueDomain } from './plane.ts';
import { drawSeries } from './series.ts';

interface Layer {
  readonly row: ChartRow;
  readonly time: number;
  readonly low: number;
  readonly high: number;
}

/** Draws areas. Missing, negative or ranked numbers make no area: they are drawn as lines, which can break. */
export function drawArea(canvas: Canvas): void {
  const { rows, width } = canvas;
  const series = canvas.rows.some((row) => row.series) ? seriesGroups(canvas) : [{ id: '', name: '', rows }];
  const times = [...new Set(rows.flatMap((row) => timeOf(row.period) ?? []))].sort((a, b) => a - b);
  const whole = series.every(
    ({ rows: own }) =>
      own.length === times.length && new Set(own.map((row) => timeOf(row.period))).size === times.length,
  );
  const additive = rows.every(
    (row) => row.kind !== 'rank' && (numberOf(row) ?? -1) >= 0 && timeOf(row.period) !== null,
  );
  const units = new Set(rows.map((row) => row.unit.id));
  const exact = series.length === 1 || rows.every((row) => row.figure?.qualifier === 'exact');
  if (!whole || !additive || !exact || units.size > 1 || times.length < 2 || series.length > MOST_PARTS) {
    drawSeries(canvas);
    return;
  }
  header(canvas);
  const many = series.length > 1;
  if (many) fillKey(canvas, series);
  const sums = new Map(times.map((time) => [time, 0]));
  const layers = series.map(({ rows: own }) =>
    [...own]
      .sort((a, b) => (timeOf(a.period) ?? 0) - (timeOf(b.period) ?? 0))
      .map((row): Layer => {
        const time = timeOf(row.period) ?? 0;
        const low = sums.get(time) ?? 0;
        const high = low + (numberOf(row) ?? 0);
        sums.set(time, high);
        return { row, time, low, high };
      }),
  );
  const height = canvas.narrow ? 200 : 240;
  const upright = { width: height, size: canvas.size.axis, label: () => '00', integer: wholeNumbers(rows) };
  const domain = many ? domainFor([...sums.values()], upright) : valueDomain(canvas, rows, height);
  const ticks = labelled(domain);
  const { labels, left } = tickLabels(canvas, rows, ticks);
  const [x0, x1] = [left + 16, width - 24];
  const top = canvas.y + (canvas.y === 0 ? 40 : 56);
  const base = top + height;
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  const across = (time: number): number => x0 + ((time - first) / (last - first)) * (x1 - x0);
  const up = (value: number): number => base - ((value - domain.min) / (domain.max - domain.min)) * height;
  const taken: Box[] = grid(canvas, ticks.map(up), labels, left).map(boxOf);
  layers.forEach((layer, i) => {
    const edge = layer.map(({ time, high }) => `${num(across(time))} ${num(up(high))}`);
    const back = [...layer].reverse().map(({ time, low }) => `${num(across(time))} ${num(up(low))}`);
    const box = { x: x0, y: top, w: x1 - x0, h: height };
    const basis = layer[0]?.row.basis ?? 'printed';
    const paint = many || basis !== 'printed' ? partPaint(i, basis) : 'shade-3';
    canvas.add(path(`M${edge.join('L')}L${back.join('L')}Z`, paint, box));
    if (!many) canvas.add(path(`M${edge.join('L')}`, lineColour(canvas, 0), box));
  });
  timeAxis(canvas, rows, across, base, left);
  for (const layer of layers) {
    for (const point of layer) {
      const spot = circle(across(point.time), up(point.high), many ? 3.5 : 5, dotPaint(point.row.basis));
      const end = point === layer[0] || point === layer.at(-1);
      const label = end && !many ? labelOf(canvas, point.row, spot.cx, spot.cy, taken) : null;
      if (label) taken.push(boxOf(label));
      mark(canvas, point.row, label ? [spot, label] : [spot]);
    }
  }
  canvas.y = base + 32;
  footer(canvas, notesOf(canvas));
}

function labelOf(canvas: Canvas, row: ChartRow, x: number, y: number, taken: readonly Box[]) {
  const options = { size: canvas.size.label, halo: true, tone: 'data' as const };
  const figure = figureText(row, canvas.locale);
  return place(
    [
      text(figure, x, y - 14, { ...options, anchor: 'middle' }),
      text(figure, Math.min(x + 8, canvas.width), y - 14, { ...options, anchor: 'end' }),
      text(figure, x - 6, y - 14, options),
    ],
    taken,
    canvas.width,
    4,
  );
}
