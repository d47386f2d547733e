/** Parts of several wholes, one bar each from zero. The total at the end is added up here, and only where it is known. */

import { add } from '../../figures/index.ts';
import { domainFor, ruler } from '../axis.ts';
import { type Canvas, line, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { bar, MOST_PARTS, partPaint } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, pick } from '../print.ts';
import type { Paint, Shape, Tone } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, wholeNumbers } from './bars.ts';
import { drawGrouped } from './grouped.ts';
import { categories, fillKey, type Group, nought, ordered, seriesGroups } from './groups.ts';

/** Text that can be read on a part's fill; none on hatching, grey or an outline that lines cross. */
const ON: Partial<Record<Paint, Tone>> = { data: 'paper', tint: 'ink', pale: 'ink', derived: 'ink' };

/** Draws stacks. What can't be stacked (more parts than fills, several units, bounds, a row twice) is drawn side by side. */
export function drawStacked(canvas: Canvas): void {
  const series = seriesGroups(canvas);
  const groups = ordered(canvas, categories(canvas));
  const units = new Set(canvas.rows.map((row) => row.unit.id));
  const twice = groups.some((group) => seriesGroups(canvas, group.rows).length < group.rows.length);
  const bounded = canvas.rows.some((row) => row.figure !== null && row.figure.qualifier !== 'exact');
  const mixed = canvas.rows.some((row) => (numberOf(row) ?? 0) < 0) || canvas.rows.some((row) => row.kind === 'rank');
  if (series.length > MOST_PARTS || series.length < 2 || units.size > 1 || twice || bounded || mixed) {
    drawGrouped(canvas);
    return;
  }
  header(canvas);
  fillKey(canvas, series);
  const { width, size } = canvas;
  const totals = groups.map((group) => totalOf(canvas, group));
  const widest = (list: readonly string[]): number =>
    Math.max(0, ...list.map((one) => textWidth(tidy(one), size.label)));
  const names = Math.ceil(widest(groups.map(({ name }) => name)) / 8) * 8 + 16;
  const beside = names <= width * 0.36;
  const x0 = beside ? names : 0;
  const x1 = width - Math.ceil(widest(totals.map((one) => one ?? ''))) - 12;
  const sums = groups.map((group) => group.rows.reduce((sum, row) => sum + (numberOf(row) ?? 0), 0));
  const label = axisLabels(canvas, canvas.rows[0]);
  const integer = wholeNumbers(canvas.rows);
  const domain = domainFor(sums, { width: x1 - x0, size: size.axis, label, integer });
  const scale = { domain, x0, x1, size: size.axis, label, integer };
  const probe = ruler({ ...scale, y: 0 });
  const order = new Map(series.map(({ id }, i) => [id, i]));
  let y = canvas.y + 40;
  groups.forEach((group, at) => {
    const name = lines(group.name, 0, y, beside ? names : width, { size: size.label, leading: 24 });
    canvas.add(...name);
    const top = beside ? y - 15 : y + (name.length - 1) * 24 + 10;
    let sum = 0;
    const missing: ChartRow[] = [];
    for (const { id, rows } of seriesGroups(canvas, group.rows)) {
      for (const row of rows) {
        const value = numberOf(row);
        const from = probe.at(sum) - 0.5;
        sum += value ?? 0;
        if (value === null) missing.push(row);
        else mark(canvas, row, segment(canvas, row, from, probe.at(sum) - 0.5, top, order.get(id) ?? 0));
      }
    }
    const end = probe.at(sum);
    const total = totals[at];
    // A stack with a part missing goes on, who knows how far: a stretch of dots for each part that is missing.
    const stretch = Math.max(Math.min(24, (width - end - 12) / Math.max(missing.length, 1)), 4);
    missing.forEach((row, i) => {
      const from = Math.min(end + 6 + i * stretch, width - 1);
      mark(canvas, row, [line(from, top + 10, Math.min(from + stretch - 4, width), top + 10, 'unstated')]);
    });
    if (total !== undefined && total !== null) {
      canvas.add(text(total, Math.min(end + 8, width - textWidth(total, size.label)), top + 15, { size: size.label }));
    }
    y = top + (beside ? 47 : 52);
  });
  const drawn = ruler({ ...scale, y: y - 16 });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  const own = canvas.spec.notes[0];
  const said = [canvas.words.totalAtEnd, ...(totals.includes(null) ? [canvas.words.totalUnknown] : [])];
  footer(canvas, own ? [pick(own, canvas.locale)] : said);
}

/** The sum as it is printed; null where a part is missing. */
function totalOf(canvas: Canvas, group: Group): string | null {
  const figures = group.rows.map((row) => row.figure);
  const [first, ...others] = figures;
  const [row] = group.rows;
  if (!first || !row || figures.includes(null)) return null;
  const value = others.reduce((sum, figure) => (figure ? add(sum, figure.value) : sum), first.value);
  const step = figures.reduce(
    (finest, figure) => (figure && figure.step.scale > finest.scale ? figure.step : finest),
    first.step,
  );
  return tidy(figureText({ ...row, peers: null, figure: { ...first, value, step } }, canvas.locale));
}

function segment(canvas: Canvas, row: ChartRow, from: number, to: number, y: number, index: number): readonly Shape[] {
  const paint = partPaint(index, row.basis);
  if (to - from < 0.5)
    return numberOf(row) === 0 ? [nought(from, y, 20)] : [bar(from, y, Math.max(to - from, 0.5), 20, 'sliver')];
  const shapes: Shape[] = [bar(from, y, to - from > 3 ? to - from - 1 : to - from, 20, paint)];
  const figure = tidy(figureText(row, canvas.locale));
  const tone = ON[paint];
  if (tone && textWidth(figure, canvas.size.axis) + 12 <= to - from)
    shapes.push(text(figure, (from + to - 1) / 2, y + 15, { size: canvas.size.axis, anchor: 'middle', tone }));
  return shapes;
}
