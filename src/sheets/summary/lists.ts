import type { CustomerResult } from '../../domain/classification';
import type { Movements, MovementsSince } from '../../domain/summary/movements';
import { compareText } from '../../domain/text';
import { addMonths } from '../../domain/time/month';
import type { PlanCell } from '../../workbook/plan';
import { nextColumns, nextRow } from './accounts';
import type { SummaryContext } from './context';
import type { Part } from './part';
import { EMPTY, namePart, space, stack } from './part';
import type { TableColumn } from './style';
import { COLUMNS, heading, HEIGHT, SUMMARY_FORMATS, table } from './style';

const WHOLE = { column: 0, columns: COLUMNS } as const;

/**
 * Everything the two pages show the top of, in full: from page 3 on, outside the print area. Gives way after each list:
 * of thousands of customers every one takes its time.
 */
export function* listsSteps(context: SummaryContext): Generator<undefined, Part> {
  const { model, words, formats } = context;
  const say = words.lists;
  const { month, visits, sinceLastMonth, sinceLastYear } = model;
  const lists: readonly (() => Part)[] = [
    () => heading(say.heading),
    () => space(HEIGHT.gap),
    () => moveList(context, sinceLastMonth),
    () => moveList(context, sinceLastYear),
    () => eventList(context),
    () =>
      list(
        say.open,
        [
          account(context),
          day(context, 3, words.next.due),
          number(4, say.days),
          value(context, 5),
          { column: 6, header: words.next.owner, align: 'left', indent: 1 },
          { column: 8, header: words.next.action, align: 'left' },
        ],
        visits.open.map(({ account: open, due, days }) => [
          ...[context.listLink(open.customer), due ?? '', days ?? '', open.value, open.owner, open.nextAction],
        ]),
      ),
    () =>
      list(
        say.followUps,
        [account(context), day(context, 3, say.visit), number(5, say.days)],
        visits.followUps.map(({ name, visit, days }) => [name, visit, days]),
      ),
    () =>
      list(
        say.unwritten,
        [
          account(context),
          day(context, 3, say.visit),
          { column: 5, header: say.expense, align: 'right', format: '#,##0.00;-#,##0.00;–' },
          { column: 6, header: say.people, align: 'left', indent: 1 },
        ],
        visits.unwritten.map(({ name, day: when, expense, visitors }) => [name, when, expense, visitors.join('; ')]),
      ),
    () =>
      list(
        say.roles,
        [
          account(context),
          { column: 3, header: words.groups.class, align: 'center' },
          { column: 4, header: say.missing, align: 'left' },
        ],
        (model.missingRoles ?? []).map(({ customer, missing }) => [
          ...[
            context.listLink(customer),
            customer.class ?? '',
            formats.commas(missing.map((role) => words.look.missing[role])),
          ],
        ]),
      ),
    () =>
      list(
        say.next({ month: formats.month(addMonths(month, 1)) }),
        nextColumns(context),
        [...visits.next]
          .sort(
            (a, b) =>
              Number(a.account.owner === '') - Number(b.account.owner === '') ||
              compareText(a.account.owner, b.account.owner),
          )
          .map((visit) => nextRow(visit, context, context.listLink)),
      ),
    () => stack(...context.planLists.map(({ level, rows }) => planList(context, level, rows))),
  ];
  const parts: Part[] = [];
  for (const list of lists) {
    parts.push(list());
    yield;
  }
  return namePart('lists', stack(...parts));
}

function value({ words, amounts, model }: SummaryContext, column: number): TableColumn {
  const header = model.figures === null ? words.groups.sales : words.next.value;
  return { column, header, align: 'right', format: amounts.amount };
}

function account({ words }: SummaryContext): TableColumn {
  return { column: 0, header: words.top.account, align: 'left', bold: true };
}

function day({ dayFormat }: SummaryContext, column: number, header: string): TableColumn {
  return { column, header, align: 'center', format: dayFormat };
}

function number(column: number, header: string): TableColumn {
  return { column, header, align: 'center', format: SUMMARY_FORMATS.count };
}

function list(title: string, columns: readonly TableColumn[], rows: readonly (readonly PlanCell[])[]): Part {
  return rows.length === 0 ? EMPTY : stack(heading(title), table(columns, rows, WHOLE), space(HEIGHT.gap));
}

function moveList(context: SummaryContext, since: MovementsSince | null): Part {
  if (since === null) return EMPTY;
  const { words, formats, texts } = context;
  const month = formats.month(since.since);
  return stack(
    moves(context, words.lists.classMoves({ month }), since.classes, (abc) => abc),
    moves(context, words.lists.segmentMoves({ month }), since.segments, (segment) => texts.terms.segments[segment]),
  );
}

function moves<K extends string>(
  context: SummaryContext,
  title: string,
  { moves: moved }: Movements<K>,
  name: (kind: K) => string,
): Part {
  const { words } = context;
  return list(
    title,
    [
      account(context),
      { column: 3, header: words.lists.from, align: 'left' },
      { column: 5, header: words.lists.to, align: 'left' },
      value(context, 8),
      { column: 9, header: words.next.owner, align: 'left', indent: 1 },
    ],
    moved.map(({ customer, from, to }) => [
      ...[context.listLink(customer), from === null ? words.moved.isNew : name(from), name(to)],
      ...figuresOf(context, customer),
    ]),
  );
}

function figuresOf({ model }: SummaryContext, { customer }: CustomerResult): PlanCell[] {
  const known = model.accounts.get(customer);
  return [known?.value ?? '', known?.owner ?? ''];
}

function eventList(context: SummaryContext): Part {
  const { model, words, formats } = context;
  const { events } = model;
  if (events === null) return EMPTY;
  const byNumber = new Map(model.classification.customers.map((customer) => [customer.customer, customer]));
  const kinds = [
    [words.moved.isNew, events.new],
    [words.moved.returning, events.returning],
    [words.moved.dormant, events.newlyDormant],
    [words.moved.woken, events.woken],
    [words.moved.lost, events.lost],
  ] as const;
  const rows = kinds.flatMap(([what, numbers]) =>
    numbers.flatMap((number): PlanCell[][] => {
      const customer = byNumber.get(number);
      if (customer === undefined) return [];
      return [[context.listLink(customer), what, customer.class ?? '', ...figuresOf(context, customer)]];
    }),
  );
  return list(
    words.lists.events({ month: formats.month(model.month) }),
    [
      account(context),
      { column: 3, header: words.lists.what, align: 'left' },
      { column: 6, header: words.groups.class, align: 'center' },
      value(context, 8),
      { column: 9, header: words.next.owner, align: 'left', indent: 1 },
    ],
    rows,
  );
}

function planList(
  { words, amounts }: SummaryContext,
  level: 'rep' | 'customer',
  rows: readonly { readonly name: string; readonly target: number; readonly sales: number }[],
): Part {
  const say = words.plan;
  return list(
    level === 'rep' ? words.lists.planReps : words.lists.planCustomers,
    [
      { column: 0, header: words.planSheet.headers.name, align: 'left', bold: true },
      { column: 4, header: say.toDate, align: 'right', format: amounts.amount },
      { column: 6, header: say.sales, align: 'right', format: amounts.amount },
      { column: 8, header: say.difference, align: 'right', format: amounts.difference },
      { column: 10, header: say.reached, align: 'right', format: SUMMARY_FORMATS.share },
    ],
    rows.map(({ name, target, sales }) => [name, target, sales, sales - target, target > 0 ? sales / target : '']),
  );
}
