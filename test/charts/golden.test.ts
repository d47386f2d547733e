/**
 * Every kind with its edges against drawings that were looked at. A changed one is written beside the old one as
 * `*.actual.svg`, and test-results/charts.html shows the two side by side and laid over each other. When the change is meant:
 *
 *     KEDU_UPDATE_GOLDEN=1 npx vitest run test/charts/golden.test.ts
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { draw, type LayoutOptions, layout } from '../../src/charts/index.ts';
import { type Sample, samples } from '../../src/charts/samples/index.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const UPDATE = process.env['KEDU_UPDATE_GOLDEN'] === '1';

interface Picture {
  readonly file: string;
  readonly svg: () => string;
}

/** The ordinary case of each kind in both languages and widths; edges in Chinese on a phone and in English on a page. */
function pictures(): readonly Picture[] {
  const list: Picture[] = [];
  const add = (sample: Sample, options: LayoutOptions, suffix = ''): void => {
    const { chart, name } = sample;
    const file = `${name}.${options.locale}.${options.width}${suffix}.svg`;
    const svg = (): string =>
      draw(layout(chart.spec, chart.rows, options), { idPrefix: 'k', standalone: { theme: 'light' } });
    list.push({ file, svg });
  };
  const seen = new Set<string>();
  for (const sample of samples()) {
    const ordinary = !seen.has(sample.chart.spec.kind);
    seen.add(sample.chart.spec.kind);
    for (const width of [340, 720]) {
      for (const locale of ['zh', 'en'] as const) {
        if (ordinary || (width === 340) === (locale === 'zh')) add(sample, { width, locale });
      }
    }
    if (sample.name === 'scale' || sample.name === 'scale-count') {
      for (const width of [340, 720, 1184]) add(sample, { width, locale: 'zh', variant: 'hero' }, '.hero');
      add(sample, { width: 720, locale: 'zh', variant: 'ruler' }, '.ruler');
    }
  }
  return list;
}

const changed: string[] = [];

describe('golden drawings', () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const { file, svg } of pictures()) {
    test(file, () => {
      const path = join(FOLDER, file);
      const actual = `${svg()}\n`;
      const known = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const beside = path.replace(/\.svg$/, '.actual.svg');
      if (UPDATE) writeFileSync(path, actual);
      if (UPDATE || known === actual) {
        rmSync(beside, { force: true });
        return;
      }
      writeFileSync(beside, actual);
      changed.push(file);
      expect.fail(`${file} changed: see test-results/charts.html`);
    });
  }

  test('no drawing is left over from a sample that is gone', () => {
    const known = new Set(pictures().map(({ file }) => file));
    const left = readdirSync(FOLDER).filter((file) => /(?<!\.actual)\.svg$/.test(file) && !known.has(file));
    if (UPDATE) for (const file of left) rmSync(join(FOLDER, file));
    else expect(left).toEqual([]);
  });
});

afterAll(() => {
  if (changed.length === 0) return;
  const address = (file: string): string => pathToFileURL(join(FOLDER, file)).href;
  const image = (file: string, alt: string): string => `<img src="${address(file)}" alt="${alt}">`;
  const figures = changed.map((file) => {
    const after = image(file.replace(/\.svg$/, '.actual.svg'), '现在 · now');
    // A new sample has nothing to be compared with.
    if (!existsSync(join(FOLDER, file))) return `<h2>${file}</h2><div>新 · new ${after}</div>`;
    const before = image(file, '原来 · before');
    return `<h2>${file}</h2><div>${before}${after}<span>${before}${after}</span></div>`;
  });
  // The third picture lays one over the other: what is black has not changed.
  const style =
    'body{font:16px sans-serif;margin:24px}div{display:flex;gap:24px;flex-wrap:wrap;align-items:start}img{border:1px solid #ccc}' +
    'span{position:relative;isolation:isolate}span img+img{position:absolute;inset:0;mix-blend-mode:difference}';
  mkdirSync('test-results', { recursive: true });
  writeFileSync(
    'test-results/charts.html',
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('\n')}`,
  );
});
