/**
 * Reading files as people save them: bytes → text → records with positions. Pure; the build and the browser use the same.
 * What a cell means is not known here; `src/package` reads cells against a descriptor.
 */
export {
  type Csv,
  type CsvError,
  type CsvErrorCode,
  type CsvRecord,
  parseCsv,
  sniffDelimiter,
  writeCsv,
} from './csv.ts';
export {
  type Decoded,
  type DecodeError,
  type DecodeErrorCode,
  type DecodeResult,
  decodeBytes,
  type Encoding,
} from './decode.ts';
export { type Sniffed, type SniffResult, sniffEncoding } from './encoding.ts';
export { asItWas, harmless, isRunnable } from './formula.ts';
export { checkHeader, columnLetter, type Header, type HeaderIssue } from './header.ts';
export { editDistance, nearest } from './nearest.ts';
export { CsvStream, RECORD_LENGTH, type StreamedRecord } from './stream.ts';
