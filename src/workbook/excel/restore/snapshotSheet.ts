import type { PlanCell, SheetPlan } from '../../plan';
import type { Area } from '../../cells';
import type { Control } from '../../port';
import type { SheetSnapshot, SnapshotBlock } from '../../restore';
import { readChartsBefore } from './chartSnapshot';
import { missingFormats, type FoundRules } from '../write/conditional';
import { missingBars } from '../write/dataBars';
import { readLooks } from './cellStyles';
import type { Target } from '../write/prepare';
import { readAreas, type AreaCells } from '../read/readAreas';
import type { ExcelSession } from '../session';
import type { FoundShape } from '../write/shapes';
import { covers } from '../read/tableAreas';
import { readValidations } from '../write/validations';

/** What was read of a sheet before it is written to; empty for a sheet the run made. */
interface SheetBefore {
  /** Parallel to the blocks of the plan. */
  readonly cells: readonly AreaCells[];
  /** Rows that are going to be inserted: what stands there now moves down. */
  readonly inserted: readonly Area[];
  readonly rules: FoundRules;
  readonly shapes: readonly FoundShape[];
}

/** What Restore needs of one sheet. */
export async function sheetSnapshot(
  session: ExcelSession,
  { place, plan, mark, added }: Target,
  { cells, inserted, rules, shapes }: SheetBefore,
  control: Control,
): Promise<SheetSnapshot> {
  const areas = added ? [] : (plan.numberFormats ?? []).map(({ area }) => ({ sheetId: place.id, ...area }));
  const before = await readAreas(session, areas, ['numberFormat'], control);
  return {
    sheetId: place.id,
    name: place.name,
    mark,
    added,
    blocks: (plan.blocks ?? []).map((block, index) => snapshotBlock(block, cells[index] ?? null, inserted)),
    formats: areas.map(({ row, column, rows, columns }, index) => ({
      area: { row, column, rows, columns },
      before: before[index]?.numberFormat ?? [],
    })),
    looks: added ? { styles: [], widths: [], heights: [] } : await readLooks(session, place, plan),
    validations: added ? [] : await readValidations(session, place, plan.validations),
    conditionalFormats: missingFormats(plan.conditionalFormats ?? [], rules.formats).map(({ area, formula }) => ({
      area,
      formula,
    })),
    dataBars: missingBars(plan.dataBars ?? [], rules.bars),
    merges: plan.merges ?? [],
    charts: await readChartsBefore(session, place, plan.charts, added),
    drawings: (plan.drawings ?? []).map(({ prefix, shapes: drawn }) => {
      const names = drawn.map(({ name }) => name);
      const replaced = shapes.some(({ name }) => name.startsWith(prefix));
      return { prefix, shapes: names, replaced };
    }),
  };
}

function snapshotBlock(
  block: NonNullable<SheetPlan['blocks']>[number],
  before: AreaCells | null,
  inserted: readonly Area[],
): SnapshotBlock {
  const isInserted = (row: number, column: number): boolean => inserted.some((area) => covers(area, row, column));
  return {
    row: block.row,
    column: block.column,
    written: block.cells,
    before: block.cells.map((row, r) =>
      row.map((cell, c): PlanCell => {
        if (cell === null) return null;
        return isInserted(block.row + r, block.column + c) ? '' : cellBefore(before, r, c);
      }),
    ),
  };
}

function cellBefore(before: AreaCells | null, row: number, column: number): PlanCell {
  const formula = before?.formulas[row]?.[column] ?? '';
  return formula === '' ? (before?.values[row]?.[column] ?? '') : { formula };
}
