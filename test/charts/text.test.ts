import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emWidth, meets, offsets, textWidth, tidy } from '../../src/charts/measure.ts';
import { wrap } from '../../src/charts/wrap.ts';

describe('measure', () => {
  test('Han is one em; where it meets digits an eighth is added', () => {
    expect(emWidth('营商刻度')).toBe(4);
    expect(emWidth('，。（）')).toBe(4);
    expect(emWidth('2020年')).toBeCloseTo(4 * 0.565 * 1.06 + 0.125 + 1);
    expect(meets('年', '2')).toBe(true);
    expect(meets('，', '2')).toBe(false);
    expect(meets('%', '以')).toBe(true);
  });

  test('offsets stand before the character that is moved', () => {
    expect(offsets('第16位', 16)).toEqual([0, 2, 0, 2]);
    expect(offsets('营商', 16)).toEqual([]);
    expect(offsets('位', 16, '6')).toEqual([2]);
    expect(offsets('abc', 16, '', 12)).toEqual([12]);
    // Characters outside the basic plane take two units.
    expect(offsets('𠮷1', 10)).toEqual([0, 0, 1.25]);
  });

  test('typed blanks between Han and digits are taken out, others stay', () => {
    expect(tidy('159.03 万件')).toBe('159.03万件');
    expect(tidy('第 16 位')).toBe('第16位');
    expect(tidy('16 of 218')).toBe('16 of 218');
    expect(tidy('a\u0000b')).toBe('a b');
  });
});

describe('wrap', () => {
  const FORBIDDEN_START = /^[，。、；：！？）》」』”’…%]/u;
  const FORBIDDEN_END = /[（《「『“‘]$/u;

  test('breaks after punctuation rather than anywhere else', () => {
    expect(wrap('小型低风险项目：全流程环节由32个减为4个', 300, 20)).toEqual([
      '小型低风险项目：',
      '全流程环节由32个减为4个',
    ]);
  });

  test('a number keeps its unit, its sign and its 第', () => {
    for (const text of [
      '新设市场主体总量位居全市各区县第16位',
      '办理行政审批共159.03万件',
      '压缩审批时间60%以上',
      '总用时16个工作日以内',
    ]) {
      const number = /第?[\d.]+(?:%以上|万件|位|个工作日以内)/.exec(text)?.[0] ?? '';
      for (let width = 150; width < 400; width += 7) {
        expect(wrap(text, width, 16).join('|')).toContain(number);
      }
    }
  });

  test('no line begins or ends where Chinese is not broken, none is too wide, nothing is lost', () => {
    const piece = fc.constantFrom(
      '营商环境',
      '，',
      '。',
      '（推算）',
      '“马上审批”',
      '25,069户',
      '60%以上',
      ' small ',
      'low-risk',
      '、',
      '：',
      '第4位',
      '《办法》',
      '的',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 160, max: 720 }),
        fc.integer({ min: 15, max: 26 }),
        (pieces, width, size) => {
          const text = pieces.join('').trim();
          const lines = wrap(text, width, size);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          lines.forEach((line, i) => {
            // A run of nothing but punctuation has no good break.
            const hard = /[，。、：]{3,}|[（《“]{3,}/.test(text);
            if (i > 0 && !hard) expect(line).not.toMatch(FORBIDDEN_START);
            if (i < lines.length - 1 && !hard) expect(line).not.toMatch(FORBIDDEN_END);
            expect(textWidth(line, size)).toBeLessThanOrEqual(Math.max(width, size) + 0.001);
          });
        },
      ),
      { numRuns: 500, seed: 20200101 },
    );
  });

  test('what no line can hold is split, and an empty text has no lines', () => {
    expect(wrap('a'.repeat(100), 160, 16).join('')).toBe('a'.repeat(100));
    expect(wrap('   ', 160, 16)).toEqual([]);
  });
});
