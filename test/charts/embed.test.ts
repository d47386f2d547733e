/** The code that puts a chart on another page, and the frame's style sheet held to the drawings' themes. */
import { readFile } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { EMBED_WIDTHS, embedHeight, figureCode, iframeCode, layout, THEMES } from '../../src/charts/index.ts';
import { samples } from '../../src/charts/samples/index.ts';

const HOSTILE = `"><script>alert('x')</script>&`;
const parse = (code: string) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: true,
    htmlEntities: true,
  }).parse(`<r>${code}</r>`).r;

describe('code', () => {
  test('of a frame keeps hostile names as text and its height twice', () => {
    const of = { address: 'https://a.cn/embed/x/?a=1&b=2', title: HOSTILE, height: 464, script: '/embed.js' };
    const { iframe, script } = parse(iframeCode(of));
    expect(iframe.title).toBe(HOSTILE);
    expect(iframe.src).toBe(of.address);
    expect([iframe.height, iframe.style]).toEqual(['464', 'width:100%;height:464px;border:0;padding:0']);
    expect(script.src).toBe('/embed.js');
  });

  test('of a figure needs neither frame nor script and says source and page', () => {
    const code = figureCode({
      image: 'https://a.cn/charts/x.zh.png',
      width: 1080,
      height: 592,
      alt: HOSTILE,
      caption: `${HOSTILE} 来源`,
      page: 'https://a.cn/indicators/x/',
      credit: '甲',
    });
    expect(code).not.toMatch(/<(?:script|iframe)/);
    const { figure } = parse(code);
    expect(figure.a.img.alt).toBe(HOSTILE);
    expect(figure.figcaption['#text']).toContain('来源');
    expect(figure.figcaption.a.href).toBe('https://a.cn/indicators/x/');
  });

  test('gives a frame room for the highest drawing of every width', () => {
    for (const { chart } of samples().filter((_, i) => i % 5 === 0)) {
      for (const width of EMBED_WIDTHS) {
        const { height } = layout(chart.spec, chart.rows, { width, locale: 'en' });
        expect(embedHeight(chart, 'en')).toBeGreaterThanOrEqual(height + 120);
      }
    }
  });
});

test('the frame has the colours of the light and the dark theme, for the reader’s system and for its option', async () => {
  const css = (await readFile(new URL('../../src/styles/embed.css', import.meta.url), 'utf8')).toLowerCase();
  for (const [token, colour] of Object.entries(THEMES.light))
    expect(css).toContain(`--${token}: ${colour.toLowerCase()};`);
  for (const [token, colour] of Object.entries(THEMES.dark)) {
    expect(css.split(`--${token}: ${colour.toLowerCase()};`).length - 1, token).toBeGreaterThanOrEqual(2);
  }
  for (const width of EMBED_WIDTHS) expect(css).toContain(`.at-${width}`);
});
