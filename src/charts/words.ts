/** The words that drawings add to the data's own: axis ends, what is not stated, how a number came about. */
import { strings } from '../i18n/index.ts';

export const words = strings({
  /** Between clauses, at the end of a sentence, in lists. */
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  stop: { zh: '。', en: '.' },
  colon: { zh: '：', en: ': ' },
  joined: { zh: '、', en: ', ' },
  bracketed: {
    zh: (text: string) => `（${text}）`,
    en: (text: string) => ` (${text})`,
  },

  printed: { zh: '原文印出', en: 'as printed' },
  derived: { zh: '推算', en: 'derived' },
  planned: { zh: '计划', en: 'planned' },
  simulated: { zh: '模拟', en: 'simulated' },
  simulatedTag: { zh: '模拟数据', en: 'SIMULATED' },
  missing: { zh: '原文未载', en: 'not stated' },
  not_stated: { zh: '原文未载', en: 'not stated' },
  not_reported: { zh: '未报送', en: 'not reported' },
  not_applicable: { zh: '不适用', en: 'not applicable' },
  withheld: { zh: '不予公开', en: 'withheld' },
  no_value: { zh: '空值', en: 'no value' },

  paragraphs: {
    zh: (list: string, _count: number) => `第${list}段`,
    en: (list: string, count: number) => `${count === 1 ? 'paragraph' : 'paragraphs'} ${list}`,
  },
  source: {
    zh: (text: string) => `来源：${text}`,
    en: (text: string) => `Source: ${text}`,
  },

  sameAsStatutory: { zh: '与法定时限相同', en: 'Same as the statutory limit' },
  statutoryIs: {
    zh: (hundred: string) => `法定时限记作${hundred}`,
    en: (hundred: string) => `Statutory limit = ${hundred}`,
  },
  remainder: { zh: '剩下', en: 'Left' },
  unnamedPart: { zh: '类别未列明', en: 'Kind not stated' },
  /** Before the parts in a sentence. */
  ofWhich: { zh: '其中', en: 'of which ' },
  andUnnamed: {
    zh: (figure: string) => `另有${figure}类别未列明（推算）`,
    en: (figure: string) => `and ${figure} whose kind is not stated (derived)`,
  },

  before: { zh: '以前', en: 'Before' },
  now: { zh: '现在', en: 'Now' },
  twoMarks: {
    zh: '前后各一个数，不是走势',
    en: 'one number before and one after, not a trend',
  },
  fromTo: {
    zh: (label: string, from: string, to: string) => `${label}：由${from}变为${to}`,
    en: (label: string, from: string, to: string) => `${label}: from ${from} to ${to}`,
  },

  totalUnstated: { zh: '名次总数，原文未载', en: 'Number ranked: not stated' },
  totalUnstatedShort: { zh: '总数未载', en: 'Total not stated' },

  lowerBound: {
    zh: '虚点段：可能更高，原文未载',
    en: 'dotted: may be higher, not stated',
  },
  notComparable: {
    zh: '各条的基准不同，不宜互比',
    en: 'bases differ; not to be compared with each other',
  },

  place: { zh: '名次', en: 'place' },
  limit: { zh: '时限', en: 'limit' },
  record: { zh: '纪录', en: 'record' },
  plan: { zh: '计划', en: 'plan' },
  /** How a working day is drawn on a scale of hours. */
  drawnAs: {
    zh: (units: string, hours: string) => `${units}按${hours}画`,
    en: (units: string, hours: string) => `${units} drawn as ${hours}`,
  },
  lanes: {
    zh: '各步是否首尾相接，原文未说',
    en: 'whether the steps follow one another is not stated',
  },

  zeroBased: { zh: '从零画起', en: 'scale starts at zero' },
  impliedBase: {
    zh: '由增速反推，原文未印',
    en: 'implied by the growth rate, not printed',
  },
  either: {
    zh: (low: string, high: string) => `${low}或${high}`,
    en: (low: string, high: string) => `${low} or ${high}`,
  },

  start: { zh: '起点', en: 'start' },
  target: { zh: '目标', en: 'target' },
  formerTarget: { zh: '原来的目标', en: 'former target' },
  startTarget: { zh: '起点和目标', en: 'Start and target' },
  startReportsTarget: { zh: '起点、报告的数和目标', en: 'Start, numbers reported and target' },
  startUnstated: { zh: '起点未载', en: 'Start not stated' },

  /** Between the first of many and the last. */
  upTo: { zh: '……', en: ', … ' },

  restInTable: {
    zh: (count: string) => `另有${count}条线未标名，见数据表`,
    en: (count: string) => `${count} more lines are named in the table`,
  },
  notFromZero: { zh: '纵轴不从零起', en: 'the scale does not start at zero' },
  /** Of a scale that lies flat. */
  scaleNotFromZero: { zh: '刻度不从零起', en: 'the scale does not start at zero' },
  areaIsCount: {
    zh: '各组宽窄不同，看面积，不看高低',
    en: 'groups differ in width: compare areas, not heights',
  },
  openGroup: { zh: '虚点一侧没有界限', en: 'dotted side: no limit' },
  total: { zh: '合计', en: 'total' },
  totalAtEnd: { zh: '条末是各部分之和（推算）', en: 'at the end of each bar: the sum of its parts (derived)' },
  totalUnknown: { zh: '虚点表示有缺项，合计不明', en: 'dotted: a part is missing, the sum is unknown' },
  /** A shade's key: the lightest stands for this, the darkest for that. */
  shades: {
    zh: (low: string, high: string) => `颜色由浅到深：${low}至${high}`,
    en: (low: string, high: string) => `light to dark: ${low} to ${high}`,
  },
  dottedMissing: { zh: '虚点格没有数', en: 'dotted cells have no figure' },
  sameScale: { zh: '各小图刻度相同', en: 'all panels share one scale' },
  ends: {
    zh: (low: string, high: string) => `${low}至${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  below: { zh: (high: string) => `不到${high}`, en: (high: string) => `under ${high}` },
  from: { zh: (low: string) => `${low}及以上`, en: (low: string) => `${low} and over` },
  /** `共365天` / `365 days in all`. */
  countOf: {
    zh: (count: string, what: string) => `共${count}${what}`,
    en: (count: string, what: string) => `${count} ${what}`,
  },
  numbersWord: { zh: '个数', en: 'figures' },
  daysWord: { zh: '天', en: 'days' },
  groupsWord: { zh: '组', en: 'groups' },
  linesWord: { zh: '条线', en: 'lines' },
  highest: { zh: (text: string) => `最高的是${text}`, en: (text: string) => `highest: ${text}` },
  lowest: { zh: (text: string) => `最低的是${text}`, en: (text: string) => `lowest: ${text}` },
  allEqual: { zh: (text: string) => `都是${text}`, en: (text: string) => `all are ${text}` },
  withoutFigure: { zh: (count: string) => `另有${count}个缺数`, en: (count: string) => `${count} without a figure` },
  weekdays: { zh: '一二三四五六日', en: 'MTWTFSS' },

  /** Grades of promises, and charts of promises. */
  gradePrinted: { zh: '印有目标值', en: 'Target printed' },
  gradeImplied: { zh: '目标由文意得出', en: 'Target implied by the wording' },
  gradeDirection: { zh: '只有方向，没有目标值', en: 'Direction only, no target' },
  gradeNone: { zh: '不可度量', en: 'Not measurable' },
  counted: { zh: '逐条数出', en: 'counted' },
  countedHere: { zh: '按来源的文字逐条数出', en: 'counted from the wording of the source' },
  impliedTarget: {
    zh: '目标由文意得出，没有印出数字',
    en: 'The target follows from the wording; no figure is printed.',
  },
  promisesOf: {
    zh: (task: string) => `承诺：${task}`,
    en: (task: string) => `Commitments: ${task}`,
  },
  promisesCounted: {
    zh: (count: string) => `${count}条承诺`,
    en: (count: string) => `${count} ${count === '1' ? 'commitment' : 'commitments'}`,
  },
  otherPlaces: { zh: '来源给出的其他名次', en: 'Other places that the source gives' },
  listsApart: {
    zh: '各数分别计，不相加',
    en: 'each counted by itself; not to be added up',
  },

  columnCategory: { zh: '类别', en: 'Category' },
  columnSeries: { zh: '系列', en: 'Series' },
  columnBin: { zh: '组', en: 'Group' },
  columnLabel: { zh: '测的是什么', en: 'What is measured' },
  columnFigure: { zh: '数值', en: 'Figure' },
  columnBasis: { zh: '性质', en: 'Basis' },
  columnPeriod: { zh: '期', en: 'Period' },
  columnArea: { zh: '地域', en: 'Area' },
  columnNote: { zh: '说明', en: 'Note' },
});

export type Words = ReturnType<typeof words>;
