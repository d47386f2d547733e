/** What each kind of chart is for, and what each sample shows of it, in both languages. */
import { gallery } from '../../i18n/gallery.ts';
import type { Locale } from '../../i18n/index.ts';
import type { ChartKind } from '../spec.ts';

interface Named {
  readonly zh: readonly [name: string, use: string];
  readonly en: readonly [name: string, use: string];
}

const KINDS: Readonly<Record<ChartKind, Named>> = {
  scale: { zh: ['刻度', '一个数落在自己的刻度上'], en: ['On a scale', 'one number at its place on its own scale'] },
  composition: {
    zh: ['构成', '整体、各部分和没有列名的余数'],
    en: ['Composition', 'a whole, its parts and what is left unnamed'],
  },
  before_after: {
    zh: ['前后', '两个数，不连成走势'],
    en: ['Before and after', 'two numbers, not joined into a trend'],
  },
  rank: { zh: ['名次', '在多少家里排第几'], en: ['Rank', 'a place among so many'] },
  bounded: {
    zh: ['下限与上限', '只知道一头的数，另一头不封口'],
    en: ['Bounds', 'numbers known at one end only stay open at the other'],
  },
  limits: {
    zh: ['时限', '时限、纪录和计划在同一时间刻度上'],
    en: ['Limits', 'limit, record and plan on one scale of time'],
  },
  growth: { zh: ['增速', '各部分的增速和总的增速'], en: ['Growth', 'rates of the parts and of the whole'] },
  base: {
    zh: ['反推的基数', '由增速反推的上年数，画成空心'],
    en: ['Implied base', 'last year’s number, implied by the rate, drawn as an outline'],
  },
  list: {
    zh: ['数列', '单位不同的几个数，各是各的'],
    en: ['List', 'several numbers of different units, each on its own'],
  },
  targets: {
    zh: ['目标', '从哪里起，到哪里止，报告到了哪里'],
    en: ['Targets', 'where a target starts, where it is to end, and what has been reported'],
  },
  series: { zh: ['折线', '一个数随时间怎样变'], en: ['Line', 'a number over time'] },
  comparison: { zh: ['比较', '同一个数在几个地方各是多少'], en: ['Bars', 'the same number in several places'] },
  grouped: {
    zh: ['分组条', '每一类里几个系列并排'],
    en: ['Grouped bars', 'several series side by side in each category'],
  },
  stacked: { zh: ['堆叠条', '几个整体，各由几部分合成'], en: ['Stacked bars', 'several wholes and their parts'] },
  diverging: {
    zh: ['两向条', '从零向两边：正负，或相对的两组'],
    en: ['Diverging bars', 'two directions from zero: signs, or two series back to back'],
  },
  area: { zh: ['面积', '随时间变化的量，从零画起'], en: ['Area', 'an amount over time, from zero'] },
  slope: { zh: ['斜线', '两个时点之间，各自升降'], en: ['Slope', 'rise and fall between two times'] },
  bump: { zh: ['名次走势', '名次在几期里怎样换位'], en: ['Bump', 'places over several periods'] },
  strip: { zh: ['点带', '许多单个的数落在哪里'], en: ['Dot strip', 'where many single numbers lie'] },
  range: {
    zh: ['区间', '从多少到多少，没说的一头不封口'],
    en: ['Ranges', 'from here to there, open where nothing is said'],
  },
  interval: {
    zh: ['估计与误差', '每个数一点，误差画成线'],
    en: ['Estimates', 'a point for each, its uncertainty as a line'],
  },
  histogram: { zh: ['直方', '落在每一段里的有多少'], en: ['Histogram', 'how many fall into each stretch'] },
  heat: {
    zh: ['色阶表', '有底色的表，数字仍在格里'],
    en: ['Heat table', 'a shaded table, its figures still in the cells'],
  },
  calendar: { zh: ['日历', '每一天一格'], en: ['Calendar', 'a cell for each day'] },
  multiples: { zh: ['小图并列', '同一刻度的许多小图'], en: ['Small multiples', 'many small drawings on one scale'] },
  tally: { zh: ['计数', '一个刻度是一个，可以数'], en: ['Tally', 'one graduation for each thing, to be counted'] },
  sections: {
    zh: ['分段', '几种图上下排开，各用各的刻度'],
    en: ['Sections', 'several drawings one below the other, each on its own scale'],
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A kind's name and what it is for. */
export function kindText(kind: ChartKind, locale: Locale): { readonly name: string; readonly use: string } {
  const [name, use] = KINDS[kind][locale];
  return { name, use: capital(use) };
}

const CASES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  count: ['件数', 'a count'],
  zero: ['零', 'zero'],
  one: ['只有一个', 'only one'],
  negative: ['负数', 'below zero'],
  huge: ['极大', 'very large'],
  tiny: ['极小', 'very small'],
  hundred: ['满一百', 'a full hundred'],
  'small-share': ['很小的份额', 'a very small share'],
  missing: ['缺数，写明原因', 'missing, with the reason'],
  long: ['四十多字的名称', 'names of forty characters'],
  several: ['同一刻度上的几个数', 'several on one scale'],
  part: ['只知道一部分', 'only one part is known'],
  many: ['很多', 'very many'],
  over: ['各部分之和超过整体', 'parts that exceed the whole'],
  large: ['数很大', 'large numbers'],
  first: ['第一', 'the first'],
  last: ['最后', 'the last'],
  only: ['只有一家', 'the only one'],
  thousands: ['几千家', 'among thousands'],
  unknown: ['总数未载', 'number ranked not stated'],
  'unknown-far': ['总数未载，名次靠后', 'number ranked not stated, far down'],
  'up-to': ['上限', 'an upper bound'],
  about: ['约数与区间', 'about, and a span'],
  more: ['以上、余', 'more than'],
  edge: ['挨着刻度尽头', 'close to the end of the scale'],
  unplaced: ['单位不能换算', 'a unit that can’t be converted'],
  equal: ['全都相等', 'all equal'],
  fall: ['下降', 'a fall'],
  two: ['两条线', 'two lines'],
  gap: ['中间缺数', 'a gap'],
  rank: ['名次', 'places'],
  ranks: ['名次', 'places'],
  planned: ['接着计划', 'going on as planned'],
  bounds: ['只有下限', 'lower bounds'],
  simulated: ['模拟数据', 'simulated'],
  'two-hundred': ['二百类', 'two hundred categories'],
  alike: ['名称都一样', 'all of one name'],
  five: ['部分太多，改为并排', 'too many parts: side by side instead'],
  pair: ['相对的两组', 'two series back to back'],
  stacked: ['几部分叠加', 'stacked'],
  lead: ['其中一条是主角', 'one line is read'],
  groups: ['分几类', 'by category'],
  uneven: ['各组宽窄不同', 'groups of different width'],
  open: ['两头没有界限', 'open at both ends'],
  folded: ['折成几行', 'folded into lines'],
  promises: ['承诺', 'promises'],
  year: ['一年，模拟数据', 'a year, simulated'],
  reported: ['有了报告，退过一次，目标也改过', 'with reports, once backwards, and a target that was changed'],
  'reported-several': ['没有起点，或都挤在一处', 'without a start, or all close together'],
  months: ['不是单日，改画色阶表', 'no single days: a heat table instead'],
};

/** What a sample shows, by its name: `grouped-missing` is 缺数. A kind's first sample is the ordinary case. */
export function caseText(kind: ChartKind, sample: string, locale: Locale): string {
  const suffix = sample.startsWith(kind.replaceAll('_', '-')) ? sample.slice(kind.length + 1) : sample;
  const text = CASES[suffix];
  if (suffix === '') return gallery(locale).ordinary;
  if (text === undefined) throw new Error(`no words for the sample ${sample}`);
  return capital(text[locale === 'zh' ? 0 : 1]);
}
