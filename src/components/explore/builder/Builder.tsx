/** The question as a sentence with removable parts. Every change is a whole query, handed up. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { builder } from '../../../i18n/builder.ts';
import type { Locale } from '../../../i18n/index.ts';
import { cautions } from '../../../workbench/builder/cautions.ts';
import { replaced, reshaped, withBreakdown, without } from '../../../workbench/builder/changes.ts';
import { tableOf } from '../../../workbench/builder/names.ts';
import { type BuilderQuery, type Measure, same } from '../../../workbench/builder/query.ts';
import { firstRows, starts } from '../../../workbench/builder/starts.ts';
import type { Schema } from '../../../workbench/schema.ts';
import { grouped } from '../words.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { BreakdownPanel, MeasurePanel } from './MeasurePanel.tsx';
import { Picker } from './Picker.tsx';
import { SortSelect } from './SortSelect.tsx';
import { sayBreakdown, sayField, sayFilter, sayMeasure, sayOutputs, type Words } from './say.ts';

export interface BuilderProps {
  readonly locale: Locale;
  readonly schema: Schema;
  readonly query: BuilderQuery;
  change(query: BuilderQuery): void;
  undo: (() => void) | undefined;
}

interface Part {
  readonly key: string;
  readonly text: string;
  readonly mark?: string;
  remove?: (() => void) | undefined;
  /** What the part is changed in; absent where it can only be removed. */
  panel?: (() => ReactNode) | undefined;
}

const LIMITS = [10, 20, 50, 100, 500];

export function Builder({ locale, schema, query, change, undo }: BuilderProps) {
  const t = builder(locale);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  const words: Words = { t, locale, schema, table: query.table };
  const table = tableOf(schema, query.table);

  /** Closes what is open and leaves the focus with the button it was opened by, or that stands for its line. */
  const close = (key: string): void => {
    setOpen(undefined);
    requestAnimationFrame(() => {
      const own = root.current?.querySelector<HTMLElement>(`[data-part="${key}"]`);
      const line = root.current?.querySelector<HTMLElement>(`[data-part="${key.split('-')[0]}-new"]`);
      (own ?? line)?.focus({ preventScroll: true });
    });
  };
  const apply = (key: string, next: BuilderQuery): void => {
    change(next);
    close(key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open !== undefined) {
      event.preventDefault();
      close(open);
    }
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !typing) {
      event.preventDefault();
      undo?.();
    }
  };

  const line = (word: string, parts: readonly Part[], add?: Part, empty?: string): ReactNode => {
    const all = add === undefined ? parts : [...parts, add];
    const shown = all.find(({ key }) => key === open);
    return (
      <div className="build-line">
        <span className="build-word">{word}</span>
        <ul className="build-parts" aria-label={word}>
          {parts.length === 0 && empty !== undefined && <li className="build-empty">{empty}</li>}
          {all.map((part) => (
            <li key={part.key} className={part === add ? 'build-add' : 'build-part'}>
              {part.panel === undefined ? (
                <span className="build-text">{part.text}</span>
              ) : (
                <button
                  type="button"
                  className="build-text"
                  data-part={part.key}
                  aria-expanded={open === part.key}
                  aria-label={part === add ? undefined : t.change([part.text, part.mark ?? ''].join(' ').trim())}
                  onClick={() => (open === part.key ? close(part.key) : setOpen(part.key))}
                >
                  {part.text}
                  {part.mark !== undefined && (
                    <>
                      {' '}
                      <span className="explore-mark">{part.mark}</span>
                    </>
                  )}
                </button>
              )}
              {part.remove !== undefined && (
                <button
                  type="button"
                  className="build-remove"
                  aria-label={t.remove(part.text)}
                  onClick={() => {
                    part.remove?.();
                    close(`${part.key.split('-')[0]}-new`);
                  }}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
        {shown?.panel !== undefined && (
          <section className="build-panel" aria-label={shown.text}>
            {shown.panel()}
            <button type="button" className="button" onClick={() => close(shown.key)}>
              {t.cancel}
            </button>
          </section>
        )}
      </div>
    );
  };

  const tables: Part = {
    key: 'table',
    text: table?.title[locale] ?? query.table,
    ...(table?.simulated === true ? { mark: t.simulated } : {}),
    panel: () => (
      <Picker
        {...{ t, label: t.table }}
        items={schema.tables
          .filter(({ rows }) => rows > 0)
          .map((one) => ({
            ...{ key: one.name, title: one.title[locale], name: one.name, note: t.rows(grouped(one.rows)) },
            ...(one.simulated ? { mark: t.simulated } : {}),
            readings: [...one.readings, one.title.zh, one.title.en],
            group: one.simulated ? t.simulated : one.name.startsWith('own.') ? t.own : t.published,
          }))}
        pick={(name) => apply('table', name === query.table ? query : firstRows(name))}
      />
    ),
  };

  const outputs = sayOutputs(words, query);
  const cautious = cautions(query, schema);
  const simple =
    query.ask === 'rows' ? query.columns.length === 0 : query.breakdowns.length === 0 && query.measures.length <= 1;
  const beginnings = simple && query.filters.length === 0 ? starts(schema, query.table, locale) : [];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the parts within, heard in one place
    <div className="build" ref={root} onKeyDown={onKeyDown}>
      {line(t.table, [tables])}
      <div className="build-line">
        <span className="build-word">{t.shape}</span>
        <fieldset className="build-shape">
          <legend className="vh">{t.shape}</legend>
          {(['groups', 'rows'] as const).map((ask) => (
            <label key={ask}>
              <input
                type="radio"
                name={`${id}-ask`}
                checked={query.ask === ask}
                onChange={() => change(reshaped(query, ask))}
              />{' '}
              {ask === 'groups' ? t.asGroups : t.asRows}
            </label>
          ))}
        </fieldset>
      </div>
      {query.ask === 'groups' ? (
        <>
          {line(
            t.by,
            query.breakdowns.map((one, at) => ({
              key: `by-${at}`,
              text: sayBreakdown(words, one),
              remove:
                query.breakdowns.length + query.measures.length > 1
                  ? () => change(without(query, 'breakdowns', at))
                  : undefined,
              panel: () => (
                <BreakdownPanel
                  words={words}
                  apply={(next) => apply(`by-${at}`, { ...query, breakdowns: replaced(query.breakdowns, at, next) })}
                />
              ),
            })),
            {
              key: 'by-new',
              text: t.addBreakdown,
              panel: () => (
                <BreakdownPanel words={words} apply={(next) => apply('by-new', withBreakdown(query, next))} />
              ),
            },
            t.noBreakdown,
          )}
          {line(
            t.see,
            query.measures.map((one, at) => ({
              key: `see-${at}`,
              text: sayMeasure(words, one),
              remove:
                query.breakdowns.length + query.measures.length > 1
                  ? () => change(without(query, 'measures', at))
                  : undefined,
              panel: () => (
                <MeasurePanel
                  words={words}
                  apply={(next) => apply(`see-${at}`, { ...query, measures: replaced(query.measures, at, next) })}
                />
              ),
            })),
            {
              key: 'see-new',
              text: t.addMeasure,
              panel: () => (
                <MeasurePanel
                  words={words}
                  apply={(next: Measure) => apply('see-new', { ...query, measures: [...query.measures, next] })}
                />
              ),
            },
          )}
        </>
      ) : (
        line(
          t.columns,
          query.columns.map(({ field }, at) => ({
            key: `see-${at}`,
            text: sayField(words, field),
            remove: () => change({ ...query, columns: query.columns.filter((_, other) => other !== at) }),
          })),
          {
            key: 'see-new',
            text: t.addColumn,
            panel: () => (
              <ColumnPicker
                {...{ words, label: t.addColumn }}
                offer={({ field }) => !query.columns.some((one) => same(one.field, field))}
                pick={({ field }) => apply('see-new', { ...query, columns: [...query.columns, { field }] })}
              />
            ),
          },
          t.allColumns,
        )
      )}
      {line(
        t.only,
        query.filters.map((filter, at) => ({
          key: `only-${at}`,
          text: sayFilter(words, filter),
          remove: () => change({ ...query, filters: query.filters.filter((_, other) => other !== at) }),
          panel: () => (
            <FilterPanel
              {...{ words, filter }}
              apply={(next) => apply(`only-${at}`, { ...query, filters: replaced(query.filters, at, next) })}
            />
          ),
        })),
        {
          key: 'only-new',
          text: t.addFilter,
          panel: () => (
            <FilterPanel
              {...{ words, filter: undefined }}
              apply={(next) => apply('only-new', { ...query, filters: [...query.filters, next] })}
            />
          ),
        },
        t.everything,
      )}
      <div className="build-line">
        <label className="build-word" htmlFor={`${id}-sort`}>
          {t.sort}
        </label>
        <SortSelect {...{ words, query, change, outputs }} id={`${id}-sort`} />
        <label className="build-word" htmlFor={`${id}-limit`}>
          {t.limit}
        </label>
        <select
          id={`${id}-limit`}
          className="build-input"
          value={query.limit ?? ''}
          onChange={({ target }) => change({ ...query, limit: target.value === '' ? undefined : Number(target.value) })}
        >
          {[...new Set([...LIMITS, ...(query.limit === undefined ? [] : [query.limit])])].map((limit) => (
            <option key={limit} value={limit}>
              {t.rows(grouped(limit))}
            </option>
          ))}
          <option value="">{t.all}</option>
        </select>
        {undo !== undefined && (
          <button type="button" className="button build-undo" onClick={undo}>
            {t.undo}
          </button>
        )}
      </div>
      {table?.simulated === true && <p className="explore-notice">{t['caution-simulated']}</p>}
      {cautious.map((caution) => (
        <p key={caution.about} className="explore-notice build-caution">
          {t[`caution-${caution.about}`]}{' '}
          {'cure' in caution && (
            <button type="button" className="build-cure" onClick={() => change(caution.cure)}>
              {t[`cure-${caution.about}`]}
            </button>
          )}
        </p>
      ))}
      {beginnings.length > 0 && (
        <section className="build-starts" aria-label={t.start}>
          <p className="label">{t.start}</p>
          <ul>
            {beginnings
              .filter((start) => !same(start.query, query))
              .map((start) => (
                <li key={start.kind}>
                  <button type="button" onClick={() => change(start.query)}>
                    {sentence(t, start.kind, start.words)}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function sentence(t: Words['t'], kind: ReturnType<typeof starts>[number]['kind'], said: readonly string[]): string {
  const [one = '', two = '', three = ''] = said;
  return t[`start-${kind}`](one, two, three);
}
