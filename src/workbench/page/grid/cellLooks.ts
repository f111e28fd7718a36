import { InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Injector } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { RuleLooks } from './ruleLooks';
import { tableLookAt } from './tableLooks';
import type { SheetModel } from '../../host/model/types';

/** Before the grid's own looks, so that they see ours. */
const FIRST = 100;

/**
 * Lets tables and conditional formats change how cells look on the way to the screen, never what the grid holds.
 * @param sheetOf sheets by id: asked for every cell that is drawn
 */
export function interceptLooks(
  injector: Injector,
  rules: RuleLooks,
  sheetOf: (id: string) => SheetModel | undefined,
): void {
  const lookAt = (id: string, row: number, column: number): Partial<ICellDataForSheetInterceptor> | null => {
    const sheet = sheetOf(id);
    if (sheet === undefined || sheet.deleted) return null;
    const themeStyle = sheet.tables.length === 0 ? null : tableLookAt(sheet, row, column);
    if (sheet.conditionalFormats.length === 0) return themeStyle === null ? null : { themeStyle };
    const interceptorStyle = rules.lookAt(sheet, row, column);
    const bar = rules.barAt(sheet, row, column);
    if (themeStyle === null && interceptorStyle === null && bar === null) return null;
    return { themeStyle, interceptorStyle, ...(bar === null ? {} : { customRender: [bar] }) };
  };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const look = lookAt(subUnitId, row, col);
      return look === null ? next(cell) : next({ ...cell, ...look });
    },
  });
}
