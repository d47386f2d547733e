/** The query page in a real browser, over the real files: what it answers, refuses, stops and survives. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { catalogue } from '../../src/catalogue/read.ts';
import { indicatorQuery } from '../../src/query/address.ts';
import { lessons } from '../../src/workbench/lessons/index.ts';
import { boxText, openExplore, runQuery, startQuery } from '../query/drive.ts';
import { addressOf, axe, expect, test, visit, watch } from './support.ts';

const explore = (path = '/explore/') => addressOf(test.info().project.use.baseURL, path);
const stop = (page: Page) => page.getByRole('button', { name: '停止' });
const failure = (page: Page) => page.locator('.explore-failure');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['/explore/', '/en/explore/']) {
    test(`${path} is whole`, async ({ page }) => {
      await visit(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.explore-examples li').first()).toBeVisible();
      expect(await page.locator('.explore-examples li').count()).toBe(20);
      expect(await page.locator('.explore-table').count()).toBeGreaterThan(5);
      // An address inside a fold opens it, the old ones too; nothing but the browser does so.
      for (const [place, holds] of [
        ['example-count', 'sim.cases'],
        ['table-observations', 'qualifier'],
      ] as const) {
        await page.goto(`${page.url().split('#')[0]}#${place}`);
        await expect(page.locator(`details[open] #${place}`)).toHaveCount(1);
        await expect(page.locator(`details[open]:has(#${place})`)).toContainText(holds);
      }
      // Playwright leaves <noscript> out of texts.
      await expect(page.locator('#workbench noscript p').first()).toBeVisible();
      const said = await page.locator('#workbench noscript p').first().innerHTML();
      expect(said).toContain(path.startsWith('/en') ? 'needs scripts' : '需要脚本');
    });
  }
});

test.describe('on every size', () => {
  for (const path of ['/explore/', '/en/explore/']) {
    test(`${path}: nothing is fetched unasked, axe finds nothing`, async ({ page, isMobile }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openExplore(page, explore(path));
      if (isMobile) await page.locator('.explore-box').focus();
      await axe(page);
      expect(asked.filter((url) => /\/query\/(?!schema\.json)|duckdb/.test(url))).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }

  test('the ledger has every case, and says it is simulated', async ({ page }) => {
    await openExplore(page, explore());
    const { firstCell, rows } = await runQuery(page, 'SELECT count(*) AS cases FROM sim.cases');
    expect(firstCell).toBe('1590300');
    expect(rows).toBe(1);
    await expect(page.locator('.explore-simulated')).toContainText('模拟数据');
    await axe(page);
  });
});

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'the engine is the same on a phone');

  test('values of every type arrive exactly', async ({ page }) => {
    await openExplore(page, explore());
    const values: readonly (readonly [sql: string, shown: string])[] = [
      ['(SELECT sum(n) FROM range(4) AS t(n))', '6'],
      ["'170141183460469231731687303715884105727'::HUGEINT", '170141183460469231731687303715884105727'],
      ['-9007199254740993::BIGINT', '-9007199254740993'],
      ['18446744073709551615::UBIGINT', '18446744073709551615'],
      ['340282366920938463463374607431768211455::UHUGEINT', '340282366920938463463374607431768211455'],
      ['12.5::DECIMAL(4,1)', '12.5'],
      ['-0.05::DECIMAL(18,2)', '-0.05'],
      ['1.1::FLOAT', '1.1'],
      ["'nan'::DOUBLE", 'NaN'],
      ["DATE '2020-02-29'", '2020-02-29'],
      ["DATE '0044-03-15 (BC)'", '0044-03-15 (BC)'],
      ["TIMESTAMP '2020-01-02 03:04:05.123456'", '2020-01-02 03:04:05.123456'],
      ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31 23:59:59.5'],
      ["TIME '03:04:05'", '03:04:05'],
      ['INTERVAL 3 MONTH', '3 months'],
      ["'网上'::ENUM('窗口', '网上')", '网上'],
      ['[1, NULL, 3]', '[1, NULL, 3]'],
      ["['甲', '乙']", '[甲, 乙]'],
      ["[DATE '2020-01-01']", '[2020-01-01]'],
      ["{'a': 1, 'b': 12.5}", "{'a': 1, 'b': 12.5}"],
      ["MAP {'k': 1}", '{k=1}'],
      ['true', 'true'],
      ['NULL', '空'],
      ["'101'::BIT", '101'],
      ["'a\\x00'::BLOB", 'a\\x00'],
      ["'<b>&amp;</b>'", '<b>&amp;</b>'],
    ];
    const shown = await runQuery(page, `SELECT ${values.map(([sql]) => sql).join(', ')}`);
    expect(shown.firstRow).toEqual(values.map(([, text]) => text));
    // The same as the engine itself prints them, where they are not null.
    const printed = values.filter(([sql]) => sql !== 'NULL');
    const own = await runQuery(page, `SELECT ${printed.map(([sql]) => `CAST(${sql} AS VARCHAR)`).join(', ')}`);
    expect(own.firstRow.map((text) => text.toLowerCase())).toEqual(printed.map(([, text]) => text.toLowerCase()));
    // Names may repeat, also where the engine has to print a column itself.
    const twice = await runQuery(page, 'SELECT 1 AS x, INTERVAL 1 DAY AS x, 2 AS "a ""b" ORDER BY 1');
    expect(twice.firstRow).toEqual(['1', '1 day', '2']);
  });

  test('what is locked stays locked', async ({ page }) => {
    test.setTimeout(120_000);
    await openExplore(page, explore());
    await runQuery(page, 'SELECT count(*) FROM sim.cases');
    // Refused by the page, in plain words, before the engine sees them.
    for (const sql of [
      ...["SET memory_limit='4GB'", 'RESET memory_limit', 'PRAGMA memory_limit=1', 'PRAGMA version'],
      ...["ATTACH ':memory:' AS x", "ATTACH 'cases.duckdb' AS x", 'DETACH kedu', 'USE memory'],
      ...['INSTALL httpfs', 'LOAD json', "COPY (SELECT 1) TO 'x.csv'", "EXPORT DATABASE 'x'", "IMPORT DATABASE 'x'"],
      ...['CREATE TABLE t AS SELECT 1', 'CREATE TEMP VIEW t AS SELECT 1', 'DROP TABLE observations'],
      ...['DELETE FROM observations', 'UPDATE observations SET value = 0', 'INSERT INTO topics SELECT * FROM topics'],
      ...['WITH x AS (SELECT 1) DELETE FROM observations', 'EXPLAIN ANALYZE CREATE TABLE t AS SELECT 1'],
      ...['BEGIN', 'CHECKPOINT', 'VACUUM', 'CALL pragma_version()', 'SELECT 1; SELECT 2', '', '-- nothing'],
      ...["SELECT * FROM read_csv('x.csv')", "SELECT * FROM read_blob('kedu.duckdb')", 'FROM enable_logging()'],
      ...["FROM query('CREATE TABLE t AS SELECT 1')", "FROM query('SET ' || 'threads=1')"],
    ]) {
      await startQuery(page, sql);
      await expect(failure(page), sql).toBeVisible();
      await expect(failure(page), sql).toContainText(/只能查询|一次只能|是空的/);
    }
    // Refused by the engine's lock.
    for (const sql of [
      "SELECT * FROM 'x.csv'",
      "SELECT * FROM glob('*')",
      "SELECT * FROM 'https://example.com/x.csv'",
    ]) {
      await startQuery(page, sql);
      await expect(failure(page), sql).toBeVisible({ timeout: 20_000 });
      await expect(failure(page).locator('pre'), sql).toContainText(/Error/);
    }
    // A query that does not say sim can't reach it, so what it shows is never simulated.
    await startQuery(page, "SELECT count(*) FROM query_table('s' || 'im.cases')");
    await expect(failure(page)).toBeVisible();
    expect((await runQuery(page, 'SELECT count(*) > 50 FROM observations')).firstCell).toBe('true');
  });

  test('a query that runs away is stopped, and the page answers the next', async ({ page }) => {
    test.setTimeout(120_000);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await openExplore(page, explore());
    await runQuery(page, 'SELECT count(*) FROM sim.cases');
    for (const sql of [
      'SELECT count(*) FROM range(1e7::BIGINT) a, range(1e7::BIGINT) b WHERE a.range + b.range = -1',
      'SELECT count(*) FROM sim.cases a, sim.cases b WHERE a.actual_days + b.actual_days < -1',
      'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
      'SELECT sum(hash(n)) FROM range(100000000000::BIGINT) AS t(n)',
    ]) {
      await startQuery(page, sql);
      await page.waitForTimeout(1500);
      await stop(page).click();
      await expect(page.locator('.explore-status'), sql).toContainText('已停止', { timeout: 20_000 });
      const { firstCell } = await runQuery(page, 'SELECT count(*) FROM sim.cases');
      expect(firstCell, `after ${sql}`).toBe('1590300');
    }
    // Only the worker's scripts may be asked for again; nothing that was fetched is fetched twice.
    const fetched = requests.filter((url) => /\/query\//.test(url));
    expect(fetched.length).toBe(new Set(fetched).size);
  });

  test('a question fetches the columns it names, once; what is not what was published is refused', async ({ page }) => {
    let asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ledger = (): readonly string[] =>
      asked.flatMap((path) => /\/query\/cases\.[^/]*\.([a-z]+)\.duckdb$/.exec(path)?.[1] ?? []).sort();
    await openExplore(page, explore());
    const byTown = 'SELECT town, count(*) AS n FROM sim.cases GROUP BY town ORDER BY n DESC, town LIMIT 1';
    const { firstRow } = await runQuery(page, byTown);
    expect(ledger()).toEqual(['core', 'town']);
    // A whole row taken as one value names no column; what it lacks is fetched when it runs.
    await runQuery(page, "SELECT count(*) FROM sim.cases AS c WHERE CAST(c AS VARCHAR) LIKE '%网上%'");
    expect(ledger().filter((id) => id === 'town')).toEqual(['town']);
    expect(ledger()).toContain('burden');

    // The next visit starts from what was kept: nothing that is named by its contents is asked for again.
    asked = [];
    await page.reload();
    expect((await runQuery(page, byTown)).firstRow).toEqual(firstRow);
    // The list of columns names those of the result.
    const lists = ['/query/engine.json', '/query/index.json', '/query/schema.json'];
    expect(asked.filter((path) => /\/query\//.test(path)).sort()).toEqual(lists);

    const spoil = /\.ratings\.duckdb$/;
    await page.route(spoil, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
      await route.fulfill({ response, body, headers: { 'content-type': 'application/octet-stream' } });
    });
    await startQuery(page, 'SELECT count(*) > 0 FROM sim.ratings');
    await expect(failure(page)).toContainText('not what was published', { timeout: 30_000 });
    await page.unroute(spoil);
    expect((await runQuery(page, 'SELECT count(*) > 0 FROM sim.ratings')).firstCell).toBe('true');
  });

  test('mistakes and limits are shown, and the page goes on', async ({ page }) => {
    test.setTimeout(120_000);
    await openExplore(page, explore());
    await startQuery(page, 'SELECT 指标\nFROM observatons');
    await expect(failure(page)).toContainText('observatons', { timeout: 30_000 });
    await expect(failure(page).getByRole('heading')).toBeFocused();
    await expect(failure(page)).toContainText('第2行第6个字符');
    await failure(page).getByRole('button', { name: '到出错的地方' }).click();
    await expect(page.locator('.explore-box')).toBeFocused();
    await axe(page);

    await startQuery(page, 'SELECT list(range) FROM range(500000000)');
    await expect(failure(page)).toContainText('512 MB', { timeout: 60_000 });
    expect((await runQuery(page, 'SELECT 42')).firstCell).toBe('42');

    const long = await runQuery(page, 'SELECT item, accepted_on FROM sim.cases');
    expect(long.rows).toBe(10_000);
    await expect(page.locator('.explore-result')).toContainText('至多显示10,000行');
    await expect(page.locator('.explore-rows tbody tr')).toHaveCount(500);

    const exactly = await runQuery(page, 'SELECT * FROM range(10000)');
    expect(exactly.rows).toBe(10_000);
    await expect(page.locator('.explore-result')).not.toContainText('至多显示');

    await runQuery(page, "SELECT repeat('长', 20000) FROM range(5000)");
    await expect(page.locator('.explore-result')).toContainText('64 MB');
  });

  test('the CSV holds what was answered, and says in its name what it is', async ({ page }) => {
    await openExplore(page, explore());
    const csv = async (name: RegExp) => {
      const waiting = page.waitForEvent('download', { timeout: 60_000 });
      await page.getByRole('button', { name }).click();
      const file = await waiting;
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    await runQuery(page, `SELECT '=1+1' AS a, -5 AS b, '甲,"乙"' AS c, NULL AS d, '' AS e`);
    const small = await csv(/下载CSV/);
    expect(small.text).toBe('\ufeffa,b,c,d,e\r\n\'=1+1,-5,"甲,""乙""",,""\r\n');
    expect(small.name).not.toContain('simulated');
    await runQuery(page, 'SELECT item FROM sim.cases LIMIT 12000');
    const shown = await csv(/下载CSV（/);
    expect(shown.name).toMatch(/simulated-query-part\.csv$/);
    expect(shown.text.split('\r\n').length).toBe(10_002);
    const whole = await csv(/下载全部/);
    expect(whole.name).toMatch(/simulated-query\.csv$/);
    const lines = whole.text.split('\r\n');
    expect(lines[0]).toBe('\ufeffitem,data_status');
    expect(lines[1]).toMatch(/,simulated$/);
    expect(lines.length).toBe(12_002);
  });

  test('a link shows its query to whoever opens it and does not run it', async ({ page, browser, baseURL }) => {
    await openExplore(page, explore());
    const sql = 'SELECT \'甲 & 乙 + 100%\' AS "列", 1 -- #x?\nWHERE 1 = 1';
    await runQuery(page, sql);
    const address = page.url();
    const context = await browser.newContext();
    const other = await context.newPage();
    await watch(other, new URL(baseURL ?? '').origin);
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await openExplore(other, address);
    await expect.poll(() => boxText(other)).toBe(sql);
    await expect(other.locator('.explore')).toContainText('还没有运行');
    expect(asked.filter((url) => /\/query\/(?!schema)/.test(url))).toEqual([]);
    await other.locator('.explore-run').click();
    await expect(other.locator('.explore-rows tbody td').first()).toHaveText('甲 & 乙 + 100%', { timeout: 30_000 });
    await context.close();

    await openExplore(page, explore('/explore/?table=topics&colour=red'));
    await expect.poll(() => boxText(page)).toMatch(/FROM topics/);
    await expect(page.locator('.explore')).toContainText('colour=red');
  });

  test('every worked question answers over the whole ledger, and the simulated ones say so', async ({ page }) => {
    test.setTimeout(120_000);
    await openExplore(page, explore());
    // In the other language the queries differ in names only; test/warehouse/browser.test.ts runs both.
    for (const { id, sql, simulated } of lessons('zh')) {
      const { rows } = await runQuery(page, sql).catch((error: unknown) => {
        throw new Error(`example ${id}: ${String(error)}`);
      });
      expect(rows, `example ${id}`).toBeGreaterThan(0);
      expect(await page.locator('.explore-simulated').count(), `example ${id}`).toBe(simulated ? 1 : 0);
    }
  });

  test('the queries behind indicators, derived numbers and checks answer as they are linked', async ({ page }) => {
    const { indicators, observations, derived, checks } = catalogue();
    const linked = [
      ...indicators.map(({ id }) => ({
        id: `indicator ${id}`,
        sql: indicatorQuery(id),
        rows: observations.filter(({ indicator }) => indicator === id).length,
      })),
      ...derived.map(({ id, formula }) => ({ id: `derived ${id}`, sql: formula, rows: 1 })),
      ...checks.map(({ id, sql, cases }) => ({ id: `check ${id}`, sql, rows: cases.length })),
    ];
    await openExplore(page, explore());
    // The engine is asked once for all of them: some two hundred queries, each whole, counted side by side.
    const counted = linked.map(
      ({ id, sql, rows }) => `SELECT '${id}' AS id, ${rows} AS wanted, (SELECT count(*) FROM (\n${sql}\n)) AS found`,
    );
    const { firstRow } = await runQuery(
      page,
      `SELECT count(*), coalesce(string_agg(id, ', ') FILTER (wanted <> found), '—') FROM (${counted.join('\nUNION ALL\n')})`,
    );
    expect(firstRow).toEqual([String(linked.length), '—']);
    // And one of each as a reader runs it, its own text in the box.
    for (const { sql, rows, id } of [linked[0], linked[indicators.length], linked.at(-1)].flatMap((one) => one ?? [])) {
      expect((await runQuery(page, sql)).rows, id).toBe(rows);
    }
  });

  test('a number is checked where it stands, and a wrong one is told', async ({ page }) => {
    await visit(page, '/indicators/entities_new/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const printed = page.locator('#verify-entities_new_zone_2020');
    await printed.locator('summary').click();
    await printed.getByRole('button', { name: /2838/ }).click();
    await expect(printed.getByRole('status')).toContainText('一致。查得2838 · 2838户', { timeout: 30_000 });
    expect(
      asked.some((url) => url.includes('/query/cases.')),
      'nothing simulated is fetched',
    ).toBe(false);
    const derived = page.locator('#verify-entities_new_base_2019');
    await derived.locator('summary').click();
    const button = derived.getByRole('button');
    await button.click();
    await expect(derived.getByRole('status')).toContainText('一致。查得22437 · 22438');
    await button.evaluate((element: HTMLElement) => {
      element.dataset['verify'] = '{"low":"22437","high":"22439"}';
    });
    await button.click();
    await expect(derived.getByRole('status')).toContainText('不一致。查得22437 · 22438，本页是22437 · 22439');
    await axe(page);
  });

  test('by keyboard alone', async ({ page }) => {
    await openExplore(page, explore());
    const box = page.locator('.explore-box');
    await box.fill('SELECT 7 AS seven');
    await box.press('Control+Enter');
    await expect(page.locator('.explore-rows tbody td')).toHaveText('7', { timeout: 30_000 });
    await expect(page.locator('.explore-status')).toContainText('完成');
    await box.focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('.explore-run')).toBeFocused();
    await page.getByRole('link', { name: '一年里的起落' }).press('Enter');
    await expect.poll(() => boxText(page)).toMatch(/sim\.cases/);
    await expect(page.locator('.explore-run')).toBeFocused();
    await page.goBack();
    await expect.poll(() => boxText(page)).toBe('SELECT 7 AS seven');
    await page.locator('.explore-table summary').first().click();
    await page.locator('.explore-insert').first().click();
    expect(await boxText(page)).not.toBe('SELECT 7 AS seven');
  });

  test('where the engine can’t run, the page says so and stays whole', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
    });
    await openExplore(page, explore());
    await expect(failure(page)).toContainText('DecompressionStream');
    await expect(failure(page).getByRole('link')).toBeVisible();
    await axe(page);
  });
});
