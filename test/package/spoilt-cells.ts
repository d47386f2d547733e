/** Cells as offices save them, each in the sample package. */
import { all, cell, type Spoilt } from './support.ts';

const value = (text: string): Spoilt['changes'] => ({ 'observations.csv': cell(2, 'value', text) });
const at = 'observations.csv:2 value';

export const SPOILT_CELLS: readonly Spoilt[] = [
  { name: 'number: full-width digits', changes: value('１２５０００'), expected: [`full-width ${at}`] },
  { name: 'number: thousands separators', changes: value('125,000'), expected: [`thousands-separator ${at}`] },
  {
    name: 'number: full-width thousands separators',
    changes: value('125，000'),
    expected: [`thousands-separator ${at}`],
  },
  { name: 'number: spaces between thousands', changes: value('125 000'), expected: [`thousands-separator ${at}`] },
  { name: 'number: 万', changes: value('12.5万'), expected: [`multiplier ${at}`] },
  { name: 'number: 万 and unit', changes: value('12.5万件'), expected: [`multiplier ${at}`] },
  { name: 'number: 亿', changes: value('0.00125亿'), expected: [`multiplier ${at}`] },
  {
    name: 'number: per cent sign',
    changes: { 'observations.csv': cell(4, 'value', '98.5%') },
    expected: ['multiplier observations.csv:4 value'],
  },
  {
    name: 'number: qualifier',
    changes: { 'observations.csv': cell(10, 'value', '300余') },
    expected: ['multiplier observations.csv:10 value'],
  },
  { name: 'number: scientific notation', changes: value('1.25E+05'), expected: [`scientific-notation ${at}`] },
  { name: 'number: rounding residue', changes: value('124999.99999999999'), expected: [`too-many-digits ${at}`] },
  { name: 'number: another minus', changes: value('−125000'), expected: [`minus-sign ${at}`] },
  { name: 'number: brackets for minus', changes: value('(125000)'), expected: [`minus-sign ${at}`] },
  { name: 'number: turned into a date', changes: value('2020/12/5'), expected: [`date-in-number ${at}`] },
  { name: 'number: turned into a month', changes: value('5-Dec'), expected: [`date-in-number ${at}`] },
  {
    name: 'number: word for blank',
    changes: { 'observations.csv': cell(2, 'value_max', '无') },
    expected: ['word-for-blank observations.csv:2 value_max'],
  },
  {
    name: 'number: dash for blank',
    changes: { 'observations.csv': cell(2, 'value_max', '—') },
    expected: ['word-for-blank observations.csv:2 value_max'],
  },
  { name: 'number: text', changes: value('很多'), expected: [`number ${at}`] },
  { name: 'number: two points', changes: value('12.50.00'), expected: [`number ${at}`] },
  { name: 'number: blank where required', changes: value(''), expected: [`required ${at}`] },
  {
    name: 'integer: with a fraction',
    changes: { 'observations.csv': cell(2, 'paragraph', '2.5') },
    expected: ['integer observations.csv:2 paragraph'],
  },
  {
    name: 'integer: written as 2.0',
    changes: { 'observations.csv': cell(2, 'paragraph', '2.0') },
    expected: ['integer observations.csv:2 paragraph'],
  },
  {
    name: 'boolean: 是',
    changes: { 'commitments.csv': cell(2, 'measurable', '是') },
    expected: ['boolean commitments.csv:2 measurable'],
  },
  {
    name: 'boolean: 否',
    changes: { 'commitments.csv': cell(2, 'implied', '否') },
    expected: ['boolean commitments.csv:2 implied'],
  },
  {
    name: 'boolean: full-width',
    changes: { 'commitments.csv': cell(2, 'measurable', 'ＴＲＵＥ') },
    expected: ['boolean commitments.csv:2 measurable'],
  },
  {
    name: 'boolean: anything else',
    changes: { 'commitments.csv': cell(2, 'measurable', '也许') },
    expected: ['boolean commitments.csv:2 measurable'],
  },
  {
    name: 'list: commas',
    changes: { 'mechanisms.csv': cell(2, 'commitments', 'all_covered, better_service') },
    expected: ['list-delimiter mechanisms.csv:2 commitments'],
  },
  {
    name: 'list: Chinese commas',
    changes: { 'mechanisms.csv': cell(2, 'paragraphs', '5、6') },
    expected: ['list-delimiter mechanisms.csv:2 paragraphs'],
  },
  {
    name: 'list: an item twice',
    changes: { 'mechanisms.csv': cell(2, 'commitments', 'all_covered all_covered') },
    expected: ['list-repeats mechanisms.csv:2 commitments'],
  },
  {
    name: 'list: no paragraph number',
    changes: { 'mechanisms.csv': cell(2, 'paragraphs', '5 六') },
    expected: ['paragraph-number mechanisms.csv:2 paragraphs'],
  },
  {
    name: 'date: slashes',
    changes: { 'sources.csv': cell(2, 'published', '2021/3/1') },
    expected: ['date-format sources.csv:2 published'],
  },
  {
    name: 'date: points',
    changes: { 'sources.csv': cell(2, 'published', '2021.03.01') },
    expected: ['date-format sources.csv:2 published'],
  },
  {
    name: 'date: with a time',
    changes: { 'sources.csv': cell(2, 'published', '2021/3/1 0:00') },
    expected: ['date-format sources.csv:2 published'],
  },
  {
    name: 'date: eight digits',
    changes: { 'sources.csv': cell(2, 'published', '20210301') },
    expected: ['date-format sources.csv:2 published'],
  },
  {
    name: 'date: Chinese',
    changes: { 'sources.csv': cell(2, 'published', '2021年3月1日') },
    expected: ['date-format sources.csv:2 published'],
  },
  {
    name: 'date: full-width',
    changes: { 'observations.csv': cell(2, 'period', '２０２０') },
    expected: ['full-width observations.csv:2 period'],
  },
  {
    name: 'date: month first',
    changes: { 'sources.csv': cell(2, 'published', '03/01/2021') },
    expected: ['date-unclear sources.csv:2 published'],
  },
  {
    name: 'date: without its year',
    changes: { 'observations.csv': cell(2, 'period', '2月至3月') },
    expected: ['date-unclear observations.csv:2 period'],
  },
  {
    name: 'date: serial number',
    changes: { 'sources.csv': cell(2, 'published', '44256') },
    expected: ['date-serial sources.csv:2 published'],
  },
  {
    name: 'date: half a year in words',
    changes: { 'observations.csv': cell(2, 'period', '2020年上半年') },
    expected: ['date-format observations.csv:2 period'],
  },
  {
    name: 'date: a day that never was, slashes',
    changes: { 'sources.csv': cell(2, 'published', '2021/2/30') },
    expected: ['no-such-date sources.csv:2 published'],
  },
  {
    name: 'date: a day that never was',
    changes: { 'sources.csv': cell(2, 'published', '2021-02-30') },
    expected: ['no-such-date sources.csv:2 published'],
  },
  {
    name: 'date: ends before it begins',
    changes: { 'observations.csv': cell(6, 'period', '2021/2020') },
    expected: ['period-order observations.csv:6 period'],
  },
  {
    name: 'text: outer spaces',
    changes: { 'topics.csv': cell(2, 'name_zh', ' 政务服务　') },
    expected: ['outer-space topics.csv:2 name_zh'],
  },
  {
    name: 'text: zero-width space',
    changes: { 'topics.csv': cell(2, 'name_zh', '政务\u200B服务') },
    expected: ['invisible-character topics.csv:2 name_zh'],
  },
  {
    name: 'text: mark in the middle',
    changes: { 'topics.csv': cell(2, 'name_zh', '政务\uFEFF服务') },
    expected: ['invisible-character topics.csv:2 name_zh'],
  },
  {
    name: 'text: lost character',
    changes: { 'topics.csv': cell(2, 'name_zh', '政务�务') },
    expected: ['damaged-character topics.csv:2 name_zh'],
  },
  { name: 'text: column too narrow', changes: value('########'), expected: [`column-too-narrow ${at}`] },
  { name: 'text: #N/A', changes: value('#N/A'), expected: [`spreadsheet-error ${at}`] },
  { name: 'text: formula', changes: value('=SUM(A1:A3)'), expected: [`formula ${at}`] },
  {
    name: 'identifier: capitals',
    changes: { 'topics.csv': cell(3, 'id', 'Startup') },
    expected: ['pattern topics.csv:3 id'],
  },
  {
    name: 'identifier: full-width',
    changes: { 'agencies.csv': cell(2, 'area', '０５０１０８') },
    expected: ['dangling-reference agencies.csv:2 area'],
  },
  {
    name: 'identifier: Chinese',
    changes: { 'indicators.csv': cell(10, 'id', '网格') },
    expected: [
      'dangling-reference observations.csv:9 indicator',
      'dangling-reference mechanisms.csv:2 indicators',
      'pattern indicators.csv:10 id',
    ],
  },
  {
    name: 'code: lost leading zero in a reference',
    changes: { 'observations.csv': cell(2, 'area', '50108') },
    expected: ['dangling-reference observations.csv:2 area'],
  },
  {
    name: 'code: lost leading zeros throughout',
    changes: {
      'areas.csv': all(cell(2, 'id', '50000'), cell(3, 'within', '50000')),
      'observations.csv': cell(9, 'area', '50000'),
    },
    expected: ['code-digits areas.csv:2 id'],
  },
  {
    name: 'code: scientific notation',
    changes: { 'areas.csv': cell(3, 'within', '5.00E+04') },
    expected: ['scientific-notation areas.csv:3 within'],
  },
  {
    name: 'word: not in the list, near',
    changes: { 'observations.csv': cell(2, 'status', 'actaul') },
    expected: ['enum observations.csv:2 status'],
  },
  {
    name: 'word: its Chinese label',
    changes: { 'observations.csv': cell(2, 'qualifier', '至少') },
    expected: ['enum observations.csv:2 qualifier'],
  },
  {
    name: 'word: not in the list, far',
    changes: { 'observations.csv': cell(2, 'status', 'zzz') },
    expected: ['enum observations.csv:2 status'],
  },
  {
    name: 'languages: only Chinese',
    changes: { 'observations.csv': cell(10, 'note_en', '') },
    expected: ['one-language observations.csv:10 note_en'],
  },
  {
    name: 'languages: only English',
    changes: { 'observations.csv': cell(10, 'note_zh', '') },
    expected: ['one-language observations.csv:10 note_zh'],
  },
  {
    name: 'languages: Chinese in the English column',
    changes: { 'observations.csv': cell(10, 'note_en', '下限。') },
    expected: ['wrong-language observations.csv:10 note_en'],
  },
  {
    name: 'names: simulated',
    changes: { 'agencies.csv': cell(2, 'name_zh', '部门01') },
    expected: ['simulated-name agencies.csv:2 name_zh'],
  },
];
