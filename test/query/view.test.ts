/** A view in words that people read: its SQL and its address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byName,
  type Clause,
  DIMENSIONS,
  type DimensionName,
  dimensionOf,
  rangeClause,
  type Selection,
  select,
  setClause,
} from '../../src/cube/index.ts';
import { tokens } from '../../src/query/statement.ts';
import { readSelection, selectionAddress } from '../../src/query/view-address.ts';
import { viewSql } from '../../src/query/view-sql.ts';
import { selections } from '../cube/support.ts';

/** Values as a ledger has them, and some that no ledger should have. */
const VALUES: Readonly<Record<DimensionName, readonly string[]>> = {
  accepted_on: ['2020-03-01', '2020-03-02', '2020-03-03', '2020-04-01'],
  month: ['2020-03', '2020-04'],
  department: ['部门01', "O'Neil", '甲,乙', 'a..b', '..', 'x.', '\\', '\\,', ''],
  item: ['事项0001', '50%', 'a&b=c', '1+1', '#', '空 格', '"q"', '<b>', '\u{20000}', '%E4'],
  channel: ['网上', '窗口', '掌上', '自助'],
  town: ['街镇01', '街镇02'],
  applicant: ['个人', '企业'],
  actual_days: ['0', '1', '2', '3'],
  rating: ['1', '2', '3', '4', '5'],
  promised_days: ['0', '1'],
  statutory_days: ['0', '1'],
};
const dimensions = byName(new Map(DIMENSIONS.map((name) => [name, dimensionOf(name, VALUES[name])])));

const clause = (made: Clause | undefined): Clause => {
  if (made === undefined) throw new Error('not a clause');
  return made;
};
const set = (name: DimensionName, ...values: string[]): Clause => clause(setClause(dimensions[name], values));
const range = (name: DimensionName, from?: string, to?: string): Clause =>
  clause(rangeClause(dimensions[name], from, to));
const all = (...clauses: Clause[]): Selection => clauses.reduce<Selection>(select, []);

describe('the address of a selection', () => {
  it('is read by people', () => {
    const spring = all(range('accepted_on', '2020-03-02', '2020-04-01'), set('channel', '掌上', '网上'));
    expect(selectionAddress(spring)).toBe('?accepted_on=2020-03-02..2020-04-01&channel=网上,掌上');
    expect(selectionAddress(all(range('actual_days', '2'), range('rating', undefined, '3')))).toBe(
      '?actual_days=2..&rating=..3',
    );
    expect(selectionAddress([])).toBe('');
  });

  it('comes back as it was, also through a browser, whatever the values are', () => {
    fc.assert(
      fc.property(selections(dimensions, DIMENSIONS, 0, 5), (selection) => {
        const address = selectionAddress(selection);
        // An empty value can't be told from no value; nothing in a ledger is called so.
        fc.pre(!selection.some((each) => each.kind === 'set' && each.values.join() === ''));
        expect(readSelection(address, dimensions)).toEqual({ selection, problems: [] });
        const { search } = new URL(`https://example.org/ledger/${address}`);
        expect(readSelection(search, dimensions)).toEqual({ selection, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('says by name what it does not understand, and keeps the rest', () => {
    const read = (search: string) => readSelection(search, dimensions, ['show']);
    const online = all(set('channel', '网上'));
    expect(read('?channel=网上,电话&show=mean')).toEqual({
      selection: online,
      problems: [{ code: 'unknown-value', name: 'channel', text: '电话' }],
    });
    const problem = (search: string) => read(search).problems.map(({ code, name, text }) => [code, name, text]);
    expect(problem('?day=2020-03-02&channel=网上')).toEqual([['unknown-name', 'day', '2020-03-02']]);
    expect(problem('?channel=网上..掌上')).toEqual([['not-a-range', 'channel', '网上..掌上']]);
    expect(problem('?rating=1..2..3')).toEqual([['not-a-range', 'rating', '1..2..3']]);
    expect(problem('?rating=..')).toEqual([['not-a-range', 'rating', '..']]);
    expect(problem('?rating=1..9')).toEqual([['unknown-value', 'rating', '9']]);
    expect(problem('?rating=')).toEqual([['empty', 'rating', '']]);
    expect(problem('?channel=网上&channel=掌上')).toEqual([['repeated', 'channel', '掌上']]);
    expect(read('?channel=网上&channel=掌上').selection).toEqual(online);
    expect(read('?rating=4..2').selection).toEqual(all(range('rating', '2', '4')));
  });

  it('accounts for every name in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('rating', '=', '&', '..', ',', '1', '\\\\', '%') })),
        (text) => {
          const { selection, problems } = readSelection(text, dimensions);
          const told = new Set([...selection.map(({ dimension }) => dimension), ...problems.map(({ name }) => name)]);
          expect(told).toEqual(new Set(new URLSearchParams(text).keys()));
        },
      ),
    );
  });
});

describe('the SQL of a view', () => {
  it('is what a person would write', () => {
    const selection = all(
      range('accepted_on', '2020-03-02', '2020-04-01'),
      set('channel', '网上', '掌上'),
      range('actual_days', '2'),
      set('department', '部门01'),
    );
    expect(viewSql({ selection, ask: { kind: 'totals', measures: ['n', 'median'] } })).toBe(
      [
        'SELECT count(*) AS n,',
        '  quantile_disc(actual_days, 0.5) AS median',
        'FROM sim.cases',
        "WHERE accepted_on BETWEEN DATE '2020-03-02' AND DATE '2020-04-01'",
        "  AND department = '部门01'",
        "  AND channel IN ('网上', '掌上')",
        '  AND actual_days >= 2',
      ].join('\n'),
    );
    expect(viewSql({ selection: [], ask: { kind: 'groups', dimension: 'item', measures: ['n', 'within'] } })).toBe(
      [
        'SELECT item,',
        '  count(*) AS n,',
        '  count(*) FILTER (WHERE actual_days <= promised_days) AS within',
        'FROM sim.cases',
        'GROUP BY item',
        'ORDER BY item',
      ].join('\n'),
    );
    expect(
      viewSql({
        selection: all(set('month', '2020-03')),
        ask: { kind: 'groups', dimension: 'month', measures: ['n'] },
      }),
    ).toBe(
      [
        "SELECT strftime(accepted_on, '%Y-%m') AS month,",
        '  count(*) AS n',
        'FROM sim.cases',
        "GROUP BY strftime(accepted_on, '%Y-%m')",
        "ORDER BY strftime(accepted_on, '%Y-%m')",
      ].join('\n'),
    );
  });

  it('quotes every value, so that none can say anything', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("'; DROP TABLE cases; --", "''", "\\'", '2020-01-01', '0) OR (1=1'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...DIMENSIONS), value, (dimension, text) => {
        const selection: Selection = [{ dimension, kind: 'set', values: [text] }];
        const shape = (sql: string) => tokens(sql).map(({ kind, text: word }) => (kind === 'string' ? '' : word));
        const ask = { kind: 'totals', measures: ['n'] } as const;
        const plain = shape(viewSql({ selection: [{ dimension, kind: 'set', values: ['x'] }], ask }));
        const got = shape(viewSql({ selection, ask }));
        // Dates have a word before them and numbers stand bare: nothing else may differ.
        const bare = got.filter((word) => word !== 'date' && !/^\d+$/.test(word) && word !== '-');
        expect(bare.filter((word) => word !== '')).toEqual(plain.filter((word) => word !== ''));
      }),
    );
  });
});
