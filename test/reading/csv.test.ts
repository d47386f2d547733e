import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkHeader,
  columnLetter,
  editDistance,
  nearest,
  parseCsv,
  sniffDelimiter,
  writeCsv,
} from '../../src/reading/index.ts';

describe('CSV', () => {
  it('keeps row, line and cells as they are', () => {
    expect(parseCsv('id,text\n1,"two\nlines"\n\n2, x \n').records).toEqual([
      { row: 1, line: 1, cells: ['id', 'text'] },
      { row: 2, line: 2, cells: ['1', 'two\nlines'] },
      { row: 3, line: 4, cells: [''] },
      { row: 4, line: 5, cells: ['2', ' x '] },
    ]);
  });

  it('takes CRLF, CR and LF alike, in cells too, with or without one at the end', () => {
    const records = parseCsv('a,b\n1,"x\ny"\n').records;
    expect(parseCsv('a,b\r\n1,"x\r\ny"\r\n').records).toEqual(records);
    expect(parseCsv('a,b\r1,"x\ry"').records).toEqual(records);
    expect(parseCsv('a,b\r\n1,"x\ny"\n').records).toEqual(records);
    expect(parseCsv('').records).toEqual([]);
  });

  it('counts a last row of commas, and no row behind the last line end', () => {
    expect(parseCsv('a,b\n,').records.map((record) => record.cells)).toEqual([
      ['a', 'b'],
      ['', ''],
    ]);
    expect(parseCsv('a,b\n').records).toHaveLength(1);
  });

  it('stops where quotes can’t be made sense of, and says where', () => {
    const open = parseCsv('a,b\n"x\ny",1\n2,"open\n3,4\n5,6\n');
    expect(open.error).toEqual({ code: 'unterminated-quote', row: 3, line: 4 });
    expect(open.records.map((record) => record.row)).toEqual([1, 2]);
    const stray = parseCsv('a,b\n1,"x"y\n2,z\n');
    expect(stray.error).toEqual({ code: 'stray-quote', row: 2, line: 2 });
    expect(stray.records).toHaveLength(1);
  });

  it('leaves a quote inside an unquoted cell alone', () => {
    expect(parseCsv('a\n5" pipe\n').records[1]?.cells).toEqual(['5" pipe']);
  });

  it('reads back what it wrote', () => {
    const cells = fc.string({ unit: fc.constantFrom(...'ab,"\n 万;\t|') });
    const records = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(records, fc.constantFrom(',', '\t', ';'), (rows, delimiter) => {
        const read = parseCsv(writeCsv(rows, delimiter), delimiter);
        expect(read.error).toBeUndefined();
        expect(read.records.map((record) => record.cells)).toEqual(rows);
        expect(read.records.map((record) => record.row)).toEqual(rows.map((_, i) => i + 1));
      }),
    );
  });

  it('knows the line each record begins on', () => {
    const records = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom(...'ab\n') }), { minLength: 2, maxLength: 3 }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(records, (rows) => {
        const text = writeCsv(rows);
        const lines = text.split('\n');
        for (const { line, cells } of parseCsv(text).records) {
          expect(lines[line - 1]?.replace(/^"/, '').startsWith((cells[0] ?? '').split('\n')[0] ?? '')).toBe(true);
        }
      }),
    );
  });

  it('tells what separates the cells', () => {
    expect(sniffDelimiter('a,b,c\n1,2,3\n')).toBe(',');
    expect(sniffDelimiter('a\tb\n1,5\t2\n')).toBe('\t');
    expect(sniffDelimiter('a;b;c\n1,5;2;3\n')).toBe(';');
    expect(sniffDelimiter('标识，名称\n一，二\n')).toBe('，');
    expect(sniffDelimiter('a,"b;c;d;e"\n1,2\n')).toBe(',');
    expect(sniffDelimiter('one\n1\n')).toBe(',');
    expect(sniffDelimiter('')).toBe(',');
  });
});

describe('a header', () => {
  const none = () => false;
  it('is fine as expected, spare columns aside', () => {
    expect(checkHeader(['a', ' b '], ['a', 'b'], none)).toEqual({
      indexes: new Map([
        ['a', 0],
        ['b', 1],
      ]),
      width: 2,
      issues: [],
    });
    expect(checkHeader(['a', 'b', '', ''], ['a', 'b'], none).width).toBe(2);
  });

  it('says what is wrong', () => {
    expect(checkHeader(['a', 'a', ''], ['a'], (index) => index === 2).issues).toEqual([
      { code: 'duplicate-column', name: 'a', index: 1, first: 0 },
      { code: 'blank-column', index: 2 },
    ]);
    expect(checkHeader(['vaule', '单位'], ['value', 'unit'], none, new Map([['单位', 'unit']])).issues).toEqual([
      { code: 'unknown-column', name: 'vaule', index: 0, suggestion: 'value' },
      { code: 'unknown-column', name: '单位', index: 1, suggestion: 'unit' },
      { code: 'missing-column', name: 'value' },
      { code: 'missing-column', name: 'unit' },
    ]);
    expect(checkHeader(['b', 'a'], ['a', 'b'], none).issues).toEqual([{ code: 'column-order' }]);
    expect(checkHeader(['x', 'y'], [], none).issues).toEqual([]);
  });

  it('shows columns by letter', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

describe('the nearest word', () => {
  it('counts edits, neighbours swapped as one', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('actaul', 'actual')).toBe(1);
    expect(editDistance('', '三字经')).toBe(3);
    expect(editDistance('abcdef', 'x', 2)).toBe(3);
  });

  it('is near, or none', () => {
    expect(nearest('entites_new', ['entities_new', 'entities_stock'])).toBe('entities_new');
    expect(nearest('Entities New', ['entities_new'])).toBe('entities_new');
    expect(nearest('５００１０８', ['500108'])).toBe('500108');
    expect(nearest('zzz', ['actual', 'planned'])).toBeUndefined();
    expect(nearest('', ['a'])).toBeUndefined();
  });

  it('is symmetric and zero only for equals', () => {
    const words = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
