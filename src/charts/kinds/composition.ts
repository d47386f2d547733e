/** A whole and its parts, largest first. What no part accounts for is drawn at its true width and given no name. */
import { domainFor, ruler } from '../axis.ts';
import { boxOf, type Canvas, line, num, overlap, path, place, runsWidth, text, within } from '../canvas.ts';
import { footer, header, labelBlock, labelRuns, mark } from '../frame.ts';
import { bar, barPaint } from '../marks.ts';
import { figureText, numberOf } from '../print.ts';
import type { Box, Paint, Run, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, barRows, wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';

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
  const domain = domainFor([total], { width, size: size.axis, label, integer, max: total });
  const probe = ruler({ domain, x0: 0, x1: width, y: 0, size: size.axis, label, integer });
  let reached = 0;
  const segments = ordered.map((row): Segment => {
    const from = reached;
    reached += numberOf(row) ?? 0;
    return { row, from: from === 0 ? 0 : probe.at(from), to: probe.at(reached) };
  });
  if (whole) dimension(canvas, whole, probe.at(total));
  else canvas.y += 8;
  if (!stacked(canvas, segments)) ladder(canvas, segments);
  const drawn = ruler({ domain, x0: 0, x1: width, y: canvas.y, size: size.axis, label, integer });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  footer(canvas, notesOf(canvas));
}

/** The whole as a measured length: end strokes, a line, the figure on it. */
function dimension(canvas: Canvas, whole: ChartRow, end: number): void {
  const { locale, size } = canvas;
  const y = canvas.y + (canvas.y === 0 ? 24 : 40);
  const label = labelRuns(canvas, whole, 'cursor');
  const runs: readonly Run[] =
    runsWidth(label, size.label) + 64 <= end ? label : [{ text: figureText(whole, locale), tone: 'cursor' }];
  const shown = text(runs, end / 2, y, { size: size.label, anchor: 'middle' });
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

/** One bar with a label above each part. False where the labels do not fit. */
function stacked(canvas: Canvas, segments: readonly Segment[]): boolean {
  const { width, size, words } = canvas;
  const named = segments.filter((segment) => segment.row.role !== 'remainder');
  const rest = segments.find((segment) => segment.row.role === 'remainder');
  const y = canvas.y + 40;
  const shown = named.map((segment, i) =>
    text(labelRuns(canvas, segment.row, i % 2 === 0 ? 'data' : 'ink'), segment.from, y, { size: size.label }),
  );
  const boxes = shown.map(boxOf);
  if (!boxes.every((box, i) => within(box, width) && boxes.every((other, k) => k <= i || !overlap(box, other, 12))))
    return false;
  let top = y + 16;
  let restShapes: readonly Shape[] = [];
  if (rest) {
    const label = [
      { text: figureText(rest.row, canvas.locale) },
      { text: words.unnamedPart + words.bracketed(words.derived), gap: size.label },
    ];
    const x = Math.min(Math.max((rest.from + rest.to) / 2, 0.5), width - 0.5);
    const beside = restLabel(label, x, y, boxes, canvas);
    const spot = beside ?? restLabel(label, x, y + 32, [], canvas);
    if (spot === null) return false;
    const below = spot.y > y;
    // With no room beside the others its label takes the line under the bar.
    const from = below ? top + 32 : top;
    const leaderY = spot.y - 5.5;
    const shift = below ? 32 : 0;
    const at = { ...spot, y: spot.y + shift };
    const elbow = `M${num(x)} ${num(from + (below ? 2 : -2))}V${num(leaderY + shift)}H${num(x - 8)}`;
    const box: Box = { x: x - 8, y: Math.min(leaderY + shift, from), w: 8, h: Math.abs(leaderY + shift - from) };
    restShapes = [path(elbow, 'lead', box), at];
    segments.forEach((segment, i) => {
      const own =
        segment === rest
          ? restShapes
          : [shown[named.indexOf(segment)]].flatMap((s): readonly TextShape[] => (s ? [s] : []));
      mark(canvas, segment.row, [block(segment, top, 32, i), ...own]);
    });
    top += 32 + (below ? 40 : 0);
    canvas.y = top + (below ? 0 : 0);
    return true;
  }
  segments.forEach((segment, i) => {
    const label = shown[i];
    mark(canvas, segment.row, [block(segment, top, 32, i), ...(label ? [label] : [])]);
  });
  canvas.y = top + 32;
  return true;
}

function restLabel(
  runs: readonly Run[],
  x: number,
  y: number,
  taken: readonly Box[],
  canvas: Canvas,
): TextShape | null {
  const options = { size: canvas.size.label, anchor: 'end' as const };
  return place([text(runs, x - 14, y, options), text(runs.slice(0, 1), x - 14, y, options)], taken, canvas.width, 16);
}

/** Each part in a row of its own, at its place in the whole: where one ends the next begins. */
function ladder(canvas: Canvas, segments: readonly Segment[]): void {
  const { width, words } = canvas;
  let y = canvas.y + 40;
  segments.forEach((segment, i) => {
    const unnamed = segment.row.role === 'remainder' ? { label: words.unnamedPart } : {};
    const label = labelBlock(canvas, segment.row, { x: 0, y, width, tone: 'data', ...unnamed });
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
