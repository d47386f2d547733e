/** What is said when a source document is held against the package. */
import { listed, quoted, type Said } from '../problem.ts';

export const trace = {
  documentHeader: (found: readonly string[]): Said => ({
    code: 'document-header',
    message: { zh: `原文文件的表头是${listed(found, 'zh')}`, en: `the document’s header is ${listed(found, 'en')}` },
    cure: {
      zh: '第1行应有paragraph和text两列：一段一行',
      en: 'row 1 needs the columns paragraph and text: one row a paragraph',
    },
  }),
  documentParagraph: (text: string): Said => ({
    code: 'document-paragraph',
    message: {
      zh: `${quoted(text)}不是段号，或与前面重复`,
      en: `${quoted(text)} is no paragraph number, or repeats one above`,
    },
    cure: { zh: '段号从1起，每段一个', en: 'number the paragraphs from 1, each once' },
  }),
  otherDocument: (source: string): Said => ({
    code: 'document-sha256',
    message: {
      zh: `这份文件的SHA-256与sources表里${source}的不同：不是登记的那一份，或被改过`,
      en: `the SHA-256 of this file is not that of ${source} in sources: it is another file, or was changed`,
    },
    cure: {
      zh: '换回登记的那一份；确认要换，就改sources表的sha256',
      en: 'use the file on record; to change it on purpose, correct sha256 in sources',
    },
  }),
  noSha256: (sha256: string): Said => ({
    code: 'document-no-sha256',
    severity: 'warning',
    message: { zh: 'sources表没有登记这份文件的SHA-256', en: 'sources has no SHA-256 of this document' },
    cure: { zh: `sha256填 ${sha256}`, en: `write ${sha256} as sha256` },
  }),
  paragraphCount: (found: number, written: number): Said => ({
    code: 'document-paragraphs',
    message: {
      zh: `原文有${found}段，sources表写的是${written}段`,
      en: `the document has ${found} paragraphs, sources says ${written}`,
    },
    cure: { zh: `paragraphs写成 ${found}`, en: `write ${found} as paragraphs` },
  }),
  locator: (locator: string, paragraph: number, start: string): Said => ({
    code: 'locator-not-start',
    message: {
      zh: `第${paragraph}段不是以${quoted(locator)}开头`,
      en: `paragraph ${paragraph} does not begin with ${quoted(locator)}`,
    },
    cure: { zh: `写成 ${start}，或核对段号`, en: `write ${start}, or check the paragraph` },
  }),
  unaccounted: (printed: string, paragraph: number, context: string): Said => ({
    code: 'unaccounted',
    message: {
      zh: `第${paragraph}段的${quoted(printed)}没有哪一行对应：${context}`,
      en: `no row accounts for ${quoted(printed)} in paragraph ${paragraph}: ${context}`,
    },
    cure: {
      zh: '是数量就录成数值、承诺或制度；不是数量就写进source_exceptions，注明缘由',
      en: 'record it as an observation, commitment or mechanism; if it is no quantity, add it to source_exceptions with the reason',
    },
  }),
  unusedException: (printed: string, paragraph: number): Said => ({
    code: 'exception-unused',
    message: {
      zh: `第${paragraph}段没有${quoted(printed)}，这条例外用不上`,
      en: `paragraph ${paragraph} has no ${quoted(printed)}; the exception is of no use`,
    },
    cure: { zh: '删去这一行，或核对段号和写法', en: 'delete the row, or check paragraph and figure' },
  }),
  doubleException: (printed: string, paragraph: number, place: string): Said => ({
    code: 'exception-of-a-figure',
    severity: 'warning',
    message: {
      zh: `第${paragraph}段的${quoted(printed)}既列为例外，又由${place}录入；这一段里没有更多的${quoted(printed)}`,
      en: `${quoted(printed)} in paragraph ${paragraph} is an exception and also recorded by ${place}; the paragraph has no further ${quoted(printed)}`,
    },
    cure: { zh: '两处留一处：是数量就删去例外', en: 'keep one of the two: if it is a quantity, delete the exception' },
  }),
  stale: (): Said => ({
    code: 'figures-stale',
    message: { zh: '与原文扫描的结果不同', en: 'this is not what scanning the document yields' },
    cure: { zh: '不带 --check 再运行一次 npm run data:trace', en: 'run npm run data:trace without --check' },
  }),
} as const;
