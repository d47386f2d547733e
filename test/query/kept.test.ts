import { afterEach, describe, expect, test, vi } from 'vitest';
import { forget, keep, keptAt } from '../../src/query/kept.ts';
import { KEPT_WAIT_MS } from '../../src/query/limits.ts';

const url = 'https://example.org/query/kedu.0123456789abcdef.duckdb';

describe('a store of the browser that fails', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test.each([
    ['refuses', { open: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
    [
      'throws',
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    [
      'is full',
      {
        open: async () => ({
          put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
          match: async () => undefined,
          delete: async () => false,
        }),
      },
    ],
  ])('%s: nothing is kept, nothing fails', async (_, caches) => {
    vi.stubGlobal('caches', caches);
    await expect(keptAt(url)).resolves.toBeUndefined();
    await expect(keep(url, new Response('x'))).resolves.toBeUndefined();
    await expect(forget(url)).resolves.toBeUndefined();
  });

  test('does not answer: it is fetched after a while', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('caches', { open: () => new Promise(() => undefined) });
    const kept = keptAt(url).then(() => 'fetched');
    const early = Promise.race([kept, Promise.resolve('waits')]);
    await expect(early).resolves.toBe('waits');
    await vi.advanceTimersByTimeAsync(KEPT_WAIT_MS);
    await expect(kept).resolves.toBe('fetched');
  });
});
