/** One result: what it is, whether it is all of it, its drawing, where it may be taken, its table and its reference. */
import { lazy, Suspense, useMemo } from 'react';
import type { ExploreStrings } from '../../../i18n/explore.ts';
import type { Locale } from '../../../i18n/index.ts';
import { result as strings } from '../../../i18n/result.ts';
import { share } from '../../../i18n/share.ts';
import { DISPLAY_ROWS, RESULT_BYTES } from '../../../query/limits.ts';
import type { OwnTableInfo } from '../../../query/own.ts';
import type { QueryBasis } from '../../../wording/works.ts';
import type { ResultFacts } from '../../../workbench/files/about.ts';
import { resultFileName } from '../../../workbench/files/name.ts';
import { columnsKnown, tablesIn } from '../../../workbench/named.ts';
import type { ChartChoice } from '../../../workbench/work.ts';
import { QueryCite } from '../QueryCite.tsx';
import { useSchema } from '../schema.ts';
import type { Answer } from '../state.ts';
import { grouped } from '../words.ts';
import { ownTables, useAddress } from './address.ts';
import { ResultFiles } from './ResultFiles.tsx';
import { type Behind, ResultTable } from './ResultTable.tsx';
import type { Taken } from './taken.ts';

/** The renderer and what prepares rows for it, loaded with the first answer. */
const ChartPart = lazy(() => import('./ChartPart.tsx'));

interface ResultViewProps {
  readonly t: ExploreStrings;
  readonly locale: Locale;
  readonly answer: Answer;
  readonly chart: ChartChoice | undefined;
  readonly edition: string;
  readonly tables: readonly string[];
  readonly own: readonly OwnTableInfo[];
  readonly basis: QueryBasis;
  readonly busy: boolean;
  /** What a row was counted from, where the answer has such rows. */
  readonly behind: Behind | undefined;
  /** Totals are drawn as the first chart suggested where none is chosen. */
  readonly drawn: boolean;
  csvOfAll(): void;
  draw(chart: ChartChoice | undefined): void;
  say(text: string): void;
}

export function ResultView(props: ResultViewProps) {
  const { t, locale, answer, chart, edition, tables, own, basis, busy, csvOfAll, draw, say } = props;
  const { result, sql, params } = answer;
  const { rows, extent, simulated } = result;
  const schema = useSchema(true);
  const used = useMemo(
    () =>
      tablesIn(
        sql,
        tables,
        own.map(({ name }) => name),
      ),
    [sql, tables, own],
  );
  const known = useMemo(() => columnsKnown(schema, used.published), [schema, used]);
  const page = location.href.split(/[?#]/)[0] ?? '';
  const address = useAddress({ sql, params, chart }, page);
  const [creator] = basis.creators;
  const site = creator !== undefined && 'name' in creator ? creator.name : basis.title;
  const needed = result.own ? ownTables(locale, used.own, own) : [];
  const words = useMemo(
    () => ({
      ...{ site, known, tables: used.published, own: used.own },
      release: { zh: share('zh').releaseOf(edition), en: share('en').releaseOf(edition) },
    }),
    [site, known, used, edition],
  );
  const facts: ResultFacts = {
    ...{ locale, site: site[locale], release: words.release[locale], edition, sql, params, simulated, rows },
    licence: basis.licence === null ? null : { name: basis.licence.name[locale], url: basis.licence.url },
    ...{ tables: used.published, own: result.own ? used.own : [], whole: extent === 'all' },
    ...(result.own || address === undefined ? {} : { address }),
  };
  const taken: Taken = {
    name: resultFileName(result, edition, 'svg').replace(/\.svg$/, ''),
    ...{ publisher: facts.site, edition, issued: basis.issued ?? '', page, own: needed },
    licence: facts.licence ?? { name: '', url: '' },
    address: facts.address,
  };
  return (
    <section className="explore-result" aria-labelledby="explore-result-title">
      <h3 id="explore-result-title">{t.result}</h3>
      {simulated && (
        <p className="explore-simulated">
          <span>{t.simulated}</span> <span>{t.simulatedNote}</span>
        </p>
      )}
      {result.own && <p className="explore-notice">{t.ownNote}</p>}
      <Asked sql={sql} label={strings(locale).query} />
      {extent === 'rows' && <p className="explore-notice">{t.cutRows(grouped(DISPLAY_ROWS))}</p>}
      {extent === 'bytes' && (
        <p className="explore-notice">{t.cutBytes(String(RESULT_BYTES / 1024 / 1024), grouped(rows))}</p>
      )}
      {rows > 0 && (
        <Suspense fallback={<p className="note">{strings(locale).preparing}</p>}>
          <ChartPart
            {...{ locale, result, words, taken, say }}
            choice={chart}
            change={draw}
            unasked={props.drawn && props.behind !== undefined}
          />
        </Suspense>
      )}
      <ResultFiles {...{ t, result, facts, busy, csvOfAll, say }} />
      <ResultTable behind={props.behind} {...{ t, locale, result, known }} />
      {/* What nobody else can open is no work to cite. */}
      {!result.own && <QueryCite {...{ locale, basis, answer, say }} address={address ?? page} />}
    </section>
  );
}

/** More than this may not fit its place: then it scrolls, and the keyboard must be able to reach it. */
const FITS = 200;

function Asked({ sql, label }: { readonly sql: string; readonly label: string }) {
  const text = <pre className="sql">{sql}</pre>;
  if (sql.length <= FITS && sql.split('\n').length <= 10) return <div className="explore-asked">{text}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className="explore-asked" tabIndex={0} aria-label={label}>
      {text}
    </section>
  );
}
