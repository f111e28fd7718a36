import type { WritePlan } from '../plan';
import type { Area } from '../cells';
import type {
  CellBlock,
  Control,
  NameInfo,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WriteControl,
  WriteOutcome,
} from '../port';
import type { RestorablePort, RestoreOutcome, Snapshot } from '../restore';
import { executePlan } from './write/execute';
import {
  countHiddenRows,
  readChartNames,
  readDate1904,
  readMergedAreas,
  readSheets,
  readTables,
} from './read/readWorkbookFacts';
import { mergeSnapshots } from './restore/mergeSnapshots';
import { readAllNames } from './read/names';
import { readAreas } from './read/readAreas';
import { readBlocks } from './read/readBlocks';
import { restoreSnapshot } from './restore/restore';
import { forgetSnapshot, loadSnapshot, saveSnapshot } from './restore/savedSnapshot';
import type { ExcelSession } from './session';

/**
 * The workbook that is open in Excel. Every call is a batch of its own that addresses sheets by id, so another
 * workbook or sheet may come to the front at any time. Errors come out as UserError.
 */
export class ExcelWorkbook implements RestorablePort {
  readonly movesTotalsRows = true;
  private snapshot: Snapshot | null = null;
  /** What runs that did not come to their end wrote over, by label: the next run of the same label takes it up. */
  private readonly interrupted = new Map<string, Snapshot>();

  constructor(private readonly session: ExcelSession) {}

  get lastSnapshot(): Snapshot | null {
    return this.snapshot;
  }

  date1904(): Promise<boolean> {
    return readDate1904(this.session);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return readSheets(this.session);
  }

  tables(): Promise<readonly TableInfo[]> {
    return readTables(this.session);
  }

  names(): Promise<readonly NameInfo[]> {
    return readAllNames(this.session);
  }

  hiddenRows(sheetId: string): Promise<number> {
    return countHiddenRows(this.session, sheetId);
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    return readBlocks(this.session, request, control);
  }

  async numberFormats(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    const [cells] = await readAreas(this.session, [{ sheetId, ...area }], ['numberFormat']);
    return cells?.numberFormat ?? [];
  }

  async formulas(sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    const [cells] = await readAreas(this.session, [{ sheetId, ...area }], ['formulas']);
    return cells?.formulas ?? [];
  }

  mergedAreas(sheetId: string, area: Area): Promise<readonly Area[]> {
    return readMergedAreas(this.session, sheetId, area);
  }

  chartNames(sheetId: string): Promise<readonly string[]> {
    return readChartNames(this.session, sheetId);
  }

  async execute(plan: WritePlan, control?: WriteControl): Promise<WriteOutcome> {
    const label = control?.stamp?.label ?? '';
    const interrupted = this.interrupted.get(label) ?? null;
    const outcome = await executePlan(this.session, plan, control, async (snapshot) => {
      await forgetSnapshot(this.session);
      this.snapshot = interrupted === null ? snapshot : mergeSnapshots(interrupted, snapshot);
      this.interrupted.set(label, this.snapshot);
    });
    this.interrupted.delete(label);
    // Where columns and sheets are gone, a snapshot speaks of other cells than it was taken of.
    if (plan.removals !== undefined) this.snapshot = null;
    return outcome;
  }

  async restore(snapshot: Snapshot, control?: Control): Promise<RestoreOutcome> {
    const outcome = await restoreSnapshot(this.session, snapshot, control);
    this.interrupted.delete(snapshot.stamp?.label ?? '');
    await forgetSnapshot(this.session);
    return outcome;
  }

  saveSnapshot(snapshot: Snapshot): Promise<boolean> {
    return saveSnapshot(this.session, snapshot);
  }

  async loadSnapshot(): Promise<Snapshot | null> {
    this.snapshot = await loadSnapshot(this.session);
    return this.snapshot;
  }
}
