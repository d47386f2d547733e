import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { BOM, csvFileName, csvWriter, textField } from '../../src/query/csv.ts';
import type { Cell, Heading } from '../../src/query/types.ts';
import { asItWas } from '../../src/reading/index.ts';

const heading = (name: string, kind: Heading['kind'] = 'text'): Heading => ({ name, kind, type: 'VARCHAR' });
const write = (headings: readonly Heading[], values: readonly (readonly Cell[])[], simulated = false): string => {
  const writer = csvWriter(headings, simulated);
  return writer.header + writer.lines(values, values[0]?.length ?? 0);
};
const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(...'=+-@\t\r\n",;\' 0159.eE甲'), fc.string({ unit: 'grapheme', maxLength: 2 })),
});

describe('CSV', () => {
  test('is read back as it was, once the apostrophes before formulas are taken away', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1 }), (rows) => {
        const csv = write([heading('a'), heading('b')], [rows.map(([a]) => a), rows.map(([, b]) => b)]);
        const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data.slice(1, -1).map((row) => row.map(asItWas))).toEqual(rows);
      }),
    );
  });

  test('no text begins a formula, no number is changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const inside = textField(text).replace(/^"/, '');
        if (/^[=+\-@\t\r]/.test(inside)) expect(inside).toMatch(/^[+-]\d/);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true })), (number) => {
        expect(write([heading('n', 'number')], [[number]])).toBe(`n\r\n${number}\r\n`);
        if (Number.isFinite(number)) expect(textField(String(number))).toBe(String(number));
      }),
    );
    expect(textField('-12.5')).toBe('-12.5');
    expect(textField('-1+cmd|x')).toBe("'-1+cmd|x");
    expect(write([heading('=HYPERLINK(1)')], [[]])).toBe("'=HYPERLINK(1)\r\n");
  });

  test('missing is not empty', () => {
    expect(
      write(
        [heading('a'), heading('b')],
        [
          [null, ''],
          ['', null],
        ],
      ),
    ).toBe('a,b\r\n,""\r\n"",\r\n');
    expect(write([heading('a')], [[null]])).toBe('a\r\n""\r\n');
  });

  test('simulated rows say so, once', () => {
    expect(write([heading('a')], [['x']], true)).toBe('a,data_status\r\nx,simulated\r\n');
    expect(write([heading('data_status')], [['simulated']], true)).toBe('data_status\r\nsimulated\r\n');
  });

  test('the file’s name says what it is', () => {
    expect(csvFileName('2021.1', true, false)).toBe('kedu-2021.1-simulated-query.csv');
    expect(csvFileName('2021 (2)', false, true)).toBe('kedu-2021-2-query-part.csv');
    expect(BOM).toBe('\ufeff');
  });
});
