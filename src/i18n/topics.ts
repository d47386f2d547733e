/** Topics: their index and their pages. */
import { strings } from './index.ts';

export const topics = strings({
  title: { zh: '专题', en: 'Topics' },
  lede: {
    zh: '先按国家营商环境评价的一级指标列出，来源没有谈到的也照样列着；再列来源自己的题目。',
    en: 'First the first-level indicators of the national evaluation, those included on which the source says nothing; then the source’s own themes.',
  },
  description: {
    zh: '每个专题有哪些数字和承诺，对应国家营商环境评价与世界银行B-READY的哪一项。',
    en: 'The numbers and promises of each topic, and its place in the national evaluation and in the World Bank’s B-READY.',
  },
  national: { zh: '国家指标', en: 'National indicators' },
  themes: { zh: '来源自己的题目', en: 'Themes of the source' },
  nationalCaption: {
    zh: '每格一个数或一条承诺；没有格的，来源没有谈到。',
    en: 'One tick per number or promise; where there is none, the source says nothing.',
  },
  themesCaption: {
    zh: '不在国家一级指标之内、来源自己谈到的。',
    en: 'What the source speaks of beyond the national first-level indicators.',
  },
  bready: { zh: '世行B-READY', en: 'World Bank B-READY' },
  topic: { zh: '专题', en: 'Topic' },
  contents: { zh: '数与承诺', en: 'Numbers and promises' },
  counterpart: { zh: '对应的指标体系', en: 'Counterparts' },
  nationalCounterpart: { zh: '国家一级指标', en: 'National first-level indicator' },
  noCounterpart: { zh: '没有直接对应', en: 'no direct counterpart' },
  numbers: { zh: '数字', en: 'Numbers' },
  promises: { zh: '承诺', en: 'Promises' },
  mechanisms: { zh: '制度', en: 'Mechanisms' },
  notMentioned: { zh: '未提及', en: 'not mentioned' },
  nothing: {
    zh: '来源没有谈到这一项：没有数字，没有承诺，也没有制度。这里不补，留白。',
    en: 'The source says nothing about this: no number, no promise, no institution. Nothing is filled in; it stays blank.',
  },
  noNumbers: { zh: '来源没有给出这一项的数字。', en: 'The source gives no number on this.' },
  noPromises: { zh: '来源没有这一项的承诺。', en: 'The source makes no promise on this.' },
  countNumbers: { zh: '个数', en: 'numbers' },
  countNumber: { zh: '个数', en: 'number' },
  countPromises: { zh: '条承诺', en: 'promises' },
  countPromise: { zh: '条承诺', en: 'promise' },
  countMechanisms: { zh: '项制度', en: 'mechanisms' },
  countMechanism: { zh: '项制度', en: 'mechanism' },
  target: { zh: '目标', en: 'target' },
  baseline: { zh: '现状', en: 'where it stood' },
  promisesInList: { zh: '在全部承诺里看这几条', en: 'See these among all promises' },
  others: { zh: '其他专题', en: 'Other topics' },
});
