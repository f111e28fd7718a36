import type { Area } from '../../../../workbook/cells';
import { HostError, invalidArgument, itemNotFound } from '../../richapi/errors';
import { checkedArea } from './cellRange';
import { movedArea } from './shift';
import type { RangeModel, SheetModel, Shift } from '../types';

/** What a Range proxy stands for. Kept ranges move along when rows or columns come and go before them. */
export class RangeTarget implements RangeModel {
  private gone = false;

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

  /** Cells of the sheet moved: so does the range; one whose cells all went cannot be used any more. */
  follow(shift: Shift): void {
    if (shift.sheet !== this.sheet || this.gone) return;
    const moved = movedArea(shift, this.area);
    if (moved === null) this.gone = true;
    else this.area = moved;
  }

  alive(): this {
    if (this.gone) throw new HostError('InvalidReference', 'The cells of the range were deleted.');
    if (this.sheet.deleted) throw itemNotFound('the worksheet of the range');
    return this;
  }
}
