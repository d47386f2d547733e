/** Taking data and references away. */
import { strings } from './index.ts';

export const take = strings({
  title: { zh: '带走', en: 'Take away' },
  files: { zh: '数据', en: 'Data' },
  filesNote: {
    zh: '各种格式里是同一批数，取舍到同一位。CSV用Excel、WPS直接打开，中文不乱。',
    en: 'The same numbers in every format, rounded alike. The CSV opens in Excel and WPS as it is.',
  },
  filesSimulated: {
    zh: '模拟数据行数多，装不进工作表，只有这两种格式。',
    en: 'Simulated tables have too many rows for a worksheet; these two formats are all.',
  },
  formats: { zh: '格式', en: 'Formats' },
  csv: { zh: 'CSV', en: 'CSV' },
  plainCsv: { zh: 'CSV（程序用）', en: 'CSV for programs' },
  json: { zh: 'JSON', en: 'JSON' },
  xlsx: { zh: 'XLSX（中文）', en: 'XLSX in Chinese' },
  enXlsx: { zh: 'XLSX（英文）', en: 'XLSX in English' },
  csvGz: { zh: 'CSV（gzip压缩）', en: 'CSV, gzipped' },
  parquet: { zh: 'Parquet', en: 'Parquet' },
  /** A format of a table that lies in parts. */
  part: {
    zh: (format: string, part: number) => `${format}，第${part}份`,
    en: (format: string, part: number) => `${format}, part ${part}`,
  },
  zip: { zh: '全部打成ZIP', en: 'All of it, zipped' },
  quote: { zh: '可以这样写', en: 'Ready to quote' },
  cautions: { zh: '写的时候留意', en: 'Mind when quoting' },
  cite: { zh: '引用', en: 'Cite' },
  citeNote: {
    zh: '网址固定在这一版，以后修订也不变。引用日期写您查看的那一天。',
    en: 'The address stays with this release, whatever is revised later. The access date is the day you looked.',
  },
  citeNow: {
    zh: '模拟数据不随版本冻结，网址指向现在的文件。引用日期写您查看的那一天。',
    en: 'Simulated data are frozen with no release: the address is that of today’s file. The access date is the day you looked.',
  },
  otherStyles: { zh: '其他格式', en: 'Other styles' },
  importFiles: { zh: '导入文献管理软件：', en: 'For reference managers: ' },
  perNumber: { zh: (n: number) => `逐个数的引用（${n}个）`, en: (n: number) => `One by one (${n})` },
  chart: { zh: '这张图的引用', en: 'The chart' },
  source: { zh: '原文的引用', en: 'The source' },
  citeThis: { zh: '引用', en: 'Cite' },
  citeQuery: { zh: '引用这次查询', en: 'Cite this query' },
  style: { zh: '格式', en: 'Style' },
  copy: { zh: '复制', en: 'Copy' },
  copyWhat: { zh: (what: string) => `复制${what}`, en: (what: string) => `Copy ${what}` },
  copied: { zh: '已复制。', en: 'Copied.' },
  copyByHand: {
    zh: '没能写进剪贴板，文字已选中，请按Ctrl+C。',
    en: 'The clipboard is closed; the text is selected, press Ctrl+C.',
  },
});
