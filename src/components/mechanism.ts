/** What belongs to a mechanism beyond its own row. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Indicator, Mechanism, Observation, Withheld } from '../catalogue/types.ts';

/** The numbers an indicator is shown by where there is little room: before and after; else its wholes, parts left out. */
export function shownNumbers(book: Book, indicator: string): readonly Observation[] {
  const before = book.beforeOf(indicator);
  const lead = book.leadOf(indicator);
  if (before !== undefined && lead !== undefined) return [before, lead];
  const rows = book.observationsOf(indicator);
  const ids = new Set(rows.map(({ id }) => id));
  const wholes = rows.filter(({ ofWhole }) => ofWhole === null || !ids.has(ofWhole));
  const periods = wholes.map(({ period }) => period ?? '').sort();
  const latest = periods.at(-1);
  return wholes.filter(({ period }) => (period ?? '') === latest);
}

export function promisesOf(book: Book, { commitments }: Mechanism): readonly Commitment[] {
  return commitments.map(book.commitment);
}

/** Numbers that are not published, where all they rest on stands in these paragraphs of the source. */
export function withheldIn(book: Book, source: string, paragraphs: readonly number[]): readonly Withheld[] {
  const here = new Set(paragraphs);
  return book.catalogue.withheld.filter(
    (one) => one.source === source && one.paragraphs.every((paragraph) => here.has(paragraph)),
  );
}

/** The paragraphs in which a mechanism's own numbers and promises stand. */
export function paragraphsOf(book: Book, mechanism: Mechanism): readonly number[] {
  const numbers = mechanism.indicators.flatMap((id) => book.observationsOf(id));
  return [...numbers, ...promisesOf(book, mechanism)].map(({ paragraph }) => paragraph);
}

/** A mechanism's indicators, those with one and the same drawing put together. */
export function drawnTogether(book: Book, { indicators }: Mechanism): readonly (readonly Indicator[])[] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators.map(book.indicator)) {
    const group = groups.find(([first]) => first !== undefined && sameDrawing(book, first, indicator));
    if (group === undefined) groups.push([indicator]);
    else group.push(indicator);
  }
  return groups;
}

/** Parts of one whole are drawn in one bar, and a limit with its record. */
function sameDrawing(book: Book, a: Indicator, b: Indicator): boolean {
  if (a.chart !== b.chart) return false;
  if (a.chart === 'limits') return a.companions.includes(b.id) || b.companions.includes(a.id);
  if (a.chart !== 'composition') return false;
  const whole = book.leadOf(a.id)?.ofWhole ?? null;
  return whole !== null && whole === (book.leadOf(b.id)?.ofWhole ?? null);
}
