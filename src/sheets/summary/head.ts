import type { CellStyle, PlanCell } from '../../workbook/plan';
import type { LookItem } from '../../domain/summary/accountsToReview';
import type { MonthAgainst } from '../../domain/summary/monthFigures';
import { addMonths } from '../../domain/time/month';
import { LOOK } from '../style';
import type { SummaryContext } from './context';
import { amountText, signedAmount } from './context';
import type { LookedCell, Part } from './part';
import { namePart, row, space, stack } from './part';
import { COLUMNS, heading, HEIGHT, INK, LINK, QUIET, remark, SUMMARY_FORMATS } from './style';

const TILE_FILL = '#F5F5F5';
/** Rows kept for "What to look at", filled or not, so that nothing below moves from month to month. */
const LOOK_ROWS = 7;

/** Title, as-of lines and key figures. */
export function headPart(context: SummaryContext): Part {
  const { words, formats, model, lines } = context;
  return stack(
    row(HEIGHT.title, [
      {
        column: 0,
        value: words.title({ month: formats.month(model.month) }),
        style: { bold: true, size: LOOK.titleSize, color: INK },
      },
    ]),
    ...lines.map(remark),
    space(HEIGHT.gap),
    tiles(context),
    space(HEIGHT.gap),
  );
}

interface Tile {
  readonly label: string;
  readonly value: PlanCell;
  readonly format: string;
  readonly note: string;
}

/** First column and width of the five tiles. */
const TILE_PLACES = [
  [0, 3],
  [3, 2],
  [5, 2],
  [7, 2],
  [9, 3],
] as const;

function tiles(context: SummaryContext): Part {
  const all = tileFigures(context);
  const line = (height: number, pick: (tile: Tile) => PlanCell, style: CellStyle, isValue = false): Part => {
    const cells = all.map((tile, i): LookedCell => ({
      ...{ column: TILE_PLACES[i]?.[0] ?? 0, value: pick(tile) },
      ...(isValue ? { format: tile.format } : {}),
      style: { ...style, horizontal: 'left', indent: 1 },
    }));
    const part = row(height, cells, { column: 0, columns: COLUMNS, style: { fill: TILE_FILL, vertical: 'center' } });
    const merges = TILE_PLACES.map(([column, columns]) => ({ row: 0, column, rows: 1, columns }));
    return isValue ? { ...part, merges } : part;
  };
  return namePart(
    'tiles',
    stack(
      line(16, ({ label }) => label, QUIET),
      line(27, ({ value }) => value, { bold: true, size: 17, color: INK }, true),
      line(16, ({ note }) => note, { size: 9, color: INK }),
    ),
  );
}

function tileFigures(context: SummaryContext): Tile[] {
  const { model, words, formats, amounts } = context;
  const { figures, year, plan, groups, spread } = model;
  const say = words.tiles;
  const against = (label: string, figure: MonthAgainst | null): Tile => {
    const amount = figure === null ? '' : signedAmount(figure.difference, context);
    return {
      label,
      value: figure?.change ?? '–',
      format: SUMMARY_FORMATS.change,
      note: figure === null ? say.none : figure.to === 'day' ? say.toDay({ amount }) : amount,
    };
  };
  const classA: Tile = {
    label: say.classA,
    value: spread.classA.share,
    format: SUMMARY_FORMATS.share,
    note: say.classACustomers({
      n: formats.count(spread.classA.customers),
      all: formats.count(groups.total.customers),
    }),
  };
  const empty: Tile = { label: '', value: '', format: 'General', note: '' };
  if (figures === null || year === null)
    return [{ label: say.all, value: groups.allSales, format: amounts.amount, note: '' }, classA, empty, empty, empty];
  const { against: toLastYear } = year;
  const change = toLastYear?.change ?? null;
  const months = toLastYear?.months ?? null;
  const onLastYear =
    change === null || months === null
      ? say.none
      : toLastYear?.to === 'day'
        ? say.onLastYearDay({ change: formats.change(change, 1) })
        : toLastYear?.to === 'month'
          ? say.onLastYear({ change: formats.change(change, 1) })
          : say.onLastYearSpan({ change: formats.change(change, 1), span: formats.span(months) });
  const ofYear = plan.find(({ span }) => span === 'year');
  return [
    {
      label: say.month({ month: formats.monthName(model.month) }),
      value: figures.sales,
      format: amounts.amount,
      note: say.bought({ n: figures.bought }),
    },
    against(say.against({ month: formats.shortMonth(addMonths(model.month, -1)) }), figures.lastMonth),
    against(say.against({ month: formats.shortMonth(addMonths(model.month, -12)) }), figures.sameMonthLastYear),
    { label: say.year, value: year.thisYear, format: amounts.amount, note: onLastYear },
    ofYear === undefined
      ? classA
      : {
          label: say.plan,
          value: ofYear.reached ?? '–',
          format: '0%',
          note: say.toPlan({ amount: signedAmount(ofYear.salesToDate - ofYear.targetToDate, context) }),
        },
  ];
}

/** The accounts to look at: sign and name, the fact, the money; below them the next action. */
export function lookPart(context: SummaryContext): Part {
  const { model, words } = context;
  const items = model.look.slice(0, LOOK_ROWS);
  const rows =
    items.length > 0 ? items.map((item) => lookRows(item, context)) : [remark(words.look.none), space(HEIGHT.text)];
  return namePart(
    'look',
    stack(
      heading(words.look.heading, words.look.remark),
      ...rows,
      space(HEIGHT.text, 2 * (LOOK_ROWS - Math.max(items.length, 1))),
      space(HEIGHT.gap),
    ),
  );
}

function lookRows(item: LookItem, context: SummaryContext): Part {
  const { words, amounts, link, nameOf } = context;
  const sign = words.look.signs[item.kind];
  const cell = link(item.customer, `${sign} ${nameOf(item.customer)}`);
  const color = typeof cell === 'object' ? LINK : INK;
  const alarm = item.kind === 'declining' || item.kind === 'visit-overdue' || item.kind === 'role-missing';
  return stack(
    row(HEIGHT.text, [
      { column: 0, value: cell, style: { bold: true, color, horizontal: 'left' } },
      { column: 4, value: factOf(item, context), style: { horizontal: 'left' } },
      {
        column: COLUMNS - 1,
        value: item.stake,
        format: item.figures === null ? amounts.amount : amounts.difference,
        style: { bold: true, horizontal: 'right', ...(alarm ? { color: LOOK.mustAct.color } : {}) },
      },
    ]),
    row(HEIGHT.text, [{ column: 4, value: actionOf(item, context), style: QUIET }], {
      ...{ column: 0, columns: COLUMNS },
      style: { lineBelow: LOOK.rowLine },
    }),
  );
}

/** What is so, in words. */
export function factOf({ customer, kind, figures, atStake, role, days }: LookItem, context: SummaryContext): string {
  const { words, formats, model } = context;
  const say = words.look;
  if (role !== null) return say.missing[role];
  if (days !== null) return say.overdue({ n: days });
  const months = customer.recencyMonths ?? 0;
  const { ownTest } = context.texts;
  const label =
    atStake === null
      ? ''
      : atStake.expected === null
        ? ownTest.atStake
        : ownTest.atStakeExpected({ expected: amountText(atStake.expected, context) });
  if (kind === 'dormant') return formats.commas([say.asleep({ n: months }), ...(label === '' ? [] : [label])]);
  if (kind === 'new' && customer.firstPurchase !== null)
    return say.isNew({ month: formats.month(customer.firstPurchase) });
  const [now, then] = [amountText(figures?.current ?? 0, context), amountText(figures?.base ?? 0, context)];
  const last = model.classification.asOf?.lastComplete;
  if ((kind === 'month-lower' || kind === 'month-higher') && last !== undefined)
    return say.monthFigures({
      ...{ now, then },
      ...{ month: formats.monthName(last), before: formats.monthName(addMonths(last, -1)) },
    });
  const fact = say.figures({ now, then });
  return label === '' ? fact : formats.commas([fact, label]);
}

function actionOf({ customer, role }: LookItem, { words, model }: SummaryContext): string {
  const action = role === null ? (model.accounts.get(customer.customer)?.nextAction ?? '') : words.look.name[role];
  return action === '' ? '' : `→ ${action}`;
}
