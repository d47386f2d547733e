/**
 * CSV text that comes in pieces → records with positions, for files too large to hold as one text, and for files whose
 * quotes are not in order: a record that can't be made sense of is read line by line as it stands, without quotes, and
 * marked. So everything in the file comes out again, and what follows a stray quote is not swallowed by it.
 */
import Papa from 'papaparse';
import type { CsvErrorCode, CsvRecord } from './csv.ts';

/**
 * A record, and what was wrong with its quotes; its cells are then the text between delimiters, quotes included. Only the
 * last record of a file that ends within a quoted cell is read with its quotes, as far as it goes.
 */
export interface StreamedRecord extends CsvRecord {
  readonly broken?: CsvErrorCode;
}

/** Characters of one record. A quote that is not closed within so many is taken for a stray one. */
export const RECORD_LENGTH = 1_048_576;

/** Reads CSV in pieces: `push` each piece of text, then `end`; each gives the records completed by it. */
export class CsvStream {
  readonly #delimiter: string;
  #rest = '';
  /** A CR at the end of a piece, whose LF may come with the next. */
  #cr = false;
  #row = 0;
  #line = 1;

  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  push(text: string): StreamedRecord[] {
    const joined = this.#cr ? `\r${text}` : text;
    this.#cr = joined.endsWith('\r');
    this.#rest += (this.#cr ? joined.slice(0, -1) : joined).replace(/\r\n?/g, '\n');
    return this.#read(false);
  }

  /** What is left: a last record without a line end. */
  end(): StreamedRecord[] {
    if (this.#cr) this.#rest += '\n';
    this.#cr = false;
    return this.#read(true);
  }

  #read(last: boolean): StreamedRecord[] {
    const records: StreamedRecord[] = [];
    for (;;) {
      const stray = this.#parse(last, records);
      if (stray === 'unterminated-quote' && last && this.#cutOff(records)) return records;
      if (stray !== undefined) this.#asItStands(records, stray);
      else if (!last && this.#rest.length > RECORD_LENGTH) this.#asItStands(records, 'unterminated-quote');
      else return records;
    }
  }

  /** Reads records up to the first whose quotes are not in order, and says what is wrong with that one. */
  #parse(last: boolean, records: StreamedRecord[]): CsvErrorCode | undefined {
    const source = this.#rest;
    if (source === '') return undefined;
    let offset = 0;
    let wrong: CsvErrorCode | undefined;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: '\n',
      quoteChar: '"',
      escapeChar: '"',
      step: ({ data, errors, meta }: Papa.ParseStepResult<readonly string[][]>) => {
        if (wrong !== undefined) return;
        const quotes = errors.find(({ type }) => type === 'Quotes');
        if (quotes !== undefined) {
          wrong = quotes.code === 'MissingQuotes' ? 'unterminated-quote' : 'stray-quote';
          parser.abort();
          return;
        }
        const cells = data[0];
        // Behind the last line end there is no further record.
        if (cells === undefined || offset >= source.length) return;
        this.#add(records, cells);
        offset = meta.cursor;
      },
    });
    parser.parse(source, 0, !last);
    this.#rest = source.slice(offset);
    return wrong;
  }

  /**
   * A file cut off within its last cell: what is left is one record once the quote is closed, and the cell that was cut has
   * no line end in it. Anything else is a stray quote, and what follows it must not be swallowed.
   */
  #cutOff(records: StreamedRecord[]): boolean {
    const source = `${this.#rest.replace(/\n$/, '')}"`;
    const { data, errors } = Papa.parse<string[]>(source, { delimiter: this.#delimiter, newline: '\n' });
    const cells = data[0];
    if (data.length !== 1 || cells === undefined || errors.some(({ type }) => type === 'Quotes')) return false;
    if (cells.length < 2 || cells.at(-1)?.includes('\n')) return false;
    this.#rest = '';
    this.#add(records, cells, 'unterminated-quote');
    return true;
  }

  #add(records: StreamedRecord[], cells: readonly string[], broken?: CsvErrorCode): void {
    this.#row += 1;
    records.push({ row: this.#row, line: this.#line, cells, ...(broken === undefined ? {} : { broken }) });
    this.#line += 1;
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) this.#line += 1;
  }

  /** Takes one line of what is left without minding its quotes. */
  #asItStands(records: StreamedRecord[], broken: CsvErrorCode): void {
    const end = this.#rest.indexOf('\n');
    const line = end < 0 ? this.#rest : this.#rest.slice(0, end);
    this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
    this.#add(records, line.split(this.#delimiter), broken);
  }
}
