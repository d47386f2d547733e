/** The guide to asking one's own question, for somebody who has never written SQL. `…` is SQL or a name. */
import { strings } from './index.ts';

export const queryGuide = strings({
  title: { zh: '查询入门', en: 'A guide to asking' },
  description: {
    zh: '不会SQL也能查：五分钟写出第一条查询，读懂结果，出错了怎么改，怎样把数用得老实。',
    en: 'Asking without knowing SQL: a first query in five minutes, reading the answer, curing errors, using numbers honestly.',
  },
  lede: {
    zh: '给没写过SQL的人。五分钟得到第一个结果，剩下的用到再看。',
    en: 'For whoever has never written SQL: a first answer in five minutes, the rest when it is needed.',
  },
  link: { zh: '没写过SQL？看查询入门', en: 'New to SQL? Read the guide' },
  errorsLink: { zh: '用什么代替，见出错了怎么改。', en: 'What to write instead: see the errors and their cures.' },
  words: {
    zh: 'SQL教程、入门、怎么查、报错、例题、学习',
    en: 'SQL tutorial how to query errors lessons learn',
  },
  contents: { zh: '本页', en: 'On this page' },
  back: { zh: '去查询', en: 'To the workbench' },

  what: { zh: '能做什么', en: 'What it does' },
  what1: {
    zh: '本站的每张表都能在这里查：挑几列，按条件筛，归类数一数，几张表接起来。查询在您自己的机器上运行，不登录，什么也不发送。',
    en: 'Every table of this site can be asked here: choose columns, filter, group and count, join tables. It runs on your own machine, without an account, and sends nothing.',
  },
  what2: {
    zh: '有两种问法。“点选”是一句话：表、数、分组、条件、次序、行数各是一段，点哪段改哪段，表和列按中文、拼音、英文都能找，每改一次就重查一次。“写SQL”是同一个问题的文字。以文字为准：改了文字，点选跟着变；没有对应点选的地方会指出来，原文不动。',
    en: 'There are two ways to ask. “Pick” is a sentence: table, numbers, breakdown, conditions, order and number of rows are each changed by pressing them, found by English name, Chinese name or pinyin, and every change asks again. “Write SQL” is the same question in text. The text decides: picks follow what you write, and a part that has no pick is pointed out and left as it stands.',
  },
  what3: {
    zh: '结果是一张表，点表头可以换次序；也可以画成图（先列出适合的几种），下载成XLSX、CSV、JSON，存成图片，或变成一个网址发给别人。同时可以开几个查询，刷新页面也还在。',
    en: 'An answer is a table, put in another order by its headings. It can be drawn (what suits it is offered first), downloaded as XLSX, CSV or JSON, kept as a picture, or become an address to send. Several queries can be open at once, and survive a reload.',
  },

  first: { zh: '五分钟，第一条查询', en: 'A first query in five minutes' },
  first1: {
    zh: '打开查询页，先看到“点选”：换一张表、加一个条件，结果跟着变。第一次要取查询引擎，约8 MB，以后存在浏览器里。再换到“写SQL”，看同一个问题写成什么样：`SELECT`后面是列，`FROM`后面是表；改了就按“运行”。',
    en: 'Open the workbench at “Pick”: take another table, add a condition, and the answer follows. The first time the engine is fetched, about 8 MB; later it is in the browser. Then turn to “Write SQL” to see the same question in text: columns after `SELECT`, the table after `FROM`. Once you have changed it, press Run.',
  },
  first2: {
    zh: '换成您关心的表。`observations`一行是一个数，`commitments`一行是一条承诺，`indicators`一行是一项指标。',
    en: 'Choose the table you care for. A row of `observations` is one number, of `commitments` one promise, of `indicators` one indicator.',
  },
  first3: {
    zh: '把星号换成要看的列，用逗号隔开。',
    en: 'Put the columns you want in place of the asterisk, with commas between.',
  },
  first4: { zh: '加一个条件，只留下要的行。', en: 'Add a condition, to keep the rows you want.' },
  first5: { zh: '数一数：每一类有几行。', en: 'Count: how many rows of each kind.' },
  first6: {
    zh: '看看它数的是什么：结果里的数是“有几个数”，不是那些数加起来。写进稿子之前，总要这样问自己一遍。',
    en: 'Look at what was counted: this is how many numbers there are, not what they add up to. Ask yourself that each time, before it goes into print.',
  },
  first7: {
    zh: '接下来看例题，从第一题起。',
    en: 'Then go on with the worked questions, from the first.',
  },

  reading: { zh: '读结果', en: 'Reading an answer' },
  reading1: {
    zh: '表头下面的小字是类型：`VARCHAR`是文本，`INTEGER`、`BIGINT`是整数，`DECIMAL`、`DOUBLE`是小数，`DATE`是日期，`BOOLEAN`是真假，带方括号的是列表。',
    en: 'The small print under a heading is the type: `VARCHAR` is text, `INTEGER` and `BIGINT` whole numbers, `DECIMAL` and `DOUBLE` decimals, `DATE` a date, `BOOLEAN` true or false; square brackets mean a list.',
  },
  reading2: {
    zh: '“空”是没有值，不是0，也不是空字。除以0得空；空和什么相加都是空；`count(列)`、`avg(列)`跳过空的。',
    en: '“null” is no value: neither 0 nor an empty text. Dividing by 0 gives it, adding to it gives it, and `count(column)` and `avg(column)` skip it.',
  },
  reading3: {
    zh: '没写`ORDER BY`，次序就不一定，点表头只排已读到的行；写了`LIMIT`，看到的就不是全部。“没有符合条件的行”是一个结果，不是故障：多半是条件写窄了，或者这张表还没有行。',
    en: 'Without `ORDER BY` the order is anybody’s, and headings sort only the rows that were read; with `LIMIT` you do not see everything. “No row answers this query” is an answer, not a fault: the condition is too narrow, or the table has no rows yet.',
  },
  reading4: {
    zh: '结果太长会停在限度上，并且写明。那时求的和、数的个数仍是全部的，因为它们在截断之前算好；截断的只是列出来的行。',
    en: 'A long answer stops at a limit and says so. Sums and counts are still of everything, for they are worked out before: only the listing is cut.',
  },

  honest: { zh: '把数用得老实', en: 'Keeping numbers honest' },
  honest1: {
    zh: '带上限定。`at_least`、`more_than`只是下限，`up_to`是上限，`fastest`是最好的一次。下限相加还是下限，不能拿来排名次，也不能当分母。',
    en: 'Carry the qualifier. `at_least` and `more_than` are floors, `up_to` is a ceiling, `fastest` the best case. Floors add up to a floor; they can’t be ranked, nor divided by.',
  },
  honest2: {
    zh: '分清性质。`status`是`actual`的才是结果，`planned`是打算，`rule`是规定，`context`是背景，`anecdote`是一件事。',
    en: 'Mind what it is. Only `actual` in `status` is a result; `planned` is an intention, `rule` a rule, `context` background, `anecdote` one case.',
  },
  honest3: {
    zh: '单位、时期、范围、和谁比，四样都相同，才可以比。件、项、户、家不是一回事，百分数相减得百分点。',
    en: 'Compare only where unit, period, scope and peers are all the same. Cases, kinds of item, entities and firms are different things; percentages differ by percentage points.',
  },
  honest4: {
    zh: '没写明的就空着。不用文章的年份补时期，不拿相近的数当起点，不给没有同列数的名次补一个总数。',
    en: 'Leave blank what is not said: no year of publication for a period, no similar number for a baseline, no total for a rank that names none.',
  },
  honest5: {
    zh: '占比先看整体是不是同一个，部分会不会重叠；分母是0或没有，占比就没有。',
    en: 'Before giving a share, see that the whole is the same and the parts do not overlap; where the whole is 0 or unknown, there is no share.',
  },
  honest6: {
    zh: '`sim.`开头的表是模拟的。结果、图和文件都会标明，不要当作事实引用，去掉标记也不行。',
    en: 'Tables that begin with `sim.` are simulated. Answers, drawings and files say so; cite none as a fact, with the mark or without.',
  },
  honest7: {
    zh: '回到原文对一遍：`source`、`paragraph`、`locator`告诉您在哪一段，`printed`是原文的样子。',
    en: 'Go back to the source: `source`, `paragraph` and `locator` say where, `printed` how it stands there.',
  },

  errors: { zh: '出错了', en: 'When it fails' },
  errorsLede: {
    zh: '查询框下面会说哪里错了，能定位的会标出第几行第几个字。引擎的原话是英文；常见的几种和改法如下，左边是错的，右边是改好的。',
    en: 'The place below the box says what is wrong and, where it can, at which line and character. The engine speaks English; the common cases and their cures follow, wrong on the left, right on the right.',
  },
  says: { zh: '引擎说：', en: 'The engine says: ' },
  wrong: { zh: '错的', en: 'Wrong' },
  right: { zh: '改好的', en: 'Right' },
  otherErrors: { zh: '还有几种', en: 'And some others' },
  errorLocked: {
    zh: '“引擎已锁定”或“这里只能查询”：读网址、读硬盘、改设置、建表都不行，这是有意的。要查自己的数据，用“自己的文件”打开。',
    en: '“The engine is locked”, “Only queries run here”: no reading of addresses or disks, no settings, no new tables, on purpose. Open your own data under “Your own file”.',
  },
  errorMemory: {
    zh: '“内存到了上限”：多半是接表忘了写`ON`后面的条件，行数相乘了。先用`count(*)`看看接出来有几行。',
    en: '“The memory limit was reached”: most likely a join without its condition after `ON`, which multiplies rows. See with `count(*)` how many the join makes.',
  },
  errorSlow: {
    zh: '转了很久：按“停止”。引擎若不应，页面会重新开一个，您的表和文字都在。',
    en: 'It takes for ever: press Stop. Should the engine not answer, the page starts another; your tables and your text stay.',
  },
  errorStart: {
    zh: '引擎取不到、起不来：网络或单位的安全软件挡住了，或者浏览器太旧。查询页的例题、表和列照样能读，数据文件照样能下载。',
    en: 'The engine can’t be fetched or started: the network, an office’s security software, or an old browser. Questions, tables and columns can still be read, and the data files downloaded.',
  },

  limits: { zh: '限度', en: 'Limits' },
  limitsLede: {
    zh: '每一样都有数，碰到了会写明，不会悄悄截断。',
    en: 'Each has a number, and says so when it is met; nothing is cut in silence.',
  },
  limitOf: { zh: '什么', en: 'What' },
  limitIs: { zh: '限度', en: 'Limit' },
  limitQuery: { zh: '一条查询', en: 'One query' },
  limitShown: { zh: '列出的行', en: 'Rows listed' },
  limitColumns: { zh: '列出的列', en: 'Columns listed' },
  limitTabs: { zh: '同时开着的查询', en: 'Queries open at once' },
  limitCsv: { zh: '下载成CSV的行', en: 'Rows of a CSV download' },
  limitMemory: { zh: '引擎的内存', en: 'Memory of the engine' },
  limitAddress: { zh: '放进网址的长度', en: 'Length of an address' },
  limitText: { zh: '自己的文本文件', en: 'A text file of your own' },
  limitBook: { zh: '自己的工作簿', en: 'A workbook of your own' },
  limitCells: { zh: '自己的一张表', en: 'One table of your own' },
  limitOwn: { zh: '自己的表合起来', en: 'Your own tables together' },
  characters: { zh: (n: string) => `${n}个字符`, en: (n: string) => `${n} characters` },
  rows: { zh: (n: string) => `${n}行`, en: (n: string) => `${n} rows` },
  columns: { zh: (n: string) => `${n}列`, en: (n: string) => `${n} columns` },
  queries: { zh: (n: string) => `${n}个`, en: (n: string) => n },
  cells: { zh: (n: string) => `${n}格`, en: (n: string) => `${n} cells` },

  ownTitle: { zh: '自己的文件', en: 'A file of your own' },
  own1: {
    zh: 'CSV、TSV、XLSX、JSON、Parquet，拖到页面上或点“选择文件”。编码、表头、单位、附注、类型自动认出，每一项都能改；读不成数的格子列出行和列，按原样留作文本。',
    en: 'CSV, TSV, XLSX, JSON or Parquet: drop it on the page or choose it. Encoding, header, units, notes and types are recognised and can all be corrected; cells that can’t be read are listed with row and column and kept as text.',
  },
  own2: {
    zh: '导入以后它叫`own.表名`，和本站的表一样查，也能接在一起。文件只在浏览器里读，关掉页面就没有了；链接和引用都不带它。',
    en: 'Once imported it is called `own.name`, is asked like any table and can be joined. It is read in the browser only and gone with the page; no link and no reference carries it.',
  },

  ownExample: { zh: '例题：和自己的表接在一起', en: 'Worked question: with a list of your own' },

  share: { zh: '带走和分享', en: 'Taking away and sharing' },
  share1: {
    zh: '“复制链接”的网址里写着这条查询和它画成什么图，在#后面，浏览器不把它发给任何服务器；长的会压缩。打开的人看到查询，自己决定运行不运行；运行得到的是那时的数据。',
    en: 'The address that “Copy link” gives holds the query and its chart, after the #, which browsers send to no server; long ones are compressed. Whoever opens it sees the query and decides whether to run it; the answer is of the data of that day.',
  },
  share2: {
    zh: '链接不带结果，也不带您的文件。要留住结果，就下载：XLSX、JSON里连查询一起写着，模拟的在文件名和一列里标明。压缩后还是放不进网址的会说明，把文字或文件发给对方就行。用到自己文件的结果，图和文件里不写网址，而是写明要有哪几张表。',
    en: 'A link carries neither the answer nor your files. To keep an answer, download it: XLSX and JSON hold the query too, and what is simulated says so in the file’s name and in a column. A query that is too long even when compressed says so: send its text, or the file. Where a file of your own is drawn on, pictures and files give no address but name the tables that are needed.',
  },
  share3: {
    zh: '要几年后还对得上，用固定在一版上的文件：`/r/版本号/data/…`，见“数据”页。',
    en: 'For numbers that must still be the same in years, use the files of a numbered release, `/r/<release>/data/…`; see the Data page.',
  },

  cite: { zh: '引用', en: 'Citing' },
  cite1: {
    zh: '结果下面有引用格式，含查询的网址和数据的版本号。用了查询得出的数，写明是“据某某数据计算”，不要写成原文说的。',
    en: 'Below an answer stands its reference, with the address of the query and the release of the data. A number you worked out is “calculated from”, not what the source says.',
  },
  cite2: {
    zh: '原文直接有的数，引原文的段落更好：指标页上每个数都有来源和段号。',
    en: 'For a number that the source prints, cite its paragraph instead: on the indicator’s page each number has its source and paragraph.',
  },

  elsewhere: { zh: '在别处查', en: 'Asking elsewhere' },
  elsewhere1: {
    zh: '没有脚本，或想用自己的工具：数据文件都能下载，CSV用表格软件打开，Parquet用DuckDB、Python、R。SQL是DuckDB的方言，例题在DuckDB命令行里也能跑。',
    en: 'Without scripts, or with tools of your own: every table is a file to download, CSV for a spreadsheet, Parquet for DuckDB, Python or R. The SQL is DuckDB’s dialect, and the questions run in its command line too.',
  },
  toData: { zh: '数据和文件', en: 'Data and files' },
});
