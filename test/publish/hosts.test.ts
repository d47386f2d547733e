import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, type PolicyKind, policyKindOf } from '../../src/policy.ts';
import { hostHeaders } from '../../src/publish/hosts.ts';
import { addressHeaders } from '../../src/publish/serve/headers.ts';
import { mediaType } from '../../src/publish/serve/media.ts';

const kinds: readonly PolicyKind[] = ['page', 'engine', 'embed', 'drawing'];

describe('the policies', () => {
  test('nothing inline runs on any page, and nothing is loaded from elsewhere', () => {
    for (const kind of ['page', 'engine', 'embed'] as const) {
      expect(contentSecurityPolicy(kind)).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });

  test('as <meta> they leave out what browsers refuse there', () => {
    for (const kind of kinds) expect(contentSecurityPolicy(kind)).not.toContain('frame-ancestors');
  });

  test.each([
    ['/', 'page'],
    ['/en/', 'page'],
    ['/explore/', 'engine'],
    ['/en/explore/', 'engine'],
    ['/ledger/', 'engine'],
    ['/indicators/a/', 'engine'],
    ['/topics/explore/', 'page'],
    ['/embed/a/', 'embed'],
    ['/en/embed/a/', 'embed'],
    ['/r/2021.1/embed/a/', 'embed'],
    ['/r/2021.1/en/embed/a/', 'embed'],
    ['/data/embed/', 'page'],
    ['/charts/a.zh.svg', 'drawing'],
    ['/_astro/worker.js', 'engine'],
  ])('%s gets that of a(n) %s', (path, kind) => {
    expect(policyKindOf(path)).toBe(kind);
  });
});

/** The headers a `_headers` file gives an address: those of every rule that matches, joined. */
function given(text: string, address: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const block of text.split('\n\n')) {
    const [path = '', ...lines] = block.split('\n');
    const pattern = path.replace(/[.]/g, '\\.').replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(address)) continue;
    for (const line of lines.filter((one) => one.trim() !== '')) {
      const [name = '', value = ''] = line.trim().split(/:\s(.*)/s);
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
  }
  return headers;
}

describe('_headers', () => {
  test.each(['/', '/yingshang/'])('under %s it agrees with our own server', (base) => {
    const text = hostHeaders(base);
    for (const path of [
      '/explore/',
      '/en/ledger/',
      '/_astro/a.js',
      '/embed/a/',
      '/r/2021.1/en/embed/a/',
      '/data/a.csv',
    ]) {
      const theirs = given(text, `${base.slice(0, -1)}${path}`);
      const ours = addressHeaders(path);
      for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Access-Control-Allow-Origin']) {
        expect(theirs.get(name), `${name} of ${path}`).toBe(ours[name]);
      }
      if (policyKindOf(path) !== 'page') {
        expect(theirs.get('Content-Security-Policy'), path).toBe(ours['Content-Security-Policy']);
      }
    }
  });

  test('no page gets two policies', () => {
    expect(given(hostHeaders('/'), '/checks/').has('Content-Security-Policy')).toBe(false);
    expect(given(hostHeaders('/'), '/explore/').get('Content-Security-Policy')?.split('default-src')).toHaveLength(2);
  });
});

test.each(['nginx.conf', 'apache.htaccess'])('docs/hosting/%s carries the policies of today', async (name) => {
  const text = await readFile(`docs/hosting/${name}`, 'utf8');
  for (const kind of kinds) expect(text).toContain(`"${contentSecurityPolicy(kind, 'header')}"`);
});

test.each([
  ['nginx.conf', (type: string, end: string) => `${type} ${end};`],
  ['apache.htaccess', (type: string, end: string) => `AddType ${type} .${end}\n`],
])('docs/hosting/%s names the types that servers do not know of themselves', async (name, line) => {
  const text = await readFile(`docs/hosting/${name}`, 'utf8');
  for (const end of ['jsonld', 'wasm', 'parquet', 'csv', 'bib', 'ris', 'cff']) {
    const [type = ''] = mediaType(`/data/a.${end}`).split(';');
    expect(type).not.toBe('application/octet-stream');
    expect(text).toContain(line(type, end));
  }
});
