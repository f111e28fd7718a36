// Why our own: workbook libraries write a file anew and lose what they do not know; this changes only what a plan says.
import { UserError } from '../../../../domain/errors';
import type { SheetPlan, TablePlan, WritePlan } from '../../../plan';
import type { Area } from '../../../cells';
import { declareRelations, makeWorkbook, setContentType } from '../container/contentTypes';
import { PackageDraft, type Package } from '../container/package';
import { addRelation, OFFICE_RELATIONS } from '../container/relations';
import { isStrict, toStrict } from '../container/strict';
import { sameName, sheetParts, workbookPartOf, type SheetPart } from '../container/workbookPart';
import { writeDrawings } from '../drawing/writeDrawings';
import { writeColumnFormulas } from '../sheet/columnFormulas';
import { formulasOf, orphans } from '../sheet/formulas';
import { readMark, setMark } from '../sheet/marks';
import { EMPTY_SHEET, patchSheet } from '../sheet/patchSheet';
import { PlannedCells } from '../sheet/plannedCells';
import { attachTable, newTable, resizeTable, tablesOf } from '../sheet/tables';
import { shownCells } from '../styles/shownCells';
import { largest } from '../xml/largest';
import { lastOnes } from '../xml/lastOnes';
import { dropWhatBecomesWrong, type Lost } from './lost';
import { recalculateFormulas, type Calculate } from './recalculate';
import { WorkbookShared } from './sharedParts';
import type { Changes } from './staleFormulas';
import { changeWorkbook, definedNames, printNames, type NameWish, type NewTab } from './workbookXml';

/** A package after a plan. */
export interface Spliced {
  /** The original itself when the plan changed nothing. */
  readonly pkg: Package;
  readonly lost: readonly Lost[];
}

export interface SpliceOptions {
  readonly calculate: Calculate;
  /** Names of all tabs from left to right; new ones stand at the end otherwise. */
  readonly order?: readonly string[];
  /** A number that ids of new sheets are larger than, so that none means another sheet than before. */
  readonly lastSheetId?: number;
  /** Names of new sheets that only a program can show again. */
  readonly veryHidden?: ReadonlySet<string>;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** The mark that plans give a sheet. */
function markOf(plans: readonly SheetPlan[]): string | undefined {
  return plans.map(({ sheet }) => sheet.mark).findLast((mark) => mark !== undefined && mark !== '');
}

/** The names that a plan gives, those of print areas and titles too; of the same name the last meaning. */
function nameWishes({ names = [], sheets }: WritePlan): readonly NameWish[] {
  const wishes: readonly NameWish[] = [
    ...names.map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, '') })),
    ...sheets.flatMap(({ sheet, print }) => (print === undefined ? [] : printNames(sheet.name, print))),
  ];
  return lastOnes(wishes, ({ name, sheet }) => `${name}\n${sheet ?? ''}`.toLowerCase());
}

interface Target extends Pick<SheetPart, 'name' | 'part'> {
  readonly isNew: boolean;
  readonly plans: readonly SheetPlan[];
}

class Splice {
  private readonly draft: PackageDraft;
  private readonly workbook: string;
  private readonly shared: WorkbookShared;
  private readonly lost: Lost[] = [];
  private readonly tabs: NewTab[] = [];
  private readonly cells: { sheet: string; area: Area }[] = [];
  private anyOld = false;
  private nextTableId: number | null = null;

  constructor(
    private readonly original: Package,
    private readonly plan: WritePlan,
    private readonly options: SpliceOptions,
  ) {
    this.draft = new PackageDraft(original);
    this.workbook = workbookPartOf(original);
    this.shared = new WorkbookShared(this.draft, this.workbook);
  }

  async run(): Promise<Spliced> {
    const { draft, workbook } = this;
    const targets = this.targets();
    for (const target of targets) this.writeCells(target);
    const before = draft.text(workbook);
    const names = nameWishes(this.plan);
    const changedNames = this.changedNames(names, before);
    const recalculate = this.cells.length > 0 || this.tabs.length > 0;
    const after = changeWorkbook(before, { ...this.options, tabs: this.tabs, names, recalculate });
    if (after !== before) draft.setText(workbook, after);
    this.shared.write();
    for (const target of targets) this.writeTables(target);
    await this.calculate(changedNames);
    for (const target of targets) this.writeParts(target);
    makeWorkbook(draft, workbook);
    if (draft.isUntouched) return { pkg: this.original, lost: [] };
    this.lost.push(...dropWhatBecomesWrong(draft, workbook));
    declareRelations(draft);
    if (isStrict(before)) for (const part of draft.changedXml()) draft.setText(part, toStrict(draft.text(part)));
    return { pkg: draft.toPackage(), lost: this.lost };
  }

  /** The sheets of the plan, new ones added with nothing in them. */
  private targets(): readonly Target[] {
    const present = sheetParts(this.original);
    const names = lastOnes(this.plan.sheets, ({ sheet }) => sheet.name.toLowerCase()).map(({ sheet }) => sheet.name);
    return names.map((name) => {
      const plans = this.plan.sheets.filter(({ sheet }) => sameName(sheet.name, name));
      const old = present.find((sheet) => sameName(sheet.name, name));
      if (old === undefined) return { name, part: this.addSheet(name, plans), isNew: true, plans };
      if (old.kind !== 'worksheet' || !this.original.has(old.part)) throw new UserError('sheet-gone', { sheet: name });
      return { name: old.name, part: old.part, isNew: false, plans };
    });
  }

  private addSheet(name: string, plans: readonly SheetPlan[]): string {
    const part = this.draft.freeName('xl/worksheets/sheet1.xml');
    this.draft.setText(part, EMPTY_SHEET);
    setContentType(this.draft, part, SHEET_TYPE);
    const relationId = addRelation({
      draft: this.draft,
      part: this.workbook,
      type: `${OFFICE_RELATIONS}/worksheet`,
      target: part,
    });
    const isHidden = plans.some(({ sheet }) => sheet.kind === 'new' && sheet.hidden === true);
    const state = this.options.veryHidden?.has(name) === true ? 'veryHidden' : isHidden ? 'hidden' : undefined;
    this.tabs.push({ name, relationId, state });
    return part;
  }

  private writeCells({ name, part, isNew, plans }: Target): void {
    const before = this.draft.text(part);
    const { text, changed } = patchSheet(before, {
      plans,
      orphans: isNew ? new Map() : orphans(formulasOf(before), new PlannedCells(plans)),
      shared: this.shared,
      isOurs: isNew || markOf(plans) !== undefined || readMark(this.original, part) !== null,
      onArray: (cell) => this.lost.push({ what: 'array formula', sheet: name, cell }),
    });
    if (text !== before) this.draft.setText(part, text);
    for (const area of changed.areas()) this.cells.push({ sheet: name, area });
    this.anyOld ||= !isNew && !changed.isEmpty;
  }

  private changedNames(wishes: readonly NameWish[], workbook: string): readonly string[] {
    const present = definedNames(workbook).filter(({ isLocal }) => !isLocal);
    const known = new Map(present.map(({ name, text }) => [name.toLowerCase(), text]));
    return wishes
      .filter(({ name, sheet, formula }) => sheet === undefined && known.get(name.toLowerCase()) !== formula)
      .map(({ name }) => name);
  }

  private writeTables({ part, plans }: Target): void {
    const tables = lastOnes(
      plans.flatMap((plan) => plan.tables ?? []),
      ({ name }) => name.toLowerCase(),
    );
    if (tables.length === 0) return;
    const present = tablesOf(this.draft, part);
    const planned = new PlannedCells(plans);
    const shown = shownCells(this.draft);
    const sheet = sheetParts(this.draft).find((each) => each.part === part)?.name ?? '';
    for (const table of tables) {
      const { row, column, columns } = table.area;
      const cells = planned.inRow(row);
      const header = (index: number): string => {
        const content = cells.get(column + index)?.content;
        return String(
          content === undefined || typeof content === 'object' ? shown(sheet, row, column + index).value : content,
        );
      };
      const old = present.find(({ name }) => sameName(name, table.name));
      if (old === undefined && table.action === 'resize') throw new UserError('sheet-gone', { sheet: table.name });
      if (old === undefined)
        this.addTable(
          part,
          table,
          Array.from({ length: columns }, (_, index) => header(index)),
        );
      else {
        const isPlanned = (index: number): boolean =>
          cells.get(column + index)?.content !== undefined || index >= old.columns;
        const headers = Array.from({ length: columns }, (_, index) => (isPlanned(index) ? header(index) : undefined));
        resizeTable(this.draft, old.part, table, headers);
      }
    }
  }

  private addTable(sheetPart: string, table: TablePlan, headers: readonly string[]): void {
    const { draft } = this;
    this.nextTableId ??=
      1 + largest(sheetParts(draft).flatMap(({ part }) => tablesOf(draft, part).map(({ id }) => id)));
    const part = draft.freeName('xl/tables/table1.xml');
    draft.setText(part, newTable(table, this.nextTableId, headers));
    this.nextTableId += 1;
    setContentType(draft, part, TABLE_TYPE);
    attachTable(draft, sheetPart, part);
  }

  private async calculate(names: readonly string[]): Promise<void> {
    const changes: Changes = { cells: this.cells, names, anyOld: this.anyOld };
    if (this.cells.length === 0 && names.length === 0) return;
    this.lost.push(...(await recalculateFormulas(this.draft, changes, this.options.calculate)));
  }

  /** What belongs to a sheet and lies in parts of its own: formulas of its tables, charts and shapes, the mark. */
  private writeParts(target: Target): void {
    const { part, plans } = target;
    const planned = plans.flatMap((plan) => plan.tables ?? []);
    if (planned.some(({ formulas = [] }) => formulas.length > 0))
      for (const table of tablesOf(this.draft, part)) {
        const formulas = planned
          .filter(({ name }) => sameName(name, table.name))
          .flatMap((each) => each.formulas ?? []);
        writeColumnFormulas(
          this.draft,
          table.part,
          lastOnes(formulas, ({ column }) => String(column)),
        );
      }
    writeDrawings(this.draft, target, plans, shownCells(this.draft));
    const mark = markOf(plans);
    if (mark !== undefined) setMark(this.draft, part, mark);
  }
}

/**
 * Puts a write plan into a workbook: the original package keeps every part that the plan does not touch, packed bytes and
 * all. In sheets that were there only the cells and features of the plan change, and values calculated from them; new
 * sheets are empty ones with the same changes. A plan that changes nothing gives the very same package.
 * @throws UserError file-unreadable, file-too-large, sheet-gone
 */
export function splice(original: Package, plan: WritePlan, options: SpliceOptions): Promise<Spliced> {
  return new Splice(original, plan, options).run();
}
