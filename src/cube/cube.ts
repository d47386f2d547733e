/** The tiles that are here, and what they answer. */
import { CubeError } from './errors.ts';
import { answers, type Filter, filtersOf, type Need, needOf } from './plan.ts';
import { StoredTable } from './stored.ts';
import { type Parents, type Sums, sumUp } from './sum.ts';
import type { Table } from './table.ts';
import { readTile } from './tile.ts';
import type {
  AnswerTo,
  Ask,
  CubeIndex,
  Dimensions,
  Outcome,
  Plan,
  Selection,
  TileEntry,
  TotalsAnswer,
  ViewSpec,
} from './types.ts';

interface Loaded {
  readonly tile: string;
  readonly stored: StoredTable;
  /** Clauses that hold of all its cases. */
  readonly given: Selection;
}

/** Tables that are kept besides the tiles, the last ones. */
const KEPT = 8;
/** What such a table is called in an outcome. */
export const COUNTED = 'engine';

/**
 * A ledger as far as its tiles are here. Made with its first tiles, grows with `add`. Every answer is exact, or there is
 * none.
 */
export class Cube {
  readonly index: CubeIndex;
  readonly dimensions: Dimensions;
  /** For each place of an item its department, of a day its month. */
  readonly parents: Parents;
  #loaded: readonly Loaded[] = [];
  #kept: readonly Loaded[] = [];
  #last: { readonly selection: Selection; readonly filters: readonly Filter[] } | undefined;

  private constructor(index: CubeIndex, dimensions: Dimensions, parents: Parents) {
    this.index = index;
    this.dimensions = dimensions;
    this.parents = parents;
  }

  /**
   * Opens a ledger with the contents of its first files, by `id`. The file named `pairs` must be among them, because it
   * brings the dimensions. `checked` where length and hash of the files have been compared with the index already. Throws
   * `CubeError` where a file is not what the index says.
   */
  static open(index: CubeIndex, files: ReadonlyMap<string, Uint8Array>, checked = false): Cube {
    const first = index.tiles.find(({ id }) => id === 'pairs');
    const bytes = first === undefined ? undefined : files.get(first.id);
    if (first === undefined || bytes === undefined) throw new CubeError('list', 'the tile "pairs" is missing');
    const { dimensions, parents, tables } = readTile(first, bytes, checked);
    if (dimensions === undefined) throw new CubeError('broken', `${first.file} brings no dimensions`);
    const cube = new Cube(index, dimensions, parents);
    cube.#keep(first.id, tables);
    for (const [id, content] of files) cube.add(id, content, checked);
    return cube;
  }

  /**
   * Takes the contents of a tile's file, `checked` as in `open`. Throws `CubeError` where they are not what the index says;
   * then nothing changes.
   */
  add(id: string, bytes: Uint8Array, checked = false): void {
    const entry = this.index.tiles.find((tile) => tile.id === id);
    if (entry === undefined) throw new CubeError('list', `there is no tile "${id}"`);
    if (this.has(id)) return;
    this.#keep(id, readTile(entry, bytes, checked).tables);
  }

  #keep(id: string, tables: readonly StoredTable[]): void {
    const more = tables.map((stored) => ({ tile: id, stored, given: [] }));
    this.#loaded = [...this.#loaded, ...more].sort((a, b) => a.stored.cells - b.stored.cells);
  }

  /**
   * Keeps a table that was counted elsewhere, of the cases of which these clauses hold: the views that can be answered from
   * it are then answered at once. Of such tables only the last few are kept.
   */
  keep(table: Table, given: Selection): void {
    this.#kept = [{ tile: COUNTED, stored: StoredTable.of(table), given }, ...this.#kept].slice(0, KEPT);
  }

  /**
   * Reads one more table of the tiles that are here, so that the first question to it need not: the smallest that has not
   * been read. False where there is none left. Throws `CubeError` `broken`.
   */
  readAhead(): boolean {
    const next = this.#loaded.find(({ stored }) => !stored.ready);
    return next !== undefined && next.stored.table.cells === next.stored.cells;
  }

  /** Whether a tile is here. */
  has(id: string): boolean {
    return this.#loaded.some(({ tile }) => tile === id);
  }

  /** Who can answer a view exactly: of the tiles that are here the smallest, else the smallest file, else the engine. */
  plan(view: ViewSpec): Plan {
    const need = this.#needOf(view);
    const here = this.#find(need);
    const tile = here === undefined ? this.#fetchable(need) : this.index.tiles.find(({ id }) => id === here.tile);
    return tile === undefined ? { by: 'engine' } : { by: 'tile', tile, loaded: here !== undefined };
  }

  /** Answers a view from the tiles that are here, exactly; otherwise says who could. */
  answer<A extends Ask>(view: ViewSpec<A>): Outcome<AnswerTo<A>>;
  answer(view: ViewSpec): Outcome {
    const need = this.#needOf(view);
    const here = this.#find(need);
    const { ask } = view;
    if (here === undefined) return { exact: false, plan: this.plan(view) };
    const sums = sumUp(here.stored.table, need, this.dimensions, this.parents);
    const exact = { exact: true, tile: here.tile } as const;
    if (ask.kind === 'totals') return { ...exact, answer: totalsOf(sums) };
    return { ...exact, answer: { kind: 'groups', dimension: this.dimensions[ask.dimension], ...sums } };
  }

  #needOf(view: ViewSpec): Need {
    // A page asks many questions about one selection.
    if (this.#last?.selection !== view.selection) {
      this.#last = { selection: view.selection, filters: filtersOf(view.selection, this.dimensions) };
    }
    return needOf(view, this.#last.filters);
  }

  #find(need: Need): Loaded | undefined {
    const able = ({ stored, given }: Loaded): boolean => answers(need, stored, given);
    return this.#loaded.find(able) ?? this.#kept.find(able);
  }

  #fetchable(need: Need): TileEntry | undefined {
    const able = this.index.tiles.filter(
      (tile) => !this.has(tile.id) && tile.tables.some((table) => answers(need, table)),
    );
    return able.sort((a, b) => a.bytes - b.bytes)[0];
  }
}

function totalsOf({ n, days, within, median, p90 }: Sums): TotalsAnswer {
  const rank = (column: Float64Array | undefined): number | null | undefined => {
    const value = column?.[0];
    return Number.isNaN(value) ? null : value;
  };
  return {
    kind: 'totals',
    n: n[0] ?? 0,
    days: days?.[0],
    within: within?.[0],
    median: rank(median),
    p90: rank(p90),
  };
}
