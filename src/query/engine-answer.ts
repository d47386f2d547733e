/** The engine's answer to a view, in the same form as the tiles'. */
import type {
  Answer,
  AnswerTo,
  Ask,
  Dimension,
  Dimensions,
  GroupsAnswer,
  Measure,
  Totals,
  ViewSpec,
} from '../cube/index.ts';
import { QueryError } from './errors.ts';
import type { Cell, Column, Engine, Result, RunOptions } from './types.ts';
import { viewSql } from './view-sql.ts';

/** Asks the engine. Rejects with `QueryError`. */
export async function engineAnswer<A extends Ask>(
  engine: Pick<Engine, 'run'>,
  view: ViewSpec<A>,
  dimensions: Dimensions,
  options?: RunOptions,
): Promise<AnswerTo<A>>;
export async function engineAnswer(
  engine: Pick<Engine, 'run'>,
  view: ViewSpec,
  dimensions: Dimensions,
  options: RunOptions = {},
): Promise<Answer> {
  return answerOf(view, await engine.run(viewSql(view), options), dimensions);
}

/** Reads a result of `viewSql(view)`. */
export function answerOf({ ask }: ViewSpec, result: Pick<Result, 'columns' | 'rows'>, dimensions: Dimensions): Answer {
  const columns = new Map(result.columns.map((column) => [column.name, column]));
  const totals = (row: number): Totals => ({
    n: numberAt(columns.get('n'), row) ?? 0,
    days: columns.has('days') ? (numberAt(columns.get('days'), row) ?? 0) : undefined,
    within: columns.has('within') ? (numberAt(columns.get('within'), row) ?? 0) : undefined,
    median: columns.has('median') ? numberAt(columns.get('median'), row) : undefined,
    p90: columns.has('p90') ? numberAt(columns.get('p90'), row) : undefined,
  });
  if (ask.kind === 'totals') return { kind: 'totals', ...totals(0) };
  const dimension = dimensions[ask.dimension];
  const keys = columns.get(dimension.name)?.values ?? [];
  const rows = keys.map((key, row) => ({ place: placeOf(dimension, key), ...totals(row) }));
  return groupsOf(dimension, ask.measures, rows);
}

function groupsOf(
  dimension: Dimension,
  measures: readonly Measure[],
  rows: readonly (Totals & { readonly place: number })[],
): GroupsAnswer {
  const column = (measure: Measure, none: number): Float64Array => {
    const all = new Float64Array(dimension.values.length).fill(none);
    for (const row of rows) all[row.place] = row[measure] ?? none;
    return all;
  };
  const asked = (measure: Measure, none: number): Float64Array | undefined =>
    measures.includes(measure) ? column(measure, none) : undefined;
  return {
    kind: 'groups',
    dimension,
    n: column('n', 0),
    days: asked('days', 0),
    within: asked('within', 0),
    median: asked('median', Number.NaN),
    p90: asked('p90', Number.NaN),
  };
}

function placeOf(dimension: Dimension, key: Cell): number {
  const place = dimension.places.get(String(key));
  // The tiles and the ledger are of two builds: no number of theirs may be mixed.
  if (place === undefined) throw new QueryError('start', `${dimension.name} has an unknown value ${String(key)}`);
  return place;
}

/** A number that a double holds; the engine gives sums of large integers as text only where they are larger. */
function numberAt(column: Column | undefined, row: number): number | null {
  const value = column?.values[row];
  if (value === null || value === undefined) return null;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new QueryError('start', `not a number: ${String(value)}`);
  return number;
}
