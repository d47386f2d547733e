/**
 * What is selected and shown, and its place in the address and in the browser's history. A drag is one entry, and so is a run
 * of keys; nothing is written while a pointer is down.
 */
import type { Dimensions, Selection } from '../../cube/types.ts';
import { SHOWN, type Shown } from '../../ledger/amounts.ts';
import { type AddressProblem, readSelection, selectionAddress } from '../../query/view-address.ts';

export interface State {
  readonly selection: Selection;
  readonly shown: Shown;
}

/** The parameter that says what is shown; counts need none. */
const SHOWN_NAME = 'show';
/** Keys within this time are one step. */
const RUN_MS = 1_000;

/** The query string of a state, `?` included; empty for the whole year. */
export function addressOf({ selection, shown }: State): string {
  const own = selectionAddress(selection);
  if (shown === 'n') return own;
  return `${own === '' ? '?' : `${own}&`}${SHOWN_NAME}=${shown}`;
}

/** The state that a query string asks for, and what in it could not be understood. */
export function readState(
  search: string,
  dimensions: Dimensions,
): { readonly state: State; readonly problems: readonly AddressProblem[] } {
  const { selection, problems } = readSelection(search, dimensions, [SHOWN_NAME]);
  const asked = new URLSearchParams(search).get(SHOWN_NAME);
  const shown = SHOWN.find((one) => one === asked);
  const wrong: readonly AddressProblem[] =
    asked === null || shown !== undefined ? [] : [{ code: 'unknown-value', name: SHOWN_NAME, text: asked }];
  return { state: { selection, shown: shown ?? 'n' }, problems: [...problems, ...wrong] };
}

/** How many steps of this visit lie behind the entry shown; kept in the entry itself. */
function depth(): number {
  const kept: unknown = history.state;
  return typeof kept === 'object' && kept !== null && 'ledger' in kept && typeof kept.ledger === 'number'
    ? kept.ledger
    : 0;
}

export class Steps {
  #run: { readonly name: string; readonly at: number } | undefined;

  /** Whether going back stays on this page. */
  get some(): boolean {
    return depth() > 0;
  }

  /** Writes a finished step. `run` names what keys are moving, so that the next key belongs to the same step. */
  write(state: State, run?: string): void {
    const address = addressOf(state);
    if (address === location.search) return;
    const now = performance.now();
    const same = run !== undefined && this.#run?.name === run && now - this.#run.at < RUN_MS;
    this.#run = run === undefined ? undefined : { name: run, at: now };
    const url = `${location.pathname}${address}${location.hash}`;
    if (same) history.replaceState({ ledger: depth() }, '', url);
    else history.pushState({ ledger: depth() + 1 }, '', url);
  }

  /** Another entry of the history is shown: the next key begins a new one. */
  moved(): void {
    this.#run = undefined;
  }
}
