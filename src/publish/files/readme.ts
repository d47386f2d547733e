/** README.txt of an archive: what its metadata say, in one language, as plain text that any editor opens. */
import type { Book } from '../../catalogue/book.ts';
import { files } from '../../i18n/files.ts';
import { widthOf } from '../../workbook/width.ts';
import type { About } from './about.ts';

/** Columns before the text of a line. */
const INDENT = '    ';

/**
 * The text with a byte order mark and CRLF, by which the plainest Windows editor knows UTF-8 and lines.
 *
 * @param names the files of the archive
 * @param notes what else must be said of what is not in the archive
 */
export function readme(book: Book, about: About, names: readonly string[], notes: readonly string[]): Uint8Array {
  const t = files(book.locale);
  const { site } = book.catalogue;
  const facts = about.facts.flatMap(({ label, text, link }) => [
    `${label}`,
    ...text.split('\n').map((line) => `${INDENT}${line}`),
    ...(link === undefined || text.includes(link) ? [] : [`${INDENT}${link}`]),
    '',
  ]);
  const lines = [
    `${about.title}`,
    '='.repeat(widthOf(about.title)),
    `${book.say(site.name)} · ${book.say(site.title)}`,
    t.otherLanguage,
    '',
    ...facts,
    t.howToReadNumbers,
    `${INDENT}${t.numbers}`,
    `${INDENT}${t.blanks}`,
    '',
    t.contents,
    ...contents(names, t),
    '',
    ...notes,
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n').trimEnd()}\r\n`);
}

type Words = ReturnType<typeof files>;

/** What files are, by name, in the order in which they are listed. */
const KINDS: readonly (readonly [RegExp, { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words]])[] =
  [
    [/(?<!\.plain)\.csv$/, 'fileCsv'],
    [/\.plain\.csv$/, 'filePlainCsv'],
    [/(?<!\.en)\.xlsx$/, 'fileXlsx'],
    [/\.en\.xlsx$/, 'fileEnXlsx'],
    [/(?<!csv-metadata|datapackage|manifest|\.csl)\.json$/, 'fileJson'],
    [/\.parquet$/, 'fileParquet'],
    [/datapackage\.json$/, 'fileDatapackage'],
    [/csv-metadata\.json$/, 'fileCsvw'],
    [/\.jsonld$/, 'fileDcat'],
    [/\.(?:cff|bib|ris|csl\.json)$/, 'fileCitation'],
    [/^LICENSE/, 'fileLicence'],
    [/manifest\.json$/, 'fileManifest'],
  ];

/** Kinds of file with the names of theirs: all of a few, of many only how they end. */
function contents(names: readonly string[], t: Words): readonly string[] {
  const byKind = Map.groupBy(names, (name) => KINDS.find(([pattern]) => pattern.test(name))?.[1]);
  return KINDS.flatMap(([, kind]) => {
    const its = byKind.get(kind) ?? [];
    if (its.length === 0) return [];
    return [`${INDENT}${its.length > 3 ? endings(its) : its.join('  ')}`, `${INDENT}${INDENT}${t[kind]}`];
  });
}

/** `data/*.csv  data/indicators/*.csv`; a name that is alone in ending so stands as it is. */
function endings(names: readonly string[]): string {
  const ending = (name: string): string =>
    `${name.replace(/[^/]*$/, '')}*${/(?:\.(?:plain|en|csl|csv-metadata))*\.[\w-]+$/.exec(name)?.[0] ?? ''}`;
  return [...Map.groupBy(names, ending)].map(([all, its]) => (its.length === 1 ? (its[0] ?? all) : all)).join('  ');
}
