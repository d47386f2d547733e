/** A builder's picks as SQL that a person would write. `read` in read.ts takes every text made here back to its picks. */
import type { Locale } from '../../i18n/index.ts';
import { literal } from '../../query/statement.ts';
import type { Schema } from '../schema.ts';
import { defaultNames, headings, outputsOf, quoted, tableParts, tableSql } from './names.ts';
import {
  type Breakdown,
  type BuilderQuery,
  type Field,
  type Filter,
  fieldsOf,
  type Measure,
  type Step,
  same,
  type Value,
} from './query.ts';

/** Writes a field, with the name of its table before it where several are asked. */
type Write = (field: Field) => string;

/** The query's text. `locale` decides the headings; unknown columns are written as they are named. */
export function write(query: BuilderQuery, schema: Schema, locale: Locale): string {
  const names = headings(query, schema, locale);
  const defaults = defaultNames(query, schema, locale);
  const joins = joinsOf(query, names);
  const of: Write = ({ path, column }) => {
    const alias = joins.aliases.find((one) => same(one.path, path))?.alias;
    return alias === undefined ? quoted(column) : `${alias}.${quoted(column)}`;
  };
  const items = outputsOf(query).map((output, at) => {
    const sql = 'what' in output ? measureSql(output, of) : breakdownSql(output, of);
    const name = output.name ?? defaults[at];
    return name === undefined ? sql : `${sql} AS ${quoted(name)}`;
  });
  const base = joins.aliases[0]?.alias;
  const star = base === undefined ? '*' : `${base}.*`;
  const lines = [`SELECT ${items.length === 0 ? star : listed(items)}`, `FROM ${joins.from}`];
  for (const line of joins.lines) lines.push(line);
  if (query.filters.length > 0) {
    lines.push(`WHERE ${query.filters.map((filter) => filterSql(filter, of)).join('\n  AND ')}`);
  }
  if (query.ask === 'groups' && query.breakdowns.length > 0) lines.push('GROUP BY ALL');
  // A column without a heading of its own is written as it is above: two tables may have one of that name.
  const bareAt = (at: number): string | undefined => {
    const output = outputsOf(query)[at];
    const headed = output?.name ?? defaults[at];
    return output === undefined || headed !== undefined || 'what' in output ? undefined : of(output.field);
  };
  const sorts = query.sort.map((sort) => {
    const by = 'field' in sort ? of(sort.field) : (bareAt(sort.at) ?? place(names, sort.at));
    return sort.descending ? `${by} DESC` : by;
  });
  if (sorts.length > 0) lines.push(`ORDER BY ${sorts.join(', ')}`);
  if (query.limit !== undefined) lines.push(`LIMIT ${query.limit}`);
  return lines.join('\n');
}

/** One line where it is short, else a line each but the first. */
function listed(items: readonly string[]): string {
  const line = items.join(', ');
  return line.length <= 64 ? line : items.join(',\n  ');
}

/** A heading to sort by; its place where two are called the same. */
function place(names: readonly string[], at: number): string {
  const name = names[at] ?? '';
  const alone = names.filter((one) => one.toLowerCase() === name.toLowerCase()).length === 1;
  return alone && name !== '' ? quoted(name) : String(at + 1);
}

interface Joins {
  readonly from: string;
  readonly lines: readonly string[];
  readonly aliases: readonly { readonly path: readonly Step[]; readonly alias: string }[];
}

function joinsOf(query: BuilderQuery, names: readonly string[]): Joins {
  const fields = fieldsOf(query);
  const paths: (readonly Step[])[] = [];
  for (const { path } of fields) {
    for (let length = 1; length <= path.length; length += 1) {
      const part = path.slice(0, length);
      if (!paths.some((known) => same(known, part))) paths.push(part);
    }
  }
  if (paths.length === 0 && !ambiguous(query, names)) {
    return { from: tableSql(query.table), lines: [], aliases: [] };
  }
  const taken = new Set<string>();
  const alias = (table: string): string => {
    const letter = /^[a-z]/i.exec(tableParts(table).at(-1) ?? '')?.[0].toLowerCase() ?? 't';
    let name = letter;
    for (let count = 2; taken.has(name); count += 1) name = `${letter}${count}`;
    taken.add(name);
    return name;
  };
  const aliases: { path: readonly Step[]; alias: string }[] = [{ path: [], alias: alias(query.table) }];
  const lines = paths.flatMap((path) => {
    const step = path.at(-1);
    const before = aliases.find((one) => same(one.path, path.slice(0, -1)))?.alias;
    if (step === undefined || before === undefined) return [];
    const own = alias(step.table);
    aliases.push({ path, alias: own });
    const join = step.inner === true ? 'JOIN' : 'LEFT JOIN';
    return [`${join} ${tableSql(step.table)} ${own} ON ${own}.${quoted(step.key)} = ${before}.${quoted(step.column)}`];
  });
  return { from: `${tableSql(query.table)} ${aliases[0]?.alias ?? 't'}`, lines, aliases };
}

/** Whether a heading is also the name of another column that the query uses: then columns are written with their table. */
function ambiguous(query: BuilderQuery, names: readonly string[]): boolean {
  const outputs = outputsOf(query);
  const used = fieldsOf(query).map(({ column }) => column.toLowerCase());
  return names.some((name, at) => {
    const output = outputs[at];
    const bare = output !== undefined && !('what' in output) && !('part' in output) && !('width' in output);
    const own = bare ? output.field.column.toLowerCase() : undefined;
    return name.toLowerCase() !== own && used.includes(name.toLowerCase());
  });
}

function breakdownSql(breakdown: Breakdown, of: Write): string {
  const sql = of(breakdown.field);
  if (breakdown.width !== undefined) return `floor(${sql} / ${breakdown.width}) * ${breakdown.width}`;
  switch (breakdown.part) {
    case undefined:
      return sql;
    case 'year':
      return `year(${sql})`;
    case 'quarter':
      return `year(${sql}) || '-Q' || quarter(${sql})`;
    case 'month':
      return `strftime(${sql}, '%Y-%m')`;
    case 'weekday':
      return `isodow(${sql})`;
    default:
      return `CAST(${sql} AS DATE)`;
  }
}

function measureSql(measure: Measure, of: Write): string {
  const sql = bareMeasure(measure, of);
  return measure.decimals === undefined ? sql : `round(${sql}, ${measure.decimals})`;
}

function bareMeasure(measure: Measure, of: Write): string {
  switch (measure.what) {
    case 'count':
      return 'count(*)';
    case 'share':
      return '100.0 * count(*) / sum(count(*)) OVER ()';
    case 'count-if':
      return `count(*) FILTER (WHERE ${all(measure.where, of)})`;
    case 'share-if':
      return `100.0 * count(*) FILTER (WHERE ${all(measure.where, of)}) / count(*)`;
    case 'sum':
      return `sum(${of(measure.field)})`;
    case 'mean':
      return `avg(${of(measure.field)})`;
    case 'median':
      return `median(${of(measure.field)})`;
    case 'p90':
      return `quantile_cont(${of(measure.field)}, 0.9)`;
    case 'min':
      return `min(${of(measure.field)})`;
    case 'max':
      return `max(${of(measure.field)})`;
    case 'distinct':
      return `count(DISTINCT ${of(measure.field)})`;
    case 'filled':
      return `count(${of(measure.field)})`;
    case 'share-of-sum':
      return `100.0 * sum(${of(measure.field)}) / sum(sum(${of(measure.field)})) OVER ()`;
  }
}

const all = (filters: readonly Filter[], of: Write): string =>
  filters.map((filter) => filterSql(filter, of)).join(' AND ');

function filterSql(filter: Filter, of: Write): string {
  const sql = of(filter.field);
  switch (filter.is) {
    case 'in':
    case 'not-in': {
      const no = filter.is === 'not-in';
      const [first] = filter.values;
      if (first !== undefined && filter.values.length === 1) return `${sql} ${no ? '<>' : '='} ${valueSql(first)}`;
      return `${sql} ${no ? 'NOT IN' : 'IN'} (${filter.values.map(valueSql).join(', ')})`;
    }
    case 'compared':
      return `${sql} ${filter.op} ${valueSql(filter.to)}`;
    case 'against':
      return `${sql} ${filter.op} ${of(filter.to)}`;
    case 'between':
      return `${sql} BETWEEN ${valueSql(filter.from)} AND ${valueSql(filter.to)}`;
    case 'contains': {
      const escaped = filter.text.replace(/[\\%_]/g, '\\$&');
      return `${sql} ILIKE ${literal(`%${escaped}%`)}${escaped === filter.text ? '' : " ESCAPE '\\'"}`;
    }
    case 'blank':
      return `${sql} IS NULL`;
    case 'filled':
      return `${sql} IS NOT NULL`;
    case 'weekday': {
      const [first] = filter.days;
      if (filter.days.length === 1) return `isodow(${sql}) = ${first}`;
      return `isodow(${sql}) IN (${filter.days.join(', ')})`;
    }
  }
}

function valueSql({ kind, text }: Value): string {
  if (kind === 'text') return literal(text);
  return kind === 'date' ? `DATE ${literal(text)}` : text;
}
