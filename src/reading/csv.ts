/**
 * CSV text → records that know where they stand. Nothing is trimmed, dropped or converted: cells are the text of the
 * file. Only line ends are made one kind (LF) first, inside quotes too, so that files mixing them are read alike.
 */
import Papa from 'papaparse';

/** One record of a file. */
export interface CsvRecord {
  /** Number as a spreadsheet shows it: records counted from 1, blank lines included, the header being row 1. */
  readonly row: number;
  /** Physical line its first character stands on; differs from `row` below cells with line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvErrorCode = 'unterminated-quote' | 'stray-quote';

/** A record whose quotes can't be made sense of. Nothing after it is read, since cells could no longer be told apart. */
export interface CsvError {
  readonly code: CsvErrorCode;
  readonly row: number;
  readonly line: number;
}

export interface Csv {
  readonly delimiter: string;
  /** Up to, and without, the record of `error`. */
  readonly records: readonly CsvRecord[];
  readonly error?: CsvError;
}

/** What separates the cells of files in use; the last two are typing accidents of Chinese input methods. */
const DELIMITERS = [',', '\t', ';', '|', '，', '；'] as const;

/** Makes all line ends LF. */
function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The delimiter of a file: the one that its first lines agree on best. Characters within quotes don't count.
 * A file with a single column has none; then it is a comma.
 */
export function sniffDelimiter(text: string): string {
  const lines: string[] = [];
  let quoted = false;
  let bare = '';
  for (const char of withLf(text.slice(0, 65_536))) {
    if (char === '"') quoted = !quoted;
    else if (char === '\n' && !quoted) {
      lines.push(bare);
      bare = '';
      if (lines.length === 10) break;
    } else if (!quoted) bare += char;
  }
  if (bare !== '') lines.push(bare);
  const filled = lines.filter((line) => line.trim() !== '');
  const header = filled[0] ?? '';
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const count = header.split(delimiter).length - 1;
    const agreeing = filled.filter((line) => line.split(delimiter).length - 1 === count).length;
    const score = count * agreeing;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * Reads CSV text (RFC 4180 quoting).
 *
 * @param text the decoded text, without byte order mark
 * @param delimiter what separates cells; a comma unless told
 */
export function parseCsv(text: string, delimiter = ','): Csv {
  const source = withLf(text);
  const records: CsvRecord[] = [];
  let error: CsvError | undefined;
  let row = 0;
  let line = 1;
  let offset = 0;
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    escapeChar: '"',
    header: false,
    skipEmptyLines: false,
    step: (result, parser) => {
      row += 1;
      const quote = result.errors.find((one) => one.type === 'Quotes');
      if (quote) {
        error = { code: quote.code === 'MissingQuotes' ? 'unterminated-quote' : 'stray-quote', row, line };
        parser.abort();
        return;
      }
      const end = result.meta.cursor;
      // The empty "record" behind the last line end is no line of the file.
      if (offset < source.length) records.push({ row, line, cells: result.data });
      for (let i = source.indexOf('\n', offset); i >= 0 && i < end; i = source.indexOf('\n', i + 1)) line += 1;
      offset = end;
    },
  });
  return { delimiter, records, ...(error ? { error } : {}) };
}

/** Writes records as CSV: LF, quotes only where needed; for files that other tools compare byte by byte. */
export function writeCsv(records: readonly (readonly string[])[], delimiter = ','): string {
  // A lone empty cell is quoted, or its record would be a blank line.
  const cell = (text: string, alone: boolean): string =>
    /["\r\n]/.test(text) || text.includes(delimiter) || (alone && text === '')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return records.map((cells) => `${cells.map((text) => cell(text, cells.length === 1)).join(delimiter)}\n`).join('');
}
