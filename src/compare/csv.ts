/**
 * The compared numbers as CSV for spreadsheets: bare numbers in base units, each property in a column of its own under
 * the names of the data dictionary. With a BOM, by which Excel and WPS read Chinese; text that a spreadsheet would run
 * is made harmless (reading/formula.ts).
 */
import type { Locale } from '../i18n/index.ts';
import { harmless } from '../reading/formula.ts';
import type { CompareData, ComparedNumber } from './data.ts';
import { areaName, indicatorIn, unitIn } from './names.ts';

const NUMBERS: ReadonlySet<string> = new Set(['value', 'value_max', 'peers', 'paragraph']);

/** One line per number, in the order chosen. */
export function comparisonCsv(data: CompareData, chosen: readonly ComparedNumber[], locale: Locale): string {
  const rows = chosen.map(
    (one): Readonly<Record<string, string>> => ({
      observation: one.id,
      indicator: one.indicator,
      indicator_name: indicatorIn(data, one).name[locale],
      area: one.area,
      area_name: areaName(data, one.area, locale),
      period: one.period ?? '',
      value: one.value,
      value_max: one.valueMax ?? '',
      unit: one.unit,
      unit_name: unitIn(data, one.unit).name[locale],
      qualifier: one.qualifier,
      compared_with: one.comparedWith ?? '',
      peers: one.peers === null ? '' : String(one.peers),
      status: one.status,
      scope: one.scope[locale],
      printed: one.printed,
      source: data.sources.find(({ id }) => id === one.source)?.short[locale] ?? one.source,
      paragraph: String(one.paragraph),
      edition: data.site.edition,
    }),
  );
  const columns = Object.keys(rows[0] ?? {});
  const field = (column: string, text: string): string => {
    const safe = NUMBERS.has(column) ? text : harmless(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.join(','), ...rows.map((row) => columns.map((one) => field(one, row[one] ?? '')).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
