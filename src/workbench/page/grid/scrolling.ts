import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { Window } from '../drawings/layer';
import type { Grid } from './univer';

/** Where the scrolling part of the grid is, seen from an element that holds the grid; null before anything is drawn. */
export function windowOf(grid: Grid, around: HTMLElement): Window | null {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.workbook.getUnitId());
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (main === undefined || canvas === undefined) return null;
  const skeleton = grid.api.getActiveWorkbook()?.getActiveSheet().getSkeleton();
  if (skeleton === null || skeleton === undefined) return null;
  const [box, outer] = [canvas.getBoundingClientRect(), around.getBoundingClientRect()];
  return {
    left: box.left - outer.left + main.left,
    top: box.top - outer.top + main.top,
    // Frozen rows and columns stand before the scrolling part and are counted in neither.
    scrollX: main.viewportScrollX + main.left - skeleton.rowHeaderWidth,
    scrollY: main.viewportScrollY + main.top - skeleton.columnHeaderHeight,
  };
}
