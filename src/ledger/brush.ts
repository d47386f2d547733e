/** The window on the year's days: what the arrow keys do to it. Pure; places of days, first and last included. */

export type Window = readonly [first: number, last: number];
/** What is held: the window as a whole, or one of its ends. */
export type Held = 'window' | 'first' | 'last';

export interface Stroke {
  readonly key: string;
  readonly shift: boolean;
}

/** The value, or the end of the stretch that it lies beyond. */
export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** First and last place of each month. */
export function monthsOf(days: readonly string[]): readonly Window[] {
  const starts = days.flatMap((day, at) => (at === 0 || day.endsWith('-01') ? [at] : []));
  return starts.map((start, at) => [start, (starts[at + 1] ?? days.length) - 1] as const);
}

/**
 * The window after a key; null where the key clears it, undefined where it means nothing here. With nothing selected, an
 * arrow begins with the first or the last month.
 *
 * On the window: arrows move it by a day, Page Up and Page Down by a month, Home and End to the ends of the year; with Shift
 * its end moves instead. On an end: the same keys move that end, and the other stays.
 */
export function moved(
  window: Window | undefined,
  held: Held,
  { key, shift }: Stroke,
  days: readonly string[],
): Window | null | undefined {
  if (key === 'Escape') return window === undefined ? undefined : null;
  const way = WAYS[key];
  if (way === undefined) return undefined;
  const months = monthsOf(days);
  const end = days.length - 1;
  const first: Window = window ?? [0, end];
  if (window === undefined && held === 'window') return (way.to > 0 ? months[0] : months.at(-1)) ?? [0, end];
  if (held === 'window' && !shift) return movedWhole(first, way, months, end);
  const which = held === 'first' ? 0 : 1;
  const edges = months.map((month) => month[which]);
  const place = movedEnd(first[which], way, edges, end);
  // An end stops at the other: a window holds at least a day.
  return which === 0 ? [Math.min(place, first[1]), first[1]] : [first[0], Math.max(place, first[0])];
}

interface Way {
  readonly to: 1 | -1;
  readonly by: 'day' | 'month' | 'all';
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: { to: -1, by: 'day' },
  ArrowDown: { to: -1, by: 'day' },
  ArrowRight: { to: 1, by: 'day' },
  ArrowUp: { to: 1, by: 'day' },
  PageUp: { to: -1, by: 'month' },
  PageDown: { to: 1, by: 'month' },
  Home: { to: -1, by: 'all' },
  End: { to: 1, by: 'all' },
};

/** `edges`: where months begin for the first day, where they end for the last: the ends that people mean. */
function movedEnd(place: number, { to, by }: Way, edges: readonly number[], end: number): number {
  if (by === 'all') return to < 0 ? 0 : end;
  if (by === 'day') return clamp(place + to, 0, end);
  const next = to > 0 ? edges.find((edge) => edge > place) : edges.findLast((edge) => edge < place);
  return next ?? (to > 0 ? end : 0);
}

function movedWhole([first, last]: Window, { to, by }: Way, months: readonly Window[], end: number): Window {
  const length = last - first;
  if (by === 'all') return to < 0 ? [0, length] : [end - length, end];
  if (by === 'day') {
    const start = clamp(first + to, 0, end - length);
    return [start, start + length];
  }
  // Whole months stay whole months, whatever their length.
  const from = months.findIndex(([start]) => start === first);
  const until = months.findIndex(([, stop]) => stop === last);
  if (from >= 0 && until >= from) {
    const step = to > 0 ? Math.min(1, months.length - 1 - until) : Math.max(-1, -from);
    const one = months[from + step];
    const other = months[until + step];
    if (one !== undefined && other !== undefined) return [one[0], other[1]];
  }
  const start = clamp(first + to * 30, 0, end - length);
  return [start, start + length];
}

/** The window between two days in either order; undefined where it is the whole year, which is no selection. */
export function between(one: number, other: number, days: number): Window | undefined {
  const first = clamp(Math.min(one, other), 0, days - 1);
  const last = clamp(Math.max(one, other), 0, days - 1);
  return first === 0 && last === days - 1 ? undefined : [first, last];
}
