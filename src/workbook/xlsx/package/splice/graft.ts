import { UserError } from '../../../../domain/errors';
import type { SheetPlan, WritePlan } from '../../../plan';
import { ChangedCells } from '../sheet/changes';
import { completeParts, markOf, nameWishes, plansOf } from './complete';
import { orphans } from '../sheet/formulas';
import { lastOnes } from '../xml/lastOnes';
import { dropWhatBecomesWrong, type Lost } from './lost';
import { readMark } from '../sheet/marks';
import { Merged } from '../styles/merged';
import { completeSheet, PartCopier } from './newSheets';
import { openPackage } from '../container/open';
import { PackageDraft, type Package } from '../container/package';
import { patchSheet } from '../sheet/patchSheet';
import { addRelation, OFFICE_RELATIONS } from '../container/relations';
import { staleCells, type StaleCells } from './staleCells';
import { isStrict, toStrict } from '../container/strict';
import { attachTable, resizeTable, tablesOf } from '../sheet/tables';
import { sameName, sheetParts, workbookPartOf, type SheetPart } from '../container/workbookPart';
import { changeWorkbook, tabStates, type NewTab } from './workbookXml';
import { largest } from '../xml/largest';
import { shownCells, type ShownCells } from '../styles/writtenCells';

export interface Grafted {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

/** Tabs from left to right: the original ones as they were, a new one right of the worksheet it followed when written. */
function tabOrder(original: readonly SheetPart[], written: readonly SheetPart[]): readonly string[] {
  const order = original.map(({ name }) => name);
  const isOld = (name: string): boolean => original.some((sheet) => sameName(sheet.name, name));
  for (const [index, { name }] of written.entries()) {
    if (isOld(name)) continue;
    const rest = written.slice(index + 1).some((sheet) => sheet.kind === 'worksheet' && isOld(sheet.name));
    const left = written.slice(0, index).findLast(({ kind }) => kind === 'worksheet')?.name ?? '';
    const place = order.findIndex((each) => sameName(each, left));
    // The library moves chart sheets; a sheet with no old worksheet right of it stands at the end.
    order.splice(rest ? place + 1 : order.length, 0, name);
  }
  return order;
}

class Graft {
  private readonly draft: PackageDraft;
  private readonly written: Package;
  private readonly merged: Merged;
  private readonly workbook: string;
  private readonly sheets: readonly SheetPart[];
  private readonly writtenSheets: readonly SheetPart[];
  private readonly copier: PartCopier;
  private readonly lost: Lost[] = [];
  private readonly cells: ShownCells;

  constructor(
    private readonly original: Package,
    written: Uint8Array,
    private readonly plans: readonly WritePlan[],
    private readonly stale: StaleCells,
  ) {
    this.draft = new PackageDraft(original);
    this.written = openPackage(written);
    this.merged = new Merged(original, this.written);
    this.cells = shownCells(this.written);
    this.workbook = workbookPartOf(original);
    this.sheets = sheetParts(original);
    this.writtenSheets = sheetParts(this.written);
    const ids = this.sheets.flatMap(({ part }) => tablesOf(original, part).map(({ id }) => id));
    this.copier = new PartCopier(this.draft, this.written, this.merged, largest(ids) + 1);
  }

  run(): Grafted {
    const tabs = this.addSheets();
    const changed = this.patchSheets();
    const names = nameWishes(this.plans);
    const order = tabOrder(this.sheets, this.writtenSheets);
    const text = this.original.text(this.workbook);
    if (this.draft.isUntouched && changeWorkbook(text, { order, tabs, names, recalculate: false }) === text)
      return { bytes: this.original.toBytes(), lost: [] };
    this.lost.push(...dropWhatBecomesWrong(this.draft, this.workbook));
    const recalculate = changed || tabs.length > 0;
    this.draft.setText(this.workbook, changeWorkbook(text, { order, tabs, names, recalculate }));
    this.merged.writeTo(this.draft, this.workbook);
    if (isStrict(text))
      for (const part of this.draft.changedXml()) this.draft.setText(part, toStrict(this.draft.text(part)));
    return { bytes: this.draft.toBytes(), lost: this.lost };
  }

  private addSheets(): readonly NewTab[] {
    const states = tabStates(this.written.text(workbookPartOf(this.written)));
    const isOld = (name: string): boolean => this.sheets.some((sheet) => sameName(sheet.name, name));
    return this.writtenSheets
      .filter(({ name, kind }) => kind === 'worksheet' && !isOld(name))
      .map(({ name, part }) => {
        const copy = this.copier.copy(part);
        const plans = plansOf(this.plans, name);
        completeSheet(this.draft, copy, plans, { mapping: this.merged, isOurs: true });
        completeParts(this.draft, { name, part: copy }, plans, this.cells);
        const relationId = addRelation(this.draft, this.workbook, `${OFFICE_RELATIONS}/worksheet`, copy);
        return { name, relationId, state: states.get(name) };
      });
  }

  /** Sheets of the original that plans change, and those that show values calculated from them. */
  private patchSheets(): boolean {
    const { changes, anyValue, formulas, stale } = this.stale;
    const worksheets = this.sheets.filter(({ kind, part }) => kind === 'worksheet' && this.original.has(part));
    for (const sheet of worksheets) {
      const cells = changes.get(sheet.name);
      const values = stale.get(sheet.name.toLowerCase());
      if (cells === undefined && values === undefined) continue;
      const plans = plansOf(this.plans, sheet.name);
      const written = this.writtenPart(sheet.name);
      const text = patchSheet(this.original.text(sheet.part), this.written.text(written), {
        plans,
        changes: cells ?? new ChangedCells([]),
        stale: values ?? new Map(),
        orphans: cells === undefined ? new Map() : orphans(formulas.get(sheet.name) ?? [], cells),
        mapping: this.merged,
        isOurs: markOf(plans) !== undefined || readMark(this.original, sheet.part) !== null,
        onArray: (cell) => this.lost.push({ what: 'array formula', sheet: sheet.name, cell }),
      });
      if (text !== this.original.text(sheet.part)) this.draft.setText(sheet.part, text);
      this.writeTables(sheet, plans, written);
      completeParts(this.draft, sheet, plans, this.cells);
    }
    return anyValue;
  }

  private writtenPart(name: string): string {
    const part = this.writtenSheets.find((sheet) => sameName(sheet.name, name))?.part;
    if (part === undefined) throw new UserError('sheet-gone', { sheet: name }, 'not in the written package');
    return part;
  }

  private writeTables(sheet: SheetPart, plans: readonly SheetPlan[], writtenSheet: string): void {
    const present = tablesOf(this.original, sheet.part);
    const theirs = tablesOf(this.written, writtenSheet);
    const tables = lastOnes(
      plans.flatMap((plan) => plan.tables ?? []),
      ({ name }) => name.toLowerCase(),
    );
    for (const table of tables) {
      const old = present.find(({ name }) => sameName(name, table.name));
      const made = theirs.find(({ name }) => sameName(name, table.name));
      if (made === undefined) throw new UserError('unexpected', {}, `table ${table.name} was not written`);
      if (old !== undefined) resizeTable(this.draft, old.part, table, this.written.text(made.part));
      else attachTable(this.draft, sheet.part, this.copier.copy(made.part));
    }
  }
}

/**
 * Puts the changes of write plans into the user's own file: the original package is the base and keeps every part that
 * no plan touches, packed bytes and all. New sheets come from `written` (the workbook after the plans, as the library
 * writes it) with their styles and strings brought into the original's; in sheets that were there, only the cells and
 * features of the plans change, and values calculated from them. Plans that change nothing give the very same bytes.
 * @param stale what the plans make of the original's values, when it was looked for before
 * @throws UserError file-unreadable, file-too-large, sheet-gone
 */
export function graft(
  original: Package,
  written: Uint8Array,
  plans: readonly WritePlan[],
  stale = staleCells(original, plans),
): Grafted {
  return new Graft(original, written, plans, stale).run();
}
