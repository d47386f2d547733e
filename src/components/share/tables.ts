/** A chart's numbers as tables to take along: one for a document, one for a spreadsheet. */
import { type Chart, type ChartRow, layout, type SceneTable, SHEETS } from '../../charts/index.ts';
import { decimalText, qualifierText } from '../../figures/index.ts';
import type { Locale } from '../../i18n/index.ts';
import { report } from '../../i18n/report.ts';

export interface TakenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The qualifier in words; nothing for a number that stands exact or is missing. */
function qualifierOf(row: ChartRow | undefined, locale: Locale): string {
  const qualifier = row?.figure?.qualifier ?? 'exact';
  return qualifier === 'exact' ? '' : qualifierText(qualifier, locale);
}

function sceneTable(chart: Chart, locale: Locale): SceneTable {
  return layout(chart.spec, chart.rows, { width: SHEETS.print.width, locale }).table;
}

/**
 * For a document: the chart's own table, its qualifiers in a column of their own. A period or area that the caption says
 * of all rows is not repeated. `numbers` is the index of the column of numbers.
 */
export function documentTable(chart: Chart, locale: Locale): TakenTable & { readonly numbers: number } {
  const table = sceneTable(chart, locale);
  const t = report(locale);
  const byId = new Map(chart.rows.map((row) => [row.id, row]));
  const kept = table.columns.flatMap(({ id, label }, at) => {
    const texts = new Set(table.rows.map(({ cells }) => cells[at] ?? ''));
    const [only = ''] = texts;
    const said = texts.size === 1 && chart.spec.subtitle[locale].includes(only);
    return (id === 'period' || id === 'area') && said ? [] : [{ id, label, at }];
  });
  const numbers = kept.findIndex(({ id }) => id === 'figure');
  const qualified = chart.rows.some((row) => qualifierOf(row, locale) !== '');
  const withQualifier = (cells: readonly string[], qualifier: string): readonly string[] =>
    qualified ? [...cells.slice(0, numbers + 1), qualifier, ...cells.slice(numbers + 1)] : cells;
  return {
    numbers,
    columns: withQualifier(
      kept.map(({ label }) => label),
      t.qualifier,
    ),
    rows: table.rows.map(({ cells, datum }) =>
      withQualifier(
        kept.map(({ at }) => cells[at] ?? ''),
        qualifierOf(byId.get(datum), locale),
      ),
    ),
  };
}

/** Both ends where a number is a range, decimal text in the unit that stands beside. */
function ends(row: ChartRow): readonly [string, string] {
  if (row.low !== undefined && row.high !== undefined && row.low !== row.high) return [row.low, row.high];
  if (row.figure === null) return ['', ''];
  const { value, valueMax } = row.figure;
  return [decimalText(value), valueMax === undefined ? '' : decimalText(valueMax)];
}

/** For a spreadsheet: numbers bare, so that it can calculate with them; unit, qualifier and the words beside. */
export function sheetTable(chart: Chart, locale: Locale): TakenTable {
  const table = sceneTable(chart, locale);
  const t = report(locale);
  const byId = new Map(chart.rows.map((row) => [row.id, row]));
  const ranged = chart.rows.some((row) => ends(row)[1] !== '');
  const rows = table.rows.map(({ cells, datum }) => {
    const row = byId.get(datum);
    const [value, valueMax] = row === undefined ? ['', ''] : ends(row);
    const symbol = row?.unit[locale === 'zh' ? 'symbolZh' : 'symbolEn'] ?? '';
    const number = [value, ...(ranged ? [valueMax] : []), symbol, qualifierOf(row, locale)];
    return table.columns.flatMap(({ id }, at) => (id === 'figure' ? [...number, cells[at] ?? ''] : [cells[at] ?? '']));
  });
  const heads = [t.value, ...(ranged ? [t.valueMax] : []), t.unit, t.qualifier, t.asWritten];
  return { columns: table.columns.flatMap(({ id, label }) => (id === 'figure' ? heads : [label])), rows };
}
