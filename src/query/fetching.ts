/** Getting the engine's files: counted byte by byte, told apart by their first bytes, checked for length. */
import { QueryError } from './errors.ts';

/** Told about every piece that arrives. */
type OnBytes = (bytes: number) => void;

async function ask(url: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new QueryError('download', `${nameOf(url)}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok || response.body === null) throw new QueryError('download', `${nameOf(url)}: ${response.status}`);
  return response.body;
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? url;
}

/** Reads a JSON file; checking it is the caller's. Always asks the server whether it is still the same. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  if (response === undefined || !response.ok) {
    throw new QueryError('download', `${nameOf(url)}: ${response?.status ?? 'no answer'}`);
  }
  return response.json().catch(() => {
    throw new QueryError('download', `${nameOf(url)}: not JSON`);
  });
}

/** Fetches a file whole. `bytes` is what it must have; the transfer itself may be compressed. */
export async function fetchWhole(url: string, bytes: number, onBytes: OnBytes): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = (await ask(url)).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new QueryError('download', `${nameOf(url)}: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (done) break;
    parts.push(value);
    length += value.length;
    onBytes(value.length);
  }
  if (length !== bytes) throw new QueryError('download', `${nameOf(url)}: ${length} of ${bytes} bytes`);
  // A Blob may leave memory, and survives the worker that its copies are given to.
  return new Blob(parts);
}

const GZIP = [0x1f, 0x8b];

/**
 * Fetches the engine's module and compiles it while it arrives. It is published gzipped under a name no host knows,
 * because inflated it is larger than hosts accept; where a host or proxy has inflated it after all, its first bytes
 * tell. Compiled here rather than in the worker, so that a revived worker needs no second compilation.
 */
export async function fetchModule(url: string, onBytes: OnBytes): Promise<WebAssembly.Module> {
  const counted = (await ask(url)).pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        onBytes(chunk.length);
        controller.enqueue(chunk);
      },
    }),
  );
  const { zipped, stream } = await sniff(counted);
  const plain = zipped ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  try {
    return await WebAssembly.compileStreaming(new Response(plain, { headers: { 'content-type': 'application/wasm' } }));
  } catch (error) {
    throw new QueryError('download', `${nameOf(url)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Looks at the first piece and gives the stream back whole. */
async function sniff(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ zipped: boolean; stream: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const reader = source.getReader();
  const first = await reader.read();
  const head = first.value ?? new Uint8Array();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.done) controller.close();
      else controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { zipped: GZIP.every((byte, at) => head[at] === byte), stream };
}
