import type { SerialDate } from '../../domain/time/serialDate';
import type { Visit, VisitMethod } from '../../domain/visits/visit';
import { VISIT_METHODS } from '../../domain/visits/visit';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { OwnTable } from '../../sheets/schema/openTable';
import { columnKeys } from '../../sheets/schema/tableSchema';
import { VISITS } from '../../sheets/schema/visitsSchema';
import type { VisitColumn } from '../../sheets/schema/visitsSchema';
import type { CellValue } from '../../workbook/cells';
import type { ListCodes } from '../ownSheets/lists';

/** Between several people in one cell. */
export const PEOPLE_SEPARATOR = '; ';

/** A visit with the row of the table it stands in (0 = first below the header). */
export interface LoggedVisit extends Visit {
  readonly row: number;
}

export interface VisitReading {
  readonly visits: readonly LoggedVisit[];
  /** Rows with something in them that are no visit, since their date is missing or can't be read. */
  readonly withoutDate: readonly number[];
  /** First row that is free to write to: rows at the end that hold nothing a person typed don't count. */
  readonly nextRow: number;
}

/** Everything that reading and writing the rows of the log needs. @param shift days from the workbook's serials to ours */
export interface RowContext {
  readonly codes: ListCodes;
  readonly shift: number;
}

/** Columns a person fills, as they are read. */
type Cells = (key: VisitColumn) => CellValue;

/** The visits of the log, in the order of its rows. Times may be texts; dates may not. */
export function readVisitRows(table: OwnTable<VisitColumn>, context: RowContext): VisitReading {
  const typed = columnKeys(VISITS).filter((key) => VISITS.columns[key].owner === 'person');
  const visits: LoggedVisit[] = [];
  const withoutDate: number[] = [];
  let nextRow = 0;
  table.rows.forEach((row, index) => {
    const cells: Cells = (key) => table.cell(index, key);
    // Columns that the user added count as well: such a row is theirs.
    const isFilled = typed.some((key) => cells(key) !== '') || row.some((cell, c) => !table.isOurs(c) && cell !== '');
    if (!isFilled) return;
    nextRow = index + 1;
    const visit = readVisit(cells, context);
    if (visit === null) withoutDate.push(index);
    else visits.push({ ...visit, row: index });
  });
  return { visits, withoutDate, nextRow };
}

function readVisit(cells: Cells, { codes, shift }: RowContext): Visit | null {
  const day = dayOf(cells('date'), shift);
  if (day === null) return null;
  const text = (key: VisitColumn): string => String(cells(key)).trim();
  const method = codes('method', text('method'));
  const expense = cells('expense');
  return {
    day,
    start: timeOf(cells('start')),
    customer: text('customer'),
    place: text('place'),
    method: VISIT_METHODS.find((code): code is VisitMethod => code === method) ?? null,
    visitors: peopleIn(text('visitor')),
    contacts: peopleIn(text('contacts')),
    purpose: text('purpose'),
    keyPoints: text('keyPoints'),
    thoughts: text('thoughts'),
    needs: text('needs'),
    objections: text('objections'),
    nextStep: text('nextStep'),
    nextVisit: dayOf(cells('nextVisit'), shift),
    followUpDone: dayOf(cells('followUpDone'), shift),
    summary: text('summary'),
    expense: typeof expense === 'number' ? expense : null,
  };
}

/** The cells of one visit; calculated columns are left to their formulas. */
export function visitRow(visit: Visit, texts: Texts, shift: number): RowValues<VisitColumn> {
  const date = (day: SerialDate | null): number | '' => (day === null ? '' : day - shift);
  return {
    date: date(visit.day),
    start: visit.start ?? '',
    customer: visit.customer,
    place: visit.place,
    method: visit.method === null ? '' : texts.visits.methods[visit.method],
    visitor: visit.visitors.join(PEOPLE_SEPARATOR),
    contacts: visit.contacts.join(PEOPLE_SEPARATOR),
    purpose: visit.purpose,
    keyPoints: visit.keyPoints,
    thoughts: visit.thoughts,
    needs: visit.needs,
    objections: visit.objections,
    nextStep: visit.nextStep,
    nextVisit: date(visit.nextVisit),
    followUpDone: date(visit.followUpDone),
    summary: visit.summary,
    expense: visit.expense ?? '',
  };
}

/** The people a cell names. */
export function peopleIn(cell: string): string[] {
  return cell
    .split(/[;；、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A day from a cell. A text is none: the formulas of the table count it as none too, and the notices name its cell. */
function dayOf(cell: CellValue, shift: number): SerialDate | null {
  return typeof cell === 'number' && cell > 0 ? (Math.floor(cell + shift) as SerialDate) : null;
}

function timeOf(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? cell : null;
  const match = /^(\d{1,2})[:.h：](\d{2})$/u.exec(String(cell).trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? (hours * 60 + minutes) / 1440 : null;
}
