/** A list to choose one thing from, found by what is typed: Chinese, pinyin, English. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { BuilderStrings } from '../../../i18n/builder.ts';
import { finds } from '../../../workbench/builder/columns.ts';

export interface Item {
  readonly key: string;
  readonly title: string;
  /** The name in SQL, small beside it. */
  readonly name: string;
  readonly note?: string;
  /** Marked as simulated. */
  readonly mark?: string;
  /** What it is found by, besides title and name. */
  readonly readings: readonly string[];
  /** Items of one group stand under one heading. */
  readonly group?: string;
}

interface PickerProps {
  readonly t: BuilderStrings;
  readonly label: string;
  readonly items: readonly Item[];
  pick(key: string): void;
}

function rank(typed: string, { title, name, readings }: Item): number {
  const wanted = typed.trim().toLowerCase();
  const texts = [title, name, ...readings].map((text) => text.toLowerCase());
  if (texts.includes(wanted)) return 0;
  return texts.some((text) => text.startsWith(wanted)) ? 1 : 2;
}

export function Picker({ t, label, items, pick }: PickerProps) {
  const id = useId();
  const [typed, type] = useState('');
  // What is called just that, then what begins so, then the rest; of equals, the order in which they are offered.
  const found = items
    .filter(({ title, name, readings }) => finds(typed, [title, name, ...readings]))
    .map((item) => ({ item, rank: rank(typed, item) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
  const groups = [...new Set(found.map(({ group }) => group))];
  // Enter takes the first that is found, as somebody who types a name expects.
  const onKeyDown = (event: KeyboardEvent): void => {
    const first = found[0];
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
    event.preventDefault();
    pick(first.key);
  };
  return (
    <div className="build-picker">
      <label className="label" htmlFor={`${id}-find`}>
        {label}
      </label>
      <input
        id={`${id}-find`}
        type="search"
        className="build-input"
        value={typed}
        placeholder={t.find}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody pressed a button to choose from it
        autoFocus={matchMedia('(hover: hover)').matches}
      />
      {found.length === 0 && <p className="note">{t.none}</p>}
      <div className="build-list">
        {groups.map((group) => (
          <div key={group ?? ''}>
            {group !== undefined && <p className="label build-group">{group}</p>}
            <ul>
              {found
                .filter((item) => item.group === group)
                .map(({ key, title, name, note, mark }) => (
                  <li key={key}>
                    <button type="button" onClick={() => pick(key)}>
                      <span>{title}</span> {mark !== undefined && <span className="explore-mark">{mark}</span>}{' '}
                      <code>{name}</code>
                      {note !== undefined && <span className="note"> {note}</span>}
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
