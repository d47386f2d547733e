/** Every string of the query page. What the engine says itself is English and is shown as it is. */
import { strings } from './index.ts';

export const explore = strings({
  title: { zh: '自己查', en: 'Ask your own question' },
  description: {
    zh: '点选或写SQL，查本站全部数据表。查询在您自己的机器上运行，什么也不发送出去。',
    en: 'Pick your question or write SQL, over every table of this site. Queries run on your own machine; nothing is sent anywhere.',
  },
  lede: {
    zh: '本站每张表都可以查：点选几下就成一个问题，也可以写SQL。查询在您自己的机器上运行：不登录，不上传，什么也不发送出去。',
    en: 'Every table of this site can be asked: pick a question part by part, or write SQL. Queries run on your own machine: no account, no upload, nothing is sent anywhere.',
  },
  ledeLedger: {
    zh: '除已发布的表外，还有一份逐件的办件台账供练习；它是模拟的，结果处处标明。',
    en: 'Beside the published tables there is an item-level ledger to practise on; it is simulated, and every result says so.',
  },
  noScript: {
    zh: '查询引擎需要脚本，而这个浏览器没有运行脚本。本页的例题、表和列照样可读；数据文件在“数据”页下载，可用表格软件或数据库打开。',
    en: 'The query engine needs scripts, which this browser is not running. The questions, tables and columns on this page can still be read; the data files are on the Data page, for a spreadsheet or a database.',
  },
  /** Stands where the workbench will be, until its script has come; or for good, where it never comes. */
  opening: {
    zh: '查询框正在打开。若一直不出现，是脚本没有取到：例题、表和列照样可读，数据文件照样可下载。',
    en: 'The query box is opening. If it never appears its script could not be fetched: questions, tables and columns can still be read, and the data files downloaded.',
  },
  noScriptOwn: {
    zh: '打开自己的文件也需要脚本。可以先下载本站的表，在表格软件里和自己的放在一起。',
    en: 'Opening a file of your own needs scripts too. Tables of this site can be downloaded and put beside it in a spreadsheet.',
  },
  toData: { zh: '到“数据”页下载', en: 'Download from the Data page' },

  workbench: { zh: '查询', en: 'Query' },
  sqlLabel: { zh: 'SQL查询', en: 'SQL query' },
  sqlHelp: {
    zh: '一次一条，只查不改。按Ctrl+Enter（Mac按 ⌘+Enter）运行。打几个字母、汉字或拼音，表、列和值就列出来：上下键选，Enter填入，Esc收起；没有列出时按Tab离开。',
    en: 'One query at a time, reading only. Ctrl+Enter (⌘+Enter on a Mac) runs it. Type a few letters and tables, columns and values are listed: arrow keys choose, Enter inserts, Esc closes the list; with no list open, Tab leaves.',
  },
  run: { zh: '运行', en: 'Run' },
  stop: { zh: '停止', en: 'Stop' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  /** Said before the engine is fetched, so that nobody on a phone pays for it unawares. */
  firstCost: {
    zh: '第一次运行要取查询引擎，约8 MB；用到模拟台账时只取问到的列，至多再取4 MB。',
    en: 'The first run fetches the query engine, about 8 MB; of the simulated ledger only the columns asked for are fetched, 4 MB at most.',
  },

  loading: { zh: '正在取查询引擎和数据', en: 'Fetching the query engine and the data' },
  loaded: {
    zh: (loaded: string, total: string) => `${loaded} / ${total} MB`,
    en: (loaded: string, total: string) => `${loaded} of ${total} MB`,
  },
  starting: { zh: '正在启动查询引擎', en: 'Starting the query engine' },
  reviving: { zh: '正在重新启动查询引擎', en: 'Restarting the query engine' },
  running: { zh: '正在运行', en: 'Running' },
  seconds: { zh: (text: string) => `${text}秒`, en: (text: string) => `${text} s` },
  stopped: { zh: (time: string) => `已停止，用时${time}。`, en: (time: string) => `Stopped after ${time}.` },
  done: {
    zh: (rows: string, time: string) => `完成：${rows}行，用时${time}。`,
    en: (rows: string, time: string) => `Done: rows ${rows}, time ${time}.`,
  },
  filled: { zh: '已填入查询框，按“运行”执行。', en: 'Put into the query box; press Run to run it.' },
  fromLink: {
    zh: '这条查询来自打开的链接，还没有运行。看过之后按“运行”。',
    en: 'This query came with the link and has not been run. Read it, then press Run.',
  },
  unknown: {
    zh: (names: string) => `地址里有这里不认识的部分，未予理会：${names}`,
    en: (names: string) => `Parts of the address mean nothing here and were left aside: ${names}`,
  },
  copied: {
    zh: '链接已复制。打开它的人看到这条查询，自己决定是否运行。',
    en: 'Link copied. Whoever opens it sees this query and decides whether to run it.',
  },
  copyByHand: { zh: '请复制这个链接', en: 'Copy this link' },

  result: { zh: '结果', en: 'Result' },
  caption: {
    zh: (rows: string, columns: string, time: string) => `${rows}行，${columns}列，用时${time}`,
    en: (rows: string, columns: string, time: string) => `Rows: ${rows}. Columns: ${columns}. Time: ${time}`,
  },
  cutRows: {
    zh: (limit: string) => `结果不止这些：至多显示${limit}行，读到这里为止。可下载全部，或在查询里加条件、汇总。`,
    en: (limit: string) =>
      `There is more: at most ${limit} rows are shown and reading stopped there. Download all of it, or filter or aggregate in the query.`,
  },
  cutBytes: {
    zh: (limit: string, rows: string) =>
      `结果不止这些：读满 ${limit} MB 为止，共 ${rows} 行。请少选几列，或在查询里加条件、汇总。`,
    en: (limit: string, rows: string) =>
      `There is more: reading stopped at ${limit} MB, after ${rows} rows. Select fewer columns, or filter or aggregate.`,
  },
  shown: {
    zh: (from: string, rows: string) => `表中先列${from}行，共${rows}行。`,
    en: (from: string, rows: string) => `Listed so far: ${from} of ${rows} rows.`,
  },
  moreRows: { zh: (count: string) => `再列${count}行`, en: (count: string) => `List ${count} more rows` },
  noRows: { zh: '没有符合条件的行。', en: 'No row answers this query.' },
  nullCell: { zh: '空', en: 'null' },
  rowNumber: { zh: '行', en: 'Row' },
  csvShown: { zh: (rows: string) => `下载CSV（${rows}行）`, en: (rows: string) => `Download CSV (${rows} rows)` },
  csvWhole: {
    zh: (limit: string) => `下载全部为CSV（至多${limit}行）`,
    en: (limit: string) => `Download all as CSV (at most ${limit} rows)`,
  },
  csvWriting: { zh: (rows: string) => `正在写CSV：${rows}行`, en: (rows: string) => `Writing CSV: ${rows} rows` },
  csvDone: { zh: (rows: string) => `CSV已写好：${rows}行。`, en: (rows: string) => `CSV written: ${rows} rows.` },
  csvCut: {
    zh: (rows: string) => `CSV写到上限为止：${rows}行，结果不止这些；文件名带part。`,
    en: (rows: string) => `The CSV stops at the limit: ${rows} rows, and there is more; its name says part.`,
  },
  simulated: { zh: '模拟数据', en: 'SIMULATED' },
  simulatedNote: {
    zh: '这个结果用到模拟的台账：行是按固定种子生成的，不是真实办件，不得当作事实引用。',
    en: 'This result draws on the simulated ledger: its rows are generated from a fixed seed, are no real cases and must not be cited as facts.',
  },

  ownNote: {
    zh: '这个结果用到您自己的文件：不是本站发布的数据，也不随链接走，对方要有同样的文件才能重做。',
    en: 'This result draws on a file of your own: it is not published data, and a link does not carry it; whoever opens one needs the same file.',
  },

  errorTitle: { zh: '没有查成', en: 'The query failed' },
  at: {
    zh: (line: string, column: string) => `第${line}行第${column}个字符`,
    en: (line: string, column: string) => `Line ${line}, character ${column}`,
  },
  goThere: { zh: '到出错的地方', en: 'Go to that place' },
  engineSays: { zh: '引擎的原话', en: 'The engine’s message' },
  'error-empty': { zh: '查询框是空的。', en: 'The query box is empty.' },
  'error-too-long': {
    zh: '查询太长，上限100,000个字符。',
    en: 'The query is too long; the limit is 100,000 characters.',
  },
  'error-several-statements': {
    zh: '一次只能运行一条查询。请去掉分号后面的内容，或分开运行。',
    en: 'One query at a time. Remove what follows the semicolon, or run them one after another.',
  },
  'error-not-a-query': {
    zh: '这里只能查询：以SELECT、WITH、FROM、VALUES、DESCRIBE、SHOW、SUMMARIZE或EXPLAIN开头。改表、设置、读写文件、挂接别的库都不行。',
    en: 'Only queries run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN. Changing tables or settings, reading or writing files and attaching databases are refused.',
  },
  'error-no-ledger': { zh: '本站没有模拟台账。', en: 'This site has no simulated ledger.' },
  'error-own-too-much': {
    zh: '自己的表合起来超过上限（200 MB）。请先移除用不着的表。',
    en: 'Your own tables together exceed the limit (200 MB). Remove the ones you no longer need.',
  },
  'error-sql': { zh: '引擎不接受这条查询。', en: 'The engine does not accept this query.' },
  'error-locked': {
    zh: '引擎已锁定：不能改设置，不能碰文件、网络和别的数据库，数据只读。',
    en: 'The engine is locked: no settings, no files, no network, no other databases, and the data is read-only.',
  },
  'error-memory': {
    zh: '内存到了上限（512 MB）。引擎还在，请缩小范围：少选几列，先加条件，避免没有条件的连接。',
    en: 'The memory limit (512 MB) was reached. The engine is still there: select fewer columns, filter first, avoid joins without a condition.',
  },
  'error-stopped': { zh: '已停止。', en: 'Stopped.' },
  'error-engine-lost': {
    zh: '引擎中途坏了，正在自动重新启动；数据不用再取。可以改一改再运行。',
    en: 'The engine broke down and is restarting by itself; no data is fetched again. Change the query and run it again.',
  },
  'error-unsupported': {
    zh: '这个浏览器运行不了查询引擎。',
    en: 'This browser can’t run the query engine.',
  },
  'error-small-device': {
    zh: '这台设备的内存太少（浏览器报告不到4 GB），装不下查询引擎，硬开会使页面崩溃。请用电脑或内存大些的手机打开。',
    en: 'This device has too little memory for the query engine (the browser reports less than 4 GB); starting it would crash the page. Use a computer or a phone with more memory.',
  },
  altered: {
    zh: '取到的文件和发布的不一样，没有使用：可能没有取完整，或在路上被改动。请按“运行”重试；还是这样，请换一个网络。',
    en: 'A file arrived that is not the one published and was not used: it may be incomplete or changed on the way. Press Run to try again; if that does not help, use another network.',
  },
  'error-download': {
    zh: '查询引擎或数据没有取到。请看网络是否连通，再按“运行”重试。',
    en: 'The query engine or the data could not be fetched. Check the connection and press Run to try again.',
  },
  'error-start': {
    zh: '查询引擎没有启动。可再按“运行”重试，或换一个较新的浏览器。',
    en: 'The query engine did not start. Press Run to try again, or use a newer browser.',
  },
  stillWorks: {
    zh: '其余都照常：指标页的数、图和表，本页的例题、表和列，以及各表的数据文件。',
    en: 'Everything else works: figures, charts and tables of the indicator pages, the questions and tables on this page, and the data files.',
  },
  needs: { zh: (what: string) => `缺少${what}。`, en: (what: string) => `It lacks ${what}.` },

  insert: { zh: (name: string) => `插入${name}`, en: (name: string) => `Insert ${name}` },
  limits: { zh: '限度', en: 'Limits' },
  limitRows: {
    zh: '结果至多显示10,000行，CSV至多1,000,000行；到了限度都会写明。',
    en: 'A result shows at most 10,000 rows, a CSV holds at most 1,000,000; wherever a limit is met, it says so.',
  },
  limitMemory: {
    zh: '引擎至多用512 MB内存；超了报错，页面照常。',
    en: 'The engine uses at most 512 MB of memory; beyond that the query fails and the page goes on.',
  },
  limitLocked: {
    zh: '数据只读；读文件、连网络、改设置都被引擎拒绝。没有JSON、时区和current_date；日期都是UTC。',
    en: 'Data is read-only; files, network and settings are refused by the engine. No JSON, no time zones, no current_date; dates are UTC.',
  },
  limitDialect: {
    zh: 'SQL是DuckDB的方言：GROUP BY ALL、median、quantile_cont、PIVOT都有。',
    en: 'The dialect is DuckDB’s: GROUP BY ALL, median, quantile_cont and PIVOT all work.',
  },
});

/** The strings in one language. */
export type ExploreStrings = ReturnType<typeof explore>;
