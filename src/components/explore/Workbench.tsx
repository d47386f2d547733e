/** The query box, what it does and what comes of it. All state is here; the parts below only show it. */
import { useCallback, useEffect, useId, useReducer, useRef, useSyncExternalStore } from 'react';
import { explore } from '../../i18n/explore.ts';
import type { Locale } from '../../i18n/index.ts';
import { result as resultStrings } from '../../i18n/result.ts';
import { QueryError } from '../../query/errors.ts';
import { ADDRESS_LENGTH, TABS } from '../../query/limits.ts';
import { mentionsSim } from '../../query/statement.ts';
import { mayStartOnHint, missingForEngine } from '../../query/support.ts';
import type { Engine } from '../../query/types.ts';
import type { QueryBasis } from '../../wording/works.ts';
import { tablesIn } from '../../workbench/named.ts';
import { fragmentFor, tooLong } from '../../workbench/packed.ts';
import { type ChartChoice, workOf } from '../../workbench/work.ts';
import { download } from '../download.ts';
import { wholeCsv } from './csv-file.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { Failure } from './Failure.tsx';
import { Progress } from './Progress.tsx';
import { ownTables } from './result/address.ts';
import { ResultView } from './result/ResultView.tsx';
import { TabBar, tabId } from './result/TabBar.tsx';
import { reduce, shownTab } from './state.ts';
import { addressOf, askedFor, opening, opensPacked, useKept } from './visit.ts';
import { grouped, seconds } from './words.ts';

export interface WorkbenchProps {
  readonly engine: Engine;
  readonly locale: Locale;
  readonly edition: string;
  readonly toData: string;
  readonly tables: readonly string[];
  /** What a reference to a query is made from. */
  readonly basis: QueryBasis;
}

const ownNames = (own: Engine['own']): readonly string[] => own.map(({ name }) => name);

export function Workbench({ engine, locale, edition, toData, tables, basis }: WorkbenchProps) {
  const t = explore(locale);
  const r = resultStrings(locale);
  const id = useId();
  const editor = useRef<EditorHandle>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const controller = useRef<AbortController>(undefined);
  const engineState = useSyncExternalStore(
    useCallback((changed: () => void) => engine.subscribe(changed), [engine]),
    () => engine.state,
  );
  const own = useSyncExternalStore(
    useCallback((changed: () => void) => engine.subscribe(changed), [engine]),
    () => engine.own,
  );
  const [state, act] = useReducer(reduce, tables, opening);
  useKept(state);
  const missing = missingForEngine();
  const { running, said, unknown, link, turn, shown } = state;
  const { work, answer, failure, linked } = shownTab(state);
  const { sql } = work;

  // An example, a link pasted over this page, back and forward: fill the box, run nothing.
  useEffect(() => {
    const fill = async (linked: boolean): Promise<void> => {
      const { work, unknown, damaged } = await askedFor(tables);
      if (work === undefined && unknown.length === 0 && !damaged) return;
      act({ type: 'fill', work, unknown, linked, said: damaged ? r.badAddress : work === undefined ? '' : t.filled });
      if (work === undefined || linked) return;
      document.getElementById('workbench-title')?.scrollIntoView();
      runButton.current?.focus({ preventScroll: true });
    };
    if (opensPacked()) void fill(true);
    const changed = (): void => void fill(false);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [tables, t, r]);

  // An answer below the fold is brought up to where the box ends; the focus stays with who pressed Run.
  useEffect(() => {
    if (turn === 0 || answer?.turn !== turn) return;
    const result = document.querySelector('.explore-result');
    const below = (result?.getBoundingClientRect().top ?? 0) > innerHeight * 0.7;
    if (below) status.current?.scrollIntoView({ block: 'start' });
  }, [turn, answer?.turn]);

  const hint = (): void => {
    if (missing === undefined && mayStartOnHint())
      engine.start({ ledger: mentionsSim(sql), sql }).catch(() => undefined);
  };

  const attempt = async (what: 'query' | 'csv', work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const own = new AbortController();
    const began = performance.now();
    controller.current = own;
    act({ type: 'run', what, said: t.running });
    try {
      await work(own.signal);
    } catch (error) {
      const known = error instanceof QueryError ? error : new QueryError('engine-lost', String(error));
      if (known.code === 'stopped') act({ type: 'stopped', said: t.stopped(seconds(performance.now() - began, t)) });
      else act({ type: 'fail', error: known, sql: answerable(what), said: (tab) => told(t.errorTitle, tab) });
    }
  };
  const told = (text: string, tab: string | undefined): string => (tab === undefined ? text : r.inTab(tab, text));
  const answerable = (what: 'query' | 'csv'): string => (what === 'csv' ? (answer?.sql ?? sql) : sql);

  const run = (): void => {
    if (running !== undefined || missing !== undefined) return;
    void attempt('query', async (signal) => {
      // Every query run is a place to come back to, once.
      void addressOf(work, 'push');
      const result = await engine.run(sql, { signal });
      const said = t.done(grouped(result.rows), seconds(result.ms, t));
      act({ type: 'answer', answer: { sql, params: work.params, result }, said: (tab) => told(said, tab) });
    });
  };

  const csvOfAll = (): void => {
    if (answer === undefined || running !== undefined) return;
    void attempt('csv', async (signal) => {
      const tell = (rows: number): void => act({ type: 'say', said: t.csvWriting(grouped(rows)) });
      const { file, name, ending } = await wholeCsv(engine, answer.sql, edition, signal, tell);
      download(file, name);
      const rows = grouped(ending.rows);
      act({ type: 'written', ending, said: ending.extent === 'all' ? t.csvDone(rows) : t.csvCut(rows) });
    });
  };

  const copyLink = async (): Promise<void> => {
    const base = location.href.split(/[?#]/)[0] ?? '';
    const fragment = await fragmentFor(work);
    if (tooLong(fragment, base)) return act({ type: 'say', said: r.longAddress(grouped(ADDRESS_LENGTH)) });
    const address = `${base}${fragment}`;
    try {
      await navigator.clipboard.writeText(address);
      const needed = ownTables(locale, tablesIn(sql, tables, ownNames(own)).own, own);
      const said = needed.length === 0 ? t.copied : r.ownAddress(needed.join(locale === 'zh' ? '；' : '; '));
      act({ type: 'say', said });
    } catch {
      // No clipboard on plain http, as in many intranets.
      act({ type: 'say', said: '', link: address });
    }
  };

  const draw = (chart: ChartChoice | undefined): void => {
    act({ type: 'work', work: { chart } });
    if (answer?.sql === sql) void addressOf({ ...work, chart }, 'replace');
  };
  const say = (text: string): void => act({ type: 'say', said: text });
  const goTo = (offset: number): void => editor.current?.goTo(offset);

  return (
    <div className="explore">
      {missing !== undefined && (
        <Failure {...{ t, toData, sql }} error={new QueryError('unsupported', missing)} focus={false} goTo={goTo} />
      )}
      {unknown.length > 0 && <p className="explore-notice">{t.unknown(unknown.join(locale === 'zh' ? '、' : ', '))}</p>}
      {linked && <p className="explore-notice">{t.fromLink}</p>}
      <TabBar
        {...{ t, r, state }}
        show={(tab) => act({ type: 'show', tab })}
        close={(tab) => act({ type: 'close', tab })}
        open={() => act({ type: 'open', work: workOf(''), full: r.tabLimit(grouped(TABS)) })}
      />
      <div role="tabpanel" id="workbench-panel" aria-labelledby={tabId(shown)}>
        <Editor
          key={`editor-${shown}`}
          ref={editor}
          {...{ t, sql, run, hint }}
          change={(text) => act({ type: 'work', work: { sql: text } })}
        />
        <div className="actions">
          <button
            ref={runButton}
            type="button"
            className="button explore-run"
            onClick={run}
            onPointerEnter={hint}
            onFocus={hint}
            aria-disabled={running !== undefined || missing !== undefined}
          >
            {t.run}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => controller.current?.abort()}
            aria-disabled={running === undefined}
          >
            {t.stop}
          </button>
          <button type="button" className="button" onClick={copyLink}>
            {t.copyLink}
          </button>
        </div>
        {link !== undefined && (
          <p className="explore-link">
            <label className="label" htmlFor={`${id}-link`}>
              {t.copyByHand}
            </label>
            <input id={`${id}-link`} readOnly value={link} onFocus={({ target }) => target.select()} />
          </p>
        )}
        <Progress t={t} state={engineState} running={running !== undefined} />
        <p className="explore-status" role="status" ref={status}>
          {said}
        </p>
        {failure !== undefined && <Failure {...{ t, toData, goTo }} error={failure.error} sql={failure.sql} focus />}
        {answer !== undefined && (
          <ResultView
            key={`result-${answer.turn}`}
            {...{ t, locale, answer, edition, tables, own, basis, csvOfAll, draw, say }}
            chart={work.chart}
            busy={running !== undefined}
          />
        )}
      </div>
    </div>
  );
}
