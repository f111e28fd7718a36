import { setContentType } from '../container/contentTypes';
import { Edits } from '../xml/edits';
import { largest } from '../xml/largest';
import type { PackageDraft } from '../container/package';
import { addRelation, OFFICE_RELATIONS, relationsOf } from '../container/relations';
import { parseSheet, SHEET_ORDER } from '../sheet/sheetXml';
import { attribute, child, relationId, type XmlElement } from '../xml/xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** The drawing of a sheet; null when it has none. */
export function drawingOf(draft: PackageDraft, sheetPart: string): string | null {
  const text = draft.text(sheetPart);
  const element = child(parseSheet(text), 'drawing');
  const id = element === undefined ? undefined : relationId(text, element);
  const relation = relationsOf(draft, sheetPart).find((each) => each.id === id && each.kind === 'drawing');
  return relation !== undefined && draft.has(relation.target) ? relation.target : null;
}

/** Gives a sheet an empty drawing. */
export function addDrawing(draft: PackageDraft, sheetPart: string): string {
  const part = draft.freeName('xl/drawings/drawing1.xml');
  draft.setText(part, EMPTY);
  setContentType(draft, part, CONTENT_TYPE);
  const id = addRelation({ draft, part: sheetPart, type: `${OFFICE_RELATIONS}/drawing`, target: part });
  const text = draft.text(sheetPart);
  const root = parseSheet(text);
  const edits = new Edits(text);
  const broken = child(root, 'drawing');
  if (broken !== undefined) edits.remove(broken);
  // The prefix is declared on the element itself: the sheet may have none for relations, or another.
  edits.insertInOrder(root, SHEET_ORDER, 'drawing', `<drawing xmlns:r="${OFFICE_RELATIONS}" r:id="${id}"/>`);
  draft.setText(sheetPart, edits.apply());
  return part;
}

/** An object of a drawing with its anchor. */
export interface DrawnObject {
  readonly anchor: XmlElement;
  readonly name: string;
  /** The element that holds number, name and alternative text. */
  readonly properties: XmlElement;
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

/** The objects that stand by themselves; those of a group have the group's. */
export function objectsOf(text: string, root: XmlElement): readonly DrawnObject[] {
  return root.children
    .filter(({ name }) => name.endsWith('Anchor'))
    .flatMap((anchor) => {
      const [properties] = all(anchor, 'cNvPr');
      if (properties === undefined) return [];
      return [{ anchor, properties, name: attribute(text, properties, 'name') ?? '' }];
    });
}

/** A number that no object of the drawing has, nor any larger one. */
export function nextId(text: string, root: XmlElement): number {
  return largest([1, ...all(root, 'cNvPr').map((each) => Number(attribute(text, each, 'id') ?? 0))]) + 1;
}

/** The relation id of the chart in an anchor; undefined where there is none. */
export function chartIn(text: string, anchor: XmlElement): string | undefined {
  const [chart] = all(anchor, 'chart');
  return chart === undefined ? undefined : relationId(text, chart);
}
