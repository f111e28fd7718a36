import type { ConditionalFormatModel } from '../model/conditional-formats';
import type { NameModel } from '../model/names';
import type { RangeTarget } from '../model/range-target';
import type { SheetModel } from '../model/sheet';
import type { Side } from '../model/styles';
import type { TableModel } from '../model/table';
import type { WorkbookModel } from '../model/workbook';
import { HostRef, type TypeRegistry, type TypeTable } from '../richapi/types';

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

interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly RangeTarget[];
}

/** What stands behind each class of the client. */
interface Targets {
  Workbook: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  Application: WorkbookModel;
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
