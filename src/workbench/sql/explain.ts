/**
 * What the engine's messages mean for who wrote the query, and what puts it right. The patterns are DuckDB 1.4's; a test
 * has the engine say every one of them. A message that is not known is not explained.
 */
import type { ExplanationKey } from '../../i18n/sql.ts';
import type { OwnTableInfo } from '../../query/own.ts';
import { identifier, literal, type Token, tokens } from '../../query/statement.ts';
import type { Schema, SchemaColumn } from '../schema.ts';
import { type Asked, type Explanation, type Fix, replaced, wordAt } from './asked.ts';
import { FUNCTIONS } from './functions.ts';
import { functionCure } from './functions-elsewhere.ts';
import { type Named, nearest, tableNameOf, tablesWith } from './names.ts';
import { withPlainSigns } from './punctuation.ts';
import { scopeOf } from './scope.ts';
import { syntaxMistake } from './syntax.ts';

/** Explains a failure. `offset`: where the engine points. Undefined where there is nothing to add to its own words. */
export function explain(
  message: string,
  sql: string,
  offset: number | undefined,
  schema: Schema | undefined,
  own: readonly OwnTableInfo[],
): Explanation | undefined {
  const tables = tablesWith(schema, own);
  const words = tokens(sql);
  const asked: Asked = { message, sql, offset, words, tables, scope: scopeOf(words, tables) };
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const plain = withPlainSigns(sql, columns);
  if (plain !== undefined) return { key: 'signs', args: [], fix: { sql: plain, shown: plain } };
  for (const reader of READERS) {
    const found = reader(asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Reader = (asked: Asked) => Explanation | undefined;

const READERS: readonly Reader[] = [
  columnMissing,
  aliasMissing,
  tableMissing,
  ambiguous,
  grouped,
  functionMissing,
  ({ message }) => simple(message, /WHERE clause cannot contain aggregates/, 'aggregateInWhere'),
  ({ message }) => simple(message, /WHERE clause cannot contain window functions/, 'windowInWhere'),
  ({ message }) => simple(message, /aggregate function calls cannot be nested/, 'nestedAggregate'),
  ({ message }) => simple(message, /Could not convert string ["'](.*)["'] to ([A-Z0-9_(), ]+)/s, 'conversion'),
  ({ message }) => simple(message, /(?:date|timestamp) field value out of range: "(.*)"/, 'date'),
  ({ message }) => simple(message, /invalid (?:date|timestamp) field format: "(.*?)"/, 'date'),
  ({ message }) => simple(message, /with value (\S+) can't be cast because the value is out of range/, 'range'),
  ({ message }) => simple(message, /Overflow in \w+ of \w+ \((.*?)\)/, 'range'),
  ({ message }) => simple(message, /best candidate function for the function call "(.*?)"/, 'literalType'),
  ({ message }) => simple(message, /No function matches the given name and argument types '(.*?)'/, 'argumentTypes'),
  ({ message }) => simple(message, /Set operations can only apply .* same number of result columns/, 'setColumns'),
  ({ message }) => simple(message, /Subquery returns (\d+) columns/, 'subqueryColumns'),
  ({ message }) => simple(message, /More than one row returned by a subquery/, 'subqueryRows'),
  ({ message }) => simple(message, /ORDER term out of range .* between 1 and (\d+)/, 'orderTerm'),
  ({ message }) => simple(message, /Expected \d+ parameters?/, 'parameters'),
  syntaxMistake,
];

function simple(message: string, pattern: RegExp, key: ExplanationKey): Explanation | undefined {
  const found = pattern.exec(message);
  return found === null ? undefined : { key, args: found.slice(1).map((part) => part.trim()) };
}

const withFix = (key: ExplanationKey, args: readonly string[], fix: Fix | undefined): Explanation =>
  fix === undefined ? { key, args } : { key, args, fix };

const MISSING_COLUMN =
  /Referenced column "(.*?)" not found|Table "(.*?)" does not have a column named "(.*?)"|Column "(.*?)" in EXCLUDE list not found/;

function columnMissing(asked: Asked): Explanation | undefined {
  const [found, plain, alias, qualified, excluded] = MISSING_COLUMN.exec(asked.message) ?? [];
  if (found === undefined) return undefined;
  const name = plain ?? qualified ?? excluded ?? '';
  const at = wordAt(asked, name);
  const word = asked.words[at];
  const columns = columnsOf(asked, alias);
  const near: SchemaColumn | undefined = nearest(name, columns);
  if (word?.kind === 'quoted' && isCompared(asked.words, at) && near?.name !== name) {
    return withFix('doubleQuotes', [name], replaced(asked, at, at, literal(name)));
  }
  if (near !== undefined) {
    return withFix('columnNear', [name, near.name], replaced(asked, at, at, identifier(near.name)));
  }
  const holder = asked.tables.find((table) => nearest(name, table.columns)?.name !== undefined);
  const there = holder === undefined ? undefined : nearest(name, holder.columns);
  if (holder !== undefined && there !== undefined)
    return { key: 'columnElsewhere', args: [name, there.name, holder.name] };
  return { key: 'column', args: [name] };
}

function columnsOf({ scope }: Asked, alias: string | undefined): readonly SchemaColumn[] {
  const its = scope.tables.filter((one) => alias === undefined || one.alias === alias.toLowerCase());
  return its.flatMap(({ table }) => table?.columns ?? []);
}

/** Whether a value is expected there: after `=`, LIKE, IN (. */
function isCompared(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return /^(?:[=<>(,]|like|ilike|in)$/.test(before);
}

function aliasMissing(asked: Asked): Explanation | undefined {
  const name = /Referenced table "(.*?)" not found/.exec(asked.message)?.[1];
  if (name === undefined) return undefined;
  const at = wordAt(asked, name);
  const called = asked.scope.tables.map(({ alias, table }) => ({ ...(table ?? {}), name: alias }));
  const only = called.length === 1 ? called[0] : undefined;
  // `observations.value` where the table has been given another name.
  const renamed = asked.scope.tables.find((one) => one.name.split('.').at(-1) === name.toLowerCase());
  const near = renamed?.alias ?? (nearest(name, called) ?? only)?.name;
  if (near === undefined) return { key: 'alias', args: [name] };
  return withFix('aliasNear', [name, near], replaced(asked, at, at, identifier(near)));
}

function tableMissing(asked: Asked): Explanation | undefined {
  const name = /Table with name (.*?) does not exist/.exec(asked.message)?.[1]?.replaceAll('"', '');
  if (name === undefined) return undefined;
  const at = wordAt(asked, name);
  const schema = asked.words[at - 1]?.text === '.' ? asked.words[at - 2]?.text.toLowerCase() : undefined;
  const full = schema === undefined ? name : `${schema}.${name}`;
  const its = asked.tables.filter((table) => table.name.startsWith('own.') === (schema === 'own'));
  const named: readonly Named[] = [...asked.scope.named.map((one) => ({ name: one })), ...its];
  const near = nearest(full, named) ?? nearest(name, named);
  if (near === undefined)
    return schema === 'own' ? { key: 'ownMissing', args: [full] } : { key: 'table', args: [full] };
  const first = schema === undefined ? at : at - 2;
  return withFix('tableNear', [full, near.name], replaced(asked, first, at, tableNameOf(near.name)));
}

function ambiguous(asked: Asked): Explanation | undefined {
  const [, name, choices] = /Ambiguous reference to column name "(.*?)" \(use: (.*?)\)/.exec(asked.message) ?? [];
  if (name === undefined || choices === undefined) return undefined;
  const each = [...choices.matchAll(/"(.*?)"/g)].map((one) => one[1] ?? '');
  const [first = name] = each;
  const at = asked.words.findIndex(
    ({ text }, place) => text.toLowerCase() === name.toLowerCase() && asked.words[place - 1]?.text !== '.',
  );
  const text = first.split('.').map(identifier).join('.');
  return withFix('ambiguous', [name, each.join(' / ')], at < 0 ? undefined : replaced(asked, at, at, text));
}

function grouped(asked: Asked): Explanation | undefined {
  const [, name] = /column "?(.*?)"? must appear in the GROUP BY clause/.exec(asked.message) ?? [];
  if (name === undefined) return undefined;
  const { words, sql } = asked;
  const by = words.findIndex(
    ({ kind, text }, at) => kind === 'word' && text === 'group' && words[at + 1]?.text === 'by',
  );
  const having = words.find(({ kind, text }) => kind === 'word' && text === 'having');
  const nested = words.filter(({ kind, text }) => kind === 'word' && text === 'select').length > 1;
  if (nested || (having !== undefined && by < 0)) return { key: 'groupBy', args: [name] };
  const ends = (from: number): Token | undefined =>
    words
      .slice(from)
      .find(
        ({ kind, text }) =>
          (kind === 'word' && /^(?:having|order|limit|offset|qualify|window)$/.test(text)) || text === ';',
      );
  if (by >= 0) {
    const list = words[by + 2];
    const to = ends(by + 2)?.start ?? sql.length;
    if (list === undefined) return { key: 'groupBy', args: [name] };
    const rest = sql.slice(to);
    return {
      key: 'groupBy',
      args: [name],
      fix: { sql: `${sql.slice(0, list.start)}ALL${rest === '' ? '' : '\n'}${rest}`, shown: 'GROUP BY ALL' },
    };
  }
  const to = ends(0)?.start ?? sql.length;
  const before = sql.slice(0, to).trimEnd();
  const rest = sql.slice(to);
  return {
    key: 'groupBy',
    args: [name],
    fix: { sql: `${before}\nGROUP BY ALL${rest === '' ? '' : `\n${rest}`}`, shown: 'GROUP BY ALL' },
  };
}

function functionMissing(asked: Asked): Explanation | undefined {
  const [, name, part] =
    /Function with name "?([^\s"]+)"? (?:does not exist|is not in the catalog, but it exists in the (\w+) extension)/.exec(
      asked.message,
    ) ?? [];
  if (name === undefined) return undefined;
  const cure = functionCure(asked, name);
  if (cure !== undefined) return cure;
  if (part !== undefined) return { key: 'functionPart', args: [name, part] };
  const near = nearest(
    name,
    FUNCTIONS.map((one) => ({ name: one.name })),
  );
  if (near === undefined) return { key: 'function', args: [name] };
  const at = wordAt(asked, name);
  return withFix('functionNear', [name, near.name], replaced(asked, at, at, near.name));
}

export type { Explanation, Fix } from './asked.ts';
