/** The first step: one table, its columns, rows and order; then counting. */
import type { Written } from './types.ts';

export const look: readonly Written[] = [
  {
    id: 'printed',
    step: 'look',
    title: { zh: '原文怎么印', en: 'As printed' },
    question: {
      zh: '我要核对原文：每个数在第几段，印成什么样？',
      en: 'I want to check against the source: in which paragraph does each number stand, and how is it printed?',
    },
    first: ['SELECT', 'FROM', 'ORDER BY'],
    sql: () => `SELECT paragraph, locator, printed, value, unit
FROM observations
ORDER BY paragraph, id`,
    how: {
      zh: '`FROM`说查哪张表，`SELECT`说要哪几列，`ORDER BY`说按什么排。`observations`一行是一个数：`printed`照抄原文，`value`是换成基本单位的值，`unit`是单位的代号。段号相同的，再按`id`排，每次次序都一样。',
      en: '`FROM` names the table, `SELECT` the columns, `ORDER BY` the order. In `observations` one row is one number: `printed` is letter for letter what the source says, `value` is the same in base units, `unit` is the unit’s code. Rows of one paragraph are ordered by `id`, so that the order is the same every time.',
    },
    care: {
      zh: '“万件”“万元”在`value`里已经换成件和元，和`printed`并排看才不会差一万倍。原文不印段号，`locator`是该段开头的几个字，用来在原文里找到它。',
      en: 'Figures printed in ten thousands stand in `value` as single cases or yuan; read both columns side by side. The source prints no paragraph numbers: `locator` is how the paragraph begins, to find it by.',
    },
    next: {
      zh: '只看一段：在`ORDER BY`前加一行`WHERE paragraph = 5`，换成您要的段号。',
      en: 'One paragraph only: put the line `WHERE paragraph = 5` before `ORDER BY`, with the number you need.',
    },
  },
  {
    id: 'mechanisms',
    step: 'look',
    title: { zh: '已经施行的做法', en: 'What is in force' },
    question: {
      zh: '有哪些做法已经施行，从什么时候起？',
      en: 'Which institutions are in force, and since when?',
    },
    first: ['WHERE', 'NULLS LAST'],
    sql: (_, l) => `SELECT name_${l}, since, since_printed, agency
FROM mechanisms
WHERE status = 'in_force'
ORDER BY since NULLS LAST, id`,
    how: {
      zh: '`WHERE`只留下符合条件的行；代号写在单引号里，双引号是给列名用的。`NULLS LAST`把没有写明日期的排在最后。以`_zh`、`_en`结尾的列是同一句话的中文和英文。',
      en: '`WHERE` keeps the rows that meet a condition; a code stands in single quotes, double quotes are for names of columns. `NULLS LAST` puts rows without a date at the end. Columns ending in `_zh` and `_en` say the same in Chinese and in English.',
    },
    care: {
      zh: '`since`空着是原文没有写，不是“新近才有”。只写到年的，不能当成那年1月1日；拿它算“施行了多少天”，多半是错的。',
      en: 'A blank `since` means that the source does not say, not that it is new. A bare year is not 1 January of it: counting days from there will most likely be wrong.',
    },
    next: {
      zh: "看计划中的：把`in_force`换成`planned`。按名称找：再加一行`AND name_zh LIKE '%审批%'`。",
      en: "What is planned: write `planned` for `in_force`. By name: add the line `AND name_en ILIKE '%approval%'`.",
    },
  },
  {
    id: 'commitments',
    step: 'look',
    title: { zh: '有数可查的承诺', en: 'Promises with a figure' },
    question: {
      zh: '哪些承诺给出了数，可以拿来问责？',
      en: 'Which promises come with a figure that somebody can be held to?',
    },
    first: ['IS NOT NULL', 'AS'],
    sql: (say, l) => `SELECT text_${l} AS ${say('承诺', 'promise')},
  printed AS ${say('原文的数', 'as_printed')},
  target_value, target_qualifier, target_unit, due
FROM commitments
WHERE target_value IS NOT NULL
ORDER BY paragraph, id`,
    how: {
      zh: '空格子在SQL里叫`NULL`，表示没有写，和0、和空字都不同；问它空不空，写`IS NULL`或`IS NOT NULL`，写`= NULL`什么也查不到。`AS`给列另起一个名字，中文也行。',
      en: 'A blank cell is `NULL` in SQL: nothing is said there, which is neither 0 nor an empty text. Ask for it with `IS NULL` or `IS NOT NULL`; `= NULL` finds nothing. `AS` gives a column another name.',
    },
    care: {
      zh: '这里的数是目标，不是结果。`target_qualifier`说目标是“至少”“至多”还是正好；`due`空着是没有写期限，谈不上到期，也谈不上逾期。',
      en: 'These figures are targets, not results. `target_qualifier` says whether a target is a floor, a ceiling or exact; where `due` is blank no date was set, so nothing can fall due or be late.',
    },
    next: {
      zh: '反过来问：写`IS NULL`，看哪些承诺没有数。',
      en: 'Turn it round: `IS NULL` lists the promises without a figure.',
    },
  },
  {
    id: 'qualifiers',
    step: 'look',
    title: { zh: '准到什么程度', en: 'How exact' },
    question: {
      zh: '有多少数是准数，多少是“以上”“余”“最快”？',
      en: 'How many numbers are exact, and how many are “at least”, “more than” or “fastest”?',
    },
    first: ['count(*)', 'GROUP BY', 'DESC'],
    sql: (say) => `SELECT qualifier, count(*) AS ${say('个数', 'numbers')},
  min(printed) AS ${say('举例', 'for_instance')}
FROM observations
GROUP BY qualifier
ORDER BY ${say('个数', 'numbers')} DESC, qualifier`,
    how: {
      zh: '`GROUP BY`把`qualifier`相同的行归成一堆，`count(*)`数每堆有几行，结果一堆一行。`min(printed)`从每堆里取一个作例子。`DESC`是从大到小。',
      en: '`GROUP BY` makes one heap of the rows with the same `qualifier`, `count(*)` counts each heap, and the answer has one row per heap. `min(printed)` takes one of each as an instance. `DESC` means largest first.',
    },
    care: {
      zh: '只有`exact`的数能照常比较、相加。`at_least`（以上）和`more_than`（余）只是下限：加起来仍是下限，用它们排名次没有意义；`fastest`（最快）说的是最好的一次，不是通常。',
      en: 'Only `exact` numbers can be compared and added as usual. `at_least` and `more_than` are floors: their sum is a floor again, and a ranking of them means nothing. `fastest` is the best case, not the usual one.',
    },
    next: {
      zh: '把`status`也写进`SELECT`和`GROUP BY`，看实际、计划、规定各有多少。',
      en: 'Put `status` into `SELECT` and `GROUP BY` as well, to part what is actual from what is planned or a rule.',
    },
  },
  {
    id: 'periods',
    step: 'look',
    title: { zh: '说的是哪一段时间', en: 'Which period' },
    question: {
      zh: '这些数各说的是哪一年、哪半年？能放在一起比吗？',
      en: 'Which year or half-year do the numbers speak of, and may they stand side by side?',
    },
    first: ['coalesce', 'min', 'max'],
    sql: (say) => `SELECT coalesce(period, '${say('没有写明', 'not stated')}') AS ${say('时期', 'time')},
  min(period_printed) AS ${say('原文怎么写', 'as_printed')},
  count(*) AS ${say('个数', 'numbers')},
  min(paragraph) AS ${say('最早一段', 'first_paragraph')},
  max(paragraph) AS ${say('最晚一段', 'last_paragraph')}
FROM observations
GROUP BY period
ORDER BY period NULLS LAST`,
    how: {
      zh: '`coalesce(甲, 乙)`：甲空着就用乙。时期有固定的写法：`2020`是全年，`2020-S1`是上半年，`2020-05/2020-08`是5月到8月，`2020/..`是从那年起，`../2020-05-31`是到那一天为止。',
      en: '`coalesce(a, b)` is `b` where `a` is blank. Periods are written in a fixed way: `2020` is the year, `2020-S1` its first half, `2020-05/2020-08` May to August, `2020/..` since that year, `../2020-05-31` up to that day.',
    },
    care: {
      zh: '时期不同的数不能直接比：半年的产值不能和全年的比，累计到某天的不是当年的。没有写明的，也不能当作文章刊出那一年的数。',
      en: 'Numbers of different periods can’t be compared as they are: half a year’s output with a whole year’s, a running total with one year. Where no period is stated, it must not be taken to be the year of publication.',
    },
    next: {
      zh: "在`FROM`下面加一行`WHERE status = 'actual'`，只看实际的数。",
      en: "Put the line `WHERE status = 'actual'` under `FROM` to see actual numbers only.",
    },
  },
];
