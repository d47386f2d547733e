/**
 * Asking the tiles, and whoever else can answer. What the tiles here know is known at once; the rest is asked once the
 * selection rests, one question a view, and never shown as if it were known.
 */
import { CubeError } from '../../cube/errors.ts';
import type { AnswerTo, Ask, ViewSpec } from '../../cube/types.ts';
import { AlteredError, QueryError } from '../../query/errors.ts';
import type { Ledger, Waiting } from '../../query/ledger.ts';
import { engineLeave } from '../../query/support.ts';

/** What is the matter with a question that has no answer yet. */
export type Trouble =
  | { readonly kind: 'waiting'; readonly waiting: Waiting | undefined }
  /** The engine is to be started by the reader: its download is large for this device or connection. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'browser'; readonly lacks: string }
  | { readonly kind: 'stopped' }
  /** A file arrived that is not the one listed. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'failed'; readonly why: string };

/** One question that is asked again and again: of a view, of the sentence, of a limit's line. */
export class Question<A extends Ask> {
  readonly #ledger: Ledger;
  readonly #changed: () => void;
  #asked = '';
  #answer: AnswerTo<A> | undefined;
  #trouble: Trouble | undefined;
  #stop: AbortController | undefined;
  #leave = false;

  /** `changed` is called when an answer or a trouble arrives that was not there at once; `answer` is what stands already. */
  constructor(ledger: Ledger, changed: () => void, answer?: AnswerTo<A>) {
    this.#ledger = ledger;
    this.#changed = changed;
    this.#answer = answer;
  }

  /** The last answer; whether it is the one asked for, `trouble` says. */
  get answer(): AnswerTo<A> | undefined {
    return this.#answer;
  }

  /** Undefined where `answer` answers the question. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Without an answer and without hope of one until something is pressed. */
  get stuck(): boolean {
    return this.#trouble !== undefined && this.#trouble.kind !== 'waiting';
  }

  /** Without an answer, and nobody asked for it yet. */
  get unasked(): boolean {
    return this.#trouble?.kind === 'waiting' && this.#stop === undefined;
  }

  /** Asks what the tiles here can answer at once. */
  now(view: ViewSpec<A>): void {
    // A view's own clause does not change its groups.
    const dimension = view.ask.kind === 'groups' ? view.ask.dimension : undefined;
    const selection = view.selection.filter((clause) => clause.dimension !== dimension);
    const key = JSON.stringify([selection, view.ask]);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#stop?.abort();
    this.#stop = undefined;
    const outcome = this.#ledger.now(view);
    if (outcome.exact) {
      this.#answer = outcome.answer;
      this.#trouble = undefined;
    } else this.#trouble = { kind: 'waiting', waiting: undefined };
  }

  /** Gets the answer that could not be had at once, whatever it takes. `leave`: the reader has asked for the engine. */
  async settle(view: ViewSpec<A>, leave = false): Promise<void> {
    if (this.#trouble === undefined || this.#stop !== undefined) return;
    this.#leave ||= leave;
    if (this.#needsEngine(view)) {
      const may = engineLeave();
      if (typeof may === 'object') return this.#is({ kind: 'browser', lacks: may.lacks });
      if (may === 'memory') return this.#is({ kind: 'memory' });
      if (may === 'asks' && !this.#leave) return this.#is({ kind: 'asks' });
    }
    const stop = new AbortController();
    this.#stop = stop;
    const asked = this.#asked;
    this.#is({ kind: 'waiting', waiting: undefined });
    try {
      const { answer } = await this.#ledger.ask(view, {
        signal: stop.signal,
        onWait: (waiting) => {
          if (this.#asked === asked && !stop.signal.aborted) this.#is({ kind: 'waiting', waiting });
        },
      });
      if (this.#asked !== asked) return;
      this.#answer = answer;
      this.#stop = undefined;
      this.#is(undefined);
    } catch (error) {
      // Another question was asked meanwhile: what became of this one is nobody's concern.
      if (this.#asked !== asked) return;
      this.#stop = undefined;
      this.#is(troubleOf(error));
    }
  }

  /** Stops waiting. */
  stop(): void {
    this.#stop?.abort();
  }

  #needsEngine(view: ViewSpec<A>): boolean {
    const outcome = this.#ledger.now(view);
    return !outcome.exact && outcome.plan.by === 'engine';
  }

  #is(trouble: Trouble | undefined): void {
    this.#trouble = trouble;
    this.#changed();
  }
}

/** What to tell of an error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof QueryError && error.code === 'stopped') return { kind: 'stopped' };
  if (isAltered(error)) return { kind: 'altered' };
  if (error instanceof QueryError || error instanceof CubeError) return { kind: 'failed', why: error.message };
  return { kind: 'failed', why: String(error) };
}

/** Whether what arrived is not the file that was published. */
export function isAltered(error: unknown): boolean {
  if (error instanceof CubeError) return error.code !== 'list';
  return error instanceof AlteredError;
}
