/**
 * The query in the address. It stands in the fragment, `/explore/#sql=SELECT+…`, which browsers never send to the
 * server. `#table=observations` and `#indicator=<id>` are short forms for links written by hand. Opening such an address
 * shows the query and does not run it: somebody else wrote it, and running costs a large download; pressing Run is the
 * reader's. The same names are read from `?…` too, where a link-shortener or an editor has moved them there.
 */
import { ADDRESS_LENGTH } from './limits.ts';
import { identifier, literal } from './statement.ts';

export interface Asked {
  /** What to put into the box; undefined where the address asks for nothing. */
  readonly sql: string | undefined;
  /** Names of parameters, or `name=value`, that mean nothing here. */
  readonly unknown: readonly string[];
}

/** What may be asked for by name; absent while it is not known. */
export interface Known {
  readonly tables: readonly string[];
}

/** The fragment for a query, `#` included. Written as forms are, with signs that are safe left readable. */
export function fragmentOf(sql: string): string {
  const plain = encoded(sql).replace(/%(2C|28|29|3D|3A|2F)/g, (code) => decodeURIComponent(code));
  // Chats and mail readers leave a last sign out of the link they make.
  return `#sql=${plain.replace(/[,()=:/.*_~-]+$/, (end) => [...end].map(percent).join(''))}`;
}

function encoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Whether a query is too long for an address that is to be sent to somebody. */
export function tooLongToShare(sql: string, base: string): boolean {
  return base.length + fragmentOf(sql).length > ADDRESS_LENGTH;
}

/** Reads `location.hash` and `location.search`; the fragment wins. */
export function readAddress(hash: string, search: string, known: Known): Asked {
  const inFragment = parts(hash.replace(/^#/, ''));
  const inSearch = parts(search.replace(/^\?/, ''));
  const unknown: string[] = [];
  let sql: string | undefined;
  for (const [name, value] of [...inFragment, ...inSearch]) {
    const meant = meaning(name, value, known);
    if (meant === undefined) unknown.push(value === '' || name === 'sql' ? name : `${name}=${value}`);
    else sql ??= meant;
  }
  return { sql, unknown: [...new Set(unknown)] };
}

/** An anchor of the page itself, `#tables`, is no parameter. */
function parts(text: string): readonly (readonly [string, string])[] {
  return text.includes('=') ? [...new URLSearchParams(text)] : [];
}

function meaning(name: string, value: string, { tables }: Known): string | undefined {
  if (value === '') return undefined;
  if (name === 'sql') return value;
  if (name === 'table') return tables.includes(value) ? tableQuery(value) : undefined;
  if (name === 'indicator') return /^[a-z0-9][a-z0-9_-]*$/.test(value) ? indicatorQuery(value) : undefined;
  return undefined;
}

/** The first rows of a table; `sim.cases` is one of schema `sim`. */
export function tableQuery(table: string): string {
  return `SELECT *\nFROM ${table.split('.').map(identifier).join('.')}\nLIMIT 100`;
}

/** The observations of one indicator. */
export function indicatorQuery(indicator: string): string {
  return [
    'SELECT period, area, value, value_max, unit, qualifier, printed, source, paragraph',
    'FROM observations',
    `WHERE indicator = ${literal(indicator)}`,
    'ORDER BY period, area, id',
  ].join('\n');
}
