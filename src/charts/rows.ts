/** Observations, derived numbers and promises as rows of a chart. */
import { canonicalUnit, decimal, exactFigure, type Figure, powerOfTen, type UnitLabel } from '../figures/index.ts';
import type {
  BundleCommitment,
  BundleDerived,
  BundleIndicator,
  BundleObservation,
  BundleUnit,
  IndicatorBundle,
} from './bundle.ts';
import { figureText } from './print.ts';
import type { BothTexts, ChartRow, Role, RowKind } from './spec.ts';

const UNKNOWN: BundleUnit = {
  id: '',
  symbolZh: '',
  symbolEn: '',
  symbolEnOne: null,
  printed: [],
};

/** What names units and areas, and knows where provenance stands. */
export type Names = Pick<IndicatorBundle, 'units' | 'areas' | 'anchor'>;

export function unitOf(bundle: Pick<Names, 'units'>, id: string): UnitLabel {
  const { symbolZh, symbolEn, symbolEnOne, printed } = bundle.units.find((one) => one.id === id) ?? UNKNOWN;
  return {
    id,
    symbolZh,
    symbolEn,
    printed,
    ...(symbolEnOne === null ? {} : { symbolEnOne }),
  };
}

/** The unit word as figures carry it. */
const wordOf = (unit: UnitLabel): string => canonicalUnit(unit.printed[0] ?? unit.symbolZh);

function areaOf(bundle: Pick<Names, 'areas'>, id: string): ChartRow['area'] {
  const found = bundle.areas.find((one) => one.id === id);
  return found ? { id, name: found.name } : null;
}

/** The name of the indicator that an observation belongs to. */
export function nameOf(bundle: IndicatorBundle, observation: BundleObservation): BothTexts {
  return indicatorOf(bundle, observation.indicator).name;
}

export function indicatorOf(bundle: IndicatorBundle, id: string): BundleIndicator {
  if (bundle.indicator.id === id) return bundle.indicator;
  const companion = bundle.companions.find((one) => one.indicator.id === id)?.indicator;
  return companion ?? bundle.related.find((one) => one.id === id) ?? bundle.indicator;
}

/** What a row has to say that is a number and nothing besides: no area, peers, sentence or note, no page to lead to. */
export const PLAIN_ROW = {
  area: null,
  peers: null,
  comparedWith: null,
  sentence: null,
  note: null,
  group: null,
  href: null,
} as const satisfies Partial<ChartRow>;

/** A printed number as a row. */
export function observationRow(
  bundle: IndicatorBundle,
  one: BundleObservation,
  role: Role,
  label?: BothTexts,
): ChartRow {
  const indicator = indicatorOf(bundle, one.indicator);
  const unit = unitOf(bundle, one.unit);
  const figure: Figure = {
    value: decimal(one.value),
    ...(one.valueMax === null ? {} : { valueMax: decimal(one.valueMax) }),
    unit: wordOf(unit),
    qualifier: one.qualifier,
    step: decimal(one.step),
  };
  const kind: RowKind = one.unit === indicator.unit ? indicator.kind : 'ratio';
  return {
    id: one.id,
    label: label ?? indicator.name,
    role,
    basis: one.status === 'planned' ? 'planned' : 'printed',
    figure,
    unit,
    kind,
    // The figure is printed as its source prints it; only a derived number is rounded.
    decimals: Math.max(indicator.decimals, figure.step.scale),
    period: one.period,
    area: areaOf(bundle, one.area),
    peers: one.peers,
    comparedWith: one.comparedWith,
    sentence: one.ofWhole === null || one.indicator !== bundle.indicator.id ? indicator.plain : null,
    note: one.note,
    group: null,
    href: bundle.anchor(one),
  };
}

/** A derived number as a row; an interval keeps its two ends. */
export function derivedRow(bundle: IndicatorBundle, one: BundleDerived, role: Role, label?: BothTexts): ChartRow {
  const unit = unitOf(bundle, one.unit);
  const indicator = bundle.indicator;
  const interval = one.low !== one.high;
  return {
    id: one.id,
    label: label ?? one.name,
    role,
    basis: 'derived',
    figure:
      one.value === null
        ? null
        : {
            ...exactFigure(one.value, wordOf(unit)),
            step: powerOfTen(-one.decimals),
          },
    ...(interval ? { low: one.low, high: one.high } : {}),
    unit,
    kind: one.unit === indicator.unit ? indicator.kind : 'ratio',
    decimals: one.decimals,
    period: one.period,
    area: areaOf(bundle, one.area),
    peers: null,
    comparedWith: null,
    sentence: null,
    note: one.arithmetic,
    group: null,
    href: bundle.anchor(one),
  };
}

/** Without their object these end no name: 材料精简为, 只有. */
const UNFINISHED = /[为到至成有在]$/u;

/**
 * Takes the figure out of a promise's text where it stands at either end of it in the same words and a whole name is left:
 * it is printed beside it.
 */
function withoutFigure(text: BothTexts, row: Omit<ChartRow, 'label'>): BothTexts {
  const zh = figureText(row, 'zh');
  const en = figureText(row, 'en');
  const cut = text.zh.startsWith(zh)
    ? text.zh.slice(zh.length)
    : text.zh.endsWith(zh)
      ? text.zh.slice(0, -zh.length)
      : '';
  const bare = UNFINISHED.test(cut) ? '' : cut.trim();
  const plain = text.en
    .replace(new RegExp(` (?:in|within|of) ${en.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), '')
    .trim();
  return { zh: bare.length >= 2 ? bare : text.zh, en: plain };
}

/** A promise with a target as a row: the target in force. */
export function commitmentRow(bundle: Names, one: BundleCommitment): ChartRow | null {
  if (one.targetNow === null || one.targetUnit === null) return null;
  const unit = unitOf(bundle, one.targetUnit);
  const value = exactFigure(one.targetNow, wordOf(unit));
  const row: Omit<ChartRow, 'label'> = {
    id: one.id,
    role: 'target',
    basis: 'planned',
    figure: { ...value, qualifier: one.targetNowQualifier ?? 'exact' },
    unit,
    kind: unit.symbolZh === '%' ? 'share' : 'limit',
    decimals: value.step.scale,
    period: one.dueNow,
    area: areaOf(bundle, one.area),
    peers: null,
    comparedWith: null,
    sentence: null,
    note: null,
    group: one.id,
    href: bundle.anchor({ id: one.id }),
  };
  return { ...row, label: withoutFigure(one.text, row) };
}
