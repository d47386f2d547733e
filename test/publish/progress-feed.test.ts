/** The feed of reports, read back by a parser that is not ours; without reports it is a valid feed that says so. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { progressFeedOf } from '../../src/publish/progress-feed.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { fixturePackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const place = { base: '/kedu/', site: 'https://example.gov.cn' };
let catalogue: Catalogue;
beforeAll(async () => {
  const copy = await fixturePackage('three-years');
  catalogue = await catalogueIn(await sound(copy.folder));
  await copy.remove();
});

const Entry = v.object({
  id: v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f-]{36}$/)),
  title: v.string(),
  updated: v.pipe(v.string(), v.isoTimestamp()),
  link: v.array(v.object({ rel: v.literal('alternate'), hreflang: v.string(), href: v.pipe(v.string(), v.url()) })),
  content: v.object({ type: v.literal('html'), '#text': v.string() }),
});
const Feed = v.object({
  id: v.string(),
  title: v.string(),
  subtitle: v.union([v.string(), v.object({ '#text': v.string() })]),
  updated: v.pipe(v.string(), v.isoTimestamp()),
  author: v.object({ name: v.string() }),
  entry: v.optional(v.array(Entry), []),
});

function parsed(of: Catalogue): v.InferOutput<typeof Feed> {
  const xml = progressFeedOf(of, place);
  expect(XMLValidator.validate(xml)).toBe(true);
  const options = { ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false };
  const parser = new XMLParser({ ...options, isArray: (name) => name === 'entry' || name === 'link' });
  return v.parse(v.object({ feed: Feed }), parser.parse(xml)).feed;
}

describe('the feed of reports', () => {
  it('has a dated entry for each report, the newest first, each with a name of its own', () => {
    const { entry, updated } = parsed(catalogue);
    expect(entry).toHaveLength(catalogue.progress.length);
    expect(entry.length).toBeGreaterThan(15);
    const dates = entry.map((one) => one.updated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(updated).toBe(dates[0]);
    expect(new Set(entry.map(({ id }) => id)).size).toBe(entry.length);
  });

  it('says what was reported, in both languages, and leads to the report on its promise’s page', () => {
    const found = (promise: string, date: string) =>
      parsed(catalogue).entry.find(({ link }) => link[0]?.href.endsWith(`/${promise}/#report-${date}`));
    const text = (promise: string, date: string) => found(promise, date)?.content['#text'] ?? '';
    expect(found('steps_cut', '2022-12-31')?.link.map(({ href }) => href)).toEqual([
      'https://example.gov.cn/kedu/commitments/steps_cut/#report-2022-12-31',
      'https://example.gov.cn/kedu/en/commitments/steps_cut/#report-2022-12-31',
    ]);
    expect(found('steps_cut', '2022-12-31')?.title).toBe('开办企业的环节减到2个：已兑现（2022年12月31日）');
    expect(text('steps_cut', '2022-12-31')).toContain('报告的数是3个环节，超过目标：从起点到目标的路走了125%。');
    expect(text('steps_cut', '2019-12-31')).toContain('目标改为4个环节。期限改为2021年。');
    expect(text('online_cover', '2020-12-31')).toContain('比起点还后退了：从起点到目标的路是−5%。');
    expect(text('online_cover', '2020-12-31')).toContain('behind the start, −5% of the way to the target.');
    expect(text('startup_within', '2022-12-31')).toContain('没有达到目标。这时已过期限（2021年）。');
    expect(text('papers_cut', '2021-12-31')).toContain('未兑现。报告的数是3项材料，从起点到目标的路走了75%。');
    expect(text('fee_cut', '2020-12-31')).toContain('收费已由上级统一取消。');
  });

  it('without reports is valid and says that there are none', () => {
    const { entry, subtitle, updated } = parsed({ ...catalogue, progress: [] });
    expect(entry).toEqual([]);
    expect(subtitle).toContain('还没有来源报告过进展');
    expect(subtitle).toContain('No source has reported');
    expect(updated).toBe(`${catalogue.site.editionDate}T00:00:00Z`);
  });
});
