/** npm run data:check, data:trace and data:release as they are typed: what they print and how they end. */
import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { all, type Changes, cell, DOCUMENT, replace, withPackage } from './support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts', script), ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr });
    });
  });
}

const check = (changes: Changes, ...args: string[]) =>
  withPackage('mini', changes, async (folder) => {
    const { code, output } = await run('data-check.ts', ['--data', folder, ...args]);
    return { code, output: output.replaceAll(folder, 'FOLDER') };
  });

const CHECKS: Changes = {
  'checks.csv': () =>
    'id,statement_zh,statement_en,sql,severity,exceptions,reason_zh,reason_en\n' +
    'part_of_whole,部分不大于整体,A part is not more than its whole,' +
    "\"SELECT p.id AS subject, [p.id, w.id] AS observations, p.value <= w.value AS ok, p.value || ' ≤ ' || w.value AS shown " +
    'FROM observations p JOIN observations w ON p.of_whole = w.id",error,,,\n',
};

describe('data:check', () => {
  it('shows the arithmetic with its numbers and ends well', async () => {
    const { code, output } = await check(CHECKS);
    expect(output).toContain('✓ 部分不大于整体（part_of_whole）\n');
    expect(output).toMatch(/50000\S* ≤ 125000\S* {2}\[cases_online_2020\]/);
    expect(output).toMatch(/✓ FOLDER：\d+张表，56行；错误0个，提醒0个\n$/);
    expect(code).toBe(0);
  });

  it('ends with 1 where arithmetic fails, in English on request', async () => {
    // The part grows past the whole in every place that says it, so that only arithmetic can tell.
    const spoilt = {
      ...CHECKS,
      'observations.csv': all(cell(3, 'value', '500000'), cell(3, 'printed', '50万件')),
      'source_figures.csv': replace('2,3,5万件', '2,3,50万件'),
    };
    const { code, output } = await check(spoilt, '--lang', 'en');
    expect(output).toContain('✗ A part is not more than its whole (part_of_whole)\n');
    expect(output).toContain(
      'error checks.csv, row 2, column sql: “A part is not more than its whole” (part_of_whole)',
    );
    expect(output).toMatch(/✗ FOLDER: \d+ tables, 56 rows; 1 error, 0 warnings\n$/);
    expect(code).toBe(1);
  });

  it('keeps errors and warnings apart, and leaves arithmetic for sound tables', async () => {
    const { code, output } = await check({
      ...CHECKS,
      'topics.csv': cell(2, 'name_zh', ' 政务服务'),
      'observations.csv': cell(2, 'value', '12.5万'),
    });
    expect(output).not.toContain('part_of_whole）');
    expect(output).toContain('表里有错，算术核对没有做');
    expect(output.indexOf('错误 observations.csv 第2行 value列')).toBeLessThan(
      output.indexOf('提醒 topics.csv 第2行 name_zh列'),
    );
    expect(output).toMatch(/错误1个，提醒1个\n$/);
    expect(code).toBe(1);
  });

  it('refuses another language', async () => {
    expect(await check({}, '--lang', 'fr')).toEqual({ code: 1, output: '✗ --lang fr：只有zh和en · only zh and en\n' });
  });
});

describe('data:trace', () => {
  const trace = (changes: Changes, ...args: string[]) =>
    withPackage('mini', changes, async (folder) => {
      const document = join(folder, 'document.tsv');
      await cp(DOCUMENT, document);
      const result = await run('data-trace.ts', [document, '--data', folder, ...args]);
      return { ...result, figures: await readFile(join(folder, 'source_figures.csv'), 'utf8') };
    });

  it('writes the figures and ends well where nothing is left over', async () => {
    const { code, output, figures } = await trace({ 'source_figures.csv': () => '' });
    expect(output).toBe('bulletin：5段里有16个数和日期，每个都有着落\n已写 source_figures.csv\n');
    expect(figures.split('\n')).toHaveLength(18);
    expect(code).toBe(0);
  });

  it('lists what is left over and ends with 1', async () => {
    const { code, output } = await trace(
      { 'observations.csv': (csv) => csv.replace(/^wait_days.*\n/m, '') },
      '--lang',
      'en',
      '--check',
    );
    expect(output).toContain('no row accounts for “2～3天” in paragraph 3');
    expect(output).toContain('bulletin: 16 figures and dates in 5 paragraphs, 1 not accounted for\n');
    expect(code).toBe(1);
  });

  it('says how it is used', async () => {
    expect(await run('data-trace.ts', [])).toEqual({
      code: 1,
      output: '✗ 用法：npm run data:trace -- <原文.tsv> [--source 标识] [--lang en] [--check]\n',
    });
    expect((await run('data-trace.ts', ['nowhere.tsv'])).output).toBe('✗ 没有这个文件：nowhere.tsv\n');
    expect((await trace({}, '--source', 'nobody')).output).toBe('✗ sources表里没有这份原文：nobody\n');
  });
});

describe('data:release', () => {
  it('freezes once, and says why it will not', async () => {
    await withPackage('mini', {}, async (folder) => {
      const release = (...args: string[]) => run('data-release.ts', ['--data', folder, ...args]);
      expect(await release('2021.2')).toMatchObject({ code: 1, output: expect.stringContaining('site.json') });
      expect(await release('2021.1')).toMatchObject({
        code: 0,
        output: expect.stringMatching(/已冻结 2021\.1.*is frozen/),
      });
      expect(await release('2021.1')).toMatchObject({ code: 1, output: expect.stringContaining('is never rewritten') });
      expect(await release()).toMatchObject({ code: 1, output: expect.stringContaining('npm run data:release --') });
    });
  });
});
