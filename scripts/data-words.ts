/** What data:check and data:trace say around the problems they print. */
import type { Language } from '../src/package/index.ts';
import { Stopped } from './steps.ts';

/** The value of `--lang`. */
export function language(given: string | undefined): Language {
  if (given === undefined || /^zh/i.test(given)) return 'zh';
  if (/^en/i.test(given)) return 'en';
  throw new Stopped(`--lang ${given}：只有zh和en · only zh and en`);
}

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const words = {
  zh: {
    checks: (n: number) => `算术核对 ${n} 条，各带数字：`,
    noChecks: '表里有错，算术核对没有做；先改下面的错误。',
    exception: '已知例外：',
    summary: (folder: string, tables: number, rows: number, errors: number, warnings: number) =>
      `${errors === 0 ? '✓' : '✗'} ${folder}：${tables}张表，${rows}行；错误${errors}个，提醒${warnings}个`,
    check: (mark: string, statement: string, id: string) => `${mark} ${statement}（${id}）`,
    traced: (source: string, figures: number, paragraphs: number, left: number) =>
      `${source}：${paragraphs}段里有${figures}个数和日期，${left === 0 ? '每个都有着落' : `${left}个没有着落`}`,
    wrote: '已写 source_figures.csv',
    kept: 'source_figures.csv 与原文一致',
    usage: '用法：npm run data:trace -- <原文.tsv> [--source 标识] [--lang en] [--check]',
    noSource: (id: string) => `sources表里没有这份原文${id === '' ? '；用 --source 指明' : `：${id}`}`,
    noFile: (path: string) => `没有这个文件：${path}`,
  },
  en: {
    checks: (n: number) => `${plural(n, 'arithmetic check')}, each with its numbers:`,
    noChecks: 'The tables have errors, so the arithmetic was not checked; correct the errors below first.',
    exception: 'known exception: ',
    summary: (folder: string, tables: number, rows: number, errors: number, warnings: number) =>
      `${errors === 0 ? '✓' : '✗'} ${folder}: ${plural(tables, 'table')}, ${plural(rows, 'row')}; ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    check: (mark: string, statement: string, id: string) => `${mark} ${statement} (${id})`,
    traced: (source: string, figures: number, paragraphs: number, left: number) =>
      `${source}: ${figures} figures and dates in ${plural(paragraphs, 'paragraph')}, ${left === 0 ? 'every one accounted for' : `${left} not accounted for`}`,
    wrote: 'source_figures.csv written',
    kept: 'source_figures.csv agrees with the document',
    usage: 'usage: npm run data:trace -- <document.tsv> [--source id] [--lang en] [--check]',
    noSource: (id: string) => `sources has no such document${id === '' ? '; name it with --source' : `: ${id}`}`,
    noFile: (path: string) => `there is no such file: ${path}`,
  },
} as const;
