import type { Texts } from '../../i18n/texts';
import type { SheetInfo, TableInfo, WorkbookPort } from '../../workbook/port';

/** A sheet, with the mark that it has or had. */
export interface StateSheet extends SheetInfo {
  /** Another program took the mark away; the next write puts it back. */
  readonly isMarkLost?: true;
}

/** The sheets and tables of a workbook at one moment. */
export interface SheetsNow {
  readonly port: WorkbookPort;
  readonly sheets: readonly StateSheet[];
  readonly tables: readonly TableInfo[];
}

/** What is known of a workbook's sheets and tables before a plan is made. */
export interface WorkbookState extends SheetsNow {
  /** Of all languages: headers of our tables are known in each of them. */
  readonly languages: readonly Texts[];
}
