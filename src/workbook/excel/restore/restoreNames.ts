import type { Snapshot } from '../../restore';
import { isSameReference } from '../read/compareCells';
import { inExcel, type ExcelSession } from '../session';

/** Names a plan set go back, or away, if they still are as the plan set them. */
export async function restoreNames(session: ExcelSession, { names }: Snapshot): Promise<void> {
  if (names.length === 0) return;
  await inExcel(session, async (context) => {
    const items = names.map((entry) => ({
      entry,
      item: context.workbook.names.getItemOrNullObject(entry.name).load('formula'),
    }));
    await context.sync();
    for (const { entry, item } of items) {
      if (item.isNullObject || !isSameReference(String(item.formula), entry.written)) continue;
      if (entry.before === null) item.delete();
      else item.formula = entry.before;
    }
    await context.sync();
  });
}
