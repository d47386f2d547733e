import { describe, expect, test } from 'vitest';
import { engineError, offsetOf, positionIn } from '../../src/query/errors.ts';

describe('the engine’s messages', () => {
  const sql = "SELECT '营商环境', foo\nFROM range(3)";

  test('say where, by printed width', () => {
    // As DuckDB prints it: Han take two columns.
    const message = `Binder Error: Referenced column "foo" not found\n\nLINE 1: SELECT '营商环境', foo\n${' '.repeat(8 + 19)}^`;
    const error = engineError(new Error(message), sql);
    expect(error.code).toBe('sql');
    expect(error.position).toEqual({ line: 1, column: 16 });
    expect(error.message).toBe('Binder Error: Referenced column "foo" not found');
    expect(sql.slice(offsetOf(sql, { line: 1, column: 16 }))).toMatch(/^foo/);
  });

  test('long lines are cut, the place is still found', () => {
    const long = `SELECT ${'a, '.repeat(100)}foo, b`;
    const excerpt = `...${long.slice(250, 320)}`;
    const at = excerpt.indexOf('foo');
    const text = `Error\n\nLINE 1: ${excerpt}\n${' '.repeat(8 + at)}^`;
    expect(positionIn(text, long)).toEqual({ line: 1, column: long.indexOf('foo') + 1 });
  });

  test('lines that were put above are taken off', () => {
    expect(positionIn(`E\n\nLINE 3: FROM range(3)\n${' '.repeat(8 + 5)}^`, sql, 1)).toEqual({ line: 2, column: 6 });
  });

  test('are known by kind', () => {
    const code = (message: string) => engineError(new Error(message), sql).code;
    expect(code('Out of Memory Error: failed to allocate data of size 1.0 GiB (488.2 MiB/488.2 MiB used)')).toBe(
      'memory',
    );
    expect(code('memory access out of bounds')).toBe('engine-lost');
    expect(code('Maximum call stack size exceeded')).toBe('engine-lost');
    expect(
      code('Permission Error: Cannot access file "x" - file system operations are disabled by configuration'),
    ).toBe('locked');
    expect(code('Conversion Error: nothing')).toBe('sql');
    expect(code('INTERNAL Error: Attempted to access index 0')).toBe('engine-lost');
    expect(code('Invalid Input Error: Cannot change configuration option "threads" - it is locked')).toBe('locked');
  });

  // Names and texts of the query stand in the message too.
  test.each([
    'Invalid Input Error: out of memory',
    'Invalid Input Error: INTERNAL Error: unreachable',
    'Invalid Input Error: Permission Error: disabled by configuration',
    'Binder Error: Referenced column "unreachable" not found in FROM clause!',
    'Catalog Error: Table with name Aborted( does not exist!',
    "Conversion Error: Could not convert string 'memory access out of bounds' to INT32",
    "Extension Autoloading Error: Loading 'icu' is disabled through configuration",
    'Parser Error: memory exhausted at or near "("',
  ])('%s is the query’s fault', (message) => {
    expect(engineError(new Error(message), sql).code).toBe('sql');
  });

  test('are text, whatever form they come in, and not without end', () => {
    const asked = 'SELECT foo';
    const inside = `no\n\nLINE 1: ${asked}\n${' '.repeat(8 + 7)}^`;
    const json = JSON.stringify({ exception_type: 'Parser', exception_message: inside });
    const error = engineError(new Error(json), asked);
    expect(error.message).toBe('Parser Error: no');
    expect(error.position).toEqual({ line: 1, column: 8 });
    expect(engineError(new Error('{"a":1}'), sql).message).toBe('{"a":1}');
    expect(engineError(new Error(`Invalid Input Error: ${'x'.repeat(5e6)}`), sql).message.length).toBeLessThan(3000);
  });
});
