/** Indicators: their index and their pages. */
import { strings } from './index.ts';

export const indicators = strings({
  title: { zh: '指标', en: 'Indicators' },
  lede: {
    zh: '每一行是来源里被度量的一件事。数字通向它的出处：哪一段，怎么印的，量的是什么。',
    en: 'Each line is one thing measured in the source. The number leads to its provenance: which paragraph, printed how, measuring what.',
  },
  description: {
    zh: '全部指标，按专题排列，每个数带限定、单位和时期。',
    en: 'All indicators by topic, each number with qualifier, unit and period.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  onePage: { zh: '指标', en: 'Indicator' },
  data: { zh: '数据', en: 'Data' },
  dataNote: {
    zh: '带框的是本站推算的，与原文印出的数分开。',
    en: 'Framed numbers are derived by this site, apart from those the source prints.',
  },
  dataNotePlain: { zh: '每一行是原文印出的一个数。', en: 'Each row is one number the source prints.' },
  allRows: { zh: (shared: string) => `各行都是${shared}。`, en: (shared: string) => `All rows: ${shared}. ` },
  measured: { zh: '量的是什么', en: 'What is measured' },
  from: { zh: '出处', en: 'Source' },
  definition: { zh: '定义', en: 'Definition' },
  howToRead: { zh: '怎么读，不能怎么读', en: 'How to read it, and how not to' },
  notSaid: { zh: '原文没有说的', en: 'What the source does not say' },
  checks: { zh: '核对', en: 'Checks' },
  allChecks: { zh: '全部核对，以及本站不发布的数', en: 'All checks, and the numbers we do not publish' },
  relatedPromises: { zh: '相关的承诺', en: 'Related promises' },
  sameParagraph: { zh: '同一段的其他数', en: 'Other numbers of the same paragraph' },
  mechanisms: { zh: '相关的制度', en: 'Related mechanisms' },
  companions: { zh: '一起看', en: 'See with it' },
  series: { zh: '各期', en: 'Over time' },
  more: {
    zh: (n: number) => `另有${n}个数，见下表`,
    en: (n: number) => `${n} more in the table below`,
  },
  direction: { zh: '方向', en: 'Direction' },
  printedIn: {
    zh: (paragraph: number, printed: string) => `第${paragraph}段印作“${printed}”`,
    en: (paragraph: number, printed: string) => `printed as “${printed}” in paragraph ${paragraph}`,
  },
});
