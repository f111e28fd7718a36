import { UserError } from '../../../domain/errors';
import type { SheetInfo } from '../../port';
import type { SheetSnapshot, Snapshot } from '../../restore';
import type { Place } from '../write/cellOperations';

type Known = Pick<SheetSnapshot, 'sheetId' | 'name' | 'mark'>;

/** A sheet of ours may have lost its mark; a sheet with another mark, or with one where there was none, is another. */
const fits = ({ mark }: Known, sheet: SheetInfo): boolean => sheet.mark === null || sheet.mark === mark;

/**
 * The sheet of a snapshot in a workbook that is still open, where ids stay: by its id, else by its name, else the only
 * one with its mark.
 */
export function sheetNow(known: Known, sheets: readonly SheetInfo[]): SheetInfo | undefined {
  return sheets.find((sheet) => sheet.id === known.sheetId && fits(known, sheet)) ?? byNameAndMark(known, sheets);
}

/** The same in a workbook that was closed since: an id may stand for another sheet by now, so it counts last. */
export function sheetAfterReopening(known: Known, sheets: readonly SheetInfo[]): SheetInfo | undefined {
  return byNameAndMark(known, sheets) ?? sheetNow(known, sheets);
}

function byNameAndMark(known: Known, sheets: readonly SheetInfo[]): SheetInfo | undefined {
  const named = sheets.find((sheet) => sheet.name === known.name && fits(known, sheet));
  const marked = known.mark === null ? [] : sheets.filter(({ mark }) => mark === known.mark);
  return named ?? (marked.length === 1 ? marked[0] : undefined);
}

/**
 * Sheets of a snapshot that are still there, by the id it knows, under their present names and ids.
 * @throws UserError 'sheet-protected'
 */
export function sheetsNow(known: readonly Known[], sheets: readonly SheetInfo[]): ReadonlyMap<string, Place> {
  const found = known.flatMap((sheet) => {
    const now = sheetNow(sheet, sheets);
    return now === undefined ? [] : [[sheet.sheetId, now] as const];
  });
  const locked = found.find(([, { isProtected }]) => isProtected);
  if (locked !== undefined) throw new UserError('sheet-protected', { sheet: locked[1].name });
  return new Map(found.map(([sheetId, { id, name }]) => [sheetId, { id, name }]));
}

/** The same snapshot with other ids of its sheets. */
export function withIdsOf(snapshot: Snapshot, idOf: (sheetId: string) => string): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, sheetId: idOf(sheet.sheetId) })),
    resizedTables: snapshot.resizedTables.map((table) => ({ ...table, sheetId: idOf(table.sheetId) })),
  };
}
