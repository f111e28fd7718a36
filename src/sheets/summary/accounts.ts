import type { RepVisits } from '../../domain/summary/visits';
import { addMonths } from '../../domain/time/month';
import type { Month } from '../../domain/time/month';
import type { PlanCell } from '../../workbook/plan';
import type { SummaryContext } from './context';
import { fitNames } from './context';
import type { Part } from './part';
import { namePart, space, stack } from './part';
import type { TableColumn } from './style';
import { COLUMNS, heading, HEIGHT, nameRows, remark, SUMMARY_FORMATS, table } from './style';

const TOP_ROWS = 10;
const REP_ROWS = 6;
const NEXT_ROWS = 8;
/** Display width of the names below the visits. */
const NAMES_WIDTH = 58;

const WHOLE = { column: 0, columns: COLUMNS } as const;

/** The ten largest accounts of the window. */
export function topPart(context: SummaryContext): Part {
  const { model, words, texts, amounts, dayFormat, link } = context;
  const say = words.groups;
  const { months } = model.groups;
  const day = (column: number, header: string): TableColumn => ({ column, header, align: 'center', format: dayFormat });
  const right = (column: number, header: string, format: string): TableColumn => ({
    ...{ column, header, format },
    align: 'right',
  });
  const columns: TableColumn[] = [
    { column: 0, header: words.top.account, align: 'left', bold: true },
    { column: 3, header: say.class, align: 'center' },
    { column: 4, header: say.segment, align: 'left' },
    right(6, say.thisYear, amounts.amount),
    right(7, say.lastYear, amounts.amount),
    right(8, say.change, SUMMARY_FORMATS.change),
    right(9, say.share, SUMMARY_FORMATS.share),
    day(10, words.top.lastVisit),
    day(11, words.top.nextDue),
  ];
  const rows = model.top.map((customer): PlanCell[] => {
    const account = model.accounts.get(customer.customer);
    const last = model.visits.lastVisit.get(customer.customer);
    const look = model.compared.get(customer.customer);
    return [
      link(customer),
      customer.class ?? '',
      customer.segment === null ? '' : texts.terms.segments[customer.segment],
      look?.current ?? customer.thisYear ?? customer.netSales,
      look?.base ?? (months === null ? (customer.lastYear ?? '') : ''),
      look?.change ?? '',
      customer.share,
      last ?? '',
      last === undefined || account === undefined ? '' : last + Math.round(account.cadence),
    ];
  });
  return stack(
    heading(words.top.heading),
    namePart('top', table(columns, fillRows(rows, TOP_ROWS, columns.length), WHOLE)),
    space(HEIGHT.gap),
  );
}

/** Rows of a fixed number, the last ones empty. */
function fillRows(rows: readonly (readonly PlanCell[])[], count: number, columns: number): (readonly PlanCell[])[] {
  const empty = new Array<PlanCell>(columns).fill('');
  return Array.from({ length: count }, (_, i) => rows[i] ?? empty);
}

/** The reps a summary names: the largest by visits due, all others in one line. */
export function shownReps({ model, words, formats }: Pick<SummaryContext, 'model' | 'words' | 'formats'>): RepVisits[] {
  const { reps } = model.visits;
  const name = (rep: string): string => (rep === '' ? words.visits.nobody : rep);
  const shown = reps.length <= REP_ROWS ? reps : reps.slice(0, REP_ROWS - 1);
  const others = reps.slice(shown.length);
  const sum = (figure: (rep: RepVisits) => number): number => others.reduce((all, rep) => all + figure(rep), 0);
  return [
    ...shown.map((rep) => ({ ...rep, rep: name(rep.rep) })),
    ...(others.length === 0
      ? []
      : [
          {
            rep: words.visits.others({ n: formats.count(others.length) }),
            ...{ made: sum((rep) => rep.made), due: sum((rep) => rep.due), late: sum((rep) => rep.late) },
            ...{ withoutSummary: sum((rep) => rep.withoutSummary), blocked: sum((rep) => rep.blocked) },
          },
        ]),
  ];
}

/** Visits against cadence per rep, and what is open. */
export function visitsPart(context: SummaryContext): Part {
  const { model, words, formats } = context;
  const say = words.visits;
  const { total, open, followUps, unwritten } = model.visits;
  const right = (column: number, header: string, format: string): TableColumn => ({
    ...{ column, header, format },
    align: 'right',
  });
  const columns: TableColumn[] = [
    { column: 0, header: say.rep, align: 'left', bold: true },
    right(2, say.made, SUMMARY_FORMATS.count),
    right(3, say.due, SUMMARY_FORMATS.count),
    right(4, say.late, SUMMARY_FORMATS.count),
    right(5, say.noSummary, SUMMARY_FORMATS.count),
    right(6, say.blocked, '#,##0.00;-#,##0.00;–'),
  ];
  const line = (name: string, rep: Omit<RepVisits, 'rep'>): PlanCell[] => [
    ...[name, rep.made, rep.due, rep.late, rep.withoutSummary, rep.blocked],
  ];
  const reps = shownReps(context).map((rep) => line(rep.rep, rep));
  const withDays = (name: string, days: number): string => say.days({ name, n: days });
  const lines = [
    {
      name: say.open,
      names: open.map(({ account, days }) => {
        const name = context.nameOf(account.customer);
        return days === null ? (model.hasVisitLog ? say.never({ name }) : name) : withDays(name, days);
      }),
    },
    { name: say.followUps, names: followUps.map(({ name, days }) => withDays(name, days)) },
    { name: say.unwritten, names: unwritten.map(({ name }) => name) },
    { name: say.roles, names: model.missingRoles?.map(({ customer }) => context.nameOf(customer)) ?? null },
  ];
  return stack(
    heading(say.heading({ month: formats.monthName(model.month) }), model.hasVisitLog ? '' : say.noLog),
    namePart(
      'visits',
      stack(
        table(columns, [...fillRows(reps, REP_ROWS, columns.length), line(words.groups.total, total)], {
          ...{ column: 0, columns: 7 },
          hasTotal: true,
        }),
        space(4),
        nameRows(
          lines.map((each) => ({
            name: each.name,
            text: each.names === null ? say.noRoles : fitNames(each.names, NAMES_WIDTH, context),
          })),
          { column: 0, text: 2, columns: 7, height: 14.5 },
        ),
      ),
    ),
    space(HEIGHT.gap),
  );
}

/** Columns of the visits of next month. */
export function nextColumns({ words, amounts, dayFormat, model }: SummaryContext): TableColumn[] {
  const say = words.next;
  return [
    { column: 0, header: say.due, align: 'left', format: dayFormat },
    { column: 1, header: say.account, align: 'left', bold: true },
    {
      column: 4,
      header: model.figures === null ? words.groups.sales : say.value,
      align: 'right',
      format: amounts.amount,
    },
    { column: 5, header: say.owner, align: 'left', indent: 1 },
    { column: 7, header: say.action, align: 'left' },
  ];
}

export function nextRow(
  visit: SummaryContext['model']['visits']['next'][number],
  context: SummaryContext,
  link = context.link,
): PlanCell[] {
  const { account, due } = visit;
  const { customer } = account;
  return [
    due ?? context.words.next.now,
    link(customer, `${customer.class ?? ''} · ${context.nameOf(customer)}`),
    account.value,
    account.owner,
    account.nextAction,
  ];
}

/** Visits of the month to come, most value at risk first. */
export function nextPart(context: SummaryContext): Part {
  const { model, words, formats } = context;
  const say = words.next;
  const { next } = model.visits;
  const month: Month = addMonths(model.month, 1);
  const columns = nextColumns(context);
  const rows = next.slice(0, NEXT_ROWS).map((visit) => nextRow(visit, context));
  const rest = next.length - rows.length;
  return stack(
    heading(say.heading({ month: formats.monthName(month) }), model.figures === null ? say.remarkAll : say.remark),
    namePart('next', table(columns, fillRows(rows, NEXT_ROWS, columns.length), WHOLE)),
    remark(next.length === 0 ? say.none : rest > 0 ? say.more({ n: formats.count(rest) }) : ''),
    space(HEIGHT.gap),
  );
}
