import { cellAddress } from '../../address';
import type { BlockPlan } from '../../plan';
import type { Control } from '../../port';
import type { NotRestored, RestoreOutcome, SheetSnapshot, Snapshot } from '../../restore';
import { cellOperations, type IsFilteredOut, type Place } from '../write/cellOperations';
import { holds, shownValue, shownPlan } from '../read/compareCells';
import { NO_RULES, readRules, removeFormats } from '../write/conditional';
import { removeBars } from '../write/dataBars';
import { readFiltered } from '../read/filters';
import { readSheets, readTables } from '../read/readWorkbookFacts';
import { restoreLooks } from './restoreLooks';
import { sheetsNow, withIdsOf } from './sheetsNow';
import { unmergeOperations } from '../write/merges';
import { perform, single, type Operation } from '../write/operations';
import { Overwritten } from '../write/overwritten';
import { cellsFound } from './restoreKnown';
import { readAreas } from '../read/readAreas';
import { blockArea } from '../read/rectangles';
import { restoreGrown } from './restoreGrown';
import type { KeptCell, SheetNow } from './types';
import { restoreNames } from './restoreNames';
import { restorePictures } from './restorePictures';
import { restoreTables } from './restoreTables';
import { emptyAddedSheets } from './restoreSheets';
import { rangeAt, type ExcelSession } from '../session';
import { restoreValidations } from '../write/validations';

/**
 * Puts back what a snapshot holds. A cell is reverted only if it still holds what was written; all others are listed.
 * Tables go first, because clearing a header cell of a table would give it a name of Excel's.
 */
export async function restoreSnapshot(
  session: ExcelSession,
  taken: Snapshot,
  control: Control | undefined,
): Promise<RestoreOutcome> {
  const places = sheetsNow(taken.sheets, await readSheets(session));
  const snapshot = withIdsOf(taken, (sheetId) => places.get(sheetId)?.id ?? sheetId);
  const found = new Map([...places.values()].map((place) => [place.id, place]));
  const lost = snapshot.sheets.filter(({ sheetId }) => !found.has(sheetId)).flatMap(allNotRestored);
  const there: SheetNow[] = [];
  for (const sheet of snapshot.sheets) {
    const place = found.get(sheet.sheetId);
    if (place !== undefined) there.push(await readSheetNow(session, sheet, place, control));
  }
  const tables = await readTables(session);
  const isFilteredOut = await readFiltered(
    session,
    there.map(({ place, blocks: cells }) => ({ place, plan: { blocks: cells } })),
    tables,
  );
  const { sheets, left } = await restoreGrown(session, snapshot, there);
  const tablesLeft = [...left, ...(await restoreTables(session, snapshot, sheets))];
  await restoreNames(session, snapshot);
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const total = blocks.reduce((sum, block) => sum + cellCount(block), 0);
  const overwritten = new Overwritten(cellsFound(sheets));
  let operations: readonly Operation[] = [];
  const chartsLeft: string[] = [];
  for (const sheet of sheets) {
    const pictures = await restorePictures(session, sheet);
    operations = operations.concat(
      await sheetOperations(session, sheet, isFilteredOut, overwritten),
      pictures.operations,
    );
    chartsLeft.push(...pictures.left);
  }
  await perform(session, operations, control, { done: 0, total });
  const typed = await overwritten.putBack(session, isFilteredOut);
  const keptMeanwhile = typed.map(({ wanted, ...cell }) => ({ ...cell, written: wanted }));
  return {
    cellsRestored: total,
    notRestored: [...lost, ...sheets.flatMap(({ kept }) => kept.map(withoutPlace)), ...keptMeanwhile],
    emptiedSheets: await emptyAddedSheets(session, sheets),
    tablesLeft,
    chartsLeft,
  };
}

const withoutPlace = ({ sheet, address, written, found }: KeptCell): NotRestored => ({
  sheet,
  address,
  written,
  found,
});

const cellCount = (block: BlockPlan): number =>
  block.cells.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);

/** Every cell of a sheet that is gone. */
function allNotRestored({ name, blocks }: SheetSnapshot): readonly NotRestored[] {
  return blocks.flatMap((block) =>
    block.written.flatMap((row, r) =>
      row.flatMap((cell, c): NotRestored[] =>
        cell === null
          ? []
          : [
              {
                sheet: name,
                address: cellAddress(block.row + r, block.column + c),
                written: shownPlan(cell),
                found: '',
              },
            ],
      ),
    ),
  );
}

async function readSheetNow(
  session: ExcelSession,
  snapshot: SheetSnapshot,
  place: Place,
  control: Control | undefined,
): Promise<SheetNow> {
  const areas = snapshot.blocks.map(({ row, column, written }) => ({
    sheetId: place.id,
    ...blockArea({ row, column, cells: written }),
  }));
  const cells = await readAreas(
    session,
    areas,
    ['values', 'formulas', 'numberFormat'],
    control?.signal === undefined ? {} : { signal: control.signal },
  );
  const kept: KeptCell[] = [];
  const blocks = snapshot.blocks.map((block, index) => ({
    row: block.row,
    column: block.column,
    cells: block.before.map((row, r) =>
      row.map((before, c) => {
        const wanted = block.written[r]?.[c] ?? null;
        const value = cells[index]?.values[r]?.[c] ?? '';
        const formula = cells[index]?.formulas[r]?.[c] ?? '';
        if (wanted === null) return null;
        if (holds(wanted, value, formula)) return before;
        if (holds(before, value, formula)) return null;
        const at = { row: block.row + r, column: block.column + c };
        const address = cellAddress(at.row, at.column);
        kept.push({ ...at, sheet: place.name, address, written: shownPlan(wanted), found: shownValue(value, formula) });
        return null;
      }),
    ),
  }));
  return { snapshot, place, blocks, cells, kept };
}

async function sheetOperations(
  session: ExcelSession,
  sheet: SheetNow,
  isFilteredOut: IsFilteredOut,
  overwritten: Overwritten,
): Promise<readonly Operation[]> {
  const { snapshot, place, blocks } = sheet;
  const hasRules = snapshot.conditionalFormats.length + snapshot.dataBars.length > 0;
  const found = hasRules ? await readRules(session, place.id) : NO_RULES;
  return [
    ...(snapshot.added ? unmergeOperations(place, snapshot.merges) : []),
    ...snapshot.formats.flatMap((formats) => restoreFormats(sheet, formats)),
    ...cellOperations({
      place,
      blocks,
      what: 'constants',
      isText: (row, column) => formatAt(sheet, row, column) === '@',
      isFilteredOut,
      overwritten,
    }),
    ...cellOperations({ place, blocks, what: 'formulas', isText: () => false, isFilteredOut, overwritten }),
    ...(await restoreLooks(session, place, snapshot.looks)),
    ...(await restoreValidations(session, place, snapshot.validations)),
    ...removeFormats(place, snapshot.conditionalFormats, found.formats),
    ...removeBars(place, snapshot.dataBars, found.bars),
  ];
}

/** Cells whose formats go into one call. */
const FORMATS_AT_ONCE = 20_000;

/** Number formats go back except where a cell stays; null leaves a format alone. */
function restoreFormats(
  { place, kept }: SheetNow,
  { area, before }: SheetSnapshot['formats'][number],
): readonly Operation[] {
  const stays = new Set(kept.map(({ address }) => address));
  const rowsAtOnce = Math.max(1, Math.floor(FORMATS_AT_ONCE / area.columns));
  const operations: Operation[] = [];
  for (let from = 0; from < area.rows; from += rowsAtOnce) {
    const formats = before
      .slice(from, from + rowsAtOnce)
      .map((row, r) =>
        row.map((format, c) => (stays.has(cellAddress(area.row + from + r, area.column + c)) ? null : format)),
      );
    const part = { ...area, row: area.row + from, rows: formats.length };
    const set = single(place.name, (context) => {
      rangeAt(context, place.id, part).numberFormat = formats;
    });
    operations.push({ ...set, size: set.size + part.rows * part.columns * 16 });
  }
  return operations;
}

/** The format a cell has when its value comes back. */
function formatAt({ snapshot, cells }: SheetNow, row: number, column: number): string | undefined {
  const formats = snapshot.formats.findLast(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  if (formats !== undefined) return formats.before[row - formats.area.row]?.[column - formats.area.column];
  const index = snapshot.blocks.findIndex(
    (block) => block.written[row - block.row]?.[column - block.column] !== undefined,
  );
  const block = snapshot.blocks[index];
  return block === undefined ? undefined : cells[index]?.numberFormat[row - block.row]?.[column - block.column];
}
