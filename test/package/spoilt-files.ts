/** Files, headers, rows and descriptors gone wrong, each in the sample package. */
import { all, cell, descriptor, replace, type Spoilt } from './support.ts';

/** The hanzi of the sample in GBK; enough to write one of its files as offices do. */
function gbk(text: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? []))),
  );
}

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const record = (value: unknown): Record<string, unknown> => value as Record<string, unknown>;
const resourceOf = (package_: Record<string, unknown>, name: string): Record<string, unknown> => {
  const found = (package_['resources'] as unknown[]).map(record).find((resource) => resource['name'] === name);
  if (!found) throw new Error(name);
  return found;
};
const fieldsOf = (package_: Record<string, unknown>, name: string): Record<string, unknown>[] =>
  (record(resourceOf(package_, name)['schema'])['fields'] as unknown[]).map(record);

export const SPOILT_FILES: readonly Spoilt[] = [
  { name: 'file: GBK', changes: { 'topics.csv': gbk }, expected: ['encoding topics.csv'] },
  { name: 'file: UTF-16', changes: { 'topics.csv': utf16 }, expected: ['encoding topics.csv'] },
  {
    name: 'file: byte order mark and CRLF',
    changes: { 'topics.csv': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
    expected: [],
  },
  {
    name: 'file: neither UTF-8 nor GBK',
    changes: {
      'agencies.csv': () => Uint8Array.from(Buffer.from('id,name_zh,name_en,area\nbureau,Café,Café,\n', 'latin1')),
    },
    expected: ['file-unknown-encoding agencies.csv'],
  },
  {
    name: 'file: a workbook',
    changes: { 'mechanisms.csv': () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0) },
    expected: ['file-workbook mechanisms.csv'],
  },
  {
    name: 'file: an old workbook',
    changes: { 'mechanisms.csv': () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1) },
    expected: ['file-old-workbook mechanisms.csv'],
  },
  { name: 'file: a PDF', changes: { 'mechanisms.csv': () => '%PDF-1.4' }, expected: ['file-pdf mechanisms.csv'] },
  {
    name: 'file: a picture',
    changes: { 'mechanisms.csv': () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
    expected: ['file-picture mechanisms.csv'],
  },
  {
    name: 'file: compressed',
    changes: { 'mechanisms.csv': () => Uint8Array.of(0x1f, 0x8b, 8, 0) },
    expected: ['file-compressed mechanisms.csv'],
  },
  {
    name: 'file: NUL characters',
    changes: { 'mechanisms.csv': replace('grid,', 'grid\0,') },
    expected: ['file-nul mechanisms.csv'],
  },
  {
    name: 'file: two bytes that read both ways',
    changes: {
      'commitments.csv': () => undefined,
      'mechanisms.csv': () => undefined,
      'withheld.csv': () => 'id,what_zh,what_en,why_zh,why_en,source,paragraphs\nx, §,y,y,y,bulletin,1\n',
    },
    expected: ['encoding-ambiguous withheld.csv', 'outer-space withheld.csv:2 what_zh'],
  },
  {
    name: 'file: missing',
    changes: { 'areas.csv': () => undefined, 'observations.csv': () => undefined },
    expected: ['missing-file areas.csv', 'missing-file observations.csv'],
  },
  {
    name: 'file: a workbook beside',
    changes: { 'mechanisms.csv': () => undefined, 'mechanisms.xlsx': () => Uint8Array.of(0x50, 0x4b, 3, 4) },
    expected: ['missing-file mechanisms.csv', 'unlisted-file mechanisms.xlsx'],
  },
  {
    name: 'file: a name nobody reads',
    changes: { 'mechanism.csv': () => 'id\n', 'mechanisms.csv': () => undefined },
    expected: ['unlisted-file mechanism.csv'],
  },
  { name: 'file: one too many', changes: { 'notes.csv': () => 'a\n' }, expected: ['unlisted-file notes.csv'] },
  { name: 'file: empty', changes: { 'mechanisms.csv': () => '' }, expected: ['empty-file mechanisms.csv'] },
  {
    name: 'file: tabs',
    changes: { 'mechanisms.csv': (text) => text.replaceAll(',', '\t') },
    expected: ['delimiter mechanisms.csv:1'],
  },
  {
    name: 'file: semicolons',
    changes: { 'mechanisms.csv': (text) => text.replaceAll(',', ';') },
    expected: ['delimiter mechanisms.csv:1'],
  },
  {
    name: 'file: full-width commas',
    changes: { 'mechanisms.csv': (text) => text.replaceAll(',', '，') },
    expected: ['delimiter mechanisms.csv:1'],
  },
  {
    name: 'file: quote not closed',
    changes: { 'mechanisms.csv': replace('分片区服务', '"分片区服务') },
    expected: ['unterminated-quote mechanisms.csv:2'],
  },
  {
    name: 'file: text behind a quote',
    changes: { 'mechanisms.csv': replace('分片区服务', '"分片区"服务') },
    expected: ['stray-quote mechanisms.csv:2'],
  },
  {
    name: 'header: below a title',
    changes: { 'mechanisms.csv': (text) => `制度一览,,,\n单位：样例区,,,\n${text}` },
    expected: ['header-not-first mechanisms.csv:1'],
  },
  {
    name: 'header: none',
    changes: { 'mechanisms.csv': (text) => text.slice(text.indexOf('\n') + 1) },
    expected: ['no-header mechanisms.csv:1'],
  },
  {
    name: 'header: a second one',
    changes: { 'agencies.csv': (text) => text.replace('\n', '\n标识,名称（中文）,名称（英文）,地域\n') },
    expected: ['second-header agencies.csv:2'],
  },
  {
    name: 'header: a name twice',
    changes: { 'agencies.csv': replace('name_en', 'name_zh') },
    expected: ['duplicate-column agencies.csv:1 name_zh', 'missing-column agencies.csv:1 name_en'],
  },
  {
    name: 'header: a column without a name',
    changes: { 'topics.csv': (text) => text.replace('note_en\n', 'note_en,\n').replace(',2,,\n', ',2,,,x\n') },
    expected: ['blank-column topics.csv:1 J'],
  },
  {
    name: 'header: spare columns at the end',
    changes: { 'agencies.csv': (text) => text.replaceAll('\n', ',,\n') },
    expected: [],
  },
  {
    name: 'header: misspelt',
    changes: { 'mechanisms.csv': replace('summary_zh', 'sumary_zh') },
    expected: ['unknown-column mechanisms.csv:1 sumary_zh'],
  },
  {
    name: 'header: in Chinese',
    changes: { 'mechanisms.csv': replace('since_printed', '起始原文') },
    expected: ['unknown-column mechanisms.csv:1 起始原文'],
  },
  {
    name: 'header: a column of one’s own',
    changes: {
      'mechanisms.csv': all(replace(',paragraphs\n', ',paragraphs,经办人\n'), replace(',5 6\n', ',5 6,甲\n')),
    },
    expected: ['unknown-column mechanisms.csv:1 经办人'],
  },
  {
    name: 'header: another order',
    changes: { 'agencies.csv': () => 'id,name_en,name_zh,area\nbureau,Bureau,样例区政务局,050108\n' },
    expected: ['column-order agencies.csv:1'],
  },
  {
    name: 'row: too few cells',
    changes: { 'mechanisms.csv': replace(',bulletin,5 6', '') },
    expected: ['too-few-cells mechanisms.csv:2'],
  },
  {
    name: 'row: a note below the table',
    changes: { 'mechanisms.csv': (text) => `${text}数据来源：样例区政务局\n` },
    expected: ['too-few-cells mechanisms.csv:3'],
  },
  {
    name: 'row: too many cells',
    changes: { 'mechanisms.csv': replace('Service by area', 'Service, by area') },
    expected: ['too-many-cells mechanisms.csv:2'],
  },
  {
    name: 'row: blank among the data',
    changes: { 'topics.csv': replace('\nstartup', '\n,,,,,,,,\nstartup') },
    expected: ['blank-row topics.csv:3'],
  },
  { name: 'row: blank at the end', changes: { 'topics.csv': (text) => `${text},,,,,,,,\n\n\n` }, expected: [] },
  {
    name: 'key: twice',
    changes: { 'observations.csv': cell(5, 'id', 'completion_2020') },
    expected: ['duplicate-key observations.csv:5 id'],
  },
  {
    name: 'key: of several columns',
    changes: {
      'zone_components.csv': () =>
        'year,zone,component,component_zh,component_en,score\n2020,a,law,法治,Law,8\n2020,a,law,法治,Law,9\n',
    },
    expected: [
      'duplicate-key zone_components.csv:3 year+zone+component',
      'zone-component-alone zone_components.csv:2 zone',
      'zone-component-alone zone_components.csv:3 zone',
    ],
  },
  {
    name: 'reference: near',
    changes: { 'observations.csv': cell(2, 'indicator', 'case') },
    expected: ['dangling-reference observations.csv:2 indicator'],
  },
  {
    name: 'reference: far',
    changes: { 'observations.csv': cell(2, 'agency', 'ministry_of_magic') },
    expected: ['dangling-reference observations.csv:2 agency'],
  },
  {
    name: 'reference: in a list',
    changes: { 'mechanisms.csv': cell(2, 'indicators', 'grid_areas grid_area') },
    expected: ['dangling-reference mechanisms.csv:2 indicators'],
  },
  {
    name: 'descriptor: missing',
    changes: { 'datapackage.json': () => undefined },
    expected: ['missing-file datapackage.json'],
  },
  {
    name: 'descriptor: no JSON',
    changes: { 'datapackage.json': () => '{"name": }' },
    expected: ['json datapackage.json'],
  },
  {
    name: 'descriptor: without resources',
    changes: { 'datapackage.json': () => '{"name":"sample"}' },
    expected: ['profile datapackage.json'],
  },
  {
    name: 'descriptor: a field type that is none',
    changes: {
      'datapackage.json': descriptor((package_) => {
        record(fieldsOf(package_, 'zones')[1])['type'] = 'whole';
      }),
    },
    expected: ['profile datapackage.json zones · rank · type'],
  },
  {
    name: 'descriptor: a constraint of the wrong type',
    changes: {
      'datapackage.json': descriptor((package_) => {
        record(fieldsOf(package_, 'zones')[1])['constraints'] = { required: 'yes' };
      }),
    },
    expected: ['profile datapackage.json zones · rank · constraints · required'],
  },
  {
    name: 'descriptor: a resource without a name',
    changes: {
      'datapackage.json': descriptor((package_) => {
        delete resourceOf(package_, 'zones')['name'];
      }),
    },
    expected: ['profile datapackage.json #11'],
  },
  {
    name: 'descriptor: a homepage that is none',
    changes: {
      'datapackage.json': descriptor((package_) => {
        package_['homepage'] = 'our site';
      }),
    },
    expected: ['profile datapackage.json homepage'],
  },
  {
    name: 'descriptor: a path out of the folder',
    changes: {
      'datapackage.json': descriptor((package_) => {
        resourceOf(package_, 'zones')['path'] = '/etc/zones.csv';
      }),
    },
    expected: ['profile datapackage.json zones · path'],
  },
  {
    name: 'descriptor: a path into another folder',
    changes: {
      'datapackage.json': descriptor((package_) => {
        resourceOf(package_, 'zones')['path'] = 'more/zones.csv';
      }),
    },
    expected: ['descriptor datapackage.json zones · path'],
  },
  {
    name: 'descriptor: a type this site does not read',
    changes: {
      'datapackage.json': descriptor((package_) => {
        record(fieldsOf(package_, 'zones')[1])['type'] = 'geopoint';
      }),
    },
    expected: ['descriptor datapackage.json zones · schema · rank · type'],
  },
  {
    name: 'descriptor: a needed table left out',
    changes: {
      'datapackage.json': descriptor((package_) => {
        package_['resources'] = (package_['resources'] as unknown[])
          .map(record)
          .filter(
            (one) =>
              !/^(?:topics|indicators|observations|commitments|progress|mechanisms|zones|derived|consequences|rat\w+)$/.test(
                String(one['name']),
              ),
          );
      }),
      'topics.csv': () => undefined,
      'indicators.csv': () => undefined,
      'observations.csv': () => undefined,
      'commitments.csv': () => undefined,
      'mechanisms.csv': () => undefined,
      'site.json': replace('["cases", "completion"]', '[]'),
    },
    expected: ['missing-table datapackage.json', 'missing-table datapackage.json', 'missing-table datapackage.json'],
  },
  {
    name: 'descriptor: a table twice',
    changes: {
      'datapackage.json': descriptor((package_) => {
        (package_['resources'] as unknown[]).push(resourceOf(package_, 'zones'));
      }),
    },
    expected: ['duplicate-table datapackage.json zones'],
  },
  {
    name: 'descriptor: a key over no column',
    changes: {
      'datapackage.json': descriptor((package_) => {
        record(resourceOf(package_, 'zones')['schema'])['primaryKey'] = ['year', 'place'];
      }),
    },
    expected: ['key-column datapackage.json zones'],
  },
  {
    name: 'descriptor: a column of another type',
    changes: {
      'datapackage.json': descriptor((package_) => {
        record(fieldsOf(package_, 'topics')[6])['type'] = 'string';
      }),
    },
    expected: ['contract topics.csv:2 order'],
  },
  {
    name: 'site: an entry missing',
    changes: { 'site.json': replace(/\s*"district_zh": "样例区",/, '') },
    expected: ['site site.json district_zh'],
  },
  {
    name: 'site: a blank name',
    changes: { 'site.json': replace('样例刻度', ' ') },
    expected: ['site site.json name_zh'],
  },
  {
    name: 'site: a date as in spreadsheets',
    changes: { 'site.json': replace('2021-03-01', '2021/3/1') },
    expected: ['site site.json edition_date'],
  },
  {
    name: 'site: a headline that is no indicator',
    changes: { 'site.json': replace('"completion"', '"completions"') },
    expected: ['site-reference site.json headlines'],
  },
];
