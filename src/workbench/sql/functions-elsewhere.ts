/** Functions of other databases, and of DuckDB's parts that are not here, with what does the same here. */
import { type Asked, type Explanation, replaced, wordAt } from './asked.ts';

/** Today's date: `current_date` needs a part of the engine that is not here. The time zone is UTC. */
const TODAY = 'now()::TIMESTAMP::DATE';

const DATES = new Set(['current_date', 'today', 'getdate', 'curdate', 'sysdate', 'get_current_date']);

/** The same under another name, with the same arguments. */
const RENAMED: Readonly<Record<string, string>> = {
  isnull: 'ifnull',
  nvl: 'coalesce',
  iif: 'if',
  regexp_like: 'regexp_matches',
  date_format: 'strftime',
  to_char: 'strftime',
  to_date: 'strptime',
  str_to_date: 'strptime',
  ucase: 'upper',
  lcase: 'lower',
  char_length: 'length',
  datalength: 'length',
  rand: 'random',
  stdev: 'stddev_samp',
  variance: 'var_samp',
  percentile_cont: 'quantile_cont',
};
/** The same with other arguments: said, not put right. */
const OTHERWISE: Readonly<Record<string, string>> = {
  charindex: 'instr(text, part)',
  locate: 'instr(text, part)',
  find_in_set: "list_contains(string_split(text, ','), x)",
  convert: 'CAST(x AS VARCHAR)',
  dateadd: 'd + INTERVAL 1 DAY',
  weekday: 'isodow(d)',
  year_month: "strftime(d, '%Y-%m')",
};

/** The cure for a function that is not here; undefined where none is known. */
export function functionCure(asked: Asked, name: string): Explanation | undefined {
  const own = name.toLowerCase();
  // The engine names what it looks for, which is not what was written for `current_time`.
  const at = wordAt(asked, own.replace(/^get_/, ''));
  if (DATES.has(own)) {
    const called = asked.words[at + 1]?.text === '(' && asked.words[at + 2]?.text === ')';
    const fix = at < 0 ? undefined : replaced(asked, at, called ? at + 2 : at, TODAY);
    return { key: 'functionInstead', args: [name, TODAY], ...(fix === undefined ? {} : { fix }) };
  }
  const renamed = RENAMED[own];
  if (renamed !== undefined) {
    const fix = at < 0 ? undefined : replaced(asked, at, at, renamed);
    return { key: 'functionInstead', args: [name, renamed], ...(fix === undefined ? {} : { fix }) };
  }
  const otherwise = OTHERWISE[own];
  return otherwise === undefined ? undefined : { key: 'functionInstead', args: [name, otherwise] };
}
