import { describe, expect, it } from 'vitest';
import { clauseOn, dimensionOf, drop, placesOf, rangeClause, select, setClause } from '../../src/cube/index.ts';

const rating = dimensionOf('rating', ['0', '1', '2', '3', '4', '5']);
const channel = dimensionOf('channel', ['网上', '窗口', '掌上', '自助']);

describe('a clause', () => {
  it('has its values in the order of the dimension, each once, and none that do not exist', () => {
    expect(setClause(channel, ['掌上', '电话', '网上', '掌上'])?.values).toEqual(['网上', '掌上']);
    expect(setClause(channel, ['电话'])).toBeUndefined();
  });

  it('is a range in whichever order its ends are given, open where one is missing', () => {
    expect(rangeClause(rating, '4', '2')).toEqual({ dimension: 'rating', kind: 'range', from: '2', to: '4' });
    expect([...placesOf(rating, rangeClause(rating, '4', undefined))]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(rangeClause(rating, undefined, undefined)).toBeUndefined();
    expect(rangeClause(rating, '2', '9')).toBeUndefined();
  });

  it('is no range where values have no order', () => {
    expect(rangeClause(channel, '网上', '掌上')).toBeUndefined();
  });
});

describe('a selection', () => {
  const range = rangeClause(rating, '1', '2');
  const set = setClause(channel, ['窗口']);
  if (range === undefined || set === undefined) throw new Error('both must be clauses');

  it('has one clause a dimension, in one order', () => {
    const one = select(select([], range), set);
    expect(one).toEqual(select(select([], set), range));
    expect(select(one, { ...set, values: ['自助'] }).map(({ dimension }) => dimension)).toEqual(['channel', 'rating']);
    expect(clauseOn(drop(one, 'rating'), 'rating')).toBeUndefined();
    expect(clauseOn(one, 'channel')).toBe(set);
  });
});
