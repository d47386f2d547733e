/** Every string about a visitor's own files: opening them, what is found in them, what became of them. */
import { strings } from './index.ts';

export const own = strings({
  title: { zh: '自己的文件', en: 'Your own file' },
  lede: {
    zh: '打开一份自己的表，和本站的表一起查。文件只在这个浏览器里读，不上传；关掉页面就没有了。',
    en: 'Open a table of your own and query it together with those of this site. The file is read in this browser only and never uploaded; closing the page forgets it.',
  },
  formats: {
    zh: 'CSV、TSV、XLSX、JSON、Parquet，还有其实是网页的.xls；一次一个。编码、表头、单位、附注、列的类型都自动认出，每一项都可以改。',
    en: 'CSV, TSV, XLSX, JSON or Parquet, and .xls files that are really web pages; one at a time. Encoding, header, units, notes and the types of columns are recognised, and all of it can be corrected.',
  },
  limits: {
    zh: (text: string, book: string, json: string, parquet: string, cells: string, all: string) =>
      `自己的文件：文本${text} MB以内，工作簿${book} MB，JSON ${json} MB，Parquet ${parquet} MB；一张表${cells}格；所有表合起来，送进引擎的数据${all} MB。`,
    en: (text: string, book: string, json: string, parquet: string, cells: string, all: string) =>
      `Files of your own: text up to ${text} MB, workbook ${book} MB, JSON ${json} MB, Parquet ${parquet} MB; ${cells} cells a table; ${all} MB of data for the engine in all tables together.`,
  },
  choose: { zh: '选择文件…', en: 'Choose a file…' },
  dropHere: { zh: '或把文件拖到这一页上。', en: 'Or drop one anywhere on this page.' },
  dropNow: { zh: '松手就打开', en: 'Let go to open it' },
  onlyOne: {
    zh: (name: string) => `一次打开一个，先打开“${name}”。`,
    en: (name: string) => `One at a time: “${name}” is opened first.`,
  },
  reading: { zh: (name: string) => `正在读“${name}”`, en: (name: string) => `Reading “${name}”` },
  importing: { zh: '正在导入', en: 'Importing' },
  inserting: {
    zh: '正在送进查询引擎；第一次要先取引擎，约8 MB。',
    en: 'Handing it to the query engine; the first time it is fetched, about 8 MB.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },

  found: {
    zh: (name: string, rows: string, columns: string) => `“${name}”：${rows}行，${columns}列`,
    en: (name: string, rows: string, columns: string) => `“${name}”: rows ${rows}, columns ${columns}`,
  },
  foundSaid: {
    zh: (rows: string, columns: string) => `已读完：${rows}行，${columns}列。请看过各列的类型再导入。`,
    en: (rows: string, columns: string) => `Read: rows ${rows}, columns ${columns}. Check the types, then import.`,
  },
  encoding: { zh: '编码', en: 'Encoding' },
  likely: {
    zh: '编码只能推测；文字不对就换一种。',
    en: 'The encoding is a guess; if words look wrong, choose another.',
  },
  delimiter: { zh: '分隔符', en: 'Separator' },
  tab: { zh: '制表符', en: 'Tab' },
  sheet: { zh: '工作表', en: 'Sheet' },
  header: { zh: '表头', en: 'Header' },
  headerNone: { zh: '没有表头', en: 'None' },
  headerRow: {
    zh: (row: string, words: string) => `第${row}行 ${words}`,
    en: (row: string, words: string) => `Row ${row}: ${words}`,
  },
  headerRows: { zh: (rows: string) => `第${rows}行`, en: (rows: string) => `Rows ${rows}` },
  lastRow: { zh: '表到第几行', en: 'Last row of the table' },
  lastRowSet: { zh: '按这一行重读', en: 'Read again to this row' },
  translated: {
    zh: '表头有一行是另一种语言的列名，记在各列的说明里。',
    en: 'One row of the header names the columns in another language; it stands in their remarks.',
  },
  stacked: {
    zh: '表头分上下级，合成一个列名。',
    en: 'The header has several levels, joined into one name for each column.',
  },
  unitsRow: {
    zh: '表头有一行是单位，记在各列的说明里。',
    en: 'One row of the header holds units; they stand in the remarks.',
  },
  merged: {
    zh: (count: string) => `合并单元格${count}处，值已填到其中每一格。`,
    en: (count: string) => `Merged areas: ${count}; their value was put into each of their cells.`,
  },
  page: {
    zh: '这份文件其实是网页或XML（有些系统导出的.xls就是这样），读的是其中的表。',
    en: 'The file is really a web page or XML (some systems export .xls files like that); the table in it was read.',
  },
  jsonPath: { zh: (path: string) => `取的是其中的 ${path}。`, en: (path: string) => `Taken from ${path}.` },
  units: {
    zh: (units: string) => `附注写明单位：${units}。数照原样读，不换算。`,
    en: (units: string) => `Unit named in the notes: ${units}. Numbers are read as written.`,
  },
  notes: { zh: '表外的文字', en: 'Lines outside the table' },
  notesNote: {
    zh: '这些行不是数据，导入时不带；引用时要看。',
    en: 'These lines are no data and are not imported; mind them when citing.',
  },
  row: { zh: (row: string) => `第${row}行`, en: (row: string) => `Row ${row}` },
  totals: {
    zh: (rows: string) => `有合计行（第${rows}行），求和时会重复计算。`,
    en: (rows: string) => `There are total rows (${rows}); summing counts them twice.`,
  },
  hidden: {
    zh: (rows: string, columns: string) => `表里有隐藏的行${rows}行、列${columns}列，也都读了；不要的列可以不导入。`,
    en: (rows: string, columns: string) =>
      `The sheet hides rows (${rows}) and columns (${columns}); they were read too. Columns can be left out.`,
  },
  repeated: {
    zh: (rows: string) => `第${rows}行又是一遍表头，可能是几张表接在一起；这些行也当数据读了。`,
    en: (rows: string) =>
      `The header comes again (rows ${rows}): perhaps several tables in one. These rows were read as data.`,
  },
  blankRows: {
    zh: (count: string) => `略过空行${count}行。`,
    en: (count: string) => `Blank rows passed over: ${count}.`,
  },

  unpivot: {
    zh: (count: string) => `把${count}个期间列排成一列：一行一个数，期间单独成列`,
    en: (count: string) => `Set the ${count} period columns below one another: one number a row, its period beside it`,
  },
  unpivotNote: {
    zh: (period: string, value: string) =>
      `得到“${period}”和“${value}”两列；期间写作2019、2019-01，与本站的period列一致，可以直接连接；没有年份的月照原样。`,
    en: (period: string, value: string) =>
      `Gives the columns “${period}” and “${value}”; periods are written 2019 or 2019-01 as in the period columns of this site, so that they join; months without a year stay as written.`,
  },

  columns: { zh: '各列', en: 'Columns' },
  keep: { zh: '导入', en: 'Import' },
  keepColumn: { zh: (name: string) => `导入“${name}”`, en: (name: string) => `Import “${name}”` },
  name: { zh: '列名', en: 'Name' },
  nameOf: { zh: (name: string) => `“${name}”的列名`, en: (name: string) => `Name of “${name}”` },
  type: { zh: '类型', en: 'Type' },
  typeOf: { zh: (name: string) => `“${name}”的类型`, en: (name: string) => `Type of “${name}”` },
  samples: { zh: '写法', en: 'As written' },
  remarks: { zh: '说明', en: 'Remarks' },
  fits: { zh: '合适的', en: 'Suitable' },
  others: { zh: '其他', en: 'Others' },

  'reading-text': { zh: '文本', en: 'Text' },
  'reading-integer': { zh: '整数', en: 'Whole number' },
  'reading-decimal': { zh: '小数', en: 'Decimal' },
  'reading-decimal-comma': { zh: '小数，逗号作小数点', en: 'Decimal with a comma' },
  'reading-percent': { zh: '百分数', en: 'Per cent' },
  'reading-date': { zh: '日期', en: 'Date' },
  'reading-date-mdy': { zh: '日期，月/日/年', en: 'Date, month/day/year' },
  'reading-date-dmy': { zh: '日期，日/月/年', en: 'Date, day/month/year' },
  'reading-date-roc': { zh: '日期，民国纪年', en: 'Date, years from 1912' },
  'reading-moment': { zh: '日期和钟点', en: 'Date and time' },
  'reading-moment-mdy': { zh: '日期和钟点，月/日/年', en: 'Date and time, month/day/year' },
  'reading-moment-dmy': { zh: '日期和钟点，日/月/年', en: 'Date and time, day/month/year' },
  'reading-period': { zh: '期间', en: 'Period' },
  'reading-boolean': { zh: '是非', en: 'True or false' },

  'why-empty': { zh: '整列空白。', en: 'Nothing in it.' },
  'why-leading-zero': { zh: '有以0开头的编码，所以按文本保留。', en: 'Codes beginning with 0; kept as text.' },
  'why-long-digits': { zh: '是很长的编码，所以按文本保留。', en: 'Long codes; kept as text.' },
  'why-code-name': { zh: '列名表明是编码，所以按文本保留。', en: 'Named as a code; kept as text.' },
  'why-digits-lost': {
    zh: '编码被表格软件改成了科学记数，后几位已经丢失，这里无法恢复。',
    en: 'A spreadsheet has turned these codes into powers of ten; their last digits are lost and can’t be restored here.',
  },
  'why-mixed-units': { zh: '数后的单位不一致，所以按文本保留。', en: 'Units differ from cell to cell; kept as text.' },
  'why-ask-order': {
    zh: '月和日哪个在前看不出来，请选定；不选就是文本。',
    en: 'Month or day first? The values do not tell: choose, or it stays text.',
  },
  'why-ask-century': {
    zh: '年份只有两位，请选定；选日期时69—99读作1969—1999，00—68读作2000—2068。',
    en: 'Years have two digits: choose. As dates, 69–99 are read as 1969–1999 and 00–68 as 2000–2068.',
  },
  'why-ask-calendar': {
    zh: '像民国纪年的日期，请选定；不选就是文本。',
    en: 'These look like dates counted from 1912: choose, or they stay text.',
  },
  orderTold: {
    zh: (count: string, row: string, text: string) => `先后由整列判定：${count}格只能这样读，如第${row}行的${text}`,
    en: (count: string, row: string, text: string) =>
      `order told by the whole column: ${count} cells allow no other, such as ${text} in row ${row}`,
  },
  curedEmpty: { zh: '表头是空的，名字是补的。', en: 'The header was empty; the name is ours.' },
  curedDuplicate: { zh: '列名重复，加了序号。', en: 'The name stood twice; a number was added.' },
  second: { zh: (name: string) => `又名${name}`, en: (name: string) => `Also named ${name}` },
  unit: { zh: (unit: string) => `单位：${unit}`, en: (unit: string) => `Unit: ${unit}` },
  blank: { zh: (count: string) => `空${count}格`, en: (count: string) => `blank ${count}` },
  padded: {
    zh: (count: string) => `去掉首尾空格${count}格`,
    en: (count: string) => `outer spaces taken off: ${count}`,
  },
  fill: { zh: '空白格用上一行的值填', en: 'Fill blanks from above' },
  fillOf: {
    zh: (name: string) => `空白格用上一行的值填：“${name}”`,
    en: (name: string) => `Fill blanks from above: “${name}”`,
  },
  marks: {
    zh: (mark: string, count: string) => `“${mark}”${count}格读作空`,
    en: (mark: string, count: string) => `“${mark}” read as blank: ${count}`,
  },
  figures: { zh: '万、亿已换算', en: '万 and 亿 multiplied out' },
  percent: { zh: '85%读作85', en: '85% is read as 85' },
  offsets: {
    zh: '时区偏移没有换算，钟点照文件所写',
    en: 'offsets from UTC are not applied; the clock is as written',
  },
  badCount: {
    zh: (count: string) => `读不成${count}格，原文另存一列`,
    en: (count: string) => `unreadable: ${count}, kept as written beside`,
  },

  bad: { zh: '读不成的单元格', en: 'Cells that could not be read' },
  badNote: {
    zh: (suffix: string) =>
      `这些格在本列里为空，原文保留在旁边的“列名_${suffix}”里。要整列照原样留着，就把类型改成文本；要改数，就改文件再打开。`,
    en: (suffix: string) =>
      `Blank in their column, and kept as written in a column beside it, “name_${suffix}”. To keep the whole column as written, make its type text; to correct a value, correct the file and open it again.`,
  },
  badRule: {
    zh: (column: string, type: string, count: string) => `“${column}”按“${type}”读，${count}格读不成。`,
    en: (column: string, type: string, count: string) =>
      `“${column}” as ${type.toLowerCase()}, unreadable cells: ${count}. `,
  },
  'rule-integer': { zh: '要是确切的整数，如1,234、1.2万。', en: 'It takes exact whole numbers, such as 1,234.' },
  'rule-decimal': {
    zh: '要是确切的数，如1,234.5、1.2万；约、<、…不算。',
    en: 'It takes exact numbers, such as 1,234.5.',
  },
  'rule-decimal-comma': {
    zh: '要用逗号作小数点，如1.234,5。',
    en: 'It takes numbers with a decimal comma, such as 1.234,5.',
  },
  'rule-percent': { zh: '要带百分号，如5.8%。', en: 'It takes numbers with a per cent sign, such as 5.8%.' },
  'rule-date': {
    zh: '要是存在的日子，年在前，如2020-01-11、2020年1月11日。',
    en: 'It takes days that exist, year first, such as 2020-01-11.',
  },
  'rule-date-mdy': {
    zh: '要是存在的日子，月在前，如1/31/2020。',
    en: 'It takes days that exist, month first, such as 1/31/2020.',
  },
  'rule-date-dmy': {
    zh: '要是存在的日子，日在前，如31/1/2020。',
    en: 'It takes days that exist, day first, such as 31/1/2020.',
  },
  'rule-date-roc': {
    zh: '要是民国纪年的日子，如1081111、108/11/11。',
    en: 'It takes days in years from 1912, such as 1081111.',
  },
  'rule-moment': {
    zh: '要是日期和钟点，如2020-01-11 23:05:00。',
    en: 'It takes a date with a time, such as 2020-01-11 23:05:00.',
  },
  'rule-moment-mdy': {
    zh: '要是日期和钟点，月在前，如1/31/2020 11:05 PM。',
    en: 'It takes a date with a time, month first, such as 1/31/2020 11:05 PM.',
  },
  'rule-moment-dmy': {
    zh: '要是日期和钟点，日在前，如31/1/2020 23:05。',
    en: 'It takes a date with a time, day first, such as 31/1/2020 23:05.',
  },
  'rule-period': {
    zh: '要是年、季、月等期间，如2020年、2020年1—6月、2020Q1。',
    en: 'It takes periods, such as 2020, 2020-01 or 2020Q1.',
  },
  'rule-boolean': { zh: '要是是/否、Y/N、TRUE/FALSE。', en: 'It takes yes or no, Y or N, TRUE or FALSE.' },
  badCell: {
    zh: (column: string, row: string, text: string) => `${column}，第${row}行：${text}`,
    en: (column: string, row: string, text: string) => `${column}, row ${row}: ${text}`,
  },
  badMore: { zh: (count: string) => `另有${count}格。`, en: (count: string) => `${count} more.` },
  broken: { zh: '格数或引号不对的行', en: 'Rows with too many or too few cells, or broken quotes' },
  brokenNote: {
    zh: '都导入：少的格补空，多的格放进一列。',
    en: 'All are imported: missing cells are blank, spare ones get a column of their own.',
  },
  'wrong-short': { zh: (cells: string) => `只有${cells}格`, en: (cells: string) => `only ${cells} cells` },
  'wrong-long': { zh: (cells: string) => `有${cells}格`, en: (cells: string) => `${cells} cells` },
  'wrong-stray-quote': {
    zh: (_: string) => '引号不成对，按原样读',
    en: (_: string) => 'quotes do not match; read as it stands',
  },
  'wrong-unterminated-quote': {
    zh: (_: string) => '引号没有收尾，读到哪里算哪里',
    en: (_: string) => 'a quote is never closed; read as far as it goes',
  },
  line: { zh: (line: string) => `文件第${line}行`, en: (line: string) => `line ${line}` },

  preview: {
    zh: (rows: string) => `导入后的样子：前${rows}行`,
    en: (rows: string) => `As it will be imported, first rows: ${rows}`,
  },
  tableName: { zh: '表名', en: 'Name of the table' },
  tableNameNote: { zh: (name: string) => `查询里写作 ${name}`, en: (name: string) => `Written ${name} in queries` },
  import: { zh: '导入', en: 'Import' },
  drop: { zh: '不要这个文件', en: 'Leave this file' },
  imported: {
    zh: (name: string, rows: string) => `已导入 ${name}：${rows}行。`,
    en: (name: string, rows: string) => `Imported ${name}: rows ${rows}.`,
  },
  columnsOf: { zh: (count: string) => `${count}列`, en: (count: string) => `Columns: ${count}` },
  tables: { zh: '已导入的表', en: 'Imported tables' },
  rowsOnly: { zh: (rows: string) => `${rows}行`, en: (rows: string) => `Rows ${rows}` },
  tableFacts: {
    zh: (rows: string, mb: string) => `${rows}行，${mb} MB`,
    en: (rows: string, mb: string) => `Rows ${rows}, ${mb} MB`,
  },
  query: { zh: '查询', en: 'Query' },
  queryOf: { zh: (name: string) => `查询 ${name}`, en: (name: string) => `Query ${name}` },
  remove: { zh: '移除', en: 'Remove' },
  removeOf: { zh: (name: string) => `移除 ${name}`, en: (name: string) => `Remove ${name}` },
  removed: { zh: (name: string) => `已移除 ${name}。`, en: (name: string) => `Removed ${name}.` },
  tooMany: {
    zh: (limit: string) => `至多同时有${limit}张表，请先移除一张。`,
    en: (limit: string) => `At most ${limit} tables at a time; remove one first.`,
  },

  failed: { zh: (name: string) => `“${name}”没有打开`, en: (name: string) => `“${name}” was not opened` },
  readAnyway: { zh: '换一种编码再读', en: 'Read it in this encoding' },
  'fail-empty': {
    zh: () => '文件是空的（0字节）。请回到来处重新导出。',
    en: () => 'The file is empty (0 bytes). Export it again where it came from.',
  },
  'fail-too-large': {
    zh: (limit: string) => `文件超过上限（${limit} MB）。请先筛选或拆开，再打开其中一份。`,
    en: (limit: string) => `The file exceeds the limit (${limit} MB). Filter or split it first.`,
  },
  'fail-too-many-columns': {
    zh: (limit: string) => `列太多，上限${limit}列。请去掉用不着的列。`,
    en: (limit: string) => `Too many columns; the limit is ${limit}. Take out those you do not need.`,
  },
  'fail-too-many-cells': {
    zh: (limit: string) => `单元格太多，上限${limit}格。请先筛选行，或去掉用不着的列。`,
    en: (limit: string) => `Too many cells; the limit is ${limit}. Filter rows or take out columns first.`,
  },
  'fail-old-workbook': {
    zh: () =>
      '这是旧式工作簿（.xls、WPS的.et）或加了密码的工作簿，这里读不了。请用Excel或WPS打开，去掉密码，“另存为”.xlsx再来。',
    en: () =>
      'This is an old workbook (.xls, or .et of WPS) or one with a password, which can’t be read here. Open it in Excel or WPS, take the password off and save it as .xlsx.',
  },
  'fail-markup': {
    zh: () => '这其实是网页或XML，里面没有找到表。若表在别处，请用Excel或WPS打开，“另存为”.xlsx再来。',
    en: () =>
      'This is really a web page or XML, and no table was found in it. Open it in Excel or WPS and save it as .xlsx.',
  },
  'fail-not-a-workbook': {
    zh: () => '这是压缩包，或ODS、Word等别的文档，不是.xlsx工作簿。压缩包请先解压，文档请另存为.xlsx或CSV。',
    en: () =>
      'This is an archive, or another kind of document (ODS, Word), and no .xlsx workbook. Unpack an archive first; save a document as .xlsx or CSV.',
  },
  'fail-pdf': {
    zh: () => '这是PDF。请找它的表格文件，或先转成.xlsx，并核对转出的数。',
    en: () => 'This is a PDF. Look for its data file, or convert it to .xlsx and check the numbers.',
  },
  'fail-picture': {
    zh: () => '这是图片，不是表。请找做这张图的表格文件。',
    en: () => 'This is a picture, no table. Look for the data file it was made from.',
  },
  'fail-compressed': { zh: () => '这是压缩文件，请先解压。', en: () => 'This file is compressed; unpack it first.' },
  'fail-nul': {
    zh: () => '这不是文本文件（里面有空字节）。若是UTF-16编码的文本，请选定编码再读。',
    en: () => 'This is no text file (it holds NUL bytes). If it is text in UTF-16, choose that encoding.',
  },
  'fail-unknown-encoding': {
    zh: () => '认不出文字编码，或者一份文件里混了两种编码。请选定一种再读，并核对文字。',
    en: () => 'The encoding can’t be told, or two are mixed in one file. Choose one and check the words.',
  },
  'fail-bad-workbook': {
    zh: () => '工作簿损坏，打不开。请在Excel或WPS里修复后另存。',
    en: () => 'The workbook is damaged. Repair it in Excel or WPS and save it again.',
  },
  'fail-bad-json': {
    zh: () => 'JSON写得不对，下面是出错的地方。请改好或重新导出。',
    en: () => 'This is no valid JSON; where it fails is said below. Correct it, or export it again.',
  },
  'fail-no-rows-in-json': {
    zh: () => 'JSON里没有成行的数据：要有一个由对象（或数组）组成的数组。',
    en: () => 'There are no rows in this JSON: it needs an array of objects, or of arrays.',
  },
  'fail-bad-parquet': {
    zh: () => 'Parquet文件损坏，或用了不支持的写法。',
    en: () => 'The Parquet file is damaged or written in a way that is not supported.',
  },
  'fail-no-table': {
    zh: () => '里面没有找到表：全是空行或空白。请看是不是拿错了文件，或表在另一张工作表里。',
    en: () => 'No table was found in it: there is nothing but blanks. Is it the right file, and the right sheet?',
  },
  'fail-unreadable': {
    zh: () => '文件读不出来：可能已被移动、改动，或浏览器内存不足。请再选一次。',
    en: () =>
      'The file could not be read: it may have been moved or changed, or the browser ran out of memory. Choose it again.',
  },
  'fail-worker': {
    zh: () => '读文件的程序没有启动。请刷新页面再试。',
    en: () => 'The reader did not start. Reload the page and try again.',
  },
  failSays: { zh: '读取程序的原话', en: 'The reader’s message' },

  wordColumn: { zh: '列', en: 'column_' },
  wordAsWritten: { zh: '原文', en: 'as_written' },
  wordSpare: { zh: '多出的单元格', en: 'spare_cells' },
  wordPeriod: { zh: '期间', en: 'period' },
  wordValue: { zh: '数值', en: 'value' },
  wordTable: { zh: '表', en: 'table' },
});

/** The strings in one language. */
export type OwnStrings = ReturnType<typeof own>;
