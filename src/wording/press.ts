/**
 * A sentence that a journalist can print as it stands: who says so, the number with its bound in words, when and where;
 * and beside it what must not be read into it. The clause around the number is the package's (`plain`).
 */
import type { Book } from '../catalogue/book.ts';
import type { Indicator, Observation } from '../catalogue/types.ts';
import { press as strings } from '../i18n/press.ts';
import { areaText, numberText, periodText, spokenText } from './number.ts';

export interface Press {
  /** Whole, with its stop. */
  readonly sentence: string;
  /** What the number covers, what kind of statement it is, and what the source leaves unsaid; whole sentences. */
  readonly cautions: readonly string[];
}

/** Null for an indicator that has no number. */
export function pressOf(book: Book, indicator: Indicator): Press | null {
  const of = book.leadOf(indicator.id);
  return of === undefined
    ? null
    : { sentence: sentenceOf(book, indicator, of), cautions: cautionsOf(book, indicator, of) };
}

/** The package's clause with the number as it is said aloud; how many are ranked is said once. */
function clauseOf(book: Book, indicator: Indicator, of: Observation): string {
  const plain = book.say(indicator.plain);
  const peersSaid = of.peers !== null && plain.includes(String(of.peers));
  const number = peersSaid ? numberText(book, of) : spokenText(book, of);
  return plain.replace('{value}', number).replace(/[。.]$/u, '');
}

function sentenceOf(book: Book, indicator: Indicator, of: Observation): string {
  const t = strings(book.locale);
  const clause = clauseOf(book, indicator, of);
  const area = areaText(book, of);
  // Rows of a list are told apart by their scope only.
  const row = indicator.chart === 'list' ? book.say(of.scope) : '';
  const before = book.beforeOf(indicator.id);
  const where = [
    before === undefined ? '' : t.formerly(spokenText(book, before)),
    periodSaid(book, of, clause) ? '' : periodText(book, of),
    clause.includes(area) ? '' : area,
  ].filter((text) => text !== '');
  const brackets = row === '' && where.length === 0 ? '' : t.where(row, where);
  const { source, paragraph } = of;
  return t.sentence(
    `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${brackets}`,
    book.say(book.source(source).short),
    paragraph,
  );
}

/** Whether the clause names the period, in these words or in others: “since 2020”, “by 29 December 2020”. */
function periodSaid(book: Book, of: Observation, clause: string): boolean {
  if (of.period === null) return of.periodPrinted === null;
  const text = periodText(book, of);
  if (clause.toLowerCase().includes(text.toLowerCase())) return true;
  // Halves and quarters are words, so the digits do not tell them.
  const digits = /[SQ]/.test(of.period) ? [] : (text.match(/\d+/g) ?? []);
  return digits.length > 0 && digits.every((digit) => new RegExp(`(?<!\\d)${digit}(?!\\d)`).test(clause));
}

/** Words that are capital only because a line began with them. */
const OPENERS =
  /^(?:A|An|At|By|Compared|Each|From|How|In|Its|On|The|Total|What|When|Where|Whether|Which|Who|Whose|Why)\b/;

const continued = (text: string): string =>
  OPENERS.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

function cautionsOf(book: Book, indicator: Indicator, of: Observation): readonly string[] {
  const t = strings(book.locale);
  const clause = clauseOf(book, indicator, of);
  const scope = book.say(of.scope);
  const spoken = indicator.chart === 'list' || clause.toLowerCase().includes(scope.toLowerCase());
  return [
    spoken ? '' : t.scope(scope),
    of.note === null ? '' : book.say(of.note),
    of.status === 'planned' || of.status === 'rule' || of.status === 'anecdote' ? t[of.status] : '',
    of.qualifier === 'fastest' && !/平均|average/.test(clause) ? t.fastest : '',
    indicator.notSaid.length === 0 ? '' : t.notSaid(indicator.notSaid.map((text) => continued(book.say(text)))),
  ].filter((text) => text !== '');
}
