import type { CellStyle, ChartPlan, PlanCell, PrintPlan } from '../../workbook/plan';
import type { Area } from '../../workbook/cells';
import { checksOf } from '../../domain/summary/checks';
import { LOOK } from '../style';
import { nextPart, topPart, visitsPart } from './accounts';
import type { ChartName } from './drawing';
import { chartData, DATA_COLUMN } from './charts';
import type { SummaryContext } from './context';
import { headPart, lookPart } from './head';
import { listsSteps } from './lists';
import { movedPart } from './moved';
import type { Anchor, Part } from './part';
import { beside, namePart, row, space, stack } from './part';
import { COLUMNS, heading, HEIGHT, INK, LINK, remark } from './style';
import { groupsPart, planPart } from './tables';

/** A summary laid out: cells and looks from its own row 0 on, and where its pieces stand. */
export interface SummaryLayout {
  readonly part: Part;
  /** Rows that are printed, from row 0 on. */
  readonly printed: number;
  /** First row of the second page. */
  readonly secondPage: number;
  /** Title of the notes, and the rows for them below it. */
  readonly notes: Anchor;
  /** @param top row of the sheet that the summary begins in */
  readonly charts: (top: number) => readonly ChartPlan[];
}

/** Rows for notes in a new summary. */
export const NOTE_ROWS = 3;
export const NOTE_HEIGHT = 18;
const CHART_ROWS = 14;
const CHART_ROW_HEIGHT = 14.5;
/** Where a chart stands: the rows of a part, and columns. */
const CHARTS: Readonly<
  Record<ChartName, { readonly anchor: string; readonly column: number; readonly columns: number }>
> = {
  months: { anchor: 'salesCharts', column: 0, columns: 6 },
  pareto: { anchor: 'salesCharts', column: 6, columns: 6 },
  segments: { anchor: 'movedNames', column: 7, columns: 5 },
  visits: { anchor: 'visits', column: 7, columns: 5 },
};

/**
 * The summary of a month as a sheet: two pages of print and the full lists below them, figures of the charts at the side.
 * @param toIndex a link to the list of summaries
 * @param noteRows rows for the manager's notes
 */
export function layOut(context: SummaryContext, toIndex: PlanCell, noteRows = NOTE_ROWS): SummaryLayout {
  return finish(layOutSteps(context, toIndex, noteRows));
}

/** Runs work that gives way to its end without giving way. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, for a page that has to stay responsive. */
export function* layOutSteps(
  context: SummaryContext,
  toIndex: PlanCell,
  noteRows = NOTE_ROWS,
): Generator<undefined, SummaryLayout> {
  const first = stack(
    headPart(context),
    lookPart(context),
    chartsPart(context),
    groupsPart(context),
    planPart(context),
  );
  const second = stack(
    movedPart(context),
    topPart(context),
    visitsPart(context),
    nextPart(context),
    notesPart(context, noteRows),
    remark(movementsCheck(context)),
    ...context.foot.map((sentence) => remark(sentence)),
  );
  yield;
  const lists = yield* listsSteps(context);
  const printed = first.rows + second.rows;
  const data = chartData(context);
  const aside = row(HEIGHT.title, [{ column: DATA_COLUMN, value: toIndex, style: { color: LINK } }]);
  const part = beside(stack(first, second, space(HEIGHT.head), lists), beside(data.part, aside));
  const anchor = (name: string): Anchor | undefined => part.anchors.find((each) => each.name === name);
  return {
    part,
    printed,
    secondPage: first.rows,
    notes: anchor('notes') ?? { name: 'notes', row: printed, rows: 0 },
    charts: (top) =>
      data.charts((name): Area | null => {
        const { anchor: wanted, column, columns } = CHARTS[name];
        const found = anchor(wanted);
        return found === undefined ? null : { row: top + found.row, column, rows: found.rows, columns };
      }, top),
  };
}

function chartsPart({ model, words, formats }: SummaryContext): Part {
  const { topFive, topTen, classA } = model.spread;
  const { customers } = model.groups.total;
  const say = words.charts;
  const figures = {
    n: formats.count(classA.customers),
    all: formats.count(customers),
    share: formats.percent(classA.share),
  };
  return stack(
    heading(say.heading),
    remark(
      topFive === null || topTen === null
        ? say.spreadFew(figures)
        : say.spread({ ...figures, five: formats.percent(topFive), ten: formats.percent(topTen) }),
    ),
    namePart('salesCharts', space(CHART_ROW_HEIGHT, CHART_ROWS)),
    space(HEIGHT.gap),
  );
}

function notesPart({ words }: SummaryContext, rows: number): Part {
  const line = row(NOTE_HEIGHT, [], {
    ...{ column: 0, columns: COLUMNS },
    style: { lineBelow: '#BDBDBD', color: INK, size: 10, vertical: 'center' },
  });
  return namePart('notes', stack(heading(words.notes.heading), ...Array.from({ length: rows }, () => line)));
}

function movementsCheck({ model, words, formats }: SummaryContext): string {
  const { customers, movementsBalance } = checksOf(model);
  if (!movementsBalance) return words.check.wrong;
  if (customers === null) return '';
  return words.check.movements({
    start: formats.count(customers.start),
    came: formats.count(customers.in),
    left: formats.count(customers.out),
    end: formats.count(customers.end),
  });
}

/** A little over half an inch on every side: what is printed fits A4 and Letter at this scale. */
const MARGIN = 40;
export const PRINT_SCALE = 73;

export function printPlan({ printed, secondPage }: SummaryLayout, top: number): PrintPlan {
  return {
    paper: 'A4',
    orientation: 'portrait',
    scale: PRINT_SCALE,
    margin: MARGIN,
    area: { row: top, column: 0, rows: printed, columns: COLUMNS },
    breaksBefore: [top + secondPage],
    footer: { left: '&A', right: '&P / &N' },
  };
}

/** What every cell of the summary looks like before its own style. */
export const BASE: CellStyle = {
  ...{ bold: false, size: 10, color: INK, fill: '#FFFFFF' },
  ...{ horizontal: 'left', vertical: 'center', indent: 0, wrap: false },
  lineBelow: '#FFFFFF',
};

export const NEW_BASE: CellStyle = { size: 10, color: INK, vertical: 'center' };
export const MARK_STYLE = { size: 8, color: LOOK.rowLine } as const;
