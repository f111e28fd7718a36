import type { ChartPlan } from '../../../plan';
import { CHART_NAMESPACE, chartXml } from '../charts/chartXml';
import { updateChart } from '../charts/updateChart';
import { setContentType } from '../container/contentTypes';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { addRelation, OFFICE_RELATIONS, relationsOf } from '../container/relations';
import { sameName } from '../container/workbookPart';
import type { ShownCells } from '../styles/shownCells';
import { attribute, child, escapeXml, outer, parseXml } from '../xml/xml';
import { cornersXml, overCells } from './anchors';
import { chartIn, nextId, objectsOf, type DrawnObject } from './drawingPart';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

function frameXml(plan: ChartPlan, id: number, relation: string): string {
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(plan.name)}" ` +
    `descr="${escapeXml(plan.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}" ` +
    `r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  );
}

function addChart(draft: PackageDraft, drawing: string, plan: ChartPlan, xml: string): void {
  const part = draft.freeName('xl/charts/chart1.xml');
  draft.setText(part, xml);
  setContentType(draft, part, CONTENT_TYPE);
  const relation = addRelation({ draft, part: drawing, type: `${OFFICE_RELATIONS}/chart`, target: part });
  const text = draft.text(drawing);
  const root = parseXml(text);
  const edits = new Edits(text);
  edits.append(root, overCells(plan.place, frameXml(plan, nextId(text, root), relation)));
  draft.setText(drawing, edits.apply());
}

/** Moves a chart that lies over cells to its place and tells readers of the screen what it says. */
function moveChart(draft: PackageDraft, drawing: string, { anchor, properties }: DrawnObject, plan: ChartPlan): void {
  const text = draft.text(drawing);
  const edits = new Edits(text);
  if (attribute(text, properties, 'descr') !== plan.title) edits.setAttributes(properties, { descr: plan.title });
  const corners = cornersXml(plan.place);
  for (const end of ['from', 'to'] as const) {
    const present = child(anchor, end);
    if (present === undefined) continue;
    const before = outer(text, present).replace(/\s+xmlns:\w+="[^"]*"/g, '');
    if (anchor.name === 'twoCellAnchor' && before.replace(/<(\/?)[\w.-]+:/g, '<$1') !== plain(corners[end]))
      edits.replace(present.start, present.end, setPrefix(corners[end], anchor.prefix));
  }
  if (!edits.isEmpty) draft.setText(drawing, edits.apply());
}

const plain = (xml: string): string => xml.replace(/<(\/?)xdr:/g, '<$1');
const setPrefix = (xml: string, prefix: string): string => xml.replace(/<(\/?)xdr:/g, `<$1${prefix}`);

/** Draws the charts of a plan; one of the same name is brought up to date where it is, all others stay as they are. */
export function drawCharts({
  draft,
  drawing,
  charts,
  sheet,
  cells,
}: {
  readonly draft: PackageDraft;
  readonly drawing: string;
  readonly charts: readonly ChartPlan[];
  readonly sheet: string;
  readonly cells: ShownCells;
}): void {
  for (const plan of charts) {
    const xml = chartXml(plan, sheet, cells);
    const text = draft.text(drawing);
    const present = objectsOf(text, parseXml(text)).find(({ name }) => sameName(name, plan.name));
    const id = present === undefined ? undefined : chartIn(text, present.anchor);
    const part = relationsOf(draft, drawing).find((relation) => relation.id === id)?.target;
    if (present === undefined || part === undefined || !draft.has(part)) {
      addChart(draft, drawing, plan, xml);
      continue;
    }
    const before = draft.text(part);
    const after = updateChart(before, xml);
    if (after !== before) draft.setText(part, after);
    moveChart(draft, drawing, present, plan);
  }
}
