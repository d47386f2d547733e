/** Shares and amounts of which only a bound may be known: an open end where it may be more, a stop where it may not. */
import type { Canvas } from '../canvas.ts';
import { footer, header } from '../frame.ts';
import { pick } from '../print.ts';
import type { ChartRow } from '../spec.ts';
import { barRows } from './bars.ts';

/** Draws bounded numbers in rows on one scale; rows of another unit get a scale of their own below. */
export function drawBounded(canvas: Canvas): void {
  header(canvas);
  const units = [...new Set(canvas.rows.map((row) => row.unit.id))];
  units.forEach((unit, i) => {
    const rows = canvas.rows.filter((row) => row.unit.id === unit);
    barRows(
      canvas,
      rows.map((row) => (row.role === 'subject' ? { row, tone: 'cursor' } : { row, context: row.basis === 'derived' })),
      i === 0 && canvas.y === 0 ? 24 : 40,
    );
  });
  footer(canvas, boundedNotes(canvas));
}

const isLowerBound = (row: ChartRow): boolean =>
  row.figure?.qualifier === 'at_least' || row.figure?.qualifier === 'more_than';

function boundedNotes(canvas: Canvas): readonly string[] {
  const own = canvas.spec.notes[0];
  if (own !== undefined) return [pick(own, canvas.locale)];
  const notes: string[] = [];
  if (canvas.rows.some(isLowerBound)) notes.push(canvas.words.lowerBound);
  const compared = new Set(canvas.rows.map((row) => row.comparedWith ?? 'not_stated'));
  if (canvas.rows.length > 1 && compared.size > 1) notes.push(canvas.words.notComparable);
  return notes;
}
