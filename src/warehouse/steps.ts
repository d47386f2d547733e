/** What of a row is known from what it prints: the worth of a figure's last digit, the last day of a term. */
import { decimal, decimalText, parsePeriod, readFigure, type UnitLabel } from '../figures/index.ts';
import type { UnitRow } from '../package/index.ts';
import type { SourceRow } from './source.ts';

/** The unit words of table `units`, as the figure reader wants them. */
export function unitLabels(rows: readonly UnitRow[]): readonly UnitLabel[] {
  return rows.map(({ id, symbol_zh, symbol_en, printed }) => ({
    id,
    symbolZh: symbol_zh,
    symbolEn: symbol_en ?? symbol_zh,
    printed,
  }));
}

/**
 * The step as decimal text: '100' for 159.03万件. The package has checked that the figure reads; what has no digits of
 * its own (a date) counts to the unit.
 */
export function stepOf(row: SourceRow, units: readonly UnitLabel[]): string {
  const read = readFigure(String(row['printed'] ?? ''), units);
  return decimalText(read.ok ? read.value.step : decimal(1));
}

/**
 * The columns of a table that follow from one row's own text, for `loadTable`: of an observation and a report the step, of
 * a promise and a report the last day of the term, ISO 8601; a term with an open end has none.
 */
export function readAtLoad(table: string, row: SourceRow, units: readonly UnitLabel[]): SourceRow {
  if (table === 'observations') return { step: stepOf(row, units) };
  if (table === 'commitments') return { due_last: lastDay(row['due']), reports: 0 };
  if (table !== 'progress') return {};
  return { step: row['value'] == null ? null : stepOf(row, units), new_due_last: lastDay(row['new_due']) };
}

function lastDay(term: SourceRow[string] | undefined): string | null {
  const period = typeof term === 'string' ? parsePeriod(term) : undefined;
  return (period?.ok && period.value.end) || null;
}
