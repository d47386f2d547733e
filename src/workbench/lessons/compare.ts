/** The third step: shares, sums that run on, tables turned, and a list of one's own beside the published ones. */
import type { Written } from './types.ts';

export const compare: readonly Written[] = [
  {
    id: 'shares',
    step: 'compare',
    title: { zh: '百分数能怎么写', en: 'What may be said of a percentage' },
    question: {
      zh: '这些百分数，哪些能照写，哪些要写“至少”，哪些是计划或规定，不是结果？',
      en: 'Which percentages may be written as they are, which need “at least”, and which are plans or rules, not results?',
    },
    first: ['CASE WHEN … THEN … END', 'IN'],
    sql: (say, l) => `SELECT i.name_${l} AS ${say('指标', 'indicator')},
  o.printed,
  CASE
    WHEN o.status <> 'actual' THEN '${say('不是结果', 'no result')}'
    WHEN o.qualifier = 'exact' THEN '${say('照写', 'as it is')}'
    ELSE '${say('带上限定', 'with its qualifier')}'
  END AS ${say('写法', 'write_it')},
  o.qualifier, o.status, o.compared_with
FROM observations o
JOIN indicators i ON i.id = o.indicator
WHERE i.kind IN ('share', 'change')
ORDER BY ${say('写法', 'write_it')}, i.kind, o.value DESC`,
    how: {
      zh: '`CASE`从上往下试条件，第一个成立的说了算，都不成立用`ELSE`。`IN`是“在这几个里”；`<>` 是不等于。',
      en: '`CASE` tries its conditions from the top; the first that holds decides, and `ELSE` takes the rest. `IN` means “one of these”; `<>` means “not equal”.',
    },
    care: {
      zh: '写得出“照写”的，也要连同范围、时期和单位一起写。占比和增减不是一类：占比不会过100，增减可以是负的，也可以过100。比的对象（`compared_with`）不同，就不能排在一起看高低。',
      en: 'Even what may be written as it is needs its scope and period beside it. Shares and changes are different things: a share stays within 100, a change may be negative or exceed it. Those with different bases (`compared_with`) can’t be ranked together.',
    },
    next: {
      zh: "在`CASE`下面加一行`WHEN o.status = 'planned' THEN '计划'`，把计划单列出来。",
      en: "Add the line `WHEN o.status = 'planned' THEN 'plan'` right under `CASE`, to part plans from rules.",
    },
  },
  {
    id: 'progress',
    step: 'compare',
    title: { zh: '承诺写得清不清楚', en: 'How clear the promises are' },
    question: {
      zh: '各方面的承诺，多少写了数、写了期限、写了谁负责？多少已经有进展报告？',
      en: 'Of the promises in each field, how many name a figure, a date, an agency, and how many have a report on progress?',
    },
    first: ['count(x)', 'FILTER'],
    sql: (say) => `SELECT task,
  count(*) AS ${say('承诺', 'promises')},
  count(target_value) AS ${say('有数', 'figure')},
  count(due) AS ${say('有期限', 'due_date')},
  count(agency) AS ${say('有负责单位', 'named_agency')},
  count(*) FILTER (reports > 0) AS ${say('有报告', 'with_report')},
  round(100.0 * ${say('有报告', 'with_report')} / ${say('承诺', 'promises')}, 1) AS ${say('有报告的百分比', 'percent_reported')}
FROM commitments
GROUP BY task
ORDER BY ${say('承诺', 'promises')} DESC, task`,
    how: {
      zh: '`count(列)`只数这一列不空的行，`count(*) FILTER (条件)`只数符合条件的行：一次归类，几种数法并排。前面起的名字，同一个`SELECT`里后面就能用。`task`的代号在列的说明里有中文。',
      en: '`count(column)` counts the rows where it is not blank, `count(*) FILTER (condition)` those that meet it: one grouping, several counts beside each other. A name given earlier in a `SELECT` can be used later in it. What the codes of `task` mean stands with the columns.',
    },
    care: {
      zh: '没有报告，是还没有来源说过它做到哪里，不是没有做。分母小的那几行，百分比跳得厉害，要连着个数一起看。',
      en: 'No report means that no source has yet said how far it has come, not that nothing was done. Where the base is small the percentage jumps; read it together with the counts.',
    },
    next: {
      zh: '在`FILTER`里换条件：`overdue`是逾期的，`reached`是达到了的。',
      en: 'Change the condition in `FILTER`: `overdue` for those past their date, `reached` for those fulfilled.',
    },
  },
  {
    id: 'paragraphs',
    step: 'compare',
    title: { zh: '数集中在哪几段', en: 'Where the numbers are' },
    question: {
      zh: '原文的数集中在哪几段？先核对几段，就核对了一半？',
      en: 'In which paragraphs do the numbers cluster, and how many must be read to have checked half of them?',
    },
    first: ['WITH', 'sum(…) OVER (ORDER BY …)'],
    sql: (say) => `WITH ${say('各段', 'per_paragraph')} AS (
  SELECT source, paragraph, count(*) AS n
  FROM observations
  GROUP BY source, paragraph
)
SELECT source, paragraph, n AS ${say('个数', 'numbers')},
  sum(n) OVER (ORDER BY n DESC, source, paragraph)
    AS ${say('累计', 'so_far')},
  round(100.0 * ${say('累计', 'so_far')} / sum(n) OVER (), 1) AS ${say('累计百分比', 'percent_so_far')}
FROM ${say('各段', 'per_paragraph')}
ORDER BY n DESC, source, paragraph`,
    how: {
      zh: '`WITH`先把每段的个数算好，起个名字，后面当表用。`OVER`叫窗口：不归堆，每一行都留着，另算一个涉及别的行的数。`OVER ()`是全部的和，`OVER (ORDER BY …)`是从头累计到这一行的和。',
      en: '`WITH` works out the count of each paragraph and gives it a name to use as a table. `OVER` opens a window: no heaps are made, every row stays, and gets a number drawn from other rows too. `OVER ()` sums them all, `OVER (ORDER BY …)` everything down to this row.',
    },
    care: {
      zh: '这里累计的是“有几个数”，可以加；把数本身（`value`）累计起来没有意义，单位各不相同。同样多的几段谁先谁后，由段号定，不表示轻重。',
      en: 'What runs on here is how many numbers there are, which can be added; a running sum of `value` would mix units and mean nothing. Among paragraphs with equally many the paragraph number decides, not weight.',
    },
    next: {
      zh: '把`source, paragraph`都换成`agency`，看数由哪些单位负责。',
      en: 'Put `agency` in place of `source, paragraph` throughout, to see whose numbers they are.',
    },
  },
  {
    id: 'pivot',
    step: 'compare',
    title: { zh: '结果、计划、规定，一表看全', en: 'Results, plans and rules in one table' },
    question: {
      zh: '各专题的数里，有多少是实际的结果，多少是计划、规定或背景？',
      en: 'Of each topic’s numbers, how many are results, and how many plans, rules or background?',
    },
    first: ['PIVOT … ON … USING'],
    sql: (say, l) => `PIVOT (
  SELECT t."order" AS ${say('序', 'no')}, t.name_${l} AS ${say('专题', 'topic')}, o.status
  FROM observations o
  JOIN indicators i ON i.id = o.indicator
  JOIN topics t ON t.id = i.topic
)
ON status
USING count(*)
GROUP BY ${say('序', 'no')}, ${say('专题', 'topic')}
ORDER BY ${say('序', 'no')}`,
    how: {
      zh: '`PIVOT`把一列的取值横过来：`ON`后面那一列有几种值，结果就有几列，格子里放`USING`算出来的数，`GROUP BY`说哪几列留在左边。要转的先用一条普通查询备好，放在括号里。',
      en: '`PIVOT` lays the values of a column side by side: one column of the answer for each value of the column after `ON`, in the cells what `USING` works out, and `GROUP BY` names what stays on the left. What is to be turned is first prepared by a plain query in brackets.',
    },
    care: {
      zh: '`planned`是打算做到的，不能和`actual`加在一起说成“已有”；`context`是别处或更大范围的背景，也不是本地的结果。格子里的0是没有这样的数，不是数等于0。',
      en: '`planned` is what is intended and must not be added to `actual` as if it were there; `context` is background from elsewhere or a wider area. A 0 in a cell means that there is no such number, not that a number is 0.',
    },
    next: {
      zh: '把`status`（括号里的和`ON`后面的）换成`o.qualifier`和`qualifier`，看各专题的数有多准。',
      en: 'Put `o.qualifier` in the brackets and `qualifier` after `ON` instead of `status`, to see how exact each topic is.',
    },
  },
  {
    id: 'own',
    step: 'compare',
    title: { zh: '和自己的表接在一起', en: 'With a list of your own' },
    question: {
      zh: '我有一张自己的对照表，怎样和已发布的数接起来，看有没有漏？',
      en: 'I have a list of my own: how do I put it beside the published numbers, and see what it lacks?',
    },
    first: ['VALUES', 'own.'],
    sql: (say, l) => `WITH ${say('我的表', 'mine')}(qualifier, ${say('写法', 'wording')}) AS (
  VALUES ('exact', '${say('照写', 'as printed')}'),
    ('at_least', '${say('不少于', 'no less than')}'),
    ('more_than', '${say('多于', 'more than')}'),
    ('up_to', '${say('不超过', 'no more than')}')
)
SELECT i.name_${l} AS ${say('指标', 'indicator')}, o.printed,
  coalesce(m.${say('写法', 'wording')}, '${say('我的表里没有', 'not in my list')}') AS ${say('写法', 'wording')}
FROM observations o
JOIN indicators i ON i.id = o.indicator
LEFT JOIN ${say('我的表', 'mine')} m ON m.qualifier = o.qualifier
ORDER BY m.qualifier IS NOT NULL, o.paragraph, o.id`,
    how: {
      zh: '`VALUES`当场写出一张小表，这里是编辑部对各种限定的写法。有自己的文件时，在“自己的文件”里打开它，删去开头的`WITH`一段，把`LEFT JOIN 我的表`写成`LEFT JOIN own.文件的表名`。`LEFT JOIN`留住全部已发布的数，自己表里没有的排在最前。',
      en: '`VALUES` writes a small table on the spot, here a newsroom’s wording for each qualifier. With a file of your own, open it under “Your own files”, delete the `WITH` at the top, and write `LEFT JOIN own.its_name` instead of `LEFT JOIN mine`. `LEFT JOIN` keeps every published number; what your list lacks comes first.',
    },
    care: {
      zh: '接得上不等于说的是同一件事：先看两边的单位、时期、范围。自己的表里同一个代号有两行，结果就会翻倍，先用`count(*)`对一下行数。自己的文件不会传出去，也不随链接走。',
      en: 'A match of codes is no match of meaning: compare unit, period and scope first. If a code stands twice in your list, rows double; check with `count(*)`. Your file is sent nowhere and does not travel with a link.',
    },
    next: {
      zh: '按地域接：`ON`后面写自己的区划代码 `= o.area`；代码要是文本，不是数。',
      en: 'Join by area: your area code `= o.area` after `ON`; codes must be text, not numbers.',
    },
  },
];
