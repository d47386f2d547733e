/** Figures that print can hold, for property tests. */
import fc from 'fast-check';
import { decimal, type Figure, multiply, powerOfTen, QUALIFIERS } from '../../src/figures/index.ts';

/** Unit words of every shape: mark, 个 inserted, 个 kept, beginning with 千, two syllables, none. */
export const UNIT_WORDS = [
  '件',
  '项',
  '户',
  '家',
  '个',
  '人次',
  '元',
  '天',
  '日',
  '工作日',
  '小时',
  '个月',
  '年',
  '%',
  '‰',
  '百分点',
  '倍',
  '千瓦时',
  '平方米',
  '',
];

/** A figure whose step is a power of ten: every printed digit known, down to the last. */
export const decimalFigure: fc.Arbitrary<Figure> = fc
  .record({
    low: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    width: fc.option(fc.bigInt({ min: 1n, max: 10n ** 7n }), { nil: undefined }),
    exponent: fc.integer({ min: -4, max: 12 }),
    unit: fc.constantFrom(...UNIT_WORDS),
    qualifier: fc.constantFrom(...QUALIFIERS),
  })
  .map(({ low, width, exponent, unit, qualifier }) => {
    const step = powerOfTen(exponent);
    const value = multiply(decimal(low), step);
    return {
      value,
      ...(width === undefined ? {} : { valueMax: multiply(decimal(low + width), step) }),
      unit,
      qualifier,
      step,
    };
  });

/** Small round figures, where the writer chooses among 余, 有余 and 超过. */
export const smallFigure: fc.Arbitrary<Figure> = fc
  .record({
    value: fc.integer({ min: 0, max: 1200 }),
    unit: fc.constantFrom(...UNIT_WORDS),
    qualifier: fc.constantFrom(...QUALIFIERS),
  })
  .map(({ value, unit, qualifier }) => ({ value: decimal(value), unit, qualifier, step: decimal(1) }));

/** Figures known to a half: 半年, 1个半月, 半年 to 1年. */
export const halfFigure: fc.Arbitrary<Figure> = fc
  .record({
    halves: fc.integer({ min: 0, max: 40 }),
    width: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    unit: fc.constantFrom('年', '个月', '天', '工作日', '小时', '个', '倍'),
    qualifier: fc.constantFrom(...QUALIFIERS),
  })
  .map(({ halves, width, unit, qualifier }) => {
    // The lower end is never whole, so that the half shows.
    const value = decimal((2 * halves + 1) / 2);
    const valueMax = width === undefined ? undefined : decimal((2 * halves + 1 + width) / 2);
    return { value, ...(valueMax === undefined ? {} : { valueMax }), unit, qualifier, step: decimal('0.5') };
  });

/** Every figure that Chinese print can hold. */
export const figure = fc.oneof(decimalFigure, smallFigure, halfFigure);
