/**
 * The numbers of one indicator as a table that needs no other: what the observations say, with names beside codes. Numbers
 * that this site derived from them come last, and column `basis` marks every row as printed, derived or planned, so
 * that no derived number passes for one of the source's.
 */
import { type Book, bookOf } from '../../catalogue/book.ts';
import type { Catalogue, Derived, Field, Observation, Text } from '../../catalogue/types.ts';
import { files } from '../../i18n/files.ts';
import { type Locale, otherLocale } from '../../i18n/index.ts';
import { parts } from '../../i18n/parts.ts';
import type { CellValue } from '../../package/index.ts';
import {
  areaText,
  basisOf,
  isDerived,
  type Numbered,
  numberText,
  periodText,
  qualifierShort,
} from '../../wording/number.ts';
import type { FileTable } from './table.ts';

/** The catalogue opened in both languages. */
export interface Books {
  readonly zh: Book;
  readonly en: Book;
}

export function booksOf(catalogue: Catalogue): Books {
  return { zh: bookOf(catalogue, 'zh'), en: bookOf(catalogue, 'en') };
}

type Words = ReturnType<typeof files>;
type Word = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** One of this room's strings in both languages. */
export function both(key: Word): Text {
  return { zh: files('zh')[key], en: files('en')[key] };
}

interface Column {
  readonly field: Field;
  cell(of: Numbered, books: Books): CellValue;
}

type Label = (of: Numbered, book: Book) => string | null;

/** Everything written about the indicator's numbers: in the order of the observations, then of the derived numbers. */
export function indicatorTable(catalogue: Catalogue, id: string, books: Books = booksOf(catalogue)): FileTable {
  const { name, definition } = books.zh.indicator(id);
  const columns = columnsOf(catalogue);
  const numbers: readonly Numbered[] = [...books.zh.observationsOf(id), ...books.zh.derivedOf(id)];
  return {
    name: id,
    title: name,
    description: definition,
    columns: columns.map(({ field }) => field),
    rows: numbers.map((of) => columns.map((column) => column.cell(of, books))),
  };
}

/** How many rows the files of an indicator have. */
export function indicatorRows(catalogue: Catalogue, id: string): number {
  const its = ({ indicator }: Numbered): boolean => indicator === id;
  return catalogue.observations.filter(its).length + catalogue.derived.filter(its).length;
}

function columnsOf(catalogue: Catalogue): readonly Column[] {
  const dictionary = new Map<string, Field>(
    catalogue.tables.flatMap((table) => table.fields.map((field) => [`${table.name}.${field.name}`, field] as const)),
  );
  const known = (name: string, change: Partial<Field>): Field => {
    const column = name.replace(/^.*\./, '');
    // A package without the table has none of its numbers: its columns stay, blank, so that files are alike everywhere.
    const found = dictionary.get(name) ?? text(column, { zh: column, en: column }, null);
    return { ...found, name: column, required: false, ...change };
  };
  /** A column as the observations have it; blank for derived numbers unless said. */
  const observed = (
    name: string,
    cell: (of: Observation) => CellValue | undefined,
    ofDerived: (of: Derived) => CellValue = () => null,
    change: Partial<Field> = {},
  ): Column => ({
    field: known(`observations.${name}`, change),
    cell: (of) => (isDerived(of) ? ofDerived(of) : (cell(of) ?? null)),
  });
  const derived = (name: string, cell: (of: Derived) => CellValue, change: Partial<Field> = {}): Column => ({
    field: known(`derived.${name}`, change),
    cell: (of) => (isDerived(of) ? cell(of) : null),
  });
  /** A column in each language. */
  const labelled = (name: string, label: Label, note: Text | null = null): readonly Column[] =>
    (['zh', 'en'] as const).map((locale) => ({
      field: text(`${name}_${locale}`, both(titleOf(`${name}_${locale}`)), note),
      cell: (of, books) => label(of, books[locale]) || null,
    }));
  const said = (
    name: string,
    of: (of: Observation) => Text | null,
    ofDerived: (of: Derived) => Text | null,
  ): Column[] =>
    (['zh', 'en'] as const).map((locale) =>
      observed(
        `${name}_${locale}`,
        (each) => of(each)?.[locale],
        (each) => ofDerived(each)?.[locale] ?? null,
      ),
    );
  return [
    observed(
      'id',
      ({ id }) => id,
      ({ id }) => id,
      { required: true },
    ),
    ...labelled('basis', (of, book) => files(book.locale)[basisOf(of)], both('basisNote')),
    ...labelled('name', (of, book) => book.say(isDerived(of) ? of.name : book.indicator(of.indicator).name)),
    ...labelled('area', (of, book) => areaText(book, of)),
    ...labelled('period', (of, book) => periodText(book, of)),
    ...labelled('figure', (of, book) => numberText(book, of), both('figureNote')),
    observed(
      'value',
      ({ value }) => value,
      ({ value }) => value,
      { description: both('valueNote') },
    ),
    observed('value_max', ({ valueMax }) => valueMax),
    ...labelled('unit', (of, book) => book.say(book.unit(of.unit).name)),
    ...labelled('qualifier', (of, book) => (isDerived(of) ? null : qualifierShort(book, of))),
    observed('printed', ({ printed }) => printed),
    ...said(
      'scope',
      ({ scope }) => scope,
      () => null,
    ),
    ...labelled('compared_with', (of, book) =>
      isDerived(of) || of.comparedWith === null ? null : book.label('observations', 'compared_with', of.comparedWith),
    ),
    observed('peers', ({ peers }) => peers),
    ...labelled(
      'source',
      (of, book) => (isDerived(of) ? parts(book.locale).thisSite : book.say(book.source(of.source).title)),
      both('sourceNote'),
    ),
    observed('paragraph', ({ paragraph }) => paragraph),
    observed('locator', ({ locator }) => locator),
    ...said(
      'note',
      ({ note }) => note,
      ({ note }) => note,
    ),
    ...(['arithmetic_zh', 'arithmetic_en'] as const).map((name) =>
      derived(name, ({ arithmetic }) => arithmetic[name === 'arithmetic_zh' ? 'zh' : 'en']),
    ),
    {
      field: {
        ...text('basis', both('basis'), both('basisNote'), true),
        categories: (['printed', 'derived', 'planned'] as const).map((value) => ({ value, label: both(value) })),
      },
      cell: basisOf,
    },
    observed(
      'indicator',
      ({ indicator }) => indicator,
      ({ indicator }) => indicator,
      { required: true },
    ),
    observed(
      'area',
      ({ area }) => area,
      ({ area }) => area,
      { required: true },
    ),
    observed(
      'period',
      ({ period }) => period,
      ({ period }) => period,
    ),
    observed('period_printed', ({ periodPrinted }) => periodPrinted),
    observed(
      'unit',
      ({ unit }) => unit,
      ({ unit }) => unit,
      { required: true },
    ),
    observed('qualifier', ({ qualifier }) => qualifier),
    observed('status', ({ status }) => status),
    observed('compared_with', ({ comparedWith }) => comparedWith),
    observed('of_whole', ({ ofWhole }) => ofWhole),
    observed('agency', ({ agency }) => agency),
    observed('source', ({ source }) => source),
    observed('step', ({ step }) => step),
    observed(
      'value_low',
      ({ valueLow }) => valueLow,
      ({ low }) => low,
    ),
    observed(
      'value_high',
      ({ valueHigh }) => valueHigh,
      ({ high }) => high,
    ),
    derived('inputs', ({ inputs }) => (inputs.length > 0 ? inputs : null)),
    derived('formula', ({ formula }) => formula),
  ];
}

/** The same table with what is written in the language first and what is written in the other one last. */
export function arranged(table: FileTable, locale: Locale): FileTable {
  const other = `_${otherLocale(locale)}`;
  const order = [...table.columns.keys()].sort(
    (a, b) => Number(table.columns[a]?.name.endsWith(other)) - Number(table.columns[b]?.name.endsWith(other)) || a - b,
  );
  return {
    ...table,
    columns: order.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => order.map((at) => row[at] ?? null)),
  };
}

function text(name: string, title: Text, description: Text | null, required = false): Field {
  return { name, type: 'string', title, description, required, categories: [], references: null };
}

const TITLES = new Set(Object.keys(files('zh')));

function isTitle(name: string): name is Word {
  return TITLES.has(name);
}

function titleOf(name: string): Word {
  if (!isTitle(name)) throw new Error(`no title for column "${name}"`);
  return name;
}
