/** Limit, record and plan on one scale of time: the limit is a bar, the record a reading, the plan dashed. */

import type { UnitLabel } from '../../figures/index.ts';
import { domainFor, ruler } from '../axis.ts';
import { boxOf, type Canvas, place, runsWidth, text } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { bar, barPaint, cursor, endedBar, rise } from '../marks.ts';
import { axisText, countText, numberOf, pick } from '../print.ts';
import type { Box, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { endOf } from './bars.ts';
import { isTitled } from './common.ts';

const HOUR: UnitLabel = {
  id: 'hour',
  symbolZh: '小时',
  symbolEn: 'hours',
  symbolEnOne: 'hour',
  printed: ['小时'],
};

/** How far along the scale one unit reaches; null where the unit has no place on it. */
function factor(canvas: Canvas, row: ChartRow): number | null {
  const units = new Set(canvas.rows.map((one) => one.unit.id));
  if (units.size === 1) return 1;
  return canvas.spec.options.hours?.[row.unit.id] ?? null;
}

interface Placed {
  readonly row: ChartRow;
  readonly x: number;
}

/** Draws limits, plans and records, in this order; what has no place on a scale of time stands below as text. */
export function drawLimits(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale, rows, spec } = canvas;
  const timed = rows.flatMap((row) => {
    const times = factor(canvas, row);
    const value = numberOf(row);
    return times === null || value === null || value < 0 ? [] : [{ row, hours: value * times }];
  });
  const single = new Set(rows.map((row) => row.unit.id)).size === 1;
  const hourly = rows.find((row) => spec.options.hours?.[row.unit.id] === 1)?.unit ?? HOUR;
  const unit = single ? (rows[0]?.unit ?? HOUR) : hourly;
  const label = (value: number, last: boolean): string => axisText(value, last ? unit : null, locale);
  const most = Math.max(...timed.map(({ hours }) => hours), 0);
  const end = width - 16;
  const fixed = most >= 1 ? { max: Math.ceil(most) } : {};
  const domain = domainFor([most], {
    width: end,
    size: size.axis,
    label,
    ...fixed,
  });
  const probe = ruler({ domain, x0: 0, x1: end, y: 0, size: size.axis, label });
  const placed = timed.map(({ row, hours }): Placed => ({ row, x: probe.at(hours) }));
  const readings = placed.filter(({ row }) => isReading(row));
  const limits = placed.filter(({ row }) => !isReading(row) && row.basis !== 'planned');
  const plans = placed.filter(({ row }) => !isReading(row) && row.basis === 'planned');
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const boxes: Box[] = [];
  for (const one of limits) {
    const block = labelBlock(canvas, one.row, { x: 0, y, width, tone: 'data' });
    const top = y + (block.count - 1) * 24 + 8;
    mark(canvas, one.row, [
      ...endedBar(0, one.x, top, 24, barPaint(one.row.basis), endOf(one.row, end)),
      ...block.shapes,
    ]);
    boxes.push(...block.shapes.map(boxOf), {
      x: 0,
      y: top - 4,
      w: one.x,
      h: 32,
    });
    y = top + 56;
  }
  const lanesFrom = y - 20;
  y = lanes(canvas, plans, readings, y, boxes);
  const headings = readings.map((one) => {
    const heading = readingText(canvas, one, y);
    boxes.push(...heading.shown.map(boxOf));
    y = heading.bottom + (heading.clear ? 32 : 48);
    return heading;
  });
  const drawn = ruler({
    domain,
    x0: 0,
    x1: end,
    y: y - 16,
    size: size.axis,
    label,
    openTo: width,
  });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  for (const { one, shown, bottom, clear } of headings) {
    // Text at its cursor's side is no obstacle to it; text across its way is.
    const own = new Set(clear ? shown.map((shape) => JSON.stringify(boxOf(shape))) : []);
    const taken = boxes.filter((box) => !own.has(JSON.stringify(box)));
    const low = clear ? bottom - 14 : bottom + 8;
    mark(canvas, one.row, [
      ...cursor(one.x, rise(one.x, low, Math.min(lanesFrom, low), taken), drawn.foot, width),
      ...shown,
    ]);
  }
  unplaced(
    canvas,
    rows.filter((row) => !placed.some((one) => one.row === row)),
  );
  footer(canvas, notes(canvas, single));
}

/** Plans as dashed lanes from zero, since their order is not stated; labels beside them where no cursor stands in the way. */
function lanes(
  canvas: Canvas,
  plans: readonly Placed[],
  readings: readonly Placed[],
  start: number,
  boxes: Box[],
): number {
  const { width, size } = canvas;
  const fits = plans.every(({ row, x }) => {
    const right = Math.min(width, ...readings.filter((one) => one.x > x).map((one) => one.x - 14));
    return x + 10 + runsWidth(labelRuns(canvas, row, 'data'), size.label) <= right;
  });
  let y = start;
  for (const { row, x } of plans) {
    const shown = fits
      ? [text(labelRuns(canvas, row, 'data'), x + 10, y, { size: size.label })]
      : labelBlock(canvas, row, { x: 0, y, width, tone: 'data' }).shapes;
    const top = fits ? y - 14 : y + (shown.length - 1) * 24 + 8;
    mark(canvas, row, [bar(0, top, x, 16, 'planned'), ...shown]);
    boxes.push(...shown.map(boxOf));
    y = fits ? y + 32 : top + 48;
  }
  return y;
}

/** The words of a reading beside its cursor; the figure alone where the title already names it; else across the sheet. */
function readingText(
  canvas: Canvas,
  one: Placed,
  y: number,
): {
  readonly one: Placed;
  readonly shown: readonly TextShape[];
  readonly bottom: number;
  readonly clear: boolean;
} {
  const { width, size } = canvas;
  const runs = labelRuns(canvas, one.row, 'cursor');
  const options = [runs, ...(isTitled(canvas, one.row) ? [runs.slice(-1).map((run) => ({ ...run, gap: 0 }))] : [])];
  const candidates = options.flatMap((content) => [
    text(content, one.x + 12, y, { size: size.label }),
    text(content, one.x - 12, y, { size: size.label, anchor: 'end' as const }),
  ]);
  const spot = place(candidates, [], width);
  const shown = spot ? [spot] : labelBlock(canvas, one.row, { x: 0, y, width, tone: 'cursor' }).shapes;
  return {
    one,
    shown,
    bottom: y + (shown.length - 1) * 24,
    clear: spot !== null,
  };
}

function isReading(row: ChartRow): boolean {
  return (
    row.role === 'record' || row.figure?.qualifier === 'fastest' || (row.role === 'subject' && row.kind === 'record')
  );
}

/** Said in words, because a length would be an invention. */
function unplaced(canvas: Canvas, rows: readonly ChartRow[]): void {
  for (const row of rows) {
    canvas.down(32);
    const block = labelBlock(canvas, row, {
      x: 0,
      y: canvas.y,
      width: canvas.width,
      tone: 'data',
    });
    mark(canvas, row, block.shapes);
    canvas.y += (block.count - 1) * 24;
  }
}

function notes(canvas: Canvas, single: boolean): readonly string[] {
  const { locale, words, spec } = canvas;
  const said: string[] = [];
  const hours = spec.options.hours ?? {};
  if (!single) {
    const assumed = [...new Map(canvas.rows.map((row) => [row.unit.id, row])).values()].filter(
      (row) => (hours[row.unit.id] ?? 1) > 1,
    );
    for (const row of assumed) {
      said.push(words.drawnAs(countText(1, row.unit, locale), countText(hours[row.unit.id] ?? 1, HOUR, locale)));
    }
  }
  const own = spec.notes[0];
  if (own) said.push(pick(own, locale));
  else if (canvas.rows.filter((row) => row.role === 'target').length > 1) said.push(words.lanes);
  return said;
}
