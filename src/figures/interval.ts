/** What a printed figure leaves open: the interval that rounding hides, the bound that a qualifier states. */
import { add, compare, decimal, isZero, multiply, subtract } from './decimal.ts';
import type { Decimal, Figure } from './types.ts';

const HALF = decimal('0.5');

/**
 * Where the unrounded number can lie: half a step below the (lower) value to half a step above the (upper) value, both ends
 * included, in base units. 159.03万 → [1590250, 1590350]. The qualifier is not considered; see `boundsOf`.
 */
export function roundingInterval(figure: Figure): { readonly low: Decimal; readonly high: Decimal } {
  const half = multiply(figure.step, HALF);
  return { low: subtract(figure.value, half), high: add(figure.valueMax ?? figure.value, half) };
}

/** Limits that a figure states. A missing limit is unbounded, and its side counts as open. */
export interface Bounds {
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** Whether the limit itself is left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * The limits that the qualifier states, in base units and as printed (rounding aside). 以上, 以内, 不超过 include the number
 * itself, 超过 and 余 do not (民法典 第一千二百五十九条); 最快 is the best case, so nothing is quicker; 约 states no limit.
 */
export function boundsOf(figure: Figure): Bounds {
  const low = figure.value;
  const high = figure.valueMax ?? figure.value;
  switch (figure.qualifier) {
    case 'exact':
      return { low, high, lowOpen: false, highOpen: false };
    case 'at_least':
    case 'fastest':
      return { low, lowOpen: false, highOpen: true };
    case 'more_than':
      return { low, lowOpen: true, highOpen: true };
    case 'up_to':
      return { high, lowOpen: true, highOpen: false };
    case 'about':
      return { lowOpen: true, highOpen: true };
  }
}

/** More candidates than this are not listed; `low` and `high` still hold. */
export const CANDIDATE_LIMIT = 10_000;

/** Whole-number bases of a growth rate. Without any, `low` is greater than `high`. */
export interface ImpliedBase {
  readonly low: bigint;
  readonly high: bigint;
  /** Every base from low to high, ascending; empty where there are more than CANDIDATE_LIMIT. */
  readonly candidates: bigint[];
}

/** numerator ÷ denominator (both positive) as whole numbers, rounded down. */
function floorRatio(numerator: Decimal, denominator: Decimal): bigint {
  const scale = Math.max(numerator.scale, denominator.scale);
  const whole = (d: Decimal): bigint => d.coefficient * 10n ** BigInt(scale - d.scale);
  return whole(numerator) / whole(denominator);
}

/**
 * The whole-number bases b from which `value` is a growth of `growthPercent`, as printed: (value ÷ b − 1) × 100 rounds to it.
 * 25069 and 11.73% → 22437 and 22438. Both ends of the rounding interval count as possible, because who printed the rate may
 * have settled a tie either way.
 *
 * @param value the later number, exact and positive
 * @param growthPercent the growth in %, its step saying how it was rounded; negative for a fall
 * @throws RangeError where value is not positive, the growth is a range or qualified, or reaches −100%
 */
export function impliedBase(value: Decimal, growthPercent: Figure): ImpliedBase {
  if (isZero(value) || value.coefficient < 0n) throw new RangeError('only a positive number implies a base');
  if (growthPercent.qualifier !== 'exact' || growthPercent.valueMax !== undefined) {
    throw new RangeError('only an exact growth rate implies a base');
  }
  const hundred = decimal(100);
  const rate = roundingInterval(growthPercent);
  const smallest = add(hundred, rate.low);
  if (compare(smallest, decimal(0)) <= 0) throw new RangeError('a fall by 100% implies no base');
  const scaled = multiply(value, hundred);
  const largest = add(hundred, rate.high);
  const floor = floorRatio(scaled, largest);
  const exact = compare(multiply(decimal(floor), largest), scaled) === 0;
  const low = exact ? floor : floor + 1n;
  const high = floorRatio(scaled, smallest);
  const candidates: bigint[] = [];
  if (high - low < BigInt(CANDIDATE_LIMIT)) for (let base = low; base <= high; base += 1n) candidates.push(base);
  return { low, high, candidates };
}
