/** What is being done with a visitor's file, step by step. Pure. */
import type { Choices, FileInfo, IntakeErrorCode, Layout, Look, Reading, Told } from '../../../intake/index.ts';
import type { QueryErrorCode } from '../../../query/errors.ts';

/** A file that has been looked at, with everything decided about it so far. */
export interface Opened {
  readonly fileName: string;
  readonly told: Told;
  readonly layout: Layout;
  readonly info: FileInfo;
  readonly look: Look;
  readonly choices: Choices;
  /** Counts the looks, so that what depends on one is shown as new. */
  readonly turn: number;
}

export interface OwnFailure {
  readonly fileName: string;
  readonly code: IntakeErrorCode | QueryErrorCode;
  readonly detail: string;
  /** Whether choosing an encoding may help. */
  readonly encoding: boolean;
}

export interface OwnState {
  readonly busy: 'reading' | 'importing' | 'inserting' | undefined;
  /** Name of the file that is read, for the progress line. */
  readonly fileName: string;
  /** Part done, 0 to 1. */
  readonly done: number;
  readonly opened: Opened | undefined;
  readonly failure: OwnFailure | undefined;
  readonly said: string;
}

export const IDLE: OwnState = {
  busy: undefined,
  fileName: '',
  done: 0,
  opened: undefined,
  failure: undefined,
  said: '',
};

export type OwnAction =
  | { readonly type: 'read'; readonly fileName: string; readonly said: string }
  | { readonly type: 'done'; readonly done: number }
  | { readonly type: 'looked'; readonly opened: Omit<Opened, 'turn' | 'choices'>; readonly said: string }
  | { readonly type: 'choose'; readonly choices: Choices }
  | { readonly type: 'import'; readonly said: string }
  | { readonly type: 'insert'; readonly said: string }
  | { readonly type: 'imported'; readonly said: string }
  /** Stopped by the visitor; what was opened stays. */
  | { readonly type: 'stopped'; readonly said: string }
  | { readonly type: 'close'; readonly said: string }
  | { readonly type: 'fail'; readonly failure: OwnFailure }
  | { readonly type: 'say'; readonly said: string };

export function reduce(state: OwnState, action: OwnAction): OwnState {
  switch (action.type) {
    case 'read':
      return { ...state, busy: 'reading', fileName: action.fileName, done: 0, failure: undefined, said: action.said };
    case 'done':
      return { ...state, done: action.done };
    case 'looked': {
      const { fileName } = action.opened;
      const before = state.opened?.fileName === fileName ? state.opened : undefined;
      // The name given to the table outlives another look; decisions about columns may be about others now.
      const choices = before?.choices.name === undefined ? {} : { name: before.choices.name };
      const opened = { ...action.opened, choices, turn: (state.opened?.turn ?? 0) + 1 };
      return { ...state, busy: undefined, opened, said: action.said };
    }
    case 'choose':
      return state.opened === undefined ? state : { ...state, opened: { ...state.opened, choices: action.choices } };
    case 'import':
      return { ...state, busy: 'importing', done: 0, failure: undefined, said: action.said };
    case 'insert':
      return { ...state, busy: 'inserting', done: 0, said: action.said };
    case 'imported':
    case 'close':
      return { ...IDLE, said: action.said };
    case 'stopped':
      return { ...state, busy: undefined, said: action.said };
    case 'fail':
      return { ...state, busy: undefined, failure: action.failure, said: '' };
    case 'say':
      return { ...state, said: action.said };
  }
}

/** Choices with one column decided otherwise. */
export function withColumn(
  choices: Choices,
  at: number,
  change: { readonly name?: string; readonly reading?: Reading; readonly keep?: boolean; readonly fill?: boolean },
): Choices {
  const columns = new Map(choices.columns);
  columns.set(at, { ...columns.get(at), ...change });
  return { ...choices, columns };
}
