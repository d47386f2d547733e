/**
 * Counting ahead: while a brush moves, one clause changes and the others stay. Once the engine has answered a view, it is asked
 * for that view by every value of the moving dimension as well; the further steps of the same brush are then summed from that
 * table, at once and exactly, like those that tiles answer.
 */
import {
  CELL_SQL,
  type Cube,
  type DimensionName,
  drop,
  placeSql,
  type Selection,
  sameSelection,
  type Table,
  type ViewSpec,
} from '../cube/index.ts';
import { QueryError } from './errors.ts';
import type { Engine, Result } from './types.ts';
import { conditions } from './view-sql.ts';

/** Cells of a table counted ahead: what arrives within a fraction of a second. Larger ones are not asked for. */
export const AHEAD_CELLS = 600_000;
/** Bytes of such a table on its way from the engine. */
const AHEAD_BYTES = 64 * 1024 * 1024;

/** What is counted ahead. */
export interface Further {
  readonly dimensions: readonly DimensionName[];
  /** Clauses that hold of all its cases. */
  readonly given: Selection;
}

/** What to count ahead of a view when the clause on `moving` changes; undefined where nothing is gained or it is too large. */
export function furtherOf({ selection, ask }: ViewSpec, moving: DimensionName, cube: Cube): Further | undefined {
  const own = ask.kind === 'totals' ? undefined : ask.dimension;
  // Its own clause does not change a view.
  if (own === moving || !selection.some(({ dimension }) => dimension === moving)) return undefined;
  const quantiles = ask.measures.includes('median') || ask.measures.includes('p90');
  const wanted = [...(own === undefined ? [] : [own]), moving, ...(quantiles ? (['actual_days'] as const) : [])];
  const dimensions = [...new Set(wanted)];
  const room = dimensions.reduce((all, name) => all * cube.dimensions[name].values.length, 1);
  if (room > AHEAD_CELLS) return undefined;
  return { dimensions, given: dimensions.reduce(drop, selection) };
}

/** The query for it. */
export function furtherSql({ dimensions, given }: Further, cube: Cube): string {
  const keys = dimensions.map((name) => placeSql(name, cube.dimensions));
  const order = keys.map((_, at) => at + 1).join(', ');
  return [
    `SELECT ${[...keys, ...CELL_SQL].join(', ')}`,
    'FROM sim.cases',
    ...(given.length === 0 ? [] : [`WHERE ${conditions(given).join(' AND ')}`]),
    `GROUP BY ${order}`,
    `ORDER BY ${order}`,
  ].join('\n');
}

/** The table that the query gave. */
export function furtherTable({ dimensions }: Further, { columns, rows, extent }: Result): Table {
  if (extent !== 'all') throw new QueryError('memory', 'more cells than were foreseen');
  const numbers = (at: number): Iterable<number> => (columns[at]?.values ?? []).map(Number);
  const [n = 0, days = 0, late = 0] = CELL_SQL.map((_, at) => dimensions.length + at);
  return {
    dimensions,
    cells: rows,
    places: dimensions.map((_, at) => Uint16Array.from(numbers(at))),
    n: Uint32Array.from(numbers(n)),
    sums: { days: Uint32Array.from(numbers(days)), late: Uint32Array.from(numbers(late)) },
  };
}

/** Counts ahead, one thing at a time, in the pauses of the engine. */
export class Ahead {
  readonly #cube: Cube;
  #moving: DimensionName | undefined;
  #last: Selection = [];
  #stop = new AbortController();
  readonly #under = new Map<string, Promise<void>>();

  constructor(cube: Cube) {
    this.#cube = cube;
  }

  /** Notes what a view is asked of: the clause in which two selections differ is the one that moves. */
  see(selection: Selection): void {
    // Of everything a page asks besides, for comparison.
    if (selection.length === 0) return;
    if (selection === this.#last || sameSelection(selection, this.#last)) return;
    const changed = selection.filter((clause) => !this.#last.includes(clause));
    const [only, ...more] = changed;
    const moving = more.length === 0 ? only?.dimension : undefined;
    const sameOthers = moving !== undefined && sameSelection(drop(selection, moving), drop(this.#last, moving));
    if (!sameOthers || moving !== this.#moving) {
      // What was being counted belongs to a brush that is over.
      this.#stop.abort();
      this.#stop = new AbortController();
      this.#under.clear();
    }
    this.#moving = sameOthers ? moving : undefined;
    this.#last = selection;
  }

  /** Waits for what is being counted, if it will answer this view. */
  async wait(view: ViewSpec): Promise<void> {
    const further = this.#moving === undefined ? undefined : furtherOf(view, this.#moving, this.#cube);
    if (further !== undefined) await this.#under.get(JSON.stringify(further));
  }

  /** Counts what the further steps of this brush will ask of this view. Never rejects. */
  count(view: ViewSpec, engine: Pick<Engine, 'run'>): void {
    const further = this.#moving === undefined ? undefined : furtherOf(view, this.#moving, this.#cube);
    if (further === undefined) return;
    const key = JSON.stringify(further);
    if (this.#under.has(key)) return;
    const { signal } = this.#stop;
    const options = { signal, limit: AHEAD_CELLS, bytes: AHEAD_BYTES };
    const work = engine
      .run(furtherSql(further, this.#cube), options)
      .then((result) => this.#cube.keep(furtherTable(further, result), further.given))
      // Not having it costs a wait, no more.
      .catch(() => undefined);
    this.#under.set(key, work);
  }
}
