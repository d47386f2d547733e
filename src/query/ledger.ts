/**
 * The ledger as pages see it: answers at once where a tile that is here can, else fetches the tile that can, else asks the
 * engine, and has it count ahead of a brush that goes on. All give the same numbers; which one it was is told with the answer.
 */
import {
  type AnswerTo,
  type Ask,
  Cube,
  type CubeIndex,
  type Outcome,
  type TileEntry,
  type ViewSpec,
} from '../cube/index.ts';
import { Ahead } from './ahead.ts';
import { engineAnswer } from './engine-answer.ts';
import { QueryError } from './errors.ts';
import { fetchBytes } from './fetching.ts';
import { orStopped } from './stopped.ts';
import type { Engine } from './types.ts';

/** An exact answer and who gave it: the id of a tile, or `engine`. */
export interface Answered<A extends Ask> {
  readonly answer: AnswerTo<A>;
  readonly from: string;
}

/** How a wait goes: what is being waited for, and bytes where they are known. */
export interface Waiting {
  readonly for: 'tile' | 'engine';
  readonly loaded: number;
  readonly total: number;
}

export interface AskOptions {
  /** Aborting rejects with `QueryError` `stopped`. */
  readonly signal?: AbortSignal;
  /** Told when an answer takes a fetch or the engine. */
  readonly onWait?: (waiting: Waiting) => void;
}

export interface LedgerOptions {
  /** Address of the folder `query/`, absolute or from the page. */
  readonly folder: string | URL;
  /** The list of tiles, as the page brings it. */
  readonly index: CubeIndex;
  /** Gets the engine when a question first needs it. */
  readonly engine: () => Promise<Engine>;
}

/** Tiles that come this way have been compared with the list, in `fetchBytes`. */
const CHECKED = true;

export class Ledger {
  readonly cube: Cube;
  readonly #folder: URL;
  readonly #getEngine: () => Promise<Engine>;
  readonly #fetching = new Map<string, Promise<void>>();
  readonly #ahead: Ahead;
  #reading: number | undefined;
  #engine: Promise<Engine> | undefined;

  private constructor(cube: Cube, folder: URL, engine: () => Promise<Engine>) {
    this.cube = cube;
    this.#folder = folder;
    this.#getEngine = engine;
    this.#ahead = new Ahead(cube);
  }

  /** Fetches the first tiles and opens the ledger. Throws `QueryError` `download` or `CubeError`. */
  static async open({ folder, index, engine }: LedgerOptions): Promise<Ledger> {
    const at = new URL(folder, location.href);
    const first = index.tiles.filter((tile) => tile.first);
    const files = await Promise.all(first.map(async (tile) => [tile.id, await fetchTile(at, tile)] as const));
    const ledger = new Ledger(Cube.open(index, new Map(files), CHECKED), at, engine);
    ledger.#readAhead();
    return ledger;
  }

  /** The answer at once, from the tiles that are here, or who could give one. */
  now<A extends Ask>(view: ViewSpec<A>): Outcome<AnswerTo<A>> {
    this.#ahead.see(view.selection);
    return this.cube.answer(view);
  }

  /** The answer, whatever it takes. Throws `QueryError` or `CubeError`; asking again tries again. */
  async ask<A extends Ask>(view: ViewSpec<A>, { signal, onWait }: AskOptions = {}): Promise<Answered<A>> {
    const outcome = this.now(view);
    if (outcome.exact) return { answer: outcome.answer, from: outcome.tile };
    if (outcome.plan.by === 'tile') {
      const { tile } = outcome.plan;
      await this.load(tile, (loaded) => onWait?.({ for: 'tile', loaded, total: tile.bytes }));
      if (signal?.aborted) throw new QueryError('stopped', 'stopped');
      const now = this.cube.answer(view);
      if (now.exact) return { answer: now.answer, from: now.tile };
    }
    const [engine] = await orStopped(Promise.all([this.engine(), this.#ahead.wait(view)]), signal);
    const counted = this.cube.answer(view);
    if (counted.exact) return { answer: counted.answer, from: counted.tile };
    const told = onWait && engine.subscribe(() => onWait(waitOf(engine)));
    onWait?.(waitOf(engine));
    try {
      const answer = await engineAnswer(engine, view, this.cube.dimensions, signal === undefined ? {} : { signal });
      this.#ahead.count(view, engine);
      return { answer, from: 'engine' };
    } finally {
      told?.();
    }
  }

  /** The engine, its code fetched on first call. Rejects with `QueryError` `download`; asking again tries again. */
  engine(): Promise<Engine> {
    this.#engine ??= this.#getEngine().catch((error: unknown) => {
      this.#engine = undefined;
      throw new QueryError('download', error instanceof Error ? error.message : String(error));
    });
    return this.#engine;
  }

  /**
   * Reads the tables that nothing has been asked of yet, each in a task of its own so that a step between them is not kept
   * waiting: the page answers before they are all read, and no step has to read many.
   */
  #readAhead(): void {
    this.#reading ??= window.setTimeout(() => {
      this.#reading = undefined;
      if (this.cube.readAhead()) this.#readAhead();
    });
  }

  /** Fetches a tile, once. */
  load(tile: TileEntry, onBytes?: (loaded: number) => void): Promise<void> {
    const under = this.#fetching.get(tile.id);
    if (under !== undefined) return under;
    const work = fetchTile(this.#folder, tile, onBytes)
      .then((bytes) => {
        this.cube.add(tile.id, bytes, CHECKED);
        this.#readAhead();
      })
      .finally(() => this.#fetching.delete(tile.id));
    this.#fetching.set(tile.id, work);
    return work;
  }
}

function waitOf({ state }: Engine): Waiting {
  return state.phase === 'loading'
    ? { for: 'engine', loaded: state.loaded, total: state.total }
    : { for: 'engine', loaded: 0, total: 0 };
}

async function fetchTile(
  folder: URL,
  { file, bytes, sha256 }: TileEntry,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array> {
  let loaded = 0;
  return fetchBytes({ url: new URL(file, folder).href, bytes, sha256 }, (more) => {
    loaded += more;
    onBytes?.(loaded);
  });
}
