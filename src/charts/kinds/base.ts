/** A number beside the base that its growth rate implies: the base is drawn as an outline, because nobody printed it. */
import { boxOf, type Canvas, place, rect, text } from '../canvas.ts';
import { footer, header, mark } from '../frame.ts';
import { arrow, cursor, rise } from '../marks.ts';
import { figureText, type numberOf, pick } from '../print.ts';
import type { Shape } from '../scene.ts';
import { type BarRow, barRows } from './bars.ts';
import { subjectOf } from './common.ts';
import { drawScale } from './scale.ts';

/** Draws a number beside its implied base; without a base it is a number on its scale. */
export function drawBase(canvas: Canvas): void {
  const subject = subjectOf(canvas.rows);
  const base = canvas.rows.find((row) => row.role === 'baseline');
  if (subject === undefined || base === undefined) {
    drawScale(canvas);
    return;
  }
  header(canvas);
  const rate = canvas.rows.find((row) => row.role === 'rate');
  const others = canvas.rows.filter(
    (row) => row !== subject && row !== base && row !== rate && row.unit.id === subject.unit.id && row.kind !== 'rank',
  );
  const bars: BarRow[] = [
    { row: base, context: true, height: 24 },
    { row: subject, height: 24, tone: 'cursor', short: false },
    ...others.map((row): BarRow => ({ row, height: 12 })),
  ];
  const drawn = barRows(canvas, bars, canvas.y === 0 ? 24 : 40);
  const [baseSpan, subjectSpan] = drawn.spans;
  const made = canvas.marks.findIndex((one) => one.datum === subject.id);
  const known = canvas.marks[made];
  if (baseSpan && subjectSpan && known) {
    // As high as the base's own bar, unless a label stands in the way.
    const labels = canvas.marks.flatMap((one) => one.shapes.filter((shape) => shape.type === 'text').map(boxOf));
    const top = rise(subjectSpan.x, subjectSpan.top - 10, baseSpan.top - 10, labels);
    const line = cursor(subjectSpan.x, top, subjectSpan.bottom + 4, canvas.width);
    canvas.marks[made] = { ...known, shapes: [...known.shapes, ...line] };
    interval(canvas, base, drawn.ruler.at, baseSpan.top);
    if (rate) {
      const y = baseSpan.top + 18;
      const size = canvas.size.label;
      const runs = [{ text: figureText(rate, canvas.locale) }];
      const gap = subjectSpan.x - baseSpan.x;
      const side = Math.sign(gap);
      const shapes: Shape[] =
        Math.abs(gap) > 28 ? [...arrow(baseSpan.x + side * 4, subjectSpan.x - side * 8, baseSpan.top + 12.5)] : [];
      const right = Math.max(subjectSpan.x, drawn.ruler.at(Number(base.high ?? 0)), baseSpan.x) + 12;
      const left = Math.min(subjectSpan.x, baseSpan.x) - 10;
      const [before, after] = [text(runs, left, y, { size, anchor: 'end' }), text(runs, right, y, { size })];
      const spot = place(
        side >= 0 ? [before, after] : [after, before],
        [{ x: subjectSpan.x - 6, y: y - 20, w: 12, h: 30 }],
        canvas.width,
        4,
      );
      mark(canvas, rate, spot ? [...shapes, spot] : shapes);
    }
  }
  const note = canvas.spec.notes[0];
  footer(canvas, [note ? pick(note, canvas.locale) : canvas.words.impliedBase]);
}

/** Where rounding leaves the base open wide enough to be seen, the stretch is shown. */
function interval(
  canvas: Canvas,
  base: Parameters<typeof numberOf>[0],
  at: (value: number) => number,
  top: number,
): void {
  if (base.low === undefined || base.high === undefined) return;
  const low = at(Number(base.low));
  const high = at(Number(base.high));
  if (high - low >= 3) canvas.add(rect(low, top + 0.5, high - low, 23, 'room'));
}
