import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bound, hasParameters, parametersOf, unfilled, withValues } from '../../../src/workbench/sql/parameters.ts';
import { SCHEMA } from './schema.ts';

const of = (sql: string, given = {}) => parametersOf(sql, SCHEMA.tables, given);
const first = (where: string) => of(`SELECT * FROM observations o JOIN sim.cases c ${where}`)[0];

describe('parameters', () => {
  it('finds each once; none within strings, names and comments', () => {
    expect(of('SELECT $a, \'$b\', "$c", $甲 -- $d\n/* $e */ FROM t WHERE x = $A').map(({ name }) => name)).toEqual([
      'a',
      '甲',
    ]);
    expect(of('SELECT $1, ?, $$text$$')).toEqual([]);
    expect(hasParameters("SELECT '$b'")).toBe(false);
    expect(hasParameters('SELECT $b')).toBe(true);
  });

  it.each([
    ['WHERE status = $x', 'text', 'status'],
    ['WHERE o.value >= $x', 'number', 'value'],
    ['WHERE $x < o.value', 'number', 'value'],
    ['WHERE accepted_on <> $x', 'date', 'accepted_on'],
    ["WHERE town NOT IN ('城东', $x)", 'text', 'town'],
    ['WHERE town ILIKE $x', 'text', 'town'],
    ['WHERE actual_days BETWEEN $x AND 3', 'number', 'actual_days'],
    ['LIMIT $x', 'number', undefined],
    ['WHERE nosuch = $x', 'text', undefined],
  ])('%s', (where, kind, column) => {
    const found = first(where);
    expect(found?.kind).toBe(kind);
    expect(found?.column?.name).toBe(column);
  });

  it('knows the second of BETWEEN, the values of a column of few, and a kind by what is typed', () => {
    const [from, to] = of('FROM sim.cases WHERE accepted_on BETWEEN $a AND $b');
    expect([from?.kind, to?.kind]).toEqual(['date', 'date']);
    expect(first('WHERE status = $x')?.values?.map(({ value }) => value)).toContain('planned');
    expect(of('SELECT $x', { x: '2020-01-31' })[0]?.kind).toBe('date');
    expect(of('SELECT $x', { x: '12' })[0]?.kind).toBe('number');
  });

  it('hands values over beside the text, which keeps its length', () => {
    const sql = "SELECT '$town', $town FROM sim.cases WHERE town = $town AND actual_days > $days";
    const given = { town: "城'东; DROP", days: '3' };
    const { sql: sent, params } = bound(sql, of(sql), given);
    expect(sent).toBe("SELECT '$town', $1    FROM sim.cases WHERE town = $1    AND actual_days > $2   ");
    expect(params).toEqual(["城'东; DROP", 3]);
    expect(bound('SELECT 1', [], {})).toEqual({ sql: 'SELECT 1', params: [] });
    expect(unfilled(of(sql), { town: ' ' })).toEqual(['town', 'days']);
    expect(withValues('SELECT $a', of('SELECT $a'), { a: 'x\ny' })).toBe('-- $a = x y\nSELECT $a');
  });

  it('never lets a value into the text, and moves no place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), fc.stringMatching(/^[a-z]{2,8}$/), (value, name) => {
        const sql = `SELECT 1 WHERE '甲' = $${name} AND 2 > 1`;
        const parameters = of(sql);
        const sent = bound(sql, parameters, { [name]: value });
        expect(sent.sql.length).toBe(sql.length);
        expect(sent.sql.indexOf('AND')).toBe(sql.indexOf('AND'));
        expect(sent.params).toEqual([value]);
      }),
    );
  });
});
