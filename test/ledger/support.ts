/** A small ledger for tests: a year of days, four departments, three channels; one table that knows them all. */
import { dimensionOf } from '../../src/cube/dimension.ts';
import type { DIMENSIONS, Dimensions, GroupsAnswer } from '../../src/cube/types.ts';

const DAY = 86_400_000;

/** Every day of 2020. */
export const DAYS: readonly string[] = Array.from({ length: 366 }, (_, at) =>
  new Date(Date.UTC(2020, 0, 1) + at * DAY).toISOString().slice(0, 10),
);

const numbers = (to: number): readonly string[] => Array.from({ length: to + 1 }, (_, at) => String(at));

const VALUES: Readonly<Record<(typeof DIMENSIONS)[number], readonly string[]>> = {
  accepted_on: DAYS,
  month: [...new Set(DAYS.map((day) => day.slice(0, 7)))],
  department: ['部门01', '部门02', '部门03', '部门04'],
  item: ['事项0001', '事项0012', '事项0120', '事项1200'],
  channel: ['网上', '窗口', '掌上'],
  town: ['街镇01', '街镇02'],
  applicant: ['个人', '企业'],
  actual_days: numbers(40),
  rating: numbers(5),
  promised_days: numbers(20),
  statutory_days: numbers(90),
};

export const DIMS: Dimensions = {
  accepted_on: dimensionOf('accepted_on', VALUES.accepted_on),
  month: dimensionOf('month', VALUES.month),
  department: dimensionOf('department', VALUES.department),
  item: dimensionOf('item', VALUES.item),
  channel: dimensionOf('channel', VALUES.channel),
  town: dimensionOf('town', VALUES.town),
  applicant: dimensionOf('applicant', VALUES.applicant),
  actual_days: dimensionOf('actual_days', VALUES.actual_days),
  rating: dimensionOf('rating', VALUES.rating),
  promised_days: dimensionOf('promised_days', VALUES.promised_days),
  statutory_days: dimensionOf('statutory_days', VALUES.statutory_days),
};

/** An answer with these counts; each case took two days, and all but one a group kept the promise. */
export function answer(dimension: keyof Dimensions, n: readonly number[]): GroupsAnswer {
  const of = DIMS[dimension];
  const counts = Float64Array.from(of.values, (_, at) => n[at] ?? 0);
  return {
    kind: 'groups',
    dimension: of,
    n: counts,
    days: counts.map((cases) => cases * 2),
    within: counts.map((cases) => Math.max(cases - 1, 0)),
    median: undefined,
    p90: undefined,
  };
}
