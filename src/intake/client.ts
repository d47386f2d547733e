/** The page's side of reading a file: asks the worker, and ends it to cancel. No request is made and nothing is sent. */
import { IntakeError } from './failure.ts';
import type { Answer, Ask } from './messages.ts';
import type { FileInfo, Told } from './source.ts';
import type { Layout, Look, Proposal } from './types.ts';

export interface Looked {
  readonly info: FileInfo;
  readonly look: Look;
}

export interface Taken {
  /** Arrow IPC streams. */
  readonly parts: readonly Blob[];
  readonly rows: number;
}

/** Reads one file. Rejects with `IntakeError`, or with the signal's reason where that ended it. */
export class Intake {
  readonly #file: File;
  #worker: Worker | undefined;
  #knows = false;

  constructor(file: File) {
    this.#file = file;
  }

  /** Whether the worker has looked at the file, and still lives. */
  get knows(): boolean {
    return this.#knows && this.#worker !== undefined;
  }

  /** Finds out what is in the file. Called again where the visitor has decided otherwise about encoding or header. */
  async look(told: Told, layout: Layout, signal: AbortSignal, onDone: (done: number) => void): Promise<Looked> {
    const ask: Ask = { kind: 'look', file: this.#file, name: this.#file.name, told, layout };
    this.#knows = false;
    const looked = await this.#asked(ask, signal, onDone, (answer) => (answer.kind === 'looked' ? answer : undefined));
    this.#knows = true;
    return looked;
  }

  /** Takes the rows by a proposal made from the last look. */
  async take(proposal: Proposal, signal: AbortSignal, onDone: (done: number) => void): Promise<Taken> {
    const parts: Blob[] = [];
    return this.#asked({ kind: 'take', proposal }, signal, onDone, (answer) => {
      // Blobs, because the browser may keep them out of memory.
      if (answer.kind === 'part') parts.push(new Blob([answer.bytes]));
      return answer.kind === 'taken' ? { parts, rows: answer.rows } : undefined;
    });
  }

  /** Ends the worker, and with it whatever it is doing. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #asked<T>(
    ask: Ask,
    signal: AbortSignal,
    onDone: (done: number) => void,
    read: (answer: Answer) => T | undefined,
  ): Promise<T> {
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'kedu-intake' });
    const worker = this.#worker;
    return new Promise<T>((resolve, reject) => {
      const own = new AbortController();
      const end = (settle: () => void): void => {
        own.abort();
        settle();
      };
      const stop = (): void =>
        end(() => {
          this.close();
          reject(signal.reason);
        });
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { signal: own.signal });
      worker.addEventListener(
        'error',
        ({ message }) =>
          end(() => {
            this.close();
            reject(new IntakeError('worker', message));
          }),
        { signal: own.signal },
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) => {
          if (data.kind === 'progress') onDone(data.done);
          else if (data.kind === 'failed') end(() => reject(new IntakeError(data.code, data.detail)));
          else {
            const value = read(data);
            if (value !== undefined) end(() => resolve(value));
          }
        },
        { signal: own.signal },
      );
      worker.postMessage(ask);
    });
  }
}
