/**
 * Example queries: what the page lists, and a test runs every one of them. None names a district, an indicator or a
 * figure; they ask about columns that every package has.
 */
import type { Locale } from '../i18n/index.ts';

export interface Example {
  readonly id: string;
  readonly simulated: boolean;
  readonly title: string;
  /** The question in plain words. */
  readonly question: string;
  readonly sql: string;
}

interface Written {
  readonly id: string;
  readonly zh: readonly [title: string, question: string];
  readonly en: readonly [title: string, question: string];
  readonly sql: (locale: Locale) => string;
}

const published: readonly Written[] = [
  {
    id: 'topics',
    zh: ['每个专题的数', '每个专题各有几个指标、几个数？'],
    en: ['Numbers by topic', 'How many indicators and numbers does each topic have?'],
    sql: (l) => `SELECT t.name_${l} AS topic,
  count(DISTINCT i.id) AS indicators,
  count(o.id) AS numbers
FROM topics t
LEFT JOIN indicators i ON i.topic = t.id
LEFT JOIN observations o ON o.indicator = i.id
GROUP BY t.id, t.name_${l}, t."order"
ORDER BY t."order"`,
  },
  {
    id: 'qualifiers',
    zh: ['准到什么程度', '有多少数是精确值，多少是“以上”“余”“最快”？'],
    en: ['How exact', 'How many numbers are exact, and how many "at least", "more than", "fastest"?'],
    sql: () => `SELECT qualifier, status, count(*) AS numbers
FROM observations
GROUP BY qualifier, status
ORDER BY numbers DESC`,
  },
  {
    id: 'printed',
    zh: ['原文怎么印', '每个数在原文第几段，印成什么样？'],
    en: ['As printed', 'In which paragraph does each number stand, and how is it printed?'],
    sql: (l) => `SELECT o.paragraph, o.locator, o.printed, o.value, o.unit, i.name_${l} AS indicator
FROM observations o
JOIN indicators i ON i.id = o.indicator
ORDER BY o.paragraph, o.id`,
  },
  {
    id: 'ranks',
    zh: ['名次', '哪些数是名次，在多少个里排第几？'],
    en: ['Ranks', 'Which numbers are ranks, and among how many?'],
    sql: (l) => `SELECT i.name_${l} AS indicator, o.value AS rank, o.peers, o.period, o.printed
FROM observations o
JOIN indicators i ON i.id = o.indicator
WHERE i.kind = 'rank'
ORDER BY o.value`,
  },
  {
    id: 'parts',
    zh: ['部分占整体', '原文给出了部分也给出整体的，各占多少？'],
    en: ['Parts of a whole', 'Where both part and whole are given exactly, what share is each?'],
    sql: (l) => `SELECT i.name_${l} AS part_is, part.printed AS part, whole.printed AS whole,
  round(100.0 * part.value / whole.value, 2) AS percent
FROM observations part
JOIN observations whole ON whole.id = part.of_whole
JOIN indicators i ON i.id = part.indicator
WHERE part.unit = whole.unit
  AND part.qualifier = 'exact' AND whole.qualifier = 'exact'
ORDER BY whole.id, percent DESC`,
  },
  {
    id: 'commitments',
    zh: ['可量的承诺', '哪些承诺有数可查，目标是多少，何时到期？'],
    en: ['Measurable promises', 'Which promises have a figure, what is the target, and when is it due?'],
    sql: (l) => `SELECT c.text_${l} AS promise, c.target_value AS target, c.target_unit AS unit,
  c.target_qualifier AS qualifier, c.due, c.paragraph
FROM commitments c
WHERE c.target_value IS NOT NULL
ORDER BY c.due, c.paragraph`,
  },
  {
    id: 'progress',
    zh: ['承诺做到了哪里', '最近一次报告怎么说，从起点到目标走了百分之几，逾期没有？'],
    en: ['Where promises stand', 'What does the latest report say, what share of the way is that, and is it overdue?'],
    sql: (l) => `SELECT c.text_${l} AS promise, c.state, c.reported, c.latest_value AS latest,
  c.target_now AS target, c.latest_unit AS unit, c.share AS share_percent, c.overdue
FROM commitments c
ORDER BY c.reported DESC NULLS LAST, c.paragraph`,
  },
  {
    id: 'baselines',
    zh: ['承诺对现状', '有现状可比的承诺，目标与现状各是多少？'],
    en: ['Promises against baselines', 'Where a baseline is known, how do target and baseline compare?'],
    sql: (l) => `SELECT c.text_${l} AS promise, o.printed AS baseline, o.value AS baseline_value,
  c.printed AS target, c.target_value, c.direction
FROM commitments c
JOIN observations o ON o.id = c.baseline
ORDER BY c.paragraph`,
  },
  {
    id: 'mechanisms',
    zh: ['制度', '各项制度从什么时候起，现在施行还是计划中？'],
    en: ['Institutions', 'Since when is each institution in place, and is it in force or planned?'],
    sql: (l) => `SELECT name_${l} AS mechanism, since, status, agency
FROM mechanisms
ORDER BY since NULLS LAST, id`,
  },
  {
    id: 'shares',
    zh: ['百分数的分布', '所有百分数从小到大，各比的是什么？'],
    en: ['All percentages', 'Every percentage from low to high, and what it is compared with?'],
    sql: (l) => `SELECT o.value, o.qualifier, i.name_${l} AS indicator, o.compared_with, o.scope_${l} AS scope
FROM observations o
JOIN indicators i ON i.id = o.indicator
WHERE i.kind IN ('share', 'change')
ORDER BY o.value`,
  },
];

const ledger: readonly Written[] = [
  {
    id: 'count',
    zh: ['一共多少件', '模拟台账有多少行？'],
    en: ['How many cases', 'How many rows has the simulated ledger?'],
    sql: () => 'SELECT count(*) AS cases\nFROM sim.cases',
  },
  {
    id: 'months',
    zh: ['逐月逐渠道', '每个月各渠道受理多少件？'],
    en: ['By month and channel', 'How many cases came in each month by each channel?'],
    sql: () => `SELECT strftime(accepted_on, '%Y-%m') AS month, channel, count(*) AS cases
FROM sim.cases
GROUP BY month, channel
ORDER BY month, cases DESC`,
  },
  {
    id: 'durations',
    zh: ['哪个部门慢', '各部门办一件用几个工作日：中位数和九成位数？'],
    en: ['Slow departments', 'How many working days does a case take in each department: median and 90th percentile?'],
    sql: () => `SELECT department, count(*) AS cases,
  median(actual_days) AS median_days,
  quantile_cont(actual_days, 0.9) AS p90_days
FROM sim.cases
GROUP BY department
ORDER BY median_days DESC, p90_days DESC
LIMIT 20`,
  },
  {
    id: 'overdue',
    zh: ['超期', '超过承诺时限的有多少，占多少？'],
    en: ['Overdue', 'How many cases took longer than promised, and what share?'],
    sql: () => `SELECT department,
  count(*) FILTER (actual_days > promised_days) AS overdue,
  count(*) AS total,
  round(100.0 * overdue / total, 3) AS percent
FROM sim.cases
GROUP BY department
HAVING overdue > 0
ORDER BY percent DESC
LIMIT 20`,
  },
  {
    id: 'weekdays',
    zh: ['星期几最忙', '一周里哪天受理最多？'],
    en: ['Busiest weekday', 'On which day of the week do most cases come in?'],
    sql: () => `SELECT isodow(accepted_on) AS weekday, count(*) AS total,
  count(DISTINCT accepted_on) AS days,
  round(total / days) AS per_day
FROM sim.cases
GROUP BY weekday
ORDER BY weekday`,
  },
  {
    id: 'visits',
    zh: ['跑几趟', '各渠道平均要跑几趟、交几份材料？'],
    en: ['Visits', 'How many visits and papers does a case take, by channel?'],
    sql: () => `SELECT channel, round(avg(visits), 2) AS visits, round(avg(paper_copies), 2) AS papers,
  round(avg(rating), 2) AS rating
FROM sim.cases
GROUP BY channel
ORDER BY visits`,
  },
  {
    id: 'ratings',
    zh: ['评分逐年', '双向评价的平均分逐年怎么变？'],
    en: ['Ratings by year', 'How does the mean rating change from year to year?'],
    sql: () => `SELECT year, direction, dimension, round(avg(score), 1) AS mean_score, count(*) AS ratings
FROM sim.ratings
GROUP BY ALL
ORDER BY direction, dimension, year`,
  },
];

/** The examples in one language, the published tables' first. */
export function examples(locale: Locale): readonly Example[] {
  const write = (simulated: boolean) => (one: Written) => {
    const [title, question] = one[locale];
    return { id: one.id, simulated, title, question, sql: one.sql(locale) };
  };
  return [...published.map(write(false)), ...ledger.map(write(true))];
}
