/** A number on its ruled scale. Other rows of the same unit share the scale; places among peers get a ruler below. */
import { ruler } from '../axis.ts';
import { boxOf, type Canvas, line, place, text, within } from '../canvas.ts';
import { footer, header, labelBlock, mark } from '../frame.ts';
import { bar, barPaint, cursor, endedBar } from '../marks.ts';
import { figureText, numberOf, pick } from '../print.ts';
import type { Run, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { axisLabels, type BarRow, barRows, domainOf, endOf, wholeNumbers } from './bars.ts';
import { captions, notesOf, subjectOf } from './common.ts';
import { rankRows } from './rank.ts';

/** Draws a number on its scale. */
export function drawScale(canvas: Canvas): void {
  header(canvas);
  const subject = subjectOf(canvas.rows);
  if (subject === undefined) {
    footer(canvas);
    return;
  }
  const others = canvas.rows.filter((row) => row !== subject && row.role !== 'remainder');
  const sharing = others.filter((row) => row.unit.id === subject.unit.id && row.kind !== 'rank');
  const ranks = others.filter((row) => row.kind === 'rank');
  if (sharing.length > 0) {
    const bars: BarRow[] = sharing.map((row) => ({
      row,
      height: 12,
      context: true,
    }));
    const all: BarRow[] = [{ row: subject, height: 24, tone: 'cursor' }, ...bars];
    barRows(canvas, all, canvas.y === 0 ? 24 : 40);
  } else {
    single(
      canvas,
      subject,
      canvas.rows.find((row) => row.role === 'remainder'),
    );
  }
  if (ranks.length > 0) rankRows(canvas, ranks, 48, true);
  footer(canvas, notesOf(canvas, subject));
}

function single(canvas: Canvas, subject: ChartRow, remainder: ChartRow | undefined): void {
  const { width, locale, size } = canvas;
  const domain = domainOf(canvas, [subject], width);
  const label = axisLabels(canvas, subject);
  const integer = wholeNumbers([subject]);
  const value = numberOf(subject);
  if (value === null) {
    unknown(canvas, subject);
    return;
  }
  let baseline = canvas.y + (canvas.y === 0 ? 24 : 40);
  const scale = { domain, x0: 0, x1: width, size: size.axis, label, integer };
  const probe = ruler({ ...scale, y: 0 });
  const x = probe.at(value);
  const own = pick(subject.label, locale) === pick(canvas.spec.title, locale) || canvas.variant === 'ruler';
  const figure = figureText(subject, locale);
  const runs = [
    { text: figure, tone: 'cursor' as const },
    ...(own ? [] : [{ text: pick(subject.label, locale), gap: size.label }]),
  ];
  const sides = besides(canvas, runs, remainder, x, baseline);
  const { beside, rest } = sides;
  baseline = sides.baseline;
  let shown: readonly TextShape[] = beside ? [beside] : [];
  if (beside === null) {
    const block = labelBlock(canvas, subject, {
      x: 0,
      y: baseline,
      width,
      tone: 'cursor',
    });
    shown = block.shapes;
    baseline += block.count * 24;
  }
  const top = baseline + 16;
  const height = 24;
  const zero = probe.at(Math.max(domain.min, 0)) - 0.5;
  const drawn = ruler({ ...scale, y: top + height });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  if (remainder !== undefined) {
    const outline = bar(Math.max(x, 0), top, width - Math.max(x, 0), height, barPaint('derived'));
    mark(canvas, remainder, [outline, ...rest]);
  }
  const shapes = endedBar(zero, x, top, height, barPaint(subject.basis), endOf(subject, value >= 0 ? width : 0));
  mark(canvas, subject, [...shapes, ...cursor(x, beside ? baseline - 14 : top - 12, drawn.foot, width), ...shown]);
  captions(canvas, subject);
}

/** A number that is not stated: said, and a scale of which nothing is known. */
function unknown(canvas: Canvas, subject: ChartRow): void {
  canvas.y += canvas.y === 0 ? 24 : 40;
  const block = labelBlock(canvas, subject, { x: 0, y: canvas.y, width: canvas.width, tone: 'note' });
  canvas.y += (block.count - 1) * 24 + 16;
  canvas.add(line(1, canvas.y + 0.5, canvas.width - 1, canvas.y + 0.5, 'unstated'));
  mark(canvas, subject, block.shapes);
}

interface Sides {
  /** The reading beside its cursor; null where it fits on neither side. */
  readonly beside: TextShape | null;
  readonly rest: readonly TextShape[];
  readonly baseline: number;
}

/**
 * Each number on its own side of the cursor: the reading over its bar, what is left over its outline. Where one has no
 * room there, what is left goes to the right edge, or to lines of its own above.
 */
function besides(canvas: Canvas, runs: readonly Run[], remainder: ChartRow | undefined, x: number, y: number): Sides {
  const { width, size } = canvas;
  const options = { size: size.title - 2, halo: true };
  const right = text(runs, x + 12, y, options);
  const left = text(runs, x - 12, y, { ...options, anchor: 'end' });
  if (remainder === undefined) return { beside: place([right, left], [], width), rest: [], baseline: y };
  const [long, short, edge] = remainderText(canvas, remainder, x, y);
  const pairs = [
    [left, long],
    [left, short],
    [right, edge],
  ] as const;
  const pair = pairs.find(
    ([side, one]) => within(boxOf(one), width) && place([side], [boxOf(one)], width, 16) !== null,
  );
  if (pair) return { beside: pair[0], rest: [pair[1]], baseline: y };
  const own = within(boxOf(edge), width)
    ? [edge]
    : labelBlock(canvas, remainder, { x: 0, y, width, tone: 'data', label: canvas.words.remainder }).shapes;
  const baseline = y + (own.length - 1) * 24 + 32;
  const beside = place([left, right], [], width);
  return { beside: beside && { ...beside, y: baseline }, rest: own, baseline };
}

/** What is left of a hundred, in the places it may take: right of the cursor, shorter there, at the right edge. */
function remainderText(
  canvas: Canvas,
  row: ChartRow,
  x: number,
  y: number,
): readonly [TextShape, TextShape, TextShape] {
  const { words, size, width, locale } = canvas;
  const remark = words.bracketed(words.derived);
  const figure = { text: figureText(row, locale) + remark, tone: 'data' as const };
  const runs = [{ text: words.remainder }, { ...figure, gap: size.label / 2 }];
  const options = { size: size.label };
  return [
    text(runs, x + 12, y, options),
    text([figure], x + 12, y, options),
    text(runs, width, y, { ...options, anchor: 'end' }),
  ];
}
