import type { Cell, ConditionalFormattingRule, Table, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Area, CellValue } from '../../../workbook/cells';
import type { Calculation } from './cells/calculation';
import type { FontModel, LineModel, LooksModel } from './drawings/drawingParts';
import type { EventQueue } from './events';
import type { Names } from './names';

/** The open workbook: the stored one plus ids, events, selection and what else lives only while it is open. */
export interface WorkbookModel {
  readonly raw: Workbook;
  readonly events: EventQueue;
  readonly settings: Map<string, unknown>;
  readonly names: Names;
  readonly calculation: Calculation;
  /** Calls that clear a user's undo stack in Excel, by member name. */
  readonly undoClearing: string[];
  readonly name: string;
  readonly thisYear: number;
  /** Ranges the client holds at this moment: they follow cells that move. */
  liveRanges: () => readonly RangeModel[];
  /** Takes the bytes of a workbook that the add-in asks Excel to open in a window of its own. */
  opensWorkbook: (bytes: Uint8Array) => void;
  isReadOnly: boolean;
  /** "Local" for the add-in's own changes; another person's come as "Remote". */
  changeSource: 'Local' | 'Remote';
  sheets: SheetModel[];
  active: SheetModel;
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  /** Adding, deleting, renaming and hiding sheets is refused where the structure is protected. */
  guardStructure(): void;
  nextId(): number;
  /** By id or name, names without regard to case. */
  sheet(key: string): SheetModel | null;
  addSheet(name: string | null): SheetModel;
  deleteSheet(sheet: SheetModel): void;
  moveSheet(sheet: SheetModel, position: number): void;
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, area: Area): void;
  tables(): readonly TableModel[];
  table(key: string): TableModel;
  guard(): void;
  formulaWritten(): void;
  /** Marks formulas stale and raises the changed event of the sheet, and of the tables whose cells these are. */
  cellsChanged(sheet: SheetModel, area: Area): void;
  /** Cells came or went: charts, kept ranges and the like follow. */
  noteMove(shift: Shift): void;
  tableAdded({ id, sheet }: TableModel): void;
  tableGone({ id, name, sheet }: TableModel): void;
}

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet: the stored worksheet and what Excel keeps about it while it is open. */
export interface SheetModel {
  readonly workbook: WorkbookModel;
  readonly raw: Worksheet;
  readonly id: string;
  readonly customProperties: Map<string, string>;
  conditionalFormats: ConditionalFormatModel[];
  tables: TableModel[];
  charts: ChartModel[];
  /** From the back to the front. */
  shapes: ShapeModel[];
  /** Active cell or selected area. */
  selection: Area;
  isDataFiltered: boolean;
  deleted: boolean;
  /** Whoever shows the sheet is told which cells to look at anew. */
  onChanged: (area: Area | null) => void;
  readonly name: string;
  rename(name: string): void;
  visibility: Visibility;
  readonly isProtected: boolean;
  /** Refuses changes on a protected sheet unless every cell of the area is unlocked. */
  guard(area: Area): void;
  cell(row: number, column: number): Cell | undefined;
  makeCell(row: number, column: number): Cell;
  value(row: number, column: number): CellValue;
  /** Whether a cell has any content, without bringing formulas up to date. */
  hasContent(row: number, column: number): boolean;
  /** Cells are not as they were; null is the whole sheet. */
  noteChange(area?: Area | null): void;
  /** The smallest area that holds every cell with content; with formatted cells too unless `valuesOnly`. */
  usedArea(valuesOnly: boolean): Area | null;
}

/** A table: the stored one, its id and what Excel knows of its calculated columns. */
export interface TableModel {
  readonly sheet: SheetModel;
  readonly raw: Table;
  readonly id: string;
  isDataFiltered: boolean;
  /** Formula of a calculated column by column index, as stored for the first row of the body. */
  readonly calculated: Map<number, string>;
  readonly name: string;
  rename(name: string): void;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly bodyArea: Area;
  readonly headerArea: Area;
  readonly totalsArea: Area;
  columnNames(): readonly string[];
  /** The header cell of a column was written: Excel keeps cell and column name the same, text always, never empty. */
  headerWritten(index: number): void;
  /** Stretches or shrinks the table: same top left corner, at least a header and one row. */
  resize(area: Area): void;
  /** The table lies elsewhere, or cells came or went inside of it: columns of its own follow. */
  moveTo(area: Area, shift: Shift): void;
  /** Takes the table away; its cells stay. */
  remove(): void;
}

/** What a Range proxy stands for. Kept ranges move along when rows or columns come and go before them. */
export interface RangeModel {
  readonly sheet: SheetModel;
  area: Area;
  /** A range on the same sheet; refused when it leaves the sheet. */
  to(row: number, column: number, rows: number, columns: number): RangeModel;
  with(area: Area): RangeModel;
  /** Cells of the sheet moved: so does the range; one whose cells all went cannot be used any more. */
  follow(shift: Shift): void;
  alive(): this;
}

/** Cells that come (count > 0) or go (count < 0) at a row or column; those behind them move. */
export interface Shift {
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
  /** First row or column that is new or gone. */
  readonly at: number;
  readonly count: number;
  /** The other axis: only cells within these move. */
  readonly from: number;
  readonly to: number;
}

/** An end of a data bar: the number at which the bar has no length, or its full one. */
export interface BarEnd {
  readonly type: 'Automatic' | 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Formula' | 'Percentile';
  readonly formula?: string;
}

export interface DataBarModel {
  readonly from: BarEnd;
  readonly to: BarEnd;
  /** '#RRGGBB' */
  readonly color: string;
  /** '' for none. */
  readonly border: string;
  readonly gradient: boolean;
  readonly barOnly: boolean;
  readonly direction: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly negativeAlike: boolean;
}

/** A conditional format with a formula, or a data bar; other kinds of a loaded file are kept and only counted. */
export interface ConditionalFormatModel {
  readonly id: string;
  areas: readonly Area[];
  readonly type: string;
  formula: string;
  bar?: DataBarModel;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  fill?: string;
  stopIfTrue: boolean;
  /** The stored rule of a kind that is not emulated, or of a data bar nobody has changed. */
  kept?: ConditionalFormattingRule | undefined;
}

/** A rectangle on a sheet in points from its top left corner. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface TitleModel {
  text: string;
  visible: boolean;
  overlay: boolean;
  readonly looks: LooksModel;
}

export interface LabelsModel {
  numberFormat: string;
  linkNumberFormat: boolean;
  position: string;
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  readonly looks: LooksModel;
}

export interface GridlinesModel {
  visible: boolean;
  readonly line: LineModel;
}

export interface AxisModel {
  readonly type: 'Category' | 'Value' | 'Series';
  readonly group: 'Primary' | 'Secondary';
  visible: boolean;
  numberFormat: string;
  linkNumberFormat: boolean;
  /** '' where Excel chooses. */
  minimum: number | '';
  maximum: number | '';
  majorUnit: number | '';
  tickLabelPosition: string;
  majorTickMark: string;
  minorTickMark: string;
  reversePlotOrder: boolean;
  categoryType: string;
  readonly majorGridlines: GridlinesModel;
  readonly minorGridlines: GridlinesModel;
  readonly title: TitleModel;
  readonly looks: LooksModel;
}

export interface SeriesModel {
  /** A text of its own where no cell has the name. */
  name: string;
  nameAt: RangeModel | null;
  values: RangeModel | null;
  categories: RangeModel | null;
  /** null takes the type of the chart. */
  type: string | null;
  gapWidth: number;
  overlap: number;
  axisGroup: string;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  smooth: boolean;
  hasDataLabels: boolean;
  readonly labels: LabelsModel;
  readonly looks: LooksModel;
}

export interface LegendModel {
  visible: boolean;
  overlay: boolean;
  position: string;
  readonly looks: LooksModel;
}

/** A chart on a sheet, as plain values: nothing is drawn. */
export interface ChartModel extends Place {
  readonly sheet: SheetModel;
  readonly id: string;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  style: number;
  displayBlanksAs: string;
  plotVisibleOnly: boolean;
  series: SeriesModel[];
  readonly title: TitleModel;
  readonly legend: LegendModel;
  readonly looks: LooksModel;
  readonly plotLooks: LooksModel;
  readonly labels: LabelsModel;
  readonly axes: readonly AxisModel[];
  readonly font: FontModel;
  /** Drawn objects of a protected sheet cannot be changed. */
  guard(): void;
  axis(type: AxisModel['type'], group?: AxisModel['group']): AxisModel | undefined;
  /** What the title says: a text, or the name of the only series, or what Excel puts there. */
  titleText(): string;
}

export type ShapeType = 'GeometricShape' | 'Line' | 'Image' | 'Group' | 'Unsupported';

export interface ShapeFillModel {
  color: string;
  type: 'NoFill' | 'Solid';
  transparency: number;
}

export interface ShapeLineModel {
  visible: boolean;
  color: string;
  weight: number;
  dash: string;
  style: string;
  transparency: number;
}

export interface TextModel {
  text: string;
  readonly font: FontModel;
  horizontal: string;
  vertical: string;
  autoSize: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
}

/** One end of a connector: a place on another shape. */
export interface Connection {
  readonly shape: ShapeModel;
  /** Sites of boxes are counted from the top against the clock: top, left, bottom, right. */
  readonly site: number;
}

/** A shape on a sheet, as plain values: nothing is drawn. */
export interface ShapeModel extends Place {
  readonly sheet: SheetModel;
  readonly id: string;
  readonly type: ShapeType;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  visible: boolean;
  lockAspectRatio: boolean;
  placement: string;
  altTextTitle: string;
  altTextDescription: string;
  geometry: string;
  connector: string;
  begin: Connection | null;
  end: Connection | null;
  readonly fill: ShapeFillModel;
  readonly line: ShapeLineModel;
  readonly text: TextModel;
  guard(): void;
  /** Puts a line between the places its ends are connected to. */
  follow(): void;
}
