/**
 * A table as a workbook in one language: 数据 (Data) with the rows, 说明 (About) with what must be known of them, 字典
 * (Dictionary) with the columns. The rows and their digits are those of the CSV; the header shows the columns' titles,
 * whose names in files the dictionary gives.
 */
import type { Book } from '../../catalogue/book.ts';
import type { Field } from '../../catalogue/types.ts';
import { decimal, decimalNumber } from '../../figures/index.ts';
import { data } from '../../i18n/data.ts';
import { files } from '../../i18n/files.ts';
import type { CellValue } from '../../package/index.ts';
import { isRunnable } from '../../reading/index.ts';
import type { Sheet, SheetCell } from '../../workbook/sheet.ts';
import { INK, type Look } from '../../workbook/styles.ts';
import { longest, widthOf } from '../../workbook/width.ts';
import { workbook } from '../../workbook/workbook.ts';
import type { About } from './about.ts';
import { cellText, type FileTable, type Row } from './table.ts';

/** Typefaces that office machines have; a spreadsheet puts its own in their place where they are missing. */
const FONTS = { zh: '微软雅黑', en: 'Calibri' } as const;
/** Wider texts are wrapped. */
const WIDEST = 60;
const ROOMY = 72;

/** The workbook of a table, in the book's language. */
export function spreadsheet(table: FileTable, about: About, book: Book): Uint8Array {
  const { site } = book.catalogue;
  return workbook(
    [dataSheet(table, book), aboutSheet(table, about, book), dictionarySheet(table, book)],
    {
      title: about.title,
      creator: book.say(site.name),
      description: about.facts.map(({ label, text }) => `${label}: ${text}`).join('\n'),
      language: book.locale === 'zh' ? 'zh-CN' : 'en',
      version: site.edition,
    },
    FONTS[book.locale],
  );
}

/** A title that is missing in a language is the name. */
const titleOf = ({ title, name }: Field, book: Book): string => book.say(title) || name;

function dataSheet(table: FileTable, book: Book): Sheet {
  const { columns, rows } = table;
  const units = columns.map(({ name }) => columns.findIndex((column) => column.name === UNIT_OF[name]));
  const basis = columns.findIndex(({ name }) => name === 'basis');
  const lengths = columns.map((_, at) => longest(rows.map((row) => cellText(row[at] ?? null))));
  const cells = rows.map((row) =>
    columns.map((column, at): SheetCell => {
      const cell = row[at] ?? null;
      const unit = units[at] === undefined ? null : (row[units[at]] ?? null);
      return dataCell(cell, column, {
        wrap: (lengths[at] ?? 0) > WIDEST,
        format: typeof unit === 'string' && cell !== null ? unitFormat(String(cell), unit, book) : undefined,
        line: FIGURES.has(column.name) && cell !== null ? lineOf(row, basis) : 'hair',
      });
    }),
  );
  const widths = columns.map((column, at) => {
    // Room for the filter's button behind the title, and for the unit behind the number.
    const heading = widthOf(titleOf(column, book)) + 4;
    const extra = UNIT_OF[column.name] === undefined ? 2 : 14;
    return Math.max(8, Math.min(WIDEST, Math.max(heading, (lengths[at] ?? 0) + extra)));
  });
  return {
    name: files(book.locale).sheetData,
    header: true,
    fixed: 1,
    fits: widths.reduce((sum, width) => sum + width, 0) <= 180,
    widths,
    rows: [columns.map((column) => heading(titleOf(column, book))), ...cells],
    tall: 24,
  };
}

/** The column that names the unit of each column of numbers. */
const UNIT_OF: Readonly<Record<string, string>> = {
  value: 'unit',
  value_max: 'unit',
  value_low: 'unit',
  value_high: 'unit',
  low: 'unit',
  high: 'unit',
  step: 'unit',
  target_value: 'target_unit',
};

/** Where a frame says that the number is derived, a dashed one that it is planned. */
const FIGURES = new Set(['value', 'value_max', 'value_low', 'value_high']);

function lineOf(row: Row, basis: number): NonNullable<Look['line']> {
  const is = basis < 0 ? null : (row[basis] ?? null);
  return is === 'derived' ? 'box' : is === 'planned' ? 'dashed' : 'hair';
}

/** Excel shows booleans so by itself; LibreOffice would show some of them as 1 and 0. */
const BOOLEAN = '"TRUE";"TRUE";"FALSE"';

interface CellLook {
  readonly wrap: boolean;
  readonly format: string | undefined;
  readonly line: NonNullable<Look['line']>;
}

function dataCell(cell: CellValue, { type }: Field, look: CellLook): SheetCell {
  const { format, wrap, line } = look;
  const rest: Look = { line };
  if (cell === null) return { content: { blank: true }, look: rest };
  if (type === 'number' || type === 'integer') {
    return {
      content: { number: String(cell) },
      look: { ...rest, align: 'right', indent: 1, ...(format ? { format } : {}) },
    };
  }
  if (typeof cell === 'boolean')
    return { content: { boolean: cell }, look: { ...rest, align: 'left', format: BOOLEAN } };
  const text = cellText(cell);
  const quoted = isRunnable(text) ? { quoted: true } : {};
  return { content: { text }, look: { ...rest, wrap: wrap || text.includes('\n'), ...quoted } };
}

/**
 * The number format of a figure with its unit: the decimals it has and no more, the unit behind it as the language writes
 * it. Chinese groups digits from 10,000 on, as the pages do; the percent sign is quoted, or it would multiply by 100.
 */
export function unitFormat(number: string, unit: string, book: Book): string {
  const { symbolZh, symbolEn, symbolEnOne } = book.unit(unit);
  const { scale } = decimal(number);
  const grouped = book.locale === 'en' || Math.abs(decimalNumber(decimal(number))) >= 10_000;
  const digits = `${grouped ? '#,##0' : '0'}${scale > 0 ? `.${'0'.repeat(scale)}` : ''}`;
  const english = number === '1' ? (symbolEnOne ?? symbolEn) : symbolEn;
  const close = book.locale === 'zh' || /^[%‰]?$/.test(english);
  const symbol = (book.locale === 'zh' ? symbolZh : english).replaceAll('"', '');
  return symbol === '' ? digits : `${digits}"${close ? '' : ' '}${symbol}"`;
}

function aboutSheet(table: FileTable, about: About, book: Book): Sheet {
  const t = files(book.locale);
  const hasBasis = table.columns.some(({ name }) => name === 'basis');
  const facts = [
    ...about.facts,
    { label: t.howToReadNumbers, text: [t.numbersInSheet, ...(hasBasis ? [t.basisInSheet] : [])].join('\n') },
    { label: t.blank, text: t.blanks },
  ];
  return {
    name: t.sheetAbout,
    header: false,
    fits: true,
    widths: [book.locale === 'zh' ? 18 : 24, ROOMY + 18],
    tall: 34,
    rows: [
      [
        { content: { text: about.title }, look: { size: 18, line: 'rule' } },
        { content: { blank: true }, look: { line: 'rule' } },
      ],
      [
        { content: { text: book.say(book.catalogue.site.name) }, look: { ink: INK.second, line: 'hair' } },
        { content: { text: book.say(book.catalogue.site.title) }, look: { ink: INK.second, line: 'hair', wrap: true } },
      ],
      ...facts.map(({ label, text, link }: About['facts'][number]): readonly SheetCell[] => [
        { content: { text: label }, look: { ink: INK.second, line: 'hair', wrap: true } },
        {
          content: { text },
          look: {
            wrap: true,
            line: 'hair',
            ...(link === undefined ? {} : { ink: INK.link }),
            ...(isRunnable(text) ? { quoted: true } : {}),
          },
          link,
        },
      ]),
    ],
  };
}

function dictionarySheet({ columns }: FileTable, book: Book): Sheet {
  const t = data(book.locale);
  const of = files(book.locale);
  const titles = [t.column, of.nameInFiles, t.type, t.meaning, of.valuesColumn, of.requiredColumn];
  const types: Readonly<Record<string, string>> = {
    string: t.typeString,
    integer: t.typeInteger,
    number: t.typeNumber,
    boolean: t.typeBoolean,
    list: t.typeList,
    date: t.typeDate,
  };
  const plain = (text: string): SheetCell => ({
    content: text === '' ? { blank: true } : { text },
    look: { line: 'hair', wrap: true, ...(isRunnable(text) ? { quoted: true } : {}) },
  });
  return {
    name: of.sheetDictionary,
    header: true,
    fits: true,
    widths: book.locale === 'zh' ? [22, 20, 9, 46, 34, 10] : [26, 20, 14, 46, 34, 14],
    tall: 24,
    rows: [
      titles.map(heading),
      ...columns.map((column) =>
        [
          titleOf(column, book),
          column.name,
          types[column.type] ?? column.type,
          [
            column.description === null ? '' : book.say(column.description),
            column.references === null ? '' : t.refersTo(column.references),
          ]
            .filter((line) => line !== '')
            .join('\n'),
          column.categories.map(({ value, label }) => `${value}  ${book.say(label)}`).join('\n'),
          column.required ? t.required : t.optional,
        ].map(plain),
      ),
    ],
  };
}

function heading(text: string): SheetCell {
  return { content: { text }, look: { fill: INK.head, line: 'rule', ink: INK.text } };
}
