/** Limit, record and plan on one scale of time: the limit is a bar, the record a reading, the plan dashed. */

import type { UnitLabel } from '../../figures/index.ts';
import { domainFor, ruler } from '../axis.ts';
import { boxOf, type Canvas, place, text } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { bar, barPaint, cursor, endedBar, rise } from '../marks.ts';
import { axisText, countText, numberOf, pick } from '../print.ts';
import type { Box, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { endOf } from './bars.ts';

const HOUR: UnitLabel = { id: 'hour', symbolZh: '小时', symbolEn: 'hours', symbolEnOne: 'hour', printed: ['小时'] };

/** How far along the scale one unit reaches; null where the unit has no place on it. */
function factor(canvas: Canvas, row: ChartRow): number | null {
  const units = new Set(canvas.rows.map((one) => one.unit.id));
  if (units.size === 1) return 1;
  return canvas.spec.options.hours?.[row.unit.id] ?? null;
}

const KEY: Readonly<Partial<Record<ChartRow['role'], number>>> = {
  limit: 0,
  companion: 0,
  before: 0,
  target: 1,
  subject: 2,
  record: 2,
};

/** Draws limits, plans and records, in this order; what has no place on a scale of time stands below as text. */
export function drawLimits(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale } = canvas;
  const placed = canvas.rows.flatMap((row) => {
    const times = factor(canvas, row);
    const value = numberOf(row);
    return times === null || value === null ? [] : [{ row, hours: value * times }];
  });
  const order = (row: ChartRow): number => (isReading(row) ? 2 : (KEY[row.role] ?? 0));
  const sorted = [...placed].sort((a, b) => order(a.row) - order(b.row));
  const single = new Set(canvas.rows.map((row) => row.unit.id)).size === 1;
  const unit = single
    ? (canvas.rows[0]?.unit ?? HOUR)
    : (canvas.rows.find((row) => canvas.spec.options.hours?.[row.unit.id] === 1)?.unit ?? HOUR);
  const label = (value: number, last: boolean): string => axisText(value, last ? unit : null, locale);
  const most = Math.max(1, ...sorted.map(({ hours }) => hours));
  const domain = domainFor([most], {
    width: width - 16,
    size: size.axis,
    label,
    max: Number.isInteger(most) ? most : Math.ceil(most),
  });
  const end = width - 16;
  const probe = ruler({ domain, x0: 0, x1: end, y: 0, size: size.axis, label });
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const boxes: Box[] = [];
  let lanesFrom = y - 14;
  const readings: { row: ChartRow; x: number; shown: readonly TextShape[]; y: number; clear: boolean }[] = [];
  for (const { row, hours } of sorted) {
    const x = probe.at(hours);
    if (isReading(row)) {
      const runs = labelRuns(canvas, row, 'cursor');
      const spot = place(
        [text(runs, x + 12, y, { size: size.label }), text(runs, x - 12, y, { size: size.label, anchor: 'end' })],
        [],
        width,
      );
      const shown = spot ? [spot] : labelBlock(canvas, row, { x: 0, y, width, tone: 'cursor' }).shapes;
      const bottom = y + (shown.length - 1) * 24;
      readings.push({ row, x, shown, y: bottom, clear: spot !== null });
      boxes.push(...shown.map(boxOf));
      y = bottom + (spot ? 32 : 40);
      continue;
    }
    const block = labelBlock(canvas, row, { x: 0, y, width, tone: 'data' });
    const top = y + (block.count - 1) * 24 + 8;
    const height = row.basis === 'planned' ? 16 : 24;
    const shapes: readonly Shape[] =
      row.basis === 'planned'
        ? [bar(0, top, x, height, 'planned')]
        : endedBar(0, x, top, height, barPaint(row.basis), endOf(row, end));
    boxes.push(...block.shapes.map(boxOf));
    mark(canvas, row, [...shapes, ...block.shapes]);
    if (row.basis !== 'planned') {
      boxes.push({ x: 0, y: top - 4, w: x, h: height + 8 });
      lanesFrom = top + height + 12;
    }
    y = Math.ceil((top + height + 24) / 8) * 8;
  }
  const base = y - 8;
  const drawn = ruler({ domain, x0: 0, x1: end, y: base, size: size.axis, label, openTo: width });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  for (const reading of readings) {
    const taken = boxes.filter((box) => !reading.shown.some((one) => box.y === boxOf(one).y && box.x === boxOf(one).x));
    const low = reading.clear ? reading.y - 14 : reading.y + 8;
    mark(canvas, reading.row, [
      ...cursor(reading.x, rise(reading.x, low, Math.min(lanesFrom, low), taken), drawn.foot, width),
      ...reading.shown,
    ]);
  }
  unplaced(
    canvas,
    canvas.rows.filter((row) => !placed.some((one) => one.row === row)),
  );
  footer(canvas, notes(canvas, single));
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
    const block = labelBlock(canvas, row, { x: 0, y: canvas.y, width: canvas.width, tone: 'data' });
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
