/** What there is to pick: the columns of a table and of those it refers to, in the order in which they are of use. */
import type { Locale } from '../../i18n/index.ts';
import type { OwnTableInfo } from '../../query/own.ts';
import type { Schema, SchemaColumn, SchemaTable } from '../schema.ts';
import { columnOf, tableOf } from './names.ts';
import type { Field, Step } from './query.ts';

export type Kind = 'number' | 'date' | 'moment' | 'boolean' | 'text' | 'nested';

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|U?INTEGER|DECIMAL.*|DOUBLE|FLOAT|REAL)$/;

export function kindOf({ type }: Pick<SchemaColumn, 'type'>): Kind {
  if (type.endsWith(']') || /^(?:STRUCT|MAP|UNION)/.test(type)) return 'nested';
  if (NUMBER.test(type)) return 'number';
  if (type === 'DATE') return 'date';
  if (type.startsWith('TIMESTAMP')) return 'moment';
  return type === 'BOOLEAN' ? 'boolean' : 'text';
}

/** Numbers that say which one, not how much: their sum or mean is none of anything. */
const LABELLING =
  /(?:^|_)(?:id|no|code|order|paragraph|position|decimals|year|since|until|rank|place|places)(?:_|$)|年份|年度|^年$|编号|编码|代码|序号|次序|段落|名次|排名|电话|邮编/i;

/** Whether a column's numbers are amounts, which may be added or averaged. */
export function isAmount(column: SchemaColumn): boolean {
  const named = LABELLING.test(column.name) || LABELLING.test(column.title.zh);
  return kindOf(column) === 'number' && column.references === null && !named;
}

/** Whether rows can be told apart by a column without ending at one row each. */
export function isCategory(column: SchemaColumn): boolean {
  const { type, values, references } = column;
  const few = values !== null && values.length > 1;
  return few || type.startsWith('ENUM') || references !== null || kindOf(column) === 'boolean';
}

export interface Choice {
  readonly field: Field;
  readonly column: SchemaColumn;
  /** What it is called, and what leads to it: `指标 › 名称`. */
  readonly title: string;
  readonly kind: Kind;
}

/** In the other language than the page's, where the same column stands beside it in this one. */
function isTwin(column: SchemaColumn, table: SchemaTable, locale: Locale): boolean {
  const other = locale === 'zh' ? '_en' : '_zh';
  if (!column.name.endsWith(other)) return false;
  return table.columns.some(({ name }) => name === `${column.name.slice(0, -3)}_${locale}`);
}

/** A column's title without what only tells the languages apart. */
export function titleOf(column: SchemaColumn, locale: Locale): string {
  return column.title[locale].replace(/\s*[（(](?:中文|英文|Chinese|English)[）)]$/, '') || column.name;
}

/** What a field is called on the page. */
export function fieldTitle(schema: Schema, table: string, field: Field, locale: Locale): string {
  const column = columnOf(schema, table, field);
  const own = column === undefined ? field.column : titleOf(column, locale);
  const step = field.path.at(-1);
  if (step === undefined) return own;
  const before = fieldTitle(schema, table, { path: field.path.slice(0, -1), column: step.column }, locale);
  return `${before} › ${own}`;
}

/** Steps deep that tables are followed; a third would offer hundreds of columns. */
const DEPTH = 2;

/** Every column within reach, the table's own first. */
export function choices(schema: Schema, name: string, locale: Locale): readonly Choice[] {
  const found: Choice[][] = [[], [], []];
  const walk = (table: SchemaTable, path: readonly Step[]): void => {
    for (const column of table.columns) {
      if (isTwin(column, table, locale)) continue;
      const field: Field = { path, column: column.name };
      const title = fieldTitle(schema, name, field, locale);
      found[path.length]?.push({ field, column, title, kind: kindOf(column) });
      const { references } = column;
      const target = references === null ? undefined : tableOf(schema, references.table);
      const known = path.some((step) => step.table === target?.name) || target?.name === name;
      if (references === null || target === undefined || path.length === DEPTH || known) continue;
      walk(target, [...path, { column: column.name, table: target.name, key: references.column }]);
    }
  };
  const table = tableOf(schema, name);
  if (table !== undefined) walk(table, []);
  return found.flat();
}

/** The column that says what a row of a table is, in the page's language; undefined where only its key does. */
export function namingColumn(table: SchemaTable, locale: Locale): SchemaColumn | undefined {
  const names = ['name', 'short', 'title', 'text', 'statement'].map((stem) => `${stem}_${locale}`);
  return names.flatMap((name) => table.columns.find((column) => column.name === name) ?? [])[0];
}

/** A column's values by their name: of one that refers to a table, what that table calls them. */
export function byName(schema: Schema, column: SchemaColumn, path: readonly Step[], locale: Locale): Field {
  const own: Field = { path, column: column.name };
  const { references } = column;
  const target = references === null ? undefined : tableOf(schema, references.table);
  const naming = target === undefined ? undefined : namingColumn(target, locale);
  if (references === null || target === undefined || naming === undefined) return own;
  const step: Step = { column: column.name, table: target.name, key: references.column };
  return { path: [...path, step], column: naming.name };
}

/** The published tables and those a visitor has brought, as one. */
export function withOwn(schema: Schema, own: readonly OwnTableInfo[]): Schema {
  if (own.length === 0) return schema;
  const tables = own.map(({ name, columns, rows }): SchemaTable => {
    const both = (text: string) => ({ zh: text, en: text });
    return {
      ...{
        name: `own.${name}`,
        title: both(name),
        description: both(''),
        readings: [],
        simulated: false,
        rows,
        key: [],
      },
      columns: columns.map((column) => ({
        ...{ name: column.name, type: column.type, title: both(column.name), description: null },
        ...{ readings: [], values: null, references: null },
      })),
    };
  });
  return { ...schema, tables: [...schema.tables, ...tables] };
}

/** Whether what is typed finds this: by its names, its pinyin, or the column's own name. */
export function finds(typed: string, texts: readonly string[]): boolean {
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  return wanted.every((part) => texts.some((text) => text.toLowerCase().includes(part)));
}
