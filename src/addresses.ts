/**
 * Every address that is a promise, in one place: what is published under it keeps its meaning. Paths begin with a slash
 * and know neither base path nor origin; `located` adds both. Ground floor: pages, writers and browser code all use it.
 */

export type AddressLocale = 'zh' | 'en';

/** Where the site lives: the base path (begins and ends with a slash) and the origin, absent in a local build. */
export interface Place {
  readonly base: string;
  readonly site?: string | undefined;
}

/** The path under the base path, absolute where the origin is known: what embeds, feeds, citations and metadata print. */
export function located(path: string, { base, site }: Place): string {
  return `${site ?? ''}${base.replace(/\/$/, '')}${path}`;
}

/** The address of a page in a language: Chinese at the root, English under /en/. */
export const pagePath = (path: string, locale: AddressLocale): string => (locale === 'en' ? `/en${path}` : path);

/** The formats of one table; an indicator has all but Parquet. */
export const TABLE_FORMATS = ['csv', 'plain.csv', 'json', 'xlsx', 'en.xlsx', 'parquet', 'zip'] as const;
export const INDICATOR_FORMATS = ['csv', 'plain.csv', 'json', 'xlsx', 'en.xlsx'] as const;
/** What a release freezes of each table and indicator, byte for byte. */
export const FROZEN_FORMATS = ['csv', 'plain.csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type IndicatorFormat = (typeof INDICATOR_FORMATS)[number];

export const tableFile = (table: string, format: TableFormat): string => `/data/${table}.${format}`;
export const tableMetadata = (table: string): string => `/data/${table}.csv-metadata.json`;
/** The same for all tables at once, with the keys between them: where CSV on the Web looks for it in a folder. */
export const TABLES_METADATA = '/data/csv-metadata.json';
export const indicatorFile = (id: string, format: IndicatorFormat): string => `/data/indicators/${id}.${format}`;
/** Everything published in one archive. */
export const WHOLE_ARCHIVE = '/data/kedu.zip';
export const DATAPACKAGE = '/data/datapackage.json';
export const CATALOG = '/data/catalog.jsonld';
export const MANIFEST = '/data/manifest.json';
export const SITEMAP = '/sitemap.xml';
/** The databases that browsers query, by name. */
export const QUERY_INDEX = '/query/index.json';
/** Their tables and columns with titles, readings and the values of columns of few, for who writes queries. */
export const QUERY_SCHEMA = '/query/schema.json';
export const FEED = '/releases/feed.xml';
/** What sources report of the promises, a dated entry each. */
export const PROGRESS_FEED = '/commitments/feed.xml';

/** Simulated tables stand apart, and their names say what they are. */
export const SIMULATED_FORMATS = ['parquet', 'csv.gz'] as const;
export type SimulatedFormat = (typeof SIMULATED_FORMATS)[number];
export const simulatedFile = (table: string, format: SimulatedFormat): string =>
  `/data/sim/${table}.simulated.${format}`;
/** One of the parts of a simulated table that is too large for one file, counted from 1. Each part is a file in itself. */
export const simulatedPart = (table: string, format: SimulatedFormat, part: number): string =>
  `/data/sim/${table}.simulated.part-${part}.${format}`;
/** Where a simulated table lies, as far as `has` says what is there: whole, or in parts in their order. */
export function simulatedPaths(
  table: string,
  format: SimulatedFormat,
  has: (path: string) => boolean,
): readonly string[] {
  const whole = simulatedFile(table, format);
  if (has(whole)) return [whole];
  const parts: string[] = [];
  for (let part = 1; has(simulatedPart(table, format, part)); part += 1) parts.push(simulatedPart(table, format, part));
  return parts;
}
export const SIMULATED_DATAPACKAGE = '/data/sim/datapackage.json';

/** References for import into a reference manager; `en.` for the English titles. */
export const CITATION_FORMATS = ['bib', 'ris', 'csl.json', 'en.bib', 'en.ris', 'en.csl.json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
/** What there is a reference of: the whole (`data`), a table by its name, an indicator as `indicators/<id>`. */
export const citationFile = (work: string, format: CitationFormat): string => `/data/citation/${work}.${format}`;
/** The data set in the Citation File Format. */
export const CITATION_CFF = '/data/CITATION.cff';

/** The dictionary page of a table. */
export const tablePage = (table: string, simulated = false): string => `/data/${simulated ? 'sim/' : ''}${table}/`;
/** One promise; on `/commitments/` each has its row at `#<id>`. */
export const commitmentPage = (id: string): string => `/commitments/${id}/`;
export const indicatorPage = (id: string): string => `/indicators/${id}/`;
export const agencyPage = (id: string): string => `/agencies/${id}/`;
export const mechanismPage = (id: string): string => `/mechanisms/${id}/`;
/** Where the promises of one task stand on their page. */
export const taskPlace = (task: string): string => `/commitments/#task-${task}`;
export const releasePage = (version: string): string => `/releases/${version}/`;

/** Lists everything that can be found, and with script answers `?q=`. */
export const SEARCH_PAGE = '/search/';
/**
 * What the search box fetches. Its name does not change with its content: a page that is still open or cached when a new
 * release comes finds the new index and not a gap, and an unchanged index costs one 304.
 */
export const SEARCH_INDEX = '/search/index.json';

/** What the page of comparisons fetches: every printed number with what decides whether it may stand beside another. */
export const COMPARE_DATA = '/compare/numbers.json';

export type ChartFormat = 'svg' | 'png' | 'print.png';
export const chartFile = (id: string, locale: AddressLocale, format: ChartFormat): string =>
  `/charts/${id}.${locale}.${format}`;
/** The JSON Schema of a chart's spec; each version keeps its own address. */
export const chartSpecSchemaFile = (version: number): string => `/schema/chart-spec.v${version}.json`;
export const embedPage = (id: string, locale: AddressLocale): string => pagePath(`/embed/${id}/`, locale);
export const oembedFile = (id: string, locale: AddressLocale): string => `/oembed/${id}.${locale}.json`;
export const EMBED_SCRIPT = '/embed.js';

/** The same address as a release keeps it: `/r/2021.1/data/observations.csv`. Data, SVG charts and embeds only. */
export const pinned = (release: string, path: string): string => `/r/${release}${path}`;
