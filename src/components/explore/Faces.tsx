/** The two faces of one query: its text, and its picks read back from it. What is not shown keeps nothing of its own. */
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { builder } from '../../i18n/builder.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Engine } from '../../query/types.ts';
import { withOwn } from '../../workbench/builder/columns.ts';
import { drill } from '../../workbench/builder/drill.ts';
import { headings } from '../../workbench/builder/names.ts';
import type { BuilderQuery } from '../../workbench/builder/query.ts';
import { read } from '../../workbench/builder/read.ts';
import { write } from '../../workbench/builder/write.ts';
import type { Schema } from '../../workbench/schema.ts';
import type { ChartChoice } from '../../workbench/work.ts';
import type { Behind } from './result/ResultTable.tsx';
import { loadSchema } from './schema.ts';
import type { Answer } from './state.ts';
import { grouped } from './words.ts';

const Builder = lazy(async () => ({ default: (await import('./builder/Builder.tsx')).Builder }));

export type Face = 'pick' | 'write';

/** The list of tables with the visitor's own, once it is here; `lost` where it can't be had. */
export function useTables(own: Engine['own']): { readonly schema: Schema | undefined; readonly lost: boolean } {
  const [found, setFound] = useState<{ readonly schema: Schema | undefined }>();
  useEffect(() => {
    let over = false;
    loadSchema().then((schema) => {
      if (!over) setFound({ schema });
    });
    return () => {
      over = true;
    };
  }, []);
  const schema = found?.schema;
  const whole = useMemo(() => (schema === undefined ? undefined : withOwn(schema, own)), [schema, own]);
  return { schema: whole, lost: found !== undefined && schema === undefined };
}

/** The way from the rows of an answer to those behind them; undefined where the answer is of no such kind. */
export function behindOf(
  answer: Answer,
  schema: Schema | undefined,
  locale: Locale,
  open: (sql: string) => void,
): Behind | undefined {
  const asked = schema === undefined ? undefined : read(answer.sql, schema).query;
  if (schema === undefined || asked?.ask !== 'groups') return undefined;
  const t = builder(locale);
  return {
    word: t.behind,
    label: (row) => t.behindRow(grouped(row + 1)),
    open: (row) => {
      const cells = answer.result.columns.map(({ values }) => values[row] ?? null);
      const under = drill(asked, cells, schema);
      if (under !== undefined) open(write(under, schema, locale));
    },
  };
}

interface FacesProps {
  readonly locale: Locale;
  readonly schema: Schema | undefined;
  /** The list of tables can't be had. */
  readonly lost: boolean;
  readonly sql: string;
  readonly chart: ChartChoice | undefined;
  readonly tab: number;
  /** Undefined until somebody turns to one. */
  readonly face: Face | undefined;
  /** The editor. */
  readonly children: ReactNode;
  show(face: Face): void;
  /** A pick has made another text; the chart stays where it still has its columns. */
  change(sql: string, chart: ChartChoice | undefined): void;
  /** In a tab of its own. */
  open(sql: string): void;
}

export function Faces({ locale, schema, lost, sql, chart, tab, children, show, change, open, ...rest }: FacesProps) {
  const t = builder(locale);
  /** What stood before each pick, by tab. */
  const past = useRef(new Map<number, readonly { readonly sql: string; readonly chart: ChartChoice | undefined }[]>());
  const found = useMemo(() => (schema === undefined ? undefined : read(sql, schema)), [sql, schema]);
  const before = past.current.get(tab) ?? [];
  // A query that has no picks shows itself as it is.
  const unreadable = lost || (found !== undefined && found.query === undefined);
  const face = rest.face ?? (unreadable ? 'write' : 'pick');

  const picked = (query: BuilderQuery): void => {
    if (schema === undefined) return;
    const next = write(query, schema, locale);
    if (next === sql) return;
    past.current.set(tab, [...before, { sql, chart }].slice(-100));
    const names = headings(query, schema, locale);
    const drawn =
      chart === undefined ? [] : [chart.label, ...chart.values, ...(chart.series === undefined ? [] : [chart.series])];
    change(next, drawn.every((name) => names.includes(name)) ? chart : undefined);
  };
  const last = before.at(-1);
  const undo =
    last === undefined
      ? undefined
      : (): void => {
          past.current.set(tab, before.slice(0, -1));
          change(last.sql, last.chart);
        };
  return (
    <>
      <fieldset className="explore-faces">
        <legend className="vh">{t.faces}</legend>
        {(['pick', 'write'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={face === one} onClick={() => show(one)}>
            {t[one]}
          </button>
        ))}
      </fieldset>
      {face === 'write' ? (
        children
      ) : (
        <section className="build-face" aria-label={t.question}>
          {schema === undefined || found === undefined ? (
            <p className="note">{lost ? t.noSchema : t.loading}</p>
          ) : found.query === undefined ? (
            <div className="build-unread">
              <p>
                {t.unread} {t[`reason-${found.reason}`]}
              </p>
              <pre className="sql">
                {sql.slice(0, found.start)}
                <mark>{sql.slice(found.start, found.end)}</mark>
                {sql.slice(found.end)}
              </pre>
              <p className="actions">
                <button type="button" className="button" onClick={() => show('write')}>
                  {t.toSql}
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => open(`SELECT *\nFROM ${schema.tables[0]?.name ?? 'observations'}\nLIMIT 100`)}
                >
                  {t.afresh}
                </button>
              </p>
            </div>
          ) : (
            <Suspense fallback={<p className="note">{t.loading}</p>}>
              {found.comments && <p className="explore-notice">{t.comments}</p>}
              <Builder key={tab} {...{ locale, schema, undo }} query={found.query} change={picked} />
            </Suspense>
          )}
        </section>
      )}
    </>
  );
}
