/** Charts as files: what is in them, read back by a parser and by hand, and that they come out the same again. */
import { mkdtemp, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartFile, pinned } from '../../../src/addresses.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { contentSecurityPolicy, policyKindOf } from '../../../src/policy.ts';
import { listFiles } from '../../../src/publish/folders.ts';
import { cutFonts } from '../../../src/publish/images/fonts.ts';
import { chartFiles, pinnedDrawings } from '../../../src/publish/images/index.ts';
import { pixelsPerMetre, withFacts } from '../../../src/publish/images/png.ts';
import { published } from '../files/support.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
const place = { base: '/here/', site: 'https://example.gov.cn' };
let folder: string;
let catalogue: Catalogue;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-images-'));
  const whole = (await published(data)).catalogue;
  // Few are enough, and keep the test quick.
  catalogue = {
    ...whole,
    indicators: whole.indicators.slice(0, 3),
    commitments: whole.commitments.slice(0, 1),
    mechanisms: [],
  };
  id = catalogue.indicators[0]?.id ?? '';
  await chartFiles(catalogue, { ...place, work: join(folder, 'work') }, join(folder, 'first'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (format: 'svg' | 'png' | 'print.png', locale: 'zh' | 'en' = 'zh', run = 'first'): Promise<Buffer> =>
  readFile(join(folder, run, chartFile(id, locale, format)));

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The chunks of a PNG; each checksum is checked. */
function chunksOf(png: Buffer): readonly Chunk[] {
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
}

function textsOf(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  return new Map(
    chunks
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }): [string, string] => {
        const [keyword = '', , , language = '', , text = ''] = data.toString('utf8').split('\0');
        expect(language).toBe('zh-CN');
        return [keyword, text];
      }),
  );
}

describe('SVG', () => {
  test('is valid XML, names itself and carries source, licence, release and its own address', async () => {
    const svg = (await read('svg')).toString('utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg);
    const about = parsed.svg.metadata['rdf:RDF']['rdf:Description'];
    const { site, indicators } = catalogue;
    expect(parsed.svg.title['#text']).toBe(indicators[0]?.name.zh);
    expect(about['dcterms:description']['#text']).toBe(parsed.svg.desc['#text']);
    expect(about['dcterms:language']).toBe('zh-CN');
    expect(String(about['dcat:version'])).toBe(site.edition);
    expect(about['dcterms:license']['@_rdf:resource']).toBe(site.licence.url);
    expect(about['dcterms:identifier']).toBe(`https://example.gov.cn/here/r/${site.edition}/charts/${id}.zh.svg`);
    expect(about['dcterms:source']['#text']).not.toBe('');
  });

  test('keeps its text as text and asks for nothing that its policy refuses', async () => {
    const svg = (await read('svg', 'en')).toString('utf8');
    expect(svg).toContain('<text');
    expect(svg).not.toMatch(/<script|\son\w+=|<image|<use|<foreignObject|@import|@font-face/i);
    // Addresses are names of vocabularies and metadata; the only url() is the drawing's own pattern.
    expect(svg.match(/url\((?!#)/g)).toBeNull();
    expect(svg.match(/(?:xlink:)?href=/g)).toBeNull();
    expect(contentSecurityPolicy(policyKindOf(chartFile(id, 'en', 'svg')))).toContain("style-src 'unsafe-inline'");
  });
});

describe('a pinned drawing', () => {
  test('says both numbers where a later release gives another, and is the ordinary one where none does', async () => {
    const settings = { ...place, work: join(folder, 'work') };
    const lead = catalogue.observations.find((row) => row.indicator === id);
    const revised = catalogue.observations.map((row) => (row.id === lead?.id ? { ...row, value: '987654' } : row));
    const now = { ...catalogue, site: { ...catalogue.site, edition: '9999.1' }, observations: revised };
    await pinnedDrawings(catalogue, now, settings, join(folder, 'pinned'));
    const at = (of: string) => join(folder, 'pinned', pinned(catalogue.site.edition, chartFile(of, 'zh', 'svg')));
    const svg = await readFile(at(id), 'utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('9999.1');
    expect(svg).toMatch(/987,?654|98\.7654/);
    const other = catalogue.indicators[1]?.id ?? '';
    const ordinary = await readFile(join(folder, 'first', chartFile(other, 'zh', 'svg')), 'utf8');
    expect(await readFile(at(other), 'utf8')).toBe(ordinary);
  });
});

describe('PNG', () => {
  test.each([
    ['png', 1080, 7559],
    ['print.png', 1890, 11811],
  ] as const)('%s has its width, its resolution and its texts', async (format, width, resolution) => {
    const chunks = chunksOf(await read(format));
    const types = chunks.map(({ type }) => type);
    expect(types.at(0)).toBe('IHDR');
    expect(types.at(-1)).toBe('IEND');
    expect(types.indexOf('pHYs')).toBeLessThan(types.indexOf('IDAT'));
    expect(chunks[0]?.data.readUInt32BE(0)).toBe(width);
    const physical = chunks.find(({ type }) => type === 'pHYs')?.data;
    expect([physical?.readUInt32BE(0), physical?.readUInt32BE(4), physical?.[8]]).toEqual([resolution, resolution, 1]);
    const texts = textsOf(chunks);
    expect(texts.get('Title')).toBe(catalogue.indicators[0]?.name.zh);
    expect(texts.get('Release')).toBe(catalogue.site.edition);
    expect(texts.get('Copyright')).toContain(catalogue.site.licence.url);
    expect(texts.get('URL')).toContain(`/r/${catalogue.site.edition}/charts/${id}.zh.svg`);
    expect(texts.get('Source')).not.toBe('');
  });

  test('a second run draws nothing anew; a run without what was kept gives the same bytes', async () => {
    const settings = { ...place, work: join(folder, 'work') };
    const [kept = ''] = await keptPictures();
    const past = new Date(0);
    await utimes(kept, past, past);
    await chartFiles(catalogue, settings, join(folder, 'second'));
    expect((await stat(kept)).mtimeMs).toBe(0);
    await chartFiles(catalogue, { ...place, work: join(folder, 'other') }, join(folder, 'third'));
    for (const format of ['svg', 'png', 'print.png'] as const) {
      const first = await read(format);
      expect(first.equals(await read(format, 'zh', 'second'))).toBe(true);
      expect(first.equals(await read(format, 'zh', 'third'))).toBe(true);
    }
  });

  test('a character that no font has is refused by name', async () => {
    const letters = new Map([
      ['图', 'some_chart'],
      ['\u{1f600}', 'some_chart'],
    ]);
    await expect(cutFonts('zh', letters, join(folder, 'fonts'))).rejects.toThrow(/some_chart.*U\+1F600/s);
  });

  test('what is no PNG gets no texts', () => {
    const facts = { pixelsPerMetre: pixelsPerMetre(300, 25.4), texts: {}, language: 'en' };
    expect(() => withFacts(Buffer.from('GIF89a'), facts)).toThrow('PNG');
  });
});

async function keptPictures(): Promise<readonly string[]> {
  const cache = join(folder, 'work', 'cache', 'images');
  return (await listFiles(cache)).filter(({ path }) => path.endsWith('.png')).map(({ path }) => join(cache, path));
}
