/**
 * Cells of a workbook as text, as a reader of the sheet sees what they mean: a date is a date and no serial number, 85% keeps
 * its sign, 007 its zeros, a formula is its value, an error its word. ECMA-376 Part 1, 18.3.1.4 (cell), 18.8.30 (numFmt),
 * 18.17.4.1 (dates: 1900 and 1904 systems).
 */
import { attribute, element, elements, textOf } from './xml.ts';

/** What a number's format makes of it. */
export type NumberFormat = 'number' | 'date' | 'month' | 'year' | 'time' | 'percent' | { readonly zeros: number };

/** Formats that a workbook need not write down: 14–22 and 45–47 anywhere, 27–36 and 50–58 dates in Chinese, Japanese, Korean. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent';
  if (id === 18 || id === 19 || id === 20 || id === 21 || (id >= 45 && id <= 47)) return 'time';
  if (id === 17 || id === 27 || id === 36 || id === 50 || id === 57) return id === 17 ? 'month' : 'date';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? 'date' : 'number';
}

/** What a format's code makes of a number. */
export function formatOf(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^general/.test(plain)) return 'number';
  if (plain.includes('%')) return 'percent';
  const zeros = /^0{2,}$/.exec(plain);
  if (zeros !== null) return { zeros: zeros[0].length };
  const [year, day] = [/y|e(?![+-])/.test(plain), plain.includes('d')];
  if (year && !day && !plain.includes('h')) return plain.includes('m') ? 'month' : 'year';
  if (year || day) return 'date';
  if (/[hs]/.test(plain)) return 'time';
  return plain.includes('m') ? 'date' : 'number';
}

/** Formats by style number, from the workbook's styles. */
export function stylesOf(xml: string): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  for (const { tag } of elements(xml, 'numFmt')) {
    own.set(Number(attribute(tag, 'numFmtId')), formatOf(attribute(tag, 'formatCode') ?? ''));
  }
  const formats = element(xml, 'cellXfs')?.inside ?? '';
  return [...formats.matchAll(/<(?:\w+:)?xf(?=[\s/>])([^>]*)>/g)].map((found) => {
    const id = Number(attribute(found[1] ?? '', 'numFmtId') ?? 0);
    return own.get(id) ?? builtIn(id);
  });
}

/** Texts that cells share; readings printed above characters are no part of them. */
export function sharedStrings(xml: string): string[] {
  return Array.from(elements(xml, 'si'), ({ inside }) => richText(inside));
}

function richText(inside: string): string {
  let text = '';
  for (const part of elements(inside.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't'))
    text += textOf(part.inside);
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const DAY_MS = 86_400_000;
/** 1970-01-01 in days of the 1900 system, and how far the 1904 system is behind. */
const EPOCH = 25_569;
const SYSTEM_1904 = 1462;

function dateText(serial: number, format: NumberFormat, from1904: boolean): string {
  // The 1900 system has a 29 February 1900 that never was; days before it are one off.
  const days = from1904 ? serial + SYSTEM_1904 : serial < 60 ? serial + 1 : serial;
  const time = new Date(Math.round((days - EPOCH) * DAY_MS));
  if (Number.isNaN(time.getTime())) return String(serial);
  const iso = time.toISOString();
  if (format === 'year') return `${iso.slice(0, 4)}年`;
  if (format === 'month' && time.getUTCDate() === 1) return iso.slice(0, 7);
  const clock = iso.slice(11, 23).replace(/\.000$/, '');
  if (format === 'time' && serial < 1) return clock;
  return clock === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`;
}

/** Fifteen digits, as the sheet itself shows at most: 103.67999999999999 is 103.68. */
const fifteen = (value: number): number => Number(value.toPrecision(15));

/** A number as its format shows it, from what the file holds. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (typeof format === 'object') {
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.zeros, '0') : String(fifteen(value));
  }
  if (format === 'percent') return `${fifteen(value * 100)}%`;
  // Sixteen digits and more: those that the file holds, not those that a double would make of them.
  if (format === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) return raw;
  if (format === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(fifteen(value));
  return value < 0 ? String(fifteen(value)) : dateText(value, format, from1904);
}

export interface Book {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** The text of one cell: `<c …>…</c>`. */
export function cellIn(tag: string, inside: string, { strings, styles, from1904 }: Book): string {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return richText(element(inside, 'is')?.inside ?? '');
  const value = element(inside, 'v')?.inside;
  if (value === undefined || value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return textOf(value).replace(/T00:00:00(?:\.0+)?Z?$/, '');
  if (type !== 'n') return textOf(value);
  return numberText(value.trim(), styles[Number(attribute(tag, 's') ?? 0)] ?? 'number', from1904);
}
