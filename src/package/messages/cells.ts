/** What is said about single cells. */
import { listed, quoted, type Said } from '../problem.ts';

const write = (text: string): Said['cure'] => ({ zh: `写成 ${text}`, en: `write ${text}` });

export const cells = {
  required: (): Said => ({
    code: 'required',
    message: { zh: '这一格不能空', en: 'this cell must not be blank' },
    cure: { zh: '填上', en: 'fill it in' },
  }),
  outerSpace: (raw: string): Said => ({
    code: 'outer-space',
    severity: 'warning',
    message: {
      zh: `${quoted(raw)}前后有空格，已去掉再读`,
      en: `${quoted(raw)} has spaces before or after it; it was read without them`,
    },
    cure: { zh: '删去前后的空格', en: 'delete the spaces' },
  }),
  invisible: (raw: string, character: string): Said => ({
    code: 'invisible-character',
    message: {
      zh: `${quoted(raw)}里有看不见的字符（${character}），多半是从网页或文档复制来的`,
      en: `${quoted(raw)} holds an invisible character (${character}), probably copied from a web page or document`,
    },
    cure: { zh: '删去这一格，用键盘重新输入', en: 'clear the cell and type it anew' },
  }),
  damaged: (raw: string): Said => ({
    code: 'damaged-character',
    message: {
      zh: `${quoted(raw)}里有“�”：这个字在某次保存时因编码不对丢失了`,
      en: `${quoted(raw)} holds “�”: a character was lost when the file was once saved in a wrong encoding`,
    },
    cure: { zh: '查原件，补上丢失的字', en: 'look up the original and restore the character' },
  }),
  spreadsheetError: (raw: string): Said => ({
    code: 'spreadsheet-error',
    message: { zh: `${raw}是表格软件的出错标记，不是数据`, en: `${raw} is an error mark of the spreadsheet, not data` },
    cure: {
      zh: '在表格里改正公式，再把结果作为值填入',
      en: 'correct the formula in the spreadsheet and paste its result as a value',
    },
  }),
  hashes: (raw: string): Said => ({
    code: 'column-too-narrow',
    message: {
      zh: `${quoted(raw)}是列太窄时表格软件显示的样子，原来的内容没有存下来`,
      en: `${quoted(raw)} is what a spreadsheet shows where a column is too narrow; the content itself was not saved`,
    },
    cure: { zh: '加宽这一列，重新填写，再保存', en: 'widen the column, fill the cell in again and save' },
  }),
  formula: (raw: string): Said => ({
    code: 'formula',
    message: { zh: `${quoted(raw)}是公式，不是值`, en: `${quoted(raw)} is a formula, not a value` },
    cure: { zh: '复制后选“粘贴为数值”，存下结果', en: 'copy the cell and paste it as a value' },
  }),
  fullWidth: (raw: string, cure: string): Said => ({
    code: 'full-width',
    message: { zh: `${quoted(raw)}是全角字符`, en: `${quoted(raw)} is in full-width characters` },
    cure: write(cure),
  }),
  thousands: (raw: string, cure: string): Said => ({
    code: 'thousands-separator',
    message: { zh: `${quoted(raw)}用了千位分隔符`, en: `${quoted(raw)} has thousands separators` },
    cure: write(cure),
  }),
  multiplier: (raw: string, cure: string): Said => ({
    code: 'multiplier',
    message: {
      zh: `${quoted(raw)}带着万、亿、单位或“余”之类的字；这一列只写以基本单位计的数`,
      en: `${quoted(raw)} carries 万, 亿, a unit or a word such as 余; this column holds plain numbers in base units`,
    },
    cure: {
      zh: `写成 ${cure}；单位和限定各有自己的列`,
      en: `write ${cure}; unit and qualifier have columns of their own`,
    },
  }),
  scientific: (raw: string): Said => ({
    code: 'scientific-notation',
    message: {
      zh: `${quoted(raw)}是表格软件改写的科学记数，后面的数字可能已经丢失`,
      en: `${quoted(raw)} was rewritten by the spreadsheet in scientific notation; digits may be lost`,
    },
    cure: {
      zh: '把这一列设为“文本”格式，查原件重新填写全部数字',
      en: 'format the column as text and type all digits again from the original',
    },
  }),
  tooManyDigits: (raw: string): Said => ({
    code: 'too-many-digits',
    message: {
      zh: `${quoted(raw)}超过15位有效数字：表格软件只保留15位，这样的数多半是计算误差`,
      en: `${quoted(raw)} has more than 15 significant digits: spreadsheets keep 15, so this is probably a rounding residue`,
    },
    cure: { zh: '按来源印出的写，不多写一位', en: 'write it as the source prints it, with no digit more' },
  }),
  wrongMinus: (raw: string, cure: string): Said => ({
    code: 'minus-sign',
    message: { zh: `${quoted(raw)}的负号不是半角减号`, en: `the minus in ${quoted(raw)} is not a plain hyphen` },
    cure: write(cure),
  }),
  dateInNumber: (raw: string): Said => ({
    code: 'date-in-number',
    message: {
      zh: `${quoted(raw)}是日期，这一列要数字；可能被表格软件自动改成了日期`,
      en: `${quoted(raw)} is a date, and this column takes a number; the spreadsheet may have turned it into one`,
    },
    cure: {
      zh: '把这一列设为“文本”格式，查原件重新填写',
      en: 'format the column as text and type the number again from the original',
    },
  }),
  blankWord: (raw: string): Said => ({
    code: 'word-for-blank',
    message: {
      zh: `${quoted(raw)}不是数字；没有数字的格子应当空着`,
      en: `${quoted(raw)} is no number; a cell without one stays blank`,
    },
    cure: { zh: '清空这一格', en: 'clear the cell' },
  }),
  number: (raw: string): Said => ({
    code: 'number',
    message: { zh: `${quoted(raw)}不是数字`, en: `${quoted(raw)} is not a number` },
    cure: { zh: '只写半角数字和小数点，如 12.5', en: 'write digits and a decimal point only, such as 12.5' },
  }),
  integer: (raw: string, cure: string | undefined): Said => ({
    code: 'integer',
    message: { zh: `${quoted(raw)}不是整数`, en: `${quoted(raw)} is not a whole number` },
    cure: cure === undefined ? { zh: '写整数', en: 'write a whole number' } : write(cure),
  }),
  minimum: (raw: string, limit: string): Said => ({
    code: 'minimum',
    message: { zh: `${raw}小于最小值${limit}`, en: `${raw} is below the minimum ${limit}` },
    cure: { zh: `应不小于${limit}`, en: `write at least ${limit}` },
  }),
  maximum: (raw: string, limit: string): Said => ({
    code: 'maximum',
    message: { zh: `${raw}大于最大值${limit}`, en: `${raw} is above the maximum ${limit}` },
    cure: { zh: `应不大于${limit}`, en: `write at most ${limit}` },
  }),
  length: (raw: string, limit: string): Said => ({
    code: 'length',
    message: { zh: `${quoted(raw)}的长度不对`, en: `${quoted(raw)} has the wrong length` },
    cure: { zh: `应为${limit}个字`, en: `it should have ${limit} characters` },
  }),
  boolean: (raw: string, cure: string | undefined): Said => ({
    code: 'boolean',
    message: { zh: `${quoted(raw)}不是true或false`, en: `${quoted(raw)} is neither true nor false` },
    cure: cure === undefined ? { zh: '写 true（是）或 false（否）', en: 'write true or false' } : write(cure),
  }),
  pattern: (raw: string, example: { zh: string; en: string }): Said => ({
    code: 'pattern',
    message: { zh: `${quoted(raw)}的写法不对`, en: `${quoted(raw)} is not written as it should be` },
    cure: example,
  }),
  date: (raw: string, cure: string): Said => ({
    code: 'date-format',
    message: { zh: `${quoted(raw)}不是约定的日期写法`, en: `${quoted(raw)} is not written the agreed way for dates` },
    cure: write(cure),
  }),
  dateUnclear: (raw: string): Said => ({
    code: 'date-unclear',
    message: {
      zh: `${quoted(raw)}读不准是哪一天、哪一段`,
      en: `which day or period ${quoted(raw)} means can’t be told`,
    },
    cure: {
      zh: '写成年-月-日，如 2020-12-31；或 2020、2020-S1、2020-Q3、2018-11/..',
      en: 'write year-month-day such as 2020-12-31; or 2020, 2020-S1, 2020-Q3, 2018-11/..',
    },
  }),
  serialDate: (raw: string, date: string): Said => ({
    code: 'date-serial',
    message: {
      zh: `${quoted(raw)}是表格软件的日期序号，对应${date}`,
      en: `${quoted(raw)} is a spreadsheet’s day number, standing for ${date}`,
    },
    cure: { zh: `核对后写成 ${date}`, en: `check it and write ${date}` },
  }),
  periodOrder: (raw: string): Said => ({
    code: 'period-order',
    message: { zh: `${quoted(raw)}结束得不比开始晚`, en: `${quoted(raw)} ends no later than it begins` },
    cure: {
      zh: '斜线前写开始，后写结束；没有说的一端写 ..',
      en: 'write the beginning before the slash and the end after it; .. for an end not stated',
    },
  }),
  identifier: (raw: string): Said => ({
    code: 'pattern',
    message: { zh: `${quoted(raw)}不能作标识`, en: `${quoted(raw)} can’t be an identifier` },
    cure: {
      zh: '只用小写字母、数字、_ 和 -，如 cases_2020',
      en: 'use lower-case letters, digits, _ and - only, such as cases_2020',
    },
  }),
  noSuchDate: (raw: string): Said => ({
    code: 'no-such-date',
    message: { zh: `日历上没有${quoted(raw)}`, en: `the calendar has no ${quoted(raw)}` },
    cure: { zh: '查原件，写对年、月、日', en: 'look up the original and correct year, month or day' },
  }),
  codeDigits: (raw: string): Said => ({
    code: 'code-digits',
    message: {
      zh: `区划代码${quoted(raw)}只有${raw.length}位，应为6位；前面的0可能被表格软件去掉了`,
      en: `the division code ${quoted(raw)} has ${raw.length} digits instead of 6; the spreadsheet may have dropped leading zeros`,
    },
    cure: {
      zh: `核对后补成6位，如 ${raw.padStart(6, '0')}；把这一列设为“文本”格式`,
      en: `check it and write 6 digits, such as ${raw.padStart(6, '0')}; format the column as text`,
    },
  }),
  enumeration: (raw: string, suggestion: string | undefined, all: readonly string[]): Said => ({
    code: 'enum',
    message: { zh: `${quoted(raw)}不在规定的词里`, en: `${quoted(raw)} is not one of the allowed words` },
    cure:
      suggestion === undefined
        ? { zh: `用其中之一：${listed(all, 'zh')}`, en: `use one of: ${listed(all, 'en')}` }
        : {
            zh: `是不是 ${suggestion}？可用的有：${listed(all, 'zh')}`,
            en: `did you mean ${suggestion}? allowed: ${listed(all, 'en')}`,
          },
  }),
  listDelimiter: (raw: string, cure: string): Said => ({
    code: 'list-delimiter',
    message: {
      zh: `${quoted(raw)}里的几项要用一个半角空格隔开`,
      en: `the items of ${quoted(raw)} are to be separated by single spaces`,
    },
    cure: write(cure),
  }),
  listRepeats: (raw: string, item: string): Said => ({
    code: 'list-repeats',
    severity: 'warning',
    message: { zh: `${quoted(raw)}里“${item}”重复`, en: `“${item}” stands twice in ${quoted(raw)}` },
    cure: { zh: '留一个', en: 'keep one' },
  }),
  oneLanguage: (blank: string, filled: string): Said => ({
    code: 'one-language',
    message: { zh: `${filled}写了，${blank}却空着`, en: `${filled} is filled in, ${blank} is blank` },
    cure: { zh: '两种语言都写，或都不写', en: 'write both languages, or neither' },
  }),
  chineseInEnglish: (raw: string): Said => ({
    code: 'wrong-language',
    severity: 'warning',
    message: { zh: `英文列里全是中文：${quoted(raw)}`, en: `an English column holds only Chinese: ${quoted(raw)}` },
    cure: { zh: '写英文；两种语言的列可能填反了', en: 'write English; the two columns may be swapped' },
  }),
} as const;
