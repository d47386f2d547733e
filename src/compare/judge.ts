/**
 * Whether numbers may stand beside each other, and what must be said where they do. Different units are refused: there is
 * no scale on which cases and kinds of item, per cent and percentage points, working days and days could both be drawn.
 * Everything else is allowed and said: what differs is named, never hidden.
 */
import { compare } from '../i18n/compare.ts';
import { type Locale, listed } from '../i18n/index.ts';
import { insideOf } from '../places.ts';
import type { CompareData, ComparedNumber } from './data.ts';
import { groupBy } from './group.ts';
import { areaName, indicatorIn, periodName, shortNamesOf, unitIn } from './names.ts';

export const CAUTIONS = [
  'indicator',
  'kind',
  'compared',
  'peers',
  'part',
  'within',
  'scope',
  'period',
  'unstated',
  'status',
  'bound',
  'source',
] as const;
export type CautionCode = (typeof CAUTIONS)[number];

/** Qualifiers that leave the number open on a side, or make it no ordinary one. */
const BOUNDS = ['at_least', 'more_than', 'up_to', 'fastest', 'about'] as const;

/** One thing that differs, in words. */
export interface Caution {
  readonly code: CautionCode;
  readonly text: string;
}

/** The units of the chosen numbers, in order; more than one is refused. */
export function unitsOf(chosen: readonly ComparedNumber[]): readonly string[] {
  return [...new Set(chosen.map(({ unit }) => unit))];
}

/** Why these can't be compared, with the name and meaning of each unit. */
export function refusalOf(data: CompareData, chosen: readonly ComparedNumber[], locale: Locale): string {
  const t = compare(locale);
  const names = shortNamesOf(data, chosen);
  const said = unitsOf(chosen).map((id) => {
    const unit = unitIn(data, id);
    const members = chosen.filter((one) => one.unit === id).map((one) => names.get(one.id)?.[locale] ?? one.id);
    const symbol = locale === 'zh' ? unit.symbolZh : unit.symbolEn;
    return t.unitOf(listed(members, locale), symbol, unit.name[locale], unit.note?.[locale] ?? '');
  });
  return said.join(t.semicolon) + t.stop;
}

/** What differs among numbers of one unit, the gravest first; nothing where they are alike. */
export function cautionsOf(data: CompareData, chosen: readonly ComparedNumber[], locale: Locale): readonly Caution[] {
  const t = compare(locale);
  const names = shortNamesOf(data, chosen);
  const name = (one: ComparedNumber): string => names.get(one.id)?.[locale] ?? one.id;
  const found: Caution[] = [];
  const put = (code: CautionCode, text: string): void => void found.push({ code, text });
  /** `甲：现状；乙：计划` where the values differ. */
  const differing = (of: (one: ComparedNumber) => string): string | undefined => {
    const groups = groupBy(chosen, of);
    if (groups.size < 2) return undefined;
    return [...groups].map(([value, members]) => t.groupIs(listed(members.map(name), locale), value)).join(t.semicolon);
  };
  const label = (labels: CompareData['labels']['kind'], value: string): string => labels[value]?.[locale] ?? value;
  const indicators = new Set(chosen.map(({ indicator }) => indicator));
  const ranks = chosen.every((one) => indicatorIn(data, one).kind === 'rank');

  if (indicators.size > 1) {
    put(
      'indicator',
      t.otherThings(listed([...new Set(chosen.map((one) => indicatorIn(data, one).name[locale]))], locale)),
    );
  }
  const kinds = differing((one) => label(data.labels.kind, indicatorIn(data, one).kind));
  if (kinds !== undefined) put('kind', t.kinds(kinds));
  const against = differing(({ comparedWith }) =>
    comparedWith === null ? t.againstNothing : label(data.labels.comparedWith, comparedWith),
  );
  if (against !== undefined) put(ranks ? 'peers' : 'compared', ranks ? t.peersDiffer(against) : t.against(against));
  if (ranks) {
    const counts = differing(({ peers }) => (peers === null ? t.peersUnknown : String(peers)));
    if (counts !== undefined) put('peers', t.peerCounts(counts));
  }
  const inside = new Set<string>();
  for (const [part, whole] of pairs(chosen)) {
    if (part.ofWhole === whole.id) put('part', t.part(name(part), name(whole)));
    else if (insideOf(data.areas, part.area, whole.area)) {
      const [inner, outer] = [areaName(data, part.area, locale), areaName(data, whole.area, locale)];
      inside.add(t.within(inner, outer));
    }
  }
  if (inside.size > 0) put('within', t.areasWithin([...inside].join(t.semicolon)));
  if (indicators.size === 1) {
    const scopes = differing(({ scope }) => scope[locale]);
    if (scopes !== undefined) put('scope', t.scopes(scopes));
  }
  const lengths = new Set(chosen.flatMap(({ period }) => (period === null ? [] : [period.replace(/\d/g, '0')])));
  const periods = differing((one) => periodName(one, locale));
  if (periods !== undefined && (lengths.size > 1 || indicators.size > 1)) {
    put('period', lengths.size > 1 ? t.periodLengths(periods) : t.periods(periods));
  }
  const unstated = chosen.filter(({ period }) => period === null);
  if (unstated.length > 0 && periods === undefined) put('unstated', t.unstated(listed(unstated.map(name), locale)));
  const statuses = differing(({ status }) => label(data.labels.status, status));
  if (statuses !== undefined) put('status', t.statuses(statuses));
  for (const qualifier of BOUNDS) {
    const members = chosen.filter((one) => one.qualifier === qualifier);
    if (members.length > 0) put('bound', t[`bound_${qualifier}`](listed(members.map(name), locale)));
  }
  const sources = differing(({ source }) => data.sources.find(({ id }) => id === source)?.short[locale] ?? source);
  if (sources !== undefined) put('source', t.sources(sources));
  return found;
}

function* pairs<T>(rows: readonly T[]): Generator<readonly [T, T]> {
  for (const one of rows) for (const other of rows) if (one !== other) yield [one, other];
}

/** Which other numbers could stand beside these, nearest first: the same thing, then one measured in the same way. */
export function suggestionsFor(
  data: CompareData,
  chosen: readonly ComparedNumber[],
  most: number,
): readonly ComparedNumber[] {
  const [first] = chosen;
  if (first === undefined) return [];
  const own = new Set(chosen.map(({ id }) => id));
  const kind = indicatorIn(data, first).kind;
  const nearness = (one: ComparedNumber): number =>
    (one.indicator === first.indicator ? 8 : 0) +
    (indicatorIn(data, one).kind === kind && one.comparedWith === first.comparedWith ? 4 : 0) +
    (one.peers === first.peers ? 1 : 0) +
    (one.area === first.area ? 1 : 0) +
    (one.status === first.status ? 1 : 0) +
    (indicatorIn(data, one).topic === indicatorIn(data, first).topic ? 2 : 0);
  return data.observations
    .filter((one) => one.unit === first.unit && !own.has(one.id))
    .map((one, at) => ({ one, at, near: nearness(one) }))
    .sort((a, b) => b.near - a.near || a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}
