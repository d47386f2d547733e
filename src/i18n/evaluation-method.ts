/** How scores and ranks are worked out, rule by rule: the words of src/warehouse/models/ratings.sql. */
import { strings } from './index.ts';

export const evaluationMethod = strings({
  total: { zh: '一家企业的总分', en: 'A firm’s total' },
  totalText: {
    zh: '各方面分数的加权平均。计入总分的方面有一项没答，这家企业就不计入这个单位的得分，否则有人按四项、有人按三项，总分不能比；没有答全的有几家，一并列出。单看一个方面时，答了这个方面的都算。',
    en: 'The weighted mean of its scores. A firm that left blank any dimension that counts does not count towards the body’s score, for a total over four dimensions can’t be compared with one over three; how many such firms there are is given too. A dimension by itself counts everyone who answered it.',
  },
  weights: { zh: '权重', en: 'Weights' },
  weightsStated: {
    zh: '取自权重表，按年份生效；表里没有写到的年份，各方面相等，这是假定。权重为0的方面不计入总分，也不要求作答。',
    en: 'Taken from the table of weights, for the years given there; in other years all dimensions weigh the same, which is an assumption. A weight of 0 leaves a dimension out of the total, and asks for no answer.',
  },
  weightsAssumed: {
    zh: '没有公布权重，所以各方面相等。这是假定，不是来源说的。权重表一填上，就按表计算；权重为0的方面不计入总分，也不要求作答。',
    en: 'None are published, so all dimensions weigh the same. That is an assumption, not something the source says. Once the table of weights is filled it is used; a weight of 0 leaves a dimension out of the total, and asks for no answer.',
  },
  score: { zh: '一个单位的得分', en: 'A body’s score' },
  scoreText: {
    zh: (least: number) =>
      `各家企业总分的平均，四舍五入到两位小数。至少要有${least}家企业答全，才计分、才排名。英国全国学生调查从2015年起也以10份答卷为公布的下限。`,
    en: (least: number) =>
      `The mean of the firms’ totals, rounded half up to two decimals. It takes at least ${least} whole answers to be scored and ranked. The United Kingdom’s National Student Survey, too, has published from 10 answers up since 2015.`,
  },
  error: { zh: '误差', en: 'Error' },
  errorText: {
    zh: '标准误是各家总分的标准差除以家数的平方根。得分加减1.96个标准误，是95%的区间，到0分和100分为止。它说的是换一批企业来打分，得分会差多少；打分的人有偏向，不在其中。',
    en: 'The standard error is the standard deviation of the totals over the square root of their number. The score plus and minus 1.96 standard errors is the 95% interval, cut at 0 and 100. It says how far the score would differ with other firms as raters; raters’ bias is not part of it.',
  },
  rank: { zh: '名次', en: 'Rank' },
  rankText: {
    zh: '按公布的得分从高到低。得分相同，名次相同，其后空出：1、2、2、4。可能的名次这样算：分数明显更高的有几个，最前也要排在它们之后；明显更低的有几个，最后也在它们之前。两两比较，没有为比较的次数多而放宽。',
    en: 'By the score as published, from the top. Equal scores share a rank and the next is left out: 1, 2, 2, 4. The ranks a body may hold: no higher than just below all that score clearly more, no lower than just above all that score clearly less. Bodies are compared two by two, with no allowance for the number of comparisons.',
  },
  move: { zh: '比上一年', en: 'Against the year before' },
  moveText: {
    zh: '只和紧接的上一年比；上一年没有得分，就不比。差的绝对值超过1.96个标准误，才算超出误差。计算时当作两年的打分互不相关；同一家企业两年都打分，实际的误差一般更小，所以这里说升降比较谨慎。',
    en: 'With the year directly before only; without a score then, nothing is compared. A difference counts as beyond noise where it is over 1.96 standard errors. The two years’ ratings are taken as unrelated; where the same firms rate in both, the true error is as a rule smaller, so a move is called one too seldom rather than too often.',
  },
  firms: { zh: '企业的得分', en: 'Firms’ scores' },
  firmsText: {
    zh: (least: number) =>
      `先对给它打分的单位取平均，再求各家的平均；误差按企业数算。单个企业的分数不发布，不足${least}家的组不发布；不发布的几组合起来还不足${least}家的，连次小的一组也不发布，免得用总数减出来。`,
    en: (least: number) =>
      `First the mean of what bodies gave a firm, then the mean over firms; the error goes by the number of firms. No firm’s own score is published, nor a group of fewer than ${least}; and where the groups withheld are together still fewer than ${least}, the next smallest is withheld with them, so that the total does not give them away.`,
  },
  single: { zh: '逐条的打分', en: 'Single ratings' },
  singleText: {
    zh: '打分表里企业只有代号，代号和企业的对照不进数据包。逐条的打分只用来计算，不随网站发布。',
    en: 'In the table of ratings a firm is only a code, and the key to the codes stays out of the package. Single ratings are computed from and published nowhere.',
  },
});
