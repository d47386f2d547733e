import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHan } from '../../src/figures/han.ts';
import { decimalText, figureErrorText, readFigure, type UnitLabel } from '../../src/figures/index.ts';

/** A figure as one line: value[–valueMax] unit qualifier step. */
function line(text: string, units?: readonly UnitLabel[]): string {
  const result = readFigure(text, units);
  if (!result.ok) return `${result.error.code}@${result.error.at}`;
  const { value, valueMax, unit, qualifier, step } = result.value;
  const upper = valueMax === undefined ? '' : `–${decimalText(valueMax)}`;
  return `${decimalText(value)}${upper} [${unit}] ${qualifier} ${decimalText(step)}`;
}

describe('reading figures', () => {
  it.each([
    // Digits, separators, full width
    ['379件', '379 [件] exact 1'],
    ['25069户', '25069 [户] exact 1'],
    ['25,069户', '25069 [户] exact 1'],
    ['1,590,300', '1590300 [] exact 1'],
    ['25，069户', '25069 [户] exact 1'],
    ['１５９．０３％', '159.03 [%] exact 0.01'],
    ['1,234.50元', '1234.5 [元] exact 0.01'],
    ['5.8 个百分点', '5.8 [百分点] exact 0.1'],
    ['　12 项　', '12 [项] exact 1'],
    ['0.5‰', '0.5 [‰] exact 0.1'],
    ['30.0%', '30 [%] exact 0.1'],
    // 万 and 亿
    ['159.03万件', '1590300 [件] exact 100'],
    ['6756.23万元', '67562300 [元] exact 100'],
    ['66.5亿元', '6650000000 [元] exact 10000000'],
    ['1.2万亿元', '1200000000000 [元] exact 100000000000'],
    ['3亿5000万元', '350000000 [元] exact 10000'],
    ['3万5000元', '35000 [元] exact 1'],
    ['3万0050元', '30050 [元] exact 1'],
    ['1亿2000万3000元', '120003000 [元] exact 1'],
    ['5千户', '5000 [户] exact 1000'],
    ['3百万元', '3000000 [元] exact 1000000'],
    ['5千瓦时', '5 [千瓦时] exact 1'],
    ['5万千瓦时', '50000 [千瓦时] exact 10000'],
    // Chinese numerals
    ['两年', '2 [年] exact 1'],
    ['十强', '10 [强] exact 1'],
    ['三百二十一', '321 [] exact 1'],
    ['二〇二〇', '2020 [] exact 1'],
    ['二○二○', '2020 [] exact 1'],
    ['一千零五项', '1005 [项] exact 1'],
    ['三百万元', '3000000 [元] exact 10000'],
    ['一万二千亿元', '1200000000000 [元] exact 100000000'],
    ['百分之八十', '80 [%] exact 1'],
    ['百分之八十点一三', '80.13 [%] exact 0.01'],
    ['百分之百', '100 [%] exact 1'],
    ['千分之三', '3 [‰] exact 1'],
    ['五点八个百分点', '5.8 [百分点] exact 0.1'],
    ['一点二万人', '12000 [人] exact 1000'],
    // Halves
    ['一半', '0.5 [] exact 0.5'],
    ['半', '0.5 [] exact 0.5'],
    ['半年', '0.5 [年] exact 0.5'],
    ['半个月', '0.5 [个月] exact 0.5'],
    ['一年半', '1.5 [年] exact 0.5'],
    ['1个半小时', '1.5 [小时] exact 0.5'],
    ['两个半月', '2.5 [个月] exact 0.5'],
    // Ranks
    ['第16位', '16 [位] exact 1'],
    ['第四', '4 [位] exact 1'],
    ['第四名', '4 [位] exact 1'],
    ['第二十三位', '23 [位] exact 1'],
    // Ranges
    ['两三个月', '2–3 [个月] about 1'],
    ['十七八天', '17–18 [天] about 1'],
    ['三四十家', '30–40 [家] about 1'],
    ['三五天', '3–5 [天] about 1'],
    ['五六万户', '50000–60000 [户] about 10000'],
    ['一年半载', '0.5–1 [年] about 0.5'],
    ['2—3个月', '2–3 [个月] exact 1'],
    ['5%-10%', '5–10 [%] exact 1'],
    ['5-10%', '5–10 [%] exact 1'],
    ['30%～60%', '30–60 [%] exact 1'],
    ['10万至20万元', '100000–200000 [元] exact 10000'],
    ['10万元到20万元', '100000–200000 [元] exact 10000'],
    ['3至5个工作日', '3–5 [工作日] exact 1'],
    ['半年至1年', '0.5–1 [年] exact 0.5'],
    ['−3%～−1%', '-3–-1 [%] exact 1'],
    ['百分之五至百分之十', '5–10 [%] exact 1'],
    // Qualifiers
    ['7年有余', '7 [年] more_than 1'],
    ['300余项', '300 [项] more_than 1'],
    ['600余人次', '600 [人次] more_than 1'],
    ['20多家', '20 [家] more_than 1'],
    ['3000余万元', '30000000 [元] more_than 10000'],
    ['二十多万人', '200000 [人] more_than 10000'],
    ['三年多', '3 [年] more_than 1'],
    ['两个多月', '2 [个月] more_than 1'],
    ['20多个工作日', '20 [工作日] more_than 1'],
    ['超过100件', '100 [件] more_than 1'],
    ['超100件', '100 [件] more_than 1'],
    ['逾2亿元', '200000000 [元] more_than 100000000'],
    ['60%以上', '60 [%] at_least 1'],
    ['30件及以上', '30 [件] at_least 1'],
    ['不少于30件', '30 [件] at_least 1'],
    ['至少30件', '30 [件] at_least 1'],
    ['至少30件以上', '30 [件] at_least 1'],
    ['1个工作日内', '1 [工作日] up_to 1'],
    ['16个工作日以内', '16 [工作日] up_to 1'],
    ['1天内', '1 [天] up_to 1'],
    ['一天之内', '1 [天] up_to 1'],
    ['不超过5%', '5 [%] up_to 1'],
    ['最多3次', '3 [次] up_to 1'],
    ['5项以下', '5 [项] up_to 1'],
    ['最快4小时', '4 [小时] fastest 1'],
    ['约30件', '30 [件] about 1'],
    ['大约30件', '30 [件] about 1'],
    ['近30件', '30 [件] about 1'],
    ['30件左右', '30 [件] about 1'],
    ['约2～3个月', '2–3 [个月] about 1'],
    ['约两三个月', '2–3 [个月] about 1'],
    // Signs
    ['-5.5%', '-5.5 [%] exact 0.1'],
    ['−5.5%', '-5.5 [%] exact 0.1'],
    ['－5.5%', '-5.5 [%] exact 0.1'],
    ['负5.5%', '-5.5 [%] exact 0.1'],
    ['+5.5%', '5.5 [%] exact 0.1'],
    // Units
    ['65个', '65 [个] exact 1'],
    ['1个工作日', '1 [工作日] exact 1'],
    ['5.8百分点', '5.8 [百分点] exact 0.1'],
    ['4个小时', '4 [小时] exact 1'],
  ])('%s → %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    ['', 'empty@0'],
    ['　 ', 'empty@0'],
    ['多家', 'no-number@0'],
    ['最快', 'no-number@2'],
    ['第', 'no-number@1'],
    ['下降5%', 'no-number@0'],
    ['不足5件', 'no-number@0'],
    ['1.2.3', 'malformed-number@3'],
    ['12,34', 'malformed-number@0'],
    ['1,2345', 'malformed-number@0'],
    ['1234,567', 'malformed-number@0'],
    ['007', 'malformed-number@0'],
    ['3万5', 'malformed-number@2'],
    ['3万50000元', 'malformed-number@2'],
    ['3.5亿2000万元', 'malformed-number@4'],
    ['3万4万元', 'malformed-number@2'],
    ['一万二', 'malformed-number@0'],
    ['一百五', 'malformed-number@0'],
    ['一千零五百', 'malformed-number@0'],
    ['三两', 'malformed-number@0'],
    ['二两十', 'malformed-number@0'],
    ['万一', 'malformed-number@0'],
    ['百姓', 'malformed-number@0'],
    ['九五', 'malformed-number@0'],
    ['第两位', 'malformed-number@1'],
    ['第1.5位', 'malformed-number@1'],
    ['9～16亿元', 'malformed-number@1'],
    ['5～3个', 'malformed-number@2'],
    ['5～5个', 'malformed-number@2'],
    ['5天～3个月', 'malformed-number@6'],
    ['10余～20余家', 'malformed-number@3'],
    ['5个～', 'malformed-number@2'],
    ['5筐', 'unknown-unit@1'],
    ['159.03万筐', 'unknown-unit@7'],
    ['第三届', 'unknown-unit@2'],
    ['三分之一', 'unknown-unit@1'],
    ['3月', 'unknown-unit@1'],
    ['5件套', 'trailing-text@2'],
    ['16个项目', 'trailing-text@4'],
    ['5件以上。', 'trailing-text@4'],
    ['约300余项', 'contradiction@1'],
    ['至少5天以内', 'contradiction@4'],
    ['最快4小时内', 'contradiction@5'],
    ['两三个月以内', 'contradiction@4'],
  ])('refuses %j: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it('never calls a broken number two figures', () => {
    for (const text of ['5～3', '2020-12-29', '1-2-3', '1..2']) expect(readFigure(text).ok).toBe(false);
  });

  it('learns the printed words of the unit table, classifier and width aside', () => {
    const units: UnitLabel[] = [
      { id: 'basket', symbolZh: '筐', symbolEn: 'baskets', printed: ['筐', '个网格'] },
      { id: 'mw', symbolZh: 'MW', symbolEn: 'MW', printed: ['ＭＷ'] },
    ];
    expect(line('5筐', units)).toBe('5 [筐] exact 1');
    expect(line('35个网格', units)).toBe('35 [网格] exact 1');
    expect(line('1.5MW以上', units)).toBe('1.5 [MW] at_least 0.1');
    expect(line('5箩', units)).toBe('unknown-unit@1');
  });

  it('says in both languages where reading stopped and what was expected', () => {
    const result = readFigure('12,34件');
    if (result.ok) throw new Error('read');
    expect(figureErrorText(result.error, 'zh')).toContain('第1个字符“12,34件”处应为三位一节');
    expect(figureErrorText(result.error, 'en')).toContain(
      'at character 1 (“12,34件”), expected digits in groups of three',
    );
  });

  it('points every error into the text, and never throws', () => {
    const piece = fc.constantFrom(
      ...'0123456789,.%％万亿千百十两三半第个多余以上内约超至到-～年月件项 分之点'.split(''),
      '工作日',
      '百分点',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        const result = readFigure(text);
        if (result.ok) {
          if (result.value.valueMax !== undefined) expect(result.value.valueMax).not.toEqual(result.value.value);
          return;
        }
        expect(result.error.text).toBe(text);
        expect(result.error.at).toBeGreaterThanOrEqual(0);
        expect(result.error.at).toBeLessThanOrEqual(text.length);
        expect(figureErrorText(result.error, 'zh')).not.toContain('undefined');
        expect(figureErrorText(result.error, 'zh')).not.toContain(result.error.expected);
      }),
      { numRuns: 2000 },
    );
  });
});

/** An independent writer of Chinese numerals, by the textbook. */
function han(n: number): string {
  const digits = '零一二三四五六七八九';
  const under = (m: number): string => {
    let out = '';
    let gap = false;
    for (const [place, word] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const d = Math.floor(m / place) % 10;
      if (d === 0) gap = out !== '';
      else {
        out += `${gap ? '零' : ''}${digits[d]}${word}`;
        gap = false;
      }
    }
    return out;
  };
  if (n >= 1e8) return join(n, 1e8, '亿');
  if (n >= 1e4) return join(n, 1e4, '万');
  return under(n);
  function join(m: number, worth: number, word: string): string {
    const rest = m % worth;
    const zero = rest > 0 && rest < worth / 10 ? '零' : '';
    return `${han(Math.floor(m / worth))}${word}${rest === 0 ? '' : zero + han(rest)}`;
  }
}

describe('Chinese numerals', () => {
  it('reads every number to ten thousand as the textbook writes it', () => {
    for (let n = 1; n < 10_000; n += 1) expect(readHan(han(n))?.low).toBe(BigInt(n));
  });

  it('reads large numbers as the textbook writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(readHan(han(n))).toMatchObject({ low: BigInt(n) });
        expect(readHan(han(n))?.high).toBeUndefined();
      }),
    );
  });

  it('reads 十六 and 一十六 alike', () => {
    for (let n = 10; n < 20; n += 1) expect(readHan(han(n).slice(1))?.low).toBe(BigInt(n));
  });
});
