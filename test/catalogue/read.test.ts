import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogueError, catalogue, parseCatalogue, readCatalogue } from '../../src/catalogue/read.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

/** The catalogue of a package, as the build would write it, without simulation. */
async function made(name: 'own' | 'three-years'): Promise<string> {
  const copy = name === 'own' ? await ownPackage() : await fixturePackage(name);
  const engine = await Engine.open();
  try {
    const pkg = await sound(copy.folder);
    return JSON.stringify(catalogueOf(pkg, await publishTables(engine, pkg), []));
  } finally {
    await engine.close();
    await copy.remove();
  }
}

describe('the catalogue', () => {
  let work: string;
  let text: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'kedu-catalogue-'));
    text = await made('own');
    await writeFile(join(work, 'catalogue.json'), text);
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  it('comes back from its file as it was written', () => {
    expect(JSON.stringify(readCatalogue(join(work, 'catalogue.json')))).toBe(text);
  });

  it('is read once in a process', () => {
    expect(catalogue(work)).toBe(catalogue(work));
  });

  it('holds what pages need, exactly as the package has it', () => {
    const { observations, indicators, topics, site } = parseCatalogue(text, 'test');
    const cases = observations.find(({ id }) => id === 'cases_handled_2020');
    expect(cases).toMatchObject({
      value: '1590300',
      step: '100',
      printed: '159.03万件',
      paragraph: 49,
      qualifier: 'exact',
    });
    expect(observations.find(({ id }) => id === 'permit_limit_cut_2020')).toMatchObject({
      value: '80.13',
      step: '0.01',
    });
    expect(topics.filter(({ kind }) => kind === 'national')).toHaveLength(18);
    for (const id of site.headlines) expect(indicators.map((row) => row.id)).toContain(id);
    // Both languages or none.
    for (const { notSaid } of indicators) for (const { zh, en } of notSaid) expect(zh !== '' && en !== '').toBe(true);
  });

  it('is as good for several periods and areas', async () => {
    const { observations } = parseCatalogue(await made('three-years'), 'test');
    expect(new Set(observations.map(({ period }) => period)).size).toBeGreaterThan(2);
    expect(new Set(observations.map(({ area }) => area)).size).toBeGreaterThan(1);
  });

  it.each([
    ['a number that is no decimal text', /"value":"1590300"/, '"value":1590300', 'value'],
    ['a made-up qualifier', /"qualifier":"exact"/, '"qualifier":"roughly"', 'qualifier'],
    ['another version', /"version":1/, '"version":2', 'version'],
    ['a missing part', /"withheld":/, '"kept":', 'withheld'],
  ])('is refused with %s, naming the place and the cure', (_, from, to, place) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(() => parseCatalogue(broken, 'catalogue.json')).toThrow(CatalogueError);
    expect(() => parseCatalogue(broken, 'catalogue.json')).toThrow(place);
    expect(() => parseCatalogue(broken, 'catalogue.json')).toThrow('npm run data:build');
  });

  it('says what to run where it is missing or cut short', () => {
    expect(() => readCatalogue(join(work, 'nowhere.json'))).toThrow('npm run data:build');
    expect(() => parseCatalogue(text.slice(0, 100), 'catalogue.json')).toThrow('npm run data:build');
  });
});
