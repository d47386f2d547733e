/** A whole and its parts, largest first. What no part accounts for is drawn at its true width and given no name. */
import { domainFor, ruler } from '../axis.ts';
import { boxOf, type Canvas, line, num, overlap, path, place, runsWidth, text, within } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { bar, barPaint } from '../marks.ts';
import { figureText, numberOf } from '../print.ts';
import type { Box, Paint, Run, Shape, TextShape, Tone } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, barRows, wholeNumbers } from './bars.ts';
import { isTitled, notesOf } from './common.ts';

interface Segment {
  readonly row: ChartRow;
  readonly from: number;
  readonly to: number;
}

/** Draws a composition; parts that overlap or do not fit into their whole fall back to bars side by side. */
export function drawComposition(canvas: Canvas): void {
  header(canvas);
  const whole = canvas.rows.find((row) => row.role === 'whole' || row.role === 'subject');
  const parts = canvas.rows
    .filter((row) => row.role === 'part' && (numberOf(row) ?? -1) >= 0)
    .sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  const rest = canvas.rows.find((row) => row.role === 'remainder');
  const ordered = rest ? [...parts, rest] : parts;
  const sum = ordered.reduce((total, row) => total + (numberOf(row) ?? 0), 0);
  const total = whole ? (numberOf(whole) ?? sum) : sum;
  if (parts.length === 0 || total <= 0 || sum > total * 1.000001) {
    barRows(canvas, [...(whole ? [{ row: whole }] : []), ...ordered.map((row) => ({ row }))]);
    footer(canvas, notesOf(canvas));
    return;
  }
  const { width, size } = canvas;
  const label = axisLabels(canvas, whole ?? parts[0]);
  const integer = wholeNumbers(canvas.rows);
  const domain = domainFor([total], {
    width,
    size: size.axis,
    label,
    integer,
    max: total,
  });
  const scale = { domain, x0: 0, x1: width, size: size.axis, label, integer };
  const probe = ruler({ ...scale, y: 0 });
  let reached = 0;
  const segments = ordered.map((row): Segment => {
    const from = reached;
    reached += numberOf(row) ?? 0;
    return {
      row,
      from: from === 0 ? 0 : probe.at(from),
      to: probe.at(reached),
    };
  });
  if (whole) dimension(canvas, whole, probe.at(total));
  else canvas.y += 8;
  if (!stacked(canvas, segments)) ladder(canvas, segments);
  // Parts that leave a stretch of which nothing is said: it is dotted, not named and not computed.
  if (sum < total * 0.999999) {
    const from = probe.at(sum) + 2;
    const [y, height] = [canvas.y - 32, 32];
    canvas.add(room(from, y, probe.at(total) - from, height));
  }
  const drawn = ruler({ ...scale, y: canvas.y });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  footer(canvas, notesOf(canvas));
}

/** A dotted outline, open at the left. */
function room(x: number, y: number, w: number, h: number): Shape {
  const d = `M${num(x)} ${num(y + 0.5)}H${num(x + w - 0.5)}V${num(y + h - 1)}`;
  return path(d, 'room', { x, y, w, h });
}

/** The whole as a measured length: end strokes, a line, the figure on it. */
function dimension(canvas: Canvas, whole: ChartRow, end: number): void {
  const { locale, size } = canvas;
  const y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const tone = isTitled(canvas, whole) ? ('cursor' as const) : ('ink' as const);
  const label = labelRuns(canvas, whole, tone);
  const runs: readonly Run[] =
    runsWidth(label, size.label) + 64 <= end ? label : [{ text: figureText(whole, locale), tone }];
  const shown = text(runs, end / 2, y, { size: size.label, anchor: 'middle' });
  if (shown.width > end) {
    const block = labelBlock(canvas, whole, { x: 0, y, width: end, tone });
    mark(canvas, whole, block.shapes);
    canvas.y = y + (block.count - 1) * 24;
    return;
  }
  const middle = y - 5.5;
  const left = end / 2 - shown.width / 2 - 10;
  const right = end / 2 + shown.width / 2 + 10;
  const shapes: Shape[] = [
    line(0.5, middle - 6, 0.5, middle + 6, 'lead'),
    line(end - 0.5, middle - 6, end - 0.5, middle + 6, 'lead'),
  ];
  if (left > 8) shapes.push(line(0.5, middle, left, middle, 'lead'), line(right, middle, end - 0.5, middle, 'lead'));
  mark(canvas, whole, [...shapes, shown]);
  canvas.y = y;
}

const toneOf = (canvas: Canvas, row: ChartRow): Tone => (isTitled(canvas, row) ? 'cursor' : 'data');

function paintOf(segment: Segment, index: number): Paint {
  if (segment.row.role === 'remainder') return segment.to - segment.from < 4 ? 'sliver' : 'derived';
  if (segment.row.basis !== 'printed') return barPaint(segment.row.basis);
  return index % 2 === 0 ? 'data' : 'tint';
}

function block(segment: Segment, y: number, height: number, index: number): Shape {
  const wide = segment.to - segment.from;
  const paint = paintOf(segment, index);
  if (paint === 'sliver')
    return {
      type: 'rect',
      x: Math.max(segment.to - Math.max(wide, 0.6), 0),
      y,
      w: Math.max(wide, 0.6),
      h: height,
      paint,
    };
  // Neighbours are kept apart by paper, taken from the end of each.
  return bar(segment.from, y, wide > 8 ? wide - 2 : wide, height, paint);
}

/** One bar with a label above each part; what is left over is led out to its own. False where labels do not fit. */
function stacked(canvas: Canvas, segments: readonly Segment[]): boolean {
  const { width, size } = canvas;
  const named = segments.filter((segment) => segment.row.role !== 'remainder');
  const rest = segments.find((segment) => segment.row.role === 'remainder');
  // A label begins with its part; near the right edge it may begin a little before, as long as it stays over its part.
  const labelsAt = (y: number): readonly TextShape[] =>
    named.map((segment) => {
      const runs = labelRuns(canvas, segment.row, toneOf(canvas, segment.row));
      const wide = runsWidth(runs, size.label);
      const x = Math.max(Math.min(segment.from, width - wide), segment.from - wide * 0.25);
      return text(runs, x, y, { size: size.label });
    });
  let y = canvas.y + 40;
  let shown = labelsAt(y);
  const boxes = shown.map(boxOf);
  const apart = boxes.every((box, i) => boxes.every((other, k) => k <= i || !overlap(box, other, 12)));
  if (!apart || !boxes.every((box) => within(box, width))) return false;
  let led: readonly Shape[] = [];
  if (rest) {
    const x = Math.min(Math.max((rest.from + rest.to) / 2, 0.5), width - 0.5);
    let spot = restLabel(canvas, rest.row, x, y, boxes);
    if (spot === null) {
      // No room beside the others: its label takes the line above, and the leader passes them by.
      spot = restLabel(canvas, rest.row, x, y, []);
      y += 32;
      shown = labelsAt(y);
      if (spot === null || shown.some((one) => overlap(boxOf(one), { x: x - 4, y: y - 24, w: 8, h: 32 }))) return false;
    }
    const high = spot.y - 5.5;
    const from = y + 14;
    led = [
      path(`M${num(x)} ${num(from)}V${num(high)}H${num(x - 8)}`, 'lead', {
        x: x - 8,
        y: high,
        w: 8,
        h: from - high,
      }),
      spot,
    ];
  }
  const top = y + 16;
  segments.forEach((segment, i) => {
    const label = shown[named.indexOf(segment)];
    mark(canvas, segment.row, [block(segment, top, 32, i), ...(segment === rest ? led : label ? [label] : [])]);
  });
  canvas.y = top + 32;
  return true;
}

/** The label of what no part accounts for, left of its leader. */
function restLabel(canvas: Canvas, row: ChartRow, x: number, y: number, taken: readonly Box[]): TextShape | null {
  const { words, size, locale, width } = canvas;
  const remark = words.bracketed(words.derived);
  const runs = [
    { text: words.unnamedPart },
    {
      text: figureText(row, locale) + remark,
      gap: size.label,
      tone: 'data' as const,
    },
  ];
  return place([text(runs, x - 14, y, { size: size.label, anchor: 'end' })], taken, width, 16);
}

/** Each part in a row of its own, at its place in the whole: where one ends the next begins. */
function ladder(canvas: Canvas, segments: readonly Segment[]): void {
  const { width, words } = canvas;
  let y = canvas.y + 40;
  segments.forEach((segment, i) => {
    const unnamed = segment.row.role === 'remainder' ? { label: words.unnamedPart } : {};
    const label = labelBlock(canvas, segment.row, {
      x: 0,
      y,
      width,
      tone: toneOf(canvas, segment.row),
      ...unnamed,
    });
    const top = y + (label.count - 1) * 24 + 8;
    mark(canvas, segment.row, [
      line(0, top + 8.5, width, top + 8.5, 'hair'),
      block(segment, top, 16, segment.row.role === 'remainder' ? i : 0),
      ...label.shapes,
    ]);
    y = top + 40;
  });
  canvas.y = y - 16;
}
