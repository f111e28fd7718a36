import { Package } from './package';
import { readDirectory, writeZip } from './zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" ` +
    'Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<bookViews><workbookView/></bookViews><sheets/></workbook>',
};

/** A workbook without sheets, which is none for Excel until it has one. */
export function newWorkbook(): Package {
  const encoder = new TextEncoder();
  const bytes = writeZip(
    new Map(Object.entries(PARTS).map(([name, text]) => [name, { bytes: encoder.encode(HEAD + text) }])),
  );
  return new Package(bytes, readDirectory(bytes, Object.keys(PARTS).length));
}
