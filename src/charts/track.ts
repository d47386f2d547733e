/**
 * The scale of one target: from where it starts on the left to where it is to get on the right, whichever of the two
 * numbers is larger, so that forward is always to the right. What went beyond the target or behind the start keeps its place.
 */

export interface TrackNumbers {
  /** Null where no comparable start is stated. */
  readonly start: number | null;
  readonly target: number;
  /** Reported numbers and targets that were given up. */
  readonly others: readonly number[];
}

/**
 * The place of a number between the ends of the scale, 0 to 1; undefined where there is no scale: nothing but the target is
 * known, or all numbers are one. Without a start the number farthest from the target stands at the left end.
 */
export function trackOf({ start, target, others }: TrackNumbers): ((value: number) => number) | undefined {
  const farthest = others.reduce((far, one) => (Math.abs(one - target) > Math.abs(far - target) ? one : far), target);
  const from = start !== null && start !== target ? start : farthest;
  if (from === target) return undefined;
  const along = (value: number): number => (value - from) / (target - from);
  const places = others.map(along);
  const low = Math.min(0, ...places);
  const high = Math.max(1, ...places);
  return (value) => (along(value) - low) / (high - low);
}
