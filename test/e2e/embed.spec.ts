/** Charts on pages that no one here wrote: strict policies, a style sheet that unsets everything, a column of 280 px. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { filedCharts } from '../../src/charts/index.ts';
import { settings } from '../../src/settings.ts';
import { addressOf, axe, expect, test, visit } from './support.ts';

test.skip(({ isMobile }) => isMobile, 'the frame decides the width, not the screen');

const address = (path: string): string => addressOf(test.info().project.use.baseURL, path);

async function firstId(): Promise<string> {
  return (await readCatalogue(join(settings().work, 'catalogue.json'))).indicators[0]?.id ?? '';
}

let server: Server;
let served = { body: '', policy: '' };

// A server of its own: a browser lets only pages that are themselves served here frame what is served here.
test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': served.policy,
    });
    response.end(served.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
test.afterAll(() => {
  server.close();
});

/** Opens a host page of another origin, set from right to left and with every style unset. */
async function host(page: Page, body: string, policy: string): Promise<void> {
  served = {
    policy: policy.replaceAll('{site}', new URL(address('/')).origin),
    body: `<!doctype html><html lang="ar" dir="rtl"><title>host</title><style>* { all: unset }</style><div>${body}</div></html>`,
  };
  const at = server.address();
  await page.goto(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/`);
}

test('where a host forbids scripts and unsets every style, the frame shows the whole chart in 280 px', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
  const id = await firstId();
  const frame = `<iframe src="${address(`/embed/${id}/`)}" title="x" style="display:block;width:280px;height:700px"></iframe>`;
  await host(page, frame, "default-src 'none'; style-src 'unsafe-inline'; frame-src {site}");
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('svg:visible')).toHaveCount(1);
  await expect(inside.getByRole('link', { name: '看说明与出处' })).toHaveAttribute(
    'href',
    new RegExp(`/indicators/${id}/`),
  );
  const [wide, room] = await inside.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
  await page.close();
});

test('the host script fits the height of our frames, sandboxed ones too, and listens to no others', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  const src = address(`/embed/${await firstId()}/`);
  const script = address('/embed.js');
  await host(
    page,
    `<iframe id="plain" data-kedu src="${src}" title="x"></iframe>
     <iframe id="boxed" data-kedu sandbox="allow-scripts" src="${src}" title="x"></iframe>
     <iframe id="other" data-kedu src="about:blank" title="x"></iframe><script src="${script}"></script>`,
    "default-src 'none'; style-src 'unsafe-inline'; frame-src *; script-src {site}",
  );
  for (const frame of ['#plain', '#boxed']) {
    await expect
      .poll(() => page.locator(frame).evaluate((one) => Number.parseInt((one as HTMLElement).style.height, 10)))
      .toBeGreaterThan(160);
  }
  await page.evaluate(() => {
    for (const data of [{ kedu: 'height', height: 7 }, null]) window.postMessage(data, location.origin);
  });
  const other = await page.locator('#other').evaluate((one) => (one as HTMLElement).style.height);
  expect(other).toBe('');
  expect(await page.locator('#plain').evaluate((one) => (one as HTMLElement).style.height)).not.toBe('7px');
  await page.close();
});

test('options are followed, and an unknown one is answered', async ({ page }) => {
  const id = await firstId();
  await visit(page, `/embed/${id}/?theme=dark&table=open`);
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(21, 24, 27)');
  await axe(page);
  const whole = await page.locator('svg:visible').boundingBox();
  await visit(page, `/embed/${id}/?title=no&table=no`);
  await expect(page.getByRole('table')).toHaveCount(0);
  expect((await page.locator('svg:visible').boundingBox())?.height).toBeLessThan(whole?.height ?? 0);
  await visit(page, `/embed/${id}/?lang=en&theme=dark`);
  await expect(page).toHaveURL(new RegExp(`/en/embed/${id}/\\?theme=dark$`));
  await visit(page, `/en/embed/${id}/?colour=red`);
  await expect(page.getByRole('alert')).toContainText('colour=red');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the chart, its table and the way to the page are there', async ({ page }) => {
    await visit(page, `/embed/${await firstId()}/`);
    await expect(page.locator('svg:visible')).toHaveCount(1);
    await page.locator('summary').click();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a frame weighs at most 20 KB, compressed, with everything it loads; the host script less than 1 KB', async ({
  page,
}) => {
  const { out, work, base } = settings();
  const compressed = async (path: string): Promise<number> => {
    const file = join(out, path);
    return (await stat(`${file}.br`).catch(() => stat(file))).size;
  };
  expect((await readFile(join(out, 'embed.js'))).length).toBeGreaterThan(0);
  expect(await compressed('embed.js')).toBeLessThan(1024);
  const charts = filedCharts(readCatalogue(join(work, 'catalogue.json')));
  const pages = await Promise.all(charts.map(({ id }) => compressed(`embed/${id}/index.html`)));
  const loaded = new Set<string>();
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname));
  await visit(page, `/embed/${charts[0]?.id ?? ''}/`);
  await page.waitForLoadState('networkidle');
  const beside = [...loaded].filter((path) => !path.endsWith('/')).map((path) => path.slice(base.length));
  const weights = await Promise.all(beside.map(compressed));
  expect(Math.max(...pages) + weights.reduce((sum, one) => sum + one, 0), beside.join(' ')).toBeLessThanOrEqual(
    20 * 1024,
  );
});
