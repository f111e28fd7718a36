import { areaAddress } from '../address';
import type { PlanCell, SheetPlan, WritePlan } from '../plan';
import type { Control, TableInfo } from '../port';
import type { SheetSnapshot, Snapshot, SnapshotBlock } from '../restore';
import { missingFormats, readConditionalFormats, type FoundFormat } from './conditional';
import { readLooks } from './looks';
import type { Target } from './prepare';
import { readAreas, type AreaCells } from './read-areas';
import { blockArea } from './rectangles';
import { inExcel, rangeAt, type ExcelSession } from './session';

/** What is known of the workbook before the plan is written, and what Restore needs. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly tables: readonly TableInfo[];
  readonly names: ReadonlyMap<string, string | null>;
  /** Conditional formats by sheet id. */
  readonly formats: ReadonlyMap<string, readonly FoundFormat[]>;
  /** Number formats the blocks of a sheet had, parallel to its blocks; none for a sheet the run made. */
  readonly blockFormats: ReadonlyMap<string, readonly (readonly (readonly string[])[])[]>;
}

/** Reads what the plan is going to touch: cells, number formats, validations, conditional formats. */
export async function takeSnapshot(
  session: ExcelSession,
  plan: WritePlan,
  targets: readonly Target[],
  tables: readonly TableInfo[],
  names: ReadonlyMap<string, string | null>,
  control: Control | undefined,
): Promise<Before> {
  const sheets: SheetSnapshot[] = [];
  const formats = new Map<string, readonly FoundFormat[]>();
  const blockFormats = new Map<string, readonly (readonly (readonly string[])[])[]>();
  for (const target of targets) {
    const { place, plan: sheetPlan } = target;
    const hasRules = (sheetPlan.conditionalFormats ?? []).length > 0 && !target.added;
    formats.set(place.id, hasRules ? await readConditionalFormats(session, place.id) : []);
    const cells = target.added ? [] : await readBlocksBefore(session, target, control);
    blockFormats.set(
      place.id,
      cells.map(({ numberFormat }) => numberFormat),
    );
    sheets.push(await sheetSnapshot(session, target, cells, formats.get(place.id) ?? [], control));
  }
  const snapshot = { sheets, ...changedTables(targets, tables), names: changedNames(plan, names) };
  return { snapshot, tables, names, formats, blockFormats };
}

function readBlocksBefore(
  session: ExcelSession,
  { place, plan }: Target,
  control: Control | undefined,
): Promise<readonly AreaCells[]> {
  const areas = (plan.blocks ?? []).map((block) => ({ sheetId: place.id, ...blockArea(block) }));
  return readAreas(session, areas, ['values', 'formulas', 'numberFormat'], quiet(control));
}

async function sheetSnapshot(
  session: ExcelSession,
  target: Target,
  cells: readonly AreaCells[],
  formats: readonly FoundFormat[],
  control: Control | undefined,
): Promise<SheetSnapshot> {
  const { place, plan, added } = target;
  const areas = added ? [] : (plan.numberFormats ?? []).map(({ area }) => ({ sheetId: place.id, ...area }));
  const before = await readAreas(session, areas, ['numberFormat'], quiet(control));
  return {
    sheetId: place.id,
    name: place.name,
    added,
    blocks: (plan.blocks ?? []).map((block, index) => snapshotBlock(block, cells[index] ?? null)),
    formats: areas.map(({ row, column, rows, columns }, index) => ({
      area: { row, column, rows, columns },
      before: before[index]?.numberFormat ?? [],
    })),
    looks: added ? { styles: [], widths: [], heights: [] } : await readLooks(session, place, plan),
    validations: added ? [] : await freeOfValidation(session, target),
    conditionalFormats: missingFormats(plan.conditionalFormats ?? [], formats).map(({ area, formula }) => ({
      area,
      formula,
    })),
  };
}

function snapshotBlock(block: NonNullable<SheetPlan['blocks']>[number], before: AreaCells | null): SnapshotBlock {
  return {
    row: block.row,
    column: block.column,
    written: block.cells,
    before: block.cells.map((row, r) =>
      row.map((cell, c): PlanCell => (cell === null ? null : cellBefore(before, r, c))),
    ),
  };
}

function cellBefore(before: AreaCells | null, row: number, column: number): PlanCell {
  const formula = before?.formulas[row]?.[column] ?? '';
  return formula === '' ? (before?.values[row]?.[column] ?? '') : { formula };
}

/** The areas of the plan's validations that have none now. */
async function freeOfValidation(session: ExcelSession, { place, plan }: Target): Promise<SheetSnapshot['validations']> {
  const areas = (plan.validations ?? []).map(({ area }) => area);
  if (areas.length === 0) return [];
  const types = await inExcel(session, async (context) => {
    const rules = areas.map((area) => rangeAt(context, place.id, area).dataValidation.load('type'));
    await context.sync();
    return rules.map(({ type }) => String(type));
  });
  return areas.filter((_area, index) => types[index] === 'None');
}

function changedTables(
  targets: readonly Target[],
  tables: readonly TableInfo[],
): Pick<Snapshot, 'addedTables' | 'resizedTables'> {
  const planned = targets.flatMap(({ plan }) => plan.tables ?? []);
  const known = (name: string): TableInfo | undefined =>
    tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return {
    addedTables: planned.filter(({ name }) => known(name) === undefined).map(({ name }) => name),
    resizedTables: planned.flatMap(({ name, area }) => {
      const table = known(name);
      return table === undefined || areaAddress(table.area) === areaAddress(area)
        ? []
        : [{ name, sheetId: table.sheetId, before: table.area, written: area }];
    }),
  };
}

function changedNames(plan: WritePlan, known: ReadonlyMap<string, string | null>): Snapshot['names'] {
  return (plan.names ?? [])
    .map(({ name, formula }) => ({ name, before: known.get(name) ?? null, written: formula }))
    .filter(({ before, written }) => before !== written);
}

/** Cancel, but no progress: the caller counts the cells it writes. */
function quiet(control: Control | undefined): Control {
  return control?.signal === undefined ? {} : { signal: control.signal };
}
