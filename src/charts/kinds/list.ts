/** Several numbers, each on its own: a column of figures, and a small scale where one is natural. */
import { type Canvas, line, rect, runsWidth, text } from '../canvas.ts';
import { footer, header, labelBlock, lines, mark, separator } from '../frame.ts';
import { bar, barPaint } from '../marks.ts';
import { tidy } from '../measure.ts';
import { basisRemark, figureText, numberOf, periodText, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { isOfHundred } from './bars.ts';
import { notesOf } from './common.ts';

/** Figures of a list stand a size above labels. */
const FIGURE = 20;

/** Draws a list of numbers. They share no scale: their units may differ. */
export function drawList(canvas: Canvas): void {
  header(canvas);
  const { width, locale } = canvas;
  const widest = Math.max(0, ...canvas.rows.map((row) => runsWidth(tidy(figureText(row, locale)), FIGURE)));
  const column = Math.ceil(widest / 8) * 8 + 24;
  const wide = column <= width * 0.42;
  const scaled = wide && !canvas.narrow && canvas.rows.some(isOfHundred);
  canvas.y += canvas.y === 0 ? 0 : 8;
  const dates = new Set(canvas.rows.map((row) => row.period));
  for (const row of canvas.rows) {
    separator(canvas, canvas.y + (canvas.y === 0 ? 0 : 8));
    const top = canvas.y + (canvas.y === 0 ? 32 : 40);
    canvas.y = wide ? beside(canvas, row, top, column, scaled, dates.size > 1) : below(canvas, row, top);
  }
  separator(canvas, canvas.y + 8);
  canvas.y += 8;
  footer(canvas, notesOf(canvas));
}

/** Remarks that follow the label: how it came about, and when, where rows differ in it. */
function labelled(canvas: Canvas, row: ChartRow, dated: boolean): string {
  const { locale, words } = canvas;
  const inside = [basisRemark(row, locale), dated ? periodText(row.period, locale) : ''].filter((part) => part !== '');
  return pick(row.label, locale) + (inside.length === 0 ? '' : words.bracketed(inside.join(words.comma)));
}

function beside(canvas: Canvas, row: ChartRow, y: number, column: number, scaled: boolean, dated: boolean): number {
  const { width, locale, size } = canvas;
  const scale = scaled ? 200 : 0;
  const figure = text(figureText(row, locale), column - 24, y, {
    size: FIGURE,
    anchor: 'end',
    tone: 'data',
  });
  const label = lines(labelled(canvas, row, dated), column, y - 1, width - column - (scale === 0 ? 0 : scale + 24), {
    size: size.label,
    leading: 24,
  });
  const shapes: Shape[] = [figure, ...label];
  const value = numberOf(row);
  if (scale > 0 && value !== null && isOfHundred(row)) {
    const x = width - scale;
    shapes.push(
      line(x, y + 0.5, width, y + 0.5, 'tick'),
      bar(x, y - 12, (value / 100) * scale, 12, barPaint(row.basis)),
    );
    shapes.push(rect(x, y - 3, 1, 7, 'sliver'), rect(width - 1, y - 3, 1, 7, 'sliver'));
  }
  mark(canvas, row, shapes);
  return y + (Math.max(label.length, 1) - 1) * 24 + 8;
}

function below(canvas: Canvas, row: ChartRow, y: number): number {
  const block = labelBlock(canvas, row, {
    x: 0,
    y,
    width: canvas.width,
    tone: 'data',
  });
  mark(canvas, row, block.shapes);
  return y + (block.count - 1) * 24 + 8;
}
