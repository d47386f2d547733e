/** Downloads with their names: what a page may offer, before it is known which of them are there. */
import {
  INDICATOR_FORMATS,
  indicatorFile,
  simulatedFile,
  TABLE_FORMATS,
  type TableFormat,
  tableFile,
  WHOLE_ARCHIVE,
} from '../addresses.ts';
import type { TableInfo } from '../catalogue/types.ts';
import type { Locale } from '../i18n/index.ts';
import { take } from '../i18n/take.ts';

export interface Offered {
  readonly label: string;
  readonly path: string;
}

function labels(locale: Locale): Readonly<Record<TableFormat, string>> {
  const t = take(locale);
  return {
    csv: t.csv,
    'plain.csv': t.plainCsv,
    json: t.json,
    xlsx: t.xlsx,
    'en.xlsx': t.enXlsx,
    parquet: t.parquet,
    zip: t.zip,
  };
}

export const indicatorDownloads = (id: string, locale: Locale): readonly Offered[] =>
  INDICATOR_FORMATS.map((format) => ({ label: labels(locale)[format], path: indicatorFile(id, format) }));

/** Simulated tables have two formats only: a million rows fit no sheet. */
export function tableDownloads({ name, simulated }: TableInfo, locale: Locale): readonly Offered[] {
  const t = take(locale);
  if (!simulated)
    return TABLE_FORMATS.map((format) => ({ label: labels(locale)[format], path: tableFile(name, format) }));
  const short = name.replace(/^sim\./, '');
  return [
    { label: t.parquet, path: simulatedFile(short, 'parquet') },
    { label: t.csvGz, path: simulatedFile(short, 'csv.gz') },
  ];
}

export const wholeDownloads = (locale: Locale): readonly Offered[] => [
  { label: take(locale).zip, path: WHOLE_ARCHIVE },
];
