import type { Cell, CellValue as LibraryValue, Workbook, Worksheet } from '@cj-tech-master/excelts';

/** Visits the formula cells of a workbook; 0-based places. */
function eachFormula(
  workbook: Workbook,
  visit: (cell: Cell, sheet: Worksheet, row: number, column: number) => void,
): void {
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        if (isFormula(cell)) visit(cell, sheet, number - 1, column - 1);
      });
    });
}

function isFormula(cell: Cell): boolean {
  if (cell.isMerged && cell.master !== cell) return false;
  const { value } = cell;
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

/** The value that a formula cell shows; null when the file has none for it. */
function shownValue(cell: Cell): LibraryValue {
  return (cell.result as LibraryValue | undefined) ?? null;
}

/**
 * Gives every cell of a shared formula a formula of its own: the text stands in the first of them only, and the library
 * cannot write the others once that one is overwritten.
 */
export function ownFormulas(workbook: Workbook): void {
  eachFormula(workbook, (cell) => {
    const { value } = cell;
    if (typeof value !== 'object' || value === null || value instanceof Date) return;
    if (!('sharedFormula' in value) && !('shareType' in value && String(value.shareType) === 'shared')) return;
    const result = cell.result;
    cell.value = { formula: cell.formula, ...(result === undefined ? {} : { result }) } as LibraryValue;
  });
}

/** What a spilled formula filled when the file was saved would stand in its way. */
function clearSpill(cell: Cell, sheet: Worksheet): void {
  const { value } = cell;
  if (typeof value !== 'object' || value === null || !('isDynamicArray' in value) || !('ref' in value)) return;
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(String(value.ref));
  if (match === null) return;
  const [top, bottom] = [Number(match[2]), Number(match[4])];
  const left = sheet.getColumn(match[1] ?? 'A').number;
  const right = sheet.getColumn(match[3] ?? 'A').number;
  for (let row = top; row <= bottom; row += 1) {
    const line = sheet.findRow(row);
    if (line === undefined) continue;
    for (let column = left; column <= right; column += 1) {
      const filled = line.findCell(column);
      if (filled !== undefined && filled.address !== cell.address && !isFormula(filled)) filled.value = null;
    }
  }
}

/**
 * Calculates the formulas that have no value yet and those that `isWanted` names. All others stand as constants of the
 * value they show meanwhile: what Excel has calculated is better than what the engine makes of links to other workbooks,
 * spilled arrays and functions it does not know.
 */
export function calculate(
  workbook: Workbook,
  isWanted: (sheet: Worksheet, row: number, column: number) => boolean = () => false,
): void {
  const held: { readonly cell: Cell; readonly value: LibraryValue }[] = [];
  const wanted: { readonly cell: Cell; readonly sheet: Worksheet }[] = [];
  eachFormula(workbook, (cell, sheet, row, column) => {
    if (shownValue(cell) === null || isWanted(sheet, row, column)) wanted.push({ cell, sheet });
    else held.push({ cell, value: cell.value });
  });
  if (wanted.length === 0) return;
  try {
    for (const { cell } of held) cell.value = shownValue(cell);
    for (const { cell, sheet } of wanted) clearSpill(cell, sheet);
    workbook.calculateFormulas();
  } finally {
    for (const { cell, value } of held) cell.value = value;
  }
}
