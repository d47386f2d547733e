/** Where a promise stands, in words: the same on its page, in lists, in the feed and in the search. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, ProgressReport } from '../catalogue/types.ts';
import {
  decimal,
  decimalText,
  type Figure,
  figureParts,
  parsePeriod,
  type Qualifier,
  writePeriod,
} from '../figures/index.ts';
import { commitments as strings } from '../i18n/commitments.ts';
import { unitLabel, unitWord } from './number.ts';

/** A day or term in words. */
export function dateText(book: Book, period: string): string {
  const read = parsePeriod(period);
  return read.ok ? writePeriod(read.value, book.locale) : period;
}

/** The state of a promise in words; without a report there is none, and that is said. */
export function stateText(book: Book, { state }: Pick<Commitment, 'state'>): string {
  return state === null ? strings(book.locale).noReport : book.label('progress', 'state', state);
}

/** State and, where its term has passed, that it is overdue: `进行中，逾期`. */
export function standingText(book: Book, promise: Pick<Commitment, 'state' | 'overdue'>): string {
  const t = strings(book.locale);
  const state = stateText(book, promise);
  return promise.overdue === true ? [state, t.overdue].join(book.locale === 'zh' ? '，' : ', ') : state;
}

function numberOf(
  book: Book,
  value: string | null,
  unitId: string | null,
  qualifier: Qualifier | null,
  step: string | null,
): string | null {
  if (value === null || unitId === null) return null;
  const unit = book.unit(unitId);
  const figure: Figure = {
    value: decimal(value),
    unit: unitWord(unit),
    qualifier: qualifier ?? 'exact',
    step: decimal(step ?? '1'),
  };
  return figureParts(figure, { locale: book.locale, style: 'page', unit: unitLabel(unit) })
    .pieces.map(({ text }) => text)
    .join('');
}

/** The number of a report with qualifier and unit; null where it gives none. */
export function reportedText(book: Book, report: ProgressReport): string | null {
  return numberOf(book, report.value, report.unit, report.qualifier, report.step);
}

/** A target that a report set anew; null where it did not. */
export function newTargetText(book: Book, report: ProgressReport): string | null {
  const { newTargetValue: value, newTargetUnit: unit, newTargetQualifier: qualifier } = report;
  return numberOf(book, value, unit, qualifier, value === null ? null : lastDigit(value));
}

/** The worth of the last digit that a number is written with. */
function lastDigit(value: string): string {
  const [, decimals = ''] = value.split('.');
  return decimals === '' ? '1' : `0.${'0'.repeat(decimals.length - 1)}1`;
}

/** The target in force; null where the promise has none. */
export function targetNowText(book: Book, promise: Commitment): string | null {
  const { targetNow: value, targetUnit: unit, targetNowQualifier: qualifier } = promise;
  return numberOf(book, value, unit, qualifier, value === null ? null : lastDigit(value));
}

/** A share of the way, with its sign: `62.5%`, `−5%`. */
export function shareText(share: string): string {
  return `${decimalText(decimal(share)).replace('-', '−')}%`;
}

/** What a report's number comes to: beyond, at, before or behind; met or not by its bound; empty without a number. */
export function wayText(
  book: Book,
  report: Pick<ProgressReport, 'value' | 'share' | 'reached' | 'targetValue'>,
): string {
  const t = strings(book.locale);
  const { value, share, reached, targetValue } = report;
  if (value === null || targetValue === null) return '';
  if (share === null) return reached === null ? t.undecided : reached ? t.reachedBound : t.notReached;
  const way = Number(share);
  if (way < 0) return t.wayBack(shareText(share));
  if (way === 0) return t.wayNone;
  if (way > 100) return t.wayBeyond(shareText(share));
  if (way === 100) return reached === true ? t.wayWhole : t.notReached;
  return t.way(shareText(share));
}

/** The sentences of one report, its note last. */
export function reportSentences(book: Book, promise: Commitment, report: ProgressReport): readonly string[] {
  const t = strings(book.locale);
  const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const date = dateText(book, report.date);
  const number = reportedText(book, report);
  const target = newTargetText(book, report);
  const due = dueAt(book, promise, report);
  const stop = book.locale === 'zh' ? '。' : '.';
  return [
    t.stateAt(stateText(book, report), date),
    ...(target === null ? [] : [opening(t.newTarget(target)) + stop]),
    ...(report.newDue === null ? [] : [opening(t.newDue(dateText(book, report.newDue))) + stop]),
    ...(number === null ? [] : [numberSentence(t.number(number), t.numberAlone(number), wayText(book, report))]),
    ...(report.overdue === true && due !== null ? [t.overdueAt(dateText(book, due))] : []),
    ...(report.note === null ? [] : [book.say(report.note)]),
  ];
}

/** A number with what it comes to; alone where there is no target to hold it against. */
function numberSentence(before: string, alone: string, comesTo: string): string {
  return comesTo === '' ? alone : before + comesTo;
}

/** The term in force on the day of a report. */
function dueAt(book: Book, promise: Commitment, { date }: ProgressReport): string | null {
  const renewed = book.reportsOf(promise.id).findLast((one) => one.newDue !== null && one.date <= date);
  return renewed?.newDue ?? promise.due;
}

/** Where a promise stands now, in sentences: its latest state, its latest number, and whether it is overdue. */
export function standingSentences(book: Book, promise: Commitment): readonly string[] {
  const t = strings(book.locale);
  const reports = book.reportsOf(promise.id);
  const last = reports.at(-1);
  if (last === undefined) return [t.noReportHere];
  const numbered = reports.find(({ date }) => date === promise.latestDate);
  const number = numbered === undefined ? null : reportedText(book, numbered);
  const { share, reached, targetNow: targetValue, latestValue: value } = promise;
  const before =
    numbered?.date === last.date
      ? t.number(number ?? '')
      : t.earlierNumber(number ?? '', dateText(book, numbered?.date ?? ''));
  return [
    t.stateAt(stateText(book, promise), dateText(book, last.date)),
    ...(number === null
      ? []
      : [numberSentence(before, t.numberAlone(number), wayText(book, { value, share, reached, targetValue }))]),
    ...(promise.overdue === true && promise.dueNow !== null ? [t.overdueAt(dateText(book, promise.dueNow))] : []),
  ];
}
