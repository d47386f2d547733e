/** Tiles and SQL answer the same questions: every number is compared, and who answered is known beforehand. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  COUNTED,
  type Cube,
  clauseOn,
  type DimensionName,
  drop,
  type Measure,
  rangeClause,
  type Selection,
  select,
  setClause,
  type ViewSpec,
} from '../../src/cube/index.ts';
import { Ahead } from '../../src/query/ahead.ts';
import { answerOf } from '../../src/query/engine-answer.ts';
import type { Result } from '../../src/query/types.ts';
import { viewSql } from '../../src/query/view-sql.ts';
import { cubeOf, selections, type TestLedger, testLedger, views } from './support.ts';

let ledger: TestLedger;
let cube: Cube;

beforeAll(async () => {
  ledger = await testLedger(20_000);
  cube = cubeOf(ledger);
});
afterAll(() => ledger.remove());

const BRUSHED = [
  'accepted_on',
  'month',
  'department',
  'channel',
  'town',
  'applicant',
  'actual_days',
  'rating',
] as const;
const WHOLE = ['month', 'department', 'channel', 'town', 'applicant'] as const;

const bySql = async (view: ViewSpec): Promise<Answer> =>
  answerOf(view, await ledger.run(viewSql(view)), cube.dimensions);

/** The measures that were asked, for tiles may give more. */
function asked(answer: Answer, measures: readonly Measure[]): unknown {
  const wanted = new Set<string>(['kind', 'n', 'value', ...measures]);
  const keep = (values: object): unknown =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => wanted.has(name))
        .map(([name, value]) => [name, value instanceof Float64Array ? [...value] : value]),
    );
  return keep(answer);
}

/** What a table must group by to answer; the day where only days will do. */
function needed({ selection, ask }: ViewSpec): ReadonlySet<DimensionName> {
  const own = ask.kind === 'groups' ? ask.dimension : undefined;
  const names = selection.flatMap(({ dimension }) => (dimension === own ? [] : [dimension]));
  if (own !== undefined) names.push(own);
  if (ask.measures.some((measure) => measure === 'median' || measure === 'p90')) names.push('actual_days');
  return new Set(names);
}

const finer: Partial<Record<DimensionName, DimensionName>> = { month: 'accepted_on', department: 'item' };

/** Whether any published table groups by all of it. */
function inTiles(view: ViewSpec): boolean {
  const names = [...needed(view)];
  const sums = view.ask.measures.some((each) => each === 'days' || each === 'within');
  return ledger.index.tiles
    .flatMap(({ tables }) => tables)
    .some((table) => {
      const known = new Set(table.dimensions);
      return (!sums || table.sums) && names.every((name) => known.has(name) || known.has(finer[name] ?? name));
    });
}

describe('tiles and SQL', () => {
  it('give the same numbers for generated views, and tiles give them wherever they can', async () => {
    const paths = { tile: 0, engine: 0, empty: 0 };
    await fc.assert(
      fc.asyncProperty(views(cube.dimensions, 3), async (view) => {
        const outcome = cube.answer(view);
        if (!outcome.exact) {
          paths.engine += 1;
          expect(outcome.plan).toEqual({ by: 'engine' });
          expect(inTiles(view), viewSql(view)).toBe(false);
          return;
        }
        paths.tile += 1;
        const expected = await bySql(view);
        const { measures } = view.ask;
        expect(asked(outcome.answer, measures), viewSql(view)).toEqual(asked(expected, measures));
        if (expected.kind === 'totals' && expected.n === 0) paths.empty += 1;
        // Days that make up months may be answered by tables that know months only; all else as foretold.
        if (clauseOn(view.selection, 'accepted_on') === undefined) expect(inTiles(view), viewSql(view)).toBe(true);
      }),
      { numRuns: 600, seed: 20210101 },
    );
    // The property would hold of views that are all of one kind.
    expect(paths.tile).toBeGreaterThan(250);
    expect(paths.engine).toBeGreaterThan(50);
    expect(paths.empty).toBeGreaterThan(3);
  }, 60_000);

  it('answer one brush on any chart from the pairs alone, the whole cube every conjunction of its dimensions', async () => {
    const first = cubeOf(ledger, ['pairs']);
    const both = cubeOf(ledger, ['pairs', 'whole']);
    const measures = ['n', 'days', 'within'] as const;
    const oneBrush = fc.tuple(selections(first.dimensions, BRUSHED, 1, 1), fc.constantFrom(...BRUSHED));
    const whole = fc.tuple(selections(first.dimensions, WHOLE, 2, 5), fc.constantFrom(...WHOLE));
    const check = async (of: Cube, selection: Selection, dimension: DimensionName): Promise<void> => {
      for (const ask of [{ kind: 'groups', dimension, measures } as const, { kind: 'totals', measures } as const]) {
        const outcome = of.answer({ selection, ask });
        if (!outcome.exact) throw new Error(`no tile answers ${viewSql({ selection, ask })}`);
        expect(asked(outcome.answer, measures)).toEqual(asked(await bySql({ selection, ask }), measures));
      }
    };
    const runs = { numRuns: 60, seed: 2020 };
    await fc.assert(
      fc.asyncProperty(oneBrush, ([one, name]) => check(first, one, name)),
      runs,
    );
    await fc.assert(
      fc.asyncProperty(whole, ([some, name]) => check(both, some, name)),
      runs,
    );
  });

  it('say which tile would do where it is not here yet, and then answer from it', () => {
    const cube = cubeOf(ledger, ['pairs']);
    const online = setClause(cube.dimensions.channel, ['网上']);
    const spring = rangeClause(cube.dimensions.accepted_on, '2020-03-02', '2020-04-30');
    if (online === undefined || spring === undefined) throw new Error('both must be clauses');
    const view = {
      selection: select([online], spring),
      ask: { kind: 'groups', dimension: 'town', measures: ['n'] },
    } as const;
    const outcome = cube.answer(view);
    if (outcome.exact || outcome.plan.by !== 'tile') throw new Error('a tile must be able to');
    expect(outcome.plan).toMatchObject({ loaded: false, tile: { id: 'day-town-channel-applicant' } });
    const { id } = outcome.plan.tile;
    cube.add(id, ledger.files.get(id) ?? new Uint8Array());
    expect(cube.answer(view)).toMatchObject({ exact: true, tile: id });
  });

  it('the rows behind a selection are its own, by day, as many as were asked for', async () => {
    const late = rangeClause(cube.dimensions.actual_days, '10', undefined);
    const year = rangeClause(cube.dimensions.accepted_on, '2020-05-01', '2020-06-30');
    if (late === undefined || year === undefined) throw new Error('both must be clauses');
    const selection = select([late], year);
    const totals = cube.answer({ selection, ask: { kind: 'totals', measures: ['n'] } });
    if (!totals.exact) throw new Error('a tile must be able to');
    for (const limit of [5, 100_000]) {
      const { columns, rows } = await ledger.run(viewSql({ selection, ask: { kind: 'rows', limit } }));
      expect(rows).toBe(Math.min(limit, totals.answer.n));
      const column = (name: string) => columns.find((one) => one.name === name)?.values ?? [];
      const days = column('accepted_on').map(String);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= '2020-05-01' && day <= '2020-06-30')).toBe(true);
      expect(column('actual_days').every((taken) => Number(taken) >= 10)).toBe(true);
      expect(new Set(column('data_status'))).toEqual(new Set(['simulated']));
    }
  });

  it('what is counted ahead of a brush answers its further steps, as SQL does', async () => {
    const cube = cubeOf(ledger, ['pairs']);
    const ahead = new Ahead(cube);
    const engine = {
      run: async (sql: string): Promise<Result> => ({
        ...(await ledger.run(sql)),
        ...{ extent: 'all', ms: 0, simulated: true, own: false },
      }),
    };
    const moving = fc.constantFrom(...BRUSHED).chain((name) =>
      fc.record({
        steps: fc.tuple(...[0, 1, 2].map(() => selections(cube.dimensions, [name], 1, 1))),
        others: selections(
          cube.dimensions,
          [...WHOLE, 'rating' as const].filter((other) => other !== name),
          2,
          2,
        ),
        view: views(cube.dimensions, 0),
      }),
    );
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(moving, async ({ steps, others, view: { ask } }) => {
        const [before, first, second] = steps.map((step) => step.reduce(select, others));
        if (before === undefined || first === undefined || second === undefined) return;
        ahead.see(before);
        ahead.see(first);
        ahead.count({ selection: first, ask }, engine);
        await ahead.wait({ selection: first, ask });
        const outcome = cube.answer({ selection: second, ask });
        if (!outcome.exact || outcome.tile !== COUNTED) return;
        counted += 1;
        expect(asked(outcome.answer, ask.measures)).toEqual(
          asked(await bySql({ selection: second, ask }), ask.measures),
        );
        // Other clauses, and what is counted does not hold.
        const elsewhere = drop(second, others[0]?.dimension ?? 'rating');
        const other = cube.answer({ selection: elsewhere, ask });
        if (other.exact)
          expect(asked(other.answer, ask.measures)).toEqual(
            asked(await bySql({ selection: elsewhere, ask }), ask.measures),
          );
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(counted).toBeGreaterThan(25);
  });
});
