/** Values of the ledger in words. Codes are invented and come with the data in Chinese; English gives their kind in English. */
import { DIMENSIONS, type DimensionName } from '../cube/types.ts';
import { type Locale, parsePeriod, writePeriod } from '../figures/index.ts';
import { ledger } from '../i18n/ledger.ts';

/** Labels that come with the data, by dimension and value; codes have none. */
export type Labels = Readonly<Partial<Record<DimensionName, Readonly<Record<string, string>>>>>;

/** Reads labels that a page brings along. What is no text for a value of a known dimension is left out: its code will do. */
export function readLabels(value: unknown): Labels {
  const read: Partial<Record<DimensionName, Record<string, string>>> = {};
  for (const [name, labels] of entriesOf(value)) {
    const dimension = DIMENSIONS.find((known) => known === name);
    if (dimension === undefined) continue;
    const own = entriesOf(labels).flatMap(([code, label]) =>
      typeof label === 'string' ? [[code, label] as const] : [],
    );
    read[dimension] = Object.fromEntries(own);
  }
  return read;
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const period = (id: string, locale: Locale): string => {
  const read = parsePeriod(id);
  return read.ok ? writePeriod(read.value, locale) : id;
};

/** 2020年3月2日 · 2 March 2020. */
export const dayText = (day: string, locale: Locale): string => period(day, locale);

/** 2020年3月2日至4月30日 · 2 March to 30 April 2020; `short` without the year, with a dash. */
export function spanText(from: string, to: string, locale: Locale, style: 'full' | 'short' = 'full'): string {
  if (style === 'full') return from === to ? period(from, locale) : period(`${from}/${to}`, locale);
  const t = ledger(locale);
  const brief = (day: string): string => t.monthDay(Number(day.slice(5, 7)), Number(day.slice(8)));
  return from === to ? brief(from) : `${brief(from)}${t.dash}${brief(to)}`;
}

/** `部门04` in its language. */
export function codeText(value: string, locale: Locale): string {
  const [, kind = '', number = ''] = /^(\D+)(\d+)$/.exec(value) ?? [];
  if (locale === 'zh' || number === '') return value;
  const t = ledger(locale);
  const kinds: Readonly<Record<string, string>> = { 部门: t.codeDepartment, 街镇: t.codeTown, 事项: t.codeItem };
  const name = kinds[kind];
  return name === undefined ? value : `${name} ${number}`;
}

/** One value of a dimension as it stands beside its bar and in sentences. */
export function valueText(dimension: DimensionName, value: string, locale: Locale, labels: Labels): string {
  const t = ledger(locale);
  switch (dimension) {
    case 'accepted_on':
      return dayText(value, locale);
    case 'month':
      return period(value, locale);
    case 'rating':
      return t.stars(Number(value));
    case 'actual_days':
    case 'promised_days':
    case 'statutory_days':
      return t.workingDays(Number(value));
    default:
      return labels[dimension]?.[value] ?? codeText(value, locale);
  }
}
