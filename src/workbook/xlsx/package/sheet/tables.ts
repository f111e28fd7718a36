import type { TablePlan } from '../../../plan';
import type { Area } from '../../../cells';
import { decodeText, encodeText } from '../styles/strings';
import { areasOf, sqrefOf } from './areas';
import { addRelation, OFFICE_RELATIONS, relationsOf, type Parts } from '../container/relations';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { largest } from '../xml/largest';
import { parseSheet, SHEET_ORDER } from './sheetXml';
import type { SheetPart } from '../container/workbookPart';
import { attribute, child, childrenNamed, escapeXml, parseXml, type XmlElement } from '../xml/xml';

export interface TablePart {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  /** How many columns it has. */
  readonly columns: number;
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
      const columns = columnElements(root).length;
      return { part: target, id: Number(attribute(text, root, 'id') ?? 0), name, columns };
    });
}

/** A table as formulas and plans know it. */
export interface TableColumns {
  readonly name: string;
  readonly sheet: string;
  /** Header and totals row included. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** The tables of a workbook with their columns. */
export function tableColumns(parts: Parts, sheets: readonly SheetPart[]): readonly TableColumns[] {
  return sheets.flatMap((sheet) =>
    tablesOf(parts, sheet.part).map(({ part, name }) => {
      const text = parts.text(part);
      const root = parseXml(text);
      const [area = { row: 0, column: 0, rows: 0, columns: 0 }] = areasOf(attribute(text, root, 'ref') ?? '');
      return {
        ...{ name, sheet: sheet.name, area },
        headerRows: Number(attribute(text, root, 'headerRowCount') ?? 1),
        totalsRows: Number(attribute(text, root, 'totalsRowCount') ?? 0),
        columns: columnElements(root).map((element) => decodeText(attribute(text, element, 'name') ?? '')),
      };
    }),
  );
}

const columnName = (header: string): string => escapeXml(encodeText(header)).replaceAll('\n', '_x000a_');

/** Names for columns: Excel wants each of them once, and none empty. */
function uniqueNames(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const wanted = header === '' ? `Column${index + 1}` : header;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The part of a new table. */
export function newTable(plan: TablePlan, id: number, headers: readonly string[]): string {
  const ref = sqrefOf([plan.area]);
  const columns = uniqueNames(headers).map(
    (name, index) => `<tableColumn id="${index + 1}" name="${columnName(name)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(plan.name)}" ` +
    `displayName="${escapeXml(plan.name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** Stretches a table over the plan's area; columns bear the names of their header cells where the plan writes these. */
export function resizeTable(
  draft: PackageDraft,
  part: string,
  plan: TablePlan,
  headers: readonly (string | undefined)[],
): void {
  const text = draft.text(part);
  const root = parseXml(text);
  const edits = new Edits(text);
  const totals = Number(attribute(text, root, 'totalsRowCount') ?? 0);
  const set = (element: XmlElement, area: Area): void => {
    const ref = sqrefOf([area]);
    if (attribute(text, element, 'ref') !== ref) edits.setAttributes(element, { ref });
  };
  set(root, { ...plan.area, rows: plan.area.rows + totals });
  const filter = child(root, 'autoFilter');
  if (filter !== undefined) set(filter, plan.area);
  const list = child(root, 'tableColumns');
  const present = columnElements(root);
  const names = uniqueNames(
    headers.map((header, index) => {
      const element = present[index];
      const old = element === undefined ? '' : decodeText(attribute(text, element, 'name') ?? '');
      return header ?? old;
    }),
  );
  for (const [index, element] of present.entries())
    if (index >= plan.area.columns) edits.remove(element);
    else if (headers[index] !== undefined && decodeText(attribute(text, element, 'name') ?? '') !== names[index])
      edits.setRawAttribute(element, 'name', columnName(names[index] ?? ''));
  let id = largest(present.map((element) => Number(attribute(text, element, 'id') ?? 0)));
  const added = names
    .slice(present.length)
    .map((name) => `<tableColumn id="${(id += 1)}" name="${columnName(name)}"/>`);
  if (list !== undefined && present.length !== plan.area.columns) {
    if (added.length > 0) edits.append(list, added.join(''));
    edits.setAttributes(list, { count: plan.area.columns });
  }
  if (!edits.isEmpty) draft.setText(part, edits.apply());
}

/** Adds a table part that is in the draft to a sheet. */
export function attachTable(draft: PackageDraft, sheetPart: string, tablePart: string): void {
  const id = addRelation({ draft, part: sheetPart, type: `${OFFICE_RELATIONS}/table`, target: tablePart });
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
