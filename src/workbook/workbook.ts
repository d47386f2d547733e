/**
 * A workbook as Office Open XML (ECMA-376, ISO/IEC 29500), written directly: the parts below and nothing else, so that
 * decimals stay the digits they are, text that looks like a formula is marked as text (`quotePrefix`), headers can be
 * frozen, filtered and printed, and the same sheets give the same bytes on any day.
 */

import { archive } from './archive.ts';
import { columnName, part } from './part.ts';
import { SharedTexts, type Sheet, sheetXml } from './sheet.ts';
import { Styles } from './styles.ts';
import { xml } from './xml.ts';

/** What the file says of itself in its properties. */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  readonly language: string;
  readonly version: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of the workbook; the first sheet is the one it opens on. */
export function workbook(sheets: readonly Sheet[], properties: Properties, font: string): Uint8Array {
  const styles = new Styles(font);
  const texts = new SharedTexts();
  const parts = new Map<string, Uint8Array>();
  for (const [at, sheet] of sheets.entries()) {
    const written = sheetXml(sheet, { styles, texts, first: at === 0 });
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, part(written.sheet));
    if (written.links !== null) parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, part(written.links));
  }
  parts.set('xl/styles.xml', part(styles.xml()));
  parts.set('xl/sharedStrings.xml', part(texts.xml()));
  parts.set('xl/workbook.xml', part(workbookXml(sheets)));
  parts.set('docProps/core.xml', part(coreXml(properties)));
  const own = sheets.map((_, at) => [`worksheets/sheet${at + 1}.xml`, 'worksheet'] as const);
  parts.set(
    'xl/_rels/workbook.xml.rels',
    part(relations([...own, ['styles.xml', 'styles'], ['sharedStrings.xml', 'sharedStrings']])),
  );
  parts.set('_rels/.rels', part(rootXml()));
  parts.set('[Content_Types].xml', part(typesXml(sheets.length)));
  // Readers that stream want the list of contents first.
  return archive(new Map([...parts].reverse()), { sorted: false });
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const names = sheets.flatMap(({ name, header, widths, rows }, at) => {
    if (!header) return [];
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const range = `${sheet}!$A$1:$${columnName(widths.length - 1)}$${rows.length}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xml(range)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`${sheet}!$A:$A,${sheet}!$1:$1`)}</definedName>`,
    ];
  });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000"/></bookViews>' +
    `<sheets>${list.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

function coreXml({ title, creator, description, language, version }: Properties): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(creator)}</dc:creator>` +
    `<dc:description>${xml(description)}</dc:description><dc:language>${xml(language)}</dc:language>` +
    `<cp:version>${xml(version)}</cp:version></cp:coreProperties>`
  );
}

function relations(targets: readonly (readonly [target: string, kind: string])[]): string {
  const items = targets.map(
    ([target, kind], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function rootXml(): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    '</Relationships>'
  );
}

function typesXml(sheets: number): string {
  const parts: (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ...Array.from(
      { length: sheets },
      (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`] as const,
    ),
    ['/xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
  );
}
