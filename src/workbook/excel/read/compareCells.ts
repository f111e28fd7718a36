import type { PlanCell } from '../../plan';
import type { CellValue } from '../../cells';
import { isFormula } from './rectangles';

/** Excel may write a formula in its own way: other spaces and capitals, [@Date] for the long form, an added @. */
function normaliseFormula(formula: string): string {
  return formula
    .replace(/\[\[#This Row\],\s*\[([^[\]]+)\]\]/gi, '[@$1]')
    .replace(/[A-Za-z_\\][\w.]*(?=\[@)/g, '')
    .replace(/\[@\[([^[\]]+)\]\]/g, '[@$1]')
    .replace(/_xlfn\.|_xlws\.|\s+|(?<!\[)@/gi, '')
    .toUpperCase();
}

/** Whether a cell still holds what a plan wrote. `formula` is '' for a cell without one. */
export function holds(wanted: PlanCell, value: CellValue, formula: string): boolean {
  if (wanted === null) return true;
  if (isFormula(wanted)) return normaliseFormula(formula) === normaliseFormula(wanted.formula);
  if (formula !== '') return false;
  if (typeof wanted === 'number' && typeof value === 'number') return isSameNumber(wanted, value);
  return wanted === value;
}

/** Whether two formulas of names are the same; Excel may write them with other quotes, capitals and spaces. */
export function isSameReference(a: string | null, b: string | null): boolean {
  const bare = (formula: string | null): string => (formula ?? '').replace(/['\s]+/g, '').toUpperCase();
  return a === b || (a !== null && b !== null && bare(a) === bare(b));
}

/** Excel keeps 15 significant digits. */
function isSameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}

/** What a cell shows in a list of differences: its formula, else its value. */
export function shownValue(value: CellValue, formula: string): CellValue {
  return formula === '' ? value : formula;
}

export function shownPlan(cell: PlanCell): CellValue {
  if (cell === null) return '';
  return isFormula(cell) ? cell.formula : cell;
}
