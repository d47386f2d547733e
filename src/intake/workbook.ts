/** A workbook (.xlsx, .xlsm): its sheets by name, one of them as records. Unpacked by fflate; what its cells say is in workbook-cells.ts. */
import { strFromU8, unzipSync } from 'fflate';
import type { CsvRecord } from '../reading/index.ts';
import { type Area, fill } from './areas.ts';
import { IntakeError } from './failure.ts';
import { COLUMNS, WORKBOOK_BYTES, WORKBOOK_UNPACKED } from './limits.ts';
import { fromRecords, type Source, type Told } from './source.ts';
import { type Book, cellIn, sharedStrings, stylesOf } from './workbook-cells.ts';
import { attribute, element, elements } from './xml.ts';

const MB = 1024 * 1024;

type Parts = Readonly<Record<string, Uint8Array>>;

/** Unpacks the parts that are asked for, after adding up what they would come to. */
function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > WORKBOOK_UNPACKED) throw new IntakeError('too-large', String(WORKBOOK_UNPACKED / MB));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError('bad-workbook', error instanceof Error ? error.message : String(error));
  }
}

const text = (parts: Parts, name: string): string => {
  const part = parts[name];
  return part === undefined ? '' : strFromU8(part).replace(/^\uFEFF/, '');
};

/** `A1` → column 0, row 1. */
function place(reference: string): { column: number; row: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return undefined;
  const column =
    [...(found[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(found[2]) };
}

function mergedAreas(xml: string): Area[] {
  return Array.from(elements(xml, 'mergeCell')).flatMap(({ tag }) => {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(place);
    return from === undefined || to === undefined
      ? []
      : [{ left: from.column, right: to.column, top: from.row, bottom: to.row }];
  });
}

function rowsOf(xml: string, book: Book): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  let next = 1;
  for (const { tag, inside } of elements(element(xml, 'sheetData')?.inside ?? '', 'row')) {
    const row = Number(attribute(tag, 'r') ?? next);
    const cells: string[] = [];
    for (const cell of elements(inside, 'c')) {
      const at = place(attribute(cell.tag, 'r') ?? '')?.column ?? cells.length;
      if (at >= COLUMNS) {
        if (cell.inside !== '') throw new IntakeError('too-many-columns', String(COLUMNS));
        continue;
      }
      while (cells.length < at) cells.push('');
      cells[at] = cellIn(cell.tag, cell.inside, book);
    }
    if (cells.some((one) => one !== '')) rows.set(row, cells);
    next = row + 1;
  }
  return rows;
}

/** Whether an element is hidden: ECMA-376 Part 1, 18.3.1.73 (row) and 18.3.1.13 (col). */
const isHidden = (tag: string): boolean => /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '');

/** Rows and columns with something in them that the sheet does not show: filtered, folded or hidden. */
function hiddenIn(xml: string, rows: ReadonlyMap<number, readonly string[]>): { rows: number; columns: number } {
  const width = Math.max(0, ...[...rows.values()].slice(0, 1000).map(({ length }) => length));
  const columns = Array.from(elements(element(xml, 'cols')?.inside ?? '', 'col')).reduce((sum, { tag }) => {
    const [first, last] = [Number(attribute(tag, 'min') ?? 1), Number(attribute(tag, 'max') ?? 1)];
    return sum + (isHidden(tag) ? Math.max(0, Math.min(last, width) - first + 1) : 0);
  }, 0);
  const marked = /<(?:\w+:)?row\s[^>]*?\bhidden\s*=/.test(xml);
  const hidden = marked
    ? Array.from(elements(element(xml, 'sheetData')?.inside ?? '', 'row')).filter(
        ({ tag }) => isHidden(tag) && rows.has(Number(attribute(tag, 'r'))),
      ).length
    : 0;
  return { rows: hidden, columns };
}

interface Sheet {
  readonly rows: Map<number, string[]>;
  readonly merged: number;
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** Whether there is a table on a sheet: at least two rows with two cells. */
function isTable({ rows }: Sheet): boolean {
  let wide = 0;
  for (const cells of rows.values()) {
    if (cells.filter((cell) => cell !== '').length >= 2) wide += 1;
    if (wide === 2) return true;
  }
  return false;
}

/** Sheets that are looked into for a table; each has to be unpacked for it. */
const SHEETS_TRIED = 12;

function chosenSheet(
  sheets: readonly { readonly shown: boolean }[],
  read: (at: number) => Sheet,
  told: number | undefined,
): { sheet: number; found: Sheet } {
  if (told !== undefined) return { sheet: told, found: read(told) };
  const order = [...sheets.keys()].sort((a, b) => Number(sheets[b]?.shown) - Number(sheets[a]?.shown));
  let filled: { sheet: number; found: Sheet } | undefined;
  for (const sheet of order.slice(0, SHEETS_TRIED)) {
    const found = read(sheet);
    if (isTable(found)) return { sheet, found };
    if (filled === undefined && found.rows.size > 0) filled = { sheet, found };
  }
  return filled ?? { sheet: 0, found: read(0) };
}

/** Opens a workbook at one of its sheets. Throws `IntakeError` for what is packed like one and is none. */
export function openWorkbook(bytes: Uint8Array, told: Told): Source {
  if (bytes.length > WORKBOOK_BYTES) throw new IntakeError('too-large', String(WORKBOOK_BYTES / MB));
  const frame = unpacked(bytes, (name) =>
    /^xl\/(?:workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name),
  );
  const workbook = text(frame, 'xl/workbook.xml');
  if (workbook === '') throw new IntakeError('not-a-workbook');
  const targets = new Map(
    Array.from(elements(text(frame, 'xl/_rels/workbook.xml.rels'), 'Relationship'), ({ tag }) => [
      attribute(tag, 'Id') ?? '',
      (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = Array.from(elements(element(workbook, 'sheets')?.inside ?? '', 'sheet')).flatMap(({ tag }) => {
    const path = targets.get(attribute(tag, 'id') ?? '');
    const shown = !/^(?:hidden|veryHidden)$/.test(attribute(tag, 'state') ?? '');
    return path?.includes('worksheets/') ? [{ name: attribute(tag, 'name') ?? '', path, shown }] : [];
  });
  const book: Book = {
    strings: sharedStrings(text(frame, 'xl/sharedStrings.xml')),
    styles: stylesOf(text(frame, 'xl/styles.xml')),
    from1904: /^(?:1|true)$/.test(attribute(element(workbook, 'workbookPr')?.tag ?? '', 'date1904') ?? ''),
  };
  const read = (at: number): Sheet => {
    const path = sheets[at]?.path ?? '';
    const xml = text(
      unpacked(bytes, (name) => name === path),
      path,
    );
    const rows = rowsOf(xml, book);
    const width = Math.max(0, ...[...rows.values()].slice(0, 1000).map((cells) => cells.length));
    const hidden = hiddenIn(xml, rows);
    return { rows, hidden, merged: fill(rows, mergedAreas(xml), width) };
  };
  // The first sheet that is more than a cover, else the first with anything in it, unless the visitor has chosen one.
  const { sheet, found } = chosenSheet(sheets, read, told.sheet);
  const { rows, merged, hidden } = found;
  let width = 0;
  for (const cells of rows.values()) width = Math.max(width, cells.length);
  const records = [...rows].map(([row, cells]): CsvRecord => {
    while (cells.length < width) cells.push('');
    return { row, line: row, cells };
  });
  return fromRecords({ format: 'workbook', sheets: sheets.map(({ name }) => name), sheet, merged, hidden }, records);
}
