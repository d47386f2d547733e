/** Rows by category and by series, for the kinds that have both; and the key that names several fills. */
import { type Canvas, rect } from '../canvas.ts';
import { lines } from '../frame.ts';
import { bar, partPaint } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { numberOf, periodText, pick } from '../print.ts';
import type { BothTexts, ChartRow } from '../spec.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ChartRow[];
}

const PERIOD = (id: string): BothTexts => ({ zh: periodText(id, 'zh'), en: periodText(id, 'en') });

function grouped(
  canvas: Canvas,
  rows: readonly ChartRow[],
  of: (row: ChartRow) => { readonly id: string; readonly name: BothTexts },
): readonly Group[] {
  const found = new Map<string, { name: string; rows: ChartRow[] }>();
  for (const row of rows) {
    const { id, name } = of(row);
    const group = found.get(id) ?? { name: tidy(pick(name, canvas.locale)), rows: [] };
    group.rows.push(row);
    found.set(id, group);
  }
  return [...found].map(([id, group]) => ({ id, ...group }));
}

/** Rows by what they stand beside on the axis of names. */
export function categories(canvas: Canvas, rows = canvas.rows): readonly Group[] {
  return grouped(canvas, rows, (row) => row.category ?? { id: `${row.label.zh} ${row.label.en}`, name: row.label });
}

/** Rows by series; without any, by period, which then takes the place of one. */
export function seriesGroups(canvas: Canvas, rows = canvas.rows): readonly Group[] {
  return grouped(canvas, rows, (row) => row.series ?? { id: row.period ?? '', name: PERIOD(row.period ?? '') });
}

/** The order asked for; categories without any figure come last. */
export function ordered(canvas: Canvas, groups: readonly Group[]): readonly Group[] {
  const sum = (group: Group): number => group.rows.reduce((total, row) => total + (numberOf(row) ?? 0), 0);
  const known = groups.filter((group) => group.rows.some((row) => numberOf(row) !== null));
  const missing = groups.filter((group) => !known.includes(group));
  if (canvas.spec.options.order === 'size') return [...[...known].sort((a, b) => sum(b) - sum(a)), ...missing];
  return canvas.spec.options.order === 'given' ? groups : [...known, ...missing];
}

/** A piece of each fill with its name, above the drawing. Moves `canvas.y` to its last baseline. */
export function fillKey(canvas: Canvas, series: readonly Group[]): void {
  const { size, width } = canvas;
  let x = 0;
  let y = canvas.y + (canvas.y === 0 ? 24 : 32);
  series.forEach(({ name, rows }, i) => {
    const wide = textWidth(name, size.label);
    if (x > 0 && x + 24 + wide > width) {
      x = 0;
      y += 24;
    }
    const shown = lines(name, x + 24, y, width - x - 24, { size: size.label, leading: 24 });
    const basis = canvas.simulated ? 'simulated' : (rows[0]?.basis ?? 'printed');
    canvas.add(bar(x, y - 13, 16, 14, partPaint(i, basis)), ...shown);
    x += 24 + wide + 24;
    y += Math.max(shown.length - 1, 0) * 24;
  });
  canvas.y = y;
}

/** A line where a bar of zero would begin. */
export const nought = (x: number, y: number, h: number) => rect(Math.max(x - 1, 0), y - 2, 2, h + 4, 'data');
