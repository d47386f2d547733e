import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/intake/index.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const micros = (text: string): bigint => BigInt(Date.parse(`${text}Z`)) * 1000n;
const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('numbers', () => {
  it('are read as the field prints them', () => {
    for (const [text, value] of [
      ...([
        ['1,234', 1234],
        ['-12', -12],
        ['−12', -12],
        ['+0.5', 0.5],
        ['.5', 0.5],
        ['１２３', 123],
      ] as const),
      ...([
        ['1.2万', 12_000],
        ['3亿5000万', 350_000_000],
        ['(1,234.5)', -1234.5],
        ['1.5e3', 1500],
      ] as const),
    ])
      expect(readCell(text, 'decimal'), text).toBe(value);
    expect(readCell('85%', 'percent')).toBe(85);
    expect(readCell('80.13％', 'percent')).toBe(80.13);
    expect(readCell('12件', 'integer', '件')).toBe(12);
    expect(readCell('￥1,234.50', 'decimal', '¥')).toBe(1234.5);
    expect(readCell('1.234,56', 'decimal-comma')).toBe(1234.56);
  });

  it('are not guessed from what is no exact number', () => {
    for (const text of ['约1200', '300余', '3—5', '1,23', '1.2.3', '第4', '2020年', '12A', '—12—', '()', '待定', '…'])
      expect(readCell(text, 'decimal'), text).toBeUndefined();
    // Another unit than the column's, a share among numbers, a number no double holds.
    expect(readCell('12户', 'integer', '件')).toBeUndefined();
    expect(readCell('12%', 'decimal')).toBeUndefined();
    expect(readCell('12', 'percent')).toBeUndefined();
    expect(readCell('9007199254740993', 'integer')).toBeUndefined();
  });

  it('come back from every way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e11, max: 9e11 }), (n) => {
        const written = [String(n), n.toLocaleString('en-US'), n < 0 ? `(${-n})` : `${n}`, `${n}`.replace('-', '−')];
        for (const text of written) expect(readCell(text, 'integer'), text).toBe(n);
        expect(readCell(`${n}万`, 'integer')).toBe(n * 10_000);
        expect(readCell(`${n / 100}%`, 'percent')).toBe(n / 100);
        expect(readCell(String(n / 100).replace('.', ','), 'decimal-comma')).toBe(n / 100);
      }),
    );
  });
});

describe('dates', () => {
  it('are read in the forms that leave no doubt, and only days that exist', () => {
    for (const text of [
      '2020年1月11日',
      '2020/1/11',
      '2020-01-11',
      '2020.1.11',
      '20200111',
      '11 Jan 2020',
      'January 11, 2020',
    ])
      expect(readCell(text, 'date'), text).toBe(day('2020-01-11'));
    expect(readCell('二〇二〇年一月十一日', 'date')).toBe(day('2020-01-11'));
    expect(readCell('2014/01/01 00:00:00.000', 'date')).toBe(day('2014-01-01'));
    for (const text of [
      '2020-02-30',
      '2021/2/29',
      '20201301',
      '1/2/2020',
      '2/22/21',
      '1081111',
      '2020年',
      '2014-01-01 08:00',
    ])
      expect(readCell(text, 'date'), text).toBeUndefined();
  });

  it('take order and calendar from the reading', () => {
    expect(readCell('1/2/2020', 'date-mdy')).toBe(day('2020-01-02'));
    expect(readCell('1/2/2020', 'date-dmy')).toBe(day('2020-02-01'));
    expect(readCell('2/22/21', 'date-mdy')).toBe(day('2021-02-22'));
    expect(readCell('1/1/87', 'date-mdy')).toBe(day('1987-01-01'));
    for (const text of ['1081111', '108/11/11', '民國108年11月11日'])
      expect(readCell(text, 'date-roc'), text).toBe(day('2019-11-11'));
    expect(readCell('0970623', 'date-roc')).toBe(day('2008-06-23'));
  });

  it('come back from every way of writing them', () => {
    fc.assert(
      fc.property(date, (d) => {
        const [y, m, n] = [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
        const iso = d.toISOString().slice(0, 10);
        for (const text of [iso, `${y}/${m}/${n}`, `${y}年${m}月${n}日`, iso.replaceAll('-', '')])
          expect(readCell(text, 'date'), text).toBe(day(iso));
        expect(readCell(`${m}/${n}/${y}`, 'date-mdy')).toBe(day(iso));
        expect(readCell(`${n}.${m}.${y}`, 'date-dmy')).toBe(day(iso));
        const clock = d.toISOString().slice(0, 23);
        for (const text of [clock, `${clock}Z`, clock.replace('T', ' '), `${clock}+08:00`])
          expect(readCell(text, 'moment'), text).toBe(micros(clock));
      }),
    );
  });

  it('keep the clock that the file shows, with 上午, PM and fractions', () => {
    expect(readCell('2020/1/11 下午3:04', 'moment')).toBe(micros('2020-01-11T15:04:00'));
    expect(readCell('2020年1月11日 15时04分', 'moment')).toBe(micros('2020-01-11T15:04:00'));
    expect(readCell('1/11/2020 12:30:00 AM', 'moment-mdy')).toBe(micros('2020-01-11T00:30:00'));
    expect(readCell('2011-10-11 13:42:22.688+02:00', 'moment')).toBe(micros('2011-10-11T13:42:22.688'));
    for (const text of ['2020-01-11 24:00', '2020-01-11 3:61', '2020-01-11 13:00 PM'])
      expect(readCell(text, 'moment'), text).toBeUndefined();
  });
});

it('periods are written as the published tables write them', () => {
  for (const [text, id] of [
    ...([
      ['2019年', '2019'],
      ['2019', '2019'],
      ['2019-1', '2019-01'],
      ['2019年1月', '2019-01'],
    ] as const),
    ...([
      ['2019Q3', '2019-Q3'],
      ['2019年第三季度', '2019-Q3'],
      ['2019年上半年', '2019-S1'],
      ['2019.12', '2019-12'],
    ] as const),
  ])
    expect(readCell(text, 'period'), text).toBe(id);
  expect(readCell('2019-13', 'period')).toBeUndefined();
});
