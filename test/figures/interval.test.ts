import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  CANDIDATE_LIMIT,
  compare,
  decimal,
  decimalText,
  type Figure,
  impliedBase,
  multiply,
  powerOfTen,
  readFigure,
  roundingInterval,
  roundTo,
} from '../../src/figures/index.ts';

function read(text: string): Figure {
  const result = readFigure(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.code}`);
  return result.value;
}

describe('what rounding hides', () => {
  it.each([
    ['159.03万件', '1590250', '1590350'],
    ['80.13%', '80.125', '80.135'],
    ['25069户', '25068.5', '25069.5'],
    ['66.5亿元', '6645000000', '6655000000'],
    ['2—3个月', '1.5', '3.5'],
    ['一年半载', '0.25', '1.25'],
    ['-5%', '-5.5', '-4.5'],
  ])('%s lies in [%s, %s]', (text, low, high) => {
    const interval = roundingInterval(read(text));
    expect([decimalText(interval.low), decimalText(interval.high)]).toEqual([low, high]);
  });

  it('holds exactly the numbers that round to the figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 0, max: 3 }),
        (thousandths, places) => {
          const x = multiply(decimal(thousandths), powerOfTen(-3));
          const value = roundTo(x, places);
          const { low, high } = roundingInterval({ value, unit: '', qualifier: 'exact', step: powerOfTen(-places) });
          expect(compare(low, x)).not.toBe(1);
          expect(compare(x, high)).not.toBe(1);
        },
      ),
    );
  });
});

describe('what qualifiers bound', () => {
  const line = (text: string): string => {
    const { low, high, lowOpen, highOpen } = boundsOf(read(text));
    const left = low === undefined ? '' : decimalText(low);
    const right = high === undefined ? '' : decimalText(high);
    return `${lowOpen ? '(' : '['}${left}, ${right}${highOpen ? ')' : ']'}`;
  };
  it.each([
    ['379件', '[379, 379]'],
    ['30%～60%', '[30, 60]'],
    ['60%以上', '[60, )'],
    ['300余项', '(300, )'],
    ['1个工作日内', '(, 1]'],
    ['最快4小时', '[4, )'],
    ['约30件', '(, )'],
    ['两三个月', '(, )'],
    ['159.03万件以上', '[1590300, )'],
  ])('%s: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

/** Whether (value ÷ base − 1) × 100 rounds to hundredths of growth, by whole numbers only; a tie may go either way. */
function grows(value: bigint, base: bigint, hundredths: bigint): boolean {
  // |(value/base − 1)·10⁴ − hundredths| ≤ ½, times 2·base
  const off = 2n * ((value - base) * 10_000n - hundredths * base);
  return (off < 0n ? -off : off) <= base;
}

describe('the base that a growth rate implies', () => {
  it('finds the two bases of the example', () => {
    const implied = impliedBase(decimal(25069), read('11.73%'));
    expect(implied).toEqual({ low: 22437n, high: 22438n, candidates: [22437n, 22438n] });
  });

  it('finds exactly what trying every number finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: -9900, max: 30_000 }), (value, hundredths) => {
        const growth: Figure = {
          value: multiply(decimal(hundredths), powerOfTen(-2)),
          unit: '%',
          qualifier: 'exact',
          step: powerOfTen(-2),
        };
        const last = Math.ceil((value * 10_000) / (10_000 + hundredths - 0.5)) + 1;
        const tried: bigint[] = [];
        for (let b = 1n; b <= BigInt(last); b += 1n) if (grows(BigInt(value), b, BigInt(hundredths))) tried.push(b);
        const implied = impliedBase(decimal(value), growth);
        expect(implied.candidates).toEqual(tried);
        if (tried.length > 0) expect([implied.low, implied.high]).toEqual([tried[0], tried.at(-1)]);
        else expect(implied.low > implied.high).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('counts a tie as possible for both of the rates it may have been rounded to', () => {
    // 3991 ÷ 2000 is a growth of exactly 99.55%.
    expect(impliedBase(decimal(3991), read('99.5%')).candidates).toEqual([2000n, 2001n]);
    expect(impliedBase(decimal(3991), read('99.6%')).candidates).toContain(2000n);
  });

  it('always finds the base that a growth was computed from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (base, value) => {
        fc.pre(value * 20_000 > base);
        const rate = Math.round(((value - base) / base) * 10_000);
        const growth: Figure = {
          value: multiply(decimal(rate), powerOfTen(-2)),
          unit: '%',
          qualifier: 'exact',
          step: powerOfTen(-2),
        };
        fc.pre(rate > -9_999);
        const { low, high } = impliedBase(decimal(value), growth);
        expect(low <= BigInt(base) && BigInt(base) <= high).toBe(true);
      }),
    );
  });

  it('does not list candidates beyond the limit, but bounds them', () => {
    const { low, high, candidates } = impliedBase(decimal('6650000000'), read('30.5%'));
    expect(candidates).toEqual([]);
    expect(high - low > BigInt(CANDIDATE_LIMIT)).toBe(true);
  });

  it('refuses what implies nothing', () => {
    expect(() => impliedBase(decimal(0), read('5%'))).toThrow(RangeError);
    expect(() => impliedBase(decimal(-3), read('5%'))).toThrow(RangeError);
    expect(() => impliedBase(decimal(3), read('5%以上'))).toThrow(RangeError);
    expect(() => impliedBase(decimal(3), read('5%～6%'))).toThrow(RangeError);
    expect(() => impliedBase(decimal(3), read('-100%'))).toThrow(RangeError);
  });
});
