/** The parts of a question in words. */
import type { BuilderStrings } from '../../../i18n/builder.ts';
import type { Locale } from '../../../i18n/index.ts';
import { fieldTitle, kindOf } from '../../../workbench/builder/columns.ts';
import { columnOf } from '../../../workbench/builder/names.ts';
import type { Breakdown, BuilderQuery, Field, Filter, Measure, Value } from '../../../workbench/builder/query.ts';
import type { Schema } from '../../../workbench/schema.ts';

/** What is needed to name a part. */
export interface Words {
  readonly t: BuilderStrings;
  readonly locale: Locale;
  readonly schema: Schema;
  readonly table: string;
}

export function sayField({ schema, table, locale }: Words, field: Field): string {
  return fieldTitle(schema, table, field, locale);
}

export function sayBreakdown(words: Words, { field, part, width }: Breakdown): string {
  const { t } = words;
  const title = sayField(words, field);
  if (part !== undefined) return t.partOf(title, t[part]);
  return width === undefined ? title : t.partOf(title, t.band(String(width)));
}

export function sayMeasure(words: Words, measure: Measure): string {
  const { t } = words;
  if ('where' in measure) {
    const where = measure.where.map((filter) => sayFilter(words, filter)).join(words.locale === 'zh' ? '、' : ', ');
    return t.measureIf(t[measure.what === 'count-if' ? 'count-met' : 'share-met'], where);
  }
  return 'field' in measure ? t.measureOf(t[measure.what], sayField(words, measure.field)) : t[measure.what];
}

function sayValue({ t, schema, table, locale }: Words, field: Field, { kind, text }: Value): string {
  if (kind === 'boolean') return text === 'true' ? t.yes : t.no;
  const known = columnOf(schema, table, field)?.values?.find(({ value }) => value === text);
  if (known !== undefined) return known.label[locale];
  return kind === 'text' ? t.quote(text) : text;
}

export function sayFilter(words: Words, filter: Filter): string {
  const { t, schema, table } = words;
  const field = sayField(words, filter.field);
  const column = columnOf(schema, table, filter.field);
  const dated = column !== undefined && ['date', 'moment'].includes(kindOf(column));
  const value = (one: Value): string => sayValue(words, filter.field, one);
  switch (filter.is) {
    case 'in':
    case 'not-in': {
      const values = filter.values.map(value).join(t.or);
      return filter.is === 'in' ? t.isIn(field, values) : t.notIn(field, values);
    }
    case 'compared':
      return t.said(field, dated ? t[`date-${filter.op}`] : t[`op-${filter.op}`], value(filter.to));
    case 'against':
      return t.said(field, t[`op-${filter.op}`], sayField(words, filter.to));
    case 'between':
      return t.said(field, t['op-between'], `${value(filter.from)} ${t.to} ${value(filter.to)}`);
    case 'contains':
      return t.said(field, t['op-contains'], t.quote(filter.text));
    case 'blank':
    case 'filled':
      return t.saidBare(field, t[`op-${filter.is}`]);
    case 'weekday': {
      const names = t.days.split(/、|, /);
      return t.said(field, t['op-weekday'], filter.days.map((day) => names[day - 1] ?? String(day)).join(t.or));
    }
  }
}

/** Columns of the answer in words, in their order. */
export function sayOutputs(words: Words, query: BuilderQuery): readonly string[] {
  if (query.ask === 'rows') return query.columns.map(({ field }) => sayField(words, field));
  const { breakdowns, measures } = query;
  return [...breakdowns.map((one) => sayBreakdown(words, one)), ...measures.map((one) => sayMeasure(words, one))];
}
