import type { LayoutNote } from '../../intake/layoutNote';
import type { WorkbookPort } from '../../workbook/port';

/** One workbook to read from. */
export interface Source {
  readonly port: WorkbookPort;
  /** File name for messages and the report; '' inside Excel. */
  readonly file: string;
  /** What was assumed as the file was opened. */
  readonly note?: LayoutNote | null;
}
