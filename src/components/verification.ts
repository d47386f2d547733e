/**
 * How anybody can check a number that the site shows: the query over the published tables that yields it as it is
 * printed, what must come out, and the arithmetic between the printed figure and the base units of the table. Pure; the
 * page prints it, and verify.ts runs it in place. Never over simulated tables: the queries name published ones only.
 */
import type { Book } from '../catalogue/book.ts';
import type { Derived, Observation } from '../catalogue/types.ts';
import { decimal, decimalText, divide, groupedDigits, numerals, powerOfTen } from '../figures/index.ts';
import { verify } from '../i18n/verify.ts';
import { type QueryLink, queryDerived, queryLink } from '../query/links.ts';
import { identifier, literal } from '../query/statement.ts';
import { isDerived } from '../wording/number.ts';

export type Expected = Readonly<Record<string, string | null>>;

export interface Verification {
  readonly query: QueryLink;
  /** What the one row of the answer must hold, by column: numbers as plain decimal text, null where there is none. */
  readonly expected: Expected;
  /** From the printed figure to the table's units, or from the inputs to the derived number. */
  readonly arithmetic: string;
}

/** Words that multiply the numeral before them, as powers of ten (GB/T 15835-2011, 4.3.2: 万 and 亿 may stand for zeros). */
const MULTIPLIERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };

/** `159.03万` → 159.03 and 万; undefined where the numeral is in Han or has no such word. */
function multiplied(
  printed: string,
): { readonly numeral: string; readonly word: string; readonly power: number } | undefined {
  for (const { text } of numerals(printed)) {
    const [, numeral = '', word = ''] = /^(\d[\d,]*(?:\.\d+)?)(万亿|万|亿)$/.exec(text) ?? [];
    const power = MULTIPLIERS[word];
    if (power !== undefined) return { numeral: numeral.replaceAll(',', ''), word, power };
  }
  return undefined;
}

/** The check of an observation (its row, in the unit in which it is printed) or of a derived number (its formula). */
export function verificationOf(book: Book, of: Observation | Derived): Verification {
  return isDerived(of) ? ofDerived(book, of) : ofObservation(book, of);
}

function ofObservation(book: Book, of: Observation): Verification {
  const { locale } = book;
  const t = verify(locale);
  const grouped = (digits: string): string => groupedDigits(digits, locale);
  const unit = book.unit(of.unit);
  const scaled = multiplied(of.printed);
  const where = ['FROM observations', `WHERE id = ${literal(of.id)}`];
  const symbol = locale === 'zh' ? unit.symbolZh : unit.symbolEn;
  if (scaled === undefined) {
    const value = of.valueMax === null ? grouped(of.value) : t.range(grouped(of.value), grouped(of.valueMax));
    return {
      query: queryLink(['SELECT value, value_max, printed', ...where].join('\n'), locale),
      expected: { value: of.value, value_max: of.valueMax, printed: of.printed },
      arithmetic: t.readAs(of.printed, value, symbol),
    };
  }
  const { numeral, word, power } = scaled;
  const name = `${word}${unit.symbolZh}`;
  return {
    query: queryLink(
      [`SELECT value / ${10 ** power} AS ${identifier(name)}, value, printed`, ...where].join('\n'),
      locale,
    ),
    expected: {
      [name]: decimalText(divide(decimal(of.value), powerOfTen(power), 12)),
      value: of.value,
      printed: of.printed,
    },
    arithmetic: t.multiplied(of.printed, grouped(numeral), grouped(String(10 ** power)), grouped(of.value), symbol),
  };
}

function ofDerived(book: Book, of: Derived): Verification {
  return {
    query: queryDerived(of, book.locale),
    expected: { value: of.value, low: of.low, high: of.high },
    arithmetic: book.say(of.arithmetic),
  };
}
