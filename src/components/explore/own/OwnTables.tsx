/** The tables that were imported: each with a way to query it and a way to be rid of it. */
import type { OwnStrings } from '../../../i18n/own.ts';
import { fragmentOf, tableQuery } from '../../../query/address.ts';
import { OWN, type OwnTableInfo } from '../../../query/own.ts';
import { identifier } from '../../../query/statement.ts';
import { grouped, megabytes } from '../words.ts';

interface OwnTablesProps {
  readonly t: OwnStrings;
  readonly tables: readonly OwnTableInfo[];
  remove(name: string): void;
}

/** Bytes below which a size says nothing. */
const LEAST = 50_000;

export function OwnTables({ t, tables, remove }: OwnTablesProps) {
  return (
    <section className="own-tables" aria-labelledby="own-tables">
      <h3 id="own-tables">{t.tables}</h3>
      <ul className="rows">
        {tables.map(({ name, columns, rows, bytes }) => {
          const full = `${OWN}.${name}`;
          return (
            <li key={name}>
              <code>
                {OWN}.{identifier(name)}
              </code>{' '}
              <span className="note">
                {bytes < LEAST ? t.rowsOnly(grouped(rows)) : t.tableFacts(grouped(rows), megabytes(bytes))}
              </span>
              <details>
                <summary className="note">{t.columnsOf(grouped(columns.length))}</summary>
                <p className="own-names">
                  {columns.map((column) => (
                    <span key={column.name}>
                      <code>{identifier(column.name)}</code> <span className="note">{column.type}</span>
                    </span>
                  ))}
                </p>
              </details>
              <span className="actions">
                <a className="button" href={fragmentOf(tableQuery(full))} aria-label={t.queryOf(full)}>
                  {t.query}
                </a>
                <button type="button" className="button" onClick={() => remove(name)} aria-label={t.removeOf(full)}>
                  {t.remove}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
