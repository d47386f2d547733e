import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ipcOf } from '../../src/intake/arrow.ts';
import type { OutputColumn, Value } from '../../src/intake/index.ts';
import { cellsOf } from '../../src/query/values.ts';

const COLUMNS: readonly (readonly [OutputColumn['storage'], fc.Arbitrary<Value>, (value: Value) => unknown])[] = [
  [{ type: 'text' }, fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()), (value) => value],
  [{ type: 'int32' }, fc.integer(), (value) => value],
  [{ type: 'int64' }, fc.maxSafeInteger(), (value) => value],
  [{ type: 'double' }, fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => value],
  [{ type: 'decimal', scale: 2 }, fc.integer().map((n) => n / 100), (value) => Number(value).toFixed(2)],
  [
    { type: 'date' },
    fc.integer({ min: -300_000, max: 300_000 }),
    (value) => new Date(Number(value) * 86_400_000).toISOString().slice(0, 10),
  ],
  [
    { type: 'moment' },
    fc.integer({ min: 0, max: 4e9 }).map((s) => BigInt(s) * 1_000_000n),
    (value) => new Date(Number(BigInt(value) / 1000n)).toISOString().slice(0, 19).replace('T', ' '),
  ],
  [{ type: 'boolean' }, fc.boolean(), (value) => value],
];

it('an Arrow stream holds every value, and every blank, of its columns', () => {
  const row = fc.tuple(...COLUMNS.map(([, value]) => fc.option(value)));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const columns = COLUMNS.map(([storage], at) => ({ name: `c${at} "x"`, storage }));
      const values = COLUMNS.map((_, at) => rows.map((cells) => cells[at] ?? null));
      const table = tableFromIPC(ipcOf(columns, { columns: values, rows: rows.length }));
      expect(table.schema.fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
      for (const [at, [, , shown]] of COLUMNS.entries()) {
        const child = table.getChildAt(at);
        expect(child && cellsOf(child)).toEqual(
          rows.map((cells) => (cells[at] == null ? null : shown(cells[at] ?? ''))),
        );
      }
    }),
    { numRuns: 60 },
  );
});
