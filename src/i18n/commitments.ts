/** The promises of the source: how they are counted, found, drawn, and what has been reported of them. */
import { strings } from './index.ts';

export const commitments = strings({
  title: { zh: '承诺', en: 'Commitments' },
  lede: {
    zh: '来源里说要做的事，一件记一条，用本站自己的话写，附段落；有了报告，写上做到了哪里。',
    en: 'Whatever the source says will be done is one promise here, in our own words, with its paragraph, and with where it stands once that is reported.',
  },
  description: {
    zh: '来源里的每一条承诺：目标、起点、部门、段落和进展。',
    en: 'Every promise of the source: target, starting point, agency, paragraph and progress.',
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

  stands: { zh: '现在怎样', en: 'Where they stand' },
  noReport: { zh: '还没有报告', en: 'no report yet' },
  noReports: {
    zh: (n: number) =>
      `${n}条都还没有报告。没有报告不是零：这里没有进度条，也没有百分比。来源一有报告，就会写在各条之下。`,
    en: (n: number) =>
      `None of the ${n} has a report yet. No report is not zero: there is no progress bar here and no percentage. Whatever a source reports will stand under its promise.`,
  },
  inStates: { zh: (list: string) => `${list}。`, en: (list: string) => `${list}.` },
  inState: { zh: (n: number, state: string) => `${state}${n}条`, en: (n: number, state: string) => `${n} ${state}` },
  ofWhichOverdue: {
    zh: (n: number) => `其中${n}条在最近一次报告时已过期限。`,
    en: (n: number) => `${n} of them had passed ${n === 1 ? 'its' : 'their'} term at the latest report.`,
  },
  noDue: {
    zh: (n: number) => `${n}条没有写明期限。`,
    en: (n: number) => `${n} of them name no date by which they are due.`,
  },
  method: { zh: '进展是怎样算的', en: 'How progress is worked out' },
  feed: { zh: '订阅进展（Atom）', en: 'Subscribe to reports (Atom)' },
  feedTitle: { zh: (site: string) => `${site}：承诺的进展`, en: (site: string) => `${site}: progress of commitments` },
  feedEmpty: {
    zh: '还没有来源报告过进展，所以没有条目。',
    en: 'No source has reported on the promises yet, so there are no entries.',
  },
  entryTitle: {
    zh: (promise: string, state: string, date: string) => `${promise}：${state}（${date}）`,
    en: (promise: string, state: string, date: string) => `${promise}: ${state} (${date})`,
  },

  list: { zh: '逐条列出', en: 'Promise by promise' },
  filter: { zh: '筛选', en: 'Filter' },
  agency: { zh: '部门', en: 'Agency' },
  topic: { zh: '专题', en: 'Topic' },
  grade: { zh: '目标', en: 'Target' },
  all: { zh: '全部', en: 'all' },
  noAgencyOption: { zh: '没有写明部门', en: 'no agency named' },
  clear: { zh: '取消筛选', en: 'Show all' },
  /** `{n}` and `{all}` are filled in by the page’s script. */
  found: { zh: '{all}条里有{n}条', en: '{n} of {all} promises' },
  foundAll: { zh: '全部{all}条', en: 'all {all} promises' },
  foundNone: {
    zh: '没有一条同时合乎这些条件。放宽一项，或取消筛选。',
    en: 'No promise meets all of these. Loosen one, or show all.',
  },
  unknownFilter: {
    zh: '地址里的“{value}”不在可选之列，没有照它筛选。',
    en: '“{value}” in the address is not one of the choices and was left aside.',
  },
  promise: { zh: '承诺', en: 'Promise' },
  fromTo: { zh: '起点和目标', en: 'Start and target' },
  start: { zh: '起点', en: 'Start' },
  target: { zh: '目标', en: 'Target' },
  startUnstated: { zh: '起点未载', en: 'start not stated' },
  implied: { zh: '由文意得出', en: 'implied' },
  by: { zh: (due: string) => `${due}`, en: (due: string) => `by ${due}` },
  state: { zh: '进展', en: 'Progress' },
  overdue: { zh: '逾期', en: 'overdue' },
  key: {
    zh: '圆圈是起点，点线圆圈是起点未载；粗竖线是目标，双线是由文意得出的目标；中间的细竖线是报告的数，红线是最近一次。各行单位不同，各用各的尺子，不宜互比。',
    en: 'The ring is the start, dotted where none is stated; the thick bar is the target, doubled where it follows from the wording; thin bars between are numbers reported, the red one the latest. Units differ: each row has its own scale, and rows are not to be compared.',
  },
  taskChart: { zh: '这一组的图，可以拿走', en: 'A chart of this group, to take away' },
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

  /** The page of one promise. */
  targetSection: { zh: '从哪里到哪里', en: 'From where to where' },
  noTarget: {
    zh: (direction: string) => `来源没有给出目标值，只说了方向：${direction}。`,
    en: (direction: string) => `The source gives no target, only a direction: ${direction}.`,
  },
  notMeasurable: {
    zh: '来源的说法里没有可以度量的数，做没做到只能看以后怎样报告。',
    en: 'Nothing in the source’s wording could be measured; whether it was done can only be told from what is reported.',
  },
  unlikeStart: {
    zh: (start: string) => `来源给出的起点是${start}，单位与目标不同，所以不放在一把尺子上，也不算走了多少。`,
    en: (start: string) =>
      `The source gives a start of ${start}, in another unit than the target; so the two share no scale, and no share of the way is worked out.`,
  },
  reports: { zh: '历次报告', en: 'Reports' },
  noReportHere: {
    zh: '还没有来源报告过它的进展。没有报告不是零，所以没有进度，也没有百分比。',
    en: 'No source has reported on it yet. No report is not zero, so there is no progress to show and no percentage.',
  },
  date: { zh: '日期', en: 'Date' },
  reportedValue: { zh: '报告的数', en: 'Reported' },
  wayColumn: { zh: '走完的路', en: 'Share of the way' },
  newTarget: { zh: (target: string) => `目标改为${target}`, en: (target: string) => `target changed to ${target}` },
  newDue: { zh: (due: string) => `期限改为${due}`, en: (due: string) => `now due by ${due}` },
  facts: { zh: '要点', en: 'Facts' },
  measurable: { zh: '可否度量', en: 'Measurable' },
  printedAs: { zh: '目标原文', en: 'Target as printed' },
  impliedFact: { zh: '没有印成数字，由文意得出', en: 'not printed as a number; it follows from the wording' },
  direction: { zh: '方向', en: 'Direction' },
  due: { zh: '期限', en: 'Due' },
  dueNow: { zh: '现行期限', en: 'Due now' },
  targetNow: { zh: '现行目标', en: 'Target now' },
  notStated: { zh: '原文未载', en: 'not stated' },
  from: { zh: '出处', en: 'Source' },
  connected: { zh: '它和什么相连', en: 'What it is connected with' },
  sameTopic: { zh: '同一专题的承诺', en: 'Promises of the same topic' },
  back: { zh: '全部承诺', en: 'All promises' },
  printedThere: { zh: (printed: string) => `原文印作“${printed}”`, en: (printed: string) => `printed as “${printed}”` },

  /** Where it stands, in sentences; what a number comes to follows it in the same sentence. */
  stateAt: {
    zh: (state: string, date: string) => `${date}报告：${state}。`,
    en: (state: string, date: string) => `Reported on ${date}: ${state}.`,
  },
  number: {
    zh: (number: string) => `报告的数是${number}，`,
    en: (number: string) => `The number reported is ${number}: `,
  },
  earlierNumber: {
    zh: (number: string, date: string) => `最近一个数是${date}的${number}，`,
    en: (number: string, date: string) => `The latest number is of ${date}, ${number}: `,
  },
  numberAlone: {
    zh: (number: string) => `报告的数是${number}。`,
    en: (number: string) => `The number reported is ${number}.`,
  },
  way: {
    zh: (share: string) => `从起点到目标的路走了${share}。`,
    en: (share: string) => `${share} of the way from start to target.`,
  },
  wayWhole: { zh: '达到目标。', en: 'the target.' },
  wayBeyond: {
    zh: (share: string) => `超过目标：从起点到目标的路走了${share}。`,
    en: (share: string) => `beyond the target, ${share} of the way from the start to it.`,
  },
  wayBack: {
    zh: (share: string) => `比起点还后退了：从起点到目标的路是${share}。`,
    en: (share: string) => `behind the start, ${share} of the way to the target.`,
  },
  wayNone: { zh: '还在起点。', en: 'where it started.' },
  reachedBound: { zh: '合乎目标。', en: 'the target is met.' },
  notReached: { zh: '没有达到目标。', en: 'the target is not met.' },
  undecided: {
    zh: '只是上下限，看不出是否达到目标。',
    en: 'only a bound, which leaves open whether the target is met.',
  },
  overdueAt: {
    zh: (due: string) => `这时已过期限（${due}）。`,
    en: (due: string) => `By then its term (${due}) had passed.`,
  },
});
