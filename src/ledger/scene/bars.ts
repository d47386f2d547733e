/**
 * Groups as bars, one below the other: hatched what is selected, grey what a selection leaves out, and a tick where the whole
 * year's proportion would put the end.
 */
import { crisp, line, rect, text } from '../../charts/canvas.ts';
import { textWidth } from '../../charts/measure.ts';
import type { Mark, Scene, Shape } from '../../charts/scene.ts';
import { words } from '../../charts/words.ts';
import { ledger } from '../../i18n/ledger.ts';
import { foot, letters, markOf, NARROW, type Sheet, sceneOf } from './parts.ts';

export interface Bar {
  /** The group's value in the data. */
  readonly value: string;
  readonly label: string;
  /** Null where there are no cases to take a mean of. */
  readonly amount: number | null;
  /** What is printed beside the bar. */
  readonly text: string;
  /** Where the tick stands; null for none. */
  readonly expected: number | null;
  /** Part of the selection; every bar is where nothing is picked in this view. */
  readonly inside: boolean;
}

export interface BarsSheet extends Sheet {
  readonly bars: readonly Bar[];
  /** The end of the scale at the least: 100 for shares. */
  readonly atLeast: number;
}

/** Distance from one bar to the next: a finger's on a phone. */
export const pitchOf = (width: number): number => (width < NARROW ? 40 : 28);

/** From the drawing's top to its first row. */
export const BARS_TOP = 4;

/** Lays out the bars in the order given. */
export function barsScene(sheet: BarsSheet): Scene {
  const { width, locale, bars } = sheet;
  const narrow = width < NARROW;
  const size = letters(width).label;
  const pitch = pitchOf(width);
  const high = narrow ? 20 : 16;
  const colon = words(locale).colon;
  const names = Math.max(0, ...bars.map(({ label }) => textWidth(label, size)));
  const figures = Math.max(0, ...bars.map((bar) => textWidth(bar.text, size)));
  const x0 = Math.ceil(names) + 12;
  const room = Math.max(40, width - x0 - Math.ceil(figures) - 16);
  const most = Math.max(sheet.atLeast, 1e-9, ...bars.flatMap(({ amount, expected }) => [amount ?? 0, expected ?? 0]));
  const along = (amount: number): number => (amount / most) * room;
  const base = BARS_TOP + bars.length * pitch;
  const marks: Mark[] = bars.map((bar, at) => {
    const top = BARS_TOP + at * pitch + (pitch - high) / 2;
    const baseline = top + high / 2 + size * 0.36;
    const end = along(bar.amount ?? 0);
    const tone = bar.inside ? 'ink' : 'ink2';
    const shapes: Shape[] = [
      text(bar.label, 0, baseline, { size, tone }),
      rect(x0 + 0.5, top + 0.5, Math.max(end - 1, 0), high - 1, bar.inside ? 'simulated' : 'simulated-faded'),
    ];
    let reach = x0 + end;
    if (bar.expected !== null) {
      const x = crisp(x0 + along(bar.expected));
      shapes.push(line(x, top - 4, x, top + high + 4, 'base'), line(x + 1, top - 4, x + 1, top + high + 4, 'base'));
      reach = Math.max(reach, x + 1);
    }
    shapes.push(text(bar.text, reach + 8, baseline, { size, tone }));
    return markOf(bar.value, `${bar.label}${colon}${bar.text}`, shapes);
  });
  const ticks = bars.some(({ expected }) => expected !== null);
  const footing = foot(base + 30, sheet, ticks ? ledger(locale).tickNote : '');
  return sceneOf(sheet, 'comparison', (footing.at(-1)?.y ?? base) + 10, {
    back: [line(x0 + 0.5, BARS_TOP, x0 + 0.5, base, 'base'), ...footing],
    marks,
    said: () => bars.map(({ value, label, text: figure }) => ({ datum: value, label, figure })),
  });
}
