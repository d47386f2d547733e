/** Long states in an address: they come back whole, and what is no state is refused. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_LENGTH } from '../../src/query/limits.ts';
import { readWork, workFragment } from '../../src/workbench/address.ts';
import { columnsKnown, tablesIn } from '../../src/workbench/named.ts';
import { fragmentFor, isPacked, tooLong, unpacked } from '../../src/workbench/packed.ts';
import { type Work, workOf } from '../../src/workbench/work.ts';

const known = { tables: ['observations'] };
const packed = (bytes: Buffer): string => `#z=${deflateRawSync(bytes).toString('base64url')}`;

describe('packed addresses', () => {
  it('give back long works and leave short ones readable', async () => {
    const long = fc.string({ unit: 'grapheme', minLength: 400, maxLength: 6_000 }).filter((one) => one.isWellFormed());
    await fc.assert(
      fc.asyncProperty(long, async (text) => {
        const work: Work = {
          sql: `SELECT '${text}'`,
          params: { 街: [...text].slice(0, 9).join('') },
          chart: { kind: 'heat', label: 'a', values: ['b'], title: [...text].slice(0, 30).join('') },
        };
        const fragment = await fragmentFor(work);
        expect(fragment.length).toBeLessThanOrEqual(workFragment(work).length);
        const plain = isPacked(fragment) ? await unpacked(fragment) : fragment;
        expect(readWork(plain ?? '', '', known)).toEqual({ work, unknown: [] });
      }),
      { numRuns: 40 },
    );
    expect(await fragmentFor(workOf('SELECT 1'))).toBe('#sql=SELECT+1');
    const columns = Array.from({ length: 900 }, (_, at) => `sum(column_${at}) AS 第${at}列`).join(',\n');
    const fragment = await fragmentFor(workOf(`SELECT ${columns}`));
    expect(tooLong(workFragment(workOf(`SELECT ${columns}`)), '')).toBe(true);
    expect(fragment.length).toBeLessThan(ADDRESS_LENGTH);
  });

  it('refuse what is damaged, what is no text, and what would not end', async () => {
    const whole = packed(Buffer.from(`sql=${'SELECT 1 '.repeat(400)}`));
    expect(await unpacked(whole)).toBe(`#sql=${'SELECT 1 '.repeat(400)}`);
    expect(await unpacked(whole.slice(0, -9))).toBeUndefined();
    expect(await unpacked('#z=')).toBeUndefined();
    expect(await unpacked('#z=%3Cscript%3E')).toBeUndefined();
    expect(await unpacked('#z=AAAA')).toBeUndefined();
    expect(await unpacked(packed(Buffer.from([0xff, 0xfe, 0xc0])))).toBeUndefined();
    expect(await unpacked(packed(Buffer.alloc(40_000_000)))).toBeUndefined();
    expect(await unpacked(`#z=${'A'.repeat(70_000)}`)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        const read = await unpacked(`#z=${text}`);
        expect(read === undefined || read.startsWith('#')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('name the tables of a query, quoted or not, and leave columns unknown that two tables see differently', () => {
    const sql = `SELECT 'areas', "observations".id FROM main.Observations JOIN sim.cases USING (id) JOIN own."表" ON true -- units`;
    const names = ['observations', 'areas', 'units', 'sim.cases', 'cases'];
    expect(tablesIn(sql, names, ['表'])).toEqual({ published: ['observations', 'sim.cases'], own: ['own.表'] });
    const column = (name: string, zh: string) => ({
      ...{
        name,
        type: 'VARCHAR',
        title: { zh, en: zh },
        description: null,
        readings: [],
        values: null,
        references: null,
      },
    });
    const table = (name: string, columns: readonly ReturnType<typeof column>[]) => ({
      ...{ name, title: { zh: name, en: name }, description: { zh: '', en: '' }, readings: [], simulated: false },
      ...{ rows: 1, key: [], columns: [...columns] },
    });
    const schema = {
      version: 1 as const,
      tables: [
        table('a', [column('id', '甲'), column('name', '名')]),
        table('b', [column('id', '乙'), column('name', '名')]),
        table('c', [column('only', '丙')]),
      ],
    };
    const find = columnsKnown(schema, ['a', 'b']);
    expect([find('id'), find('name')?.title.zh, find('only')]).toEqual([undefined, '名', undefined]);
    expect(columnsKnown(undefined, ['a'])('id')).toBeUndefined();
  });
});
