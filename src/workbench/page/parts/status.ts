import type { Area } from '../../../workbook/cells';
import { intersection } from '../../host/model/cells/cellRange';
import { button, element } from './dom';
import type { SheetModel } from '../../host/model/types';

/** Larger selections are not added up: a person at the keyboard would wait. */
const MOST_CELLS = 50_000;

/** What the selected cells come to. */
export interface Totals {
  /** Cells with content. */
  readonly count: number;
  /** Null when no number is among them. */
  readonly sum: number | null;
  readonly average: number | null;
}

/** Null when one cell is selected or too many are. */
export function totalsOf(sheet: SheetModel, selection: Area): Totals | null {
  if (selection.rows * selection.columns === 1) return null;
  const used = sheet.usedArea(false);
  const area = used === null ? null : intersection(used, selection);
  if (area === null || area.rows * area.columns > MOST_CELLS) return null;
  let [count, numbers, sum] = [0, 0, 0];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.value(row, column);
      if (value !== '') count += 1;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  return { count, sum: numbers === 0 ? null : sum, average: numbers === 0 ? null : sum / numbers };
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The line at the bottom: what the workbook is doing, and what the selection comes to. */
export class StatusBar {
  readonly root = element('footer', 'status-bar');
  private readonly state = element('span', 'status-state', 'Ready');
  private readonly calculate: HTMLButtonElement;
  private readonly totals = element('span', 'status-totals');

  constructor(calculate: () => void) {
    this.calculate = button('status-button', calculate, 'Calculate');
    this.calculate.hidden = true;
    this.root.append(this.state, this.calculate, this.totals);
  }

  showState(text: string, waitsForCalculation: boolean): void {
    if (this.state.textContent !== text) this.state.textContent = text;
    this.calculate.hidden = !waitsForCalculation;
  }

  showTotals(totals: Totals | null): void {
    const { count = 0, sum = null, average = null } = totals ?? {};
    const parts = [
      average === null ? '' : `Average: ${NUMBER.format(average)}`,
      count === 0 ? '' : `Count: ${NUMBER.format(count)}`,
      sum === null ? '' : `Sum: ${NUMBER.format(sum)}`,
    ];
    this.totals.textContent = parts.filter((part) => part !== '').join('     ');
  }
}
