import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abs,
  add,
  compare,
  type Decimal,
  decimal,
  decimalNumber,
  decimalText,
  divide,
  equals,
  isZero,
  multiply,
  negate,
  powerOfTen,
  roundTo,
  subtract,
} from '../../src/figures/index.ts';

const any = fc
  .record({ c: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), s: fc.integer({ min: -6, max: 8 }) })
  .map(({ c, s }) => multiply(decimal(c), powerOfTen(-s)));

describe('decimals', () => {
  it.each([
    ['1590300', 1590300n, 0],
    ['80.13', 8013n, 2],
    ['-0.50', -5n, 1],
    ['0.000', 0n, 0],
    ['007', 7n, 0],
  ])('reads %s', (text, coefficient, scale) => {
    expect(decimal(text)).toEqual({ coefficient, scale });
  });

  it.each(['', ' ', '1,000', '1e5', '.5', '5.', '1.2.3', '１', 'NaN', '--1', '0x10', '1 '])('refuses %j', (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses the number %s', (number) => {
    expect(() => decimal(number)).toThrow(RangeError);
  });

  it('reads numbers by their shortest text, exponents included', () => {
    expect(decimalText(decimal(0.1))).toBe('0.1');
    expect(decimalText(decimal(1e21))).toBe('1000000000000000000000');
    expect(decimalText(decimal(-2.5e-7))).toBe('-0.00000025');
    expect(decimalText(decimal(-0))).toBe('0');
  });

  it('does not drift as floats do', () => {
    expect(decimalText(multiply(decimal('159.03'), decimal(10000)))).toBe('1590300');
    expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
  });

  it('is text and back', () => {
    fc.assert(
      fc.property(any, (d) => {
        expect(decimal(decimalText(d))).toEqual(d);
      }),
    );
  });

  it('is a number and back, for doubles', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (x) => {
        expect(decimalNumber(decimal(x))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  it('obeys the laws of arithmetic', () => {
    const same = (a: Decimal, b: Decimal) => expect(a).toEqual(b);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, b), multiply(b, a));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(add(a, b), b), a);
        same(negate(negate(a)), a);
        expect(isZero(subtract(a, a))).toBe(true);
        expect(isZero(a)).toBe(decimalText(a) === '0');
        expect(compare(abs(a), decimal(0))).not.toBe(-1);
      }),
    );
  });

  it('keeps results normalised', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        for (const d of [add(a, b), multiply(a, b), roundTo(a, 2), subtract(a, b)]) {
          expect(d.scale >= 0 && (d.scale === 0 || d.coefficient % 10n !== 0n)).toBe(true);
        }
      }),
    );
  });

  it('compares as differences do', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const difference = subtract(a, b).coefficient;
        expect(compare(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect(compare(b, a) + compare(a, b)).toBe(0);
        expect(equals(a, b)).toBe(difference === 0n);
      }),
    );
  });

  it.each([
    ['0.5', 0, '0', '1'],
    ['1.5', 0, '2', '2'],
    ['2.5', 0, '2', '3'],
    ['-2.5', 0, '-2', '-3'],
    ['80.125', 2, '80.12', '80.13'],
    ['80.1251', 2, '80.13', '80.13'],
    ['1450', -2, '1400', '1500'],
    ['7', 3, '7', '7'],
  ])('rounds %s to %i places: %s to even, %s up', (text, places, even, up) => {
    expect(decimalText(roundTo(decimal(text), places))).toBe(even);
    expect(decimalText(roundTo(decimal(text), places, 'half-up'))).toBe(up);
  });

  it('rounds to the nearest: never further than half a unit of the last place', () => {
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: -4, max: 6 }),
        fc.constantFrom('half-even' as const, 'half-up' as const),
        (d, p, mode) => {
          const off = abs(subtract(roundTo(d, p, mode), d));
          expect(compare(multiply(off, decimal(2)), powerOfTen(-p))).not.toBe(1);
        },
      ),
    );
  });

  it('divides: the quotient times the divisor misses by at most half a last place', () => {
    fc.assert(
      fc.property(
        any,
        any.filter((d) => !isZero(d)),
        fc.integer({ min: 0, max: 6 }),
        (a, b, places) => {
          const off = abs(subtract(multiply(divide(a, b, places), b), a));
          expect(compare(multiply(off, decimal(2)), multiply(powerOfTen(-places), abs(b)))).not.toBe(1);
        },
      ),
    );
    expect(decimalText(divide(decimal(2), decimal(3), 4))).toBe('0.6667');
    expect(decimalText(divide(decimal(-1), decimal(8), 2))).toBe('-0.12');
    expect(decimalText(divide(decimal(-1), decimal(8), 2, 'half-up'))).toBe('-0.13');
    expect(() => divide(decimal(1), decimal(0), 2)).toThrow(RangeError);
  });
});
