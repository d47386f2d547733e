/** Values of a proposal as the preview shows them: what the engine will answer for them. */
import type { Storage, Value } from '../../../intake/index.ts';

/** Characters of a cell that the preview shows; the table gets all of it. */
const SHOWN_LENGTH = 200;
const DAY_MICROS = 86_400_000_000n;

/** ISO date of a number of days since 1970-01-01. */
function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

export function shown(value: Value | null, storage: Storage): string {
  if (value === null) return '';
  if (storage.type === 'date') return isoDay(Number(value));
  if (storage.type === 'decimal') return Number(value).toFixed(storage.scale);
  if (storage.type !== 'moment' || typeof value !== 'bigint') return String(value).slice(0, SHOWN_LENGTH);
  const within = ((value % DAY_MICROS) + DAY_MICROS) % DAY_MICROS;
  const day = (value - within) / DAY_MICROS;
  const clock = new Date(Number(within / 1000n)).toISOString().slice(11, 19);
  const micros = String(within % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${isoDay(Number(day))} ${clock}${micros === '' ? '' : `.${micros}`}`;
}

/** Whether a column's values are set as numbers. */
export function isNumber({ type }: Storage): boolean {
  return type === 'int32' || type === 'int64' || type === 'double' || type === 'decimal';
}

const TYPES: Readonly<Record<Exclude<Storage['type'], 'decimal'>, string>> = {
  text: 'VARCHAR',
  int32: 'INTEGER',
  int64: 'BIGINT',
  double: 'DOUBLE',
  date: 'DATE',
  moment: 'TIMESTAMP',
  boolean: 'BOOLEAN',
};

/** The engine's name of a column's type. */
export function sqlType(storage: Storage): string {
  return storage.type === 'decimal' ? `DECIMAL(18,${storage.scale})` : TYPES[storage.type];
}
