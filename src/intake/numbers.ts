/** One number as files write it: plain, grouped, with 万 or a unit, a share, in accounts or with a currency sign. */
import { decimalNumber, readFigure, type UnitLabel } from '../figures/index.ts';
import type { Style } from './types.ts';

export interface ReadNumber {
  readonly value: number;
  /** Decimals of the value in base units: 2 for 12.50, 0 for 1.25万. */
  readonly scale: number;
  /** Unit printed with it; '' where none is. */
  readonly unit: string;
  readonly style: 'plain' | Style;
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const COMMA = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^[+-]?\d+,\d+$|^[+-]?\d+$/;
const SHARE = /^(.+?)\s*([%‰])$/;
const CURRENCY = /^([+-]?)([¥$€£])\s*(.+)$/;
const ACCOUNTING = /^\((.+)\)$/;

/** Half-width, with one kind of minus. Texts that need nothing come back as they are. */
export function folded(text: string): string {
  const trimmed = text.trim();
  return /[^ -~\u4E00-\u9FFF]/.test(trimmed)
    ? trimmed
        .normalize('NFKC')
        .replace(/[\u2212\u2013\u2010\u2011]/g, '-')
        .trim()
    : trimmed;
}

const decimalsIn = (digits: string): number => {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
};

function plain(text: string, style: ReadNumber['style']): ReadNumber {
  return { value: Number(text), scale: decimalsIn(text), unit: '', style };
}

/** Reads one number from folded text; undefined where it is none, or none that is exact (约, 300余, 3—5). */
export function readNumber(text: string): ReadNumber | undefined {
  if (PLAIN.test(text)) return plain(text, 'plain');
  if (text.length > 32 || !/\d/.test(text)) return undefined;
  if (GROUPED.test(text)) return plain(text.replaceAll(',', ''), 'grouped');
  if (EXPONENT.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value, scale: 20, unit: '', style: 'exponent' } : undefined;
  }
  const share = SHARE.exec(text);
  if (share !== null) {
    const inner = share[1] ?? '';
    // 0,3 % can only have a decimal comma: thousands come in threes.
    const comma = /^[+-]?\d+,\d{1,2}$/.test(inner);
    const digits = GROUPED.test(inner) ? inner.replaceAll(',', '') : comma ? inner.replace(',', '.') : inner;
    return PLAIN.test(digits) ? { ...plain(digits, 'percent'), unit: share[2] ?? '' } : undefined;
  }
  const accounting = ACCOUNTING.exec(text);
  if (accounting !== null) {
    const inner = (accounting[1] ?? '').replace(/^[¥$€£]/, '').replaceAll(',', '');
    return /^\d+(?:\.\d+)?$/.test(inner) && (accounting[1] ?? '').replace(/\D/g, '') !== ''
      ? { ...plain(`-${inner}`, 'accounting') }
      : undefined;
  }
  const currency = CURRENCY.exec(text);
  if (currency !== null) {
    const inner = readNumber(`${currency[1]}${currency[3]}`);
    return inner === undefined || inner.unit !== ''
      ? undefined
      : { ...inner, unit: currency[2] ?? '', style: 'currency' };
  }
  return printed(text);
}

/** Units that stand in exports and not in the vocabulary of figures. */
const MORE_UNITS: readonly UnitLabel[] = ['分', '港元', '英镑', '日元', '人民币', 'km', 'kg', 'm2', 'kWh'].map(
  (word) => ({
    ...{ id: word, symbolZh: word, symbolEn: word, printed: [word] },
  }),
);

/** 1.2万, 3亿5000万, 12件: by the reader of figures, and only what it reads as exact. */
function printed(text: string): ReadNumber | undefined {
  // Quick ends for what is no exact number: two Latin words are no unit (971 WEST 58 STREET), and 01/31/2020 is a date.
  if (/[A-Za-z]{3,}[^A-Za-z]+[A-Za-z]{2,}|^\d{1,4}[-/:]\d/.test(text)) return undefined;
  // 第16位 is a place, 2020年 a year.
  if (!/^[+-]?[\d(]/.test(text) || /^\d{4}\s*年/.test(text)) return undefined;
  const read = readFigure(text, MORE_UNITS);
  if (!read.ok || read.value.qualifier !== 'exact' || read.value.valueMax !== undefined) return undefined;
  const { value, unit } = read.value;
  return { value: decimalNumber(value), scale: value.scale, unit, style: /[百千万亿]/.test(text) ? 'figure' : 'plain' };
}

/** Reads a number with a decimal comma: 1.234,56, also with the currency of those who write it so: 1.234,56 €. */
export function readCommaNumber(written: string): ReadNumber | undefined {
  const text = written.includes('€') ? written.replace(/^€\s*|\s*€$/, '') : written;
  if (!COMMA.test(text)) return undefined;
  return plain(text.replaceAll('.', '').replace(',', '.'), 'plain');
}
