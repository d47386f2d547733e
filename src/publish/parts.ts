/**
 * The ledger in parts: the same rows in the same order, columns that are asked for together in files of their own, so that
 * a question fetches what it names. Measured against one file (brotli-9, 1.59 million rows): one file 4.9 MB for any
 * question; in parts at most 1.7 MB for any two columns, and 4.0 MB for all of them, because compressors do better on
 * columns of one kind.
 */
import { copyFile, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { quoted, withNewDatabase } from './files/database.ts';
import { keptFolder, putFile } from './folders.ts';
import { Part, type QueryTable } from './query.ts';
import { inputsHash, sha256Of } from './stamp.ts';

/** Tables of each part; a table without columns is there whole. What is not named is in `core`. */
const PLACES: readonly { readonly id: string; readonly table: string; readonly columns?: readonly string[] }[] = [
  { id: 'accepted', table: 'cases', columns: ['accepted_on'] },
  { id: 'duration', table: 'cases', columns: ['actual_days'] },
  { id: 'applicant', table: 'cases', columns: ['channel', 'applicant'] },
  { id: 'town', table: 'cases', columns: ['town'] },
  { id: 'burden', table: 'cases', columns: ['paper_copies', 'visits', 'rating'] },
  { id: 'completed', table: 'cases', columns: ['completed_on'] },
  { id: 'entities', table: 'entities' },
  { id: 'ratings', table: 'ratings' },
];

/** The part that every question needs: the rows of the ledger with what follows from their item, and the small tables. */
const CORE = 'core';

/** The code that decides what is in a part. */
const CODE = ['parts.ts', 'files/database.ts'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

const Listed = v.array(Part);

/** Which columns of these tables go where; every column goes somewhere, once. */
export function placesOf(tables: readonly QueryTable[]): ReadonlyMap<string, Part['tables']> {
  const ids = [CORE, ...new Set(PLACES.map(({ id }) => id))];
  const partOf = (table: string, column: string): string =>
    PLACES.find((place) => place.table === table && (place.columns?.includes(column) ?? true))?.id ?? CORE;
  const found = new Map<string, Part['tables']>();
  for (const id of ids) {
    const own = tables.map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name).filter((column) => partOf(name, column) === id),
    }));
    const held = own.filter(({ columns }) => columns.length > 0);
    if (held.length > 0) found.set(id, held);
  }
  return found;
}

/**
 * Puts the parts of a finished ledger into `folder` and gives the list of them, kept in `cache` as long as the ledger, whose
 * name is its hash, and this code stay the same.
 */
export async function partsOf(
  ledger: string,
  tables: readonly QueryTable[],
  folder: string,
  cache: string,
): Promise<readonly Part[]> {
  const code = await inputsHash(dirname(fileURLToPath(import.meta.url)), CODE, {});
  // Two builds of one database differ in bytes: it is named by what it is made from.
  const name = `${basename(ledger, '.duckdb')}-${code.slice(0, 8)}`;
  const kept = await keptFolder(cache, name, async (made) => {
    const parts: Part[] = [];
    for (const [id, held] of placesOf(tables)) {
      const file = `${name}.${id}.duckdb`;
      await writePart(ledger, held, join(made, file));
      const bytes = await readFile(join(made, file));
      parts.push({ id, file, bytes: bytes.length, sha256: sha256Of(bytes), tables: held });
    }
    await putFile(made, 'parts.json', JSON.stringify(parts));
  });
  const parts = v.parse(Listed, JSON.parse(await readFile(join(kept, 'parts.json'), 'utf8')));
  for (const { file } of parts) await copyFile(join(kept, file), join(folder, file));
  return parts;
}

function writePart(ledger: string, tables: Part['tables'], path: string): Promise<void> {
  return withNewDatabase(path, async (connection) => {
    await connection.run(`ATTACH ${quoted(ledger)} AS ledger (READ_ONLY)`);
    for (const { name, columns } of tables) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      await connection.run(`CREATE TABLE "${name}" AS SELECT ${names} FROM ledger."${name}" ORDER BY rowid`);
    }
    await connection.run('DETACH ledger');
    await connection.run('CHECKPOINT');
  });
}
