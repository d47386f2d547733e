/** Two numbers, before and after: cells that can be counted where the numbers are small, bars where they are not. */
import { type Canvas, rect, runsWidth, text } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { arrow } from '../marks.ts';
import { numberOf, periodText, pick } from '../print.ts';
import type { Paint, Shape, Tone } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { barRows } from './bars.ts';

/** More cells than this nobody counts. */
const COUNTABLE = 60;

/** Draws a pair. Nothing joins the two: what happened between them is not known. */
export function drawBeforeAfter(canvas: Canvas): void {
  header(canvas);
  const before = canvas.rows.find((row) => row.role === 'before');
  const after = canvas.rows.find((row) => row.role === 'after') ?? canvas.rows.find((row) => row.role === 'subject');
  const pair = [before, after].flatMap((row) => (row ? [row] : []));
  const others = canvas.rows.filter((row) => !pair.includes(row));
  const values = pair.map(numberOf);
  const countable = values.every(
    (value) => value !== null && Number.isInteger(value) && value >= 0 && value <= COUNTABLE,
  );
  const dated = before?.period != null && after?.period != null && before.period !== after.period;
  const labelOf = (row: ChartRow): string =>
    dated ? periodText(row.period, canvas.locale) : row === before ? canvas.words.before : canvas.words.now;
  let end = 0;
  if (countable && Math.max(0, ...values.map((value) => value ?? 0)) > 0) {
    end = cells(canvas, pair, before, labelOf);
  } else {
    barRows(
      canvas,
      pair.map((row) => ({
        row,
        label: labelOf(row),
        context: row === before,
        height: 24,
        tone: row === before ? ('ink' as const) : ('after' as const),
        ...(row !== before && row.basis === 'printed' ? { paint: 'after' as const } : {}),
      })),
      canvas.y === 0 ? 24 : 40,
    );
    end = canvas.width;
  }
  companions(canvas, others, end);
  const own = canvas.spec.notes[0];
  footer(canvas, [own ? pick(own, canvas.locale) : canvas.words.twoMarks]);
}

function cells(
  canvas: Canvas,
  pair: readonly ChartRow[],
  before: ChartRow | undefined,
  labelOf: (row: ChartRow) => string,
): number {
  const { width } = canvas;
  const most = Math.max(...pair.map((row) => numberOf(row) ?? 0));
  const pitch = Math.min(24, Math.floor(width / most));
  const wide = Math.max(Math.ceil(pitch / 2), 2);
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  let end = 0;
  for (const row of pair) {
    const count = numberOf(row) ?? 0;
    const tone: Tone = row === before ? 'ink' : 'after';
    const paint: Paint = row === before ? 'before' : row.basis === 'planned' ? 'planned' : 'after';
    const block = labelBlock(canvas, row, {
      x: 0,
      y,
      width,
      tone,
      label: labelOf(row),
    });
    const top = y + (block.count - 1) * 24 + 8;
    const shapes: Shape[] = [];
    for (let i = 0; i < count; i++) shapes.push(rect(i * pitch, top, wide, 24, paint));
    // None left is a result too: the place where cells would begin.
    if (count === 0) shapes.push(rect(0, top, 2, 24, paint));
    mark(canvas, row, [...shapes, ...block.shapes]);
    end = Math.max((count - 1) * pitch + wide, 2);
    canvas.y = top + 24;
    y = top + 64;
  }
  return end;
}

/** What else is known of the change, after an arrow beside the last cells, or below where there is no room. */
function companions(canvas: Canvas, rows: readonly ChartRow[], end: number): void {
  const { size, width } = canvas;
  const [first] = rows;
  if (first === undefined) return;
  const runs = labelRuns(canvas, first, 'data');
  const start = end + 24;
  if (rows.length === 1 && start + 64 + runsWidth(runs, size.label) <= width) {
    const y = canvas.y - 7;
    mark(canvas, first, [...arrow(start, start + 48, y - 4.5), text(runs, start + 64, y, { size: size.label })]);
    return;
  }
  for (const row of rows) {
    canvas.down(40);
    const block = labelBlock(canvas, row, {
      x: 0,
      y: canvas.y,
      width,
      tone: 'data',
    });
    mark(canvas, row, block.shapes);
    canvas.y += (block.count - 1) * 24;
  }
}
