/** What stands in the files themselves: sheets, column titles, and what a reader must know of them. */
import { strings } from './index.ts';

export const files = strings({
  /** How a file writes its numbers. */
  numbers: {
    zh: '数按十进制逐位写出，不带多余的零；JSON里是数，最多15位有效数字，双精度读入再写出仍是同样的数字。原文怎样印，见printed一列。',
    en: 'Numbers are decimals written digit for digit, without trailing zeros. In JSON they are numbers of at most 15 significant digits, which double precision gives back unchanged. The figure as the source prints it is in column printed.',
  },
  blanks: {
    zh: '空白是没有值。原文没有说的，这里不补。',
    en: 'Blank means no value. What the source does not say is not filled in.',
  },

  /** Titles of the columns that label an indicator’s numbers. */
  basis: { zh: '由来', en: 'Basis' },
  basisNote: {
    zh: '原文所印，还是由印出的数推算，还是计划',
    en: 'Printed in the source, derived from printed numbers, or planned',
  },
  printed: { zh: '原文所印', en: 'printed in the source' },
  derived: { zh: '推算', en: 'derived' },
  planned: { zh: '计划', en: 'planned' },
  name_zh: { zh: '名称（中文）', en: 'Name (Chinese)' },
  name_en: { zh: '名称（英文）', en: 'Name (English)' },
  area_zh: { zh: '地域名（中文）', en: 'Area name (Chinese)' },
  area_en: { zh: '地域名（英文）', en: 'Area name (English)' },
  period_zh: { zh: '时期的说法（中文）', en: 'Period in words (Chinese)' },
  period_en: { zh: '时期的说法（英文）', en: 'Period in words (English)' },
  figure_zh: { zh: '写法（中文）', en: 'As written (Chinese)' },
  figure_en: { zh: '写法（英文）', en: 'As written (English)' },
  figureNote: { zh: '连限定和单位，与网页上相同', en: 'With qualifier and unit, as on the page' },
  unit_zh: { zh: '单位名（中文）', en: 'Unit name (Chinese)' },
  unit_en: { zh: '单位名（英文）', en: 'Unit name (English)' },
  qualifier_zh: { zh: '限定的说法（中文）', en: 'Qualifier in words (Chinese)' },
  qualifier_en: { zh: '限定的说法（英文）', en: 'Qualifier in words (English)' },
  compared_with_zh: { zh: '和什么比（中文）', en: 'Compared with (Chinese)' },
  compared_with_en: { zh: '和什么比（英文）', en: 'Compared with (English)' },
  source_zh: { zh: '来源名（中文）', en: 'Source name (Chinese)' },
  source_en: { zh: '来源名（英文）', en: 'Source name (English)' },
  valueNote: {
    zh: '以基本单位计；推算只得区间的留空，见下限和上限',
    en: 'In base units; blank where a derived number is an interval only: see its bounds',
  },
  sourceNote: { zh: '推算的数来源是本站', en: 'Derived numbers come from this site' },
});
