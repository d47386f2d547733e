import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, badUnder, filler, outputColumns } from '../../src/intake/index.ts';
import { writeCsv } from '../../src/reading/index.ts';
import { look, proposal, readings, recordsOf, table } from './reading.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const YEARBOOK = `数据库：分省年度数据
指标：地区生产总值(亿元)
时间：最近3年
地区,2024年,2023年,2022年
甲省,49670.2,47353.7,45222.4
乙省,17931.3,…,16593.2
丙省,47448.1,45660,
丁省,5520.2,5368.8,5168.1
注：2023年为初步核算数,见年鉴。
数据来源：国家统计局
`;

describe('where the table is', () => {
  it('lines above and below it become notes, with the unit they name', () => {
    const { structure, units, columns } = proposal(YEARBOOK);
    expect(structure.header).toEqual([4]);
    expect(structure.before.map(({ text }) => text)[1]).toBe('指标：地区生产总值(亿元)');
    expect(structure.after.map(({ row }) => row)).toEqual([9, 10]);
    expect(units).toEqual(['亿元']);
    expect(columns.map(({ name }) => name)).toEqual(['地区', '2024年', '2023年', '2022年']);
    expect(look(YEARBOOK).rows).toBe(4);
  });

  it('a last row with one cell is data unless it reads as a note', () => {
    const text = 'a,b,c\n甲,1,2\n乙,3,4\n丙,,\n制表人：张三,,审核人：李四\n';
    expect(proposal(text).structure.after.map(({ row }) => row)).toEqual([5]);
    expect(table(text)['a']).toEqual(['甲', '乙', '丙']);
  });

  it('a second header row gives the columns another name, a unit, or the lower half of their name', () => {
    const translated =
      '鄉鎮市區,總價元,備註\nThe districts,total price NTD,the note\n文山區,25000000,無\n中正區,12230000,\n';
    const first = proposal(translated);
    expect(first.structure.roles).toEqual(['names', 'translated']);
    expect(first.columns.map(({ name, second }) => [name, second])[1]).toEqual(['總價元', 'total price NTD']);
    expect(table(translated)['總價元']).toEqual([25_000_000, 12_230_000]);

    const deep = '地区,2019年,2019年,2019年\n地区,户数,户数,占比\n地区,新设,注销,占比\n甲,1,2,3\n乙,5,6,7\n';
    expect(Object.keys(table(deep))).toEqual(['地区', '2019年_户数_新设', '2019年_户数_注销', '2019年_占比']);

    const units = '地区,常住人口,生产总值\n,万人,亿元\n甲,12.3,456\n乙,7,89.1\n';
    expect(proposal(units).columns.map(({ name, unit }) => [name, unit])[1]).toEqual(['常住人口', '万人']);

    const stacked = '地区,2019年,,2020年,\n,户数,金额,户数,金额\n甲,1,2,3,4\n乙,5,6,7,8\n';
    expect(Object.keys(table(stacked))).toEqual(['地区', '2019年_户数', '2019年_金额', '2020年_户数', '2020年_金额']);
  });

  it('names of several levels are joined, whatever stands above them', () => {
    const text = [
      '表2-1 各地区市场主体（2020年）,,,,,,',
      ',,,,,,单位：户',
      '地区,2020年,,,2019年,,',
      ',企业,,个体户,企业,,个体户',
      ',合计,外资,,合计,外资,',
      '甲区,1200,30,5600,1100,28,5100',
      '乙区,980,12,4300,960,11,4200',
      '丙区,"1,030",8,4100,990,9,4000',
    ].join('\n');
    const { structure, columns, units } = proposal(text);
    expect(structure.header).toEqual([3, 4, 5]);
    expect(structure.before.length).toBe(2);
    expect(units).toEqual(['户']);
    expect(columns.map(({ name }) => name)).toEqual([
      ...['地区', '2020年_企业_合计', '2020年_企业_外资', '2020年_个体户'],
      ...['2019年_企业_合计', '2019年_企业_外资', '2019年_个体户'],
    ]);
    expect(proposal('填表单位：某局,,单位：万元,,\na,b,c,d,e\n甲,1,2,3,4\n乙,5,6,7,8\n').units).toEqual(['万元']);
  });

  it('gaps that merged cells have left are filled where the visitor says so, from one portion to the next', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at % 20 === 0 ? `部门${at}` : ''},事项${at}, ${at} `);
    const text = `部门,事项,件数\n${rows.join('\n')}\n`;
    expect(proposal(text).columns.map(({ fill }) => fill)).toEqual([false, undefined, undefined]);
    const chosen = proposal(text, { columns: new Map([[0, { fill: true }]]) });
    const fill = filler(chosen);
    const records = recordsOf(text);
    const portions = [records.slice(0, 9), records.slice(9)];
    const filled = portions.flatMap((portion) => apply(chosen, fill(portion)).columns[0] ?? []);
    expect(filled).toEqual(rows.map((_, at) => (at < 20 ? '部门0' : '部门20')));
    expect(apply(chosen, records).columns[0]?.[1]).toBeNull();
  });

  it('a file without header gets names, and empty or repeated headers are cured and said', () => {
    expect(Object.keys(table('甲,1,2020-01-01\n乙,2,2020-01-02\n丙,3,2020-01-03\n'))).toEqual(['列1', '列2', '列3']);
    const { columns } = proposal('名称,,Name,name\n甲,1,2,3\n乙,4,5,6\n');
    expect(columns.map(({ name, cured }) => [name, cured])).toEqual([
      ...[
        ['名称', undefined],
        ['列2', 'empty'],
        ['Name', undefined],
        ['name_2', 'duplicate'],
      ],
    ]);
  });

  it('the visitor’s word on the header counts', () => {
    const text = '标题\na,b\nc,d\n1,2\n3,4\n';
    expect(Object.keys(table(text, {}, { header: [3] }))).toEqual(['c', 'd']);
    expect(table(text, {}, { header: [] })['列1']).toEqual(['标题', 'a', 'c', '1', '3']);
    expect(table(text, {}, { header: [3], last: 4 })['d']).toEqual([2]);
  });
});

describe('types', () => {
  it('codes stay text, numbers become numbers', () => {
    const text = [
      '区划代码,信用代码,身份证号,件数,金额,占比,户数,序号,是否办结',
      '500108,91500108MA5U3K1X2B,500108199001011234,"1,234",1.2万,85%,12户,1,是',
      '500108,91500108MA5U3K1X2C,500108199001011235,56,3400,7.5%,3户,2,否',
      '500109,91500108MA5U3K1X2D,500108199001011236,7,0.5万,0%,40户,3,是',
    ].join('\n');
    expect(readings(text)).toEqual({
      ...{ 区划代码: 'text', 信用代码: 'text', 身份证号: 'text', 件数: 'integer', 金额: 'integer' },
      ...{ 占比: 'percent', 户数: 'integer', 序号: 'integer', 是否办结: 'boolean' },
    });
    const read = table(text);
    expect(read['金额']).toEqual([12_000, 3400, 5000]);
    expect(read['占比']).toEqual([85, 7.5, 0]);
    expect(read['是否办结']).toEqual([true, false, true]);
    expect(proposal(text).columns[6]?.unit).toBe('户');
    expect(readings('a,b\n001,202001011234\n002,202001011235\n')).toEqual({ a: 'text', b: 'text' });
  });

  it('what is in doubt stays text and is asked', () => {
    const asked = (values: readonly string[], name = 'a') => {
      const [column] = proposal([name, ...values].join('\n')).columns;
      return [column?.reading, column?.why, column?.offers.filter((one) => one.startsWith('date'))];
    };
    expect(asked(['2/22/21', '3/17/09', '1/1/87'])).toEqual(['text', 'ask-century', ['date-mdy']]);
    expect(asked(['1/2/2020', '3/4/2020'])).toEqual(['text', 'ask-order', ['date-mdy', 'date-dmy']]);
    expect(asked(['1/22/2020', '3/4/2020', '5/6/2020'])).toEqual(['date-mdy', 'all', ['date-dmy']]);
    expect(asked(['1081111', '1081007', '1081221'])).toEqual(['text', 'ask-calendar', ['date-roc']]);
    expect(asked(['20200111', '20200112', '20200230', '20200105'])).toEqual(['date', 'most', []]);
    expect(asked(['10210001', '10210002', '10210003'])).toEqual(['integer', 'all', []]);
  });

  it('a few bad cells are listed where they stand and kept beside; many make the column text', () => {
    const rows = ['1', '2', '待定', '4', '5', '-', '7', '8', '9', '10'];
    const text = `地区,户数\n${rows.map((value, at) => `第${at}街,${value}`).join('\n')}\n`;
    const column = proposal(text).columns[1];
    expect(column && badUnder(column.facts, column.reading)).toBe(1);
    expect(column?.facts.bad.get('integer')?.first).toEqual([{ row: 4, line: 4, text: '待定' }]);
    expect([...(column?.facts.marks ?? [])]).toEqual([['-', 1]]);
    const read = table(text);
    expect(read['户数']).toEqual([1, 2, null, 4, 5, null, 7, 8, 9, 10]);
    expect(read['户数_原文']).toEqual([null, null, '待定', ...Array(7).fill(null)]);
    expect(readings('a\n1\nx\ny\n2\n')).toEqual({ a: 'text' });
  });

  it('the visitor’s reading and name count, and a column may be left out', () => {
    const choices = {
      columns: new Map([
        [0, { reading: 'text' as const, name: '编码' }],
        [1, { keep: false }],
      ]),
    };
    expect(table('a,b\n1,2\n3,4\n', choices)).toEqual({ 编码: ['1', '3'] });
    expect(table('a\n2/22/21\n3/17/09\n', { columns: new Map([[0, { reading: 'date-mdy' as const }]]) })['a']).toEqual([
      ...[day('2021-02-22'), day('2009-03-17')],
    ]);
  });

  it('numbers are stored exactly where they can be', () => {
    const types = (text: string) => outputColumns(proposal(text)).map(({ storage }) => storage);
    expect(types('a,b,c,d\n1,0.5,3000000000,1e-9\n2,1.25,1,2.5\n')).toEqual([
      ...[{ type: 'int32' }, { type: 'decimal', scale: 2 }, { type: 'int64' }, { type: 'double' }],
    ]);
  });
});

describe('broken rows', () => {
  it('are kept, named with their line, and cells too many get a column', () => {
    const text = 'a,b\n1,"x\ny"\n2\n3,z,extra,more\n4,"p" q\n';
    const { broken, rows } = look(text);
    expect(rows).toBe(4);
    expect(broken.first.map(({ line, wrong }) => [line, wrong])).toEqual([
      ...[
        [4, 'short'],
        [5, 'long'],
        [6, 'stray-quote'],
      ],
    ]);
    expect(table(text)).toEqual({
      a: [1, 2, 3, 4],
      b: ['x\ny', null, 'z', '"p" q'],
      多出的单元格: [null, null, 'extra | more', null],
    });
  });
});

describe('periods as columns', () => {
  it('can be set below one another, blanks and unread cells with them', () => {
    expect(proposal(YEARBOOK).unpivoted).toBe(false);
    expect(table(YEARBOOK, { unpivot: true })).toMatchObject({
      地区: [...'甲甲甲乙乙乙丙丙丙丁丁丁'].map((one) => `${one}省`),
      期间: Array.from({ length: 4 }, () => ['2024', '2023', '2022']).flat(),
      '地区生产总值(亿元)': [
        49670.2,
        47353.7,
        45222.4,
        17931.3,
        null,
        16593.2,
        47448.1,
        45660,
        null,
        5520.2,
        5368.8,
        5168.1,
      ],
    });
    // “…” is a number too small to print: kept as written, not taken for missing.
    expect(table(YEARBOOK, { unpivot: true })['地区生产总值(亿元)_原文']?.filter((one) => one !== null)).toEqual(['…']);
    for (const header of ['2003,2004,2005', '2019-01,2019-02,2019-03', '2019 [YR2019],2020 [YR2020],2021 [YR2021]'])
      expect(proposal(`name,${header}\na,1,2,3\nb,4,5,6\n`).unpivot?.columns.length, header).toBe(3);
    expect(proposal('name,x,y,z\na,1,2,3\n').unpivot).toBeUndefined();
  });
});

describe('any table', () => {
  const columns = {
    integer: fc.integer({ min: -1e9, max: 1e9 }).map((n) => [String(n), n] as const),
    decimal: fc.integer({ min: -1e9, max: 1e9 }).map((n) => [`${(n / 100).toFixed(2)}`, n / 100] as const),
    date: fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => [new Date(n * 86_400_000).toISOString().slice(0, 10), n] as const),
    text: fc
      .string({ unit: fc.constantFrom('甲', 'x', ',', '"', '\n', '省'), minLength: 1, maxLength: 6 })
      .map((s) => [`字${s}`, `字${s}`.trim()] as const),
  };
  const row = fc.tuple(columns.text, columns.integer, columns.decimal, columns.date);

  it('comes out as it was written', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), (rows) => {
        const text = writeCsv([
          ['名', '件数', '金额', '日期'],
          ...rows.map((cells) => cells.map(([written]) => written)),
        ]);
        const read = Object.values(table(text));
        expect(read).toEqual([0, 1, 2, 3].map((at) => rows.map((cells) => cells[at]?.[1])));
      }),
    );
  });

  it('loses no cell, whatever is in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '-', '12', '1,5', '2020-01-01', '85%', '…', '待定', '007', '是'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = writeCsv(rows);
        const proposed = proposal(text);
        const { header, before, after, first, last, width } = proposed.structure;
        const kept = rows.slice(first - 1, last).filter((cells) => cells.some((one) => one.trim() !== ''));
        expect(look(text).rows).toBe(kept.length);
        const all = rows.filter((cells) => cells.some((one) => one.trim() !== '')).length;
        expect(header.length + before.length + after.length + kept.length).toBe(all);
        const out = table(text);
        for (const column of proposed.columns) {
          for (const [at, cells] of kept.entries()) {
            const written = (cells[column.at] ?? '').trim();
            const beside = out[`${column.name}_原文`]?.[at] ?? null;
            if (written === '' || column.facts.marks.has(written)) continue;
            expect([out[column.name]?.[at], beside]).not.toEqual([null, null]);
          }
        }
        if (proposed.spareName !== undefined) {
          for (const [at, cells] of kept.entries()) {
            const rest = cells.slice(width).some((one) => one.trim() !== '');
            expect(out['多出的单元格']?.[at] !== null).toBe(rest);
          }
        }
      }),
    );
  });
});
