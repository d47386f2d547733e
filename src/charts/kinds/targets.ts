/** Promises: where each starts from, if that was printed, and the mark it is to reach. No shared axis: units differ. */
import { type Canvas, circle, line, text } from '../canvas.ts';
import { footer, header, lines, mark, separator } from '../frame.ts';
import { arrow } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { notesOf } from './common.ts';

/** Draws targets in rows; a dashed ring stands where no start is stated. */
export function drawTargets(canvas: Canvas): void {
  header(canvas);
  const targets = canvas.rows.filter((row) => row.role === 'target' || row.role === 'subject');
  canvas.y += canvas.y === 0 ? 0 : 8;
  for (const row of targets) {
    const start = canvas.rows.find((one) => one.role === 'baseline' && one.group !== null && one.group === row.group);
    separator(canvas, canvas.y + (canvas.y === 0 ? 0 : 8));
    const y = canvas.y + (canvas.y === 0 ? 32 : 40);
    canvas.y = canvas.narrow ? stackedRow(canvas, row, start, y) : wideRow(canvas, row, start, y);
  }
  separator(canvas, canvas.y + 8);
  canvas.y += 8;
  footer(canvas, notesOf(canvas));
}

/** Ring, start, arrow, tick, target, on one line from x to the right edge. */
function track(canvas: Canvas, row: ChartRow, start: ChartRow | undefined, x: number, y: number): number {
  const { locale, size, words, width } = canvas;
  const figure = tidy(figureText(row, locale));
  const from = tidy(start ? figureText(start, locale) : words.startUnstated);
  const ring = circle(x + 7, y - 5.5, 6, start ? 'ring' : 'ring-unstated');
  const room = width - x;
  const goal = Math.round(x + Math.max(room * 0.58, textWidth(from, size.label) + 24 + 56));
  const target: Shape[] = [];
  let bottom = y;
  const startText = text(from, x + 24, y, {
    size: size.label,
    tone: start ? 'ink' : 'ink2',
  });
  if (goal + 16 + textWidth(figure, size.label) <= width) {
    const left = x + 24 + startText.width + 12;
    target.push(
      line(goal, y - 16, goal, y + 4, 'data-line'),
      text(figure, goal + 14, y, { size: size.label, tone: 'data' }),
    );
    if (goal - 12 - left >= 24) target.push(...arrow(left, goal - 12, y - 5.5));
  } else {
    bottom = y + 24;
    const shown = lines(figure, x + 24, bottom, room - 24, {
      size: size.label,
      leading: 24,
      tone: 'data',
    });
    target.push(line(x + 7, bottom - 16, x + 7, bottom + 4, 'data-line'), ...shown);
    bottom += (shown.length - 1) * 24;
  }
  if (start) {
    mark(canvas, start, [ring, startText]);
    mark(canvas, row, target);
  } else {
    mark(canvas, row, [ring, startText, ...target]);
  }
  return bottom + 8;
}

function wideRow(canvas: Canvas, row: ChartRow, start: ChartRow | undefined, y: number): number {
  const column = Math.round(canvas.width * 0.42);
  const label = lines(pick(row.label, canvas.locale), 0, y, column - 24, {
    size: canvas.size.label,
    leading: 24,
  });
  canvas.add(...label);
  return Math.max(track(canvas, row, start, column, y), y + (label.length - 1) * 24 + 8);
}

function stackedRow(canvas: Canvas, row: ChartRow, start: ChartRow | undefined, y: number): number {
  const label = lines(pick(row.label, canvas.locale), 0, y, canvas.width, {
    size: canvas.size.label,
    leading: 24,
  });
  canvas.add(...label);
  return track(canvas, row, start, 0, y + label.length * 24 + 4);
}
