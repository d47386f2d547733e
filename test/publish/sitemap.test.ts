import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sitemap } from '../../src/publish/sitemap.ts';
import { settings } from '../../src/settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-sitemap-'));
  const page = '<!doctype html><title>a</title>';
  const files: Readonly<Record<string, string>> = {
    'robots.txt': 'User-agent: *\nAllow: /\n',
    'index.html': page,
    'en/index.html': page,
    'topics/证照&分离/index.html': page,
    '404.html': page,
    'en/404/index.html': '<meta name="robots" content="noindex">',
    'embed/a/index.html': page,
    'en/embed/a/index.html': page,
    'r/2021.1/embed/a/index.html': page,
    'data/a.csv': '',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const Link = v.object({ '@_rel': v.literal('alternate'), '@_hreflang': v.string(), '@_href': v.string() });
const Sitemap = v.looseObject({
  urlset: v.looseObject({
    '@_xmlns': v.literal('http://www.sitemaps.org/schemas/sitemap/0.9'),
    url: v.array(v.object({ loc: v.string(), 'xhtml:link': v.optional(v.array(Link), []) })),
  }),
});

describe('the sitemap', () => {
  it('lists pages, each with its other language, and no embed, pinned or hidden page', async () => {
    await sitemap.run(folder, { ...settings({}), base: '/kedu/', site: 'https://example.gov.cn' });
    const text = await readFile(join(folder, 'sitemap.xml'), 'utf8');
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
    const { urlset } = v.parse(Sitemap, parser.parse(text));
    const root = 'https://example.gov.cn/kedu/';
    const languages = [
      { '@_rel': 'alternate', '@_hreflang': 'zh-CN', '@_href': root },
      { '@_rel': 'alternate', '@_hreflang': 'en', '@_href': `${root}en/` },
      { '@_rel': 'alternate', '@_hreflang': 'x-default', '@_href': root },
    ];
    expect(urlset.url).toEqual([
      { loc: `${root}en/`, 'xhtml:link': languages },
      { loc: root, 'xhtml:link': languages },
      // Without a counterpart no language is promised.
      { loc: `${root}topics/%E8%AF%81%E7%85%A7&%E5%88%86%E7%A6%BB/`, 'xhtml:link': [] },
    ]);
    expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://example.gov.cn/kedu/sitemap.xml\n',
    );
  });

  it('is not written where the origin is unknown', async () => {
    await sitemap.run(folder, settings({}));
    await expect(readFile(join(folder, 'sitemap.xml'))).rejects.toThrow('ENOENT');
    expect(await readFile(join(folder, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });
});
