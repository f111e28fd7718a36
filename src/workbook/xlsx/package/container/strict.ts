/** Namespaces and relation types of the transitional variant and what the strict one (ISO/IEC 29500-1) calls them. */
const NAMES: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
];

/** Whether a workbook part is of the strict variant, which Excel offers as "Strict Open XML Spreadsheet". */
export function isStrict(workbook: string): boolean {
  return workbook.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
}

/** A part that we wrote as the strict variant wants it. */
export function toStrict(text: string): string {
  return NAMES.reduce((changed, [transitional, strict]) => changed.replaceAll(transitional, strict), text);
}
