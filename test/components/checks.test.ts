import { beforeAll, describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import { type CheckGroup, checksByTopic } from '../../src/components/checks-by-topic.ts';
import { indexed } from '../search/support.ts';

describe('the page of checks', () => {
  let book: Book;
  let groups: readonly CheckGroup[];
  beforeAll(async () => {
    book = bookOf((await indexed('own')).catalogue, 'zh');
    groups = checksByTopic(book);
  });

  it('groups every check once, in the order of the topics, what holds across them last', () => {
    expect(groups.flatMap(({ checks }) => checks.map(({ id }) => id)).sort()).toEqual(
      book.catalogue.checks.map(({ id }) => id).sort(),
    );
    const orders = groups.map(({ topic }) => topic?.order ?? Number.POSITIVE_INFINITY);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(groups.length).toBeGreaterThan(3);
  });

  it('puts a check with the one topic of its numbers, and with none where there are several', () => {
    const topicOf = (id: string) =>
      groups.find(({ checks }) => checks.some((check) => check.id === id))?.topic?.id ?? null;
    expect(topicOf('residual_small')).toBe('entities');
    // Worked on promises and on a derived number.
    expect(topicOf('plan_within_limit')).toBe('starting_business');
    expect(topicOf('saving_plausible')).toBe('electricity');
    expect(topicOf('ranks_whole')).toBeNull();
    expect(topicOf('national_topics')).toBeNull();
  });

  it('says of every number that is easily made up why it is not published', () => {
    const refused = book.catalogue.withheld.map(({ what, why }) => `${what.zh}${why.zh}`);
    const about = (...parts: readonly string[]): boolean =>
      refused.some((text) => parts.every((part) => text.includes(part)));
    for (const parts of [
      ['解决率', '379', '500余'],
      ['33', '11', '相加'],
      ['502', '771', '合计'],
      ['25', '余数'],
      ['四个金额', '名次'],
    ]) {
      expect(about(...parts), parts.join(' ')).toBe(true);
    }
    for (const { what, why } of book.catalogue.withheld) {
      for (const text of [what.zh, what.en, why.zh, why.en]) expect(text.trim()).not.toBe('');
    }
  });
});
