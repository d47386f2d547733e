/** What offices and their systems export, quirk by quirk: what is read, and that nothing of it is lost or taken for something else. */
import { Buffer } from 'node:buffer';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/intake/index.ts';
import { open } from '../../src/intake/open.ts';
import { look, proposal, table } from './reading.ts';

const bytesOf = (text: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Uint8Array<ArrayBuffer> =>
  encoding === 'utf8' ? new Uint8Array(strToU8(text)) : new Uint8Array(Buffer.from(text, 'utf16le'));

async function read(bytes: Uint8Array<ArrayBuffer>, name = 'x', told: Told = {}) {
  const source = await open(bytes, name, told);
  const records: (readonly string[])[] = [];
  await source.each((some) => records.push(...some.map(({ cells }) => cells)));
  return { info: source.info, records };
}

describe('a page called .xls', () => {
  const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body>
    <table><tr><td>导航</td></tr></table>
    <table border=1><tr><td colspan=4 align=center>某市企业名单</td></tr>
    <!-- <tr><td>没有这一行</td></tr> -->
    <tr><th rowspan=2>编码<th rowspan="2">名称</th><th colspan='2'>2020年</th></tr>
    <tr><th>户数</th><th>金额</th></tr>
    <tr><td style="vnd.ms-excel.numberformat:@">001</td><td>甲&nbsp;公司 &amp;
      乙</td><td>1,234</td><td>5.6</td></tr>
    <tr><td>002</td><td>丙<br>丁</td><td>12</td><td></td></tr>
    <tr><td>003<td>戊 &lt; 己<td>13<td>8</tr></table></body></html>`;

  it('gives the largest table in it, with spans, entities and cells that are never closed', async () => {
    const { info, records } = await read(bytesOf(PAGE), '导出.xls');
    expect([info.format, info.sheets.length, info.sheet]).toEqual(['page', 2, 1]);
    expect(records).toEqual([
      ['某市企业名单', '', '', ''],
      ['编码', '名称', '2020年', '2020年'],
      ['编码', '名称', '户数', '金额'],
      ['001', '甲 公司 & 乙', '1,234', '5.6'],
      ['002', '丙\n丁', '12', ''],
      ['003', '戊 < 己', '13', '8'],
    ]);
    expect((await read(bytesOf(PAGE), 'x.xls', { sheet: 0 })).records).toEqual([['导航']]);
  });

  it('may be a workbook in XML: shares, dates, places left out, merged cells', async () => {
    const cell = (type: string, text: string, more = '') =>
      `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="z"><NumberFormat ss:Format="000000"/></Style></Styles>
      <Worksheet ss:Name="表一"><Table>
      <Row>${cell('String', '编码')}${cell('String', '日期')}${cell('String', '占比')}${cell('String', '数')}</Row>
      <Row>${cell('Number', '7', ' ss:StyleID="z" ss:MergeDown="1"')}${cell('DateTime', '2020-01-05T00:00:00.000')}${cell('Number', '0.853', ' ss:StyleID="p"')}${cell('Number', '2', ' ss:Formula="=1+1"')}</Row>
      <Row>${cell('DateTime', '2020-01-06T08:30:00.000', ' ss:Index="2"')}${cell('Error', '#N/A', ' ss:Index="4"')}</Row>
      </Table></Worksheet><Worksheet ss:Name="空"><Table/></Worksheet></Workbook>`;
    const { info, records } = await read(bytesOf(xml), 'x.xls');
    expect([info.sheets, info.merged]).toEqual([['表一'], 1]);
    expect(records).toEqual([
      ['编码', '日期', '占比', '数'],
      ['000007', '2020-01-05', '85.3%', '2'],
      ['000007', '2020-01-06 08:30:00', '', '#N/A'],
    ]);
  });

  it('is refused where there is no table in it', async () => {
    for (const text of ['<html><frameset/></html>', 'MIME-Version: 1.0\nX: y\n', '<?xml version="1.0"?><a/>'])
      await expect(read(bytesOf(text), 'x.xls')).rejects.toMatchObject({ code: 'markup' });
  });
});

describe('JSON of services', () => {
  it.each([
    [
      'objects in rows become columns, lists stay',
      {
        code: 0,
        data: {
          rows: [
            { id: '001', 企业: { 名称: '甲', 区: '南' }, 标签: ['a'] },
            { id: '002', 企业: null },
          ],
        },
      },
      [
        ['id', '企业.名称', '企业.区', '标签'],
        ['001', '甲', '南', '["a"]'],
        ['002', '', '', ''],
      ],
    ],
    [
      'names beside rows that are lists',
      {
        columns: [{ name: 'a' }, { name: 'b' }],
        data: [
          [1, 'x'],
          [2, null],
        ],
      },
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', ''],
      ],
    ],
    ['the rows behind a head of their own', [{ page: 1, total: 2 }, [{ a: 1 }, { a: 2 }]], [['a'], ['1'], ['2']]],
    [
      'features with their properties and place',
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { 名: '甲' }, geometry: { type: 'Point', coordinates: [106.5, 29.5] } },
        ],
      },
      [
        ['名', 'longitude', 'latitude'],
        ['甲', '106.5', '29.5'],
      ],
    ],
  ])('%s', async (_, value, expected) => {
    expect((await read(bytesOf(JSON.stringify(value)), 'x.json')).records).toEqual(expected);
  });

  it('keeps every digit of codes that are written as numbers', async () => {
    const text =
      '[{"id":500108199001011234,"s":"n: 500108199001011234, \\"500108199001011235","x":0.1234567890123456}]';
    expect((await read(bytesOf(text), 'x.json')).records[1]).toEqual([
      ...['500108199001011234', 'n: 500108199001011234, "500108199001011235', '0.1234567890123456'],
    ]);
  });
});

describe('text in encodings that no mark names', () => {
  it('UTF-16 and Big5 are told by what they hold, and said to be a guess', async () => {
    const text = '编号\t姓名\r\n1\t张三\r\n2\t李四\r\n';
    const utf16 = await read(bytesOf(text, 'utf16le'));
    expect([utf16.info.encoding, utf16.info.certainty, utf16.records[2]]).toEqual([
      'utf-16le',
      'likely',
      ['2', '李四'],
    ]);
    // 縣市,人口 / 臺北市,25
    const head = [0xbf, 0xa4, 0xa5, 0xab, 0x2c, 0xa4, 0x48, 0xa4, 0x66, 0x0a];
    const row = [0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0x2c, 0x32, 0x35, 0x0a];
    const big5 = await read(Uint8Array.from([...head, ...row, ...row]));
    expect([big5.info.encoding, big5.records[1]]).toEqual(['big5', ['臺北市', '25']]);
  });

  it('pictures are no text, whatever they are called', async () => {
    const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, ...Array(64).keys()]);
    await expect(read(gif, '数据.csv')).rejects.toMatchObject({ code: 'picture' });
  });
});

describe('tables of offices', () => {
  const REPORT = [
    '附件2,,,,',
    '某市2023年办件情况统计表,,,,',
    '填报单位：某市某局,,,,单位：万件',
    '序号,部门,受理量,办结量,备注',
    '1,甲局,12.34,11.98,',
    '2,乙局,－,…,约300件线下',
    '3,丙局,<0.1,0.05,',
    '4,丁局,3.2,3.1,',
    '小计,,15.6,15.2,',
    '5,戊局,8.8,8.7,',
    '合 计,,24.4,23.9,',
    '注：1.由各部门填报。,,,,',
    '    2.“…”表示数据不足本表最小单位数。,,,,',
    '制表人：张三,,审核人：李四,联系电话：0000-12345678,填报日期：2024年1月5日',
  ].join('\n');

  it('notes and those who signed are outside, totals are pointed out, what is no number is kept as written', () => {
    const { structure, units } = proposal(REPORT);
    expect([structure.header, structure.last, structure.after.length, units]).toEqual([[4], 11, 3, ['万件']]);
    const out = table(REPORT);
    expect(out['受理量']).toEqual([12.34, null, null, 3.2, 15.6, 8.8, 24.4]);
    expect(out['受理量_原文']).toEqual([null, null, '<0.1', null, null, null, null]);
    expect(out['办结量_原文']?.filter((one) => one !== null)).toEqual(['…']);
    expect(out['备注']?.[1]).toBe('约300件线下');
  });

  it('a unit in the corner of the table is said, and 1—6月 is a period like the years beside it', () => {
    const text = '单位：万元,2019年,2020年,2021年1—6月\n甲区,"1,234",1300,－\n乙区,567,...,600\n';
    const { units, unpivot } = proposal(text);
    expect(units).toEqual(['万元']);
    expect(unpivot?.columns.map(({ period }) => period)).toEqual(['2019', '2020', '2021-01/2021-06']);
    expect(table('时期,数\n2020年上半年,1\n2020年1-7月,2\n2020年三季度,3\n')['时期']).toEqual([
      ...['2020-S1', '2020-01/2020-07', '2020-Q3'],
    ]);
  });
});

it('months beside each other can be set upright without their year', () => {
  const text = '指标,1月,2月,3月\n新设,1,2,3\n注销,1,1,2\n';
  expect(table(text, { unpivot: true })).toEqual({
    指标: ['新设', '新设', '新设', '注销', '注销', '注销'],
    期间: ['1月', '2月', '3月', '1月', '2月', '3月'],
    数值: [1, 2, 3, 1, 1, 2],
  });
});

it('a header that comes again within the table is pointed out, and its row kept', () => {
  const text =
    '表一 企业,,\n地区,户数,金额\n甲,1,2\n乙,2,3\n丙,2,3\n,,\n表二 个体,,\n地区,户数,从业人员\n甲,5,6\n乙,6,7\n丙,8,9\n';
  expect(look(text).repeated.map(({ row }) => row)).toEqual([8]);
  expect(look('a,b,c\n1,2,3\n4,5,6\n').repeated).toEqual([]);
  expect(table(text)['户数_原文']?.filter((one) => one !== null)).toEqual(['户数']);
});
