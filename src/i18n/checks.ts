/** What must add up, what is derived, and what is not published. */
import { strings } from './index.ts';

export const checks = strings({
  title: { zh: '核对', en: 'Checks' },
  description: {
    zh: '哪些数必须对得上、怎样对上的，哪些是推算，哪些不发布，为什么。',
    en: 'Which numbers must add up and how they do, which are derived, which are not published, and why.',
  },
  lede: {
    zh: '每次生成网站都重新验算一遍，用的是已发布的表。有一条不成立，网站就不更新。',
    en: 'Every time the site is built these are worked again, on the published tables. If one fails, the site is not updated.',
  },
  ledeSimulated: { zh: '模拟数据不参加核对。', en: 'Simulated data takes no part.' },
  gist: { zh: '一览', en: 'In short' },
  nChecks: { zh: (n: number) => `${n}条`, en: (n: number) => (n === 1 ? 'one check' : `${n} checks`) },
  countCases: {
    zh: (n: number) => `共验算${n}次`,
    en: (n: number) => `worked ${n} times in all`,
  },
  allHold: { zh: '全部成立', en: 'all hold' },
  holdExcept: {
    zh: (n: number) => `除${n}处已知例外，全部成立`,
    en: (n: number) => (n === 1 ? 'all hold but one known exception' : `all hold but ${n} known exceptions`),
  },
  failing: { zh: (n: number) => `${n}条不成立`, en: (n: number) => (n === 1 ? 'one fails' : `${n} fail`) },
  nDerived: {
    zh: (n: number) => `${n}个，各有算式和上下限`,
    en: (n: number) => (n === 1 ? 'one, with its formula and bounds' : `${n}, each with its formula and bounds`),
  },
  nWithheld: {
    zh: (n: number, such: string) => `${n}个，如${such}`,
    en: (n: number, such: string) => (n === 1 ? `one: ${such}` : `${n}, such as: ${such}`),
  },
  mustHold: { zh: '必须成立的关系', en: 'What must hold' },
  mustHoldText: {
    zh: '按专题排。每条一行：什么必须成立，怎样算；展开是每一次验算，数名通向各自的出处。',
    en: 'By topic, a line each: what must hold and how it comes out. Unfolded, every time it was worked; names lead to where each number stands.',
  },
  key: { zh: '标记', en: 'Marks' },
  holds: { zh: '成立', en: 'holds' },
  exception: { zh: '已知例外', en: 'known exception' },
  fails: { zh: '不成立', en: 'fails' },
  warning: { zh: '提醒', en: 'warning' },
  times: {
    zh: (n: number) => `${n}次`,
    en: (n: number) => (n === 1 ? 'once' : `${n} times`),
  },
  restOf: {
    zh: (n: number) => `另外${n}次，也都成立`,
    en: (n: number) => `${n} more, all of which hold`,
  },
  amongCases: {
    zh: (n: number) => `等${n}次`,
    en: (n: number) => `and ${n - 1} more`,
  },
  everywhere: { zh: '跨专题', en: 'Across topics' },
  linkHere: { zh: '这一条的地址', en: 'Link to this' },
  bounds: { zh: '上下限', en: 'Bounds' },
  onlyOne: { zh: '只有这一个数', en: 'this number only' },
  onItsPage: { zh: '所属指标', en: 'On its indicator’s page' },
  noCases: { zh: '没有可验算的数', en: 'nothing to work it on' },
  because: { zh: (reason: string) => `例外的缘由：${reason}`, en: (reason: string) => `Why the exception: ${reason}` },
  sql: { zh: 'SQL', en: 'SQL' },
  formula: { zh: 'SQL', en: 'SQL' },
  exceptions: { zh: '已知例外', en: 'Known exceptions' },
  exceptionsText: {
    zh: '不成立的必须和这张单子完全一致：多一处不行，少一处也不行，少了说明来源已经改正，单子也要改。',
    en: 'What fails must equal this list exactly: one more stops the build, and so does one fewer, since then the source has been put right and the list must shrink.',
  },
  noExceptions: { zh: '现在没有。', en: 'There is none.' },
  residuals: { zh: '余数', en: 'Residuals' },
  residualsText: {
    zh: '总数减去写明的各部分，剩下的如实列出。',
    en: 'What is left of a total after the parts that are named.',
  },
  derived: { zh: '推算的数', en: 'Derived numbers' },
  derivedText: {
    zh: '不是来源印出的，由印出的数按算式得来，处处画成空框。印出的数有末位，推算的数就有上下限；末位能定到一个数的才写一个数。',
    en: 'Not printed in the source but worked from what is, and outlined wherever they appear. A printed number ends at its last digit, so what is worked from it has bounds; one number stands only where the digits allow but one.',
  },
  name: { zh: '推算的是什么', en: 'What is derived' },
  how: { zh: '算法', en: 'How' },
  result: { zh: '结果', en: 'Result' },
  inputs: { zh: '由哪些数', en: 'From' },
  withheld: { zh: '不发布的数，和为什么', en: 'Numbers we do not publish, and why' },
  withheldText: {
    zh: '下面这些看着能算，或者容易被这样说。本站不算，也不发布。',
    en: 'These look as if they could be worked out, or are easily said. This site does neither.',
  },
  what: { zh: '不发布的', en: 'Not published' },
  why: { zh: '为什么', en: 'Why' },
  where: { zh: '涉及的段落', en: 'Paragraphs' },
});
