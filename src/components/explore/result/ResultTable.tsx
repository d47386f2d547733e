/** The rows of a result, sorted as asked: in the order of the answer, or by a column. */
import { useMemo, useState } from 'react';
import type { ExploreStrings } from '../../../i18n/explore.ts';
import type { Locale } from '../../../i18n/index.ts';
import { result as strings } from '../../../i18n/result.ts';
import { CELL_LENGTH, DISPLAY_COLUMNS, rowsAtOnce } from '../../../query/limits.ts';
import type { Cell, Column, Result } from '../../../query/types.ts';
import type { SchemaColumn } from '../../../workbench/schema.ts';
import { type Order, sortedRows } from '../../../workbench/sorted.ts';
import { grouped, seconds } from '../words.ts';

/** The rows that a row of the answer was counted from. */
export interface Behind {
  readonly word: string;
  label(row: number): string;
  open(row: number): void;
}

interface ResultTableProps {
  readonly behind: Behind | undefined;
  readonly t: ExploreStrings;
  readonly locale: Locale;
  readonly result: Result;
  known(name: string): SchemaColumn | undefined;
}

export function ResultTable({ t, locale, result, known, behind }: ResultTableProps) {
  const r = strings(locale);
  const { columns, rows, extent, ms } = result;
  const kept = columns.slice(0, DISPLAY_COLUMNS);
  const step = rowsAtOnce(kept.length);
  const [listed, setListed] = useState(step);
  const [order, setOrder] = useState<Order>();
  const places = useMemo(() => sortedRows(columns, rows, order), [columns, rows, order]);
  const shown = Math.min(listed, rows);
  const caption = t.caption(grouped(rows), grouped(columns.length), seconds(ms, t));
  const by = order === undefined ? undefined : columns[order.column]?.name;
  return (
    <>
      {kept.length < columns.length && (
        <p className="explore-notice">{r.columnsShown(grouped(kept.length), grouped(columns.length))}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
      <section className="explore-scroll" tabIndex={0} aria-label={`${t.result}：${caption}`}>
        <table className="explore-rows" aria-rowcount={rows + 1} aria-colcount={columns.length}>
          <caption>
            {caption}
            {shown < rows && <> {t.shown(grouped(shown), grouped(rows))}</>}
            {rows === 0 && <> {t.noRows}</>}
            {by !== undefined && <> {order?.down ? r.sortedDown(by) : r.sortedUp(by)}</>}
            {by !== undefined && extent !== 'all' && <> {r.sortedPart}</>}
          </caption>
          <thead>
            <tr>
              {kept.map((column, at) => (
                <Head
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, names may repeat
                  key={at}
                  {...{ column, locale }}
                  known={known(column.name)}
                  order={order?.column === at ? order : undefined}
                  sort={() => setOrder(next(order, at))}
                />
              ))}
              {behind !== undefined && (
                <th scope="col">
                  <span className="vh">{behind.word}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {Array.from(places.subarray(0, shown), (row) => (
              <tr key={row}>
                {kept.map(({ kind, values }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={at} className={kind === 'number' ? 'n' : undefined}>
                    <Value t={t} cell={values[row] ?? null} />
                  </td>
                ))}
                {behind !== undefined && (
                  <td>
                    <button
                      type="button"
                      className="explore-behind"
                      aria-label={behind.label(row)}
                      onClick={() => behind.open(row)}
                    >
                      {behind.word}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown < rows && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setListed(listed + step)}>
            {t.moreRows(grouped(Math.min(step, rows - shown)))}
          </button>
        </p>
      )}
    </>
  );
}

/** Up, down, and back to the order of the answer. */
function next(order: Order | undefined, column: number): Order | undefined {
  if (order?.column !== column) return { column, down: false };
  return order.down ? undefined : { column, down: true };
}

interface HeadProps {
  readonly column: Column;
  readonly locale: Locale;
  readonly known: SchemaColumn | undefined;
  readonly order: Order | undefined;
  sort(): void;
}

function Head({ column, locale, known, order, sort }: HeadProps) {
  const title = known?.title[locale];
  const sorted = order === undefined ? 'none' : order.down ? 'descending' : 'ascending';
  return (
    <th scope="col" className={column.kind === 'number' ? 'n' : undefined} aria-sort={sorted}>
      <button type="button" className="explore-sort" onClick={sort} title={strings(locale).sort(column.name)}>
        {column.name}
        <span aria-hidden="true">{order === undefined ? '' : order.down ? ' ↓' : ' ↑'}</span>
      </button>
      {title !== undefined && title !== '' && title !== column.name && <span className="explore-known">{title}</span>}
      <span className="explore-type">{shortType(column)}</span>
    </th>
  );
}

/** An ENUM's type lists all its words; its name is enough. */
function shortType({ type }: Column): string {
  return type.startsWith('ENUM(') ? 'ENUM' : type;
}

/** Values as the engine gives them, hyphen for minus and no thousands, so that what is copied is what was answered. */
function Value({ t, cell }: { readonly t: ExploreStrings; readonly cell: Cell }) {
  if (cell === null) return <span className="explore-null">{t.nullCell}</span>;
  const text = String(cell);
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}
