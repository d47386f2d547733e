/**
 * The face of the workbench in which a query is written. A plain box until somebody turns to it; then the editor takes its
 * place with what is written, where the cursor is. Where the editor can't be had, the box stays.
 */
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { ExploreStrings } from '../../i18n/explore.ts';
import type { Locale } from '../../i18n/index.ts';
import type { OwnTableInfo } from '../../query/own.ts';
import type { Fault, MountedEditor } from './editor/codemirror.ts';
import { insertAtCursor, makeNamesInsertable } from './insert.ts';
import { loadSchema } from './schema.ts';

/** What others may ask of the editor. */
export interface EditorHandle {
  /** Takes the reader to a place in the text, counted in UTF-16 units. */
  goTo(offset: number): void;
  focus(): void;
}

interface EditorProps {
  readonly t: ExploreStrings;
  readonly locale: Locale;
  readonly sql: string;
  readonly own: readonly OwnTableInfo[];
  /** What is wrong with this very text. */
  readonly fault: Fault | undefined;
  readonly ref?: Ref<EditorHandle>;
  change(sql: string): void;
  run(): void;
  format(): void;
  /** Somebody is about to write: the engine may be fetched. */
  hint(): void;
}

export function Editor(props: EditorProps) {
  const { t, locale, sql, fault, hint, ref } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedEditor>(undefined);
  const loading = useRef(false);
  const [ready, setReady] = useState(false);
  // The editor lives longer than one rendering, and asks for what holds now.
  const now = useRef(props);
  now.current = props;

  const mount = useCallback(
    (
      { mountEditor }: typeof import('./editor/codemirror.ts'),
      complete: typeof import('../../workbench/sql/complete.ts'),
    ) => {
      const textarea = box.current;
      if (textarea === null || host.current === null || mounted.current !== undefined) return;
      const focused = document.activeElement === textarea;
      const editor = mountEditor({
        ...{ host: host.current, text: textarea.value, label: t.sqlLabel, help: t.sqlHelp, listLabel: t.completions },
        selection: { from: textarea.selectionStart, to: textarea.selectionEnd },
        changed: (text) => now.current.change(text),
        run: () => now.current.run(),
        format: () => now.current.format(),
        focused: () => now.current.hint(),
        complete: async (text, offset, explicit) =>
          complete.complete(text, offset, await loadSchema(), now.current.own, locale, explicit),
      });
      mounted.current = editor;
      if (focused) editor.focus();
      setReady(true);
    },
    [t, locale],
  );

  const load = (): void => {
    if (loading.current || mounted.current !== undefined) return;
    loading.current = true;
    void loadSchema();
    Promise.all([import('./editor/codemirror.ts'), import('../../workbench/sql/complete.ts')])
      .then(async ([code, complete]) => {
        // Not under the fingers of an input method.
        while (composing.current) await new Promise((done) => setTimeout(done, 100));
        mount(code, complete);
      })
      .catch(() => undefined)
      .finally(() => {
        loading.current = false;
      });
  };
  const composing = useRef(false);

  useEffect(() => () => mounted.current?.end(), []);
  useEffect(() => mounted.current?.setText(sql), [sql]);
  useEffect(() => mounted.current?.mark(fault), [fault]);

  useEffect(
    () =>
      makeNamesInsertable(document, t.insert, (name) => {
        if (mounted.current !== undefined) mounted.current.insert(name);
        else if (box.current !== null) now.current.change(insertAtCursor(box.current, name));
      }),
    [t],
  );

  useImperativeHandle(ref, () => ({
    focus: () => (mounted.current ?? box.current)?.focus(),
    goTo(offset) {
      if (mounted.current !== undefined) return mounted.current.select(offset, offset + 1);
      box.current?.focus();
      box.current?.setSelectionRange(offset, Math.min(offset + 1, box.current.value.length));
    },
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    now.current.run();
  };

  return (
    <>
      {ready ? (
        // The editor carries the same words as its own label; this one is for the eye.
        <span className="label" aria-hidden="true">
          {t.sqlLabel}
        </span>
      ) : (
        <label className="label" htmlFor={`${id}-sql`}>
          {t.sqlLabel}
        </label>
      )}
      {!ready && (
        <textarea
          ref={box}
          id={`${id}-sql`}
          className="explore-box"
          rows={Math.min(20, Math.max(6, sql.split('\n').length + 1))}
          value={sql}
          onChange={({ target }) => props.change(target.value)}
          onKeyDown={onKeyDown}
          onPointerEnter={load}
          onFocus={() => {
            load();
            hint();
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
          }}
          aria-describedby={`${id}-help`}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          lang="en"
        />
      )}
      <div ref={host} className="explore-editor" />
      <p className="note" id={`${id}-help`}>
        {t.sqlHelp}
      </p>
    </>
  );
}
