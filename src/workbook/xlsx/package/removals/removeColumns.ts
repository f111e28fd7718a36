import { UserError } from '../../../../domain/errors';
import type { Area } from '../../../cells';
import { areasOf, sqrefOf } from '../sheet/areas';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { parseSheet } from '../sheet/sheetXml';
import { tablesOf } from '../sheet/tables';
import { sameName, sheetParts } from '../container/workbookPart';
import { attribute, child, childrenNamed, parseXml, type XmlElement } from '../xml/xml';
import { refuseComments, refuseUnsafeMove } from './safety';
import { anythingMoves, inUse, shiftCells, shiftFeatures, type Band } from './shiftLeft';

const LAST_COLUMN = 16_384;

/** A column that went out of a table, by their names. */
export interface GoneColumn {
  readonly table: string;
  readonly column: string;
}

interface AroundTable {
  readonly part: string;
  readonly name: string;
  readonly area: Area;
}

/** The table that a column of the sheet belongs to. */
function tableAround(draft: PackageDraft, sheetPart: string, row: number, column: number): AroundTable | undefined {
  return tablesOf(draft, sheetPart)
    .map(({ part, name }) => {
      const text = draft.text(part);
      const [area = { row: 0, rows: 0, column: 0, columns: 0 }] = areasOf(attribute(text, parseXml(text), 'ref') ?? '');
      return { part, name, area };
    })
    .find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
}

/** Takes a column out of a table's part and tells its name. */
function shrinkTable(draft: PackageDraft, { part, area }: AroundTable, band: Band): string {
  const text = draft.text(part);
  const root = parseXml(text);
  const edits = new Edits(text);
  const index = band.column - area.column;
  const narrower = (element: XmlElement): void => {
    const [ref] = areasOf(attribute(text, element, 'ref') ?? '');
    if (ref !== undefined) edits.setAttributes(element, { ref: sqrefOf([{ ...ref, columns: ref.columns - 1 }]) });
  };
  narrower(root);
  const filter = child(root, 'autoFilter');
  if (filter !== undefined) {
    narrower(filter);
    for (const element of childrenNamed(filter, 'filterColumn')) {
      const number = Number(attribute(text, element, 'colId') ?? 0);
      if (number === index) edits.remove(element);
      else if (number > index) edits.setAttributes(element, { colId: number - 1 });
    }
  }
  // Which column the rows were sorted by is told by addresses; the rows stay in their order.
  const sorted = child(root, 'sortState');
  if (sorted !== undefined) edits.remove(sorted);
  const list = child(root, 'tableColumns');
  const columns = childrenNamed(list, 'tableColumn');
  const column = columns[index];
  if (list === undefined || column === undefined || columns.length === 1)
    throw inUse(band, 'the only column of a table');
  edits.remove(column);
  edits.setAttributes(list, { count: columns.length - 1 });
  draft.setText(part, edits.apply());
  return attribute(text, column, 'name') ?? '';
}

/**
 * Takes one column out of the table it belongs to: the table's columns right of it move in, and cells beside the table
 * stay where they are. Where there is no table, everything right of it in the rows of the area moves in.
 * @returns the column of the table, or null where there is no table
 * @throws UserError column-in-use, merged-cells, sheet-protected; the draft is of no use then
 */
export function removeColumn(
  draft: PackageDraft,
  workbook: string,
  sheetName: string,
  place: Omit<Area, 'columns'>,
): GoneColumn | null {
  const sheet = sheetParts(draft).find(({ name }) => sameName(name, sheetName));
  if (sheet === undefined) return null;
  const before = draft.text(sheet.part);
  const protection = child(parseSheet(before), 'sheetProtection');
  if (protection !== undefined && /^(1|true)$/.test(attribute(before, protection, 'sheet') ?? ''))
    throw new UserError('sheet-protected', { sheet: sheet.name });
  const table = tableAround(draft, sheet.part, place.row, place.column);
  const { row, rows } = table?.area ?? place;
  const edge = table === undefined ? LAST_COLUMN : table.area.column + table.area.columns;
  const whole: Band = { sheet: sheet.name, row, rows, column: place.column, end: edge };
  const moves = anythingMoves(before, whole);
  const band = moves ? whole : { ...whole, end: place.column + 1 };
  refuseComments(draft, sheet, band);
  const text = shiftCells(shiftFeatures(before, band), band);
  if (moves) {
    // What lies on the column alone goes with it: its own rules are no reason to refuse it.
    draft.setText(sheet.part, withoutColumn(before, band));
    refuseUnsafeMove(draft, workbook, sheet, band);
  }
  if (text !== before || moves) draft.setText(sheet.part, text);
  return table === undefined ? null : { table: table.name, column: shrinkTable(draft, table, band) };
}

/** The sheet without the rules that lie on nothing but the column. */
function withoutColumn(text: string, band: Band): string {
  const root = parseSheet(text);
  const edits = new Edits(text);
  const isOwn = ({ column, columns, row, rows }: Area): boolean =>
    column === band.column && columns === 1 && row >= band.row && row + rows <= band.row + band.rows;
  const entries = [
    ...childrenNamed(root, 'conditionalFormatting'),
    ...childrenNamed(child(root, 'dataValidations'), 'dataValidation'),
  ];
  for (const element of entries) {
    const areas = areasOf(attribute(text, element, 'sqref') ?? '');
    if (areas.length > 0 && areas.every(isOwn)) edits.remove(element);
  }
  return edits.isEmpty ? text : edits.apply();
}
