/** Estimates with their uncertainty: a point for each, a line as far as it may lie off, one row below the other. */
import { clean, type Domain, type DomainOptions, domainFor, labelled, ruler } from '../axis.ts';
import { type Canvas, circle, line, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, rowName } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels } from './bars.ts';
import { notesOf } from './common.ts';
import { dotPaint } from './growth.ts';

const PITCH = 26;
/** With more rows than this the scale stands above them too. */
const LONG = 24;

/** Draws intervals on one scale, which need not begin at zero: the places of points are compared, not lengths. */
export function drawInterval(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale, rows } = canvas;
  const nameOf = (row: ChartRow): string => tidy(rowName(row, locale));
  const names = Math.max(0, ...rows.map((row) => textWidth(nameOf(row), size.label)));
  const values = Math.max(0, ...rows.map((row) => textWidth(tidy(figureText(row, locale)), size.label)));
  // Long names stand above their line; short ones before it.
  const beside = names + values + 48 <= width * 0.55;
  const x0 = beside ? Math.ceil(names) + 20 : 8;
  const x1 = beside ? width - Math.ceil(values) - 20 : width - 8;
  const label = axisLabels(canvas, rows[0]);
  const domain = domainOf(rows, { width: x1 - x0, size: size.axis, label });
  const scale = { domain, x0, x1, size: size.axis, label };
  let y = canvas.y + (canvas.y === 0 ? 8 : 24);
  if (rows.length > LONG) {
    const above = ruler({ ...scale, y });
    canvas.add(...above.shapes);
    y = above.baseline + 12;
  }
  const top = y;
  const { at } = ruler({ ...scale, y });
  const lead = rows.some((row) => row.role === 'subject');
  for (const row of rows) {
    const shapes: Shape[] = [];
    const tone = row.role === 'subject' ? 'cursor' : lead ? 'ink2' : 'ink';
    let middle = y + PITCH / 2;
    if (beside) {
      shapes.push(
        text(nameOf(row), 0, middle + 6, { size: size.label, tone: row.role === 'subject' ? 'cursor' : 'ink' }),
      );
      shapes.push(text(tidy(figureText(row, locale)), width, middle + 6, { size: size.label, tone, anchor: 'end' }));
      y += PITCH;
    } else {
      const said = lines(`${nameOf(row)}${canvas.words.colon}${figureText(row, locale)}`, 0, y + 20, width, {
        ...{ size: size.label, leading: 24 },
        tone: row.role === 'subject' ? 'cursor' : 'ink',
      });
      shapes.push(...said.map((one) => ({ ...one, halo: true as const })));
      middle = y + said.length * 24 + 14;
      y = middle + 20;
    }
    mark(canvas, row, [...spread(row, at, middle), ...shapes]);
  }
  for (const value of labelled(domain)) {
    const x = Math.floor(at(value)) + 0.5;
    canvas.add(line(x, top, x, y, 'hair'));
  }
  const below = ruler({ ...scale, y: y + 8 });
  canvas.add(...below.shapes);
  canvas.y = below.baseline;
  const notes = [...notesOf(canvas)];
  if (notes.length === 0 && domain.min > 0) notes.push(canvas.words.scaleNotFromZero);
  footer(canvas, notes);
}

function spread(row: ChartRow, at: (value: number) => number, y: number): readonly Shape[] {
  const value = numberOf(row);
  if (value === null) return [];
  const r = row.role === 'subject' ? 5.5 : 4.5;
  const dot = circle(at(value), y, r, row.role === 'subject' && row.basis === 'printed' ? 'dot' : dotPaint(row.basis));
  if (row.interval === undefined) return [dot];
  const [low, high] = row.interval;
  const paint = row.basis === 'simulated' ? 'simulated-line' : row.basis === 'printed' ? 'data-line' : 'context-line';
  return [line(at(Number(low)), y, at(Number(high)), y, paint), dot];
}

/** Ends on a round number just beyond the outermost interval. */
function domainOf(rows: readonly ChartRow[], room: Pick<DomainOptions, 'width' | 'size' | 'label'>): Domain {
  const ends = rows.flatMap((row) => {
    const value = numberOf(row);
    return value === null ? [] : [value, ...(row.interval ?? []).map(Number)];
  });
  const [low, high] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span));
  const unit = [0.5, 1, 2].map((one) => one * power).find((one) => span / one <= 6) ?? 5 * power;
  const [from, to] = [Math.floor(low / unit + 1e-9), Math.ceil(high / unit - 1e-9)];
  return domainFor(ends, { ...room, min: clean(from * unit), max: clean((to > from ? to : from + 1) * unit) });
}
