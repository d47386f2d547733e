/**
 * Counts, one graduation for each thing counted, so that the drawing can be counted too; longer at every fifth and tenth as
 * on a rule. What is counted by one row is not added to what another counts: each has a line of its own.
 */
import { type Canvas, crisp, line, num, path, runsWidth } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { numberOf } from '../print.ts';
import type { Paint, Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { notesOf } from './common.ts';

/** More graduations than this nobody would count: the number stands alone. */
export const MOST_TICKS = 1000;
/** Nearest and widest distance of two graduations, in whole pixels, so that each is crisp. */
const NEAREST = 3;
const WIDEST = 12;
/** Graduations on one line where they need several. */
const FOLDS = [400, 300, 200, 150, 100, 90, 80];

/** Draws counts in rows. */
export function drawTally(canvas: Canvas): void {
  header(canvas);
  const counts = canvas.rows.map(countOf);
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  // At the end of a lower bound the rule goes on dotted.
  const open = canvas.rows.some(isOpen) ? 32 : 0;
  const column = labelColumn(canvas, canvas.width - pitchFor(most, WIDEST / 2) - open);
  const room = canvas.width - (column ?? 0) - 1 - open;
  const fits = (count: number): number => Math.min(WIDEST, Math.floor(room / Math.max(count - 1, 1)));
  const perLine = fits(most) >= NEAREST ? most : (FOLDS.find((count) => fits(count) >= NEAREST) ?? 80);
  const rule = { perLine, pitch: Math.max(NEAREST, fits(perLine)), x: column ?? 0 };
  canvas.rows.forEach((row, i) => {
    canvas.y += i === 0 ? (canvas.y === 0 ? 24 : 40) : column === null ? 40 : 32;
    const width = column === null ? canvas.width : column - 16;
    const block = labelBlock(canvas, row, { x: 0, y: canvas.y, width, tone: 'data' });
    canvas.y += (block.count - 1) * 24;
    const count = counts[i] ?? null;
    const foot = canvas.y + (column === null ? 28 : 2);
    mark(canvas, row, [...(count === null ? [] : graduations(canvas, row, count, { ...rule, foot })), ...block.shapes]);
  });
  footer(canvas, notesOf(canvas, canvas.rows.find(isOpen)));
}

/** What so many graduations take at a distance. */
const pitchFor = (count: number, pitch: number): number => (count - 1) * pitch + 1;

/** The column that labels and figures take where graduations stand beside them; null where one of them has no room. */
function labelColumn(canvas: Canvas, most: number): number | null {
  const widths = canvas.rows.map((row) => {
    const runs = labelRuns(canvas, row, 'data');
    return runsWidth(runs, canvas.size.label);
  });
  const column = Math.ceil((Math.max(0, ...widths) + 24) / 8) * 8;
  return !canvas.narrow && column <= most && column <= canvas.width * 0.6 ? column : null;
}

const isOpen = (row: ChartRow): boolean =>
  row.figure?.qualifier === 'at_least' || row.figure?.qualifier === 'more_than';

/** The number of graduations; null where the number is none that could be counted off. */
function countOf(row: ChartRow): number | null {
  const value = numberOf(row);
  const countable = value !== null && Number.isInteger(value) && value >= 0 && value <= MOST_TICKS;
  return countable && row.figure?.valueMax === undefined ? value : null;
}

/** Thick lines need twice their width between them. */
function paintOf(row: ChartRow, pitch: number): Paint {
  if (row.basis === 'simulated') return 'simulated-line';
  if (row.basis === 'planned') return 'planned-line';
  return pitch < 6 ? 'count' : 'data-line';
}

interface Rule {
  readonly perLine: number;
  readonly pitch: number;
  readonly x: number;
  readonly foot: number;
}

/** The graduations of one row, folded into lines; moves `canvas.y` to their foot. */
function graduations(
  canvas: Canvas,
  row: ChartRow,
  count: number,
  { perLine, pitch, x, foot: first }: Rule,
): readonly Shape[] {
  const shapes: Shape[] = [];
  const lines = Math.max(1, Math.ceil(count / perLine));
  for (let at = 0; at < lines; at++) {
    const here = Math.min(perLine, count - at * perLine);
    const foot = first + at * 24;
    let d = '';
    for (let i = 0; i < here; i++) {
      const nth = at * perLine + i + 1;
      const tall = nth % 10 === 0 ? 16 : nth % 5 === 0 ? 13 : 10;
      d += `M${num(crisp(x + i * pitch))} ${foot - tall}V${foot}`;
    }
    const end = x + Math.max(here - 1, 0) * pitch + 1;
    // Nothing counted is a result too: the place where graduations would begin.
    if (here <= 0) shapes.push(line(x + 0.5, foot - 10, x + 0.5, foot, 'tick'));
    else shapes.push(path(d, paintOf(row, pitch), { x, y: foot - 16, w: end - x, h: 16 }));
    if (at === lines - 1 && isOpen(row)) shapes.push(line(end + 6, foot - 1.5, end + 28, foot - 1.5, 'unstated'));
    canvas.y = Math.max(canvas.y, foot);
  }
  return shapes;
}
