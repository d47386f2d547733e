/**
 * The year's days as columns, those selected in a window with two grips. On a phone a day has less than a pixel, so a column
 * there is a week, from Monday (GB/T 7408.1); a week that the window cuts shows its part.
 */
import { crisp, line, num, path, rect, text } from '../../charts/canvas.ts';
import { textWidth } from '../../charts/measure.ts';
import type { Paint, Scene, Shape } from '../../charts/scene.ts';
import { ledger } from '../../i18n/ledger.ts';
import { amount, amountText, type Shown, type Sums, tickText } from '../amounts.ts';
import { clamp, monthsOf } from '../brush.ts';
import { dayText, spanText } from '../names.ts';
import { foot, letters, NARROW, NOTHING, type Sheet, scaleTo, sceneOf, tag } from './parts.ts';

export interface DaysSheet extends Sheet {
  /** Every day of the year, `2020-01-01` first. */
  readonly days: readonly string[];
  readonly sums: Sums;
  readonly shown: Shown;
  /** First and last selected day, by place. */
  readonly window: readonly [number, number] | undefined;
  /** Whether the grips are drawn although nothing is selected: where they can be used. */
  readonly grips: boolean;
}

/** Where the days stand in the drawing, for pointers and grips. */
export interface DaysPlan {
  readonly top: number;
  readonly base: number;
  /** Left edge of a day by place; of the day after the last one, the right end. */
  readonly left: (day: number) => number;
}

/** The plan of a width; the scene is drawn to it. */
export function daysPlan(width: number, days: number): DaysPlan {
  const narrow = width < NARROW;
  return { top: 40, base: narrow ? 232 : 248, left: (day) => (day / days) * width };
}

/** 0 for Monday. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Stretches of days that are one column: a day, or a week. */
function columns(days: readonly string[], narrow: boolean): readonly (readonly [number, number])[] {
  if (!narrow) return days.map((_, at) => [at, at] as const);
  const starts = days.flatMap((day, at) => (at === 0 || weekday(day) === 0 ? [at] : []));
  return starts.map((start, at) => [start, (starts[at + 1] ?? days.length) - 1] as const);
}

/** Lays out the days. */
export function daysScene(sheet: DaysSheet): Scene {
  const { width, locale, days, sums, shown, window } = sheet;
  const t = ledger(locale);
  const narrow = width < NARROW;
  const { label, axis } = letters(width);
  const { top, base, left } = daysPlan(width, days.length);
  const bars = columns(days, narrow);
  const amounts = bars.map(([from, to]) => amount(sums, shown, from, to));
  const { max, ticks } = scaleTo(Math.max(0, ...amounts.map((one) => one ?? 0)), shown === 'n');
  const up = (value: number): number => base - (value / max) * (base - top);
  const [first, last] = window ?? [0, days.length - 1];
  let inside = '';
  let outside = '';
  for (const [at, [from, to]] of bars.entries()) {
    const value = amounts[at];
    if (value === null || value === undefined) continue;
    const wide = (left(to + 1) - left(from)) * (narrow ? 0.84 : 0.78);
    const column = (foot: number, head: number): string =>
      `M${num(left(from))} ${num(foot)}V${num(head)}h${num(wide)}V${num(foot)}z`;
    const [low, high] = [Math.max(from, first), Math.min(to, last)];
    if (high < low) outside += column(base, up(value));
    else if (low === from && high === to) inside += column(base, up(value));
    else if (shown === 'n') {
      // A week cut by the window: its part below, the rest above.
      const part = amount(sums, shown, low, high) ?? 0;
      inside += column(base, up(part));
      outside += column(up(part), up(value));
    } else inside += column(base, up(value));
  }
  const box = { x: 0, y: top, w: width, h: base - top };
  const back: Shape[] = [];
  const edges = [crisp(left(first)), Math.min(crisp(left(last + 1)), width - 0.5)] as const;
  if (window !== undefined) back.push(rect(edges[0], top - 10, edges[1] - edges[0], base - top + 10, 'window'));
  for (const tick of ticks) back.push(line(0, crisp(up(tick)), width, crisp(up(tick)), 'hair'));
  back.push(path(outside || NOTHING, 'simulated-fine-faded' satisfies Paint, box));
  back.push(path(inside || NOTHING, 'simulated-fine', box));
  for (const [at, tick] of ticks.entries()) {
    const said = tickText(tick, shown, locale) + (at === ticks.length - 1 ? t.unitOf(shown) : '');
    back.push(text(said, width, crisp(up(tick)) - 6, { size: axis, tone: 'ink2', anchor: 'end', halo: true }));
  }
  back.push(line(0, base + 0.5, width, base + 0.5, 'base'), ...months(sheet, narrow, base, left, axis));
  if (window !== undefined || sheet.grips) {
    for (const x of edges) {
      back.push(line(x, top - 10, x, base + 8, 'base'), rect(clamp(x - 5, 0.5, width - 10.5), 88, 10, 32, 'grip'));
      const middle = clamp(x - 5, 0.5, width - 10.5) + 5;
      back.push(line(middle - 2, 96, middle - 2, 112, 'base'), line(middle + 2, 96, middle + 2, 112, 'base'));
    }
  }
  const tagged = tag(width, 0, locale, label);
  if (window !== undefined) {
    const said = spanText(days[first] ?? '', days[last] ?? '', locale, 'short');
    const half = textWidth(said, label) / 2;
    const right = Math.min(...tagged.map((shape) => (shape.type === 'rect' ? shape.x : width))) - 12;
    const x = clamp((edges[0] + edges[1]) / 2, half, right - half);
    back.push(text(said, x, 20, { size: label, anchor: 'middle' }));
  }
  back.push(...tagged);
  const footing = foot(base + 62, sheet, narrow ? t.byWeek : '');
  back.push(...footing);
  return sceneOf(sheet, 'series', (footing.at(-1)?.y ?? base) + 10, {
    back,
    marks: [],
    said: () =>
      days.map((day, at) => ({
        datum: day,
        label: dayText(day, locale),
        figure: amountText(amount(sums, shown, at), shown),
      })),
  });
}

/** A tick where each month begins, with its name; every third on a phone. */
function months(
  { days, locale }: DaysSheet,
  narrow: boolean,
  base: number,
  left: (day: number) => number,
  size: number,
): readonly Shape[] {
  const starts = monthsOf(days).map(([first]) => first);
  const ticks = starts.map((at) => `M${crisp(left(at))} ${base}v10`).join('');
  const names = starts.filter((_, at) => !narrow || at % 3 === 0);
  return [
    path(ticks, 'base', { x: 0, y: base, w: left(days.length), h: 10 }),
    ...names.map((at) =>
      text(ledger(locale).months(Number((days[at] ?? '').slice(5, 7))), crisp(left(at)) + 5, base + 24, {
        size,
        tone: 'ink2',
      }),
    ),
  ];
}
