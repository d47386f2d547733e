/**
 * A result as a workbook: its rows, and a sheet that says what they are. Numbers are written digit for digit where a
 * spreadsheet keeps them; longer ones, which it would round after fifteen digits, and everything that is text stay text.
 */

import { result as strings } from '../../i18n/result.ts';
import type { Cell, Column, Result } from '../../query/types.ts';
import { isRunnable } from '../../reading/formula.ts';
import type { Sheet, SheetCell } from '../../workbook/sheet.ts';
import { INK, type Look } from '../../workbook/styles.ts';
import { longest, widthOf } from '../../workbook/width.ts';
import { workbook } from '../../workbook/workbook.ts';
import { type AboutLine, aboutLines, type ResultFacts } from './about.ts';

/** What a sheet holds: rows with the header (ECMA-376 leaves it open; Excel's limits since 2007), columns, letters of a cell. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const SHEET_LETTERS = 32_767;

const FONTS = { zh: '微软雅黑', en: 'Calibri' } as const;
const WIDEST = 60;
/** Rows looked at for the width of a column. */
const MEASURED = 500;

/** What did not fit into the sheet, for a sentence. */
export interface Cut {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export interface ResultWorkbook {
  readonly bytes: Uint8Array;
  readonly cut: Cut;
}

/** The workbook of a result. */
export function resultWorkbook(result: Pick<Result, 'columns' | 'rows'>, facts: ResultFacts): ResultWorkbook {
  const t = strings(facts.locale);
  const { columns, rows } = marked(result, facts.simulated);
  const kept = columns.slice(0, SHEET_COLUMNS);
  const count = Math.min(rows, SHEET_ROWS - 1);
  let long = 0;
  const cell = (value: Cell, kind: Column['kind']): SheetCell => {
    if (typeof value === 'string' && value.length > SHEET_LETTERS) {
      long += 1;
      return cellOf(value.slice(0, SHEET_LETTERS), kind);
    }
    return cellOf(value, kind);
  };
  const body = Array.from({ length: count }, (_, row) =>
    kept.map(({ kind, values }) => cell(values[row] ?? null, kind)),
  );
  const widths = kept.map(({ name, values }) =>
    Math.max(8, Math.min(WIDEST, Math.max(widthOf(name) + 4, longest(values.slice(0, MEASURED).map(shown)) + 2))),
  );
  const cut: Cut = { rows: rows - count, columns: columns.length - kept.length, cells: long };
  const lines = [...aboutLines(facts), ...cutLines(cut, facts)];
  const data: Sheet = {
    name: t.sheetResult,
    header: true,
    fits: widths.reduce((sum, width) => sum + width, 0) <= 180,
    widths,
    rows: [kept.map(({ name }) => heading(name)), ...body],
    tall: 24,
  };
  const title = facts.simulated ? `${t.fileTitle}${t.simulatedMark}` : t.fileTitle;
  const bytes = workbook(
    [data, aboutSheet(title, lines, facts)],
    {
      title,
      creator: facts.site,
      description: lines.map(({ label, text }) => `${label}: ${text}`).join('\n'),
      language: facts.locale === 'zh' ? 'zh-CN' : 'en',
      version: facts.edition,
    },
    FONTS[facts.locale],
  );
  return { bytes, cut };
}

/** Simulated rows say so one by one: rows are copied without their sheet. */
function marked(
  { columns, rows }: Pick<Result, 'columns' | 'rows'>,
  simulated: boolean,
): Pick<Result, 'columns' | 'rows'> {
  if (!simulated || columns.some(({ name }) => name.toLowerCase() === 'data_status')) return { columns, rows };
  const values = Array.from<Cell>({ length: rows }).fill('simulated');
  return { columns: [...columns, { name: 'data_status', type: 'VARCHAR', kind: 'text', values }], rows };
}

const shown = (cell: Cell): string => (cell === null ? '' : String(cell).slice(0, WIDEST + 1));

/** Digits that a double keeps, whatever they are (IEEE 754 binary64). */
const KEPT = 15;

const digits = (text: string): number => text.replace(/^-?0*\.?0*|[.-]/g, '').length;

function cellOf(value: Cell, kind: Column['kind']): SheetCell {
  const line: Look = { line: 'hair' };
  if (value === null) return { content: { blank: true }, look: line };
  if (typeof value === 'boolean')
    return { content: { boolean: value }, look: { ...line, align: 'left', format: '"TRUE";"TRUE";"FALSE"' } };
  const text = String(value);
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value))
    return { content: { number: text }, look: { ...line, align: 'right' } };
  if (kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(text) && digits(text) <= KEPT)
    return { content: { number: text }, look: { ...line, align: 'right' } };
  const day = kind === 'date' ? serialDay(text) : undefined;
  if (day !== undefined)
    return { content: { number: String(day) }, look: { ...line, align: 'left', format: 'yyyy-mm-dd' } };
  return {
    content: { text },
    look: {
      ...line,
      ...(kind === 'number' ? { align: 'right' as const } : {}),
      ...(text.length > WIDEST || text.includes('\n') ? { wrap: true } : {}),
      ...(isRunnable(text) ? { quoted: true } : {}),
    },
  };
}

/**
 * A day as spreadsheets count them, from 1900 on (ECMA-376 part 1, 18.17.4.1). Days before March 1900, which their
 * calendar gets wrong, and moments stay text.
 */
function serialDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return undefined;
  return Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const heading = (text: string): SheetCell => ({
  content: { text },
  look: { fill: INK.head, line: 'rule', wrap: true, ...(isRunnable(text) ? { quoted: true } : {}) },
});

function cutLines(cut: Cut, { locale }: ResultFacts): readonly AboutLine[] {
  const t = strings(locale);
  return cut.rows + cut.columns + cut.cells === 0 ? [] : [{ label: t.limit, text: cutText(cut, locale) }];
}

/** What did not fit, in a sentence; empty where all did. */
export function cutText({ rows, columns, cells }: Cut, locale: ResultFacts['locale']): string {
  const t = strings(locale);
  const number = new Intl.NumberFormat('en-US');
  return [
    ...(rows > 0 ? [t.sheetRows(number.format(SHEET_ROWS), number.format(rows))] : []),
    ...(columns > 0 ? [t.sheetColumns(number.format(SHEET_COLUMNS), number.format(columns))] : []),
    ...(cells > 0 ? [t.sheetLetters(number.format(SHEET_LETTERS), number.format(cells))] : []),
  ].join(locale === 'zh' ? '' : ' ');
}

function aboutSheet(title: string, lines: readonly AboutLine[], { locale, site }: ResultFacts): Sheet {
  const t = strings(locale);
  const rule: Look = { line: 'rule' };
  return {
    name: t.sheetAbout,
    header: false,
    fits: true,
    widths: [locale === 'zh' ? 18 : 24, 90],
    tall: 34,
    rows: [
      [
        { content: { text: title }, look: { size: 18, line: 'rule' } },
        { content: { blank: true }, look: rule },
      ],
      [
        { content: { text: site }, look: { ink: INK.second, line: 'hair' } },
        { content: { blank: true }, look: { line: 'hair' } },
      ],
      ...lines.map(({ label, text, link }): readonly SheetCell[] => [
        { content: { text: label }, look: { ink: INK.second, line: 'hair', wrap: true } },
        {
          content: { text: text.slice(0, SHEET_LETTERS) },
          look: {
            wrap: true,
            line: 'hair',
            ...(link ? { ink: INK.link } : {}),
            ...(isRunnable(text) ? { quoted: true } : {}),
          },
          ...(link ? { link } : {}),
        },
      ]),
    ],
  };
}
