import type { BlockPlan } from '../../plan';
import type { NotRestored, SheetSnapshot } from '../../restore';
import type { AreaCells } from '../read/readAreas';
import type { Place } from '../write/cellOperations';

/** One sheet of a snapshot as it is found now. */
export interface SheetNow {
  readonly snapshot: SheetSnapshot;
  readonly place: Place;
  /** Blocks that put back what was there; null where a cell is left alone. */
  readonly blocks: readonly BlockPlan[];
  readonly cells: readonly AreaCells[];
  readonly kept: readonly KeptCell[];
}

/** A cell that no longer holds what was written. */
export interface KeptCell extends NotRestored {
  readonly row: number;
  readonly column: number;
}
