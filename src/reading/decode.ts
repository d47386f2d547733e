/**
 * Bytes → text, for files as offices save them. The encoding is found out, never assumed, and reported; what can't be
 * told for certain is refused. How it is found out, in this order:
 *
 *   1. The first bytes of a workbook, an archive, a PDF or a picture: not a text file, and named.
 *   2. A byte order mark: UTF-8, UTF-16 LE or BE, read strictly. (A UTF-32 mark is refused.)
 *   3. A NUL byte without such a mark: refused; no text file of ours holds one.
 *   4. Strict UTF-8 (overlong forms and stray bytes refused). Only where every non-ASCII character would lie below U+0800,
 *      some touch no Latin letter, and the same bytes are good GB18030 too, both readings are possible: `ambiguous` says so.
 *   5. GB18030, which holds GBK and GB2312, strictly. Many other encodings decode as GB18030 into nonsense, so nine of ten
 *      two-byte characters must lie in the GB2312 area (both bytes from A1): office Chinese does, Big5 and Latin-1 do not.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** A byte order mark stood at the start; it is not part of `text`. */
  readonly bom: boolean;
  /** Read as UTF-8, but the bytes would be good GB18030 as well (a few accented letters, or very little Chinese). */
  readonly ambiguous: boolean;
}

export type DecodeErrorCode =
  | 'workbook'
  | 'old-workbook'
  | 'pdf'
  | 'picture'
  | 'compressed'
  | 'nul'
  | 'unknown-encoding';

export interface DecodeError {
  readonly code: DecodeErrorCode;
  /** Byte that told, from 0. */
  readonly at: number;
}

export type DecodeResult =
  | { readonly ok: true; readonly value: Decoded }
  | { readonly ok: false; readonly error: DecodeError };

const SIGNATURES: readonly (readonly [readonly number[], DecodeErrorCode])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x1f, 0x8b, 0x08], 'compressed'],
  [[0x52, 0x61, 0x72, 0x21], 'compressed'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'compressed'],
];

/** Most two-byte characters outside GB2312 that a file may hold, as a part of all of them. */
const RARE_AT_MOST = 0.1;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  bytes.length >= head.length && head.every((byte, i) => bytes[i] === byte);

/** `ignoreBOM` keeps marks in the text: the leading one is cut by hand, a later one must stay visible to the checks. */
function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(code: DecodeErrorCode, at: number): DecodeResult {
  return { ok: false, error: { code, at } };
}

function decoded(text: string | undefined, encoding: Encoding, bom: boolean, ambiguous = false): DecodeResult {
  return text === undefined ? refused('unknown-encoding', 0) : { ok: true, value: { text, encoding, bom, ambiguous } };
}

/** Where the two-byte characters of GB18030 text lie: how many in all, how many outside GB2312, and the first of those. */
function gbArea(bytes: Uint8Array): { pairs: number; rare: number; firstRare: number } {
  let pairs = 0;
  let rare = 0;
  let firstRare = -1;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    // Four-byte characters (rare hanzi, emoji) have a digit second.
    const four = trail >= 0x30 && trail <= 0x39;
    pairs += 1;
    if (four || lead < 0xa1 || lead > 0xf7 || trail < 0xa1) {
      rare += 1;
      if (firstRare < 0) firstRare = i;
    }
    i += four ? 3 : 1;
  }
  return { pairs, rare, firstRare };
}

/** Characters no office text holds: private use and noncharacters, which GB18030 yields for bytes of another encoding. */
const NO_OFFICE_TEXT = /[\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF\u0080-\u009F]/;

/** Accented letters and the like standing apart from any Latin letter; José is no doubtful case, two bytes alone are. */
const LOW_ALONE = /(?<![A-Za-z])[\u0080-\u07FF]+(?![A-Za-z])/;

function plausibleGb(bytes: Uint8Array): { text: string } | { at: number } {
  const text = strictly('gb18030', bytes);
  const area = gbArea(bytes);
  if (text === undefined || NO_OFFICE_TEXT.test(text)) return { at: Math.max(area.firstRare, 0) };
  return area.rare > area.pairs * RARE_AT_MOST ? { at: area.firstRare } : { text };
}

/** Finds out the encoding of a text file and reads it, or says why it can't be read for certain. Pure. */
export function decodeBytes(bytes: Uint8Array): DecodeResult {
  const signature = SIGNATURES.find(([head]) => startsWith(bytes, head));
  if (signature) return refused(signature[1], 0);

  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(strictly('utf-8', bytes.subarray(3)), 'utf-8', true);
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return refused('unknown-encoding', 0);
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(strictly('utf-16le', bytes.subarray(2)), 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(strictly('utf-16be', bytes.subarray(2)), 'utf-16be', true);

  const nul = bytes.indexOf(0);
  if (nul >= 0) return refused('nul', nul);

  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) {
    const low = LOW_ALONE.test(utf8) && !/[\u0800-\uFFFF]/.test(utf8);
    return decoded(utf8, 'utf-8', false, low && 'text' in plausibleGb(bytes));
  }
  const gb = plausibleGb(bytes);
  return 'text' in gb ? decoded(gb.text, 'gb18030', false) : refused('unknown-encoding', gb.at);
}
