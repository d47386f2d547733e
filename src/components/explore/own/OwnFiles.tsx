/** A visitor's own files: opened here, read in a worker, handed to the engine. All state is here; the parts show it. */
import {
  type ChangeEvent,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Locale } from '../../../i18n/index.ts';
import { own } from '../../../i18n/own.ts';
import { Intake } from '../../../intake/client.ts';
import { IntakeError } from '../../../intake/failure.ts';
import type { Layout, Proposal, Told } from '../../../intake/index.ts';
import { OWN_TABLES } from '../../../intake/limits.ts';
import { tableName } from '../../../intake/names.ts';
import { QueryError } from '../../../query/errors.ts';
import { OWN, type OwnTable } from '../../../query/own.ts';
import { missingForEngine } from '../../../query/support.ts';
import type { Engine } from '../../../query/types.ts';
import { grouped } from '../words.ts';
import { OwnFailed } from './OwnFailed.tsx';
import { OwnTables } from './OwnTables.tsx';
import { IDLE, reduce } from './state.ts';

/** With all that proposes and applies; comes when a file does. */
const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }));

export interface OwnFilesProps {
  readonly engine: Engine;
  readonly locale: Locale;
}

const ACCEPTED = '.csv,.tsv,.txt,.tab,.json,.jsonl,.ndjson,.xlsx,.xlsm,.xls,.parquet,text/csv';
/** Reasons for which another encoding may be the cure. */
const ABOUT_ENCODING = new Set(['unknown-encoding', 'nul']);

export function OwnFiles({ engine, locale }: OwnFilesProps) {
  const t = own(locale);
  const [state, act] = useReducer(reduce, IDLE);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const intake = useRef<Intake>(undefined);
  const controller = useRef<AbortController>(undefined);
  const tables = useSyncExternalStore(
    useCallback((changed: () => void) => engine.subscribe(changed), [engine]),
    () => engine.own,
  );
  const { busy, opened, failure, said, done, fileName } = state;
  const missing = missingForEngine();

  const failed = (name: string, error: unknown): void => {
    if (controller.current?.signal.aborted) {
      act({ type: 'stopped', said: t.cancelled });
      return;
    }
    const known =
      error instanceof IntakeError || error instanceof QueryError
        ? error
        : new IntakeError('unreadable', String(error));
    const detail = known instanceof IntakeError ? known.detail : known.message;
    const { code } = known;
    act({ type: 'fail', failure: { fileName: name, code, detail, encoding: ABOUT_ENCODING.has(code) } });
  };

  const look = async (source: Intake, name: string, told: Told, layout: Layout): Promise<void> => {
    const stop = new AbortController();
    controller.current = stop;
    act({ type: 'read', fileName: name, said: t.reading(name) });
    try {
      const { info, look: found } = await source.look(told, layout, stop.signal, (part) =>
        act({ type: 'done', done: part }),
      );
      const words = t.foundSaid(grouped(found.rows), grouped(found.facts.length));
      act({ type: 'looked', opened: { fileName: name, told, layout, info, look: found }, said: words });
    } catch (error) {
      failed(name, error);
    }
  };

  const openFile = (file: File): void => {
    if (missing !== undefined || busy !== undefined) return;
    if (tables.length >= OWN_TABLES) {
      act({ type: 'say', said: t.tooMany(String(OWN_TABLES)) });
      return;
    }
    intake.current?.close();
    act({ type: 'close', said: '' });
    const source = new Intake(file);
    intake.current = source;
    void look(source, file.name, {}, {});
  };
  const openRef = useRef(openFile);
  openRef.current = openFile;

  const again = (told: Told, layout: Layout): void => {
    const source = intake.current;
    if (source !== undefined && busy === undefined) void look(source, opened?.fileName ?? fileName, told, layout);
  };

  const take = async (proposal: Proposal, columns: OwnTable['columns']): Promise<void> => {
    const source = intake.current;
    if (source === undefined || opened === undefined || busy !== undefined) return;
    const stop = new AbortController();
    controller.current = stop;
    act({ type: 'import', said: t.importing });
    try {
      // A cancelled import has ended the worker, and what it knew of the file with it.
      if (!source.knows)
        await source.look(opened.told, opened.layout, stop.signal, (part) => act({ type: 'done', done: part / 2 }));
      const { parts, rows } = await source.take(proposal, stop.signal, (part) => act({ type: 'done', done: part }));
      act({ type: 'insert', said: t.inserting });
      const tell = (part: number): void => act({ type: 'done', done: part / parts.length });
      await engine.addOwn({ name: proposal.name, columns, parts, rows }, tell);
      source.close();
      act({ type: 'imported', said: t.imported(`${OWN}.${proposal.name}`, grouped(rows)) });
      chooser.current?.focus({ preventScroll: true });
      top.current?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      failed(opened.fileName, error);
    }
  };

  const leave = (): void => {
    intake.current?.close();
    intake.current = undefined;
    act({ type: 'close', said: '' });
    chooser.current?.focus();
  };

  const remove = async (name: string): Promise<void> => {
    await engine.removeOwn(name).catch(() => undefined);
    act({ type: 'say', said: t.removed(`${OWN}.${name}`) });
    chooser.current?.focus({ preventScroll: true });
  };

  // A file dropped beside the mark would make the browser leave this page for it.
  useEffect(() => {
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      document.getElementById('own')?.scrollIntoView();
      openRef.current(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);

  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file !== undefined) openFile(file);
    // The same file may be chosen again.
    target.value = '';
  };

  return (
    <div className="own" ref={top}>
      <div className={over ? 'own-zone own-over' : 'own-zone'}>
        <button
          ref={chooser}
          type="button"
          className="button"
          aria-disabled={busy !== undefined || missing !== undefined}
          onClick={() => {
            if (busy === undefined && missing === undefined) picker.current?.click();
          }}
        >
          {t.choose}
        </button>{' '}
        <span>{over ? t.dropNow : t.dropHere}</span>
        <input ref={picker} type="file" hidden accept={ACCEPTED} onChange={pick} />
        <p className="note">{t.formats}</p>
      </div>
      {busy !== undefined && (
        <p className="own-progress">
          <progress max={1} value={done} aria-label={busy === 'reading' ? t.reading(fileName) : t.importing} />{' '}
          <button
            type="button"
            className="button"
            aria-disabled={busy === 'inserting'}
            onClick={() => {
              if (busy !== 'inserting') controller.current?.abort(new IntakeError('unreadable', 'cancelled'));
            }}
          >
            {t.cancel}
          </button>
        </p>
      )}
      <p className="own-status" role="status">
        {said}
      </p>
      {failure !== undefined && (
        <OwnFailed {...{ t, locale, failure }} retry={(encoding) => again({ ...opened?.told, encoding }, {})} />
      )}
      {opened !== undefined && (
        <Suspense>
          <Preview
            key={opened.turn}
            {...{ t, locale, opened, again, leave }}
            busy={busy !== undefined}
            suggested={tableName(opened.fileName, new Set(tables.map(({ name }) => name)), t.wordTable)}
            taken={tables.map(({ name }) => name)}
            choose={(choices) => act({ type: 'choose', choices })}
            take={(proposal, columns) => void take(proposal, columns)}
          />
        </Suspense>
      )}
      {tables.length > 0 && <OwnTables {...{ t, tables }} remove={(name) => void remove(name)} />}
    </div>
  );
}
