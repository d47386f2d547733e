/** The drawing of a result: what it is drawn as, the drawing at two widths, its table, and taking it along. */
import '../../../charts/charts.css';
import '../../../styles/walk.css';
import { useEffect, useMemo, useRef } from 'react';
import { type Chart, draw, layout } from '../../../charts/index.ts';
import type { Locale } from '../../../i18n/index.ts';
import { result as strings } from '../../../i18n/result.ts';
import { walk } from '../../../i18n/walk.ts';
import { type ChartWords, chartOf } from '../../../workbench/chart/chart.ts';
import { type Drawable, factsOf } from '../../../workbench/chart/facts.ts';
import { offers, suggestCharts } from '../../../workbench/chart/suggest.ts';
import type { ChartChoice } from '../../../workbench/work.ts';
import { walkCharts } from '../../chart-walk.ts';
import { ChartTake } from './ChartTake.tsx';
import { Picker } from './Picker.tsx';
import type { Taken } from './taken.ts';

export interface ChartPartProps {
  readonly locale: Locale;
  readonly result: Drawable;
  readonly choice: ChartChoice | undefined;
  readonly words: ChartWords;
  readonly taken: Taken;
  /** Where no chart is chosen, the first suggested is drawn without being asked for. */
  readonly unasked: boolean;
  change(choice: ChartChoice | undefined): void;
  say(text: string): void;
}

export default function ChartPart({ locale, result, choice, words, taken, unasked, change, say }: ChartPartProps) {
  const t = strings(locale);
  const facts = useMemo(() => factsOf(result, words.known), [result, words.known]);
  const suggested = useMemo(() => suggestCharts(result, words.known), [result, words.known]);
  const offered = useMemo(() => offers(result, words.known, choice), [result, words.known, choice]);
  const drawn = useMemo(
    () => (choice === undefined ? undefined : chartOf(result, choice, words)),
    [result, choice, words],
  );
  const [first] = suggested;
  const wanted = unasked && choice === undefined ? first : undefined;
  const changeRef = useRef(change);
  changeRef.current = change;
  useEffect(() => {
    if (wanted !== undefined) changeRef.current(wanted);
  }, [wanted]);
  if (offered.length === 0) return <p className="note">{t.nothing}</p>;
  const made = ((): string => {
    if (choice === undefined) return '';
    const { title: _, ...rest } = choice;
    const plain = chartOf(result, rest, words);
    return plain.ok ? plain.chart.spec.title[locale] : '';
  })();
  return (
    <section className="result-chart" aria-label={t.drawing}>
      <Picker {...{ t, locale, choice, suggested, facts, change }} offers={offered} madeTitle={made} />
      {drawn !== undefined && !drawn.ok && (
        <p className="explore-notice" role="status">
          {t.cannot(t[`lack_${drawn.lack}`])}
        </p>
      )}
      {drawn?.ok && (
        <>
          <Figure chart={drawn.chart} locale={locale} />
          <DataTable chart={drawn.chart} locale={locale} />
          <ChartTake {...{ locale, taken, say }} chart={drawn.chart} />
        </>
      )}
    </section>
  );
}

const WIDTHS = [
  ['chart-narrow', 340],
  ['chart-wide', 720],
] as const;

/** Both drawings stand in the page, as in all its charts; their marks can be walked with the arrow keys. */
function Figure({ chart, locale }: { readonly chart: Chart; readonly locale: Locale }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const figure = document.createElement('figure');
    figure.className = 'chart chart-of-figure';
    figure.dataset['walk'] = walk(locale).how;
    figure.innerHTML = WIDTHS.map(([className, width]) =>
      draw(layout(chart.spec, chart.rows, { width, locale }), { idPrefix: `query-${width}`, className }),
    ).join('');
    place.current.replaceChildren(figure);
    walkCharts(place.current);
  }, [chart, locale]);
  return <div ref={place} />;
}

function DataTable({ chart, locale }: { readonly chart: Chart; readonly locale: Locale }) {
  const t = strings(locale);
  const { table } = layout(chart.spec, chart.rows, { width: 720, locale });
  return (
    <details className="chart-table">
      <summary>{t.chartTable}</summary>
      <table className="stack">
        <caption>{chart.spec.title[locale]}</caption>
        <thead>
          <tr>
            {table.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ datum, cells }) => (
            <tr key={datum}>
              {table.columns.map(({ id, label }, at) => (
                <td key={id} data-label={label}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
