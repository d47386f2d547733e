/** Ledgers of other countries: what their columns are taken for, and what is said about it. */
import { describe, expect, it } from 'vitest';
import { badUnder } from '../../src/intake/index.ts';
import { proposal, readings, table } from './reading.ts';

const column = (name: string, values: readonly string[]) => {
  const [found] = proposal([name, ...values].join('\n')).columns;
  if (found === undefined) throw new Error('no column');
  return found;
};
const many = (count: number, value: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => value(at));

describe('the order of day and month', () => {
  const us = many(60, (at) => `01/${String((at % 28) + 1).padStart(2, '0')}/2020 11:05:00 PM`);

  it('is told by the column as a whole, with the cell that tells it', () => {
    const { reading, why, facts } = column('Created Date', us);
    expect([reading, why, facts.order.second.cells]).toEqual(['moment-mdy', 'all', 32]);
    expect(facts.order.second.example).toEqual({ row: 14, line: 14, text: '01/13/2020 11:05:00 PM' });
    expect(column('Date', ['31/01/2020', '02/03/2020', '04/05/2020']).reading).toBe('date-dmy');
  });

  it('is not put in doubt by one stray cell, which is listed', () => {
    const { reading, facts } = column('Created Date', [...us, '31/12/2020 01:00:00 AM']);
    expect([reading, badUnder(facts, reading)]).toEqual(['moment-mdy', 1]);
    expect(facts.bad.get('moment-mdy')?.first[0]?.row).toBe(62);
  });

  it('is asked where the cells speak for both, or for none', () => {
    const both = many(20, (at) => (at % 2 === 0 ? '01/02/2020' : at % 4 === 1 ? '13/01/2020' : '01/13/2020'));
    for (const values of [both, ['01/02/2020', '03/04/2020']]) expect(column('Date', values).reading).toBe('text');
  });
});

describe('columns by their names and by what is in them', () => {
  it('codes stay text under the names that systems give them, and amounts are no codes', () => {
    const rows = many(
      30,
      (at) => `${10_001 + at},${212_555_000 + at},${20_000 + at},${7000 + at},${40 + at},${300 + at}`,
    );
    const text = `ZipCode,phone_number,ACCOUNT_NUMBER,PermitNumber,permit_fee,License Count\n${rows.join('\n')}`;
    expect(readings(text)).toEqual({
      ...{ ZipCode: 'text', phone_number: 'text', ACCOUNT_NUMBER: 'text', PermitNumber: 'text' },
      ...{ permit_fee: 'integer', 'License Count': 'integer' },
    });
  });

  it('yes and no with one slip in a thousand are still yes and no; the slip is kept', () => {
    const values = [...many(1200, (at) => (at % 3 === 0 ? 'Y' : 'N')), 'U'];
    const { reading, facts } = column('Active', values);
    expect([reading, badUnder(facts, reading)]).toEqual(['boolean', 1]);
    expect(column('Active', ['Y', 'N', 'U', 'Y']).reading).toBe('text');
  });

  it('what stands in brackets is a unit only where it reads like one', () => {
    const units = (name: string) => proposal(`k,${name}\na,1\nb,2\n`).columns[1]?.unit;
    expect(units('X Coordinate (State Plane)')).toBe('');
    expect([units('Area (sq ft)'), units('Budget (USD million)'), units('人口（万人）')]).toEqual([
      ...['sq ft', 'USD million', '万人'],
    ]);
  });

  it('2019.5 is a number, 2020.10 a month where the name says so', () => {
    expect(column('地区生产总值(亿元)', ['1856.1', '1902.2', '2011.5']).reading).toBe('decimal');
    expect(table('年月\n2020.9\n2020.10\n2020.11\n')['年月']).toEqual(['2020-09', '2020-10', '2020-11']);
  });
});

it('numbers with a decimal comma, with their currency and share, and with thousands that tell', () => {
  const text = 'Betrag;Anteil;Summe\n1.200,56 €;0,3 %;1.234\n3,50 €;12,5 %;1.234.567\n0,99 €;100 %;999\n';
  expect(table(text)).toEqual({
    Betrag: [1200.56, 3.5, 0.99],
    Anteil: [0.3, 12.5, 100],
    Summe: [1234, 1_234_567, 999],
  });
  expect(proposal('n\n1\n0\n2\n').columns[0]?.offers).toEqual(['text', 'decimal']);
});

it('a file cut off within its last cell is read as far as it goes', () => {
  const text = 'id,note,cost\n1,"a\nb","$1,234.50"\n2,"c\nd","$5,6';
  expect(table(text)).toEqual({ id: ['1', '2'], note: ['a\nb', 'c\nd'], cost: [...['$1,234.50', '$5,6']] });
});
