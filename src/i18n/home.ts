/** The front page. */
import { strings } from './index.ts';

export const home = strings({
  headlines: { zh: '主要读数', en: 'Main readings' },
  onScale: {
    zh: '每个数放回它自己的尺子上：从哪里量起，量到哪里。',
    en: 'Each number is put back on its own ruler: measured from where, and how far.',
  },
  codeCursor: { zh: '朱红线是读数', en: 'the red hairline is the reading' },
  codeSolid: { zh: '实色是原文印出的数', en: 'solid is printed in the source' },
  codeOutline: { zh: '空框是推算', en: 'outline is derived' },
  codeDashed: { zh: '虚框是计划', en: 'dashed is planned' },
  afterCode: {
    zh: '限定词与数字同排，出处写在图内。',
    en: 'Qualifiers stand with their numbers, and the source stands inside each drawing.',
  },
  details: { zh: '这项指标的表格、出处与核对', en: 'Table, provenance and checks of this indicator' },
  national: { zh: '国家指标', en: 'National indicators' },
  themes: { zh: '来源自己的题目', en: 'Themes of the source' },
  nationalCount: {
    zh: (all: number, numbers: number, promises: number, nothing: number) =>
      `全国营商环境评价的${all}项一级指标里，来源对${numbers}项给出了数字，对另外${promises}项只有承诺${nothing === 0 ? '。' : `；其余${nothing}项没有可记的内容，照样列出，留白。`}`,
    en: (all: number, numbers: number, promises: number, nothing: number) =>
      `Of the ${all} first-level indicators of the national evaluation the source gives numbers on ${numbers} and only promises on ${promises} more${nothing === 0 ? '.' : `; on the other ${nothing} it has nothing to record. They are listed all the same, blank.`}`,
  },
  tickLong: { zh: '长格，一个数', en: 'long tick, one number' },
  tickShort: { zh: '短格，一条承诺', en: 'short tick, one promise' },
  notMentioned: { zh: '未提及', en: 'not mentioned' },
  understand: { zh: '看懂', en: 'Understand' },
  understandText: {
    zh: '想知道区里办事快不快、做成了什么、答应过什么。',
    en: 'How quickly things are done here, what was achieved, what was promised.',
  },
  take: { zh: '取数', en: 'Take numbers' },
  takeText: {
    zh: '要引用，也要引用得对：段落、口径、限定词都在。',
    en: 'Quote, and be right: paragraph, scope and qualifier come with every number.',
  },
  report: { zh: '放进报告', en: 'Put into a report' },
  reportText: {
    zh: '核过再写：哪些数对得上，哪些不能相加，哪些不该写。',
    en: 'Check before writing: what adds up, what must not be added, what had better stay out.',
  },
  doorTopics: { zh: '按专题看', en: 'By topic' },
  doorMechanisms: { zh: '有哪些制度', en: 'The institutions' },
  doorPromises: { zh: '承诺了什么', en: 'What was promised' },
  doorIndicators: { zh: '全部指标', en: 'All indicators' },
  doorData: { zh: '数据表与字典', en: 'Tables and dictionary' },
  doorLedger: { zh: '逐件的台账（模拟）', en: 'The register, case by case (simulated)' },
  doorSql: { zh: '在浏览器里写SQL', en: 'Write SQL in the browser' },
  doorChecks: { zh: '核对得上与对不上的', en: 'What adds up, and what does not' },
  doorZones: { zh: '经开区排名', en: 'Zone ranking' },
  doorAbout: { zh: '方法与说明', en: 'Method' },
  editionText: {
    zh: (sources: number) => `这一版有${sources}个来源，没有修订。每个数、每条承诺、每项核对，都从数据表里数出来。`,
    en: (sources: number) =>
      `This edition rests on ${sources} ${sources === 1 ? 'source' : 'sources'} and has no revision yet. Every number, promise and check below is counted from the tables.`,
  },
  observations: {
    zh: (actual: number, planned: number, context: number) =>
      `个数，逐段录自来源：${actual}个现状，${planned > 0 ? `${planned}个计划，` : ''}${context}个背景、规定或个例`,
    en: (actual: number, planned: number, context: number) =>
      `numbers, taken paragraph by paragraph: ${actual} actual, ${planned > 0 ? `${planned} planned, ` : ''}${context} context, rules or single cases`,
  },
  commitments: {
    zh: (measurable: number, implied: number, rest: number) =>
      `条承诺：${measurable}条印有目标值，${implied}条的目标由文意得出，${rest}条没有目标值`,
    en: (measurable: number, implied: number, rest: number) =>
      `promises: ${measurable} with a printed target, ${implied} with one that follows from the wording, ${rest} without`,
  },
  derived: {
    zh: '个推算的数，都有算式，处处画成空框',
    en: 'derived numbers, each by formula, outlined wherever they appear',
  },
  checks: {
    zh: (cases: number) => `条核对，共验算${cases}次，全部成立`,
    en: (cases: number) => `checks, worked ${cases} times; all hold`,
  },
  checksWithExceptions: {
    zh: (cases: number, exceptions: number) => `条核对，共验算${cases}次；${exceptions}处已知例外，各有缘由`,
    en: (cases: number, exceptions: number) =>
      `checks, worked ${cases} times; ${exceptions === 1 ? 'one known exception, with' : `${exceptions} known exceptions, each with`} its reason`,
  },
  withheld: {
    zh: '个数本站不发布，说明为什么',
    en: 'numbers this site does not publish, and why',
  },
  releaseLink: {
    zh: (edition: string) => `版本${edition}的改动与存档`,
    en: (edition: string) => `What release ${edition} changed, and its archive`,
  },
  editionLink: { zh: '核对与不发布的数', en: 'Checks and withheld numbers' },
});
