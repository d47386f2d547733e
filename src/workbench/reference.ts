/** How the tables hang together, from their dictionary: what a column leads to, and a query that follows it. */
import type { Locale } from '../i18n/index.ts';
import { tableQuery } from '../query/address.ts';
import { identifier } from '../query/statement.ts';

/** As much of a table as is needed here; the catalogue's own tables fit. */
export interface Described {
  readonly name: string;
  readonly simulated: boolean;
  readonly primaryKey: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly references: string | null;
    readonly categories: readonly unknown[];
  }[];
}

/** A column that holds the key of a row of another table, or of its own. */
export interface Link {
  readonly column: string;
  /** Name of the other table, without its schema. */
  readonly table: string;
  readonly key: string;
  /** Whether the column is a list of keys. */
  readonly list: boolean;
  /** Whether every row has one, so that a plain JOIN loses none. */
  readonly whole: boolean;
}

/** How a query calls a table. */
export function nameInQueries({ name, simulated }: Pick<Described, 'name' | 'simulated'>): string {
  return simulated ? `sim.${identifier(name)}` : identifier(name);
}

/**
 * Where a table's columns lead: the foreign keys of the published tables' descriptor; for simulated tables, which have
 * none, a column that is the whole key of another simulated table by name.
 */
export function linksOf(table: Described, tables: readonly Described[]): readonly Link[] {
  const others = tables.filter(({ simulated }) => simulated === table.simulated);
  return table.fields.flatMap(({ name, type, required, references }): readonly Link[] => {
    const [to = '', key = ''] = references?.split('.') ?? [];
    if (others.some((one) => one.name === to)) {
      return [{ column: name, table: to, key, list: type === 'list', whole: required }];
    }
    if (!table.simulated) return [];
    const keyed = others.find((one) => one.name !== table.name && one.primaryKey.join() === name);
    return keyed === undefined ? [] : [{ column: name, table: keyed.name, key: name, list: false, whole: true }];
  });
}

/**
 * A query that follows one of the table's links: what a row is called there beside the row here. Undefined where the
 * table leads nowhere and its codes have no labels.
 */
export function joinQuery(table: Described, tables: readonly Described[], locale: Locale): string | undefined {
  const links = linksOf(table, tables);
  const named = (link: Link): boolean => nameColumn(tableOf(link, table, tables), locale) !== undefined;
  const link =
    links.find((one) => !one.list && one.table !== table.name && named(one)) ??
    links.find((one) => !one.list && one.table !== table.name) ??
    links.find(({ list }) => !list) ??
    links[0];
  if (link === undefined) return labelQuery(table, locale);
  const other = tableOf(link, table, tables);
  // Two tables with the same first letter, or a table joined to itself, go by a and b.
  const [here, there] = initials(table.name, link.table);
  const theirs = nameColumn(other, locale) ?? other.fields.find(({ name }) => name !== link.key)?.name ?? link.key;
  const own = [...new Set([...table.primaryKey.slice(0, 2), link.column])];
  const column = (of: string, name: string): string => `${of}.${identifier(name)}`;
  const condition = link.list
    ? `list_contains(${column(here, link.column)}, ${column(there, link.key)})`
    : `${column(there, link.key)} = ${column(here, link.column)}`;
  return [
    `SELECT ${own.map((name) => column(here, name)).join(', ')}, ${column(there, theirs)}`,
    `FROM ${nameInQueries(table)} ${here}`,
    `${link.whole ? 'JOIN' : 'LEFT JOIN'} ${nameInQueries(other)} ${there} ON ${condition}`,
    'LIMIT 100',
  ].join('\n');
}

/** A code beside its label, for simulated tables, whose labels stand in a table of their own. */
function labelQuery(table: Described, locale: Locale): string | undefined {
  const coded = table.simulated ? table.fields.find(({ categories }) => categories.length > 1) : undefined;
  if (coded === undefined) return undefined;
  const column = identifier(coded.name);
  return [
    `SELECT l.label_${locale}, count(*) AS n`,
    `FROM ${nameInQueries(table)} t`,
    'JOIN sim.labels l',
    `  ON l.table_name = '${table.name}' AND l.column_name = '${coded.name}' AND l.value = t.${column}`,
    `GROUP BY l.label_${locale}`,
    'ORDER BY n DESC',
  ].join('\n');
}

/** The first rows of a table, as its short address asks for them. */
export function rowsQuery(table: Described): string {
  return tableQuery(table.simulated ? `sim.${table.name}` : table.name);
}

function tableOf({ table }: Link, here: Described, tables: readonly Described[]): Described {
  return tables.find(({ name, simulated }) => name === table && simulated === here.simulated) ?? here;
}

function nameColumn({ fields }: Described, locale: Locale): string | undefined {
  return ['name', 'title', 'text']
    .map((stem) => `${stem}_${locale}`)
    .find((name) => fields.some((one) => one.name === name));
}

function initials(here: string, there: string): readonly [string, string] {
  const [a = 'a', b = 'b'] = [here[0], there[0]];
  return a === b ? ['a', 'b'] : [a, b];
}
