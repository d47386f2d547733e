/**
 * The ledger comes in parts, and a question fetches those that it names. Names are read from its text, generously; what a
 * text can hide (a whole row taken as one value, say) shows when it runs: columns that are not here fail by name instead of
 * being left out, the part is fetched, and the question asked again.
 */
import type { RemoteFile } from './fetching.ts';
import { partDatabase } from './lock.ts';
import { identifier, literal, type Token } from './statement.ts';

/** A table of the ledger with all its columns, in order. */
export interface LedgerTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A file with some columns of some tables of the ledger. */
export interface RemotePart extends RemoteFile {
  readonly id: string;
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** The simulated tables, and the files they come in. */
export interface LedgerFiles {
  readonly tables: readonly LedgerTable[];
  readonly parts: readonly RemotePart[];
}

/** The part that holds the rows; nothing of the ledger can be asked without it. */
export const CORE = 'core';
const ABSENT = 'kedu:absent:';

/** Ids of the parts that a question needs, as far as its words tell. */
export function partsNamed(own: readonly Token[], parts: readonly RemotePart[]): ReadonlySet<string> {
  const words = new Set(
    own.filter(({ kind }) => kind === 'word' || kind === 'quoted').map(({ text }) => text.toLowerCase()),
  );
  const all = takesAll(own, words);
  const wanted = ({ id, tables }: RemotePart): boolean =>
    id === CORE ||
    tables.some(
      ({ name, columns }) =>
        words.has(name) &&
        // Rows of a table that is nowhere else are counted here, whatever columns are named.
        (all ||
          columns.some((column) => words.has(column)) ||
          !parts.some((other) => other.id === CORE && has(other, name))),
    );
  const named = parts.filter(wanted);
  return new Set(named.map(({ id }) => id));
}

const has = ({ tables }: RemotePart, name: string): boolean => tables.some((table) => table.name === name);

/** Words with which a question means every column, or may mean any, wherever they stand and as its first word. */
const ANYWHERE = ['columns', 'pivot', 'unpivot', 'pivot_wider', 'pivot_longer', 'natural', 'try'];
const FIRST = new Set(['summarize', 'describe', 'desc', 'show', 'table']);

function takesAll(own: readonly Token[], words: ReadonlySet<string>): boolean {
  // FROM sim.cases, without SELECT, is one of these.
  if (ANYWHERE.some((word) => words.has(word)) || !words.has('select') || FIRST.has(own[0]?.text ?? '')) return true;
  return own.some(({ text, kind }, at) => {
    if (kind !== 'symbol' || !text.startsWith('*')) return false;
    const before = own[at - 1];
    const counted = before?.text === '(' && own[at - 2]?.text === 'count';
    // Between two values it multiplies.
    const starts = before === undefined || [',', '(', '.', 'select', 'distinct', 'all'].includes(before.text);
    return starts && !counted;
  });
}

/** The id of the part that a query failed for; undefined where it failed otherwise. */
export function absentPart(message: string): string | undefined {
  return new RegExp(`${ABSENT}([a-z]+)`).exec(message)?.[1];
}

/**
 * The views through which a question sees the tables of `sim`, with the columns that are here and in place of the others
 * what fails by the name of their part. Rows of parts lie side by side in one order, which is what POSITIONAL JOIN joins.
 */
export function viewsSql(
  tables: readonly LedgerTable[],
  parts: readonly RemotePart[],
  here: ReadonlySet<string>,
): readonly string[] {
  return tables.map(({ name, columns }) => {
    const holding = parts.filter((part) => has(part, name));
    const present = holding.filter(({ id }) => here.has(id));
    const select = columns.map((column) => {
      const part = holding.find(({ tables: its }) =>
        its.some((table) => table.name === name && table.columns.includes(column.name)),
      );
      if (part === undefined) throw new Error(`${name}.${column.name} is in no part`);
      const own = identifier(column.name);
      if (here.has(part.id)) return `${source(part.id)}.${own}`;
      // The names of an ENUM's values are in the data that is not here.
      const type = column.type === 'ENUM' ? 'VARCHAR' : column.type;
      return `CAST(error(${literal(ABSENT + part.id)}) AS ${type}) AS ${own}`;
    });
    const [first, ...more] = present.map(({ id }) => `${partDatabase(id)}.main.${identifier(name)} AS ${source(id)}`);
    const missing = holding[0]?.id ?? CORE;
    const from =
      first === undefined
        ? // Even counting its rows must fail.
          `range(1) WHERE error(${literal(ABSENT + missing)}) IS NULL`
        : [first, ...more].join(' POSITIONAL JOIN ');
    return `CREATE OR REPLACE VIEW sim.main.${identifier(name)} AS SELECT ${select.join(', ')} FROM ${from}`;
  });
}

const source = (id: string): string => `part_${id}`;
