/** Names in a query: written so that they are read back as they are, and found where they are nearly right. */
import type { OwnTableInfo } from '../../query/own.ts';
import { identifier } from '../../query/statement.ts';
import type { Schema, SchemaTable } from '../schema.ts';

/** A table's full name, each part quoted where needed. */
export function tableNameOf(name: string): string {
  const [schema, ...rest] = name.split('.');
  if ((schema === 'sim' || schema === 'own') && rest.length > 0) return `${schema}.${identifier(rest.join('.'))}`;
  return identifier(name);
}

/** Every table that a query may name: the site's, then the visitor's own as `own.name`. */
export function tablesWith(schema: Schema | undefined, own: readonly OwnTableInfo[]): readonly SchemaTable[] {
  return [...(schema?.tables ?? []), ...own.map(ownTable)];
}

function ownTable({ name, columns, rows }: OwnTableInfo): SchemaTable {
  const named = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
  return {
    ...{
      name: `own.${name}`,
      title: named(name),
      description: named(''),
      readings: [],
      simulated: false,
      rows,
      key: [],
    },
    columns: columns.map((column) => ({
      ...{ name: column.name, type: column.type, title: named(column.name), description: null },
      ...{ readings: [], values: null, references: null },
    })),
  };
}

/**
 * How many single letters must be put in, taken out, changed or swapped with their neighbour to make one text of another:
 * the optimal string alignment distance (restricted Damerau–Levenshtein).
 */
export function distance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let before: number[] = [];
  let last = b.map((_, at) => at + 1);
  for (const [i, letter] of a.entries()) {
    const row: number[] = [];
    for (const [j, its] of b.entries()) {
      const above = last[j] ?? 0;
      const left = j === 0 ? i + 1 : (row[j - 1] ?? 0);
      const corner = j === 0 ? i : (last[j - 1] ?? 0);
      let best = Math.min(above + 1, left + 1, corner + (letter === its ? 0 : 1));
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === its) {
        best = Math.min(best, (j === 1 ? i - 1 : (before[j - 2] ?? 0)) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? a.length;
}

export interface Named {
  readonly name: string;
  readonly title?: { readonly zh: string; readonly en: string };
  readonly readings?: readonly string[];
}

/**
 * The thing that was probably meant: called so in Chinese, English or pinyin, or spelled nearly so (a letter in three may be
 * wrong). Undefined where nothing is near.
 */
export function nearest<T extends Named>(typed: string, things: readonly T[]): T | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const called = things.find(
    ({ title, readings }) =>
      title?.zh === typed.trim() || title?.en.toLowerCase() === wanted || readings?.[0] === wanted,
  );
  if (called !== undefined) return called;
  const inTitle = /\p{Script=Han}/u.test(wanted) ? things.filter(({ title }) => title?.zh.includes(wanted)) : [];
  if (inTitle[0] !== undefined) return inTitle[0];
  let best: T | undefined;
  let least = Math.max(1, Math.floor([...wanted].length / 3)) + 1;
  for (const thing of things) {
    const name = thing.name.toLowerCase();
    const off = Math.min(distance(wanted, name), distance(wanted, name.replace(/^(?:sim|own)\./, '')));
    if (off < least) [best, least] = [thing, off];
  }
  return best ?? things.find(({ readings }) => wanted.length > 1 && readings?.includes(wanted));
}
