/**
 * A table as JSON: what it is, where it is from and under which licence, its columns, and `rows`, one object a line with
 * every column of the dictionary. Decimals are written digit for digit as JSON numbers (RFC 8259, 6, sets no limit to
 * their digits): the data package admits 15 significant digits, which a double keeps (IEEE 754 binary64), so every usual
 * reader prints 80.13 again. Paths are relative to the site's root, so that the same data make the same file anywhere.
 */
import type { Catalogue, Field, Source } from '../../catalogue/types.ts';
import type { CellValue } from '../../package/index.ts';
import { both } from './indicator.ts';
import type { FileTable } from './table.ts';

/** What else a file says of itself, between its description and its columns. */
export type Facts = Readonly<Record<string, unknown>>;

/** The JSON file of a table that lies at `path`. */
export function json(table: FileTable, catalogue: Catalogue, path: string, more: Facts = {}): Uint8Array {
  const rows = table.rows.map((row) => {
    const cells = table.columns.map(
      ({ name, type }, at) => `${JSON.stringify(name)}:${cellJson(row[at] ?? null, type)}`,
    );
    return `{${cells.join(',')}}`;
  });
  const columns = table.columns.map((column) => JSON.stringify(columnFacts(column)));
  const opened = JSON.stringify(facts(table, catalogue, path, more), null, 1).slice(0, -2);
  return new TextEncoder().encode(`${opened},\n "columns": ${listed(columns)},\n "rows": ${listed(rows)}\n}\n`);
}

/** What the file of a table says before its columns and rows; Parquet carries the same in its metadata. */
export function facts(table: FileTable, catalogue: Catalogue, path: string, more: Facts = {}): Facts {
  const { site } = catalogue;
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    path,
    release: { version: site.edition, name: site.editionName, date: site.editionDate },
    licence: { id: site.licence.id, name: site.licence.name, url: site.licence.url },
    ...more,
    sources: catalogue.sources.filter(({ id }) => sourcesOf(table).has(id)).map(sourceFacts),
    numbers: both('numbers'),
    blanks: both('blanks'),
  };
}

/** A JSON array with one item a line, so that two releases can be compared line by line. */
function listed(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n  ${items.join(',\n  ')}\n ]`;
}

function columnFacts({ name, type, title, description, categories, references, computed }: Field): Facts {
  return {
    name,
    type,
    title,
    ...(description === null ? {} : { description }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(references === null ? {} : { references }),
    ...(computed === true ? { computed } : {}),
  };
}

function cellJson(cell: CellValue, type: string): string {
  return type === 'number' && typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** The sources that rows of the table name. */
export function sourcesOf({ columns, rows }: FileTable): ReadonlySet<string> {
  const at = columns.findIndex(({ name }) => name === 'source');
  return new Set(at < 0 ? [] : rows.map((row) => String(row[at] ?? '')));
}

function sourceFacts({ id, kind, title, authors, publisher, published, page, sha256, note }: Source): Facts {
  return { id, kind, title, authors, publisher, published, page, sha256, note };
}
