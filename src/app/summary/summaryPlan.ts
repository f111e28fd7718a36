import { breathe } from '../breathe';
import type { CustomerResult } from '../../domain/classification';
import type { Month } from '../../domain/time/month';
import { formatMonth } from '../../domain/time/month';
import type { SummaryModel } from '../../domain/summary/summary';
import { formatsOf } from '../../i18n/formats';
import { displayName } from '../classification/displayName';
import type { SummaryContext } from '../../sheets/summary/context';
import { largestAmount } from '../../sheets/summary/context';
import { layOut, layOutSteps } from '../../sheets/summary/sheet';
import { amountFormats } from '../../sheets/summary/style';
import { findMarks } from '../../sheets/summary/findMarks';
import { newSummary, updateSummary } from '../../sheets/summary/write';
import type { SummaryCells } from '../../sheets/summary/write';
import type { SheetPlan, WritePlan } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import type { SheetInfo } from '../../workbook/port';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { currencyOf } from '../reading/readingFacts';
import type { WorkbookState } from '../ownSheets/workbookState';
import { freeName } from '../ownSheets/workbookState';
import type { StateSheet } from '../ownSheets/stateTypes';
import { resultPlan } from '../results/resultPlan';
import { workbookFormats } from '../reading/workbookFormats';
import type { CustomersTable } from './customers';
import { customersToCome, linkTo } from './customers';
import { indexPlan, sheetLink } from './summaryIndex';
import { summaryLines } from './lines';
import { summaryFoot } from './summaryFoot';
import { markOfSummary } from './month';
import { planLists } from './salesPlan';
import type { SummaryRequest, SummaryResult } from './summary';
import { inSteps, summaryOf } from './summary';

/** The plan of a month's summary and what it is about. */
export interface SummaryPlan {
  readonly plan: WritePlan;
  readonly model: SummaryModel;
  readonly month: Month;
  /** Name of the summary's sheet. */
  readonly sheet: string;
  readonly context: SummaryContext;
  /** Mark of the summary's sheet. */
  readonly mark: string;
}

/** More names than this are not made links in the full lists: each one would be looked up at every calculation. */
const MOST_LINKS = 300;

/**
 * The plan that writes a month's summary: its sheet, new or brought up to date in place, and the list of summaries. A
 * workbook that was never classified gets its Customers and Playbook sheets too, which names and actions lead to.
 * @throws NothingToRead, UserError 'cells-in-the-way', 'cancelled'
 */
export async function summaryPlan(
  result: ClassifyResult,
  dictionaries: Dictionaries,
  request: SummaryRequest = {},
): Promise<SummaryPlan> {
  const found = await summaryOf(result, dictionaries, request);
  const { state, model } = found;
  const sheets: SheetPlan[] = [];
  let { customers } = found;
  if (customers === null) {
    const { plan } = await resultPlan(result, dictionaries);
    await breathe();
    sheets.push(...plan.sheets);
    const name = plan.sheets[0]?.sheet.name ?? '';
    customers = customersToCome(result.lines, name, 2, dictionaries[result.sheetLanguage]);
  }
  const taken = sheets.map(({ sheet }) => sheet.name);
  const texts = dictionaries[result.sheetLanguage];
  const mark = markOfSummary(model.month);
  const own = await ownSheet(state, mark);
  const wanted = texts.summary.sheetName({ month: formatMonth(model.month) });
  const name = own === null ? freeName(state, wanted, taken) : own.info.name;
  const amount = workbookFormats(result.reading.sheets, result.reading.book).amount;
  const index = await indexPlan({ state, model, sheet: name, amount, texts });
  const context = contextOf(found, result, dictionaries, customers);
  const toIndex = sheetLink(index.name, texts.summary.index.back);
  await breathe();
  if (own === null) {
    const layout = await inSteps(layOutSteps(context, toIndex));
    sheets.push(await inSteps(newSummary(layout, { kind: 'new', name, mark })));
  } else {
    const { info, cells } = own;
    const sheet = { kind: 'existing', id: info.id, name, ...(info.isMarkLost === true ? { mark } : {}) } as const;
    const plan =
      cells.values.length === 0
        ? await inSteps(newSummary(layOut(context, toIndex), sheet))
        : updateSummary({
            lay: (noteRows) => layOut(context, toIndex, noteRows),
            sheet,
            cells,
            moved: (place, text) => texts.summary.notes.moved({ place, text }),
            charts: (await state.port.chartNames?.(info.id)) ?? null,
          });
    if (plan !== null) sheets.push(plan);
    else if (info.isMarkLost === true) sheets.push({ sheet });
  }
  if (index.plan !== null) sheets.push(index.plan);
  return { plan: { sheets }, model, month: model.month, sheet: name, context, mark };
}

function contextOf(
  { model, targets }: SummaryResult,
  result: ClassifyResult,
  dictionaries: Dictionaries,
  customers: CustomersTable,
): SummaryContext {
  const texts = dictionaries[result.sheetLanguage];
  const formats = formatsOf(result.sheetLanguage);
  const amounts = amountFormats(largestAmount(model));
  const nameOf = displayName(model.classification.customers);
  const { book } = result.reading;
  const link = (customer: CustomerResult, text = nameOf(customer)): ReturnType<typeof linkTo> =>
    linkTo(customers, customer, text);
  const { asOf, options } = model.classification;
  const has = { roles: model.missingRoles !== null, plan: targets.length > 0 };
  return {
    ...{ model, texts, formats, amounts, nameOf, link },
    words: texts.summary,
    currency: currencyOf(result),
    dayFormat: workbookFormats(result.reading.sheets, book).day,
    foot: summaryFoot(model, book, texts, formats),
    lines: summaryLines({ model, result, unit: amounts.unit, has, texts, formats }),
    listLink: model.classification.customers.length > MOST_LINKS ? (customer, text = nameOf(customer)) => text : link,
    planLists: planLists(targets, book, asOf, options.yearStart),
  };
}

/**
 * The sheet of a summary that is there, with its cells: an empty one, or one whose marks are. A sheet whose marks a person
 * took away is theirs: nobody could tell any more whose cells are whose.
 */
async function ownSheet(
  state: WorkbookState,
  mark: string,
): Promise<{ readonly info: StateSheet; readonly cells: SummaryCells } | null> {
  for (const info of state.sheets) {
    if (info.mark !== mark) continue;
    const cells = await cellsOf(state, info);
    if (cells.values.length === 0 || findMarks(cells.values) !== null) return { info, cells };
  }
  return null;
}

/** Values and formulas of a sheet from its first row and column on. */
async function cellsOf({ port }: WorkbookState, { id, used }: SheetInfo): Promise<SummaryCells> {
  if (used === null) return { values: [], formulas: [] };
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const columns = Array.from({ length: area.columns }, (_, column) => column);
  const values: (readonly CellValue[])[] = [];
  for await (const block of port.read({ sheetId: id, row: 0, rows: area.rows, columns })) values.push(...block.values);
  return { values, formulas: await port.formulas(id, area) };
}
