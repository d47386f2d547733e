/** The last resort: names that hold a good part of what was asked, where none holds all of it. */
import type { Syllable } from './reading.ts';
import { HAN, type Word } from './text.ts';

/** Less than this part of a query in common is chance. */
const LEAST = 0.45;

/** The longest run of characters, beginning with a Han character, that the query has in common with the name. */
function commonRun(query: readonly string[], name: readonly Syllable[]): number {
  let longest = 0;
  let last: number[] = [];
  for (const character of query) {
    const next: number[] = [];
    for (const [at, { text }] of name.entries()) {
      const before = at === 0 ? 0 : (last[at - 1] ?? 0);
      const run = text === character && (before > 0 || HAN.test(text)) ? before + 1 : 0;
      next.push(run);
      longest = Math.max(longest, run);
    }
    last = next;
  }
  return longest;
}

/** 0 to 40: how good a part of the question the name answers, 0 where it is a small one. */
export function partAnswer(
  asked: { readonly squeezed: string; readonly words: readonly Word[] },
  syllables: readonly Syllable[],
  words: readonly Word[],
): number {
  if (HAN.test(asked.squeezed)) {
    const characters = [...asked.squeezed];
    const run = commonRun(characters, syllables);
    const part = run / characters.length;
    return run < 2 || part < LEAST ? 0 : 30 * part + (10 * run) / syllables.length;
  }
  const letters = (some: readonly Word[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const known = asked.words.filter(({ text, stem }) =>
    words.some((word) => word.stem === stem || (text.length > 3 && word.text.startsWith(text))),
  );
  const part = letters(known) / Math.max(1, letters(asked.words));
  return part < LEAST ? 0 : 30 * part + 10 * Math.min(1, letters(known) / letters(words));
}
