import { breathe } from '../breathe';
import type { Classification, CustomerResult } from '../../domain/classification';
import { cadenceOf, playbookRow } from '../../domain/playbook/playbook';
import type { SummaryFacts, SummaryModel } from '../../domain/summary/summary';
import { summarise } from '../../domain/summary/summary';
import type { Target } from '../../domain/summary/salesPlan';
import type { Month } from '../../domain/time/month';
import { UserError } from '../../domain/errors';
import { TABLES } from '../../sheets/names';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import { SALES_PLAN } from '../../sheets/schema/salesPlanSchema';
import type { Control } from '../../workbook/port';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { classifiedCustomers } from '../ownSheets/knownCustomers';
import { readOwnTable, readWorkbookState } from '../ownSheets/workbookState';
import type { WorkbookState } from '../ownSheets/workbookState';
import { readRoleMap } from '../roles/roleMap';
import type { CustomersTable } from './customers';
import { customersIn } from './customers';
import { classifiedAtEnd, defaultMonth } from './month';
import { readTargets } from './salesPlan';
import { madeVisits } from './visits';

/** What a month's summary is made from. */
export interface SummaryRequest {
  /** null takes the month of the latest sale, or the one before while that is young. */
  readonly month?: Month | null;
  readonly control?: Control;
}

/** A month's summary worked out, with what of the workbook it was worked out from. */
export interface SummaryResult {
  readonly model: SummaryModel;
  readonly state: WorkbookState;
  /** null where the workbook has no Customers sheet yet. */
  readonly customers: CustomersTable | null;
  readonly targets: readonly Target[];
}

/** Parts the work is told in for progress: those of `summarise`. */
const PARTS = 9;

/**
 * Works out the summary of a month from sales already read and from the workbook's own tables as they stand now. Nothing
 * is written.
 * @throws NothingToRead when nothing can be classified as of that month; UserError 'cancelled'
 */
export async function summaryOf(
  result: ClassifyResult,
  dictionaries: Dictionaries,
  { month: named = null, control = {} }: SummaryRequest = {},
): Promise<SummaryResult> {
  const state = await readWorkbookState(result.state.port, dictionaries);
  const texts = dictionaries[result.sheetLanguage];
  const all = [texts, ...Object.values(dictionaries)];
  const { book } = result.reading;
  const table = await readOwnTable(state, CUSTOMERS);
  const customers = table === null ? null : customersIn(table, book);
  const targets = readTargets(await readOwnTable(state, SALES_PLAN), book, all);
  const month = named ?? defaultMonth(result);
  const now = classifiedAtEnd(result, month, named !== null);
  const owners = now.asOf === null ? new Map<number, string>() : book.reps.owners(now.asOf.month);
  const facts: SummaryFacts = {
    visits: await madeVisits(result, state, now, dictionaries),
    missingRoles: await missingRoles(result, state, now, dictionaries),
    targets,
    account: (customer) => accountOf(customer, result, customers, owners),
  };
  const work = summarise(book, now, month, facts);
  for (let part = 0; ; part += 1) {
    const step = work.next();
    if (step.done === true) return { model: step.value, state, customers, targets };
    control.onProgress?.(Math.min(part, PARTS), PARTS);
    await breathe();
    if (control.signal?.aborted === true) throw new UserError('cancelled');
  }
}

/** Core roles nobody is named for, of the accounts that are A or B as of the month; null without a role map. */
async function missingRoles(
  { reading, sheetLanguage }: ClassifyResult,
  { port, tables }: WorkbookState,
  now: Classification,
  dictionaries: Dictionaries,
): Promise<SummaryFacts['missingRoles']> {
  if (!tables.some(({ name }) => name === TABLES.roles)) return null;
  const { book } = reading;
  const customers = classifiedCustomers({ classification: now });
  const { coverage } = await readRoleMap({
    ...{ port, dictionaries, customers },
    ...{ language: sheetLanguage, today: book.today },
  });
  return coverage.flatMap(({ account, missing }) => {
    const customer = book.directory.find(account.key);
    return customer === undefined ? [] : [{ customer, missing }];
  });
}

/** Runs work that gives way, and lets a page draw and answer in between. */
export async function inSteps<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

/** What a person typed in the Customers sheet wins over the playbook, and that over the sales rep. */
function accountOf(
  customer: CustomerResult,
  { playbook }: ClassifyResult,
  customers: CustomersTable | null,
  owners: ReadonlyMap<number, string>,
): ReturnType<SummaryFacts['account']> {
  const typed = customers?.rows.get(customer.customer);
  const row = playbookRow(playbook.playbook, customer.segment, customer.class);
  const usual = row !== undefined && row.owner !== '' ? row.owner : (owners.get(customer.customer) ?? '');
  return {
    owner: typed !== undefined && typed.owner !== '' ? typed.owner : usual,
    cadence: typed?.cadence ?? cadenceOf(row, customer.class ?? 'C'),
    nextAction: row?.nextAction ?? '',
  };
}
