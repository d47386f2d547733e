/** Agencies: their index and their pages. */
import { strings } from './index.ts';

export const agencies = strings({
  title: { zh: '部门', en: 'Agencies' },
  lede: {
    zh: '来源点了名的部门，各自为哪些制度、数字和承诺负责。只收写明的，不按职能推断。',
    en: 'The agencies that the source names, and the mechanisms, numbers and promises each answers for. Only what is stated; nothing is inferred from what an agency usually does.',
  },
  description: {
    zh: '来源写明的部门：它负责的制度、写明它的数字、它的承诺。',
    en: 'The agencies the source names: mechanisms they run, numbers that name them, promises they made.',
  },
  none: { zh: '来源没有写明任何部门。', en: 'The sources name no agency.' },
  agency: { zh: '部门', en: 'Agency' },
  caption: {
    zh: '制度是写明由它负责的；指标按数字里写明的部门算；一格是一条承诺',
    en: 'Mechanisms stated to be run by it; indicators whose numbers name it; one tick is one promise',
  },
  mechanisms: { zh: '制度', en: 'Mechanisms' },
  indicators: { zh: '指标', en: 'Indicators' },
  promises: { zh: '承诺', en: 'Promises' },
  mechanism: { zh: '制度', en: 'Mechanism' },
  indicator: { zh: '指标', en: 'Indicator' },
  promise: { zh: '承诺', en: 'Promise' },
  area: { zh: '地域', en: 'Area' },
  areaNotStated: { zh: '未载', en: 'not stated' },
  topics: { zh: '涉及的专题', en: 'Topics' },
  facts: { zh: '这个部门', en: 'This agency' },
  namedIn: { zh: '写明它的段落', en: 'Named in' },
  unnamed: { zh: '没有写明部门的', en: 'Where no agency is named' },
  unnamedText: {
    zh: (mechanisms: string, numbers: string, promises: string) =>
      `制度${mechanisms}，数字${numbers}，承诺${promises}，来源没有写明由谁负责。这里照样空着。`,
    en: (mechanisms: string, numbers: string, promises: string) =>
      `For ${mechanisms} mechanisms, ${numbers} numbers and ${promises} promises the source does not say who answers for them. They stay without one here.`,
  },
  ofAll: { zh: (n: number, all: number) => `${all}项里有${n}项`, en: (n: number, all: number) => `${n} of ${all}` },
  ofAllNumbers: {
    zh: (n: number, all: number) => `${all}个里有${n}个`,
    en: (n: number, all: number) => `${n} of ${all}`,
  },
  ofAllPromises: {
    zh: (n: number, all: number) => `${all}条里有${n}条`,
    en: (n: number, all: number) => `${n} of ${all}`,
  },
  nothing: {
    zh: '来源点了它的名，没有写明归它的制度、数字或承诺。',
    en: 'The source names it, and states no mechanism, number or promise to be its own.',
  },
  answersFor: {
    zh: (mechanisms: number, indicators: number, promises: number) =>
      `${[
        [mechanisms, '项制度'],
        [indicators, '项指标'],
        [promises, '条承诺'],
      ]
        .filter(([n]) => n !== 0)
        .map(([n, unit]) => `${n}${unit}`)
        .join('、')}写明与它有关。`,
    en: (mechanisms: number, indicators: number, promises: number) =>
      `Named with ${[
        [mechanisms, mechanisms === 1 ? 'mechanism' : 'mechanisms'],
        [indicators, indicators === 1 ? 'indicator' : 'indicators'],
        [promises, promises === 1 ? 'promise' : 'promises'],
      ]
        .filter(([n]) => n !== 0)
        .map(([n, unit]) => `${n} ${unit}`)
        .join(', ')}.`,
  },
  words: { zh: '委、局、单位、谁负责', en: 'bureau commission who is responsible' },
});
