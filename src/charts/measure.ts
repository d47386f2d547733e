/**
 * How wide a text will be, without a font at hand. Han is one em in every Chinese font. Everything else has the width
 * that real fonts give it (metrics.ts) and 6% more, because a reader's own font runs wider than the one a drawing was
 * made with. Between Han and Latin or digits stands an eighth of an em, which `draw` sets itself.
 */
import { ADVANCES } from './metrics.ts';

/** What a reader's own font may run wider. */
const SLACK = 1.06;

/** Space between Han and Latin or digits, in em. */
export const AUTOSPACE = 0.125;

/** Signs that Latin fonts set narrow and Chinese fonts full width. */
const AMBIGUOUS = /[‘’“”…—→←↑↓]/;
const IDEOGRAPH = /[々〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;
const ALPHANUMERIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9%‰°]/u;

const advances: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([width, chars]) => [...chars].map((char): [string, number] => [char, width])),
);
const known = new Map<string, number>();

function charWidth(char: string): number {
  let width = known.get(char);
  if (width === undefined) {
    width = measured(char);
    known.set(char, width);
  }
  return width;
}

function measured(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  const read = advances.get(char);
  // What fills a whole em is a Chinese font's own square: no font runs wider.
  if (read !== undefined && !AMBIGUOUS.test(char)) return read >= 1000 ? 1 : (read / 1000) * SLACK;
  if (code < 0x20 || code === 0x200b || /\p{Mark}/u.test(char)) return 0;
  if (WIDE.test(char) || AMBIGUOUS.test(char)) return 1;
  if (code === 0xa0) return 0.278 * SLACK;
  if (code >= 0x2000 && code <= 0x200a) return 0.3;
  if (code === 0x202f) return 0.25;
  return 0.7 * SLACK;
}

/** What stands in a text, as bits: Han is 1, Latin and digits 2. Asked for the same few characters again and again. */
const contents = new Map<string, number>();

function contentOf(text: string): number {
  const known = text.length === 1 ? contents.get(text) : undefined;
  if (known !== undefined) return known;
  const bits = (IDEOGRAPH.test(text) ? 1 : 0) | (ALPHANUMERIC.test(text) ? 2 : 0);
  if (text.length === 1) contents.set(text, bits);
  return bits;
}

/** True where Han meets Latin or digits: an eighth of an em stands between them. */
export function meets(left: string, right: string): boolean {
  const [a, b] = [contentOf(left), contentOf(right)];
  return ((a & 1) === 1 && (b & 2) === 2) || ((a & 2) === 2 && (b & 1) === 1);
}

/** Takes out blanks that were typed between Han and digits: that space is set by measure, not by characters. */
export function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/.test(text)) return text;
  let out = '';
  const chars = [...text];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? '';
    if (/[ \u00a0\u2000-\u200a\u202f]/.test(char) && meets(chars[i - 1] ?? '', chars[i + 1] ?? '')) continue;
    // Control characters have no place in a drawing, and some are not allowed in XML at all.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    out += /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/u.test(char) ? ' ' : char;
  }
  return out;
}

/** Width of a text in em, spaces between Han and Latin included. */
export function emWidth(text: string): number {
  let width = 0;
  let before = '';
  for (const char of text) {
    if (before !== '' && meets(before, char)) width += AUTOSPACE;
    width += charWidth(char);
    before = char;
  }
  return width;
}

/** Width of a text in pixels at a font size. */
export function textWidth(text: string, size: number): number {
  return emWidth(text) * size;
}

/**
 * Offsets for the `dx` attribute, one per UTF-16 unit up to the last one that needs any; empty where none does.
 * `before` is the character that stands before the text.
 */
export function offsets(text: string, size: number, before = '', gap = 0): readonly number[] {
  const out: number[] = [];
  let previous = before;
  let last = -1;
  for (const char of text) {
    let shift = out.length === 0 ? gap : 0;
    if (previous !== '' && shift === 0 && meets(previous, char)) shift = AUTOSPACE * size;
    if (shift !== 0) last = out.length;
    for (let unit = 0; unit < char.length; unit++) out.push(unit === 0 ? shift : 0);
    previous = char;
  }
  return out.slice(0, last + 1);
}
