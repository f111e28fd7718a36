import {
  InterceptorEffectEnum,
  LocaleType,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type IWorkbookData,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { CellValue } from '../../../workbook/port';
import type { ExcelHost } from '../../host/excel-host';
import { setColumnWidth, setRowHeight } from '../../host/model/layout';
import type { SheetModel } from '../../host/model/sheet';
import { CellPainter } from './cells';
import { writeEdits, type CellMatrix, type Typed } from './edits';
import { DEFAULT_LOOK } from './looks';
import { CellRefresh } from './refresh';
import { RuleLooks } from './rule-looks';
import { SelectionLink } from './selection';
import { ShapeSync } from './shape';
import { sheetData } from './sheet-data';
import { tableLookAt } from './table-looks';
import { createGrid, type Grid } from './univer';

/** What the page around the grid is told. */
export interface GridListener {
  /** The workbook refused what a person typed. */
  refused(error: unknown): void;
  /** The grid shows something else than a moment ago. */
  shown(): void;
}

/** A cell as the grid holds it. */
export interface ShownCell {
  readonly value: CellValue | null;
  readonly formula: string | null;
}

/** Calculation that took longer than this waits until somebody asks for it, in milliseconds. */
const SLOW_CALCULATION = 150;
const POINTS_PER_PIXEL = 0.75;
const UNIT = 'workbook';

interface RangeMutation {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly ranges?: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly colWidth?: number | Readonly<Record<number, number | null>>;
  readonly rowHeight?: number | Readonly<Record<number, number | null>>;
}

/** The grid as a view over the workbook of the host: it shows what the workbook holds and hands on what people do. */
export class GridView {
  readonly grid: Grid;
  private readonly painter: CellPainter;
  private readonly cells: CellRefresh;
  private readonly shape: ShapeSync;
  private readonly selection: SelectionLink;
  private readonly rules: RuleLooks;
  /** By id: the grid asks for them cell by cell. */
  private readonly sheets = new Map<string, SheetModel>();
  private typed: Typed | null = null;
  private isScheduled = false;
  private isStructureDue = false;
  private isCalculationDue = false;
  private shownRuns: number;
  /** Formulas wait for somebody to ask: the last calculation took long. */
  isCalculationSlow = false;
  private isGone = false;

  constructor(
    container: HTMLElement,
    private readonly host: ExcelHost,
    private readonly listener: GridListener,
  ) {
    const { model } = host;
    const looks: Record<string, IStyleData> = {};
    let count = 0;
    this.painter = new CellPainter({
      setValue: (look) => {
        count += 1;
        if (look !== null && look !== undefined) looks[`look-${String(count)}`] = look;
        return `look-${String(count)}`;
      },
    });
    const data: IWorkbookData = {
      id: UNIT,
      name: model.name,
      appVersion: '',
      locale: LocaleType.EN_US,
      defaultStyle: DEFAULT_LOOK,
      sheetOrder: model.sheets.map(({ id }) => id),
      sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheetData(sheet, this.painter)])),
      styles: looks,
    };
    this.grid = createGrid(container, data);
    this.painter.store = this.grid.workbook.getStyles();
    this.cells = new CellRefresh(model, this.grid.workbook, this.painter);
    this.shape = new ShapeSync(model, this.grid.workbook, this.grid.commands, this.painter);
    this.selection = new SelectionLink(host, this.grid);
    this.rules = new RuleLooks(() => this.schedule());
    this.interceptLooks();
    this.shownRuns = model.calculation.runs;
    this.watchModel();
    this.listen();
    this.selection.follow();
    this.touched();
  }

  /** The workbook may have changed: the grid follows with the next frames. */
  touched(): void {
    this.isStructureDue = true;
    this.isCalculationDue = true;
    this.schedule();
  }

  /** Ends an edit as Enter does. */
  async endEditing(): Promise<void> {
    await this.grid.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  /** Whether everything the workbook holds is shown. */
  get isQuiet(): boolean {
    return this.cells.isDone && !this.isStructureDue && !this.isScheduled;
  }

  /** What the grid holds for a cell. */
  shown(sheet: SheetModel, row: number, column: number): ShownCell | null {
    const cell = this.grid.workbook.getSheetBySheetId(sheet.id)?.getCellRaw(row, column) ?? null;
    return cell === null ? null : { value: cell.v ?? null, formula: cell.f ?? null };
  }

  /** Works formulas out now, however long that takes. */
  calculate(): void {
    const start = performance.now();
    const { calculation } = this.host.model;
    calculation.bringUpToDate();
    this.isCalculationSlow = performance.now() - start > SLOW_CALCULATION;
    if (calculation.runs === this.shownRuns) return;
    this.shownRuns = calculation.runs;
    for (const [sheet, area] of this.painter.formulas) if (!sheet.deleted) this.cells.add(sheet, area);
    this.schedule();
  }

  dispose(): void {
    this.isGone = true;
    for (const sheet of this.host.model.sheets) sheet.onChanged = () => undefined;
    this.grid.dispose();
  }

  private watchModel(): void {
    for (const sheet of this.host.model.sheets) {
      this.sheets.set(sheet.id, sheet);
      sheet.onChanged = (area) => {
        this.cells.add(sheet, area);
        this.schedule();
      };
    }
  }

  /** Tables and conditional formats change how cells look on the way to the screen, never what the grid holds. */
  private interceptLooks(): void {
    const lookAt = (id: string, row: number, column: number): Partial<ICellDataForSheetInterceptor> | null => {
      const sheet = this.sheets.get(id);
      if (sheet === undefined || sheet.deleted) return null;
      const themeStyle = sheet.tables.length === 0 ? null : tableLookAt(sheet, row, column);
      if (sheet.conditionalFormats.length === 0) return themeStyle === null ? null : { themeStyle };
      const interceptorStyle = this.rules.lookAt(sheet, row, column);
      const bar = this.rules.barAt(sheet, row, column);
      if (themeStyle === null && interceptorStyle === null && bar === null) return null;
      return { themeStyle, interceptorStyle, ...(bar === null ? {} : { customRender: [bar] }) };
    };
    this.grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => {
        const look = lookAt(subUnitId, row, col);
        return look === null ? next(cell) : next({ ...cell, ...look });
      },
    });
  }

  private listen(): void {
    const { api, commands } = this.grid;
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
      const text = value.toPlainText().replace(/\r?\n?$/, '');
      this.typed = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text } : null;
    });
    commands.onCommandExecuted(({ id, params }) => {
      const mutation = params as RangeMutation | undefined;
      const sheet = mutation?.subUnitId === undefined ? null : this.host.model.sheet(mutation.subUnitId);
      if (mutation === undefined || sheet === null) return;
      if (id === 'sheet.mutation.set-range-values') this.edited(sheet, mutation.cellValue ?? {});
      else if (id === 'sheet.mutation.set-worksheet-col-width') this.widened(sheet, mutation);
      else if (id === 'sheet.mutation.set-worksheet-row-height') this.heightened(sheet, mutation);
      else if (/^sheet\.mutation\.(add|remove)-worksheet-merge$/.test(id)) this.shape.forget(sheet);
    });
  }

  private edited(sheet: SheetModel, cells: CellMatrix): void {
    const { typed } = this;
    this.typed = null;
    try {
      this.host.act(() => writeEdits(sheet, cells, typed));
    } catch (error) {
      this.listener.refused(error);
    }
    // Looks, pasted formats and refused texts are put back to what the workbook holds.
    for (const [row, line] of Object.entries(cells))
      for (const column of Object.keys(line ?? {}))
        this.cells.add(sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 });
    this.touched();
  }

  private widened(sheet: SheetModel, { ranges = [], colWidth }: RangeMutation): void {
    for (const { startColumn, endColumn } of ranges)
      for (let column = startColumn; column <= endColumn; column++) {
        const pixels = typeof colWidth === 'object' ? colWidth[column] : colWidth;
        if (typeof pixels === 'number') setColumnWidth(sheet, column, pixels * POINTS_PER_PIXEL);
      }
    this.touched();
  }

  private heightened(sheet: SheetModel, { ranges = [], rowHeight }: RangeMutation): void {
    for (const { startRow, endRow } of ranges)
      for (let row = startRow; row <= endRow; row++) {
        const pixels = typeof rowHeight === 'object' ? rowHeight[row] : rowHeight;
        if (typeof pixels === 'number') setRowHeight(sheet, row, pixels * POINTS_PER_PIXEL);
      }
    this.touched();
  }

  private schedule(): void {
    if (this.isScheduled || this.isGone) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (!this.isGone) this.frame();
    });
  }

  private frame(): void {
    let changed = false;
    if (this.isStructureDue) {
      this.isStructureDue = false;
      changed = this.shape.sync();
      this.watchModel();
      this.selection.follow();
      this.shape.removeGone();
    }
    changed = this.cells.turn() || changed;
    if (changed) this.rules.outdate();
    changed = this.rules.turn() || changed;
    if (this.cells.isDone && this.isCalculationDue && !this.isCalculationSlow) {
      this.isCalculationDue = false;
      this.calculate();
    }
    if (changed) this.grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    this.listener.shown();
    if (!this.cells.isDone || !this.rules.isDone) this.schedule();
  }
}
