/** Rates of growth: a dot for each part, the cursor for the whole, all from a scale that starts at zero. */
import { positioner, ruler } from '../axis.ts';
import { boxOf, type Canvas, circle, line, runsWidth, text, within } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { cursor, rise } from '../marks.ts';
import { numberOf, pick } from '../print.ts';
import type { Box, Paint, TextShape } from '../scene.ts';
import type { Basis, ChartRow } from '../spec.ts';
import { axisLabels, domainOf } from './bars.ts';
import { subjectOf } from './common.ts';

/** The dot for a number of this basis. */
export function dotPaint(basis: Basis): Paint {
  return basis === 'derived' ? 'ring' : basis === 'planned' ? 'ring-planned' : basis === 'simulated' ? 'ring' : 'dot';
}

/** Draws growth rates. */
export function drawGrowth(canvas: Canvas): void {
  header(canvas);
  const { width, size } = canvas;
  const whole = canvas.rows.find((row) => row.role === 'whole') ?? subjectOf(canvas.rows);
  if (whole === undefined) {
    footer(canvas);
    return;
  }
  const parts = canvas.rows.filter((row) => row !== whole).sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  const domain = domainOf(canvas, [whole, ...parts], width);
  const label = axisLabels(canvas, whole);
  // A dot at an end of the scale needs room for its other half.
  const flush = positioner(domain, 0, width);
  const atEdge = parts.some((row) => {
    const x = flush(numberOf(row) ?? 0);
    return x < 7 || x > width - 7;
  });
  const ends = { x0: atEdge ? 8 : 0, x1: atEdge ? width - 8 : width };
  const probe = ruler({ domain, ...ends, y: 0, size: size.axis, label });
  const reading = numberOf(whole);
  const x = reading === null ? null : probe.at(reading);
  const zero = probe.at(Math.min(Math.max(0, domain.min), domain.max));
  const start = canvas.y + (canvas.y === 0 ? 24 : 40);
  const boxes: Box[] = [];
  let y = start;
  for (const row of parts) {
    const shown = clearOf(canvas, row, x, y);
    boxes.push(...shown.map(boxOf));
    const at = y + (shown.length - 1) * 24 + 15.5;
    const value = numberOf(row);
    const dot =
      value === null
        ? []
        : [line(zero, at, probe.at(value), at, 'hair'), circle(probe.at(value), at, 6, dotPaint(row.basis))];
    mark(canvas, row, [...dot, ...shown]);
    y = Math.ceil((at + 36) / 8) * 8;
  }
  // The whole's own line stands at its cursor, just above the axis.
  const side = x === null ? null : besideCursor(canvas, whole, x, y);
  const own = side ? [side] : labelBlock(canvas, whole, { x: 0, y, width, tone: 'cursor' }).shapes;
  const base = y + (own.length - 1) * 24 + (side ? 16 : 32);
  const drawn = ruler({ domain, ...ends, y: base, size: size.axis, label });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  const line2 =
    x === null
      ? []
      : cursor(
          x,
          rise(x, side ? y - 14 : base - 20, start - 14, side ? boxes : [...boxes, ...own.map(boxOf)]),
          drawn.foot,
          width,
        );
  mark(canvas, whole, [...line2, ...own]);
  const note = canvas.spec.notes[0];
  footer(canvas, [note ? pick(note, canvas.locale) : canvas.words.zeroBased]);
}

/** A row's label where the cursor does not cross it: at the left, else right of the cursor, else wherever there is room. */
function clearOf(canvas: Canvas, row: ChartRow, x: number | null, y: number): readonly TextShape[] {
  const { width, size } = canvas;
  const runs = labelRuns(canvas, row, 'data');
  const wide = runsWidth(runs, size.label);
  if (x === null || wide + 12 <= x) {
    if (wide <= width) return [text(runs, 0, y, { size: size.label, halo: true })];
  } else if (x + 14 + wide <= width) {
    return [text(runs, x + 14, y, { size: size.label, halo: true })];
  }
  const room = x === null ? width : Math.max(x - 14, width - x - 14);
  const left = x === null || x - 14 >= width - x - 14;
  return labelBlock(canvas, row, {
    x: left ? 0 : (x ?? 0) + 14,
    y,
    width: room,
    tone: 'data',
  }).shapes;
}

function besideCursor(canvas: Canvas, row: ChartRow, x: number, y: number): TextShape | null {
  const runs = labelRuns(canvas, row, 'cursor').map((run) => ({
    ...run,
    tone: 'cursor' as const,
  }));
  const options = { size: canvas.size.label };
  const spots = [text(runs, x - 10, y, { ...options, anchor: 'end' as const }), text(runs, x + 10, y, options)];
  return spots.find((spot) => within(boxOf(spot), canvas.width)) ?? null;
}
