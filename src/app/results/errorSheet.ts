import type { Texts } from '../../i18n/texts';
import { LOOK } from '../../sheets/style';
import { MARKS } from '../../sheets/names';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import type { WorkbookPort } from '../../workbook/port';
import { freeName } from '../ownSheets/workbookState';

const HEADER_ROW = 3;
const WIDTHS = [18, 90, 60];
/** Of the details; a cell holds 32,767 characters, a person needs the beginning. */
const LONGEST = 2000;

/** Something a command has to say to a person who has no pane open. */
export interface Message {
  /** Serial of day and time in the 1900 system, in the person's own time zone. */
  readonly when: number;
  readonly text: string;
  /** What a developer asks for when something unforeseen happened; else ''. */
  readonly details: string;
}

/** The plan that adds a message to the messages sheet, below those that are there; makes the sheet when it is missing. */
export async function messagePlan(port: WorkbookPort, message: Message, texts: Texts): Promise<WritePlan> {
  const state = { sheets: await port.sheets() };
  const when = message.when - ((await port.date1904()) ? DAYS_1900_TO_1904 : 0);
  const own = state.sheets.find(({ mark }) => mark === MARKS.messages);
  if (own === undefined)
    return { sheets: [newSheet(freeName(state, texts.messages.name), { ...message, when }, texts)] };
  const row = own.used === null ? HEADER_ROW + 1 : own.used.row + own.used.rows;
  return { sheets: [{ sheet: { kind: 'existing', id: own.id, name: own.name }, ...line(row, { ...message, when }) }] };
}

function newSheet(name: string, message: Message, { messages, pane }: Texts): SheetPlan {
  const first = line(HEADER_ROW + 1, message);
  return {
    sheet: { kind: 'new', name, mark: MARKS.messages },
    ...first,
    blocks: [
      { row: 0, column: 0, cells: [[messages.title], [messages.line]] },
      { row: HEADER_ROW, column: 0, cells: [[messages.headers.when, messages.headers.what, pane.details]] },
      ...first.blocks,
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true, size: LOOK.titleSize } },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: { size: LOOK.quietSize, color: LOOK.quiet } },
      {
        area: { row: HEADER_ROW, column: 0, rows: 1, columns: 3 },
        style: { bold: true, color: LOOK.headerText, fill: LOOK.headerFill, horizontal: 'left', indent: 1 },
      },
      ...first.styles,
    ],
    columnWidths: WIDTHS.map((width, column) => ({ column, columns: 1, width })),
    rowHeights: [{ row: 0, rows: 1, height: LOOK.titleHeight }],
    gridlines: false,
  };
}

/** One message in a row of its own. */
function line(
  row: number,
  { when, text, details }: Message,
): Required<Pick<SheetPlan, 'numberFormats' | 'blocks' | 'styles'>> {
  const at = (column: number, columns = 1): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column,
    rows: 1,
    columns,
  });
  return {
    numberFormats: [
      { area: at(0), format: 'yyyy-mm-dd hh:mm' },
      { area: at(1, 2), format: '@' },
    ],
    blocks: [{ row, column: 0, cells: [[when, text, details.slice(0, LONGEST)]] }],
    styles: [
      { area: at(0, 3), style: { horizontal: 'left', vertical: 'top', indent: 1, lineBelow: LOOK.rowLine } },
      { area: at(1, 2), style: { wrap: true } },
    ],
  };
}
