/**
 * The selection as one sentence, in pieces: what stands between, spaces included, the parts that can be taken out, and the
 * number. The page, the ear, the clipboard and the files all say it with these pieces, one after the other.
 */
import { span } from '../cube/select.ts';
import type { Clause, DimensionName, Dimensions, Selection, Totals } from '../cube/types.ts';
import type { Locale } from '../i18n/index.ts';
import { ledger } from '../i18n/ledger.ts';
import { meanText, percentText, wholeText } from './amounts.ts';
import { type Labels, spanText, valueText } from './names.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** One clause; taken out as a whole. */
  | { readonly kind: 'part'; readonly text: string; readonly dimension: DimensionName }
  /** The number of cases. */
  | { readonly kind: 'number'; readonly text: string };

/** What a sentence is made from. */
export interface Told {
  readonly selection: Selection;
  readonly dimensions: Dimensions;
  readonly labels: Labels;
  readonly locale: Locale;
  /** Of the whole year. */
  readonly all: number;
  /** Of the selection; undefined while they are being counted. */
  readonly totals: Totals | undefined;
  /** They are not being counted either: a view says why. */
  readonly stuck?: boolean;
}

/** A value said without its unit, where the unit stands once after several. */
const UNITLESS: ReadonlySet<DimensionName> = new Set<DimensionName>(['actual_days', 'promised_days', 'statutory_days']);

/** The values of a clause: a stretch from one to another, a list, or the first two of a long list and how many. */
function valuesText(clause: Clause, { dimensions, labels, locale }: Told): string {
  const t = ledger(locale);
  const dimension = dimensions[clause.dimension];
  const say = (value: string): string => valueText(clause.dimension, value, locale, labels);
  if (clause.kind === 'range') {
    const [first, last] = span(dimension, clause);
    const [low = '', high = ''] = [dimension.values[first], dimension.values[last]];
    if (clause.dimension === 'accepted_on') return spanText(low, high, locale);
    if (clause.to === undefined) return t.orMore(say(low));
    if (clause.from === undefined) return t.orLess(say(high));
    if (low === high) return say(low);
    return t.fromTo(UNITLESS.has(clause.dimension) ? low : say(low), say(high));
  }
  const { values } = clause;
  if (values.length > 3) {
    const what: Partial<Record<DimensionName, string>> = {
      department: t.whatDepartments,
      item: t.whatItems,
      town: t.whatTowns,
    };
    const names = values.slice(0, 2).map(say).join(t.partJoint);
    return t.andMore(names, values.length, what[clause.dimension] ?? t.whatValues);
  }
  const said = values.map((value, at) =>
    UNITLESS.has(clause.dimension) && at < values.length - 1 ? value : say(value),
  );
  if (said.length < 2) return said.join('');
  return locale === 'zh' ? said.join(t.either) : `${said.slice(0, -1).join(', ')}${t.either}${said.at(-1)}`;
}

/** A clause as a part of the sentence: 经网上提交. */
export function partText(clause: Clause, told: Told): string {
  const t = ledger(told.locale);
  const said: Readonly<Record<DimensionName, (values: string) => string>> = {
    accepted_on: t.byDay,
    month: t.byDay,
    department: t.byDepartment,
    item: t.byItem,
    channel: t.byChannel,
    town: t.byTown,
    applicant: t.byApplicant,
    actual_days: t.byDuration,
    rating: t.byRating,
    promised_days: t.byPromise,
    statutory_days: t.byStatute,
  };
  return said[clause.dimension](valuesText(clause, told));
}

/** The sentence that stands large above the views. */
export function sentence(told: Told): readonly Piece[] {
  const { selection, totals, all, locale, dimensions } = told;
  const t = ledger(locale);
  const text = (content: string): readonly Piece[] => (content === '' ? [] : [{ kind: 'text', text: content }]);
  const count: Piece = {
    kind: 'number',
    text: totals === undefined ? (told.stuck ? t.sentenceStuck : t.sentenceWaits) : wholeText(totals.n),
  };
  if (selection.length === 0) {
    const year = (dimensions.accepted_on.values[0] ?? '').slice(0, 4);
    return [
      ...text(t.sentenceAll(year)),
      count,
      ...text((totals === undefined ? '' : t.sentenceUnitAll) + t.sentenceEnd),
    ];
  }
  const parts = selection.flatMap((clause, at): readonly Piece[] => [
    ...(at === 0 ? [] : text(t.partJoint)),
    { kind: 'part', text: partText(clause, told), dimension: clause.dimension },
  ]);
  const rest = totals === undefined ? '' : t.sentenceShare(wholeText(all), percentText(totals.n, all));
  const [before = '', after = ''] = t.sentencePicked.split('{parts}');
  return [...text(before), ...parts, ...text(after), count, ...text(rest)];
}

/** What is said below it of how long the cases took; '' while it is not known. */
export function timesText({ totals, locale }: Told): string {
  const t = ledger(locale);
  if (totals === undefined) return '';
  if (totals.n === 0) return t.sentenceNone;
  if (totals.days === undefined || totals.within === undefined) return '';
  const mean = t.sentenceMean(meanText(totals.days / totals.n), percentText(totals.within, totals.n));
  const { median, p90 } = totals;
  return median == null || p90 == null ? mean + t.sentenceEnd : mean + t.sentenceMedian(median, p90);
}

/** The sentence as one string: for the ear, the clipboard and files. */
export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
