/** A text file: its encoding, what separates its cells, and its records, decoded and read piece by piece. */
import { CsvStream, type StreamedRecord, sniffEncoding } from '../reading/index.ts';
import { IntakeError } from './failure.ts';
import { TEXT_BYTES, WORKBOOK_BYTES } from './limits.ts';
import { DELIMITERS, type FileInfo, type Source, type TextEncoding, type Told } from './source.ts';

const PIECE = 1 << 20;
const SNIFFED = 1 << 16;
const LINES_COMPARED = 200;

interface Known {
  readonly encoding: TextEncoding;
  readonly certainty: 'sure' | 'likely' | 'told';
  readonly bom: boolean;
}

/** Bytes above ASCII that stand alone among ASCII letters: é in a Western text, never a half of a Chinese character. */
function looksWestern(bytes: Uint8Array): boolean {
  let [high, paired] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80) paired += 1;
  }
  return high > 0 && high < bytes.length / 10 && paired <= high / 5;
}

/** UTF-16 without its mark: every line end and comma has a NUL on the same side, and nothing else is a control character. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const start = bytes.subarray(0, SNIFFED);
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text
      return /[\t\n,;]/.test(text) && !/[\u0000-\u0008\u000E-\u001F\uE000-\uF8FF\uFFFE\uFFFF]/.test(text);
    } catch {
      return false;
    }
  });
}

/** Big5: nearly all of its characters are of its first level, which is where common words are (lead bytes A4–C6, marks A1–A3). */
function looksBig5(bytes: Uint8Array): boolean {
  let [all, common] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    const second = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
    if (!second) return false;
    all += 1;
    if (lead >= 0xa1 && lead <= 0xc6) common += 1;
    at += 1;
  }
  return all > 0 && common >= all * 0.9;
}

function known(bytes: Uint8Array, told: TextEncoding | undefined): Known {
  if (told !== undefined) {
    const bom =
      new TextDecoder(told).decode(bytes.subarray(0, 4)) !==
      new TextDecoder(told, { ignoreBOM: true }).decode(bytes.subarray(0, 4));
    return { encoding: told, certainty: 'told', bom };
  }
  const sniffed = sniffEncoding(bytes);
  if (sniffed.ok) {
    const { encoding, bom, ambiguous } = sniffed.value;
    return { encoding, bom, certainty: ambiguous ? 'likely' : 'sure' };
  }
  const { code, at } = sniffed.error;
  const unmarked = code === 'nul' ? unmarkedUtf16(bytes) : undefined;
  if (unmarked !== undefined) return { encoding: unmarked, certainty: 'likely', bom: false };
  if (code === 'unknown-encoding' && looksWestern(bytes.subarray(0, PIECE)))
    return { encoding: 'windows-1252', certainty: 'likely', bom: false };
  if (code === 'unknown-encoding' && looksBig5(bytes.subarray(0, PIECE)))
    return { encoding: 'big5', certainty: 'likely', bom: false };
  if (code === 'workbook') throw new IntakeError('not-a-workbook');
  throw new IntakeError(code, String(at));
}

/** What separates cells: under it most lines have the same number of them, and more than one. */
export function delimiterOf(text: string, name: string): string {
  let best: { delimiter: string; score: number } = { delimiter: name.endsWith('.tsv') ? '\t' : ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const records = new CsvStream(delimiter)
      .push(text)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .slice(0, LINES_COMPARED);
    const counts = new Map<number, number>();
    for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    for (const [width, count] of counts) {
      const part = count / records.length;
      // A full-width comma is more often part of a sentence than between cells.
      const score = width < 2 || (/[，；]/.test(delimiter) && part < 0.9) ? 0 : part * part * Math.min(width - 1, 8);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** `="00123"`: text that a system has wrapped so that spreadsheets keep its zeros. */
const WRAPPED = /^="([^"]*)"$/;

function unwrapped(records: readonly StreamedRecord[]): readonly StreamedRecord[] {
  return records.map((record) =>
    record.cells.some((cell) => cell.startsWith('="'))
      ? { ...record, cells: record.cells.map((cell) => WRAPPED.exec(cell.trim())?.[1] ?? cell) }
      : record,
  );
}

/** How pages, XML and pages packed as mail begin. */
const MARKUP =
  /^\s*(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype|html|table|\?xml|meta|head|body|style|div)\b|^MIME-Version:/i;

/** All of a text file, for formats that are read whole. Throws `IntakeError` where it is too large or can't be decoded. */
export function wholeText(bytes: Uint8Array, told: TextEncoding | undefined): { text: string; info: FileInfo } {
  if (bytes.length > WORKBOOK_BYTES) throw new IntakeError('too-large', String(WORKBOOK_BYTES / 1024 / 1024));
  const { encoding, certainty, bom } = known(bytes, told);
  try {
    const text = new TextDecoder(encoding, { fatal: certainty !== 'told' }).decode(bytes);
    return { text, info: { format: 'text', encoding, certainty, bom, sheets: [], sheet: 0, merged: 0 } };
  } catch {
    throw new IntakeError('unknown-encoding');
  }
}

/** Opens a text file. Throws `IntakeError` where it is none, or its encoding can't be told. */
export function openText(bytes: Uint8Array, name: string, told: Told): Source {
  if (bytes.length > TEXT_BYTES) throw new IntakeError('too-large', String(TEXT_BYTES / 1024 / 1024));
  const { encoding, certainty, bom } = known(bytes, told.encoding);
  const fatal = certainty !== 'told';
  const decoder = (): TextDecoder => new TextDecoder(encoding, { fatal });
  // Cut anywhere: the last character may be half one.
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, SNIFFED));
  if (MARKUP.test(start)) throw new IntakeError('markup');
  const delimiter =
    told.delimiter ?? delimiterOf(bytes.length <= SNIFFED && !/[\r\n]$/.test(start) ? `${start}\n` : start, name);
  const info: FileInfo = { format: 'text', encoding, certainty, bom, delimiter, sheets: [], sheet: 0, merged: 0 };
  return {
    info,
    each: async (visit) => {
      const stream = new CsvStream(delimiter);
      const decode = decoder();
      const read = (piece: Uint8Array | undefined): StreamedRecord[] => {
        try {
          return piece === undefined
            ? stream.push(decode.decode())
            : stream.push(decode.decode(piece, { stream: true }));
        } catch (error) {
          throw error instanceof TypeError ? new IntakeError('unknown-encoding') : error;
        }
      };
      for (let at = 0; at < bytes.length; at += PIECE) {
        visit(unwrapped(read(bytes.subarray(at, at + PIECE))), Math.min(1, (at + PIECE) / bytes.length));
      }
      visit(unwrapped([...read(undefined), ...stream.end()]), 1);
    },
  };
}
