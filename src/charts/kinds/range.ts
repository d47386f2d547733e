/** Intervals: from here to there, with an end left open where the source leaves it open. */

import { decimalNumber } from '../../figures/index.ts';
import { ruler } from '../axis.ts';
import { type Canvas, circle, line } from '../canvas.ts';
import { footer, header, labelBlock, mark } from '../frame.ts';
import { numberOf, rowName } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { dotPaint } from './growth.ts';

interface Ends {
  /** Null: nobody says where it begins or ends. */
  readonly low: number | null;
  readonly high: number | null;
}

function endsOf(row: ChartRow): Ends | null {
  if (row.low !== undefined && row.high !== undefined) return { low: Number(row.low), high: Number(row.high) };
  const value = numberOf(row);
  if (value === null || row.figure === null) return null;
  if (row.figure.valueMax !== undefined) return { low: value, high: decimalNumber(row.figure.valueMax) };
  if (row.figure.qualifier === 'at_least' || row.figure.qualifier === 'more_than') return { low: value, high: null };
  if (row.figure.qualifier === 'up_to') return { low: null, high: value };
  return { low: value, high: value };
}

/** Draws intervals in rows on one scale. A single number is a dot. */
export function drawRange(canvas: Canvas): void {
  header(canvas);
  const { width, size, rows, locale } = canvas;
  const domain = domainOf(canvas, rows, width - 16);
  const scale = {
    domain,
    x0: 8,
    x1: width - 8,
    size: size.axis,
    label: axisLabels(canvas, rows[0]),
    integer: wholeNumbers(rows),
  };
  const { at } = ruler({ ...scale, y: 0 });
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  for (const row of rows) {
    const block = labelBlock(canvas, row, { x: 0, y, width, tone: 'data', label: rowName(row, locale) });
    const middle = y + (Math.max(block.count, 1) - 1) * 24 + 19;
    const ends = endsOf(row);
    mark(canvas, row, [...(ends ? interval(row, ends, at, middle, width) : []), ...block.shapes]);
    y = Math.ceil((middle + 34) / 8) * 8;
  }
  const drawn = ruler({ ...scale, y: y - 16 });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  footer(
    canvas,
    notesOf(
      canvas,
      rows.find((row) => endsOf(row)?.high === null),
    ),
  );
}

function interval(
  row: ChartRow,
  { low, high }: Ends,
  at: (value: number) => number,
  y: number,
  width: number,
): readonly Shape[] {
  const derived = row.basis !== 'printed';
  const paint =
    row.basis === 'planned'
      ? 'planned-line'
      : row.basis === 'simulated'
        ? 'simulated-line'
        : derived
          ? 'context-line'
          : 'data-line';
  const stop = (x: number): Shape => line(x, y - 7, x, y + 7, 'data-line');
  if (low !== null && high !== null && low === high) return [circle(at(low), y, 5.5, dotPaint(row.basis))];
  // Where a bound is all that is known, the rest is dotted to the end of the scale.
  if (low !== null && high === null)
    return [stop(at(low)), line(Math.min(at(low) + 5, width - 8), y, width - 8, y, 'room')];
  if (high !== null && low === null) return [stop(at(high)), line(8, y, Math.max(at(high) - 5, 8), y, 'room')];
  if (low === null || high === null) return [];
  return [line(at(low), y, at(high), y, paint), stop(at(low)), stop(at(high))];
}
