/** The worth of the last printed digit of each observation, read back from the figure as the source prints it. */
import * as v from 'valibot';
import { decimal, decimalText } from '../figures/decimal.ts';
import { readFigure } from '../figures/read.ts';
import type { UnitLabel } from '../figures/types.ts';
import type { SourceRow } from './source.ts';

const UnitRow = v.object({ id: v.string(), symbol_zh: v.string(), printed: v.array(v.string()) });

/** The unit words of table `units`, as the figure reader wants them. */
export function unitLabels(rows: readonly SourceRow[]): readonly UnitLabel[] {
  return rows.map((row) => {
    const { id, symbol_zh, printed } = v.parse(UnitRow, row);
    return { id, symbolZh: symbol_zh, symbolEn: symbol_zh, printed };
  });
}

/**
 * The step as decimal text: '100' for 159.03万件. The package has checked that the figure reads; what has no digits of
 * its own (a date) counts to the unit.
 */
export function stepOf(row: SourceRow, units: readonly UnitLabel[]): string {
  const read = readFigure(String(row['printed'] ?? ''), units);
  return decimalText(read.ok ? read.value.step : decimal(1));
}
