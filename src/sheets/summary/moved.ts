import type { Movements, MovementsSince } from '../../domain/summary/movements';
import { addMonths } from '../../domain/time/month';
import type { Month } from '../../domain/time/month';
import { ABC_CLASSES } from '../../domain/types';
import type { AbcClass } from '../../domain/types';
import type { PlanCell } from '../../workbook/plan';
import type { SummaryContext } from './context';
import { fitNames } from './context';
import type { Part } from './part';
import { beside, namePart, space, stack } from './part';
import type { TableColumn } from './style';
import { COLUMNS, heading, HEIGHT, nameRows, remark, SUMMARY_FORMATS, table } from './style';
import { SEGMENT_ORDER } from './tables';

/** Display width of the names beside the segments' chart. */
const NAMES_WIDTH = 58;
const NAME_HEIGHT = 15.5;

/** From-to tables since last month and last year, and who came, went, woke and fell asleep. */
export function movedPart(context: SummaryContext): Part {
  const { words, model } = context;
  const { month } = model;
  return stack(
    heading(words.moved.heading, words.moved.remark),
    fromTo(context, model.sinceLastMonth, addMonths(month, -1)),
    space(HEIGHT.gap),
    fromTo(context, model.sinceLastYear, addMonths(month, -12)),
    space(HEIGHT.gap),
    namePart('movedNames', names(context)),
    space(HEIGHT.gap),
  );
}

function fromTo(context: SummaryContext, since: MovementsSince | null, month: Month): Part {
  const { words, formats, texts } = context;
  const say = words.moved;
  if (since === null) return remark(say.cannot({ month: formats.month(month) }));
  const header = say.since({ month: formats.shortMonth(month) });
  const left = matrix({
    movements: since.classes,
    kinds: ABC_CLASSES,
    name: (abc) => abc,
    short: (abc) => abc,
    place: { column: 0, first: 2, header, other: say.new },
  });
  const right = matrix({
    movements: since.segments,
    kinds: SEGMENT_ORDER,
    name: (segment) => texts.terms.segments[segment],
    short: (segment) => say.segmentsShort[segment],
    place: { column: 6, first: 8, header, other: say.new },
  });
  return beside(right, left);
}

interface Place {
  readonly column: number;
  /** Column of the first number. */
  readonly first: number;
  readonly header: string;
  readonly other: string;
}

function matrix<K extends string>({
  movements: { table: counts },
  kinds,
  name,
  short,
  place: { column, first, header, other },
}: {
  readonly movements: Movements<K>;
  readonly kinds: readonly K[];
  readonly name: (kind: K) => string;
  readonly short: (kind: K) => string;
  readonly place: Place;
}): Part {
  const columns: TableColumn[] = [
    { column, header, align: 'left', bold: true },
    ...kinds.map((kind, i): TableColumn => ({
      ...{ column: first + i, header: short(kind) },
      ...{ align: 'center', format: SUMMARY_FORMATS.moved },
    })),
  ];
  const line = (from: K | 'new', title: string): PlanCell[] => [title, ...kinds.map((to) => counts[from][to])];
  const rows = [...kinds.map((kind) => line(kind, name(kind))), line('new', other)];
  const part = table(columns, rows, { column, columns: first - column + kinds.length });
  // Who stayed is the background: quiet; who moved stands out.
  const stayed = kinds.map((_, i) => ({
    area: { row: 1 + i, column: first + i, rows: 1, columns: 1 },
    style: { color: '#616161' },
  }));
  const moved = { area: { row: 1, column: first, rows: rows.length, columns: kinds.length }, style: { bold: true } };
  return {
    ...part,
    styles: [...part.styles, moved, ...stayed.map((each) => ({ ...each, style: { ...each.style, bold: false } }))],
  };
}

/** Names of those who moved, as many as fit; all of them stand in the full lists. */
function names(context: SummaryContext): Part {
  const { model, words, nameOf } = context;
  const say = words.moved;
  const { events, sinceLastMonth } = model;
  const byNumber = new Map(model.classification.customers.map((customer) => [customer.customer, customer]));
  const ofNumbers = (numbers: readonly number[] | undefined): string[] =>
    (numbers ?? []).flatMap((number) => {
      const customer = byNumber.get(number);
      return customer === undefined ? [] : [nameOf(customer)];
    });
  const classMoves = sinceLastMonth?.classes.moves ?? [];
  const ofMoves = (fits: (from: AbcClass | null, to: AbcClass) => boolean): string[] =>
    classMoves.filter(({ from, to }) => fits(from, to)).map(({ customer }) => nameOf(customer));
  const growing = (sinceLastMonth?.segments.moves ?? [])
    .filter(({ to }) => to === 'fast-growing')
    .map(({ customer }) => nameOf(customer));
  const lines = [
    { name: say.upToA, names: ofMoves((_, to) => to === 'A') },
    { name: say.downFromA, names: ofMoves((from) => from === 'A') },
    { name: say.growing, names: growing },
    { name: say.dormant, names: ofNumbers(events?.newlyDormant) },
    { name: say.woken, names: ofNumbers(events?.woken) },
    { name: say.isNew, names: ofNumbers(events?.new) },
    { name: say.returning, names: ofNumbers(events?.returning) },
    { name: say.lost, names: ofNumbers(events?.lost) },
  ];
  return nameRows(
    lines.map((line) => ({ name: line.name, text: fitNames(line.names, NAMES_WIDTH, context) })),
    { column: 0, text: 2, columns: COLUMNS - 5, height: NAME_HEIGHT },
  );
}
