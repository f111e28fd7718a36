import type { Area } from '../../../workbook/port';
import { invalidArgument, itemNotFound } from '../richapi/errors';
import { checkedArea } from './cell-range';
import type { SheetModel } from './sheet';

/** What a Range proxy stands for. Kept ranges move along when rows or columns come and go before them. */
export class RangeTarget {
  constructor(
    readonly sheet: SheetModel,
    public area: Area,
  ) {}

  /** A range on the same sheet; refused when it leaves the sheet. */
  to(row: number, column: number, rows: number, columns: number): RangeTarget {
    const area = checkedArea(row, column, rows, columns);
    if (area === null) throw invalidArgument('the range lies outside the sheet');
    return new RangeTarget(this.alive().sheet, area);
  }

  with(area: Area): RangeTarget {
    return this.to(area.row, area.column, area.rows, area.columns);
  }

  alive(): this {
    if (this.sheet.deleted) throw itemNotFound('the worksheet of the range');
    return this;
  }
}
