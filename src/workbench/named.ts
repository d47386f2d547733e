/** The tables that a query names, and what is known of the columns of its answer. */
import { tokens } from '../query/statement.ts';
import type { Schema, SchemaColumn } from './schema.ts';

/** Tables in a query, as it writes them: the site's, `sim.cases` among them, and the visitor's own, `own.x`. */
export interface NamedTables {
  readonly published: readonly string[];
  readonly own: readonly string[];
}

/** Finds the tables of `known` that a query names. A column of a table's name counts too: better named once too often. */
export function tablesIn(sql: string, known: readonly string[], own: readonly string[] = []): NamedTables {
  const all = tokens(sql);
  const found = new Set<string>();
  const brought = new Set<string>();
  const ours = new Map(known.map((name) => [name.toLowerCase(), name]));
  const theirs = new Map(own.map((name) => [name.toLowerCase(), name]));
  for (const [at, { kind, text }] of all.entries()) {
    if (kind !== 'word' && kind !== 'quoted') continue;
    const schema = all[at - 1]?.text === '.' ? all[at - 2]?.text.toLowerCase() : undefined;
    const name = text.toLowerCase();
    if (schema === 'own') brought.add(`own.${theirs.get(name) ?? text}`);
    const table = ours.get(schema === undefined || schema === 'main' ? name : `${schema}.${name}`);
    if (table !== undefined) found.add(table);
  }
  return { published: [...found], own: [...brought] };
}

/** Columns by name, of the tables that a query names; those of which two tables have different ideas are not known. */
export function columnsKnown(
  schema: Schema | undefined,
  tables: readonly string[],
): (name: string) => SchemaColumn | undefined {
  const found = new Map<string, SchemaColumn | undefined>();
  for (const { name, columns } of schema?.tables ?? []) {
    if (!tables.includes(name)) continue;
    for (const column of columns) {
      const other = found.get(column.name);
      const same = other === undefined ? !found.has(column.name) : other.title.zh === column.title.zh;
      found.set(column.name, same ? column : undefined);
    }
  }
  return (name) => found.get(name);
}
