/**
 * One archive for each table and one for everything: the files that lie there, at their addresses, with what they need to
 * be understood away from the site: README in both languages, licence, citation, descriptor, checksums. Runs last, for it
 * packs what the other writers have written. Simulated tables are in none of them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  CITATION_CFF,
  CITATION_FORMATS,
  citationFile,
  DATAPACKAGE,
  TABLE_FORMATS,
  tableFile,
  tableMetadata,
  WHOLE_ARCHIVE,
} from '../../addresses.ts';
import type { Catalogue, TableInfo } from '../../catalogue/types.ts';
import { files } from '../../i18n/files.ts';
import { archive } from '../../workbook/archive.ts';
import type { Edition, Writer } from '../edition.ts';
import { listFiles } from '../folders.ts';
import { manifestText } from '../manifest.ts';
import { sha256Of } from '../stamp.ts';
import { type About, aboutEverything, aboutTable } from './about.ts';
import { type Books, booksOf } from './indicator.ts';
import { filesOf } from './listing.ts';
import { readme } from './readme.ts';
import { publishedTables } from './write.ts';

export const archives: Writer = {
  name: '压缩包 · archives',
  async write(edition, into) {
    const { catalogue, settings } = edition;
    const books = booksOf(catalogue);
    const written = await listFiles(join(into, 'data'));
    const paths = written.map(({ path }) => `/data/${path}`).filter((path) => !/^\/data\/sim\/|\.zip$/.test(path));
    const common = await commonFiles(edition, into);
    const rows = new Map(filesOf(await listFiles(into), catalogue).map((file) => [file.path, file.rows]));
    const pack = async (
      target: string,
      packed: readonly string[],
      about: (books: Books) => AboutBoth,
      more: Contents,
    ) => {
      const contents = new Map([...common, ...(await readAll(into, packed)), ...more]);
      addReadme(contents, books, about(books));
      addManifest(contents, catalogue, rows);
      await writeFile(join(into, target), archive(contents));
    };
    for (const table of publishedTables(catalogue)) {
      const own = new Set(filesOfTable(table));
      const descriptor = await descriptorOf(table, join(into, DATAPACKAGE));
      await pack(
        tableFile(table.name, 'zip'),
        paths.filter((path) => own.has(path)),
        ({ zh, en }) => ({ zh: aboutTable(zh, table, settings), en: aboutTable(en, table, settings) }),
        descriptor,
      );
    }
    await pack(
      WHOLE_ARCHIVE,
      paths.filter((path) => path !== CITATION_CFF),
      ({ zh, en }) => ({ zh: aboutEverything(zh, settings), en: aboutEverything(en, settings) }),
      new Map(),
    );
  },
};

type Contents = ReadonlyMap<string, Uint8Array>;

interface AboutBoth {
  readonly zh: About;
  readonly en: About;
}

/** What belongs to one table. */
function filesOfTable({ name }: TableInfo): readonly string[] {
  return [
    ...TABLE_FORMATS.map((format) => tableFile(name, format)),
    tableMetadata(name),
    ...CITATION_FORMATS.map((format) => citationFile(name, format)),
  ];
}

async function readAll(into: string, paths: readonly string[]): Promise<Contents> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(1), await readFile(join(into, path))] as const)),
  );
}

/** Licence and citation, which every archive has at its top. */
async function commonFiles({ catalogue, settings }: Edition, into: string): Promise<Contents> {
  const { licence } = catalogue.site;
  const statement = `${licence.name.zh} · ${licence.name.en}\r\n${licence.id}\r\n${licence.url}\r\n`;
  // The text of the licence stands in the package under its id, so that another licence never brings this one's text.
  const text = await readFile(join(settings.data, `${licence.id}.txt`), 'utf8').catch(() => '');
  const lines = text === '' ? statement : `${statement}\r\n${text.replace(/\r?\n/g, '\r\n')}`;
  const cff = await readFile(join(into, CITATION_CFF)).catch(() => undefined);
  return new Map<string, Uint8Array>([
    ['LICENSE.txt', new TextEncoder().encode(`\ufeff${lines}`)],
    ...(cff === undefined ? [] : [['CITATION.cff', cff] as const]),
  ]);
}

const Descriptor = v.looseObject({
  resources: v.array(v.looseObject({ name: v.string(), schema: v.optional(v.looseObject({})) })),
});

/** The published descriptor with this table only; relations to tables that are not in the archive are left out. */
async function descriptorOf({ name }: TableInfo, file: string): Promise<Contents> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return new Map();
  const descriptor = v.parse(Descriptor, JSON.parse(text));
  const resources = descriptor.resources
    .filter((resource) => resource.name === name)
    .map(({ schema, ...resource }) => {
      if (schema === undefined) return resource;
      const { foreignKeys: _, ...rest } = schema;
      return { ...resource, schema: rest };
    });
  const one = `${JSON.stringify({ ...descriptor, resources }, null, 2)}\n`;
  return new Map([[DATAPACKAGE.slice(1), new TextEncoder().encode(one)]]);
}

function addReadme(contents: Map<string, Uint8Array>, books: Books, about: AboutBoth): void {
  const listed = [...contents.keys(), 'manifest.json'].sort();
  const simulated = books.zh.catalogue.tables.some((table) => table.simulated);
  const notes = (locale: 'zh' | 'en') => (simulated ? [files(locale).simulatedApart] : []);
  contents.set('README.txt', readme(books.zh, about.zh, listed, notes('zh')));
  contents.set('README.en.txt', readme(books.en, about.en, listed, notes('en')));
}

function addManifest(
  contents: Map<string, Uint8Array>,
  { site }: Catalogue,
  rows: ReadonlyMap<string, number | null>,
): void {
  const entries = [...contents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const count = rows.get(`/${path}`) ?? null;
      return { path, bytes: bytes.length, sha256: sha256Of(bytes), ...(count === null ? {} : { rows: count }) };
    });
  contents.set('manifest.json', new TextEncoder().encode(manifestText(site.edition, entries)));
}
