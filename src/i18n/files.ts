/** What stands in the files themselves: sheets, column titles, and what a reader must know of them. */
import { strings } from './index.ts';

export const files = strings({
  /** How a file writes its numbers. */
  numbers: {
    zh: '数按十进制逐位写出，不带多余的零；JSON里是数，最多15位有效数字，双精度读入再写出仍是同样的数字。原文怎样印，见printed一列。',
    en: 'Numbers are decimals written digit for digit, without trailing zeros. In JSON they are numbers of at most 15 significant digits, which double precision gives back unchanged. The figure as the source prints it is in column printed.',
  },
  blanks: {
    zh: '空白是没有值。原文没有说的，这里不补。',
    en: 'Blank means no value. What the source does not say is not filled in.',
  },
  /** The same for a sheet, whose cells carry their units. */
  numbersInSheet: {
    zh: '数以基本单位计，单格的格式带着单位，单格里仍是数，可以直接计算。原文怎样印，见“原文印作”一列。',
    en: 'Numbers are in base units. The unit comes with the format of the cell; the cell itself is a number and can be calculated with. The figure as the source prints it is in column “As printed”.',
  },
  basisInSheet: {
    zh: '加细框的是本站推算的，加虚框的是计划的，其余是原文所印；“由来”一列也写明。',
    en: 'Framed numbers are derived by this site, dashed ones planned, all others printed in the source; column “Basis” says so too.',
  },

  /** Sheets of a workbook. */
  sheetData: { zh: '数据', en: 'Data' },
  sheetAbout: { zh: '说明', en: 'About' },
  sheetDictionary: { zh: '字典', en: 'Dictionary' },
  requiredColumn: { zh: '必填', en: 'Required' },
  valuesColumn: { zh: '取值', en: 'Values' },
  nameInFiles: { zh: '文件里的列名', en: 'Name in files' },

  /** What a file says of itself, line by line. */
  oneRow: { zh: '一行是什么', en: 'What one row is' },
  size: { zh: '大小', en: 'Size' },
  sizeOf: {
    zh: (rows: number, columns: number) => `${rows}行，${columns}列`,
    en: (rows: number, columns: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} columns`,
  },
  inOneSentence: { zh: '一句话', en: 'In one sentence' },
  unit: { zh: '单位', en: 'Unit' },
  unitOf: {
    zh: (name: string, symbol: string) => (name === symbol || symbol === '' ? name : `${symbol}（${name}）`),
    en: (name: string, symbol: string) => (name === symbol || symbol === '' ? name : `${symbol} (${name})`),
  },
  howToReadNumbers: { zh: '怎样读数', en: 'Numbers' },
  blank: { zh: '空白', en: 'Blanks' },
  sources: { zh: '来源', en: 'Source' },
  release: { zh: '版本', en: 'Release' },
  licence: { zh: '许可', en: 'Licence' },
  cite: { zh: '怎样引用', en: 'How to cite' },
  page: { zh: '网页', en: 'Page' },
  frozen: { zh: '这一版的固定地址', en: 'Address of this release, kept unchanged' },
  named: { zh: (name: string, id: string) => `${name}（${id}）`, en: (name: string, id: string) => `${name} (${id})` },

  /** What each file of an archive is for. */
  fileCsv: {
    zh: '给表格软件：Excel、WPS直接打开，中文不乱码。会被当作公式运行的文本（以=、+、-、@等开头）前面加了一个撇号，去掉就是原文',
    en: 'for spreadsheets: Excel and WPS open it as it is. Text that would run as a formula (beginning with = + - @ and the like) has an apostrophe before it; without it, the text is as it was',
  },
  filePlainCsv: { zh: '给程序：UTF-8，没有BOM，一字不改', en: 'for programs: UTF-8 without BOM, letter for letter' },
  fileJson: { zh: 'JSON：说明、字典和各行', en: 'JSON: description, dictionary and rows' },
  fileXlsx: { zh: '中文工作簿：数据、说明、字典', en: 'workbook in Chinese: data, about, dictionary' },
  fileEnXlsx: { zh: '英文工作簿', en: 'workbook in English: data, about, dictionary' },
  fileParquet: { zh: 'Parquet，zstd压缩，小数是精确的十进制', en: 'Parquet with zstd; decimals are exact' },
  fileCsvw: { zh: 'CSVW（W3C）的元数据', en: 'CSVW (W3C) metadata' },
  fileDatapackage: { zh: 'Data Package v2的描述文件', en: 'Data Package v2 descriptor' },
  fileDcat: { zh: 'DCAT 3目录', en: 'DCAT 3 catalogue' },
  fileCitation: { zh: '供文献管理软件导入的引用信息', en: 'citations for reference managers' },
  fileLicence: { zh: '许可全文', en: 'the licence' },
  fileManifest: {
    zh: '本压缩包里每个文件的字节数和SHA-256',
    en: 'bytes and SHA-256 of every file of this archive',
  },

  /** Archives and what their README says. */
  everything: { zh: '全部数据', en: 'All data' },
  contents: { zh: '这里有什么', en: 'What is here' },
  tables: { zh: '数据表', en: 'Tables' },
  indicatorFiles: {
    zh: (count: number) => `data/indicators/下每个指标一份，共${count}个：CSV、JSON和工作簿`,
    en: (count: number) => `data/indicators/ has one of each per indicator, ${count} in all: CSV, JSON and workbooks`,
  },
  inRows: { zh: (rows: number) => `共${rows}行。`, en: (rows: number) => ` ${rows} ${rows === 1 ? 'row' : 'rows'}.` },
  simulatedApart: {
    zh: '模拟的表不在这里，单独放在网站的/data/sim/下，文件名都带simulated。',
    en: 'Simulated tables are not here. They stand apart under /data/sim/ on the site, and their file names say simulated.',
  },
  otherLanguage: { zh: 'English: README.en.txt', en: '中文 (Chinese): README.txt' },

  /** Titles of the columns that label an indicator’s numbers. */
  basis: { zh: '由来代码', en: 'Basis code' },
  basis_zh: { zh: '由来（中文）', en: 'Basis (Chinese)' },
  basis_en: { zh: '由来（英文）', en: 'Basis (English)' },
  basisNote: {
    zh: '原文所印，还是由印出的数推算，还是计划',
    en: 'Printed in the source, derived from printed numbers, or planned',
  },
  printed: { zh: '原文所印', en: 'printed in the source' },
  derived: { zh: '推算', en: 'derived' },
  planned: { zh: '计划', en: 'planned' },
  name_zh: { zh: '名称（中文）', en: 'Name (Chinese)' },
  name_en: { zh: '名称（英文）', en: 'Name (English)' },
  area_zh: { zh: '地域名（中文）', en: 'Area name (Chinese)' },
  area_en: { zh: '地域名（英文）', en: 'Area name (English)' },
  period_zh: { zh: '时期的说法（中文）', en: 'Period in words (Chinese)' },
  period_en: { zh: '时期的说法（英文）', en: 'Period in words (English)' },
  figure_zh: { zh: '写法（中文）', en: 'As written (Chinese)' },
  figure_en: { zh: '写法（英文）', en: 'As written (English)' },
  figureNote: { zh: '连限定和单位，与网页上相同', en: 'With qualifier and unit, as on the page' },
  unit_zh: { zh: '单位名（中文）', en: 'Unit name (Chinese)' },
  unit_en: { zh: '单位名（英文）', en: 'Unit name (English)' },
  qualifier_zh: { zh: '限定的说法（中文）', en: 'Qualifier in words (Chinese)' },
  qualifier_en: { zh: '限定的说法（英文）', en: 'Qualifier in words (English)' },
  compared_with_zh: { zh: '和什么比（中文）', en: 'Compared with (Chinese)' },
  compared_with_en: { zh: '和什么比（英文）', en: 'Compared with (English)' },
  source_zh: { zh: '来源名（中文）', en: 'Source name (Chinese)' },
  source_en: { zh: '来源名（英文）', en: 'Source name (English)' },
  valueNote: {
    zh: '以基本单位计；推算只得区间的留空，见下限和上限',
    en: 'In base units; blank where a derived number is an interval only: see its bounds',
  },
  sourceNote: { zh: '推算的数来源是本站', en: 'Derived numbers come from this site' },
});
