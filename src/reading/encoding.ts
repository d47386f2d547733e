/**
 * The encoding of a file too large to be held as text: told from all of its bytes, in pieces cut at line ends, each by the
 * rules of `decodeBytes`. No byte of a longer character is a line end, in UTF-8 and in GB18030.
 */
import { type DecodeError, type DecodeResult, decodeBytes, type Encoding } from './decode.ts';

export interface Sniffed {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** The bytes would be good in another encoding as well. */
  readonly ambiguous: boolean;
}

export type SniffResult =
  | { readonly ok: true; readonly value: Sniffed }
  | { readonly ok: false; readonly error: DecodeError };

const PIECE = 1 << 20;
const LF = 10;

/** Where the piece that begins at `start` ends: behind a line end, if there is one. */
function cutAfter(bytes: Uint8Array, start: number): number {
  const end = Math.min(start + PIECE, bytes.length);
  if (end === bytes.length) return end;
  const at = bytes.lastIndexOf(LF, end - 1);
  if (at >= start) return at + 1;
  const next = bytes.indexOf(LF, end);
  return next < 0 ? bytes.length : next + 1;
}

function isGb(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Finds out the encoding of a text file, or says why it can't be told. Pure. */
export function sniffEncoding(bytes: Uint8Array): SniffResult {
  let [gb, utf8, ambiguous] = [0, 0, false];
  const eitherWay: Uint8Array[] = [];
  for (let start = 0; start === 0 || start < bytes.length; ) {
    const end = cutAfter(bytes, start);
    const piece = bytes.subarray(start, end);
    const read: DecodeResult = decodeBytes(piece);
    if (!read.ok) return { ok: false, error: { ...read.error, at: read.error.at + start } };
    const { encoding, bom, text } = read.value;
    if (start === 0 && (bom || encoding.startsWith('utf-16'))) {
      return { ok: true, value: { encoding, bom, ambiguous: false } };
    }
    if (encoding === 'gb18030') gb += 1;
    else if (text.length < piece.length) {
      utf8 += 1;
      ambiguous ||= read.value.ambiguous;
      if (gb === 0 && eitherWay.length < 4) eitherWay.push(piece);
      else if (gb > 0 && !isGb(piece)) return { ok: false, error: { code: 'unknown-encoding', at: start } };
    }
    if (end === bytes.length) break;
    start = end;
  }
  if (gb > 0 && utf8 > eitherWay.length + gb) return { ok: false, error: { code: 'unknown-encoding', at: 0 } };
  if (gb > 0 && !eitherWay.every(isGb)) return { ok: false, error: { code: 'unknown-encoding', at: 0 } };
  return { ok: true, value: { encoding: gb > 0 ? 'gb18030' : 'utf-8', bom: false, ambiguous } };
}
