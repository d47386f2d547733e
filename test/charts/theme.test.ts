import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartCss, THEMES } from '../../src/charts/index.ts';
import { isHatch, PAINTS, TONES, type Tokens } from '../../src/charts/theme.ts';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('theme', () => {
  test('charts.css is what chartCss makes', () => {
    const plain = (css: string): string =>
      css.replace(/\s+/g, '').replaceAll("'", '"').replace(/;}/g, '}').toLowerCase();
    expect(plain(readFileSync('src/charts/charts.css', 'utf8'))).toBe(plain(chartCss()));
  });

  test.each(Object.entries(THEMES))('%s: text at 4.5:1, sentences at 7:1, marks at 3:1', (_name, tokens: Tokens) => {
    // `paper` is the tone of what stands on `data`.
    expect(contrast(tokens.paper, tokens.data)).toBeGreaterThanOrEqual(4.5);
    for (const token of Object.values(TONES).filter((one) => one !== 'paper'))
      expect(contrast(tokens[token], tokens.paper)).toBeGreaterThanOrEqual(4.5);
    for (const token of ['ink', 'note'] as const)
      expect(contrast(tokens[token], tokens.paper)).toBeGreaterThanOrEqual(7);
    for (const [name, { fill, stroke }] of Object.entries(PAINTS)) {
      // Guides carry no data; paper and tint are fills inside an outline.
      if (name === 'hair') continue;
      const main = stroke !== 'none' && stroke !== 'paper' ? stroke : fill;
      if (main === 'none' || main === 'paper' || main === 'hair' || isHatch(main)) continue;
      expect(contrast(tokens[main], tokens.paper), name).toBeGreaterThanOrEqual(3);
    }
  });
});
