/** The promises of the source: how they are counted, grouped and drawn. */
import { strings } from './index.ts';

export const commitments = strings({
  title: { zh: '承诺', en: 'Commitments' },
  lede: {
    zh: '来源里说要做的事，一件记一条，用本站自己的话写，附段落。',
    en: 'Whatever the source says will be done is one promise here, in our own words, with its paragraph.',
  },
  description: {
    zh: '来源里的每一条承诺：目标、起点、部门、段落和进展。',
    en: 'Every promise of the source: target, starting point, agency, paragraph and state.',
  },
  none: { zh: '来源没有作出承诺。', en: 'The sources make no promise.' },
  /** The count is set large before it. */
  promises: { zh: '条承诺', en: 'promises' },
  gradePrinted: { zh: '印有目标值', en: 'with a printed target' },
  gradeImplied: { zh: '目标由文意得出', en: 'with a target that follows from the wording' },
  gradeDirection: { zh: '只有方向，没有目标值', en: 'with a direction only' },
  gradeNone: { zh: '不可度量', en: 'not measurable' },
  shortPrinted: { zh: '印有目标', en: 'printed target' },
  shortImplied: { zh: '目标由文意得出', en: 'implied target' },
  shortDirection: { zh: '只有方向', en: 'direction only' },
  shortNone: { zh: '不可度量', en: 'not measurable' },
  byTaskCaption: { zh: '一格是一条承诺，按来源的任务排列', en: 'One tick is one promise, by task of the source' },
  task: { zh: '任务', en: 'Task' },
  asTicks: { zh: '逐条画出', en: 'Drawn one by one' },
  total: { zh: '全部', en: 'Total' },
  allInState: {
    zh: (n: number, state: string) => `${n}条都是“${state}”。`,
    en: (n: number, state: string) => `All ${n}: ${state}.`,
  },
  noReport: { zh: '还没有报告', en: 'no report yet' },
  inStates: { zh: (list: string) => `进展：${list}。`, en: (list: string) => `State: ${list}.` },
  inState: { zh: (n: number, state: string) => `${n}条${state}`, en: (n: number, state: string) => `${n} ${state}` },
  noDue: {
    zh: (n: number) => `${n}条没有写明期限。`,
    en: (n: number) => `${n} of them name no date by which they are due.`,
  },
  targets: { zh: '目标与起点', en: 'Targets and where they start' },
  targetsLede: {
    zh: (all: number, started: number) => `${all}条有目标值，来源印出起点的有${started}条。`,
    en: (all: number, started: number) =>
      `${all} have a target; for ${started === 1 ? 'one' : started} of them the source prints where it starts.`,
  },
  targetsKey: {
    zh: '圆圈是起点，点线圆圈是起点未载；竖线是目标，双线是由文意得出的目标。每行的单位不同，没有共同的尺子，也不宜互比。',
    en: 'The ring is the starting point, dotted where none is stated; the bar is the target, doubled where it follows from the wording. Units differ from row to row: there is no common scale, and rows are not to be compared.',
  },
  promise: { zh: '承诺', en: 'Promise' },
  start: { zh: '起点', en: 'Start' },
  target: { zh: '目标', en: 'Target' },
  startUnstated: { zh: '起点未载', en: 'start not stated' },
  implied: { zh: '由文意得出', en: 'implied' },
  by: { zh: (due: string) => `${due}`, en: (due: string) => `by ${due}` },
  state: { zh: '进展', en: 'State' },
  related: { zh: '专题与制度', en: 'Topic and mechanisms' },
  from: { zh: '出处', en: 'Source' },
  printedAs: { zh: '原文印作', en: 'printed as' },
  list: { zh: '逐条列出', en: 'Promise by promise' },
  inTask: {
    zh: (n: number) => `${n}条`,
    en: (n: number) => `${n} ${n === 1 ? 'promise' : 'promises'}`,
  },
  byAgency: { zh: '按部门', en: 'By agency' },
  byAgencyLede: {
    zh: '来源写明由谁说、由谁做的，归到那个部门；没有写明的不猜。',
    en: 'Where the source says who speaks or who acts, the promise is put under that agency; where it doesn’t, nothing is guessed.',
  },
  noAgency: { zh: '没有写明部门', en: 'No agency named' },
  noAgencyText: {
    zh: (n: number, area: string) => `${n}条只以${area}的名义说出。`,
    en: (n: number, area: string) => `${n} are made in the name of ${area} alone.`,
  },
});
