/** One result: what it is, whether it is all of it, where it may be taken, and its table. */
import { useId, useState } from 'react';
import type { ExploreStrings } from '../../i18n/explore.ts';
import { CELL_LENGTH, CSV_ROWS, DISPLAY_ROWS, RESULT_BYTES, rowsAtOnce } from '../../query/limits.ts';
import type { Cell, Column } from '../../query/types.ts';
import { download } from '../download.ts';
import { resultCsv } from './csv-file.ts';
import type { Answer } from './state.ts';
import { grouped, seconds } from './words.ts';

interface ResultViewProps {
  readonly t: ExploreStrings;
  readonly answer: Answer;
  readonly edition: string;
  readonly busy: boolean;
  csvOfAll(): void;
}

export function ResultView({ t, answer, edition, busy, csvOfAll }: ResultViewProps) {
  const id = useId();
  const atOnce = rowsAtOnce(answer.result.columns.length);
  const [listed, setListed] = useState(atOnce);
  const { result, sql } = answer;
  const { columns, rows, extent, ms, simulated, own } = result;
  const shown = Math.min(listed, rows);
  const caption = t.caption(grouped(rows), grouped(columns.length), seconds(ms, t));
  const saveShown = (): void => {
    const { file, name } = resultCsv(result, edition);
    download(file, name);
  };
  return (
    <section className="explore-result" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t.result}</h3>
      {simulated && (
        <p className="explore-simulated">
          <span>{t.simulated}</span> <span>{t.simulatedNote}</span>
        </p>
      )}
      {own && <p className="explore-notice">{t.ownNote}</p>}
      <pre className="sql explore-asked">{sql}</pre>
      {extent === 'rows' && <p className="explore-notice">{t.cutRows(grouped(DISPLAY_ROWS))}</p>}
      {extent === 'bytes' && (
        <p className="explore-notice">{t.cutBytes(String(RESULT_BYTES / 1024 / 1024), grouped(rows))}</p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={saveShown}>
          {t.csvShown(grouped(rows))}
        </button>
        {extent !== 'all' && (
          <button type="button" className="button" onClick={csvOfAll} aria-disabled={busy}>
            {t.csvWhole(grouped(CSV_ROWS))}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
      <section className="explore-scroll" tabIndex={0} aria-label={`${t.result}：${caption}`}>
        <table className="explore-rows" aria-rowcount={rows + 1}>
          <caption>
            {caption}
            {shown < rows && <> {t.shown(grouped(shown), grouped(rows))}</>}
            {rows === 0 && <> {t.noRows}</>}
          </caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, names may repeat
                <th key={at} scope="col" className={column.kind === 'number' ? 'n' : undefined}>
                  {column.name} <span className="explore-type">{shortType(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <Rows {...{ t, columns }} rows={shown} />
        </table>
      </section>
      {shown < rows && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setListed(listed + atOnce)}>
            {t.moreRows(grouped(Math.min(atOnce, rows - shown)))}
          </button>
        </p>
      )}
    </section>
  );
}

/** An ENUM's type lists all its words; its name is enough. */
function shortType({ type }: Column): string {
  return type.startsWith('ENUM(') ? 'ENUM' : type;
}

interface RowsProps {
  readonly t: ExploreStrings;
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** Values as the engine gives them, hyphen for minus and no thousands, so that what is copied is what was answered. */
function Rows({ t, columns, rows }: RowsProps) {
  return (
    <tbody>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the result
        <tr key={row}>
          {columns.map(({ kind, values }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <td key={at} className={kind === 'number' ? 'n' : undefined}>
              <Value t={t} cell={values[row] ?? null} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Value({ t, cell }: { readonly t: ExploreStrings; readonly cell: Cell }) {
  if (cell === null) return <span className="explore-null">{t.nullCell}</span>;
  const text = String(cell);
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}
