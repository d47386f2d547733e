/**
 * The progress of promises. Expected numbers are worked out by hand; the rule that holds a state against its number is
 * written a second time in TypeScript, and must agree with the SQL on whatever is thrown at both.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/index.ts';
import { type Goal, type Got, reaches } from '../../src/package/rules/reaching.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { type Computed, Engine, publishTables } from '../../src/warehouse/index.ts';
import { type FixturePackage, fixturePackage } from '../fixtures/package.ts';
import { sound } from './support.ts';

let copy: FixturePackage;
let engine: Engine;
let computed: Computed;

beforeAll(async () => {
  copy = await fixturePackage('three-years');
  engine = await Engine.open({ threads: 1 });
  computed = await publishTables(engine, await sound(copy.folder));
});
afterAll(async () => {
  await engine.close();
  await copy.remove();
});

describe('five years of reports', () => {
  /** By hand: (value − start) ÷ (target − start), the target being that of the day. */
  it.each([
    // 60% to 100%: 10, 22, −2 and 40 of 40. No report of 2021: a gap, not a number.
    ['online_cover', { '2018': '25', '2019': '55', '2020': '-5', '2022': '100' }],
    // 8 steps to 2, then to 4: 2 of 6; 2, 3 and 5 of 4.
    ['steps_cut', { '2018': '33.3', '2019': '50', '2020': '75', '2022': '125' }],
    // 9 papers to 1: 4, 5 and 6 of 8.
    ['papers_cut', { '2019': '50', '2020': '62.5', '2021': '75' }],
    // “Within” bounds a number and is none.
    ['startup_within', { '2019': null, '2022': null }],
    ['hotline', { '2018': null, '2019': null }],
  ])('%s: the share of the way', (id, expected) => {
    const found = [...computed.reports].filter(([key]) => key.startsWith(`${id} `));
    expect(Object.fromEntries(found.map(([key, { share }]) => [key.slice(id.length + 1, -6), share]))).toEqual(
      expected,
    );
  });

  it.each([
    ['online_cover', { state: 'met', share: '100', reached: true, overdue: false, due_now: '2021' }],
    ['steps_cut', { state: 'met', share: '125', reached: true, overdue: false, target_now: '4', due_now: '2021' }],
    ['papers_cut', { state: 'missed', share: '75', reached: false, overdue: false, target_now: '1' }],
    ['startup_within', { state: 'under_way', share: null, reached: false, overdue: true }],
    ['fee_cut', { state: 'dropped', share: null, reached: null, overdue: null, reported: '2020-12-31' }],
    ['hotline', { state: 'met', share: null, reached: null, overdue: false, latest_date: null }],
    ['one_window', { state: 'not_started', share: null, reached: null, overdue: true }],
    ['training', { state: null, share: null, reached: null, overdue: null, reported: null }],
  ])('%s: where it stands', (id, expected) => {
    expect(computed.commitments.get(id)).toMatchObject(expected);
  });

  it('a target that was changed is held against the reports after it, and those before against theirs', () => {
    const targets = [...computed.reports].filter(([key]) => key.startsWith('steps_cut '));
    expect(targets.map(([, { target_value }]) => target_value)).toEqual(['2', '4', '4', '4']);
  });

  it('stand in the tables that are published', async () => {
    const { package: pkg } = await readPackage(copy.folder);
    if (pkg === undefined) throw new Error('no package');
    const catalogue = catalogueOf(pkg, computed, []);
    expect(catalogue.commitments.find(({ id }) => id === 'steps_cut')).toMatchObject({
      ...{ state: 'met', reports: 4, latestValue: '3', targetValue: '2', targetNow: '4', share: '125' },
    });
    const reader = await engine.connection.runAndReadAll(
      "SELECT state, reports, num(latest_value), latest_unit, num(share), overdue FROM commitments WHERE id = 'papers_cut'",
    );
    expect(reader.getRowsJson()).toEqual([['missed', 3, '3', 'document', '75', false]]);
  });
});

describe('a number against a target', () => {
  type Q = Goal['qualifier'];
  const goal = (direction: string, qualifier: Q, value: string, base: string | null = null): Goal => ({
    ...{ direction, qualifier, value, base },
  });
  const got = (qualifier: Q, value: string, step = '1'): Got => ({ qualifier, value, step });
  const cases: readonly (readonly [string, Goal, Got, boolean | undefined])[] = [
    ['up: short of it', goal('increase', 'exact', '100'), got('exact', '99.9'), false],
    ['up: just there', goal('cover', 'exact', '100'), got('exact', '100'), true],
    ['down: still above', goal('decrease', 'exact', '2'), got('exact', '3'), false],
    ['down: below', goal('decrease', 'exact', '2'), got('exact', '1'), true],
    ['a zero is reached by zero', goal('decrease', 'exact', '0'), got('exact', '0'), true],
    ['at least: exactly that', goal('increase', 'at_least', '30'), got('exact', '30'), true],
    ['more than: exactly that is not more', goal('increase', 'more_than', '30'), got('exact', '30'), false],
    ['within: exactly that', goal('decrease', 'up_to', '1'), got('exact', '1'), true],
    ['within 2 for within 1', goal('decrease', 'up_to', '1'), got('up_to', '2'), false],
    ['within 1 for within 1', goal('decrease', 'up_to', '1'), got('up_to', '1'), true],
    ['within 2 for exactly 1 leaves it open', goal('decrease', 'exact', '1'), got('up_to', '2'), undefined],
    ['within 1 for exactly 2', goal('decrease', 'exact', '2'), got('up_to', '1'), true],
    ['over 300 for 400 leaves it open', goal('increase', 'exact', '400'), got('more_than', '300'), undefined],
    ['over 300 for over 300', goal('increase', 'more_than', '300'), got('more_than', '300'), true],
    ['at least 300 for over 300', goal('increase', 'more_than', '300'), got('at_least', '300'), false],
    ['at least 75 for at least 80', goal('increase', 'at_least', '80'), got('at_least', '75'), false],
    ['at best 4 hours for 1 hour', goal('decrease', 'exact', '1'), got('fastest', '4'), false],
    ['at best 1 hour proves nothing of the rest', goal('decrease', 'exact', '1'), got('fastest', '1'), undefined],
    [
      'about 90, to the ten, for 95 leaves it open',
      goal('increase', 'exact', '95'),
      got('about', '90', '10'),
      undefined,
    ],
    ['about 50, to the ten, for 95', goal('increase', 'exact', '95'), got('about', '50', '10'), false],
    ['to improve: the start says which way', goal('improve', 'exact', '5', '9'), got('exact', '4'), true],
    ['to improve, from nowhere: only the number itself', goal('improve', 'exact', '5'), got('exact', '4'), false],
  ];

  const ask = async (pairs: readonly (readonly [Goal, Got])[]): Promise<readonly (boolean | undefined)[]> => {
    const rows = pairs.map(([g, r], at) => {
      const base = g.base === null ? 'NULL' : g.base;
      return `(${at}, '${g.direction}', '${g.qualifier}', ${base}::DECIMAL(18,4), ${g.value}::DECIMAL(18,4), ${r.value}::DECIMAL(18,4), '${r.qualifier}', ${r.step}::DECIMAL(18,4))`;
    });
    const found = await engine.rows(
      v.object({ reached: v.nullable(v.boolean()) }),
      `SELECT reaches(way_of(direction, bound, base, target), target, bound, reported, qualifier, step) AS reached
       FROM (VALUES ${rows.join(', ')}) AS t(n, direction, bound, base, target, reported, qualifier, step) ORDER BY n`,
    );
    return found.map(({ reached }) => reached ?? undefined);
  };

  it('is known by hand', async () => {
    expect(await ask(cases.map(([, g, r]) => [g, r]))).toEqual(cases.map(([, , , expected]) => expected));
  });

  it.each(cases)('%s', (_, g, r, expected) => {
    expect(reaches(g, r)).toBe(expected);
  });

  it('is judged alike by the rules of the package and by the tables', async () => {
    const qualifier = fc.constantFrom<Q>('exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest');
    const number = fc.integer({ min: 0, max: 6 }).map((n) => String(n / 2));
    const direction = fc.constantFrom('increase', 'decrease', 'cover', 'establish', 'improve');
    const pair = fc.tuple(
      fc.record({ direction, qualifier, value: number, base: fc.option(number, { nil: null }) }),
      fc.record({ qualifier, value: number, step: fc.constantFrom('0.5', '1') }),
    );
    const pairs = fc.sample(pair, { numRuns: 2000, seed: 7 });
    const sql = await ask(pairs);
    const differing = pairs.filter(([g, r], at) => reaches(g, r) !== sql[at]);
    expect(differing).toEqual([]);
    // Each of the three answers was given, or the comparison would show nothing.
    expect(new Set(sql)).toEqual(new Set([true, false, undefined]));
  });

  it('gives a share that never rounds up to the whole, nor away from going backwards', async () => {
    const sql = `SELECT num(share_of_way(way, base::DECIMAL(18,4), target::DECIMAL(18,4), reported::DECIMAL(18,4)))
      FROM (VALUES ('up', 0, 100, 99.97), ('up', 0, 3, 1), ('up', 50, 100, 49.99), ('down', 32, 4, 4), ('down', 9, 1, 0),
        ('up', 100, 100, 100), ('up', 90, 80, 85), ('down', NULL, 1, 1), ('up', 0.1, 0.4, 0.3)) AS t(way, base, target, reported)`;
    const reader = await engine.connection.runAndReadAll(sql);
    const shares = reader.getRowsJson().map(([share]) => share);
    expect(shares).toEqual(['99.9', '33.3', '-0.1', '100', '112.5', null, null, null, '66.6']);
  });
});
