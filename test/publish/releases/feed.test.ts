/** The feed, read back by a parser that is not ours, against what RFC 4287 requires. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { nameUuid } from '../../../src/publish/atom.ts';
import { catalogueIn } from '../../../src/publish/releases/edition.ts';
import { feedOf } from '../../../src/publish/releases/feed.ts';
import { type Releases, readReleases } from '../../../src/publish/releases/read.ts';
import { releasedPackage } from '../../fixtures/releases.ts';
import { sound } from '../../warehouse/support.ts';

const place = { base: '/kedu/', site: 'https://example.gov.cn' };
let catalogue: Catalogue;
let frozen: Releases['frozen'];
beforeAll(async () => {
  const data = await releasedPackage();
  const pkg = await sound(data.folder);
  const read = await readReleases(pkg);
  frozen = read.frozen;
  catalogue = { ...(await catalogueIn(pkg)), releases: read.listed };
  await data.remove();
});

const Links = v.array(
  v.object({ rel: v.string(), type: v.string(), href: v.string(), hreflang: v.optional(v.string()) }),
);
const Feed = v.object({
  feed: v.object({
    xmlns: v.literal('http://www.w3.org/2005/Atom'),
    id: v.string(),
    title: v.string(),
    updated: v.string(),
    author: v.object({ name: v.string() }),
    link: Links,
    entry: v.optional(
      v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          updated: v.string(),
          link: Links,
          content: v.object({ type: v.literal('html'), '#text': v.string() }),
        }),
      ),
      [],
    ),
  }),
});

/** The feed's elements; attributes by their names. */
function parsed(xml: string): v.InferOutput<typeof Feed>['feed'] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name) => name === 'entry' || name === 'link',
  });
  return v.parse(Feed, parser.parse(xml)).feed;
}

describe('the feed', () => {
  it('has what RFC 4287 requires of a feed and its entries, newest first', () => {
    const feed = parsed(feedOf(catalogue, frozen, place));
    expect(feed).toMatchObject({ title: '样例刻度：版本', updated: '2023-09-01T00:00:00Z' });
    expect(feed.entry.map(({ title, updated }) => [title, updated])).toEqual([
      ['2023.3（秋季版）', '2023-09-01T00:00:00Z'],
      ['2023.2（更正版）', '2023-06-01T00:00:00Z'],
      ['2023.1（首版）', '2023-03-01T00:00:00Z'],
    ]);
    const ids = [feed.id, ...feed.entry.map(({ id }) => id)];
    for (const id of ids) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(ids).size).toBe(4);
    const self = feed.link.find(({ rel }) => rel === 'self');
    expect(self?.href).toBe('https://example.gov.cn/kedu/releases/feed.xml');
    // 4.1.1, 4.1.2: no two alternates of one type and language.
    for (const { link } of [feed, ...feed.entry]) {
      const kinds = link.filter(({ rel }) => rel === 'alternate').map(({ type, hreflang }) => `${type} ${hreflang}`);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
    expect(feed.entry[1]?.link.map(({ href }) => href)).toEqual([
      'https://example.gov.cn/kedu/releases/2023.2/',
      'https://example.gov.cn/kedu/en/releases/2023.2/',
    ]);
  });

  it('tells both numbers and the reason, in both languages, by the names of their day', () => {
    const [third, second] = parsed(feedOf(catalogue, frozen, place)).entry.map(({ content }) => content['#text']);
    expect(second).toContain('甲区，2021年，全区（limit_cut_990101_2021）的数值：71.08% → 71.80%。原因：公报更正');
    expect(second).toContain('71.08% → 71.80%. Reason: The bulletin corrected a misprint of 71.08%.');
    expect(third).toContain('撤回办件量的名次，乙区，2020年，全区（cases_rank_990102_2020），原为第12位。原因：');
    expect(third).toContain('(cases_rank_990102_2020), which was 12th. Reason: The bulletin withdrew');
  });

  it('keeps its ids wherever the site moves, and is the same each time', () => {
    const feed = feedOf(catalogue, frozen, place);
    expect(feedOf(catalogue, frozen, place)).toBe(feed);
    const moved = parsed(feedOf(catalogue, frozen, { base: '/', site: undefined }));
    expect(moved.entry.map(({ id }) => id)).toEqual(parsed(feed).entry.map(({ id }) => id));
    expect(nameUuid('a')).not.toBe(nameUuid('b'));
  });

  it('leaves out an edition that is not frozen, and survives any character', () => {
    const [latest] = catalogue.releases;
    if (latest === undefined) throw new Error('no release');
    const open = { ...latest, version: '2024.1', checksum: null };
    const site = { ...catalogue.site, name: { zh: '甲<乙>&"丙"', en: '<a> & "b"' } };
    const feed = parsed(feedOf({ ...catalogue, site, releases: [open] }, frozen, place));
    expect(feed).toMatchObject({ entry: [], author: { name: '甲<乙>&"丙"' } });
  });
});
