import { UserError } from '../../domain/errors';
import { LIST_SOURCE } from '../../sheets/lists';
import { MARKS } from '../../sheets/names';
import { CUSTOMERS } from '../../sheets/schema/customersSchema';
import { TABLE_SCHEMAS } from '../../sheets/schema/tableSchemas';
import { areaAddress } from '../../workbook/address';
import type { PlanCell, SheetPlan, WritePlan } from '../../workbook/plan';
import { countCells } from '../../workbook/plan';
import type { Area, CellValue } from '../../workbook/cells';
import type { Dictionaries } from '../../i18n/texts';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { readOwnTable, readWorkbookState } from '../ownSheets/workbookState';
import type { WorkbookState } from '../ownSheets/workbookState';
import type { ResultPlan } from './resultPlan';
import { resultPlan } from './resultPlan';

export type PartKind = 'customers' | 'playbook' | 'lists' | 'beside' | 'dataCheck';

/** What would be written to one sheet. */
export interface PreviewPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly sheet: string;
  readonly isNew: boolean;
  readonly plan: SheetPlan;
  readonly cells: number;
  /** Data rows that the plan writes to. */
  readonly rows: number;
  /** Headers of columns that are new in a sheet of the user's. */
  readonly columns: readonly string[];
  /** Where in the sheet, "K4:M322". */
  readonly address: string;
  /** Whether it is chosen to begin with: what costs one row per customer, not what touches every row of a ledger. */
  readonly byDefault: boolean;
}

export interface Preview {
  readonly parts: readonly PreviewPart[];
  readonly overtyped: ResultPlan['overtyped'];
  /** Owners that people typed into the Customers sheet, and texts they changed in the playbook: both stay. */
  readonly kept: { readonly owners: number; readonly texts: number };
  /** Why nothing can be written beside the user's own data; null when it can. */
  readonly besideRefused: UserError | null;
}

/**
 * Everything a write could hold, sheet by sheet, before anything is written.
 * @throws UserError when a sheet of ours can't be brought up to date
 */
export async function previewPlan(result: ClassifyResult, dictionaries: Dictionaries): Promise<Preview> {
  let besideRefused: UserError | null = null;
  const own = await resultPlan(result, dictionaries, { dataCheck: true });
  let beside: readonly SheetPlan[] = [];
  try {
    const ids = result.reading.sheets.map(({ info }) => info.id);
    const all = await resultPlan(result, dictionaries, { writeBack: true });
    beside = all.plan.sheets.filter(({ sheet }) => sheet.kind === 'existing' && ids.includes(sheet.id));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    besideRefused = error;
  }
  const state = await readWorkbookState(result.state.port, dictionaries);
  const kinds = await kindsOfSheets(state, result);
  const order: PartKind[] = ['customers', 'playbook', 'lists', 'beside', 'dataCheck'];
  const parts = [...own.plan.sheets, ...beside]
    .flatMap((plan) => {
      const kind = plan.sheet.kind === 'new' ? kindOfMark(plan.sheet.mark) : kinds.get(plan.sheet.id);
      return kind === undefined ? [] : [partOf(kind, plan, result)];
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return { parts, overtyped: own.overtyped, kept: await keptOf(state, result, dictionaries), besideRefused };
}

/** The plan of the parts a person chose, with the settings sheet that remembers what was written. */
export async function chosenPlan(
  result: ClassifyResult,
  preview: Preview,
  chosen: ReadonlySet<string>,
  dictionaries: Dictionaries,
): Promise<WritePlan> {
  const parts = preview.parts.filter(({ id }) => chosen.has(id));
  const current = preview.parts.every(({ kind }) => kind !== 'customers');
  const writesCustomers = current || parts.some(({ kind }) => kind === 'customers');
  // Without the Customers sheet there is nothing of ours in it to remember.
  const source = writesCustomers ? result : { ...result, lines: [] };
  const kinds = await kindsOfSheets(await readWorkbookState(result.state.port, dictionaries), result);
  const { plan } = await resultPlan(source, dictionaries);
  const settings = plan.sheets.filter(({ sheet }) =>
    sheet.kind === 'new' ? sheet.mark === MARKS.settings : !kinds.has(sheet.id),
  );
  // Without the lists sheet its names stand for nothing, and Excel takes no drop-down from such a name.
  const lists = preview.parts.find(({ kind }) => kind === 'lists');
  const leavesOut = lists !== undefined && !chosen.has(lists.id);
  const plans = parts.map((part) => (leavesOut && lists.isNew ? withoutLists(part.plan) : part.plan));
  const sheets = [...plans, ...settings];
  return { sheets, ...(leavesOut || plan.names === undefined ? {} : { names: plan.names }) };
}

function withoutLists(plan: SheetPlan): SheetPlan {
  const validations = (plan.validations ?? []).filter(
    ({ source }) => typeof source !== 'string' || !source.startsWith(LIST_SOURCE),
  );
  return { ...plan, validations };
}

function kindOfMark(mark: string): PartKind | undefined {
  return mark === MARKS.customers
    ? 'customers'
    : mark === MARKS.playbook
      ? 'playbook'
      : mark === MARKS.lists
        ? 'lists'
        : mark === MARKS.issues
          ? 'dataCheck'
          : undefined;
}

/** What the sheets of the workbook are to us, by id; the settings sheet is not among them. */
async function kindsOfSheets(
  state: WorkbookState,
  { reading }: ClassifyResult,
): Promise<ReadonlyMap<string, PartKind>> {
  const kinds = new Map<string, PartKind>(reading.sheets.map(({ info }) => [info.id, 'beside']));
  for (const [which, kind] of [
    ['customers', 'customers'],
    ['playbook', 'playbook'],
    ['lists', 'lists'],
    ['issues', 'dataCheck'],
  ] as const) {
    const table = await readOwnTable(state, TABLE_SCHEMAS[which]);
    if (table !== null) kinds.set(table.sheetId, kind);
  }
  return kinds;
}

function partOf(kind: PartKind, plan: SheetPlan, { reading, lines, playbook }: ClassifyResult): PreviewPart {
  const isNew = plan.sheet.kind === 'new';
  const source = reading.sheets.find(({ info }) => plan.sheet.kind === 'existing' && info.id === plan.sheet.id);
  const headerRow = source === undefined ? -1 : source.sample.row + source.layout.headerLast;
  const headers = (plan.blocks ?? []).filter(({ row }) => kind === 'beside' && row === headerRow);
  const rows = new Set((plan.blocks ?? []).flatMap(({ row, cells }) => cells.map((_, r) => row + r)));
  rows.delete(headerRow);
  const newRows = {
    customers: lines.length,
    playbook: playbook.playbook.length,
    lists: rows.size,
    beside: rows.size,
    dataCheck: rows.size,
  };
  return {
    id: plan.sheet.kind === 'new' ? plan.sheet.mark : plan.sheet.id,
    kind,
    sheet: plan.sheet.name,
    isNew,
    plan,
    cells: countCells({ sheets: [plan] }),
    rows: isNew && kind !== 'dataCheck' ? newRows[kind] : rows.size,
    columns: headers.flatMap(({ cells }) => cells[0] ?? []).map(cellText),
    address: addressOf(plan),
    byDefault: kind !== 'dataCheck' && (kind !== 'beside' || reading.layout !== 'ledger'),
  };
}

function cellText(cell: PlanCell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell);
}

/** The rectangle around everything a plan writes into a sheet. */
function addressOf({ blocks = [] }: SheetPlan): string {
  if (blocks.length === 0) return '';
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, cells } of blocks) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    bottom = Math.max(bottom, row + cells.length);
    right = Math.max(right, column + (cells[0]?.length ?? 0));
  }
  const area: Area = { row: top, column: left, rows: bottom - top, columns: right - left };
  return areaAddress(area);
}

async function keptOf(
  state: WorkbookState,
  result: ClassifyResult,
  dictionaries: Dictionaries,
): Promise<Preview['kept']> {
  const defaults = Object.values(dictionaries).map(({ playbook }) => playbook);
  const texts = result.playbook.playbook.filter(({ segment, class: abc, strategy, nextAction }) =>
    defaults.every(
      (texts) => texts[segment][abc].strategy !== strategy || texts[segment][abc].nextAction !== nextAction,
    ),
  ).length;
  const table = await readOwnTable(state, CUSTOMERS);
  if (table === null) return { owners: 0, texts };
  const ours = new Set(result.lines.map((line) => line.owner));
  const isTyped = (cell: CellValue): boolean => cell !== '' && !ours.has(String(cell));
  return { owners: table.rows.filter((_, row) => isTyped(table.cell(row, 'owner'))).length, texts };
}
