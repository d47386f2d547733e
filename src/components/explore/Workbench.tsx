/** The query box, what it does and what comes of it. All state is here; the parts below only show it. */
import { useCallback, useEffect, useId, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { explore } from '../../i18n/explore.ts';
import type { Locale } from '../../i18n/index.ts';
import { result as resultStrings } from '../../i18n/result.ts';
import { sql as sqlStrings } from '../../i18n/sql.ts';
import { QueryError } from '../../query/errors.ts';
import { ADDRESS_LENGTH, TABS } from '../../query/limits.ts';
import { mentionsSim } from '../../query/statement.ts';
import { mayStartOnHint, missingForEngine } from '../../query/support.ts';
import type { Engine } from '../../query/types.ts';
import type { QueryBasis } from '../../wording/works.ts';
import { tablesIn } from '../../workbench/named.ts';
import { fragmentFor, tooLong } from '../../workbench/packed.ts';
import { bound, parametersOf, unfilled } from '../../workbench/sql/parameters.ts';
import { type ChartChoice, type Work, workOf } from '../../workbench/work.ts';
import { download } from '../download.ts';
import { wholeCsv } from './csv-file.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { useExplained } from './editor/explained.ts';
import { Parameters, useParameters } from './editor/Parameters.tsx';
import { behindOf, type Face, Faces, useTables } from './Faces.tsx';
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

/** Milliseconds after a pick before it is asked: another may follow. */
const PICK_WAITS = 400;

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
  const [face, show] = useState<Face>();
  const { schema, lost } = useTables(own);
  /** What stands now, for what waits a moment before it runs. */
  const now = useRef(state);
  now.current = state;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The last run was asked for by a pick: nobody pressed Run, so nothing moves to the answer. */
  const quiet = useRef(false);
  /** Somebody wanted no chart; otherwise picked totals are drawn as the first that suits them. */
  const bare = useRef(false);
  const missing = missingForEngine();
  const { running, said, unknown, link, turn, shown } = state;
  const { work, answer, failure, linked } = shownTab(state);
  const { sql } = work;
  const parameters = useParameters(sql, own, work.params);
  const explained = useExplained(failure, own, locale);
  // A failure speaks of the text it came from, which may have been changed since.
  const stands = failure?.sql === sql;

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
    if (turn === 0 || answer?.turn !== turn || quiet.current) return;
    const result = document.querySelector('.explore-result');
    const below = (result?.getBoundingClientRect().top ?? 0) > innerHeight * 0.7;
    if (below) status.current?.scrollIntoView({ block: 'start' });
  }, [turn, answer?.turn]);

  const hint = (): void => {
    if (missing === undefined && mayStartOnHint())
      engine.start({ ledger: mentionsSim(sql), sql }).catch(() => undefined);
  };

  const attempt = async (
    what: 'query' | 'csv',
    work: (signal: AbortSignal) => Promise<void>,
    asked: string = answer?.sql ?? sql,
  ): Promise<void> => {
    const own = new AbortController();
    const began = performance.now();
    controller.current = own;
    act({ type: 'run', what, said: quiet.current ? '' : t.running });
    try {
      await work(own.signal);
    } catch (error) {
      // Another pick came before this one was answered.
      if (controller.current !== own) return;
      const known = error instanceof QueryError ? error : new QueryError('engine-lost', String(error));
      if (known.code === 'stopped') act({ type: 'stopped', said: t.stopped(seconds(performance.now() - began, t)) });
      else act({ type: 'fail', error: known, sql: asked, said: (tab) => told(t.errorTitle, tab) });
    }
  };
  const told = (text: string, tab: string | undefined): string => (tab === undefined ? text : r.inTab(tab, text));

  const answered = (asked: Work): void => {
    const { sql, params } = asked;
    const query = async (signal: AbortSignal): Promise<void> => {
      // Every query run is a place to come back to, once; a pick only changes where one is.
      void addressOf(asked, quiet.current ? 'replace' : 'push');
      const known = sql === work.sql ? parameters : parametersOf(sql, [], params);
      const sent = bound(sql, known, params);
      const result = await engine.run(sent.sql, { params: sent.params, signal });
      if (controller.current?.signal !== signal) return;
      const said = t.done(grouped(result.rows), seconds(result.ms, t));
      act({ type: 'answer', answer: { sql, params, result }, said: (tab) => told(said, tab) });
    };
    void attempt('query', query, sql);
  };
  const run = (): void => {
    clearTimeout(waiting.current);
    if (running !== undefined || missing !== undefined) return;
    const lacking = unfilled(parameters, work.params).map((name) => `$${name}`);
    if (lacking.length > 0) {
      act({ type: 'say', said: sqlStrings(locale).parameterEmpty(lacking.join(locale === 'zh' ? '、' : ', ')) });
      return;
    }
    quiet.current = false;
    answered(work);
  };

  /** A pick: its question is asked once the hand rests, where the engine is here or may come unasked. */
  const picked = (next: Work, tab: number): void => {
    clearTimeout(waiting.current);
    if (missing !== undefined || !(engine.state.phase === 'ready' || mayStartOnHint())) return;
    waiting.current = setTimeout(() => {
      const { running, shown } = now.current;
      if (shown !== tab || running?.what === 'csv') return;
      controller.current?.abort();
      quiet.current = true;
      answered(next);
    }, PICK_WAITS);
  };
  const change = (sql: string, chart: ChartChoice | undefined): void => {
    const next = { ...work, sql, chart };
    act({ type: 'work', work: next });
    picked(next, shown);
  };
  const openTab = (sql: string): void => {
    const work = workOf(sql);
    const next = Math.max(...state.tabs.map((one) => one.id)) + 1;
    act({ type: 'open', work, full: r.tabLimit(grouped(TABS)) });
    if (state.tabs.length >= TABS) return;
    document.getElementById('workbench-title')?.scrollIntoView();
    picked(work, next);
  };

  const csvOfAll = (): void => {
    if (answer === undefined || running !== undefined) return;
    void attempt('csv', async (signal) => {
      const tell = (rows: number): void => act({ type: 'say', said: t.csvWriting(grouped(rows)) });
      // The values that were answered, whatever stands in the boxes by now.
      const sent = bound(answer.sql, parametersOf(answer.sql, [], answer.params), answer.params);
      const { file, name, ending } = await wholeCsv(engine, sent.sql, edition, signal, tell, sent.params);
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
    bare.current = chart === undefined;
    act({ type: 'work', work: { chart } });
    if (answer?.sql === sql) void addressOf({ ...work, chart }, 'replace');
  };
  const say = (text: string): void => act({ type: 'say', said: text });
  const putRight = (fix: { readonly sql: string }): void => {
    act({ type: 'work', work: { sql: fix.sql } });
    say(sqlStrings(locale).putRightDone);
    show('write');
    // After the editor has taken its place.
    requestAnimationFrame(() => editor.current?.focus());
  };
  const goTo = (offset: number): void => {
    show('write');
    // After the editor has taken its place.
    requestAnimationFrame(() => editor.current?.goTo(offset));
  };

  return (
    <div className="explore">
      {missing !== undefined && (
        <Failure
          {...{ t, toData, sql, locale }}
          error={new QueryError('unsupported', missing)}
          focus={false}
          goTo={goTo}
        />
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
        <Faces
          {...{ locale, schema, lost, sql, face, show, change }}
          {...{ tab: shown, chart: work.chart, open: openTab }}
        >
          <Editor
            key={`editor-${shown}`}
            ref={editor}
            {...{ t, sql, run, hint, invalid: stands && failure.error.position !== undefined }}
            change={(text) => {
              show('write');
              act({ type: 'work', work: { sql: text } });
            }}
          />
        </Faces>
        <Parameters
          {...{ locale, parameters, run }}
          given={work.params}
          change={(params) => act({ type: 'work', work: { params } })}
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
        {failure !== undefined && (
          <Failure
            {...{ t, toData, goTo, locale, explained }}
            error={failure.error}
            sql={failure.sql}
            putRight={stands ? putRight : undefined}
            focus={!quiet.current}
          />
        )}
        {answer !== undefined && (
          <ResultView
            key={`result-${answer.turn}`}
            {...{ t, locale, answer, edition, tables, own, basis, csvOfAll, draw, say }}
            chart={work.chart}
            behind={behindOf(answer, schema, locale, openTab)}
            drawn={quiet.current && !bare.current && answer.sql === sql}
            busy={running !== undefined}
          />
        )}
      </div>
    </div>
  );
}
