/** The words that stand around a number in print: units, classifiers, qualifiers. */
import { halfWidth } from './characters.ts';
import type { Qualifier, UnitLabel } from './types.ts';

/** Units that are read without being told. Longer ones win. */
const UNITS =
  '% ‰ 百分点 倍 个 件 项 户 家 人 人次 次 条 张 名 位 强 元 美元 欧元 天 日 工作日 自然日 日历日 小时 钟头 分钟 秒 秒钟 个月 年 周 星期 ' +
  '季度 亩 公顷 平方米 平方公里 平方千米 立方米 米 千米 公里 吨 千克 公斤 千瓦 千瓦时 兆瓦 度 期 届 批 批次 份 辆 座 所 岁 类 片 种 套 台 ' +
  '只 部 处 宗 笔 起 例 床 间 栋 幢 艘 架 列 班 门 册 篇 组 支 款 级 标准箱 件次 户次 家次 项次';

/** Units that print a 个 between number and word. Only these (and units told with their 个) take it in running text. */
const TAKES_GE = ['百分点', '工作日', '自然日', '日历日', '小时', '钟头', '星期', '季度'];

/** Whether 个 is set between number and word: 5.8个百分点, 1个工作日; hours do without. */
export function insertsGe(unit: string): boolean {
  return TAKES_GE.includes(unit) && unit !== '小时' && unit !== '钟头' && unit !== '星期';
}

/** Time units: 内 means within, 有余 means and a little more. */
const TIME = [
  '年',
  '个月',
  '周',
  '星期',
  '天',
  '日',
  '工作日',
  '自然日',
  '日历日',
  '小时',
  '钟头',
  '分钟',
  '秒',
  '秒钟',
];

/** Whether a unit word measures time. */
export function isTime(unit: string): boolean {
  return TIME.includes(unit);
}

/** Whether a unit is a mark set close to the number in every language. */
export function isMark(unit: string): boolean {
  return unit === '%' || unit === '‰';
}

/**
 * The unit word as `Figure.unit` carries it: half-width, without its classifier (个工作日 → 工作日). 个月 stays, because
 * 月 alone is a month of the calendar; a bare 个 is itself a unit.
 */
export function canonicalUnit(word: string): string {
  const folded = halfWidth(word).trim();
  if (folded === '月') return '个月';
  return folded.startsWith('个') && folded !== '个' && folded !== '个月' ? folded.slice(1) : folded;
}

/** Unit words to be matched at a position, longest first: [as printed, as carried]. */
export interface Vocabulary {
  /** For a text that is one figure: 个 may stand before any word. */
  readonly whole: readonly (readonly [string, string])[];
  /** For running text, where 16个项目 must not become 16 of 个项. */
  readonly running: readonly (readonly [string, string])[];
}

function build(units: readonly UnitLabel[]): Vocabulary {
  const base = UNITS.split(' ');
  const told = units
    .flatMap((unit) => unit.printed.map((word) => halfWidth(word).trim()))
    .filter((word) => word !== '');
  const running = new Map<string, string>();
  for (const word of [...base, ...told]) {
    // 月 alone is never a length of time.
    if (word !== '月') running.set(word, canonicalUnit(word));
  }
  for (const word of TAKES_GE) running.set(`个${word}`, word);
  const whole = new Map(running);
  for (const word of running.values()) {
    if (!word.startsWith('个') && !isMark(word)) whole.set(`个${word}`, word);
  }
  const longestFirst = (map: ReadonlyMap<string, string>) => [...map].sort((a, b) => b[0].length - a[0].length);
  return { whole: longestFirst(whole), running: longestFirst(running) };
}

const plain = build([]);
const built = new WeakMap<readonly UnitLabel[], Vocabulary>();

/** The vocabulary with the printed words of `units` added; built once for each array. */
export function vocabularyOf(units: readonly UnitLabel[] | undefined): Vocabulary {
  if (units === undefined || units.length === 0) return plain;
  const known = built.get(units);
  if (known !== undefined) return known;
  const made = build(units);
  built.set(units, made);
  return made;
}

/**
 * Words before a number. 以上, 以下, 以内 include the number itself and 超过 does not (民法典 第一千二百五十九条).
 * 不足, 不满, 低于 are missing on purpose: no qualifier means "less than", and a wrong one would be a guess.
 */
export const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['不少于', 'at_least'],
  ['不低于', 'at_least'],
  ['至少', 'at_least'],
  ['不超过', 'up_to'],
  ['不多于', 'up_to'],
  ['不高于', 'up_to'],
  ['最多', 'up_to'],
  ['至多', 'up_to'],
  ['超过', 'more_than'],
  ['超', 'more_than'],
  ['逾', 'more_than'],
  ['最快', 'fastest'],
  ['大约', 'about'],
  ['约', 'about'],
  ['近', 'about'],
];

/** Words after a number and its unit, longest first. */
export const AFTER: readonly (readonly [string, Qualifier])[] = [
  ['及以上', 'at_least'],
  ['及以下', 'up_to'],
  ['以上', 'at_least'],
  ['以内', 'up_to'],
  ['之内', 'up_to'],
  ['以下', 'up_to'],
  ['有余', 'more_than'],
  ['左右', 'about'],
  ['内', 'up_to'],
  ['余', 'more_than'],
  ['多', 'more_than'],
];
