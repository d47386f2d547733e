/** What people write by hand: read where it says no more than picks do, refused by its part where it says more. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/workbench/builder/read.ts';
import { write } from '../../../src/workbench/builder/write.ts';
import { SCHEMA } from './world.ts';

const back = (sql: string): string => {
  const { query } = read(sql, SCHEMA);
  return query === undefined ? 'unread' : write(query, SCHEMA, 'en').replaceAll(/\s+/g, ' ');
};

describe('read as if picked', () => {
  test.each([
    [
      'select KIND, count(*) n from observations group by 1 order by 2 desc',
      'SELECT kind, count(*) AS n FROM observations GROUP BY ALL ORDER BY n DESC',
    ],
    ['SELECT kind, COUNT() FROM main_x.observations', 'unread'],
    [
      'SELECT year(accepted_on) y, avg(value) FROM observations GROUP BY y ORDER BY avg(value)',
      'SELECT year(accepted_on) AS y, avg(value) AS mean_value FROM observations GROUP BY ALL ORDER BY mean_value',
    ],
    ['SELECT DISTINCT kind FROM observations /* all */', 'SELECT kind FROM observations GROUP BY ALL'],
    ['FROM observations LIMIT 5', 'SELECT * FROM observations LIMIT 5'],
    [
      'SELECT o.kind, i.kind FROM observations AS o JOIN indicators AS i ON o.indicator = i.id',
      'SELECT o.kind, i.kind AS indicator_kind FROM observations o JOIN indicators i ON i.id = o.indicator',
    ],
    [
      'SELECT count(*) FILTER (value != 3) FROM observations',
      'SELECT count(*) FILTER (WHERE value <> 3) AS matching FROM observations',
    ],
    [
      "SELECT * FROM observations WHERE (kind = '甲') AND value >= -1.5 ORDER BY value ASC NULLS LAST;",
      "SELECT * FROM observations WHERE kind = '甲' AND value >= -1.5 ORDER BY value",
    ],
    [
      'SELECT accepted_on::DATE AS d, count(*) AS c FROM observations GROUP BY ALL',
      'SELECT CAST(accepted_on AS DATE) AS d, count(*) AS c FROM observations GROUP BY ALL',
    ],
  ])('%s', (sql, again) => {
    expect(back(sql)).toBe(again);
  });
});

describe('not read, and the part named', () => {
  test.each([
    ['', 'empty', ''],
    ['WITH x AS (SELECT 1) SELECT * FROM x', 'subquery', 'WITH x'],
    ['SELECT * FROM (SELECT 1)', 'subquery', '(SELECT 1)'],
    ['SELECT * FROM nowhere', 'table', 'nowhere'],
    ['SELECT valu FROM observations', 'column', 'valu'],
    ['SELECT value * 2 AS twice FROM observations', 'expression', 'value * 2'],
    ["SELECT 'x' FROM observations", 'expression', "'x'"],
    ['SELECT kind, count(*) FROM observations GROUP BY kind, value', 'group', 'kind'],
    ['SELECT kind, count(*) FROM observations GROUP BY ALL HAVING count(*) > 1', 'having', 'HAVING count(*) > 1'],
    ["SELECT * FROM observations WHERE kind = '甲' OR value > 1", 'or', 'OR value > 1'],
    ['SELECT * FROM observations WHERE value > (SELECT 1)', 'subquery', '(SELECT 1)'],
    ['SELECT * FROM observations WHERE kind = $kind', 'parameter', '$kind'],
    ["SELECT * FROM observations WHERE kind LIKE '甲%'", 'condition', "kind LIKE '甲%'"],
    ['SELECT o.value FROM observations o JOIN indicators i ON i.id = o.indicator', 'join', 'SELECT o.value'],
    ['SELECT * FROM observations, indicators', 'join', ', indicators'],
    ['SELECT kind FROM observations UNION SELECT kind FROM indicators', 'set', 'UNION SELECT kind'],
    ['SELECT kind FROM observations ORDER BY length(kind)', 'expression', 'length(kind)'],
    ['SELECT count(*), kind FROM observations GROUP BY ALL', 'order', 'count(*)'],
    ['SELECT kind FROM observations LIMIT 5 OFFSET 5', 'clause', 'OFFSET 5'],
    // The engine takes `value` for the column here, not for the heading.
    ['SELECT year(accepted_on) AS value, count(*) FROM observations GROUP BY value', 'group', 'value'],
  ])('%s', (sql, reason, part) => {
    const found = read(sql, SCHEMA);
    expect(found.query).toBeUndefined();
    if (found.query !== undefined) return;
    expect([found.reason, sql.slice(found.start, found.end)]).toEqual([reason, part]);
  });

  test('nor anything else, however broken', () => {
    for (const sql of [
      'SELECT',
      'SELECT FROM',
      'FROM',
      'SELECT a FROM observations WHERE',
      "SELECT ' FROM observations",
      '((((',
      'x'.repeat(9999),
    ]) {
      expect(read(sql, SCHEMA).query, sql).toBeUndefined();
    }
  });
});
