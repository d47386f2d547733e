/** Comparing numbers: what may stand beside what, and what is said where it does. */
import { strings } from './index.ts';

export const compare = strings({
  title: { zh: '比一比', en: 'Compare' },
  lede: {
    zh: '单位相同的数可以放在一起看。单位不同的不画在一起，并说明为什么；时期、范围、对象有差别的照样画，差在哪里写在图前。',
    en: 'Numbers of one unit can be set side by side. Numbers of different units are not, and the page says why; where period, scope or object differ they are drawn, and what differs is said first.',
  },
  description: {
    zh: '选几个单位相同的数并排比较：图、表、限定和差别都在；不同单位说明为什么不能比。',
    en: 'Set numbers of one unit side by side, with chart, table, qualifiers and what differs; different units are refused with the reason.',
  },
  without: {
    zh: '没有脚本时不能自选，每个单位各有一页现成的对照。',
    en: 'Without scripts numbers can’t be picked; each unit has a page of ready comparisons.',
  },
  choose: { zh: '选要比的数', en: 'Choose what to compare' },
  filter: { zh: '在清单里找', en: 'Find in the list' },
  filterHint: { zh: '指标、地域、时期或数字', en: 'indicator, area, period or number' },
  filtered: {
    zh: (n: number) => `清单里剩${n}个数`,
    en: (n: number) => (n === 1 ? 'one number left in the list' : `${n} numbers left in the list`),
  },
  clear: { zh: '全部不选', en: 'Clear' },
  byUnit: { zh: '按单位列出', en: 'By unit' },
  ready: { zh: '现成的对照', en: 'Ready comparisons' },
  readyOf: {
    zh: (unit: string) => `以“${unit}”为单位的现成对照`,
    en: (unit: string) => `Ready comparisons in ${unit}`,
  },
  onlyOne: { zh: '只有一个数，没有可比的。', en: 'One number only: nothing to set beside it.' },
  unitTitle: { zh: (unit: string) => `以“${unit}”为单位的数`, en: (unit: string) => `Numbers in ${unit}` },
  unitLede: {
    zh: (n: number, groups: number) => `共${n}个。性质和比的对象都相同的归成一组，分${groups}组；组与组之间不宜互比。`,
    en: (n: number, groups: number) =>
      `${n} in all. Those of one nature, measured against the same thing, make a group: ${groups === 1 ? 'one group' : `${groups} groups`}, not to be held against each other.`,
  },
  unitMeans: { zh: '这个单位', en: 'This unit' },
  alone: { zh: '单独的', en: 'On their own' },
  aloneText: {
    zh: '没有性质和比的对象都相同的伴。',
    en: 'No other number has their nature and is measured against the same thing.',
  },
  group: {
    zh: (kind: string, against: string) => (against === '' ? kind : `${kind}，比${against}`),
    en: (kind: string, against: string) => (against === '' ? kind : `${kind}, against ${against}`),
  },
  groupUnstated: {
    zh: (kind: string) => `${kind}，比的对象没有写明`,
    en: (kind: string) => `${kind}, against what is not stated`,
  },
  groupRank: {
    zh: (kind: string, among: string) => (among === '' ? kind : `${kind}，在${among}之间`),
    en: (kind: string, among: string) => (among === '' ? kind : `${kind}, among ${among}`),
  },
  change: { zh: '改动这组对照', en: 'Change this comparison' },
  fromIndicator: { zh: '和别的数比', en: 'Compare with other numbers' },
  chosen: {
    zh: (n: number) => `选了${n}个数`,
    en: (n: number) => (n === 1 ? 'one number chosen' : `${n} numbers chosen`),
  },
  nothing: { zh: '还没有选。', en: 'Nothing is chosen yet.' },
  oneOnly: { zh: '再选一个单位相同的数。', en: 'Choose one more number of the same unit.' },
  noOther: { zh: '没有别的数用这个单位。', en: 'No other number has this unit.' },
  unknown: {
    zh: (ids: string) => `网址里有不认识的数：${ids}。可能是写错了，也可能已经撤回。`,
    en: (ids: string) => `The address names numbers that are not here: ${ids}. They may be mistyped, or withdrawn.`,
  },
  failed: { zh: '数据没有取到，请重新打开这一页。', en: 'The data could not be fetched; please reload the page.' },
  refused: { zh: '这几个数不能放在一起比', en: 'These numbers can’t be compared' },
  refusedWhy: {
    zh: '单位不同，没有一把尺子能同时量它们。',
    en: 'Their units differ: no one scale measures both.',
  },
  /** Names, symbol, the unit's own name, what it is and is not. */
  unitOf: {
    zh: (names: string, symbol: string, unit: string, note: string) =>
      `${names}以“${symbol}”为单位（${[unit === symbol ? '' : unit, note].filter((part) => part !== '').join('；') || unit}）`,
    en: (names: string, symbol: string, unit: string, note: string) =>
      `${names}: in “${symbol}” (${[unit === symbol ? '' : unit, note].filter((part) => part !== '').join('; ') || unit})`,
  },
  instead: { zh: '可以比的', en: 'What can be compared' },
  apart: {
    zh: (unit: string, n: number) => `其中以“${unit}”为单位的${n}个`,
    en: (unit: string, n: number) => `the ${n} in ${unit}`,
  },
  with: { zh: (a: string, b: string) => `${a} 与 ${b}`, en: (a: string, b: string) => `${a} and ${b}` },
  cautions: { zh: '先看差在哪里', en: 'First, what differs' },
  alike: {
    zh: '指标、对象、性质和比的对象都相同。',
    en: 'Indicator, object and nature are the same, and so is what they are measured against.',
  },
  otherThings: {
    zh: (names: string) => `量的不是同一件事：${names}。`,
    en: (names: string) => `They measure different things: ${names}.`,
  },
  kinds: { zh: (list: string) => `性质不同。${list}。`, en: (list: string) => `They differ in nature. ${list}.` },
  against: {
    zh: (list: string) => `比的对象不同。${list}。`,
    en: (list: string) => `They are measured against different things. ${list}.`,
  },
  againstNothing: { zh: '没有比的对象', en: 'nothing' },
  peersDiffer: {
    zh: (list: string) => `同列的不同，名次不能跨着比。${list}。`,
    en: (list: string) =>
      `They are ranked among different peers; such places can’t be held against each other. ${list}.`,
  },
  peerCounts: {
    zh: (list: string) => `同列的个数不同。${list}。`,
    en: (list: string) => `The number of peers differs. ${list}.`,
  },
  peersUnknown: { zh: '个数未载', en: 'number not stated' },
  part: {
    zh: (part: string, whole: string) => `${part}是${whole}的一部分，两个数不是并列的。`,
    en: (part: string, whole: string) => `${part} is a part of ${whole}: the two do not stand side by side.`,
  },
  within: {
    zh: (inner: string, outer: string) => `“${inner}”在“${outer}”里面`,
    en: (inner: string, outer: string) => `“${inner}” lies within “${outer}”`,
  },
  areasWithin: {
    zh: (list: string) => `地域有包含关系，数不是并列的。${list}。`,
    en: (list: string) => `One area includes another: their numbers do not stand side by side. ${list}.`,
  },
  scopes: { zh: (list: string) => `对象不同。${list}。`, en: (list: string) => `The object differs. ${list}.` },
  periods: { zh: (list: string) => `时期不同。${list}。`, en: (list: string) => `The period differs. ${list}.` },
  periodLengths: {
    zh: (list: string) => `时期不同，长短也不同。${list}。`,
    en: (list: string) => `The periods differ, in length too. ${list}.`,
  },
  unstated: {
    zh: (names: string) => `没有写明时期：${names}。`,
    en: (names: string) => `The period is not stated: ${names}.`,
  },
  periodNotStated: { zh: '时期未载', en: 'period not stated' },
  statuses: {
    zh: (list: string) => `有的是现状，有的不是。${list}。`,
    en: (list: string) => `Not all say how things stand. ${list}.`,
  },
  bound_at_least: {
    zh: (names: string) => `只给出下限：${names}。真实的数可能更大，与别的数谁高谁低定不下来。`,
    en: (names: string) =>
      `Only a lower bound is given: ${names}. The real number may be larger; whether it is above another can’t be told.`,
  },
  bound_more_than: {
    zh: (names: string) => `只给出零头以前的数：${names}。真实的数更大一些。`,
    en: (names: string) => `Only “more than” is given: ${names}. The real number is somewhat larger.`,
  },
  bound_up_to: {
    zh: (names: string) => `只给出上限：${names}。真实的数可能更小。`,
    en: (names: string) => `Only an upper bound is given: ${names}. The real number may be smaller.`,
  },
  bound_fastest: {
    zh: (names: string) => `是最好的一次，不是平常的数：${names}。`,
    en: (names: string) => `The best case, not the usual one: ${names}.`,
  },
  bound_about: {
    zh: (names: string) => `是约数：${names}。`,
    en: (names: string) => `Approximate: ${names}.`,
  },
  sources: {
    zh: (list: string) => `出自不同的来源。${list}。`,
    en: (list: string) => `They come from different sources. ${list}.`,
  },
  groupIs: {
    zh: (names: string, value: string) => `${names}：${value}`,
    en: (names: string, value: string) => `${names}: ${value}`,
  },
  titleOf: {
    zh: (n: number, unit: string) => `${n}个数，以${unit}为单位`,
    en: (n: number, unit: string) => `${n} numbers measured in ${unit}`,
  },
  titleRanks: { zh: (n: number) => `${n}个名次`, en: (n: number) => `${n} places` },
  bracketed: {
    zh: (name: string, inside: string) => `${name}（${inside}）`,
    en: (name: string, inside: string) => `${name} (${inside})`,
  },
  table: { zh: '同样的数，列成表', en: 'The same numbers as a table' },
  allRows: { zh: (shared: string) => `各行都是：${shared}。`, en: (shared: string) => `All rows: ${shared}.` },
  what: { zh: '什么', en: 'What' },
  value: { zh: '数值', en: 'Value' },
  qualifier: { zh: '限定', en: 'Qualifier' },
  area: { zh: '地域', en: 'Area' },
  period: { zh: '时期', en: 'Period' },
  object: { zh: '对象', en: 'Object' },
  from: { zh: '出处', en: 'Source' },
  paragraph: {
    zh: (source: string, n: number) => `${source}，第${n}段`,
    en: (source: string, n: number) => `${source}, paragraph ${n}`,
  },
  noSum: { zh: '不相加，也不求平均。', en: 'Nothing is added up or averaged.' },
  saveSvg: { zh: '下载SVG图', en: 'Chart as SVG' },
  saveCsv: { zh: '下载CSV表', en: 'Table as CSV' },
  copyLink: { zh: '复制这组对照的网址', en: 'Copy the address' },
  copied: { zh: '网址已复制', en: 'Address copied' },
  notCopied: { zh: '没有复制成，网址在地址栏里', en: 'Not copied; the address is in the address bar' },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  stop: { zh: '。', en: '.' },
  words: { zh: '对比、比较、并排、单位', en: 'comparison side by side units' },
});
