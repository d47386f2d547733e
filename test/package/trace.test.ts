import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Problem,
  readDocument,
  readPackage,
  type TracedFile,
  traceDocument,
  traceFile,
} from '../../src/package/index.ts';
import { all, brief, type Changes, cell, DOCUMENT, golden, replace, withPackage } from './support.ts';

/** The sample document traced against the sample package with changes; `figures` is source_figures.csv afterwards. */
function trace(
  changes: Changes = {},
  { document = DOCUMENT, id, check }: { document?: string; id?: string; check?: boolean } = {},
) {
  return withPackage('mini', changes, async (folder): Promise<TracedFile & { figures: string }> => {
    const { package: pkg } = await readPackage(folder);
    if (pkg === undefined) throw new Error('the sample can’t be read');
    const path = document.includes('/') ? document : join(folder, document);
    const traced = await traceFile(path, pkg, { id, ...(check === undefined ? {} : { check }) });
    return { ...traced, figures: await readFile(join(folder, 'source_figures.csv'), 'utf8') };
  });
}

/** A changed document inside the package folder, whose hash nobody recorded. */
const otherDocument = (change: (text: string) => string, sources = cell(2, 'sha256', '')): Changes => ({
  'document.tsv': () => change(text),
  'sources.csv': sources,
});
const text = await readFile(DOCUMENT, 'utf8');

describe('tracing a document', () => {
  it('accounts for every numeral of the sample', async () => {
    const traced = await trace();
    expect(traced.problems.map(brief)).toEqual([]);
    expect(traced.written).toBe(false);
    expect(traced.trace?.figures.length).toBe(16);
    expect(traced.trace?.unaccounted).toEqual([]);
  });

  it('writes source_figures.csv from nothing, and the same again', async () => {
    const before = await trace();
    const empty = { 'source_figures.csv': () => 'source,paragraph,position,printed\n' };
    const traced = await trace(empty);
    expect(traced.written).toBe(true);
    expect(traced.figures).toBe(before.figures);
  });

  it('leaves the figures of other sources alone', async () => {
    const traced = await trace({
      'sources.csv': (csv) => `${csv}other,bulletin,甲,A,,,,,,,2,,甲,A,,\n`,
      'source_figures.csv': () => 'source,paragraph,position,printed\nother,2,1,5项\n',
    });
    expect(traced.figures.startsWith('source,paragraph,position,printed\nbulletin,2,1,2020年\n')).toBe(true);
    expect(traced.figures.endsWith('other,2,1,5项\n')).toBe(true);
  });

  it('reads CSV with a byte order mark too', async () => {
    const csv = (tsv: string): string =>
      `\uFEFF${tsv.replaceAll('\t', '|').replaceAll(/^(\d+|paragraph)\|(.*)$/gm, '$1,"$2"')}`;
    const traced = await trace(otherDocument(csv), { document: 'document.tsv' });
    expect(traced.problems.map(brief)).toEqual(['document-no-sha256 sources.csv:2 sha256']);
  });

  it('takes the words that two paragraphs end in as said once', async () => {
    // ¶6 says what ¶5 says; the row of the grid cites both, so cite one only.
    const traced = await trace({ 'mechanisms.csv': cell(2, 'paragraphs', '5') });
    expect(traced.trace?.unaccounted).toEqual([]);
    const short = await trace(
      {
        ...otherDocument((tsv) => tsv.replace('区9个片区的企业和群众。\n6', '区9个片区。\n6')),
        'mechanisms.csv': cell(2, 'paragraphs', '5'),
      },
      { document: 'document.tsv' },
    );
    expect(short.trace?.unaccounted.map(({ paragraph, printed }) => [paragraph, printed])).toEqual([[6, '9个']]);
  });

  it('does nothing where no source fits', async () => {
    await expect(trace({}, { id: 'nobody' })).rejects.toThrow(RangeError);
  });

  it('is a function of paragraphs and package', async () => {
    const found = await withPackage('mini', {}, async (folder) => {
      const { package: pkg } = await readPackage(folder);
      if (pkg === undefined) throw new Error('the sample can’t be read');
      return traceDocument([{ paragraph: 2, text: '办理12.5万件和7项' }], pkg, 'bulletin');
    });
    expect(found.figures).toEqual([
      { source: 'bulletin', paragraph: 2, position: 1, printed: '12.5万件' },
      { source: 'bulletin', paragraph: 2, position: 2, printed: '7项' },
    ]);
    expect(found.unaccounted).toEqual([
      { source: 'bulletin', paragraph: 2, position: 2, printed: '7项', context: '…理12.5万件和【7项】' },
    ]);
  });
});

interface Case {
  readonly name: string;
  readonly run: () => Promise<TracedFile>;
  readonly expected: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'trace: a row deleted',
    run: () => trace({ 'observations.csv': (csv) => csv.replace(/^one_trip_items.*\n/m, '') }),
    expected: ['unaccounted package-mini-document.tsv'],
  },
  {
    name: 'trace: a printed figure that the document lacks',
    run: () => trace({ 'observations.csv': cell(2, 'printed', '12.6万件') }),
    expected: ['printed-not-in-paragraph observations.csv:2 printed', 'unaccounted package-mini-document.tsv'],
  },
  {
    name: 'trace: a part of what is printed',
    run: () => trace({ 'commitments.csv': all(cell(2, 'due_printed', '2021年'), cell(2, 'due', '2021')) }),
    expected: ['printed-not-in-paragraph commitments.csv:2 due_printed', 'unaccounted package-mini-document.tsv'],
  },
  {
    name: 'trace: another paragraph',
    run: () => trace({ 'commitments.csv': cell(2, 'paragraph', '3') }),
    expected: [
      'locator-not-start commitments.csv:2 locator',
      'printed-in-other-paragraph commitments.csv:2 paragraph',
      'printed-in-other-paragraph commitments.csv:2 paragraph',
      'unaccounted package-mini-document.tsv',
      'unaccounted package-mini-document.tsv',
    ],
  },
  {
    name: 'trace: a paragraph that the document lacks',
    run: () => trace({ 'commitments.csv': cell(4, 'paragraph', '8') }),
    expected: ['paragraph-range commitments.csv:4 paragraph'],
  },
  {
    name: 'trace: a locator that begins nothing',
    run: () => trace({ 'commitments.csv': cell(2, 'locator', '申报材料') }),
    expected: ['locator-not-start commitments.csv:2 locator'],
  },
  {
    name: 'trace: an exception of no use',
    run: () => trace({ 'source_exceptions.csv': (csv) => `${csv}bulletin,4,三,缘由,reason\n` }),
    expected: ['exception-unused source_exceptions.csv:3 printed'],
  },
  {
    name: 'trace: an exception over a recorded figure',
    run: () => trace({ 'source_exceptions.csv': (csv) => `${csv}bulletin,4,2项,缘由,reason\n` }),
    expected: ['exception-of-a-figure source_exceptions.csv:3 printed'],
  },
  {
    name: 'trace: figures out of step',
    run: () => trace({ 'source_figures.csv': replace('bulletin,6,1,9个\n', '') }, { check: true }),
    expected: ['figures-stale source_figures.csv'],
  },
  {
    name: 'trace: another document',
    run: () =>
      trace(
        otherDocument(
          (tsv) => tsv.replace('12.5', '12.6'),
          (csv) => csv,
        ),
        { document: 'document.tsv' },
      ),
    expected: ['document-sha256 sources.csv:2 sha256'],
  },
  {
    name: 'trace: no hash on record',
    run: () => trace({ 'sources.csv': cell(2, 'sha256', '') }),
    expected: ['document-no-sha256 sources.csv:2 sha256'],
  },
  {
    name: 'trace: another number of paragraphs',
    run: () => trace({ 'sources.csv': cell(2, 'paragraphs', '7') }),
    expected: ['document-paragraphs sources.csv:2 paragraphs'],
  },
  {
    name: 'trace: a document without its columns',
    run: () =>
      trace(
        otherDocument((tsv) => tsv.replace('paragraph\ttext', '段\t文')),
        { document: 'document.tsv' },
      ),
    expected: ['document-header document.tsv:1'],
  },
  {
    name: 'trace: paragraphs numbered twice',
    run: () =>
      trace(
        otherDocument((tsv) => tsv.replace('\n6\t', '\n5\t')),
        { document: 'document.tsv' },
      ),
    expected: ['document-paragraph document.tsv:7 paragraph'],
  },
  {
    name: 'trace: a document that is no text',
    run: () =>
      trace({ 'document.tsv': () => Uint8Array.of(0x50, 0x4b, 3, 4) }, { document: 'document.tsv', id: 'bulletin' }),
    expected: ['file-workbook document.tsv'],
  },
];

describe('what tracing finds', () => {
  const texts: string[] = [];
  it.each(CASES)('$name', async ({ name, run, expected }) => {
    const { problems }: { problems: readonly Problem[] } = await run();
    texts.push(golden(name, problems));
    expect(problems.map(brief).sort()).toEqual([...expected].sort());
  });

  it('says so in words that can be acted on', async () => {
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/trace.txt');
  });

  it('writes nothing where the document is not the one on record', async () => {
    const traced = await trace(
      {
        ...otherDocument(
          (tsv) => tsv.replace('12.5', '12.6'),
          (csv) => csv,
        ),
        'source_figures.csv': () => 'source,paragraph,position,printed\n',
      },
      { document: 'document.tsv' },
    );
    expect([traced.written, traced.figures]).toEqual([false, 'source,paragraph,position,printed\n']);
  });
});

describe('a document', () => {
  it('is read with its hash', () => {
    const bytes = new TextEncoder().encode('paragraph\ttext\n1\t甲\n');
    expect(readDocument(bytes, 'd.tsv')).toEqual({
      sha256: '851016a2a831200747e2e5bfe489b556ca697045d4c02e3de18974cfe0292f66',
      paragraphs: [{ paragraph: 1, text: '甲' }],
      problems: [],
    });
  });
});
