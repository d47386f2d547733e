/** What is said about files, headers and records. */
import { columnLetter, type DecodeErrorCode } from '../../reading/index.ts';
import { listed, quoted, type Said, type Text } from '../problem.ts';

const SAVE_AS: Text = {
  zh: '在表格软件里选“另存为”，格式选“CSV UTF-8（逗号分隔）”',
  en: 'in the spreadsheet program choose Save As, format “CSV UTF-8 (comma delimited)”',
};

const NOT_TEXT: Readonly<Record<DecodeErrorCode, Text>> = {
  workbook: {
    zh: '这是Excel工作簿或压缩包，不是CSV，只是名字叫.csv',
    en: 'this is an Excel workbook or an archive named .csv, not a CSV',
  },
  'old-workbook': { zh: '这是旧式Excel工作簿（.xls），不是CSV', en: 'this is an old Excel workbook (.xls), not a CSV' },
  pdf: { zh: '这是PDF，不是CSV', en: 'this is a PDF, not a CSV' },
  picture: { zh: '这是图片，不是CSV', en: 'this is a picture, not a CSV' },
  compressed: { zh: '这是压缩文件，不是CSV', en: 'this is a compressed file, not a CSV' },
  nul: {
    zh: '文件里有空字符（NUL），不是完整的文本，可能在复制或传输时损坏',
    en: 'the file holds NUL characters: it is no sound text, perhaps damaged in copying',
  },
  'unknown-encoding': {
    zh: '文件的编码认不准：既不是UTF-8，也不是通常的GBK，读了会成乱码',
    en: 'the encoding can’t be told for certain: neither UTF-8 nor usual GBK; reading it would garble the text',
  },
};

export const files = {
  notText: (reason: DecodeErrorCode): Said => ({
    code: `file-${reason}`,
    message: NOT_TEXT[reason],
    cure: SAVE_AS,
  }),
  encoding: (name: string): Said => ({
    code: 'encoding',
    severity: 'warning',
    message: {
      zh: `文件是${name}编码，已按此读出，文字不会错`,
      en: `the file is encoded in ${name}; it was read as such and is not garbled`,
    },
    cure: {
      zh: `约定的编码是UTF-8：${SAVE_AS.zh}`,
      en: `the contract is UTF-8: ${SAVE_AS.en}`,
    },
  }),
  ambiguousEncoding: (): Said => ({
    code: 'encoding-ambiguous',
    severity: 'warning',
    message: {
      zh: '文件已按UTF-8读出，但同样的字节按GBK也读得通；请看一眼文字对不对',
      en: 'the file was read as UTF-8, but the same bytes make sense as GBK too; have a look at the text',
    },
    cure: SAVE_AS,
  }),
  missing: (instead: string | undefined): Said => ({
    code: 'missing-file',
    message: { zh: '缺这个文件', en: 'this file is missing' },
    cure:
      instead === undefined
        ? {
            zh: '把它放进数据文件夹，名字写得一致',
            en: 'put it into the data folder, under this name',
          }
        : {
            zh: `文件夹里有 ${instead}：另存为CSV UTF-8，或改成这个名字`,
            en: `there is ${instead}: save it as CSV UTF-8, or rename it`,
          },
  }),
  unlisted: (suggestion: string | undefined): Said => ({
    code: 'unlisted-file',
    severity: 'warning',
    message: {
      zh: 'datapackage.json里没有这个文件，不会读它',
      en: 'datapackage.json does not list this file; it is not read',
    },
    cure:
      suggestion === undefined
        ? { zh: '不用就移走', en: 'move it away if it is not needed' }
        : { zh: `如果它是 ${suggestion}，请改名`, en: `rename it if it is meant to be ${suggestion}` },
  }),
  empty: (): Said => ({
    code: 'empty-file',
    message: { zh: '文件是空的，连表头也没有', en: 'the file is empty, without even a header row' },
    cure: {
      zh: '第1行写列名；没有数据的表只留这一行',
      en: 'put the column names in row 1; a table without data has this row only',
    },
  }),
  delimiter: (delimiter: string): Said => {
    const names: Readonly<Record<string, Text>> = {
      '\t': { zh: '制表符（Tab）', en: 'tabs' },
      ';': { zh: '分号', en: 'semicolons' },
      '|': { zh: '竖线', en: 'bars (|)' },
      '，': { zh: '全角逗号', en: 'full-width commas' },
      '；': { zh: '全角分号', en: 'full-width semicolons' },
    };
    const name = names[delimiter] ?? { zh: delimiter, en: delimiter };
    return {
      code: 'delimiter',
      message: { zh: `各列是用${name.zh}隔开的，不是逗号`, en: `the cells are separated by ${name.en}, not by commas` },
      cure: SAVE_AS,
    };
  },
  unterminatedQuote: (): Said => ({
    code: 'unterminated-quote',
    message: {
      zh: '这一行有一个英文双引号"没有配对，从这里起分不清各列，后面没有读',
      en: 'a double quote in this row is never closed; cells can’t be told apart from here on, and nothing below was read',
    },
    cure: {
      zh: '补上另一半引号；文字里要写英文双引号就写两个（""），或改用“”',
      en: 'close the quote; inside text write a double quote twice (""), or use “”',
    },
  }),
  strayQuote: (): Said => ({
    code: 'stray-quote',
    message: {
      zh: '这一行的英文双引号"后面还有字，从这里起分不清各列，后面没有读',
      en: 'text follows a closing double quote in this row; cells can’t be told apart from here on, and nothing below was read',
    },
    cure: {
      zh: '文字里的英文双引号写两个（""），整格再用引号包住；或改用“”',
      en: 'inside text write a double quote twice ("") and quote the whole cell; or use “”',
    },
  }),
  preamble: (row: number): Said => ({
    code: 'header-not-first',
    message: {
      zh: `列名在第${row}行，前面多出了标题或说明`,
      en: `the column names are in row ${row}, below a title or notes`,
    },
    cure: {
      zh: `删去前${row - 1}行；合并过的单元格先取消合并`,
      en: `delete the first ${row - 1 === 1 ? 'row' : `${row - 1} rows`}; unmerge merged cells first`,
    },
  }),
  secondHeader: (): Said => ({
    code: 'second-header',
    message: { zh: '表头之下又有一行表头', en: 'a second header row stands below the header' },
    cure: {
      zh: '删去这一行；列的中英文名称写在datapackage.json里',
      en: 'delete this row; the titles of columns belong in datapackage.json',
    },
  }),
  noHeader: (expected: readonly string[]): Said => ({
    code: 'no-header',
    message: { zh: '第1行不是列名', en: 'row 1 does not hold the column names' },
    cure: { zh: `第1行写列名：${expected.join(',')}`, en: `put the column names in row 1: ${expected.join(',')}` },
  }),
  duplicateColumn: (name: string, first: number): Said => ({
    code: 'duplicate-column',
    message: {
      zh: `列名“${name}”出现两次，前一个在${columnLetter(first)}列`,
      en: `two columns are named “${name}”; the first is ${columnLetter(first)}`,
    },
    cure: { zh: '删去重复的一列，或改正列名', en: 'delete one of them, or correct its name' },
  }),
  blankColumn: (): Said => ({
    code: 'blank-column',
    message: { zh: '这一列有内容，却没有列名', en: 'this column has content but no name' },
    cure: { zh: '补上列名，或删去这一列', en: 'name the column, or delete it' },
  }),
  unknownColumn: (name: string, suggestion: string | undefined): Said => ({
    code: 'unknown-column',
    message: { zh: `没有名为“${name}”的列`, en: `there is no column named “${name}”` },
    cure:
      suggestion === undefined
        ? {
            zh: '删去这一列；要加新列，先写进datapackage.json',
            en: 'delete the column; a new one is first described in datapackage.json',
          }
        : { zh: `写成 ${suggestion}`, en: `write ${suggestion}` },
  }),
  missingColumn: (name: string): Said => ({
    code: 'missing-column',
    message: { zh: `缺“${name}”这一列`, en: `the column “${name}” is missing` },
    cure: {
      zh: '在表头补上这个列名；没有内容的格子留空',
      en: 'add the name to the header; cells without content stay blank',
    },
  }),
  columnOrder: (expected: readonly string[]): Said => ({
    code: 'column-order',
    severity: 'warning',
    message: {
      zh: '列的次序与datapackage.json不同；本站按列名读，不会错，别的软件可能按次序读',
      en: 'the columns are in another order than datapackage.json says; they are read by name here, but other programs read by order',
    },
    cure: { zh: `排成：${expected.join(',')}`, en: `arrange them as ${expected.join(',')}` },
  }),
  tooFewCells: (found: number, expected: number): Said => ({
    code: 'too-few-cells',
    message: {
      zh: `这一行只有${found}格，应有${expected}格`,
      en: `this row has ${found} ${found === 1 ? 'cell' : 'cells'} instead of ${expected}`,
    },
    cure:
      found === 1
        ? {
            zh: '如果是注释或数据来源，删去这一行；否则补齐逗号',
            en: 'delete the row if it is a note or a source line; otherwise add the missing commas',
          }
        : { zh: '补齐逗号，空着的格子也要有', en: 'add the missing commas; blank cells need theirs too' },
  }),
  tooManyCells: (found: number, expected: number): Said => ({
    code: 'too-many-cells',
    message: { zh: `这一行有${found}格，应有${expected}格`, en: `this row has ${found} cells instead of ${expected}` },
    cure: {
      zh: '含逗号的文字要用英文双引号包住整格，或改用全角逗号',
      en: 'put double quotes around a cell that holds a comma',
    },
  }),
  blankRow: (): Said => ({
    code: 'blank-row',
    severity: 'warning',
    message: { zh: '数据中间有空行，已跳过', en: 'a blank row among the data; it was skipped' },
    cure: { zh: '删去空行', en: 'delete it' },
  }),
  json: (reason: string): Said => ({
    code: 'json',
    message: { zh: `不是正确的JSON：${reason}`, en: `this is not valid JSON: ${reason}` },
    cure: { zh: '检查引号、逗号和括号', en: 'check quotes, commas and brackets' },
  }),
  duplicateKey: (columns: readonly string[], key: string, row: number): Said => ({
    code: 'duplicate-key',
    message: {
      zh: `${columns.join('+')}“${key}”与第${row}行重复`,
      en: `${columns.join(' + ')} “${key}” repeats row ${row}`,
    },
    cure: {
      zh: '每行的标识只能用一次：改一个，或删去重复的行',
      en: 'a key may stand only once: change one, or delete the repeated row',
    },
  }),
  dangling: (value: string, table: string, suggestion: string | undefined, all: readonly string[]): Said => ({
    code: 'dangling-reference',
    message: { zh: `${table}表里没有${quoted(value)}`, en: `${table} has no ${quoted(value)}` },
    cure:
      suggestion === undefined
        ? {
            zh:
              all.length === 0
                ? `先在${table}表里加上它`
                : `用${table}里有的：${listed(all, 'zh')}；或先在${table}里加上它`,
            en:
              all.length === 0
                ? `first add it to ${table}`
                : `use one that ${table} has: ${listed(all, 'en')}; or add it there first`,
          }
        : {
            zh: `是不是 ${suggestion}？否则先在${table}表里加上它`,
            en: `did you mean ${suggestion}? otherwise add it to ${table} first`,
          },
  }),
} as const;
