/** Downloads of a page: those of the formats that the build has published, with their names and sizes. */
import {
  INDICATOR_FORMATS,
  indicatorFile,
  type SimulatedFormat,
  simulatedPaths,
  TABLE_FORMATS,
  type TableFormat,
  tableFile,
  WHOLE_ARCHIVE,
} from '../addresses.ts';
import type { Catalogue, TableInfo } from '../catalogue/types.ts';
import type { Locale } from '../i18n/index.ts';
import { take } from '../i18n/take.ts';

/** A file to download: its label in the page's language, its path without base path, its bytes. */
export interface Download {
  readonly label: string;
  readonly path: string;
  readonly bytes: number;
}

interface Offered {
  readonly label: string;
  readonly path: string;
}

/** Those that are there, in the order given. */
function there({ files }: Catalogue, offered: readonly Offered[]): readonly Download[] {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  return offered.flatMap((one) => {
    const size = bytes.get(one.path);
    return size === undefined ? [] : [{ ...one, bytes: size }];
  });
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

export const indicatorDownloads = (catalogue: Catalogue, id: string, locale: Locale): readonly Download[] =>
  there(
    catalogue,
    INDICATOR_FORMATS.map((format) => ({ label: labels(locale)[format], path: indicatorFile(id, format) })),
  );

/** Simulated tables have two formats only: a million rows fit no sheet. */
export function tableDownloads(
  catalogue: Catalogue,
  { name, simulated }: TableInfo,
  locale: Locale,
): readonly Download[] {
  const t = take(locale);
  const short = name.replace(/^sim\./, '');
  const paths = new Set(catalogue.files.map(({ path }) => path));
  const lying = (format: SimulatedFormat, label: string): readonly Offered[] => {
    const files = simulatedPaths(short, format, (path) => paths.has(path));
    return files.map((path, at) => ({ label: files.length === 1 ? label : t.part(label, at + 1), path }));
  };
  return there(
    catalogue,
    simulated
      ? [...lying('parquet', t.parquet), ...lying('csv.gz', t.csvGz)]
      : TABLE_FORMATS.map((format) => ({ label: labels(locale)[format], path: tableFile(name, format) })),
  );
}

/** Formats that a reader of one language takes of a table that a page speaks of among other things. */
const SHORT: Readonly<Record<Locale, readonly TableFormat[]>> = {
  zh: ['csv', 'xlsx', 'json', 'parquet'],
  en: ['csv', 'en.xlsx', 'json', 'parquet'],
};

/** The promises and the reports on them, under the names of their tables. */
export function promiseDownloads(catalogue: Catalogue, locale: Locale): readonly Download[] {
  const tables = catalogue.tables.filter(
    ({ name, simulated }) => !simulated && (name === 'commitments' || name === 'progress'),
  );
  return tables.flatMap(({ name, title }) =>
    there(
      catalogue,
      SHORT[locale].map((format) => ({
        label: `${title[locale]} ${format
          .replace('en.', '')
          .replace('parquet', 'Parquet')
          .replace(/^[a-z]+$/, (all) => all.toUpperCase())}`,
        path: tableFile(name, format),
      })),
    ),
  );
}

export const wholeDownloads = (catalogue: Catalogue, locale: Locale): readonly Download[] =>
  there(catalogue, [{ label: take(locale).zip, path: WHOLE_ARCHIVE }]);
