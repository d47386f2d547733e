/** Mistakes of grammar: the engine says where it stopped; what was meant is read from the words around. */
import { identifier, type Token } from '../../query/statement.ts';
import { type Asked, type Explanation, replaced } from './asked.ts';
import { nearest } from './names.ts';

/** Words that are easily mistyped where the engine then stops one word later. */
const COMMON = [
  ...[
    'select',
    'from',
    'where',
    'group',
    'order',
    'having',
    'limit',
    'offset',
    'join',
    'left',
    'inner',
    'distinct',
    'between',
  ],
  ...['union', 'case', 'when', 'then', 'else', 'values', 'with', 'using', 'summarize', 'describe'],
].map((name) => ({ name }));

/** What is wrong with the grammar; undefined where the message is about something else. */
export function syntaxMistake(asked: Asked): Explanation | undefined {
  const { message, sql, words } = asked;
  if (/unterminated quoted/.test(message)) return { key: 'quoteOpen', args: [] };
  if (/errhint NOT IMPLEMENTED/.test(message)) return limitPair(asked);
  const end = /syntax error at end of input/.test(message);
  const near = /syntax error at or near "([\s\S]*)"/.exec(message)?.[1];
  if (!end && near === undefined) return undefined;
  const depth = bracketDepth(words);
  if (end) return depth > 0 ? { key: 'bracketOpen', args: [] } : { key: 'endsEarly', args: [] };
  const at = words.findIndex(({ start }) => start === asked.offset);
  if (near === '`') {
    const fixed = sql.replace(/`([^`]*)`/g, (_, name: string) => identifier(name));
    return { key: 'backticks', args: [], fix: { sql: fixed, shown: fixed } };
  }
  if (near === '[' || near === ']') {
    const fixed = sql.replace(/\[([^\][,']*)\]/g, (_, name: string) => identifier(name));
    return { key: 'squareNames', args: [], ...(fixed === sql ? {} : { fix: { sql: fixed, shown: fixed } }) };
  }
  return (
    top(asked, at) ??
    misspelled(asked, at) ??
    commaOrBracket(asked, at, near ?? '', depth) ??
    reserved(asked, at, near ?? '')
  );
}

function bracketDepth(words: readonly Token[]): number {
  return words.reduce(
    (sum, { kind, text }) => sum + (kind !== 'symbol' ? 0 : text === '(' ? 1 : text === ')' ? -1 : 0),
    0,
  );
}

/** `LIMIT 10, 20`, as MySQL has it: skip 10, take 20. */
function limitPair(asked: Asked): Explanation | undefined {
  const at = asked.words.findIndex(({ kind, text }) => kind === 'word' && text === 'limit');
  const [skip, comma, take] = asked.words.slice(at + 1);
  if (at < 0 || skip === undefined || comma?.text !== ',' || take === undefined) return undefined;
  const text = `LIMIT ${take.text} OFFSET ${skip.text}`;
  const fix = replaced(asked, at, at + 3, text);
  return { key: 'limitPair', args: [text], ...(fix === undefined ? {} : { fix }) };
}

/** `SELECT TOP 10 …`, as T-SQL has it. */
function top(asked: Asked, at: number): Explanation | undefined {
  const { words, sql } = asked;
  const before = words[at - 1];
  const count = words[at];
  if (before?.text !== 'top' || count === undefined || !/^\d+$/.test(count.text)) return undefined;
  const rest = sql
    .slice(count.end)
    .replace(/^\s+/, '')
    .replace(/[\s;]+$/, '');
  const text = `LIMIT ${count.text}`;
  return { key: 'top', args: [text], fix: { sql: `${sql.slice(0, before.start)}${rest}\n${text}`, shown: text } };
}

/** The word where the engine stopped, or the one before it, is nearly one of SQL's. */
function misspelled(asked: Asked, at: number): Explanation | undefined {
  for (const place of [at, at - 1]) {
    const word = asked.words[place];
    if (word?.kind !== 'word' || word.text.length < 4) continue;
    const near = nearest(word.text, COMMON)?.name;
    if (near === undefined || near === word.text) continue;
    const fix = replaced(asked, place, place, near.toUpperCase());
    const typed = asked.sql.slice(word.start, word.end);
    return { key: 'keywordNear', args: [typed, near.toUpperCase()], ...(fix === undefined ? {} : { fix }) };
  }
  return undefined;
}

function commaOrBracket(asked: Asked, at: number, near: string, depth: number): Explanation | undefined {
  const { words } = asked;
  const comma = near === ',' ? at : words[at - 1]?.text === ',' ? at - 1 : -1;
  if (comma >= 0 && (comma === words.length - 1 || comma === at - 1)) {
    const fix = replaced(asked, comma, comma, '');
    return { key: 'comma', args: [], ...(fix === undefined ? {} : { fix }) };
  }
  return near === ')' && depth < 0 ? { key: 'bracketExtra', args: [] } : undefined;
}

/** A word of SQL's used as a name just before: `SELECT order FROM`. */
function reserved(asked: Asked, at: number, near: string): Explanation {
  const before = asked.words[at - 1];
  if (before?.kind === 'word' && identifier(before.text) !== before.text && asked.words[at - 2]?.text !== before.text) {
    const named = asked.scope.tables.some(({ table }) => table?.columns.some(({ name }) => name === before.text));
    if (named) {
      const fix = replaced(asked, at - 1, at - 1, identifier(before.text));
      return { key: 'reserved', args: [before.text, identifier(before.text)], ...(fix === undefined ? {} : { fix }) };
    }
  }
  return { key: 'syntax', args: [near] };
}
