/**
 * The feed of releases: Atom (RFC 4287). One entry a release, in both languages, with every revision and withdrawal. Ids
 * are UUIDs made from the package's name and the version (RFC 9562, 5.5), so they stay the same wherever the site moves;
 * dates are the editions' own. Addresses are absolute where the origin is known, else relative to the feed.
 */
import { FEED, located, type Place, pagePath, releasePage } from '../../addresses.ts';
import { type Book, bookOf } from '../../catalogue/book.ts';
import type { Catalogue, Release } from '../../catalogue/types.ts';
import { releases as strings } from '../../i18n/releases.ts';
import { changeLines, releaseSummary } from '../../wording/releases.ts';
import { xml } from '../../workbook/xml.ts';
import { atomFeed, instant, nameUuid } from '../atom.ts';
import type { FrozenEdition } from './read.ts';

/** The books of one release and of the one before it, in one language. */
interface Told {
  readonly now: Book;
  readonly last: Book | undefined;
}

function entryOf(release: Release, told: readonly Told[], place: Place, name: string): string {
  const [zh] = told;
  const title =
    zh === undefined ? release.version : strings('zh').entryTitle(release.version, zh.now.say(release.name));
  const content = told.map(({ now, last }) => {
    const lines = changeLines(now, release, last).map((line) => `<li>${xml(line)}</li>`);
    const list = lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
    return `<div lang="${now.locale}"><p>${xml(releaseSummary(now, release))}</p>${list}</div>`;
  });
  const links = told.map(({ now: { locale } }) => {
    const address = located(pagePath(releasePage(release.version), locale), place);
    return `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(address)}"/>`;
  });
  return [
    '  <entry>',
    `    <id>urn:uuid:${nameUuid(`${name} ${release.version}`)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${instant(release.date)}</updated>`,
    ...links,
    `    <content type="html">${xml(content.join(''))}</content>`,
    '  </entry>',
  ].join('\n');
}

/**
 * The feed of a catalogue's frozen releases, newest first; an edition that is not frozen is not told of.
 *
 * @param frozen the releases' own catalogues, in which their rows have the names and numbers of their day
 */
export function feedOf(catalogue: Catalogue, frozen: readonly FrozenEdition[], place: Place): string {
  const books = (version: string | null): readonly Book[] => {
    const found = frozen.find((one) => one.version === version);
    return found === undefined ? [] : [bookOf(found.catalogue, 'zh'), bookOf(found.catalogue, 'en')];
  };
  const toldOf = ({ version, before }: Release): readonly Told[] => {
    const earlier = books(before);
    return books(version).map((now, at) => ({ now, last: earlier[at] }));
  };
  const { site } = catalogue;
  const told = catalogue.releases.filter(({ checksum }) => checksum !== null);
  const name = site.name.en;
  return atomFeed({
    id: `${name} ${site.district.zh}`,
    title: { zh: strings('zh').feedTitle(site.name.zh), en: strings('en').feedTitle(site.name.en) },
    updated: told[0]?.date ?? site.editionDate,
    site,
    self: located(FEED, place),
    page: located('/releases/', place),
    entries: told.map((release) => entryOf(release, toldOf(release), place, `${name} ${site.district.zh}`)),
  });
}
