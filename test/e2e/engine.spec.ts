/** What people do to the engine on purpose, and what happens to it by chance: each time the page survives and answers the next. */
import type { Page } from '@playwright/test';
import { openExplore, runQuery, startQuery } from '../query/drive.ts';
import { addressOf, axe, expect, expectProblems, test } from './support.ts';

const explore = (path = '/explore/') => addressOf(test.info().project.use.baseURL, path);
const failure = (page: Page) => page.locator('.explore-failure');
const COUNT = 'SELECT count(*) > 50 FROM observations';

test.skip(({ isMobile }) => isMobile, 'the engine is the same on a phone');

const times = (count: number, text: string | ((at: number) => string), between = ''): string =>
  Array.from({ length: count }, (_, at) => (typeof text === 'string' ? text : text(at))).join(between);

/** Texts against which nothing stands but the page, its reading of a query, the engine's parser and the lock. */
const HOSTILE: readonly (readonly [says: RegExp, ...sql: string[]])[] = [
  [/查询太长/, `SELECT ${times(500_000, '1,')}1`],
  // Refused before the engine sees them: statements, files, what changes the engine, queries that can't be read.
  [
    /只能查询|一次只能/,
    ...['SET threads=4; SELECT 1', "ATTACH 'https://example.com/x.duckdb'", 'COPY FROM DATABASE kedu TO own'],
    ...['INSTALL httpfs', 'CREATE MACRO f(x) AS x', 'PREPARE a AS SELECT 1', 'CALL pragma_version()'],
    ...["FROM sniff_csv('kedu.duckdb')", "FROM read_blob('sim.core.duckdb')", 'FROM enable_logging()'],
    ...["FROM query('FROM s' || 'im.cases')", 'SELECT 1 -- \r; DROP TABLE topics', 'SELECT 1\0; DROP TABLE topics'],
    ...['EXPLAIN ANALYZE SET threads=4', 'PIVOT topics ON kind USING count(*); SELECT 1'],
    'WITH x AS (SELECT 1) INSERT INTO own.x SELECT * FROM x',
  ],
  // Not understood, not there, or not allowed to be so deep.
  [
    /引擎不接受/,
    ...[
      `SELECT ${times(10_000, '(')}1${times(10_000, ')')}`,
      `${times(5000, 'SELECT * FROM (')}SELECT 1${times(5000, ')')}`,
    ],
    ...[
      `SELECT ${times(30_000, '1+')}1`,
      `SELECT ${times(20_000, 'NOT ')}true`,
      `SELECT ${times(200, '[')}1${times(200, ']')}`,
    ],
    ...[
      times(5000, 'SELECT 1', ' UNION ALL '),
      `SELECT '\0'`,
      'SELECT $1',
      'SELECT $$ ; DROP',
      'SELECT 1 /*/* */; SELECT 2',
    ],
    ...[
      "SELECT getenv('HOME')",
      'SELECT 1 INTO x',
      "SELECT current_setting('x')",
      'FROM ѕіm.cases',
      'FROM sim\u200b.cases',
    ],
    ...["FROM query_table('s' || 'im.cases')", 'SELECT * FROM sim_core.cases', 'EXPLAIN EXPLAIN SELECT 1'],
    ...["SELECT regexp_matches('a', '((a{1,1000}){1,1000}){1,1000}')", "SELECT repeat('x', 1000000000000000000)"],
    // What a query says in its errors is not the engine's state.
    ...["SELECT error('INTERNAL Error: unreachable, out of memory')", 'SELECT "unreachable" FROM topics'],
    "SELECT error(repeat('x', 1000000))",
  ],
  [/引擎已锁定/, "FROM 'https://example.com/x.csv'", "FROM glob('*')"],
  [
    /512 MB/,
    'SELECT list(range) FROM range(100000000)',
    "SELECT string_agg(repeat('y', 1000), '') FROM range(1000000)",
  ],
  [/引擎中途坏了/, 'SELECT len(range(1000000000))'],
];

/** Texts that look as bad and are answered: what the first cell says. */
const ANSWERED: readonly (readonly [cell: string, sql: string])[] = [
  ['1', `SELECT ${times(900, '(')}1${times(900, ')')}`],
  ['true', `SELECT 77 IN (${times(15_000, String, ',')})`],
  ['0', 'SELECT * FROM range(1000000000)'],
  ['0', `SELECT * FROM (SELECT ${times(5000, (at) => `${at} AS c${at}`, ',')}), range(500)`],
  [`${'x'.repeat(2000)}…`, "SELECT repeat('x', 60000000)"],
  ['false', "SELECT regexp_matches(repeat('a', 100000), '(a+)+$b')"],
  ['<img src=x onerror=alert(1)>', `SELECT '<img src=x onerror=alert(1)>' AS "<b onmouseover=alert(1)>"`],
  ['\u202eabc\u2066', 'SELECT \'\u202eabc\u2066\' AS "\u202ex"'],
  ['\ufffd', "SELECT '\ud800'"],
  ['👨‍👩‍👧‍👦', 'SELECT \'👨‍👩‍👧‍👦\' AS "🔥"'],
  [' ; DROP TABLE x ', 'SELECT $a$ ; DROP TABLE x $a$'],
  ['1', "FROM query('FROM query(''SELECT 1'')')"],
  ['1', `PIVOT (SELECT '<script>"''' AS r) ON r USING count(*)`],
  ['12:00:00.123456789', "SELECT '12:00:00.123456789'::TIME_NS"],
];

test('hostile queries: each is answered or refused in words, and the next is answered', async ({ page }) => {
  test.setTimeout(120_000);
  await openExplore(page, explore());
  for (const [says, ...all] of HOSTILE) {
    for (const sql of all) {
      const label = sql.slice(0, 60);
      // Pressing Run takes the failure before away, so each one seen shows that the engine has answered again.
      await startQuery(page, sql);
      await expect(failure(page), label).toContainText(says, { timeout: 20_000 });
      expect((await failure(page).textContent())?.length, label).toBeLessThan(3_000);
    }
    expect((await runQuery(page, COUNT)).firstCell, String(says)).toBe('true');
  }
  for (const [cell, sql] of ANSWERED) {
    expect((await runQuery(page, sql)).firstCell, sql.slice(0, 60)).toBe(cell);
  }
  // Addresses fill the box at most.
  for (const hash of [
    '#sql=%E4%A',
    '#%%%',
    `#sql=${'a'.repeat(200_000)}`,
    '#table=javascript:alert(1)',
    '#__proto__=1',
  ]) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    expect((await runQuery(page, COUNT)).firstCell, `after ${hash.slice(0, 30)}`).toBe('true');
  }
});

test('a worker that is ended from outside is missed at once and replaced, with the visitor’s table', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    const made: Worker[] = [];
    const { Worker: Own } = globalThis;
    globalThis.Worker = class extends Own {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
    // Ends every worker of the page, as a browser short of memory does: without a word to it.
    addEventListener('end-workers', () => {
      for (const worker of made.splice(0)) Own.prototype.terminate.call(worker);
    });
  });
  const end = () => page.evaluate(() => dispatchEvent(new Event('end-workers')));
  await openExplore(page, explore());
  await page.locator('#own-files input[type=file]').setInputFiles({
    name: '甲.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('地区,件数\n甲,1\n乙,2\n'),
  });
  await page.locator('.own-preview').getByRole('button', { name: '导入' }).click();
  await expect(page.locator('#own-files').getByRole('status')).toContainText('已导入 own.甲：2行', { timeout: 30_000 });
  const own = async () => (await runQuery(page, 'SELECT sum(件数) FROM own.甲')).firstCell;
  expect(await own()).toBe('3');
  await end();
  await expect(page.locator('.explore-progress')).toContainText('正在重新启动');
  expect(await own()).toBe('3');
  // While it works: told without anybody pressing Stop.
  await startQuery(page, 'SELECT sum(hash(n)) FROM range(100000000000::BIGINT) AS t(n)');
  await page.waitForTimeout(500);
  await end();
  await expect(failure(page)).toContainText('引擎中途坏了', { timeout: 5_000 });
  expect(await own()).toBe('3');
});

test('offline, altered files, a small device: said, and tried again', async ({ page, context }) => {
  test.setTimeout(90_000);
  expectProblems(page, /ERR_INTERNET_DISCONNECTED/, /Failed to load resource/);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'deviceMemory', { get: () => Number(sessionStorage.getItem('gb') ?? '8') });
    // A store that is full.
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await openExplore(page, explore());
  await page.evaluate(() => sessionStorage.setItem('gb', '2'));
  await startQuery(page, COUNT);
  await expect(failure(page)).toContainText('内存太少');
  await expect(failure(page).getByRole('link')).toBeVisible();
  await axe(page);
  await page.evaluate(() => sessionStorage.setItem('gb', '8'));

  await context.setOffline(true);
  await startQuery(page, COUNT);
  await expect(failure(page)).toContainText('看网络是否连通');
  await context.setOffline(false);

  const spoil = /\/kedu\.[^/]*\.duckdb$/;
  await page.route(spoil, async (route) => {
    const response = await route.fetch();
    const body = (await response.body()).subarray(0, 100_000);
    await route.fulfill({ response, body, headers: { 'content-type': 'application/octet-stream' } });
  });
  await startQuery(page, COUNT);
  await expect(failure(page)).toContainText('和发布的不一样', { timeout: 30_000 });
  await page.unroute(spoil);
  expect((await runQuery(page, COUNT)).firstCell).toBe('true');

  // What is here answers without the network, also after a worker had to be replaced.
  await context.setOffline(true);
  await startQuery(page, 'SELECT len(range(1000000000))');
  await expect(failure(page)).toContainText('引擎中途坏了');
  expect((await runQuery(page, COUNT)).firstCell).toBe('true');
  await context.setOffline(false);
});
