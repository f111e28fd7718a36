import { relationsOf } from '../../../workbook/xlsx/package/container/relations';
import type { Package } from '../../../workbook/xlsx/package/container/package';
import { sheetParts } from '../../../workbook/xlsx/package/container/workbookPart';
import {
  attribute,
  child,
  childrenNamed,
  inner,
  parseXml,
  relationId,
  unescapeXml,
  type XmlElement,
} from '../../../workbook/xlsx/package/xml/xml';
import { parseAddress } from '../model/cells/cellRange';
import { newSeries } from '../model/drawings/charts';
import { placeOf } from '../model/drawings/places';
import { RangeTarget } from '../model/cells/rangeTarget';
import type { ChartModel, Place, SeriesModel, ShapeType, SheetModel, WorkbookModel } from '../model/types';
import { DrawnChart } from '../model/drawings/charts';
import { DrawnShape } from '../model/drawings/shapes';

const EMU_PER_POINT = 12_700;

/** Kinds of drawn objects by their element, and the element that names them. */
const OBJECTS: Readonly<Record<string, { readonly named: string; readonly type: ShapeType | 'Chart' }>> = {
  graphicFrame: { named: 'nvGraphicFramePr', type: 'Chart' },
  sp: { named: 'nvSpPr', type: 'GeometricShape' },
  cxnSp: { named: 'nvCxnSpPr', type: 'Line' },
  pic: { named: 'nvPicPr', type: 'Image' },
  grpSp: { named: 'nvGrpSpPr', type: 'Group' },
};

/** Puts the charts and shapes of a package on the sheets they stand on: names, places, and what charts show. */
export function loadDrawings(pkg: Package, model: WorkbookModel): void {
  for (const { name, part } of sheetParts(pkg)) {
    const sheet = model.sheet(name);
    const drawing = pkg.has(part) ? relationsOf(pkg, part).find(({ kind }) => kind === 'drawing') : undefined;
    if (sheet === null || drawing === undefined || !pkg.has(drawing.target)) continue;
    const text = pkg.text(drawing.target);
    for (const anchor of parseXml(text).children) loadAnchor({ pkg, part: drawing.target, text, anchor, sheet });
  }
}

function loadAnchor({
  pkg,
  part,
  text,
  anchor,
  sheet,
}: {
  readonly pkg: Package;
  readonly part: string;
  readonly text: string;
  readonly anchor: XmlElement;
  readonly sheet: SheetModel;
}): void {
  const element = anchor.children.find(({ name }) => OBJECTS[name] !== undefined);
  const object = element === undefined ? undefined : OBJECTS[element.name];
  if (element === undefined || object === undefined) return;
  const properties = child(child(element, object.named) ?? element, 'cNvPr');
  const name = properties === undefined ? '' : (attribute(text, properties, 'name') ?? '');
  const place = placeOfAnchor(text, anchor, sheet);
  const id = sheet.workbook.nextId();
  if (object.type !== 'Chart') {
    sheet.shapes.push(Object.assign(new DrawnShape(sheet, `{shape-${id}}`, object.type, name), place));
    return;
  }
  const frame = find(element, 'chart');
  const relation = relationsOf(pkg, part).find((each) => frame !== undefined && each.id === relationId(text, frame));
  const chart = Object.assign(new DrawnChart(sheet, `{chart-${id}}`, name, 'ColumnClustered'), place);
  if (relation !== undefined && pkg.has(relation.target)) loadChart(pkg.text(relation.target), chart);
  sheet.charts.push(chart);
}

/** The first element of a name anywhere below. */
function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of element.children) {
    const found = each.name === name ? each : find(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const numberIn = (text: string, element: XmlElement | undefined, name: string): number => {
  const found = element === undefined ? undefined : child(element, name);
  return found === undefined ? 0 : Number(inner(text, found));
};

function placeOfAnchor(text: string, anchor: XmlElement, sheet: SheetModel): Place {
  const corner = (name: string): { readonly x: number; readonly y: number } => {
    const at = child(anchor, name);
    const cell = { row: numberIn(text, at, 'row'), column: numberIn(text, at, 'col'), rows: 1, columns: 1 };
    const { left, top } = placeOf(sheet, cell);
    return {
      x: left + numberIn(text, at, 'colOff') / EMU_PER_POINT,
      y: top + numberIn(text, at, 'rowOff') / EMU_PER_POINT,
    };
  };
  const position = child(anchor, 'pos');
  const points = (name: string): number =>
    Number(position === undefined ? 0 : (attribute(text, position, name) ?? 0)) / EMU_PER_POINT;
  const from = position === undefined ? corner('from') : { x: points('x'), y: points('y') };
  const extent = child(anchor, 'ext');
  const size = (name: string): number =>
    Number(extent === undefined ? 0 : (attribute(text, extent, name) ?? 0)) / EMU_PER_POINT;
  if (child(anchor, 'to') === undefined) return { left: from.x, top: from.y, width: size('cx'), height: size('cy') };
  const to = corner('to');
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

const TYPES: Readonly<Record<string, string>> = {
  barChart: 'ColumnClustered',
  lineChart: 'Line',
  scatterChart: 'XYScatterLines',
  pieChart: 'Pie',
  areaChart: 'Area',
  doughnutChart: 'Doughnut',
};

function loadChart(text: string, chart: ChartModel): void {
  const root = parseXml(text);
  const plot = find(root, 'plotArea');
  const title = child(find(root, 'chart') ?? root, 'title');
  if (title !== undefined) {
    chart.title.text = unescapeXml([...allNamed(title, 't')].map((run) => inner(text, run)).join(''));
    chart.title.visible = true;
  }
  chart.legend.visible = find(root, 'legend') !== undefined;
  for (const group of plot?.children ?? []) {
    const type = TYPES[group.name];
    if (type === undefined) continue;
    if (chart.series.length === 0) chart.type = type;
    for (const series of childrenNamed(group, 'ser')) chart.series.push(loadSeries(text, series, chart, type));
  }
}

function* allNamed(element: XmlElement, name: string): Iterable<XmlElement> {
  for (const each of element.children) {
    if (each.name === name) yield each;
    yield* allNamed(each, name);
  }
}

function loadSeries(text: string, series: XmlElement, chart: ChartModel, type: string): SeriesModel {
  const range = (...names: readonly string[]): RangeTarget | null => {
    const holder = names.map((name) => child(series, name)).find((each) => each !== undefined);
    const formula = holder === undefined ? undefined : find(holder, 'f');
    return formula === undefined ? null : rangeOf(unescapeXml(inner(text, formula)), chart.sheet.workbook);
  };
  return {
    ...newSeries(''),
    type,
    nameAt: range('tx'),
    values: range('val', 'yVal'),
    categories: range('cat', 'xVal'),
  };
}

function rangeOf(formula: string, workbook: WorkbookModel): RangeTarget | null {
  const bang = formula.lastIndexOf('!');
  const name = formula.slice(0, Math.max(0, bang)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const [sheet, area] = [workbook.sheet(name), parseAddress(formula.slice(bang + 1))];
  return sheet === null || area === null ? null : new RangeTarget(sheet, area);
}
