/** Where many single numbers lie: a dot for each on a ruled scale, one strip for each category. */
import { ruler } from '../axis.ts';
import { type Canvas, circle, line, rect, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { barPaint, cursor } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { categories, type Group } from './groups.ts';
import { dotPaint } from './growth.ts';

const R = 5;
/** A pile of equal numbers grows no higher; its dots move together instead. */
const HIGHEST = 120;

/** Draws strips. Dots that would hide each other are piled up. */
export function drawStrip(canvas: Canvas): void {
  header(canvas);
  const { width, size, rows } = canvas;
  const split = rows.some((row) => row.category);
  const groups: readonly Group[] = split ? categories(canvas) : [{ id: '', name: '', rows }];
  const domain = domainOf(canvas, rows, width - 16, { free: true });
  const scale = {
    domain,
    x0: 8,
    x1: width - 8,
    size: size.axis,
    label: axisLabels(canvas, rows[0]),
    integer: wholeNumbers(rows),
  };
  const probe = ruler({ ...scale, y: 0 });
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  for (const group of groups) {
    if (group.name !== '') y = said(canvas, group.name, y, 'ink');
    y = said(canvas, rangeOf(canvas, group.rows), y, 'ink2');
    y = strip(canvas, group.rows, probe.at, y) + 36;
  }
  canvas.y = y - 36;
  const drawn = ruler({ ...scale, y: canvas.y + 12 });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  const notes = [...notesOf(canvas)];
  if (domain.min > 0 && notes.length === 0) notes.push(canvas.words.scaleNotFromZero);
  footer(canvas, notes);
}

function said(canvas: Canvas, content: string, y: number, tone: 'ink' | 'ink2'): number {
  const shown = lines(content, 0, y, canvas.width, { size: canvas.size.label, leading: 24, tone });
  canvas.add(...shown);
  return y + shown.length * 24;
}

/** `最低丙区3天；最高甲区12天`, with what is missing. */
function rangeOf(canvas: Canvas, rows: readonly ChartRow[]): string {
  const { words, locale } = canvas;
  const known = rows.filter((row) => numberOf(row) !== null).sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  const [low, high] = [known[0], known.at(-1)];
  const each = (row: ChartRow): string =>
    `${pick((row.series ?? { name: row.label }).name, locale)}${words.colon}${figureText(row, locale)}`;
  const gone = rows.filter((row) => numberOf(row) === null).map(each);
  const one = low && low === high ? each(low) : '';
  const ends =
    low && high && low !== high ? [words.lowest(each(low)), words.highest(each(high))] : one === '' ? [] : [one];
  const same =
    low && high && low !== high && numberOf(low) === numberOf(high) ? [words.allEqual(figureText(low, locale))] : ends;
  const left = gone.length > 3 ? [words.withoutFigure(String(gone.length))] : gone;
  return [...same, ...left].join(words.semicolon);
}

function strip(canvas: Canvas, rows: readonly ChartRow[], at: (value: number) => number, top: number): number {
  const { width, size, locale, words } = canvas;
  const known = rows.filter((row) => numberOf(row) !== null).sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  // The level of each dot: the lowest on which it meets none.
  const ends: number[] = [];
  const levels = new Map(
    known.map((row) => {
      const x = at(numberOf(row) ?? 0);
      const free = ends.findIndex((end) => end <= x - R * 2 - 1);
      const level = free === -1 ? ends.length : free;
      ends[level] = x;
      return [row.id, level] as const;
    }),
  );
  const pitch = Math.min(R * 2 + 1, HIGHEST / Math.max(ends.length - 1, 1));
  const subject = known.find((row) => row.role === 'subject');
  const head = subject ? 28 : 0;
  const base = top + head + (Math.max(ends.length, 1) - 1) * pitch;
  canvas.add(line(8, base + R + 2.5, width - 8, base + R + 2.5, 'hair'));
  for (const row of rows) {
    const value = numberOf(row);
    if (value === null) {
      mark(canvas, row, []);
      continue;
    }
    const x = at(value);
    const middle = base - (levels.get(row.id) ?? 0) * pitch;
    // Dots that lie this close would paint each other over: a slice of a column for each instead.
    const shapes: Shape[] = [
      pitch < R
        ? rect(x - R + 1, middle, R * 2 - 2, pitch, barPaint(row.basis))
        : circle(x, middle, R, dotPaint(row.basis)),
    ];
    if (row === subject) {
      const label = tidy(
        `${pick((row.series ?? { name: row.label }).name, locale)}${words.colon}${figureText(row, locale)}`,
      );
      const wide = textWidth(label, size.label);
      shapes.push(...cursor(x, top - 4, base + R + 4, width));
      const right = x + 12 + wide <= width;
      if (right || x - 12 - wide >= 0)
        shapes.push(
          text(label, right ? x + 12 : x - 12, top + 6, {
            size: size.label,
            tone: 'cursor',
            anchor: right ? 'start' : 'end',
            halo: true,
          }),
        );
    }
    mark(canvas, row, shapes);
  }
  return base + R;
}
