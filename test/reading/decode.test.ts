import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decoded, decodeBytes } from '../../src/reading/index.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));
const swapped = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

const GB = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const char = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if ([...char].length === 1) GB.set(char, [lead, trail]);
  }
}
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (GB.get(char) ?? []))));

function read(from: Uint8Array): Decoded {
  const result = decodeBytes(from);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const error = (from: Uint8Array): string => {
  const result = decodeBytes(from);
  return result.ok ? `read as ${result.value.encoding}: ${result.value.text}` : result.error.code;
};

/** What texts can begin with and files that are no text do. */
const SIGNED = ['PK\u0003\u0004', '%PDF-', 'Rar!'];
const OFFICE = '地区,年份,年末总户数（万户）\r\n样例区,2020年,12.49\r\n注：数据来源于统计局。';

describe('the encoding of a file', () => {
  it('is found out', () => {
    expect(read(bytes(OFFICE))).toEqual({ text: OFFICE, encoding: 'utf-8', bom: false, ambiguous: false });
    expect(read(bytes(`\uFEFF${OFFICE}`))).toEqual({ text: OFFICE, encoding: 'utf-8', bom: true, ambiguous: false });
    expect(read(bytes(`\uFEFF${OFFICE}`, 'utf16le'))).toEqual({
      text: OFFICE,
      encoding: 'utf-16le',
      bom: true,
      ambiguous: false,
    });
    expect(read(swapped(`\uFEFF${OFFICE}`))).toEqual({
      text: OFFICE,
      encoding: 'utf-16be',
      bom: true,
      ambiguous: false,
    });
    expect(read(gbk(OFFICE))).toEqual({ text: OFFICE, encoding: 'gb18030', bom: false, ambiguous: false });
    expect(read(new Uint8Array()).text).toBe('');
  });

  it('is GBK for the word that editors once took for UTF-8', () => {
    expect(read(gbk('联通')).text).toBe('联通');
  });

  it('takes a rare character among usual ones, four bytes long too', () => {
    const rare = Uint8Array.of(...gbk('样例区行政审批局主任'), 0x81, 0x39, 0xee, 0x39, ...gbk('公布营商环境评价结果'));
    expect(read(rare).encoding).toBe('gb18030');
  });

  it('is refused where another one would read as nonsense', () => {
    // 臺北市政府 in Big5, café in Latin-1, テスト in Shift_JIS.
    expect(error(Uint8Array.of(0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0xac, 0x46, 0xa9, 0xb2))).toBe('unknown-encoding');
    expect(error(bytes('id,name\n1,café au lait\n', 'latin1'))).toBe('unknown-encoding');
    expect(error(Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67))).toBe('unknown-encoding');
    expect(error(Uint8Array.of(0x61, 0xff, 0x62))).toBe('unknown-encoding');
  });

  it('is doubtful for two bytes that read both ways', () => {
    expect(read(bytes('Société'))).toMatchObject({ encoding: 'utf-8', ambiguous: false });
    expect(read(bytes('§ 5'))).toMatchObject({ encoding: 'utf-8', ambiguous: true });
  });

  it('is none where the file is no text', () => {
    expect(error(Uint8Array.of(0x50, 0x4b, 3, 4, 1))).toBe('workbook');
    expect(error(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('old-workbook');
    expect(error(bytes('%PDF-1.7'))).toBe('pdf');
    expect(error(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('picture');
    expect(error(Uint8Array.of(0x1f, 0x8b, 8))).toBe('compressed');
    expect(error(bytes('a,b\0'))).toBe('nul');
    expect(error(bytes('a,b', 'utf16le'))).toBe('nul');
    expect(error(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toBe('unknown-encoding');
  });

  it('is refused for a mark that promises what does not follow', () => {
    expect(error(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toBe('unknown-encoding');
    expect(error(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBe('unknown-encoding');
  });

  it('never changes a text written in UTF-8', () => {
    const texts = fc
      .string({ unit: 'grapheme' })
      .filter(
        (text) => !text.includes('\0') && !text.includes('\uFEFF') && !SIGNED.some((head) => text.startsWith(head)),
      );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(bytes(text)).text).toBe(text);
        expect(read(bytes(`\uFEFF${text}`)).text).toBe(text);
      }),
    );
  });

  it('never changes usual Chinese written in GBK, or says that it can’t tell', () => {
    // D7FA–D7FE are not assigned in GB/T 2312 and decode to private characters, which no office types.
    const usual = [...GB]
      .filter(([, [lead, trail]]) => lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1)
      .filter(([char]) => !/[\uE000-\uF8FF]/.test(char))
      .map(([char]) => char);
    const texts = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...'0123,.\n')),
      { minLength: 8 },
    );
    fc.assert(
      fc.property(texts, (chars) => {
        const result = decodeBytes(gbk(chars.join('')));
        if (!result.ok) throw new Error(result.error.code);
        if (result.value.text !== chars.join('')) expect(result.value.ambiguous).toBe(true);
      }),
    );
  });
});
