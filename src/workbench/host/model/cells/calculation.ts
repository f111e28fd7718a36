import type { Workbook } from '@cj-tech-master/excelts';
import { Spills } from './spills';

/** Formulas are brought up to date when somebody looks at them and something changed before. */
export class Calculation {
  private hasFormulas: boolean;
  private dirty: boolean;
  suspended = false;
  /** How often formulas have been worked out: whoever shows results looks whether they are the ones shown. */
  runs = 0;

  readonly spills: Spills;

  constructor(private readonly workbook: Workbook) {
    this.spills = new Spills(workbook);
    const hasSpills = this.spills.load();
    const state = hasSpills ? 'uncalculated' : formulaState(workbook);
    this.hasFormulas = state !== 'none';
    this.dirty = state === 'uncalculated';
  }

  formulaWritten(): void {
    this.hasFormulas = true;
    this.dirty = true;
  }

  cellsChanged(): void {
    this.dirty = true;
  }

  bringUpToDate(): void {
    if (!this.hasFormulas || !this.dirty || this.suspended) return;
    this.spills.around(() => this.workbook.calculateFormulas());
    this.dirty = false;
    this.runs += 1;
  }
}

function formulaState(workbook: Workbook): 'none' | 'calculated' | 'uncalculated' {
  let state: 'none' | 'calculated' | 'uncalculated' = 'none';
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === '') return;
        if (cell.result === undefined) state = 'uncalculated';
        else if (state === 'none') state = 'calculated';
      });
    });
  return state;
}
