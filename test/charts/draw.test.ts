import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, layout, THEMES } from '../../src/charts/index.ts';
import { chart, row, samples, UNITS } from '../../src/charts/samples/index.ts';
import { xmlErrors } from './checks.ts';

const HOSTILE = `"><script>alert(1)</script>&amp;\u0000\ud800]]>' onload='x`;

function drawn(name: string, width = 720, locale: 'zh' | 'en' = 'zh'): string {
  const sample = samples().find((one) => one.name === name);
  if (!sample) throw new Error(name);
  return draw(layout(sample.chart.spec, sample.chart.rows, { width, locale }), { idPrefix: 'p' });
}

describe('draw', () => {
  test('every sample is well-formed XML, in a page and as a file, without styles or scripts', () => {
    for (const { chart } of samples()) {
      for (const width of [340, 720]) {
        const scene = layout(chart.spec, chart.rows, { width, locale: width === 340 ? 'en' : 'zh' });
        for (const svg of [
          draw(scene, { idPrefix: 'p' }),
          draw(scene, { idPrefix: 'p', standalone: { theme: 'dark' } }),
        ]) {
          expect(xmlErrors(svg)).toEqual([]);
          expect(svg).not.toMatch(/ style=|<style|<script|NaN|Infinity|undefined|\[object/);
          expect(svg).not.toMatch(/<[^>]* on[a-z]+=/);
        }
      }
    }
  });

  test('escapes whatever texts and ids hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const one = row('subject', '80.13', UNITS.percent, { label: text, id: text, href: text });
        const both = { zh: text, en: text };
        const { spec, rows } = chart('x', 'scale', [one], { title: both, subtitle: both, source: both, notes: [both] });
        const scene = layout(spec, rows, { width: 340, locale: 'zh' });
        expect(xmlErrors(draw(scene, { idPrefix: text, className: text }))).toEqual([]);
        expect(xmlErrors(draw(scene, { idPrefix: text, standalone: { theme: 'print' } }))).toEqual([]);
      }),
      { numRuns: 200, seed: 20200101 },
    );
    expect(drawn('scale')).not.toContain('<script');
  });

  test('the same input gives the same drawing', () => {
    for (const { name } of samples().slice(0, 20)) expect(drawn(name)).toBe(drawn(name));
  });

  test('ids begin with the prefix and are used', () => {
    const svg = drawn('comparison-simulated');
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['p-name', 'p-sum', 'p-hatch']);
    expect(svg).toContain('aria-labelledby="p-name" aria-describedby="p-sum"');
    expect(svg).toContain('url(#p-hatch)');
  });

  test('a drawing carries its name, sentence, source, release and the mark of simulation', () => {
    const svg = drawn('comparison-simulated');
    for (const text of ['某项指标', '来源：示例', '首版', '模拟数据']) expect(svg).toContain(text);
    expect(drawn('comparison-simulated', 340, 'en')).toContain('SIMULATED');
    // No set of simulated bars without hatching and outline.
    expect(svg).not.toMatch(/k-data"/);
  });

  test('a file of its own holds no class and only colours of its theme', () => {
    for (const [theme, tokens] of Object.entries(THEMES)) {
      const known = new Set<string>(Object.values(tokens));
      const { chart } = samples()[0] ?? { chart: undefined };
      if (!chart) throw new Error('no sample');
      const scene = layout(chart.spec, chart.rows, { width: 720, locale: 'zh' });
      const svg = draw(scene, { idPrefix: 'p', standalone: { theme: theme as keyof typeof THEMES } });
      expect(svg).not.toContain('class=');
      expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)) expect(known).toContain(colour);
    }
  });

  test('between Han and digits stands an eighth of an em, not a character', () => {
    const svg = drawn('scale-count');
    expect(svg).toMatch(/dx="0 0 0 0 2">2020年/);
    expect(svg).not.toMatch(/[\u2000-\u200a\u202f]/);
  });
});
