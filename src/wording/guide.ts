/**
 * Every address that may be relied on, as the data page lists them: what lies there, and an example that is there. Made
 * from addresses.ts, so that page and addresses can't part. What this build does not publish is not listed.
 */
import * as to from '../addresses.ts';
import type { Book } from '../catalogue/book.ts';

/** Which sentence of src/i18n/guide.ts says what lies there. */
export type GuideKey =
  | 'tablePage'
  | 'csv'
  | 'plainCsv'
  | 'json'
  | 'xlsx'
  | 'parquet'
  | 'zip'
  | 'csvw'
  | 'indicatorPage'
  | 'mechanismPage'
  | 'taskPlace'
  | 'agencyPage'
  | 'commitmentPage'
  | 'indicatorFiles'
  | 'chart'
  | 'embed'
  | 'oembed'
  | 'archive'
  | 'manifest'
  | 'datapackage'
  | 'csvwAll'
  | 'catalog'
  | 'citations'
  | 'cff'
  | 'query'
  | 'querySchema'
  | 'schema'
  | 'feed'
  | 'progressFeed'
  | 'compare'
  | 'sitemap'
  | 'simulatedFiles'
  | 'simulatedParts'
  | 'simulatedPackage'
  | 'releasePage'
  | 'pinnedFiles'
  | 'pinnedChart';

export interface GuideEntry {
  readonly key: GuideKey;
  /** With `<table>`, `<id>`, `<release>` for what is to be filled in; without base path. */
  readonly patterns: readonly string[];
  /** The first of them, filled in: it answers on this site. */
  readonly example: string;
}

export interface GuideGroup {
  readonly key: 'groupTable' | 'groupIndicator' | 'groupOther' | 'groupAll' | 'groupSimulated' | 'groupPinned';
  readonly entries: readonly GuideEntry[];
}

const TABLE = '<table>';
const ID = '<id>';
const RELEASE = '<release>';
const MECHANISM = '<mechanism>';
const TASK = '<task>';
const AGENCY = '<agency>';
const PROMISE = '<commitment>';

/** The indicator that examples speak of: the first headline, else the first there is; undefined in an empty catalogue. */
export function exampleIndicator({ catalogue }: Book): string | undefined {
  return catalogue.site.headlines[0] ?? catalogue.indicators[0]?.id;
}

/** The groups of addresses, empty ones left out; `origin` says whether the site's origin is known, which a sitemap needs. */
export function addressGuide(book: Book, { origin }: { readonly origin: boolean }): readonly GuideGroup[] {
  const { catalogue, locale } = book;
  const id = exampleIndicator(book);
  const release = catalogue.site.edition;
  const simulated = catalogue.tables.find((table) => table.simulated)?.name.replace(/^sim\./, '');
  const has = (path: string): boolean => book.file(path) !== undefined;
  /** An entry for a file of the data build, where it has been written. */
  const file = (key: GuideKey, patterns: readonly string[], example: string): readonly GuideEntry[] =>
    has(example) ? [{ key, patterns, example }] : [];
  const always = (key: GuideKey, path: string): GuideEntry => ({ key, patterns: [path], example: path });
  const table = (key: GuideKey, ...formats: readonly to.TableFormat[]): readonly GuideEntry[] =>
    formats[0] === undefined
      ? []
      : file(
          key,
          formats.map((format) => to.tableFile(TABLE, format)),
          to.tableFile('observations', formats[0]),
        );
  const schemas = catalogue.files.map(({ path }) => path).filter((path) => path.startsWith('/schema/'));

  const ofTable: readonly GuideEntry[] = [
    { key: 'tablePage', patterns: [to.tablePage(TABLE)], example: to.tablePage('observations') },
    ...table('csv', 'csv'),
    ...table('plainCsv', 'plain.csv'),
    ...table('json', 'json'),
    ...table('xlsx', 'xlsx', 'en.xlsx'),
    ...table('parquet', 'parquet'),
    ...table('zip', 'zip'),
    ...file('csvw', [to.tableMetadata(TABLE)], to.tableMetadata('observations')),
  ];
  const ofIndicator = (one: string): readonly GuideEntry[] => [
    { key: 'indicatorPage', patterns: [to.indicatorPage(ID)], example: to.indicatorPage(one) },
    ...file(
      'indicatorFiles',
      to.INDICATOR_FORMATS.map((format) => to.indicatorFile(ID, format)),
      to.indicatorFile(one, 'csv'),
    ),
    ...file(
      'chart',
      (['svg', 'png', 'print.png'] as const).map((format) => to.chartFile(ID, locale, format)),
      to.chartFile(one, locale, 'svg'),
    ),
    // Embeds are pages; the file that tells of them says whether there are any.
    ...(has(to.oembedFile(one, locale))
      ? [
          {
            key: 'embed' as const,
            patterns: [to.embedPage(ID, locale), to.EMBED_SCRIPT],
            example: to.embedPage(one, locale),
          },
        ]
      : []),
    ...file('oembed', [to.oembedFile(ID, locale)], to.oembedFile(one, locale)),
  ];
  /** Pages whose chart has the same kinds of address as an indicator's, under an id that begins with its family. */
  const [mechanism] = catalogue.mechanisms;
  const [promise] = catalogue.commitments;
  const [agency] = catalogue.agencies;
  const ofOther: readonly GuideEntry[] = [
    ...(mechanism === undefined
      ? []
      : [
          {
            key: 'mechanismPage' as const,
            patterns: [to.mechanismPage(MECHANISM)],
            example: to.mechanismPage(mechanism.id),
          },
        ]),
    ...(promise === undefined
      ? []
      : [
          { key: 'taskPlace' as const, patterns: [to.taskPlace(TASK)], example: to.taskPlace(promise.task) },
          {
            key: 'commitmentPage' as const,
            patterns: [to.commitmentPage(PROMISE)],
            example: to.commitmentPage(promise.id),
          },
        ]),
    ...(agency === undefined
      ? []
      : [{ key: 'agencyPage' as const, patterns: [to.agencyPage(AGENCY)], example: to.agencyPage(agency.id) }]),
  ];
  const ofAll: readonly GuideEntry[] = [
    ...file('archive', [to.WHOLE_ARCHIVE], to.WHOLE_ARCHIVE),
    always('manifest', to.MANIFEST),
    ...file('datapackage', [to.DATAPACKAGE], to.DATAPACKAGE),
    ...file('csvwAll', [to.TABLES_METADATA], to.TABLES_METADATA),
    ...file('catalog', [to.CATALOG], to.CATALOG),
    ...file(
      'citations',
      to.CITATION_FORMATS.map((format) => to.citationFile(TABLE, format)),
      to.citationFile('observations', 'bib'),
    ),
    ...file('cff', [to.CITATION_CFF], to.CITATION_CFF),
    always('query', to.QUERY_INDEX),
    ...file('querySchema', [to.QUERY_SCHEMA], to.QUERY_SCHEMA),
    ...schemas.map((path) => always('schema', path)),
    ...file('feed', [to.FEED], to.FEED),
    ...file('progressFeed', [to.PROGRESS_FEED], to.PROGRESS_FEED),
    ...file('compare', [to.COMPARE_DATA], to.COMPARE_DATA),
    ...(origin ? [always('sitemap', to.SITEMAP)] : []),
  ];
  const ofSimulated = (one: string): readonly GuideEntry[] => [
    ...file(
      'simulatedFiles',
      to.SIMULATED_FORMATS.map((format) => to.simulatedFile(TABLE, format)),
      to.simulatedFile(one, 'parquet'),
    ),
    ...file(
      'simulatedParts',
      to.SIMULATED_FORMATS.map((format) => to.simulatedPart(TABLE, format, 1)),
      to.simulatedPart(one, 'parquet', 1),
    ),
    ...file('simulatedPackage', [to.SIMULATED_DATAPACKAGE], to.SIMULATED_DATAPACKAGE),
  ];
  const ofPinned = (one: string): readonly GuideEntry[] => [
    { key: 'releasePage', patterns: [to.releasePage(RELEASE)], example: to.releasePage(release) },
    ...file(
      'pinnedFiles',
      to.FROZEN_FORMATS.flatMap((format) => [to.tableFile(TABLE, format), to.indicatorFile(ID, format)]).map((path) =>
        to.pinned(RELEASE, path),
      ),
      to.pinned(release, to.tableFile('observations', 'csv')),
    ),
    ...file(
      'pinnedChart',
      [to.pinned(RELEASE, to.chartFile(ID, locale, 'svg'))],
      to.pinned(release, to.chartFile(one, locale, 'svg')),
    ),
  ];
  const groups: readonly GuideGroup[] = [
    { key: 'groupTable', entries: ofTable },
    { key: 'groupIndicator', entries: id === undefined ? [] : ofIndicator(id) },
    { key: 'groupOther', entries: ofOther },
    { key: 'groupAll', entries: ofAll },
    { key: 'groupPinned', entries: id === undefined ? [] : ofPinned(id) },
    { key: 'groupSimulated', entries: simulated === undefined ? [] : ofSimulated(simulated) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
