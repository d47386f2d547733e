import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactFigure,
  type Figure,
  figureParts,
  QUALIFIERS,
  qualifierExplained,
  qualifierText,
  readFigure,
  sameFigure,
  type UnitLabel,
  type WriteOptions,
  writeFigure,
} from '../../src/figures/index.ts';
import { figure } from './arbitraries.ts';

function read(text: string): Figure {
  const result = readFigure(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.code}`);
  return result.value;
}

const zh = (text: string, style: WriteOptions['style'] = 'page', more: Partial<WriteOptions> = {}) =>
  writeFigure(read(text), { locale: 'zh', style, ...more });
const en = (text: string, style: WriteOptions['style'] = 'page', more: Partial<WriteOptions> = {}) =>
  writeFigure(read(text), { locale: 'en', style, ...more });

describe('writing figures', () => {
  it('prints what the reader can read back: the round trip', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom('page' as const, 'tooltip' as const, 'spoken' as const), (f, style) => {
        const text = writeFigure(f, { locale: 'zh', style });
        const back = readFigure(text);
        expect(back, text).toMatchObject({ ok: true });
        if (back.ok) expect(sameFigure(back.value, f), `${text} ${JSON.stringify(back, bigints)}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('prints ranks that the reader can read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...QUALIFIERS), (place, qualifier) => {
        const f: Figure = { ...exactFigure(place, '位'), qualifier };
        for (const style of ['page', 'spoken'] as const) {
          const back = readFigure(writeFigure(f, { locale: 'zh', style, kind: 'rank' }));
          expect(back.ok && sameFigure(back.value, f)).toBe(true);
        }
      }),
    );
  });

  it('never loses the value in English: its digits and scale multiply back', () => {
    const scale = { '': 1, million: 1e6, billion: 1e9, trillion: 1e12 } as Readonly<Record<string, number>>;
    fc.assert(
      fc.property(figure, fc.constantFrom('page' as const, 'axis' as const), fc.boolean(), (f, style, money) => {
        fc.pre(f.valueMax === undefined);
        const { number, multiplier } = figureParts(f, {
          locale: 'en',
          style,
          ...(money ? { kind: 'amount' as const } : {}),
        });
        const plain = Number(number.replace('−', '-').replaceAll(',', ''));
        const printed = plain * (scale[multiplier] ?? Number.NaN);
        const value = Number(writeFigure(f, { locale: 'en', style: 'file' }));
        expect(Math.abs(printed - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-12);
      }),
      { numRuns: 3000 },
    );
  });

  it('comes in parts that join to the text, qualifiers on their side', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom('page' as const, 'axis' as const, 'file' as const, 'spoken' as const),
        (f, locale, style) => {
          const parts = figureParts(f, { locale, style });
          expect(parts.pieces.map((piece) => piece.text).join('')).toBe(parts.text);
          expect(writeFigure(f, { locale, style })).toBe(parts.text);
          expect(parts.text.startsWith(parts.qualifierBefore)).toBe(true);
          expect(parts.number).not.toBe('');
          expect(parts.text).not.toMatch(/ {2}|^ | $|undefined|-\d.*件/);
          if (locale === 'zh' && style !== 'file') expect(parts.text).not.toContain(' ');
          if (style === 'page' && f.qualifier !== 'exact')
            expect(parts.qualifierBefore + parts.qualifierAfter).not.toBe('');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('names the parts of a figure', () => {
    expect(figureParts(read('3000余万元'), { locale: 'zh', style: 'page' })).toMatchObject({
      qualifierBefore: '',
      number: '3000',
      multiplier: '万',
      unit: '元',
      qualifierAfter: '余',
      text: '3000余万元',
    });
    expect(figureParts(read('6756.23万元'), { locale: 'en', style: 'page' }).pieces).toEqual([
      { role: 'unit', text: 'CNY ' },
      { role: 'number', text: '67.5623' },
      { role: 'multiplier', text: ' million' },
    ]);
  });

  it.each([
    // as read, zh page, en page, zh axis, en axis, zh spoken, en spoken
    ['159.03万件', '159.03万件', '1,590,300 cases', '159.03万', '1,590,300', '159.03万件', '1,590,300 cases'],
    ['150万件', '150万件', '1,500,000 cases', '150万', '1.5 million', '150万件', '1,500,000 cases'],
    [
      '6756.23万元',
      '6756.23万元',
      'CNY 67.5623 million',
      '6756.23万',
      '67,562,300',
      '6756.23万元',
      '67.5623 million yuan',
    ],
    ['66.5亿元', '66.5亿元', 'CNY 6.65 billion', '66.5亿', '6.65 billion', '66.5亿元', '6.65 billion yuan'],
    ['30亿元', '30亿元', 'CNY 3 billion', '30亿', '3 billion', '30亿元', '3 billion yuan'],
    ['1.50亿元', '1.50亿元', 'CNY 150 million', '1.5亿', '150 million', '1.50亿元', '150 million yuan'],
    ['2880万元', '2880万元', 'CNY 28.8 million', '2880万', '28.8 million', '2880万元', '28.8 million yuan'],
    ['40万元', '40万元', 'CNY 400,000', '40万', '400,000', '40万元', '400,000 yuan'],
    ['25069户', '25,069户', '25,069 entities', '25,069', '25,069', '25069户', '25,069 entities'],
    ['2838户', '2838户', '2,838 entities', '2838', '2,838', '2838户', '2,838 entities'],
    ['80.13%', '80.13%', '80.13%', '80.13%', '80.13%', '80.13%', '80.13%'],
    ['1.50%', '1.50%', '1.50%', '1.5%', '1.5%', '1.50%', '1.50%'],
    ['-0.5%', '−0.5%', '−0.5%', '−0.5%', '−0.5%', '负0.5%', 'minus 0.5%'],
    ['3‰', '3‰', '3‰', '3‰', '3‰', '3‰', '3 per mille'],
    ['5.8个百分点', '5.8个百分点', '5.8 percentage points', '5.8', '5.8', '5.8个百分点', '5.8 percentage points'],
    ['300余项', '300余项', 'more than 300 items', '>300', '>300', '300余项', 'more than 300 items'],
    ['37项', '37项', '37 items', '37', '37', '37项', '37 items'],
    ['超过37项', '超过37项', 'more than 37 items', '>37', '>37', '超过37项', 'more than 37 items'],
    ['7年有余', '7年有余', 'more than 7 years', '>7', '>7', '7年有余', 'more than 7 years'],
    ['30%以上', '30%以上', 'at least 30%', '≥30%', '≥30%', '30%以上', 'at least 30%'],
    ['最快4小时', '最快4小时', 'as fast as 4 hours', '最快4', 'fastest 4', '最快4小时', 'as fast as 4 hours'],
    ['1个工作日内', '1个工作日内', 'within 1 working day', '≤1', '≤1', '1个工作日内', 'within 1 working day'],
    [
      '16个工作日以内',
      '16个工作日内',
      'within 16 working days',
      '≤16',
      '≤16',
      '16个工作日内',
      'within 16 working days',
    ],
    ['不超过5%', '不超过5%', 'up to 5%', '≤5%', '≤5%', '不超过5%', 'up to 5%'],
    ['5项以下', '5项以内', 'up to 5 items', '≤5', '≤5', '5项以内', 'up to 5 items'],
    ['约3件', '约3件', 'about 3 cases', '≈3', '≈3', '约3件', 'about 3 cases'],
    ['两三个月', '约2～3个月', 'about 2–3 months', '≈2–3', '≈2–3', '约2到3个月', 'about 2 to 3 months'],
    ['一年半载', '约半年～1年', 'about 0.5–1 years', '≈0.5–1', '≈0.5–1', '约半年到1年', 'about 0.5 to 1 years'],
    ['1个半小时', '1个半小时', '1.5 hours', '1.5', '1.5', '1个半小时', '1.5 hours'],
    ['5%-10%', '5%～10%', '5%–10%', '5%–10%', '5%–10%', '5%到10%', '5% to 10%'],
    [
      '10万至20万元',
      '10万～20万元',
      'CNY 100,000–200,000',
      '10万–20万',
      '100,000–200,000',
      '10万到20万元',
      '100,000 to 200,000 yuan',
    ],
    ['−3%～−1%', '−3%～−1%', '−3% to −1%', '−3%–−1%', '−3% to −1%', '负3%到负1%', 'minus 3% to minus 1%'],
    ['3个季度', '3个季度', '3 quarters', '3', '3', '3个季度', '3 quarters'],
    ['1件', '1件', '1 case', '1', '1', '1件', '1 case'],
    ['1.0小时', '1.0小时', '1.0 hours', '1', '1', '1.0小时', '1.0 hours'],
    ['0件', '0件', '0 cases', '0', '0', '0件', '0 cases'],
    ['65个', '65个', '65', '65', '65', '65个', '65'],
  ])('%s', (text, zhPage, enPage, zhAxis, enAxis, zhSpoken, enSpoken) => {
    expect([zh(text), en(text), zh(text, 'axis'), en(text, 'axis'), zh(text, 'spoken'), en(text, 'spoken')]).toEqual([
      zhPage,
      enPage,
      zhAxis,
      enAxis,
      zhSpoken,
      enSpoken,
    ]);
  });

  it('writes ranks among their peers', () => {
    const rank = { kind: 'rank', peers: 218 } as const;
    expect(zh('第16位', 'page', { kind: 'rank' })).toBe('第16位');
    expect(zh('第16位', 'page', rank)).toBe('16/218');
    expect(zh('第16位', 'spoken', rank)).toBe('218个中的第16位');
    expect(zh('第16位', 'axis', rank)).toBe('16');
    expect(en('第16位', 'page', rank)).toBe('16th of 218');
    expect(en('第16位', 'spoken', rank)).toBe('16th of 218');
    const places = [1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111, 112].map((n) =>
      writeFigure(exactFigure(n, '位'), { locale: 'en', style: 'page', kind: 'rank' }),
    );
    expect(places.join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 111th 112th');
  });

  it('writes files in plain base units', () => {
    expect(zh('159.03万件', 'file')).toBe('1590300');
    expect(en('-0.50%', 'file')).toBe('-0.5');
    expect(zh('两三个月', 'file')).toBe('2..3');
    expect(zh('第16位', 'file', { kind: 'rank', peers: 218 })).toBe('16');
  });

  it('takes unit words from the table', () => {
    const unit: UnitLabel = {
      id: 'basket',
      symbolZh: '筐',
      symbolEn: 'baskets',
      symbolEnOne: 'basket',
      printed: ['筐'],
    };
    const print = (n: number, locale: 'zh' | 'en', more: Partial<WriteOptions> = {}) =>
      writeFigure(exactFigure(n, '筐'), { locale, style: 'page', unit, ...more });
    expect([print(1, 'zh'), print(1, 'en'), print(2, 'en')]).toEqual(['1筐', '1 basket', '2 baskets']);
    expect(print(2, 'en', { showUnit: false })).toBe('2');
    expect(print(2, 'zh', { showUnit: false })).toBe('2');
    expect(print(2_000_000, 'en', { style: 'axis', showUnit: true })).toBe('2 million baskets');
    const days: UnitLabel = { id: 'wd', symbolZh: '个工作日', symbolEn: 'working days', printed: ['工作日'] };
    expect(zh('1个工作日内', 'page', { unit: days })).toBe('1个工作日内');
  });

  it('drops % too when no unit is wanted', () => {
    expect(zh('5%～10%', 'page', { showUnit: false })).toBe('5～10');
    expect(en('30%以上', 'page', { showUnit: false })).toBe('at least 30');
  });

  it('shows gains with a plus only when told, and losses always', () => {
    expect(zh('11.73%', 'page', { signed: true })).toBe('+11.73%');
    expect(en('-5%', 'page', { signed: true })).toBe('−5%');
    expect(zh('0%', 'page', { signed: true })).toBe('0%');
  });

  it('coarsens to the decimals asked for, and never adds any', () => {
    expect(zh('80.13%', 'page', { decimals: 1 })).toBe('80.1%');
    expect(zh('80%', 'page', { decimals: 2 })).toBe('80%');
    expect(zh('159.03万件', 'page', { decimals: 0 })).toBe('159.03万件');
    expect(en('2.5小时', 'page', { decimals: 0 })).toBe('2 hours');
  });

  it('writes 30 million and 1.5 billion only as far as four decimals carry them', () => {
    expect(en('123456.78万元')).toBe('CNY 1,234.5678 million');
    expect(en('12.3亿元')).toBe('CNY 1.23 billion');
    expect(en('5000万～2亿元')).toBe('CNY 50–200 million');
    expect(en('5亿～20亿元')).toBe('CNY 500 million to 2 billion');
  });
});

describe('qualifiers in words', () => {
  it('has a name and one sentence for each, in both languages', () => {
    for (const qualifier of QUALIFIERS) {
      expect(qualifierText(qualifier, 'zh')).toMatch(/^\p{Script=Han}+$/u);
      expect(qualifierText(qualifier, 'en')).toMatch(/^[a-z ]+$/);
      expect(qualifierExplained(qualifier, 'zh')).toMatch(/^[^。]+。$/);
      expect(qualifierExplained(qualifier, 'en')).toMatch(/^[A-Z][^.]+\.$/);
    }
    expect(new Set(QUALIFIERS.map((qualifier) => qualifierText(qualifier, 'zh'))).size).toBe(QUALIFIERS.length);
  });
});

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
