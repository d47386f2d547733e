/** The built files themselves, read from disk: what holds for every page there is, not only for those we visit. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { SITEMAP } from '../../src/addresses.ts';
import { listFiles } from '../../src/publish/folders.ts';
import { LARGEST_FILE } from '../../src/publish/limits.ts';
import { settings } from '../../src/settings.ts';
import { FIXTURE_OUT, FIXTURE_SITE } from './sites.ts';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** For script and style: what stands inside. */
  readonly inside: string;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#38;': '&',
  '&#34;': '"',
};

/** The opening tags of a document; comments and the insides of scripts and styles are no tags. */
function tagsOf(html: string): readonly Tag[] {
  const pattern =
    /<!--[\s\S]*?-->|<([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/(?!>))*)\s*\/?>/gi;
  const tags: Tag[] = [];
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (match[2] ?? '').matchAll(
      /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
    )) {
      const value = (double ?? single ?? bare ?? '').replace(
        /&(?:amp|quot|#39|#38|#34);/g,
        (one) => entities[one] ?? one,
      );
      attributes.set(key.toLowerCase(), value);
    }
    let inside = '';
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}`, pattern.lastIndex);
      inside = html.slice(pattern.lastIndex, end);
      pattern.lastIndex = end;
    }
    tags.push({ name, attributes, inside });
  }
  return tags;
}

interface Page {
  /** The address under the base path: 'topics/' for topics/index.html. */
  readonly path: string;
  readonly file: string;
  readonly tags: readonly Tag[];
}

async function pagesOf(
  folder: string,
): Promise<{ readonly pages: readonly Page[]; readonly files: ReadonlySet<string> }> {
  const listed = await listFiles(folder);
  const html = listed.filter(({ path }) => path.endsWith('.html'));
  const pages = await Promise.all(
    html.map(async ({ path, file }) => ({
      path: path.replace(/index\.html$/, ''),
      file: path,
      tags: tagsOf(await readFile(file, 'utf8')),
    })),
  );
  return { pages, files: new Set(listed.map(({ path }) => path)) };
}

const sites = [
  { name: 'the site', folder: resolve(settings().out), base: settings().base, site: settings().site },
  { name: 'the fixture with three years', folder: FIXTURE_OUT, base: '/', site: FIXTURE_SITE },
];

// Files are the same at every size.
test.skip(({ isMobile }) => isMobile, 'read once');

for (const { name, folder, base, site } of sites) {
  test.describe(name, () => {
    let pages: readonly Page[];
    let files: ReadonlySet<string>;
    test.beforeAll(async () => {
      ({ pages, files } = await pagesOf(folder));
    });

    test('has pages in both languages', () => {
      expect(pages.filter(({ path }) => path.startsWith('en/')).length).toBeGreaterThan(5);
      expect(pages.filter(({ path }) => !path.startsWith('en/')).length).toBeGreaterThan(5);
    });

    test('nothing inline that the policy would refuse', () => {
      const wrong = pages.flatMap(({ file, tags }) =>
        tags.flatMap(({ name: tag, attributes, inside }) => {
          const found: string[] = [];
          // A data block (JSON-LD) is never run, and policies let it be.
          if (tag === 'script' && inside.trim() !== '' && !/json/.test(attributes.get('type') ?? ''))
            found.push('script');
          if (tag === 'style') found.push('<style>');
          for (const [key, value] of attributes) {
            if (key === 'style' || /^on[a-z]+$/.test(key) || /^\s*javascript:/i.test(value))
              found.push(`${tag} ${key}=`);
          }
          return found.map((what) => `${file}: inline ${what}`);
        }),
      );
      expect([...new Set(wrong)]).toEqual([]);
    });

    test('every page states its policy before anything is loaded', () => {
      const wrong = pages.filter(({ tags }) => {
        const policy = tags.findIndex(
          ({ name: tag, attributes }) =>
            tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
        );
        const loads = tags.findIndex(({ name: tag }) => ['link', 'script', 'img', 'style'].includes(tag));
        return policy === -1 || (loads !== -1 && loads < policy);
      });
      expect(wrong.map(({ file }) => file)).toEqual([]);
    });

    test('nothing is loaded from another host', () => {
      const loading = new Set([
        'script',
        'img',
        'iframe',
        'source',
        'video',
        'audio',
        'object',
        'embed',
        'use',
        'image',
      ]);
      const rels = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;
      const wrong = pages.flatMap(({ file, tags }) =>
        tags
          .filter(
            ({ name: tag, attributes }) =>
              loading.has(tag) || (tag === 'link' && rels.test(attributes.get('rel') ?? '')),
          )
          .flatMap(({ attributes }) =>
            ['src', 'href', 'srcset', 'data', 'xlink:href'].map((key) => attributes.get(key)),
          )
          .filter((address) => address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address))
          .map((address) => `${file}: ${address}`),
      );
      expect(wrong).toEqual([]);
    });

    test('every link within the site leads somewhere, its fragment too', () => {
      const ids = new Map(
        pages.map(({ path, tags }) => [path, new Set(tags.map(({ attributes }) => attributes.get('id')))]),
      );
      const wrong = new Set<string>();
      for (const { path, file, tags } of pages) {
        for (const { attributes } of tags) {
          for (const address of [attributes.get('href'), attributes.get('src')]) {
            if (address === undefined || /^(?:[a-z]+:|\/\/)/i.test(address)) continue;
            const url = new URL(address, `http://site${base}${path}`);
            const target = decodeURIComponent(url.pathname);
            const inside = target.startsWith(base) ? target.slice(base.length) : undefined;
            const page = inside === '' || inside?.endsWith('/');
            if (inside === undefined || !files.has(page ? `${inside}index.html` : inside)) {
              wrong.add(`${file}: ${address} leads nowhere`);
              // `#sql=…` is read by a script; any other fragment names a place on the page.
            } else if (
              /^#[^=]+$/.test(url.hash) &&
              page &&
              !ids.get(inside)?.has(decodeURIComponent(url.hash.slice(1)))
            ) {
              wrong.add(`${file}: ${address} has no such place`);
            }
          }
        }
      }
      expect([...wrong]).toEqual([]);
    });

    test('what search engines are told names files that are there, with their size', async () => {
      const sizes = new Map((await listFiles(folder)).map(({ path, size }) => [`${site ?? ''}${base}${path}`, size]));
      let files = 0;
      for (const { file, tags } of pages) {
        const told = tags.filter(({ attributes }) => attributes.get('type') === 'application/ld+json');
        expect(told, file).toHaveLength(/^(?:en\/)?(?:data|indicators\/.+)\//.test(file) ? 1 : 0);
        for (const { inside } of told) {
          JSON.parse(inside, (key, value: unknown) => {
            if (key !== 'distribution' || !Array.isArray(value)) return value;
            for (const { contentUrl, contentSize } of value) {
              expect(`${sizes.get(contentUrl)} B`, `${file}: ${contentUrl}`).toBe(contentSize);
              files += 1;
            }
            return value;
          });
        }
      }
      expect(files).toBeGreaterThan(100);
    });

    test('every page says who it is: to search engines and where its link is shared', async () => {
      const absolute = (path: string) => `${site ?? ''}${base}${path}`;
      const drawn = [...files].some((path) => /^charts\/.*\.png$/.test(path));
      const indexed = pages.filter(({ path, tags }) => {
        const robots = tags.find(({ attributes }) => attributes.get('name') === 'robots');
        return !robots && !/^(?:r|(?:en\/)?embed)\//.test(path);
      });
      for (const { path, file, tags } of indexed) {
        const meta = new Map(
          tags.map(({ attributes }) => [
            attributes.get('property') ?? attributes.get('name'),
            attributes.get('content'),
          ]),
        );
        for (const key of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale', 'twitter:card']) {
          expect(meta.get(key), `${file} ${key}`).toBeTruthy();
        }
        const rel = (kind: string) => tags.filter(({ attributes }) => attributes.get('rel') === kind);
        const languages = rel('alternate').flatMap(({ attributes }) =>
          attributes.has('hreflang') ? [`${attributes.get('hreflang')} ${attributes.get('href')}`] : [],
        );
        const chinese = path.replace(/^en\//, '');
        const known = site !== undefined;
        expect(rel('canonical').map(({ attributes }) => attributes.get('href'))).toEqual(known ? [absolute(path)] : []);
        expect(languages).toEqual(
          known
            ? [`zh-CN ${absolute(chinese)}`, `en ${absolute(`en/${chinese}`)}`, `x-default ${absolute(chinese)}`]
            : [],
        );
        expect(meta.get('og:url')).toBe(known ? absolute(path) : undefined);
        const picture = meta.get('og:image');
        expect(picture !== undefined, file).toBe(known && drawn);
        if (picture === undefined) continue;
        expect(files, `${file}: ${picture}`).toContain(picture.slice(absolute('').length));
        expect(meta.get('og:image:alt')).toBeTruthy();
      }
      expect(files.has(SITEMAP.slice(1))).toBe(site !== undefined);
      if (site === undefined) return;
      const sitemap = await readFile(resolve(folder, SITEMAP.slice(1)), 'utf8');
      const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
      expect(listed.sort()).toEqual(indexed.map(({ path }) => absolute(path)).sort());
    });

    test('ids are unique on every page', () => {
      const wrong = pages.flatMap(({ file, tags }) => {
        const ids = tags.map(({ attributes }) => attributes.get('id')).filter((id) => id !== undefined);
        return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${file}: #${id}`);
      });
      expect(wrong).toEqual([]);
    });

    test('no file is too large for a common host', async () => {
      const large = (await listFiles(folder)).filter(({ size }) => size > LARGEST_FILE);
      expect(large.map(({ path }) => path)).toEqual([]);
    });
  });
}
