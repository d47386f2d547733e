/** "Check this number": the query that yields a number, run in place, and what came of it. */
import { strings } from './index.ts';

export const verify = strings({
  title: { zh: '核对这个数', en: 'Check this number' },
  titleMany: { zh: '核对这些数', en: 'Check these numbers' },
  about: {
    zh: '下面的查询从已发布的表里取出这个数。可在这里运行，答案与印出的数当场对照；查询引擎约8 MB，只在您按下时取，在您自己的机器上运行。',
    en: 'The query below takes the number from the published tables. Run it here and the answer is held against what is printed; the engine, about 8 MB, is fetched only when you ask and runs on your own machine.',
  },
  run: { zh: '在这里核对', en: 'Check here' },
  toExplore: { zh: '到查询页改着查', en: 'Change it on the query page' },
  all: { zh: '这项指标的全部数', en: 'All numbers of this indicator' },
  fetching: { zh: '正在取查询引擎和数据', en: 'Fetching the query engine and the data' },
  starting: { zh: '正在启动查询引擎', en: 'Starting the query engine' },
  asking: { zh: '正在查', en: 'Asking' },
  agrees: {
    zh: (found: string, seconds: string) => `一致。查得${found}，与本页相同；用时${seconds}秒。`,
    en: (found: string, seconds: string) =>
      `They agree. The answer is ${found}, the same as on this page; ${seconds} s.`,
  },
  differs: {
    zh: (found: string, expected: string) =>
      `不一致。查得${found}，本页是${expected}。本页与数据可能不是同一版：请刷新后再查；仍不一致，请按“更正与联系”告诉我们。`,
    en: (found: string, expected: string) =>
      `They differ. The answer is ${found}, this page has ${expected}. Page and data may be of different releases: reload and check again; if they still differ, please tell us under “Corrections and contact”.`,
  },
  failed: {
    zh: (message: string) => `没有查成：${message}。本页其余照常；可重试，或下载数据自己核对。`,
    en: (message: string) =>
      `The query failed: ${message}. The rest of this page is whole; try again, or download the data and check it yourself.`,
  },
  unsupported: {
    zh: (what: string) => `这个浏览器缺少${what}，运行不了查询引擎`,
    en: (what: string) => `this browser lacks ${what} and can’t run the query engine`,
  },
  readAs: {
    zh: (printed: string, value: string, unit: string) => `原文印作“${printed}”，读作${value}（${unit}）。`,
    en: (printed: string, value: string, unit: string) => `Printed as “${printed}”, read as ${value} (${unit}).`,
  },
  range: {
    zh: (low: string, high: string) => `${low}至${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  multiplied: {
    zh: (printed: string, numeral: string, factor: string, value: string, unit: string) =>
      `原文印作“${printed}”：${numeral} × ${factor} = ${value}（${unit}）。`,
    en: (printed: string, numeral: string, factor: string, value: string, unit: string) =>
      `Printed as “${printed}”: ${numeral} × ${factor} = ${value} (${unit}).`,
  },
});
