import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvStream, parseCsv, RECORD_LENGTH, type StreamedRecord, writeCsv } from '../../src/reading/index.ts';

function read(pieces: readonly string[], delimiter = ','): StreamedRecord[] {
  const stream = new CsvStream(delimiter);
  return [...pieces.flatMap((piece) => stream.push(piece)), ...stream.end()];
}

/** The text cut at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

const cell = fc.string({
  unit: fc.constantFrom('a', '1', '甲', ',', '"', '\n', ' ', '；'),
  maxLength: 6,
});
const records = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe('CSV in pieces', () => {
  it('reads what was written, wherever it is cut, CRLF included', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), (rows, places, crlf) => {
        const text = writeCsv(rows);
        const sent = crlf ? text.replaceAll('\n', '\r\n') : text;
        expect(read(cut(sent, places)).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('agrees with the reader of whole texts on rows and lines', () => {
    const text = '甲,乙\n"a\nb",2\n\n3,4';
    expect(read(cut(text, [1, 7, 9]))).toEqual(parseCsv(text).records);
  });

  it('keeps a record with a stray or open quote as it stands, and everything after it', () => {
    const text = 'a,b\n"x" y,2\n"open,3\nc,"4\n5"\nd,6\n';
    expect(read(cut(text, [6, 17])).map(({ line, cells, broken }) => [line, cells, broken])).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['"x" y', '2'], 'stray-quote'],
      [3, ['"open', '3'], 'stray-quote'],
      [4, ['c', '4\n5'], undefined],
      [6, ['d', '6'], undefined],
    ]);
    expect(read(['a,b\n1,"2\nc,3\n']).map(({ cells, broken }) => [cells, broken])).toEqual([
      [['a', 'b'], undefined],
      [['1', '"2'], 'unterminated-quote'],
      [['c', '3'], undefined],
    ]);
  });

  it('does not wait for ever for a quote to be closed', () => {
    const lines = `x,"y\n${'z,1\n'.repeat(RECORD_LENGTH / 4 + 1)}`;
    const stream = new CsvStream();
    const found = stream.push(lines);
    expect(found[0]).toMatchObject({ cells: ['x', '"y'], broken: 'unterminated-quote' });
    expect([...found, ...stream.end()].length).toBe(RECORD_LENGTH / 4 + 2);
  });
});
