import { BooleanNumber, type ICellCustomRender, type IStyleData } from '@univerjs/core';
import { intersection } from '../../host/model/cells/cellRange';
import { shiftFormula } from '../../host/model/cells/shiftFormula';
import { barAt } from './dataBars';
import { workOut } from './ruleResults';
import type { ConditionalFormatModel, SheetModel } from '../../host/model/types';

/** Results kept; beyond this all are worked out anew. */
const MOST_RESULTS = 50_000;
/** Rules worked out in one turn. */
const PER_TURN = 400;

interface Result {
  readonly generation: number;
  readonly isTrue: boolean;
}

/** What conditional formats do to the cells that are on the screen. Cells out of sight are not looked at. */
export class RuleLooks {
  private readonly results = new Map<SheetModel, Map<string, Result>>();
  private readonly waiting = new Map<SheetModel, Set<string>>();
  private generation = 0;

  /** Called when rules wait to be worked out. */
  constructor(private readonly due: () => void) {}

  /** Cells have changed: results stay in view until they are worked out anew. */
  outdate(): void {
    this.generation += 1;
  }

  /** The look that the rules give a cell, as far as it is known. */
  lookAt(sheet: SheetModel, row: number, column: number): IStyleData | null {
    let look: IStyleData | null = null;
    for (const rule of sheet.conditionalFormats) {
      if (rule.bar !== undefined || rule.formula.length < 2 || !covers(rule, row, column)) continue;
      if (!this.isTrue(sheet, formulaAt(rule, row, column))) continue;
      // The rule that stands first wins, property by property.
      look = Object.assign(lookOf(rule), look);
      if (rule.stopIfTrue) break;
    }
    return look;
  }

  /** The data bar of a cell. */
  barAt(sheet: SheetModel, row: number, column: number): ICellCustomRender | null {
    const rule = sheet.conditionalFormats.find(({ bar, areas }) => bar !== undefined && covers({ areas }, row, column));
    return rule?.bar === undefined ? null : barAt({ sheet, bar: rule.bar, areas: rule.areas, row, column });
  }

  /** Works rules out that wait. @returns whether any result is another than before */
  turn(): boolean {
    let changed = false;
    for (const [sheet, texts] of this.waiting) {
      const turn = [...texts].slice(0, PER_TURN);
      for (const text of turn) texts.delete(text);
      if (texts.size === 0) this.waiting.delete(sheet);
      if (sheet.deleted) continue;
      const known = this.resultsOf(sheet);
      for (const [index, isTrue] of workOut(sheet, turn).entries()) {
        const text = turn[index] ?? '';
        changed = (known.get(text)?.isTrue ?? false) !== isTrue || changed;
        known.set(text, { generation: this.generation, isTrue });
      }
    }
    return changed;
  }

  get isDone(): boolean {
    return this.waiting.size === 0;
  }

  private isTrue(sheet: SheetModel, formula: string): boolean {
    const result = this.resultsOf(sheet).get(formula);
    if (result?.generation !== this.generation) {
      const texts = this.waiting.get(sheet) ?? new Set();
      texts.add(formula);
      this.waiting.set(sheet, texts);
      this.due();
    }
    return result?.isTrue ?? false;
  }

  private resultsOf(sheet: SheetModel): Map<string, Result> {
    let results = this.results.get(sheet);
    if (results === undefined || results.size > MOST_RESULTS) {
      results = new Map();
      this.results.set(sheet, results);
    }
    return results;
  }
}

const covers = ({ areas }: Pick<ConditionalFormatModel, 'areas'>, row: number, column: number): boolean =>
  areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null);

/** The rule as it reads for one cell: it is written for the top left cell of its first area. */
function formulaAt({ formula, areas }: ConditionalFormatModel, row: number, column: number): string {
  const [first] = areas;
  return first === undefined ? formula : shiftFormula(formula, row - first.row, column - first.column);
}

function lookOf({ bold, italic, color, fill }: ConditionalFormatModel): IStyleData {
  const look: IStyleData = {};
  if (bold === true) look.bl = BooleanNumber.TRUE;
  if (italic === true) look.it = BooleanNumber.TRUE;
  if (color !== undefined) look.cl = { rgb: color };
  if (fill !== undefined) look.bg = { rgb: fill };
  return look;
}
