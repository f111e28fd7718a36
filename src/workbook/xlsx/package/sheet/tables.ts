import type { TablePlan } from '../../../plan';
import { areasOf, sqrefOf } from './areas';
import { addRelation, OFFICE_RELATIONS, relationsOf, type Parts } from '../container/relations';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { largest } from '../xml/largest';
import { parseSheet, SHEET_ORDER } from './sheetXml';
import type { TableColumns } from '../splice/staleValues';
import type { SheetPart } from '../container/workbookPart';
import { attribute, child, childrenNamed, parseXml, type XmlElement } from '../xml/xml';

export interface TablePart {
  readonly part: string;
  readonly id: number;
  readonly name: string;
}

function columnElements(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(root, 'tableColumns'), 'tableColumn');
}

export function tablesOf(parts: Parts, sheetPart: string): readonly TablePart[] {
  return relationsOf(parts, sheetPart)
    .filter(({ kind, target }) => kind === 'table' && parts.has(target))
    .map(({ target }) => {
      const text = parts.text(target);
      const root = parseXml(text);
      const name = attribute(text, root, 'displayName') ?? attribute(text, root, 'name') ?? '';
      return { part: target, id: Number(attribute(text, root, 'id') ?? 0), name };
    });
}

/** Column names of the tables of a workbook, for reading structured references. */
export function tableColumns(parts: Parts, sheets: readonly SheetPart[]): readonly TableColumns[] {
  return sheets.flatMap((sheet) =>
    tablesOf(parts, sheet.part).map(({ part, name }) => {
      const text = parts.text(part);
      const root = parseXml(text);
      const columns = columnElements(root).map((element) => attribute(text, element, 'name') ?? '');
      const column = areasOf(attribute(text, root, 'ref') ?? '')[0]?.column ?? 0;
      return { name, sheet: sheet.name, column, columns };
    }),
  );
}

/** Stretches a table of the original over the plan's area; new columns are named as in the written table. */
export function resizeTable(draft: PackageDraft, part: string, plan: TablePlan, written: string): void {
  const text = draft.text(part);
  const root = parseXml(text);
  const edits = new Edits(text);
  const totals = Number(attribute(text, root, 'totalsRowCount') ?? 0);
  edits.setAttributes(root, { ref: sqrefOf([{ ...plan.area, rows: plan.area.rows + totals }]) });
  const filter = child(root, 'autoFilter');
  if (filter !== undefined) edits.setAttributes(filter, { ref: sqrefOf([plan.area]) });
  const list = child(root, 'tableColumns');
  const present = columnElements(root);
  if (list !== undefined && plan.area.columns > present.length) {
    let id = largest(present.map((element) => Number(attribute(text, element, 'id') ?? 0)));
    const names = columnElements(parseXml(written)).map((element) => written.slice(element.start, element.openEnd));
    const added = names.slice(present.length, plan.area.columns).map((tag) => {
      const name = /\sname\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? '';
      id += 1;
      return `<tableColumn id="${id}" name="${name}"/>`;
    });
    edits.append(list, added.join(''));
    edits.setAttributes(list, { count: present.length + added.length });
  }
  draft.setText(part, edits.apply());
}

/** Adds a table part that is in the draft to a sheet. */
export function attachTable(draft: PackageDraft, sheetPart: string, tablePart: string): void {
  const id = addRelation(draft, sheetPart, `${OFFICE_RELATIONS}/table`, tablePart);
  const text = draft.text(sheetPart);
  const root = parseSheet(text);
  const edits = new Edits(text);
  const list = child(root, 'tableParts');
  const element = `<tablePart xmlns:r="${OFFICE_RELATIONS}" r:id="${id}"/>`;
  if (list === undefined)
    edits.insertInOrder(root, SHEET_ORDER, 'tableParts', `<tableParts count="1">${element}</tableParts>`);
  else {
    edits.append(list, element);
    edits.setAttributes(list, { count: list.children.length + 1 });
  }
  draft.setText(sheetPart, edits.apply());
}
