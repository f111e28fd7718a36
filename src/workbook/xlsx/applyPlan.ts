import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { UserError } from '../../domain/errors';
import { areaAddress, cellAddress, columnLetters } from '../address';
import type { PlanCell, PrintPlan, SheetPlan, TablePlan, WritePlan } from '../plan';
import type { CellValue } from '../port';
import { cellValueOf } from './cellValue';
import { setNames } from './names';
import { applyNumberFormat, applyStyle, bodyFont } from './styles';

const PAPER = { A3: 8, A4: 9 } as const;

/**
 * Carries out on the library's workbook what a reader of it can ask for: cells, formats, tables, names and layout. Lists,
 * rules, charts, drawings and the rest of the page are written straight into the file (package/). Nothing outside the
 * plan is touched.
 */
export function applyPlan(workbook: Workbook, plan: WritePlan, sheetOf: (id: string) => Worksheet | undefined): void {
  const font = bodyFont(workbook.worksheets);
  for (const sheetPlan of plan.sheets) applySheet(workbook, sheetPlan, sheetOf, font);
  setNames(workbook, plan.names ?? []);
}

function applySheet(
  workbook: Workbook,
  plan: SheetPlan,
  sheetOf: (id: string) => Worksheet | undefined,
  font: { name: string; size: number },
): void {
  const target = plan.sheet;
  const sheet =
    target.kind === 'existing' ? sheetOf(target.id) : addSheet(workbook, target.name, target.hidden === true);
  if (sheet === undefined) throw new UserError('sheet-gone', { sheet: target.name });
  for (const { area, format } of plan.numberFormats ?? []) applyNumberFormat(sheet, area, format);
  for (const block of plan.blocks ?? [])
    block.cells.forEach((row, r) => {
      row.forEach((cell, c) => writeCell(sheet, block.row + r, block.column + c, cell));
    });
  for (const table of plan.tables ?? []) applyTable(sheet, table);
  for (const { area, style } of plan.styles ?? []) applyStyle(sheet, area, style, font);
  for (const { column, columns, width } of plan.columnWidths ?? [])
    for (let c = column; c < column + columns; c += 1) sheet.getColumn(c + 1).width = width;
  for (const { row, rows, height } of plan.rowHeights ?? [])
    for (let r = row; r < row + rows; r += 1) sheet.getRow(r + 1).height = height;
  for (const { row, column, rows, columns } of plan.merges ?? []) {
    const [top, left, bottom, right] = [row + 1, column + 1, row + rows, column + columns];
    sheet.unMergeCells(top, left, bottom, right);
    sheet.mergeCellsWithoutStyle(top, left, bottom, right);
  }
  const frozen = plan.freeze;
  const view = sheet.views?.[0] ?? {};
  if (frozen)
    sheet.views = [
      {
        ...(plan.gridlines === undefined ? {} : { showGridLines: plan.gridlines }),
        state: 'frozen',
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        topLeftCell: cellAddress(frozen.rows, frozen.columns),
      },
    ];
  else if (plan.gridlines !== undefined) sheet.views = [{ ...view, showGridLines: plan.gridlines }];
  if (plan.print) applyPrint(sheet, plan.print);
}

/** A sheet of ours that an interrupted run left is used again. */
function addSheet(workbook: Workbook, name: string, hidden: boolean): Worksheet {
  const left = workbook.worksheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return left ?? workbook.addWorksheet(name, hidden ? { state: 'hidden' } : {});
}

function writeCell(sheet: Worksheet, row: number, column: number, cell: PlanCell): void {
  if (cell === null) return;
  const target = sheet.getRow(row + 1).getCell(column + 1);
  if (typeof cell === 'object') target.value = { formula: cell.formula.replace(/^=/, '') };
  else target.value = cell === '' ? null : cell;
}

function applyTable(sheet: Worksheet, plan: TablePlan): void {
  const { area } = plan;
  const text = (row: number, column: number): CellValue => cellValueOf(sheet.getCell(row + 1, column + 1), false);
  const headers = Array.from({ length: area.columns }, (_, c) => String(text(area.row, area.column + c)));
  if (plan.action === 'create') {
    const rows = Array.from({ length: area.rows - 1 }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => sheet.getCell(area.row + r + 2, area.column + c + 1).value),
    );
    sheet.addTable({
      name: plan.name,
      ref: cellAddress(area.row, area.column),
      headerRow: true,
      totalsRow: false,
      style: { theme: 'TableStyleLight1', showRowStripes: false },
      columns: headers.map((name) => ({ name, filterButton: true })),
      rows,
    });
    return;
  }
  const table = sheet.getTables().find(({ name }) => name === plan.name);
  if (table === undefined) throw new UserError('sheet-gone', { sheet: plan.name });
  const own = table.model;
  const ref = areaAddress(area);
  table.model = {
    ...own,
    ref: cellAddress(area.row, area.column),
    tableRef: ref,
    autoFilterRef: ref,
    columns: headers.map((name) => own.columns.find((column) => column.name === name) ?? { name, filterButton: true }),
    rows: [],
  };
}

function applyPrint(sheet: Worksheet, print: PrintPlan): void {
  const setup = sheet.pageSetup;
  setup.paperSize = PAPER[print.paper] as never;
  setup.orientation = print.orientation;
  if (print.fitWidth !== undefined && print.fitWidth > 0) {
    setup.fitToPage = true;
    setup.fitToWidth = print.fitWidth;
    setup.fitToHeight = 0;
  } else if (print.scale !== undefined) setup.scale = print.scale;
  if (print.margin !== undefined) {
    const inches = print.margin / 72;
    setup.margins = {
      left: inches,
      right: inches,
      top: inches,
      bottom: inches,
      header: inches / 2,
      footer: inches / 2,
    };
  }
  if (print.area) setup.printArea = areaAddress(print.area);
  if (print.titleRows) setup.printTitlesRow = `${print.titleRows.first + 1}:${print.titleRows.last + 1}`;
  if (print.titleColumns)
    setup.printTitlesColumn = `${columnLetters(print.titleColumns.first)}:${columnLetters(print.titleColumns.last)}`;
}
