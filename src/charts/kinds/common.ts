/** What several kinds share: the row that is read, the note below, the meaning of a scale's ends. */
import { type Canvas, text } from '../canvas.ts';
import { pick } from '../print.ts';
import type { ChartRow } from '../spec.ts';

/** The row that the chart reads. */
export function subjectOf(rows: readonly ChartRow[]): ChartRow | undefined {
  return rows.find((row) => row.role === 'subject') ?? rows[0];
}

/** True for the row that the title speaks of: its number is the reading. */
export function isTitled(canvas: Canvas, row: ChartRow): boolean {
  return row.label.zh === canvas.spec.title.zh && row.label.en === canvas.spec.title.en;
}

/** What the end of the drawing says once, if anything: the spec's own note, else what a dotted end means. */
export function notesOf(canvas: Canvas, subject?: ChartRow): readonly string[] {
  const own = canvas.spec.notes[0];
  if (own !== undefined) return [pick(own, canvas.locale)];
  const qualifier = subject?.figure?.qualifier;
  if (qualifier === 'at_least' || qualifier === 'more_than') return [canvas.words.lowerBound];
  return [];
}

/** What the two ends of a scale mean, where the comparison says it. */
export function captions(canvas: Canvas, subject: ChartRow): void {
  if (subject.comparedWith !== 'statutory') return;
  const { width, size, words } = canvas;
  const options = { size: size.axis, tone: 'ink2' as const };
  const left = text(words.sameAsStatutory, 0, canvas.y + 24, options);
  const right = text(words.statutoryIs('100'), width, canvas.y + 24, {
    ...options,
    anchor: 'end',
  });
  const apart = left.width + right.width + 24 <= width;
  canvas.add(left, apart ? right : { ...right, y: right.y + 24 });
  canvas.y += apart ? 24 : 48;
}
