import type { Workbook } from '@cj-tech-master/excelts';

/** Formulas are brought up to date when somebody looks at them and something changed before. */
export class Calculation {
  private hasFormulas: boolean;
  private dirty: boolean;
  suspended = false;
  /** How often formulas have been worked out: whoever shows results looks whether they are the ones shown. */
  runs = 0;

  constructor(private readonly workbook: Workbook) {
    const state = formulaState(workbook);
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
    this.workbook.calculateFormulas();
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
