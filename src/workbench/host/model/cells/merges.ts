import type { Area } from '../../../../workbook/cells';
import type { SheetModel } from '../types';

/** Areas of joined cells. */
export const mergesOf = (sheet: SheetModel): readonly Area[] =>
  sheet.raw.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
