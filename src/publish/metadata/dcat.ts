/**
 * The data catalogue for catalogues: DCAT version 3 (W3C Recommendation, 2024, https://www.w3.org/TR/vocab-dcat-3/) as
 * JSON-LD 1.1 with its context inside, so that nothing has to be fetched to read it. Addresses are absolute where the
 * site's origin is known, otherwise paths that resolve against the file's own address.
 */
import {
  CATALOG,
  DATAPACKAGE,
  located,
  type Place,
  SIMULATED_DATAPACKAGE,
  SIMULATED_FORMATS,
  simulatedPaths,
  TABLE_FORMATS,
  tableFile,
  tableMetadata,
  tablePage,
  WHOLE_ARCHIVE,
} from '../../addresses.ts';
import type { Catalogue, TableInfo, Text } from '../../catalogue/types.ts';
import { metadata } from '../../i18n/metadata.ts';
import { coverage } from '../../wording/coverage.ts';
import { mediaType } from '../serve/media.ts';
import type { FileFacts } from './files.ts';

type Json = Readonly<Record<string, unknown>>;
type Facts = ReadonlyMap<string, FileFacts>;

const CONTEXT: Json = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  prov: 'http://www.w3.org/ns/prov#',
  spdx: 'http://spdx.org/rdf/terms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const LANGUAGES = ['zh', 'en'].map((code) => ({ '@id': `http://id.loc.gov/vocabulary/iso639-1/${code}` }));

const spoken = ({ zh, en }: Text): readonly Json[] => [
  { '@language': 'zh', '@value': zh },
  { '@language': 'en', '@value': en },
];
const both = (key: 'subject' | 'simulatedTag'): Text => ({ zh: metadata('zh')[key], en: metadata('en')[key] });
const date = (value: string): Json => ({ '@type': 'xsd:date', '@value': value });

/** The media type as IANA registers it, without parameters (7.8.8 wants the registry's own address). */
function iana(path: string): Json {
  const [type = ''] = mediaType(path).split(';');
  return { '@id': `https://www.iana.org/assignments/media-types/${type}` };
}

function distribution(facts: FileFacts, licence: string, place: Place): Json {
  const address = located(facts.path, place);
  const packed = facts.path.endsWith('.csv.gz');
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': facts.path.split('/').at(-1),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': iana(packed ? facts.path.slice(0, -3) : facts.path),
    ...(packed
      ? { 'dcat:compressFormat': { '@id': 'https://www.iana.org/assignments/media-types/application/gzip' } }
      : {}),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(facts.bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': facts.sha256 },
    },
    'dct:license': { '@id': licence },
  };
}

/** Every file that a table may be had as, by path; `has` says which are there, for a large simulated one lies in parts. */
export function tablePaths(
  { name, simulated }: Pick<TableInfo, 'name' | 'simulated'>,
  has: (path: string) => boolean,
): readonly string[] {
  return simulated
    ? SIMULATED_FORMATS.flatMap((format) => simulatedPaths(name, format, has))
    : TABLE_FORMATS.map((format) => tableFile(name, format));
}

/** The catalogue record: the catalogue, a data set for each table, and one for all published tables together. */
export function dcatCatalog(catalogue: Catalogue, files: Facts, place: Place): Json {
  const { site, sources } = catalogue;
  const at = (path: string): string => located(path, place);
  const home = at('/');
  const publisher = { '@id': `${home}#publisher` };
  const licence = { '@id': site.licence.url };
  const covered = coverage(catalogue);
  const offered = (paths: readonly string[]): readonly Json[] =>
    paths.flatMap((path) => {
      const facts = files.get(path);
      return facts === undefined ? [] : [distribution(facts, site.licence.url, place)];
    });
  const common = {
    'dct:publisher': publisher,
    'dct:license': licence,
    'dct:issued': date(site.editionDate),
    'dct:modified': date(site.editionDate),
    'dct:language': LANGUAGES,
    'dcat:version': site.edition,
  };
  const datasetOf = (table: TableInfo): Json => {
    const page = at(tablePage(table.name, table.simulated));
    const title: Text = table.simulated
      ? {
          zh: metadata('zh').simulatedTitle(table.title.zh),
          en: metadata('en').simulatedTitle(table.title.en),
        }
      : table.title;
    const note: Text = { zh: metadata('zh').simulatedNote, en: metadata('en').simulatedNote };
    return {
      '@id': `${page}#dataset`,
      '@type': 'dcat:Dataset',
      'dct:identifier': `${table.simulated ? 'sim.' : ''}${table.name}`,
      'dct:title': spoken(title),
      'dct:description': spoken(
        table.simulated
          ? { zh: `${table.description.zh}${note.zh}`, en: `${table.description.en} ${note.en}` }
          : table.description,
      ),
      'dcat:keyword': spoken(both(table.simulated ? 'simulatedTag' : 'subject')),
      'dcat:landingPage': { '@id': page },
      ...(table.simulated
        ? { 'rdfs:seeAlso': { '@id': at(SIMULATED_DATAPACKAGE) } }
        : { 'rdfs:seeAlso': [DATAPACKAGE, tableMetadata(table.name)].map((path) => ({ '@id': at(path) })) }),
      ...common,
      'dcat:distribution': offered(tablePaths(table, (path) => files.has(path))),
    };
  };
  const whole: Json = {
    '@id': `${at('/data/')}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': site.edition,
    'dct:title': spoken(catalogue.packageTitle),
    'dct:description': spoken(catalogue.packageDescription),
    'dcat:keyword': spoken(both('subject')),
    'dcat:landingPage': { '@id': at('/data/') },
    ...common,
    'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': spoken(site.district) },
    ...(covered === undefined
      ? {}
      : {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': date(covered.start),
            'dcat:endDate': date(covered.end),
          },
        }),
    'dct:source': sources.map(({ title, published }) => ({
      '@type': 'prov:Entity',
      'dct:title': spoken(title),
      ...(published === null ? {} : { 'dct:issued': published }),
    })),
    'dct:hasPart': catalogue.tables
      .filter(({ simulated }) => !simulated)
      .map(({ name }) => ({ '@id': `${at(tablePage(name))}#dataset` })),
    'dcat:distribution': offered([WHOLE_ARCHIVE]),
  };
  const datasets = [whole, ...catalogue.tables.map(datasetOf)];
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': `${at(CATALOG)}#catalog`,
        '@type': 'dcat:Catalog',
        'dct:title': spoken(site.name),
        'dct:description': spoken(site.title),
        'dct:publisher': publisher,
        'dct:license': licence,
        'dct:language': LANGUAGES,
        'dct:issued': date(site.editionDate),
        'dct:modified': date(site.editionDate),
        'foaf:homepage': { '@id': home },
        'dcat:dataset': datasets.map((one) => ({ '@id': one['@id'] })),
      },
      { ...publisher, '@type': 'foaf:Agent', 'foaf:name': spoken(site.name), 'foaf:homepage': { '@id': home } },
      ...datasets,
    ],
  };
}
