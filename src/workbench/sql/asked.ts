/** A query that failed, as explanations read it, and what they give. */
import type { ExplanationKey } from '../../i18n/sql.ts';
import type { Token } from '../../query/statement.ts';
import type { SchemaTable } from '../schema.ts';
import type { Scope } from './scope.ts';

/** A text that runs, as far as can be told, and the part of it that is new. */
export interface Fix {
  readonly sql: string;
  readonly shown: string;
}

export interface Explanation {
  readonly key: ExplanationKey;
  /** What the sentence names: as the query or the engine has it. */
  readonly args: readonly string[];
  readonly fix?: Fix;
}

/** Everything that an explanation may draw on. */
export interface Asked {
  readonly message: string;
  readonly sql: string;
  /** Where the engine points, in UTF-16 units; undefined where it does not. */
  readonly offset: number | undefined;
  readonly words: readonly Token[];
  readonly tables: readonly SchemaTable[];
  readonly scope: Scope;
}

/** The word that begins at a place, or else the first that is called so. */
export function wordAt({ words, offset }: Asked, name: string): number {
  const wanted = name.toLowerCase();
  const is = (token: Token | undefined): boolean => token?.text.toLowerCase() === wanted;
  const there = words.findIndex(({ start }) => start === offset);
  // The engine points at the alias of `o.name`.
  for (const at of [there, there + 2]) if (there >= 0 && is(words[at])) return at;
  return words.findIndex(is);
}

/** The query with the words from one to another replaced. */
export function replaced({ sql, words }: Asked, first: number, last: number, text: string): Fix | undefined {
  const from = words[first]?.start;
  const to = words[last]?.end;
  if (from === undefined || to === undefined) return undefined;
  return { sql: sql.slice(0, from) + text + sql.slice(to), shown: text };
}
