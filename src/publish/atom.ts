/**
 * Atom (RFC 4287): what every feed of this site has in common. Ids are UUIDs made from names (RFC 9562, 5.5), so they stay
 * the same wherever the site moves; dates are the data's own, never those of a build.
 */
import { createHash } from 'node:crypto';
import type { Site, Text } from '../catalogue/types.ts';
import { xml } from '../workbook/xml.ts';

/** The namespace of this site's names: any fixed UUID serves. */
const NAMESPACE = 'b0ff1d2a-5c1e-4c53-9a65-3d1f6b1f2a11';

/** A UUID of version 5: the SHA-1 of namespace and name. */
export function nameUuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** RFC 3339, as the standard asks, of what has a date and no hour. */
export const instant = (date: string): string => `${date}T00:00:00Z`;

export interface AtomFeed {
  /** The name that its id is made from. */
  readonly id: string;
  readonly title: Text;
  /** What is said of the whole, where there is something to say. */
  readonly about?: Text;
  /** Day of the latest entry; of the edition where there is none, for a feed must have one (4.1.1). */
  readonly updated: string;
  readonly site: Pick<Site, 'name' | 'licence'>;
  /** Addresses of the feed and of the page that it belongs to. */
  readonly self: string;
  readonly page: string;
  /** `<entry>` elements. */
  readonly entries: readonly string[];
}

/** The feed as XML. */
export function atomFeed({ id, title, about, updated, site, self, page, entries }: AtomFeed): string {
  // One subtitle at most (4.1.1): the title in English, and what is said of the whole in both languages.
  const subtitle = [title.en, ...(about === undefined ? [] : [about.zh, about.en])].join(' · ');
  const language = about === undefined ? ' xml:lang="en"' : '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>urn:uuid:${nameUuid(id)}</id>`,
    `  <title>${xml(title.zh)}</title>`,
    `  <subtitle${language}>${xml(subtitle)}</subtitle>`,
    `  <updated>${instant(updated)}</updated>`,
    `  <author><name>${xml(site.name.zh)}</name></author>`,
    `  <rights>${xml(site.licence.name.zh)}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
