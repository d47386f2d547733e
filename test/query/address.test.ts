import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentOf, indicatorQuery, readAddress, tableQuery, tooLongToShare } from '../../src/query/address.ts';
import { queryCheck, queryDerived, queryLink, queryThis } from '../../src/query/links.ts';

const known = { tables: ['observations', 'topics', 'sim.cases'] };
const read = (hash: string, search = '') => readAddress(hash, search, known);

/** Lone surrogates can't be written in an address at all. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'%&=+#?;,()\'"\n\t -_.~/:*'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 300,
});

describe('the query in the address', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(text, (sql) => {
        expect(read(fragmentOf(sql))).toEqual({ sql, unknown: [] });
      }),
    );
  });

  test('survives the browser’s own URL parser', () => {
    fc.assert(
      fc.property(text, (sql) => {
        const url = new URL(`https://example.com/base/explore/${fragmentOf(sql)}`);
        expect(url.search).toBe('');
        expect(read(url.hash)).toEqual({ sql, unknown: [] });
      }),
    );
  });

  test('holds nothing that chats and mails cut a link at', () => {
    fc.assert(
      fc.property(text, (sql) => {
        expect(fragmentOf(sql)).toMatch(/^#sql=(?:[A-Za-z0-9_.~*,:/=()+-]|%[0-9A-F]{2})*$/);
        expect(fragmentOf(sql)).not.toMatch(/[,()=:/.*_~-]$/);
      }),
    );
  });

  test('reads well', () => {
    expect(fragmentOf('SELECT count(*) FROM sim.cases')).toBe('#sql=SELECT+count(*)+FROM+sim.cases');
  });

  test('short forms name a table or an indicator', () => {
    expect(read('#table=topics').sql).toBe(tableQuery('topics'));
    expect(read('#table=sim.cases').sql).toContain('FROM sim.cases');
    expect(read('', '?indicator=abc_d').sql).toBe(indicatorQuery('abc_d'));
  });

  test('what means nothing is named, not obeyed', () => {
    expect(read('#table=nowhere&x=1', '?utm_source=chat')).toEqual({
      sql: undefined,
      unknown: ['table=nowhere', 'x=1', 'utm_source=chat'],
    });
    expect(read("#indicator='; DROP")).toEqual({ sql: undefined, unknown: ["indicator='; DROP"] });
    expect(read('#sql=')).toEqual({ sql: undefined, unknown: ['sql'] });
  });

  test('anchors of the page are no parameters; garbage is survived', () => {
    expect(read('#tables')).toEqual({ sql: undefined, unknown: [] });
    fc.assert(fc.property(fc.string(), (hash) => void read(`#${hash}`)));
  });

  test('the fragment wins over the search part', () => {
    expect(read('#sql=SELECT+1', '?table=topics').sql).toBe('SELECT 1');
  });

  test('long queries are known as such', () => {
    expect(tooLongToShare('SELECT 1', 'https://example.com/explore/')).toBe(false);
    expect(tooLongToShare(`SELECT '${'长'.repeat(1000)}'`, 'https://example.com/explore/')).toBe(true);
  });
});

describe('links into the query page', () => {
  test('are base-path aware and carry the query', () => {
    const link = queryThis('some_indicator', 'en');
    expect(link.href.startsWith('/en/explore/#sql=')).toBe(true);
    expect(read(link.href.slice(link.href.indexOf('#'))).sql).toBe(link.sql);
    expect(link.sql).toContain("indicator = 'some_indicator'");
    expect(queryLink('SELECT 1', 'zh').href).toBe('/explore/#sql=SELECT+1');
  });

  test('formulas and checks lose their last semicolon', () => {
    expect(queryDerived({ formula: 'SELECT 1;\n' }, 'zh').sql).toBe('SELECT 1');
    expect(queryCheck({ sql: ' SELECT 2 ' }, 'zh').sql).toBe('SELECT 2');
  });
});
