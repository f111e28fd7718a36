import { areaAddress } from '../../address';
import type { WritePlan } from '../../plan';
import type { Control, TableInfo, WriteControl } from '../../port';
import type { SheetSnapshot, Snapshot } from '../../restore';
import { isSameReference } from '../read/compareCells';
import { NO_RULES, readRules, type FoundRules } from '../write/conditional';
import { readKept, type KeptColumn } from '../write/keptCells';
import type { Target } from '../write/prepare';
import { readAreas } from '../read/readAreas';
import { blockArea } from '../read/rectangles';
import type { ExcelSession } from '../session';
import { readShapes, type FoundShape } from '../write/shapes';
import { sheetSnapshot } from './snapshotSheet';
import { insertedAreas, knownTable, wantedArea } from '../read/tableAreas';

/** Number formats the blocks of a sheet had, parallel to its blocks. */
export type BlockFormats = readonly (readonly (readonly string[])[])[];

/** What is known of the workbook before the plan is written, and what Restore needs. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly tables: readonly TableInfo[];
  readonly names: ReadonlyMap<string, string | null>;
  /** Conditional formats and data bars by sheet id. */
  readonly rules: ReadonlyMap<string, FoundRules>;
  /** Shapes that a drawing of the plan replaces, by sheet id. */
  readonly shapes: ReadonlyMap<string, readonly FoundShape[]>;
  /** By sheet id; none for a sheet the run made. */
  readonly blockFormats: ReadonlyMap<string, BlockFormats>;
  /** Cells of table columns over which Excel may fill a formula of the plan. */
  readonly kept: readonly KeptColumn[];
}

/** Reads what the plan is going to touch: cells, formats, validations, conditional formats, charts, shapes. */
export async function takeSnapshot({
  session,
  plan,
  targets,
  tables,
  names,
  control,
}: {
  readonly session: ExcelSession;
  readonly plan: WritePlan;
  readonly targets: readonly Target[];
  readonly tables: readonly TableInfo[];
  readonly names: ReadonlyMap<string, string | null>;
  readonly control: WriteControl | undefined;
}): Promise<Before> {
  const quiet = withoutProgress(control);
  const sheets: SheetSnapshot[] = [];
  const rules = new Map<string, FoundRules>();
  const shapes = new Map<string, readonly FoundShape[]>();
  const blockFormats = new Map<string, BlockFormats>();
  for (const target of targets) {
    const { place, plan: sheetPlan, added } = target;
    const areas = added ? [] : (sheetPlan.blocks ?? []).map((block) => ({ sheetId: place.id, ...blockArea(block) }));
    const cells = await readAreas(session, areas, ['values', 'formulas', 'numberFormat'], quiet);
    const hasRules = (sheetPlan.conditionalFormats ?? []).length + (sheetPlan.dataBars ?? []).length > 0 && !added;
    const found = {
      cells,
      inserted: insertedAreas(sheetPlan, tables),
      rules: hasRules ? await readRules(session, place.id) : NO_RULES,
      shapes: added ? [] : await readShapes(session, place, sheetPlan.drawings),
    };
    rules.set(place.id, found.rules);
    shapes.set(place.id, found.shapes);
    blockFormats.set(
      place.id,
      cells.map(({ numberFormat }) => numberFormat),
    );
    sheets.push(await sheetSnapshot(session, target, found, quiet));
  }
  const snapshot = {
    stamp: control?.stamp ?? null,
    sheets,
    ...changedTables(targets, tables),
    names: changedNames(plan, names),
  };
  const kept = await readKept(session, targets, tables);
  return { snapshot, tables, names, rules, shapes, blockFormats, kept };
}

function changedTables(
  targets: readonly Target[],
  tables: readonly TableInfo[],
): Pick<Snapshot, 'addedTables' | 'resizedTables'> {
  const planned = targets.flatMap(({ plan }) => plan.tables ?? []);
  return {
    addedTables: planned.filter(({ name }) => knownTable(tables, name) === undefined).map(({ name }) => name),
    resizedTables: planned.flatMap((table) => {
      const known = knownTable(tables, table.name);
      if (known === undefined) return [];
      const written = wantedArea(table, known);
      if (areaAddress(known.area) === areaAddress(written)) return [];
      const { name, sheetId, area: before, hasTotalsRow: hasTotals } = known;
      return [{ name, sheetId, before, written, hasTotals }];
    }),
  };
}

function changedNames(plan: WritePlan, known: ReadonlyMap<string, string | null>): Snapshot['names'] {
  return (plan.names ?? [])
    .map(({ name, formula }) => ({ name, before: known.get(name) ?? null, written: formula }))
    .filter(({ before, written }) => !isSameReference(before, written));
}

/** Cancel, but no progress: the caller counts the cells it writes. */
function withoutProgress(control: Control | undefined): Control {
  return control?.signal === undefined ? {} : { signal: control.signal };
}
