/** Which frozen release a chart can be pinned to. */
import { frozenVersions, releaseBook } from '../../catalogue/open.ts';
import { type ChartFamily, filedChart } from '../../charts/index.ts';

/** The latest frozen release that has this chart; undefined where none has. */
export function frozenWith(family: ChartFamily, of: string): string | undefined {
  return frozenVersions().find((version) => filedChart(releaseBook(version, 'zh').catalogue, family, of) !== undefined);
}
