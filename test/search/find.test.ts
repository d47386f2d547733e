import { beforeAll, describe, expect, it } from 'vitest';
import { type Finder, openIndex, readIndex, type SearchIndex } from '../../src/search/index.ts';
import { indexed, places } from './support.ts';

let index: SearchIndex;
let finder: Finder;
beforeAll(async () => {
  ({ index } = await indexed('own'));
  finder = openIndex(readIndex(JSON.parse(JSON.stringify(index))));
});

const RATING = ['topic /topics/mutual_rating/', 'mechanism /mechanisms/mutual_rating/'];
const STARTUP = 'mechanism /mechanisms/business_startup/';
const NEW = 'number /indicators/entities_new/#entities_new_2020';
const CASES = 'number /indicators/cases_handled/#cases_handled_2020';
const CUT = 'number /indicators/permit_limit_cut/#permit_limit_cut_2020';
const RANK = 'number /indicators/zone_index_rank/#zone_index_rank_2020';
const LICENCE = 'indicator /indicators/licence_items/';

/** What must come first; where several are named, they take the first places in any order. */
const FIRST: Readonly<Record<string, readonly (readonly [query: string, ...first: readonly string[]])[]>> = {
  'characters, any part of a name': [
    ['双向评价', ...RATING],
    ['市场主体', 'topic /topics/entities/', 'mechanism /mechanisms/market_entities/'],
    ['一网通办', 'mechanism /mechanisms/one_network/'],
    ['最多跑一次', 'indicator /indicators/items_one_visit/'],
    ['证照分离改革', LICENCE],
    ['窗口', 'mechanism /mechanisms/window_rules/'],
    ['经发局', 'agency /agencies/econ_dev/'],
    ['发改委', 'agency /agencies/ndrc/'],
    ['规资局', 'agency /agencies/planning/'],
    ['下载', 'page /data/'],
    ['余数', 'page /checks/'],
    ['知识产权保护中心', 'commitment /commitments/ip_centre/'],
    ['容缺受理', 'mechanism /mechanisms/tolerance_pledge/'],
    ['核对', 'page /checks/'],
    ['无障碍', 'page /about/#accessibility'],
    ['外资企业', 'withheld /checks/#withheld-foreign_25'],
  ],
  'words with gaps, in any order': [
    ['营商 名次', 'indicator /indicators/zone_index_rank/'],
    ['名次 营商环境指数', 'indicator /indicators/zone_index_rank/'],
    ['企业时限', 'indicator /indicators/startup_limit/'],
    ['kaiban 时限', 'indicator /indicators/startup_limit/'],
  ],
  'traditional characters': [
    ['雙向評價', ...RATING],
    ['市場主體', 'topic /topics/entities/', 'mechanism /mechanisms/market_entities/'],
    ['證照分離', 'mechanism /mechanisms/licence_reform/'],
  ],
  'pinyin in full': [
    ['shuangxiang pingjia', ...RATING],
    ['shuangxiangpingjia', ...RATING],
    ["shuang'xiang'ping'jia", ...RATING],
    ['SHUANGXIANG PINGJIA', ...RATING],
    ['qiye kaiban', STARTUP],
    ['chongqingshi', 'area /search/#area-500000'],
    ['xingzheng shenpi', 'indicator /indicators/cases_handled/'],
    ['banjianliang', 'indicator /indicators/cases_rank/'],
    ['lianzhangzhi', 'mechanism /mechanisms/chain_chief/'],
    ['zhengzhaofenli', 'mechanism /mechanisms/licence_reform/'],
  ],
  'pinyin in initials, mixed and not finished': [
    ['sxpj', ...RATING],
    ['shxpj', ...RATING],
    ['双向pj', ...RATING],
    ['shuangx', ...RATING],
    ['shuangxiang pi', ...RATING],
    ['qykb', STARTUP],
    ['企业kb', STARTUP],
    ['zzfl', 'mechanism /mechanisms/licence_reform/'],
    ['ywtb', 'mechanism /mechanisms/one_network/'],
  ],
  English: [
    ['mutual rating', ...RATING],
    ['starting a business', 'topic /topics/starting_business/', STARTUP],
    ['start business', 'topic /topics/starting_business/', STARTUP],
    ['grid service', 'mechanism /mechanisms/grid_service/'],
    ['zone ranking', 'page /zones/', 'table /data/zones/'],
    ['reform of licences', LICENCE],
    ['electricity customers', 'indicator /indicators/power_customers/'],
    ['growth of new market entities', 'indicator /indicators/entities_new_growth/'],
    ['accessib', 'page /about/#accessibility'],
    ['checks', 'page /checks/', 'table /data/checks/'],
  ],
  'mistakes in all three scripts': [
    ['shuangxing pingjia', ...RATING],
    ['shuanxiangpingjia', ...RATING],
    ['shaungxiang pingjia', ...RATING],
    ['qiyekaiben', STARTUP],
    ['双项评价', ...RATING],
    ['双向评介', ...RATING],
    ['双评价', ...RATING],
    ['证照份离', 'mechanism /mechanisms/licence_reform/'],
    ['一网同办', 'mechanism /mechanisms/one_network/'],
    ['mutaul rating', ...RATING],
    ['mutual raitng', ...RATING],
    ['startng a bussiness', 'topic /topics/starting_business/', STARTUP],
    ['electricty customers', 'indicator /indicators/power_customers/'],
    ['accesibility', 'page /about/#accessibility'],
  ],
  numbers: [
    ['25069', NEW],
    ['25,069', NEW],
    ['２５０６９', NEW],
    ['25069户', NEW],
    ['2.5万', NEW],
    ['2.5万户', NEW],
    ['25,069 entities', NEW],
    ['159.03万', CASES],
    ['159.03 万件', CASES],
    ['1590300', CASES],
    ['1,590,300', CASES],
    ['1.59 million', CASES],
    ['80.13', CUT],
    ['80.13%', CUT],
    ['80.1', CUT],
    ['百分之八十点一三', CUT],
    ['16/218', RANK],
    ['第16', RANK],
    ['第四', 'number /indicators/cases_rank/#cases_rank_2020'],
    ['300余', 'number /indicators/items_citywide/#items_citywide_2020'],
    ['300余项', 'number /indicators/items_citywide/#items_citywide_2020'],
    ['2506', NEW],
    ['市场主体 25069', NEW],
    ['159.03万 办理', CASES],
    ['4 hours', 'number /indicators/startup_fastest/#startup_fastest'],
  ],
};

describe.each(Object.entries(FIRST))('%s', (_, cases) => {
  it.each(cases.map(([query, ...first]) => ({ query, first })))('$query', ({ query, first }) => {
    // 第四 is the place of several: the one named must be among the first three.
    const found = places(finder.find(query));
    const top = query === '第四' ? found.slice(0, 3) : found.slice(0, first.length);
    expect(top).toEqual(expect.arrayContaining([...first]));
  });
});

it('says where in the name the query was found', () => {
  const marked = (query: string): string | undefined => {
    const [best] = finder.find(query);
    if (best === undefined || best.hit === null) return undefined;
    const name = best.entry.name[best.hit.locale];
    return best.hit.marks.map(([from, to]) => name.slice(from, to)).join('|');
  };
  expect(marked('sxpj')).toBe('双向评价');
  expect(marked('证照分离改革')).toBe('证照分离”改革');
  expect(marked('kaiban 时限')).toBe('开办|时限');
  expect(marked('startng a bussiness')).toBe('Starting|business');
  expect(marked('25069')).toBeUndefined();
});

it('finds simulated tables and says that they are simulated', () => {
  const found = finder.find('办件 模拟');
  expect(places(found)).toContain('table /data/sim/cases/');
  expect(found.filter(({ entry }) => entry.path.startsWith('/data/sim/')).every(({ entry }) => entry.simulated)).toBe(
    true,
  );
});

it('answers nothing to nothing, and little to nonsense', () => {
  for (const query of ['', '   ', '“”', '%', '。，']) expect(finder.find(query)).toEqual([]);
  for (const query of ['qzxvwk', '葡萄牙语课程', 'xylophone']) expect(finder.find(query)).toEqual([]);
});

it('answers in part where nothing answers the whole', () => {
  expect(places(finder.find('national ranking')).slice(0, 3)).toContain('page /zones/');
  const found = finder.find('新增企业');
  expect(found.length).toBeGreaterThan(0);
  for (const { entry } of found) expect(entry.name.zh).toMatch(/新增|企业/);
});

it('does not list an indicator’s number beside the indicator when words were asked for', () => {
  const found = places(finder.find('新设市场主体'));
  expect(found).toContain('indicator /indicators/entities_new/');
  expect(found).not.toContain(NEW);
});

it('refuses an index that is not of its version, or not whole', () => {
  const [entry] = index.entries;
  for (const spoilt of [
    null,
    [],
    { ...index, version: 2 },
    { ...index, syllables: 1 },
    { ...index, entries: [{ ...entry, kind: 'unheard of' }] },
    { ...index, entries: [{ ...entry, name: { zh: '名' } }] },
    { ...index, entries: [{ ...entry, number: { zh: '1', en: '1', value: 1, unit: '件', forms: [] } }] },
  ]) {
    expect(() => readIndex(spoilt)).toThrow(/search index/);
  }
});
