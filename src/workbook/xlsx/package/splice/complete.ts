import type { SheetPlan, WritePlan } from '../../../plan';
import { writeColumnFormulas } from '../sheet/columnFormulas';
import { writeDrawings } from '../drawing/writeDrawings';
import { lastOnes } from '../xml/lastOnes';
import { setMark } from '../sheet/marks';
import { Merged } from '../styles/merged';
import { completeSheet } from './newSheets';
import { openPackage } from '../container/open';
import { PackageDraft } from '../container/package';
import { tablesOf } from '../sheet/tables';
import { sameName, sheetParts, workbookPartOf, type SheetPart } from '../container/workbookPart';
import { changeWorkbook, printNames, type NameWish } from './workbookXml';
import { shownCells, type ShownCells } from '../styles/writtenCells';

/** The mark that plans give a sheet. */
export function markOf(plans: readonly SheetPlan[]): string | undefined {
  return plans.map(({ sheet }) => sheet.mark).findLast((mark) => mark !== undefined);
}

/** The plans for a sheet, by its name. */
export function plansOf(plans: readonly WritePlan[], name: string): readonly SheetPlan[] {
  return plans.flatMap(({ sheets }) => sheets.filter(({ sheet }) => sameName(sheet.name, name)));
}

/** The names that plans give, those of print areas and titles too; of the same name the last meaning. */
export function nameWishes(plans: readonly WritePlan[]): readonly NameWish[] {
  const wishes: readonly NameWish[] = plans.flatMap((plan) => [
    ...(plan.names ?? []).map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, '') })),
    ...plan.sheets.flatMap(({ sheet, print }) => (print === undefined ? [] : printNames(sheet.name, print))),
  ]);
  return lastOnes(wishes, ({ name, sheet }) => `${name}\n${sheet ?? ''}`.toLowerCase());
}

/** Writes what plans say of parts that belong to a sheet: formulas of its tables, its charts and shapes, and its mark. */
export function completeParts(
  draft: PackageDraft,
  sheet: Pick<SheetPart, 'name' | 'part'>,
  plans: readonly SheetPlan[],
  cells: ShownCells,
): void {
  const planned = plans.flatMap((plan) => plan.tables ?? []);
  if (planned.some(({ formulas = [] }) => formulas.length > 0))
    for (const { part, name } of tablesOf(draft, sheet.part)) {
      const formulas = planned.filter((table) => sameName(table.name, name)).flatMap((table) => table.formulas ?? []);
      writeColumnFormulas(
        draft,
        part,
        lastOnes(formulas, ({ column }) => String(column)),
      );
    }
  writeDrawings(draft, sheet, plans, cells);
  const mark = markOf(plans);
  if (mark !== undefined) setMark(draft, sheet.part, mark);
}

/**
 * A workbook without an original, as the library wrote it, with what plans say beyond that.
 * @throws UserError file-unreadable, file-too-large
 */
export function complete(written: Uint8Array, plans: readonly WritePlan[]): Uint8Array {
  const source = openPackage(written);
  const draft = new PackageDraft(source);
  const merged = new Merged(source, source);
  const sheets = sheetParts(source);
  const cells = shownCells(source);
  for (const sheet of sheets) {
    const own = plansOf(plans, sheet.name);
    completeSheet(draft, sheet.part, own, { mapping: merged, isOurs: true });
    completeParts(draft, sheet, own, cells);
  }
  const workbook = workbookPartOf(source);
  const order = sheets.map(({ name }) => name);
  const text = source.text(workbook);
  const changed = changeWorkbook(text, { order, tabs: [], names: nameWishes(plans), recalculate: true });
  if (changed !== text) draft.setText(workbook, changed);
  merged.writeTo(draft, workbook);
  return draft.toBytes();
}
