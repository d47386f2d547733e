/**
 * What search engines are told of data and indicator pages: schema.org (version 29, https://schema.org/Dataset) as
 * JSON-LD 1.1, with what Google's data set search asks: a name, a description of 50 characters or more, a licence, a
 * creator and the files (https://developers.google.com/search/docs/appearance/structured-data/dataset). Pure: a book and
 * a place in, an object out. Addresses are absolute where the site's origin is known, otherwise paths.
 */
import {
  CATALOG,
  DATAPACKAGE,
  INDICATOR_FORMATS,
  indicatorFile,
  indicatorPage,
  located,
  type Place,
  pagePath,
  SIMULATED_FORMATS,
  simulatedPaths,
  TABLE_FORMATS,
  tableFile,
  tablePage,
  WHOLE_ARCHIVE,
} from '../addresses.ts';
import type { Book } from '../catalogue/book.ts';
import type { Indicator, Observation, Source, TableInfo, Text } from '../catalogue/types.ts';
import { otherLocale } from '../i18n/index.ts';
import { metadata } from '../i18n/metadata.ts';
import { coverage } from './coverage.ts';
import { numberText, qualifierShort } from './number.ts';

export type JsonLd = Readonly<Record<string, unknown>>;

/** Media types as IANA registers them, by the end of a file's name. */
const MEDIA: readonly (readonly [string, string])[] = [
  ['.csv', 'text/csv'],
  ['.csv.gz', 'application/gzip'],
  ['.json', 'application/json'],
  ['.jsonld', 'application/ld+json'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.zip', 'application/zip'],
];

/** The media type of a file that is offered for download. Throws for one that has none here: a mistake of the caller. */
export function encodingOf(path: string): string {
  const found = MEDIA.find(([end]) => path.endsWith(end));
  if (found === undefined) throw new Error(`no media type for ${path}`);
  return found[1];
}

/** JSON as the text of a script element that holds data: no `<`, so that nothing in it can end the element. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const joined = (book: Book, ...sentences: readonly string[]): string =>
  sentences
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(book.locale === 'zh' ? '' : ' ');

/** The name in the page's language and, where it differs, in the other. */
function named(book: Book, text: Text): JsonLd {
  const other = text[otherLocale(book.locale)];
  return { name: book.say(text), ...(other === book.say(text) ? {} : { alternateName: other }) };
}

const homeOf = (place: Place): string => located('/', place);
const catalogId = (place: Place): string => `${located('/data/', place)}#catalog`;
const datasetId = (place: Place, path: string): string => `${located(path, place)}#dataset`;

function publisher(book: Book, place: Place): JsonLd {
  return {
    '@type': 'Organization',
    '@id': `${homeOf(place)}#publisher`,
    ...named(book, book.catalogue.site.name),
    url: homeOf(place),
  };
}

/** The article or document that numbers were taken from. */
function sourceOf(book: Book, source: Source): JsonLd {
  return {
    '@type': source.kind === 'newspaper_article' ? 'NewsArticle' : 'CreativeWork',
    ...named(book, source.title),
    ...(source.authors.length === 0 ? {} : { author: source.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.published === null ? {} : { datePublished: source.published }),
  };
}

/** The files among these that the build has published. */
function downloads(book: Book, place: Place, paths: readonly string[]): readonly JsonLd[] {
  return paths.flatMap((path) => {
    const file = book.file(path);
    if (file === undefined) return [];
    return [
      {
        '@type': 'DataDownload',
        name: path.split('/').at(-1),
        contentUrl: located(path, place),
        encodingFormat: encodingOf(path),
        contentSize: `${file.bytes} B`,
      },
    ];
  });
}

/** What every data set of this site has in common. */
function common(book: Book, place: Place, path: string): JsonLd {
  const { site } = book.catalogue;
  return {
    '@type': 'Dataset',
    '@id': datasetId(place, path),
    url: located(pagePath(path, book.locale), place),
    inLanguage: ['zh-CN', 'en'],
    license: site.licence.url,
    isAccessibleForFree: true,
    version: site.edition,
    datePublished: site.editionDate,
    creator: publisher(book, place),
    publisher: { '@id': `${homeOf(place)}#publisher` },
  };
}

function places(book: Book, names: readonly Text[]): JsonLd {
  const [first, ...others] = names.map((text) => ({ '@type': 'Place', ...named(book, text) }));
  return first === undefined ? {} : { spatialCoverage: others.length === 0 ? first : [first, ...others] };
}

/** An ISO 8601 interval, as schema.org wants it. */
function period(observations: readonly Observation[]): JsonLd {
  const covered = coverage({ observations });
  return covered === undefined ? {} : { temporalCoverage: `${covered.start}/${covered.end}` };
}

function basis(book: Book, sources: readonly Source[]): JsonLd {
  return sources.length === 0 ? {} : { isBasedOn: sources.map((source) => sourceOf(book, source)) };
}

const inCatalog = (book: Book, place: Place): JsonLd => ({
  includedInDataCatalog: {
    '@type': 'DataCatalog',
    '@id': catalogId(place),
    ...named(book, book.catalogue.site.name),
    url: located(pagePath('/data/', book.locale), place),
  },
});

/** Simulated tables stand beside the data set, not in it. */
const partOfWhole = (place: Place): JsonLd => ({ isPartOf: { '@id': datasetId(place, '/data/') } });

const partOf = (book: Book): string =>
  metadata(book.locale).partOf(book.say(book.catalogue.packageTitle), book.catalogue.site.edition);

const takenFrom = (book: Book, sources: readonly Source[]): string =>
  sources.length === 0
    ? ''
    : metadata(book.locale).takenFrom(
        sources.map((source) => book.say(source.short)).join(book.locale === 'zh' ? '、' : '; '),
      );

/** One table with its columns and files. A simulated one says so in name and description, and is based on no source. */
export function tableDataset(book: Book, place: Place, table: TableInfo): JsonLd {
  const { catalogue } = book;
  const name = table.name.replace(/^sim\./, '');
  const t = metadata(book.locale);
  const title: Text = table.simulated
    ? { zh: metadata('zh').simulatedTitle(table.title.zh), en: metadata('en').simulatedTitle(table.title.en) }
    : table.title;
  const size = t.size(table.rows.toLocaleString('en-US'), table.fields.length);
  const paths = table.simulated
    ? SIMULATED_FORMATS.flatMap((format) => simulatedPaths(name, format, (path) => book.file(path) !== undefined))
    : TABLE_FORMATS.map((format) => tableFile(name, format));
  return {
    '@context': 'https://schema.org',
    ...common(book, place, tablePage(name, table.simulated)),
    ...named(book, title),
    description: joined(
      book,
      book.say(table.description),
      table.simulated ? t.simulatedNote : '',
      size,
      ...(table.simulated ? [] : [takenFrom(book, catalogue.sources), partOf(book)]),
    ),
    identifier: `${table.simulated ? 'sim.' : ''}${name}`,
    keywords: [t.subject, ...(table.simulated ? [t.simulatedTag] : [])],
    ...inCatalog(book, place),
    ...(table.simulated ? {} : partOfWhole(place)),
    variableMeasured: table.fields.map((field) => ({
      '@type': 'PropertyValue',
      name: book.say(field.title),
      alternateName: field.name,
      ...(field.description === null ? {} : { description: book.say(field.description) }),
    })),
    ...(table.simulated
      ? {}
      : {
          ...places(book, [catalogue.site.district]),
          ...period(catalogue.observations),
          ...basis(book, catalogue.sources),
        }),
    distribution: downloads(book, place, paths),
  };
}

/** The catalogue and the data set as a whole, for the page that lists all tables. */
export function dataCatalog(book: Book, place: Place): JsonLd {
  const { catalogue } = book;
  const { site, tables } = catalogue;
  const t = metadata(book.locale);
  const whole: JsonLd = {
    ...common(book, place, '/data/'),
    ...named(book, catalogue.packageTitle),
    description: joined(book, book.say(catalogue.packageDescription), takenFrom(book, catalogue.sources)),
    identifier: site.edition,
    keywords: [t.subject],
    includedInDataCatalog: { '@id': catalogId(place) },
    ...places(book, [site.district]),
    ...period(catalogue.observations),
    ...basis(book, catalogue.sources),
    hasPart: tables
      .filter(({ simulated }) => !simulated)
      .map(({ name }) => ({ '@id': datasetId(place, tablePage(name)) })),
    distribution: downloads(book, place, [WHOLE_ARCHIVE, DATAPACKAGE]),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'DataCatalog',
        '@id': catalogId(place),
        ...named(book, site.name),
        description: book.say(site.title),
        url: located(pagePath('/data/', book.locale), place),
        inLanguage: ['zh-CN', 'en'],
        license: site.licence.url,
        isAccessibleForFree: true,
        publisher: publisher(book, place),
        encoding: downloads(book, place, [CATALOG]),
        dataset: [
          { '@id': datasetId(place, '/data/') },
          ...tables.map(({ name, simulated }) => ({
            '@id': datasetId(place, tablePage(name.replace(/^sim\./, ''), simulated)),
          })),
        ],
      },
      whole,
    ],
  };
}

/** A decimal as a JSON number: the package admits 15 significant digits, which a double keeps. */
const number = (text: string): number => Number(text);

/** The number with its bound: what the source says is at least so much has no value, only a least one. */
export function bounded({ value, valueMax, qualifier }: Pick<Observation, 'value' | 'valueMax' | 'qualifier'>): JsonLd {
  if (valueMax !== null) return { minValue: number(value), maxValue: number(valueMax) };
  if (qualifier === 'up_to') return { maxValue: number(value) };
  // The fastest case: none was quicker, and most took longer.
  if (qualifier === 'at_least' || qualifier === 'more_than' || qualifier === 'fastest')
    return { minValue: number(value) };
  return { value: number(value) };
}

function measured(book: Book, indicator: Indicator, of: Observation): JsonLd {
  const unit = book.unit(of.unit);
  const symbol = book.locale === 'zh' ? unit.symbolZh : unit.symbolEn;
  return {
    '@type': 'PropertyValue',
    name: book.say(indicator.name),
    propertyID: indicator.id,
    ...bounded(of),
    unitText: symbol === '' ? book.say(unit.name) : symbol,
    description:
      book.locale === 'zh'
        ? `${numberText(book, of)}（${qualifierShort(book, of)}）：${book.say(of.scope)}`
        : `${numberText(book, of)} (${qualifierShort(book, of)}): ${book.say(of.scope)}`,
  };
}

/** One indicator with its lead number and files. */
export function indicatorDataset(book: Book, place: Place, indicator: Indicator): JsonLd {
  const observations = book.observationsOf(indicator.id);
  const lead = book.leadOf(indicator.id);
  const sources = [...new Set(observations.map(({ source }) => source))].map(book.source);
  const areas = [...new Set(observations.map(({ area }) => area))].map((id) => book.area(id).name);
  const plain = lead === undefined ? '' : book.say(indicator.plain).replace('{value}', numberText(book, lead));
  return {
    '@context': 'https://schema.org',
    ...common(book, place, indicatorPage(indicator.id)),
    ...named(book, indicator.name),
    description: joined(book, plain, book.say(indicator.definition), takenFrom(book, sources), partOf(book)),
    identifier: indicator.id,
    keywords: [metadata(book.locale).subject, book.say(book.topic(indicator.topic).name)],
    ...inCatalog(book, place),
    ...partOfWhole(place),
    variableMeasured:
      lead === undefined
        ? [{ '@type': 'PropertyValue', name: book.say(indicator.name), propertyID: indicator.id }]
        : [measured(book, indicator, lead)],
    ...places(book, areas),
    ...period(observations),
    ...basis(book, sources),
    distribution: downloads(
      book,
      place,
      INDICATOR_FORMATS.map((format) => indicatorFile(indicator.id, format)),
    ),
  };
}
