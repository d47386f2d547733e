import { Dictionary, Int32, makeData, makeVector, Utf8, Vector, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, date, decimal, printedByEngine } from '../../src/query/values.ts';

describe('values', () => {
  test('decimals are exact', () => {
    expect(decimal(125n, 1)).toBe('12.5');
    expect(decimal(-5n, 2)).toBe('-0.05');
    expect(decimal(0n, 3)).toBe('0.000');
    expect(decimal(9_007_199_254_740_991n, 0)).toBe(9_007_199_254_740_991);
    expect(decimal(9_007_199_254_740_992n, 0)).toBe('9007199254740992');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }), fc.integer({ min: 1, max: 20 }), (n, scale) => {
        const text = String(decimal(n, scale));
        expect(BigInt(text.replace('.', ''))).toBe(n);
        expect(text.split('.')[1]?.length).toBe(scale);
      }),
    );
  });

  test('dates are days, wherever the reader is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        expect(date(BigInt(day))).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
    expect(date(2_147_483_647n)).toBe('infinity');
    expect(date(-2_147_483_647n)).toBe('-infinity');
    // The year before 1 is 1 BC, a leap year.
    expect(date(-719_163n)).toBe('0001-12-31 (BC)');
    expect(date(-719_469n)).toBe('0001-02-29 (BC)');
  });

  test('64-bit integers keep their digits', () => {
    expect(cellsOf(makeVector(BigInt64Array.of(1n, 2n ** 53n, -(2n ** 62n))))).toEqual([
      1,
      '9007199254740992',
      '-4611686018427387904',
    ]);
  });

  test('floats keep the digits they have', () => {
    expect(cellsOf(makeVector(Float32Array.of(1.1, 0.1, 16_777_216, Number.NaN)))).toEqual([
      1.1,
      0.1,
      16_777_216,
      'NaN',
    ]);
    expect(cellsOf(makeVector(Float64Array.of(0.1, -Infinity)))).toEqual([0.1, '-Infinity']);
  });

  test('texts and missing values', () => {
    expect(cellsOf(vectorFromArray(['甲', null, '', '😀'], new Utf8()))).toEqual(['甲', null, '', '😀']);
    const words = vectorFromArray(['窗口', '网上'], new Utf8());
    const type = new Dictionary(new Utf8(), new Int32());
    const data = makeData({ type, data: Int32Array.of(1, 0, 1), dictionary: words, nullCount: 0 });
    expect(cellsOf(new Vector([data]))).toEqual(['网上', '窗口', '网上']);
  });

  test('types that Arrow can’t carry are left to the engine', () => {
    for (const type of ["ENUM('a', 'b')", 'INTERVAL', 'INTERVAL[]', 'BIT', 'TIME WITH TIME ZONE', 'STRUCT(a BLOB)']) {
      expect(printedByEngine(type), type).toBe(true);
    }
    for (const type of ['VARCHAR', 'TIMESTAMP WITH TIME ZONE', 'DECIMAL(18,2)', 'INTEGER[]', 'HUGEINT']) {
      expect(printedByEngine(type), type).toBe(false);
    }
  });
});
