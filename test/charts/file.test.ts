/**
 * The whole file of a chart against one that was looked at: metadata, styles, margins and the notes of a pinned drawing.
 * When a change is meant: `KEDU_UPDATE_GOLDEN=1 npx vitest run test/charts/file.test.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartFileSvg, SHEETS } from '../../src/charts/index.ts';
import { samples } from '../../src/charts/samples/index.ts';

const facts = {
  publisher: '甲区营商刻度 <试>',
  licence: { url: 'https://example.org/licence?a&b', name: '示例许可' },
  release: '2021.1',
  issued: '2021-02-03',
  address: 'https://example.org/r/2021.1/charts/x.zh.svg',
  page: 'https://example.org/indicators/x/',
};

test.each([
  ['sections', 'svg', ['这是版本2021.1的数：24个环节。现行版本2022.1是23个环节。']],
  ['tally-simulated', 'print', []],
] as const)('%s as the file %s', (name, sheet, notes) => {
  const sample = samples().find((one) => one.name === name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const { svg } = chartFileSvg(sample.chart, 'zh', facts, SHEETS[sheet], notes);
  const path = join(import.meta.dirname, 'golden-files', `${name}.zh.${sheet}.svg`);
  if (process.env['KEDU_UPDATE_GOLDEN'] === '1') writeFileSync(path, svg);
  expect(svg).toBe(readFileSync(path, 'utf8'));
});
