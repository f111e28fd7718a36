import { isMade, type Visit } from '../../domain/visits/visit';
import type { SerialDate } from '../../domain/time/serialDate';
import type { BlockPlan, SheetPlan } from '../../workbook/plan';
import { visitCells } from '../ownSheets/customersSheet';
import type { VisitBook } from './visitBook';

const KEPT_UP_TO_DATE = ['lastVisit', 'nextVisit'] as const;

/**
 * Last visit and Next visit due on the Customers sheet for the accounts of some visits, so that they are right as soon as
 * a visit is saved. Cells with a formula of the user's, columns that were deleted and a protected sheet are left alone.
 * @param visits the whole log as it is going to stand
 * @param touched customers as the log names them: of the visits that are written or changed
 * @returns null when no cell changes
 */
export async function visitedCustomersPlan(
  book: VisitBook,
  visits: readonly Visit[],
  touched: readonly string[],
  today: SerialDate,
): Promise<SheetPlan | null> {
  const { customers, state, names, context } = book;
  const sheet = state.sheets.find(({ id }) => id === customers?.sheetId);
  if (customers === null || sheet === undefined || sheet.isProtected) return null;
  const keys = new Set(touched.map((customer) => names.keyOf(customer)));
  const days = new Map<string, SerialDate>();
  for (const visit of visits) {
    const key = names.keyOf(visit.customer);
    if (isMade(visit, today) && visit.day > (days.get(key) ?? 0)) days.set(key, visit.day);
  }
  const blocks: BlockPlan[] = [];
  for (const index of customers.rows.keys()) {
    const id = String(customers.cell(index, 'id')).trim();
    const key = names.keyOf(id === '' ? String(customers.cell(index, 'customer')) : id);
    if (!keys.has(key)) continue;
    const cells = visitCells(key, customers.cell(index, 'cadence'), { days, today, shift: context.shift });
    const row = customers.area.row + 1 + index;
    const [formulas = []] = await state.port.formulas(sheet.id, { ...customers.area, row, rows: 1 });
    for (const column of KEPT_UP_TO_DATE) {
      const offset = customers.offset(column);
      const cell = cells[column];
      if (
        offset < 0 ||
        cell === undefined ||
        cell === customers.cell(index, column) ||
        (formulas[offset] ?? '').startsWith('=')
      )
        continue;
      blocks.push({ row, column: customers.area.column + offset, cells: [[cell]] });
    }
  }
  if (blocks.length === 0) return null;
  return { sheet: { kind: 'existing', id: sheet.id, name: sheet.name }, blocks };
}
