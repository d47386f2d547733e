/**
 * Tells a worker that has ended from one that is only busy. A busy worker answers nothing, however often it is asked, and one that
 * the browser has ended tells nobody. So the worker holds a lock of the page's origin for as long as it lives and the page waits for
 * it: the browser grants it the moment the worker is gone (Web Locks API, "agents … release on termination").
 * Where there are no locks, on plain http, only what workers report themselves is noticed, and a stop still ends any wait.
 */

/** A name that no other page or worker has. */
export function lifeline(): string {
  return `kedu-query-${performance.timeOrigin}-${Math.random().toString(36).slice(2)}`;
}

/** In the worker: takes the lock and never lets it go. Resolves once it is held, or where there are no locks. Never rejects. */
export function holdLifeline(name: string): Promise<void> {
  const locks = locksHere();
  if (locks === undefined) return Promise.resolve();
  return new Promise((held) => {
    const forEver = new Promise<never>(() => undefined);
    locks
      .request(name, () => {
        held();
        return forEver;
      })
      .catch(() => held());
  });
}

/** On the page, once the worker holds it: resolves when the worker is gone, however it went. Never, where there are no locks. */
export function lifelineCut(name: string): Promise<void> {
  const never = new Promise<never>(() => undefined);
  return locksHere()?.request(name, () => undefined) ?? never;
}

function locksHere(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
