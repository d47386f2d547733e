/** What a view shows of each group: how many, how long on average, how many of a hundred within the promised limit. */
import type { GroupsAnswer } from '../cube/types.ts';
import type { Locale } from '../i18n/index.ts';

export const SHOWN = ['n', 'mean', 'within'] as const;
export type Shown = (typeof SHOWN)[number];

/** Sums by group, as the cube answers them. */
export type Sums = Pick<GroupsAnswer, 'n' | 'days' | 'within'>;

const sum = (list: ArrayLike<number> | undefined, from: number, to: number): number => {
  let all = 0;
  for (let at = from; at <= to; at += 1) all += list?.[at] ?? 0;
  return all;
};

/** The amount of the groups from one place to another, taken together; null where there are no cases to take a mean of. */
export function amount({ n, days, within }: Sums, shown: Shown, from: number, to: number = from): number | null {
  const cases = sum(n, from, to);
  if (shown === 'n') return cases;
  if (cases === 0) return null;
  return shown === 'mean' ? sum(days, from, to) / cases : (sum(within, from, to) * 100) / cases;
}

/** All cases of a view. */
export const casesOf = ({ n }: Sums): number => sum(n, 0, n.length - 1);

/**
 * What the whole year's proportion would give for a group. For counts, this view's cases shared out as the whole year's are;
 * for means and shares, the group's own of the whole year.
 */
export function expected(whole: Sums, shown: Shown, cases: number, ofWhole: number, at: number): number | null {
  const own = amount(whole, shown, at);
  if (shown !== 'n' || own === null) return own;
  return ofWhole === 0 ? null : (own * cases) / ofWhole;
}

/** 1,590,300. */
export const wholeText = (value: number): string => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');

/**
 * A share in per cent with one digit behind the point. What is neither nothing nor everything is not printed as such: 99.96
 * is 99.9, 0.04 is <0.1.
 */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return '—';
  const value = (part / whole) * 100;
  if (part > 0 && value < 0.05) return '<0.1%';
  if (part < whole && value >= 99.95) return '99.9%';
  return `${value.toFixed(1)}%`;
}

/** A mean number of working days, one digit behind the point. */
export const meanText = (value: number): string => value.toFixed(1);

/** An amount as it stands beside its mark. */
export function amountText(value: number | null, shown: Shown): string {
  if (value === null) return '—';
  if (shown === 'n') return wholeText(value);
  return shown === 'mean' ? meanText(value) : percentText(value, 100);
}

/** A count at a tick: 万 in Chinese, k in English. */
export function tickText(value: number, shown: Shown, locale: Locale): string {
  if (shown === 'within') return `${value}%`;
  if (shown === 'mean') return String(value);
  if (locale === 'zh') return value >= 10_000 ? `${value / 10_000}万` : wholeText(value);
  return value >= 1_000_000 ? `${value / 1_000_000} million` : wholeText(value);
}
