import { cellAddress } from '../../../address';
import type { PrintPlan, SheetPlan } from '../../../plan';
import { parseRange, rangeText } from './cells';
import type { Edits } from '../xml/edits';
import { SHEET_ORDER } from './sheetXml';
import { attribute, attributesOf, child, childrenNamed, escapeXml, openTag, type XmlElement } from '../xml/xml';

interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The <col> elements of a sheet; 0-based columns. */
export function columnRuns(text: string, root: XmlElement): readonly ColumnRun[] {
  return childrenNamed(child(root, 'cols'), 'col').map((element) => {
    const attributes = attributesOf(openTag(text, element));
    return { first: Number(attributes.get('min')) - 1, last: Number(attributes.get('max')) - 1, attributes };
  });
}

/** Cell format that a column gives to cells which are not there. */
export function columnFormats(text: string, root: XmlElement): (column: number) => number {
  const runs = columnRuns(text, root).filter(({ attributes }) => attributes.has('style'));
  return (column) =>
    Number(runs.find(({ first, last }) => column >= first && column <= last)?.attributes.get('style') ?? 0);
}

/** Sets widths of single columns and leaves everything else that a column says (style, hidden, outline) alone. */
export function writeColumnWidths(edits: Edits, root: XmlElement, widths: ReadonlyMap<number, number>): void {
  if (widths.size === 0) return;
  const runs: ColumnRun[] = [];
  const waiting = new Set(widths.keys());
  for (const run of columnRuns(edits.text, root)) {
    let from = run.first;
    for (const column of [...waiting].filter((each) => each >= run.first && each <= run.last).sort((a, b) => a - b)) {
      if (column > from) runs.push({ ...run, first: from, last: column - 1 });
      runs.push({ ...run, first: column, last: column });
      waiting.delete(column);
      from = column + 1;
    }
    if (from <= run.last) runs.push({ ...run, first: from });
  }
  for (const column of waiting) runs.push({ first: column, last: column, attributes: new Map() });
  runs.sort((a, b) => a.first - b.first);
  const sized = runs.map(({ first, last, attributes }) => {
    const all = new Map([...attributes].filter(([name]) => name !== 'min' && name !== 'max'));
    const width = first === last ? widths.get(first) : undefined;
    if (width !== undefined) all.set('width', String(width)).set('customWidth', '1').delete('bestFit');
    return { first, last, look: [...all].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('') };
  });
  const joined: { first: number; last: number; look: string }[] = [];
  for (const run of sized) {
    const left = joined.at(-1);
    if (left?.look === run.look && left.last + 1 === run.first) left.last = run.last;
    else joined.push(run);
  }
  const xml = joined.map(({ first, last, look }) => `<col min="${first + 1}" max="${last + 1}"${look}/>`);
  const list = child(root, 'cols');
  if (list === undefined) edits.insertInOrder(root, SHEET_ORDER, 'cols', `<cols>${xml.join('')}</cols>`);
  else {
    for (const element of list.children) edits.remove(element);
    edits.append(list, xml.join(''));
  }
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Freezes rows and columns and shows or hides the grid lines, in the first view of the sheet. */
export function writeView(edits: Edits, root: XmlElement, freeze: SheetPlan['freeze'], gridlines?: boolean): void {
  if (freeze === undefined && gridlines === undefined) return;
  const { text } = edits;
  const pane = freeze === undefined || freeze.rows + freeze.columns === 0 ? '' : paneXml(freeze);
  const view = childrenNamed(child(root, 'sheetViews'), 'sheetView')[0];
  if (view === undefined) {
    const grid = gridlines === false ? ' showGridLines="0"' : '';
    const xml = `<sheetViews><sheetView${grid} workbookViewId="0">${pane}</sheetView></sheetViews>`;
    edits.insertInOrder(root, SHEET_ORDER, 'sheetViews', xml);
    return;
  }
  if (gridlines !== undefined) edits.setAttributes(view, { showGridLines: gridlines ? undefined : 0 });
  if (freeze === undefined) return;
  const present = child(view, 'pane');
  const split = (name: string): number => (present === undefined ? 0 : Number(attribute(text, present, name) ?? 0));
  if (split('xSplit') === freeze.columns && split('ySplit') === freeze.rows) return;
  for (const element of view.children) if (/^(pane|selection)$/.test(element.name)) edits.remove(element);
  edits.insertInOrder(view, ['pane', 'selection', 'pivotSelection', 'extLst'], 'pane', pane);
}

const PAPER = { A3: 8, A4: 9 };

/** What stands in the sheet's properties, which come first: that the page is fitted at all. */
export function writeFitToPage(edits: Edits, root: XmlElement, print: PrintPlan): void {
  const fits = (print.fitWidth ?? 0) > 0;
  if (!fits && print.scale === undefined) return;
  const properties = child(root, 'sheetPr');
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  const page = properties === undefined ? undefined : child(properties, 'pageSetUpPr');
  if (page !== undefined) edits.setAttributes(page, { fitToPage: fits ? 1 : undefined });
  else if (!fits) return;
  else if (properties !== undefined)
    edits.insertInOrder(properties, order, 'pageSetUpPr', '<pageSetUpPr fitToPage="1"/>');
  else edits.insertInOrder(root, SHEET_ORDER, 'sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

/** Paper, orientation and scale. */
export function writePageSetup(edits: Edits, root: XmlElement, print: PrintPlan): void {
  const fits = (print.fitWidth ?? 0) > 0;
  const values = {
    paperSize: PAPER[print.paper],
    orientation: print.orientation,
    ...(fits ? { fitToWidth: print.fitWidth, fitToHeight: 0, scale: undefined } : {}),
    ...(!fits && print.scale !== undefined
      ? { scale: print.scale, fitToWidth: undefined, fitToHeight: undefined }
      : {}),
  };
  const present = child(root, 'pageSetup');
  if (present !== undefined) {
    edits.setAttributes(present, values);
    return;
  }
  const attributes = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  );
  edits.insertInOrder(root, SHEET_ORDER, 'pageSetup', `<pageSetup${attributes.join('')}/>`);
}

/** Stretches the sheet's stated extent over an area. */
export function growDimension(edits: Edits, root: XmlElement, lastRow: number, lastColumn: number): void {
  const element = child(root, 'dimension');
  const range = element === undefined ? null : parseRange(attribute(edits.text, element, 'ref') ?? '');
  if (element === undefined || range === null) return;
  if (range.lastRow >= lastRow && range.lastColumn >= lastColumn) return;
  const grown = { lastRow: Math.max(range.lastRow, lastRow), lastColumn: Math.max(range.lastColumn, lastColumn) };
  edits.setAttributes(element, { ref: rangeText({ ...range, ...grown }) });
}
