/** References as the standards and manuals print them, from the same facts. */
import { describe, expect, it } from 'vitest';
import { type CitationStyle, type CitedWork, cite } from '../../src/citation/index.ts';

const same = (text: string) => ({ zh: text, en: text });
const named = (...names: readonly string[]) => names.map((name) => ({ name: same(name) }));
const person = (family: string, given: string) => ({ family, given });

function data(work: Partial<CitedWork> & { title: CitedWork['title'] }): CitedWork {
  return {
    kind: 'dataset',
    id: 'x',
    creators: [],
    container: null,
    version: null,
    issued: null,
    address: null,
    stable: true,
    licence: null,
    ...work,
  };
}

/** Copies of the standards carry neither blanks nor the width of signs faithfully; both are tested by themselves. */
const WIDE: Readonly<Record<string, string>> = { '：': ':', '，': ',', '（': '(', '）': ')' };
const plain = (text: string): string => text.replace(/[：，（）]/g, (sign) => WIDE[sign] ?? sign).replace(/\s/g, '');

interface Example {
  readonly from: string;
  readonly style: CitationStyle;
  readonly work: CitedWork;
  readonly accessed?: string;
  readonly text: string;
}

const tiangong = data({
  title: same('天宫二号遥感图像自然景物分类科学数据'),
  creators: named('周壮', '李盛阳', '吴薇', '某某'),
  container: same('国家基础学科公共科学数据中心'),
  version: 'V1.0',
  issued: '2023-09-10',
  address: 'https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf',
  language: 'zh',
});
const newspaper = data({
  kind: 'newspaper',
  title: same('数字革命与竞争国际化'),
  creators: named('丁文详'),
  container: same('中国青年报'),
  issued: '2000-11-20',
  page: '15',
  language: 'zh',
});

const examples: readonly Example[] = [
  {
    from: 'GB/T 7714—2025, 8.14.3 [1]',
    style: 'gbt-2025',
    work: tiangong,
    accessed: '2025-07-15',
    text: '周壮，李盛阳，吴薇，等. 天宫二号遥感图像自然景物分类科学数据[DS/OL]. V1.0. 国家基础学科公共科学数据中心（2023-09-10）[2025-07-15]. https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf.',
  },
  {
    from: 'GB/T 7714—2025, 8.14.3 [3]',
    style: 'gbt-2025',
    work: data({
      title: same('Global burden of disease study 2019 (GBD 2019) data resources'),
      creators: named('IHME'),
      container: same('Global Health Data Exchange'),
      issued: '2021',
      address: 'https://ghdx.healthdata.org/gbd-2019',
      language: 'en',
    }),
    accessed: '2025-07-15',
    text: 'IHME. Global burden of disease study 2019 (GBD 2019) data resources[DS/OL]. Global Health Data Exchange (2021)[2025-07-15]. https://ghdx.healthdata.org/gbd-2019.',
  },
  {
    from: 'GB/T 7714—2025, B.13 [2]: a part title, a version',
    style: 'gbt-2025',
    work: data({
      title: same('中国第二次冰川编目科学数据'),
      part: same('2006—2011'),
      creators: named('刘时银', '郭万钦', '许君利'),
      container: same('国家青藏高原科学数据中心'),
      version: 'V1.0',
      issued: '2012',
      address: 'https://poles.tpdc.ac.cn/zh-hans/data/f92a4346-a33f-497d-9470-2b357ccb4246/',
    }),
    accessed: '2025-07-15',
    text: '刘时银，郭万钦，许君利. 中国第二次冰川编目科学数据：2006—2011[DS/OL]. V1.0. 国家青藏高原科学数据中心（2012）[2025-07-15]. https://poles.tpdc.ac.cn/zh-hans/data/f92a4346-a33f-497d-9470-2b357ccb4246/.',
  },
  {
    from: 'GB/T 7714—2025, 8.5.3 [1]',
    style: 'gbt-2025',
    work: newspaper,
    text: '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  },
  {
    from: 'GB/T 7714—2025, B.4 [6]: a newspaper online has no date of access',
    style: 'gbt-2025',
    work: data({
      kind: 'newspaper',
      title: same('探索微观世界的无穷奥秘（科技大观）'),
      creators: named('陈缮真'),
      container: same('人民日报'),
      issued: '2022-08-16',
      page: '17',
      address: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm',
    }),
    accessed: '2025-01-01',
    text: '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm.',
  },
  {
    from: 'GB/T 7714—2015, 4.4.2',
    style: 'gbt-2015',
    work: newspaper,
    text: '丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
  },
  {
    from: 'APA, data set references: Pew Research Center',
    style: 'apa',
    work: data({
      title: same('American trends panel Wave 26'),
      creators: named('Pew Research Center'),
      container: same('Pew Research Center'),
      issued: '2018',
      address: 'https://www.pewsocialtrends.org/dataset/american-trends-panel-wave-26',
    }),
    text: 'Pew Research Center. (2018). American trends panel Wave 26 [Data set]. https://www.pewsocialtrends.org/dataset/american-trends-panel-wave-26',
  },
  {
    from: 'APA, newspaper article references: Harlan',
    style: 'apa',
    work: data({
      kind: 'newspaper',
      title: same('North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium'),
      creators: [person('Harlan', 'Chico')],
      container: same('The Washington Post'),
      issued: '2013-04-02',
      page: 'A1, A4',
    }),
    text: 'Harlan, C. (2013, April 2). North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium. The Washington Post, A1, A4.',
  },
];

describe('references as published', () => {
  it.each(examples)('$from', ({ style, work, accessed, text }) => {
    const locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const given = cite(work, style, locale, accessed === undefined ? {} : { accessed });
    if (style === 'apa') expect(given).toBe(text);
    else expect(plain(given)).toBe(plain(text));
  });

  it('sets Chinese signs full-width in 2025, half-width in 2015, points and square brackets always half-width', () => {
    const accessed = '2025-07-15';
    expect(cite(tiangong, 'gbt-2025', 'zh', { accessed })).toBe(
      '周壮，李盛阳，吴薇，等. 天宫二号遥感图像自然景物分类科学数据[DS/OL]. V1.0. 国家基础学科公共科学数据中心（2023-09-10）[2025-07-15]. https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf.',
    );
    expect(cite(newspaper, 'gbt-2015', 'zh')).toBe('丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).');
  });

  it('writes Western names as each edition does', () => {
    const work = data({
      title: same('Data'),
      creators: [person('Williams-Ellis', 'Amabel'), person('Godard', 'Jean-Luc')],
    });
    expect(cite(work, 'gbt-2025', 'en')).toMatch(/^Williams-Ellis A, Godard J-L\. /);
    expect(cite(work, 'gbt-2015', 'en')).toMatch(/^WILLIAMS-ELLIS A, GODARD J-L\. /);
    expect(cite(work, 'apa', 'en')).toMatch(/^Williams-Ellis, A\., & Godard, J\.-L\. /);
  });

  it('says what is not known: no author, no newspaper, no date of access', () => {
    const nobody = data({ kind: 'newspaper', title: same('某文'), issued: '2021' });
    expect(cite(nobody, 'gbt-2025', 'zh')).toBe('某文[N]. [报名不详]，2021.');
    expect(cite(nobody, 'apa', 'en')).toBe('某文. (2021). [newspaper not known].');
    expect(cite({ ...tiangong, issued: null }, 'gbt-2025', 'zh')).toContain('[引用日期]');
  });

  it('refuses a date that is none', () => {
    expect(() => cite(tiangong, 'gbt-2025', 'zh', { accessed: 'today' })).toThrow('YYYY-MM-DD');
    expect(() => cite({ ...tiangong, issued: '2023-13-40' }, 'ris', 'zh')).toThrow('YYYY');
  });
});
