import { cellOperations, formatOperations } from '../write/cellOperations';
import { MARK_PROPERTY, readSheets } from '../read/readWorkbookFacts';
import { perform, single } from '../write/operations';
import { readAreas } from '../read/readAreas';
import { inExcel, type ExcelSession } from '../session';
import { parseSnapshot, snapshotChunks } from './snapshotText';
import { sheetAfterReopening, withIdsOf } from './sheetsNow';
import { RESTORE_MARK, type Snapshot } from '../../restore';

/** Nobody sees it: the sheet is very hidden, so that "Unhide" does not list it. */
const SHEET_NAME = 'KA_Restore';

/**
 * Keeps what Restore needs in the workbook, on a very hidden sheet of ours: a ribbon command ends with its page, and the
 * pane that is opened later finds it there. It replaces what was kept before. The sheet is made and hidden once; hiding
 * it costs a person on the desktop the undo list, writing to it later does not.
 *
 * @returns false when the snapshot is too large to be kept (about 2 MB): then nothing is kept any more, because what was
 * kept before belongs to an older state of the workbook.
 */
export async function saveSnapshot(session: ExcelSession, snapshot: Snapshot): Promise<boolean> {
  const chunks = snapshotChunks(snapshot);
  if (chunks === null) {
    await forgetSnapshot(session);
    return false;
  }
  const id = (await findSheet(session)) ?? (await addSheet(session));
  const place = { id, name: SHEET_NAME };
  const area = { row: 0, column: 0, rows: chunks.length, columns: 1 };
  const operations = [
    clearing(id),
    ...formatOperations(place, [{ area, format: '@' }]),
    ...cellOperations({
      place,
      blocks: [{ row: 0, column: 0, cells: chunks.map((chunk) => [chunk]) }],
      what: 'constants',
      isText: () => true,
      isFilteredOut: () => false,
    }),
  ];
  await perform(session, operations, undefined, { done: 0, total: 0 });
  return true;
}

/**
 * What an earlier session kept; null when nothing is kept, or when it was not written to its end. Ids change when a
 * workbook is opened again: its sheets are found by name and mark.
 */
export async function loadSnapshot(session: ExcelSession): Promise<Snapshot | null> {
  const sheets = await readSheets(session);
  const kept = sheets.find(({ mark }) => mark === RESTORE_MARK);
  if (kept === undefined || kept.used === null) return null;
  const area = { sheetId: kept.id, row: 0, column: 0, rows: kept.used.row + kept.used.rows, columns: 1 };
  const [cells] = await readAreas(session, [area], ['values']);
  const snapshot = parseSnapshot((cells?.values ?? []).map(([text]) => String(text ?? '')));
  if (snapshot === null) return null;
  const ids = new Map(
    snapshot.sheets.map((sheet) => [sheet.sheetId, sheetAfterReopening(sheet, sheets)?.id ?? sheet.sheetId]),
  );
  const idOf = (sheetId: string): string => ids.get(sheetId) ?? sheetId;
  return withIdsOf(snapshot, idOf);
}

/** Empties what was kept: it is restored, or the workbook was written to again. */
export async function forgetSnapshot(session: ExcelSession): Promise<void> {
  const id = await findSheet(session);
  if (id !== null) await perform(session, [clearing(id)], undefined, { done: 0, total: 0 });
}

const clearing = (id: string): ReturnType<typeof single> =>
  single(SHEET_NAME, (context) => context.workbook.worksheets.getItem(id).getRange().untrack().clear('Contents'));

/** The sheet under its name, if it is ours. A person cannot rename what she cannot see. */
function findSheet(session: ExcelSession): Promise<string | null> {
  return inExcel(session, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEET_NAME).load('id');
    await context.sync();
    if (sheet.isNullObject) return null;
    const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY).load('value');
    await context.sync();
    return !mark.isNullObject && mark.value === RESTORE_MARK ? sheet.id : null;
  });
}

function addSheet(session: ExcelSession): Promise<string> {
  return inExcel(session, async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET_NAME);
    sheet.customProperties.add(MARK_PROPERTY, RESTORE_MARK);
    sheet.visibility = 'VeryHidden';
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}
