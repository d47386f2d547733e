/**
 * Mistakes that queries are commonly written with: what the engine says to them, why, and the query put right. A test
 * runs both in the browsers' engine, so that what is promised here is what happens.
 */
import type { Locale } from '../../i18n/index.ts';
import type { Both } from './types.ts';

interface WrittenMistake {
  /** Part of an address, `#error-<id>`. */
  readonly id: string;
  readonly title: Both;
  readonly why: Both;
  readonly broken: string;
  /** What the engine's message has in it. */
  readonly says: string;
  readonly cured: string;
}

export interface Mistake extends Omit<WrittenMistake, 'title' | 'why'> {
  readonly title: string;
  readonly why: string;
}

const MISTAKES: readonly WrittenMistake[] = [
  {
    id: 'column',
    title: { zh: '列名写错了', en: 'A column misspelt' },
    why: {
      zh: '引擎在后面列出相近的名字（Candidate bindings）。列名都是英文小写，对照查询页的“表和列”。',
      en: 'The engine lists names that come near (Candidate bindings). Columns are in lower-case English; see “Tables and columns”.',
    },
    broken: 'SELECT indictor\nFROM observations',
    says: 'not found in FROM clause',
    cured: 'SELECT indicator\nFROM observations',
  },
  {
    id: 'table',
    title: { zh: '没有这张表', en: 'No such table' },
    why: {
      zh: '表名多是复数。模拟的表前面要写`sim.`，自己的文件前面写`own.`。',
      en: 'Most names are plural. Simulated tables begin with `sim.`, your own files with `own.`',
    },
    broken: 'SELECT *\nFROM observation',
    says: 'does not exist',
    cured: 'SELECT *\nFROM observations',
  },
  {
    id: 'quotes',
    title: { zh: '引号用错了', en: 'The wrong quotes' },
    why: {
      zh: '文字写在单引号里；双引号里的是列名，引擎就去找一个叫`exact`的列。',
      en: 'Text stands in single quotes; what is in double quotes is a name, so the engine looks for a column called `exact`.',
    },
    broken: 'SELECT printed\nFROM observations\nWHERE qualifier = "exact"',
    says: 'not found in FROM clause',
    cured: "SELECT printed\nFROM observations\nWHERE qualifier = 'exact'",
  },
  {
    id: 'fullwidth',
    title: { zh: '标点是中文的', en: 'Full-width punctuation' },
    why: {
      zh: '逗号、引号、括号、分号都要半角。中文引号看着像，引擎不认，会当成名字的一部分。',
      en: 'Commas, quotes, brackets and semicolons must be half-width. Curly or full-width ones look alike, and are taken for part of a name.',
    },
    broken: 'SELECT printed\nFROM observations\nWHERE qualifier = ‘exact’',
    says: 'not found in FROM clause',
    cured: "SELECT printed\nFROM observations\nWHERE qualifier = 'exact'",
  },
  {
    id: 'ambiguous',
    title: { zh: '两张表都有这一列', en: 'A column of both tables' },
    why: { zh: '接了表以后，写明是谁的列。', en: 'Once tables are joined, say whose column is meant.' },
    broken: 'SELECT id, name_zh\nFROM observations o\nJOIN indicators i ON i.id = o.indicator',
    says: 'Ambiguous reference',
    cured: 'SELECT o.id, i.name_zh\nFROM observations o\nJOIN indicators i ON i.id = o.indicator',
  },
  {
    id: 'group',
    title: { zh: '归了堆，又要单行的列', en: 'Grouped, and yet one row’s column' },
    why: {
      zh: '一堆有许多行，引擎不知道要哪一行的值。写进`GROUP BY`，或者求个数、和、最大。',
      en: 'A heap has many rows, and the engine can’t know whose value is meant. Put the column into `GROUP BY`, or count, add, take the largest.',
    },
    broken: 'SELECT unit, printed\nFROM observations\nGROUP BY unit',
    says: 'must appear in the GROUP BY clause',
    cured: 'SELECT unit, count(*)\nFROM observations\nGROUP BY unit',
  },
  {
    id: 'having',
    title: { zh: '在WHERE里用了count', en: 'count in WHERE' },
    why: {
      zh: '`WHERE`在归堆之前挑行，那时还没有个数；归堆之后挑堆，用`HAVING`。',
      en: '`WHERE` picks rows before they are grouped, when nothing is counted yet; `HAVING` picks heaps afterwards.',
    },
    broken: 'SELECT unit, count(*)\nFROM observations\nWHERE count(*) > 1\nGROUP BY unit',
    says: 'cannot contain aggregates',
    cured: 'SELECT unit, count(*)\nFROM observations\nGROUP BY unit\nHAVING count(*) > 1',
  },
  {
    id: 'types',
    title: { zh: '文字和数比大小', en: 'Text compared with a number' },
    why: {
      zh: '`period`是文本，因为时期不都是一年。按开头找用`LIKE`，`%`是“后面随便什么”。',
      en: '`period` is text, since not every period is a year. `LIKE` finds it by its beginning; `%` stands for anything.',
    },
    broken: 'SELECT period, printed\nFROM observations\nWHERE period > 2019',
    says: 'explicit cast is required',
    cured: "SELECT period, printed\nFROM observations\nWHERE period LIKE '20%'",
  },
  {
    id: 'today',
    title: { zh: '没有current_date', en: 'No current_date' },
    why: {
      zh: '`current_date`和`today()`要用时区，这里的引擎没有装。写法如下；得到的是世界时的今天，北京时间早上8点才换日。',
      en: '`current_date` and `today()` need time zones, which this engine comes without. Write it as below; it is today in UTC.',
    },
    broken: 'SELECT current_date',
    says: 'icu extension',
    cured: 'SELECT now()::TIMESTAMP::DATE',
  },
  {
    id: 'json',
    title: { zh: '没有JSON', en: 'No JSON' },
    why: {
      zh: '引擎没有装JSON函数。本站的列表本来就是列表，用方括号取，从1数起；自己的JSON文件在“自己的文件”里打开，会展开成列。',
      en: 'The engine comes without JSON functions. Lists in these tables are lists already: square brackets, counted from 1. A JSON file of your own is opened under “Your own file” and laid out in columns.',
    },
    broken: "SELECT json_extract(inputs, '$[0]')\nFROM derived",
    says: 'json extension',
    cured: 'SELECT inputs[1]\nFROM derived',
  },
  {
    id: 'collation',
    title: { zh: '不能按拼音排', en: 'No order by pinyin' },
    why: {
      zh: '排序规则也没有装；文字按编码排，汉字大致是部首笔画的次序。要按拼音排，点结果的表头；全部行要排，下载后在表格软件里排。',
      en: 'Collations are missing too: text is ordered by code, which for Han characters is roughly by radical. To order by pinyin press the heading of the result, or download all rows and sort them in a spreadsheet.',
    },
    broken: 'SELECT name_zh\nFROM topics\nORDER BY name_zh COLLATE zh',
    says: 'icu extension',
    cured: 'SELECT name_zh\nFROM topics\nORDER BY name_zh',
  },
  {
    id: 'reserved',
    title: { zh: '列名是SQL的词', en: 'A column named by a word of SQL' },
    why: {
      zh: '`order`、`table`、`column`这几个列名要加双引号；点“表和列”里的名字会替您加上。',
      en: 'The columns `order`, `table` and `column` are written in double quotes; pressing a name under “Tables and columns” adds them.',
    },
    broken: 'SELECT order, name_zh\nFROM topics',
    says: 'syntax error',
    cured: 'SELECT "order", name_zh\nFROM topics',
  },
];

/** The mistakes in one language. */
export function mistakes(locale: Locale): readonly Mistake[] {
  return MISTAKES.map((one) => ({ ...one, title: one.title[locale], why: one.why[locale] }));
}
