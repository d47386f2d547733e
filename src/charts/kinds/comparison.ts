/** The same number for several areas (or bodies): bars from zero in order of size, ranks as places on one ruler. */
import { ruler } from '../axis.ts';
import { type Canvas, circle, line, num, path, text } from '../canvas.ts';
import { footer, header, mark } from '../frame.ts';
import { barPaint, endedBar } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { wrap } from '../wrap.ts';
import { axisLabels, barRows, domainOf, endOf, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { dotPaint } from './growth.ts';

/** Draws a comparison. Missing numbers keep their row and say so. */
export function drawComparison(canvas: Canvas): void {
  header(canvas);
  const ranks = canvas.rows.every((row) => row.kind === 'rank');
  const known = canvas.rows.filter((row) => numberOf(row) !== null);
  const missing = canvas.rows.filter((row) => numberOf(row) === null);
  const ordered = [...known].sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  if (ranks) ordered.reverse();
  const rows = [...ordered, ...missing];
  const label = widestOf(
    canvas,
    rows.map((row) => labelOf(canvas, row)),
  );
  const figure = widestOf(
    canvas,
    rows.map((row) => figureText(row, canvas.locale)),
  );
  const left = label === 0 ? 0 : Math.ceil(label / 8) * 8 + 16;
  // Figures stand past the ends of their bars: on the right, and on the left too where some fall below zero.
  const gap = Math.ceil(figure) + 12;
  const x0 = left + (known.some((row) => (numberOf(row) ?? 0) < 0) ? gap : 0);
  const x1 = canvas.width - gap;
  if (ranks) {
    places(canvas, rows);
  } else if (left <= canvas.width * 0.4 && x1 - x0 >= 120) {
    columns(canvas, rows, x0, x1);
  } else {
    const first = canvas.y === 0 ? 24 : 40;
    barRows(
      canvas,
      rows.map((row) => ({ row, label: labelOf(canvas, row) })),
      first,
    );
  }
  const open = rows.find((row) => row.figure?.qualifier === 'at_least' || row.figure?.qualifier === 'more_than');
  const shared = ranks ? null : sharedLabel(canvas);
  footer(canvas, [...(shared === null || shared === '' ? [] : [shared]), ...notesOf(canvas, open)]);
}

/** A row's label. What all rows are called alike tells none from another: it stands below, once. */
const labelOf = (canvas: Canvas, row: ChartRow): string =>
  sharedLabel(canvas) === null ? pick(row.label, canvas.locale) : '';

function sharedLabel({ rows, locale }: Canvas): string | null {
  const labels = new Set(rows.map((row) => pick(row.label, locale)));
  const [only = ''] = labels;
  return rows.length > 1 && labels.size === 1 && new Set(rows.map((row) => row.area?.id)).size === 1 ? only : null;
}

const widestOf = (canvas: Canvas, list: readonly string[]): number =>
  Math.max(0, ...list.map((one) => textWidth(tidy(one), canvas.size.label)));

/** Labels in a column at the left, figures at the ends of the bars. */
function columns(canvas: Canvas, rows: readonly ChartRow[], x0: number, x1: number): void {
  const { width, size, locale } = canvas;
  const domain = domainOf(canvas, rows, x1 - x0);
  const negative = domain.min < 0;
  const label = axisLabels(canvas, rows[0]);
  const integer = wholeNumbers(rows);
  const probe = ruler({
    domain,
    x0,
    x1,
    y: 0,
    size: size.axis,
    label,
    integer,
  });
  const zero = probe.at(0) - 0.5;
  const pitch = 32;
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  for (const row of rows) {
    const value = numberOf(row);
    const figure = tidy(figureText(row, locale));
    const name = labelOf(canvas, row);
    const shapes: Shape[] = name === '' ? [] : [text(name, 0, y, { size: size.label })];
    if (value === null) {
      shapes.push(text(figure, zero + 8, y, { size: size.label, tone: 'ink2' }));
    } else {
      const end = endOf(row, value >= 0 ? x1 : x0);
      const x = probe.at(value);
      shapes.push(...endedBar(zero, x, y - 15, 20, barPaint(row.basis), end));
      const past = end.end === 'flat' ? 8 : 14;
      const atEnd = end.end === 'open' ? Math.max(x1 + 8, x + past) : x + past;
      if (value >= 0)
        shapes.push(
          text(figure, Math.min(atEnd, width - textWidth(figure, size.label)), y, { size: size.label, tone: 'data' }),
        );
      else
        shapes.push(
          text(figure, x - past, y, {
            size: size.label,
            tone: 'data',
            anchor: 'end',
          }),
        );
    }
    mark(canvas, row, shapes);
    y += pitch;
  }
  const base = y - pitch + 16;
  const drawn = ruler({
    domain,
    x0,
    x1,
    y: base,
    size: size.axis,
    label,
    integer,
  });
  if (negative) canvas.add(line(probe.at(0), canvas.y + 16, probe.at(0), base, 'base'));
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
}

/** Places on one ruler that begins at the first. Each has its own row, so that equal places do not hide each other. */
function places(canvas: Canvas, rows: readonly ChartRow[]): void {
  const { width, size, locale } = canvas;
  const values = rows.flatMap((row) => numberOf(row) ?? []);
  const peers = rows.every((row) => row.peers !== null) ? Math.max(0, ...rows.map((row) => row.peers ?? 0)) : 0;
  const most = Math.max(2, peers, ...values);
  const pitch = (width - 16) / (most - 1);
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  for (const row of rows) {
    const value = numberOf(row);
    const runs = [
      { text: pick(row.label, locale) },
      { text: figureText(row, locale), tone: 'data' as const, gap: size.label },
    ];
    const joined = `${tidy(pick(row.label, locale))}　${tidy(figureText(row, locale))}`;
    const fits = textWidth(joined, size.label) + size.label <= width;
    const parts = fits
      ? [text(runs, 0, y, { size: size.label })]
      : wrap(joined, width, size.label).map((part, i) => text(part, 0, y + i * 24, { size: size.label }));
    const at = y + (parts.length - 1) * 24 + 15.5;
    // A place before the first is none: it is named and gets no dot.
    const placed = value !== null && value >= 1;
    const x = placed ? 8 + (value - 1) * pitch : 0;
    mark(canvas, row, [
      ...(!placed ? [] : [line(8, at, x, at, 'hair'), circle(x, at, 6, dotPaint(row.basis))]),
      ...parts,
    ]);
    y = Math.ceil((at + 36) / 8) * 8;
  }
  const base = y - 8;
  let ticks = '';
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => candidate * pitch >= 8) ?? most;
  for (let place = 1; place <= most; place += step)
    ticks += `M${num(Math.floor(8 + (place - 1) * pitch) + 0.5)} ${base}v12`;
  canvas.add(
    line(8, base + 0.5, width - 8, base + 0.5, 'base'),
    path(ticks, 'base', { x: 8, y: base, w: width - 16, h: 12 }),
  );
  const options = { size: size.axis, tone: 'ink2' as const };
  canvas.add(
    text('1', 8, base + 32, { ...options, anchor: 'middle' }),
    text(String(most), width, base + 32, { ...options, anchor: 'end' }),
  );
  canvas.y = base + 32;
}
