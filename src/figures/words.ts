/** Every word of this room that a visitor may read, in both languages. */
import { EXPECTED } from './number.ts';
import type { FigureError, FigureErrorCode, Locale, Qualifier } from './types.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}

const NAMES: Readonly<Record<Qualifier, Both>> = {
  exact: { zh: '确数', en: 'exact' },
  at_least: { zh: '至少', en: 'at least' },
  more_than: { zh: '超过', en: 'more than' },
  about: { zh: '约', en: 'about' },
  up_to: { zh: '不超过', en: 'up to' },
  fastest: { zh: '最快', en: 'as fast as' },
};

const EXPLAINED: Readonly<Record<Qualifier, Both>> = {
  exact: {
    zh: '来源直接给出这个数，没有加“约”“以上”一类的词。',
    en: 'The source gives this number as it stands, without words such as “about” or “at least”.',
  },
  at_least: {
    zh: '实际的数等于或者大于这个数，来源没有说大多少。',
    en: 'The actual number is this or higher; the source does not say how much higher.',
  },
  more_than: {
    zh: '实际的数比这个数大，来源没有说大多少。',
    en: 'The actual number is higher than this; the source does not say how much higher.',
  },
  about: {
    zh: '这是大概的数，实际的数可能略大，也可能略小。',
    en: 'This is a rough number; the actual one may be somewhat higher or lower.',
  },
  up_to: {
    zh: '这是上限，实际的数等于或者小于这个数。',
    en: 'This is an upper limit; the actual number is this or lower.',
  },
  fastest: {
    zh: '这是最快的情形，不是平均值，多数情况用时会更长。',
    en: 'This is the quickest case, not the average; most cases may take longer.',
  },
};

/** The name of a qualifier: 至少 / at least. */
export function qualifierText(qualifier: Qualifier, locale: Locale): string {
  return NAMES[qualifier][locale];
}

/** What a qualifier means, in one plain sentence. */
export function qualifierExplained(qualifier: Qualifier, locale: Locale): string {
  return EXPLAINED[qualifier][locale];
}

/** Words set before and behind a number; what follows Chinese words is set close, English ones bring their spaces. */
export const QUALIFYING = {
  zh: {
    before: { at_least: '至少', more_than: '超过', about: '约', up_to: '不超过', fastest: '最快' },
    after: { atLeast: '以上', within: '内', upTo: '以内', odd: '余', andMore: '有余' },
  },
  en: {
    before: {
      at_least: 'at least ',
      more_than: 'more than ',
      about: 'about ',
      up_to: 'up to ',
      fastest: 'as fast as ',
    },
    within: 'within ',
  },
  axis: { at_least: '≥', more_than: '>', about: '≈', up_to: '≤' },
} as const;

/** English of the common unit words, for figures whose unit table is not at hand: one, many. */
export const UNITS_EN: Readonly<Record<string, readonly [string, string]>> = {
  '%': ['%', '%'],
  '‰': ['‰', '‰'],
  百分点: ['percentage point', 'percentage points'],
  倍: ['time', 'times'],
  件: ['case', 'cases'],
  项: ['item', 'items'],
  户: ['entity', 'entities'],
  家: ['firm', 'firms'],
  人: ['person', 'people'],
  人次: ['person-time', 'person-times'],
  次: ['time', 'times'],
  条: ['item', 'items'],
  张: ['sheet', 'sheets'],
  元: ['CNY', 'CNY'],
  天: ['day', 'days'],
  日: ['day', 'days'],
  工作日: ['working day', 'working days'],
  自然日: ['calendar day', 'calendar days'],
  小时: ['hour', 'hours'],
  分钟: ['minute', 'minutes'],
  周: ['week', 'weeks'],
  个月: ['month', 'months'],
  季度: ['quarter', 'quarters'],
  年: ['year', 'years'],
  岁: ['year', 'years'],
  亩: ['mu', 'mu'],
  平方米: ['square metre', 'square metres'],
  公里: ['kilometre', 'kilometres'],
  吨: ['tonne', 'tonnes'],
  千瓦时: ['kilowatt-hour', 'kilowatt-hours'],
  个: ['', ''],
  强: ['', ''],
  位: ['', ''],
};

const CODES: Readonly<Record<FigureErrorCode, Both>> = {
  empty: { zh: '没有内容', en: 'Nothing here' },
  'no-number': { zh: '没有找到数字', en: 'No number found' },
  'trailing-text': { zh: '数已经读完，后面还有多余的文字', en: 'The figure is complete, but text follows' },
  'malformed-number': {
    zh: '数的写法有误，或者可以有两种读法',
    en: 'The number is malformed, or can be read two ways',
  },
  'unknown-unit': { zh: '不认识的计量单位', en: 'Unknown unit' },
  contradiction: { zh: '两个限定词互相矛盾', en: 'Two qualifiers contradict each other' },
  'impossible-date': { zh: '日历上没有这个日期', en: 'No such date' },
};

const EXPECTED_ZH: Readonly<Record<keyof typeof EXPECTED, string>> = {
  figure: '一个数',
  number: '数字',
  groups: '三位一节的分节号，或者不分节',
  oneNumber: '一个完整的数，小数点最多一个',
  han: '写全的汉字数字',
  combination: '“万”“亿”之后接带单位的较小的数，或者把各位数字写全',
  scaleOnBoth: '范围的两端都写“万”或“亿”',
  sameUnit: '范围的两端用同一个计量单位',
  ascending: '范围由小到大',
  unit: '单位表里的计量单位',
  rank: '序数之后用“位”或“名”',
  end: '到此为止',
  agreeing: '只用一个限定词，或者用意思一致的限定词',
  date: '带年份的日期',
  realDate: '日历上有的日期',
  laterEnd: '结束时间晚于开始时间',
  period: '写成 2020、2020-S1、2020-Q3、2018-11、2020-12-29，或者用 / 连接的两个这样的时间',
};

const zhOf: ReadonlyMap<string, string> = new Map(
  Object.entries(EXPECTED).map(([key, en]) => [en, EXPECTED_ZH[key as keyof typeof EXPECTED]]),
);

/** An error of the readers as a sentence for people: what is wrong, at which character (from 1), what was expected. */
export function figureErrorText(error: FigureError, locale: Locale): string {
  const what = CODES[error.code][locale];
  const place = error.at + 1;
  const here = error.text.slice(error.at, error.at + 6);
  if (locale === 'zh') {
    return `${what}：第${place}个字符${here === '' ? '（末尾）' : `“${here}”`}处应为${zhOf.get(error.expected) ?? error.expected}。`;
  }
  return `${what}: at character ${place}${here === '' ? ' (the end)' : ` (“${here}”)`}, expected ${error.expected}.`;
}
