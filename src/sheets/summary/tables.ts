import type { GroupLine } from '../../domain/summary/groups';
import { checksOf } from '../../domain/summary/checks';
import { ABC_CLASSES } from '../../domain/types';
import type { Segment } from '../../domain/types';
import type { PlanCell } from '../../workbook/plan';
import type { SummaryContext } from './context';
import { amountText } from './context';
import type { Part } from './part';
import { EMPTY, namePart, space, stack } from './part';
import type { TableColumn } from './style';
import { COLUMNS, heading, HEIGHT, remark, SUMMARY_FORMATS, table } from './style';

/** The order of the playbook: protect, invest, pursue, wake. */
export const SEGMENT_ORDER: readonly Segment[] = ['loyal', 'fast-growing', 'worth-cultivating', 'dormant'];

const WHOLE = { column: 0, columns: COLUMNS, hasTotal: true } as const;

/** Sales by class and by segment. */
export function groupsPart(context: SummaryContext): Part {
  const { model, words, texts, formats } = context;
  const { groups } = model;
  const say = words.groups;
  const classes = [...ABC_CLASSES.map((abc) => line(abc, groups.classes[abc])), line(say.total, groups.total)];
  const segments = groups.segments;
  const window = model.classification.window;
  const spans =
    window === null
      ? say.noMonths
      : groups.months === null
        ? say.noteAlone({ window: formats.months(window) })
        : say.note({ window: formats.months(window), compared: formats.months(groups.months.now) });
  return stack(
    heading(say.byClass),
    namePart('classes', table(columns(context, say.class), classes, WHOLE)),
    space(HEIGHT.gap),
    ...(segments === null
      ? []
      : [
          heading(say.bySegment),
          namePart(
            'segments',
            table(
              columns(context, say.segment),
              [
                ...SEGMENT_ORDER.map((segment) => line(texts.terms.segments[segment], segments[segment])),
                line(say.total, groups.total),
              ],
              WHOLE,
            ),
          ),
        ]),
    remark(spans),
    remark(salesCheck(context)),
    space(HEIGHT.gap),
  );
}

function columns({ words, amounts, model, formats }: SummaryContext, what: string): TableColumn[] {
  const say = words.groups;
  const window = model.classification.window;
  const right = (column: number, header: string, format: string): TableColumn => ({
    ...{ column, header, format },
    align: 'right',
  });
  return [
    { column: 0, header: what, align: 'left', bold: true },
    right(3, say.customers, SUMMARY_FORMATS.count),
    right(5, window === null ? say.sales : say.since({ month: formats.shortMonth(window.from) }), amounts.amount),
    right(6, say.share, SUMMARY_FORMATS.share),
    right(8, say.thisYear, amounts.amount),
    right(9, say.lastYear, amounts.amount),
    right(10, say.difference, amounts.difference),
    right(11, say.change, SUMMARY_FORMATS.change),
  ];
}

function line(name: string, group: GroupLine): PlanCell[] {
  const { customers, sales, share, thisYear, lastYear, difference, change } = group;
  return [name, customers, sales, share, thisYear ?? '', lastYear ?? '', difference ?? '', change ?? ''];
}

/** "Check: sales by class … = by segment …, plus rows that are no customer …; all sales …" */
export function salesCheck(context: SummaryContext): string {
  const { model, words } = context;
  const checks = checksOf(model);
  if (!checks.salesAgree) return words.check.wrong;
  const amount = (value: number): string => amountText(value, context);
  const say = words.groups;
  const rest = [
    ...(checks.nonCustomerSales === 0 ? [] : [say.nonCustomers({ amount: amount(checks.nonCustomerSales) })]),
    ...(model.groups.leftOut.customers === 0 ? [] : [say.leftOut({ amount: amount(checks.leftOutSales) })]),
  ]
    .map((what) => words.check.plus({ what }))
    .join('');
  const figures = { classes: amount(checks.classSales), rest, all: amount(checks.allSales) };
  return checks.segmentSales === null
    ? words.check.salesNoSegments(figures)
    : words.check.sales({ ...figures, segments: amount(checks.segmentSales) });
}

/** Month, quarter, half-year and year against plan; nothing without a plan. */
export function planPart({ model, words, amounts, formats }: SummaryContext): Part {
  if (model.plan.length === 0) return EMPTY;
  const say = words.plan;
  const right = (column: number, header: string, format: string): TableColumn => ({
    ...{ column, header, format },
    align: 'right',
  });
  return stack(
    heading(say.heading),
    namePart(
      'plan',
      table(
        [
          { column: 0, header: say.span, align: 'left', bold: true },
          { column: 2, header: '', align: 'left' },
          right(6, say.whole, amounts.amount),
          right(8, say.toDate, amounts.amount),
          right(9, say.sales, amounts.amount),
          right(10, say.difference, amounts.difference),
          right(11, say.reached, SUMMARY_FORMATS.share),
        ],
        model.plan.map(({ span, range, target, targetToDate, salesToDate, reached }) => [
          say.spans[span],
          formats.months(range),
          target,
          targetToDate,
          salesToDate,
          salesToDate - targetToDate,
          reached ?? '',
        ]),
        { column: 0, columns: COLUMNS },
      ),
    ),
    space(HEIGHT.gap),
  );
}
