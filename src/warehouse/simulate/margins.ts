/** What the simulation must add up to: numbers of its own from site.json, and published observations by their ids. */
import * as v from 'valibot';
import type { Problem, Text } from '../../package/problem.ts';
import type { Variables } from '../engine.ts';
import { found, WarehouseError } from '../problems.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

const Simulation = v.object({
  enabled: v.literal(true),
  seed: v.pipe(v.number(), v.integer()),
  year: whole,
  items: whole,
  towns: whole,
  ratings_first_year: whole,
  cases: v.string(),
  departments: v.string(),
  items_one_visit: v.string(),
  items_no_visit: v.string(),
  mean_limit_cut: v.string(),
  completion: v.string(),
  entities: v.string(),
  entities_domestic: v.string(),
  entities_individual: v.string(),
  entities_zone: v.string(),
});

const Switch = v.object({ simulation: v.optional(v.object({ enabled: v.boolean() })) });
const Site = v.object({ simulation: Simulation });

/** The margins a ledger is generated for, as the variables of the SQL files. */
export type Margins = Variables;

/**
 * Reads the simulation's part of site.json and looks up the observations it names; undefined where it is switched off.
 *
 * @param site the parsed site.json
 * @param values observation id → value, decimal text
 * @param simCases scales the ledger to this many cases; every other margin stays as published
 */
export function marginsOf(
  site: unknown,
  values: ReadonlyMap<string, string>,
  simCases?: number,
): Margins | undefined {
  const on = v.safeParse(Switch, site);
  if (!on.success || on.output.simulation?.enabled !== true) return undefined;
  const parsed = v.safeParse(Site, site);
  if (!parsed.success) {
    throw new WarehouseError(
      parsed.issues.map((issue) =>
        atSite(
          v.getDotPath(issue) ?? '',
          { zh: `模拟的设置读不懂：${issue.message}`, en: `the simulation's settings can't be read: ${issue.message}` },
          { zh: '请照发布指南补全，或把 simulation.enabled 设为 false', en: 'complete them, or set simulation.enabled to false' },
        ),
      ),
    );
  }
  const { simulation } = parsed.output;
  const problems: Problem[] = [];
  const published = (key: keyof typeof simulation): number => {
    const id = String(simulation[key]);
    const value = Number(values.get(id) ?? Number.NaN);
    if (!Number.isFinite(value)) {
      problems.push(
        atSite(
          `simulation.${key}`,
          { zh: `observations.csv 里没有 ${id}`, en: `observations.csv has no ${id}` },
          { zh: '请改成已有的 id，或把 simulation.enabled 设为 false', en: 'name an existing id, or set simulation.enabled to false' },
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
    cases: simCases ?? published('cases'),
    departments: published('departments'),
    items_one_visit: published('items_one_visit'),
    items_no_visit: published('items_no_visit'),
    mean_cut: published('mean_limit_cut'),
    entities: published('entities'),
    entities_domestic: published('entities_domestic'),
    entities_individual: published('entities_individual'),
    entities_zone: published('entities_zone'),
  };
  const impossible = (holds: boolean, zh: string, en: string): void => {
    if (problems.length > 0 || holds) return;
    problems.push(
      atSite('simulation', { zh, en }, { zh: '请核对所引用的数值，或把 simulation.enabled 设为 false', en: 'check the numbers it refers to, or set simulation.enabled to false' }),
    );
  };
  const completion = published('completion');
  impossible(completion === 100, '模拟的办件全部办结，与公布的办结率不符', 'simulated cases are all completed, unlike the published rate');
  impossible(
    margins.items_one_visit + margins.items_no_visit <= margins.items,
    'items 应不小于一次不跑与最多跑一次的事项数之和',
    'items must not be fewer than the items with no visit and with one visit together',
  );
  impossible(
    margins.entities_domestic + margins.entities_individual <= margins.entities && margins.entities_zone <= margins.entities,
    '新设主体的各部分大于总数',
    'the parts of the new entities exceed their total',
  );
  if (problems.length > 0) throw new WarehouseError(problems);
  return margins;
}

function atSite(column: string, message: Text, cure: Text): Problem {
  return found('simulation-settings', { file: 'site.json', column }, message, cure);
}
