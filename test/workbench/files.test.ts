/** Files of results: read back they hold what was answered, and say what they are. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { chartFileSvg } from '../../src/charts/index.ts';
import type { Column, Result } from '../../src/query/types.ts';
import { asItWas } from '../../src/reading/formula.ts';
import { chartOf } from '../../src/workbench/chart/chart.ts';
import type { ResultFacts } from '../../src/workbench/files/about.ts';
import { resultJson, uniqueNames } from '../../src/workbench/files/json.ts';
import { resultFileName } from '../../src/workbench/files/name.ts';
import { COPIED_ROWS, copiedTable } from '../../src/workbench/files/table.ts';
import { cutText, resultWorkbook, SHEET_LETTERS } from '../../src/workbench/files/xlsx.ts';

const golden = (name: string): string => join(import.meta.dirname, 'golden', name);

const columns: readonly Column[] = [
  { name: '部门', type: 'VARCHAR', kind: 'text', values: ['甲<局>', '=1+1', null, '-3'] },
  { name: 'n', type: 'BIGINT', kind: 'number', values: [12, -0.5, '12345678901234567890', '12.50'] },
  { name: 'code', type: 'VARCHAR', kind: 'text', values: ['123456789012345678', '007', '1e5', ' 空 '] },
  { name: 'n', type: 'DATE', kind: 'date', values: ['2020-02-29', '1899-12-31', null, '2020-01-02'] },
  { name: 'ok', type: 'BOOLEAN', kind: 'boolean', values: [true, false, null, true] },
];
const result: Result = { columns, rows: 4, extent: 'all', ms: 5, simulated: true, own: false };
const facts: ResultFacts = {
  ...{ locale: 'zh', site: '某站', release: '第一版', edition: '1999.1' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  ...{ sql: 'SELECT *\nFROM sim.cases', params: { 街道: '一' }, tables: ['sim.cases'], own: [] },
  ...{ simulated: true, whole: true, rows: 4, address: 'https://example.org/explore/#sql=SELECT' },
};

describe('files of results', () => {
  it('the workbook keeps types, digits and texts, and says what it is', async () => {
    const { bytes, cut } = resultWorkbook(result, facts);
    expect(cut).toEqual({ rows: 0, columns: 0, cells: 0 });
    const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['结果', '说明']);
    expect(sheets[0]?.data).toEqual([
      ['部门', 'n', 'code', 'n', 'ok', 'data_status'],
      ['甲<局>', 12, '123456789012345678', new Date('2020-02-29'), true, 'simulated'],
      ['=1+1', -0.5, '007', '1899-12-31', false, 'simulated'],
      [null, '12345678901234567890', '1e5', null, null, 'simulated'],
      ['-3', 12.5, ' 空 ', new Date('2020-01-02'), true, 'simulated'],
    ]);
    const about = sheets[1]?.data.map((row) => row.join('|')).join('\n');
    for (const said of ['模拟数据', 'SELECT *', '$街道 = 一', 'sim.cases', '第一版', 'CC BY 4.0', 'example.org'])
      expect(about).toContain(said);
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`);
    await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot(golden('result.xlsx.txt'));
  });

  it('names the limits that a sheet meets', () => {
    const wide: Column = { name: 'a', type: 'VARCHAR', kind: 'text', values: ['x'.repeat(SHEET_LETTERS + 1)] };
    const { cut } = resultWorkbook({ columns: [wide], rows: 1 }, facts);
    expect(cut).toEqual({ rows: 0, columns: 0, cells: 1 });
    expect(cutText({ rows: 2, columns: 3, cells: 1 }, 'zh')).toBe(
      '工作表至多1,048,576行，有2行没有写进去；全部请下载CSV。工作表至多16,384列，有3列没有写进去。一格至多32,767个字符，有1格截短。',
    );
  });

  it('the JSON gives every row, big numbers as text, repeated names told apart', () => {
    const own: ResultFacts = { ...facts, simulated: false, own: ['own.x'], tables: [] };
    const { address: _, ...nowhere } = own;
    const read = JSON.parse(resultJson({ columns, rows: 4 }, nowhere));
    expect(read.rows).toHaveLength(4);
    expect(read.rows[2]).toEqual({ 部门: null, n: '12345678901234567890', code: '1e5', n_2: null, ok: null });
    expect(read.meta).toMatchObject({
      data_status: 'own',
      complete: true,
      tables: ['own.x'],
      parameters: { 街道: '一' },
    });
    expect(read.meta.columns[1]).toEqual({ name: 'n', type: 'BIGINT', values: 'decimal text' });
    // What a reader brought is under no licence of ours, and no address leads to it.
    expect(Object.keys(read.meta)).not.toContain('licence');
    expect(Object.keys(read.meta)).not.toContain('address');
    expect(JSON.parse(resultJson({ columns, rows: 1 }, facts)).rows[0]).toMatchObject({ data_status: 'simulated' });
    expect(uniqueNames(['n', 'n', 'n_2', 'n', '__proto__'])).toEqual(['n', 'n_3', 'n_2', 'n_4', '__proto__']);
  });

  it('the copied table pastes as cells, and nothing in it runs', () => {
    const { html, text, rows } = copiedTable(result);
    expect(rows).toBe(4);
    expect(html).toContain('甲&lt;局&gt;');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">123456789012345678</td>`);
    const cells = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true }).data;
    expect(cells[0]).toEqual(['部门', 'n', 'code', 'n', 'ok', 'data_status']);
    expect(cells[2]?.[0]).not.toMatch(/^=/);
    expect(asItWas(cells[2]?.[0] ?? '')).toBe('=1+1');
    const long = { ...columns[0], values: Array.from({ length: COPIED_ROWS + 5 }, () => 'x') };
    expect(
      copiedTable({
        ...result,
        columns: [{ ...long, name: 'a', type: 'VARCHAR', kind: 'text' }],
        rows: COPIED_ROWS + 5,
      }).rows,
    ).toBe(COPIED_ROWS);
  });

  it('the picture is complete in itself and visibly simulated', async () => {
    const numbers: readonly Column[] = [
      { name: '部门', type: 'VARCHAR', kind: 'text', values: ['甲局', '乙局', '丙局'] },
      { name: '办件量（件）', type: 'BIGINT', kind: 'number', values: [1200, 300, null] },
    ];
    const words = {
      ...{ site: { zh: '某站', en: 'Some site' }, release: { zh: '第一版', en: 'first edition' } },
      ...{ tables: ['sim.cases'], own: [], known: () => undefined },
    };
    const choice = { kind: 'comparison' as const, label: '部门', values: ['办件量（件）'] };
    const drawn = chartOf({ ...result, columns: numbers, rows: 3 }, choice, words);
    if (!drawn.ok) throw new Error(drawn.lack);
    const file = chartFileSvg(drawn.chart, 'zh', {
      ...{
        publisher: '某站',
        licence: facts.licence ?? { url: '', name: '' },
        release: '1999.1',
        issued: '1999-01-01',
      },
      ...{ address: facts.address ?? '', page: 'https://example.org/explore/' },
    });
    expect(file.svg).toContain('模拟数据');
    await expect(file.svg).toMatchFileSnapshot(golden('query.zh.svg'));
  });

  it('are named by edition and kind', () => {
    expect(resultFileName(result, '1999.1', 'xlsx')).toBe('kedu-1999.1-simulated-query.xlsx');
    expect(resultFileName({ simulated: false, own: true, extent: 'rows' }, '1999.1', 'png')).toBe(
      'kedu-1999.1-own-query-part.png',
    );
  });
});
