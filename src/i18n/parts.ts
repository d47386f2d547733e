/** What stands around numbers wherever they appear: provenance, tables, checks, queries. */
import { strings } from './index.ts';

export const parts = strings({
  /** How a number came to be, said with the number; the drawing says it by outline and dash. */
  derived: { zh: '推算', en: 'derived' },
  planned: { zh: '计划', en: 'planned' },
  provenance: { zh: '出处', en: 'Where it is from' },
  scope: { zh: '口径', en: 'What it covers' },
  provenanceAndScope: { zh: '出处与口径', en: 'Provenance and scope' },
  printedAs: { zh: '原文印作', en: 'Printed as' },
  paragraph: { zh: '段落', en: 'Paragraph' },
  inParagraph: { zh: (n: number) => `第${n}段`, en: (n: number) => `paragraph ${n}` },
  inParagraphs: { zh: (n: string) => `第${n}段`, en: (n: string) => `paragraphs ${n}` },
  shortParagraph: { zh: (n: string) => `第${n}段`, en: (n: string) => `¶ ${n}` },
  /** Quotation marks within quotation marks are single (GB/T 15834-2011, 4.8.3.2). */
  beginning: {
    zh: (words: string) => `段首“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    en: (words: string) => `beginning “${words.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  },
  source: { zh: '来源', en: 'Source' },
  bySource: { zh: (names: string) => `署名${names}`, en: (names: string) => `by ${names}` },
  creditedTo: { zh: (name: string) => `材料由${name}提供`, en: (name: string) => `material from ${name}` },
  publisherUnknown: { zh: '报刊名称未载', en: 'publisher not given' },
  pageUnknown: { zh: '版面未载', en: 'page not given' },
  checksum: { zh: '文件校验值', en: 'Checksum' },
  checksumShort: { zh: (start: string) => `sha256 ${start}…`, en: (start: string) => `sha256 ${start}…` },
  agency: { zh: '部门', en: 'Agency' },
  status: { zh: '性质', en: 'Nature' },
  object: { zh: '对象', en: 'Object' },
  area: { zh: '地域', en: 'Area' },
  period: { zh: '时期', en: 'Period' },
  comparedWith: { zh: '和什么比', en: 'Compared with' },
  peers: { zh: '同列数', en: 'Ranked among' },
  qualifier: { zh: '限定', en: 'Qualifier' },
  value: { zh: '数值', en: 'Value' },
  notStated: { zh: '原文未载', en: 'not stated' },
  thisSite: { zh: '本站', en: 'this site' },
  usedNumbers: { zh: '用到：', en: 'Uses: ' },
  arithmetic: { zh: '算法', en: 'How' },
  periodNotStated: { zh: '时期未载', en: 'period not stated' },
  /** Between the ends of a derived interval: two neighbours, or a stretch. */
  either: { zh: '或', en: ' or ' },
  to: { zh: '至', en: ' to ' },
  holds: { zh: '成立', en: 'holds' },
  exception: { zh: '已知例外', en: 'known exception' },
  run: { zh: '在浏览器里运行', en: 'Run it in the browser' },
  runNote: {
    zh: '查询在您自己的机器上运行，不向任何服务器发送。',
    en: 'The query runs on your own machine; nothing is sent to a server.',
  },
  ticks: {
    zh: (numbers: number, promises: number) => `${numbers}个数，${promises}条承诺`,
    en: (numbers: number, promises: number) =>
      `${numbers} ${numbers === 1 ? 'number' : 'numbers'}, ${promises} ${promises === 1 ? 'promise' : 'promises'}`,
  },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '. ' },
  colon: { zh: '：', en: ': ' },
});
