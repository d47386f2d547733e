/** How many fall into each stretch of a scale: columns without gaps, whose areas are the counts. */
import { domainFor, labelled } from '../axis.ts';
import { boxOf, type Canvas, crisp, line, overlap, path, rect, text } from '../canvas.ts';
import { footer, header, labelBlock, mark } from '../frame.ts';
import { bar, barPaint } from '../marks.ts';
import { axisText, binText, figureText, numberOf } from '../print.ts';
import type { Box, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { wholeNumbers } from './bars.ts';
import { notesOf } from './common.ts';
import { drawComparison } from './comparison.ts';
import { grid, tickLabels } from './plane.ts';

interface Bin {
  readonly row: ChartRow;
  readonly from: number;
  readonly to: number;
  readonly open: 'left' | 'right' | null;
}

/** Bins in order, open ones as wide as their neighbour; null where they overlap or are no bins. */
function binsOf(rows: readonly ChartRow[]): readonly Bin[] | null {
  const list = rows.map((row) => ({ row, from: row.bin?.from ?? null, to: row.bin?.to ?? null }));
  if (list.length === 0 || list.some(({ row, from, to }) => !row.bin || (from === null && to === null))) return null;
  const key = (one: { from: string | null; to: string | null }): number =>
    one.from === null ? Number.NEGATIVE_INFINITY : Number(one.from);
  const sorted = [...list].sort((a, b) => key(a) - key(b));
  const widths = sorted.flatMap(({ from, to }) => (from === null || to === null ? [] : [Number(to) - Number(from)]));
  const usual = widths[0] ?? 1;
  const bins = sorted.map(({ row, from, to }): Bin => {
    const low = from === null ? Number(to) - usual : Number(from);
    const high = to === null ? low + (widths.at(-1) ?? usual) : Number(to);
    return { row, from: low, to: high, open: from === null ? 'left' : to === null ? 'right' : null };
  });
  const sound = bins.every((bin, i) => bin.to > bin.from && (i === 0 || bin.from >= (bins[i - 1]?.to ?? 0) - 1e-9));
  const inner = bins.every((bin, i) => bin.open === null || i === (bin.open === 'left' ? 0 : bins.length - 1));
  return sound && inner ? bins : null;
}

/** Draws a histogram; rows that are no bins, or counts below zero, are compared as bars. */
export function drawHistogram(canvas: Canvas): void {
  const bins = binsOf(canvas.rows);
  if (bins === null || canvas.rows.some((row) => (numberOf(row) ?? 0) < 0)) {
    drawComparison(canvas);
    return;
  }
  header(canvas);
  const { width, size, rows } = canvas;
  const unit = (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0);
  const even = bins.every((bin) => Math.abs(bin.to - bin.from - unit) < unit * 1e-6);
  const dense = (bin: Bin): number => ((numberOf(bin.row) ?? 0) * (even ? 1 : unit)) / (even ? 1 : bin.to - bin.from);
  const height = canvas.narrow ? 184 : 216;
  const domain = domainFor(bins.map(dense), {
    width: height,
    size: size.axis,
    label: () => '00',
    integer: even && wholeNumbers(rows),
  });
  const ticks = even ? labelled(domain) : [0];
  const { labels, left } = tickLabels(canvas, rows, ticks);
  const top = canvas.y + (canvas.y === 0 ? 40 : 56);
  const base = top + height;
  const up = (value: number): number => base - (value / domain.max) * height;
  if (even) grid(canvas, ticks.map(up), labels, left);
  const [x0, x1] = [even ? left + 8 : 8, width - 16];
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const across = (value: number): number => x0 + ((value - first) / (last - first)) * (x1 - x0);
  canvas.add(line(x0 - 8, base + 0.5, width, base + 0.5, 'base'));
  edges(canvas, bins, across, base);
  const drawn: TextShape[] = [];
  // A figure stands on its own column or nowhere: over another's it would be read as that one's.
  const columns = bins.map((bin) => {
    const y = numberOf(bin.row) === null ? base - 24 : up(dense(bin));
    return { x: across(bin.from), y, w: across(bin.to) - across(bin.from), h: base - y };
  });
  bins.forEach((bin, i) => {
    const others = columns.filter((_, at) => at !== i);
    mark(canvas, bin.row, column(canvas, bin, { across, y: up(dense(bin)), base, drawn, others }));
  });
  canvas.y = base + 32;
  const own = notesOf(canvas);
  const said = [
    ...(even ? [] : [canvas.words.areaIsCount]),
    ...(bins.some((bin) => bin.open) ? [canvas.words.openGroup] : []),
  ];
  single(canvas, bins);
  footer(canvas, own.length > 0 ? own : said);
}

/** One bin alone is a number: its label says which stretch was counted. */
function single(canvas: Canvas, bins: readonly Bin[]): void {
  const [only] = bins;
  const bin = only?.row.bin;
  if (bins.length !== 1 || only === undefined || bin === undefined) return;
  const block = labelBlock(canvas, only.row, {
    x: 0,
    y: canvas.y + 32,
    width: canvas.width,
    tone: 'data',
    label: binText(bin, canvas.locale),
  });
  canvas.add(...block.shapes);
  canvas.y += 32 + (block.count - 1) * 24;
}

interface Place {
  readonly across: (value: number) => number;
  readonly y: number;
  readonly base: number;
  readonly drawn: TextShape[];
  readonly others: readonly Box[];
}

function column(canvas: Canvas, bin: Bin, { across, y, base, drawn, others }: Place): readonly Shape[] {
  const { size, width, locale } = canvas;
  const [x, end] = [across(bin.from), across(bin.to)];
  const shapes: Shape[] = [];
  const value = numberOf(bin.row);
  const wide = Math.max(end - x - (end - x > 4 ? 1 : 0), 0.5);
  if (value === null) shapes.push(rect(x + 0.5, base - 24, Math.max(wide - 1, 0.5), 24, 'cell-missing'));
  else if (value === 0) shapes.push(rect(x, base - 2, wide, 2, 'data'));
  else shapes.push(bar(x, y, wide, base - y, barPaint(bin.row.basis)));
  const side = bin.open === 'left' ? x - 4 : end + 4;
  if (bin.open) shapes.push(line(side, Math.min(y, base - 24), side, base - 2, 'room'));
  const label = text(
    figureText(bin.row, locale),
    (x + end) / 2,
    (value === null ? base - 24 : Math.min(y, base - 4)) - 8,
    { size: size.label, anchor: 'middle', tone: value === null ? 'ink2' : 'data', halo: true },
  );
  const box = boxOf(label);
  const free =
    !others.some((other) => overlap(other, box)) &&
    box.x >= 0 &&
    box.x + box.w <= width &&
    !drawn.some((other) => overlap(boxOf(other), box, 6));
  const clear = !canvas.back.some((shape) => shape.type === 'text' && overlap(boxOf(shape), box, 4));
  if (free && clear) {
    drawn.push(label);
    shapes.push(label);
  }
  return shapes;
}

/** Bounds under the columns, as many as fit, each printed as it was given; the last carries the unit. */
function edges(canvas: Canvas, bins: readonly Bin[], across: (value: number) => number, base: number): void {
  const { width, size, locale } = canvas;
  const bounds = [
    ...new Set(
      bins.flatMap((bin) => [...(bin.open === 'left' ? [] : [bin.from]), ...(bin.open === 'right' ? [] : [bin.to])]),
    ),
  ].sort((a, b) => a - b);
  const unit = bins[0]?.row.bin?.unit ?? null;
  let ticks = '';
  for (const bound of bounds) ticks += `M${crisp(across(bound))} ${base}v8`;
  if (ticks !== '')
    canvas.add(
      path(ticks, 'base', {
        x: across(bounds[0] ?? 0),
        y: base,
        w: across(bounds.at(-1) ?? 0) - across(bounds[0] ?? 0),
        h: 8,
      }),
    );
  const shown: TextShape[] = [];
  for (const bound of [...bounds].reverse()) {
    const made = text(axisText(bound, shown.length === 0 ? unit : null, locale), 0, base + 32, {
      size: size.axis,
      tone: 'ink2',
      anchor: 'middle',
    });
    const x = Math.min(Math.max(across(bound), made.width / 2), width - made.width / 2);
    const moved = { ...made, x };
    if (!shown.some((other) => overlap(boxOf(other), boxOf(moved), 8))) shown.push(moved);
  }
  canvas.add(...shown);
}
