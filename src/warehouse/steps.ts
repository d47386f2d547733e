/** The worth of the last printed digit of each observation, read back from the figure as the source prints it. */
import { decimal, decimalText, readFigure, type UnitLabel } from '../figures/index.ts';
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
