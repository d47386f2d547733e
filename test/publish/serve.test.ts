import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PortBusyError, type Running, serve } from '../../src/publish/serve/server.ts';

const html = `<!doctype html><title>刻度</title>${'<p>一百五十九万零三百</p>'.repeat(50)}`;
const csv = `\uFEFF指标,值\n${'办件量,1590300\n'.repeat(50)}`;
let folder: string;
let running: Running;
let based: Running;

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A client that shows the reply as it is: no redirects followed, nothing decoded, the path sent as written. */
function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', server = running): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port: server.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-serve-'));
  const put = async (path: string, content: string | Buffer): Promise<void> => {
    const file = join(folder, 'site', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await put('index.html', html);
  await put('index.html.br', brotliCompressSync(html));
  await put('index.html.gz', gzipSync(html));
  await put('topics/index.html', html);
  await put('explore/index.html', html);
  await put('en/ledger/index.html', html);
  await put('embed/a/index.html', html);
  await put('r/2021.1/en/embed/a/index.html', html);
  await put('404.html', '<title>没有这一页</title>');
  await put('en/404.html', '<title>No such page</title>');
  await put('data/双向评价.csv', csv);
  await put('data/双向评价.csv.br', brotliCompressSync(csv));
  await put('data/a.parquet', Buffer.from('PAR1'));
  await put('data/catalog.jsonld', '{}');
  await put('charts/a.zh.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await put('releases/feed.xml', '<feed/>');
  await put('query/index.json', '{}');
  await put('query/ledger.0123abcd4567.duckdb', Buffer.alloc(1000, 7));
  await put('_astro/page.AbC123.js', 'export {};');
  await put('_astro/engine.AbC123.wasm', Buffer.from([0, 97, 115, 109]));
  await put('empty.txt', '');
  await put('_headers', '/*');
  await put('.hidden', 'x');
  running = await serve({ root: join(folder, 'site'), base: '/' }, 0);
  based = await serve({ root: join(folder, 'site'), base: '/yingshang/' }, 0);
});

afterAll(async () => {
  await Promise.all([running.stop(), based.stop()]);
  await rm(folder, { recursive: true });
});

describe('content coding', () => {
  test('brotli before gzip before the file itself, always with Vary', async () => {
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(html);
    const gzip = await get('/', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(html);
    const plain = await get('/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(html);
    for (const reply of [brotli, gzip, plain]) expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(new Set([brotli, gzip, plain].map((reply) => reply.headers.etag)).size).toBe(3);
  });

  test('a file without a compressed neighbour comes as it is', async () => {
    const reply = await get('/topics/', { 'Accept-Encoding': 'br' });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(html)));
  });
});

describe('ranges', () => {
  const path = encodeURI('/data/双向评价.csv');
  test('a part of the file itself, never of its compressed form', async () => {
    const reply = await get(path, { Range: 'bytes=3-8', 'Accept-Encoding': 'br' });
    expect(reply.status).toBe(206);
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers['content-range']).toBe(`bytes 3-8/${Buffer.byteLength(csv)}`);
    expect(reply.body.toString()).toBe('指标');
  });

  test('the end, an open end, and an end beyond the file', async () => {
    const file = '/query/ledger.0123abcd4567.duckdb';
    expect((await get(file, { Range: 'bytes=-10' })).headers['content-range']).toBe('bytes 990-999/1000');
    expect((await get(file, { Range: 'bytes=990-' })).body.length).toBe(10);
    expect((await get(file, { Range: 'bytes=990-5000' })).headers['content-range']).toBe('bytes 990-999/1000');
  });

  test('outside the file is refused; several ranges or nonsense get the whole', async () => {
    const outside = await get(path, { Range: 'bytes=999999-' });
    expect(outside.status).toBe(416);
    expect(outside.headers['content-range']).toBe(`bytes */${Buffer.byteLength(csv)}`);
    for (const range of ['bytes=0-1,4-5', 'bytes=9-3', 'rows=1-2', 'bytes=-']) {
      expect((await get(path, { Range: range })).status).toBe(200);
    }
  });

  test('If-Range: the part only of the version the client has', async () => {
    const { etag } = (await get(path)).headers;
    expect((await get(path, { Range: 'bytes=0-1', 'If-Range': String(etag) })).status).toBe(206);
    expect((await get(path, { Range: 'bytes=0-1', 'If-Range': '"older"' })).status).toBe(200);
  });
});

describe('caching', () => {
  test('hashed names for ever, everything else is asked about', async () => {
    for (const path of ['/_astro/page.AbC123.js', '/query/ledger.0123abcd4567.duckdb']) {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const path of ['/', '/query/index.json', '/charts/a.zh.svg', '/data/catalog.jsonld']) {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
  });

  test('304 for a copy that is still good', async () => {
    const first = await get('/topics/');
    const again = await get('/topics/', { 'If-None-Match': `W/${first.headers.etag}` });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    const since = { 'If-Modified-Since': String(first.headers['last-modified']) };
    expect((await get('/topics/', since)).status).toBe(304);
    expect((await get('/topics/', { ...since, 'If-None-Match': '"older"' })).status).toBe(200);
  });
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  [encodeURI('/data/双向评价.csv'), 'text/csv; charset=utf-8'],
  ['/data/a.parquet', 'application/vnd.apache.parquet'],
  ['/data/catalog.jsonld', 'application/ld+json; charset=utf-8'],
  ['/charts/a.zh.svg', 'image/svg+xml; charset=utf-8'],
  ['/releases/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/_astro/engine.AbC123.wasm', 'application/wasm'],
  ['/_astro/page.AbC123.js', 'text/javascript; charset=utf-8'],
  ['/query/ledger.0123abcd4567.duckdb', 'application/octet-stream'],
])('%s is %s, and browsers may not guess otherwise', async (path, type) => {
  const { headers } = await get(path);
  expect(headers['content-type']).toBe(type);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

describe('policies', () => {
  const policy = async (path: string): Promise<string> =>
    String((await get(path)).headers['content-security-policy'] ?? '');

  test('pages run nothing inline and compile nothing', async () => {
    expect(await policy('/')).toContain("script-src 'self';");
    expect(await policy('/')).not.toContain('unsafe');
    expect(await policy('/')).toContain("default-src 'none'");
  });

  test('only pages with the engine, and its worker, may compile wasm', async () => {
    for (const path of ['/explore/', '/en/ledger/', '/_astro/page.AbC123.js']) {
      expect(await policy(path)).toContain("'wasm-unsafe-eval'");
    }
  });

  test('embeds may be framed by anybody, other pages by their own site', async () => {
    for (const path of ['/embed/a/', '/r/2021.1/en/embed/a/']) {
      expect(await policy(path)).toContain('frame-ancestors *');
      expect((await get(path)).headers['x-frame-options']).toBeUndefined();
    }
    expect(await policy('/')).toContain("frame-ancestors 'self'");
    expect((await get('/')).headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  test('data may be read from any origin', async () => {
    expect((await get('/data/a.parquet')).headers['access-control-allow-origin']).toBe('*');
    expect((await get('/')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('addresses', () => {
  test('a page without its slash redirects, keeping the query', async () => {
    const reply = await get('/topics?a=%E4%B8%80');
    expect(reply.status).toBe(301);
    expect(reply.headers.location).toBe('/topics/?a=%E4%B8%80');
  });

  test('two leading slashes do not become another host', async () => {
    expect((await get('//topics')).headers.location).toBe('/topics/');
  });

  test('what is missing gets the 404 page in its language', async () => {
    const chinese = await get('/nowhere/');
    expect(chinese.status).toBe(404);
    expect(chinese.body.toString()).toContain('没有这一页');
    expect(chinese.headers['content-type']).toBe('text/html; charset=utf-8');
    const english = await get('/en/nowhere.svg');
    expect(english.status).toBe(404);
    expect(english.body.toString()).toContain('No such page');
    expect(english.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(english.headers['content-security-policy']).toContain("script-src 'self'");
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/topics/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
  ])('%s leads nowhere', async (path) => {
    const reply = await get(path);
    expect([400, 404]).toContain(reply.status);
    expect(reply.body.toString()).not.toContain('secret');
  });

  test('hidden files and host configuration are no pages', async () => {
    for (const path of ['/.hidden', '/_headers']) expect((await get(path)).status).toBe(404);
  });

  test('a site under a base path answers there and only there', async () => {
    expect((await get('/yingshang/', {}, 'GET', based)).status).toBe(200);
    expect((await get('/yingshang', {}, 'GET', based)).headers.location).toBe('/yingshang/');
    expect((await get('/yingshang/topics', {}, 'GET', based)).headers.location).toBe('/yingshang/topics/');
    expect((await get('/', {}, 'GET', based)).headers.location).toBe('/yingshang/');
    expect((await get('/topics/', {}, 'GET', based)).status).toBe(404);
  });
});

describe('methods', () => {
  test('HEAD has the headers and no body', async () => {
    const reply = await get('/', { 'Accept-Encoding': 'br' }, 'HEAD');
    expect(reply.status).toBe(200);
    expect(Number(reply.headers['content-length'])).toBeGreaterThan(0);
    expect(reply.body.length).toBe(0);
  });

  test('others are refused', async () => {
    const reply = await get('/', {}, 'POST');
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
  });

  test('an empty file is an empty answer', async () => {
    const reply = await get('/empty.txt');
    expect([reply.status, reply.headers['content-length']]).toEqual([200, '0']);
  });
});

test('a busy port is named, with the cure', async () => {
  const attempt = serve({ root: folder, base: '/' }, running.port);
  await expect(attempt).rejects.toThrow(PortBusyError);
  await expect(attempt).rejects.toThrow(`PORT=${running.port + 1}`);
});
