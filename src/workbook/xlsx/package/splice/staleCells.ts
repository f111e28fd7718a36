import type { WritePlan } from '../../../plan';
import { ChangedCells } from '../sheet/changes';
import { formulasOf } from '../sheet/formulas';
import type { Package } from '../container/package';
import { staleFormulas, type FormulaAt, type StaleValue } from './staleValues';
import { tableColumns } from '../sheet/tables';
import { sameName, sheetParts, workbookPartOf } from '../container/workbookPart';
import { definedNames } from './workbookXml';

/** What plans do to the cells of the original workbook. */
export interface StaleCells {
  /** Cells that plans change, by the name of a sheet of the original. */
  readonly changes: ReadonlyMap<string, ChangedCells>;
  /** Whether any cell of the original gets another value. */
  readonly anyValue: boolean;
  /** Formulas of the sheets, by name; read only when a value or a name changes. */
  readonly formulas: ReadonlyMap<string, readonly FormulaAt[]>;
  /** Formula cells that may show an old value: sheet (lower case) -> row -> column. */
  readonly stale: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, StaleValue>>>;
}

/** Cells of the original that plans change, and the formulas that must be calculated again after them. */
export function staleCells(original: Package, plans: readonly WritePlan[]): StaleCells {
  const changes = new Map<string, ChangedCells>();
  const sheets = sheetParts(original);
  for (const { name } of sheets) {
    const own = plans.flatMap((plan) => plan.sheets.filter(({ sheet }) => sameName(sheet.name, name)));
    if (own.length > 0) changes.set(name, new ChangedCells(own));
  }
  const columns = new Map([...changes].map(([name, cells]) => [name, cells.valueColumns()] as const));
  const anyValue = [...columns.values()].some((each) => each.size > 0);
  const names = plans.flatMap((plan) => (plan.names ?? []).map(({ name }) => name));
  const worksheets = sheets.filter(({ kind, part }) => kind === 'worksheet' && original.has(part));
  const formulas =
    anyValue || names.length > 0
      ? worksheets.map(({ name, part }) => ({ sheet: name, formulas: formulasOf(original.text(part)) }))
      : [];
  const stale = staleFormulas(formulas, columns, {
    tables: tableColumns(original, worksheets),
    names: definedNames(original.text(workbookPartOf(original))),
    changedNames: names,
  });
  return { changes, anyValue, formulas: new Map(formulas.map((each) => [each.sheet, each.formulas])), stale };
}
