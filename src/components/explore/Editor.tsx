/** The face of the workbench in which a query is written: a plain box, which every browser and reader can use. */
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { ExploreStrings } from '../../i18n/explore.ts';
import { insertAtCursor, makeNamesInsertable } from './insert.ts';

/** What others may ask of the editor. */
export interface EditorHandle {
  /** Takes the reader to a place in the text, counted in UTF-16 units. */
  goTo(offset: number): void;
  focus(): void;
}

interface EditorProps {
  readonly t: ExploreStrings;
  readonly sql: string;
  /** The engine has named a place where this very text is wrong. */
  readonly invalid: boolean;
  readonly ref?: Ref<EditorHandle>;
  change(sql: string): void;
  run(): void;
  /** Somebody is about to write: the engine may be fetched. */
  hint(): void;
}

export function Editor({ t, sql, invalid, change, run, hint, ref }: EditorProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const changeRef = useRef(change);
  changeRef.current = change;

  useEffect(
    () =>
      makeNamesInsertable(document, t.insert, (name) => {
        if (box.current !== null) changeRef.current(insertAtCursor(box.current, name));
      }),
    [t],
  );

  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    goTo(offset) {
      box.current?.focus();
      box.current?.setSelectionRange(offset, Math.min(offset + 1, box.current.value.length));
    },
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };

  return (
    <>
      <label className="label" htmlFor={`${id}-sql`}>
        {t.sqlLabel}
      </label>
      <textarea
        ref={box}
        id={`${id}-sql`}
        className="explore-box"
        rows={Math.min(20, Math.max(6, sql.split('\n').length + 1))}
        value={sql}
        onChange={({ target }) => change(target.value)}
        onKeyDown={onKeyDown}
        onFocus={hint}
        aria-invalid={invalid || undefined}
        aria-describedby={`${id}-help`}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        lang="en"
      />
      <p className="note" id={`${id}-help`}>
        {t.sqlHelp}
      </p>
    </>
  );
}
