import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filedCharts } from '../../src/charts/index.ts';
import { oembedOf } from '../../src/publish/oembed.ts';
import { published } from './files/support.ts';

test('oEmbed has what a rich response must have, with absolute addresses in the language asked for', async () => {
  const { catalogue } = await published(fileURLToPath(new URL('../../data', import.meta.url)));
  const [filed] = filedCharts(catalogue);
  if (filed === undefined) throw new Error('no chart');
  const said = oembedOf(filed, catalogue, 'en', { base: '/here/', site: 'https://example.gov.cn' });
  expect(said).toMatchObject({ version: '1.0', type: 'rich', title: filed.chart.spec.title.en });
  expect(said.html).toContain(`src="https://example.gov.cn/here/en/embed/${filed.id}/"`);
  expect(said.html).toContain(`height="${said.height}"`);
  expect(said.thumbnail_url).toBe(`https://example.gov.cn/here/charts/${filed.id}.en.png`);
  expect(said.thumbnail_width).toBe(1080);
  expect(Number.isInteger(said.width) && Number.isInteger(said.height)).toBe(true);
});
