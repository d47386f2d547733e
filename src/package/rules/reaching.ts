/**
 * Whether a reported number reaches a target. The published tables compute the same in SQL (`reaches` in
 * src/warehouse/models/macros.sql, where the method is explained); here it only serves to hold a state against its number.
 */
import { add, compare, type Decimal, decimal, subtract } from '../../figures/index.ts';
import type { CommitmentRow } from '../rows.ts';

type Qualifier = NonNullable<CommitmentRow['target_qualifier']>;

export interface Goal {
  readonly direction: CommitmentRow['direction'];
  /** Decimal text in the target's unit; null where there is no comparable start. */
  readonly base: string | null;
  readonly value: string;
  readonly qualifier: Qualifier;
}

export interface Got {
  readonly value: string;
  readonly qualifier: Qualifier;
  /** The worth of the last digit printed, decimal text. */
  readonly step: string;
}

/** On which side of the number the goal lies; undefined where neither bound, start nor direction says. */
function wayOf({ direction, base, value, qualifier }: Goal): 'up' | 'down' | undefined {
  if (qualifier === 'up_to' || qualifier === 'fastest') return 'down';
  if (qualifier === 'at_least' || qualifier === 'more_than') return 'up';
  if (direction === 'decrease') return 'down';
  if (direction !== 'improve') return 'up';
  const sign = base === null ? 0 : compare(decimal(value), decimal(base));
  return sign === 0 ? undefined : sign < 0 ? 'down' : 'up';
}

/** Within what the number lies; an end that its bound leaves open is undefined. */
function boundsOf({ value, qualifier, step }: Got): readonly [low: Decimal | undefined, high: Decimal | undefined] {
  const at = decimal(value);
  if (qualifier === 'up_to') return [undefined, at];
  if (qualifier === 'about') return [subtract(at, decimal(step)), add(at, decimal(step))];
  return [at, qualifier === 'exact' ? at : undefined];
}

/** True or false where it is certain; undefined where the bound of the number leaves it open. */
export function reaches(goal: Goal, got: Got): boolean | undefined {
  const target = decimal(goal.value);
  const way = wayOf(goal);
  const side = compare(decimal(got.value), target);
  const lower = (of: Qualifier): boolean => of === 'at_least' || of === 'more_than';
  // A bound against a bound of its kind: what was promised is the bound itself.
  if (goal.qualifier === 'up_to' && got.qualifier === 'up_to') return side <= 0;
  if (lower(goal.qualifier) && lower(got.qualifier)) {
    return goal.qualifier === 'more_than' && got.qualifier === 'at_least' ? side > 0 : side >= 0;
  }
  const [low, high] = boundsOf(got);
  if (way === undefined) return got.qualifier === 'exact' ? side === 0 : undefined;
  const strict = goal.qualifier === 'more_than';
  if (way === 'up') {
    if (low !== undefined && compare(low, target) >= (strict ? 1 : 0)) return true;
    if (high !== undefined && compare(high, target) < (strict ? 1 : 0)) return false;
    return undefined;
  }
  if (high !== undefined && compare(high, target) <= 0) return true;
  return low !== undefined && compare(low, target) >= (got.qualifier === 'more_than' ? 0 : 1) ? false : undefined;
}
