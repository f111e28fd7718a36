import type { PlanGrowth, PlanLevel, ProposedTarget, Target } from '../../domain/summary/salesPlan';
import { DEFAULT_PLAN_GROWTH, firmTargets, planProgress, proposeTargets } from '../../domain/summary/salesPlan';
import type { AsOf } from '../../domain/asOf';
import { cleanText } from '../../domain/text';
import { customerIdKey, customerKey } from '../../domain/sales/customerKey';
import type { SalesBook } from '../../domain/sales/SalesBook';
import type { Month } from '../../domain/time/month';
import { parseMonth } from '../../domain/time/month';
import { firstDayOf, monthOfSerial } from '../../domain/time/serialDate';
import type { Texts, Dictionaries } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { OwnTable } from '../../sheets/schema/openTable';
import { SALES_PLAN } from '../../sheets/schema/salesPlanSchema';
import type { PlanColumn } from '../../sheets/schema/salesPlanSchema';
import { levelOf, planTemplate } from '../../sheets/salesPlan';
import type { PlanList } from '../../sheets/summary/context';
import { updateSheet } from '../../sheets/updateSheet';
import type { WritePlan } from '../../workbook/plan';
import type { CellValue } from '../../workbook/cells';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import { readOwnTable, readWorkbookState, requireRoomBelow } from '../ownSheets/workbookState';
import { money } from '../classification/round';
import { workbookFormats } from '../reading/workbookFormats';

/**
 * The targets of the plan table. A row without a level is the firm's when it names nobody, a rep's when a rep is called
 * so, else a customer's. Rows without a month or an amount are passed over.
 */
export function readTargets(table: OwnTable<PlanColumn> | null, book: SalesBook, texts: readonly Texts[]): Target[] {
  if (table === null) return [];
  const reps = new Map([...book.reps.byRep().keys()].map((name) => [customerKey(name) as string, name]));
  return table.rows.flatMap((_, row): Target[] => {
    const cell = (key: PlanColumn): CellValue => table.cell(row, key);
    const month = monthIn(cell('month'));
    const amount = cell('target');
    if (month === null || typeof amount !== 'number') return [];
    const name = cleanText(String(cell('name')));
    const rep = reps.get(customerKey(name));
    const level =
      levelOf(String(cell('level')), texts) ?? (name === '' ? 'firm' : rep === undefined ? 'customer' : 'rep');
    if (level === 'firm') return [{ month, level, name: '', amount }];
    return [{ month, level, name: level === 'rep' ? (rep ?? name) : customerOf(book, name), amount }];
  });
}

/** Key of the customer a text names, by id or name; the key of the text itself for one without sales. */
function customerOf({ directory }: SalesBook, text: string): string {
  const id = customerIdKey(text);
  return directory.find(id) === undefined ? customerKey(text) : id;
}

function monthIn(cell: CellValue): Month | null {
  return typeof cell === 'number' && cell > 0 ? monthOfSerial(cell) : parseMonth(String(cell).trim().slice(0, 7));
}

/** Targets to date against sales, by rep and by customer, largest target first. */
export function planLists(
  targets: readonly Target[],
  book: SalesBook,
  asOf: AsOf | null,
  yearStart: number,
): PlanList[] {
  if (asOf === null) return [];
  const reps = book.reps.byRep();
  return (['rep', 'customer'] as const).flatMap((level): PlanList[] => {
    const own = targets.filter((target) => target.level === level);
    const names = [...new Set(own.map(({ name }) => name))];
    const rows = names.flatMap((name) => {
      const customer = level === 'customer' ? book.directory.find(name) : undefined;
      const sales = (month: Month): number =>
        level === 'rep' ? (reps.get(name)?.get(month) ?? 0) : customer === undefined ? 0 : book.netOf(customer, month);
      const months = firmTargets(own.filter((target) => target.name === name));
      const year = planProgress(months, sales, asOf, yearStart).find(({ span }) => span === 'year');
      if (year === undefined) return [];
      const shown = customer === undefined ? name : (book.directory.identities()[customer]?.name ?? name);
      return [{ name: shown, target: year.targetToDate, sales: year.salesToDate }];
    });
    return rows.length === 0 ? [] : [{ level, rows: rows.sort((a, b) => b.target - a.target) }];
  });
}

/** What to propose targets for. */
export interface PlanRequest {
  /** First month of the year that is planned. */
  readonly from: Month;
  readonly level?: PlanLevel;
  readonly growth?: PlanGrowth;
}

/** A plan of targets, and how many it adds. */
export interface TargetPlan {
  readonly plan: WritePlan;
  readonly added: number;
  readonly sheet: string;
}

/** The plan that adds proposed targets to the plan table; a month that has a target keeps it. */
export async function targetPlan(
  result: ClassifyResult,
  dictionaries: Dictionaries,
  { from, level = 'firm', growth = DEFAULT_PLAN_GROWTH }: PlanRequest,
): Promise<TargetPlan> {
  const { book } = result.reading;
  const all = Object.values(dictionaries);
  const texts = dictionaries[result.sheetLanguage];
  const state = await readWorkbookState(result.state.port, dictionaries);
  const table = await readOwnTable(state, SALES_PLAN);
  const known = new Set(readTargets(table, book, [texts, ...all]).map(keyOf));
  const proposed = proposals(result, from, level, growth).filter((target) => !known.has(keyOf(target)));
  const template = planTemplate(texts, workbookFormats(result.reading.sheets, book).amount);
  const rows = proposed.map((target) => rowOf(target, result, texts));
  if (table === null)
    return {
      plan: { sheets: [await newOwnSheet(state, template, rows)] },
      added: rows.length,
      sheet: template.name,
    };
  await requireRoomBelow(state, table, rows.length);
  const plan = updateSheet(template, table, { rows: new Map(), added: rows });
  return { plan: { sheets: plan === null ? [] : [plan] }, added: rows.length, sheet: table.sheetName };
}

function keyOf({ month, level, name }: Pick<Target, 'month' | 'level' | 'name'>): string {
  return `${String(month)} ${level} ${name}`;
}

function proposals(
  { reading, classification }: ClassifyResult,
  from: Month,
  level: PlanLevel,
  growth: PlanGrowth,
): ProposedTarget[] {
  const { book } = reading;
  const { asOf } = classification;
  if (asOf === null) return [];
  const data = { from: asOf.data.from, to: asOf.lastComplete };
  if (level === 'firm')
    return proposeTargets({
      from,
      level,
      names: [''],
      sales: (_, month) => book.totalOf(month),
      data,
      planGrowth: growth,
    });
  if (level === 'rep') {
    const reps = book.reps.byRep();
    return proposeTargets({
      from,
      level,
      names: [...reps.keys()].sort(),
      sales: (name, m) => reps.get(name)?.get(m) ?? 0,
      data,
      planGrowth: growth,
    });
  }
  // The key accounts: targets for thousands of small customers are nobody's plan.
  const keys = classification.customers.filter((c) => c.class === 'A' || c.class === 'B').map((c) => c.identity.key);
  const sales = (key: string, month: Month): number => book.netOf(book.directory.find(key) ?? -1, month);
  return proposeTargets({ from, level, names: keys, sales, data, planGrowth: growth });
}

function rowOf(target: ProposedTarget, { reading }: ClassifyResult, { summary }: Texts): RowValues<PlanColumn> {
  const { directory } = reading.book;
  const customer = target.level === 'customer' ? directory.find(target.name) : undefined;
  const identity = customer === undefined ? undefined : directory.identities()[customer];
  return {
    month: firstDayOf(target.month),
    level: summary.planSheet.levels[target.level],
    name: identity === undefined ? target.name : identity.id === '' ? identity.name : identity.id,
    target: target.amount,
    basedOn: firstDayOf(target.basedOn),
    base: money(target.base),
  };
}
