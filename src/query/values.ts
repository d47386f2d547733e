/**
 * The engine's columns become values, in this one place. What a double can't hold stays exact as decimal text, dates are
 * days and not local midnights, an ENUM is its word. Everything is read from the raw Arrow buffers where Arrow's own
 * getters would round (timestamps), unscale (DECIMAL 12.5 as 125) or shift (dates as milliseconds).
 */
import { type Data, DataType, type TimeUnit, type Vector } from 'apache-arrow';
import type { Cell, ColumnKind } from './types.ts';

/** Reads one value of a column; the row is known not to be null. */
type Read = (row: number) => Cell;

/** Every value of one batch of a column. */
export function cellsOf(vector: Vector): Cell[] {
  const cells: Cell[] = [];
  for (const data of vector.data) {
    const read = reader(data);
    for (let row = 0; row < data.length; row += 1) cells.push(data.getValid(row) ? read(row) : null);
  }
  return cells;
}

/** How a column of this type is set and written. */
export function kindOf(type: DataType): ColumnKind {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  // A 128-bit unsigned integer arrives as its bytes.
  if (DataType.isFixedSizeBinary(type)) return 'number';
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return 'date';
  if (DataType.isTime(type)) return 'time';
  const nested =
    DataType.isList(type) || DataType.isFixedSizeList(type) || DataType.isStruct(type) || DataType.isMap(type);
  return nested ? 'nested' : 'text';
}

/**
 * Types whose Arrow form loses something, or that Arrow JS can't read: the engine prints these as text itself. ENUM is one
 * because a streamed result comes with an empty dictionary (duckdb-wasm 1.32.0): every value would read as missing.
 */
export function printedByEngine(type: string): boolean {
  return /\b(?:ENUM|BLOB|INTERVAL|BIT|UNION|BIGNUM|VARINT|GEOMETRY|VARIANT|TIME_NS)\b|TIME WITH TIME ZONE/.test(
    type.replaceAll(/'(?:[^']|'')*'/g, '').replaceAll('TIMESTAMP WITH TIME ZONE', ''),
  );
}

function reader(data: Data): Read {
  const type: DataType = data.type;
  if (DataType.isInt(type)) {
    const values: ArrayLike<number | bigint> = data.values;
    return (row) => integer(values[row] ?? 0);
  }
  if (DataType.isFloat(type)) {
    const values: ArrayLike<number> = data.values;
    const narrow = type.precision === 1;
    return (row) => float(values[row] ?? 0, narrow);
  }
  if (DataType.isDecimal(type)) {
    const words: ArrayLike<number> = data.values;
    return (row) => decimal(wide(words, row, true), type.scale);
  }
  if (DataType.isFixedSizeBinary(type) && type.byteWidth === 16) {
    const bytes: Uint8Array = data.values;
    return (row) => decimal(wide(words32(bytes, row), 0, false), 0);
  }
  if (DataType.isDate(type)) {
    const values: ArrayLike<number | bigint> = data.values;
    const perDay = type.unit === 0 ? 1n : 86_400_000n;
    return (row) => date(BigInt(values[row] ?? 0) / perDay);
  }
  if (DataType.isTimestamp(type)) {
    const values: ArrayLike<bigint> = data.values;
    return (row) => timestamp(values[row] ?? 0n, type.unit);
  }
  if (DataType.isTime(type)) {
    const values: ArrayLike<number | bigint> = data.values;
    return (row) => timeOfDay(BigInt(values[row] ?? 0), perSecond(type.unit));
  }
  return viaVector(data);
}

/** Types for which Arrow's own getter is exact, and nested ones, printed as the engine prints them. */
function viaVector(data: Data): Read {
  const type: DataType = data.type;
  if (DataType.isBool(type)) {
    const bits: Uint8Array = data.values;
    return (row) => (((bits[(row + data.offset) >> 3] ?? 0) >> ((row + data.offset) & 7)) & 1) === 1;
  }
  if (DataType.isUtf8(type)) {
    const bytes: Uint8Array = data.values;
    const offsets: ArrayLike<number> = data.valueOffsets;
    return (row) => utf8.decode(bytes.subarray(offsets[row], offsets[row + 1]));
  }
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) {
    const bytes: Uint8Array = data.values;
    const offsets: ArrayLike<number> = data.valueOffsets;
    return (row) => binary(bytes.subarray(offsets[row], offsets[row + 1]));
  }
  if (DataType.isDictionary(type)) {
    const keys: ArrayLike<number> = data.values;
    // Batches share their words; read once for all rows of a batch.
    const words = data.dictionary === undefined ? [] : cellsOf(data.dictionary);
    return (row) => words[keys[row] ?? -1] ?? null;
  }
  if (DataType.isList(type) || DataType.isMap(type)) {
    const offsets: ArrayLike<number> = data.valueOffsets;
    const items = data.children[0] === undefined ? () => 'NULL' : printer(data.children[0]);
    const entries = DataType.isMap(type);
    return (row) => {
      const all = range(offsets[row] ?? 0, offsets[row + 1] ?? 0).map((at) => items(at));
      return entries ? `{${all.map((entry) => entry.slice(1, -1)).join(', ')}}` : `[${all.join(', ')}]`;
    };
  }
  if (DataType.isFixedSizeList(type)) {
    const items = data.children[0] === undefined ? () => 'NULL' : printer(data.children[0]);
    const size = type.listSize;
    return (row) =>
      `[${range(row * size, (row + 1) * size)
        .map(items)
        .join(', ')}]`;
  }
  if (DataType.isStruct(type)) {
    const names = type.children.map(({ name }) => name);
    const inside = data.children.map(printer);
    // The entries of a MAP are structs of key and value: `a=1`, as the engine prints them.
    const pair = names.join() === 'key,value';
    return (row) =>
      pair
        ? `{${inside.map((print) => print(row)).join('=')}}`
        : `{${inside.map((print, at) => `'${names[at]}': ${print(row)}`).join(', ')}}`;
  }
  if (DataType.isNull(type)) return () => null;
  return () => String(type);
}

/** Values inside nested ones. */
function printer(data: Data): (row: number) => string {
  const read = reader(data);
  return (row) => (data.getValid(row) ? String(read(row)) : 'NULL');
}

const utf8 = new TextDecoder();
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

function integer(value: number | bigint): Cell {
  if (typeof value === 'number') return value;
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value.toString();
}

/** A FLOAT is printed with the digits it has, 1.1 and not 1.100000023841858. */
function float(value: number, narrow: boolean): Cell {
  if (!Number.isFinite(value)) return String(value);
  if (!narrow) return value;
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Four 32-bit words, lowest first. */
function wide(words: ArrayLike<number>, row: number, signed: boolean): bigint {
  let value = 0n;
  for (let at = 3; at >= 0; at -= 1) value = (value << 32n) | BigInt((words[row * 4 + at] ?? 0) >>> 0);
  return signed ? BigInt.asIntN(128, value) : value;
}

function words32(bytes: Uint8Array, row: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + row * 16, 16);
  return [0, 4, 8, 12].map((at) => view.getUint32(at, true));
}

/** An unscaled integer as decimal text, or as a number where it is whole and small enough to be exact. */
export function decimal(unscaled: bigint, scale: number): Cell {
  if (scale <= 0) return integer(unscaled * 10n ** BigInt(-scale));
  const negative = unscaled < 0n;
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const INFINITE_DAY = 2_147_483_647n;
const INFINITE_MOMENT = 9_223_372_036_854_775_807n;

/** A day counted from 1970-01-01 as ISO date; computed, because JS dates end before the engine's. */
export function date(day: bigint): string {
  if (day >= INFINITE_DAY) return 'infinity';
  if (day <= -INFINITE_DAY) return '-infinity';
  // Days since 0000-03-01, in eras of 400 years, so that leap days come last.
  const shifted = Number(day) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = `${String(year > 0 ? year : 1 - year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  return year > 0 ? text : `${text} (BC)`;
}

function perSecond(unit: TimeUnit): bigint {
  return 10n ** BigInt(unit * 3);
}

function timestamp(value: bigint, unit: TimeUnit): string {
  if (value >= INFINITE_MOMENT) return 'infinity';
  if (value <= -INFINITE_MOMENT) return '-infinity';
  const scale = perSecond(unit);
  const perDay = 86_400n * scale;
  const day = (value - (((value % perDay) + perDay) % perDay)) / perDay;
  const clock = timeOfDay(value - day * perDay, scale);
  const on = date(day);
  return on.endsWith(' (BC)') ? `${on.slice(0, -5)} ${clock} (BC)` : `${on} ${clock}`;
}

function timeOfDay(value: bigint, scale: bigint): string {
  const seconds = Number(value / scale);
  const rest = value % scale;
  const fraction = rest === 0n ? '' : `.${(scale + rest).toString().slice(1).replace(/0+$/, '')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** As the engine prints a BLOB: readable ASCII, the rest as \xNN. */
function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 32 && byte < 127 && byte !== 92 && byte !== 39 && byte !== 34
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
