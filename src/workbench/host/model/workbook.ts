import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import type { Area } from '../../../workbook/cells';
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../richapi/errors';
import { Calculation } from './cells/calculation';
import { fullAddress, intersection, MAX_COLUMNS, MAX_ROWS } from './cells/cellRange';
import { loadConditionalFormats } from './looks/conditionalFormats';
import { EventQueue, EventType } from './events';
import { followDeletion } from './cells/formulaRewriting';
import { Names } from './names';
import { checkSheetName } from './sheetNames';
import type { RangeModel, SheetModel, Shift, TableModel, WorkbookModel } from './types';
import { OpenSheet } from './sheet';
import { StoredTable } from './tables/table';

export interface ModelOptions {
  readonly name?: string;
  /** The year a typed date without a year gets. */
  readonly thisYear?: number;
}

installFormulaEngine();

/** The open workbook: the stored one plus ids, events, selection and what else lives only while it is open. */
export class OpenWorkbook implements WorkbookModel {
  readonly events = new EventQueue();
  readonly settings = new Map<string, unknown>();
  readonly names: Names;
  readonly calculation: Calculation;
  /** Calls that clear a user's undo stack in Excel, by member name. */
  readonly undoClearing: string[] = [];
  readonly name: string;
  readonly thisYear: number;
  /** Ranges the client holds at this moment: they follow cells that move. */
  liveRanges: () => readonly RangeModel[] = () => [];
  /** Takes the bytes of a workbook that the add-in asks Excel to open in a window of its own. */
  opensWorkbook: (bytes: Uint8Array) => void = () => undefined;
  isReadOnly = false;
  /** "Local" for the add-in's own changes; another person's come as "Remote". */
  changeSource: 'Local' | 'Remote' = 'Local';
  sheets: SheetModel[];
  active: SheetModel;
  private lastId = 0;

  constructor(
    readonly raw: Workbook = new Workbook(),
    options: ModelOptions = {},
  ) {
    this.name = options.name ?? 'Book1.xlsx';
    this.thisYear = options.thisYear ?? new Date().getUTCFullYear();
    if (raw.worksheets.length === 0) raw.addWorksheet('Sheet1');
    this.names = new Names(raw);
    this.calculation = new Calculation(raw);
    this.sheets = raw.worksheets.map((sheet) => this.wrap(sheet));
    this.active = this.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.firstSheet();
  }

  get date1904(): boolean {
    return this.raw.properties.date1904 === true;
  }

  get isStructureProtected(): boolean {
    return this.raw.protection?.lockStructure === true;
  }

  /** Adding, deleting, renaming and hiding sheets is refused where the structure is protected. */
  guardStructure(): void {
    this.guard();
    if (this.isStructureProtected) throw accessDenied('the structure of the workbook is protected');
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** By id or name, names without regard to case. */
  sheet(key: string): SheetModel | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  addSheet(name: string | null): SheetModel {
    this.guardStructure();
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`) !== null) number += 1;
    const wanted = name ?? `Sheet${number}`;
    checkSheetName(wanted);
    if (this.sheet(wanted) !== null) throw itemAlreadyExists(`worksheet "${wanted}"`);
    const sheet = this.wrap(this.raw.addWorksheet(wanted));
    this.sheets.push(sheet);
    this.events.push({
      type: EventType.Added,
      target: 'Workbook',
      payload: { worksheetId: sheet.id, source: 'Local' },
    });
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    this.guardStructure();
    const visible = this.sheets.filter((other) => other.visibility === 'Visible' && other !== sheet);
    if (visible.length === 0) throw invalidArgument('a workbook needs one visible sheet');
    followDeletion(sheet);
    for (const table of [...sheet.tables]) table.remove();
    this.raw.removeWorksheet(sheet.raw.id);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    sheet.deleted = true;
    this.events.push({
      type: EventType.Deleted,
      target: 'Workbook',
      payload: { worksheetId: sheet.id, source: this.changeSource },
    });
    if (this.active === sheet) this.activate(visible[0] ?? this.firstSheet());
  }

  moveSheet(sheet: SheetModel, position: number): void {
    if (position < 0 || position >= this.sheets.length) throw invalidArgument('the position is outside the workbook');
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    for (const [index, each] of this.sheets.entries()) each.raw.orderNo = index + 1;
  }

  activate(sheet: SheetModel): void {
    if (this.active === sheet) return;
    const left = this.active;
    this.active = sheet;
    if (!left.deleted) this.raise(EventType.Deactivated, left.id, { worksheetId: left.id });
    this.raise(EventType.Activated, sheet.id, { worksheetId: sheet.id });
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    const address = fullAddress(sheet.name, area).split('!').pop() ?? '';
    this.raise(EventType.SelectionChanged, sheet.id, { worksheetId: sheet.id, address, isInsideTable: false });
  }

  tables(): readonly TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(key: string): TableModel {
    const table = this.tables().find((each) => each.id === key || each.name.toLowerCase() === key.toLowerCase());
    if (table === undefined) throw itemNotFound(`table "${key}"`);
    return table;
  }

  guard(): void {
    if (this.isReadOnly) throw accessDenied('the workbook is read-only');
  }

  formulaWritten(): void {
    this.calculation.formulaWritten();
  }

  /** Marks formulas stale and raises the changed event of the sheet, and of the tables whose cells these are. */
  cellsChanged(sheet: SheetModel, area: Area): void {
    this.calculation.cellsChanged();
    this.changedEvent(sheet, area, 'RangeEdited', 'None');
    for (const table of sheet.tables) {
      const part = intersection(table.area, area);
      if (part === null) continue;
      const payload = { ...this.changePayload(sheet, part, 'RangeEdited', 'None'), tableId: table.id };
      this.events.push({ type: EventType.TableChanged, target: table.id, payload });
    }
  }

  /** Cells came or went: charts, kept ranges and the like follow. */
  noteMove(shift: Shift): void {
    this.calculation.formulaWritten();
    const follow = (range: RangeModel | null): void => range?.follow(shift);
    for (const { charts } of this.sheets)
      for (const { series } of charts)
        for (const { nameAt, values, categories } of series) [nameAt, values, categories].forEach(follow);
    for (const range of this.liveRanges()) range.follow(shift);
    const { axis, at, count, from, to } = shift;
    const isWhole = from === 0 && to >= (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
    const what = isWhole ? (axis === 'row' ? 'Row' : 'Column') : 'Cell';
    const direction = axis === 'row' ? (count > 0 ? 'Down' : 'Up') : count > 0 ? 'Right' : 'Left';
    const lines = Math.abs(count);
    const area: Area =
      axis === 'row'
        ? { row: at, rows: lines, column: from, columns: to - from + 1 }
        : { row: from, rows: to - from + 1, column: at, columns: lines };
    this.changedEvent(shift.sheet, area, `${what}${count > 0 ? 'Inserted' : 'Deleted'}`, isWhole ? 'None' : direction);
  }

  tableAdded({ id, sheet }: TableModel): void {
    this.raiseTable(EventType.TableAdded, sheet, { worksheetId: sheet.id, tableId: id });
  }

  tableGone({ id, name, sheet }: TableModel): void {
    this.raiseTable(EventType.TableDeleted, sheet, { worksheetId: sheet.id, tableId: id, tableName: name });
  }

  private raiseTable(type: number, sheet: SheetModel, about: Readonly<Record<string, unknown>>): void {
    this.raise(type, sheet.id, { ...about, source: this.changeSource });
  }

  private changedEvent(sheet: SheetModel, area: Area, changeType: string, shiftDirection: string): void {
    this.raise(EventType.Changed, sheet.id, this.changePayload(sheet, area, changeType, shiftDirection));
  }

  private changePayload(
    sheet: SheetModel,
    area: Area,
    changeType: string,
    shiftDirection: string,
  ): Readonly<Record<string, unknown>> {
    const address = fullAddress(sheet.name, area).split('!').pop() ?? '';
    return {
      worksheetId: sheet.id,
      address,
      changeType,
      source: this.changeSource,
      triggerSource: 'Unknown',
      shiftDirection,
      referenceId: `${sheet.id}!${address}`,
    };
  }

  private raise(type: number, target: string, payload: Readonly<Record<string, unknown>>): void {
    this.events.push({ type, target, payload });
    this.events.push({ type, target: 'Workbook', payload });
  }

  private firstSheet(): SheetModel {
    const first = this.sheets[0];
    if (first === undefined) throw itemNotFound('the first worksheet');
    return first;
  }

  private wrap(raw: Workbook['worksheets'][number]): SheetModel {
    const digits = this.nextId().toString(16).toUpperCase().padStart(12, '0');
    const sheet = new OpenSheet(this, raw, `{00000000-0000-4000-8000-${digits}}`);
    sheet.tables = raw.getTables().map((table) => new StoredTable(sheet, table, String(this.nextId())));
    sheet.conditionalFormats = loadConditionalFormats(sheet);
    return sheet;
  }
}
