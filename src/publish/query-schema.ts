/**
 * Writes /query/schema.json: what there is to ask about, for those who write queries. Texts are the catalogue's, types and
 * values those of the finished databases, so that nothing is offered that the engine does not have.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { QUERY_SCHEMA } from '../addresses.ts';
import type { Field, TableInfo, Text } from '../catalogue/types.ts';
import type { Schema, SchemaColumn, SchemaTable, SchemaValue } from '../workbench/schema.ts';
import type { Edition, Writer } from './edition.ts';
import { withDatabase } from './files/database.ts';
import { identifier } from './files/table.ts';
import { putFile } from './folders.ts';
import { readAloud } from './search.ts';

/** More values than these are not a list to choose from. */
const FEW = 50;
/** Characters of a value that is still a name; longer ones are sentences. */
const NAME_LENGTH = 30;

const Types = v.array(v.tuple([v.string(), v.string(), v.string()]));
const Values = v.array(v.tuple([v.string()]));
const Named = v.array(v.tuple([v.string(), v.string(), v.string(), v.nullable(v.string()), v.nullable(v.string())]));

/** Names of the values of columns, by `table.column`, then by value. */
type Labels = ReadonlyMap<string, ReadonlyMap<string, Label>>;

/** A name, and of a unit its symbol. */
interface Label extends Text {
  readonly symbol?: Text;
}

/** What of an edition the list is made from. */
export interface SchemaBasis {
  readonly catalogue: Pick<Edition['catalogue'], 'tables'>;
  readonly databases: Edition['databases'];
}

/** What is known of an edition's tables. Deterministic: the same databases give the same list. */
export async function schemaOf({ catalogue, databases }: SchemaBasis): Promise<Schema> {
  const of = (simulated: boolean): readonly TableInfo[] =>
    catalogue.tables.filter((table) => table.simulated === simulated);
  const published = await withDatabase(databases.published, async (connection) => {
    const tables = of(false);
    return described(connection, tables, await namesIn(connection, tables));
  });
  const { simulated } = databases;
  const ledger =
    simulated === null
      ? []
      : await withDatabase(simulated, async (connection) =>
          described(connection, of(true), await ledgerLabels(connection)),
        );
  return { version: 1, tables: [...published, ...ledger] };
}

export const querySchema: Writer = {
  name: '表和列的名单 · tables and columns for queries',
  async write(edition, into) {
    await putFile(into, QUERY_SCHEMA, JSON.stringify(await schemaOf(edition)));
  },
};

async function read<T>(connection: DuckDBConnection, shape: v.GenericSchema<unknown, T>, sql: string): Promise<T> {
  return v.parse(shape, (await connection.runAndReadAll(sql)).getRowsJson());
}

async function described(
  connection: DuckDBConnection,
  tables: readonly TableInfo[],
  labels: Labels,
): Promise<readonly SchemaTable[]> {
  const types = new Map(
    (
      await read(
        connection,
        Types,
        'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal',
      )
    ).map(([table, column, type]) => [`${table}.${column}`, type.startsWith('ENUM(') ? 'ENUM' : type] as const),
  );
  const all: SchemaTable[] = [];
  for (const table of tables) {
    const columns: SchemaColumn[] = [];
    for (const field of table.fields) {
      const type = types.get(`${table.name}.${field.name}`);
      // Described but not in the database: nothing to ask about.
      if (type === undefined) continue;
      columns.push(columnOf(field, type, await valuesOf(connection, table, field, type, labels)));
    }
    if (columns.length === 0) continue;
    all.push({
      name: table.simulated ? `sim.${table.name}` : table.name,
      ...{ title: table.title, description: table.description, readings: readingsOf(table.title.zh) },
      ...{ simulated: table.simulated, rows: table.rows, key: [...table.primaryKey], columns },
    });
  }
  return all;
}

function columnOf(field: Field, type: string, values: SchemaValue[] | null): SchemaColumn {
  const [table, column] = field.references?.split('.') ?? [];
  return {
    ...{ name: field.name, type, title: field.title, description: field.description },
    readings: readingsOf(field.title.zh),
    values,
    references: table === undefined || column === undefined ? null : { table, column },
  };
}

/** The values of a column of names: all that the descriptor allows, else all there are; null where they are many. */
async function valuesOf(
  connection: DuckDBConnection,
  table: TableInfo,
  { name, categories, references }: Field,
  type: string,
  labels: Labels,
): Promise<SchemaValue[] | null> {
  if (type !== 'VARCHAR' && type !== 'ENUM') return null;
  const valued = (value: string, { zh, en, symbol }: Label): SchemaValue => ({
    ...{ value, label: { zh, en }, readings: readingsOf(zh) },
    ...(symbol === undefined ? {} : { symbol }),
  });
  if (categories.length > FEW) return null;
  if (categories.length > 0) return categories.map(({ value, label }) => valued(value, label));
  const column = identifier(name);
  const found = await read(
    connection,
    Values,
    `SELECT CAST(v AS VARCHAR) FROM (SELECT DISTINCT ${column} AS v FROM ${identifier(table.name)}
     WHERE ${column} IS NOT NULL ORDER BY v LIMIT ${FEW + 1})`,
  );
  const values = found.map(([value]) => value);
  if (values.length === 0 || values.length > FEW) return null;
  // A text of each row's own tells nothing apart that the key does not; only keys are asked for by value.
  const key = table.primaryKey.length === 1 && table.primaryKey[0] === name;
  if (!key && values.length > 1 && values.length === table.rows) return null;
  if (values.some((value) => [...value].length > NAME_LENGTH || value.includes('\n'))) return null;
  const named = labels.get(references ?? `${table.name}.${name}`);
  return values.map((value) => valued(value, named?.get(value) ?? { zh: value, en: value }));
}

/** Tables of things with names in both languages give the names of what refers to them. */
async function namesIn(connection: DuckDBConnection, tables: readonly TableInfo[]): Promise<Labels> {
  const labels = new Map<string, ReadonlyMap<string, Label>>();
  for (const { name, primaryKey, fields } of tables) {
    const [key] = primaryKey;
    const has = (column: string): boolean => fields.some((field) => field.name === column);
    if (key === undefined || primaryKey.length > 1 || !has('name_zh') || !has('name_en')) continue;
    const rows = await read(
      connection,
      Named,
      `SELECT ${identifier(key)}, name_zh, coalesce(name_en, name_zh), ${has('symbol_zh') && has('symbol_en') ? 'symbol_zh, symbol_en' : 'NULL, NULL'}
       FROM ${identifier(name)} WHERE name_zh IS NOT NULL`,
    );
    const labelOf = ([, zh, en, symbol, symbolEn]: (typeof rows)[number]): Label => ({
      ...{ zh, en },
      ...(symbol === null ? {} : { symbol: { zh: symbol, en: symbolEn ?? symbol } }),
    });
    labels.set(`${name}.${key}`, new Map(rows.map((row) => [row[0], labelOf(row)])));
  }
  return labels;
}

/** The ledger brings a table of the names of its values. */
async function ledgerLabels(connection: DuckDBConnection): Promise<Labels> {
  const rows = await read(
    connection,
    v.array(v.tuple([v.string(), v.string(), v.string(), v.string(), v.string()])),
    'SELECT table_name, column_name, "value", label_zh, label_en FROM labels ORDER BY ALL',
  );
  return new Map(
    [...Map.groupBy(rows, ([table, column]) => `${table}.${column}`)].map(([place, its]) => [
      place,
      new Map(its.map(([, , value, zh, en]) => [value, { zh, en }])),
    ]),
  );
}

/** How a Chinese name is typed in pinyin, whole and by initials; nothing where no character is Chinese. */
export function readingsOf(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const syllables = readAloud(name).map(letters);
  const initials = [...name].map((character, at) =>
    /\p{Script=Han}/u.test(character) ? (syllables[at] ?? '').slice(0, 1) : letters(character),
  );
  return [...new Set([syllables.join(''), initials.join('')])];
}
