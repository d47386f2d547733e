/**
 * Whole numbers in Chinese numerals: 三百二十一, 二〇二〇, 一万二千亿, and the round numbers that two neighbouring digits
 * make (两三, 十七八, 三四十; GB/T 15835-2011, 概数). Strict: what speech shortens (一万二, 三百二) is refused, because print
 * does not, and the short form can be read two ways.
 */
import { hanDigit } from './characters.ts';

/** A whole number in Chinese numerals; `high` where two neighbouring digits name both ends of a round number. */
export interface HanNumber {
  readonly low: bigint;
  readonly high?: bigint;
  /** The worth of the last printed digit: 万 and 亿 at the end count as scale (三百万 → 10000), 十百千 as written out. */
  readonly step: bigint;
}

const PLACES: ReadonlyMap<string, bigint> = new Map([
  ['千', 1000n],
  ['百', 100n],
  ['十', 10n],
]);
const ZERO = /[〇○零]/;

/** Up to four digits with 千百十. `zeroBefore`: a 零 stood before it, so that a bare digit may follow a skipped place. */
function section(text: string, zeroBefore: boolean, alone: boolean): bigint | undefined {
  let total = 0n;
  let last = 10_000n;
  let zero = zeroBefore;
  let i = 0;
  while (i < text.length) {
    const character = text[i] ?? '';
    if (ZERO.test(character)) {
      // 零 stands between places, once, and something must follow it.
      if (zero || i === 0 || i === text.length - 1 || last === 10n) return undefined;
      zero = true;
      i += 1;
      continue;
    }
    // 十六 and 一百十六 leave out the 一.
    const bareTen = character === '十';
    const digit = bareTen ? 1 : hanDigit(character);
    if (digit === undefined || digit === 0) return undefined;
    const placeCharacter = bareTen ? character : text[i + 1];
    const place = placeCharacter === undefined ? undefined : PLACES.get(placeCharacter);
    if (place === undefined) {
      if (i !== text.length - 1) return undefined;
      const first = text.length === 1 && alone;
      // 一百五 is said for 150; only 十 leads straight on to the ones.
      if (!first && last !== 10n && !zero) return undefined;
      if (character === '两' && !first) return undefined;
      return total + BigInt(digit);
    }
    if (place >= last || (character === '两' && place === 10n)) return undefined;
    // 零 says that a place was skipped.
    if (zero && place * 10n === last) return undefined;
    total += BigInt(digit) * place;
    last = place;
    zero = false;
    i += bareTen ? 1 : 2;
  }
  return text === '' ? undefined : total;
}

/** A number with 万 and 亿: each splits it into what it multiplies and what is left. */
function scaled(text: string, zeroBefore: boolean, alone: boolean): bigint | undefined {
  for (const [word, worth] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const head = text.slice(0, at);
    const many = word === '亿' ? scaled(head, zeroBefore, true) : section(head, zeroBefore, true);
    const rest = text.slice(at + 1);
    if (many === undefined) return undefined;
    if (rest === '') return many * worth;
    const skipped = ZERO.test(rest[0] ?? '');
    const few = scaled(skipped ? rest.slice(1) : rest, skipped, false);
    return few === undefined || few >= worth ? undefined : many * worth + few;
  }
  return section(text, zeroBefore, alone);
}

/** Digit by digit, as in years (二〇二〇). Two digits without 〇 are not read so: 九五 may be a name, 两三 a round number. */
function digitByDigit(text: string): bigint | undefined {
  const digits = [...text].map((character) => (character === '两' ? undefined : hanDigit(character)));
  if (digits.includes(undefined)) return undefined;
  if (digits.length === 1) return BigInt(digits[0] ?? 0);
  if (digits[0] === 0 || (digits.length === 2 && !digits.includes(0))) return undefined;
  return BigInt(digits.join(''));
}

function step(text: string): bigint {
  const tail = /[万亿]*$/.exec(text)?.[0] ?? '';
  return [...tail].reduce((worth, word) => worth * (word === '亿' ? 100_000_000n : 10_000n), 1n);
}

/** 两三, 三四十, 十七八万: two neighbouring digits (or 三五, by custom) and after them places only. */
function roundNumber(text: string): HanNumber | undefined {
  const match = /^(.*?)([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)$/.exec(text);
  if (match === null) return undefined;
  const [, before = '', first = '', second = '', after = ''] = match;
  const gap = (hanDigit(second) ?? 0) - (hanDigit(first) ?? 0);
  if (gap !== 1 && !(first === '三' && second === '五')) return undefined;
  const low = scaled(before + first + after, false, true);
  // 两 stands alone or before a place; behind a ten it is always 二 (十一二).
  const high = scaled(before + second + after, false, true);
  return low === undefined || high === undefined ? undefined : { low, high, step: step(text) };
}

/**
 * Reads a run of Chinese numerals as a whole number.
 * @param text numerals only (〇零一二两三四五六七八九十百千万亿)
 * @returns the number, or undefined where the run is no well-formed number (百姓's 百, 十四五, 一万二)
 */
export function readHan(text: string): HanNumber | undefined {
  const whole = scaled(text, false, true) ?? digitByDigit(text);
  if (whole !== undefined) return { low: whole, step: step(text) };
  return roundNumber(text);
}
