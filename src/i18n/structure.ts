/** The drawing of how everything hangs together, and its list. */
import { strings } from './index.ts';

export const structure = strings({
  title: { zh: '部门、制度与专题', en: 'Agencies, mechanisms, topics' },
  lede: {
    zh: '谁负责哪项制度，制度用哪些数来量，又答应了什么。',
    en: 'Who runs which mechanism, which numbers measure it, and what it promises.',
  },
  description: {
    zh: '一张图：部门、制度、专题下的指标和承诺怎样相连；图下有同样内容的清单。',
    en: 'One drawing of how agencies, mechanisms, and the indicators and promises of each topic are connected, with the same as a list.',
  },
  counts: {
    zh: (agencies: number, mechanisms: number, indicators: number, promises: number) =>
      `${agencies}个部门，${mechanisms}项制度，${indicators}项指标，${promises}条承诺。`,
    en: (agencies: number, mechanisms: number, indicators: number, promises: number) =>
      `${agencies} agencies, ${mechanisms} mechanisms, ${indicators} indicators, ${promises} promises.`,
  },
  key: {
    zh: '实线是来源或数据写明的关系，虚线通向承诺。没有线的，来源没有写明。',
    en: 'A solid line is a relation that the source or the data states; a dashed one leads to promises. Where there is no line, none is stated.',
  },
  keyMoves: {
    zh: '每个名字都通向它的页；移到一个名字上，或用Tab键走到它，与它相连的会显出来。',
    en: 'Every name leads to its page; point at one, or reach it with the Tab key, and what it is connected with stands out.',
  },
  drawing: { zh: '部门、制度、专题的关系图', en: 'How agencies, mechanisms and topics are connected' },
  agencies: { zh: '部门', en: 'Agencies' },
  mechanisms: { zh: '制度', en: 'Mechanisms' },
  topics: { zh: '专题：指标和承诺', en: 'Topics: indicators and promises' },
  topicsShort: { zh: '专题', en: 'Topics' },
  mechanismsWith: { zh: '制度和部门', en: 'Mechanisms, agencies' },
  promises: { zh: (n: number) => `${n}条承诺`, en: (n: number) => (n === 1 ? 'one promise' : `${n} promises`) },
  counted: {
    zh: (indicators: number, promises: number) =>
      [indicators === 0 ? '' : `${indicators}项指标`, promises === 0 ? '' : `${promises}条承诺`]
        .filter((part) => part !== '')
        .join('，'),
    en: (indicators: number, promises: number) =>
      [
        indicators === 0 ? '' : `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`,
        promises === 0 ? '' : `${promises} ${promises === 1 ? 'promise' : 'promises'}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  list: { zh: '同样的内容，列成清单', en: 'The same as a list' },
  byTopic: { zh: '按专题', en: 'By topic' },
  byAgency: { zh: '按部门', en: 'By agency' },
  measuredBy: { zh: '指标：', en: 'Indicators: ' },
  promised: { zh: '承诺：', en: 'Promises: ' },
  runBy: { zh: '部门：', en: 'Agency: ' },
  runs: { zh: '制度：', en: 'Mechanisms: ' },
  named: { zh: '数字：', en: 'Numbers: ' },
  noAgency: { zh: '未载', en: 'not stated' },
  noMechanism: { zh: '不归任何制度：', en: 'Under no mechanism: ' },
  empty: {
    zh: (names: string) => `来源没有谈到的专题：${names}。`,
    en: (names: string) => `Topics of which the source says nothing: ${names}.`,
  },
  words: { zh: '关系图、结构、谁负责', en: 'map relations network who is responsible' },
});
