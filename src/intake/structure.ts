/**
 * Where in a file the table is: lines above it, header rows, body, lines below. Found by what the records look like
 * beside each other; nothing is thrown away, lines that are no part of the table become its notes.
 */
import { readFigure } from '../figures/index.ts';
import type { CsvRecord } from '../reading/index.ts';
import { periodLabel, readDay, readMoment } from './dates.ts';
import { folded, readNumber } from './numbers.ts';
import type { HeaderKind, Layout, Note, Structure } from './types.ts';

/** Records from which the header is told, and from which the foot is. */
export const HEAD_RECORDS = 200;
export const TAIL_RECORDS = 80;

const COMPARED = 30;

export const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function trimmedLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return length;
}

/** The number that occurs most often, the larger of equals. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [number, count] of counts) {
    if (count > most || (count === most && number > best)) [best, most] = [number, count];
  }
  return best;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** Whether a cell holds a value (number, date) rather than a word. */
function isValue(cell: string): boolean {
  const text = folded(cell);
  if (text === '' || !/\d/.test(text)) return false;
  return (
    readNumber(text) !== undefined || readDay(text, 'sure') !== undefined || readMoment(text, 'sure') !== undefined
  );
}

/** Columns in which most records have values. */
function valueColumns(records: readonly CsvRecord[], width: number): number[] {
  const columns: number[] = [];
  for (let at = 0; at < width; at += 1) {
    const cells = records.map(({ cells: all }) => all[at] ?? '').filter((cell) => cell.trim() !== '');
    if (cells.length > 0 && cells.filter(isValue).length >= cells.length * 0.6) columns.push(at);
  }
  return columns;
}

const cellAt = (record: CsvRecord | undefined, at: number): string => record?.cells[at]?.trim() ?? '';

/** Whether a period heads a column, rather than being one of its values. */
function headsColumn(cell: string, below: readonly CsvRecord[], at: number): boolean {
  if (periodLabel(cell) === undefined) return false;
  const values = below.map((record) => cellAt(record, at)).filter((text) => text !== '');
  return values.length === 0 || values.filter((text) => periodLabel(text) !== undefined).length < values.length / 2;
}

/** A first record that is already data: where the records below have values, it has values too. */
function isData(record: CsvRecord, below: readonly CsvRecord[], width: number): boolean {
  const columns = valueColumns(below, width);
  if (columns.length === 0) return false;
  const values = columns.filter((at) => isValue(cellAt(record, at)) && !headsColumn(cellAt(record, at), below, at));
  return values.length * 2 >= columns.length;
}

const UNIT = /^[（(]?(?:单位|計量單位|计量单位)?[:：]?\s*([^\d()（）:：]{1,8})[)）]?$/;

function isUnit(cell: string): boolean {
  const word = UNIT.exec(cell)?.[1]?.trim();
  if (word === undefined || word === '') return false;
  if (/^[-—/]$/.test(word)) return true;
  const read = readFigure(`1${word}`);
  return read.ok && read.value.unit !== '' && read.value.qualifier === 'exact';
}

/** What a second header row is to the first; undefined where it is none. */
function secondHeader(
  first: CsvRecord,
  second: CsvRecord,
  below: readonly CsvRecord[],
  width: number,
): HeaderKind | undefined {
  const columns = valueColumns(below, width);
  const valued = columns.filter((at) => isValue(cellAt(second, at)) && !headsColumn(cellAt(second, at), below, at));
  if (valued.length > 0) return undefined;
  const top = first.cells.map((cell) => cell.trim());
  const sub = second.cells.map((cell) => cell.trim());
  const subFilled = sub.filter((cell) => cell !== '');
  if (subFilled.length === 0) return undefined;
  const units = subFilled.filter(isUnit).length;
  if (units >= subFilled.length * 0.6 && columns.some((at) => isUnit(sub[at] ?? ''))) return 'units';
  const stacked = sub.some((cell, at) => {
    const left = top[at - 1] ?? '';
    const own = top[at] ?? '';
    return at > 0 && cell !== '' && left !== '' && (own === '' || (own === left && cell !== (sub[at - 1] ?? '')));
  });
  if (stacked && filledIn(top) < Math.max(filledIn(top), subFilled.length) + 1 && top.length > 1) {
    const merged = sub.every((cell, at) => cell !== '' || (top[at] ?? '') !== '' || at >= trimmedLength(top));
    if (merged) return 'stacked';
  }
  return isTranslation(top, sub, below, columns) ? 'translated' : undefined;
}

function isTranslation(
  top: readonly string[],
  sub: readonly string[],
  below: readonly CsvRecord[],
  columns: readonly number[],
): boolean {
  const named = top.filter((cell) => cell !== '');
  const words = sub.filter((cell) => cell !== '');
  if (words.length < named.length * 0.6 || named.length === 0) return false;
  const han = (cells: readonly string[]): number => cells.filter((cell) => HAN.test(cell)).length;
  const latin = (cells: readonly string[]): number =>
    cells.filter((cell) => LETTER.test(cell) && !HAN.test(cell)).length;
  const one = han(named) >= named.length / 2 && latin(words) >= words.length * 0.9;
  const other = latin(named) >= named.length / 2 && han(words) >= words.length * 0.9;
  if (!one && !other) return false;
  // Without values to tell a name from a value, the records below must be in the first row's script.
  if (columns.some((at) => LETTER.test(sub[at] ?? ''))) return true;
  const script = one ? HAN : LETTER;
  return below.some(({ cells }) => cells.some((cell, at) => script.test(cell) && (sub[at] ?? '') !== ''));
}

const NOTE_WORD =
  /^[\s*※#]*(?:(?:附|备)?注\s*[\d一二三四五六七八九十]{0,2}\s*[:：.、]|(?:说明|說明|备注|備註)\s*\d*\s*[:：]|(?:数据|数據|資料|资料|數據)?(?:来源|來源)\s*[:：]|(?:制表|填表|审核|复核|填报|统计负责|单位负责|负责|联系|报出|打印|导出|更新|下载|统计|制表单位)[^,，:：]{0,6}[:：]|(?:notes?|sources?|last updated|data from database|footnotes?|copyright|downloaded|retrieved)\b|©)/i;

/** Whether a record is a line of words below (or above) a table of so many columns. */
export function isNote(cells: readonly string[], width: number): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const first = words[0] ?? '';
  if (NOTE_WORD.test(first) && words.length <= Math.max(2, width / 2)) return true;
  if (/^(?:附|备)?注\s*\d*\s*[:：]|^(?:数据|资料)?来源\s*[:：]/.test(first)) return true;
  if (words.length === 1 && width >= 3)
    return cells.length === 1 || first.length >= 15 || /^[\d一二三四五]{1,2}[.、．]\D/.test(first);
  return words.length > 0 && width >= 5 && words.length <= 3 && words.every((word) => /[:：]/.test(word));
}

function note({ row, line, cells }: CsvRecord): Note {
  return {
    row,
    line,
    text: cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' '),
  };
}

/** Finds header and body from the first records of a file. `after` and `last` are told by `footOf`. */
export function headOf(head: readonly CsvRecord[], layout: Layout = {}): Omit<Structure, 'after' | 'last'> {
  const filled = head.filter(({ cells }) => !isBlank(cells));
  const common = commonest(filled.map(({ cells }) => cells.length));
  if (layout.header !== undefined) return told(head, layout.header, common);
  const usual =
    [...filled.map(({ cells }) => filledIn(cells))].sort((a, b) => a - b)[Math.floor(filled.length * 0.75)] ?? 0;
  const least = usual < 2 ? 1 : Math.max(2, Math.ceil(usual / 2));
  const at = filled.findIndex(({ cells }) => filledIn(cells) >= least && !(usual >= 3 && isNote(cells, usual)));
  const first = filled[at];
  if (first === undefined) return { header: [], headerKind: 'none', before: filled.map(note), first: 1, width: common };
  const below = filled.slice(at + 1, at + 1 + COMPARED);
  const before = filled.slice(0, at).map(note);
  const width = Math.max(common, trimmedLength(first.cells));
  if (below.length > 0 && isData(first, below, width)) {
    return { header: [], headerKind: 'none', before, first: first.row, width };
  }
  const second = below[0];
  const kind =
    second === undefined || below.length < 2 ? undefined : secondHeader(first, second, below.slice(1), width);
  const rows = kind === undefined || second === undefined ? [first] : [first, second];
  const last = rows.at(-1) ?? first;
  return {
    ...{ header: rows.map(({ row }) => row), headerKind: kind ?? 'one', before, first: last.row + 1 },
    width: Math.max(width, trimmedLength(last.cells)),
  };
}

/** The header where the visitor says it is. */
function told(
  head: readonly CsvRecord[],
  header: readonly number[],
  common: number,
): Omit<Structure, 'after' | 'last'> {
  const rows = head.filter(({ row }) => header.includes(row));
  const [one, two] = rows;
  const top = one?.row ?? 1;
  const last = rows.at(-1)?.row ?? 0;
  const before = head.filter(({ row, cells }) => row < top && one !== undefined && !isBlank(cells)).map(note);
  const width = Math.max(common, ...rows.map(({ cells }) => trimmedLength(cells)));
  if (one === undefined) return { header: [], headerKind: 'none', before: [], first: 1, width };
  const below = head.filter(({ row, cells }) => row > last && !isBlank(cells)).slice(0, COMPARED);
  const kind = two === undefined ? 'one' : (secondHeader(one, two, below, width) ?? 'stacked');
  return { header: rows.map(({ row }) => row), headerKind: kind, before, first: last + 1, width };
}

/** The lines below the table, from the last records of a file; `after` is the last row above which they can't begin. */
export function footOf(
  tail: readonly CsvRecord[],
  width: number,
  after: number,
  layout: Layout = {},
): { notes: Note[]; last: number } {
  const notes: Note[] = [];
  let last = tail.at(-1)?.row ?? after;
  for (const record of [...tail].reverse()) {
    if (record.row <= after) break;
    const told = layout.last !== undefined;
    if (isBlank(record.cells)) {
      if (!told || record.row > (layout.last ?? 0)) last = record.row - 1;
      continue;
    }
    if (told ? record.row <= (layout.last ?? 0) : !isNote(record.cells, width)) break;
    notes.unshift(note(record));
    last = record.row - 1;
  }
  return { notes, last };
}

/** One name for each column from one or two header rows. */
export function joinedHeaders(headers: readonly (readonly string[])[], kind: HeaderKind, width: number): string[] {
  const [top = [], sub = []] = headers;
  const columns = Array.from({ length: width }, (_, at) => at);
  if (kind !== 'stacked') return columns.map((at) => top[at]?.trim() ?? '');
  let over = '';
  return columns.map((at) => {
    const [upper, lower] = [top[at]?.trim() ?? '', sub[at]?.trim() ?? ''];
    if (upper !== '') over = upper;
    if (lower === '') return upper;
    if (upper === '' && over === '') return lower;
    return lower === over ? lower : `${over}_${lower}`;
  });
}
