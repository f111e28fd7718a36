import { LocaleType, type IStyleData, type IWorkbookData } from '@univerjs/core';
import type { CellValue } from '../../../workbook/cells';
import type { ExcelHost } from '../../host/excelHost';
import { DrawingLayer } from '../drawings/layer';
import { element } from '../parts/dom';
import { interceptLooks } from './cellLooks';
import { CellPainter } from './cells';
import { DEFAULT_LOOK } from './looks';
import { CellRefresh } from './refresh';
import { windowOf } from './scrolling';
import { listAt, type CellList } from './lists';
import { listenToPeople } from './people';
import { RuleLooks } from './ruleLooks';
import { SelectionLink } from './selection';
import { ShapeSync } from './shape';
import { sheetData } from './sheetData';
import { createGrid, type Grid } from './univer';
import type { SheetModel } from '../../host/model/types';

/** What the page around the grid is told. */
export interface GridListener {
  /** The workbook refused what a person typed. */
  refused(error: unknown): void;
  /** The grid shows something else than a moment ago. */
  onShown(): void;
}

/** Sheets, sizes and frozen panes are looked at no more often than this, in milliseconds. */
const STRUCTURE_PAUSE = 250;

/** A cell as the grid holds it. */
export interface ShownCell {
  readonly value: CellValue | null;
  readonly formula: string | null;
}

/** Calculation that took longer than this waits until somebody asks for it, in milliseconds. */
const SLOW_CALCULATION = 150;
const UNIT = 'workbook';

/** The grid as a view over the workbook of the host: it shows what the workbook holds and hands on what people do. */
export class GridView {
  readonly grid: Grid;
  private readonly painter: CellPainter;
  private readonly cells: CellRefresh;
  private readonly shape: ShapeSync;
  private readonly selection: SelectionLink;
  private readonly rules: RuleLooks;
  private readonly drawings = new DrawingLayer();
  /** By id: the grid asks for them cell by cell. */
  private readonly sheets = new Map<string, SheetModel>();
  private isScheduled = false;
  private isStructureDue = false;
  private structureAt = -Infinity;
  private isCalculationDue = false;
  private shownRuns: number;
  /** Formulas wait for somebody to ask: the last calculation took long. */
  isCalculationSlow = false;
  private isGone = false;
  /** Counts turns that changed cells. */
  private changes = 0;

  constructor(
    private readonly container: HTMLElement,
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
    const place = element('div', 'grid-canvas');
    container.append(place, this.drawings.root);
    this.grid = createGrid(place, data);
    this.painter.store = this.grid.workbook.getStyles();
    this.cells = new CellRefresh(model, this.grid.workbook, this.painter);
    this.shape = new ShapeSync(model, this.grid.workbook, this.grid.commands, this.painter);
    this.selection = new SelectionLink(host, this.grid);
    this.rules = new RuleLooks(() => this.schedule());
    interceptLooks(this.grid.injector, this.rules, (id) => this.sheets.get(id));
    this.shownRuns = model.calculation.runs;
    this.watchModel();
    listenToPeople(this.grid, host, {
      onEdited: (sheet, areas) => {
        // Looks, pasted formats and refused texts are put back to what the workbook holds.
        for (const area of areas) this.cells.add(sheet, area);
        this.followChange();
      },
      reshaped: (sheet) => {
        this.shape.forget(sheet);
        this.followChange();
      },
      refused: (error) => listener.refused(error),
    });
    this.grid.commands.onCommandExecuted(({ id }) => {
      if (id === 'sheet.operation.set-scroll') this.showDrawings();
    });
    this.selection.follow();
    this.followChange();
  }

  /** The workbook may have changed: the grid follows with the next frames. */
  followChange(): void {
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
  onShown(sheet: SheetModel, row: number, column: number): ShownCell | null {
    const cell = this.grid.workbook.getSheetBySheetId(sheet.id)?.getCellRaw(row, column) ?? null;
    return cell === null ? null : { value: cell.v ?? null, formula: cell.f ?? null };
  }

  /** The list of the active cell. */
  listHere(): CellList | null {
    const { active } = this.host.model;
    return listAt(active, active.selection.row, active.selection.column);
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
    this.container.querySelector('.grid-canvas')?.remove();
    this.drawings.root.remove();
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

  private showDrawings(): void {
    const { active, calculation } = this.host.model;
    this.drawings.show(active, `${String(calculation.runs)} ${String(this.changes)}`);
    const window = windowOf(this.grid, this.container);
    if (window !== null) this.drawings.move(window);
  }

  private schedule(): void {
    if (this.isScheduled || this.isGone) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (!this.isGone) this.frame();
    });
  }

  private syncStructure(): boolean {
    this.isStructureDue = false;
    const changed = this.shape.sync();
    this.watchModel();
    this.selection.follow();
    this.shape.removeGone();
    this.structureAt = performance.now();
    return changed;
  }

  private frame(): void {
    let changed = false;
    if (this.isStructureDue) {
      const isNew = this.host.model.sheets.some(({ id }) => !this.sheets.has(id));
      const wait = this.structureAt + STRUCTURE_PAUSE - performance.now();
      // Looking through every row takes its time: a busy add-in does not make it happen with each request.
      if (wait > 0 && !isNew) setTimeout(() => this.schedule(), wait);
      else changed = this.syncStructure();
      this.selection.follow();
    }
    changed = this.cells.turn() || changed;
    if (changed) {
      this.changes += 1;
      this.rules.outdate();
    }
    changed = this.rules.turn() || changed;
    if (this.cells.isDone && this.isCalculationDue && !this.isCalculationSlow) {
      this.isCalculationDue = false;
      this.calculate();
    }
    if (changed) this.grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    this.showDrawings();
    this.listener.onShown();
    if (!this.cells.isDone || !this.rules.isDone) this.schedule();
  }
}
