/** The reference of tables and columns on the query page. */
import { strings } from './index.ts';

export const reference = strings({
  title: { zh: '表和列', en: 'Tables and columns' },
  note: {
    zh: '表名前不用写别的；模拟的表写作sim.表名。例值取自填得最全的一行。',
    en: 'Published tables go by their names; simulated ones are written sim.name. Instances are taken from the table’s most complete row.',
  },
  press: { zh: '点名字就插入查询框。', en: 'Pressing a name inserts it into the box.' },
  published: { zh: '已发布的表', en: 'Published tables' },
  simulated: { zh: '模拟的表', en: 'Simulated tables' },
  rows: { zh: (rows: string) => `${rows}行`, en: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`) },
  name: { zh: '名字', en: 'Name' },
  key: { zh: '主键', en: 'Key' },
  noKey: { zh: '没有', en: 'none' },
  leads: { zh: '指向', en: 'Leads to' },
  led: { zh: '被指向', en: 'Led to from' },
  list: { zh: '列表', en: 'list' },
  take: { zh: '下载', en: 'Download' },
  page: { zh: '这张表的页面', en: 'Page of this table' },
  column: { zh: '列', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  meaning: { zh: '含义', en: 'Meaning' },
  instance: { zh: '例值', en: 'Instance' },
  from: {
    zh: (low: string, high: string) => `${low} 至 ${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  allBlank: { zh: '全空', en: 'blank throughout' },
  someBlank: { zh: (n: string) => `${n}行空`, en: (n: string) => `blank in ${n}` },
  noRows: { zh: '还没有行', en: 'no rows yet' },
  emptyTable: {
    zh: '这张表还没有行：来源里还没有这样的内容。查询照样能运行，结果是“没有符合条件的行”。',
    en: 'This table has no rows yet: no source has given any. A query of it still runs, and answers that no row was found.',
  },
  more: {
    zh: (n: number) => `共${n}种取值，见这张表的页面`,
    en: (n: number) => `${n} values in all, on the table’s page`,
  },
  try: { zh: '先看几行', en: 'The first rows' },
  join: { zh: '顺着指向接起来', en: 'Joined to where it leads' },
  labels: { zh: '代号接上名称', en: 'Codes with their labels' },
  intoBox: { zh: '填入查询框', en: 'Into the box' },
});
