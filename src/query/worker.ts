/**
 * The worker's first lines. It is handed the compiled module and the address of DuckDB's own worker script, closes every
 * way out to the network, and then lets that script take over the messages.
 */

/** What the page sends to begin with. */
export interface Handover {
  readonly module: WebAssembly.Module;
  readonly script: string;
}

/** What the worker answers once DuckDB listens, or when it can't. */
export type Handshake = { readonly kedu: 'ready' } | { readonly kedu: 'failed'; readonly message: string };

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

addEventListener(
  'message',
  async ({ data }: MessageEvent<Handover>) => {
    const answer = (message: Handshake): void => globalThis.postMessage(message);
    try {
      await import(/* @vite-ignore */ data.script);
      seal(data.module);
      answer({ kedu: 'ready' });
    } catch (error) {
      answer({ kedu: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  },
  { once: true },
);
