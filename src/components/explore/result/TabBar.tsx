/** The queries that are open, one of them shown (WAI-ARIA APG, tabs with manual focus and automatic activation). */
import { type KeyboardEvent, useRef } from 'react';
import type { ExploreStrings } from '../../../i18n/explore.ts';
import type { ResultStrings } from '../../../i18n/result.ts';
import { nameOf } from '../../../workbench/kept.ts';
import type { State } from '../state.ts';
import { grouped, seconds } from '../words.ts';

interface TabBarProps {
  readonly t: ExploreStrings;
  readonly r: ResultStrings;
  readonly state: State;
  show(tab: number): void;
  close(tab: number): void;
  open(): void;
}

/** The id of a tab in the page; its panel is `workbench-panel`. */
export const tabId = (tab: number): string => `workbench-tab-${tab}`;

export function TabBar({ t, r, state, show, close, open }: TabBarProps) {
  const list = useRef<HTMLDivElement>(null);
  const { tabs, shown, running } = state;
  const focus = (tab: number): void => {
    // Once it is rendered as the one that can be focused.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus());
  };
  const closeAt = (tab: number): void => {
    const at = tabs.findIndex(({ id }) => id === tab);
    const next = tabs[at + 1] ?? tabs[at - 1];
    if (next === undefined || running?.tab === tab) return;
    close(tab);
    focus(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === shown);
    const last = tabs.length - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = tabs[to[event.key] ?? -1];
    if (event.key === 'Delete') closeAt(shown);
    else if (next !== undefined) {
      show(next.id);
      focus(next.id);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="workbench-tabs">
      <div role="tablist" aria-label={r.tabs} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, work, answer, failure }) => {
          const status =
            running?.tab === id
              ? r.runningTab
              : failure !== undefined
                ? r.failedTab
                : answer === undefined
                  ? ''
                  : r.rowsTab(grouped(answer.result.rows), seconds(answer.result.ms, t));
          return (
            <button
              key={id}
              type="button"
              role="tab"
              id={tabId(id)}
              aria-selected={id === shown}
              aria-controls="workbench-panel"
              tabIndex={id === shown ? 0 : -1}
              onClick={() => show(id)}
            >
              {nameOf(work, r.emptyTab)}
              {status !== '' && <span className="note">{status}</span>}
            </button>
          );
        })}
      </div>
      <button type="button" className="button small" onClick={open} title={r.tabsHelp}>
        ＋ {r.newTab}
      </button>
      {tabs.length > 1 && (
        <button
          type="button"
          className="button small"
          onClick={() => closeAt(shown)}
          aria-disabled={running?.tab === shown}
        >
          × {r.closeTab}
        </button>
      )}
    </div>
  );
}
