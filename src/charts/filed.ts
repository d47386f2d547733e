/**
 * Which charts have addresses of their own: of every indicator, of every group of promises and of every institution that has
 * anything to draw. Pages, embeds, oEmbed, pictures and releases all ask here, so none of them has a chart that another has not.
 * Ids: an indicator's is its own; the others begin with their family and a hyphen, and an indicator called so is refused.
 */
import { indicatorPage, mechanismPage, taskPlace } from '../addresses.ts';
import { type Anchors, type ChartCatalogue, indicatorBundle } from './bundle.ts';
import { chartFor } from './choose.ts';
import { mechanismChart } from './institution.ts';
import { taskChart } from './promises.ts';
import type { Chart } from './spec.ts';

export type ChartFamily = 'indicator' | 'task' | 'mechanism';

export interface ChartAddress {
  /** The id in addresses. */
  readonly id: string;
  readonly family: ChartFamily;
  /** What is drawn: the id of an indicator, a task or an institution. */
  readonly of: string;
}

export interface FiledChart extends ChartAddress {
  readonly chart: Chart;
  /** The page it stands on, without language and base path; with a hash where it stands further down. */
  readonly page: string;
}

/** The id under which a chart is filed. */
export const chartId = (family: ChartFamily, of: string): string => (family === 'indicator' ? of : `${family}-${of}`);

/** The charts that a catalogue may have, in the order of its tables; whether there is anything to draw says `filedChart`. */
function addressesOf(catalogue: ChartCatalogue): readonly ChartAddress[] {
  const address = (family: ChartFamily, of: string): ChartAddress => ({ id: chartId(family, of), family, of });
  return [
    ...catalogue.indicators.map(({ id }) => address('indicator', id)),
    ...[...new Set(catalogue.commitments.map(({ task }) => task))].map((task) => address('task', task)),
    ...catalogue.mechanisms.map(({ id }) => address('mechanism', id)),
  ];
}

/** One chart by its family and what it draws; undefined where there is nothing to draw. */
export function filedChart(
  catalogue: ChartCatalogue,
  family: ChartFamily,
  of: string,
  anchor: Anchors = () => null,
): FiledChart | undefined {
  const names = { units: catalogue.units, areas: catalogue.areas, anchor };
  const made = (chart: Chart | undefined, page: string): FiledChart | undefined =>
    chart && { id: chartId(family, of), family, of, chart, page };
  if (family === 'task') return made(taskChart(catalogue, of, names), taskPlace(of));
  if (family === 'mechanism') {
    const mechanism = catalogue.mechanisms.find(({ id }) => id === of);
    return mechanism && made(mechanismChart(catalogue, mechanism, names), mechanismPage(of));
  }
  const bundle = indicatorBundle(catalogue, of, anchor);
  return bundle && made(chartFor(bundle), indicatorPage(of));
}

/** Every chart that is filed. Throws where two would have the same id. */
export function filedCharts(catalogue: ChartCatalogue): readonly FiledChart[] {
  const charts = addressesOf(catalogue).flatMap(({ family, of }) => filedChart(catalogue, family, of) ?? []);
  const ids = new Set<string>();
  for (const { id } of charts) {
    if (ids.has(id)) throw new Error(`两张图的网址相同 · two charts would have the same address: ${id}`);
    ids.add(id);
  }
  return charts;
}

/** A chart by the id in its address; undefined where there is none. */
export function chartByAddress(catalogue: ChartCatalogue, id: string): FiledChart | undefined {
  const found = addressesOf(catalogue).find((one) => one.id === id);
  return found && filedChart(catalogue, found.family, found.of);
}
