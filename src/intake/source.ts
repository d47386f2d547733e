/** A file opened: what it is by its content, and its records in portions. One interface for every format. */
import type { CsvRecord, StreamedRecord } from '../reading/index.ts';

export type Format = 'text' | 'workbook' | 'page' | 'json' | 'parquet';

/** Encodings a visitor may choose by hand, as `TextDecoder` names them. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252', 'shift_jis'] as const;
export type TextEncoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', '\t', ';', '|', '，', '；'] as const;

/** What a visitor has decided about the file itself. */
export interface Told {
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
  /** Which sheet of a workbook, from 0. */
  readonly sheet?: number;
}

/** What was found out about the file itself. */
export interface FileInfo {
  readonly format: Format;
  readonly encoding?: TextEncoding;
  /** `sure` where the bytes allow nothing else, `likely` where they would allow another, `told` by the visitor. */
  readonly certainty?: 'sure' | 'likely' | 'told';
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** Merged areas of the sheet; their value was put into each of their cells. */
  readonly merged: number;
  /** Rows and columns that the sheet hides; they are read all the same. */
  readonly hidden?: { readonly rows: number; readonly columns: number };
  /** Rows of the header where the format itself says so. */
  readonly header?: readonly number[];
  /** Where in a JSON file the rows were found: `data.records`. */
  readonly path?: string;
}

export interface Source {
  readonly info: FileInfo;
  /** Hands out the records in order. `done` is the part that has been read, 0 to 1. */
  each(visit: (records: readonly StreamedRecord[], done: number) => void): Promise<void>;
}

/** A source of records that are there already. */
export function fromRecords(info: FileInfo, records: readonly CsvRecord[]): Source {
  const PORTION = 5000;
  return {
    info,
    each: async (visit) => {
      for (let at = 0; at < records.length; at += PORTION) {
        visit(records.slice(at, at + PORTION), Math.min(1, (at + PORTION) / records.length));
      }
    },
  };
}

/** Any value of JSON or Parquet as a cell of text; null and undefined are blank. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
  }
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A number within a list or an object stays one, as long as it keeps its digits.
  const plain = (_: string, inner: unknown): unknown =>
    typeof inner !== 'bigint' ? inner : Number.isSafeInteger(Number(inner)) ? Number(inner) : String(inner);
  return JSON.stringify(value, plain) ?? '';
}
