/** Bars of several series within each category. Every bar carries its series' name, so that no key has to be learnt. */
import { type Domain, type Ruler, ruler } from '../axis.ts';
import { boxOf, type Canvas, line, text } from '../canvas.ts';
import { footer, header, labelBlock, lines, mark } from '../frame.ts';
import { barPaint, endedBar } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, periodText, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, endOf, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { categories, ordered } from './groups.ts';

/** What a bar is called within its category. */
export function barName(canvas: Canvas, row: ChartRow): string {
  if (row.series) return tidy(pick(row.series.name, canvas.locale));
  return row.category ? tidy(pick(row.label, canvas.locale)) : periodText(row.period, canvas.locale);
}

interface Columns {
  readonly left: number;
  readonly probe: Ruler;
  readonly zero: number;
}

/** Draws bars in groups: the category's name, then one bar below the other. */
export function drawGrouped(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale } = canvas;
  const rows = canvas.rows;
  const widest = (list: readonly string[]): number =>
    Math.max(0, ...list.map((one) => textWidth(tidy(one), size.label)));
  const left = Math.ceil(widest(rows.map((row) => barName(canvas, row))) / 8) * 8 + 16;
  const gap = Math.ceil(widest(rows.map((row) => figureText(row, locale)))) + 14;
  const x0 = left + (rows.some((row) => (numberOf(row) ?? 0) < 0) ? gap : 0);
  const x1 = width - gap;
  const beside = left <= width * 0.4 && x1 - x0 >= 96;
  const ends = beside ? { x0, x1 } : { x0: 0, x1: width };
  const domain = domainOf(canvas, rows, ends.x1 - ends.x0);
  const probe = axis(canvas, domain, ends, 0);
  const zero = probe.at(Math.max(domain.min, Math.min(0, domain.max))) - 0.5;
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const top = y - 16;
  for (const group of ordered(canvas, categories(canvas))) {
    const heading = lines(group.name, 0, y, width, { size: size.label, leading: 24 });
    canvas.add(...heading);
    y += heading.length * 24 + 4;
    for (const row of group.rows)
      y = beside ? besideRow(canvas, row, y, { left, probe, zero }) : aboveRow(canvas, row, y, probe, zero);
    y += 16;
  }
  const base = y - 20;
  const drawn = axis(canvas, domain, ends, base);
  if (beside && domain.min < 0) canvas.add(line(probe.at(0), top, probe.at(0), base, 'base'));
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  footer(canvas, notesOf(canvas));
}

function axis(canvas: Canvas, domain: Domain, ends: { readonly x0: number; readonly x1: number }, y: number): Ruler {
  const rows = canvas.rows;
  const label = axisLabels(canvas, rows[0]);
  return ruler({ domain, ...ends, y, size: canvas.size.axis, label, integer: wholeNumbers(rows) });
}

/** Name, bar and figure on one line. */
function besideRow(canvas: Canvas, row: ChartRow, y: number, { left, probe, zero }: Columns): number {
  const { size, width, locale } = canvas;
  const value = numberOf(row);
  const figure = tidy(figureText(row, locale));
  const shapes: Shape[] = [text(barName(canvas, row), left - 16, y, { size: size.label, tone: 'ink2', anchor: 'end' })];
  if (value === null) {
    const wide = textWidth(figure, size.label);
    shapes.push(text(figure, Math.min(zero + 8, width - wide), y, { size: size.label, tone: 'ink2' }));
  } else {
    const x = probe.at(value);
    const end = endOf(row, value >= 0 ? x + 8 : x - 8);
    shapes.push(...endedBar(zero, x, y - 12, 14, barPaint(row.basis), end));
    const past = end.end === 'flat' ? 8 : 14;
    shapes.push(
      value >= 0
        ? text(figure, Math.min(x + past, width - textWidth(figure, size.label)), y, { size: size.label, tone: 'data' })
        : text(figure, x - past, y, { size: size.label, tone: 'data', anchor: 'end' }),
    );
  }
  mark(canvas, row, shapes);
  return y + 24;
}

/** Name and figure above the bar, where no columns fit. */
function aboveRow(canvas: Canvas, row: ChartRow, y: number, probe: Ruler, zero: number): number {
  const block = labelBlock(canvas, row, { x: 0, y, width: canvas.width, tone: 'data', label: barName(canvas, row) });
  const bottom = Math.max(y, ...block.shapes.map((shape) => boxOf(shape).y + boxOf(shape).h)) + 6;
  const value = numberOf(row);
  const bars =
    value === null
      ? []
      : endedBar(zero, probe.at(value), bottom, 12, barPaint(row.basis), endOf(row, value >= 0 ? canvas.width : 0));
  mark(canvas, row, [...bars, ...block.shapes]);
  return Math.ceil((bottom + 12 + 24) / 4) * 4;
}
