/**
 * Exact decimal arithmetic on `Decimal` (coefficient × 10^−scale). Statistics are printed in decimals and must stay
 * decimals: 159.03 × 10000 is 1590300 here, never 1590299.9999999998.
 */
import type { Decimal } from './types.ts';

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** 10^exponent as a whole number, for an exponent of 0 or more. */
export function power10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Drops trailing zeros of the fraction, so that equal values are equal objects field by field. */
export function normalise(coefficient: bigint, scale: number): Decimal {
  if (scale < 0) return { coefficient: coefficient * power10(-scale), scale: 0 };
  let c = coefficient;
  let s = scale;
  while (s > 0 && c % 10n === 0n) {
    c /= 10n;
    s -= 1;
  }
  return { coefficient: c, scale: s };
}

/**
 * Makes a decimal of plain decimal text ('80.13', '-0.5', '1590300'), an integer or a finite number (by its shortest
 * text). Throws RangeError for anything else, exponents in text included: spreadsheets write those when digits are lost.
 */
export function decimal(input: string | number | bigint): Decimal {
  if (typeof input === 'bigint') return { coefficient: input, scale: 0 };
  const text = typeof input === 'number' ? numberText(input) : input;
  const match = PLAIN.exec(text);
  if (!match) throw new RangeError(`Not a decimal number: ${JSON.stringify(input)}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return normalise(sign === '-' ? -digits : digits, fraction.length);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a decimal number: ${value}`);
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const d = normalise(BigInt(whole + fraction), fraction.length - shift);
  return sign + decimalText(d);
}

/** Plain decimal text without exponent: '1590300', '80.13', '-0.5', '0'. */
export function decimalText(value: Decimal): string {
  return fixedText(value, value.scale);
}

/** Plain decimal text with exactly `places` decimals; `places` must not be fewer than the value has. */
export function fixedText(value: Decimal, places: number): string {
  if (places < value.scale) throw new RangeError(`${places} decimals can't hold ${value.coefficient}e-${value.scale}`);
  const scaled = value.coefficient * power10(places - value.scale);
  const negative = scaled < 0n;
  const digits = String(negative ? -scaled : scaled).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places > 0 ? `.${digits.slice(digits.length - places)}` : '';
  return (negative ? '-' : '') + whole + fraction;
}

/** The nearest double. For geometry (positions on a scale), never for printing. */
export function decimalNumber(value: Decimal): number {
  return Number(decimalText(value));
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.coefficient * power10(scale - a.scale), b.coefficient * power10(scale - b.scale), scale];
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return normalise(x + y, scale);
}

/** a − b, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalise(a.coefficient * b.coefficient, a.scale + b.scale);
}

/** −a. */
export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

/** |a|. */
export function abs(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a;
}

/** −1 where a < b, 0 where equal, 1 where a > b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether both are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** Whether a is nought. */
export function isZero(a: Decimal): boolean {
  return a.coefficient === 0n;
}

/** How a tie (exactly half) is settled: to the even neighbour (GB/T 8170-2008), or away from zero. */
export type Rounding = 'half-even' | 'half-up';

/** Divides integers with rounding of the last digit. `half-up` rounds ties away from zero, as printed statistics do. */
function divideRounded(numerator: bigint, denominator: bigint, mode: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twice = (n % d) * 2n;
  const up = twice > d || (twice === d && (mode === 'half-up' || quotient % 2n === 1n));
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** Rounds to `places` decimals (negative places round to tens, hundreds …). GB/T 8170-2008 is half-even. */
export function roundTo(value: Decimal, places: number, mode: Rounding = 'half-even'): Decimal {
  if (places >= value.scale) return value;
  const rounded = divideRounded(value.coefficient, power10(value.scale - places), mode);
  return normalise(rounded, places);
}

/** a ÷ b to `places` decimals. Throws RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number, mode: Rounding = 'half-even'): Decimal {
  if (b.coefficient === 0n) throw new RangeError('Division by zero');
  const shift = places + b.scale - a.scale;
  const numerator = shift >= 0 ? a.coefficient * power10(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * power10(-shift);
  return normalise(divideRounded(numerator, denominator, mode), places);
}

/** The number of decimals a step implies: 0.01 → 2, 1 or 100 → 0. */
export function decimalsOf(step: Decimal): number {
  return step.scale;
}

/** 10^exponent as a decimal, for a whole exponent of either sign: 2 → 100, −2 → 0.01. */
export function powerOfTen(exponent: number): Decimal {
  return normalise(1n, -exponent);
}
