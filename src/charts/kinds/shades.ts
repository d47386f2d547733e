/** Five shades of one colour for numbers in cells, and what a cell looks like that has none. */
import { type Canvas, rect } from '../canvas.ts';
import { figureText, numberOf } from '../print.ts';
import type { Paint, RectShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';

const SHADES: readonly Paint[] = ['shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'];
const SIMULATED: readonly Paint[] = [
  'simulated-shade-1',
  'simulated-shade-2',
  'simulated-shade-3',
  'simulated-shade-4',
  'simulated-shade-5',
];

export interface Shading {
  readonly cell: (row: ChartRow, x: number, y: number, w: number, h: number) => RectShape;
  /** What the shades mean, and what a dotted cell means, for the note below. */
  readonly notes: readonly string[];
}

/** Shades from the lowest to the highest number, in five equal steps; all equal numbers share the middle one. */
export function shading(canvas: Canvas): Shading {
  const { rows, words, locale } = canvas;
  const known = rows.filter((row) => numberOf(row) !== null).sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  const [first, last] = [known[0], known.at(-1)];
  const low = first ? (numberOf(first) ?? 0) : 0;
  const high = last ? (numberOf(last) ?? 0) : 0;
  // Counts begin at nothing: a cell of 90 beside one of 100 is not pale.
  const start = low >= 0 && low < high * 0.5 ? 0 : low;
  const paintOf = (row: ChartRow): Paint => {
    const value = numberOf(row);
    if (value === null) return 'cell-missing';
    if (value === 0 && low >= 0) return 'cell';
    const part = high > start ? (value - start) / (high - start) : 0.5;
    const list = row.basis === 'simulated' ? SIMULATED : SHADES;
    return list[Math.min(Math.floor(part * 5), 4)] ?? 'shade-3';
  };
  const notes: string[] = [];
  if (first && last && low < high) notes.push(words.shades(figureText(first, locale), figureText(last, locale)));
  if (known.length < rows.length) notes.push(words.dottedMissing);
  return {
    cell: (row, x, y, w, h) => {
      const paint = paintOf(row);
      return paint.startsWith('shade')
        ? rect(x, y, w, h, paint)
        : rect(x + 0.5, y + 0.5, Math.max(w - 1, 0.5), h - 1, paint);
    },
    notes,
  };
}
