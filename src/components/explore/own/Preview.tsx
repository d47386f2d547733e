/** What was found in a file and what is proposed for it; everything in it can be decided otherwise before it is imported. */
import { useEffect, useId, useMemo, useRef } from 'react';
import type { Locale } from '../../../i18n/index.ts';
import type { OwnStrings } from '../../../i18n/own.ts';
import {
  apply,
  type Choices,
  filler,
  type Layout,
  outputColumns,
  type Proposal,
  propose,
  type Told,
} from '../../../intake/index.ts';
import { OWN, type OwnTable } from '../../../query/own.ts';
import { identifier } from '../../../query/statement.ts';
import { grouped } from '../words.ts';
import { Columns } from './Columns.tsx';
import { FileFacts } from './FileFacts.tsx';
import { Problems } from './Problems.tsx';
import { isNumber, shown, sqlType } from './shown.ts';
import type { Opened } from './state.ts';

interface PreviewProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly opened: Opened;
  readonly busy: boolean;
  /** A name for the table, made from the file's. */
  readonly suggested: string;
  /** Names of tables that are there already. */
  readonly taken: readonly string[];
  choose(choices: Choices): void;
  again(told: Told, layout: Layout): void;
  take(proposal: Proposal, columns: OwnTable['columns']): void;
  leave(): void;
}

const SAMPLE_ROWS = 8;

/** Names and types as the engine will know them. */
function columnsOf(proposal: Proposal): OwnTable['columns'] {
  return outputColumns(proposal).map(({ name, storage }) => ({ name, type: sqlType(storage) }));
}

export function Preview({ t, locale, opened, busy, suggested, taken, choose, again, take, leave }: PreviewProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { look, choices, fileName } = opened;
  const proposal = useMemo(() => {
    const words = {
      ...{ column: t.wordColumn, asWritten: t.wordAsWritten, spare: t.wordSpare },
      ...{ period: t.wordPeriod, value: t.wordValue },
    };
    return propose(look, suggested, words, choices);
  }, [look, suggested, choices, t]);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { unpivot, unpivoted } = proposal;
  const name = choices.name ?? suggested;
  const usable =
    name.trim() !== '' && !/[.\n]/.test(name) && !taken.some((one) => one.toLowerCase() === name.toLowerCase());
  return (
    <section className="own-preview" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} ref={title} tabIndex={-1}>
        {t.found(fileName, grouped(look.rows), grouped(look.facts.length))}
      </h3>
      <FileFacts {...{ t, locale, opened, proposal, again, busy }} />
      {unpivot !== undefined && (
        <p className="own-unpivot">
          <label>
            <input
              type="checkbox"
              checked={unpivoted}
              onChange={({ target }) => choose({ ...choices, unpivot: target.checked })}
            />{' '}
            {t.unpivot(grouped(unpivot.columns.length))}
          </label>
          <span className="note">{t.unpivotNote(unpivot.periodName, unpivot.valueName)}</span>
        </p>
      )}
      <Sample {...{ t, opened, proposal }} />
      <Columns {...{ t, locale, proposal, choices, choose }} />
      <Problems {...{ t, locale, look, proposal }} />
      <div className="own-import">
        <label className="label" htmlFor={`${id}-name`}>
          {t.tableName}
        </label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={60}
          spellCheck={false}
          aria-invalid={!usable}
          aria-describedby={`${id}-written`}
          onChange={({ target }) => choose({ ...choices, name: target.value })}
        />
        <p className="note" id={`${id}-written`}>
          {t.tableNameNote(`${OWN}.${identifier(name)}`)}
        </p>
        <div className="actions">
          <button
            type="button"
            className="button own-run"
            aria-disabled={busy || !usable}
            onClick={() => {
              if (!busy && usable) take({ ...proposal, name }, columnsOf(proposal));
            }}
          >
            {t.import}
          </button>
          <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && leave()}>
            {t.drop}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The first rows with their types applied, as queries will see them. */
function Sample({
  t,
  opened,
  proposal,
}: {
  readonly t: OwnStrings;
  readonly opened: Opened;
  readonly proposal: Proposal;
}) {
  const columns = outputColumns(proposal);
  const batch = apply(proposal, filler(proposal)(opened.look.sample));
  const rows = Math.min(batch.rows, SAMPLE_ROWS);
  const caption = t.preview(grouped(rows));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it
    <section className="explore-scroll" tabIndex={0} aria-label={caption}>
      <table className="explore-rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, storage }) => (
              <th key={name} scope="col" className={isNumber(storage) ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
            <tr key={row}>
              {columns.map(({ name, storage }, at) => (
                <td key={name} className={isNumber(storage) ? 'n' : undefined}>
                  {shown(batch.columns[at]?.[row] ?? null, storage)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
