import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numerals, readFigure, sameFigure, scanFigures, writeFigure } from '../../src/figures/index.ts';
import { figure } from './arbitraries.ts';

/** Tokens of a sentence; dates in brackets. */
const tokens = (text: string): string =>
  scanFigures(text)
    .map((token) => (token.kind === 'date' ? `[${token.text}]` : token.text))
    .join(' ');

describe('scanning running text', () => {
  it.each([
    ['全年接件204.07万件,提速61.25%,排在全省第五。', '204.07万件 61.25% 第五'],
    ['商店31050户(园区2046户),多了9.27%', '31050户 2046户 9.27%'],
    ['商户25,069户，累计１，２３４户', '25,069户 １，２３４户'],
    ['300余项当场办结,开店最快4小时,1个工作日内送达', '300余项 最快4小时 1个工作日内'],
    ['材料少交60%以上,服务600余人次', '60%以上 600余人次'],
    ['全国120家园区里位列第16位,得奖金2.21万户', '120家 第16位 2.21万户'],
    ['快的两三个月,慢的一年半载', '两三个月 一年半载'],
    ['推行已有7年有余,连续两年垫底', '7年有余 两年'],
    ['到[2020年12月29日]为止', '[2020年12月29日]'],
    ['在2020年上半年和2018年11月', '[2020年上半年] [2018年11月]'],
    ['2月至3月的电费打九折', '[2月至3月] 九'],
    ['上半年增长30.5%,一季度持平', '[上半年] 30.5% [一季度]'],
    ['2016—2020年每年5%～10%', '[2016—2020年] 5%～10%'],
    ['3日内答复,29日公布,5月1日施行', '3日内 [29日] [5月1日]'],
    ['评出十强企业和十佳案例', '十强 十'],
    ['一天内批复65个部门的4个方面', '一天内 65个 4个'],
    ['16个项目、32个环节、5个人才公寓、2个批次', '16个 32个 5个 2个'],
    ['一网通办,一张表单,双随机、一公开', '一 一张 一'],
    ['面向“十四五”,打通最后一公里', '十四五 一公里'],
    ['百姓、万一、半岛', '百 万一 半'],
    ['由32个减为4个,从5项到10项', '32个 4个 5项 10项'],
    ['节约3000万元,签约10家,附近3家', '3000万元 10家 3家'],
    ['节省约3000万元,近10家', '约3000万元 近10家'],
    ['近两年来,近100户', '两年 近100户'],
    ['新增11457户内资企业,3项余额,5家多功能厅', '11457户 3项 5家'],
    ['约300余项互相矛盾', '约300余项'],
    ['第三届、第一批、第二名', '第三届 第一批 第二名'],
    ['产值下降-5.5%,A-5型', '-5.5% 5'],
    ['版本1.2.3不是数', '1.2.3'],
    ['共12,34件', '12,34'],
    ['百分之八十的人,一半以上的户', '百分之八十 一半以上'],
    ['依次发90万元、70万元、50万元', '90万元 70万元 50万元'],
    ['降低5.8个百分点,百分点是单位', '5.8个百分点 百'],
    ['2020年前三季度好于前两季度,前11个月持平', '[2020年前三季度] [前两季度] 11个月'],
    ['2020年前11个月', '[2020年前11个月]'],
    ['三个季度', '三个季度'],
    ['', ''],
    ['没有数', ''],
  ])('%s', (text, expected) => {
    // The brackets in an example mark nothing in the text itself.
    expect(tokens(text)).toBe(expected);
  });

  it('reads the tokens that are figures', () => {
    for (const token of scanFigures(
      '办理159.03万件,300余项当场办结,最快4小时,1个工作日内,第16位,两三个月,7年有余,60%以上',
    )) {
      expect(readFigure(token.text), token.text).toMatchObject({ ok: true });
    }
  });

  it('learns units, but takes their 个 only where it is told', () => {
    const units = [{ id: 'grid', symbolZh: '个网格', symbolEn: 'grids', printed: ['个网格', '筐'] }];
    expect(scanFigures('35个网格小组，7筐梨', units).map((token) => token.text)).toEqual(['35个网格', '7筐']);
  });

  it('finds whole what the writer writes', () => {
    fc.assert(
      fc.property(figure, (f) => {
        const text = writeFigure(f, { locale: 'zh', style: 'page' });
        // A day or a year of the calendar's size is a date in running text.
        fc.pre(f.unit !== '日' && f.unit !== '年');
        const [token, ...more] = scanFigures(`其中${text}。`);
        expect(more).toEqual([]);
        expect(token?.text).toBe(text);
        const back = readFigure(token?.text ?? '');
        expect(back.ok && sameFigure(back.value, f)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numerals, the net beneath the scanner', () => {
  it.each([
    ['共25,069户,增11.73%,二〇二〇年半数以上', '25,069 11.73% 二〇二〇 半'],
    ['3亿5000万元和１５９．０３万', '3亿5000万 １５９．０３万'],
    ['第1,第2。3.', '1 2 3'],
    ['二○二○年', '二○二○'],
    ['○开头不算', ''],
  ])('%s', (text, expected) => {
    expect(
      numerals(text)
        .map((run) => run.text)
        .join(' '),
    ).toBe(expected);
  });

  const alphabet = fc.constantFrom(
    ...'0123456789０１.,，%％万亿千百十两三四一二半〇○零第个多余内约超近逾负-—～至到年月日号上下季度项件户家人次天元分之点有以。、 AB区'.split(
      '',
    ),
    ...[
      '工作日',
      '小时',
      '个月',
      '百分点',
      '半年',
      '2020年',
      '12月',
      '以上',
      '不超过',
      '最快',
      '百分之',
      '一年半载',
      '千瓦时',
    ],
  );
  const text = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(''));

  it('counts every digit and Chinese numeral of any text', () => {
    fc.assert(
      fc.property(text, (t) => {
        const inside = new Set(
          numerals(t).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        [...t].forEach((character, i) => {
          if (/[0-9０-９〇零一二两三四五六七八九十百千万亿半]/.test(character)) expect(inside.has(i)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('lies inside the tokens, which are slices, ordered, apart, and hold a numeral each', () => {
    fc.assert(
      fc.property(text, (t) => {
        const found = scanFigures(t);
        let floor = 0;
        for (const token of found) {
          expect(token.start).toBeGreaterThanOrEqual(floor);
          expect(token.end).toBeGreaterThan(token.start);
          expect(t.slice(token.start, token.end)).toBe(token.text);
          expect(numerals(token.text).length).toBeGreaterThan(0);
          floor = token.end;
        }
        for (const run of numerals(t)) {
          expect(
            found.filter((token) => token.start <= run.start && run.end <= token.end),
            `${t}: ${run.text}`,
          ).toHaveLength(1);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
