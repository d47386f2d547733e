/** Works of the catalogue: what is cited, and under which address. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { cite } from '../../src/citation/index.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import * as works from '../../src/wording/works.ts';
import { fixturePackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const place = { base: '/kedu/', site: 'https://example.gov.cn' };
let catalogue: Catalogue;
let zh: Book;
let en: Book;
beforeAll(async () => {
  const copy = await fixturePackage('three-years');
  const engine = await Engine.open();
  try {
    const pkg = await sound(copy.folder);
    catalogue = catalogueOf(pkg, await publishTables(engine, pkg), []);
  } finally {
    await engine.close();
    await copy.remove();
  }
  zh = bookOf(catalogue, 'zh');
  en = bookOf(catalogue, 'en');
});

describe('works', () => {
  it('have pinned, absolute addresses under the base path', () => {
    const { edition } = catalogue.site;
    const root = `https://example.gov.cn/kedu/r/${edition}`;
    const [row] = catalogue.observations;
    const [derived] = catalogue.derived;
    const [table] = catalogue.tables;
    const [indicator] = catalogue.indicators;
    if (!row || !table || !indicator) throw new Error('an empty fixture');
    expect(works.datasetWork(en, place).address).toBe(`https://example.gov.cn/kedu/en/releases/${edition}/`);
    expect(works.tableWork(zh, place, table).address).toBe(`${root}/data/${table.name}.csv`);
    expect(works.indicatorWork(zh, place, indicator).address).toBe(`${root}/data/indicators/${indicator.id}.csv`);
    expect(works.chartWork(en, place, indicator).address).toBe(`${root}/charts/${indicator.id}.en.svg`);
    expect(works.observationWork(zh, place, row).part?.zh).toContain(row.id);
    if (derived) expect(works.derivedWork(zh, place, derived).address).toBe(`${root}/data/derived.csv`);
  });

  it('never pin what no release keeps: simulated tables, answers to queries', () => {
    const [table] = catalogue.tables;
    if (!table) throw new Error('an empty fixture');
    const simulated = works.tableWork(zh, place, { ...table, name: 'sim.cases', simulated: true });
    expect(simulated).toMatchObject({ stable: false, address: expect.stringMatching(/\/data\/sim\/cases\/$/) });
    const query = works.queryWork(works.queryBasis(zh), {
      sql: 'SELECT 1',
      address: 'https://example.gov.cn/q',
      simulated: true,
    });
    expect(cite(query, 'apa', 'en', { accessed: '2026-11-25' })).toContain('Retrieved November 25, 2026, from');
    expect(query.part?.zh).toContain('模拟');
    expect(cite(query, 'ris', 'zh')).toContain('N1  - SQL: SELECT 1');
  });

  it('cite the article in its own language, translated in brackets where the style has them', () => {
    const source = {
      id: 's',
      kind: 'newspaper_article',
      title: { zh: '某区优化营商环境', en: '(In Chinese) A district improves' },
      authors: ['甲某', '乙某'],
      publisher: null,
      published: '2021',
      page: null,
      credit: null,
      paragraphs: null,
      sha256: null,
      short: { zh: '', en: '' },
      note: null,
    };
    const work = works.articleWork(source);
    expect(cite(work, 'gbt-2025', 'en')).toBe('甲某，乙某. 某区优化营商环境[N]. [报名不详]，2021.');
    expect(cite(work, 'apa', 'en')).toContain('某区优化营商环境 [A district improves].');
    expect(cite(works.articleWork({ ...source, kind: 'bulletin' }), 'gbt-2025', 'zh')).toContain(
      '[Z]. [出版者不详]，2021.',
    );
  });
});
