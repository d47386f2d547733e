/** Answers requests for a published folder: what a well-configured static host would do, in Node. */
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { addressHeaders } from './headers.ts';
import { locate, missingPage } from './locate.ts';
import { compressible } from './media.ts';
import { acceptedEncodings, byteRange, type Encoding, rangeStillHolds, unchanged } from './negotiate.ts';

export interface Site {
  /** Folder of the finished site. Read anew on every request, so a build may swap it while the server runs. */
  readonly root: string;
  /** '/' or '/yingshang/'. */
  readonly base: string;
}

interface Answer {
  readonly path: string;
  readonly file: string;
  readonly status: 200 | 404;
}

/** Answers one request completely. Never throws for anything a client sends. */
export async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Method Not Allowed', { Allow: 'GET, HEAD' });
  }
  const located = await locate(site.root, site.base, request.url ?? '/');
  switch (located.kind) {
    case 'malformed':
      return plain(response, 400, 'Bad Request');
    case 'redirect':
      return plain(response, 301, 'Moved Permanently', { Location: located.to });
    case 'file':
      return send(request, response, { ...located, status: 200 });
    case 'missing': {
      const file = await missingPage(site.root, located.path);
      if (file === undefined) return plain(response, 404, 'Not Found');
      // Headers are those of a page, whatever kind of file was asked for.
      return send(request, response, { path: '/404.html', file, status: 404 });
    }
  }
}

/** Answers with a file only if there is one; false leaves the request to somebody else (the development server). */
export async function respondIfPublished(site: Site, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const located = await locate(site.root, site.base, request.url ?? '/');
  if (located.kind !== 'file') return false;
  await send(request, response, { ...located, status: 200 });
  return true;
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const ranged = request.headers.range !== undefined && answer.status === 200;
  // A range counts bytes of the file itself, so whoever asks for one gets no content coding.
  const wanted = ranged || !compressible(answer.file) ? [] : acceptedEncodings(request.headers['accept-encoding']);
  const opened = await openBest(answer.file, wanted);
  if (opened === undefined) return plain(response, 404, 'Not Found');
  const { handle, encoding } = opened;
  try {
    const { size, mtimeMs, mtime } = await handle.stat();
    const stamp = `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}`;
    const etag = `"${encoding === undefined ? stamp : `${stamp}-${encoding}`}"`;
    const headers: Record<string, string> = {
      ...addressHeaders(answer.path, answer.file),
      'Last-Modified': mtime.toUTCString(),
      ETag: etag,
    };
    if (answer.status === 404) headers['Cache-Control'] = 'no-store';
    if (compressible(answer.file)) headers['Vary'] = 'Accept-Encoding';
    if (encoding === undefined) headers['Accept-Ranges'] = 'bytes';
    else headers['Content-Encoding'] = encoding;

    const version = { etag, modified: mtime };
    if (answer.status === 200 && unchanged(request.headers, version)) {
      response.writeHead(304, headers).end();
      return;
    }
    const range =
      ranged && rangeStillHolds(request.headers['if-range']?.toString(), version)
        ? byteRange(request.headers.range, size)
        : undefined;
    if (range === 'unsatisfiable') {
      return plain(response, 416, 'Range Not Satisfiable', { 'Content-Range': `bytes */${size}` });
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    headers['Content-Length'] = String(end - start + 1);
    if (range) headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
    response.writeHead(range ? 206 : answer.status, headers);
    if (request.method === 'HEAD' || size === 0) {
      response.end();
      return;
    }
    // A visitor who leaves half-way is no error.
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response).catch(() => response.destroy());
  } finally {
    await handle.close();
  }
}

/** The precompressed neighbour a client takes, else the file. Opened at once, so that a swap can't mix versions. */
async function openBest(
  file: string,
  wanted: readonly Encoding[],
): Promise<{ readonly handle: FileHandle; readonly encoding: Encoding | undefined } | undefined> {
  for (const encoding of wanted) {
    const handle = await open(`${file}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => undefined);
    if (handle) return { handle, encoding };
  }
  const handle = await open(file).catch(() => undefined);
  return handle && { handle, encoding: undefined };
}

function plain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : `${status} ${text}\n`);
}
