/** Words of a result of the workbench: its drawing, its files, its table and tabs. */
import { strings } from './index.ts';

export const result = strings({
  empty: { zh: '（空）', en: '(empty)' },
  fromQuery: { zh: '查询得出', en: 'from the query' },
  rowsUnit: { zh: '行', en: 'rows' },
  rowUnit: { zh: '行', en: 'row' },
  total: { zh: '合计', en: 'Total' },

  titleBy: {
    zh: (values: string, by: string) => `${values}（按${by}）`,
    en: (values: string, by: string) => `${values} by ${by}`,
  },
  titleSpread: {
    zh: (value: string) => `${value}的分布`,
    en: (value: string) => `Distribution of ${value}`,
  },
  unit: { zh: (unit: string) => `单位：${unit}`, en: (unit: string) => `Unit: ${unit}` },
  rowsOf: { zh: (count: string) => `共${count}行`, en: (count: string) => `rows: ${count}` },
  fromTo: { zh: (a: string, b: string) => `${a}至${b}`, en: (a: string, b: string) => `${a} to ${b}` },
  spread: {
    zh: (value: string) => `柱高是行数；横轴是${value}`,
    en: (value: string) => `Height: number of rows; across: ${value}`,
  },
  firstOf: {
    zh: (shown: string, all: string) => `只画前${shown}个，共${all}个；其余见表`,
    en: (shown: string, all: string) => `first ${shown} of ${all} drawn; the table has the rest`,
  },
  firstSeries: {
    zh: (shown: string, all: string) => `只画前${shown}类，共${all}类；其余见表`,
    en: (shown: string, all: string) => `first ${shown} of ${all} groups drawn; the table has the rest`,
  },
  undated: {
    zh: (rows: string) => `${rows}行没有时期，未画`,
    en: (rows: string) => `rows without a period, not drawn: ${rows}`,
  },
  uncounted: {
    zh: (rows: string) => `${rows}行没有数，未计入`,
    en: (rows: string) => `rows without a number, not counted: ${rows}`,
  },
  partOfResult: {
    zh: '查询结果不止读到的这些行',
    en: 'the query has more rows than were read',
  },
  sourceTables: {
    zh: (site: string, tables: string) => `${site}${tables === '' ? '' : `，表${tables}`}；查询由读者自拟`,
    en: (site: string, tables: string) => `${site}${tables === '' ? '' : `, ${tables}`}; queried by a reader`,
  },
  noRelease: { zh: '不属于任何版本', en: 'part of no release' },
  sourceOwn: {
    zh: (own: string) => `读者自己的文件${own === '' ? '' : `（${own}）`}，不是本站发布的数据`,
    en: (own: string) => `a file of the reader${own === '' ? '' : ` (${own})`}, not published data`,
  },

  status: { zh: '数据性质', en: 'Status' },
  simulatedStatus: {
    zh: '模拟数据：行是按固定种子生成的，不是真实办件，不得当作事实引用。',
    en: 'SIMULATED: rows are generated from a fixed seed, are no real cases and must not be cited as facts.',
  },
  ownStatus: {
    zh: (tables: string) => `用到读者自己的表（${tables}），不是本站发布的数据。`,
    en: (tables: string) => `Draws on the reader’s own tables (${tables}); not published data.`,
  },
  simulatedMark: { zh: '（模拟数据）', en: ' (SIMULATED)' },
  fileTitle: { zh: '查询结果', en: 'Result of a query' },
  sheetResult: { zh: '结果', en: 'Result' },
  sheetAbout: { zh: '说明', en: 'About' },
  query: { zh: '查询（SQL）', en: 'Query (SQL)' },
  params: { zh: '参数', en: 'Parameters' },
  tables: { zh: '用到的表', en: 'Tables' },
  edition: { zh: '数据版本', en: 'Edition' },
  rowCount: { zh: '行数', en: 'Rows' },
  partRows: {
    zh: (rows: string) => `${rows}（读到这里为止，结果不止这些）`,
    en: (rows: string) => `${rows} (reading stopped there; the result has more)`,
  },
  licence: { zh: '许可', en: 'Licence' },
  address: { zh: '网址', en: 'Address' },
  limit: { zh: '限度', en: 'Limit' },
  sheetRows: {
    zh: (limit: string, left: string) => `工作表至多${limit}行，有${left}行没有写进去；全部请下载CSV。`,
    en: (limit: string, left: string) => `A sheet holds ${limit} rows; ${left} were left out. The CSV has all.`,
  },
  sheetColumns: {
    zh: (limit: string, left: string) => `工作表至多${limit}列，有${left}列没有写进去。`,
    en: (limit: string, left: string) => `A sheet holds ${limit} columns; ${left} were left out.`,
  },
  sheetLetters: {
    zh: (limit: string, cells: string) => `一格至多${limit}个字符，有${cells}格截短。`,
    en: (limit: string, cells: string) => `A cell holds ${limit} characters; ${cells} cells were shortened.`,
  },

  preparing: { zh: '正在准备画图……', en: 'Preparing charts …' },
  suggested: { zh: '适合这个结果的图', en: 'Charts that suit this result' },
  tableOnly: { zh: '只看表', en: 'Table only' },
  allKinds: { zh: (count: string) => `全部图式（${count}种）`, en: (count: string) => `All kinds (${count})` },
  label: { zh: '名称或时期', en: 'Names or periods' },
  values: { zh: '数', en: 'Numbers' },
  series: { zh: '分组', en: 'Groups' },
  noSeries: { zh: '不分组', en: 'none' },
  title: { zh: '标题（可改）', en: 'Title (may be changed)' },
  drawing: { zh: '图', en: 'Chart' },
  drawn: { zh: (kind: string) => `画成${kind}。`, en: (kind: string) => `Drawn as ${kind}.` },
  cannot: { zh: (why: string) => `画不成：${why}`, en: (why: string) => `Can’t be drawn: ${why}` },
  nothing: {
    zh: '结果里没有可画的数。图要有一列数；在查询里用count(*)、sum()或avg()得出。',
    en: 'The result has no numbers to draw. A chart needs a column of them: count(*), sum() or avg() in the query.',
  },
  chartTable: { zh: '图的数据表', en: 'The chart’s table' },

  svg: { zh: '下载SVG', en: 'Download SVG' },
  png: { zh: '下载PNG（宽1080像素）', en: 'Download PNG (1,080 px)' },
  noPicture: {
    zh: '这个浏览器没能画出图片；可以下载SVG。',
    en: 'This browser could not make the picture; the SVG can be downloaded.',
  },
  noClipboard: {
    zh: '浏览器不让写剪贴板，没有复制；可以下载文件。',
    en: 'The browser did not let us write to the clipboard; nothing is copied. Download a file instead.',
  },
  embed: { zh: '放进别的网页', en: 'On another page' },
  embedNote: {
    zh: '这张图由查询当场画出，本站没有它的文件，不能用iframe嵌入；下面的代码里就是图本身，放进网页后不再变动。',
    en: 'This chart is drawn from a query on the spot. The site has no file of it, so no iframe can show it; the code below holds the drawing itself and stays as it is.',
  },
  ownNeeded: {
    zh: (tables: string) => `代码和图里没有网址：要重做这张图，须有同样的表：${tables}。`,
    en: (tables: string) =>
      `Neither code nor picture has an address: to draw it again, the same tables are needed: ${tables}.`,
  },
  code: { zh: '代码', en: 'the code' },

  xlsx: { zh: 'XLSX', en: 'XLSX' },
  json: { zh: 'JSON', en: 'JSON' },
  copyTable: { zh: '复制表格', en: 'Copy the table' },
  tableCopied: {
    zh: (rows: string) => `已复制${rows}行，到Word、WPS或Excel里粘贴即可。`,
    en: (rows: string) => `Copied, rows: ${rows}. Paste into Word, WPS or Excel.`,
  },
  tableCopiedPart: {
    zh: (rows: string, all: string) => `已复制前${rows}行，共${all}行；全部请下载文件。`,
    en: (rows: string, all: string) => `Copied the first ${rows} of ${all} rows; download a file for all.`,
  },
  saved: { zh: (name: string) => `已下载：${name}`, en: (name: string) => `Downloaded: ${name}` },
  notSaved: {
    zh: '没有写成文件。行或列太多时请下载CSV。',
    en: 'The file could not be written. With very many rows or columns, download the CSV.',
  },

  sort: { zh: (column: string) => `按${column}排`, en: (column: string) => `Sort by ${column}` },
  sortedUp: {
    zh: (column: string) => `按${column}从小到大列。`,
    en: (column: string) => `Listed by ${column}, ascending.`,
  },
  sortedDown: {
    zh: (column: string) => `按${column}从大到小列。`,
    en: (column: string) => `Listed by ${column}, descending.`,
  },
  sortedPart: {
    zh: '只排了读到的行，没有读到的可能更大或更小；要排全部，在查询里写ORDER BY。',
    en: 'Only the rows read are sorted; others may be larger or smaller. To sort all, write ORDER BY in the query.',
  },
  columnsShown: {
    zh: (shown: string, all: string) => `表中列出前${shown}列，共${all}列；其余在下载的文件里。`,
    en: (shown: string, all: string) => `The first ${shown} of ${all} columns are listed; the files have the rest.`,
  },

  tabs: { zh: '查询', en: 'Queries' },
  newTab: { zh: '新查询', en: 'New query' },
  closeTab: { zh: '关闭这个查询', en: 'Close this query' },
  emptyTab: { zh: '空查询', en: 'Empty query' },
  tabsHelp: {
    zh: '方向键换查询，Delete关闭。刷新后查询还在，结果要重新运行。',
    en: 'Arrow keys change the query, Delete closes it. Queries survive a reload, results are run again.',
  },
  tabLimit: {
    zh: (limit: string) => `至多同时开${limit}个查询；请先关闭一个。`,
    en: (limit: string) => `At most ${limit} queries are open at once; close one first.`,
  },
  inTab: {
    zh: (name: string, said: string) => `“${name}”：${said}`,
    en: (name: string, said: string) => `“${name}”: ${said}`,
  },
  runningTab: { zh: '正在运行', en: 'running' },
  failedTab: { zh: '没有查成', en: 'failed' },
  rowsTab: {
    zh: (rows: string, time: string) => `${rows}行，${time}`,
    en: (rows: string, time: string) => `rows ${rows}, ${time}`,
  },
  badAddress: {
    zh: '链接里的查询不完整或已损坏，没有读出来。请向发来的人要完整的链接，或查询的文字。',
    en: 'The query in this link is cut off or damaged and could not be read. Ask the sender for the whole link, or for the query’s text.',
  },
  longAddress: {
    zh: (limit: string) =>
      `查询太长，压缩后仍放不进链接（上限${limit}个字符）。请把查询文字发给对方，或把XLSX、JSON文件发给对方：查询写在里面。`,
    en: (limit: string) =>
      `Even compressed, the query is too long for a link (limit ${limit} characters). Send its text, or the XLSX or JSON file, which holds the query.`,
  },
  ownAddress: {
    zh: (tables: string) => `链接已复制。它不带您自己的表：对方要有同样的表才能重做：${tables}。`,
    en: (tables: string) =>
      `Link copied. It does not carry your own tables; whoever opens it needs the same ones: ${tables}.`,
  },
  ownTable: {
    zh: (name: string, columns: string) => `${name}（列：${columns}）`,
    en: (name: string, columns: string) => `${name} (columns: ${columns})`,
  },

  lack_gone: { zh: '结果里没有所选的列', en: 'the result lacks a chosen column' },
  lack_number: { zh: '所选的列没有数', en: 'the chosen column has no numbers' },
  lack_one: { zh: '要选且只选一列数', en: 'needs exactly one column of numbers' },
  lack_two: { zh: '要正好两个数，一前一后', en: 'needs exactly two numbers, before and after' },
  lack_units: { zh: '各数单位不同，不能放在一个刻度上', en: 'units differ: no common scale' },
  lack_filled: { zh: '有空值，合不成整体', en: 'a part is missing: no whole' },
  lack_nonnegative: { zh: '有负数', en: 'has negative numbers' },
  lack_percent: { zh: '要以%为单位的一列', en: 'needs a column in %' },
  lack_places: { zh: '要名次：1、2、3……', en: 'needs places: 1, 2, 3 …' },
  lack_time: { zh: '要以小时、天等时间为单位的一列', en: 'needs a column in hours, days or the like' },
  lack_startTarget: { zh: '要两列数：起点和目标', en: 'needs two columns: start and target' },
  lack_periods: { zh: '要有两个以上时期', en: 'needs two or more periods' },
  lack_twoPeriods: { zh: '要正好两个时期', en: 'needs exactly two periods' },
  lack_days: { zh: '要逐日的一列，一天一个数', en: 'needs single days, one number each' },
  lack_series: { zh: '要有分组的列，或两列以上的数', en: 'needs a column of groups, or two or more of numbers' },
  lack_lines: { zh: '要有两条以上的线', en: 'needs two or more lines' },
  lack_parts: { zh: '至多叠四类', en: 'at most four parts can be stacked' },
  lack_once: { zh: '同一格有两个数', en: 'two numbers for one place' },
  lack_twoSides: { zh: '要有正有负，或正好两组', en: 'needs both signs, or exactly two groups' },
  lack_several: { zh: '要有三个以上的数', en: 'needs three or more numbers' },
  lack_lowHigh: { zh: '要两列数：低的和高的', en: 'needs two columns: low and high' },
  lack_estimate: { zh: '要三列数：估计、下限、上限', en: 'needs three columns: estimate, lower and upper bound' },
  lack_counts: { zh: '要1,000以内的整数', en: 'needs whole numbers up to 1,000' },
  lack_complete: { zh: '每组每个时期都要有一个数', en: 'needs one number for each group and period' },
  lack_sections: { zh: '它由几张图拼成，不由一个结果画出', en: 'it holds several drawings, not one result' },

  kind_scale: { zh: '刻度', en: 'Scale' },
  kind_composition: { zh: '构成', en: 'Parts of a whole' },
  kind_before_after: { zh: '前后', en: 'Before and after' },
  kind_rank: { zh: '名次', en: 'Places' },
  kind_bounded: { zh: '有界', en: 'Bounds' },
  kind_limits: { zh: '时限', en: 'Time limits' },
  kind_growth: { zh: '增减', en: 'Growth' },
  kind_base: { zh: '基数', en: 'Base' },
  kind_list: { zh: '数列', en: 'List' },
  kind_targets: { zh: '目标', en: 'Targets' },
  kind_series: { zh: '折线', en: 'Line' },
  kind_comparison: { zh: '条形', en: 'Bars' },
  kind_grouped: { zh: '分组条形', en: 'Grouped bars' },
  kind_stacked: { zh: '堆叠条形', en: 'Stacked bars' },
  kind_diverging: { zh: '正负条形', en: 'Diverging bars' },
  kind_area: { zh: '面积', en: 'Area' },
  kind_slope: { zh: '坡线', en: 'Slope' },
  kind_bump: { zh: '名次线', en: 'Bump' },
  kind_strip: { zh: '点列', en: 'Dots' },
  kind_range: { zh: '区间', en: 'Range' },
  kind_interval: { zh: '误差', en: 'Interval' },
  kind_histogram: { zh: '分布', en: 'Histogram' },
  kind_heat: { zh: '色格', en: 'Heat map' },
  kind_calendar: { zh: '日历', en: 'Calendar' },
  kind_multiples: { zh: '小图', en: 'Small multiples' },
  kind_tally: { zh: '计数', en: 'Tally' },
  kind_sections: { zh: '拼图', en: 'Sections' },
});

/** The strings in one language. */
export type ResultStrings = ReturnType<typeof result>;
