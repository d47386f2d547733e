/**
 * Characters of printed figures: full-width to half-width, and the Chinese numerals.
 * Every mapping is one character to one character, so positions in the folded text are positions in the original.
 */

/** Digits of Chinese numerals. ○ (a circle) is often set for 〇 in years. */
const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['○', 0],
  ['零', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

/** The worth of one Chinese digit character; undefined for any other. */
export function hanDigit(character: string | undefined): number | undefined {
  return character === undefined ? undefined : HAN_DIGITS.get(character);
}

/** Chinese numerals that make whole numbers, as a character class without brackets. */
export const HAN_NUMERALS = '〇○零一二两三四五六七八九十百千万亿';

/**
 * Full-width digits, letters and punctuation (U+FF01–FF5E) to their half-width forms, and every kind of space to a plain
 * one. Length and positions stay the same.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\u202F\t]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** The first position at or after `at` that is not a space. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ') i += 1;
  return i;
}

/** What a sticky pattern matches exactly at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, pattern.flags.includes('y') ? pattern.flags : `${pattern.flags}y`);
  sticky.lastIndex = at;
  return sticky.exec(text);
}
