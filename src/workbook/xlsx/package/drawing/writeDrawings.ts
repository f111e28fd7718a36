import type { DrawingPlan, SheetPlan } from '../../../plan';
import { Edits } from '../xml/edits';
import { lastOnes } from '../xml/lastOnes';
import type { PackageDraft } from '../container/package';
import type { SheetPart } from '../container/workbookPart';
import type { ShownCells } from '../styles/shownCells';
import { parseXml } from '../xml/xml';
import { drawCharts } from './drawCharts';
import { addDrawing, drawingOf, nextId, objectsOf } from './drawingPart';
import { shapesXml } from './shapes';

/** Replaces the shapes of drawings; what has no prefix of theirs stays. */
function drawShapes(draft: PackageDraft, drawing: string, plans: readonly DrawingPlan[]): void {
  const before = draft.text(drawing);
  const removal = new Edits(before);
  for (const { anchor, name } of objectsOf(before, parseXml(before)))
    if (plans.some(({ prefix }) => name.startsWith(prefix))) removal.remove(anchor);
  let text = removal.apply();
  for (const plan of plans) {
    const root = parseXml(text);
    const edits = new Edits(text);
    edits.append(root, shapesXml(plan, nextId(text, root)));
    text = edits.apply();
  }
  if (text !== before) draft.setText(drawing, text);
}

/** Draws the charts and shapes of plans on a sheet, beside everything that its drawing holds already. */
export function writeDrawings(
  draft: PackageDraft,
  sheet: Pick<SheetPart, 'name' | 'part'>,
  plans: readonly SheetPlan[],
  cells: ShownCells,
): void {
  const charts = lastOnes(
    plans.flatMap((plan) => plan.charts ?? []),
    ({ name }) => name.toLowerCase(),
  );
  const drawings = lastOnes(
    plans.flatMap((plan) => plan.drawings ?? []),
    ({ prefix }) => prefix,
  );
  const isWanted = charts.length > 0 || drawings.some(({ shapes }) => shapes.length > 0);
  const present = drawingOf(draft, sheet.part);
  if (!isWanted && (present === null || drawings.length === 0)) return;
  const drawing = present ?? addDrawing(draft, sheet.part);
  drawCharts({ draft, drawing, charts, sheet: sheet.name, cells });
  if (drawings.length > 0) drawShapes(draft, drawing, drawings);
}
