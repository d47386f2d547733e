/** How compared numbers are told apart: by what differs among them and by nothing else. */
import { parsePeriod, writePeriod } from '../figures/index.ts';
import { compare } from '../i18n/compare.ts';
import type { Locale } from '../i18n/index.ts';
import type { CompareData, ComparedNumber } from './data.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

const both = (write: (locale: Locale) => string): Both => ({ zh: write('zh'), en: write('en') });

export const indicatorIn = (data: CompareData, { indicator }: ComparedNumber): CompareData['indicators'][number] => {
  const found = data.indicators.find(({ id }) => id === indicator);
  if (found === undefined) throw new Error(`no indicator "${indicator}" to compare`);
  return found;
};

export const unitIn = (data: CompareData, unit: string): CompareData['units'][number] => {
  const found = data.units.find(({ id }) => id === unit);
  if (found === undefined) throw new Error(`no unit "${unit}" to compare`);
  return found;
};

export const areaName = (data: CompareData, area: string, locale: Locale): string =>
  data.areas.find(({ id }) => id === area)?.name[locale] ?? area;

/** The period in words; the source's own words where it names none that could be dated. */
export function periodName({ period, periodPrinted }: ComparedNumber, locale: Locale): string {
  if (period === null) return (locale === 'zh' ? periodPrinted : null) ?? compare(locale).periodNotStated;
  const read = parsePeriod(period);
  return read.ok ? writePeriod(read.value, locale) : period;
}

/** A name for each number: indicator, area, period, as far as they differ; the scope too where that is not enough. */
export function namesOf(data: CompareData, chosen: readonly ComparedNumber[]): ReadonlyMap<string, Both> {
  const differs = (of: (one: ComparedNumber) => string | null): boolean => new Set(chosen.map(of)).size > 1;
  const one = chosen.length === 1;
  const byIndicator = one || differs(({ indicator }) => indicator);
  const byArea = differs(({ area }) => area);
  const byPeriod = differs(({ period }) => period);
  const name = (row: ComparedNumber, locale: Locale, withScope: boolean): string => {
    const t = compare(locale);
    const parts = [
      ...(byArea ? [areaName(data, row.area, locale)] : []),
      ...(byPeriod ? [periodName(row, locale)] : []),
      ...(withScope ? [row.scope[locale]] : []),
    ].filter((part) => part !== '');
    if (!byIndicator && parts.length > 0) return parts.join(t.comma);
    const indicator = indicatorIn(data, row).name[locale];
    return parts.length === 0 ? indicator : t.bracketed(indicator, parts.join(t.comma));
  };
  const plain = chosen.map((row) => name(row, 'zh', false));
  const twice = new Set(plain.filter((text, at) => plain.indexOf(text) !== at));
  return new Map(chosen.map((row) => [row.id, both((locale) => name(row, locale, twice.has(name(row, 'zh', false))))]));
}

/** The shortest names that still tell the numbers apart: for sentences in which several stand. */
export function shortNamesOf(data: CompareData, chosen: readonly ComparedNumber[]): ReadonlyMap<string, Both> {
  const indicators = new Set(chosen.map(({ indicator }) => indicator));
  if (indicators.size < chosen.length) return namesOf(data, chosen);
  return new Map(chosen.map((row) => [row.id, indicatorIn(data, row).name]));
}
