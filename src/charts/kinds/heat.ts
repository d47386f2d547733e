/** A table whose cells are shaded by their figures. The figures stand in the cells: shade only helps to find them. */
import { type Canvas, rect, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { textWidth, tidy } from '../measure.ts';
import { axisText, figureText, numberOf, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { wrap } from '../wrap.ts';
import { categories, type Group, ordered, seriesGroups } from './groups.ts';
import { type Shading, shading } from './shades.ts';

/** No cell is narrower, with or without its figure. */
const CELL = 44;
const HIGH = 32;

/** Draws a table of shades, in as many bands as its columns need. */
export function drawHeat(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale } = canvas;
  const columns = seriesGroups(canvas);
  const groups = ordered(canvas, categories(canvas));
  const shades = shading(canvas);
  const names = Math.max(0, ...groups.map(({ name }) => textWidth(name, size.label)));
  const beside = names + 16 <= width * 0.4;
  const left = beside ? Math.ceil(names) + 16 : 0;
  // Units that all share are said by the subtitle; in cells the numbers stand alone.
  const widest = Math.max(0, ...canvas.rows.map((row) => textWidth(cellText(row, canvas), size.axis)));
  const cell = Math.max(CELL, Math.ceil(widest) + 12);
  const per = Math.max(1, Math.min(columns.length, Math.floor((width - left) / cell)));
  const wide = (width - left) / per;
  // A table of few columns does not spread over the page.
  const pitch = Math.min(wide, Math.max(cell * 2, 120));
  canvas.y += canvas.y === 0 ? 0 : 16;
  for (let from = 0; from < columns.length; from += per) {
    band(canvas, groups, columns.slice(from, from + per), { left, pitch, beside, shades });
    canvas.y += 16;
  }
  const own = canvas.spec.notes[0];
  footer(canvas, own ? [pick(own, locale)] : shades.notes);
}

interface Frame {
  readonly left: number;
  readonly pitch: number;
  readonly beside: boolean;
  readonly shades: Shading;
}

/** The number without unit, in 万 and 亿 where it is long; the word for a missing one does not fit a cell. */
function cellText(row: ChartRow, canvas: Canvas): string {
  const value = numberOf(row);
  if (value === null) return '—';
  const { figure } = row;
  const plain = figure !== null && figure.qualifier === 'exact' && figure.valueMax === undefined;
  return tidy(plain ? axisText(value, null, canvas.locale) : figureText(row, canvas.locale));
}

function band(
  canvas: Canvas,
  groups: readonly Group[],
  columns: readonly Group[],
  { left, pitch, beside, shades }: Frame,
): void {
  const { size, width } = canvas;
  const heads = columns.map(({ name }) => wrap(name, pitch - 6, size.axis));
  const tall = Math.max(1, ...heads.map((head) => head.length));
  const top = canvas.y + 16;
  heads.forEach((head, i) => {
    head.forEach((part, line) => {
      const y = top + (tall - head.length + line) * 20;
      canvas.add(text(part, left + (i + 0.5) * pitch, y, { size: size.axis, tone: 'ink2', anchor: 'middle' }));
    });
  });
  let y = top + (tall - 1) * 20 + 12;
  for (const group of groups) {
    if (beside) canvas.add(text(group.name, 0, y + 21, { size: size.label }));
    else {
      const name = lines(group.name, 0, y + 20, width, { size: size.label, leading: 24 });
      canvas.add(...name);
      y += name.length * 24 + 6;
    }
    columns.forEach((column, i) => {
      const own = group.rows.filter((row) => column.rows.includes(row));
      const [x, wide] = [left + i * pitch, pitch - 2];
      // Nobody asked for a figure here: not even a dotted cell.
      if (own.length === 0) canvas.add(rect(x + wide / 2 - 4, y + HIGH / 2 - 1, 8, 1, 'before'));
      own.forEach((row, at) => {
        const part = wide / own.length;
        mark(canvas, row, cellShapes(canvas, row, { x: x + at * part, y, w: part, shades }));
      });
    });
    y += HIGH + (beside ? 2 : 6);
  }
  canvas.y = y;
}

function cellShapes(
  canvas: Canvas,
  row: ChartRow,
  { x, y, w, shades }: { readonly x: number; readonly y: number; readonly w: number; readonly shades: Shading },
): readonly Shape[] {
  const shapes: Shape[] = [shades.cell(row, x, y, w, HIGH - 2)];
  const { size } = canvas;
  const content = cellText(row, canvas);
  if (textWidth(content, size.axis) + 4 <= w) {
    const halo = row.basis === 'simulated';
    shapes.push(text(content, x + w / 2, y + 20, { size: size.axis, anchor: 'middle', halo }));
  }
  return shapes;
}
