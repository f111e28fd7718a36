import type { IsTextCell } from './cellOperations';
import type { Target } from './prepare';
import { blockArea } from '../read/rectangles';
import type { Before } from '../restore/snapshot';
import { covers, insertedAreas } from '../read/tableAreas';

/** Whether a cell is formatted as text when its value comes: by the plan, else as it was before. */
export function isTextCell({ plan, place }: Target, before: Before): IsTextCell {
  const formats = plan.numberFormats ?? [];
  const earlier = before.blockFormats.get(place.id) ?? [];
  const inserted = insertedAreas(plan, before.tables);
  const blocks = earlier.flatMap((grid, index) => {
    const block = plan.blocks?.[index];
    return block === undefined ? [] : [{ area: blockArea(block), grid }];
  });
  return (row, column) => {
    // Formats are applied in order, so the last one that covers the cell stays.
    const planned = formats.findLast(({ area }) => covers(area, row, column))?.format;
    if (planned !== undefined) return planned === '@';
    // What was there moves down and Excel formats the new row: how is not known.
    if (inserted.some((area) => covers(area, row, column))) return false;
    const old = blocks.find(({ area }) => covers(area, row, column));
    return old?.grid[row - old.area.row]?.[column - old.area.column] === '@';
  };
}
