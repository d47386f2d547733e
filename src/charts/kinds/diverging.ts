/** Two directions from one zero: signed numbers, or two series that stand back to back on equal scales. */
import { domainFor, labelled, positioner } from '../axis.ts';
import { boxOf, type Canvas, crisp, line, overlap, text } from '../canvas.ts';
import { footer, header, labelBlock, lines, mark } from '../frame.ts';
import { barPaint, endedBar } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { axisText, figureText, numberOf } from '../print.ts';
import type { Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { endOf, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { barName } from './grouped.ts';
import { categories, ordered, seriesGroups } from './groups.ts';

/** Draws bars to both sides of zero, the same scale on each side. */
export function drawDiverging(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale, rows } = canvas;
  const series = seriesGroups(canvas);
  const paired = series.length === 2 && rows.every((row) => (numberOf(row) ?? 0) >= 0);
  const leftId = paired ? series[0]?.id : undefined;
  const onLeft = (row: ChartRow): boolean =>
    paired ? series[0]?.rows.includes(row) === true && leftId !== undefined : (numberOf(row) ?? 0) < 0;
  const gap = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(tidy(figureText(row, locale)), size.label)))) + 18;
  const inline = width / 2 - gap >= 40;
  // Figures too wide to stand beside their bars stand above them.
  const half = inline ? width / 2 - gap : width / 2 - 8;
  const most = Math.max(0, ...rows.map((row) => Math.abs(numberOf(row) ?? 0)));
  const label = (value: number, last: boolean): string =>
    axisText(paired ? Math.abs(value) : value, last && rows[0] ? rows[0].unit : null, locale);
  const side = domainFor([most], { width: half, size: size.axis, label, integer: wholeNumbers(rows) });
  const at = positioner({ ...side, min: -side.max }, width / 2 - half, width / 2 + half);
  const zero = width / 2;
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  if (paired) y = sideNames(canvas, [series[0]?.name ?? '', series[1]?.name ?? ''], y);
  for (const group of ordered(canvas, categories(canvas))) {
    const heading = lines(group.name, 0, y, width, { size: size.label, leading: 24 });
    canvas.add(...heading);
    y += (heading.length - 1) * 24 + 8;
    // Two of one side stand below each other.
    const free = { left: y, right: y };
    for (const row of group.rows) {
      const left = onLeft(row);
      let top = !inline ? Math.max(free.left, free.right) : left ? free.left : free.right;
      const block = inline
        ? { shapes: [], count: 0 }
        : labelBlock(canvas, row, {
            x: 0,
            y: top + 16,
            width,
            tone: 'data',
            label: paired ? barName(canvas, row) : '',
          });
      top += block.count * 24;
      mark(canvas, row, [...one(canvas, row, { at, zero, y: top, left, inline }), ...block.shapes]);
      free[left ? 'left' : 'right'] = top + 24;
    }
    const bottom = Math.max(free.left, free.right);
    canvas.add(line(crisp(zero), y - 2, crisp(zero), bottom - 2, 'base'));
    y = bottom + 24;
  }
  canvas.y = y - 24;
  axis(canvas, labelled(side), at, label, side.max);
  footer(canvas, notesOf(canvas));
}

interface Spot {
  readonly at: (value: number) => number;
  readonly zero: number;
  readonly y: number;
  readonly left: boolean;
  /** The figure stands at the end of its bar. */
  readonly inline: boolean;
}

function one(canvas: Canvas, row: ChartRow, { at, zero, y, left, inline }: Spot): readonly Shape[] {
  const { size, locale } = canvas;
  const value = numberOf(row);
  const sign = left ? -1 : 1;
  const options = { size: size.label, anchor: left ? ('end' as const) : ('start' as const) };
  const figure = tidy(figureText(row, locale));
  if (value === null) return inline ? [text(figure, zero + sign * 10, y + 14, { ...options, tone: 'ink2' })] : [];
  const x = at(sign * Math.abs(value));
  const end = endOf(row, x + sign * 8);
  const bar = endedBar(zero, x, y, 18, barPaint(row.basis), end);
  if (!inline) return bar;
  return [...bar, text(figure, x + sign * (end.end === 'flat' ? 8 : 14), y + 14, { ...options, tone: 'data' })];
}

/** What each side stands for, above it; below each other where both don't fit. */
function sideNames(canvas: Canvas, [left, right]: readonly [string, string], y: number): number {
  const { width, size } = canvas;
  const room = width / 2 - 12;
  const a = lines(left, width / 2 - 12, y, room, { size: size.label, leading: 24, tone: 'data', anchor: 'end' });
  const b = lines(right, width / 2 + 12, y, room, { size: size.label, leading: 24, tone: 'data' });
  canvas.add(...a, ...b);
  return y + Math.max(a.length, b.length) * 24 + 16;
}

/** The same labels on both sides; what meets its neighbour is left out. */
function axis(
  canvas: Canvas,
  ticks: readonly number[],
  at: (value: number) => number,
  label: (value: number, last: boolean) => string,
  end: number,
): void {
  const { size, width } = canvas;
  const y = canvas.y + 8;
  const most = ticks.at(-1) ?? 0;
  canvas.add(line(at(-end), y + 0.5, at(end), y + 0.5, 'base'));
  const shown: TextShape[] = [];
  for (const value of [
    0,
    ...ticks
      .filter((tick) => tick > 0)
      .reverse()
      .flatMap((tick) => [tick, -tick]),
  ]) {
    const x = at(value);
    canvas.add(line(crisp(x), y, crisp(x), y + 12, 'base'));
    const content = label(value, value === most);
    const wide = textWidth(content, size.axis);
    const made = text(content, Math.min(Math.max(x, wide / 2), width - wide / 2), y + 32, {
      size: size.axis,
      tone: 'ink2',
      anchor: 'middle',
    });
    if (!shown.some((other) => overlap(boxOf(other), boxOf(made), 8))) shown.push(made);
  }
  canvas.add(...shown);
  canvas.y = y + 32;
}
