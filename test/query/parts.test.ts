/** Which parts of the ledger a question fetches, read from its words. */
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/query/files.ts';
import { partsNamed, type RemotePart } from '../../src/query/parts.ts';
import { tokens } from '../../src/query/statement.ts';

const part = (id: string, ...tables: RemotePart['tables']): RemotePart => ({ id, url: `/${id}`, bytes: 1, tables });
const PARTS = [
  part('core', { name: 'cases', columns: ['item', 'department'] }, { name: 'items', columns: ['item', 'max_visits'] }),
  part('town', { name: 'cases', columns: ['town'] }),
  part('duration', { name: 'cases', columns: ['actual_days'] }),
  part('ratings', { name: 'ratings', columns: ['score', 'town'] }),
];
const named = (sql: string): string => [...partsNamed(tokens(sql), PARTS)].sort().join(' ');

describe('a question fetches', () => {
  test.each([
    ['SELECT department, count(*) AS n FROM sim.cases GROUP BY 1 ORDER BY n DESC', 'core'],
    ['SELECT town, avg(actual_days * 2) FROM sim.cases GROUP BY town', 'core duration town'],
    ['SELECT "TOWN" FROM sim.cases', 'core town'],
    ['SELECT count(*) FROM sim.ratings', 'core ratings'],
    ["SELECT 'town' FROM sim.cases -- actual_days", 'core'],
    ['', 'core'],
  ])('what it names: %s', (sql, ids) => {
    expect(named(sql)).toBe(ids);
  });

  test.each([
    'SELECT * FROM sim.cases',
    'SELECT c.* FROM sim.cases c',
    'SELECT item, * EXCLUDE (item) FROM sim.cases',
    'SELECT DISTINCT * FROM sim.cases',
    'FROM sim.cases',
    'SUMMARIZE sim.cases',
    'DESCRIBE sim.cases',
    "SELECT COLUMNS('t.*') FROM sim.cases",
    'SELECT TRY(c) FROM sim.cases c',
    'PIVOT sim.cases ON department',
  ])('every column of a table where it may mean any: %s', (sql) => {
    expect(named(sql)).toBe('core duration town');
  });
});

describe('the list of files', () => {
  const tables = [{ name: 'cases', columns: [{ name: 'item', type: 'ENUM' }] }];
  const file = { file: 'cases.x.duckdb', bytes: 5, sha256: 'aa' };
  const remote = (entry: typeof file) => ({ url: `/query/${entry.file}`, bytes: entry.bytes, sha256: entry.sha256 });
  const held = [{ name: 'cases', columns: ['item'] }];

  test('gives the ledger in parts, in one where a site of before has one file, or not at all', () => {
    const parts = [{ id: 'town', ...file, tables: held }];
    const inParts = { tables, parts: [{ id: 'town', ...remote(file), tables: held }] };
    const simulated = { ...file, tables };
    expect(ledgerOf({ simulated, ledger: { tables, parts } }, remote)).toEqual(inParts);
    expect(ledgerOf({ simulated: null, ledger: { tables, parts } }, remote)).toEqual(inParts);
    expect(ledgerOf({ simulated }, remote)).toEqual({ tables, parts: [{ id: 'core', ...remote(file), tables: held }] });
    expect(ledgerOf({ simulated: null, ledger: null }, remote)).toBeUndefined();
  });
});
