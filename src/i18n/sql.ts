/** What is said of queries beside their results: errors explained, parameters. */
import { strings } from './index.ts';

type Said = {
  readonly zh: (...args: readonly string[]) => string;
  readonly en: (...args: readonly string[]) => string;
};
const said = (zh: Said['zh'], en: Said['en']): Said => ({ zh, en });

const EXPLANATIONS = {
  signs: said(
    () => '查询里有中文输入法打出的全角标点或引号，SQL只认半角的。',
    () => 'There are full-width signs or curly quotes in the query; SQL only knows the plain ones.',
  ),
  columnNear: said(
    (name = '', near = '') => `没有叫“${name}”的列；最接近的是${near}。`,
    (name = '', near = '') => `There is no column “${name}”; the nearest is ${near}.`,
  ),
  columnElsewhere: said(
    (name = '', near = '', table = '') => `FROM后面的表里没有“${name}”；表${table}有一列${near}，要用它先连接那张表。`,
    (name = '', near = '', table = '') =>
      `No table after FROM has “${name}”; ${table} has a column ${near}: join that table to use it.`,
  ),
  column: said(
    (name = '') => `FROM后面的表里没有叫“${name}”的列。文字要用单引号括起来；列名见下面的“表和列”。`,
    (name = '') =>
      `No table after FROM has a column “${name}”. Text goes in single quotes; names of columns are under “Tables and columns” below.`,
  ),
  doubleQuotes: said(
    (name = '') => `双引号里的是名称，“${name}”因此被当作列名。文字要用单引号。`,
    (name = '') => `Double quotes are for names, so “${name}” was taken for a column. Text goes in single quotes.`,
  ),
  alias: said(
    (name = '') => `FROM后面没有叫“${name}”的表或别名。`,
    (name = '') => `No table after FROM is called “${name}”.`,
  ),
  aliasNear: said(
    (name = '', near = '') => `FROM后面没有叫“${name}”的表；这里叫${near}。`,
    (name = '', near = '') => `No table after FROM is called “${name}”; here it is ${near}.`,
  ),
  table: said(
    (name = '') => `没有叫“${name}”的表。表名见下面的“表和列”。`,
    (name = '') => `There is no table “${name}”. Names of tables are under “Tables and columns” below.`,
  ),
  tableNear: said(
    (name = '', near = '') => `没有叫“${name}”的表；最接近的是${near}。`,
    (name = '', near = '') => `There is no table “${name}”; the nearest is ${near}.`,
  ),
  ownMissing: said(
    (name = '') =>
      `表${name}来自写查询的人自己的文件，不随链接走。请在“自己的文件”里打开同样的文件，表名取${name.replace(/^own\./, '')}，再运行。`,
    (name = '') =>
      `The table ${name} comes from a file of whoever wrote the query; links do not carry it. Open the same file under “Your own files”, name the table ${name.replace(/^own\./, '')}, and run again.`,
  ),
  ambiguous: said(
    (name = '', each = '') => `不止一张表有“${name}”这一列，要写明是哪一张的：${each}。`,
    (name = '', each = '') => `More than one table has a column “${name}”; say which is meant: ${each}.`,
  ),
  groupBy: said(
    (name = '') =>
      `有合计一类的函数时，“${name}”要么也写进GROUP BY，要么用合计函数括起来。GROUP BY ALL按其余各列分组。`,
    (name = '') =>
      `Beside an aggregate, “${name}” must be in GROUP BY or inside an aggregate itself. GROUP BY ALL groups by all other columns.`,
  ),
  aggregateInWhere: said(
    () => 'WHERE在合计之前筛选行，不能用count、sum一类的函数。对合计后的数筛选，写在GROUP BY之后的HAVING里。',
    () =>
      'WHERE filters rows before they are aggregated and can’t use count, sum and the like. To filter by an aggregate, write HAVING after GROUP BY.',
  ),
  windowInWhere: said(
    () => 'WHERE里不能用窗口函数。按它的结果筛选，写在QUALIFY里。',
    () => 'WHERE can’t use window functions. To filter by their results, write QUALIFY.',
  ),
  nestedAggregate: said(
    () => '合计函数里不能再套合计函数。请先在子查询里算里面的一层。',
    () => 'An aggregate can’t contain another. Compute the inner one in a subquery first.',
  ),
  conversion: said(
    (value = '', type = '') =>
      `“${value}”读不成${type}。数和日期混着文字时用TRY_CAST，读不成的为空；与文字比较时，列也要是文字。`,
    (value = '', type = '') =>
      `“${value}” can’t be read as ${type}. Where numbers or dates are mixed with text, TRY_CAST gives null for the rest; text is compared with columns of text.`,
  ),
  date: said(
    (value = '') => `“${value}”不是日期。日期写作DATE '2020-01-31'。`,
    (value = '') => `“${value}” is no date. Dates are written DATE '2020-01-31'.`,
  ),
  range: said(
    (value = '') => `数太大，这个类型放不下：${value}。先转成BIGINT或DOUBLE再算。`,
    (value = '') => `Too large for its type: ${value}. Cast to BIGINT or DOUBLE first.`,
  ),
  literalType: said(
    (call = '') => `看不出${call}里的文字是什么类型。日期写作DATE '2020-01-31'，数不加引号。`,
    (call = '') =>
      `The type of the text in ${call} can’t be told. Dates are written DATE '2020-01-31', numbers without quotes.`,
  ),
  argumentTypes: said(
    (call = '') =>
      `这个函数或运算不接受这样的参数：${call}。VARCHAR是文字：要当数用，写CAST(列 AS DOUBLE)；要当文字用，写CAST(列 AS VARCHAR)。`,
    (call = '') =>
      `It does not take these arguments: ${call}. VARCHAR is text: to use it as a number write CAST(column AS DOUBLE), to use a number as text CAST(column AS VARCHAR).`,
  ),
  setColumns: said(
    () => 'UNION、INTERSECT、EXCEPT前后的列数要一样。',
    () => 'Both sides of UNION, INTERSECT and EXCEPT need the same number of columns.',
  ),
  subqueryColumns: said(
    (count = '') => `用作一个值的子查询只能有一列，这里有${count}列。`,
    (count = '') => `A subquery used as a value has one column; this one has ${count}.`,
  ),
  subqueryRows: said(
    () => '用作一个值的子查询只能有一行。用合计函数，或改用IN。',
    () => 'A subquery used as a value has one row. Use an aggregate, or IN.',
  ),
  orderTerm: said(
    (count = '') => `ORDER BY里的数字是第几列，这里只有${count}列。`,
    (count = '') => `A number in ORDER BY is the place of a column; there are ${count}.`,
  ),
  parameters: said(
    () => '参数写作$名称，以字母或汉字开头；$1、?这样的没有地方填值。',
    () => 'Parameters are written $name, beginning with a letter; $1 and ? have no box to fill in.',
  ),
  functionInstead: said(
    (name = '', other = '') => `这里没有${name}，同样的意思写作${other}。`,
    (name = '', other = '') => `There is no ${name} here; the same is written ${other}.`,
  ),
  functionPart: said(
    (name = '', part = '') => `${name}属于引擎的${part}部分，这里没有：不能用JSON、时区和排序规则。`,
    (name = '', part = '') =>
      `${name} belongs to the engine’s ${part} part, which is not here: no JSON, time zones or collations.`,
  ),
  function: said(
    (name = '') => `没有叫${name}的函数。`,
    (name = '') => `There is no function ${name}.`,
  ),
  functionNear: said(
    (name = '', near = '') => `没有叫${name}的函数；最接近的是${near}。`,
    (name = '', near = '') => `There is no function ${name}; the nearest is ${near}.`,
  ),
  quoteOpen: said(
    () => '引号没有配对。文字里的单引号要写两遍。',
    () => 'A quote is not closed. A single quote within text is written twice.',
  ),
  bracketOpen: said(
    () => '少了右括号。',
    () => 'A closing bracket is missing.',
  ),
  bracketExtra: said(
    () => '多了右括号。',
    () => 'There is a closing bracket too many.',
  ),
  endsEarly: said(
    () => '查询没有写完。',
    () => 'The query ends too early.',
  ),
  backticks: said(
    () => '名称不用反引号括；要括时用双引号。',
    () => 'Names are not set in backticks; where quotes are needed they are double.',
  ),
  squareNames: said(
    () => '名称不用方括号括；要括时用双引号。',
    () => 'Names are not set in square brackets; where quotes are needed they are double.',
  ),
  limitPair: said(
    (text = '') => `这里写作${text}。`,
    (text = '') => `Here this is written ${text}.`,
  ),
  top: said(
    (text = '') => `没有TOP；在查询末尾写${text}。`,
    (text = '') => `There is no TOP; write ${text} at the end.`,
  ),
  keywordNear: said(
    (name = '', near = '') => `“${name}”可能是${near}。`,
    (name = '', near = '') => `“${name}” is probably ${near}.`,
  ),
  comma: said(
    () => '多了一个逗号。',
    () => 'There is a comma too many.',
  ),
  reserved: said(
    (name = '', quoted = '') => `${name}是SQL自己的词，用作列名时写作${quoted}。`,
    (name = '', quoted = '') => `${name} is a word of SQL’s own; as a column it is written ${quoted}.`,
  ),
  syntax: said(
    (near = '') => `写到“${near}”时读不下去了：看看它前面是不是少了逗号、引号、括号，或者词写错了。`,
    (near = '') =>
      `It can’t be read on at “${near}”: look for a missing comma, quote or bracket before it, or a misspelled word.`,
  ),
};

export type ExplanationKey = keyof typeof EXPLANATIONS;

/** The sentence of an explanation. */
export function explanation(key: ExplanationKey, args: readonly string[], locale: 'zh' | 'en'): string {
  return EXPLANATIONS[key][locale](...args);
}

export const sql = strings({
  putRight: { zh: '改好', en: 'Put it right' },
  putRightTo: { zh: (text: string) => `改成 ${text}`, en: (text: string) => `Change to ${text}` },
  putRightDone: { zh: '已改好，可以再运行。', en: 'Changed; press Run again.' },
  parameters: { zh: '参数', en: 'Parameters' },
  parameterEmpty: {
    zh: (names: string) => `参数还没有填：${names}。`,
    en: (names: string) => `These parameters have no value: ${names}.`,
  },
  choose: { zh: '请选择', en: 'Choose' },
});
