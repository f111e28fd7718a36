import { intersection } from '../model/cells/cellRange';
import { mergesOf } from '../model/cells/merges';
import { RangeTarget } from '../model/cells/rangeTarget';
import { axisOf, shiftCells, shiftOf } from '../model/cells/shiftCells';
import { HostError } from '../richapi/errors';
import type { TypeTable } from '../richapi/types';
import { choice } from './arguments';
import { ref } from './targets';

function unmerge({ sheet, area }: RangeTarget): void {
  for (const { row, column, rows, columns } of mergesOf(sheet).filter((merge) => intersection(merge, area) !== null))
    sheet.raw.unMergeCells(row + 1, column + 1, row + rows, column + columns);
}

/** Members of a range that join and part cells, and that insert and delete them. */
export const STRUCTURE: NonNullable<TypeTable<RangeTarget>['methods']> = {
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    sheet.workbook.undoClearing.push('Range.getMergedAreasOrNullObject');
    const found = mergesOf(sheet).filter((merge) => intersection(merge, area) !== null);
    return found.length === 0
      ? null
      : ref('RangeAreas', { sheet, areas: found.map((merge) => new RangeTarget(sheet, merge)) });
  },
  Insert: (target, args) => {
    const asked = choice(args.raw(0), 'Down', 'Right') === 'Down' ? 'row' : 'column';
    const { sheet, area } = target;
    shiftCells(shiftOf(sheet, area, axisOf(area, asked), 1));
    return ref('Range', new RangeTarget(sheet, area));
  },
  Delete: ({ sheet, area }, args) => {
    const asked = choice(args.raw(0), 'Up', 'Left') === 'Up' ? 'row' : 'column';
    shiftCells(shiftOf(sheet, area, axisOf(area, asked), -1));
  },
  Merge: (target, args) => {
    const { sheet, area } = target;
    sheet.guard(area);
    if (sheet.tables.some((table) => intersection(table.area, area) !== null))
      throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
    unmerge(target);
    const rows = args.flag(0) ? area.rows : 1;
    for (let part = 0; part < rows; part++) {
      const top = area.row + part + 1;
      sheet.raw.mergeCells(top, area.column + 1, rows > 1 ? top : top + area.rows - 1, area.column + area.columns);
    }
    sheet.noteChange();
  },
  Unmerge: (target) => {
    target.sheet.guard(target.area);
    unmerge(target);
    target.sheet.noteChange();
  },
};
