/** What the tests of files share: the project's own package, loaded once, and readers that nobody here wrote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Catalogue, Field } from '../../../src/catalogue/types.ts';
import type { CellValue } from '../../../src/package/index.ts';
import { catalogueOf } from '../../../src/publish/catalogue.ts';
import { type FileTable, storedTable } from '../../../src/publish/files/table.ts';
import { Engine, publishTables } from '../../../src/warehouse/index.ts';
import { sound } from '../../warehouse/support.ts';

export interface Published {
  readonly catalogue: Catalogue;
  readonly tables: readonly FileTable[];
}

/** Every table of a package as it would be published. */
export async function published(folder: string): Promise<Published> {
  const pkg = await sound(folder);
  const engine = await Engine.open({ threads: 1 });
  try {
    const catalogue = catalogueOf(pkg, await publishTables(engine, pkg), []);
    const tables: FileTable[] = [];
    for (const table of catalogue.tables) tables.push(await storedTable(engine.connection, table));
    return { catalogue, tables };
  } finally {
    await engine.close();
  }
}

/** A table made up for a test. */
export function made(columns: Readonly<Record<string, Field['type']>>, rows: FileTable['rows']): FileTable {
  const text = { zh: '表', en: 'table' };
  const fields = Object.entries(columns).map(([name, type]) => ({
    name,
    type,
    title: { zh: `${name}列`, en: `column ${name}` },
    description: null,
    required: false,
    categories: [],
    references: null,
  }));
  return { name: 'made', title: text, description: text, columns: fields, rows };
}

let instance: Promise<DuckDBInstance> | undefined;

async function reader(): Promise<DuckDBConnection> {
  instance ??= DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', threads: '1' });
  return (await instance).connect();
}

/** Asks DuckDB about files; `{a}` stands for the path of file `a`. */
export async function ask(
  files: Readonly<Record<string, Uint8Array>>,
  sql: string,
): Promise<readonly (readonly unknown[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-read-'));
  const connection = await reader();
  try {
    let asked = sql;
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      asked = asked.replaceAll(`{${name}}`, `'${path}'`);
    }
    return (await connection.runAndReadAll(asked)).getRowsJson();
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true });
  }
}

const SQL: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DECIMAL(18, 4)',
  boolean: 'BOOLEAN',
};

/** The columns as DuckDB's readers want them: lists as text in CSV. */
export function duckColumns({ columns }: FileTable, lists: 'VARCHAR' | 'VARCHAR[]'): string {
  return columns.map(({ name, type }) => `'${name}': '${SQL[type] ?? lists}'`).join(', ');
}

/** Cells as the table has them, from what a reader that knows decimals and text gives. */
export function asCells(table: FileTable, rows: readonly (readonly unknown[])[]): readonly (readonly CellValue[])[] {
  return rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null || cell === undefined || cell === '') return null;
      const type = table.columns[at]?.type;
      if (type === 'number') return String(cell).replace(/\.0+$|(\.\d*?[1-9])0+$/, '$1');
      if (type === 'list') return Array.isArray(cell) ? cell.map(String) : String(cell).split(' ');
      return typeof cell === 'object' ? JSON.stringify(cell) : (cell as CellValue);
    }),
  );
}
