/** One table of the package: bytes of a CSV file against its resource in the descriptor. */
import {
  type Csv,
  type CsvRecord,
  checkHeader,
  columnLetter,
  decodeBytes,
  parseCsv,
  sniffDelimiter,
} from '../reading/index.ts';
import { type CellValue, readCell } from './cells.ts';
import type { FieldDescriptor, ResourceDescriptor } from './descriptor.ts';
import { files as said } from './messages/files.ts';
import { type Place, type Problem, problem, type Said } from './problem.ts';

/** A row as the file has it, and what could be read of it. */
export interface ReadRow {
  /** Row as a spreadsheet shows it; the header is row 1. */
  readonly row: number;
  /** Physical line of the file. */
  readonly line: number;
  /** Cells by column, as they stand in the file. */
  readonly raw: Readonly<Record<string, string>>;
  /** By column; undefined where a cell can't be read. */
  readonly values: Readonly<Record<string, CellValue | undefined>>;
  /** Every cell could be read. */
  readonly sound: boolean;
}

export interface TableReading {
  readonly name: string;
  readonly file: string;
  readonly rows: readonly ReadRow[];
  /** False where rows are missing: no such file, no header, quotes gone wrong. What they hold is then unknown. */
  readonly whole: boolean;
  readonly problems: readonly Problem[];
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/** Reads a table's file. Problems name file, row and column; rows that can't be read whole are kept, marked unsound. */
export function readTable(bytes: Uint8Array, resource: ResourceDescriptor): TableReading {
  const file = resource.path;
  const problems: Problem[] = [];
  const add = (what: Said, place: Omit<Place, 'file'> = {}): void => {
    problems.push(problem(what, { file, ...place }));
  };
  const reading = (rows: readonly ReadRow[] = [], whole = false): TableReading => ({
    name: resource.name,
    file,
    rows,
    whole,
    problems,
  });

  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    add(said.notText(decoded.error.code));
    return reading();
  }
  const { text, encoding, ambiguous } = decoded.value;
  if (encoding !== 'utf-8') add(said.encoding(encoding === 'gb18030' ? 'GBK' : 'UTF-16'));
  if (ambiguous) add(said.ambiguousEncoding());

  const expected = resource.schema.fields.map((field) => field.name);
  const csv = parseCsv(text);
  const headed = findHeader(csv, text, resource.schema.fields, add);
  if (!headed) return reading();
  const { header, body } = headed;

  const aliases = new Map(
    resource.schema.fields.flatMap((field) => [
      [field.title, field.name],
      [field.title_en, field.name],
    ]),
  );
  const checked = checkHeader(header.cells, expected, (i) => body.some((record) => !isBlank(record.cells[i])), aliases);
  const meant = new Set(
    checked.issues.flatMap((issue) => (issue.code === 'unknown-column' ? (issue.suggestion ?? []) : [])),
  );
  for (const issue of checked.issues) {
    // The misspelt column is the missing one.
    if (issue.code === 'missing-column' && meant.has(issue.name)) continue;
    const place = (index: number) => ({ row: header.row, column: header.cells[index]?.trim() || columnLetter(index) });
    if (issue.code === 'duplicate-column') add(said.duplicateColumn(issue.name, issue.first), place(issue.index));
    else if (issue.code === 'blank-column') add(said.blankColumn(), place(issue.index));
    else if (issue.code === 'unknown-column') add(said.unknownColumn(issue.name, issue.suggestion), place(issue.index));
    else if (issue.code === 'missing-column')
      add(said.missingColumn(issue.name), { row: header.row, column: issue.name });
    else add(said.columnOrder(expected), { row: header.row });
  }
  quoteError(csv, add);
  // Without its columns a table can only yield a flood of follow-up messages.
  if (checked.issues.some((issue) => issue.code !== 'column-order')) return reading();

  const rows: ReadRow[] = [];
  for (const record of content(body, add)) {
    if (rows.length === 0 && record.row === header.row + 1 && isSecondHeader(record, resource.schema.fields)) {
      add(said.secondHeader(), { row: record.row });
      continue;
    }
    const spare = record.cells.slice(checked.width).every(isBlank);
    const width = spare ? Math.min(record.cells.length, checked.width) : record.cells.length;
    if (width !== checked.width) {
      const what = width < checked.width ? said.tooFewCells : said.tooManyCells;
      add(what(width, checked.width), { row: record.row });
      rows.push({ row: record.row, line: record.line, raw: {}, values: {}, sound: false });
      continue;
    }
    rows.push(readRow(record, resource, checked.indexes, add));
  }
  return reading(rows, csv.error === undefined);
}

type Add = (what: Said, place?: Omit<Place, 'file'>) => void;

function quoteError(csv: Csv, add: Add): void {
  if (!csv.error) return;
  add(csv.error.code === 'unterminated-quote' ? said.unterminatedQuote() : said.strayQuote(), { row: csv.error.row });
}

/** The header record and what stands below it; or says why there is none. */
function findHeader(
  csv: Csv,
  text: string,
  fields: readonly FieldDescriptor[],
  add: Add,
): { header: CsvRecord; body: readonly CsvRecord[] } | undefined {
  const expected = new Set(
    fields.flatMap((field) => [field.name, field.title, field.title_en]).filter((name) => name !== ''),
  );
  const known = (record: CsvRecord | undefined): number =>
    record?.cells.filter((cell) => expected.has(cell.trim())).length ?? 0;
  const [first] = csv.records;
  if (first === undefined || text.trim() === '') {
    if (csv.error) quoteError(csv, add);
    else add(said.empty());
    return undefined;
  }
  const delimiter = sniffDelimiter(text);
  if (delimiter !== ',' && known(first) <= 1) {
    add(said.delimiter(delimiter), { row: 1 });
    return undefined;
  }
  const enough = Math.max(1, Math.ceil(fields.length / 2));
  if (known(first) >= enough || known(first) > 1) return { header: first, body: csv.records.slice(1) };
  const below = csv.records.slice(1, 12).find((record) => known(record) >= enough);
  if (below) add(said.preamble(below.row), { row: 1 });
  else if (known(first) === 0) add(said.noHeader(fields.map((field) => field.name)), { row: 1 });
  else return { header: first, body: csv.records.slice(1) };
  return undefined;
}

/** A second header row repeats names or titles, or names the columns in words, where the contract wants values. */
function isSecondHeader(record: CsvRecord, fields: readonly FieldDescriptor[]): boolean {
  const words = new Set(fields.flatMap((field) => [field.name, field.title, field.title_en.toLowerCase()]));
  const hits = record.cells.filter(
    (cell) => !isBlank(cell) && (words.has(cell.trim()) || words.has(cell.trim().toLowerCase())),
  );
  return hits.length >= 2 && hits.length * 2 >= record.cells.filter((cell) => !isBlank(cell)).length;
}

/** Records with content. Blank ones at the end are what spreadsheets leave; one in the middle is worth a word. */
function content(body: readonly CsvRecord[], add: Add): readonly CsvRecord[] {
  const last = body.findLastIndex((record) => !record.cells.every(isBlank));
  return body.slice(0, last + 1).filter((record) => {
    if (!record.cells.every(isBlank)) return true;
    add(said.blankRow(), { row: record.row });
    return false;
  });
}

function readRow(
  record: CsvRecord,
  resource: ResourceDescriptor,
  indexes: ReadonlyMap<string, number>,
  add: Add,
): ReadRow {
  const raw: Record<string, string> = {};
  const values: Record<string, CellValue | undefined> = {};
  let sound = true;
  for (const field of resource.schema.fields) {
    const cell = record.cells[indexes.get(field.name) ?? -1] ?? '';
    const reading = readCell(cell, field, resource.schema.missingValues);
    raw[field.name] = cell;
    values[field.name] = reading.value;
    sound &&= reading.value !== undefined;
    for (const what of reading.said) add(what, { row: record.row, column: field.name, value: cell });
  }
  return { row: record.row, line: record.line, raw, values, sound };
}
