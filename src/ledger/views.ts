/** The linked views: what each groups by, and how it is drawn. */
import type { DimensionName } from '../cube/types.ts';

export const VIEWS = [
  { id: 'days', dimension: 'accepted_on', form: 'days' },
  { id: 'departments', dimension: 'department', form: 'bars' },
  { id: 'items', dimension: 'item', form: 'bars' },
  { id: 'towns', dimension: 'town', form: 'bars' },
  { id: 'durations', dimension: 'actual_days', form: 'durations' },
  { id: 'channels', dimension: 'channel', form: 'bars' },
  { id: 'applicants', dimension: 'applicant', form: 'bars' },
  { id: 'ratings', dimension: 'rating', form: 'bars' },
] as const satisfies readonly {
  readonly id: string;
  readonly dimension: DimensionName;
  readonly form: 'days' | 'bars' | 'durations';
}[];

export type View = (typeof VIEWS)[number];
export type ViewId = View['id'];

/** Views that begin with their largest groups; the others show all of them. */
export const TOP = 12;
export const LONG: ReadonlySet<ViewId> = new Set<ViewId>(['departments', 'items']);
/** A view never draws more bars than this; the search box narrows them. */
export const MOST_BARS = 65;

/** Widths each view is drawn in: a phone's, a column's, and its place on the whole page. */
export const WIDTHS: Readonly<Record<ViewId, readonly [narrow: number, wide: number, full: number]>> = {
  days: [340, 720, 1184],
  departments: [340, 720, 368],
  items: [340, 720, 368],
  towns: [340, 720, 368],
  durations: [340, 720, 752],
  channels: [340, 720, 752],
  applicants: [340, 720, 752],
  ratings: [340, 720, 752],
};

/** Which drawing of the three the page shows, by its class. */
export const WIDTH_CLASSES = ['chart-narrow', 'chart-wide', 'chart-full'] as const;
