/**
 * The descriptor of what is published: the package's own, with the columns that were computed, the names of the published
 * files, their sizes and checksums. Data Package v2 (https://datapackage.org/standard/data-package/); titles and
 * descriptions are Chinese, the English ones stand beside them under names of our own, as in the package itself.
 */
import { basename } from 'node:path/posix';
import { simulatedFile, simulatedPaths, TABLE_FORMATS, tableFile } from '../../addresses.ts';
import type { Catalogue, Source, TableInfo } from '../../catalogue/types.ts';
import { metadata as strings } from '../../i18n/metadata.ts';
import type { Descriptor, FieldDescriptor } from '../../package/index.ts';
import type { DescribedTable } from '../../warehouse/index.ts';
import type { FileFacts } from './files.ts';

const [zh, en] = [strings('zh'), strings('en')];

type Facts = ReadonlyMap<string, FileFacts>;
type Json = Readonly<Record<string, unknown>>;
type Column = FieldDescriptor | DescribedTable['schema']['fields'][number];

/** What the descriptor is made from. */
export interface Described {
  readonly descriptor: Descriptor;
  readonly catalogue: Catalogue;
  /** Columns and tables that the warehouse added to those of the package, or made throughout. */
  readonly added: readonly DescribedTable[];
}

/** The profile that the descriptor follows. */
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const TABLE_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** Leaves out what is empty or blank: an empty text says nothing, and the profile wants lists with items. */
function filled(entries: Json): Json {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function fieldOf(column: Column): Json {
  const { name, type, title, title_en, description, description_en, categories, constraints } = column;
  return filled({
    name,
    type,
    title,
    title_en,
    description,
    description_en,
    // In the published files the items of a list are set apart by spaces, whatever the package's own file does.
    ...(type === 'list' ? { delimiter: ' ' } : {}),
    categories,
    ...(Object.keys(constraints).length > 0 ? { constraints: filled(constraints) } : {}),
  });
}

function sourceOf({ title, short, publisher }: Source): Json {
  return filled({ title: title.zh, title_en: title.en, description: short.zh, description_en: short.en, publisher });
}

/** Everything but the resources, which the descriptors have in common. */
function packageOf({ catalogue }: Described, name: string, more: Json): Json {
  const { site, sources } = catalogue;
  return filled({
    $schema: PROFILE,
    name,
    ...more,
    version: site.edition,
    licenses: [{ name: site.licence.id, path: site.licence.url, title: site.licence.name.en }],
    sources: sources.map(sourceOf),
    contributors: [{ title: site.name.zh, roles: ['publisher'] }],
  });
}

/** The columns of a published table in the order in which every file has them. */
function columnsOf({ descriptor, added }: Described, table: TableInfo): readonly Column[] {
  const own = descriptor.resources.find(({ name }) => name === table.name)?.schema.fields ?? [];
  const more = added.find(({ name }) => name === table.name)?.schema.fields ?? [];
  const all = new Map<string, Column>([...own, ...more].map((column) => [column.name, column]));
  return table.fields.flatMap(({ name }) => all.get(name) ?? []);
}

/** One published table. Its file is the plain CSV; the other formats are listed beside it under `formats`. */
function resourceOf(described: Described, table: TableInfo, files: Facts): Json {
  const plain = files.get(tableFile(table.name, 'plain.csv'));
  const own = described.descriptor.resources.find(({ name }) => name === table.name);
  const others = TABLE_FORMATS.filter((format) => format !== 'plain.csv').flatMap(
    (format) => files.get(tableFile(table.name, format)) ?? [],
  );
  return filled({
    name: table.name,
    type: 'table',
    path: basename(tableFile(table.name, 'plain.csv')),
    title: table.title.zh,
    title_en: table.title.en,
    description: table.description.zh,
    description_en: table.description.en,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: plain?.bytes,
    hash: plain && `sha256:${plain.sha256}`,
    schema: filled({
      $schema: TABLE_PROFILE,
      fields: columnsOf(described, table).map(fieldOf),
      missingValues: [''],
      primaryKey: table.primaryKey,
      foreignKeys: (own?.schema.foreignKeys ?? []).map(({ fields, reference }) => ({
        fields,
        reference: filled({ resource: reference.resource, fields: reference.fields }),
      })),
    }),
    formats: others.map(({ path, bytes, sha256 }) => ({ path: basename(path), bytes, hash: `sha256:${sha256}` })),
  });
}

/**
 * The descriptor of the published tables, for `/data/datapackage.json` and for archives.
 *
 * @param names the tables to describe; all published ones where absent. A reference to a table that is left out is left
 *   out too, for a descriptor may only point at its own resources.
 */
export function publishedDescriptor(described: Described, files: Facts, names?: readonly string[]): Json {
  const { descriptor, catalogue } = described;
  const tables = catalogue.tables.filter(({ name, simulated }) => !simulated && (names?.includes(name) ?? true));
  const kept = new Set(tables.map(({ name }) => name));
  const here: Described = {
    ...described,
    descriptor: {
      ...descriptor,
      resources: descriptor.resources.map((resource) => ({
        ...resource,
        schema: {
          ...resource.schema,
          foreignKeys: resource.schema.foreignKeys.filter(
            ({ reference }) => reference.resource === '' || kept.has(reference.resource),
          ),
        },
      })),
    },
  };
  return {
    ...packageOf(described, descriptor.name, {
      title: catalogue.packageTitle.zh,
      title_en: catalogue.packageTitle.en,
      description: catalogue.packageDescription.zh,
      description_en: catalogue.packageDescription.en,
    }),
    resources: tables.map((table) => resourceOf(here, table, files)),
  };
}

/** What a simulated package says of itself wherever a descriptor has room for it. */
const STATUS = { data_status: 'simulated', data_status_zh: zh.simulatedTag, data_status_en: en.simulatedTag };

/** The descriptor of the simulated tables, apart from the published ones; undefined where there are none. */
export function simulatedDescriptor(
  described: Described,
  tables: readonly DescribedTable[],
  files: Facts,
): Json | undefined {
  const { descriptor, catalogue } = described;
  const shown = catalogue.tables.filter(({ simulated }) => simulated);
  if (shown.length === 0) return undefined;
  const { sources: _, ...head } = packageOf(described, `${descriptor.name}-simulated`, {
    title: zh.simulatedTitle(catalogue.packageTitle.zh),
    title_en: en.simulatedTitle(catalogue.packageTitle.en),
    description: zh.simulatedNote,
    description_en: en.simulatedNote,
    ...STATUS,
  });
  const resources = shown.flatMap((table) => {
    const columns = tables.find(({ name }) => name === table.name)?.schema;
    if (columns === undefined) return [];
    const parquet = files.get(simulatedFile(table.name, 'parquet'));
    // A part has its own head and can be read alone, so it is a resource of its own and not a piece of one.
    const paths = simulatedPaths(table.name, 'csv.gz', (path) => files.has(path));
    return paths.flatMap((path, at) => {
      const packed = files.get(path);
      if (packed === undefined) return [];
      return filled({
        name: `${table.name}-simulated${paths.length === 1 ? '' : `-part-${at + 1}`}`.replaceAll('_', '-'),
        type: 'table',
        path: basename(packed.path),
        title: zh.simulatedTitle(table.title.zh),
        title_en: en.simulatedTitle(table.title.en),
        description: table.description.zh,
        description_en: table.description.en,
        ...STATUS,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        compression: 'gz',
        bytes: packed.bytes,
        hash: `sha256:${packed.sha256}`,
        schema: filled({
          $schema: TABLE_PROFILE,
          fields: [
            ...columns.fields.map(fieldOf),
            {
              name: 'data_status',
              type: 'string',
              title: zh.dataStatus,
              title_en: en.dataStatus,
              constraints: { required: true, enum: ['simulated'] },
            },
          ],
          missingValues: [''],
          primaryKey: table.primaryKey,
        }),
        formats: parquet && [{ path: basename(parquet.path), bytes: parquet.bytes, hash: `sha256:${parquet.sha256}` }],
      });
    });
  });
  return { ...head, resources };
}
