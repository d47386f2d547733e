/** What the workbench is doing, and how one thing leads to the next. Pure, so that it reads as a list. */
import type { QueryError } from '../../query/errors.ts';
import type { Ending, Result } from '../../query/types.ts';

/** A result with the query it answers, which the box may have left behind by now. */
export interface Answer {
  /** Counts the answers of this page, so that each is shown as a new one. */
  readonly turn: number;
  readonly sql: string;
  readonly result: Result;
}

export interface State {
  readonly sql: string;
  readonly running: 'query' | 'csv' | undefined;
  readonly answer: Answer | undefined;
  readonly failure: { readonly error: QueryError; readonly sql: string } | undefined;
  /** What was last said in the status line. */
  readonly said: string;
  /** Parts of the address that mean nothing here. */
  readonly unknown: readonly string[];
  /** The link, where it could not be put into the clipboard. */
  readonly link: string | undefined;
}

export type Action =
  | { readonly type: 'edit'; readonly sql: string }
  | {
      readonly type: 'fill';
      readonly sql: string | undefined;
      readonly unknown: readonly string[];
      readonly said: string;
    }
  | { readonly type: 'run'; readonly what: 'query' | 'csv'; readonly said: string }
  | { readonly type: 'answer'; readonly answer: Answer; readonly said: string }
  | { readonly type: 'written'; readonly ending: Ending; readonly said: string }
  | { readonly type: 'stopped'; readonly said: string }
  | { readonly type: 'fail'; readonly error: QueryError; readonly sql: string }
  | { readonly type: 'say'; readonly said: string; readonly link?: string };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'edit':
      return { ...state, sql: action.sql };
    case 'fill':
      return { ...state, sql: action.sql ?? state.sql, unknown: action.unknown, said: action.said, link: undefined };
    case 'run':
      return { ...state, running: action.what, failure: undefined, said: action.said, link: undefined };
    case 'answer':
      return { ...state, running: undefined, answer: action.answer, said: action.said };
    case 'written':
    case 'stopped':
      return { ...state, running: undefined, said: action.said };
    case 'fail':
      // The last result stays: it is still the answer to its own query, and says which.
      return { ...state, running: undefined, failure: { error: action.error, sql: action.sql }, said: '' };
    case 'say':
      return { ...state, said: action.said, link: action.link };
  }
}
