/** Names of files of a result: `kedu-<edition>-query.csv`; what is simulated, a visitor's own or a part says so in it. */
import { csvFileName } from '../../query/csv.ts';
import type { Result } from '../../query/types.ts';

export type Ending = 'csv' | 'xlsx' | 'json' | 'svg' | 'png';

export function resultFileName(
  { simulated, own, extent }: Pick<Result, 'simulated' | 'own' | 'extent'>,
  edition: string,
  ending: Ending,
): string {
  return csvFileName(edition, simulated, extent !== 'all', own).replace(/csv$/, ending);
}
