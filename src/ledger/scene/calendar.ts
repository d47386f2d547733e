/** The year as a calendar: a sheet a month, weeks from Monday (GB/T 7408.1), the darker the day the larger its amount. */
import { num, path, text } from '../../charts/canvas.ts';
import type { Paint, Scene, Shape } from '../../charts/scene.ts';
import { words } from '../../charts/words.ts';
import { ledger } from '../../i18n/ledger.ts';
import { amount, amountText } from '../amounts.ts';
import { monthsOf } from '../brush.ts';
import { dayText } from '../names.ts';
import { type DaysSheet, weekday } from './days.ts';
import { foot, letters, NARROW, NOTHING, sceneOf, tag } from './parts.ts';

const SHADES: readonly Paint[] = [
  'simulated-shade-1',
  'simulated-shade-2',
  'simulated-shade-3',
  'simulated-shade-4',
  'simulated-shade-5',
];
const FADED: readonly Paint[] = ['faded-shade-1', 'faded-shade-2', 'faded-shade-3', 'faded-shade-4', 'faded-shade-5'];

/** Where the days stand: a cell each, by place. */
export interface CalendarPlan {
  readonly cell: number;
  readonly at: (day: number) => readonly [x: number, y: number];
  readonly sheets: readonly { readonly month: number; readonly x: number; readonly y: number }[];
  readonly bottom: number;
}

/** The plan of a width: as many sheets side by side as fit. */
export function calendarPlan(width: number, days: readonly string[]): CalendarPlan {
  const across = width < NARROW ? 2 : width < 900 ? 4 : 6;
  const gap = width < NARROW ? 18 : 26;
  const cell = Math.floor((width - gap * (across - 1)) / across / 7);
  const wide = (width - gap * (across - 1)) / across;
  const high = 58 + cell * 6 + 14;
  const sheets = monthsOf(days).map(([start], at) => ({
    month: Number((days[start] ?? '').slice(5, 7)),
    x: (at % across) * (wide + gap),
    y: 34 + Math.floor(at / across) * high,
  }));
  const places = days.map((day): readonly [number, number] => {
    const number = Number(day.slice(8));
    const month = Number(day.slice(5, 7));
    const sheet = sheets.find((one) => one.month === month) ?? { x: 0, y: 0 };
    const column = weekday(day);
    const first = (((column - (number - 1)) % 7) + 7) % 7;
    return [sheet.x + column * cell, sheet.y + 50 + Math.floor((first + number - 1) / 7) * cell];
  });
  return { cell, sheets, at: (day) => places[day] ?? [0, 0], bottom: 34 + Math.ceil(sheets.length / across) * high };
}

/** Lays out the calendar; what lies outside the window is grey, and the window has an outline. */
export function calendarScene(sheet: DaysSheet): Scene {
  const { width, locale, days, sums, shown, window } = sheet;
  const t = ledger(locale);
  const { label } = letters(width);
  const { cell, sheets, at, bottom } = calendarPlan(width, days);
  const amounts = days.map((_, day) => amount(sums, shown, day));
  const most = Math.max(1e-9, ...amounts.map((one) => one ?? 0));
  const [first, last] = window ?? [0, days.length - 1];
  const back: Shape[] = [...tag(width, 0, locale, label)];
  for (const { month, x, y } of sheets) {
    back.push(text(t.months(month), x, y + 18, { size: label }));
    for (const [column, name] of [...words(locale).weekdays].entries())
      back.push(
        text(name, x + (column + 0.5) * cell, y + 42, {
          size: width < NARROW ? 16 : 14,
          tone: 'ink2',
          anchor: 'middle',
        }),
      );
  }
  // One path for all cells of a shade: a year is 366 of them, and a step changes many.
  const cells = new Map<Paint, string>([...SHADES, ...FADED, 'cell' as const].map((paint) => [paint, '']));
  for (const [day, value] of amounts.entries()) {
    const [x, y] = at(day);
    const shade = value === null || value === 0 ? -1 : Math.min(4, Math.floor((value / most) * 5));
    const paint = (day < first || day > last ? FADED[shade] : SHADES[shade]) ?? 'cell';
    const side = num(cell - 1);
    cells.set(paint, `${cells.get(paint) ?? ''}M${num(x + 0.5)} ${num(y + 0.5)}h${side}v${side}h-${side}z`);
  }
  const box = { x: 0, y: 0, w: width, h: bottom };
  for (const [paint, d] of cells) back.push(path(d || NOTHING, paint, box));
  back.push(path(window === undefined ? NOTHING : outline(first, last, at, cell), 'base', box));
  const footing = foot(bottom + 16, sheet, t.darker(amountText(most, shown) + t.unitOf(shown)));
  back.push(...footing);
  return sceneOf(sheet, 'calendar', (footing.at(-1)?.y ?? bottom) + 10, {
    back,
    marks: [],
    said: () =>
      days.map((day, place) => ({
        datum: day,
        label: dayText(day, locale),
        figure: amountText(amounts[place] ?? null, shown),
      })),
  });
}

/** The outline around the days from one to another. */
function outline(from: number, to: number, place: CalendarPlan['at'], side: number): string {
  const inside = new Set<string>();
  for (let day = from; day <= to; day += 1) inside.add(place(day).join());
  let d = '';
  for (let day = from; day <= to; day += 1) {
    const [x, y] = place(day);
    const open = (dx: number, dy: number): boolean => !inside.has([x + dx * side, y + dy * side].join());
    if (open(0, -1)) d += `M${num(x)} ${num(y)}h${side}`;
    if (open(0, 1)) d += `M${num(x)} ${num(y + side)}h${side}`;
    if (open(-1, 0)) d += `M${num(x)} ${num(y)}v${side}`;
    if (open(1, 0)) d += `M${num(x + side)} ${num(y)}v${side}`;
  }
  return d;
}
