import type { CellValue } from '@cj-tech-master/excelts';
import { rewriteReferences, type ReferenceChange } from './references';
import { movedArea } from './shift';
import { storeConditionalFormats } from '../looks/conditionalFormats';
import { cellFormula } from './cellValues';
import { validationAreas } from '../looks/validation';
import type { SheetModel, Shift, WorkbookModel } from '../types';

/** A formula of a sheet (null: of the workbook) made new; the same text when nothing changes. */
type FormulaChange = (formula: string, sheet: SheetModel | null) => string;

/** Changes the formulas of cells, tables, names, rules and validations, as Excel does when what they speak of moves. */
function rewriteAll(workbook: WorkbookModel, change: FormulaChange): void {
  for (const sheet of workbook.sheets) {
    sheet.raw.eachRow((row) => {
      row.eachCell((cell) => {
        const formula = cellFormula(cell);
        const now = formula === null ? null : change(formula, sheet);
        if (now === null || now === formula) return;
        // An old result would hide that the cells it came from are gone.
        const result = now.includes('#REF!') ? {} : { result: cell.result };
        cell.value = { formula: now.slice(1), ...result } as CellValue;
        workbook.formulaWritten();
      });
    });
    for (const table of sheet.tables)
      for (const [index, formula] of table.calculated) table.calculated.set(index, change(formula, sheet));
    for (const format of sheet.conditionalFormats)
      if (format.formula !== '') format.formula = change(format.formula, sheet);
    storeConditionalFormats(sheet);
    for (const { key, rule } of validationAreas(sheet))
      if ('formulae' in rule)
        sheet.raw.dataValidations.model[key] = {
          ...rule,
          formulae: rule.formulae.map((formula) =>
            typeof formula === 'string' && !formula.startsWith('"') ? change(`=${formula}`, sheet).slice(1) : formula,
          ),
        };
  }
  for (const { name, formula } of workbook.names.all()) {
    const now = change(formula, null);
    if (now !== formula) workbook.names.setFormula(name, now);
  }
}

const isNamed = (name: string | null, own: SheetModel | null, sheet: SheetModel): boolean =>
  name === null ? own === sheet : name.toLowerCase() === sheet.name.toLowerCase();

/** References to cells that moved. */
export function followShift(shift: Shift): void {
  rewriteAll(shift.sheet.workbook, (formula, own) =>
    rewriteReferences(formula, (name, area): ReferenceChange | null =>
      isNamed(name, own, shift.sheet) ? { area: movedArea(shift, area) } : null,
    ),
  );
}

/** References to a sheet that is about to get another name. */
export function followRename(sheet: SheetModel, name: string): void {
  rewriteAll(sheet.workbook, (formula) =>
    rewriteReferences(formula, (named, area) =>
      named !== null && isNamed(named, null, sheet) ? { sheet: name, area } : null,
    ),
  );
}

/** References to a sheet that is about to go. */
export function followDeletion(sheet: SheetModel): void {
  rewriteAll(sheet.workbook, (formula, own) =>
    own === sheet
      ? formula
      : rewriteReferences(formula, (named) => (named !== null && isNamed(named, null, sheet) ? { area: null } : null)),
  );
}
