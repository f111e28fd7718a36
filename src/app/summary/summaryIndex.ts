import type { SummaryModel } from '../../domain/summary/summary';
import type { Month } from '../../domain/time/month';
import { parseMonth } from '../../domain/time/month';
import { firstDayOf, monthOfSerial } from '../../domain/time/serialDate';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import { monthOfSummaryMark } from '../../sheets/names';
import { SUMMARIES } from '../../sheets/schema/summariesSchema';
import type { IndexColumn } from '../../sheets/schema/summariesSchema';
import { summariesTemplate } from '../../sheets/summaries';
import { updateSheet } from '../../sheets/updateSheet';
import { quoteSheetName } from '../../workbook/address';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readOwnTable, requireRoomBelow } from '../ownSheets/workbookState';
import { money, ratio } from '../classification/round';

/** A link to a sheet that shows its name. */
export function sheetLink(name: string, text = name): PlanCell {
  const target = `#${quoteSheetName(name)}!A1`.replaceAll('"', '""');
  return { formula: `=HYPERLINK("${target}","${text.replaceAll('"', '""')}")` };
}

/**
 * The plan that brings the list of summaries up to date with one of them: a row per month, links to the sheets as they
 * are called now; the link of a sheet that is gone is taken away. null when nothing would change.
 */
export async function indexPlan({
  state,
  model,
  sheet,
  amount,
  texts,
}: {
  readonly state: WorkbookState;
  readonly model: SummaryModel;
  readonly sheet: string;
  readonly amount: string;
  readonly texts: Texts;
}): Promise<{ readonly plan: SheetPlan | null; readonly name: string }> {
  const template = summariesTemplate(texts, amount);
  const names = new Map<Month, string>();
  for (const info of state.sheets) {
    const month = parseMonth(monthOfSummaryMark(info.mark) ?? '');
    if (month !== null && !names.has(month)) names.set(month, info.name);
  }
  names.set(model.month, sheet);
  const row = (month: Month): RowValues<IndexColumn> => ({
    month: firstDayOf(month),
    sheet: sheetLink(names.get(month) ?? ''),
    ...(month === model.month ? figuresOf(model) : {}),
  });
  const table = await readOwnTable(state, SUMMARIES, true);
  if (table === null) {
    const months = [...names.keys()].sort((a, b) => b - a);
    const plan = await newOwnSheet(state, template, months.map(row));
    return { plan, name: plan.sheet.name };
  }
  const changed = new Map<number, RowValues<IndexColumn>>();
  const known = new Set<Month>();
  table.rows.forEach((_, index) => {
    const cell = table.cell(index, 'month');
    if (typeof cell !== 'number' || cell <= 0) return;
    const month = monthOfSerial(cell);
    known.add(month);
    changed.set(index, names.has(month) ? row(month) : { sheet: '' });
  });
  const added = [...names.keys()].filter((month) => !known.has(month)).sort((a, b) => a - b);
  await requireRoomBelow(state, table, added.length);
  const plan = updateSheet(template, table, { rows: changed, added: added.map(row) });
  return { plan, name: table.sheetName };
}

function figuresOf({ figures, year, plan, groups }: SummaryModel): RowValues<IndexColumn> {
  const change = (value: number | null | undefined): number | '' =>
    value === null || value === undefined ? '' : ratio(value);
  return {
    sales: money(figures?.sales ?? groups.allSales),
    lastMonth: change(figures?.lastMonth?.change),
    lastYear: change(figures?.sameMonthLastYear?.change),
    yearToDate: year === null ? '' : money(year.thisYear),
    plan: change(plan.find(({ span }) => span === 'year')?.reached),
    classA: groups.classes.A.customers,
    dormant: groups.segments === null ? '' : groups.segments.dormant.customers,
  };
}
