/**
 * The worker's first lines. It is handed the address of DuckDB's own worker script, which it loads while the module is still
 * on its way, then the compiled module; closes every way out to the network, and lets that script take over the messages.
 */

import { holdLifeline } from './alive.ts';

/** What the page sends to begin with, and then. `life`: the lock to hold for as long as this worker lives. */
export type Handover = { readonly script: string; readonly life: string } | { readonly module: WebAssembly.Module };

/** What the worker answers once it holds its lock, once DuckDB listens, or when it can't. */
export type Handshake =
  | { readonly kedu: 'alive' }
  | { readonly kedu: 'ready' }
  | { readonly kedu: 'failed'; readonly code: 'download' | 'start'; readonly message: string };

function seal(module: WebAssembly.Module): void {
  // DuckDB fetches its module by address and instantiates the response: give it the compiled one instead. Nothing else
  // is ever to be fetched from here, so the ways to do it are gone before the first query.
  Object.assign(globalThis, {
    fetch: () => Promise.resolve(new Response()),
    XMLHttpRequest: undefined,
    WebSocket: undefined,
    EventSource: undefined,
  });
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
}

let loading: Promise<unknown> | undefined;
let held: Promise<void> | undefined;

const answer = (message: Handshake): void => globalThis.postMessage(message);

async function take(event: MessageEvent<Handover>): Promise<void> {
  // DuckDB's script listens too, once it is here, and must not wonder at these.
  event.stopImmediatePropagation();
  const { data } = event;
  if ('script' in data) {
    held = holdLifeline(data.life).then(() => answer({ kedu: 'alive' }));
    loading = import(/* @vite-ignore */ data.script);
    // Told when the module comes: until then nobody listens.
    loading.catch(() => undefined);
    return;
  }
  removeEventListener('message', take);
  const fail =
    (code: 'download' | 'start') =>
    (error: unknown): void =>
      answer({ kedu: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  // What is said after `ready` goes to DuckDB's listener.
  const here = await Promise.all([loading, held]).then(() => true, fail('download'));
  if (here !== true) return;
  try {
    seal(data.module);
    answer({ kedu: 'ready' });
  } catch (error) {
    fail('start')(error);
  }
}

addEventListener('message', take);
