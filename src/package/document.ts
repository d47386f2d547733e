/** A source document as a table of paragraphs, TSV or CSV with the columns `paragraph` and `text`. */
import { createHash } from 'node:crypto';
import { decodeBytes, parseCsv, sniffDelimiter } from '../reading/index.ts';
import { files } from './messages/files.ts';
import { trace as said } from './messages/trace.ts';
import { type Problem, problem } from './problem.ts';

export interface Paragraph {
  readonly paragraph: number;
  readonly text: string;
}

export interface SourceDocument {
  /** Lower-case hex, of the bytes. */
  readonly sha256: string;
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
}

/** Reads a document; `file` is what it is called in messages. */
export function readDocument(bytes: Uint8Array, file: string): SourceDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const problems: Problem[] = [];
  const nothing = { sha256, paragraphs: [], problems };
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    problems.push(problem(files.notText(decoded.error.code), { file }));
    return nothing;
  }
  const { text } = decoded.value;
  const csv = parseCsv(text, sniffDelimiter(text.slice(0, text.indexOf('\n') + 1)));
  if (csv.error) {
    const what = csv.error.code === 'unterminated-quote' ? files.unterminatedQuote() : files.strayQuote();
    problems.push(problem(what, { file, row: csv.error.row }));
  }
  const header = csv.records[0]?.cells.map((cell) => cell.trim()) ?? [];
  const [number, body] = [header.indexOf('paragraph'), header.indexOf('text')];
  if (number < 0 || body < 0) {
    problems.push(problem(said.documentHeader(header), { file, row: 1 }));
    return nothing;
  }
  const paragraphs: Paragraph[] = [];
  const seen = new Set<number>();
  for (const { row, cells } of csv.records.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const written = cells[number]?.trim() ?? '';
    const paragraph = Number(written);
    if (!/^[1-9]\d*$/.test(written) || seen.has(paragraph)) {
      problems.push(problem(said.documentParagraph(written), { file, row, column: 'paragraph', value: written }));
      continue;
    }
    seen.add(paragraph);
    paragraphs.push({ paragraph, text: cells[body] ?? '' });
  }
  return { sha256, paragraphs, problems };
}
