/** What a visit begins with, and what is kept of it: works of this browser tab, and the one that the address asks for. */
import { useEffect } from 'react';
import { tableQuery } from '../../query/address.ts';
import { TABS } from '../../query/limits.ts';
import { type AskedWork, readWork, workFragment } from '../../workbench/address.ts';
import { keptText, readKept } from '../../workbench/kept.ts';
import { fragmentFor, isPacked, tooLong, unpacked } from '../../workbench/packed.ts';
import { type Work, workOf } from '../../workbench/work.ts';
import { type State, started } from './state.ts';

const KEY = 'kedu-workbench';
/** The state of a history entry that a query of this visit made: its address is no link of somebody else's. */
const OURS = 'workbench';

function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // Storage may be shut off altogether.
    return null;
  }
}

/** The workbench as it opens. A packed address is read later (`askedFor`): unpacking takes a moment. */
export function opening(tables: readonly string[]): State {
  const kept = readKept(stored());
  const ours = history.state === OURS && kept !== undefined;
  const { work, unknown } = ours ? { work: undefined, unknown: [] } : readHash(tables);
  // The table of numbers, where there is one: what most come for.
  const plain = workOf(tableQuery(tables.find((name) => name === 'observations') ?? tables[0] ?? 'observations'));
  if (kept === undefined) return started([work ?? plain], 0, work !== undefined, unknown);
  if (work === undefined) return started(kept.works, kept.shown, false, unknown);
  const same = kept.works.findIndex((one) => workFragment(one) === workFragment(work));
  if (same >= 0) return started(kept.works, same, true, unknown);
  const works = [...kept.works.slice(0, TABS - 1), work];
  return started(works, works.length - 1, true, unknown);
}

const readHash = (tables: readonly string[]): AskedWork =>
  isPacked(location.hash) ? { work: undefined, unknown: [] } : readWork(location.hash, location.search, { tables });

/** Whether the page opens with a packed address that somebody else wrote. */
export const opensPacked = (): boolean => isPacked(location.hash) && !(history.state === OURS && stored() !== null);

/** What the address asks for now; `damaged` where it is a packed one that can't be read. */
export async function askedFor(tables: readonly string[]): Promise<AskedWork & { readonly damaged: boolean }> {
  if (!isPacked(location.hash)) return { ...readHash(tables), damaged: false };
  const plain = await unpacked(location.hash);
  const asked = plain === undefined ? undefined : readWork(plain, '', { tables });
  const none: AskedWork = { work: undefined, unknown: [] };
  return { ...(asked ?? none), damaged: asked?.work === undefined };
}

/** Puts a work into the address: `push` makes it a place to come back to. What is too long leaves the address as it is. */
export async function addressOf(work: Work, how: 'push' | 'replace'): Promise<void> {
  const fragment = await fragmentFor(work);
  if (location.hash === fragment || tooLong(fragment, location.href.split('#')[0] ?? '')) return;
  const url = `${location.pathname}${fragment}`;
  if (how === 'push') history.pushState(OURS, '', url);
  else history.replaceState(OURS, '', url);
}

/** Keeps the works of the tabs over a reload, as far as the browser has room. */
export function useKept({ tabs, shown }: State): void {
  useEffect(() => {
    const works = tabs.map(({ work }) => work);
    const at = Math.max(
      0,
      tabs.findIndex(({ id }) => id === shown),
    );
    const keep = (): void => {
      try {
        sessionStorage.setItem(KEY, keptText({ works, shown: at }));
      } catch {
        // Full or shut off: the visit goes on, only a reload forgets it.
      }
    };
    // Not at every key that is pressed; whoever leaves before then leaves nothing behind.
    const timer = setTimeout(keep, 300);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [tabs, shown]);
}
