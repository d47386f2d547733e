/** From a chart and a width to a scene. Pure: the same input gives the same drawing, on any machine. */
import type { Locale } from '../figures/index.ts';
import { Canvas } from './canvas.ts';
import { drawArea } from './kinds/area.ts';
import { drawBase } from './kinds/base.ts';
import { drawBeforeAfter } from './kinds/before-after.ts';
import { drawBounded } from './kinds/bounded.ts';
import { drawCalendar } from './kinds/calendar.ts';
import { drawComparison } from './kinds/comparison.ts';
import { drawComposition } from './kinds/composition.ts';
import { drawDiverging } from './kinds/diverging.ts';
import { drawGrouped } from './kinds/grouped.ts';
import { drawGrowth } from './kinds/growth.ts';
import { drawHeat } from './kinds/heat.ts';
import { drawHero } from './kinds/hero.ts';
import { drawHistogram } from './kinds/histogram.ts';
import { drawInterval } from './kinds/interval.ts';
import { drawLimits } from './kinds/limits.ts';
import { drawList } from './kinds/list.ts';
import { drawMultiples } from './kinds/multiples.ts';
import { drawBump, drawSlope } from './kinds/paths.ts';
import { drawRange } from './kinds/range.ts';
import { drawRank } from './kinds/rank.ts';
import { drawScale } from './kinds/scale.ts';
import { drawSections } from './kinds/sections.ts';
import { drawSeries } from './kinds/series.ts';
import { drawStacked } from './kinds/stacked.ts';
import { drawStrip } from './kinds/strip.ts';
import { drawTally } from './kinds/tally.ts';
import { drawTargets } from './kinds/targets.ts';
import { tidy } from './measure.ts';
import { pick } from './print.ts';
import type { Scene } from './scene.ts';
import type { ChartKind, ChartRow, ChartSpec, Variant } from './spec.ts';
import { summaryOf, tableOf } from './summary.ts';

export interface LayoutOptions {
  /** Pixels; 340 for a phone, 720 for a column, 1184 for the whole page. Never less than 280. */
  readonly width: number;
  readonly locale: Locale;
  readonly variant?: Variant;
}

const KINDS: Readonly<Record<ChartKind, (canvas: Canvas) => void>> = {
  scale: drawScale,
  composition: drawComposition,
  before_after: drawBeforeAfter,
  rank: drawRank,
  bounded: drawBounded,
  limits: drawLimits,
  growth: drawGrowth,
  base: drawBase,
  list: drawList,
  targets: drawTargets,
  series: drawSeries,
  comparison: drawComparison,
  grouped: drawGrouped,
  stacked: drawStacked,
  diverging: drawDiverging,
  area: drawArea,
  slope: drawSlope,
  bump: drawBump,
  strip: drawStrip,
  range: drawRange,
  interval: drawInterval,
  histogram: drawHistogram,
  heat: drawHeat,
  calendar: drawCalendar,
  multiples: drawMultiples,
  tally: drawTally,
  sections: drawSections((kind) => KINDS[kind]),
};

/** The narrowest column a drawing is made for. */
export const MIN_WIDTH = 280;

/** Decides every position and every string of a chart for one width, language and variant. */
export function layout(spec: ChartSpec, rows: readonly ChartRow[], options: LayoutOptions): Scene {
  const width = Math.max(MIN_WIDTH, Math.round(options.width));
  const { locale } = options;
  const variant = options.variant ?? 'figure';
  const canvas = new Canvas(spec, rows, width, locale, variant);
  const paint = variant === 'hero' && spec.kind === 'scale' ? drawHero : KINDS[spec.kind];
  paint(canvas);
  return {
    version: 1,
    id: spec.id,
    kind: spec.kind,
    variant,
    locale,
    simulated: spec.basis === 'simulated',
    width,
    height: Math.ceil(canvas.y / 8) * 8,
    name: tidy(pick(spec.title, locale)),
    summary: summaryOf({ spec, rows }, locale),
    table: tableOf({ spec, rows }, locale),
    back: canvas.back,
    marks: canvas.marks,
  };
}
