/** What the workbench is doing, and how one thing leads to the next. Pure, so that it reads as a list. */
import type { QueryError } from '../../query/errors.ts';
import { TABS } from '../../query/limits.ts';
import type { Ending, Result } from '../../query/types.ts';
import { nameOf } from '../../workbench/kept.ts';
import { type Work, workOf } from '../../workbench/work.ts';

/** A result with the query it answers, which the editor may have left behind by now. */
export interface Answer {
  /** Counts the answers of this page, so that each is shown as a new one. */
  readonly turn: number;
  readonly sql: string;
  /** Values of its parameters, as they were when it ran. */
  readonly params: Work['params'];
  readonly result: Result;
}

/** A tab: what is worked on, and the last answer to it. */
export interface Tab {
  readonly id: number;
  readonly work: Work;
  readonly answer: Answer | undefined;
  readonly failure: { readonly error: QueryError; readonly sql: string } | undefined;
  /** Whether the work came by a link and has not been run: somebody else wrote it. */
  readonly linked: boolean;
}

export interface State {
  readonly tabs: readonly Tab[];
  /** The id of the tab that is shown. */
  readonly shown: number;
  /** What runs, and for which tab; the engine answers one at a time. */
  readonly running: { readonly what: 'query' | 'csv'; readonly tab: number } | undefined;
  /** What was last said in the status line. */
  readonly said: string;
  /** Parts of the address that mean nothing here. */
  readonly unknown: readonly string[];
  /** The link, where it could not be put into the clipboard. */
  readonly link: string | undefined;
  readonly turn: number;
}

/** What is said when a query of some tab has ended: of another than the one shown, by its name. */
export type Ended = (tab: string | undefined) => string;

export type Action =
  /** The shown tab's work is changed. */
  | { readonly type: 'work'; readonly work: Partial<Work> }
  /** A link, an example, back and forward. */
  | {
      readonly type: 'fill';
      readonly work: Work | undefined;
      readonly unknown: readonly string[];
      readonly said: string;
      /** It came with the page's own address: somebody else wrote it. */
      readonly linked?: boolean;
    }
  | { readonly type: 'run'; readonly what: 'query' | 'csv'; readonly said: string }
  | { readonly type: 'answer'; readonly answer: Omit<Answer, 'turn'>; readonly said: Ended }
  | { readonly type: 'written'; readonly ending: Ending; readonly said: string }
  | { readonly type: 'stopped'; readonly said: string }
  | { readonly type: 'fail'; readonly error: QueryError; readonly sql: string; readonly said: Ended }
  | { readonly type: 'say'; readonly said: string; readonly link?: string }
  /** `full`: what is said where no more may be open. */
  | { readonly type: 'open'; readonly work: Work; readonly full: string }
  | { readonly type: 'show'; readonly tab: number }
  | { readonly type: 'close'; readonly tab: number };

/** The workbench as it opens: the works it held before, or one. `linked`: the shown one came with a link. */
export function started(works: readonly Work[], shown: number, linked: boolean, unknown: readonly string[]): State {
  const tabs = works.map((work, at) => newTab(at + 1, work, linked && at === shown));
  return {
    ...{ tabs, shown: shown + 1, running: undefined },
    ...{ said: '', unknown, link: undefined, turn: 0 },
  };
}

const newTab = (id: number, work: Work, linked: boolean): Tab => ({
  ...{ id, work, linked, answer: undefined, failure: undefined },
});

/** The tab that is shown. */
export function shownTab({ tabs, shown }: State): Tab {
  return tabs.find(({ id }) => id === shown) ?? tabs[0] ?? newTab(shown, workOf(''), false);
}

function changed(state: State, id: number, change: Partial<Tab>): State {
  return { ...state, tabs: state.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) };
}

export function reduce(state: State, action: Action): State {
  const tab = shownTab(state);
  const ran = state.running?.tab ?? tab.id;
  const ended = { ...state, running: undefined };
  const elsewhere = ran === tab.id ? undefined : state.tabs.find(({ id }) => id === ran);
  const other = elsewhere === undefined ? undefined : nameOf(elsewhere.work, '…');
  switch (action.type) {
    case 'work':
      return changed(state, tab.id, { work: { ...tab.work, ...action.work } });
    case 'fill': {
      const next = { ...state, unknown: action.unknown, said: action.said, link: undefined };
      return action.work === undefined
        ? next
        : changed(next, tab.id, { work: action.work, linked: action.linked === true });
    }
    case 'run': {
      const next = { ...state, running: { what: action.what, tab: tab.id }, said: action.said, link: undefined };
      return changed(next, tab.id, { failure: undefined, linked: false });
    }
    case 'answer': {
      const turn = state.turn + 1;
      const answer = { turn, ...action.answer };
      return changed({ ...ended, turn, said: action.said(other) }, ran, { answer });
    }
    case 'written':
    case 'stopped':
      return { ...ended, said: action.said };
    case 'fail':
      // The last result stays: it is still the answer to its own query, and says which.
      return changed({ ...ended, said: other === undefined ? '' : action.said(other) }, ran, {
        failure: { error: action.error, sql: action.sql },
      });
    case 'say':
      return { ...state, said: action.said, link: action.link };
    case 'open': {
      if (state.tabs.length >= TABS) return { ...state, said: action.full };
      const id = Math.max(...state.tabs.map((one) => one.id)) + 1;
      return { ...state, tabs: [...state.tabs, newTab(id, action.work, false)], shown: id, said: '', link: undefined };
    }
    case 'show':
      return { ...state, shown: action.tab, said: state.running === undefined ? '' : state.said, link: undefined };
    case 'close': {
      const at = state.tabs.findIndex(({ id }) => id === action.tab);
      const tabs = state.tabs.filter(({ id }) => id !== action.tab);
      const next = tabs[Math.min(at, tabs.length - 1)];
      if (at < 0 || next === undefined || state.running?.tab === action.tab) return state;
      return { ...state, tabs, shown: state.shown === action.tab ? next.id : state.shown };
    }
  }
}
