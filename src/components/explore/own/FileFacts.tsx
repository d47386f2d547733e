/** The file itself: encoding, separator, sheet, header, and what stands outside the table. Changing one reads it again. */
import { useId, useState } from 'react';
import type { Locale } from '../../../i18n/index.ts';
import type { OwnStrings } from '../../../i18n/own.ts';
import { DELIMITERS, ENCODINGS, type Layout, type Proposal, type Told } from '../../../intake/index.ts';
import { grouped } from '../words.ts';
import type { Opened } from './state.ts';

interface FileFactsProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly opened: Opened;
  readonly proposal: Proposal;
  readonly busy: boolean;
  again(told: Told, layout: Layout): void;
}

const LABEL_LENGTH = 28;

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice({
  label,
  value,
  options,
  set,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  set: (value: string) => void;
}) {
  const id = useId();
  return (
    <span className="own-choice">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => set(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Headers that may be chosen: none, each of the first rows, and two rows where they are two. */
function headerOptions({ look }: Opened, t: OwnStrings, comma: string): Option[] {
  const { header } = look.structure;
  const words = (cells: readonly string[]): string =>
    cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' · ')
      .slice(0, LABEL_LENGTH);
  const rows = look.head.map(({ row, cells }) => ({
    value: String(row),
    label: t.headerRow(String(row), words(cells)),
  }));
  const [top] = header;
  // Two and three rows from where it begins now, and however many it is.
  const several = top === undefined ? [] : [...new Set([2, 3, header.length])].filter((count) => count > 1);
  const together = several.map((count) => {
    const listed = count === header.length ? header : Array.from({ length: count }, (_, at) => (top ?? 1) + at);
    return { value: listed.join(), label: t.headerRows(listed.join(comma)) };
  });
  return [{ value: '', label: t.headerNone }, ...rows, ...together];
}

export function FileFacts({ t, locale, opened, proposal, busy, again }: FileFactsProps) {
  const { told, layout, info, look } = opened;
  const { structure } = look;
  const comma = locale === 'zh' ? '、' : ', ';
  const read = (more: Told, at: Layout = {}): void => {
    if (!busy) again({ ...told, ...more }, at);
  };
  const kinds = { names: '', translated: t.translated, stacked: t.stacked, units: t.unitsRow };
  const remarks = [
    info.certainty === 'likely' ? t.likely : '',
    info.format === 'page' ? t.page : '',
    ...structure.roles.map((role) => kinds[role]),
    info.merged > 0 ? t.merged(grouped(info.merged)) : '',
    info.path === undefined ? '' : t.jsonPath(info.path),
    proposal.units.length > 0 ? t.units(proposal.units.join(comma)) : '',
    look.totals.length > 0 ? t.totals(look.totals.map(({ row }) => row).join(comma)) : '',
    (info.hidden?.rows ?? 0) + (info.hidden?.columns ?? 0) > 0
      ? t.hidden(grouped(info.hidden?.rows ?? 0), grouped(info.hidden?.columns ?? 0))
      : '',
    look.repeated.length > 0 ? t.repeated(look.repeated.map(({ row }) => row).join(comma)) : '',
    look.blankRows > 0 ? t.blankRows(grouped(look.blankRows)) : '',
  ].filter((remark) => remark !== '');
  const notes = [...structure.before, ...structure.after];
  return (
    <>
      <div className="own-choices">
        {info.encoding !== undefined && (
          <Choice
            label={t.encoding}
            value={info.encoding}
            options={ENCODINGS.map((one) => ({ value: one, label: one.toUpperCase() }))}
            set={(value) => {
              const encoding = ENCODINGS.find((one) => one === value);
              if (encoding !== undefined) read({ encoding });
            }}
          />
        )}
        {info.delimiter !== undefined && (
          <Choice
            label={t.delimiter}
            value={info.delimiter}
            options={DELIMITERS.map((one) => ({ value: one, label: one === '\t' ? t.tab : one }))}
            set={(delimiter) => read({ delimiter })}
          />
        )}
        {info.sheets.length > 1 && (
          <Choice
            label={t.sheet}
            value={String(info.sheet)}
            options={info.sheets.map((sheet, at) => ({ value: String(at), label: sheet }))}
            set={(value) => read({ sheet: Number(value) })}
          />
        )}
        <Choice
          label={t.header}
          value={structure.header.join()}
          options={headerOptions(opened, t, comma)}
          set={(value) => read({}, { ...layout, header: value === '' ? [] : value.split(',').map(Number) })}
        />
        <LastRow {...{ t }} value={structure.last} set={(last) => read({}, { header: structure.header, last })} />
      </div>
      {remarks.map((remark) => (
        <p key={remark} className="note own-remark">
          {remark}
        </p>
      ))}
      {notes.length > 0 && (
        <details className="own-notes" open={notes.length <= 6}>
          <summary>{t.notes}</summary>
          <p className="note">{t.notesNote}</p>
          <ul className="rows">
            {notes.map(({ row, text }) => (
              <li key={row}>
                <span className="label">{t.row(String(row))}</span> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Typed in full before it counts: each change reads the file again. */
function LastRow({ t, value, set }: { readonly t: OwnStrings; readonly value: number; set(last: number): void }) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  const last = Number(typed);
  const changed = Number.isInteger(last) && last > 0 && last !== value;
  return (
    <span className="own-choice">
      <label className="label" htmlFor={id}>
        {t.lastRow}
      </label>
      <input
        id={id}
        type="number"
        min={1}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && changed && set(last)}
      />
      {changed && (
        <button type="button" className="button" onClick={() => set(last)}>
          {t.lastRowSet}
        </button>
      )}
    </span>
  );
}
