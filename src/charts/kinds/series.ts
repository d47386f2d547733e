/** A number over time: a point for each figure, at its true place in time; the line breaks where a figure is missing. */
import { line as d3line } from 'd3-shape';
import { type Domain, domainFor, labelled } from '../axis.ts';
import { boxOf, type Canvas, circle, crisp, line, num, path, place, text } from '../canvas.ts';
import { footer, header, mark } from '../frame.ts';
import { cursor } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { axisText, figureText, numberOf, periodText, pick, timeOf } from '../print.ts';
import type { Box, Paint, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, domainOf, isOfHundred, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { dotPaint } from './growth.ts';

interface Point {
  readonly row: ChartRow;
  readonly x: number;
  readonly y: number | null;
}

interface Line {
  readonly area: string;
  readonly name: string;
  readonly points: readonly Point[];
}

/** Draws one line for each area. One line alone carries the reading at its last point. */
export function drawSeries(canvas: Canvas): void {
  header(canvas);
  const { width, size, locale } = canvas;
  const rows = canvas.rows.filter((row) => timeOf(row.period) !== null);
  const areas = [...new Set(rows.map((row) => row.area?.id ?? ''))];
  const nameOf = (id: string): string => {
    const area = rows.find((row) => (row.area?.id ?? '') === id)?.area;
    return area ? tidy(pick(area.name, locale)) : '';
  };
  const many = areas.length > 1;
  const height = canvas.narrow ? 200 : 240;
  const domain = valueDomain(canvas, rows, height);
  const label = axisLabels(canvas, rows[0]);
  const ticks = labelled(domain);
  const shownTicks = ticks.map((value, i) => label(value, i === ticks.length - 1));
  const left = Math.ceil(Math.max(0, ...shownTicks.map((one) => textWidth(one, size.axis)))) + 12;
  // Names of several lines stand at their ends, on the right, where a column is wide enough for them.
  const widestName = many ? Math.max(...areas.map((id) => textWidth(nameOf(id), size.label))) : 0;
  const atEnd = many && widestName <= width * 0.3;
  const x0 = left + 8;
  const x1 = width - (atEnd ? Math.ceil(widestName) + 16 : 24);
  const top = canvas.y + (canvas.y === 0 ? 48 : 64);
  const base = top + height;
  const inverted = rows.length > 0 && rows.every((row) => row.kind === 'rank');
  const scale = (value: number): number => {
    const part = (value - domain.min) / (domain.max - domain.min);
    return inverted ? top + part * height : base - part * height;
  };
  const times = rows.flatMap((row) => timeOf(row.period) ?? []);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const across = (time: number): number => (span <= 0 ? (x0 + x1) / 2 : x0 + ((time - first) / span) * (x1 - x0));
  grid(canvas, ticks, shownTicks, scale, left, width);
  const lines = areas.map((area): Line => {
    const own = rows
      .filter((row) => (row.area?.id ?? '') === area)
      .sort((a, b) => (timeOf(a.period) ?? 0) - (timeOf(b.period) ?? 0));
    const points = own.map((row) => {
      const value = numberOf(row);
      return {
        row,
        x: across(timeOf(row.period) ?? 0),
        y: value === null ? null : scale(value),
      };
    });
    return { area, name: nameOf(area), points };
  });
  timeAxis(canvas, rows, across, base, x0);
  const taken: Box[] = [];
  for (const [i, one] of lines.entries()) stroke(canvas, one, i);
  names(canvas, lines, atEnd, many, width, taken);
  const dots = lines.flatMap((one) =>
    one.points.flatMap((point) => (point.y === null ? [] : [{ x: point.x - 5, y: point.y - 5, w: 10, h: 10 }])),
  );
  for (const [i, one] of lines.entries()) points(canvas, one, i, many, [...taken], dots, taken, base, top);
  canvas.y = base + 32;
  const missing = canvas.rows.filter((row) => !rows.includes(row));
  for (const row of missing) mark(canvas, row, []);
  footer(canvas, notesOf(canvas));
}

function valueDomain(canvas: Canvas, rows: readonly ChartRow[], height: number): Domain {
  if (rows.length > 0 && rows.every((row) => row.kind === 'rank')) {
    const most = Math.max(2, ...rows.map((row) => numberOf(row) ?? 1));
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => (most - 1) / one <= 5) ?? most;
    return { min: 1, max: most, step };
  }
  const hundred =
    rows.every((row) => row.figure === null || isOfHundred(row)) && rows.some((row) => (numberOf(row) ?? 0) >= 60);
  const values = rows.flatMap((row) => numberOf(row) ?? []);
  if (!hundred) {
    // Upright labels need their height, not their width.
    return domainFor(values, {
      width: height,
      size: canvas.size.axis,
      label: () => '00',
      integer: wholeNumbers(rows),
    });
  }
  return { ...domainOf(canvas, rows, height), min: 0, max: 100, step: 20 };
}

function grid(
  canvas: Canvas,
  ticks: readonly number[],
  labels: readonly string[],
  scale: (value: number) => number,
  left: number,
  width: number,
): void {
  const { size } = canvas;
  ticks.forEach((value, i) => {
    const y = Math.floor(scale(value)) + 0.5;
    canvas.add(line(left, y, width, y, 'hair'));
    canvas.add(
      text(labels[i] ?? axisText(value, null, canvas.locale), left - 8, y + 5, {
        size: size.axis,
        tone: 'ink2',
        anchor: 'end',
      }),
    );
  });
}

/** A tick at each period that has a figure; labels as many as fit, the last one always. */
function timeAxis(
  canvas: Canvas,
  rows: readonly ChartRow[],
  across: (time: number) => number,
  base: number,
  x0: number,
): void {
  const { size, width, locale } = canvas;
  const periods = [
    ...new Map(
      rows.flatMap((row): [number, string][] => {
        const time = timeOf(row.period);
        return time === null || row.period === null ? [] : [[time, row.period]];
      }),
    ).entries(),
  ].sort((a, b) => a[0] - b[0]);
  canvas.add(line(x0 - 8, base + 0.5, width, base + 0.5, 'base'));
  let ticks = '';
  for (const [time] of periods) ticks += `M${num(crisp(across(time)))} ${base}v8`;
  if (ticks !== '') canvas.add(path(ticks, 'base', { x: x0, y: base, w: width - x0, h: 8 }));
  const taken: Box[] = [];
  for (const [time, period] of [...periods].reverse()) {
    const content = tidy(periodText(period, locale));
    const x = across(time);
    const options = { size: size.axis, tone: 'ink2' as const };
    const spot = place(
      [
        text(content, x, base + 32, { ...options, anchor: 'middle' }),
        text(content, width, base + 32, { ...options, anchor: 'end' }),
      ].slice(0, x > width - 60 ? 2 : 1),
      taken,
      width,
      12,
    );
    if (spot) {
      taken.push(boxOf(spot));
      canvas.add(spot);
    }
  }
}

const LINES: readonly Paint[] = ['data-line', 'context-line'];

/** The line through the figures, cut where one is missing; planned stretches are dashed. */
function stroke(canvas: Canvas, one: Line, index: number): void {
  const paint: Paint = canvas.simulated ? 'simulated-line' : (LINES[index === 0 ? 0 : 1] ?? 'context-line');
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

/** Names at the ends of the lines, moved apart where they would touch; above the drawing where there is no column. */
function names(
  canvas: Canvas,
  lines: readonly Line[],
  atEnd: boolean,
  many: boolean,
  width: number,
  taken: Box[],
): void {
  if (!many) return;
  const { size } = canvas;
  const ends = lines.flatMap((one, index) => {
    const last = one.points.findLast((point) => point.y !== null);
    return last?.y == null ? [] : [{ one, index, x: last.x, y: last.y }];
  });
  if (atEnd) {
    const sorted = [...ends].sort((a, b) => a.y - b.y);
    let floor = Number.NEGATIVE_INFINITY;
    for (const end of sorted) {
      const y = Math.max(end.y + 5, floor);
      const shown = text(end.one.name, width, y, {
        size: size.label,
        anchor: 'end',
        tone: end.index === 0 ? 'data' : 'ink',
      });
      canvas.add(shown);
      taken.push(boxOf(shown));
      floor = y + 22;
    }
    return;
  }
  // Each name after a short piece of its line.
  let x = 0;
  let y = canvas.y + (canvas.y === 0 ? 16 : 32);
  for (const end of ends) {
    const shown = text(end.one.name, x + 32, y, {
      size: size.label,
      tone: end.index === 0 ? 'data' : 'ink',
    });
    if (x > 0 && x + 32 + shown.width > width) {
      x = 0;
      y += 24;
    }
    canvas.add(line(x, y - 5.5, x + 24, y - 5.5, end.index === 0 ? 'data-line' : 'context-line'));
    canvas.add({ ...shown, x: x + 32, y });
    x += 32 + shown.width + 24;
  }
}

/** Points with their figures: all where there is room, else the last. */
function points(
  canvas: Canvas,
  one: Line,
  index: number,
  many: boolean,
  _before: readonly Box[],
  dots: readonly Box[],
  taken: Box[],
  base: number,
  top: number,
): void {
  const { size, width, locale } = canvas;
  const last = one.points.findLast((point) => point.y !== null);
  for (const point of [...one.points].reverse()) {
    if (point.y === null) {
      const shown = text(figureText(point.row, locale), point.x, base - 12, {
        size: size.axis,
        tone: 'ink2',
        anchor: 'middle',
      });
      const spot = place([shown], [...taken, ...dots], width);
      if (spot) taken.push(boxOf(spot));
      mark(canvas, point.row, spot ? [spot] : []);
      continue;
    }
    const reading = point === last && !many;
    const paint: Paint = index === 0 || point.row.basis !== 'printed' ? dotPaint(point.row.basis) : 'dot-context';
    const shapes: Shape[] = [circle(point.x, point.y, 5, paint)];
    const figure = [
      {
        text: figureText(point.row, locale),
        tone: reading ? ('cursor' as const) : index === 0 ? ('data' as const) : ('ink' as const),
      },
    ];
    const options = { size: size.label, halo: true };
    const near = dots.filter(
      (dot) => Math.abs(dot.x + 5 - point.x) > 0.1 || Math.abs(dot.y + 5 - (point.y ?? 0)) > 0.1,
    );
    const candidates: TextShape[] = [];
    for (const dy of reading ? [-20] : [-14, 26]) {
      candidates.push(text(figure, point.x, point.y + dy, { ...options, anchor: 'middle' }));
      candidates.push(
        text(figure, Math.min(point.x + 8, width), point.y + dy, {
          ...options,
          anchor: 'end',
        }),
      );
      candidates.push(text(figure, point.x - 6, point.y + dy, options));
    }
    if (reading) candidates.push(text(figure, width, point.y - 20, { ...options, anchor: 'end' }));
    const spot = place(
      candidates.filter(
        (candidate) => boxOf(candidate).y + boxOf(candidate).h <= base - 2 && boxOf(candidate).y >= top - 40,
      ),
      [...taken, ...near],
      width,
      6,
    );
    if (reading) shapes.unshift(...cursor(point.x, point.y - 14, base + 8, width));
    if (spot) {
      taken.push(boxOf(spot));
      shapes.push(spot);
    }
    mark(canvas, point.row, shapes);
  }
}
