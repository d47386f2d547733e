/** Parquet, with every compression in use; read by hyparquet, a group of rows at a time. */
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { IntakeError } from './failure.ts';
import { PARQUET_BYTES } from './limits.ts';
import { cellText, type Source } from './source.ts';

const PORTION = 20_000;

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
  const cell = (value: unknown, at: number): string =>
    cellText(decimals[at] === true && typeof value === 'number' ? Number(value.toPrecision(15)) : value);
  const rows = Number(metadata.num_rows);
  return {
    info: { format: 'parquet', sheets: [], sheet: 0, merged: 0, header: [1] },
    each: async (visit) => {
      visit([{ row: 1, line: 1, cells: names }], 0);
      for (let start = 0; start < rows; start += PORTION) {
        const end = Math.min(rows, start + PORTION);
        let taken: readonly (readonly unknown[])[] = [];
        await parquetRead({
          ...{ file, metadata, compressors, columns: names, rowStart: start, rowEnd: end },
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
