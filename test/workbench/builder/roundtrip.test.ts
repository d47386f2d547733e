/** Picks and text say the same: what is written is read back, and answers what the picks ask. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identifier, literal } from '../../../src/query/statement.ts';
import type { BuilderQuery } from '../../../src/workbench/builder/query.ts';
import { read } from '../../../src/workbench/builder/read.ts';
import { write } from '../../../src/workbench/builder/write.ts';
import { answer } from './answer.ts';
import { type Atom, anyQuery, MADE, SCHEMA } from './world.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run('CREATE SCHEMA own');
  for (const { schema, rows } of MADE) {
    const name = schema.name.startsWith('own.') ? `own.${identifier(schema.name.slice(4))}` : identifier(schema.name);
    const columns = schema.columns.map((one) => `"${one.name.replaceAll('"', '""')}" ${one.type}`).join(', ');
    await connection.run(`CREATE TABLE ${name} (${columns})`);
    const cell = (value: Atom): string =>
      value === null ? 'NULL' : typeof value === 'string' ? literal(value) : String(value);
    const values = rows.map((row) => `(${schema.columns.map((one) => cell(row[one.name] ?? null)).join(', ')})`);
    await connection.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
  }
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function run(sql: string): Promise<readonly (readonly Atom[])[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) =>
    row.map((cell): Atom => {
      if (cell === null || typeof cell === 'boolean' || typeof cell === 'number') return cell;
      return typeof cell === 'string' ? cell : typeof cell === 'bigint' ? Number(cell) : String(cell);
    }),
  );
}

/** Cells as text that can be sorted and compared; numbers to the places that the query rounds to, or nine digits. */
function texts(rows: readonly (readonly Atom[])[], query: BuilderQuery): readonly string[] {
  const measures = query.ask === 'groups' ? query.measures : [];
  const first = query.ask === 'groups' ? query.breakdowns.length : 0;
  const cell = (value: Atom, at: number): string => {
    // Two ways to add give sums that differ in the last bits; a half is then rounded either way.
    const decimals = measures[at - first]?.decimals;
    // A share of nothing: NaN in SQL, none in plain code.
    if (typeof value === 'number' && !Number.isFinite(value)) return 'null';
    if (typeof value !== 'number') return JSON.stringify(value);
    return decimals === undefined
      ? Number(value.toPrecision(9)).toString()
      : (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals);
  };
  return rows.map((row) => row.map(cell).join(' | ').replaceAll('-0 ', '0 '));
}

test('every query written is read back as it was, in either language, and its own text again', () => {
  fc.assert(
    fc.property(anyQuery, fc.constantFrom('zh' as const, 'en' as const), (query, locale) => {
      const sql = write(query, SCHEMA, locale);
      const back = read(sql, SCHEMA);
      expect(back, sql).toEqual({ query, comments: false });
      // Written loosely: spaces, cases of words, a comment.
      expect(
        read(
          `\n ${sql.replace(/\b(SELECT|FROM|WHERE|AND|GROUP BY ALL|DESC)\b(?=(?:[^'"]|'[^']*'|"[^"]*")*$)/g, (word) => ` ${word.toLowerCase()} `)} ; -- 完`,
          SCHEMA,
        ),
        sql,
      ).toEqual({
        ...{ query, comments: true },
      });
    }),
    { numRuns: 1000 },
  );
});

test('its text answers what the picks ask', async () => {
  const seen = { rows: 0, groups: 0, joined: 0, filled: 0 };
  await fc.assert(
    fc.asyncProperty(anyQuery, fc.constantFrom('zh' as const, 'en' as const), async (query, locale) => {
      const sql = write(query, SCHEMA, locale);
      const columns = SCHEMA.tables.find(({ name }) => name === query.table)?.columns.map(({ name }) => name) ?? [];
      const found = await run(sql).catch((error: unknown) => {
        throw new Error(`${sql}\n${String(error)}`);
      });
      const wanted = texts(answer(query, columns), query);
      const given = texts(found, query);
      seen[query.ask] += 1;
      if (sql.includes('LEFT JOIN')) seen.joined += 1;
      if (found.length > 0) seen.filled += 1;
      if (query.limit === undefined) {
        expect([...given].sort(), sql).toEqual([...wanted].sort());
      } else {
        expect(given.length, sql).toBe(Math.min(query.limit, wanted.length));
        const left = [...wanted];
        for (const row of given) {
          const at = left.indexOf(row);
          expect(at, `${sql}\n${row}`).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
      }
      const [first] = query.sort;
      if (query.ask === 'groups' && first !== undefined && 'at' in first) {
        const column = found.map((row) => row[first.at] ?? null);
        expect(column.filter((value) => value === null).length, sql).toBe(
          column.length - column.findLastIndex((value) => value !== null) - 1,
        );
        const values = column.filter((value) => value !== null);
        const sorted = [...values].sort((a, b) => {
          const order =
            typeof a === 'number' && typeof b === 'number'
              ? a - b
              : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
          return first.descending ? -order : order;
        });
        expect(values, sql).toEqual(sorted);
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.rows, seen.groups, seen.joined, seen.filled)).toBeGreaterThan(50);
});
