/** The addresses of files and pages, and how tools read them: for programmers, analysts, and people with a spreadsheet. */
import { strings } from './index.ts';

export const guide = strings({
  title: { zh: '地址', en: 'Addresses' },
  lede: {
    zh: '地址一经发布就不再改作别用。尖括号里换成表名、指标名或版本号；中文页面的地址前面加/en，就是英文页面。',
    en: 'Once published, an address keeps its meaning. Put the name of a table, an indicator or a release for what stands in angle brackets; pages in English are those in Chinese with /en before them.',
  },
  address: { zh: '地址', en: 'Address' },
  what: { zh: '是什么，给谁用', en: 'What it is, and for whom' },
  example: { zh: '举例', en: 'Example' },
  groupTable: { zh: '一张表', en: 'One table' },
  groupIndicator: { zh: '一个指标', en: 'One indicator' },
  groupOther: { zh: '制度、承诺、部门', en: 'Mechanisms, commitments, agencies' },
  groupAll: { zh: '全部数据', en: 'All the data' },
  groupSimulated: { zh: '模拟数据', en: 'Simulated data' },
  groupPinned: { zh: '固定在一个版本', en: 'Pinned to a release' },

  tablePage: {
    zh: '字典：每一列的含义、取值和前几行',
    en: 'The dictionary: what each column means, its values, the first rows',
  },
  csv: {
    zh: '给Excel和WPS：双击打开，中文不乱（带BOM）',
    en: 'For Excel and WPS: opens with a double click, Chinese intact (with BOM)',
  },
  plainCsv: { zh: '给程序：同样的内容，不带BOM', en: 'For programs: the same without the BOM' },
  json: {
    zh: '给网页和程序：行、列的说明、来源、许可都在一起',
    en: 'For web pages and programs: rows, columns, sources and licence together',
  },
  xlsx: {
    zh: '给写材料的人：数据、说明、字典三张工作表，中文、英文各一份',
    en: 'For people who write reports: sheets for data, notes and dictionary, one file in each language',
  },
  parquet: { zh: '给分析工具：列的类型齐全，读得最快', en: 'For analysis tools: columns typed, the fastest to read' },
  zip: {
    zh: '以上各种格式，加说明、许可和引用，打成一个包',
    en: 'All of these with notes, licence and references in one archive',
  },
  csvw: {
    zh: '给校验工具：CSV on the Web，说明每一列的类型和约束',
    en: 'For validators: CSV on the Web, the type and constraints of each column',
  },

  indicatorPage: {
    zh: '指标页：一个数、一张图、一张表和出处',
    en: 'The indicator’s page: number, chart, table, provenance',
  },
  mechanismPage: {
    zh: '制度页；它的图和指标的图一样有各种地址，<id>换成mechanism-<mechanism>',
    en: 'The mechanism’s page; its chart has every address an indicator’s has, with mechanism-<mechanism> for <id>',
  },
  taskPlace: {
    zh: '一个任务的承诺；它的图也有各种地址，<id>换成task-<task>',
    en: 'The commitments of one task; their chart has every address too, with task-<task> for <id>',
  },
  commitmentPage: {
    zh: '承诺页：目标、起点、历次报告和出处',
    en: 'The promise’s page: target, start, reports, provenance',
  },
  agencyPage: { zh: '部门页：它管的数、制度和承诺', en: 'The agency’s page: its numbers, mechanisms and commitments' },
  indicatorFiles: {
    zh: '只有这个指标的数，格式和表一样',
    en: 'This indicator’s numbers alone, in the formats of a table',
  },
  chart: {
    zh: '图：SVG可放大，PNG发微信、做幻灯片，print.png印在A4上',
    en: 'The chart: SVG scales, PNG is for WeChat and slides, print.png for A4',
  },
  embed: { zh: '给别的网站：放进iframe的图和表', en: 'For other sites: the chart with its table, for an iframe' },
  oembed: { zh: '给内容管理系统：oEmbed 1.0', en: 'For content management systems: oEmbed 1.0' },

  archive: { zh: '全部文件，一个包', en: 'Every file in one archive' },
  manifest: {
    zh: '给核验的人：每个文件的字节数、SHA-256、行数',
    en: 'For those who verify: bytes, SHA-256 and rows of every file',
  },
  datapackage: {
    zh: '给数据工具：Data Package v2，表和列的完整描述',
    en: 'For data tools: Data Package v2, tables and columns in full',
  },
  csvwAll: {
    zh: '给校验工具：各表一起的CSV on the Web，含表与表之间的键',
    en: 'For validators: CSV on the Web for all tables, with the keys between them',
  },
  catalog: { zh: '给数据目录：DCAT 3（JSON-LD）', en: 'For data catalogues: DCAT 3 as JSON-LD' },
  citations: {
    zh: '给文献管理软件：BibTeX、RIS、CSL-JSON，中文、英文题名各一份',
    en: 'For reference managers: BibTeX, RIS, CSL-JSON, with titles in either language',
  },
  cff: { zh: '数据集的引用，Citation File Format', en: 'How to cite the data set, in the Citation File Format' },
  querySchema: {
    zh: '查询页可查的表、列和取值，给写查询的工具用',
    en: 'Tables, columns and values that the query page offers, for tools that write queries',
  },
  query: {
    zh: '浏览器里查询用的数据库，文件名带内容的哈希',
    en: 'The databases that browsers query; their names carry a hash of the content',
  },
  schema: { zh: '图的规格，JSON Schema', en: 'The specification of charts as JSON Schema' },
  feed: { zh: '给阅读器：新版本的Atom订阅', en: 'For feed readers: new releases as Atom' },
  progressFeed: {
    zh: '承诺的进展（Atom）：来源每报告一次，一个条目',
    en: 'Progress of commitments (Atom): an entry for each report of a source',
  },
  compare: {
    zh: '“比一比”用的数：每个数和哪些可以比',
    en: 'What the comparison page reads: every number and what it may be compared with',
  },
  sitemap: { zh: '给搜索引擎：全部页面', en: 'For search engines: every page' },

  simulatedFiles: {
    zh: '模拟的表：文件名里有simulated，data_status列全是simulated',
    en: 'Simulated tables: “simulated” in the name of the file and in every row, in the column data_status',
  },
  simulatedParts: {
    zh: '太大的表分成几份，从1数起，每一份都可单独打开',
    en: 'A table that is too large lies in parts, counted from 1, each of which can be opened alone',
  },
  simulatedPackage: {
    zh: '模拟表的Data Package，与已发布的表分开',
    en: 'Their Data Package, apart from that of the published tables',
  },

  releasePage: { zh: '版本页：增加、修订、撤回了什么', en: 'The release’s page: what was added, revised, withdrawn' },
  pinnedFiles: {
    zh: '给要引用的人：那一版的数，以后修订也不变',
    en: 'For those who cite: the numbers of that release, whatever is revised later',
  },
  pinnedChart: { zh: '用那一版的数画的图', en: 'The chart drawn from that release’s numbers' },

  read: { zh: '用工具读', en: 'Reading it with a tool' },
  readLede: {
    zh: (table: string, indicator: string) =>
      `以“${table}”表和指标“${indicator}”为例，照抄就能用；换掉地址里的名字，就是别的表和指标。`,
    en: (table: string, indicator: string) =>
      `With the table “${table}” and the indicator “${indicator}”; works as it stands. Change the names in the address for others.`,
  },
  exampleOrigin: {
    zh: (origin: string) => `${origin}只是举例：这个网站建的时候没有写明自己的网址，请换成浏览器地址栏里的那个。`,
    en: (origin: string) =>
      `${origin} is an example: this site was built without being told its own address. Put the one in your browser’s address bar.`,
  },
  curl: { zh: '命令行：下载一张表和一个指标', en: 'Command line: downloads a table and an indicator' },
  excel: { zh: 'Excel、WPS表格', en: 'Excel, WPS Spreadsheets' },
  excelStep1: {
    zh: '最省事：在表或指标的页面下载CSV或XLSX，双击打开。',
    en: 'The least trouble: download the CSV or XLSX from the page of a table or indicator and double-click it.',
  },
  excelStep2: {
    zh: '想要一键刷新，用Excel的Power Query：“数据”→“获取数据”→“自其他源”→“空白查询”，打开“高级编辑器”，贴上下面的M语句，再点“关闭并上载”。',
    en: 'For a refresh at one click, Excel’s Power Query: Data → Get Data → From Other Sources → Blank Query, open Advanced Editor, paste the M below, then Close & Load.',
  },
  excelStep3: {
    zh: 'WPS表格有没有这一项要看版本；没有就用第一种办法。',
    en: 'Whether WPS Spreadsheets has this depends on its edition; where it has not, take the first way.',
  },
  pandas: { zh: 'Python：pandas', en: 'Python: pandas' },
  polars: { zh: 'Python：polars', en: 'Python: polars' },
  r: { zh: 'R', en: 'R' },
  duckdb: { zh: 'DuckDB：不用下载，直接查', en: 'DuckDB: asks without downloading' },
  javascript: {
    zh: 'JavaScript：浏览器和Node都行，允许跨域',
    en: 'JavaScript: in browsers and Node; other origins are allowed',
  },
});
