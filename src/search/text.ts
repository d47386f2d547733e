/** Texts made comparable: width, case and punctuation taken away, words told apart, distances measured. */

/** Half width, lower case, plain apostrophes. Keeps its length for the characters that names are made of. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

const SPARE = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only: what a name shares with however it was typed. */
export const squeeze = (text: string): string => fold(text).replaceAll('ü', 'v').replace(SPARE, '');

export const HAN = /\p{Script=Han}/u;

/** Words that carry nothing in a query or a name; left out of a query that has others. */
const EMPTY = new Set(
  'a an and are as at by for from how in is it its of on or that the to was what which with'.split(' '),
);

export interface Word {
  readonly text: string;
  readonly stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
}

/**
 * A light stem: what English adds to nouns and verbs in titles. Both sides are stemmed alike, so that it need not be a
 * word: promised and promises are both promis.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let root = word.replace(/'s$/, '');
  if (/[^s]ies$/.test(root)) root = root.replace(/ies$/, 'y');
  else if (/(?:ss|x|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (/[^su]s$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = root.slice(0, -3);
  else if (root.length > 4 && root.endsWith('ed')) root = root.slice(0, -2);
  return root.length > 3 ? root.replace(/e$/, '').replace(/([^aeiouls])\1$/, '$1') : root;
}

/** The Latin words and numbers of a text. */
export function wordsOf(text: string): readonly Word[] {
  // Lower case without NFKC: indices must be those of the text itself.
  const plain = text.toLowerCase().replaceAll('’', "'");
  return [...plain.matchAll(/[\p{Script=Latin}\p{N}]+(?:['.,][\p{Script=Latin}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    stem: stem(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a query that are worth looking for. */
export function askedWords(query: string): readonly Word[] {
  const words = wordsOf(fold(query));
  const telling = words.filter(({ text }) => !EMPTY.has(text));
  return telling.length > 0 ? telling : words;
}

/** How many typing mistakes a Latin word of this length may carry and still be meant. */
export const mistakesIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Mistakes between a typed word and the beginning of another: letters missing, added, changed, or two of them swapped
 * (optimal string alignment). The whole other word counts as its own beginning. Returns `limit` + 1 where it is more.
 */
export function mistakes(typed: string, word: string, limit: number): number {
  if (typed.length - word.length > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
      );
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(...last, limit + 1);
}
