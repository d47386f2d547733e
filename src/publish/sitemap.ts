/**
 * /sitemap.xml by the protocol of sitemaps.org 0.9: every page that is to be found, each with its address in both languages
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). The protocol asks for
 * absolute addresses, so there is one only where the site's origin is known; robots.txt then names it. Left out are pages
 * that say `noindex`, embeds, which repeat charts, and pinned pages, which repeat what is at the address of today.
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { located, type Place, pagePath, SITEMAP } from '../addresses.ts';
import { LANG, LOCALES } from '../i18n/index.ts';
import { xml } from '../workbook/xml.ts';
import type { FinishingStep } from './edition.ts';
import { listFiles } from './folders.ts';

/** More addresses than this a sitemap may not hold. */
const MOST = 50_000;

export const sitemap: FinishingStep = {
  name: '站点地图 · sitemap',
  async run(folder, { base, site }) {
    if (site === undefined) return;
    const place = { base, site };
    const pages: string[] = [];
    for (const { path, file } of await listFiles(folder)) {
      if (!/(?:^|\/)index\.html$/.test(path) || /^(?:r|(?:en\/)?embed)\//.test(path)) continue;
      if (/<meta name="?robots"? content="?noindex/.test(await readFile(file, 'utf8'))) continue;
      pages.push(`/${path.replace(/index\.html$/, '')}`);
    }
    await writeFile(join(folder, SITEMAP), sitemapText(pages, place));
    await appendFile(join(folder, 'robots.txt'), `Sitemap: ${located(SITEMAP, place)}\n`);
  },
};

/** The sitemap of these pages, paths without base path; a page and its counterpart in the other language name each other. */
export function sitemapText(pages: readonly string[], place: Place): string {
  if (pages.length > MOST) {
    throw new Error(
      `站点地图最多${MOST}个网址，现有${pages.length}个 · a sitemap holds ${MOST} addresses at most, there are ${pages.length}`,
    );
  }
  const there = new Set(pages);
  // The protocol wants apostrophes escaped too (sitemaps.org, Entity escaping).
  const address = (path: string): string => xml(located(encodeURI(path), place)).replaceAll("'", '&apos;');
  const entries = pages.map((path) => {
    const chinese = path.replace(/^\/en\//, '/');
    const versions = LOCALES.map((locale) => ({ lang: LANG[locale], at: pagePath(chinese, locale) }));
    const links = versions.every(({ at }) => there.has(at))
      ? [...versions, { lang: 'x-default', at: chinese }].map(
          ({ lang, at }) => `  <xhtml:link rel="alternate" hreflang="${lang}" href="${address(at)}"/>\n`,
        )
      : [];
    return ` <url>\n  <loc>${address(path)}</loc>\n${links.join('')} </url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`;
}
