/** What the simulation must add up to: numbers of its own from site.json, and published observations by their ids. */
import type { Problem, Text } from '../../package/problem.ts';
import type { SiteFile } from '../../package/site.ts';
import type { Variables } from '../engine.ts';
import { found, WarehouseError } from '../problems.ts';

/** The margins a ledger is generated for, as the variables of the SQL files. */
export type Margins = Variables;

/**
 * Looks up the observations that site.json's simulation names; undefined where it is switched off.
 *
 * @param values observation id → value, decimal text
 * @param simCases scales the ledger to this many cases; every other margin stays as published
 */
export function marginsOf(
  { simulation }: Pick<SiteFile, 'simulation'>,
  values: ReadonlyMap<string, string>,
  simCases?: number,
): Margins | undefined {
  if (!simulation.enabled) return undefined;
  const problems: Problem[] = [];
  const published = (key: string, id: string): number => {
    const value = Number(values.get(id) ?? Number.NaN);
    if (!Number.isFinite(value)) {
      problems.push(
        atSite(
          `simulation.${key}`,
          { zh: `observations.csv 里没有 ${id}`, en: `observations.csv has no ${id}` },
          {
            zh: '请改成已有的 id，或把 simulation.enabled 设为 false',
            en: 'name an existing id, or set simulation.enabled to false',
          },
        ),
      );
    }
    return value;
  };
  const margins = {
    seed: simulation.seed,
    year: simulation.year,
    items: simulation.items,
    towns: simulation.towns,
    ratings_first_year: simulation.ratings_first_year,
    cases: simCases ?? published('cases', simulation.cases),
    departments: published('departments', simulation.departments),
    items_one_visit: published('items_one_visit', simulation.items_one_visit),
    items_no_visit: published('items_no_visit', simulation.items_no_visit),
    mean_cut: published('mean_limit_cut', simulation.mean_limit_cut),
    entities: published('entities', simulation.entities),
    entities_domestic: published('entities_domestic', simulation.entities_domestic),
    entities_individual: published('entities_individual', simulation.entities_individual),
    entities_zone: published('entities_zone', simulation.entities_zone),
  };
  const completion = published('completion', simulation.completion);
  if (problems.length === 0) {
    for (const message of impossible(margins, completion)) {
      problems.push(
        atSite('simulation', message, {
          zh: '请核对所引用的数值，或把 simulation.enabled 设为 false',
          en: 'check the numbers it refers to, or set simulation.enabled to false',
        }),
      );
    }
  }
  if (problems.length > 0) throw new WarehouseError(problems);
  return margins;
}

/** What no rows can add up to. */
function impossible(
  margins: Readonly<
    Record<
      | 'items'
      | 'items_one_visit'
      | 'items_no_visit'
      | 'entities'
      | 'entities_domestic'
      | 'entities_individual'
      | 'entities_zone',
      number
    >
  >,
  completion: number,
): readonly Text[] {
  const messages: Text[] = [];
  if (completion !== 100) {
    messages.push({
      zh: `模拟的办件全部办结，而公布的办结率是${completion}%`,
      en: `simulated cases are all completed, but the published rate is ${completion}%`,
    });
  }
  if (margins.items_one_visit + margins.items_no_visit > margins.items) {
    messages.push({
      zh: `一次不跑与最多跑一次的事项比 items（${margins.items}）还多`,
      en: `there are more items with no visit and with one visit than items (${margins.items})`,
    });
  }
  const { entities, entities_domestic, entities_individual, entities_zone } = margins;
  if (entities_domestic + entities_individual > entities || entities_zone > entities) {
    messages.push({ zh: '新设主体的部分大于总数', en: 'a part of the new entities is larger than their total' });
  }
  return messages;
}

function atSite(column: string, message: Text, cure: Text): Problem {
  return found('simulation-settings', { file: 'site.json', column }, message, cure);
}
