/** A chart into a report: what lies in the clipboard, in the Word file and in the WeChat picture after one click. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { catalogue } from '../../src/catalogue/read.ts';
import { codePlace, QUIET, qrModules } from '../../src/components/share/wechat.ts';
import { axe, expect, test, visit } from './support.ts';

const [id = ''] = catalogue().site.headlines;
const path = `/indicators/${id}/`;

test('copied for Word: picture, caption, native table, source and reference; the table alone as cells', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, path);
  await page.locator('.use-chart > summary').click();
  const panel = page.locator('[data-report]');
  const status = panel.getByRole('status');
  const pasted = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType(wanted);
      return blob === undefined ? '' : wanted === 'image/png' ? String(blob.size) : blob.text();
    }, type);

  await panel.getByRole('button', { name: '复制到Word、WPS' }).press('Enter');
  await expect(status).toContainText('已复制');
  const html = await pasted('text/html');
  expect(html).toMatch(/<img[^>]* src="(?:https?:|data:image\/png)/);
  expect(html).toContain('width:160mm');
  expect(html).toContain('</table>');
  expect(html).toContain('/OL]');
  expect(html).not.toContain('[引用日期]');
  expect(await pasted('text/plain')).toMatch(/^图：/);

  await panel.getByRole('button', { name: '复制表格' }).click();
  await expect(status).toContainText('表格已复制');
  const [head = '', first = ''] = (await pasted('text/plain')).split(/\r?\n/);
  const at = head.split('\t').indexOf('数值');
  expect(head.split('\t').slice(at)).toEqual(expect.arrayContaining(['单位', '限定']));
  expect(first.split('\t')[at]).toMatch(/^-?\d/);

  await panel.getByRole('button', { name: '复制图片' }).click();
  await expect(status).toHaveText('图片已复制。');
  expect(Number(await pasted('image/png'))).toBeGreaterThan(5_000);

  for (const summary of await panel.locator('summary').all()) await summary.click();
  await expect(panel.locator('.of-word table')).toBeVisible();
  await expect(panel.locator('.of-wechat img')).toBeVisible();
  await axe(page);
});

test('downloaded: a Word file with the print picture, and a picture for WeChat whose code is the address', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the files are the same on a phone');
  await visit(page, path);
  await page.locator('.use-chart > summary').click();
  const panel = page.locator('[data-report]');
  const taken = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name }).click()]);
    await expect(panel.getByRole('status')).toContainText(file.suggestedFilename());
    return readFile(await file.path());
  };
  const files = unzipSync(await taken('下载Word文件'));
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('/OL]');
  const picture = Object.entries(files).find(([name]) => name.endsWith('.png'))?.[1];
  expect(Buffer.from(picture ?? []).readUInt32BE(16)).toBe(1890);

  const png = await taken('下载微信配图');
  const facts: { address: string } = JSON.parse((await panel.locator('script').textContent()) ?? '');
  const modules = qrModules(new URL(facts.address, page.url()).href);
  const pixels = await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data, width, height } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      return { width, height, red: [...(data ?? [])].filter((_, i) => i % 4 === 0) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  const { width = 0, height = 0, red } = pixels;
  expect(width).toBe(1080);
  // The code stands a margin above the lower edge.
  const { side } = codePlace(0, modules.length);
  const place = codePlace(height - side - 48, modules.length);
  const dark = (row: number, column: number): boolean => {
    const x = place.x + (column + QUIET + 0.5) * place.module;
    const y = place.y + (row + QUIET + 0.5) * place.module;
    return (red[Math.floor(y) * width + Math.floor(x)] ?? 255) < 128;
  };
  expect(modules.map((cells, row) => cells.map((_, column) => dark(row, column)))).toEqual(modules);
});

test('little script before use; where a picture can not be copied or had, it is said', async ({ page, isMobile }) => {
  test.skip(isMobile, 'said alike');
  await visit(page, path);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0)),
  );
  const weight = scripts.reduce((sum, size) => sum + size, 0);
  expect(weight, 'bytes of script before anything is used').toBeLessThan(10 * 1024);
  expect(weight).toBeGreaterThan(0);
  await page.locator('.use-chart > summary').click();
  const panel = page.locator('[data-report]');
  await page.evaluate(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await panel.getByRole('button', { name: '复制图片' }).click();
  await expect(panel.getByRole('status')).toContainText('不能复制图片');
  await expect(panel.getByRole('status').getByRole('link')).toHaveAttribute('href', /\.print\.png$/);
  await page.route('**/*.print.png', (route) => route.abort('aborted'));
  await panel.getByRole('button', { name: '下载Word文件' }).click();
  await expect(panel.getByRole('status')).toContainText('没有做成');
});

test('an institution’s chart is shown as it will look elsewhere, in frames that load when they are opened', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the same on a phone');
  const { mechanisms } = catalogue();
  const of = mechanisms.find(({ indicators }) => indicators.length > 0)?.id ?? '';
  const framed: string[] = [];
  page.on('request', (request) => {
    if (/\/embed\/|\/charts\//.test(request.url())) framed.push(request.url());
  });
  await visit(page, `/mechanisms/${of}/`);
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', /mechanism-/);
  await page.locator('.use-chart > summary').click();
  expect(framed).toEqual([]);
  await page.locator('.use-preview > summary').first().click();
  const frame = page.locator('.use-preview iframe').first();
  await expect(frame.contentFrame().locator('svg:visible')).toHaveCount(1);
  // The host's script, loaded with it, gives the frame its content's height.
  await expect(frame).toHaveAttribute('style', /height/);
  await page.locator('.use-preview > summary').nth(1).click();
  await expect(page.locator('.use-preview figure img')).toHaveJSProperty('complete', true);
  await axe(page);
});
