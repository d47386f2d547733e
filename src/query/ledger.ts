/**
 * The ledger as pages see it: answers at once where a tile that is here can, else fetches the tile that can, else asks the
 * engine, and has it count ahead of a brush that goes on. All give the same numbers; which one it was is told with the answer.
 */
import {
  type AnswerTo,
  type Ask,
  Cube,
  CubeError,
  type CubeIndex,
  type Outcome,
  readCubeIndex,
  type TileEntry,
  type ViewSpec,
} from '../cube/index.ts';
import { Ahead } from './ahead.ts';
import { engineAnswer } from './engine-answer.ts';
import { QueryError } from './errors.ts';
import { fetchJson, fetchWhole } from './fetching.ts';
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
  /** The list, where the page brings it; else it is fetched from index.json. */
  readonly index?: CubeIndex;
  /** Made when a question first needs it. Without it, such questions are refused with `unsupported`. */
  readonly engine?: () => Engine;
}

export class Ledger {
  readonly cube: Cube;
  readonly #folder: URL;
  readonly #makeEngine: (() => Engine) | undefined;
  readonly #fetching = new Map<string, Promise<void>>();
  readonly #ahead: Ahead;
  #engine: Engine | undefined;

  private constructor(cube: Cube, folder: URL, engine: (() => Engine) | undefined) {
    this.cube = cube;
    this.#folder = folder;
    this.#makeEngine = engine;
    this.#ahead = new Ahead(cube);
  }

  /** Fetches the first tiles and opens the ledger. Throws `QueryError` `download` or `CubeError`. */
  static async open({ folder, index, engine }: LedgerOptions): Promise<Ledger> {
    const at = new URL(folder, location.href);
    const list = index ?? (await fetchIndex(at));
    const first = list.tiles.filter((tile) => tile.first);
    const files = await Promise.all(first.map(async (tile) => [tile.id, await fetchTile(at, tile)] as const));
    return new Ledger(Cube.open(list, new Map(files)), at, engine);
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
    const engine = this.engine();
    await orStopped(this.#ahead.wait(view), signal);
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

  /** The engine, made on first call. */
  engine(): Engine {
    if (this.#makeEngine === undefined) throw new QueryError('unsupported', 'this page has no engine');
    this.#engine ??= this.#makeEngine();
    return this.#engine;
  }

  /** Fetches a tile, once. */
  load(tile: TileEntry, onBytes?: (loaded: number) => void): Promise<void> {
    const under = this.#fetching.get(tile.id);
    if (under !== undefined) return under;
    const work = fetchTile(this.#folder, tile, onBytes)
      .then((bytes) => this.cube.add(tile.id, bytes))
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

async function fetchIndex(folder: URL): Promise<CubeIndex> {
  const index = await fetchJson(new URL('index.json', folder).href);
  const cube = typeof index === 'object' && index !== null && 'cube' in index ? index.cube : undefined;
  if (cube == null) throw new CubeError('list', 'this site has no tiles');
  return readCubeIndex(cube);
}

async function fetchTile(
  folder: URL,
  { file, bytes, sha256 }: TileEntry,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array> {
  let loaded = 0;
  const blob = await fetchWhole({ url: new URL(file, folder).href, bytes, sha256 }, (more) => {
    loaded += more;
    onBytes?.(loaded);
  });
  return new Uint8Array(await blob.arrayBuffer());
}
