import type { DataValidation } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { areaAddress } from '../../../../workbook/address';
import { contains, intersection, parseAddress } from '../cells/cellRange';
import type { SheetModel } from '../types';

interface Stored {
  readonly key: string;
  readonly area: Area;
  readonly rule: DataValidation;
}

/** The rules of a sheet with the areas they are stored for. */
export function validationAreas(sheet: SheetModel): readonly Stored[] {
  return Object.entries(sheet.raw.dataValidations.model).flatMap(([key, rule]) => {
    const area = parseAddress(key.replace(/^range:/, ''));
    return area === null || rule === undefined ? [] : [{ key, area, rule }];
  });
}

/** The rule all cells of an area share; null without one, or when they differ. */
export function validationOf(sheet: SheetModel, area: Area): DataValidation | null {
  const touching = validationAreas(sheet).filter((entry) => intersection(entry.area, area) !== null);
  const whole = touching.find((entry) => contains(entry.area, area));
  if (whole !== undefined) return whole.rule;
  const first = touching[0];
  if (first === undefined) return null;
  const covered = touching.reduce((sum, entry) => {
    const part = intersection(entry.area, area);
    return sum + (part === null ? 0 : part.rows * part.columns);
  }, 0);
  const alike = touching.every((entry) => JSON.stringify(entry.rule) === JSON.stringify(first.rule));
  return alike && covered === area.rows * area.columns ? first.rule : null;
}

/** Puts a rule on an area in place of what was there; null takes the rule away. */
export function setValidation(sheet: SheetModel, area: Area, rule: DataValidation | null): void {
  const model = sheet.raw.dataValidations.model;
  for (const entry of validationAreas(sheet)) {
    if (intersection(entry.area, area) === null) continue;
    model[entry.key] = undefined;
    for (const rest of without(entry.area, area)) model[`range:${areaAddress(rest)}`] = entry.rule;
  }
  if (rule !== null) model[`range:${areaAddress(area)}`] = rule;
}

/** The rectangles left of `outer` when `hole` is cut out of it. */
function without(outer: Area, hole: Area): readonly Area[] {
  const cut = intersection(outer, hole);
  if (cut === null) return [outer];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...outer, rows: cut.row - outer.row },
    { ...outer, row: below, rows: outer.row + outer.rows - below },
    { row: cut.row, rows: cut.rows, column: outer.column, columns: cut.column - outer.column },
    { row: cut.row, rows: cut.rows, column: right, columns: outer.column + outer.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
