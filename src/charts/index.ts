/**
 * Charts: from an indicator to SVG in three pure steps.
 *
 *     const bundle = indicatorBundle(catalogue, id, anchor);   // what concerns this indicator
 *     const { spec, rows } = chartFor(bundle);                 // kind, rows, words
 *     const scene = layout(spec, rows, { width: 720, locale });// every position and string; name, summary, table
 *     draw(scene, { idPrefix: 'x-720' });                      // SVG for a page
 *
 * Specs that come from outside are read with `parseChartSpec` (validate.ts), which a page does not need to load.
 */
export {
  type Anchors,
  type ChartCatalogue,
  type IndicatorBundle,
  indicatorBundle,
} from './bundle.ts';
export { chartFor, chartFrom } from './choose.ts';
export { type DrawOptions, draw } from './draw.ts';
export { EMBED_WIDTHS, embedHeight, figureCode, iframeCode, NOTE_ROOM } from './embed.ts';
export { chartFileSvg, type FileFacts, lettersOf, SHEETS, type Sheet } from './file.ts';
export {
  type ChartFamily,
  chartByAddress,
  chartId,
  type FiledChart,
  filedChart,
  filedCharts,
} from './filed.ts';
export { type LayoutOptions, layout, MIN_WIDTH } from './layout.ts';
export { promiseChart } from './promise.ts';
export { derivedRow, observationRow, PLAIN_ROW } from './rows.ts';
export type {
  Box,
  Mark,
  Scene,
  SceneColumn,
  SceneTable,
  SceneTableRow,
  Shape,
} from './scene.ts';
export {
  type Basis,
  CHART_KINDS,
  type Chart,
  type ChartKind,
  type ChartOptions,
  type ChartRow,
  type ChartSection,
  type ChartSpec,
  MISSING,
  type Missing,
  type Role,
  type RowKind,
  type Shared,
  SPEC_VERSION,
  VARIANTS,
  type Variant,
} from './spec.ts';
export { chartCss, THEMES, type ThemeName } from './theme.ts';
export { type TrackNumbers, trackOf } from './track.ts';
