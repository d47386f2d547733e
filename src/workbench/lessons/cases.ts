/** The last step: single cases of the simulated ledger. What the site has no simulation for leaves these out. */
import type { Written } from './types.ts';

export const cases: readonly Written[] = [
  {
    id: 'months',
    was: ['count'],
    step: 'cases',
    title: { zh: '一年里的起落', en: 'The year month by month' },
    question: {
      zh: '每个月受理多少件，比上个月多还是少？',
      en: 'How many cases came in each month, and was that more or fewer than the month before?',
    },
    first: ['strftime', 'lag'],
    sql: (say) => `WITH ${say('各月', 'monthly')} AS (
  SELECT strftime(accepted_on, '%Y-%m') AS ${say('月', 'month')},
    count(*) AS ${say('件数', 'total')}
  FROM sim.cases
  GROUP BY ${say('月', 'month')}
)
SELECT ${say('月', 'month')}, ${say('件数', 'total')},
  ${say('件数', 'total')} - lag(${say('件数', 'total')}) OVER (ORDER BY ${say('月', 'month')}) AS ${say('比上月', 'change')},
  sum(${say('件数', 'total')}) OVER (ORDER BY ${say('月', 'month')}) AS ${say('年内累计', 'year_to_date')}
FROM ${say('各月', 'monthly')}
ORDER BY ${say('月', 'month')}`,
    how: {
      zh: '一行是一件，表名前写`sim.`。`strftime`把日期写成年月，归堆数件；`lag`取前一行的值，相减就是比上月多少。',
      en: 'One row is one case, and the table’s name begins with `sim.` `strftime` writes a date as year and month; the heaps are counted, and `lag` takes the value of the row before, to subtract it.',
    },
    care: {
      zh: '第一个月没有上月，那一格空着，不是0。各月的工作日不一样多，件数少不等于办得慢。各月相加等于全年件数，可以用来自查。',
      en: 'The first month has none before it: its cell is blank, not 0. Months differ in working days; fewer cases do not mean slower work. The months add up to the year, which is a check on the query.',
    },
    next: {
      zh: "只看一种渠道：在`GROUP BY`前加一行`WHERE channel = '网上'`。",
      en: "One channel only: `WHERE channel = '网上'` (online) before `GROUP BY`.",
    },
  },
  {
    id: 'weekdays',
    step: 'cases',
    title: { zh: '星期几最忙', en: 'The busiest weekday' },
    question: {
      zh: '想避开人多的时候：一周里哪天平均来办的最多？',
      en: 'To avoid the crowd: on which day of the week do most cases come in on average?',
    },
    first: ['isodow', 'month', 'BETWEEN'],
    sql: (say) => `SELECT isodow(accepted_on) AS ${say('星期', 'weekday')},
  count(*) AS ${say('件数', 'total')},
  count(DISTINCT accepted_on) AS ${say('天数', 'days')},
  round(${say('件数', 'total')} / ${say('天数', 'days')}) AS ${say('平均每天', 'per_day')}
FROM sim.cases
WHERE month(accepted_on) BETWEEN 7 AND 12
GROUP BY ${say('星期', 'weekday')}
ORDER BY ${say('星期', 'weekday')}`,
    how: {
      zh: '`isodow`从日期取星期几，1是星期一，7是星期日；`month`取月份，`BETWEEN`连头带尾，这里是下半年。先数件，再数有几天，相除才是平均每天。',
      en: '`isodow` takes the day of the week from a date, 1 for Monday to 7 for Sunday; `month` takes the month, and `BETWEEN` includes both ends: here, the second half of the year. Cases divided by days give the average day.',
    },
    care: {
      zh: '只数有人来办的日子，没有开门的天不在分母里。周末那几行若有，天数少，多半是调休上班。截哪一段会影响平均，写出来的时候要写明是哪一段。',
      en: 'Only days with cases are counted; days closed are not in the base. Weekend rows, where there are any, rest on few days, most likely worked in lieu of a holiday. The span chosen moves the average: name it.',
    },
    next: {
      zh: "换一段日子：`accepted_on BETWEEN DATE '…' AND DATE '…'`，单引号里写“年-月-日”。",
      en: "Another span: `accepted_on BETWEEN DATE '…' AND DATE '…'`, with year-month-day in the quotes.",
    },
  },
  {
    id: 'visits',
    step: 'cases',
    title: { zh: '跑几趟、交几份', en: 'Visits and papers' },
    question: {
      zh: '从哪种渠道办，跑的趟数和交的纸质材料最少？',
      en: 'Which channel asks for the fewest visits and papers?',
    },
    first: ['avg', 'sim.labels'],
    sql: (say, l) => `SELECT l.label_${l} AS ${say('渠道', 'channel')},
  count(*) AS ${say('件数', 'total')},
  round(avg(c.visits), 2) AS ${say('平均趟数', 'visits')},
  round(100 * avg((c.visits = 0)::INTEGER), 1)
    AS ${say('一趟不跑的百分比', 'percent_no_visit')},
  round(avg(c.paper_copies), 2) AS ${say('平均份数', 'papers')}
FROM sim.cases c
JOIN sim.labels l
  ON l.table_name = 'cases'
  AND l.column_name = 'channel'
  AND l.value = c.channel
GROUP BY l.label_${l}
ORDER BY ${say('平均趟数', 'visits')}, l.label_${l}`,
    how: {
      zh: '代号的两种文字在`sim.labels`里，按表名、列名、代号三样接上。`avg`求平均；条件成立是1，不成立是0，所以`(c.visits = 0)::INTEGER`的平均就是一趟不跑的占比。',
      en: 'What codes mean, in two languages, stands in `sim.labels`; it is joined on table, column and code. `avg` is the mean; a condition is 1 where it holds and 0 where not, so the mean of `(c.visits = 0)::INTEGER` is the share without a visit.',
    },
    care: {
      zh: '各渠道办的事项不一样：窗口多是难办的，直接比平均会把事项的差别算在渠道头上。公平一些，要在同一事项里比。',
      en: 'The channels carry different items: the counter gets the hard ones, and a plain comparison blames the channel for that. A fairer one compares within the same item.',
    },
    next: {
      zh: '把`channel`都换成`applicant`，比个人和企业。',
      en: 'Put `applicant` in place of `channel`, to compare persons and firms.',
    },
  },
  {
    id: 'durations',
    step: 'cases',
    title: { zh: '哪个部门慢', en: 'Slow departments' },
    question: {
      zh: '在各部门办一件，通常要几个工作日，慢的那一成又要几个？',
      en: 'How many working days does a case usually take in each department, and how many for the slowest tenth?',
    },
    first: ['median', 'quantile_cont', 'HAVING', 'LIMIT'],
    sql: (say) => `SELECT department,
  count(*) AS ${say('件数', 'total')},
  median(actual_days) AS ${say('中位数', 'median_days')},
  quantile_cont(actual_days, 0.9) AS ${say('九成位数', 'p90_days')},
  max(actual_days) AS ${say('最长', 'longest')}
FROM sim.cases
GROUP BY department
HAVING count(*) >= 30
ORDER BY ${say('中位数', 'median_days')} DESC, ${say('九成位数', 'p90_days')} DESC, department
LIMIT 20`,
    how: {
      zh: '中位数是排在正中的一件，九成位数是十件里有九件不超过的天数。`HAVING`在归堆之后挑堆（`WHERE`在之前挑行），件数太少的部门不列。`LIMIT`只要前20行。',
      en: 'The median is the case in the very middle; nine in ten take no longer than the 90th percentile. `HAVING` picks heaps after grouping, as `WHERE` picks rows before: departments with few cases are left out. `LIMIT` keeps 20 rows.',
    },
    care: {
      zh: '不用平均数，是因为少数拖得很久的会把它拉高。各部门的事项难易不同，慢不等于差，要和承诺的时限比（看下一题）。中位数不能相加，也不能再求平均。',
      en: 'The mean is not used because a few very long cases pull it up. Departments have items of different difficulty: slow is not bad, the promised limit is the measure (next question). Medians can’t be added or averaged again.',
    },
    next: {
      zh: "把`department`换成`town`，或在`FROM`后加`WHERE applicant = '企业'`。",
      en: "Put `town` in place of `department`, or add `WHERE applicant = '企业'` (firms) after `FROM`.",
    },
  },
  {
    id: 'overdue',
    step: 'cases',
    title: { zh: '超期', en: 'Overdue' },
    question: {
      zh: '超过承诺时限的有多少件，占百分之几，最多超几天？',
      en: 'How many cases took longer than promised, what share is that, and by how many days at most?',
    },
    first: ['max(…) FILTER'],
    sql: (say) => `SELECT department,
  count(*) FILTER (actual_days > promised_days) AS ${say('超期', 'overdue')},
  count(*) AS ${say('件数', 'total')},
  round(100.0 * ${say('超期', 'overdue')} / ${say('件数', 'total')}, 3) AS ${say('百分比', 'percent')},
  max(actual_days - promised_days)
    FILTER (actual_days > promised_days) AS ${say('最多超几天', 'days_over')}
FROM sim.cases
GROUP BY department
HAVING ${say('超期', 'overdue')} > 0
ORDER BY ${say('百分比', 'percent')} DESC, department
LIMIT 20`,
    how: {
      zh: '两列在同一行里比：`actual_days > promised_days`就是超期。`FILTER`也能跟在`max`后面，只在超期的件里找最大。',
      en: 'Two columns of one row are compared: `actual_days > promised_days` is overdue. `FILTER` may follow `max` too, which then looks at overdue cases only.',
    },
    care: {
      zh: '承诺时限比法定时限短，超了承诺不一定违法；要问违没违法，和`statutory_days`比。百分比很小的时候，差几件名次就变，不要只看名次。时限是工作日，不是天。',
      en: 'Promised limits are shorter than statutory ones: over the promise is not over the law; compare with `statutory_days` for that. With percentages this small a few cases change the order. Limits are in working days, not days.',
    },
    next: {
      zh: '把`promised_days`都换成`statutory_days`；一行也没有，就是没有一件超过法定时限。',
      en: 'Write `statutory_days` for `promised_days` throughout; no rows then means that no case exceeded the law’s limit.',
    },
  },
  {
    id: 'ratings',
    step: 'cases',
    title: { zh: '每年前三名', en: 'The top three of each year' },
    question: {
      zh: '双向评价里，每年得分最高的三个单位是谁，名次靠得住吗？',
      en: 'Which three bodies score highest in each year’s mutual rating, and can the order be relied on?',
    },
    first: ['PARTITION BY', 'QUALIFY'],
    sql: () => `SELECT year, body, score, low, high, rank_best, rank_worst
FROM sim.rating_scores
QUALIFY row_number() OVER (
  PARTITION BY year ORDER BY score DESC, body
) <= 3
ORDER BY year, score DESC, body`,
    how: {
      zh: '`PARTITION BY`把窗口按年分开，每年各自从1排起；`QUALIFY`按窗口算出的数挑行，就像`HAVING`按堆的数挑堆。“每组前几名”都这样写。',
      en: '`PARTITION BY` gives each year a window of its own, counted from 1; `QUALIFY` picks rows by what a window gives, as `HAVING` picks heaps. Every “top few of each group” is written this way.',
    },
    care: {
      zh: '分数来自打分的人，人不同分就会不同：`low`到`high`是误差范围，`rank_best`到`rank_worst`是名次可能落在哪里。两家的范围重叠，就不能说一家胜过另一家。',
      en: 'Scores come from raters, and other raters would give others: `low` to `high` is the margin of error, `rank_best` to `rank_worst` where the rank may lie. Where two ranges overlap, neither can be said to be ahead.',
    },
    next: {
      zh: '把`DESC`都换成`ASC`看最后三名；把`<= 3`换成`= 1`看历年第一。',
      en: '`ASC` for `DESC` throughout gives the last three; `= 1` for `<= 3` the first of every year.',
    },
  },
];
