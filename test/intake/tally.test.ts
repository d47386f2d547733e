/** What is counted in a column and what becomes of its cells can't disagree: both are asked about the same cells. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { badUnder, READINGS, readCell } from '../../src/intake/index.ts';
import { Tally } from '../../src/intake/tally.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc.tuple(
  fc.integer({ min: 90, max: 2030 }),
  fc.integer({ min: 1, max: 13 }),
  fc.integer({ min: 1, max: 31 }),
);
const date = fc
  .tuple(day, fc.constantFrom('-', '/', '.'))
  .chain(([[y, m, d], s]) =>
    fc.constantFrom(
      ...[
        `${y}${s}${m}${s}${d}`,
        `${two(m)}${s}${two(d)}${s}${y}`,
        `${d}${s}${m}${s}${two(y % 100)}`,
        `${y}年${m}月${d}日`,
      ],
      ...[
        `${y}${two(m)}${two(d)}`,
        `${y % 200}${two(m)}${two(d)}`,
        `${d} Mar ${y}`,
        `March ${d}, ${y}`,
        `${y}-${two(m)}`,
        `民国${y % 200}年${m}月${d}日`,
      ],
    ),
  );
const clock = fc.constantFrom(
  '',
  ' 00:00',
  ' 11:05:00 PM',
  'T08:30:00Z',
  ' 9时05分',
  ' 下午3:20',
  ' 25:00',
  ' 00:00:00.000',
);
const cell = fc.oneof(
  fc.tuple(date, clock).map(([one, time]) => `${one}${time}`),
  fc.integer({ min: -1e10, max: 1e10 }).map(String),
  fc.integer({ min: -1e7, max: 1e7 }).map((n) => `${n / 100}`),
  fc.integer({ min: 0, max: 1e7 }).map((n) => n.toLocaleString('en-US')),
  fc.constantFrom(
    ...[
      '1.2万',
      '85%',
      '0',
      '0.0',
      '12户',
      '$1,234.50',
      '(1,234)',
      '1.234,5',
      'Y',
      '否',
      'TRUE',
      '2019',
      '2019年',
      '2020年1—6月',
    ],
  ),
  fc.constantFrom(
    ...[
      '971 WEST 58 STREET',
      '29 WEST 3',
      '待定',
      '…',
      '约300',
      '1/3',
      '3-5',
      '12:30',
      '(40.5, -74)',
      '1e5',
      '00501',
      '12 km',
      '2020Q1',
    ],
  ),
);

it('every reading fails on as many cells as it can’t read', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
      const tally = new Tally();
      for (const [at, text] of cells.entries()) tally.add(text, at + 1, at + 1);
      const facts = tally.facts();
      for (const reading of READINGS) {
        if (reading === 'text') continue;
        const failing = cells.filter((text) => readCell(text, reading, facts.unit) === undefined);
        // 12.5 is a number, and no whole one.
        const broken =
          reading === 'integer'
            ? cells.filter((text) => failing.includes(text) || !Number.isInteger(readCell(text, 'integer', facts.unit)))
            : failing;
        expect([reading, badUnder(facts, reading)]).toEqual([reading, broken.length]);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a column whose values never come again is counted like one whose values do', () => {
  const [own, again] = [new Tally(), new Tally()];
  for (let at = 1; at <= 12_000; at += 1) {
    own.add(String(at), at, at);
    again.add(String(at % 7), at, at);
  }
  own.add('x', 12_001, 12_001);
  again.add('x', 12_001, 12_001);
  expect(own.facts()).toMatchObject({
    filled: 12_001,
    digits: { cells: 12_000 },
    numbers: { min: 1, max: 12_000, whole: 5 },
  });
  for (const tally of [own, again])
    expect(tally.facts().bad.get('integer')?.first).toEqual([{ row: 12_001, line: 12_001, text: 'x' }]);
});
