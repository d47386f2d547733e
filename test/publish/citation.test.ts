/** Citation files of the package that is published, and CITATION.cff of the data set and of the project. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { citationCff, citationFiles } from '../../src/publish/citation.ts';
import { settings } from '../../src/settings.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const at = settings({ KEDU_SITE: 'https://example.gov.cn', KEDU_BASE: '/kedu/' });
let catalogue: Catalogue;
beforeAll(async () => {
  const copy = await ownPackage();
  const engine = await Engine.open();
  try {
    const pkg = await sound(copy.folder);
    catalogue = catalogueOf(pkg, await publishTables(engine, pkg), []);
  } finally {
    await engine.close();
    await copy.remove();
  }
});

/** Top keys that CFF 1.2.0 allows. */
const KEYS =
  'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'.split(
    ' ',
  );
const topKeys = (cff: string): readonly string[] => [...cff.matchAll(/^([^ #-][^:]*):/gm)].map(([, key = '']) => key);

/** The values of a CFF file that stand at its top: a scalar a key. */
function scalars(cff: string): ReadonlyMap<string, string> {
  return new Map(
    [...cff.matchAll(/^([a-z-]+): (.+)$/gm)].map(([, key = '', value = '']): [string, string] => [
      key,
      value.startsWith('"') ? String(JSON.parse(value)) : value,
    ]),
  );
}

describe('citation files', () => {
  it('are there for the whole, every table and every indicator, in both languages', () => {
    const files = citationFiles(catalogue, at);
    const works = 1 + catalogue.tables.filter(({ simulated }) => !simulated).length + catalogue.indicators.length;
    expect(files.size).toBe(works * 6 + 1);
    for (const [path, text] of files) {
      if (path.endsWith('.json')) {
        expect(JSON.parse(text), path).toMatchObject([{ type: 'dataset', URL: expect.stringMatching(/^https:/) }]);
      }
      if (path.endsWith('.ris')) expect(text, path).toMatch(/^TY {2}- DATA\r\n[\s\S]*ER {2}- \r\n$/);
    }
    const [first] = catalogue.indicators;
    const bib = files.get(`/data/citation/indicators/${first?.id}.en.bib`);
    expect(bib).toContain(
      `url = {https://example.gov.cn/kedu/r/${catalogue.site.edition}/data/indicators/${first?.id}.csv}`,
    );
    expect(bib).not.toContain('urldate');
  });
});

describe('CITATION.cff', () => {
  it('of the data set has what the format requires, and the release', () => {
    const cff = citationCff(catalogue, at);
    const values = scalars(cff);
    expect(values.get('cff-version')).toBe('1.2.0');
    expect(values.get('type')).toBe('dataset');
    expect(values.get('version')).toBe(catalogue.site.edition);
    expect(values.get('date-released')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(values.get('url')).toMatch(/^https:\/\/example\.gov\.cn\/kedu\//);
    expect(values.get('message')).not.toBe('');
    expect(KEYS).toEqual(expect.arrayContaining([...topKeys(cff)]));
    expect(new Set(topKeys(cff)).size).toBe(topKeys(cff).length);
    expect(cff).toMatch(/^authors:\n {2}- name: ".+"$/m);
    expect(cff).toMatch(/^references:\n {2}- type: newspaper-article\n {4}title: ".+"\n {4}authors:\n {6}- name: /m);
    expect(scalars(citationCff(catalogue, settings({}))).has('url')).toBe(false);
  });

  it('of the project says what package.json says', async () => {
    const root = new URL('../../', import.meta.url);
    const project: unknown = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
    const cff = await readFile(new URL('CITATION.cff', root), 'utf8');
    const values = scalars(cff);
    expect(KEYS).toEqual(expect.arrayContaining([...topKeys(cff)]));
    expect(cff).toMatch(/^authors:\n {2}- name: ".+"$/m);
    expect(project).toMatchObject({ version: values.get('version'), license: values.get('license') });
    expect(values.get('cff-version')).toBe('1.2.0');
    expect(values.get('type')).toBe('software');
  });
});
