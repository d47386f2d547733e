/** Checks in groups that a reader can look for: by the topic of the numbers they are worked on, and what holds everywhere. */
import type { Book } from '../catalogue/book.ts';
import type { Check, Topic } from '../catalogue/types.ts';

export interface CheckGroup {
  /** Null for checks of several topics, or of none. */
  readonly topic: Topic | null;
  readonly checks: readonly Check[];
}

/** The one topic of all numbers and promises of a check. */
function topicOf(book: Book, check: Check): string | null {
  const { commitments, derived } = book.catalogue;
  const topics = new Set<string | null>();
  for (const { subject, observations } of check.cases) {
    const worked = observations.map(book.findObservation).filter((row) => row !== undefined);
    for (const { indicator } of worked) topics.add(book.indicator(indicator).topic);
    if (worked.length > 0) continue;
    const computed = derived.find(({ id }) => id === subject);
    const promise = commitments.find(({ id }) => id === subject);
    topics.add(computed ? book.indicator(computed.indicator).topic : (promise?.topic ?? null));
  }
  const [topic = null] = topics;
  return topics.size === 1 ? topic : null;
}

/** Groups in the order of the topics, what holds across them last; checks keep the order of their table. */
export function checksByTopic(book: Book): readonly CheckGroup[] {
  const groups = Map.groupBy(book.catalogue.checks, (check) => topicOf(book, check));
  const topics: readonly (Topic | null)[] = [...book.catalogue.topics].sort((a, b) => a.order - b.order);
  return [...topics, null]
    .map((topic) => ({ topic, checks: groups.get(topic?.id ?? null) ?? [] }))
    .filter(({ checks }) => checks.length > 0);
}
