/** The institutions of the source: their index and their pages. */
import { strings } from './index.ts';

export const mechanisms = strings({
  title: { zh: '制度', en: 'Mechanisms' },
  one: { zh: '制度', en: 'Mechanism' },
  lede: {
    zh: '数字背后的做法：是什么，从何时起，谁负责，用哪些数来量。没有印出的，写明没有印出。',
    en: 'What stands behind the numbers: what it is, since when, run by whom, measured by which numbers. What is not printed is said not to be.',
  },
  description: {
    zh: '来源谈到的每一项制度，带它的指标、承诺和段落。',
    en: 'Every institution of the source, with its indicators, promises and paragraphs.',
  },
  none: { zh: '来源没有谈到制度。', en: 'The sources speak of no institution.' },
  inForce: { zh: '已施行', en: 'In force' },
  inForceLede: {
    zh: (n: number, without: number) =>
      `${n}项。${without === 0 ? '每项都有数可查。' : `其中${without}项没有印出数字。`}`,
    en: (n: number, without: number) =>
      `${n} of them. ${without === 0 ? 'Each has numbers.' : `For ${without} of them no number is printed.`}`,
  },
  measured: { zh: '只有数字', en: 'Numbers only' },
  measuredLede: {
    zh: (n: number) => `${n}项。来源给的是数字，不是一项办法，谈不上施行。`,
    en: (n: number) => `${n} of them. The source gives numbers, not a measure that could be in force.`,
  },
  planned: { zh: '计划', en: 'Planned' },
  plannedLede: {
    zh: (n: number) => `${n}项。来源只说了打算做什么；虚线是计划。`,
    en: (n: number) => `${n} of them. The source says only what is intended. The dash means planned.`,
  },
  since: { zh: '从何时起', en: 'Since' },
  sinceYear: { zh: (when: string) => `${when}起`, en: (when: string) => `since ${when}` },
  agency: { zh: '部门', en: 'Agency' },
  status: { zh: '状态', en: 'Status' },
  topic: { zh: '专题', en: 'Topic' },
  facts: { zh: '这项制度', en: 'This mechanism' },
  rule: { zh: '规则', en: 'The rule' },
  noRule: { zh: '细节没有印出', en: 'details not printed' },
  numbers: { zh: '用哪些数来量', en: 'The numbers that measure it' },
  about: { zh: '范围', en: 'Of what' },
  measuredBy: { zh: '数字', en: 'Numbers' },
  promised: { zh: '承诺', en: 'Commitments' },
  person: { zh: '对企业和办事的人', en: 'In practice' },
  noNumbersInForce: {
    zh: '来源说它已经施行，没有给出数字',
    en: 'in force, says the source, which gives no number',
  },
  noNumbersPlanned: {
    zh: '还在计划中，没有现状的数字',
    en: 'planned; no number of how things stand',
  },
  promises: { zh: '它的承诺', en: 'Its promises' },
  noPromises: { zh: '没有关于它的承诺', en: 'none about it' },
  withheld: { zh: '由此不能得出的数', en: 'Numbers that do not follow from these' },
  others: { zh: '同一专题的其他制度', en: 'Other mechanisms of this topic' },
  allPromises: { zh: '全部承诺', en: 'All promises' },
  allMechanisms: { zh: '全部制度', en: 'All mechanisms' },
  countPromises: {
    zh: (n: number) => `${n}条承诺`,
    en: (n: number) => `${n} ${n === 1 ? 'promise' : 'promises'}`,
  },
  noNumber: { zh: '没有印出数字', en: 'no number printed' },
  alsoIn: { zh: '又见', en: 'see also' },
});
