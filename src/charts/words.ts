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
  notApplicable: { zh: '不适用', en: 'not applicable' },

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

  startUnstated: { zh: '起点未载', en: 'Start not stated' },

  /** Between the first of many and the last. */
  upTo: { zh: '……', en: ', … ' },

  columnLabel: { zh: '测的是什么', en: 'What is measured' },
  columnFigure: { zh: '数值', en: 'Figure' },
  columnBasis: { zh: '性质', en: 'Basis' },
  columnPeriod: { zh: '期', en: 'Period' },
  columnArea: { zh: '地域', en: 'Area' },
  columnNote: { zh: '说明', en: 'Note' },
});

export type Words = ReturnType<typeof words>;
