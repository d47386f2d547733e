/** data/site.json: what the site is called and shows first; the only other file an official edits. */
import * as v from 'valibot';
import { nearest } from '../reading/index.ts';
import { descriptors } from './messages/descriptors.ts';
import { type Problem, problem } from './problem.ts';
import type { TypedRows } from './rows.ts';

export const SITE_FILE = 'site.json';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('不能空 · must not be blank'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/, '应为标识 · must be an identifier'));
const count = v.pipe(
  v.number(),
  v.integer('应为整数 · must be a whole number'),
  v.minValue(1, '应大于0 · must be above 0'),
);

const Switched = v.variant('enabled', [
  v.looseObject({ enabled: v.literal(false) }),
  v.object({
    enabled: v.literal(true),
    seed: v.pipe(v.number(), v.integer()),
    year: v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2200)),
    /** Observations whose values the generated rows add up to. */
    cases: id,
    departments: id,
    items_one_visit: id,
    items_no_visit: id,
    mean_limit_cut: id,
    completion: id,
    entities: id,
    entities_domestic: id,
    entities_individual: id,
    entities_zone: id,
    items: count,
    towns: count,
    ratings_first_year: v.pipe(v.number(), v.integer()),
  }),
]);

export const SiteFile = v.object({
  name_zh: filled,
  name_en: filled,
  district_zh: filled,
  district_en: filled,
  title_zh: filled,
  title_en: filled,
  edition: v.pipe(v.string(), v.regex(/^\d{4}\.\d+$/, '应为 年.序号，如 2021.1 · must be year.number, such as 2021.1')),
  edition_zh: filled,
  edition_en: filled,
  edition_date: v.pipe(v.string(), v.isoDate('应为日期，如 2021-03-01 · must be a date, such as 2021-03-01')),
  contact: v.optional(v.string(), ''),
  icp: v.optional(v.string(), ''),
  licence: v.object({
    id: filled,
    url: v.pipe(v.string(), v.url('应为网址 · must be an address')),
    name_zh: filled,
    name_en: filled,
  }),
  /** Indicators shown on the front page, in this order. */
  headlines: v.array(id),
  /** The indicators that count market entities: those newly registered and those in existence. Without it, no such page. */
  entities: v.optional(v.object({ new: id, stock: v.optional(id) })),
  simulation: v.optional(Switched, { enabled: false }),
});

export type SiteFile = v.InferOutput<typeof SiteFile>;

/** Keys of `simulation` that name an observation. */
export const SIMULATED_MARGINS = [
  'cases',
  'departments',
  'items_one_visit',
  'items_no_visit',
  'mean_limit_cut',
  'completion',
  'entities',
  'entities_domestic',
  'entities_individual',
  'entities_zone',
] as const;

/** Reads site.json and follows what it refers to; undefined, with problems, where it can't be used. */
export function readSite(value: unknown, rows: TypedRows, problems: Problem[]): SiteFile | undefined {
  const read = v.safeParse(SiteFile, value);
  if (!read.success) {
    for (const issue of read.issues) {
      const column = v.getDotPath(issue) ?? undefined;
      const [zh = issue.message, en = issue.message] = issue.message.split(' · ');
      const missing = issue.input === undefined;
      const reason = missing ? { zh: '缺这一项', en: 'this entry is missing' } : { zh, en };
      problems.push(
        problem(descriptors.site(reason), {
          file: SITE_FILE,
          column,
          value: missing ? undefined : String(issue.input),
        }),
      );
    }
    return undefined;
  }
  const site = read.output;
  const refer = (column: string, id: string, table: 'indicators' | 'observations'): void => {
    const known = rows[table].map((row) => row.id);
    if (known.includes(id)) return;
    problems.push(
      problem(descriptors.siteReference(id, table, nearest(id, known)), { file: SITE_FILE, column, value: id }),
    );
  };
  for (const id of site.headlines) refer('headlines', id, 'indicators');
  for (const [key, id] of Object.entries(site.entities ?? {})) {
    if (id !== undefined) refer(`entities.${key}`, id, 'indicators');
  }
  if (site.simulation.enabled) {
    for (const key of SIMULATED_MARGINS) refer(`simulation.${key}`, site.simulation[key], 'observations');
  }
  return site;
}
