/** Growth and places as sentences say them. */
import type { Book } from '../../catalogue/book.ts';
import type { Derived, Observation } from '../../catalogue/types.ts';
import { entities } from '../../i18n/entities.ts';
import { listed } from '../../i18n/index.ts';
import { isDerived, numberText } from '../../wording/number.ts';
import type { Counted } from './model.ts';

const unsigned = (text: string): string => text.replace(/^-/, '');

/** A number without its sign, for a verb that has it: 少了35或36户. */
export function sizeText(book: Book, of: Observation | Derived): string {
  if (!isDerived(of)) return numberText(book, { ...of, value: unsigned(of.value) });
  if (Number(of.high) >= 0) return numberText(book, of);
  return numberText(book, {
    ...of,
    value: of.value === null ? null : unsigned(of.value),
    low: unsigned(of.high),
    high: unsigned(of.low),
  });
}

/** Names of kinds for the middle of a sentence: in English they begin small. */
export function namesOf(book: Book, counted: readonly Counted[]): readonly string[] {
  return counted.map(({ indicator }) => within(book, book.say(indicator.name)));
}

function within({ locale }: Book, name: string): string {
  return locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Names as a list of its own, which begins large. */
export function listedNames(book: Book, names: readonly string[]): string {
  return listed(
    names.map((name, at) => (at === 0 ? name : within(book, name))),
    book.locale,
  );
}

/** A growth rate with its verb: 增长11.73%, 下降1.73%. */
export function grownText(book: Book, rate: Observation | Derived): string {
  const t = entities(book.locale);
  const value = Number(isDerived(rate) ? (rate.value ?? rate.low) : rate.value);
  return (value < 0 ? t.down : t.up)(sizeText(book, rate));
}

/** A place with those it is among, where they are known: 全市各区县第3位. */
export function placedText(book: Book, rank: Observation): string {
  const place = numberText(book, rank);
  return rank.comparedWith === null
    ? place
    : entities(book.locale).placed(place, book.label('observations', 'compared_with', rank.comparedWith));
}
