/** What a pinned chart says beneath itself: every number of it that the release of today gives otherwise, with both numbers. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment } from '../catalogue/types.ts';
import { parts } from '../i18n/parts.ts';
import { releases as strings } from '../i18n/releases.ts';
import { areaText, numberText, periodText, targetOf } from './number.ts';
import { differenceSentences, differing } from './releases.ts';

/** What must be known of a chart: its family, what it draws, and the rows it draws it with. */
export interface PinnedChart {
  readonly family: 'indicator' | 'task' | 'mechanism';
  readonly of: string;
  readonly chart: { readonly rows: readonly { readonly id: string }[] };
}

/** The sentences of a chart of `then`, in the language of `now`; none where all its numbers stand as they were. */
export function chartDifferences(then: Book, now: Book, { family, of, chart }: PinnedChart): readonly string[] {
  if (family === 'indicator') return differenceSentences(then, now, of);
  const drawn = new Set(chart.rows.map(({ id }) => id));
  return [
    ...numbers(then, now, drawn),
    ...promises(then, now, promisesOf(then, family, of), promisesOf(now, family, of)),
  ];
}

function promisesOf({ catalogue }: Book, family: 'task' | 'mechanism', of: string): readonly Commitment[] {
  if (family === 'task') return catalogue.commitments.filter(({ task }) => task === of);
  const mechanism = catalogue.mechanisms.find(({ id }) => id === of);
  return catalogue.commitments.filter(({ id }) => mechanism?.commitments.includes(id));
}

/** Numbers by the name of their indicator, with period and area. */
function numbers(then: Book, now: Book, drawn: ReadonlySet<string>): readonly string[] {
  const t = strings(now.locale);
  const [version, later] = [then.catalogue.site.edition, now.catalogue.site.edition];
  const { comma } = parts(now.locale);
  const indicators = new Set(
    then.catalogue.observations.flatMap(({ id, indicator }) => (drawn.has(id) ? [indicator] : [])),
  );
  return [...indicators].flatMap((indicator) =>
    differing(then, now, indicator)
      .filter(({ was }) => drawn.has(was.id))
      .map(({ was, is }) => {
        const name = then.say(then.indicator(indicator).name);
        const when = [periodText(then, was), areaText(then, was)].filter((text) => text !== '');
        const before = [name, numberText(then, was), ...when].join(comma);
        if (is === undefined) return t.pinnedGone(version, before, later);
        return t.pinnedDiffers(version, before, later, numberText(now, is));
      }),
  );
}

/** How many promises there are, where that has changed, and every target that reads otherwise now. */
function promises(then: Book, now: Book, was: readonly Commitment[], is: readonly Commitment[]): readonly string[] {
  const t = strings(now.locale);
  const [version, later] = [then.catalogue.site.edition, now.catalogue.site.edition];
  const { comma } = parts(now.locale);
  const target = (book: Book, promise: Commitment): string =>
    targetOf(book, promise)
      ?.pieces.map(({ text }) => text)
      .join('') ?? t.noTarget;
  const changed = was.flatMap((before) => {
    const after = now.catalogue.commitments.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    const [old, current] = [target(then, before), target(now, after)];
    return old === current ? [] : [t.pinnedDiffers(version, [then.say(before.text), old].join(comma), later, current)];
  });
  const count = was.length === is.length ? [] : [t.pinnedPromises(version, was.length, later, is.length)];
  return [...count, ...changed];
}
