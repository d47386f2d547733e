/** How much there is under each topic, as the front page's index and the table of topics both count it. */
import type { Book } from '../catalogue/book.ts';
import type { Topic } from '../catalogue/types.ts';

export interface TopicContents {
  readonly topic: Topic;
  /** Observations of its indicators. */
  readonly numbers: number;
  readonly promises: number;
  readonly mechanisms: number;
}

/** The topics in the order given, each with its counts. */
export function topicContents(book: Book, topics: readonly Topic[]): readonly TopicContents[] {
  return topics.map((topic) => ({
    topic,
    numbers: book.indicatorsOf(topic.id).reduce((sum, { id }) => sum + book.observationsOf(id).length, 0),
    promises: book.commitmentsOf(topic.id).length,
    mechanisms: book.mechanismsOf(topic.id).length,
  }));
}
