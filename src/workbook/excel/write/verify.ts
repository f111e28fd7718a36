import { cellAddress } from '../../address';
import type { BlockPlan } from '../../plan';
import type { NotKept } from '../../port';
import { holds, shownValue, shownPlan } from '../read/compareCells';
import type { Target } from './prepare';
import { readAreas, type AreaCells, type AreaOnSheet } from '../read/readAreas';
import { blockArea, isFormula } from '../read/rectangles';
import type { ExcelSession } from '../session';

interface Written {
  readonly sheet: string;
  readonly block: BlockPlan;
  readonly area: AreaOnSheet;
  /** Formulas may stand there: ours, or those of a calculated column that filled over our constants. */
  readonly mayHoldFormulas: boolean;
}

/**
 * Reads back every cell that was written and lists those that hold something else: cells under a merge, cells a
 * calculated column filled, texts Excel took for something else.
 */
export async function verify(session: ExcelSession, targets: readonly Target[]): Promise<readonly NotKept[]> {
  const written = targets.flatMap(({ plan, place, added }) =>
    (plan.blocks ?? []).map((block) => ({
      sheet: place.name,
      block,
      area: { sheetId: place.id, ...blockArea(block) },
      mayHoldFormulas: !added || block.cells.some((row) => row.some(isFormula)),
    })),
  );
  let notKept: readonly NotKept[] = [];
  for (const aspect of ['formulas', 'values'] as const) {
    const blocks = written.filter((each) => each.mayHoldFormulas === (aspect === 'formulas'));
    const cells = await readAreas(
      session,
      blocks.map(({ area }) => area),
      [aspect],
    );
    notKept = notKept.concat(differences(blocks, cells));
  }
  return notKept;
}

function differences(written: readonly Written[], found: readonly AreaCells[]): readonly NotKept[] {
  return written.flatMap(({ sheet, block }, index) => {
    const cells = found[index];
    return block.cells.flatMap((row, r) =>
      row.flatMap((wanted, c): NotKept[] => {
        const value = cells?.values[r]?.[c] ?? '';
        const formula = cells?.formulas[r]?.[c] ?? '';
        if (holds(wanted, value, formula)) return [];
        const address = cellAddress(block.row + r, block.column + c);
        return [{ sheet, address, wanted: shownPlan(wanted), found: shownValue(value, formula) }];
      }),
    );
  });
}
