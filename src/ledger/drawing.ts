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
import type { Sheet } from './scene/parts.ts';
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
  const n = (place: number): number => answer.n[place] ?? 0;
  const wanted = search.trim().toLowerCase();
  const label = (place: number): string => valueText(view.dimension, dimension.values[place] ?? '', locale, labels);
  const places = dimension.values.map((_, place) => place);
  const found =
    wanted === '' ? places : places.filter((place) => matches(label(place), dimension.values[place], wanted));
  const most = !LONG.has(view.id) ? found.length : expanded ? MOST_BARS : TOP;
  const first = IN_ORDER.has(view.id) ? found : largest(found, n, most);
  if (view.id === 'ratings') first.reverse();
  const drawn = new Set(first);
  // What is picked is always seen, unless something else is looked for.
  const picked =
    clause === undefined || wanted !== '' ? [] : found.filter((place) => taken[place] === 1 && !drawn.has(place));
  const shownPlaces = [...first, ...largest(picked, n, MOST_BARS)];
  for (const place of picked) drawn.add(place);
  const left = found.filter((place) => n(place) > 0 && !drawn.has(place));
  return {
    bars: shownPlaces.map((place): Bar => {
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

/** Views whose groups stand in the data's own order; the others begin with the largest. */
const IN_ORDER: ReadonlySet<View['id']> = new Set<View['id']>(['channels', 'applicants', 'ratings']);

/**
 * The so many places with most cases, largest first, equal ones in their own order. Of 1,400 places a step wants twelve, and
 * sorting them all would be a tenth of its time.
 */
function largest(places: readonly number[], n: (place: number) => number, most: number): number[] {
  const top: number[] = [];
  for (const place of places) {
    const last = top[most - 1];
    if (last !== undefined && n(last) >= n(place)) continue;
    let at = Math.min(top.length, most - 1);
    while (at > 0 && n(top[at - 1] ?? place) < n(place)) at -= 1;
    top.splice(at, 0, place);
    if (top.length > most) top.pop();
  }
  return top;
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
  const { view, answer, selection, dimensions, shown, limits } = shot;
  if (view.form === 'days') return daysScene(daysSheet(shot, width));
  if (view.form === 'bars') {
    const list = bars ?? listed(shot);
    return barsScene({ ...sheetOf(shot, width, list), bars: list.bars, atLeast: shown === 'within' ? 100 : 0 });
  }
  const clause = clauseOn(selection, view.dimension);
  const taken = placesOf(dimensions[view.dimension], clause);
  const inside = (days: number): boolean =>
    clause === undefined || (days < LAST_COLUMN ? taken[days] === 1 : taken.includes(1, LAST_COLUMN));
  return durationsScene({ ...sheetOf(shot, width), n: answer.n, inside, ...limits });
}

/** The same days as a calendar. */
export const calendarFor = (shot: Shot, width: number): Scene => calendarScene(daysSheet(shot, width));

/** What every drawing of a view has: its names, its width, and one sentence on what is drawn. */
function sheetOf(shot: Shot, width: number, list?: Listed): Sheet {
  const { view, locale } = shot;
  const t = ledger(locale);
  const name = `${t.simulatedFoot}${t.colon}${t.viewTitle(view.id)}`;
  return { id: view.id, width, locale, name, summary: subtitleOf(shot, list) };
}

function daysSheet(shot: Shot, width: number): Parameters<typeof daysScene>[0] {
  const { answer, selection, dimensions, shown, grips } = shot;
  return {
    ...sheetOf(shot, width),
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
  if (list.rest > 0) return t.topSubtitle(shown, list.bars.length, wholeText(list.rest), wholeText(list.restCases));
  return t.barsSubtitle(shown, cases, own);
}
