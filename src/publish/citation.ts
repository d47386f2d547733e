/**
 * References as files, for import into a reference manager: the whole data set, each table, each indicator, in both
 * languages; and CITATION.cff for the data set. No day of access: that is the reader's, and a file has no clock.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CITATION_CFF, CITATION_FORMATS, type CitationFormat, citationFile } from '../addresses.ts';
import { type Book, bookOf } from '../catalogue/book.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { type CitationStyle, type CitedWork, cite } from '../citation/index.ts';
import type { Settings } from '../settings.ts';
import { articleWork, datasetWork, indicatorWork, tableWork } from '../wording/works.ts';
import type { Writer } from './edition.ts';

const STYLES: Readonly<Record<string, CitationStyle>> = { bib: 'bibtex', ris: 'ris', 'csl.json': 'csl' };

/** Works by the name they have among the files. */
function worksOf(book: Book, settings: Settings): readonly (readonly [string, CitedWork])[] {
  const { tables, indicators } = book.catalogue;
  return [
    ['data', datasetWork(book, settings)],
    ...tables
      .filter(({ simulated }) => !simulated)
      .map((table) => [table.name, tableWork(book, settings, table)] as const),
    ...indicators.map((one) => [`indicators/${one.id}`, indicatorWork(book, settings, one)] as const),
  ];
}

/** Every citation file by its address; each holds the work and, of the whole, the sources it was taken from. */
export function citationFiles(catalogue: Catalogue, settings: Settings): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const format of CITATION_FORMATS) {
    const locale = format.startsWith('en.') ? 'en' : 'zh';
    const style = STYLES[format.replace(/^en\./, '')] ?? 'bibtex';
    for (const [name, work] of worksOf(bookOf(catalogue, locale), settings)) {
      // A path without origin leads nowhere from a reference manager.
      const known = settings.site === undefined ? { ...work, address: null } : work;
      files.set(citationFile(name, format satisfies CitationFormat), cite(known, style, locale));
    }
  }
  files.set(CITATION_CFF, citationCff(catalogue, settings));
  return files;
}

/** Double-quoted YAML scalars take the escapes of JSON strings. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * CITATION.cff, Citation File Format 1.2.0: `type: dataset`; required are cff-version, message, title and authors. A name
 * that is not to be taken apart is an entity. `license` is an SPDX identifier. Addresses must be absolute, so they stand
 * only where the origin is known.
 */
export function citationCff(catalogue: Catalogue, settings: Settings): string {
  const { site, packageTitle, packageDescription, sources } = catalogue;
  const references = sources
    .map(articleWork)
    .flatMap((work) => [
      `  - type: ${work.kind === 'newspaper' ? 'newspaper-article' : 'generic'}`,
      `    title: ${quoted(work.title.zh)}`,
      '    authors:',
      ...(work.creators.length === 0 ? ['      - name: "anonymous"'] : []),
      ...work.creators.map(
        (one) => `      - name: ${quoted('name' in one ? one.name.zh : `${one.family} ${one.given}`)}`,
      ),
      ...(work.issued === null ? [] : [`    year: ${work.issued.slice(0, 4)}`]),
      '    languages:',
      '      - zh',
    ]);
  return [
    'cff-version: 1.2.0',
    'message: "引用这份数据请用以下信息。To cite this data set, please use these metadata."',
    'type: dataset',
    `title: ${quoted(`${packageTitle.zh} · ${packageTitle.en}`)}`,
    `abstract: ${quoted(`${packageDescription.zh} ${packageDescription.en}`)}`,
    'authors:',
    `  - name: ${quoted(site.name.zh === site.name.en ? site.name.zh : `${site.name.zh} · ${site.name.en}`)}`,
    `version: ${quoted(site.edition)}`,
    `date-released: ${site.editionDate}`,
    `license: ${site.licence.id}`,
    ...(settings.site === undefined
      ? []
      : [`url: ${quoted(datasetWork(bookOf(catalogue, 'zh'), settings).address ?? '')}`]),
    ...(references.length === 0 ? [] : ['references:', ...references]),
    '',
  ].join('\n');
}

export const citations: Writer = {
  name: '引用格式 · citations',
  async write({ catalogue, settings }, into) {
    const files = [...citationFiles(catalogue, settings)];
    const folders = new Set(files.map(([path]) => dirname(join(into, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all(files.map(([path, text]) => writeFile(join(into, path), text)));
  },
};
