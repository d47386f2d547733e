/**
 * What the columns of a result are, as far as it bears on drawing them: numbers, periods or names; how many differ; what
 * unit the numbers have. A column is known where the query's tables have one of its name and sort.
 */
import type { BothTexts } from '../../charts/spec.ts';
import { decimal, decimalText, parsePeriod, readDate, readFigure, type UnitLabel } from '../../figures/index.ts';
import type { Cell, Column, Result } from '../../query/types.ts';
import type { SchemaColumn } from '../schema.ts';

/** The part of a result that is drawn. */
export type Drawable = Pick<Result, 'columns' | 'rows' | 'simulated' | 'own' | 'extent'>;

/** The column of the schema that a column of the result is, if any. */
export type KnownColumns = (name: string) => SchemaColumn | undefined;

export interface ColumnFacts {
  readonly name: string;
  readonly values: readonly Cell[];
  readonly title: BothTexts;
  readonly known: SchemaColumn | undefined;
  /** Holds numbers that can be drawn. */
  readonly measure: boolean;
  /** Every value is a period; years written as numbers too. */
  readonly period: boolean;
  readonly distinct: number;
  readonly missing: number;
  readonly negative: boolean;
  readonly whole: boolean;
}

/** More values than these are not counted apart: no drawing tells them apart either. */
const COUNTED = 5_000;

/** A decimal number as text, without exponent; what else a double can be (not a number, infinite) is none. */
export function numeral(cell: Cell): string | null {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell) || Math.abs(cell) >= 1e21) return null;
    const text = String(cell);
    return text.includes('e') ? decimalText(decimal(cell)) : text;
  }
  return typeof cell === 'string' && /^-?\d+(?:\.\d+)?$/.test(cell) ? cell : null;
}

/** The id of the period that a cell names: `2020`, `2020-03`, a day, a moment at midnight, `2020年3月`; null where none. */
export function periodId(cell: Cell): string | null {
  if (cell === null || typeof cell === 'boolean') return null;
  const text = String(cell).replace(/ 00:00:00$/, '');
  if (typeof cell === 'number' && !/^(?:1[89]|20|21)\d\d$/.test(text)) return null;
  const read = parsePeriod(text);
  if (read.ok) return read.value.id;
  if (!/年/.test(text)) return null;
  const said = readDate(text);
  return said.ok ? said.value.id : null;
}

/** Names of columns that hold years though they are numbers; 1,998 cases are no year. */
const YEAR_NAME = /year|period|年份|年度|^年$|年$|时期/i;

const FAMILY = (type: string): string =>
  /INT|DECIMAL|DOUBLE|FLOAT|REAL|NUMERIC/i.test(type) ? 'number' : /DATE|TIME/i.test(type) ? 'date' : 'text';

/** Facts of every column, in order. */
export function factsOf({ columns, rows }: Drawable, known: KnownColumns): readonly ColumnFacts[] {
  return columns.map((column) => factsOfColumn(column, rows, known(column.name)));
}

function factsOfColumn(column: Column, rows: number, found: SchemaColumn | undefined): ColumnFacts {
  const { name, kind, values, type } = column;
  const known = found !== undefined && FAMILY(found.type) === FAMILY(type) ? found : undefined;
  const filled = values.slice(0, rows).filter((cell) => cell !== null);
  const seen = new Set<Cell>();
  for (const cell of filled) if (seen.size < COUNTED) seen.add(cell);
  const numbers = kind === 'number' ? filled.flatMap((cell) => numeral(cell) ?? []) : [];
  const dated = kind !== 'number' || YEAR_NAME.test(name);
  const period = dated && filled.length > 0 && filled.every((cell) => periodId(cell) !== null);
  return {
    ...{ name, values, known, period },
    title: titleOf(name, known),
    measure: numbers.length > 0 && !period,
    distinct: seen.size,
    missing: rows - (kind === 'number' ? numbers.length : filled.length),
    negative: numbers.some((text) => text.startsWith('-')),
    whole: numbers.every((text) => /^-?\d+$/.test(text)),
  };
}

function titleOf(name: string, known: SchemaColumn | undefined): BothTexts {
  if (known !== undefined) return { zh: known.title.zh || name, en: known.title.en || name };
  const bare = name.replace(UNIT_IN_NAME, '').trim();
  return { zh: bare || name, en: bare || name };
}

const UNIT_IN_NAME = /[（(]\s*([^（）()]{1,6})\s*[)）]\s*$/;

/** A number without a unit. */
export const NO_UNIT: UnitLabel = { id: 'none', symbolZh: '', symbolEn: '', printed: [''] };

/** Columns of a published table whose unit the column `unit` beside them names. */
const UNITED = new Set(['value', 'value_max', 'value_low', 'value_high', 'low', 'high', 'target_value']);

/**
 * The unit of each number of a column: what the column `unit` of the same row says, what stands in brackets at the end of
 * its name where that is a unit, or none.
 */
export function unitsOf(of: ColumnFacts, all: readonly ColumnFacts[]): (row: number) => UnitLabel {
  const beside = all.find(({ name }) => name === (of.name === 'target_value' ? 'target_unit' : 'unit'));
  if (beside !== undefined && UNITED.has(of.name)) return (row) => unitNamed(beside.values[row] ?? null, beside);
  const word = UNIT_IN_NAME.exec(of.name)?.[1]?.replace('％', '%');
  const fixed = word !== undefined && isUnit(word) ? unitOf(word) : NO_UNIT;
  return () => fixed;
}

const isUnit = (word: string): boolean => readFigure(`1${word}`).ok && !/\d/.test(word);

const unitOf = (word: string): UnitLabel => ({
  ...{ id: word === '%' ? 'percent' : word, symbolZh: word, symbolEn: word },
  printed: [word],
});

function unitNamed(cell: Cell, { known }: ColumnFacts): UnitLabel {
  if (cell === null) return NO_UNIT;
  const id = String(cell);
  if (id === 'percent') return { ...unitOf('%'), id };
  const found = known?.values?.find(({ value }) => value === id);
  if (found === undefined) return { ...unitOf(id), id };
  const { zh, en } = found.symbol ?? found.label;
  return { id, symbolZh: zh, symbolEn: en, printed: [zh] };
}
