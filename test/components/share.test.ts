/** What of a chart is taken along: tables, the block for Word, the Word file, the code for WeChat. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Chart, type ChartRow, PLAIN_ROW } from '../../src/charts/index.ts';
import { columnShares, wordHtml, wordText } from '../../src/components/share/block.ts';
import { chartDocx } from '../../src/components/share/docx.ts';
import { complete, type ShareFacts } from '../../src/components/share/facts.ts';
import { documentTable, sheetTable } from '../../src/components/share/tables.ts';
import { tsv } from '../../src/components/share/tsv.ts';
import { addressLines, codePlace, QUIET, qrModules } from '../../src/components/share/wechat.ts';
import { exactFigure } from '../../src/figures/index.ts';

const both = (text: string) => ({ zh: text, en: text });
const unit = { id: 'item', symbolZh: '项', symbolEn: 'items', printed: ['项'] };
const row = (id: string, given: Partial<ChartRow>): ChartRow => ({
  ...{
    id,
    label: both(`行${id}`),
    role: 'subject',
    basis: 'printed',
    figure: exactFigure('0', '项'),
    unit,
    kind: 'count',
  },
  ...{
    decimals: 0,
    period: '2020',
    ...PLAIN_ROW,
  },
  ...given,
});
const chart: Chart = {
  spec: {
    ...{
      version: 3,
      id: 'x',
      kind: 'list',
      title: both('事项'),
      subtitle: both('项；2020年'),
      source: both('文章，第3段'),
    },
    ...{ release: both('首版'), basis: 'published', notes: [], options: {} },
  },
  rows: [
    row('a', { figure: { ...exactFigure('300', '项'), qualifier: 'at_least' }, note: both('=含子项\t注') }),
    row('b', { figure: null, low: '22437', high: '22438', basis: 'derived', role: 'part' }),
    row('c', { figure: null, missing: 'withheld' }),
    row('d', { figure: exactFigure('0', '项') }),
  ],
};

const facts: ShareFacts = {
  id: 'x',
  locale: 'zh',
  title: '事项 <甲> & "乙"',
  subtitle: '项；2020年',
  alt: '事项至少300项。',
  simulated: false,
  publisher: '刻度',
  release: '首版',
  issued: '2021-03-01',
  source: '文章，第3段',
  address: '/r/1/embed/x/',
  pinned: true,
  located: true,
  citation: [
    { text: '刻度. 事项[' },
    { text: '引用日期', mark: 'accessed' },
    { text: ']. ' },
    { text: '/r/1/x.svg', mark: 'address' },
  ],
  print: { address: 'https://example.gov.cn/charts/x.zh.print.png', height: 90 },
  screen: '/charts/x.zh.png',
  table: {
    columns: ['项目', '数', '限定'],
    rows: [
      ['行a', '至少300项', '不少于'],
      ['行b', '0', ''],
    ],
    numbers: 1,
  },
  sheet: { columns: ['项目', '数值'], rows: [['行a', '300']] },
};
const whole = complete(facts, 'https://example.gov.cn', '2026-05-04');

describe('tables of a chart', () => {
  test('a document has the qualifier in a column of its own, and no period that the caption says', () => {
    const table = documentTable(chart, 'zh');
    expect(table.columns.slice(0, 3)).toEqual(['测的是什么', '数值', '限定']);
    expect(table.numbers).toBe(1);
    expect(table.columns).not.toContain('期');
    expect(table.rows.map((cells) => cells[2])).toEqual([expect.stringMatching(/./), '', '', '']);
    expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
    expect(table.rows.flat()).not.toContain('2020年');
  });

  test('a sheet has bare numbers, both ends of a range, zero as zero, and why one is missing', () => {
    const table = sheetTable(chart, 'en');
    const at = (name: string) => table.columns.indexOf(name);
    const column = (name: string) => table.rows.map((cells) => cells[at(name)]);
    expect(column('Value')).toEqual(['300', '22437', '', '0']);
    expect(column('Upper value')).toEqual(['', '22438', '', '']);
    expect(column('Unit')).toEqual(['items', 'items', 'items', 'items']);
    expect(column('Qualifier')[0]).not.toBe('');
    expect(column('As written')[2]).toMatch(/withheld/i);
  });

  test('pasted text is one cell per cell, and no formula', () => {
    const lines = tsv(sheetTable(chart, 'zh')).split('\r\n');
    expect(lines).toHaveLength(6);
    expect(new Set(lines.slice(0, 5).map((line) => line.split('\t').length)).size).toBe(1);
    expect(lines[1]).toContain("'=含子项 注");
  });
});

describe('the block for Word', () => {
  test('golden', async () => {
    const html = wordHtml(whole, whole.print.address).replaceAll('><', '>\n<');
    await expect(`${html}\n`).toMatchFileSnapshot('golden/word-block.html');
  });

  test('as text it has caption, table, source and reference, with day and origin', () => {
    const text = wordText(whole);
    expect(text).toContain('行a\t至少300项\t不少于');
    expect(text).toContain('[2026-05-04]. https://example.gov.cn/r/1/x.svg');
    expect(text).toContain('https://example.gov.cn/r/1/embed/x/');
  });
});

describe('the Word file', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );
  const parse = (bytes: Uint8Array | undefined) =>
    new XMLParser({ ignoreAttributes: false, isArray: (name) => ['w:p', 'w:tr', 'w:tc'].includes(name) }).parse(
      strFromU8(bytes ?? new Uint8Array()),
    );

  test('holds the picture 160 mm wide on A4, a native table with its head, and the same bytes each time', async () => {
    const bytes = await chartDocx(whole, png);
    expect(await chartDocx(whole, png)).toEqual(bytes);
    const files = unzipSync(bytes);
    const { 'w:body': body } = parse(files['word/document.xml'])['w:document'];
    expect(body['w:sectPr']['w:pgSz']).toMatchObject({ '@_w:w': '11906', '@_w:h': '16838' });
    const rows = body['w:tbl']['w:tr'];
    expect(rows).toHaveLength(3);
    expect(rows[0]['w:trPr']).toHaveProperty('w:tblHeader');
    expect(JSON.stringify(rows[1])).toContain('至少300项');
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    expect(Number(width) / 36_000).toBeCloseTo(160, 1);
    expect(Number(height) / 36_000).toBeCloseTo(90, 1);
    expect(xml).toContain('descr="事项至少300项。"');
    expect(xml).toContain('w:eastAsia="仿宋"');
    expect(xml).toContain('[2026-05-04]. https://example.gov.cn/r/1/x.svg');
    expect(Object.values(files)).toContainEqual(png);
    const core = parse(files['docProps/core.xml'])['cp:coreProperties'];
    expect(core['dcterms:created']['#text']).toBe('2021-03-01T00:00:00Z');
    expect(core['dc:creator']).toBe('刻度');
  });

  test.skipIf(spawnSync('soffice', ['--version']).status !== 0)('opens in LibreOffice as one page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-docx-'));
    try {
      await writeFile(join(folder, 'x.docx'), await chartDocx(whole, png));
      // A profile of its own: a program that is open already would take the work and not do it.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const format = ['--convert-to', 'pdf', '--outdir', folder, join(folder, 'x.docx')];
      expect(spawnSync('soffice', [profile, '--headless', ...format]).status).toBe(0);
      const pdf = (await readFile(join(folder, 'x.pdf'))).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      // A4 in points.
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 595(?:\.\d+)? 84[12](?:\.\d+)?\]/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('columns share the page: words stay whole, long cells wrap', () => {
    const heads = ['What is measured', 'Qualifier', 'Basis', 'Note'];
    const shares = columnShares(heads, [['A name', 'at least', 'as printed', 'A note that goes on. '.repeat(20)]]);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    // 160 mm hold 43 letters of 10.5 pt: “Qualifier” needs more than five of them.
    expect((shares[1] ?? 0) * 43).toBeGreaterThan(5.5);
    expect(shares[3]).toBeGreaterThan(1.5 * (shares[1] ?? 0));
  });
});

describe('the code for WeChat', () => {
  test('is a square with its three finders, within its place', () => {
    const modules = qrModules('https://example.gov.cn/r/2021.1/embed/x/');
    const size = modules.length;
    expect(modules.every((cells) => cells.length === size)).toBe(true);
    for (const [top, left] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const) {
      const ring = modules.slice(top, top + 7).map((cells) => cells.slice(left, left + 7));
      expect(ring[0]).toEqual(Array(7).fill(true));
      expect(ring[1]).toEqual([true, false, false, false, false, false, true]);
      expect(ring[3]).toEqual([true, false, true, true, true, false, true]);
    }
    const { module, side } = codePlace(600, size);
    expect(module).toBeGreaterThanOrEqual(4);
    expect(side).toBe(module * (size + QUIET * 2));
  });

  test('an address is broken without losing a letter', () => {
    const address = 'https://example.gov.cn/a/very/long/address/';
    const lines = addressLines(address, 10, (text) => text.length);
    expect(lines.join('')).toBe(address);
    expect(lines.every((line) => line.length <= 10)).toBe(true);
    expect(addressLines('https://a.cn/embed/cases/', 22, (text) => text.length)).toEqual([
      'https://a.cn/embed/',
      'cases/',
    ]);
  });
});
