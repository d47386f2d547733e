/**
 * What was fetched is kept in the browser's Cache API by its address, which ends in a hash of the contents and so never means
 * anything else: a second visit starts from there. Where there is no such store (plain http, private windows, storage
 * full), everything works without.
 */
import { KEPT_WAIT_MS } from './limits.ts';

const NAME = 'kedu-query';

async function store(): Promise<Cache | undefined> {
  try {
    return 'caches' in globalThis ? await caches.open(NAME) : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept under an address; undefined where nothing is, or where the store does not answer. Never rejects. */
export async function keptAt(url: string): Promise<Response | undefined> {
  const found = store()
    .then((cache) => cache?.match(url))
    .catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), KEPT_WAIT_MS);
  });
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}

/** Keeps contents that have been checked, and forgets those of the same name with another hash. Never rejects. */
export async function keep(url: string, contents: Response): Promise<void> {
  const cache = await store();
  if (cache === undefined) return;
  try {
    await cache.put(url, contents);
    const keys = await cache.keys();
    const old = keys.filter((key) => key.url !== url && withoutHash(key.url) === withoutHash(url));
    await Promise.all(old.map((key) => cache.delete(key)));
  } catch {
    // Full, or withdrawn by the browser: the next visit fetches again.
  }
}

/** Forgets what turned out to be wrong. Never rejects. */
export async function forget(url: string): Promise<void> {
  await (await store())?.delete(url).catch(() => undefined);
}

/** An address without the parts of it that are hashes. */
export function withoutHash(url: string): string {
  return url.replace(/[0-9a-f]{8,}/g, '*');
}
