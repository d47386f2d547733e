/** Parquet, with every compression in use; read by hyparquet, a group of rows at a time. */
import { parquetMetadataAsync, parquetRead, parquetSchema, type SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { IntakeError } from './failure.ts';
import { PARQUET_BYTES } from './limits.ts';
import { cellText, type Source } from './source.ts';

const PORTION = 20_000;

/** Microseconds of a day as a clock: `10:05:00`, with what is below the second where there is any. */
function clockText(micros: bigint): string {
  const seconds = Number(micros / 1_000_000n);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const below = String(micros % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${clock.join(':')}${below === '' ? '' : `.${below}`}`;
}

/** Microseconds since 1970 as date and clock; a midnight is its date. A `Date` would keep three of six digits. */
function momentText(micros: bigint): string {
  const within = ((micros % DAY) + DAY) % DAY;
  const day = new Date(Number((micros - within) / 1000n));
  if (Number.isNaN(day.getTime())) return String(micros);
  const date = day.toISOString().slice(0, 10);
  return within === 0n ? date : `${date} ${clockText(within)}`;
}

const DAY = 86_400_000_000n;

const parsers = {
  timestampFromMicroseconds: momentText,
  timestampFromNanoseconds: (nanos: bigint): string => momentText(nanos / 1000n),
};

/** From what a column of times of day holds to microseconds; undefined for a column of something else. */
function clockOf({
  converted_type: old,
  logical_type: logical,
}: SchemaElement): ((value: bigint) => bigint) | undefined {
  const unit = logical?.type === 'TIME' ? logical.unit : /^TIME_(MILLIS|MICROS)$/.exec(old ?? '')?.[1];
  if (unit === 'MILLIS') return (value) => value * 1000n;
  if (unit === 'MICROS') return (value) => value;
  return unit === 'NANOS' ? (value) => value / 1000n : undefined;
}

/** Opens a Parquet file. Throws `IntakeError` where it can't be read. */
export async function openParquet(bytes: Uint8Array<ArrayBuffer>): Promise<Source> {
  if (bytes.length > PARQUET_BYTES) throw new IntakeError('too-large', String(PARQUET_BYTES / 1024 / 1024));
  const file = {
    byteLength: bytes.length,
    slice: async (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
  const failing = (error: unknown): never => {
    throw new IntakeError('bad-parquet', error instanceof Error ? error.message : String(error));
  };
  const metadata = await parquetMetadataAsync(file).catch(failing);
  const fields = parquetSchema(metadata).children.map(({ element }) => element);
  const names = fields.map(({ name }) => name);
  // Decimals come as doubles made by a division; fifteen digits are what such a double has right.
  const decimals = fields.map((field) => field.converted_type === 'DECIMAL' || field.logical_type?.type === 'DECIMAL');
  const clocks = fields.map(clockOf);
  const cell = (value: unknown, at: number): string => {
    const micros = clocks[at];
    if (micros !== undefined && (typeof value === 'bigint' || typeof value === 'number'))
      return clockText(micros(BigInt(value)));
    return cellText(decimals[at] === true && typeof value === 'number' ? Number(value.toPrecision(15)) : value);
  };
  const rows = Number(metadata.num_rows);
  return {
    info: { format: 'parquet', sheets: [], sheet: 0, merged: 0, header: [1] },
    each: async (visit) => {
      visit([{ row: 1, line: 1, cells: names }], 0);
      for (let start = 0; start < rows; start += PORTION) {
        const end = Math.min(rows, start + PORTION);
        let taken: readonly (readonly unknown[])[] = [];
        await parquetRead({
          ...{ file, metadata, compressors, parsers, columns: names, rowStart: start, rowEnd: end },
          onComplete: (read) => {
            taken = read;
          },
        }).catch(failing);
        const records = taken.map((cells, at) => ({
          row: start + at + 2,
          line: start + at + 2,
          cells: cells.map(cell),
        }));
        visit(records, end / rows);
      }
    },
  };
}
