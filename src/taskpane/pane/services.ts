import type { Dictionaries } from '../../i18n/texts';
import type { WorkbookSession } from '../../app/session/workbookSession';
import type { SerialDate } from '../../domain/time/serialDate';
import type { Language } from '../../i18n/language';
import type { Area } from '../../workbook/cells';

/** What the pane works with, beside its own state. Tests give their own. */
export interface PaneServices {
  /** The open workbook: read through its port, written to only by its `write`. */
  readonly session: WorkbookSession;
  /** Brings a sheet to the front and selects an area of it. */
  readonly show: (sheetId: string, area: Area) => Promise<void>;
  readonly dictionaries: () => Promise<Dictionaries>;
  /** Language of Excel itself. */
  readonly language: Language;
  readonly today: () => SerialDate;
  /** Minutes of the day by the clock of this machine. */
  readonly minutes: () => number;
  /** Calls back when the user changes cells of a sheet; edits of our own are passed over while `isWriting`. */
  readonly watch: (isWriting: () => boolean, listener: (sheetId: string) => void) => Promise<void>;
  /** Opens a sample workbook in a window of its own. */
  readonly openSample: () => Promise<void>;
  /** The language chosen for the pane on this machine; kept beside the workbook, null follows Excel. */
  readonly keepLanguage: (language: Language | null) => void;
}
