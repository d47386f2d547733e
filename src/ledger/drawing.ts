/**
 * From answers to drawings: one function for the page at build time, for every step in the browser and for the files taken
 * away, so that none of them can show other numbers.
 */
import type { Scene } from '../charts/scene.ts';
import { clauseOn, placesOf } from '../cube/select.ts';
import type { Dimensions, GroupsAnswer, Selection } from '../cube/types.ts';
import type { Locale } from '../i18n/index.ts';
import { ledger } from '../i18n/ledger.ts';
import { amount, amountText, casesOf, expected, type Shown, type Sums, wholeText } from './amounts.ts';
import { windowOf } from './choice.ts';
import { type Labels, valueText } from './names.ts';
import { type Bar, barsScene } from './scene/bars.ts';
import { calendarScene } from './scene/calendar.ts';
import { daysScene } from './scene/days.ts';
import { durationsScene, LAST_COLUMN } from './scene/durations.ts';
import { LONG, MOST_BARS, TOP, type View } from './views.ts';

/** The whole year, by view: what ticks compare with. */
export type WholeYear = Readonly<Record<View['id'], Sums>>;

/** Medians of the limits of what is selected. */
export interface Limits {
  readonly promised: number | null;
  readonly statutory: number | null;
}

/** Everything that decides a view's drawing but its width. */
export interface Shot {
  readonly view: View;
  readonly answer: GroupsAnswer;
  readonly whole: Sums;
  readonly selection: Selection;
  readonly dimensions: Dimensions;
  readonly labels: Labels;
  readonly locale: Locale;
  readonly shown: Shown;
  readonly limits: Limits;
  /** A long view opened to all its groups. */
  readonly expanded: boolean;
  /** What its search box holds. */
  readonly search: string;
  /** Grips are drawn where they can be used: with script. */
  readonly grips: boolean;
}

export interface Listed {
  readonly bars: readonly Bar[];
  /** Groups that have cases or are picked, and those that the search found among all. */
  readonly groups: number;
  /** Groups found but not drawn, and their cases. */
  readonly rest: number;
  readonly restCases: number;
}

/** Whether anything filters this view: a clause other than its own. */
export const filtered = ({ selection, view }: Pick<Shot, 'selection' | 'view'>): boolean =>
  selection.some(({ dimension }) => dimension !== view.dimension && !(view.form === 'days' && dimension === 'month'));

/** The bars of a view: the largest first where it is long, those picked always among them. */
export function listed(shot: Shot): Listed {
  const { view, answer, whole, selection, dimensions, labels, locale, shown, expanded, search } = shot;
  const dimension = dimensions[view.dimension];
  const clause = clauseOn(selection, view.dimension);
  const taken = placesOf(dimension, clause);
  const cases = casesOf(answer);
  const ofWhole = casesOf(whole);
  const ticks = filtered(shot);
  const places = dimension.values.map((_, place) => place);
  const n = (place: number): number => answer.n[place] ?? 0;
  const inOrder = view.id === 'channels' || view.id === 'applicants' || view.id === 'ratings';
  if (!inOrder) places.sort((a, b) => n(b) - n(a) || a - b);
  if (view.id === 'ratings') places.reverse();
  const wanted = search.trim().toLowerCase();
  const label = (place: number): string => valueText(view.dimension, dimension.values[place] ?? '', locale, labels);
  const found =
    wanted === '' ? places : places.filter((place) => matches(label(place), dimension.values[place], wanted));
  const short = !LONG.has(view.id);
  const most = short ? found.length : expanded ? MOST_BARS : TOP;
  const shownPlaces = found.filter(
    (place, at) => at < most || (clause !== undefined && taken[place] === 1 && wanted === ''),
  );
  const left = found.filter((place) => !shownPlaces.includes(place) && n(place) > 0);
  return {
    bars: shownPlaces.slice(0, Math.max(most, MOST_BARS)).map((place): Bar => {
      const value = amount(answer, shown, place);
      return {
        value: dimension.values[place] ?? '',
        label: label(place),
        amount: value,
        text: amountText(value, shown),
        expected: ticks ? expected(whole, shown, cases, ofWhole, place) : null,
        inside: clause === undefined || taken[place] === 1,
      };
    }),
    groups: found.length,
    rest: left.length,
    restCases: left.reduce((all, place) => all + n(place), 0),
  };
}

/** Letters as typed, or digits alone: 12 finds 事项0012 before 事项0120. */
function matches(label: string, value: string | undefined, wanted: string): boolean {
  const digits = /^\d+$/.test(wanted) ? Number(wanted) : undefined;
  const number = Number(/\d+$/.exec(value ?? '')?.[0] ?? Number.NaN);
  if (digits !== undefined && (number === digits || String(number).startsWith(String(digits)))) return true;
  return label.toLowerCase().includes(wanted) || (value ?? '').toLowerCase().includes(wanted);
}

/** The drawing of a view in one width. `bars` where they have been listed already. */
export function sceneFor(shot: Shot, width: number, bars?: Listed): Scene {
  const { view, answer, selection, dimensions, locale, shown, limits } = shot;
  const t = ledger(locale);
  const sheet = {
    id: view.id,
    width,
    locale,
    name: `${t.simulatedFoot}${t.colon}${t.viewTitle(view.id)}`,
    summary: subtitleOf(shot, bars),
  };
  if (view.form === 'bars') {
    const list = bars ?? listed(shot);
    return barsScene({ ...sheet, bars: list.bars, atLeast: shown === 'within' ? 100 : 0 });
  }
  if (view.form === 'days') return daysScene(daysSheet(shot, width));
  const clause = clauseOn(selection, view.dimension);
  const taken = placesOf(dimensions[view.dimension], clause);
  const inside = (days: number): boolean =>
    clause === undefined || (days < LAST_COLUMN ? taken[days] === 1 : taken.includes(1, LAST_COLUMN));
  return durationsScene({ ...sheet, n: answer.n, inside, ...limits });
}

/** The same days as a calendar. */
export const calendarFor = (shot: Shot, width: number): Scene => calendarScene(daysSheet(shot, width));

function daysSheet(shot: Shot, width: number): Parameters<typeof daysScene>[0] {
  const { view, answer, selection, dimensions, locale, shown, grips } = shot;
  const t = ledger(locale);
  return {
    id: view.id,
    width,
    locale,
    name: `${t.simulatedFoot}${t.colon}${t.viewTitle(view.id)}`,
    summary: subtitleOf(shot),
    days: dimensions.accepted_on.values,
    sums: answer,
    shown,
    window: windowOf(selection, dimensions),
    grips,
  };
}

/** The line below a view's title: what its amounts are, and what it leaves out. */
export function subtitleOf(shot: Shot, bars?: Listed): string {
  const { view, answer, locale, shown, selection } = shot;
  const t = ledger(locale);
  const cases = wholeText(casesOf(answer));
  const own = clauseOn(selection, view.dimension) !== undefined;
  if (view.form === 'days') return t.daysSubtitle(shown, cases, own);
  if (view.form === 'durations') return t.durationsSubtitle(cases, own);
  const list = bars ?? listed(shot);
  if (list.rest > 0) return t.topSubtitle(shown, list.bars.length, list.rest, wholeText(list.restCases));
  return t.barsSubtitle(shown, cases, own);
}
