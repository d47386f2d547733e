/** Days as a calendar: a sheet for each month, weeks from Monday (GB/T 7408.1: the week begins on Monday). */
import { type Canvas, text } from '../canvas.ts';
import { footer, header, mark } from '../frame.ts';
import { textWidth } from '../measure.ts';
import { periodText, pick, timeOf } from '../print.ts';
import type { ChartRow } from '../spec.ts';
import { drawHeat } from './heat.ts';
import { shading } from './shades.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Draws days on monthly sheets; rows that are no single days, or several a day, become a table of shades. */
export function drawCalendar(canvas: Canvas): void {
  const { rows, width, size, locale, words } = canvas;
  const days = new Set(rows.map((row) => row.period ?? ''));
  if (
    rows.length === 0 ||
    days.size < rows.length ||
    !rows.every((row) => DAY.test(row.period ?? '') && timeOf(row.period) !== null)
  ) {
    drawHeat(canvas);
    return;
  }
  header(canvas);
  const shades = shading(canvas);
  const months = new Map<string, ChartRow[]>();
  for (const row of [...rows].sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1))) {
    const month = (row.period ?? '').slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  const gap = 24;
  const cell = canvas.narrow ? (width >= 332 ? 22 : 18) : 22;
  const sheet = cell * 7;
  const widest = Math.max(
    sheet,
    ...[...months.keys()].map((month) => Math.ceil(textWidth(periodText(month, locale), size.label))),
  );
  const per = Math.max(1, Math.floor((width + gap) / (widest + gap)));
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const list = [...months];
  for (let from = 0; from < list.length; from += per) {
    const line = list.slice(from, from + per);
    let weeks = 0;
    line.forEach(([month, own], i) => {
      const x = i * (widest + gap);
      canvas.add(text(periodText(month, locale), x, y, { size: size.label }));
      [...words.weekdays].forEach((day, at) => {
        canvas.add(text(day, x + (at + 0.5) * cell, y + 24, { size: size.axis, tone: 'ink2', anchor: 'middle' }));
      });
      // 1970-01-01 was a Thursday.
      const first = ((timeOf(`${month}-01`) ?? 0) + 3) % 7;
      for (const row of own) {
        const place = first + Number((row.period ?? '').slice(8)) - 1;
        const week = Math.floor(place / 7);
        weeks = Math.max(weeks, week + 1);
        mark(canvas, row, [shades.cell(row, x + (place % 7) * cell, y + 32 + week * cell, cell - 2, cell - 2)]);
      }
    });
    y += 32 + weeks * cell + 40;
  }
  canvas.y = y - 40;
  const own = canvas.spec.notes[0];
  footer(canvas, own ? [pick(own, locale)] : shades.notes);
}
