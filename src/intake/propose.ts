/** From what was found to what is proposed, with the visitor's decisions in it. Pure: the same look and choices, the same proposal. */
import { badUnder, choose, counted } from './choose.ts';
import { periodLabel } from './dates.ts';
import { columnNames, free, oneLine } from './names.ts';
import { joinedHeaders } from './structure.ts';
import type { Choices, Facts, HeaderRole, Look, Proposal, ProposedColumn, Reading, Unpivot } from './types.ts';

/** Words for what a file does not name itself, in the visitor's language. */
export interface Words {
  /** Before a number: a column without a name. */
  readonly column: string;
  /** Behind a column's name: the cells that could not be read in it. */
  readonly asWritten: string;
  readonly spare: string;
  readonly period: string;
  readonly value: string;
}

/** 单位 as a word of its own: 填表单位 is an office. */
const UNIT_LINE = /(?:^|[\s(（,，;；、。]|计量|計量|货币|金额)(?:单位|單位|units?)\s*[:：]\s*([^\s,，;；)）]+)/i;
const INDICATOR_LINE = /^(?:指标|指標|indicator)\s*[:：]\s*(.+)$/i;
const IN_BRACKETS = /[（(]([^()（）]{1,12})[)）]\s*$/;

const MEASURE = /\b(?:USD|EUR|GBP|RMB|CNY|thousands?|millions?|billions?|per|cent|sq|square|cubic)\b/i;

/** The unit that a header names in brackets: 年末常住人口(万人). */
export function unitInName(name: string): string {
  const word = IN_BRACKETS.exec(name)?.[1]?.trim() ?? '';
  // Several plain words are an explanation: X (State Plane). With money or a multiple in it, a unit: (USD million).
  const words = /[A-Za-z]{2,}[ _-][A-Za-z]{2,}/.test(word) && !MEASURE.test(word);
  return words || /[\d]{2,}/.test(word) ? '' : word;
}

/** Proposes how to read a file. `name` is the table's. */
export function propose(look: Look, name: string, words: Words, choices: Choices = {}): Proposal {
  const { structure, headers } = look;
  const joined = joinedHeaders(headers, structure.roles, structure.width);
  const rowOf = (role: HeaderRole): readonly string[] => headers[structure.roles.indexOf(role)] ?? [];
  const [translated, unitRow] = [rowOf('translated'), rowOf('units')];
  const named = columnNames(joined, words.column);
  const taken = new Set<string>();
  const columns = look.facts.map((facts, at): ProposedColumn => {
    const decided = choices.columns?.get(at);
    const { name: own = '', cured } = named[at] ?? {};
    const header = oneLine(joined[at] ?? '');
    const chosen = choose(header, facts);
    const reading = decided?.reading ?? chosen.reading;
    const wanted = oneLine(decided?.name ?? own);
    const unit = oneLine(unitRow[at] ?? '').replace(/^[（(](.*)[)）]$/, '$1') || unitInName(header);
    return {
      ...{ at, header, cured, reading, why: chosen.why, facts },
      fill: fillable(at, reading, facts) ? (decided?.fill ?? false) : undefined,
      name: free(wanted === '' ? own : wanted, taken),
      second: oneLine(translated[at] ?? ''),
      keep: decided?.keep ?? (header !== '' || facts.filled > 0),
      offers: [chosen.reading, ...chosen.offers].filter((one) => one !== reading),
      unit: facts.unit === '' ? (reading === 'percent' ? '%' : unit) : facts.unit,
    };
  });
  const unpivot = unpivotOf(look, columns, words);
  return {
    name: choices.name ?? name,
    structure,
    columns,
    spareName: look.spare ? free(words.spare, taken) : undefined,
    asWritten: words.asWritten,
    unpivot,
    unpivoted: unpivot !== undefined && (choices.unpivot ?? false),
    units: unitsIn(look),
  };
}

/** Among the first columns, words with gaps below them: as a merged cell looks once it is no longer merged. */
function fillable(at: number, reading: Reading, { blank, filled, begins, distinct }: Facts): boolean {
  const share = blank / (blank + filled);
  return at < 3 && reading === 'text' && begins && share > 0.2 && share < 0.98 && distinct > filled / 2;
}

/** Units named above or below the table. */
function unitsIn({ headers, structure: { before, after } }: Look): string[] {
  // Also in the corner of the table, above the names of its rows: 单位：万元.
  const corner = headers.flatMap((cells) => cells.slice(0, 1)).map((text) => ({ text }));
  const found = [...before, ...corner, ...after].flatMap(({ text }) => {
    const indicator = INDICATOR_LINE.exec(text)?.[1];
    const unit = UNIT_LINE.exec(text)?.[1] ?? (indicator === undefined ? undefined : unitInName(indicator));
    return unit === undefined || unit === '' ? [] : [unit];
  });
  return [...new Set(found)];
}

const LEAST_PERIODS = 3;
/** Months and quarters whose year stands elsewhere: 1月, 一季度, 1-6月. */
const MONTH_ALONE =
  /^(?:\d{1,2}(?:[-—~至]\d{1,2})?月份?|[一二三四五六七八九十]{1,2}月份?|第?[1-4一二三四]季度|[上下]半年)$/;

/** Periods side by side: at least three columns of numbers headed by periods, and another that says what they are of. */
function unpivotOf(look: Look, columns: readonly ProposedColumn[], words: Words): Unpivot | undefined {
  const periods = columns.flatMap(({ at, header, facts, keep }) => {
    const period = periodLabel(header) ?? (MONTH_ALONE.test(header) ? header : undefined);
    const numeric =
      counted(facts) === 0 || badUnder(facts, 'decimal') <= counted(facts) / 2 || facts.styles.has('percent');
    return period !== undefined && numeric && keep ? [{ at, period }] : [];
  });
  const others = columns.filter(({ at }) => !periods.some((one) => one.at === at));
  const distinct = new Set(periods.map(({ period }) => period)).size;
  if (periods.length < LEAST_PERIODS || distinct < periods.length || others.length === 0) return undefined;
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  const indicator = look.structure.before
    .map(({ text }) => INDICATOR_LINE.exec(text)?.[1])
    .find((text) => text !== undefined);
  const readings = new Set<Reading>(
    periods
      .map(({ at }) => columns[at])
      .flatMap((column) => (column === undefined || counted(column.facts) === 0 ? [] : [column.reading])),
  );
  const only = readings.size === 1 ? [...readings][0] : undefined;
  const numeric = [...readings].every((reading) => reading === 'integer' || reading === 'decimal');
  const reading = only === 'percent' || only === 'integer' ? only : numeric ? 'decimal' : 'text';
  return {
    columns: periods,
    periodName: free(words.period, taken),
    valueName: free(oneLine(indicator ?? words.value), taken),
    reading,
  };
}
