/** Which tables a query draws on, under which names: read from its words, so that it works while it is being written. */
import type { Token } from '../../query/statement.ts';
import type { SchemaColumn, SchemaTable } from '../schema.ts';

export interface ScopeTable {
  /** As written, in lower case: `sim.cases`. */
  readonly name: string;
  /** What its columns are called by: the alias, or the table's last name. */
  readonly alias: string;
  /** Undefined where it is none that is known. */
  readonly table: SchemaTable | undefined;
}

export interface Scope {
  readonly tables: readonly ScopeTable[];
  /** Names given by WITH. */
  readonly named: readonly string[];
}

/** Words that end a table's name rather than being its alias. */
const NO_ALIAS = new Set(
  `select from where group having order limit offset join inner left right full outer cross natural asof positional
  anti semi lateral on using union intersect except window qualify sample tablesample pivot unpivot as with values and
  or set`.split(/\s+/),
);
/** Words after which a comma no longer brings a table. */
const ENDS_FROM = new Set(
  'where group having order limit offset select union intersect except window qualify on'.split(' '),
);

const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'quoted' || token.kind === 'word');

/** Tables named after FROM and JOIN anywhere in the query, and names given by WITH. */
export function scopeOf(words: readonly Token[], tables: readonly SchemaTable[]): Scope {
  const found: ScopeTable[] = [];
  const named: string[] = [];
  const from: boolean[] = [false];
  for (let at = 0; at < words.length; at += 1) {
    const token = words[at];
    if (token === undefined) break;
    const { kind, text } = token;
    if (kind === 'symbol' && text === '(') from.push(false);
    if (kind === 'symbol' && text === ')' && from.length > 1) from.pop();
    if (kind === 'word' && ENDS_FROM.has(text)) from[from.length - 1] = false;
    const next = words[at + 1];
    if (isName(token) && next?.text === 'as' && words[at + 2]?.text === '(') named.push(text);
    const brings = (kind === 'word' && (text === 'from' || text === 'join')) || (text === ',' && from.at(-1) === true);
    if (!brings || kind === 'string' || kind === 'quoted') continue;
    from[from.length - 1] = true;
    const read = tableAt(words, at + 1);
    if (read === undefined) continue;
    const known = tables.find(({ name }) => name.toLowerCase() === read.name);
    found.push({ name: read.name, alias: read.alias, table: known });
    at = read.last;
  }
  return { tables: found, named };
}

function tableAt(words: readonly Token[], at: number): { name: string; alias: string; last: number } | undefined {
  const first = words[at];
  if (!isName(first) || (first.kind === 'word' && NO_ALIAS.has(first.text))) return undefined;
  const parts = [first.text.toLowerCase()];
  let last = at;
  while (words[last + 1]?.text === '.' && isName(words[last + 2])) {
    parts.push(words[last + 2]?.text.toLowerCase() ?? '');
    last += 2;
  }
  // A function that gives rows: `range(10)`.
  if (words[last + 1]?.text === '(') return undefined;
  const name = (parts[0] === 'kedu' ? parts.slice(1) : parts).filter((part) => part !== 'main').join('.');
  let alias = parts.at(-1) ?? '';
  if (words[last + 1]?.text === 'as') last += 1;
  const after = words[last + 1];
  if (isName(after) && (after.kind === 'quoted' || !NO_ALIAS.has(after.text))) {
    alias = after.text.toLowerCase();
    last += 1;
  }
  return { name, alias, last };
}

/** The column that `name`, or `qualifier.name`, means in a scope; undefined where it means none that is known. */
export function columnIn(scope: Scope, name: string, qualifier?: string): SchemaColumn | undefined {
  for (const { alias, table } of scope.tables) {
    if (qualifier !== undefined && alias !== qualifier.toLowerCase()) continue;
    const column = table?.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (column !== undefined) return column;
  }
  return undefined;
}

/** The column named by the words that end before `at`: `area`, `o.area`, `"order"`; undefined where there is none. */
export function columnBefore(words: readonly Token[], at: number, scope: Scope): SchemaColumn | undefined {
  const last = words[at - 1];
  if (!isName(last)) return undefined;
  const qualified = words[at - 2]?.text === '.' && isName(words[at - 3]);
  return columnIn(scope, last.text, qualified ? words[at - 3]?.text : undefined);
}
