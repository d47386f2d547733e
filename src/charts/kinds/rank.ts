/** A place among peers: one true tick for each of them. Where the source does not say how many, the rule goes on dotted. */
import { boxOf, type Canvas, circle, crisp, line, num, path, place, text } from '../canvas.ts';
import { footer, header, labelBlock, mark } from '../frame.ts';
import { cursor } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { axisText, figureText, numberOf, pick } from '../print.ts';
import type { Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { notesOf } from './common.ts';

/** Draws places among peers, one ruler for each. */
export function drawRank(canvas: Canvas): void {
  header(canvas);
  rankRows(canvas, canvas.rows, canvas.y === 0 ? 24 : 40);
  footer(canvas, notesOf(canvas));
}

/**
 * Rulers of ranks from `canvas.y` down; `first` is the distance to the first label's baseline. Below another drawing each
 * is `named`: the title speaks of something else.
 */
export function rankRows(canvas: Canvas, rows: readonly ChartRow[], first: number, named = rows.length > 1): void {
  const unknown = rows.filter((row) => row.peers === null).map((row) => numberOf(row) ?? 1);
  const pitch = unknown.length === 0 ? 0 : openPitch(canvas, Math.max(...unknown));
  rows.forEach((row, i) => {
    canvas.y += i === 0 ? first : 40;
    const value = numberOf(row);
    if (value === null || value < 1) {
      const block = labelBlock(canvas, row, {
        x: 0,
        y: canvas.y,
        width: canvas.width,
        tone: 'ink',
      });
      canvas.y += (block.count - 1) * 24;
      mark(canvas, row, block.shapes);
    } else if (row.peers === null) {
      open(canvas, row, value, pitch, named);
    } else {
      closed(canvas, row, value, Math.max(row.peers, value), named);
    }
  });
}

/** Distance of ticks where the end is not known: wide enough to count, short enough to leave the unknown its room. */
function openPitch(canvas: Canvas, rank: number): number {
  return Math.max(3, Math.min(canvas.narrow ? 40 : 72, Math.floor((canvas.width * 0.62) / rank)));
}

/** The words of a place: with several rulers the label leads, alone the figure stands at its cursor. */
function heading(
  canvas: Canvas,
  row: ChartRow,
  x: number,
  many: boolean,
): { readonly shapes: readonly TextShape[]; readonly top: number } {
  const { locale, size, width } = canvas;
  const y = canvas.y;
  if (!many) {
    const figure = { text: figureText(row, locale), tone: 'cursor' as const };
    // In a complete figure the subtitle names the area.
    const bare = row.area === null || canvas.variant !== 'ruler';
    const area = bare ? [] : [{ text: pick(row.area?.name ?? row.label, locale), gap: size.label }];
    const options = { size: size.label, halo: true };
    const candidates = [[figure, ...area], [figure]].flatMap((runs) => [
      text(runs, x + 12, y, options),
      text(runs, x - 12, y, { ...options, anchor: 'end' as const }),
    ]);
    const beside = place(candidates, [], width);
    if (beside) return { shapes: [beside], top: y - 14 };
  }
  const block = labelBlock(canvas, row, { x: 0, y, width, tone: 'cursor' });
  canvas.y += (block.count - 1) * 24;
  return { shapes: block.shapes, top: canvas.y + 8 };
}

function open(canvas: Canvas, row: ChartRow, rank: number, pitch: number, many: boolean): void {
  const { width, size, words } = canvas;
  const x = 0.5 + (rank - 1) * pitch;
  if (x > width - 24) {
    far(canvas, row);
    return;
  }
  const head = heading(canvas, row, x, many);
  const base = canvas.y + (many ? 24 : 16);
  const end = Math.min(x + pitch, width - 16);
  const shapes: Shape[] = [
    line(0, base + 0.5, end, base + 0.5, 'base'),
    line(end + 5, base + 0.5, width - 1, base + 0.5, 'unstated'),
  ];
  let ticks = '';
  for (let i = 0; i < rank; i++) ticks += `M${num(crisp(i * pitch))} ${base}v12`;
  shapes.push(path(ticks, 'base', { x: 0, y: base, w: x + 1, h: 12 }));
  const shown = labelsAlong(canvas, rank, pitch, base + 32);
  const taken = shown.map(boxOf);
  const options = {
    size: size.axis,
    tone: 'ink2' as const,
    anchor: 'end' as const,
  };
  const total = place(
    [text(words.totalUnstated, width, base + 32, options), text(words.totalUnstatedShort, width, base + 32, options)],
    taken,
    width,
    16,
  );
  if (total === null && !many) canvas.add(text(words.totalUnstated, width, base + 56, options));
  canvas.add(...shapes, ...shown, ...(total ? [total] : []));
  const low = many ? base - 12 : head.top;
  mark(canvas, row, [...cursor(x, low, base + 16, width), ...head.shapes]);
  canvas.y = base + (total === null && !many ? 56 : 32);
}

/** A place too far down to tick each one before it, and no total known: said, not drawn. */
function far(canvas: Canvas, row: ChartRow): void {
  const block = labelBlock(canvas, row, {
    x: 0,
    y: canvas.y,
    width: canvas.width,
    tone: 'cursor',
  });
  canvas.y += (block.count - 1) * 24 + 16;
  canvas.add(line(1, canvas.y + 0.5, canvas.width - 1, canvas.y + 0.5, 'unstated'));
  mark(canvas, row, block.shapes);
  canvas.y += 8;
}

/** 1, the last one, and between them as many round places as have room. */
function labelsAlong(canvas: Canvas, count: number, pitch: number, y: number, start = 1): readonly TextShape[] {
  const { size, locale, width } = canvas;
  const options = { size: size.axis, tone: 'ink2' as const };
  const at = (i: number): number => 0.5 + i * pitch;
  const label = (i: number): string => axisText(start + i, null, locale);
  const made = (i: number): TextShape => {
    const half = textWidth(label(i), size.axis) / 2;
    if (at(i) - half < 0) return text(label(i), 0, y, options);
    if (at(i) + half > width)
      return text(label(i), Math.min(at(i) + 0.5, width), y, {
        ...options,
        anchor: 'end',
      });
    return text(label(i), at(i), y, { ...options, anchor: 'middle' });
  };
  const shown = [made(0)];
  const last = count > 1 ? place([made(count - 1)], shown.map(boxOf), width, 4) : null;
  if (last) shown.push(last);
  const room = textWidth(label(count - 1), size.axis) + 12;
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find(
      (candidate) => candidate * pitch >= room * (candidate > 1 ? 1.5 : 1),
    ) ?? count;
  const round = step === 1 ? 1 : Math.ceil((start + 1) / step) * step - start;
  for (let i = round; i < count - 1; i += step) {
    const candidate = place([made(i)], shown.map(boxOf), width, 12);
    if (candidate) shown.push(candidate);
  }
  return shown;
}

/** Ticks stand at least this far apart, in whole pixels, so that each is crisp and can be counted. */
const NEAREST = 3;

function closed(canvas: Canvas, row: ChartRow, rank: number, peers: number, many: boolean): void {
  const { width } = canvas;
  const fits = (count: number): number => (count < 2 ? 24 : Math.min(72, Math.floor((width - 2) / (count - 1))));
  const folds = [200, 150, 100, 80, 60, 50, 40];
  const perRow =
    fits(peers) >= NEAREST ? peers : (folds.find((count) => count < peers && fits(count) >= NEAREST) ?? 40);
  if (Math.ceil(peers / perRow) > 8) {
    summarised(canvas, row, rank, peers, many);
    return;
  }
  const pitch = fits(perRow);
  const head = heading(canvas, row, 0.5 + ((rank - 1) % perRow) * pitch, many || rank > perRow);
  const lead = head.top > canvas.y;
  let base = canvas.y + (lead ? 24 : 16);
  for (let start = 1; start <= peers; start += perRow) {
    const count = Math.min(perRow, peers - start + 1);
    let short = '';
    let long = '';
    for (let i = 0; i < count; i++) {
      const x = num(crisp(i * pitch));
      const place = start + i;
      if (i === 0 || i === count - 1 || place % (perRow > 60 ? 10 : 5) === 0)
        long += `M${x} ${base}v${i === 0 || i === count - 1 ? 16 : 12}`;
      else short += `M${x} ${base}v${pitch > 8 ? 8 : 12}`;
    }
    const box = { x: 0, y: base, w: (count - 1) * pitch + 1, h: 16 };
    if (short !== '') canvas.add(path(short, 'tick', box));
    canvas.add(path(long, 'base', box));
    if (pitch > 8) canvas.add(line(0, base + 0.5, box.w, base + 0.5, 'base'));
    canvas.add(...labelsAlong(canvas, count, pitch, base + 32, start));
    if (rank >= start && rank < start + count) {
      const x = 0.5 + (rank - start) * pitch;
      mark(canvas, row, [...cursor(x, lead ? base - 12 : head.top, base + 18, width), ...head.shapes]);
    }
    canvas.y = base + 32;
    base += 56;
  }
}

/** Too many to tick each: one line from first to last, with the place on it. */
function summarised(canvas: Canvas, row: ChartRow, rank: number, peers: number, many: boolean): void {
  const { width } = canvas;
  const x = 1 + ((rank - 1) / (peers - 1)) * (width - 2);
  const head = heading(canvas, row, x, many);
  const lead = head.top > canvas.y;
  const base = canvas.y + (lead ? 24 : 16);
  canvas.add(
    line(0, base + 0.5, width, base + 0.5, 'base'),
    path(`M0.5 ${base}v12M${num(width - 0.5)} ${base}v12`, 'base', {
      x: 0,
      y: base,
      w: width,
      h: 12,
    }),
  );
  const options = { size: canvas.size.axis, tone: 'ink2' as const };
  canvas.add(text('1', 0, base + 32, options));
  canvas.add(
    text(axisText(peers, null, canvas.locale), width, base + 32, {
      ...options,
      anchor: 'end',
    }),
  );
  mark(canvas, row, [
    ...cursor(x, lead ? base - 12 : head.top, base + 14, width),
    circle(Math.min(Math.max(x, 3), width - 3), base + 0.5, 3, 'wedge'),
    ...head.shapes,
  ]);
  canvas.y = base + 32;
}
