import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  type Period,
  parsePeriod,
  readDate,
  scanFigures,
  writePeriod,
} from '../../src/figures/index.ts';

function parsed(id: string): Period {
  const result = parsePeriod(id);
  if (!result.ok) throw new Error(`${id}: ${result.error.code}`);
  return result.value;
}

const year = fc.integer({ min: 1800, max: 2199 });
const point = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-S${h}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc
    .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .chain((d) => fc.constantFrom(d.toISOString().slice(0, 7), d.toISOString().slice(0, 10))),
);
const period = fc
  .oneof(
    point,
    point.map((id) => `${id}/..`),
    point.map((id) => `../${id}`),
    fc.tuple(point, point).map(([a, b]) => `${a}/${b}`),
  )
  .map((id) => parsePeriod(id))
  .filter((result) => result.ok)
  .map((result) => result.value);

describe('periods', () => {
  it.each([
    ['2020', 'year', '2020-01-01', '2020-12-31'],
    ['2020-S1', 'half', '2020-01-01', '2020-06-30'],
    ['2020-S2', 'half', '2020-07-01', '2020-12-31'],
    ['2020-Q3', 'quarter', '2020-07-01', '2020-09-30'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2020-12-29', 'day', '2020-12-29', '2020-12-29'],
    ['2020-02/2020-03', 'interval', '2020-02-01', '2020-03-31'],
    ['2018-11/..', 'interval', '2018-11-01', undefined],
    ['../2020-12-29', 'interval', undefined, '2020-12-29'],
    ['2016/2020', 'interval', '2016-01-01', '2020-12-31'],
  ])('parses %s', (id, kind, start, end) => {
    const value = parsed(id);
    expect(value).toEqual({
      id,
      kind,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    });
  });

  it.each([
    ['', 'empty@0'],
    ['0000', 'malformed-number@0'],
    ['20', 'malformed-number@0'],
    ['2020-1', 'malformed-number@0'],
    ['2020-S3', 'malformed-number@0'],
    ['2020-Q0', 'malformed-number@0'],
    ['2020年', 'malformed-number@0'],
    ['2020-13', 'impossible-date@0'],
    ['2021-02-29', 'impossible-date@0'],
    ['2020-00-10', 'impossible-date@0'],
    ['2020/2021-02-30', 'impossible-date@5'],
    ['../..', 'malformed-number@0'],
    ['2020-03/2020-02', 'malformed-number@8'],
    ['2020/2020-05', 'malformed-number@5'],
    ['2018/2019/2020', 'malformed-number@5'],
  ])('refuses %j: %s', (id, expected) => {
    const result = parsePeriod(id);
    expect(result.ok ? 'read' : `${result.error.code}@${result.error.at}`).toBe(expected);
  });

  it('agrees with the calendar of the language on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const iso = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const date = new Date(`${iso}T00:00:00Z`);
          // Date lets 31 February roll over; a real date comes back as itself.
          const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
          expect(parsePeriod(iso).ok).toBe(real);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('orders by end, then by start; what is open to the future is last', () => {
    const ids = [
      '2019',
      '2020-S1',
      '2020-Q2',
      '2020-06',
      '../2020-12-29',
      '2020',
      '2020-S2',
      '2020-Q4',
      '2020-12',
      '2018-11/..',
      '2020-01/..',
    ];
    const shuffled = [...ids].sort().reverse();
    expect(
      shuffled
        .map(parsed)
        .sort(comparePeriods)
        .map((p) => p.id),
    ).toEqual(ids);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, a)).toBe(0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('printed dates', () => {
  it.each([
    ['2020年12月29日', '2020-12-29'],
    ['2020年1月11日', '2020-01-11'],
    ['2020 年 1 月 11 日', '2020-01-11'],
    ['2020年1月11号', '2020-01-11'],
    ['2020/12/31', '2020-12-31'],
    ['2020-12-31', '2020-12-31'],
    ['2020.12.31', '2020-12-31'],
    ['２０２０年１２月２９日', '2020-12-29'],
    ['二〇二〇年十二月二十九日', '2020-12-29'],
    ['2020年', '2020'],
    ['2020年度', '2020'],
    ['2020年上半年', '2020-S1'],
    ['2020年下半年', '2020-S2'],
    ['2020年第一季度', '2020-Q1'],
    ['2020年一季度', '2020-Q1'],
    ['2020年3季度', '2020-Q3'],
    ['2018年11月', '2018-11'],
    ['2018年11月份', '2018-11'],
    ['2018年11月起', '2018-11/..'],
    ['2018年11月以来', '2018-11/..'],
    ['自2018年11月起', '2018-11/..'],
    ['截至2020年12月29日', '../2020-12-29'],
    ['截止2020年', '../2020'],
    ['2020年2月至3月', '2020-02/2020-03'],
    ['2020年2—3月', '2020-02/2020-03'],
    ['2020年11月至2021年2月', '2020-11/2021-02'],
    ['2020年3月3日至5日', '2020-03-03/2020-03-05'],
    ['2020年3月3—5日', '2020-03-03/2020-03-05'],
    ['2020年3月30日至4月2日', '2020-03-30/2020-04-02'],
    ['2016—2020年', '2016/2020'],
    ['2016年至2020年', '2016/2020'],
    ['2020年第一季度至第三季度', '2020-Q1/2020-Q3'],
    ['2020年1—3季度', '2020-Q1/2020-Q3'],
    ['2020年前三季度', '2020-Q1/2020-Q3'],
    ['2020年前两个季度', '2020-Q1/2020-Q2'],
    ['2020年前11个月', '2020-01/2020-11'],
    ['2020年前两个月', '2020-01/2020-02'],
    ['2020/1/1-2020/3/31', '2020-01-01/2020-03-31'],
  ])('%s → %s', (text, id) => {
    const result = readDate(text);
    expect(result.ok ? result.value : result.error).toEqual(parsed(id));
  });

  it.each([
    ['', 'empty@0'],
    ['109年', 'no-number@0'],
    ['20年', 'no-number@0'],
    ['民国109年', 'no-number@0'],
    ['2月至3月', 'no-number@0'],
    ['上半年', 'no-number@0'],
    ['截至目前', 'no-number@2'],
    ['2020年2月30日', 'impossible-date@7'],
    ['2021年2月29日', 'impossible-date@7'],
    ['2020年13月', 'impossible-date@5'],
    ['2020年13月1日', 'impossible-date@5'],
    ['2020/02/30', 'impossible-date@5'],
    ['2020年末', 'trailing-text@5'],
    ['2020年前一个月', 'impossible-date@5'],
    ['2020年前12个月', 'impossible-date@5'],
    ['2020年12月29日前', 'trailing-text@11'],
    ['2020年3月至2月', 'malformed-number@8'],
    ['2020年至2020年', 'malformed-number@6'],
    ['2020年2月至', 'no-number@8'],
  ])('refuses %j: %s', (text, expected) => {
    const result = readDate(text);
    expect(result.ok ? result.value.id : `${result.error.code}@${result.error.at}`).toBe(expected);
  });

  it('reads back what it writes in Chinese, and finds it in running text', () => {
    fc.assert(
      fc.property(period, (p) => {
        const text = writePeriod(p, 'zh');
        expect(readDate(text), text).toEqual({ ok: true, value: p });
        const [token, ...more] = scanFigures(`其中${text}，如常`);
        expect(more, text).toEqual([]);
        // 截至 and 起 stay outside the token.
        expect(text.replace(/^截至|起$/g, '')).toBe(token?.text);
        expect(token?.kind).toBe('date');
      }),
      { numRuns: 2000 },
    );
  });

  it('tells different periods apart in both languages and all styles', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        fc.pre(a.id !== b.id);
        for (const style of ['page', 'axis', 'file', 'spoken'] as const) {
          for (const locale of ['zh', 'en'] as const) {
            expect(writePeriod(a, locale, style)).not.toBe(writePeriod(b, locale, style));
          }
        }
      }),
    );
  });

  it.each([
    ['2020', '2020年', '2020', '2020'],
    ['2020-S1', '2020年上半年', 'first half of 2020', '2020 H1'],
    ['2020-Q3', '2020年第三季度', 'third quarter of 2020', '2020 Q3'],
    ['2018-11', '2018年11月', 'November 2018', '2018-11'],
    ['2020-12-29', '2020年12月29日', '29 December 2020', '2020-12-29'],
    ['../2020-12-29', '截至2020年12月29日', 'as of 29 December 2020', '–2020-12-29'],
    ['2018-11/..', '2018年11月起', 'since November 2018', '2018-11–'],
    ['2020-02/2020-03', '2020年2月至3月', 'February to March 2020', '2020-02–2020-03'],
    ['2020-03-03/2020-03-05', '2020年3月3日至5日', '3 to 5 March 2020', '2020-03-03–2020-03-05'],
    ['2020-03-30/2020-04-02', '2020年3月30日至4月2日', '30 March to 2 April 2020', '2020-03-30–2020-04-02'],
    ['2019-12/2020-02', '2019年12月至2020年2月', 'December 2019 to February 2020', '2019-12–2020-02'],
    ['2020-Q1/2020-Q3', '2020年第一季度至第三季度', 'first to third quarter of 2020', '2020 Q1–2020 Q3'],
    ['2016/2020', '2016年至2020年', '2016 to 2020', '2016–2020'],
  ])('writes %s', (id, zh, en, axis) => {
    const value = parsed(id);
    expect([writePeriod(value, 'zh'), writePeriod(value, 'en'), writePeriod(value, 'zh', 'axis')]).toEqual([
      zh,
      en,
      axis,
    ]);
    expect(writePeriod(value, 'en', 'file')).toBe(id);
  });

  it('throws on what is no period', () => {
    for (const id of ['x', '2020-13', '../..', '2020/2019']) {
      expect(() => writePeriod({ id, kind: 'year' }, 'zh')).toThrow(RangeError);
    }
  });
});
