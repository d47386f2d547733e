/** The plane of drawings with an upright scale: its value axis at the left, its time below. */
import { type Domain, domainFor } from '../axis.ts';
import { boxOf, type Canvas, crisp, line, num, path, place, text } from '../canvas.ts';
import { textWidth, tidy } from '../measure.ts';
import { numberOf, periodText, timeOf } from '../print.ts';
import type { Box, Paint, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, isOfHundred, wholeNumbers } from './bars.ts';

/** Y labels take no more than this; a unit that would make them wider is left to the subtitle. */
const COLUMN = 92;

/** The texts at an upright scale's ticks, and how wide they are together. */
export function tickLabels(
  canvas: Canvas,
  rows: readonly ChartRow[],
  ticks: readonly number[],
): { readonly labels: readonly string[]; readonly left: number } {
  const write = axisLabels(canvas, rows[0]);
  const full = ticks.map((value, i) => write(value, i === ticks.length - 1));
  const widthOf = (list: readonly string[]): number =>
    Math.max(0, ...list.map((one) => textWidth(one, canvas.size.axis)));
  const labels = widthOf(full) <= COLUMN ? full : ticks.map((value) => write(value, false));
  return { labels, left: Math.ceil(widthOf(labels)) + 12 };
}

/** The first line is the site's own; the others are there to be compared with. */
export function lineColour(canvas: Canvas, index: number): Paint {
  if (canvas.simulated) return 'simulated-line';
  return index === 0 ? 'data-line' : 'context-line';
}

/** The scale of upright drawings: places from the first down, shares to a hundred, all else from zero. */
export function valueDomain(canvas: Canvas, rows: readonly ChartRow[], height: number): Domain {
  if (rows.length > 0 && rows.every((row) => row.kind === 'rank')) {
    const most = Math.max(2, ...rows.map((row) => numberOf(row) ?? 1));
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => (most - 1) / one <= 5) ?? most;
    return { min: Math.min(1, ...rows.map((row) => numberOf(row) ?? 1)), max: most, step };
  }
  const hundred =
    rows.every((row) => row.figure === null || isOfHundred(row)) && rows.some((row) => (numberOf(row) ?? 0) >= 60);
  const values = rows.flatMap((row) => numberOf(row) ?? []);
  if (!hundred) {
    // Upright labels need their height, not their width.
    return domainFor(values, {
      width: height,
      size: canvas.size.axis,
      label: () => '00',
      integer: wholeNumbers(rows),
    });
  }
  return { ...domainOf(canvas, rows, height), min: 0, max: 100, step: 20 };
}

/** Hairlines at the ticks, with their labels. */
export function grid(
  canvas: Canvas,
  places: readonly number[],
  labels: readonly string[],
  left: number,
): readonly TextShape[] {
  const { size, width } = canvas;
  const shown = places.map((place, i) => {
    const y = Math.floor(place) + 0.5;
    canvas.add(line(left, y, width, y, 'hair'));
    return text(labels[i] ?? '', left - 12, y + 5, { size: size.axis, tone: 'ink2', anchor: 'end' });
  });
  canvas.add(...shown);
  return shown;
}

/** A tick at each period that has a figure; labels as many as fit, the last one always. */
export function timeAxis(
  canvas: Canvas,
  rows: readonly ChartRow[],
  across: (time: number) => number,
  base: number,
  x0: number,
): void {
  const { size, width, locale } = canvas;
  const periods = [
    ...new Map(
      rows.flatMap((row): [number, string][] => {
        const time = timeOf(row.period);
        return time === null || row.period === null ? [] : [[time, row.period]];
      }),
    ).entries(),
  ].sort((a, b) => a[0] - b[0]);
  canvas.add(line(x0, base + 0.5, width, base + 0.5, 'base'));
  let ticks = '';
  for (const [time] of periods) ticks += `M${num(crisp(across(time)))} ${base}v8`;
  if (ticks !== '') canvas.add(path(ticks, 'base', { x: x0, y: base, w: width - x0, h: 8 }));
  const taken: Box[] = [];
  for (const [time, period] of [...periods].reverse()) {
    const content = tidy(periodText(period, locale));
    const x = across(time);
    const options = { size: size.axis, tone: 'ink2' as const };
    const spot = place(
      [
        text(content, x, base + 32, { ...options, anchor: 'middle' }),
        text(content, width, base + 32, { ...options, anchor: 'end' }),
      ].slice(0, x > width - 60 ? 2 : 1),
      taken,
      width,
      12,
    );
    if (spot) {
      taken.push(boxOf(spot));
      canvas.add(spot);
    }
  }
}
