/** A number over time: a point for each figure, at its true place in time; the line breaks where a figure is missing. */
import { line as d3line } from 'd3-shape';
import { labelled } from '../axis.ts';
import { boxOf, type Canvas, circle, line, num, path, place, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { cursor } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, pick, timeOf } from '../print.ts';
import type { Box, Shape, TextShape, Tone } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { notesOf } from './common.ts';
import { dotPaint } from './growth.ts';
import { grid, lineColour, tickLabels, timeAxis, valueDomain } from './plane.ts';

interface Point {
  readonly row: ChartRow;
  readonly x: number;
  readonly y: number | null;
}

interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What a row's line is known by. */
const lineOf = (row: ChartRow): string => row.series?.id ?? row.area?.id ?? '';

/** From one name at a line's end to the next. */
const NAME = 22;

/** Draws one line for each area. One line alone carries the reading at its last point. */
export function drawSeries(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale } = canvas;
  const rows = canvas.rows.filter((row) => timeOf(row.period) !== null);
  const areas = [...new Set(rows.map(lineOf))];
  const nameOf = (id: string): string => {
    const row = rows.find((one) => lineOf(one) === id);
    const named = row?.series ?? row?.area;
    return named ? tidy(pick(named.name, locale)) : '';
  };
  const many = areas.length > 1;
  // Names of several lines stand at their ends where there is a column for them, else above, after a piece of their line.
  const widest = many ? Math.max(...areas.map((id) => textWidth(nameOf(id), size.label))) : 0;
  const height = canvas.narrow ? 200 : 240;
  const atEnd = many && widest <= width * 0.28 && areas.length * NAME <= height;
  if (many && !atEnd) legend(canvas, areas.map(nameOf));
  const domain = valueDomain(canvas, rows, height);
  const ticks = domain.min === 1 ? [1, ...labelled(domain).filter((tick) => tick > 1)] : labelled(domain);
  const { labels, left } = tickLabels(canvas, rows, ticks);
  const x0 = left + 16;
  const x1 = width - (atEnd ? Math.ceil(widest) + 20 : 24);
  const top = canvas.y + (canvas.y === 0 ? 40 : 56);
  const base = top + height;
  const inverted = rows.length > 0 && rows.every((row) => row.kind === 'rank');
  const scale = (value: number): number => {
    const part = (value - domain.min) / (domain.max - domain.min);
    // Places count downwards and end above the axis, which is no place.
    return inverted ? top + part * (height - 24) : base - part * height;
  };
  const times = rows.flatMap((row) => timeOf(row.period) ?? []);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const across = (time: number): number => (span <= 0 ? (x0 + x1) / 2 : x0 + ((time - first) / span) * (x1 - x0));
  const taken: Box[] = grid(canvas, ticks.map(scale), labels, left).map(boxOf);
  timeAxis(canvas, rows, across, base, left);
  const drawn = areas.map((area): Line => {
    const own = rows
      .filter((row) => lineOf(row) === area)
      .sort((a, b) => (timeOf(a.period) ?? 0) - (timeOf(b.period) ?? 0));
    const points = own.map((row) => {
      const value = numberOf(row);
      return { row, x: across(timeOf(row.period) ?? 0), y: value === null ? null : scale(value) };
    });
    return { name: nameOf(area), points };
  });
  for (const [i, one] of drawn.entries()) stroke(canvas, one, i);
  if (atEnd) taken.push(...endNames(canvas, drawn, base).map(boxOf));
  const dots = drawn.flatMap((one) =>
    one.points.flatMap((point) => (point.y === null ? [] : [{ x: point.x - 5, y: point.y - 5, w: 10, h: 10 }])),
  );
  const field: Field = { taken, dots, top, base, many };
  for (const [i, one] of drawn.entries()) points(canvas, one, i, field);
  canvas.y = base + 32;
  for (const row of canvas.rows.filter((one) => !rows.includes(one))) mark(canvas, row, []);
  footer(canvas, notesOf(canvas));
}

/** Where labels of points may stand. */
interface Field {
  readonly taken: Box[];
  readonly dots: readonly Box[];
  readonly top: number;
  readonly base: number;
  readonly many: boolean;
}

/** The line through the figures, cut where one is missing; planned stretches are dashed. */
function stroke(canvas: Canvas, one: Line, index: number): void {
  const paint = lineColour(canvas, index);
  const all = one.points.filter((point) => point.y !== null);
  if (all.length < 2) return;
  const known = (point: Point): boolean => point.y !== null && point.row.basis !== 'planned';
  const make = (points: readonly Point[], keep: (point: Point) => boolean): string =>
    d3line<Point>()
      .defined(keep)
      .x((point) => point.x)
      .y((point) => point.y ?? 0)
      .digits(2)([...points]) ?? '';
  const box = spanOf(all);
  const solid = make(one.points, known);
  if (solid.includes('L')) canvas.add(path(solid, paint, box));
  one.points.forEach((point, i) => {
    const previous = one.points[i - 1];
    if (point.row.basis !== 'planned' || point.y === null || previous === undefined || previous.y === null) return;
    canvas.add(
      path(
        `M${num(previous.x)} ${num(previous.y)}L${num(point.x)} ${num(point.y)}`,
        'planned-line',
        spanOf([previous, point]),
      ),
    );
  });
}

function spanOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.flatMap((point) => point.y ?? []);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Names of lines above the drawing, each after a piece of its line. */
function legend(canvas: Canvas, names: readonly string[]): void {
  const { size, width } = canvas;
  let x = 0;
  let y = canvas.y + (canvas.y === 0 ? 24 : 32);
  names.forEach((name, i) => {
    const tone = i === 0 ? ('data' as const) : ('ink' as const);
    const wide = textWidth(name, size.label);
    if (x > 0 && x + 32 + wide > width) {
      x = 0;
      y += 24;
    }
    const shown = lines(name, x + 32, y, width - x - 32, { size: size.label, leading: 24, tone });
    canvas.add(line(x, y - 5.5, x + 24, y - 5.5, lineColour(canvas, i)), ...shown);
    x += 32 + wide + 24;
    y += (shown.length - 1) * 24;
  });
  canvas.y = y;
}

/** Names at the ends of their lines, moved apart where two would touch, up again where they would reach the axis. */
function endNames(canvas: Canvas, drawn: readonly Line[], base: number): readonly TextShape[] {
  const { size, width } = canvas;
  const ends = drawn
    .flatMap((one, index) => {
      const last = one.points.findLast((point) => point.y !== null);
      return last?.y == null ? [] : [{ name: one.name, index, y: last.y + 5 }];
    })
    .sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    end.y = Math.max(end.y, floor);
    floor = end.y + NAME;
  }
  let ceiling = base - 4;
  for (const end of [...ends].reverse()) {
    end.y = Math.min(end.y, ceiling);
    ceiling = end.y - NAME;
  }
  const shown = ends.map(({ name, index, y }) =>
    text(name, width, y, { size: size.label, anchor: 'end', tone: index === 0 ? 'data' : 'ink' }),
  );
  canvas.add(...shown);
  return shown;
}

/** More figures than this along one line are noise: its first and last say enough, the table says all. */
const LABELLED = 6;

/** Points with their figures, the last first: it is the reading. */
function points(canvas: Canvas, one: Line, index: number, field: Field): void {
  const { size, width, locale } = canvas;
  const { taken, dots, base } = field;
  const known = one.points.filter((point) => point.y !== null);
  // A plan is no reading.
  const last = known.findLast((point) => point.row.basis !== 'planned') ?? known.at(-1);
  for (const point of [...one.points].reverse()) {
    if (point.y === null) {
      const options = { size: size.axis, tone: 'ink2' as const, anchor: 'middle' as const, halo: true };
      const spot = place(
        [text(figureText(point.row, locale), point.x, base - 12, options)],
        [...taken, ...dots],
        width,
      );
      if (spot) taken.push(boxOf(spot));
      mark(canvas, point.row, spot ? [spot] : []);
      continue;
    }
    const reading = point === last && !field.many;
    const plain = index > 0 && point.row.basis === 'printed';
    const shapes: Shape[] = [circle(point.x, point.y, 5, plain ? 'dot-context' : dotPaint(point.row.basis))];
    const labelled = known.length <= LABELLED || point === last || point === known[0];
    const spot = labelled ? pointLabel(canvas, one, point, { reading, index }, field) : null;
    if (reading) {
      const high = Math.min(point.y - 14, spot ? spot.y + 6 : point.y);
      shapes.unshift(...cursor(point.x, high, base + 8, width));
      taken.push({ x: point.x - 5, y: high, w: 10, h: base - high + 8 });
    }
    if (spot) {
      taken.push(boxOf(spot));
      shapes.push(spot);
    }
    mark(canvas, point.row, shapes);
  }
}

/** The figure of a point where it meets nothing: above, or below where the line comes down to the point. */
function pointLabel(
  canvas: Canvas,
  one: Line,
  point: Point,
  how: { readonly reading: boolean; readonly index: number },
  field: Field,
): TextShape | null {
  const { size, width, locale } = canvas;
  const y = point.y ?? 0;
  const tone = how.reading ? 'cursor' : how.index === 0 ? 'data' : 'ink';
  const figure = [{ text: figureText(point.row, locale), tone: tone as Tone }];
  const options = { size: size.label, halo: true };
  const at = one.points.indexOf(point);
  const beside = [one.points[at - 1]?.y, one.points[at + 1]?.y].filter((other) => other != null);
  const valley = beside.length > 0 && beside.every((other) => other < y);
  // The reading is always named: its cursor grows until there is room above it.
  const climb = Array.from({ length: Math.max(1, Math.floor((y - field.top) / 8) + 3) }, (_, i) => -20 - i * 8);
  const above = how.reading ? climb : valley ? [26, -14] : [-14, 26];
  const candidates = above.flatMap((dy) => [
    text(figure, point.x, y + dy, { ...options, anchor: 'middle' }),
    text(figure, Math.min(point.x + 10, width), y + dy, { ...options, anchor: 'end' }),
    text(figure, point.x - 8, y + dy, options),
    ...(how.reading ? [text(figure, width, y + dy, { ...options, anchor: 'end' as const })] : []),
  ]);
  const inside = candidates.filter((candidate) => {
    const box = boxOf(candidate);
    return box.y + box.h <= field.base - 2 && box.y >= field.top - 48;
  });
  const near = field.dots.filter((dot) => Math.abs(dot.x + 5 - point.x) > 0.1 || Math.abs(dot.y + 5 - y) > 0.1);
  return place(inside, [...field.taken, ...near], width, 6);
}
