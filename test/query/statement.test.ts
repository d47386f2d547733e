import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryError } from '../../src/query/errors.ts';
import { filledIn, identifier, literal, mentionsSim, readStatement, tokens } from '../../src/query/statement.ts';

const refused = (sql: string): string | undefined => {
  try {
    readStatement(sql);
    return undefined;
  } catch (error) {
    return error instanceof QueryError ? error.code : String(error);
  }
};

describe('what a query is', () => {
  test.each([
    'SELECT 1',
    '  -- note\n select 1 ; ',
    '/* a /* nested */ comment */ SELECT 1',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    'FROM observations',
    'VALUES (1)',
    'TABLE topics',
    '(SELECT 1) UNION (SELECT 2)',
    'PIVOT topics ON kind USING count(*)',
    'DESCRIBE topics',
    'SHOW TABLES',
    'SUMMARIZE topics',
    'EXPLAIN SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'EXPLAIN (FORMAT json) SELECT 1',
    "SELECT ';', $$ ; $$, $a$ ; $$ $a$, E'\\';' -- ; \n",
    'SELECT "a;b" FROM (SELECT 1 AS "a;b")',
    'SELECT "delete" FROM (SELECT 1 AS "delete")',
    "FROM query('SELECT 1')",
    'FROM query($$ SELECT 1; $$) AS q',
    "FROM query('FROM query(''SELECT 1'')')",
    'WITH query(a) AS (SELECT 1) SELECT * FROM query',
    'WITH query(a) AS NOT MATERIALIZED (SELECT 1) SELECT query.a, read_csv FROM query, (SELECT 1 AS read_csv)',
  ])('%s', (sql) => {
    expect(refused(sql)).toBeUndefined();
  });

  test.each([
    ['', 'empty'],
    ['  ;; -- only\n', 'empty'],
    ['SELECT 1; SELECT 2', 'several-statements'],
    ["SELECT '''; SELECT 2'; DROP TABLE x", 'several-statements'],
    ['SET threads = 4', 'not-a-query'],
    ['ATTACH ":memory:"', 'not-a-query'],
    ['"select" 1', 'not-a-query'],
    ['WITH a AS (SELECT 1) DELETE FROM observations', 'not-a-query'],
    ['EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1', 'not-a-query'],
    ['EXPLAIN (ANALYZE) INSERT INTO x VALUES (1)', 'not-a-query'],
    [`SELECT '${'x'.repeat(100_001)}'`, 'too-long'],
    // Functions that are no questions, and texts that can't be read.
    ["FROM read_blob('sim.core.duckdb')", 'not-a-query'],
    ['FROM "Read_CSV" /* */ (\'x.csv\')', 'not-a-query'],
    ["SELECT * FROM system.main.enable_logging('QueryLog')", 'not-a-query'],
    ["FROM query('SELECT 1; SELECT 2')", 'several-statements'],
    ["FROM query('SET threads = 1')", 'not-a-query'],
    ["FROM query('FROM read_' || 'blob(''x'')')", 'not-a-query'],
    ["FROM query(E'FROM enable_logging()')", 'not-a-query'],
    ['FROM query($a$SELECT 1$a$)', 'not-a-query'],
    ["WITH query(a) AS (SELECT 1) FROM query('SELECT ' || '1')", 'not-a-query'],
  ])('%s is %s', (sql, code) => {
    expect(refused(sql)).toBe(code);
  });

  test('any text is read, and tokens lie in it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\'"$-/*; \na1e.(E\\') }), (sql) => {
        let last = 0;
        for (const { start, end } of tokens(sql)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(sql.length);
      }),
    );
  });
});

describe('the simulated schema', () => {
  test.each(['FROM sim.cases', 'from SIM . cases', 'SELECT * FROM "sim".cases', 'FROM/**/sim.main.cases'])(
    '%s',
    (sql) => {
      expect(mentionsSim(sql)).toBe(true);
    },
  );
  test.each(["SELECT 'sim.cases'", 'FROM simple.x', '-- sim.cases\nSELECT 1', 'SELECT sim FROM t'])('not %s', (sql) => {
    expect(mentionsSim(sql)).toBe(false);
  });
});

test('a query within a query names its schemas too', () => {
  const { simulated, own } = readStatement('FROM query(\'SELECT * FROM "sim".cases, own.x\')');
  expect({ simulated, own }).toEqual({ simulated: true, own: true });
});

describe('names and texts', () => {
  test('are quoted where they must be', () => {
    expect(identifier('observations')).toBe('observations');
    expect(identifier('a "b')).toBe('"a ""b"');
    expect(identifier('order')).toBe('"order"');
    expect(literal("o'clock")).toBe("'o''clock'");
  });
  test('a text stays one string token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokens(literal(text)).map(({ kind }) => kind)).toEqual(['string']);
      }),
    );
  });
  test('parameters are filled in for describing', () => {
    expect(filledIn("SELECT ?, '?', $2 -- ?", [1, "a'b"])).toBe("SELECT 1, '?', 'a''b' -- ?");
  });
});
