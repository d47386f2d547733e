/** Market entities: new and existing, by kind and area, and what the printed growth rates imply. */
import { listed, strings } from './index.ts';

export const entities = strings({
  title: { zh: '市场主体', en: 'Market entities' },
  description: {
    zh: '新设和现有的市场主体：各类、各地域多少户，由增速反推的上年户数，和类别没有写明的那一部分。',
    en: 'New and existing market entities: by kind and by area, the numbers of the year before that growth rates imply, and the part whose kind is not named.',
  },
  lede: { zh: '新设是一年里新登记的户数', en: 'New entities are those registered within a year' },
  ledeStock: { zh: '，总量是现有的户数', en: '; the total is all that exist' },
  ledeDerived: {
    zh: '先看印出的数，再看由它们能推出什么；推出来的数加框线，和印出的分开。',
    en: 'First what is printed, then what follows from it. Numbers that follow are outlined, so that they are not taken for printed ones.',
  },
  /** A printed growth, its sign put into the verb. */
  up: { zh: (rate: string) => `增长${rate}`, en: (rate: string) => `up ${rate}` },
  down: { zh: (rate: string) => `下降${rate}`, en: (rate: string) => `down ${rate}` },
  onYear: { zh: (grown: string) => `比上年同期${grown}`, en: (grown: string) => `${grown} on the year before` },
  placed: {
    zh: (rank: string, among: string) => `${among}${rank}`,
    en: (rank: string, among: string) => `${rank}, ${among}`,
  },
  more: { zh: '这项指标的出处与核对', en: 'Provenance and checks of this indicator' },

  byKind: { zh: '按类别', en: 'By kind' },
  kindsOf: { zh: (what: string) => `${what}，按类别`, en: (what: string) => `${what} by kind` },
  kindsText: {
    zh: (kinds: readonly string[], rest: string) =>
      `来源写明户数的有${listed(kinds, 'zh')}。从全部里减去它们，还有${rest}；是哪些类别，来源没有写，这里也不给它起名字。`,
    en: (kinds: readonly string[], rest: string) =>
      `The source gives numbers for ${listed(kinds, 'en')}. Taking them from the whole leaves ${rest}; what they are the source does not say, and they are given no name here.`,
  },
  kindsPlain: {
    zh: (kinds: readonly string[]) => `来源写明户数的有${listed(kinds, 'zh')}。`,
    en: (kinds: readonly string[]) => `The source gives numbers for ${listed(kinds, 'en')}.`,
  },
  kind: { zh: '类别', en: 'Kind' },
  count: { zh: '户数', en: 'Number' },
  share: { zh: '占全部', en: 'Share' },
  from: { zh: '出处', en: 'Source' },
  rest: { zh: '类别没有写明', en: 'Kind not named' },
  all: { zh: '全部', en: 'All' },
  named: { zh: '写明的各类合计', en: 'Named kinds together' },

  byPlace: { zh: '按地域', en: 'By area' },
  placesOf: { zh: (what: string) => `${what}，按地域`, en: (what: string) => `${what} by area` },
  placesText: {
    zh: (whole: string, parts: readonly string[]) =>
      `${whole}的数已经包含${listed(parts, 'zh')}，两者不能相加。以外的部分没有印出，这里只留出位置。`,
    en: (whole: string, parts: readonly string[]) =>
      `The number of ${whole} already includes ${listed(parts, 'en')}: the two are not to be added. The part outside is not printed; the drawing only leaves it room.`,
  },
  part: { zh: '其中', en: 'Part' },

  ranks: { zh: '在同列中的名次', en: 'Place among peers' },
  ranksTitle: { zh: '按户数排的名次', en: 'Places by number' },
  ranksText: {
    zh: '名次和户数一起看。同列的一共多少个，来源没有印出，所以刻度的另一端空着。',
    en: 'Each place beside the number it is a place by. How many are ranked is not printed, so the far end of each ruler is left open.',
  },
  ranksTextPlain: { zh: '名次和户数一起看。', en: 'Each place beside the number it is a place by.' },
  rankedBy: { zh: '按什么排', en: 'Ranked by' },
  rank: { zh: '名次', en: 'Place' },
  among: { zh: '同列', en: 'Among' },

  implied: { zh: '上年是多少', en: 'The year before' },
  impliedText: {
    zh: '上年的户数没有印出，只印了增速。逐个试整数，四舍五入后与印出的增速相同的才算可能：有时只有一个，有时有两个。',
    en: 'The numbers of the year before are not printed, only the growth. Every whole number is tried; those whose growth rounds to the printed rate are possible: sometimes one, sometimes two.',
  },
  impliedCaption: { zh: '户数；框线里的是推算', en: 'Numbers of entities; outlined ones are derived' },
  impliedBase: { zh: (period: string) => `${period}（反推）`, en: (period: string) => `${period} (implied)` },
  change: { zh: '增减', en: 'Change' },
  rate: { zh: '增速', en: 'Growth' },

  why: { zh: '增速为什么不同', en: 'Why the rates differ' },
  whyLead: {
    zh: (kinds: readonly string[], whole: string, named: string) =>
      `全部${whole}，${listed(kinds, 'zh')}合起来${named}。差别只能出在类别没有写明的那一部分。`,
    en: (kinds: readonly string[], whole: string, named: string) =>
      `The whole went ${whole}, ${listed(kinds, 'en')} together ${named}. The difference can only lie in the part whose kind is not named.`,
  },
  whyBase: {
    zh: (period: string, whole: string, named: string, rest: string) =>
      `${period}，全部是${whole}，写明的各类合计${named}，相减剩下${rest}。`,
    en: (period: string, whole: string, named: string, rest: string) =>
      `In ${period} the whole was ${whole} and the named kinds together ${named}, which leaves ${rest}.`,
  },
  whyFell: {
    zh: (period: string, now: string, by: string) => `${period}，剩下的是${now}，比上年少了${by}。`,
    en: (period: string, now: string, by: string) =>
      `In ${period} what is left is ${now}, ${by} fewer than the year before.`,
  },
  whyRose: {
    zh: (period: string, now: string, by: string) => `${period}，剩下的是${now}，比上年多了${by}。`,
    en: (period: string, now: string, by: string) =>
      `In ${period} what is left is ${now}, ${by} more than the year before.`,
  },
  whyOpen: {
    zh: (period: string, now: string) => `${period}，剩下的是${now}；比上年多还是少，推不出来。`,
    en: (period: string, now: string) =>
      `In ${period} what is left is ${now}; whether that is more or fewer than the year before does not follow.`,
  },
  whySum: {
    zh: (named: string, base: string, rate: string) => `写明的各类比上年多${named}，除以${base}，是${rate}。`,
    en: (named: string, base: string, rate: string) =>
      `The named kinds gained ${named}; divided by ${base}, that is ${rate}.`,
  },
  whyWhole: {
    zh: (change: string, base: string, rate: string) => `全部比上年多${change}，除以${base}，是${rate}。`,
    en: (change: string, base: string, rate: string) =>
      `The whole gained ${change}; divided by ${base}, that is ${rate}. `,
  },
  whyEndFell: {
    zh: '和写明的各类相比，全部的分子小了，分母大了，所以增速低一点。',
    en: 'Compared with the named kinds, the whole has less above the line and more below it, so its rate is a little lower.',
  },
  whyAssumes: {
    zh: '这样推算，前提是印出的增速都按同一口径的整户数算出，再四舍五入。剩下的那一部分是什么、为什么变了，来源没有说。',
    en: 'This holds if the printed rates were computed from whole numbers of the same scope and then rounded. What the part left over is, and why it changed, the source does not say.',
  },
  ratesTitle: { zh: '全部与写明的各类，比上年的增速', en: 'Growth of the whole and of its named kinds' },
  restTitle: { zh: '类别没有写明的新设主体', en: 'New entities of unnamed kind' },
  restNow: { zh: (period: string) => `${period}，由户数相减`, en: (period: string) => `${period}, by subtraction` },
  restBase: { zh: (period: string) => `${period}，由增速反推`, en: (period: string) => `${period}, implied by growth` },
  restNote: { zh: '两个数都由相减得出，原文都没有印', en: 'both follow by subtraction; neither is printed' },

  unknown: { zh: '没有印出的', en: 'What is not printed' },
  withheld: { zh: '由此不能得出的数', en: 'What does not follow from it' },
  limits: { zh: '还缺什么', en: 'What is missing' },
  further: { zh: '相关', en: 'See also' },
  topic: { zh: '专题', en: 'Topic' },
  mechanism: { zh: '制度', en: 'Mechanism' },
  derived: {
    zh: (n: number) => `${n}个推算的数，各有算式`,
    en: (n: number) =>
      n === 1 ? 'One derived number, with its formula' : `${n} derived numbers, each with its formula`,
  },
  simulated: { zh: '登记台账会是什么样', en: 'What a register would show' },
  simulatedBar: {
    zh: '下面的图全由生成的行画出，街镇和行业的代号是编造的。各类和开发区的合计生成时就要求与印出的数相等，所以相等证明不了什么；以上各节不用其中任何一个数。',
    en: 'Everything below is drawn from generated rows; towns and industries are invented codes. The totals by kind and for the zone were made to equal the printed numbers, so that they do proves nothing; no section above uses any of it.',
  },
  simulatedMonths: { zh: '各月新设，按类别', en: 'New entities by month and kind' },
  simulatedDays: { zh: '每天新设', en: 'New entities by day' },
  simulatedTowns: { zh: '各街镇新设，在不在开发区', en: 'New entities by town, in the zone or not' },
  simulatedIndustries: { zh: '各行业新设，按登记的渠道', en: 'New entities by industry and channel' },
  simulatedIn: { zh: (year: string) => `${year}年，模拟`, en: (year: string) => `${year}, simulated` },
  simulatedYear: { zh: '一年，模拟', en: 'one year, simulated' },
  simulatedSource: { zh: '由固定种子生成，不是登记数据', en: 'generated from a fixed seed, no register data' },
  inZone: { zh: '在开发区', en: 'in the zone' },
  outside: { zh: '不在开发区', en: 'outside it' },
  simulatedTable: { zh: '模拟台账的字段和下载', en: 'Columns and downloads of the simulated register' },
  query: { zh: '自己查', en: 'Query it' },
});
