/** What is said about ratings and their weights. */
import { quoted, type Said } from '../problem.ts';

export const ratings = {
  otherDirection: (dimension: string, direction: string): Said => ({
    code: 'rating-direction',
    message: {
      zh: `${quoted(dimension)}是 ${direction} 的方面，这一行却是另一个方向`,
      en: `${quoted(dimension)} is a dimension of ${direction}, but this row is of the other direction`,
    },
    cure: { zh: '核对direction和dimension', en: 'check direction and dimension' },
  }),
  spanBackwards: (since: number, until: number): Said => ({
    code: 'weight-span',
    message: { zh: `until（${until}）早于since（${since}）`, en: `until (${until}) comes before since (${since})` },
    cure: { zh: '核对两个年份；仍在用的把until留空', en: 'check both years; leave until blank while in force' },
  }),
  spansOverlap: (row: number): Said => ({
    code: 'weights-overlap',
    message: {
      zh: `与第${row}行的年份重叠，同一年有两个权重`,
      en: `overlaps the years of row ${row}: one year would have two weights`,
    },
    cure: { zh: '给较早的一行写上until', en: 'give the earlier row an until' },
  }),
  unweighed: (dimension: string, year: number): Said => ({
    code: 'weight-missing',
    message: {
      zh: `${year}年已有权重，唯独${quoted(dimension)}没有`,
      en: `${year} has weights, but none for ${quoted(dimension)}`,
    },
    cure: {
      zh: '在rating_weights里补上；不计入总分就写 0',
      en: 'add it to rating_weights; write 0 to leave it out of the score',
    },
  }),
  allZero: (year: number): Said => ({
    code: 'weights-zero',
    message: { zh: `${year}年的权重全是0，算不出总分`, en: `all weights of ${year} are 0: no score can be computed` },
    cure: { zh: '至少一个方面的权重要大于0', en: 'give at least one dimension a weight above 0' },
  }),
  twoSizes: (firm: string, known: string, other: string): Said => ({
    code: 'firm-size',
    message: {
      zh: `${quoted(firm)}同一年前面写作“${known}”，这里写作“${other}”`,
      en: `${quoted(firm)} is “${known}” further up in the same year and “${other}” here`,
    },
    cure: { zh: '同一家企业一年只写一个规模', en: 'a firm has one size a year' },
  }),
} as const;
