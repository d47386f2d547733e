/** The same small drawing for each series, side by side on one scale: shapes are compared, not single figures. */
import { type Canvas, circle, line, num, path } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, periodText, pick, timeOf } from '../print.ts';
import type { Shape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { drawGrouped } from './grouped.ts';
import { categories, type Group } from './groups.ts';
import { dotPaint } from './growth.ts';
import { lineColour, valueDomain } from './plane.ts';

/** A panel needs this much for its name and a shape to be read. */
const PANEL = 126;
const GAP = 28;
const HEIGHT = 72;

/** Draws a panel for each series. Rows without periods have no shape: they are drawn as bars in groups. */
export function drawMultiples(canvas: Canvas): void {
  const { rows, width, size, locale } = canvas;
  if (rows.length === 0 || rows.some((row) => timeOf(row.period) === null)) {
    drawGrouped(canvas);
    return;
  }
  header(canvas);
  const panels = categories(
    canvas,
    rows.map((row) => (row.series ? { ...row, category: row.series } : row)),
  );
  const domain = valueDomain(canvas, rows, HEIGHT);
  const inverted = rows.every((row) => row.kind === 'rank');
  const times = rows.flatMap((row) => timeOf(row.period) ?? []);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const per = Math.max(1, Math.min(panels.length, Math.floor((width + GAP) / (PANEL + GAP))));
  const wide = (width - GAP * (per - 1)) / per;
  let y = canvas.y + (canvas.y === 0 ? 24 : 40);
  for (let from = 0; from < panels.length; from += per) {
    const row = panels.slice(from, from + per);
    const heads = row.map((panel, i) =>
      lines(`${panel.name}`, i * (wide + GAP), y, wide, { size: size.label, leading: 22 }),
    );
    const tall = Math.max(1, ...heads.map((head) => head.length));
    const tops = row.map((panel, i) => readings(canvas, panel, i * (wide + GAP), y + tall * 22 + 2, wide));
    canvas.add(...heads.flat());
    const top = Math.max(...tops) + 18;
    row.forEach((panel, i) => {
      const x = i * (wide + GAP);
      const across = (time: number): number =>
        last > first ? x + 6 + ((time - first) / (last - first)) * (wide - 12) : x + wide / 2;
      const up = (value: number): number => {
        const part = (value - domain.min) / (domain.max - domain.min);
        return inverted ? top + part * HEIGHT : top + HEIGHT - part * HEIGHT;
      };
      draw(canvas, panel, { across, up, x, wide, base: domain.min < 0 ? up(0) : top + HEIGHT });
    });
    y = top + HEIGHT + 44;
  }
  canvas.y = y - 44;
  const periods = [...new Set(rows.map((row) => row.period ?? ''))].sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0));
  const [a = '', b = ''] = [periods[0], periods.at(-1)];
  const own = canvas.spec.notes[0];
  const span = a === b ? periodText(a, locale) : canvas.words.ends(periodText(a, locale), periodText(b, locale));
  footer(canvas, own ? [pick(own, locale)] : [canvas.words.sameScale, span]);
}

/** First and last figure below the panel's name, on one line where they fit. Returns the last baseline. */
function readings(canvas: Canvas, panel: Group, x: number, y: number, wide: number): number {
  const { size, locale } = canvas;
  const known = panel.rows.filter((row) => numberOf(row) !== null);
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known.length === 1 ? [known[0]] : [panel.rows[0]];
  const said = ends.flatMap((row) => (row ? [tidy(figureText(row, locale))] : []));
  const joined = said.join(' → ');
  const rows = textWidth(joined, size.axis) <= wide ? [joined] : said.slice(-1);
  const shown = rows.flatMap((part) => lines(part, x, y, wide, { size: size.axis, leading: 20, tone: 'data' }));
  canvas.add(...shown);
  return y + Math.max(shown.length - 1, 0) * 20;
}

interface Panel {
  readonly across: (time: number) => number;
  readonly up: (value: number) => number;
  readonly x: number;
  readonly wide: number;
  readonly base: number;
}

function draw(canvas: Canvas, panel: Group, { across, up, x, wide, base }: Panel): void {
  canvas.add(line(x, Math.floor(base) + 0.5, x + wide, Math.floor(base) + 0.5, 'tick'));
  const own = [...panel.rows].sort((a, b) => (timeOf(a.period) ?? 0) - (timeOf(b.period) ?? 0));
  const place = (row: ChartRow): { readonly px: number; readonly py: number } | null => {
    const value = numberOf(row);
    return value === null ? null : { px: across(timeOf(row.period) ?? 0), py: up(value) };
  };
  own.forEach((row, i) => {
    const [here, before] = [place(row), own[i - 1] ? place(own[i - 1] ?? row) : null];
    if (here === null || before === null) return;
    const paint = row.basis === 'planned' ? 'planned-line' : lineColour(canvas, 0);
    const box = {
      x: before.px,
      y: Math.min(before.py, here.py),
      w: here.px - before.px,
      h: Math.abs(here.py - before.py),
    };
    canvas.add(path(`M${num(before.px)} ${num(before.py)}L${num(here.px)} ${num(here.py)}`, paint, box));
  });
  for (const row of own) {
    const spot = place(row);
    const shapes: Shape[] = spot
      ? [circle(spot.px, spot.py, row === own.at(-1) ? 4 : own.length > 8 ? 1.8 : 3, dotPaint(row.basis))]
      : [];
    mark(canvas, row, shapes);
  }
}
