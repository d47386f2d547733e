/**
 * Where in a file the table is: lines above it, header rows, body, lines below. Found by what the records look like
 * beside each other; nothing is thrown away, lines that are no part of the table become its notes.
 */
import { readFigure } from '../figures/index.ts';
import type { CsvRecord } from '../reading/index.ts';
import { periodLabel, readDay, readMoment } from './dates.ts';
import { folded, readNumber } from './numbers.ts';
import type { HeaderRole, Layout, Note, Structure } from './types.ts';

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

/** Whether a row completes the one above it: where that is blank, or says the same twice, as merged cells do. */
function isStacked(top: readonly string[], sub: readonly string[], columns: readonly number[]): boolean {
  let over = '';
  let completes = false;
  for (const [at, cell] of sub.entries()) {
    const own = top[at] ?? '';
    const twice = own !== '' && own === over && cell !== (sub[at - 1] ?? '');
    if (cell !== '' && over !== '' && (own === '' || twice)) completes = true;
    if (own !== '') over = own;
  }
  // Blank headers over a first record of data look the same; names stand over columns of values, merged ones anywhere.
  const named = columns.some((at) => (sub[at] ?? '') !== '');
  const merged = sub.some((cell, at) => cell !== '' && (top[at] ?? '') !== '' && top[at] === top[at - 1]);
  return completes && (named || merged);
}

/** What a further header row is to the names above it; undefined where it is none. */
function roleOf(
  names: readonly string[],
  row: CsvRecord,
  below: readonly CsvRecord[],
  width: number,
): HeaderRole | undefined {
  const columns = valueColumns(below, width);
  if (columns.some((at) => isValue(cellAt(row, at)) && !headsColumn(cellAt(row, at), below, at))) return undefined;
  const top = names.map((cell) => cell.trim());
  const sub = row.cells.map((cell) => cell.trim());
  const filled = sub.filter((cell) => cell !== '');
  if (filled.length === 0 || below.length === 0) return undefined;
  const units = filled.filter(isUnit).length;
  if (units >= filled.length * 0.6 && columns.some((at) => isUnit(sub[at] ?? ''))) return 'units';
  if (isStacked(top, sub, columns)) return 'stacked';
  return isTranslation(top, sub, below, columns) ? 'translated' : undefined;
}

const HEADER_ROWS = 4;

/** The header that begins with a row: with it, those below it that belong to it. */
function headerFrom(
  first: CsvRecord,
  below: readonly CsvRecord[],
  width: number,
): { rows: CsvRecord[]; roles: HeaderRole[] } {
  const rows = [first];
  const roles: HeaderRole[] = ['names'];
  for (const [at, next] of below.entries()) {
    if (rows.length === HEADER_ROWS) break;
    const names = joinedHeaders(
      rows.map(({ cells }) => cells),
      roles,
      width,
    );
    const role = roleOf(names, next, below.slice(at + 1), width);
    if (role === undefined || (role !== 'stacked' && roles.includes(role))) break;
    rows.push(next);
    roles.push(role);
  }
  return { rows, roles };
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
  /^[\s*※#]*(?:(?:附|备)?注\s*[\d一二三四五六七八九十]{0,2}\s*[:：.、]|(?:说明|說明|备注|備註)\s*\d*\s*[:：]|(?:数据|数據|資料|资料|數據)?(?:来源|來源)\s*[:：]|(?:制表|填表|审核|复核|填报|统计负责|单位负责|负责|联系|报出|打印|导出|更新|下载|统计|制表单位)[^,，:：]{0,6}[:：]|(?:notes?|sources?|last updated|generated|exported|printed (?:on|by)|data from database|footnotes?|copyright|downloaded|retrieved)\b|©)/i;

const SIGNED =
  /^(?:制\s*表|填\s*表|审\s*核|复\s*核|填\s*报|统\s*计\s*负责|单\s*位\s*负责|经\s*办)\s*(?:人|时间|日期|单位|部门|机关)?(?:[(（][^()（）]*[)）])?\s*[:：]/;

/** Whether a record is a line of words below (or above) a table of so many columns. */
export function isNote(cells: readonly string[], width: number): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const first = words[0] ?? '';
  if (NOTE_WORD.test(first) && words.length <= Math.max(2, width / 2)) return true;
  // 制表人：张三 审核人：李四 …: however many there are, they sign the table, and none of them is a value of it.
  if (SIGNED.test(first) && words.every((word) => /[:：]/.test(word) || !isValue(word))) return true;
  if (/^(?:附|备)?注\s*\d*\s*[:：]|^(?:数据|资料)?来源\s*[:：]/.test(first)) return true;
  if (words.length === 1 && width >= 3)
    return (
      cells.length === 1 ||
      first.length >= 15 ||
      /^[\d一二三四五]{1,2}[.、．]\D/.test(first) ||
      // The day on which it was signed, on a line of its own.
      (cells[0]?.trim() === '' && readDay(folded(first), 'sure') !== undefined)
    );
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
  let at = filled.findIndex(({ cells }) => filledIn(cells) >= least && !(usual >= 3 && isNote(cells, usual)));
  const found = filled[at];
  if (found === undefined) return { header: [], roles: [], before: filled.map(note), first: 1, width: common };
  const width = Math.max(common, trimmedLength(found.cells));
  const below = (from: number): CsvRecord[] => filled.slice(from + 1, from + 1 + COMPARED);
  // A row of few words above may be the upper part of the names: 2019年 over two columns, 2020年 over two.
  while (at > 0 && isUpper(filled[at - 1], filled[at], below(at), width)) at -= 1;
  const first = filled[at] ?? found;
  const before = filled.slice(0, at).map(note);
  if (below(at).length > 0 && isData(first, below(at), width)) {
    return { header: [], roles: [], before, first: first.row, width };
  }
  const { rows, roles } = headerFrom(first, below(at), width);
  const last = rows.at(-1) ?? first;
  return {
    ...{ header: rows.map(({ row }) => row), roles, before, first: last.row + 1 },
    width: Math.max(width, trimmedLength(last.cells)),
  };
}

function isUpper(
  above: CsvRecord | undefined,
  row: CsvRecord | undefined,
  below: readonly CsvRecord[],
  width: number,
): boolean {
  if (above === undefined || row === undefined || filledIn(above.cells) < 2 || isNote(above.cells, width)) return false;
  if (above.cells.some((cell) => /[:：]/.test(cell))) return false;
  return roleOf(above.cells, row, below, width) === 'stacked';
}

/** The header where the visitor says it is. */
function told(
  head: readonly CsvRecord[],
  header: readonly number[],
  common: number,
): Omit<Structure, 'after' | 'last'> {
  const rows = head.filter(({ row }) => header.includes(row));
  const [one, ...further] = rows;
  const last = rows.at(-1)?.row ?? 0;
  const width = Math.max(common, ...rows.map(({ cells }) => trimmedLength(cells)));
  if (one === undefined) return { header: [], roles: [], before: [], first: 1, width };
  const before = head.filter(({ row, cells }) => row < one.row && !isBlank(cells)).map(note);
  const below = head.filter(({ row, cells }) => row > last && !isBlank(cells)).slice(0, COMPARED);
  const roles: HeaderRole[] = ['names'];
  for (const [at, row] of further.entries()) {
    const names = joinedHeaders(
      rows.slice(0, at + 1).map(({ cells }) => cells),
      roles,
      width,
    );
    roles.push(roleOf(names, row, [...further.slice(at + 1), ...below], width) ?? 'stacked');
  }
  return { header: rows.map(({ row }) => row), roles, before, first: last + 1, width };
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

/** Names one row gives, with those that stand above it. */
function below(upper: readonly string[], row: readonly string[], width: number): string[] {
  let over = '';
  return Array.from({ length: width }, (_, at) => {
    const [above, own] = [upper[at] ?? '', row[at]?.trim() ?? ''];
    if (above !== '') over = above;
    if (own === '') return above;
    // Said again by a merged cell that reaches further down.
    if (over.endsWith(`_${own}`)) return over;
    return over === '' || own === over ? own : `${over}_${own}`;
  });
}

/** One name for each column from the rows of the header. */
export function joinedHeaders(
  headers: readonly (readonly string[])[],
  roles: readonly HeaderRole[],
  width: number,
): string[] {
  const blank = Array.from({ length: width }, () => '');
  const names = headers.filter((_, at) => roles[at] === 'names' || roles[at] === 'stacked');
  return names.reduce<string[]>((upper, row) => below(upper, row, width), blank);
}
