import { UserError } from '../../../domain/errors';
import type { TableInfo } from '../../port';
import type { Snapshot } from '../../restore';
import { holds } from '../read/compareCells';
import type { Target } from './prepare';
import { knownTable } from '../read/tableAreas';

/**
 * Makes sure that the tables a plan stretches are where its maker saw them and that their new rows are free: between the
 * reading of a table and the first write somebody else may have added a row of theirs. What an interrupted run of the
 * same plan has written there is ours.
 * @throws UserError 'row-changed' with the first row that is not free
 */
export function checkNewRows(targets: readonly Target[], tables: readonly TableInfo[], { sheets }: Snapshot): void {
  for (const { plan, place } of targets)
    for (const { name, from } of plan.tables ?? []) {
      if (from === undefined) continue;
      const area = knownTable(tables, name)?.area ?? from;
      if (area.row !== from.row || area.column !== from.column)
        throw new UserError('row-changed', { sheet: place.name, row: from.row + 1 });
      const row = takenRow(sheets.find(({ sheetId }) => sheetId === place.id)?.blocks ?? [], from.row + from.rows);
      if (row !== null) throw new UserError('row-changed', { sheet: place.name, row: row + 1 });
    }
}

/** The first row from `first` on in which the plan would write over a text or number that is not its own. */
function takenRow(blocks: Snapshot['sheets'][number]['blocks'], first: number): number | null {
  for (const { row, before, written } of blocks)
    for (const [r, cells] of before.entries()) {
      if (row + r < first) continue;
      const isTaken = cells.some((cell, c) => {
        if (cell === null || cell === '' || typeof cell === 'object') return false;
        return !holds(written[r]?.[c] ?? '', cell, '');
      });
      if (isTaken) return row + r;
    }
  return null;
}
