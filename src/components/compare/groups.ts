/** The numbers of a unit, and the groups in which they may well stand beside each other. */
import type { CompareData, ComparedNumber } from '../../compare/data.ts';
import { indicatorIn } from '../../compare/names.ts';
import { compare } from '../../i18n/compare.ts';
import type { Locale } from '../../i18n/index.ts';

export interface UnitGroup {
  readonly unit: CompareData['units'][number];
  readonly numbers: readonly ComparedNumber[];
}

/** Units with their numbers, in the order of the table of units; units without numbers are left out. */
export function byUnit(data: CompareData): readonly UnitGroup[] {
  return data.units
    .map((unit) => ({ unit, numbers: data.observations.filter((one) => one.unit === unit.id) }))
    .filter(({ numbers }) => numbers.length > 0);
}

export interface AlikeGroup {
  readonly key: string;
  readonly title: string;
  readonly numbers: readonly ComparedNumber[];
}

/** Numbers of one nature that are measured against the same thing; ranks, among the same peers. */
export function alikeGroups(
  data: CompareData,
  numbers: readonly ComparedNumber[],
  locale: Locale,
): readonly AlikeGroup[] {
  const t = compare(locale);
  const groups = Map.groupBy(numbers, (one) => {
    const { kind } = indicatorIn(data, one);
    return [kind, one.comparedWith ?? '', kind === 'rank' ? String(one.peers) : ''].join('-');
  });
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const kind = first === undefined ? 'count' : indicatorIn(data, first).kind;
    const against = first?.comparedWith == null ? '' : (data.labels.comparedWith[first.comparedWith]?.[locale] ?? '');
    const named = data.labels.kind[kind]?.[locale] ?? kind;
    const unstated = first?.comparedWith === 'not_stated';
    const title =
      kind === 'rank' ? t.groupRank(named, against) : unstated ? t.groupUnstated(named) : t.group(named, against);
    return { key, title: title.charAt(0).toUpperCase() + title.slice(1), numbers: members };
  });
}
