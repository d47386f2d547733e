/** Working days that cases took, one column a day, with the median of what was promised and of what the law allows. */
import { crisp, line, rect, text } from '../../charts/canvas.ts';
import { textWidth } from '../../charts/measure.ts';
import type { Mark, Scene, Shape } from '../../charts/scene.ts';
import { words } from '../../charts/words.ts';
import { ledger } from '../../i18n/ledger.ts';
import { tickText, wholeText } from '../amounts.ts';
import { foot, letters, markOf, NARROW, type Sheet, scaleTo, sceneOf, tag } from './parts.ts';

/** Columns of their own up to here; longer cases stand together in the last one. */
export const LAST_COLUMN = 30;

export interface DurationsSheet extends Sheet {
  /** Cases by working days taken, 0 first. */
  readonly n: ArrayLike<number>;
  /** Whether cases of so many days are selected. */
  readonly inside: (days: number) => boolean;
  /** Medians of the limits of what is selected; null where nothing is. */
  readonly promised: number | null;
  readonly statutory: number | null;
}

/** Where the columns stand. */
export interface DurationsPlan {
  readonly top: number;
  readonly base: number;
  /** Left edge of a column, by working days. */
  readonly left: (days: number) => number;
  readonly pitch: number;
}

/** The plan of a width. */
export function durationsPlan(width: number): DurationsPlan {
  const pitch = width / (LAST_COLUMN + 1);
  return { top: 88, base: width < NARROW ? 264 : 248, left: (days) => days * pitch, pitch };
}

/** Cases of each column; the last one holds all longer ones. */
export function columnsOf(n: ArrayLike<number>): readonly number[] {
  const columns = Array.from({ length: LAST_COLUMN + 1 }, () => 0);
  for (let days = 0; days < n.length; days += 1)
    columns[Math.min(days, LAST_COLUMN)] = (columns[Math.min(days, LAST_COLUMN)] ?? 0) + (n[days] ?? 0);
  return columns;
}

/** What a column holds in words: 3天, 30天及以上. */
export function columnText(days: number, locale: Sheet['locale']): string {
  const t = ledger(locale);
  return days === LAST_COLUMN ? t.daysOrMore(days) : t.workingDays(days);
}

/** Lays out the histogram. */
export function durationsScene(sheet: DurationsSheet): Scene {
  const { width, locale, promised, statutory } = sheet;
  const t = ledger(locale);
  const { label, axis } = letters(width);
  const { top, base, left, pitch } = durationsPlan(width);
  const columns = columnsOf(sheet.n);
  const { max, ticks } = scaleTo(Math.max(...columns), true);
  const up = (value: number): number => base - (value / max) * (base - top);
  const back: Shape[] = [];
  for (const tick of ticks) back.push(line(0, crisp(up(tick)), width, crisp(up(tick)), 'hair'));
  const colon = words(locale).colon;
  const marks: Mark[] = columns.map((count, days) => {
    const y = up(count);
    const column = rect(
      left(days) + 0.5,
      y + 0.5,
      Math.max(pitch - 2, 1),
      Math.max(base - y - 0.5, 0),
      sheet.inside(days) ? 'simulated' : 'simulated-faded',
    );
    return markOf(String(days), `${columnText(days, locale)}${colon}${wholeText(count)}`, [column]);
  });
  const over: Shape[] = [];
  for (const [at, tick] of ticks.entries()) {
    const said = tickText(tick, 'n', locale) + (at === ticks.length - 1 ? t.unitOf('n') : '');
    over.push(text(said, width, crisp(up(tick)) - 6, { size: axis, tone: 'ink2', anchor: 'end', halo: true }));
  }
  over.push(line(0, base + 0.5, width, base + 0.5, 'base'));
  for (let days = 0; days <= LAST_COLUMN; days += 5) {
    const x = crisp(left(days) + pitch / 2);
    over.push(line(x, base, x, base + 8, 'base'));
    const said = days === LAST_COLUMN ? `${days}+` : String(days);
    const half = textWidth(said, axis) / 2;
    over.push(text(said, Math.min(x, width - half), base + 26, { size: axis, tone: 'ink2', anchor: 'middle' }));
  }
  over.push(text(t.axisDays, width, base + 50, { size: axis, tone: 'ink2', anchor: 'end' }));
  over.push(
    ...limit(promised, t.promisedMedian, 58),
    ...limit(statutory, t.statutoryMedian, 34),
    ...tag(width, 0, locale, label),
  );
  const footing = foot(base + 50, { ...sheet, width: Math.floor(width / 2) }, '');
  return sceneOf(sheet, 'histogram', base + 62, {
    back,
    marks: [...marks, markOf('axis', t.axisDays, [...over, ...footing])],
    said: () =>
      columns.map((count, days) => ({
        datum: String(days),
        label: columnText(days, locale),
        figure: wholeText(count),
      })),
  });

  /** A line at the end of a day: what took no longer lies left of it. */
  function limit(days: number | null, said: (days: number) => string, y: number): readonly Shape[] {
    if (days === null) return [];
    const x = crisp(Math.min(left(Math.min(days, LAST_COLUMN) + 1) - 1, width - 2));
    const written = said(days);
    const right = x + 8 + textWidth(written, label) <= width;
    const name = text(written, right ? x + 8 : x - 8, y, { size: label, anchor: right ? 'start' : 'end', halo: true });
    return [line(x, y - 14, x, base + 8, 'base'), line(x + 1, y - 14, x + 1, base + 8, 'base'), name];
  }
}
