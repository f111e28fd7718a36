import type { FillModel, FontModel, LineModel, LooksModel, Part } from '../model/drawings/drawingParts';
import type { NameModel } from '../model/names';
import type { RangeTarget } from '../model/cells/rangeTarget';
import type { Side } from '../model/looks/styles';
import { HostRef, type TypeRegistry, type TypeTable } from '../richapi/types';
import type {
  AxisModel,
  ChartModel,
  ConditionalFormatModel,
  GridlinesModel,
  LabelsModel,
  LegendModel,
  SeriesModel,
  ShapeFillModel,
  ShapeLineModel,
  ShapeModel,
  SheetModel,
  TableModel,
  TextModel,
  TitleModel,
  WorkbookModel,
} from '../model/types';

/** One border side of a range. */
export interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: Side | 'insideHorizontal' | 'insideVertical';
}

export interface ConditionalTarget {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

export interface NameTarget {
  readonly workbook: WorkbookModel;
  readonly entry: NameModel;
}

interface PropertyTarget {
  readonly sheet: SheetModel;
  readonly key: string;
}

/** A workbook that was handed over and not opened yet. */
interface CreatedTarget {
  readonly workbook: WorkbookModel;
  readonly bytes: Uint8Array;
}

interface SettingTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

export interface ColumnTarget {
  readonly table: TableModel;
  readonly index: number;
}

interface RowTarget {
  readonly table: TableModel;
  readonly index: number;
}

export interface SeriesTarget {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

export interface PageBreakTarget {
  readonly sheet: SheetModel;
  /** First row of the new page. */
  readonly row: number;
}

interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly RangeTarget[];
}

/** What stands behind each class of the client. */
interface Targets {
  Workbook: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  Application: WorkbookModel;
  WorkbookCreated: CreatedTarget;
  Functions: WorkbookModel;
  FunctionResult: { readonly value: unknown };
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  PageLayout: SheetModel;
  AutoFilter: { readonly isDataFiltered: boolean; readonly area: RangeTarget | null };
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetCustomProperty: PropertyTarget;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  TableCollection: {
    readonly tables: () => readonly TableModel[];
    readonly workbook: WorkbookModel;
    readonly sheet: SheetModel | null;
  };
  Table: TableModel;
  TableColumnCollection: TableModel;
  TableColumn: ColumnTarget;
  TableRowCollection: TableModel;
  TableRow: RowTarget;
  NamedItemCollection: WorkbookModel;
  NamedItem: NameTarget;
  SettingCollection: WorkbookModel;
  Setting: SettingTarget;
  PivotTableScopedCollection: RangeTarget;
  DataBarConditionalFormat: ConditionalTarget;
  ConditionalDataBarPositiveFormat: ConditionalTarget;
  ConditionalDataBarNegativeFormat: ConditionalTarget;
  PageBreakCollection: SheetModel;
  PageBreak: PageBreakTarget;
  HeaderFooterGroup: SheetModel;
  HeaderFooter: SheetModel;
  ChartCollection: SheetModel;
  Chart: ChartModel;
  ChartTitle: ChartModel;
  ChartTitleFormat: Part<LooksModel>;
  ChartFont: Part<FontModel>;
  ChartFill: Part<FillModel>;
  ChartBorder: Part<LineModel>;
  ChartLineFormat: Part<LineModel>;
  ChartLegend: Part<LegendModel>;
  ChartLegendFormat: Part<LooksModel>;
  ChartAxes: ChartModel;
  ChartAxis: Part<AxisModel>;
  ChartAxisFormat: Part<LooksModel>;
  ChartAxisTitle: Part<TitleModel>;
  ChartAxisTitleFormat: Part<LooksModel>;
  ChartGridlines: Part<GridlinesModel>;
  ChartGridlinesFormat: Part<GridlinesModel>;
  ChartSeriesCollection: ChartModel;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: Part<LooksModel>;
  ChartDataLabels: Part<LabelsModel>;
  ChartDataLabelFormat: Part<LooksModel>;
  ChartAreaFormat: Part<LooksModel>;
  ChartPlotArea: Part<LooksModel>;
  ChartPlotAreaFormat: Part<LooksModel>;
  ShapeCollection: SheetModel;
  Shape: ShapeModel;
  GeometricShape: ShapeModel;
  Line: ShapeModel;
  ShapeFill: Part<ShapeFillModel>;
  ShapeLineFormat: Part<ShapeLineModel>;
  ShapeFont: Part<FontModel>;
  TextFrame: Part<TextModel>;
  TextRange: Part<TextModel>;
}

type ExcelType = keyof Targets;

/** A reference whose target surely fits its class. */
export function ref<K extends ExcelType>(type: K, target: Targets[K]): HostRef {
  return new HostRef(type, target);
}

/** Adds the table of one class to a registry. */
export type Define = (registry: TypeRegistry) => void;

export function define<K extends ExcelType>(type: K, table: TypeTable<Targets[K]>): Define {
  return (registry) => registry.add(type, table);
}
