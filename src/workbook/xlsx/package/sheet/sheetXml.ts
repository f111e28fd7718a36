import { UserError } from '../../../../domain/errors';
import { child, parseXml, type XmlElement } from '../xml/xml';

/** Sequence of CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The text of a sheet with the place of its rows. */
export interface SheetText {
  readonly text: string;
  readonly prefix: string;
  readonly data: XmlElement;
}

const ROWS = new Set(['sheetData']);

/** Elements of a sheet; the rows are left to their own scanner. */
export function parseSheet(text: string): XmlElement {
  return parseXml(text, ROWS);
}

/** @throws UserError file-unreadable when the sheet has no place for rows */
export function sheetText(text: string): SheetText {
  const root = parseSheet(text);
  const data = child(root, 'sheetData');
  if (data === undefined) throw new UserError('file-unreadable', {}, 'xml: a sheet without rows');
  return { text, prefix: data.prefix, data };
}
