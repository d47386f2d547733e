import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explanation } from '../../../src/i18n/sql.ts';
import { engineError, offsetOf } from '../../../src/query/errors.ts';
import { explain } from '../../../src/workbench/sql/explain.ts';
import { SCHEMA } from './schema.ts';

/** What DuckDB 1.4.3, the very engine that browsers get, said to these queries; lists of candidate functions left out. */
const SAID = v.parse(
  v.array(v.tuple([v.string(), v.string()])),
  JSON.parse(readFileSync(new URL('./messages.json', import.meta.url), 'utf8')),
);

/** As the tables were when the engine was asked. */
const column = (name: string, zh: string, readings: string[] = []) => ({
  ...{ name, type: 'VARCHAR', title: { zh, en: name }, description: null, readings, values: null, references: null },
});
const [observations, indicators, ...others] = SCHEMA.tables;
const known = {
  ...SCHEMA,
  tables: [
    ...(observations === undefined
      ? []
      : [{ ...observations, columns: [...observations.columns, column('id', '编号'), column('area', '地区')] }]),
    ...(indicators === undefined
      ? []
      : [{ ...indicators, columns: [...indicators.columns, column('unit', '单位'), column('topic', '专题')] }]),
    ...others,
  ],
};

function explained(sql: string) {
  const message = SAID.find(([query]) => query === sql)?.[1];
  if (message === undefined) throw new Error(`the engine was not asked: ${sql}`);
  const error = engineError(new Error(message), sql);
  const offset = error.position === undefined ? undefined : offsetOf(sql, error.position);
  return explain(error.message, sql, offset, known, []);
}

describe('errors explained', () => {
  it.each([
    ['SELECT indicater FROM observations', 'columnNear', 'SELECT indicator FROM observations'],
    ['SELECT o.indicater FROM observations o', 'columnNear', 'SELECT o.indicator FROM observations o'],
    ['SELECT 指标 FROM observations', 'columnNear', 'SELECT indicator FROM observations'],
    ['SELECT x.indicator FROM observations o', 'aliasNear', 'SELECT o.indicator FROM observations o'],
    ['SELECT unit FROM observations', 'columnElsewhere', undefined],
    ['SELECT * EXCLUDE (nosuch) FROM observations', 'column', undefined],
    ['SELECT * FROM observatons', 'tableNear', 'SELECT * FROM observations'],
    ['SELECT * FROM sim.case', 'tableNear', 'SELECT * FROM sim.cases'],
    ['SELECT * FROM own.shuju', 'ownMissing', undefined],
    ['WITH x AS (SELECT 1) SELECT * FROM y', 'tableNear', 'WITH x AS (SELECT 1) SELECT * FROM x'],
    [
      'SELECT id FROM observations o JOIN indicators i ON i.id = o.indicator',
      'ambiguous',
      'SELECT o.id FROM observations o JOIN indicators i ON i.id = o.indicator',
    ],
    [
      'SELECT area, value, count(*) FROM observations GROUP BY area',
      'groupBy',
      'SELECT area, value, count(*) FROM observations GROUP BY ALL',
    ],
    ['SELECT area, count(*) FROM observations', 'groupBy', 'SELECT area, count(*) FROM observations\nGROUP BY ALL'],
    [
      'SELECT max(value), area FROM observations ORDER BY area',
      'groupBy',
      'SELECT max(value), area FROM observations\nGROUP BY ALL\nORDER BY area',
    ],
    ['SELECT * FROM observations HAVING value > 1', 'groupBy', undefined],
    ["SELECT value + 'abc' FROM observations", 'conversion', undefined],
    ["SELECT * FROM observations WHERE value = '万'", 'conversion', undefined],
    ["SELECT CAST('2020-13-45' AS DATE)", 'date', undefined],
    ['SELECT 1000000000000::INTEGER', 'range', undefined],
    ['SELECT (100::TINYINT * 100::TINYINT)', 'range', undefined],
    ['SELECT period + 1 FROM observations', 'argumentTypes', undefined],
    ['SELECT avg(period) FROM observations', 'argumentTypes', undefined],
    ["SELECT year('2020-01-01')", 'literalType', undefined],
    ['SELECT count(*) FROM observations WHERE count(*) > 1', 'aggregateInWhere', undefined],
    ['SELECT area FROM observations WHERE rank() OVER () = 1', 'windowInWhere', undefined],
    ['SELECT sum(count(*)) FROM observations', 'nestedAggregate', undefined],
    ["SELECT json_extract('{}','$.a')", 'functionPart', undefined],
    ['SELECT current_date', 'functionInstead', 'SELECT now()::TIMESTAMP::DATE'],
    ['SELECT today()', 'functionInstead', 'SELECT now()::TIMESTAMP::DATE'],
    ['SELECT getdate()', 'functionInstead', 'SELECT now()::TIMESTAMP::DATE'],
    ['SELECT isnull(value, 0) FROM observations', 'functionInstead', 'SELECT ifnull(value, 0) FROM observations'],
    ["SELECT charindex('a','b')", 'functionInstead', undefined],
    ['SELECT summ(value) FROM observations', 'functionNear', 'SELECT sum(value) FROM observations'],
    ["SELECT 'abc", 'quoteOpen', undefined],
    ['SELECT "abc FROM observations', 'quoteOpen', undefined],
    ['SELECT (1 + 2', 'bracketOpen', undefined],
    ['SELECT 1 + 2)', 'bracketExtra', undefined],
    ['SELECT * FROM observations ORDER BY', 'endsEarly', undefined],
    ['SELECT id， area FROM observations', 'signs', 'SELECT id, area FROM observations'],
    ['SELECT count（*） FROM observations', 'signs', 'SELECT count(*) FROM observations'],
    ["SELECT * FROM observations WHERE area ＝ 'x'", 'signs', "SELECT * FROM observations WHERE area = 'x'"],
    ['SELECT * FROM observations WHERE area = ‘x’', 'signs', "SELECT * FROM observations WHERE area = 'x'"],
    ['SELECT * FROM observations WHERE area = “x”', 'signs', "SELECT * FROM observations WHERE area = 'x'"],
    ['SELECT * FROM observations；', 'signs', 'SELECT * FROM observations;'],
    [
      'SELECT * FROM observations WHERE area = "重庆"',
      'doubleQuotes',
      "SELECT * FROM observations WHERE area = '重庆'",
    ],
    ['SELECT id, area FROM observations GROUP BY ALL,', 'comma', 'SELECT id, area FROM observations GROUP BY ALL'],
    ['SELECT `id` FROM `observations`', 'backticks', 'SELECT id FROM observations'],
    ['SELECT [id] FROM [observations]', 'squareNames', 'SELECT id FROM observations'],
    ['SELECT TOP 10 * FROM observations', 'top', 'SELECT * FROM observations\nLIMIT 10'],
    ['SELECT * FROM observations LIMIT 10, 20', 'limitPair', 'SELECT * FROM observations LIMIT 20 OFFSET 10'],
    ['SELECT * FORM observations', 'keywordNear', 'SELECT * FROM observations'],
    ["SELECT * FROM observations WERE area = 'x'", 'keywordNear', "SELECT * FROM observations WHERE area = 'x'"],
    ['SELEC * FROM observations', 'keywordNear', 'SELECT * FROM observations'],
    ['SELECT area FROM observations UNION SELECT area, id FROM observations', 'setColumns', undefined],
    ['SELECT (SELECT id, area FROM observations)', 'subqueryColumns', undefined],
    ['SELECT (SELECT x FROM range(3) t(x))', 'subqueryRows', undefined],
    ['SELECT area FROM observations ORDER BY 3', 'orderTerm', undefined],
    ['SELECT id FROM observations WHERE area = $1', 'parameters', undefined],
    ['SELECT DISTINCT ON area FROM observations', 'syntax', undefined],
  ])('%s: %s', (sql, key, fixed) => {
    const found = explained(sql);
    expect(found?.key).toBe(key);
    expect(found?.fix?.sql).toBe(fixed);
  });

  it('says it in both languages, naming what the query names', () => {
    const found = explained('SELECT indicater FROM observations');
    if (found === undefined) throw new Error('not explained');
    expect(explanation(found.key, found.args, 'zh')).toBe('没有叫“indicater”的列；最接近的是indicator。');
    expect(explanation(found.key, found.args, 'en')).toBe('There is no column “indicater”; the nearest is indicator.');
    for (const [sql] of SAID) {
      const each = explained(sql);
      if (each === undefined) continue;
      for (const locale of ['zh', 'en'] as const) {
        expect(explanation(each.key, each.args, locale), sql).not.toMatch(/undefined|“”/);
      }
    }
  });

  it('leaves full-width signs where they belong: in strings, comments and names of one’s own', () => {
    const own = [{ name: 'a', columns: [{ name: '金额（万元）', type: 'DOUBLE' }], rows: 1, bytes: 1 }];
    const sql = "SELECT 金额（万元） FROM own.a WHERE x = '，' -- （";
    expect(explain('Parser Error: nothing known', sql, undefined, known, own)).toBeUndefined();
    const mixed = explain('Parser Error: nothing known', 'SELECT ‘甲，乙’， 1', undefined, known, own);
    expect(mixed?.fix?.sql).toBe("SELECT '甲，乙', 1");
  });
});
