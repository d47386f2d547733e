/**
 * What a chart needs of the catalogue, as structural types: any object of this shape will do. `indicatorBundle` picks
 * from a whole catalogue what concerns one indicator.
 */
import type { Qualifier } from '../figures/index.ts';
import type { BothTexts, RowKind } from './spec.ts';

export interface BundleIndicator {
  readonly id: string;
  readonly topic: string;
  readonly name: BothTexts;
  readonly plain: BothTexts;
  readonly unit: string;
  readonly kind: RowKind;
  readonly decimals: number;
  readonly chart: 'scale' | 'composition' | 'before_after' | 'rank' | 'bounded' | 'limits' | 'growth' | 'base' | 'list';
  readonly companions: readonly string[];
}

export interface BundleObservation {
  readonly id: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string | null;
  readonly value: string;
  readonly valueMax: string | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly step: string;
  readonly source: string;
  readonly paragraph: number;
  readonly ofWhole: string | null;
  readonly comparedWith: string | null;
  readonly peers: number | null;
  readonly status: 'actual' | 'planned' | 'context' | 'rule' | 'anecdote';
  readonly scope: BothTexts;
  readonly note: BothTexts | null;
}

export interface BundleDerived {
  readonly id: string;
  readonly indicator: string;
  readonly name: BothTexts;
  readonly inputs: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly area: string;
  readonly period: string | null;
  readonly arithmetic: BothTexts;
  readonly note: BothTexts | null;
  readonly value: string | null;
  readonly low: string;
  readonly high: string;
}

export interface BundleCommitment {
  readonly id: string;
  readonly topic: string;
  readonly task: string;
  readonly text: BothTexts;
  readonly measurable: boolean;
  readonly targetValue: string | null;
  readonly targetUnit: string | null;
  readonly targetQualifier: Qualifier | null;
  readonly implied: boolean;
  readonly baseline: string | null;
  readonly due: string | null;
  /** In force: as promised, or as a report has changed it. */
  readonly targetNow: string | null;
  readonly targetNowQualifier: Qualifier | null;
  readonly dueNow: string | null;
  readonly area: string;
  readonly source: string;
  readonly paragraph: number;
}

/** A report on a promise. */
export interface BundleReport {
  readonly commitment: string;
  readonly date: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  readonly step: string | null;
  readonly note: BothTexts | null;
  readonly source: string;
  readonly paragraph: number;
}

export interface BundleUnit {
  readonly id: string;
  readonly symbolZh: string;
  readonly symbolEn: string;
  readonly symbolEnOne: string | null;
  readonly printed: readonly string[];
}

export interface BundleArea {
  readonly id: string;
  readonly name: BothTexts;
}

export interface BundleSource {
  readonly id: string;
  readonly short: BothTexts;
}

export interface BundleMechanism {
  readonly id: string;
  readonly name: BothTexts;
  readonly indicators: readonly string[];
  readonly commitments: readonly string[];
}

/** A table of the data dictionary: the names of controlled words stand there. */
export interface BundleTable {
  readonly name: string;
  readonly simulated: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly categories: readonly { readonly value: string; readonly label: BothTexts }[];
  }[];
}

/** The part of a catalogue that charts read. */
export interface ChartCatalogue {
  readonly site: { readonly editionName: BothTexts };
  readonly indicators: readonly BundleIndicator[];
  readonly observations: readonly BundleObservation[];
  readonly derived: readonly BundleDerived[];
  readonly commitments: readonly BundleCommitment[];
  readonly progress: readonly BundleReport[];
  readonly mechanisms: readonly BundleMechanism[];
  readonly tables: readonly BundleTable[];
  readonly units: readonly BundleUnit[];
  readonly areas: readonly BundleArea[];
  readonly sources: readonly BundleSource[];
}

/** Where a number's provenance stands, by its id; null where it has no place. */
export type Anchors = (of: { readonly id: string; readonly indicator?: string }) => string | null;

/** One indicator with everything its drawing may show. */
export interface IndicatorBundle {
  readonly indicator: BundleIndicator;
  /** Its own observations, and the wholes and parts they belong to. */
  readonly observations: readonly BundleObservation[];
  readonly companions: readonly {
    readonly indicator: BundleIndicator;
    readonly observations: readonly BundleObservation[];
  }[];
  /** Indicators of wholes and parts, for their names. */
  readonly related: readonly BundleIndicator[];
  readonly derived: readonly BundleDerived[];
  /** Promises of the same topic that name a target. */
  readonly commitments: readonly BundleCommitment[];
  readonly units: readonly BundleUnit[];
  readonly areas: readonly BundleArea[];
  readonly sources: readonly BundleSource[];
  readonly editionName: BothTexts;
  readonly anchor: Anchors;
}

/** Picks what concerns one indicator; undefined where the catalogue has no such indicator. */
export function indicatorBundle(
  catalogue: ChartCatalogue,
  id: string,
  anchor: Anchors = () => null,
): IndicatorBundle | undefined {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  if (indicator === undefined) return undefined;
  const own = catalogue.observations.filter((one) => one.indicator === id);
  const wholes = new Set([...own.map((one) => one.id), ...own.flatMap((one) => one.ofWhole ?? [])]);
  const family = catalogue.observations.filter(
    (one) => one.indicator !== id && (wholes.has(one.id) || (one.ofWhole !== null && wholes.has(one.ofWhole))),
  );
  const observations = [...own, ...family];
  const ids = new Set(observations.map((one) => one.id));
  const names = new Set(family.map((one) => one.indicator));
  return {
    indicator,
    observations,
    companions: indicator.companions.flatMap((companion) => {
      const found = catalogue.indicators.find((one) => one.id === companion);
      return found
        ? [
            {
              indicator: found,
              observations: catalogue.observations.filter((one) => one.indicator === companion),
            },
          ]
        : [];
    }),
    related: catalogue.indicators.filter((one) => names.has(one.id)),
    derived: catalogue.derived.filter((one) => one.indicator === id || one.inputs.some((input) => ids.has(input))),
    commitments: catalogue.commitments.filter((one) => one.topic === indicator.topic && one.targetValue !== null),
    units: catalogue.units,
    areas: catalogue.areas,
    sources: catalogue.sources,
    editionName: catalogue.site.editionName,
    anchor,
  };
}
