/**
 * One cell against its column: text → value, or what is wrong with it and the cure. Nothing is guessed: where a cell could
 * be read by mending it (25,069; １２３; 2020/12/31), the mended form stands in the cure and the cell is refused. Only
 * outer spaces are passed over, with a warning.
 */
import { compare, decimal, decimalText, readDate, readFigure } from '../figures/index.ts';
import { nearest } from '../reading/index.ts';
import type { FieldDescriptor } from './descriptor.ts';
import { cells as said } from './messages/cells.ts';
import type { Said } from './problem.ts';

/** A value by the column's type: string; number (exact decimal text); integer (number); boolean; list; blank. */
export type CellValue = string | number | boolean | readonly string[] | null;

export interface CellReading {
  /** Undefined where the cell can't be read. */
  readonly value: CellValue | undefined;
  readonly said: readonly Said[];
}

const refused = (...what: Said[]): CellReading => ({ value: undefined, said: what });
const read = (value: CellValue): CellReading => ({ value, said: [] });

/** Characters that nobody types and everybody copies, by name. */
const INVISIBLE: readonly (readonly [RegExp, string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the character is what is looked for
  [/\u0000/, 'NUL'],
  [/[\u200B\u2060]/, 'U+200B'],
  [/[\u200C\u200D]/, 'U+200D'],
  [/\uFEFF/, 'U+FEFF'],
  [/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'U+200E'],
  [/\u00AD/, 'U+00AD'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  [/[\u0001-\u0008\u000B-\u001F\u007F]/, 'control'],
];

const SPREADSHEET_ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;
const BLANK_WORDS = /^(?:-+|—+|–|\/|n\/?a|null|nil|none|无|空|不详|未知|缺|暂无|\.\.\.|…+)$/i;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** What a spreadsheet makes of a long number or code. */
export const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:[,，' \u00A0\u202F]\d{3})+(?:\.\d+)?$/;
const SLASH_DATE =
  /^(?:\d{4}[/.年-]\d{1,2}(?:[/.月-]\d{1,2}日?)?|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)(?: 0?0:00(?::00)?)?$/;
const MONTH_NAME = /^(?:\d{1,4}-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:-\d{1,4})?$/i;

/** Reads one cell. `raw` is the text of the file; missing is '' unless the schema names other words. */
export function readCell(raw: string, field: FieldDescriptor, missing: readonly string[] = ['']): CellReading {
  const found: Said[] = [];
  const text = raw.replace(/^[\s\u3000\u00A0]+|[\s\u3000\u00A0]+$/g, '');
  const broken = unreadable(text);
  if (broken) return refused(broken);
  if (missing.includes(text)) {
    if (raw !== text) found.push(said.outerSpace(raw));
    return field.constraints.required ? refused(said.required()) : { value: null, said: found };
  }
  if (raw !== text) found.push(said.outerSpace(raw));
  const typed = byType(text, field);
  const value = typed.value;
  const constrained = value === undefined ? [] : constraints(text, value, field);
  return {
    value: constrained.some((one) => one.severity !== 'warning') ? undefined : value,
    said: [...found, ...typed.said, ...constrained],
  };
}

/** What no column can hold. */
function unreadable(text: string): Said | undefined {
  const invisible = INVISIBLE.find(([pattern]) => pattern.test(text));
  if (invisible) return said.invisible(text.replace(invisible[0], '·'), invisible[1]);
  if (text.includes('\uFFFD')) return said.damaged(text);
  if (/^#{3,}$/.test(text)) return said.hashes(text);
  if (SPREADSHEET_ERRORS.test(text)) return said.spreadsheetError(text);
  if (/^=[^=]/.test(text)) return said.formula(text);
  return undefined;
}

function byType(text: string, field: FieldDescriptor): CellReading {
  switch (field.type) {
    case 'string':
      return read(text);
    case 'number':
      return number(text);
    case 'integer':
      return integer(text);
    case 'boolean':
      return boolean(text);
    case 'list':
      return list(text, field.delimiter);
  }
}

const half = (text: string): string => text.normalize('NFKC');

function number(text: string): CellReading {
  if (PLAIN_NUMBER.test(text)) {
    const value = decimalText(decimal(text));
    if (value.replace(/[-.]/g, '').replace(/^0+/, '').length > 15) return refused(said.tooManyDigits(text));
    return read(value);
  }
  if (BLANK_WORDS.test(text)) return refused(said.blankWord(text));
  if (SCIENTIFIC.test(half(text))) return refused(said.scientific(text));
  if (THOUSANDS.test(text)) return refused(said.thousands(text, text.replace(/[^\d.+-]/g, '')));
  if (MONTH_NAME.test(text) || (SLASH_DATE.test(text) && !/^\d+\.\d+$/.test(text)))
    return refused(said.dateInNumber(text));
  const minus = /^[−–—－](?=\d)|^[(（](?=[\d.]+[)）]$)/.test(text)
    ? `-${text.replace(/[−–—－()（）]/g, '')}`
    : undefined;
  if (minus !== undefined && PLAIN_NUMBER.test(minus)) return refused(said.wrongMinus(text, minus));
  if (half(text) !== text && PLAIN_NUMBER.test(half(text))) return refused(said.fullWidth(text, half(text)));
  const figure = readFigure(text.replace(/^[￥¥$]/, ''));
  if (figure.ok && figure.value.valueMax === undefined) {
    return refused(said.multiplier(text, decimalText(figure.value.value)));
  }
  return refused(said.number(text));
}

function integer(text: string): CellReading {
  const as = number(text);
  if (typeof as.value !== 'string') return as;
  if (!/^-?\d+$/.test(as.value)) return refused(said.integer(text, undefined));
  // 4.0 is what spreadsheets and programs make of 4; the file should say 4.
  if (!/^[+-]?\d+$/.test(text)) return refused(said.integer(text, as.value));
  return read(Number(as.value));
}

const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

function boolean(text: string): CellReading {
  if (TRUE.includes(text)) return read(true);
  if (FALSE.includes(text)) return read(false);
  const word = half(text).toLowerCase();
  const cure = /^(?:true|1|是|有|对|真|√|✓|✔|y|yes|t)$/.test(word)
    ? 'true'
    : /^(?:false|0|否|无|没有|不是|错|假|×|x|n|no|f)$/.test(word)
      ? 'false'
      : undefined;
  return refused(said.boolean(text, cure));
}

function list(text: string, delimiter: string): CellReading {
  const items = text.split(delimiter).filter((item) => item !== '');
  const cure = text.split(/[\s\u3000,，、;；]+/).filter((item) => item !== '');
  if (delimiter === ' ' && cure.length > items.length) return refused(said.listDelimiter(text, cure.join(' ')));
  if (delimiter === ' ' && items.some((item) => /[,，、;；]$/.test(item))) {
    return refused(said.listDelimiter(text, cure.join(' ')));
  }
  const repeated = items.find((item, i) => items.indexOf(item) !== i);
  return { value: items, said: repeated === undefined ? [] : [said.listRepeats(text, repeated)] };
}

function constraints(text: string, value: CellValue, field: FieldDescriptor): Said[] {
  const { enum: allowed, pattern, minimum, maximum, minLength, maxLength } = field.constraints;
  const found: Said[] = [];
  if (allowed && !allowed.some((one) => String(one) === text)) found.push(enumeration(text, field));
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text))
    found.push(badPattern(text, field, pattern));
  if (typeof value === 'number' || (field.type === 'number' && typeof value === 'string')) {
    const exact = decimal(value);
    if (minimum !== undefined && compare(exact, decimal(minimum)) < 0) found.push(said.minimum(text, String(minimum)));
    if (maximum !== undefined && compare(exact, decimal(maximum)) > 0) found.push(said.maximum(text, String(maximum)));
  }
  const length = [...text].length;
  if ((minLength !== undefined && length < minLength) || (maxLength !== undefined && length > maxLength)) {
    found.push(said.length(text, `${minLength ?? 0}–${maxLength ?? '∞'}`));
  }
  return found;
}

function enumeration(text: string, field: FieldDescriptor): Said {
  const allowed = (field.constraints.enum ?? []).map(String);
  const label = field.categories.find(
    (one) => one.label === text || one.label_en?.toLowerCase() === text.toLowerCase(),
  );
  return said.enumeration(text, label?.value ?? nearest(text, allowed), allowed);
}

/** Whether a pattern is one for periods: it takes the ways of writing them. */
function isPeriodPattern(pattern: string): boolean {
  const test = new RegExp(`^(?:${pattern})$`, 'u');
  return ['2020-12-31', '2020-S1', '2018-11/..'].every((period) => test.test(period));
}

function badPattern(text: string, field: FieldDescriptor, pattern: string): Said {
  const fits = new RegExp(`^(?:${pattern})$`, 'u');
  if (isPeriodPattern(pattern)) return badPeriod(text, fits);
  if (SCIENTIFIC.test(half(text))) return said.scientific(text);
  const mended = half(text)
    .toLowerCase()
    .replace(/\.0+$/, '')
    .replace(/[\s,]+/g, '_');
  const example = fits.test(mended) ? mended : undefined;
  if (example !== undefined && half(text) !== text && half(text) === mended) return said.fullWidth(text, mended);
  if (example === undefined && fits.test('a-1_b')) return said.identifier(text);
  return said.pattern(
    text,
    example === undefined
      ? { zh: field.description ?? `应符合 ${pattern}`, en: field.description_en ?? `it should match ${pattern}` }
      : { zh: `写成 ${example}`, en: `write ${example}` },
  );
}

function badPeriod(text: string, fits: RegExp): Said {
  const plain = half(text).replace(/ 0?0:00(?::00)?$/, '');
  if (fits.test(plain)) return said.fullWidth(text, plain);
  const serial = /^\d{5}$/.test(plain) ? Number(plain) : 0;
  if (serial >= 20_000 && serial <= 60_000) {
    // Day 0 of spreadsheets is 1899-12-30, since they count a 29 February 1900 that never was.
    return said.serialDate(text, new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
  }
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const dated = readDate(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : plain);
  if (dated.ok && fits.test(dated.value.id)) return said.date(text, dated.value.id);
  if (!dated.ok && dated.error.code === 'impossible-date') return said.noSuchDate(text);
  return said.dateUnclear(text);
}
