import type { ICellCustomRender } from '@univerjs/core';
import type { Area } from '../../../workbook/cells';
import type { BarEnd, DataBarModel, SheetModel } from '../../host/model/types';

/** Bars are drawn over the numbers: half seen through, so that both can be read. */
const OPACITY = 0.45;
const MARGIN = 2;
/** Longer areas are not searched for their ends. */
const MOST_CELLS = 20_000;

function endOf(end: BarEnd, fallback: () => number): number {
  const number = Number((end.formula ?? '').replace(/^=/, ''));
  return end.type === 'Number' && Number.isFinite(number) ? number : fallback();
}

function numbersIn(sheet: SheetModel, areas: readonly Area[]): readonly number[] {
  const numbers: number[] = [];
  for (const area of areas) {
    if (area.rows * area.columns > MOST_CELLS) continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = sheet.value(row, column);
        if (typeof value === 'number') numbers.push(value);
      }
  }
  return numbers;
}

/** The part of its cell a bar fills, from 0 to 1; null for a cell without a number. */
export function barLength(sheet: SheetModel, bar: DataBarModel, areas: readonly Area[], value: unknown): number | null {
  if (typeof value !== 'number') return null;
  const from = endOf(bar.from, () => Math.min(0, ...numbersIn(sheet, areas)));
  const to = endOf(bar.to, () => Math.max(0, ...numbersIn(sheet, areas)));
  return to <= from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Draws the bar of a cell. */
export function barAt({
  sheet,
  bar,
  areas,
  row,
  column,
}: {
  readonly sheet: SheetModel;
  readonly bar: DataBarModel;
  readonly areas: readonly Area[];
  readonly row: number;
  readonly column: number;
}): ICellCustomRender | null {
  const length = barLength(sheet, bar, areas, sheet.value(row, column));
  if (length === null || length === 0) return null;
  return {
    drawWith: (context, { primaryWithCoord: { startX, endX, startY, endY } }) => {
      context.save();
      context.globalAlpha = OPACITY;
      context.fillStyle = bar.color;
      const width = (endX - startX - 2 * MARGIN) * length;
      const left = bar.direction === 'RightToLeft' ? endX - MARGIN - width : startX + MARGIN;
      context.fillRect(left, startY + MARGIN, width, endY - startY - 2 * MARGIN);
      context.restore();
    },
  };
}
