import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { UserError } from '../../../domain/errors';
import type { SheetPlan, WritePlan } from '../../../workbook/plan';
import { ownFormulas } from '../../../workbook/xlsx/calculate';
import type { SavedFile } from '../../../workbook/xlsx/file';
import {
  libraryCopy,
  openPackage,
  readMarks,
  splice,
  type Package,
  type SpliceOptions,
} from '../../../workbook/xlsx/package';
import { setMark } from '../../../workbook/xlsx/package/sheet/marks';
import { PackageDraft } from '../../../workbook/xlsx/package/container/package';
import { sheetParts } from '../../../workbook/xlsx/package/container/workbookPart';
import { type ModelOptions } from '../model/workbook';
import { loadDrawings } from './drawings';
import { readSettings, writeSettings } from './settings';
import { newSheetPlan, sheetDifferences } from './sheetDifferences';
import type { SheetModel, WorkbookModel } from '../model/types';
import { OpenWorkbook } from '../model/workbook';

/** Worksheet custom property of our sheets; the library does not keep it, so it is read from the package. */
const MARK_PROPERTY = 'KeyAccounts';

installChartSupport();

/** An .xlsx file open in the emulated Excel, and the way back into a file. */
export class HostFile {
  private constructor(
    readonly model: WorkbookModel,
    private readonly original: Package,
  ) {}

  /**
   * Opens the bytes of an .xlsx file.
   * @throws UserError of the file group
   */
  static async open(bytes: Uint8Array, options: ModelOptions = {}): Promise<HostFile> {
    const original = openPackage(bytes);
    return new HostFile(await modelOf(original, options), original);
  }

  /**
   * The workbook as a file. What changed since it was opened goes into the original, the way file mode writes:
   * parts the library does not know stay as they were. When sheets of the original were renamed, moved or deleted, the
   * library's own file comes out, without those parts.
   * @throws UserError 'cannot-write' and what a splice throws
   */
  async save(): Promise<SavedFile> {
    this.model.calculation.bringUpToDate();
    const before = await modelOf(this.original, {});
    const plan = differences(before, this.model);
    if (plan !== null) {
      const { pkg, lost } = await splice(this.original, plan, spliceOptions(this.model));
      return { bytes: this.withState(pkg.toBytes(), before, false), lost };
    }
    const written = await bytesOf(this.model);
    const lost = [{ what: 'parts of a file whose sheets were renamed, moved or deleted' }];
    return { bytes: this.withState(written, before, true), lost };
  }

  /** The file with the settings of the add-in and, where a splice did not see to them, the marks of our sheets. */
  private withState(bytes: Uint8Array, before: WorkbookModel, marks: boolean): Uint8Array {
    const { settings, sheets } = this.model;
    const isNew = JSON.stringify([...settings]) !== JSON.stringify([...before.settings]);
    if (!isNew && !marks) return bytes;
    const saved = openPackage(bytes);
    const draft = new PackageDraft(saved);
    if (settings.size > 0 || isNew) writeSettings(draft, settings);
    const parts = new Map(sheetParts(saved).map(({ name, part }) => [name, part]));
    for (const sheet of marks ? sheets : []) {
      const [mark, part] = [markOf(sheet), parts.get(sheet.name)];
      if (mark !== null && part !== undefined) setMark(draft, part, mark);
    }
    return draft.toBytes();
  }
}

async function modelOf(original: Package, options: ModelOptions): Promise<WorkbookModel> {
  const raw = new Workbook();
  try {
    await raw.xlsx.load(libraryCopy(original));
  } catch (error) {
    throw new UserError('file-unreadable', {}, error instanceof Error ? error.message : String(error));
  }
  ownFormulas(raw);
  const model = new OpenWorkbook(raw, options);
  for (const [name, mark] of readMarks(original)) model.sheet(name)?.customProperties.set(MARK_PROPERTY, mark);
  for (const [key, value] of readSettings(original)) model.settings.set(key, value);
  loadDrawings(original, model);
  return model;
}

/** Values come from the model, which has calculated them; tabs stand as they do there. */
function spliceOptions(model: WorkbookModel): SpliceOptions {
  const hidden = model.sheets.filter(({ visibility }) => visibility === 'VeryHidden').map(({ name }) => name);
  return {
    calculate: (_parts, cells) =>
      Promise.resolve(cells.map(({ sheet, row, column }) => model.sheet(sheet)?.value(row, column))),
    order: model.sheets.map(({ name }) => name),
    veryHidden: new Set(hidden),
  };
}

async function bytesOf(model: WorkbookModel): Promise<Uint8Array> {
  try {
    return new Uint8Array(await model.raw.xlsx.writeBuffer({ validate: false } as never));
  } catch (error) {
    throw new UserError('cannot-write', {}, error instanceof Error ? error.message : String(error));
  }
}

/** The plan that leads from one state of a workbook to another; null where none can: sheets renamed, moved or gone. */
function differences(before: WorkbookModel, now: WorkbookModel): WritePlan | null {
  const old = new Map(before.sheets.map((sheet) => [sheet.raw.id, sheet]));
  const kept = now.sheets.flatMap(({ raw }) => old.get(raw.id) ?? []);
  const isSame =
    kept.length === before.sheets.length &&
    kept.every((sheet, index) => sheet === before.sheets[index]) &&
    now.sheets.every(({ raw, name }) => (old.get(raw.id)?.name ?? name) === name) &&
    !isTableGone(before, now);
  if (!isSame) return null;
  const sheets = now.sheets.flatMap((sheet): SheetPlan[] => {
    const known = old.get(sheet.raw.id);
    if (known === undefined) return [newSheetPlan(sheet, markOf(sheet))];
    const mark = markOf(sheet) === markOf(known) ? null : markOf(sheet);
    const plan = sheetDifferences(known, sheet, mark);
    return plan === null ? [] : [plan];
  });
  const formulas = new Map(before.names.all().map(({ name, formula }) => [name, formula]));
  const names = now.names.all().filter(({ name, formula }) => formulas.get(name) !== formula);
  return { sheets, names };
}

const markOf = (sheet: SheetModel): string | null => sheet.customProperties.get(MARK_PROPERTY) ?? null;

function isTableGone(before: WorkbookModel, now: WorkbookModel): boolean {
  const names = new Set(now.tables().map(({ name }) => name));
  return before.tables().some(({ name }) => !names.has(name));
}
