/** Mutual rating: the institution, its consequences, and results with their errors. */
import { strings } from './index.ts';

const span = (best: number, worst: number): string => (best === worst ? String(best) : `${best}–${worst}`);

export const evaluation = strings({
  title: { zh: '双向评价', en: 'Mutual rating' },
  description: {
    zh: '谁给谁打分、看哪些方面，结果怎样用，得分和名次怎样算。',
    en: 'Who rates whom and on what, what follows from a result, and how scores and ranks are worked out.',
  },
  noInstitution: { zh: '来源没有谈到双向评价。', en: 'The sources do not speak of mutual rating.' },
  who: { zh: '谁给谁打分', en: 'Who rates whom' },
  rates: { zh: '打分给', en: 'rate' },
  on: { zh: '看', en: 'on' },
  onThese: { zh: '看这几个方面', en: 'on these dimensions' },
  howMany: { zh: '共', en: 'in all' },
  more: { zh: '来源在这几项之后写了“等”字，没有列全', en: 'the source ends the list with “and so on”' },
  countUnstated: { zh: '有多少，没有写明', en: 'how many is not stated' },
  counts: { zh: '来源给的数', en: 'What the source counts' },
  apart: { zh: '这是两个数，不成比例', en: 'Two counts, and no rate between them' },
  consequences: { zh: '结果怎样用', en: 'What follows from a result' },
  rules: { zh: '写成规则的', en: 'Stated as rules' },
  precedent: { zh: '一个先例，不是规则', en: 'A precedent, not a rule' },
  precedentNote: {
    zh: '来源把它当作一件发生过的事来讲。别的单位遇到同样情形会怎样，从这里得不出来。',
    en: 'The source tells it as something that happened. What would happen to another body does not follow from it.',
  },
  withNumber: { zh: '带的数：', en: 'Its number: ' },
  notSaid: { zh: '没有写明：', en: 'Not said: ' },

  unpublished: { zh: '没有公布的', en: 'What is not published' },
  unpublishedText: {
    zh: '来源没有印出任何分数和名次，也没有说各方面怎样加权、多少家企业参加、多少分算不合格。所以这里没有排名。',
    en: 'The source prints no score and no rank, nor how the dimensions are weighted, how many firms take part or which score fails. So there is no ranking here.',
  },
  fillIn: {
    zh: (format: string) => `打分表一填上，这一页就会列出得分、误差和名次。格式见${format}。`,
    en: (format: string) =>
      `Once the table of ratings is filled, this page shows scores, their errors and ranks. Its form: ${format}.`,
  },

  simulatedBar: {
    zh: '从这里往下，打分、得分和名次全是模拟的，代号是编造的，不指任何真实的部门或企业。',
    en: 'From here on ratings, scores and ranks are all simulated; the codes are invented and stand for no real body or firm.',
  },
  simulatedBody: {
    zh: '这一页的打分、得分和名次全是模拟的，代号是编造的，不指任何真实的部门。',
    en: 'Ratings, scores and ranks on this page are all simulated; the code is invented and stands for no real body.',
  },
  simulatedResults: { zh: '公布以后会是什么样', en: 'What publishing it would look like' },
  results: { zh: '得分与名次', en: 'Scores and ranks' },
  ranking: {
    zh: (year: number, ranked: number) => `${year}年有${ranked}个单位计了分、排了名。`,
    en: (year: number, ranked: number) => `In ${year}, ${ranked} bodies were scored and ranked.`,
  },
  unscored: {
    zh: (n: number, least: number) => `另有${n}个打分的企业不足${least}家，不计分，也不排名。`,
    en: (n: number, least: number) =>
      n === 1
        ? `One more had fewer than ${least} raters, and has neither score nor rank.`
        : `${n} more had fewer than ${least} raters, and have neither score nor rank.`,
  },
  certain: {
    zh: (certain: number, all: number) =>
      certain === 0
        ? `打分的企业只是一部分，${all}个单位里没有一个的名次能确定到一位。`
        : `打分的企业只是一部分，${certain === all ? '不过各单位的名次都' : `${all}个单位里只有${certain}个的名次`}能确定到一位。`,
    en: (certain: number, all: number) =>
      `The raters are only some of the firms: of ${all} bodies, the rank of ${certain === 0 ? 'none' : certain} is certain to the place.`,
  },
  moves: {
    zh: (up: number, down: number, within: number) =>
      `比上一年：${up}个上升、${down}个下降，超出了误差；${within === 0 ? '没有变动在误差之内的。' : `${within}个的变动在误差之内，不能说升降。`}`,
    en: (up: number, down: number, within: number) =>
      `Against the year before, ${up} rose and ${down} fell by more than their noise; ${within === 0 ? 'no move is within it.' : `the move of ${within} is within it, and neither a rise nor a fall.`}`,
  },
  lastRun: {
    zh: (name: string, years: string, ranks: string) => `${name}在${years}连续排在最后，此后名次：${ranks}。`,
    en: (name: string, years: string, ranks: string) =>
      `${name} came last in ${years} running; its ranks since: ${ranks}.`,
  },
  rankThen: {
    zh: (year: number, rank: number) => `${year}年第${rank}`,
    en: (year: number, rank: number) => `${rank} in ${year}`,
  },
  storyInvented: {
    zh: '这是照着来源讲的那个先例编出来的。',
    en: 'It was made up after the precedent that the source tells.',
  },
  rankingTitle: {
    zh: (year: number) => `${year}年各单位的得分`,
    en: (year: number) => `Scores of the bodies, ${year}`,
  },
  intervalSubtitle: {
    zh: '企业评部门，满分100分；横线是95%的区间',
    en: 'rated by firms, out of 100 points; the line is the 95% interval',
  },
  pathsTitle: {
    zh: (from: number, to: number) => `名次走势，${from}–${to}年`,
    en: (from: number, to: number) => `Paths of the ranks, ${from}–${to}`,
  },
  pathsSubtitle: { zh: '名次，第一在上', en: 'rank, the first on top' },
  markNote: {
    zh: (low: string, high: string, rank: number, best: number, worst: number) =>
      `95%的区间${low}–${high}分；第${rank}名${best === worst ? '' : `，可能是第${span(best, worst)}名`}`,
    en: (low: string, high: string, rank: number, best: number, worst: number) =>
      `95% interval ${low}–${high} points; rank ${rank}${best === worst ? '' : `, possibly ${span(best, worst)}`}`,
  },
  sourceSimulated: {
    zh: '模拟的打分，由本站编造，不指任何单位',
    en: 'simulated ratings, made up by this site, of no real body',
  },
  sourceOwn: { zh: '双向评价打分表', en: 'table of mutual ratings' },
  tableCaption: {
    zh: (year: number) => `${year}年，按名次排列`,
    en: (year: number) => `${year}, in order of rank`,
  },
  rank: { zh: '名次', en: 'Rank' },
  rankRange: { zh: '可能的名次', en: 'Possible ranks' },
  body: { zh: '单位', en: 'Body' },
  score: { zh: '得分', en: 'Score' },
  interval: { zh: '95%的区间', en: '95% interval' },
  change: { zh: '比上一年', en: 'On the year before' },
  raters: { zh: '打分企业', en: 'Raters' },
  year: { zh: '年份', en: 'Year' },
  beyond: { zh: '超出误差', en: 'beyond noise' },
  within: { zh: '误差之内', en: 'within noise' },
  noChange: { zh: '无上年', en: 'none before' },
  notScored: { zh: '不计分', en: 'not scored' },
  tooFew: {
    zh: (n: number, least: number) => `答全的企业有${n}家，不足${least}家，不计分，也不排名`,
    en: (n: number, least: number) =>
      `${n} whole ${n === 1 ? 'answer' : 'answers'}, fewer than ${least}: neither score nor rank`,
  },
  incompleteHead: { zh: '没有答全', en: 'Incomplete' },
  legend: {
    zh: '▲▼ 变动超出误差；＝ 变动在误差之内，不能说升降。',
    en: '▲▼ the move is beyond its noise; = it is within it, neither a rise nor a fall.',
  },

  firms: { zh: '部门评企业：只有合计', en: 'Bodies rate firms: in aggregate only' },
  firmsLede: {
    zh: (least: number) => `单个企业的得分不发布，不足${least}家的组也不发布。`,
    en: (least: number) => `No firm’s own score is published, nor that of a group of fewer than ${least}.`,
  },
  firmsByYear: { zh: '全部企业，逐年', en: 'All firms, by year' },
  firmsBySize: { zh: (year: number) => `按规模，${year}年`, en: (year: number) => `By size, ${year}` },
  group: { zh: '组', en: 'Group' },
  firmCount: { zh: '企业', en: 'Firms' },
  overall: { zh: '总分', en: 'Overall' },
  withheldGroup: {
    zh: (least: number) => `不发布：不足${least}家，或由它能推出不足${least}家的组`,
    en: (least: number) => `withheld: fewer than ${least} firms, or telling of a group that is`,
  },

  method: { zh: '怎样算', en: 'How it is worked out' },
  query: { zh: '自己查', en: 'Query it' },
  toMechanism: { zh: '这项制度的全部数字和段落', en: 'All its numbers and paragraphs' },
  toEvaluation: { zh: '评价结果与算法', en: 'Results of the rating and how they are worked out' },

  bodyScores: { zh: (name: string) => `${name}历年得分`, en: (name: string) => `Scores of ${name}` },
  bodyRanks: { zh: (name: string) => `${name}历年名次`, en: (name: string) => `Ranks of ${name}` },
  bodyLede: {
    zh: (year: number, score: string, ranked: number, rank: number, best: number, worst: number) =>
      `${year}年${score}分，${ranked}个单位里第${rank}名${best === worst ? '' : `，可能在第${best}到第${worst}名之间`}。`,
    en: (year: number, score: string, ranked: number, rank: number, best: number, worst: number) =>
      `${score} points in ${year}, rank ${rank} of ${ranked}${best === worst ? '' : `, possibly anywhere from ${best} to ${worst}`}.`,
  },
  bodyUnscored: {
    zh: (year: number) => `${year}年没有得分。`,
    en: (year: number) => `It has no score in ${year}.`,
  },
  byYear: { zh: '逐年', en: 'Year by year' },
  byDimension: { zh: '分方面', en: 'By dimension' },
  dimension: { zh: '方面', en: 'Dimension' },
  before: { zh: (name: string) => `前一名：${name}`, en: (name: string) => `Before it: ${name}` },
  after: { zh: (name: string) => `后一名：${name}`, en: (name: string) => `After it: ${name}` },
  all: { zh: '全部单位', en: 'All bodies' },
  joint: { zh: '、', en: ', ' },
});
