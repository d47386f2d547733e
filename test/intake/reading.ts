/** What the tests of this room share: a text as a file would hold it, looked at and proposed for. */
import {
  apply,
  type Choices,
  type Layout,
  Looker,
  outputColumns,
  type Proposal,
  propose,
} from '../../src/intake/index.ts';
import { CsvStream, type StreamedRecord, sniffDelimiter } from '../../src/reading/index.ts';

export const WORDS = { column: '列', asWritten: '原文', spare: '多出的单元格', period: '期间', value: '数值' };

export function recordsOf(text: string): StreamedRecord[] {
  const stream = new CsvStream(sniffDelimiter(text));
  return [...stream.push(text), ...stream.end()];
}

export function look(text: string, layout: Layout = {}) {
  const looker = new Looker(layout);
  // In uneven portions, as pieces of a large file come.
  const records = recordsOf(text);
  for (let at = 0; at < records.length; at += 7) looker.push(records.slice(at, at + 7));
  return looker.end();
}

export function proposal(text: string, choices: Choices = {}, layout: Layout = {}): Proposal {
  return propose(look(text, layout), 'table', WORDS, choices);
}

/** Names of the columns with their readings: `{ 地区: 'text', 件数: 'integer' }`. */
export function readings(text: string): Record<string, string> {
  return Object.fromEntries(proposal(text).columns.map(({ name, reading }) => [name, reading]));
}

/** What comes out, by column name. */
export function table(text: string, choices: Choices = {}, layout: Layout = {}): Record<string, readonly unknown[]> {
  const proposed = proposal(text, choices, layout);
  const { columns } = apply(proposed, recordsOf(text));
  return Object.fromEntries(outputColumns(proposed).map(({ name }, at) => [name, columns[at] ?? []]));
}
