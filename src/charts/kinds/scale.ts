/** A number on its ruled scale. Other rows of the same unit share the scale; places among peers get a ruler below. */
import { ruler } from '../axis.ts';
import { boxOf, type Canvas, place, text } from '../canvas.ts';
import { footer, header, labelBlock, mark } from '../frame.ts';
import { bar, barPaint, cursor, endedBar } from '../marks.ts';
import { figureText, numberOf, pick } from '../print.ts';
import type { Shape, TextShape } from '../scene.ts';
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
    const bars: BarRow[] = sharing.map((row) => ({ row, height: 12, context: true }));
    const all: BarRow[] = [{ row: subject, height: 24, tone: 'cursor' }, ...bars];
    const drawn = barRows(canvas, all);
    const span = drawn.spans[0];
    const first = canvas.marks.find((made) => made.datum === subject.id);
    if (span && first)
      replaceShapes(canvas, subject, [...first.shapes, ...cursor(span.x, span.top - 8, span.bottom + 4, canvas.width)]);
  } else {
    single(
      canvas,
      subject,
      canvas.rows.find((row) => row.role === 'remainder'),
    );
  }
  if (ranks.length > 0) rankRows(canvas, ranks, 48);
  footer(canvas, notesOf(canvas, subject));
}

function replaceShapes(canvas: Canvas, row: ChartRow, shapes: readonly Shape[]): void {
  const index = canvas.marks.findIndex((made) => made.datum === row.id);
  const found = canvas.marks[index];
  if (found) canvas.marks[index] = { ...found, shapes };
}

function single(canvas: Canvas, subject: ChartRow, remainder: ChartRow | undefined): void {
  const { width, locale, size } = canvas;
  const domain = domainOf(canvas, [subject], width);
  const label = axisLabels(canvas, subject);
  const integer = wholeNumbers([subject]);
  const value = numberOf(subject);
  let baseline = canvas.y + (canvas.y === 0 ? 24 : 40);
  const probe = ruler({ domain, x0: 0, x1: width, y: 0, size: size.axis, label, integer });
  const x = value === null ? 0 : probe.at(value);
  const own = pick(subject.label, locale) === pick(canvas.spec.title, locale) || canvas.variant === 'ruler';
  const figure = figureText(subject, locale);
  const runs = [
    { text: figure, tone: 'cursor' as const },
    ...(own ? [] : [{ text: pick(subject.label, locale), gap: size.label }]),
  ];
  const options = { size: size.title - 2, halo: true };
  let shown: readonly TextShape[] = [];
  const beside = place(
    [text(runs, x + 12, baseline, options), text(runs, x - 12, baseline, { ...options, anchor: 'end' })],
    [],
    width,
  );
  if (beside) {
    shown = [beside];
  } else {
    const block = labelBlock(canvas, subject, { x: 0, y: baseline, width, tone: 'cursor' });
    shown = block.shapes;
    baseline += block.count * 24;
  }
  const top = baseline + 16;
  const height = 24;
  const zero = probe.at(Math.max(domain.min, 0)) - 0.5;
  const drawn = ruler({ domain, x0: 0, x1: width, y: top + height, size: size.axis, label, integer });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  if (remainder !== undefined && value !== null) {
    const left = Math.max(x, 0);
    const shapes: Shape[] = [bar(left, top, width - left, height, barPaint('derived'))];
    const said = [
      { text: canvas.words.remainder },
      {
        text: `${figureText(remainder, locale)}${canvas.words.bracketed(canvas.words.derived)}`,
        tone: 'data' as const,
      },
    ];
    const taken = shown.map(boxOf);
    const spot = place(
      [
        text(said, width, baseline, { size: size.label, anchor: 'end' }),
        text(said, x - 12, baseline, { size: size.label, anchor: 'end' }),
        text(said, 0, baseline, { size: size.label }),
      ],
      [...taken, { x: x - 6, y: baseline - 20, w: 12, h: 30 }],
      width,
      12,
    );
    if (spot) shapes.push(spot);
    mark(canvas, remainder, shapes);
  }
  if (value === null) {
    mark(canvas, subject, shown);
    return;
  }
  const shapes = endedBar(zero, x, top, height, barPaint(subject.basis), endOf(subject, value >= 0 ? width : 0));
  mark(canvas, subject, [...shapes, ...cursor(x, beside ? baseline - 14 : top - 12, drawn.foot, width), ...shown]);
  captions(canvas, subject);
}
