/** What is said about datapackage.json and site.json. */
import type { ErrorObject } from 'ajv';
import { listed, quoted, type Said, type Text } from '../problem.ts';

/** A parameter of an Ajv error as text; lists of words joined. */
function parameter(error: ErrorObject, name: string): string {
  const params: unknown = error.params;
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return Array.isArray(value) ? value.map(String).join(', ') : String(value ?? '');
}

function allowed(error: ErrorObject): readonly string[] {
  const params: unknown = error.params;
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'allowedValues') : undefined;
  return Array.isArray(value) ? value.map(String) : [];
}

/** JSON types in words. */
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true或false',
  array: '列表[ ]',
  object: '对象{ }',
};

const FORMATS: Readonly<Record<string, Text>> = {
  uri: { zh: '完整网址', en: 'a full address' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  'date-time': { zh: '日期和时间，如 2021-03-01T09:00:00Z', en: 'a date and time such as 2021-03-01T09:00:00Z' },
};

export const descriptors = {
  profile: (place: string, error: ErrorObject): Said => {
    const data: unknown = error.data;
    const given = quoted(typeof data === 'string' ? data : (JSON.stringify(data) ?? ''));
    const where = { zh: place === '' ? '最外层' : place, en: place === '' ? 'the top level' : place };
    const say = (zh: string, en: string, cureZh: string, cureEn: string): Said => ({
      code: 'profile',
      message: { zh: `不合Data Package v2：${zh}`, en: `not a good Data Package v2: ${en}` },
      cure: { zh: cureZh, en: cureEn },
    });
    switch (error.keyword) {
      case 'required': {
        const name = parameter(error, 'missingProperty');
        return say(`${where.zh}缺“${name}”`, `${where.en} lacks “${name}”`, `补上 "${name}"`, `add "${name}"`);
      }
      case 'enum': {
        const words = allowed(error);
        return say(
          `${where.zh}是${given}`,
          `${where.en} is ${given}`,
          `用其中之一：${listed(words, 'zh')}`,
          `use one of: ${listed(words, 'en')}`,
        );
      }
      case 'type': {
        const types = parameter(error, 'type').split(/, ?/);
        const zh = types.map((type) => TYPES[type] ?? type).join('或');
        return say(
          `${where.zh}是${given}，应是${zh}`,
          `${where.en} is ${given} instead of ${types.join(' or ')}`,
          `改成${zh}`,
          `make it ${types.join(' or ')}`,
        );
      }
      case 'format': {
        const format = FORMATS[parameter(error, 'format')] ?? {
          zh: parameter(error, 'format'),
          en: parameter(error, 'format'),
        };
        return say(
          `${where.zh}是${given}，应是${format.zh}`,
          `${where.en} is ${given} instead of ${format.en}`,
          `写成${format.zh}`,
          `write ${format.en}`,
        );
      }
      case 'pattern':
        return say(
          `${where.zh}是${given}，写法不对`,
          `${where.en} is ${given}, which is not written as it should be`,
          '见 https://datapackage.org/standard/',
          'see https://datapackage.org/standard/',
        );
      default:
        return say(
          `${where.zh}：${error.message ?? error.keyword}`,
          `${where.en}: ${error.message ?? error.keyword}`,
          `见 https://datapackage.org/standard/`,
          `see https://datapackage.org/standard/`,
        );
    }
  },
  unusable: (place: string, reason: string): Said => {
    const [zh = reason, en = reason] = reason.split(' · ');
    return {
      code: 'descriptor',
      message: {
        zh: `本站读不了${place === '' ? '' : ` ${place}`}：${zh}`,
        en: `this site can’t read ${place === '' ? 'it' : place}: ${en}`,
      },
      cure: { zh: '照原来的datapackage.json改回来', en: 'restore it after the original datapackage.json' },
    };
  },
  missingTable: (name: string): Said => ({
    code: 'missing-table',
    message: { zh: `没有${name}这张表`, en: `there is no table ${name}` },
    cure: { zh: `在resources里补上${name}`, en: `add ${name} to resources` },
  }),
  duplicateResource: (name: string): Said => ({
    code: 'duplicate-table',
    message: { zh: `表“${name}”列了两次`, en: `the table “${name}” is listed twice` },
    cure: { zh: '留一个', en: 'keep one' },
  }),
  keyColumn: (table: string, column: string): Said => ({
    code: 'key-column',
    message: {
      zh: `键里写的列“${column}”，${table}表没有`,
      en: `a key names the column “${column}”, which ${table} does not have`,
    },
    cure: { zh: '改正primaryKey或foreignKeys', en: 'correct primaryKey or foreignKeys' },
  }),
  contract: (table: string, column: string): Said => ({
    code: 'contract',
    message: {
      zh: `${table}表的“${column}”列与本站要读的不同`,
      en: `column “${column}” of ${table} is not what this site reads`,
    },
    cure: {
      zh: '照原来的datapackage.json改回这一列的类型和约束',
      en: 'restore the column’s type and constraints after the original datapackage.json',
    },
  }),
  site: (reason: { zh: string; en: string }): Said => ({
    code: 'site',
    message: reason,
    cure: { zh: '改正site.json里的这一项', en: 'correct this entry of site.json' },
  }),
  siteReference: (value: string, table: string, suggestion: string | undefined): Said => ({
    code: 'site-reference',
    message: { zh: `${table}表里没有${quoted(value)}`, en: `${table} has no ${quoted(value)}` },
    cure:
      suggestion === undefined
        ? { zh: `换成${table}里有的标识`, en: `use an identifier that ${table} has` }
        : { zh: `是不是 ${suggestion}？`, en: `did you mean ${suggestion}?` },
  }),
} as const;
