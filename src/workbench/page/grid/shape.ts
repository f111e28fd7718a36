import {
  mergeWorksheetSnapshotWithDefault,
  type ICommandService,
  type Workbook as GridWorkbook,
  type Worksheet as GridSheet,
} from '@univerjs/core';
import type { CellPainter } from './cells';
import { shapeOf, sheetData, type SheetShape } from './sheetData';
import type { SheetModel, WorkbookModel } from '../../host/model/types';

/** Keeps sheets, widths, heights, merged cells and frozen panes of the grid as the workbook has them. */
export class ShapeSync {
  private readonly shown = new Map<SheetModel, string>();

  constructor(
    private readonly model: WorkbookModel,
    private readonly grid: GridWorkbook,
    private readonly commands: ICommandService,
    private readonly painter: CellPainter,
  ) {
    for (const sheet of model.sheets) this.shown.set(sheet, JSON.stringify(shapeOf(sheet)));
  }

  /** @returns whether the grid has to be drawn anew */
  sync(): boolean {
    let changed = false;
    for (const sheet of this.model.sheets) {
      const shown = this.grid.getSheetBySheetId(sheet.id);
      if (shown === null || shown === undefined) {
        this.insert(sheet);
        changed = true;
        continue;
      }
      if (shown.getName() !== sheet.name) this.mutate('set-worksheet-name', sheet, { name: sheet.name });
      const shape = shapeOf(sheet);
      const text = JSON.stringify(shape);
      if (this.shown.get(sheet) === text) continue;
      this.shown.set(sheet, text);
      this.apply(sheet, shown, shape);
      changed = true;
    }
    return changed;
  }

  /** Takes sheets away that the workbook no longer has; the grid must show another one by then. */
  removeGone(): void {
    for (const shown of this.grid.getSheets()) {
      if (this.model.sheets.some(({ id }) => id === shown.getSheetId())) continue;
      this.commands.syncExecuteCommand('sheet.mutation.remove-sheet', {
        unitId: this.grid.getUnitId(),
        subUnitId: shown.getSheetId(),
      });
    }
    for (const sheet of this.shown.keys()) if (sheet.deleted) this.shown.delete(sheet);
  }

  /** The next look finds the sheet changed, whatever it is like: a person has pulled at the view. */
  forget(sheet: SheetModel): void {
    this.shown.delete(sheet);
  }

  private insert(sheet: SheetModel): void {
    this.commands.syncExecuteCommand('sheet.mutation.insert-sheet', {
      unitId: this.grid.getUnitId(),
      index: this.grid.getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet, this.painter)),
    });
    this.shown.set(sheet, JSON.stringify(shapeOf(sheet)));
  }

  private apply(sheet: SheetModel, shown: GridSheet, shape: SheetShape): void {
    const config = shown.getConfig();
    config.rowCount = Math.max(config.rowCount, shape.rowCount);
    config.columnCount = Math.max(config.columnCount, shape.columnCount);
    replace(config.rowData, shape.rowData);
    replace(config.columnData, shape.columnData);
    shown.setMergeData([...shape.mergeData]);
    if (config.showGridlines !== shape.showGridlines)
      this.mutate('toggle-gridlines', sheet, { showGridlines: shape.showGridlines });
    if (JSON.stringify(config.freeze) !== JSON.stringify(shape.freeze)) this.mutate('set-frozen', sheet, shape.freeze);
  }

  private mutate(name: string, sheet: SheetModel, params: object): void {
    this.commands.syncExecuteCommand(`sheet.mutation.${name}`, {
      unitId: this.grid.getUnitId(),
      subUnitId: sheet.id,
      ...params,
    });
  }
}

/** The grid keeps hold of the object itself: its entries are exchanged, not it. */
function replace(target: Record<number, unknown>, source: Readonly<Record<number, unknown>>): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, source);
}
