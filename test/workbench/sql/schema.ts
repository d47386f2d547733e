/** A small list of tables, as /query/schema.json holds it. */
import type { Schema, SchemaColumn, SchemaTable, SchemaValue } from '../../../src/workbench/schema.ts';

const value = (text: string, zh: string, ...readings: string[]): SchemaValue => ({
  ...{ value: text, label: { zh, en: text }, readings },
});
const column = (name: string, type: string, zh: string, readings: string[], more: Partial<SchemaColumn> = {}) => ({
  ...{ name, type, title: { zh, en: name }, description: null, readings, values: null, references: null },
  ...more,
});
const table = (name: string, zh: string, readings: string[], columns: SchemaColumn[]): SchemaTable => ({
  ...{ name, title: { zh, en: name }, description: { zh, en: name }, readings, simulated: name.startsWith('sim.') },
  ...{ rows: 1, key: [], columns },
});

export const SCHEMA: Schema = {
  version: 1,
  tables: [
    table(
      'observations',
      '观测值',
      ['guancezhi', 'gcz'],
      [
        column('indicator', 'VARCHAR', '指标', ['zhibiao', 'zb']),
        column('status', 'VARCHAR', '性质', ['xingzhi', 'xz'], {
          values: [
            value('actual', '实际', 'shiji', 'sj'),
            value('planned', '计划', 'jihua', 'jh'),
            value('it’s', '其', 'qi'),
          ],
        }),
        column('value', 'DECIMAL(18,4)', '数值', ['shuzhi', 'sz']),
        column('period', 'VARCHAR', '时期', ['shiqi', 'sq']),
      ],
    ),
    table(
      'indicators',
      '指标定义',
      ['zhibiaodingyi', 'zbdy'],
      [column('id', 'VARCHAR', '编号', ['bianhao', 'bh']), column('name_zh', 'VARCHAR', '名称', ['mingcheng', 'mc'])],
    ),
    table('topics', '专题', ['zhuanti', 'zt'], [column('order', 'INTEGER', '顺序', ['shunxu', 'sx'])]),
    table(
      'sim.cases',
      '办件',
      ['banjian', 'bj'],
      [
        column('town', 'ENUM', '街镇', ['jiezhen', 'jz'], { values: [value('城东', '城东', 'chengdong', 'cd')] }),
        column('accepted_on', 'DATE', '受理日期', ['shouliriqi', 'slrq']),
        column('actual_days', 'SMALLINT', '实际天数', ['shijitianshu', 'sjts']),
      ],
    ),
  ],
};
