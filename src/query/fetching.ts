/**
 * Getting files that are named by their contents: kept from the last visit where they can be, counted byte by byte, checked
 * for length and hash before anything is made of them.
 */
import { sha256 } from '../cube/index.ts';
import { AlteredError, QueryError } from './errors.ts';
import { forget, keep, keptAt } from './kept.ts';

/** Told about every piece that arrives. */
type OnBytes = (bytes: number) => void;

/** One file to fetch. */
export interface RemoteFile {
  readonly url: string;
  readonly bytes: number;
  /** Of its contents, in hexadecimal; absent where the file proves itself, as gzip does. */
  readonly sha256?: string;
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url).catch((error: unknown) => {
    throw failed(url, error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw failed(url, String(response.status));
  return response;
}

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? url;

const failed = (url: string, why: string): QueryError => new QueryError('download', `${nameOf(url)}: ${why}`);

/** Reads a JSON file; checking it is the caller's. Always asks the server whether it is still the same. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  if (response === undefined || !response.ok) throw failed(url, String(response?.status ?? 'no answer'));
  return response.json().catch(() => {
    throw failed(url, 'not JSON');
  });
}

/**
 * Gets a file whole. `bytes` is what it must have; the transfer itself may be compressed. Rejects with `download` where it
 * can't be had or is not what was published; asking again fetches again.
 */
export async function fetchWhole(file: RemoteFile, onBytes: OnBytes): Promise<Blob> {
  const kept = await keptAt(file.url);
  if (kept !== undefined) {
    const blob = await kept.blob().catch(() => undefined);
    if (blob !== undefined && (await wrongWith(file, blob)) === undefined) {
      onBytes(file.bytes);
      return blob;
    }
    await forget(file.url);
  }
  // A Blob may leave memory, and survives the worker that its copies are given to.
  const blob = new Blob([...(await readParts(file, await ask(file.url), onBytes))]);
  const wrong = await wrongWith(file, blob);
  if (wrong !== undefined) throw wrong;
  // Not waited for: what is kept is for the next visit.
  keep(file.url, new Response(blob)).catch(() => undefined);
  return blob;
}

/**
 * Gets a small file into memory, checked like `fetchWhole`. Keeping it is left to the browser's own cache, which is asked
 * sooner: it is named by its contents and served as never changing.
 */
export async function fetchBytes(file: RemoteFile, onBytes: OnBytes): Promise<Uint8Array> {
  const parts = await readParts(file, await ask(file.url), onBytes);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const wrong = await wrongBytes(file, bytes);
  if (wrong !== undefined) throw wrong;
  return bytes;
}

async function readParts(
  { url }: RemoteFile,
  { body }: Response,
  onBytes: OnBytes,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read().catch((error: unknown) => {
      throw failed(url, error instanceof Error ? error.message : String(error));
    });
    if (next === undefined || next.done) break;
    parts.push(next.value);
    onBytes(next.value.length);
  }
  return parts;
}

async function wrongWith(file: RemoteFile, blob: Blob): Promise<QueryError | undefined> {
  // What has another length need not be read.
  return wrongLength(file, blob.size) ?? wrongBytes(file, new Uint8Array(await blob.arrayBuffer()));
}

const wrongLength = ({ url, bytes }: RemoteFile, length: number): QueryError | undefined =>
  length === bytes ? undefined : new AlteredError(`${nameOf(url)}: ${length} of ${bytes} bytes`);

async function wrongBytes(file: RemoteFile, bytes: Uint8Array<ArrayBuffer>): Promise<QueryError | undefined> {
  const { url, sha256: expected } = file;
  const wrong = wrongLength(file, bytes.length);
  if (wrong !== undefined || expected === undefined || (await hashOf(bytes)) === expected) return wrong;
  return new AlteredError(`${nameOf(url)}: not what was published`);
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Only where the page came by https or from this machine.
  if (!isSecureContext) return sha256(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const GZIP = [0x1f, 0x8b];

/**
 * Gets the engine's module and compiles it while it arrives. It is published gzipped under a name no host knows, because
 * inflated it is larger than hosts accept; where a host or proxy has inflated it after all, its first bytes tell. Compiled
 * here rather than in the worker, so that a revived worker needs no second compilation. Gzip ends in a checksum, so what
 * compiles is what was published.
 */
export async function fetchModule(url: string, onBytes: OnBytes): Promise<WebAssembly.Module> {
  const kept = await keptAt(url);
  if (kept !== undefined) {
    const module = await compile(url, kept, onBytes).catch(() => undefined);
    if (module !== undefined) return module;
    await forget(url);
  }
  const response = await ask(url);
  const copy = response.clone();
  try {
    const module = await compile(url, response, onBytes);
    keep(url, copy).catch(() => undefined);
    return module;
  } catch (error) {
    copy.body?.cancel().catch(() => undefined);
    throw error;
  }
}

async function compile(url: string, { body }: Response, onBytes: OnBytes): Promise<WebAssembly.Module> {
  if (body === null) throw failed(url, 'empty');
  const counted = body.pipeThrough(
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
    throw failed(url, error instanceof Error ? error.message : String(error));
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
