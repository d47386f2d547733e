/**
 * What may come at the cursor: tables after FROM, columns of the tables that the query names, values of a column of few
 * within quotes, functions and keywords; found by name, by title in either language and by pinyin, whole or by initials.
 */
import type { Locale } from '../../i18n/index.ts';
import type { OwnTableInfo } from '../../query/own.ts';
import { identifier, literal, type Token, tokens } from '../../query/statement.ts';
import type { Schema, SchemaColumn, SchemaTable } from '../schema.ts';
import { FUNCTIONS, KEYWORDS } from './functions.ts';
import { tableNameOf, tablesWith } from './names.ts';
import { columnBefore, type Scope, scopeOf } from './scope.ts';

export type OptionKind = 'column' | 'table' | 'value' | 'function' | 'keyword';

export interface Option {
  readonly kind: OptionKind;
  /** What is listed: the name. */
  readonly label: string;
  /** Its title in the language of the page, or what it gives. */
  readonly detail: string;
  /** What goes into the text. */
  readonly insert: string;
  /** How many characters before the end of what is inserted the cursor goes. */
  readonly back?: number;
}

export interface Completion {
  /** Where what is typed begins; it ends at the cursor. */
  readonly from: number;
  readonly options: readonly Option[];
}

/** How many are offered at once. */
const MOST = 40;
const MARK = 'q';

interface Place {
  readonly words: readonly Token[];
  readonly scope: Scope;
  readonly tables: readonly SchemaTable[];
  readonly locale: Locale;
}

interface Ranked {
  readonly option: Option;
  readonly score: number;
}

/**
 * What may come at `offset`. Undefined where nothing is to be offered: in a comment, in a number, after `$`. `explicit`:
 * asked for by key, so that a list comes even where nothing has been typed.
 */
export function complete(
  text: string,
  offset: number,
  schema: Schema | undefined,
  own: readonly OwnTableInfo[],
  locale: Locale,
  explicit = false,
): Completion | undefined {
  // A letter where the cursor is: whatever it becomes part of is what is being typed.
  const before = tokens(text.slice(0, offset) + MARK);
  const typing = before.at(-1);
  if (typing === undefined || typing.end !== offset + MARK.length) return undefined;
  const words = before.slice(0, -1);
  const last = words.at(-1);
  if (last?.text === '$' && last.end === typing.start) return undefined;
  const tables = tablesWith(schema, own);
  const place: Place = { words, tables, locale, scope: scopeOf(tokens(text), tables) };
  const typed = text.slice(typing.start, offset);
  if (typing.kind === 'string') return valuesWithin(place, typing, text, offset);
  if (typing.kind === 'symbol') return undefined;
  const bare = typed.replace(/^"/, '');
  const found = ranked(place, bare, explicit);
  if (found.length === 0) return undefined;
  const options = [...found].sort((a, b) => a.score - b.score).map(({ option }) => option);
  // In quotes only names make sense.
  const fitting =
    typing.kind === 'quoted' ? options.filter(({ kind }) => kind === 'column' || kind === 'table') : options;
  return fitting.length === 0 ? undefined : { from: typing.start, options: fitting.slice(0, MOST) };
}

function ranked(place: Place, typed: string, explicit: boolean): readonly Ranked[] {
  const { words, scope, tables, locale } = place;
  const last = words.at(-1);
  if (last?.text === '.' && last.kind === 'symbol') return afterPoint(place, typed);
  if (wantsTable(words)) {
    const named = scope.named.map((name) => ({ name, title: { zh: '', en: '' }, readings: [] }));
    return [...offered(typed, named, 'table', locale, 0), ...offered(typed, tables, 'table', locale, 0)];
  }
  const compared = comparedWith(place);
  const values = (compared?.values ?? []).map((value) => ({ ...value, name: value.value }));
  const quoted = offered(typed, values, 'value', locale, -1).map(({ option, score }) => ({
    score,
    option: { ...option, insert: literal(option.label) },
  }));
  if (typed === '' && !explicit) return quoted;
  const here = scope.tables.flatMap(({ table }) => table?.columns ?? []);
  const all = here.length > 0 ? here : tables.filter(({ simulated }) => !simulated).flatMap(({ columns }) => columns);
  const columns = [...new Map(all.map((column) => [column.name, column])).values()];
  const aliases = scope.tables.map(({ alias, table }) => ({
    ...{ name: alias, title: table?.title ?? { zh: '', en: '' }, readings: [] },
  }));
  return [
    ...quoted,
    ...offered(typed, columns, 'column', locale, 0),
    ...offered(typed, aliases, 'table', locale, 0.5),
    ...calls(typed, locale),
    ...keywords(typed),
  ];
}

/** After `alias.` its columns, after `sim.` and `own.` their tables. */
function afterPoint({ words, scope, tables, locale }: Place, typed: string): readonly Ranked[] {
  const qualifier = words.at(-2)?.text.toLowerCase();
  if (qualifier === undefined) return [];
  if (qualifier === 'sim' || qualifier === 'own') {
    const its = tables.filter(({ name }) => name.startsWith(`${qualifier}.`));
    const short = its.map((table) => ({ ...table, name: table.name.slice(qualifier.length + 1) }));
    return offered(typed, short, 'table', locale, 0);
  }
  const named = scope.tables.find(({ alias }) => alias === qualifier)?.table;
  const table = named ?? tables.find(({ name }) => name === qualifier || name.endsWith(`.${qualifier}`));
  return offered(typed, table?.columns ?? [], 'column', locale, 0);
}

/** Whether the next word names a table. */
function wantsTable(words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (last?.kind === 'word') return ['from', 'join', 'table', 'describe', 'summarize'].includes(last.text);
  if (last?.text !== ',') return false;
  let depth = 0;
  for (const { kind, text } of [...words].reverse()) {
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (depth < 0) return false;
    if (depth > 0 || kind !== 'word') continue;
    if (text === 'from') return true;
    if (['select', 'where', 'by', 'on', 'having', 'using', 'values'].includes(text)) return false;
  }
  return false;
}

/** The column with which a value about to be written is compared: after `area =`, `area IN (`, `area IN ('a',`. */
function comparedWith({ words, scope }: Pick<Place, 'words' | 'scope'>): SchemaColumn | undefined {
  let at = words.length;
  const text = (back: number): string => words[at - back]?.text ?? '';
  if (/^[=<>]$/.test(text(1))) {
    while (/^[=<>!]$/.test(text(1))) at -= 1;
    return columnBefore(words, at, scope);
  }
  while (words[at - 1]?.kind === 'string' || text(1) === ',') at -= 1;
  if (text(1) !== '(' || text(2) !== 'in') return undefined;
  at -= text(3) === 'not' ? 3 : 2;
  return columnBefore(words, at, scope);
}

function valuesWithin(place: Place, typing: Token, text: string, offset: number): Completion | undefined {
  const column = comparedWith(place);
  if (column?.values == null || !text.startsWith("'", typing.start)) return undefined;
  const from = typing.start + 1;
  const typed = text.slice(from, offset).replaceAll("''", "'");
  const closed = text.startsWith("'", offset);
  const values = column.values.map((value) => ({ ...value, name: value.value }));
  const found = [...offered(typed, values, 'value', place.locale, 0)].sort((a, b) => a.score - b.score);
  if (found.length === 0) return undefined;
  const options = found.map(({ option }) => {
    const inner = literal(option.label).slice(1, -1);
    return { ...option, insert: closed ? inner : `${inner}'` };
  });
  return { from, options: options.slice(0, MOST) };
}

interface Offerable {
  readonly name: string;
  readonly title?: { readonly zh: string; readonly en: string };
  readonly label?: { readonly zh: string; readonly en: string };
  readonly readings: readonly string[];
}

function offered(
  typed: string,
  things: readonly Offerable[],
  kind: OptionKind,
  locale: Locale,
  rank: number,
): readonly Ranked[] {
  return things.flatMap((thing) => {
    const title = thing.title ?? thing.label;
    const score = matches(typed, thing.name, title, thing.readings);
    if (score === undefined) return [];
    const detail = title?.[locale] ?? '';
    const insert = kind === 'table' ? tableNameOf(thing.name) : kind === 'column' ? identifier(thing.name) : thing.name;
    return [
      { score: score + rank, option: { kind, label: thing.name, detail: detail === thing.name ? '' : detail, insert } },
    ];
  });
}

/** How well what is typed names a thing, 0 being best; undefined where it does not. */
function matches(
  typed: string,
  name: string,
  title: Offerable['title'],
  readings: readonly string[],
): number | undefined {
  const wanted = typed.toLowerCase();
  const own = name.toLowerCase();
  if (wanted === '' || own.startsWith(wanted)) return 0;
  const zh = title?.zh ?? '';
  if (zh.startsWith(typed) || own.replace(/^(?:sim|own)\./, '').startsWith(wanted)) return 1;
  const [whole, initials = ''] = readings;
  if (whole?.startsWith(wanted) || (wanted.length > 1 && initials.startsWith(wanted))) return 1;
  if (own.split(/[_.]/).some((part) => part.startsWith(wanted))) return 2;
  if (wanted.length > 1 && (title?.en.toLowerCase() ?? '').split(/\s+/).some((word) => word.startsWith(wanted)))
    return 3;
  if ((wanted.length > 2 && (own.includes(wanted) || whole?.includes(wanted))) || zh.includes(typed)) return 4;
  return undefined;
}

function calls(typed: string, locale: Locale): readonly Ranked[] {
  if (typed === '') return [];
  return FUNCTIONS.flatMap((one) => {
    const { name, call } = one;
    const score = matches(typed, name, { zh: one.zh, en: '' }, []);
    if (score === undefined || score > 2) return [];
    const empty = call.includes('()');
    const option: Option = {
      ...{ kind: 'function', label: name, detail: `${call}  ${one[locale]}`, insert: `${name}()` },
      ...(empty ? {} : { back: 1 }),
    };
    return [{ option, score: score + 0.2 }];
  });
}

function keywords(typed: string): readonly Ranked[] {
  const wanted = typed.toUpperCase();
  if (wanted === '') return [];
  return KEYWORDS.filter((word) => word.startsWith(wanted)).map((word) => ({
    option: { kind: 'keyword', label: word, detail: '', insert: word },
    score: word === wanted ? 0 : 0.4,
  }));
}
