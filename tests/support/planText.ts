import { areaAddress, cellAddress } from '../../src/workbook/address';
import type { PlanCell, SheetPlan, WritePlan } from '../../src/workbook/plan';

/** A write plan as text that people can read and compare: one line per row of cells, one per format, style and rule. */
export function planText(plan: WritePlan): string {
  return plan.sheets.map(sheetText).join('\n\n') + '\n';
}

function sheetText(plan: SheetPlan): string {
  const { sheet } = plan;
  const lines = [
    `== ${sheet.kind} sheet "${sheet.name}"${sheet.mark === undefined ? '' : ` [${sheet.mark}]`}${sheet.kind === 'new' && sheet.hidden === true ? ' hidden' : ''}`,
  ];
  for (const { area, format } of plan.numberFormats ?? []) lines.push(`format ${areaAddress(area)} ${format}`);
  for (const block of plan.blocks ?? [])
    block.cells.forEach((row, r) => {
      lines.push(`${cellAddress(block.row + r, block.column)}: ${row.map(cellText).join(' | ')}`);
    });
  for (const { action, name, area } of plan.tables ?? []) lines.push(`${action} table ${name} ${areaAddress(area)}`);
  for (const { area, style } of plan.styles ?? []) lines.push(`style ${areaAddress(area)} ${JSON.stringify(style)}`);
  for (const { column, columns, width } of plan.columnWidths ?? []) lines.push(`width ${column}+${columns} ${width}`);
  for (const { row, rows, height } of plan.rowHeights ?? []) lines.push(`height ${row + 1}+${rows} ${height}`);
  for (const rule of plan.conditionalFormats ?? [])
    lines.push(`rule ${areaAddress(rule.area)} ${rule.formula} ${JSON.stringify(rule.style)}`);
  for (const { area, source } of plan.validations ?? [])
    lines.push(`list ${areaAddress(area)} ${JSON.stringify(source)}`);
  if (plan.freeze) lines.push(`freeze ${plan.freeze.rows} rows, ${plan.freeze.columns} columns`);
  if (plan.gridlines === false) lines.push('no gridlines');
  if (plan.print) lines.push(`print ${JSON.stringify(plan.print)}`);
  return lines.join('\n');
}

function cellText(cell: PlanCell): string {
  if (cell === null) return '~';
  return typeof cell === 'object' ? cell.formula : typeof cell === 'string' ? cell : JSON.stringify(cell);
}
