import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/intake/index.ts';
import { open } from '../../src/intake/open.ts';
import { IntakeSession } from '../../src/intake/session.ts';
import { delimiterOf } from '../../src/intake/text.ts';
import { formatOf } from '../../src/intake/workbook-cells.ts';
import { sniffEncoding } from '../../src/reading/index.ts';

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const utf8 = (text: string): Uint8Array<ArrayBuffer> => own(strToU8(text));

async function cells(bytes: Uint8Array<ArrayBuffer>, name = 'x', told: Told = {}) {
  const source = await open(bytes, name, told);
  const records: (readonly string[])[] = [];
  await source.each((some) => {
    for (const record of some) records.push(record.cells);
  });
  return { info: source.info, records };
}

const refusal = (bytes: Uint8Array<ArrayBuffer>, name = 'x'): Promise<string> =>
  open(bytes, name).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error ? error.message.split(':')[0] : undefined) ?? 'thrown',
  );

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of hand-written parts: what Excel, WPS and programs leave in them. */
function workbook(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  settings = '',
) {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const rels = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${settings}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...more,
  };
  for (const [at, name] of names.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheets[name] ?? '';
  return own(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

const STYLES = `<styleSheet><numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
  <numFmt numFmtId="177" formatCode="000000"/><numFmt numFmtId="178" formatCode="[Red]#,##0.00_ &quot;days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="177"/><xf numFmtId="22"/><xf numFmtId="178"/></cellXfs></styleSheet>`;

describe('a workbook', () => {
  it('gives what its cells mean: dates, shares, codes, values of formulas, errors as words', async () => {
    const strings =
      '<sst><si><t>甲 &amp; 乙</t></si><si><r><t>丙</t></r><r><t xml:space="preserve"> 丁</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></si></sst>';
    const sheet = `<worksheet><sheetData>
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>43831</v></c><c r="C2" s="2"><v>43831</v></c><c r="D2" s="3"><v>0.8013</v></c></row>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="4"><v>7</v></c><c r="C4" s="5"><v>43831.5</v></c><c r="D4" s="6"><v>103.67999999999999</v></c></row>
      <row r="5"><c r="A5" t="inlineStr"><is><t>&#x4E59;_x000D_</t></is></c><c r="B5"><f>SUM(1,2)</f><v>3</v></c><c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D5" t="b"><v>1</v></c></row>
      <row r="6"><c r="B6" t="str"><f>A1</f><v>x&lt;y</v></c><c r="D6"><v>500108199001011234</v></c><c r="E6" s="1"/></row>
    </sheetData></worksheet>`;
    const { info, records } = await cells(
      workbook(
        { 空: '<worksheet><sheetData/></worksheet>', 数据: sheet },
        { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': STYLES },
      ),
    );
    // The first sheet has nothing in it.
    expect(info).toMatchObject({ format: 'workbook', sheets: ['空', '数据'], sheet: 1 });
    expect(records).toEqual(
      [
        ['甲 & 乙', '2020-01-01', '2020-01', '80.13%', ''],
        ['丙 丁', '000007', '2020-01-01 12:00:00', '103.68', ''],
        ['乙\r', '3', '#DIV/0!', 'TRUE', ''],
        ['', 'x<y', '', '500108199001011234', ''],
      ].map((row) => row.slice(0, 5)),
    );
  });

  it('has merged cells filled, but titles left alone, and a second system of dates', async () => {
    const text = (r: string, value: string): string => `<c r="${r}" t="str"><v>${value}</v></c>`;
    const sheet = `<worksheet><sheetData>
      <row r="1">${text('A1', '标题')}</row>
      <row r="2">${text('A2', '地区')}${text('B2', '2019年')}${text('D2', '期末')}</row>
      <row r="3">${text('B3', '户数')}${text('C3', '金额')}</row>
      <row r="4">${text('A4', '甲')}<c r="B4"><v>1</v></c><c r="C4"><v>2</v></c><c r="D4" s="1"><v>42369</v></c></row>
      <row r="5"><c r="B5"><v>3</v></c><c r="C5"><v>4</v></c><c r="D5" s="1"><v>42370</v></c></row>
      </sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/><mergeCell ref="A4:A5"/></mergeCells></worksheet>`;
    const bytes = workbook({ 一: sheet }, { 'xl/styles.xml': STYLES }, '<workbookPr date1904="1"/>');
    const { info, records } = await cells(bytes);
    expect(info.merged).toBe(5);
    expect(records).toEqual([
      ['标题', '', '', ''],
      ['地区', '2019年', '2019年', '期末'],
      ['地区', '户数', '金额', '期末'],
      ['甲', '1', '2', '2020-01-01'],
      ['甲', '3', '4', '2020-01-02'],
    ]);
    const { look } = await new IntakeSession().look(bytes, 'x.xlsx', {}, {});
    expect(look.structure).toMatchObject({ header: [2, 3], roles: ['names', 'stacked'], first: 4, last: 5 });
    expect(look.structure.before.map((note) => note.text)).toEqual(['标题']);
  });

  it('is opened at its first table, behind a cover and before what is hidden', async () => {
    const row = (r: number): string =>
      `<row r="${r}"><c r="A${r}" t="str"><v>甲${r}</v></c><c r="B${r}"><v>${r}</v></c></row>`;
    const table = `<worksheet><sheetData>${row(1)}${row(2)}</sheetData></worksheet>`;
    const cover = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>封面</v></c></row></sheetData></worksheet>';
    const opened = async (sheets: Record<string, string>) => (await cells(workbook(sheets))).info.sheet;
    expect(await opened({ 封面: cover, 数据: table })).toBe(1);
    expect(await opened({ 封面: cover })).toBe(0);
    expect(await opened({ '参数" state="hidden': table, 数据: table })).toBe(1);
  });

  it('is read with what it hides, and that is said', async () => {
    const cell = (r: string): string => `<c r="${r}" t="str"><v>${r}</v></c>`;
    const sheet = `<worksheet><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData>
      <row r="1">${cell('A1')}${cell('B1')}${cell('C1')}</row><row r="2" hidden="1">${cell('A2')}</row><row r="3" hidden="1"/></sheetData></worksheet>`;
    const { info, records } = await cells(workbook({ 一: sheet }));
    expect([info.hidden, records.length]).toEqual([{ rows: 1, columns: 2 }, 2]);
  });

  it('formats are told by their codes', () => {
    const told = [
      'General',
      '0.00%',
      'yyyy/m/d',
      'yyyy"年"m"月"',
      'yyyy',
      'h:mm',
      '[h]:mm',
      '#,##0.00_);[Red](#,##0.00)',
      '0.00E+00',
      '0000',
      '"d"0',
      '[$-804]yyyy"年"m"月"d"日";@',
    ];
    expect(told.map(formatOf)).toEqual([
      ...[
        'number',
        'percent',
        'date',
        'month',
        'year',
        'time',
        'time',
        'number',
        'number',
        { zeros: 4 },
        'number',
        'date',
      ],
    ]);
  });

  it('is read as another reader reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-intake-'));
    try {
      const row = (r: number, one: string, two: number): string =>
        `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${one}</t></is></c><c r="B${r}"><v>${two}</v></c><c r="C${r}" s="1"><v>${43_000 + r}</v></c></row>`;
      const rows = Array.from({ length: 40 }, (_, at) => row(at + 1, `甲${at}`, at * 1.5)).join('');
      const bytes = workbook(
        { a: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
        { 'xl/styles.xml': STYLES, 'xl/sharedStrings.xml': '<sst><si><t>x</t></si></sst>' },
      );
      await writeFile(join(folder, 'x.xlsx'), bytes);
      const [theirs] = await readExcelFile(join(folder, 'x.xlsx'));
      const shown = theirs?.data.map((line) =>
        line.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))),
      );
      expect((await cells(bytes)).records).toEqual(shown);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('other formats', () => {
  it('JSON: rows of objects or cells, by lines, or inside what a service returns', async () => {
    const objects = [
      { a: 1, b: '甲' },
      { b: null, c: { d: [1] } },
    ];
    const expected = [
      ['a', 'b', 'c.d'],
      ['1', '甲', ''],
      ['', '', '[1]'],
    ];
    expect((await cells(utf8(JSON.stringify(objects)))).records).toEqual(expected);
    expect((await cells(utf8(objects.map((one) => JSON.stringify(one)).join('\n')), 'x.jsonl')).records).toEqual(
      expected,
    );
    const wrapped = await cells(utf8(JSON.stringify({ code: 0, data: { list: [], records: objects } })));
    expect([wrapped.info.path, wrapped.records]).toEqual(['data.records', expected]);
    expect((await cells(utf8('[["x","y"],[true,1.5]]'))).records).toEqual([
      ['x', 'y'],
      ['TRUE', '1.5'],
    ]);
    expect(await refusal(utf8('{"a":1}'))).toBe('no-rows-in-json');
    expect(await refusal(utf8('{"a":'), 'x.json')).toBe('bad-json');
  });

  it('Parquet, compressed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-intake-'));
    try {
      const connection = await (await DuckDBInstance.create()).connect();
      const path = join(folder, 'x.parquet');
      await connection.run(
        `COPY (SELECT i::BIGINT AS n, '甲' || i AS 名, DATE '2020-01-01' + i::INT AS d, (i / 3)::DECIMAL(18,4) AS q, i % 2 = 0 AS b, TIMESTAMP '2020-01-01 10:00:00.123456' AS at, TIME '10:05:00' AS t, {'a': [i]} AS o FROM range(3) t(i)) TO '${path}' (COMPRESSION zstd)`,
      );
      const { records } = await cells(own(await readFile(path)));
      expect(records).toEqual([
        ['n', '名', 'd', 'q', 'b', 'at', 't', 'o'],
        ['0', '甲0', '2020-01-01', '0', 'TRUE', '2020-01-01 10:00:00.123456', '10:05:00', '{"a":[0]}'],
        ['1', '甲1', '2020-01-02', '0.3333', 'FALSE', '2020-01-01 10:00:00.123456', '10:05:00', '{"a":[1]}'],
        ['2', '甲2', '2020-01-03', '0.6667', 'TRUE', '2020-01-01 10:00:00.123456', '10:05:00', '{"a":[2]}'],
      ]);
      expect(await refusal(utf8('PAR1 but not really'))).toBe('bad-parquet');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('what can’t be read is refused by name', async () => {
    expect(await refusal(own(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)))).toBe('old-workbook');
    expect(await refusal(utf8(' <html><p>1</p>'), 'x.xls')).toBe('markup');
    expect(await refusal(own(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('not-a-workbook');
    expect(await refusal(utf8('PK\u0003\u0004broken'))).toBe('bad-workbook');
    expect(await refusal(utf8('%PDF-1.7'))).toBe('pdf');
    expect(await refusal(own(new Uint8Array()))).toBe('empty');
    expect(await refusal(utf8('a,b\u0000'))).toBe('nul');
  });
});

describe('a text file', () => {
  it('is cut by what most of its lines agree on, below a title too', () => {
    expect(delimiterOf('标题，副标题\na\tb\tc\n1\t2,5\t3\n4\t5\t6\n', 'x.txt')).toBe('\t');
    expect(delimiterOf('a;b\n1,5;2\n3,5;4\n', 'x.csv')).toBe(';');
    expect(delimiterOf('名称\n甲，乙\n丙\n', 'x.csv')).toBe(',');
  });

  it('is read in pieces in whatever encoding it is', async () => {
    const line = '样例区,2020年,12.49万户,行政审批局\r\n';
    const gb = [0xd1, 0xf9, 0xc0, 0xfd, 0xc7, 0xf8, 0x2c, 0x31, 0x0a];
    const large = own(Uint8Array.from({ length: gb.length * 150_000 }, (_, at) => gb[at % gb.length] ?? 0));
    const read = await cells(large);
    expect(read.info).toMatchObject({ encoding: 'gb18030', certainty: 'sure' });
    expect([read.records.length, read.records.at(-1)]).toEqual([150_000, ['样例区', '1']]);
    const long = await cells(utf8(line.repeat(40_000)));
    expect([long.info.encoding, long.records.length]).toEqual(['utf-8', 40_000]);
    expect(new Set(long.records.map((record) => record.join())).size).toBe(1);
    const utf16 = await cells(own(Uint8Array.from(Buffer.from(`\uFEFF${line}`, 'utf16le'))));
    expect([utf16.info.encoding, utf16.records[0]?.[3]]).toEqual(['utf-16le', '行政审批局']);
    // é of a Western file is no Chinese character; said to be likely, not certain.
    const western = await cells(own(Uint8Array.from(Buffer.from('naam,plaats\nRené,Delft\n'.repeat(20), 'latin1'))));
    expect([western.info.encoding, western.info.certainty, western.records[1]?.[0]]).toEqual([
      'windows-1252',
      'likely',
      'René',
    ]);
    // The visitor’s word counts, even where it makes no sense.
    expect((await cells(utf8('a,甲\n'), 'x', { encoding: 'gb18030' })).records[0]?.[1]).not.toBe('甲');
  });

  it('gives codes that a system has wrapped for spreadsheets', async () => {
    const { records } = await cells(utf8('id,n\n="00123", 1 \n=1+1,3\n'));
    expect(records.slice(1)).toEqual([
      ['00123', ' 1 '],
      ['=1+1', '3'],
    ]);
  });

  it('that mixes two encodings is refused', () => {
    const ascii = 'x,1\n'.repeat(300_000);
    const mixed = Uint8Array.from([
      ...Buffer.from(`${ascii}样例区,二\n`.repeat(2)),
      ...[0xd1, 0xf9, 0xc0, 0xfd, 0xc7, 0xf8, 0x0a],
      ...Buffer.from(`${ascii}另一个,三\n`),
    ]);
    expect(sniffEncoding(mixed).ok).toBe(false);
  });
});
