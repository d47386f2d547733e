/** Generated rows add up because they were made to: that is tested here, and is no check of the published numbers. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedPackage } from '../../src/package/index.ts';
import { LARGEST_FILE } from '../../src/publish/limits.ts';
import { simulatedCounts } from '../../src/publish/simulated-counts.ts';
import { type Margins, marginsOf, simulate, simulatedTables, WarehouseError } from '../../src/warehouse/index.ts';
import { ownPackage } from '../fixtures/package.ts';
import { query, sound } from './support.ts';

let folder: string;
let pkg: LoadedPackage;
let values: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-simulate-'));
  const copy = await ownPackage();
  pkg = await sound(copy.folder);
  values = new Map(pkg.rows.observations.map(({ id, value }) => [id, value]));
  await copy.remove();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function margins(simCases?: number): Margins {
  const found = marginsOf(pkg.site, values, simCases);
  if (found === undefined) throw new Error('the simulation must be on');
  return found;
}

async function make(name: string, wanted: Margins, threads?: number): Promise<string> {
  const path = join(folder, `${name}.duckdb`);
  const options = { path, spill: join(folder, 'spill'), finish: async () => undefined };
  await simulate(wanted, threads === undefined ? options : { ...options, threads });
  return path;
}

const one = async (file: string, sql: string) => (await query(file, sql))[0];

/** Every row with its place: equal only where rows and their order are equal. */
const FINGERPRINTS = ['items', 'cases', 'entities', 'ratings', 'rating_scores', 'rating_firm_scores', 'labels'].map(
  (table) => `SELECT '${table}' AS "table", count(*) AS n, bit_xor(hash(rowid, t)) AS fingerprint FROM ${table} t`,
);
const fingerprint = (file: string) => query(file, `${FINGERPRINTS.join(' UNION ALL ')} ORDER BY 1`);

describe('a scaled ledger', () => {
  let file: string;
  beforeAll(async () => {
    file = await make('scaled', margins(20_000));
  });

  it('has the same rows in the same order whatever the number of threads', async () => {
    expect(await fingerprint(await make('again', margins(20_000), 1))).toEqual(await fingerprint(file));
    expect(await fingerprint(await make('wide', margins(20_000), 4))).toEqual(await fingerprint(file));
  });

  it('is counted for pages by what they draw, every row once', async () => {
    const counts = await simulatedCounts(file);
    const wanted = margins(20_000);
    for (const { by, cells } of counts) {
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(wanted['entities']);
      expect(new Set(cells.map(({ at }) => at.join())).size).toBe(cells.length);
      expect(cells.every(({ at, count }) => at.length === by.length && count > 0)).toBe(true);
    }
    const sum = (by: string, where: (at: readonly string[]) => boolean) =>
      (counts.find((one) => one.by.join() === by)?.cells ?? []).reduce(
        (total, { at, count }) => total + (where(at) ? count : 0),
        0,
      );
    expect(sum('month,kind', ([, kind]) => kind === 'domestic')).toBe(wanted['entities_domestic']);
    expect(sum('town,in_zone', ([, inZone]) => inZone === 'true')).toBe(wanted['entities_zone']);
    const months = counts.find(({ by }) => by[0] === 'month')?.cells.map(({ at }) => at[0] ?? '') ?? [];
    expect(months).toEqual([...months].sort());
    expect(new Set(months).size).toBe(12);
  });

  it('has other rows for another seed', async () => {
    const other = await make('other', { ...margins(20_000), seed: 7 });
    expect(await fingerprint(other)).not.toEqual(await fingerprint(file));
  });

  it('meets the margins of items', async () => {
    const row = await one(
      file,
      `SELECT count(*) AS items, count(*) FILTER (max_visits = 1) AS one, count(*) FILTER (max_visits = 0) AS none,
         printf('%.2f', 100 * avg(1 - promised_days / statutory_days) FILTER (category = 'permit')) AS cut,
         bool_and(promised_days <= statutory_days) AND bool_and(promised_days >= 0) AS possible,
         min(promised_days) FILTER (category = 'permit') AS shortest, count(DISTINCT department) AS departments
       FROM items`,
    );
    expect(row).toEqual({
      items: '1400',
      one: values.get('items_one_visit_2020'),
      none: values.get('items_no_visit_2020'),
      cut: values.get('permit_limit_cut_2020'),
      possible: true,
      shortest: 1,
      departments: values.get('rated_bodies'),
    });
  });

  it('meets the margins of new entities', async () => {
    const row = await one(
      file,
      `SELECT count(*) AS entities, count(*) FILTER (kind = 'domestic') AS domestic,
         count(*) FILTER (kind = 'individual') AS individual, count(*) FILTER (kind = 'unnamed') AS unnamed,
         count(*) FILTER (in_zone) AS zone, min(year(registered_on)) AS first, max(year(registered_on)) AS last
       FROM entities`,
    );
    expect(row).toEqual({
      entities: values.get('entities_new_2020'),
      domestic: values.get('entities_new_domestic_2020'),
      individual: values.get('entities_new_individual_2020'),
      unnamed: '25',
      zone: values.get('entities_new_zone_2020'),
      first: '2020',
      last: '2020',
    });
  });

  it('rates every body on four dimensions and firms on five, each year', async () => {
    const rows = await query(
      file,
      `SELECT direction, count(DISTINCT year) AS years, count(DISTINCT body) AS bodies,
         count(DISTINCT dimension) AS dimensions, min(score) >= 0 AND max(score) <= 100 AS possible
       FROM ratings GROUP BY direction ORDER BY direction`,
    );
    expect(rows).toEqual([
      { direction: 'firm_rates_body', years: '7', bodies: '65', dimensions: '4', possible: true },
      { direction: 'body_rates_firm', years: '7', bodies: '65', dimensions: '5', possible: true },
    ]);
  });

  it('has one body last in two years running that rises every year after', async () => {
    const rows = await query(
      file,
      `WITH means AS (SELECT body, year, avg(score) AS mean FROM ratings
           WHERE direction = 'firm_rates_body' GROUP BY ALL),
         ranked AS (SELECT *, rank() OVER (PARTITION BY year ORDER BY mean DESC) AS place,
           count(*) OVER (PARTITION BY year) AS lowest FROM means),
         last_twice AS (SELECT a.body, b.year FROM ranked a JOIN ranked b ON a.body = b.body AND b.year = a.year + 1
           WHERE a.place = a.lowest AND b.place = b.lowest)
       SELECT count(*) OVER () AS bodies, (SELECT bool_and(later.mean > earlier.mean)
           FROM means later JOIN means earlier ON later.body = earlier.body AND later.year = earlier.year + 1
           WHERE later.body = l.body AND earlier.year >= l.year) AS rises
       FROM last_twice l`,
    );
    expect(rows).toEqual([{ bodies: '1', rises: true }]);
  });

  it('has a body that comes midway, one with too few raters for a year, ties, and answers left blank', async () => {
    const row = await one(
      file,
      `SELECT count(*) FILTER (n = 4) AS midway, count(*) FILTER (n NOT IN (4, 7)) AS others,
         (SELECT count(*) FROM rating_scores WHERE score IS NULL AND rank IS NULL AND raters < 10) AS unscored,
         (SELECT count(*) FROM rating_scores WHERE score IS NULL) AS blank,
         (SELECT count(*) > 0 FROM (SELECT 1 FROM rating_scores GROUP BY year, rank HAVING count(rank) > 1)) AS ties,
         (SELECT count(*) > 0 FROM ratings WHERE score IS NULL) AS gaps
       FROM (SELECT body, count(*) AS n FROM rating_scores GROUP BY body)`,
    );
    expect(row).toEqual({ midway: '1', others: '0', unscored: '1', blank: '1', ties: true, gaps: true });
  });

  it('says in every row of every table that it is simulated', async () => {
    for (const { name, schema } of await simulatedTables()) {
      const row = await one(
        file,
        `SELECT count(*) AS n, count(*) FILTER (data_status = 'simulated') AS said FROM ${name}`,
      );
      expect(row?.['said'], name).toBe(row?.['n']);
      const columns = await query(file, `SELECT column_name FROM duckdb_columns() WHERE table_name = '${name}'`);
      expect(columns.map(({ column_name }) => column_name)).toEqual(schema.fields.map((field) => field.name));
    }
  });

  it('has a label for every value of a column that lists its values', async () => {
    for (const { name, schema } of await simulatedTables()) {
      for (const field of schema.fields.filter(({ categories }) => categories !== undefined)) {
        const [missing] = await query(
          file,
          `SELECT count(*) AS n FROM (SELECT DISTINCT CAST(${field.name} AS VARCHAR) AS v FROM ${name})
           WHERE v NOT IN (SELECT "value" FROM labels WHERE table_name = '${name}' AND column_name = '${field.name}')`,
        );
        expect(missing, `${name}.${field.name}`).toEqual({ n: '0' });
      }
    }
  });
});

describe('the whole ledger', () => {
  let file: string;
  beforeAll(async () => {
    file = await make('whole', margins());
  });

  it('has exactly as many cases as are published, all completed', async () => {
    const row = await one(
      file,
      `SELECT count(*) AS cases, count(completed_on) AS completed, count(DISTINCT item) AS items,
         count(DISTINCT department) AS departments, count(DISTINCT channel) AS channels, count(DISTINCT town) AS towns,
         count(DISTINCT applicant) AS applicants FROM cases`,
    );
    expect(row).toEqual({
      cases: '1590300',
      completed: '1590300',
      items: '1400',
      departments: '65',
      channels: '4',
      towns: '15',
      applicants: '3',
    });
  });

  it('agrees with itself row by row', async () => {
    const row = await one(
      file,
      `SELECT count(*) FILTER (c.visits > i.max_visits OR c.visits < 0) AS visits,
         count(*) FILTER (c.department <> i.department OR c.statutory_days <> i.statutory_days
           OR c.promised_days <> i.promised_days) AS other_item,
         count(*) FILTER (isodow(accepted_on) > 5 AND accepted_on NOT IN ('2020-01-19', '2020-04-26', '2020-05-09',
           '2020-06-28', '2020-09-27', '2020-10-10')) AS weekends,
         count(*) FILTER (accepted_on BETWEEN '2020-10-01' AND '2020-10-08') AS holidays,
         count(*) FILTER (year(accepted_on) <> 2020) AS other_years,
         count(*) FILTER (actual_days < 0 OR completed_on < accepted_on) AS backwards,
         count(*) FILTER (actual_days = 0 AND completed_on <> accepted_on) AS not_same_day,
         count(*) FILTER (rating NOT BETWEEN 1 AND 5) AS ratings
       FROM cases c JOIN items i USING (item)`,
    );
    expect(new Set(Object.values(row ?? {}))).toEqual(new Set(['0']));
  });

  it('completes a case the stated number of working days later', async () => {
    const row = await one(
      file,
      `WITH days AS (SELECT DISTINCT accepted_on AS day, row_number() OVER (ORDER BY accepted_on) AS number
           FROM (SELECT DISTINCT accepted_on FROM cases))
       SELECT count(*) AS cases, count(*) FILTER (b.number - a.number <> actual_days) AS wrong
       FROM cases JOIN days a ON a.day = accepted_on JOIN days b ON b.day = completed_on`,
    );
    expect(row?.['wrong']).toBe('0');
    expect(Number(row?.['cases'])).toBeGreaterThan(1_500_000);
  });

  it('has a shape worth exploring', async () => {
    const months = await query(file, 'SELECT month(accepted_on) AS m, count(*) AS n FROM cases GROUP BY 1 ORDER BY 1');
    const [january = 0, february = 0, ...later] = months.map(({ n }) => Number(n));
    expect(february).toBeLessThan(january / 4);
    expect(Math.max(...later)).toBe(later.at(-1));
    const shape = await one(
      file,
      `SELECT count(*) FILTER (actual_days > promised_days) AS overdue,
         count(*) FILTER (actual_days > statutory_days) AS unlawful,
         avg(rating) FILTER (actual_days <= promised_days) - avg(rating) FILTER (actual_days > promised_days) AS gap,
         quantile_cont(actual_days, 0.99) / greatest(median(actual_days), 1) AS tail FROM cases`,
    );
    expect(Number(shape?.['overdue'])).toBeGreaterThan(1000);
    expect(Number(shape?.['overdue'])).toBeLessThan(0.02 * 1_590_300);
    expect(Number(shape?.['unlawful'])).toBeGreaterThan(0);
    expect(Number(shape?.['unlawful'])).toBeLessThan(200);
    expect(Number(shape?.['gap'])).toBeGreaterThan(1);
    expect(Number(shape?.['tail'])).toBeGreaterThan(3);
    const [paces] = await query(
      file,
      `SELECT max(share) / min(share) AS spread FROM (SELECT sum(actual_days) / sum(promised_days) AS share
         FROM cases GROUP BY department)`,
    );
    expect(Number(paces?.['spread'])).toBeGreaterThan(1.5);
  });

  it('is sorted by item and date, and small enough for any host', async () => {
    const row = await one(
      file,
      `SELECT count(*) FILTER (NOT sorted) AS unsorted FROM (SELECT (item, accepted_on) >=
         lag((item, accepted_on)) OVER (ORDER BY rowid) AS sorted FROM cases)`,
    );
    expect(row).toEqual({ unsorted: '0' });
    expect((await stat(file)).size).toBeLessThan(LARGEST_FILE / 2);
  });
});

describe('margins', () => {
  it('are none where the simulation is off', () => {
    expect(marginsOf({ simulation: { enabled: false } }, values)).toBeUndefined();
  });

  it('name the observation that is missing', () => {
    const without = new Map(values);
    without.delete('cases_handled_2020');
    expect(() => marginsOf(pkg.site, without)).toThrow('cases_handled_2020');
  });

  it('refuse what no rows can add up to', async () => {
    const completion = new Map(values).set('cases_completion_2020', '99');
    expect(() => marginsOf(pkg.site, completion)).toThrow(WarehouseError);
    const cut = { ...margins(1000), mean_cut: 99.9 };
    await expect(make('impossible', cut)).rejects.toThrow('mean_cut');
  });

  it.each([30, 60, 90])('are met for a mean cut of %d percent too', async (mean_cut) => {
    await make(`cut-${mean_cut}`, { ...margins(1000), mean_cut });
  });
});
