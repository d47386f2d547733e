import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProfile, officialProfiles } from '../../src/package/profile.ts';
import { DATA_PACKAGE, TABLE_SCHEMA } from '../../src/package/profiles.ts';
import { brief } from './support.ts';

/** The smallest good package with one field. */
const withField = (field: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  name: 'sample',
  resources: [{ name: 'table', path: 'table.csv', schema: { fields: [field], ...more } }],
});

const GOOD: readonly (readonly [string, unknown])[] = [
  ['a field without a type', withField({ name: 'x' })],
  ['a list', withField({ name: 'x', type: 'list', delimiter: ' ', itemType: 'string' })],
  [
    'categories with labels',
    withField({ name: 'x', type: 'string', categories: [{ value: 'a', label: 'A' }], categoriesOrdered: true }),
  ],
  ['missing values with labels', withField({ name: 'x' }, { missingValues: [{ value: '-', label: 'none' }] })],
  ['fieldsMatch as the standard has it', withField({ name: 'x' }, { fieldsMatch: 'subset' })],
  ['fieldsMatch as the published profile has it', withField({ name: 'x' }, { fieldsMatch: ['subset'] })],
  ['a self-reference', withField({ name: 'x' }, { foreignKeys: [{ fields: ['x'], reference: { fields: ['x'] } }] })],
  ['properties of one’s own', withField({ name: 'x', title_en: 'X' })],
  ['inline data', { resources: [{ name: 'x', data: [] }] }],
  ['several paths', { resources: [{ name: 'x', path: ['a.csv', 'https://example.com/b.csv'] }] }],
];

const BAD: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['no object', [], ['profile datapackage.json']],
  ['no resources', { resources: [] }, ['profile datapackage.json resources']],
  ['path and data', { resources: [{ name: 'x', path: 'a.csv', data: [] }] }, ['profile datapackage.json x']],
  ['a path upwards', { resources: [{ name: 'x', path: 'a/../../b.csv' }] }, ['profile datapackage.json x · path']],
  [
    'a licence without name and path',
    { ...withField({ name: 'x' }), licenses: [{ title: 'x' }] },
    ['profile datapackage.json licenses · #1', 'profile datapackage.json licenses · #1'],
  ],
  [
    'a contributor’s roles',
    { ...withField({ name: 'x' }), contributors: [{ title: 'x', roles: [] }] },
    ['profile datapackage.json contributors · #1 · roles'],
  ],
  ['created on no date', { ...withField({ name: 'x' }), created: 'yesterday' }, ['profile datapackage.json created']],
  [
    'no fields',
    { resources: [{ name: 'x', path: 'x.csv', schema: { fields: [] } }] },
    ['profile datapackage.json x · fields'],
  ],
  ['a field without a name', withField({ type: 'string' }), ['profile datapackage.json table · #1']],
  [
    'an integer’s format',
    withField({ name: 'x', type: 'integer', format: 'roman' }),
    ['profile datapackage.json table · x · format'],
  ],
  [
    'a list’s items',
    withField({ name: 'x', type: 'list', itemType: 'row' }),
    ['profile datapackage.json table · x · itemType'],
  ],
  [
    'a pattern that is no text',
    withField({ name: 'x', type: 'string', constraints: { pattern: 5 } }),
    ['profile datapackage.json table · x · constraints · pattern'],
  ],
  [
    'an empty enum',
    withField({ name: 'x', type: 'string', constraints: { enum: [] } }),
    ['profile datapackage.json table · x · constraints · enum'],
  ],
  [
    'an enum with repeats',
    withField({ name: 'x', type: 'string', constraints: { enum: ['a', 'a'] } }),
    ['profile datapackage.json table · x · constraints · enum'],
  ],
  [
    'a foreign key without a reference',
    withField({ name: 'x' }, { foreignKeys: [{ fields: ['x'] }] }),
    ['profile datapackage.json table · foreignKeys · #1'],
  ],
  [
    'another fieldsMatch',
    withField({ name: 'x' }, { fieldsMatch: 'nearly' }),
    ['profile datapackage.json table · fieldsMatch', 'profile datapackage.json table · fieldsMatch'],
  ],
];

describe('the rules of the Data Package v2 profiles', () => {
  it.each(GOOD)('accept %s', (_, value) => {
    expect(checkProfile(value).map(brief)).toEqual([]);
  });

  it.each(BAD)('refuse %s', (_, value, expected) => {
    expect(checkProfile(value).map(brief)).toEqual(expected);
  });

  it('accept the project’s own descriptor', async () => {
    const text = await readFile(new URL('../../data/datapackage.json', import.meta.url), 'utf8');
    const value: unknown = JSON.parse(text);
    expect(checkProfile(value).map(brief)).toEqual([]);
  });

  it('can be those of official files at hand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kedu-profiles-'));
    try {
      await writeFile(
        join(folder, 'datapackage.json'),
        JSON.stringify({ ...DATA_PACKAGE, required: ['resources', 'id'] }),
      );
      await writeFile(join(folder, 'tableschema.json'), JSON.stringify(TABLE_SCHEMA));
      const profiles = await officialProfiles(folder);
      expect(checkProfile(withField({ name: 'x' }), profiles).map((found) => found.message.en)).toEqual([
        'not a good Data Package v2: the top level lacks “id”',
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
