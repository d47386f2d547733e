/** Giving up on work that goes on. */
import { QueryError } from './errors.ts';

/** What the work gives, or `stopped` as soon as the signal says so; the work itself goes on. */
export function orStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new QueryError('stopped', 'stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
