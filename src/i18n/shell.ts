/** What stands around every page: masthead, navigation, footer, print. */
import { strings } from './index.ts';

/** Keys of the navigation, in its order, with their addresses. A page says which one it belongs to. */
export const SECTIONS = [
  ['indicators', '/indicators/'],
  ['topics', '/topics/'],
  ['commitments', '/commitments/'],
  ['mechanisms', '/mechanisms/'],
  ['evaluation', '/evaluation/'],
  ['entities', '/entities/'],
  ['zones', '/zones/'],
  ['ledger', '/ledger/'],
  ['checks', '/checks/'],
  ['explore', '/explore/'],
  ['data', '/data/'],
  ['about', '/about/'],
] as const;

export type Section = (typeof SECTIONS)[number][0];

/** The navigation of a package: a section that it has nothing for is left out. */
export function sectionsOf(site: {
  readonly entities: object | null;
  readonly simulation: boolean;
}): readonly (typeof SECTIONS)[number][] {
  const lacking: Partial<Record<Section, boolean>> = { entities: site.entities === null, ledger: !site.simulation };
  return SECTIONS.filter(([key]) => lacking[key] !== true);
}

/** Sections whose numbers are simulated: their entry carries the hatched mark. */
export const SIMULATED_SECTIONS: ReadonlySet<Section> = new Set<Section>(['ledger']);

export const shell = strings({
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  mainNavigation: { zh: '主导航', en: 'Main' },
  breadcrumb: { zh: '所在位置', en: 'Breadcrumb' },
  home: { zh: '首页', en: 'Home' },
  menu: { zh: '目录', en: 'Menu' },
  indicators: { zh: '指标', en: 'Indicators' },
  topics: { zh: '专题', en: 'Topics' },
  commitments: { zh: '承诺', en: 'Commitments' },
  mechanisms: { zh: '制度', en: 'Mechanisms' },
  evaluation: { zh: '双向评价', en: 'Ratings' },
  entities: { zh: '市场主体', en: 'Entities' },
  zones: { zh: '经开区排名', en: 'Zones' },
  ledger: { zh: '办件台账', en: 'Ledger' },
  /** Heard with such an entry; the eye has the mark. */
  simulatedSection: { zh: '（模拟数据）', en: ' (simulated)' },
  checks: { zh: '核对', en: 'Checks' },
  explore: { zh: '查询', en: 'Query' },
  data: { zh: '数据', en: 'Data' },
  about: { zh: '关于', en: 'About' },
  largeText: { zh: '大字版', en: 'Large text' },
  /** Read out with the language link, whose visible text is in the other language. */
  otherLanguage: { zh: 'English', en: '中文' },
  releases: {
    zh: (edition: string) => `版本${edition}`,
    en: (edition: string) => `Release ${edition}`,
  },
  compare: { zh: '比一比', en: 'Compare' },
  agencies: { zh: '部门', en: 'Agencies' },
  method: { zh: '方法与说明', en: 'Method' },
  accessibility: { zh: '无障碍声明', en: 'Accessibility' },
  corrections: { zh: '更正与联系', en: 'Corrections and contact' },
  simulatedApart: {
    zh: '文字由本站自写。模拟数据单独存放，处处标明，不参与任何已发布的指标。',
    en: 'The wording is this site’s own. Simulated data is kept apart, marked wherever it appears, and enters no published indicator.',
  },
  takenFrom: {
    zh: (sources: string) => `数字取自${sources}。`,
    en: (sources: string) => `The figures are taken from: ${sources}.`,
  },
  licence: {
    zh: (name: string) => `数据按“${name}”许可使用。`,
    en: (name: string) => `The data may be used under ${name}.`,
  },
  linksOfThisPage: { zh: '本页链接的地址', en: 'Addresses of the links on this page' },
  printedFrom: { zh: '本页地址', en: 'This page' },
  edition: { zh: '版本', en: 'Edition' },
});
