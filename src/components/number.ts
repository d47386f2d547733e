/** How a number of the catalogue is set on a page, always through the figure writer. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Derived, Observation } from '../catalogue/types.ts';
import { parts } from '../i18n/parts.ts';

/** A number in its visual parts; `close`: the unit stands without space (%). */
export interface SetNumber {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
  readonly close: boolean;
}

export type NumberBasis = 'printed' | 'derived' | 'planned';

function isDerived(of: Observation | Derived): of is Derived {
  return 'formula' in of;
}

export function basisOf(of: Observation | Derived): NumberBasis {
  if (isDerived(of)) return 'derived';
  return of.status === 'planned' ? 'planned' : 'printed';
}

const PRE: Readonly<Record<string, readonly [string, string]>> = {
  exact: ['', ''],
  at_least: ['≥', '≥'],
  more_than: ['>', '>'],
  about: ['约', 'about'],
  up_to: ['≤', '≤'],
  fastest: ['最快', 'as fast as'],
};

export function numberOf(book: Book, of: Observation | Derived): SetNumber {
  const unit = book.unit(of.unit);
  const zh = book.locale === 'zh';
  const group = (text: string) => Number(text).toLocaleString('en-US', { maximumFractionDigits: 4 });
  const symbol = zh ? unit.symbolZh : unit.symbolEn;
  if (isDerived(of)) {
    const t = parts(book.locale);
    const digits = of.value === null ? t.between(group(of.low), group(of.high)) : group(of.value);
    return { before: '', digits, after: symbol, close: symbol === '%' };
  }
  const value = Number(of.value);
  const scaled = zh && value >= 100000 && Number(of.step) >= 100;
  const digits = scaled ? group(String(value / 10000)) : group(of.value);
  const peers = of.peers === null ? '' : ` / ${of.peers}`;
  return {
    before: PRE[of.qualifier]?.[zh ? 0 : 1] ?? '',
    digits: digits + peers,
    after: (scaled ? '万' : '') + symbol,
    close: symbol === '%',
  };
}

/** The number as one string, for sentences and attributes. */
export function numberText(book: Book, of: Observation | Derived): string {
  const { before, digits, after, close } = numberOf(book, of);
  const gap = close || book.locale === 'zh' ? '' : ' ';
  return `${before}${digits}${gap}${after}`;
}

/** The period in words; the source's own words where it names none that could be dated. */
export function periodText(book: Book, of: Observation | Derived): string {
  if (of.period !== null) return book.locale === 'zh' && /^\d{4}$/.test(of.period) ? `${of.period}年` : of.period;
  const printed = isDerived(of) ? null : of.periodPrinted;
  return printed ?? parts(book.locale).notStated;
}

export function areaText(book: Book, of: Observation | Derived): string {
  return book.say(book.area(of.area).name);
}

/** The qualifier's name, for a table. */
export function qualifierShort(book: Book, of: Observation): string {
  return book.label('observations', 'qualifier', of.qualifier);
}

/** The qualifier with what it means, for the margin. */
export function qualifierNote(book: Book, of: Observation): string {
  return book.label('observations', 'qualifier', of.qualifier);
}

/** A promise's target with its bound and unit; null where it has none. */
export function targetText(book: Book, promise: Commitment): string | null {
  if (promise.targetValue === null || promise.targetUnit === null) return null;
  const unit = book.unit(promise.targetUnit);
  return `${PRE[promise.targetQualifier ?? 'exact']?.[book.locale === 'zh' ? 0 : 1] ?? ''}${promise.targetValue}${book.locale === 'zh' ? unit.symbolZh : ` ${unit.symbolEn}`}`;
}
