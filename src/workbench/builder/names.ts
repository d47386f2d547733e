/** Names as a person would write them: quoted only where the engine needs it, and headings in the page's language. */
import type { Locale } from '../../i18n/index.ts';
import type { Schema, SchemaColumn, SchemaTable } from '../schema.ts';
import type { Breakdown, BuilderQuery, Field, Measure, Shown } from './query.ts';

/** Words that mean something at the place of a name: DuckDB's `duckdb_keywords()` of 1.4.3, all that are not unreserved. */
const KEYWORDS = new Set(
  `all analyse analyze and anti any array as asc asof asymmetric at authorization between bigint binary bit boolean both by
  case cast char character check coalesce collate collation column columns concurrently constraint create cross dec decimal
  default deferrable desc describe distinct do else end except exists extract false fetch float for foreign freeze from full
  generated glob group grouping grouping_id having ilike in initially inner inout int integer intersect interval into is isnull
  join lambda lateral leading left like limit map national natural nchar none not notnull null nullif numeric offset on only or
  order out outer overlaps overlay pivot pivot_longer pivot_wider placing position positional precision primary qualify real
  references returning right row select semi setof show similar smallint some struct substring summarize symmetric table
  tablesample then time timestamp to trailing treat trim true try_cast union unique unpack unpivot using values varchar variadic
  verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
  xmlserialize xmltable current_date current_time current_timestamp localtime localtimestamp user session_user current_user date`.split(
    /\s+/,
  ),
);

const PLAIN = /^(?:[A-Za-z_]|\p{Script=Han})(?:[A-Za-z0-9_]|\p{Script=Han})*$/u;

/** A name in SQL; quoted where it is a keyword or holds anything but letters, digits, `_` and Han. */
export function quoted(name: string): string {
  return PLAIN.test(name) && !KEYWORDS.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A table's schema, where it has one, and its own name. Published tables have none. */
export function tableParts(name: string): readonly string[] {
  const point = name.indexOf('.');
  const schema = name.slice(0, Math.max(point, 0));
  return schema === 'sim' || schema === 'own' ? [schema, name.slice(point + 1)] : [name];
}

export function tableSql(name: string): string {
  return tableParts(name).map(quoted).join('.');
}

export function tableOf(schema: Schema, name: string): SchemaTable | undefined {
  return schema.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** The table that a field's column lies in. */
export function homeOf(schema: Schema, table: string, { path }: Field): SchemaTable | undefined {
  return tableOf(schema, path.at(-1)?.table ?? table);
}

export function columnIn(table: SchemaTable | undefined, name: string): SchemaColumn | undefined {
  return table?.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

export function columnOf(schema: Schema, table: string, field: Field): SchemaColumn | undefined {
  return columnIn(homeOf(schema, table, field), field.column);
}

/** Whether a column only says the name of what its row is, in one language: `name_zh`, `title_en`. */
const NAMING = /^(?:name|title|text|short|statement)_(?:zh|en)$/;

/** A column's title as part of a heading: no brackets, no signs. */
function word(text: string): string {
  return text
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a field is called: by its title in Chinese, by its name in English; by what leads to it where it only names that. */
export function fieldWord(schema: Schema, table: string, field: Field, locale: Locale): string {
  const called = (home: string, column: string): string => {
    const known = columnIn(tableOf(schema, home), column);
    return (locale === 'zh' && known !== undefined ? word(known.title.zh) : word(column)) || column;
  };
  const step = field.path.at(-1);
  if (step === undefined) return called(table, field.column);
  const through = called(field.path.at(-2)?.table ?? table, step.column);
  if (NAMING.test(field.column)) return through;
  return locale === 'zh'
    ? `${through}${called(step.table, field.column)}`
    : `${through}_${called(step.table, field.column)}`;
}

type Output = Shown | Breakdown | Measure;

const PART_ZH = { year: '年', quarter: '季度', month: '月份', weekday: '星期', day: '日' } as const;

function defaultName(schema: Schema, table: string, output: Output, locale: Locale): string | undefined {
  const zh = locale === 'zh';
  const of = (field: Field): string => fieldWord(schema, table, field, locale);
  if (!('what' in output)) {
    const { field } = output;
    const { part, width } = { part: undefined, width: undefined, ...output };
    if (part !== undefined) {
      const stem = of(field).replace(/(?<=.)(?:日期|时间|日)$|(?<=.)_(?:on|at|date)$/, '');
      return zh ? `${stem}${PART_ZH[part]}` : `${stem}_${part}`;
    }
    if (width !== undefined) return zh ? `${of(field)}分段` : `${of(field)}_from`;
    if (field.path.length === 0 && !zh) return undefined;
    return of(field);
  }
  switch (output.what) {
    case 'count':
      return zh ? '行数' : 'row_count';
    case 'share':
      return zh ? '占比' : 'percent';
    case 'count-if':
      return zh ? '符合的行数' : 'matching';
    case 'share-if':
      return zh ? '符合的占比' : 'percent_matching';
    case 'sum':
      return zh ? `${of(output.field)}合计` : `total_${of(output.field)}`;
    case 'mean':
      return zh ? `平均${of(output.field)}` : `mean_${of(output.field)}`;
    case 'median':
      return zh ? `${of(output.field)}中位数` : `median_${of(output.field)}`;
    case 'p90':
      return zh ? `${of(output.field)}九成位数` : `p90_${of(output.field)}`;
    case 'min':
      return zh ? `最小${of(output.field)}` : `min_${of(output.field)}`;
    case 'max':
      return zh ? `最大${of(output.field)}` : `max_${of(output.field)}`;
    case 'distinct':
      return zh ? `不同${of(output.field)}数` : `distinct_${of(output.field)}`;
    case 'filled':
      return zh ? `有${of(output.field)}的行数` : `with_${of(output.field)}`;
    case 'share-of-sum':
      return zh ? `${of(output.field)}占比` : `percent_of_${of(output.field)}`;
  }
}

export function outputsOf(query: BuilderQuery): readonly Output[] {
  return query.ask === 'rows' ? query.columns : [...query.breakdowns, ...query.measures];
}

/**
 * The headings the builder gives where the visitor has given none; each once. Undefined: the column's own name, which
 * needs no AS.
 */
export function defaultNames(query: BuilderQuery, schema: Schema, locale: Locale): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return outputsOf(query).map((output) => {
    const wanted = defaultName(schema, query.table, output, locale);
    const column = 'what' in output ? undefined : output.field.column;
    let name = wanted ?? column ?? '';
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted ?? column}_${count}`;
    taken.add(name.toLowerCase());
    return name === column && isBare(output) ? undefined : name;
  });
}

/** A column as it stands: what SQL heads by its name without being told. */
function isBare(output: Output): boolean {
  return !('what' in output) && !('part' in output) && !('width' in output);
}

/** The headings of the answer, as `write` writes them. */
export function headings(query: BuilderQuery, schema: Schema, locale: Locale): readonly string[] {
  const defaults = defaultNames(query, schema, locale);
  return outputsOf(query).map((output, at) => {
    return output.name ?? defaults[at] ?? ('what' in output ? '' : output.field.column);
  });
}
