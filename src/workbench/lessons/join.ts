/** The second step: rows of several tables put together. */
import type { Written } from './types.ts';

export const join: readonly Written[] = [
  {
    id: 'ranks',
    step: 'join',
    title: { zh: '名次', en: 'Ranks' },
    question: {
      zh: '哪些数是名次，在谁里面排第几？',
      en: 'Which numbers are ranks, and ranks among whom?',
    },
    first: ['JOIN … ON'],
    sql: (say, l) => `SELECT i.name_${l} AS ${say('指标', 'indicator')},
  o.value AS ${say('名次', 'place')},
  o.peers AS ${say('共几个', 'among')},
  o.compared_with, o.period, o.printed
FROM observations o
JOIN indicators i ON i.id = o.indicator
WHERE i.kind = 'rank'
ORDER BY o.compared_with, o.value`,
    how: {
      zh: '`observations`里只有指标的代号，名称和种类在`indicators`里。`JOIN`把两张表按`ON`后面的条件接成一行：这里是代号相同。`o`和`i`是两张表的简称，列名前写上它，免得分不清是谁的列。',
      en: '`observations` has only the indicator’s code; name and kind stand in `indicators`. `JOIN` puts the rows of two tables side by side where the condition after `ON` holds: here, the same code. `o` and `i` are short for the tables, and say whose column is meant.',
    },
    care: {
      zh: '名次越小越好，而且要看和谁比（`compared_with`）：在全市排第几，和在各区县里排第几，不是一回事。“共几个”空着，就是原文没有说，不能自己补一个；名次也不能相加、求平均。',
      en: 'Smaller is better, and everything hangs on the peers (`compared_with`): a place in the city is not a place among its districts. Where “among” is blank the source gives no number, and none may be filled in. Ranks are neither added nor averaged.',
    },
    next: {
      zh: '把`rank`换成`share`（占比）、`change`（增减）或`amount`（金额），看别的种类。',
      en: 'Write `share`, `change` or `amount` for `rank` to see other kinds of number.',
    },
  },
  {
    id: 'topics',
    step: 'join',
    title: { zh: '每个专题有多少数', en: 'Numbers by topic' },
    question: {
      zh: '哪些专题有数可查，哪些一个也没有？',
      en: 'Which topics have numbers, and which have none at all?',
    },
    first: ['LEFT JOIN', 'count(DISTINCT …)'],
    sql: (say, l) => `SELECT t.name_${l} AS ${say('专题', 'topic')},
  count(DISTINCT i.id) AS ${say('指标数', 'indicators')},
  count(o.id) AS ${say('个数', 'numbers')}
FROM topics t
LEFT JOIN indicators i ON i.topic = t.id
LEFT JOIN observations o ON o.indicator = i.id
GROUP BY t.id, t.name_${l}, t."order"
ORDER BY t."order"`,
    how: {
      zh: '一个专题有几个指标，一个指标有几个数，接两次。`LEFT JOIN`把左边的表留全：没有指标的专题也在，右边空着，`count(o.id)`不数空的，得0。`DISTINCT`让同一个指标只数一次。`order`是SQL的词，当列名用要加双引号。',
      en: 'A topic has indicators, an indicator has numbers: two joins. `LEFT JOIN` keeps all of the left table; a topic without indicators stays, its right side blank, and `count(o.id)`, which skips blanks, gives 0. `DISTINCT` counts an indicator once. `order` is a word of SQL, so the column of that name is quoted.',
    },
    care: {
      zh: '数多不等于办得好，只说明来源在这上面写得多；0也不等于没有做，是来源没有给数。',
      en: 'Many numbers do not mean good work, only that the source says more; 0 does not mean that nothing was done, only that no number was given.',
    },
    next: {
      zh: '去掉两个`LEFT`，没有数的专题就不见了：这是最常见的漏法。',
      en: 'Take out both LEFTs and the empty topics are gone: the commonest way to lose rows unawares.',
    },
  },
  {
    id: 'baselines',
    step: 'join',
    title: { zh: '承诺从哪里起步', en: 'Where promises start from' },
    question: {
      zh: '承诺要做到的数，起点写明了吗？',
      en: 'Where a promise has a figure, does the source say where things stand now?',
    },
    first: ['ORDER BY … IS NULL'],
    sql: (say, l) => `SELECT c.text_${l} AS ${say('承诺', 'promise')},
  o.printed AS ${say('起点', 'baseline')},
  c.printed AS ${say('目标', 'target')},
  c.direction
FROM commitments c
LEFT JOIN observations o ON o.id = c.baseline
WHERE c.target_value IS NOT NULL
ORDER BY o.id IS NULL, c.paragraph, c.id`,
    how: {
      zh: '`baseline`写的是`observations`里一个数的`id`，顺着它就接到起点。没有起点的承诺靠`LEFT JOIN`留下，起点一格空着。`ORDER BY`里写条件：`o.id IS NULL`为否的在前，也就是有起点的先列。',
      en: '`baseline` holds the `id` of a number in `observations`, and leads there. `LEFT JOIN` keeps promises without one, their cell blank. A condition may stand in `ORDER BY`: rows where `o.id IS NULL` is false come first, so those with a baseline lead.',
    },
    care: {
      zh: '起点空着，就没法说“完成了百分之几”。不要拿别处一个相近的数当起点：口径、时期、范围不一定相同。',
      en: 'Without a baseline no one can say what share of the way is done. Do not borrow a similar number from elsewhere: definition, period and scope may differ.',
    },
    next: {
      zh: '把`WHERE`换成`WHERE o.id IS NULL`，只列没有起点的。',
      en: 'Write `WHERE o.id IS NULL` to list only those without a baseline.',
    },
  },
  {
    id: 'parts',
    step: 'join',
    title: { zh: '部分占整体', en: 'Parts of a whole' },
    question: {
      zh: '部分和整体都给了准数的，各占百分之几？',
      en: 'Where both part and whole are given exactly, what share is each part?',
    },
    first: ['round', 'nullif'],
    sql: (say, l) => `SELECT i.name_${l} AS ${say('部分', 'part')},
  p.scope_${l} AS ${say('范围', 'scope')},
  p.printed, w.printed AS ${say('整体', 'whole')},
  round(100.0 * p.value / nullif(w.value, 0), 2) AS ${say('百分比', 'percent')}
FROM observations p
JOIN observations w ON w.id = p.of_whole
JOIN indicators i ON i.id = p.indicator
WHERE p.unit = w.unit AND p.period = w.period
  AND p.qualifier = 'exact' AND w.qualifier = 'exact'
ORDER BY w.id, ${say('百分比', 'percent')} DESC`,
    how: {
      zh: '同一张表接自己：`p`是部分，`w`是整体，`of_whole`写着整体的`id`。先乘100.0再除，得百分数；`round(…, 2)`留两位小数。`nullif(w.value, 0)`在整体是0时给空，避免除以零。',
      en: 'A table joined to itself: `p` is the part, `w` the whole, and `of_whole` holds the whole’s `id`. Times 100.0, then divided, gives per cent; `round(…, 2)` keeps two decimals. `nullif(w.value, 0)` is blank where the whole is 0, so nothing is divided by zero.',
    },
    care: {
      zh: '各部分可能互相重叠（按种类分的和按地方分的），百分比加起来不必是100。单位、时期要相同（没有写明时期的，这里不列），且两边都是准数，才可以除；有一边只是下限，商至多也只是个界限，两边都是，就什么也说明不了。',
      en: 'Parts may overlap (one split by kind, another by place), so the shares need not add up to 100. Unit and period must be the same (those without a period are left out here) and both numbers exact: with one floor the quotient is a bound at best, with two it says nothing.',
    },
    next: {
      zh: '网站自己推算的占比在`derived`表里：`SELECT * FROM derived`，对一对。',
      en: 'The shares that this site derives stand in the table `derived`: `SELECT * FROM derived`, and compare.',
    },
  },
];
