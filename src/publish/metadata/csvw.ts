/**
 * CSV on the Web: what a machine needs to read `.csv` as published. Metadata Vocabulary for Tabular Data (W3C
 * Recommendation, 2015, https://www.w3.org/TR/tabular-metadata/): one table each at the standard's own place beside the file
 * (`<file>-metadata.json`, 5.3 of the Model), and all of them as a group, which alone may hold keys that lead from one
 * table to another (5.4.3: a foreign key's resource is in the same group).
 */
import { basename } from 'node:path/posix';
import { tableFile } from '../../addresses.ts';
import type { Catalogue, Field, TableInfo, Text } from '../../catalogue/types.ts';
import type { Descriptor } from '../../package/index.ts';

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'zh' }];

/** As RFC 4180 and this site write it; the byte order mark is part of the encoding. */
const DIALECT = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
};

const DATATYPES: Readonly<Record<string, unknown>> = {
  string: 'string',
  list: 'string',
  integer: 'integer',
  number: 'decimal',
  date: 'date',
  boolean: { base: 'boolean', format: 'true|false' },
};

const spoken = ({ zh, en }: Text): readonly Json[] => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
];

/** `und` is the header as it stands in the file: by it a validator knows the column (6.5.1 of the Vocabulary). */
function columnOf({ name, type, title, description, required }: Field): Json {
  return {
    name,
    titles: { und: name, zh: title.zh, en: title.en },
    ...(description === null ? {} : { 'dc:description': spoken(description) }),
    datatype: DATATYPES[type] ?? 'string',
    ...(type === 'list' ? { separator: ' ' } : {}),
    ...(required ? { required: true } : {}),
  };
}

function tableOf(catalogue: Catalogue, { name, title, description, fields, primaryKey }: TableInfo): Json {
  const { site } = catalogue;
  return {
    url: basename(tableFile(name, 'csv')),
    'dc:title': spoken(title),
    'dc:description': spoken(description),
    'dc:publisher': spoken(site.name),
    'dc:license': { '@id': site.licence.url },
    'dc:hasVersion': site.edition,
    'dc:issued': { '@value': site.editionDate, '@type': 'date' },
    dialect: DIALECT,
    tableSchema: { columns: fields.map(columnOf), ...(primaryKey.length > 0 ? { primaryKey } : {}) },
  };
}

/** The metadata of one published table. */
export function tableCsvw(catalogue: Catalogue, table: TableInfo): Json {
  return { '@context': CONTEXT, ...tableOf(catalogue, table) };
}

/** The metadata of all published tables with the keys between them. */
export function groupCsvw(catalogue: Catalogue, descriptor: Descriptor): Json {
  const tables = catalogue.tables.filter(({ simulated }) => !simulated);
  const names = new Set(tables.map(({ name }) => name));
  const keys = (table: TableInfo): readonly Json[] =>
    (descriptor.resources.find(({ name }) => name === table.name)?.schema.foreignKeys ?? []).flatMap(
      ({ fields, reference }) => {
        const to = reference.resource || table.name;
        if (!names.has(to)) return [];
        const resource = basename(tableFile(to, 'csv'));
        return [{ columnReference: fields, reference: { resource, columnReference: reference.fields } }];
      },
    );
  return {
    '@context': CONTEXT,
    'dc:title': spoken(catalogue.packageTitle),
    'dc:license': { '@id': catalogue.site.licence.url },
    tables: tables.map((table) => {
      const { tableSchema, ...rest } = tableOf(catalogue, table);
      const foreignKeys = keys(table);
      return { ...rest, tableSchema: Object.assign({}, tableSchema, foreignKeys.length > 0 ? { foreignKeys } : {}) };
    }),
  };
}
