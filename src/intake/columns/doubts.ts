import type { Assignment } from '../layout/assignColumns';
import type { SheetHints } from '../layout/hints';
import type { Doubt, DoubtAnswer } from '../question';
import type { CellPlace, SheetSample } from '../sheet';
import { amountConfidence } from './chooseAmount';
import { unusableColumn } from './unusable';
import { looksLikeTexts } from './profile';

/** Answers that a question offers. */
const MOST_ANSWERS = 4;
/** Letters of a cell that are shown in a message. */
const LONGEST_SHOWN = 20;

/** What the columns of a sheet leave open: a guess of the customer or of the amount, a total that repeats. */
export function columnDoubts({
  kind,
  assignment,
  sample,
  hints,
  firstMonth = Infinity,
}: {
  readonly kind: 'ledger' | 'matrix' | 'summary';
  readonly assignment: Assignment;
  readonly sample: SheetSample;
  readonly hints: SheetHints;
  readonly firstMonth?: number | undefined;
}): Doubt[] {
  const doubts: Doubt[] = [];
  const customers = assignment.customerCandidates.filter((column) => {
    const p = assignment.profiles[column];
    return kind === 'ledger' || (column < firstMonth && p !== undefined && looksLikeTexts(p));
  });
  const isGuess = hints.columns?.customer === undefined && assignment.confidence.customer === 'guess';
  if (isGuess && (customers.length > 1 || (customers.length > 0 && mayBeProducts(assignment))))
    doubts.push(doubt({ code: 'customer-column', field: 'customer', columns: customers, assignment, sample }));
  if (kind !== 'ledger') return doubts;
  const isSaid = hints.columns?.amount !== undefined;
  return [...doubts, ...(isSaid ? [] : amountDoubts(assignment, sample)), ...repeatedTotal(assignment, hints)];
}

/** The one column of texts beside a quantity or a price names goods as often as customers. */
function mayBeProducts({ columns: { product, quantity, unitPrice } }: Assignment): boolean {
  return product === undefined && (quantity !== undefined || unitPrice !== undefined);
}

function amountDoubts(assignment: Assignment, sample: SheetSample): Doubt[] {
  const { amounts, labels, profiles, columns } = assignment;
  const [first] = amounts;
  const { quantity, unitPrice, amount } = columns;
  if (quantity !== undefined && unitPrice !== undefined && amount === undefined) return [];
  const candidates = amounts.map(({ column }) => column);
  const unusable = unusableColumn('amount', labels, profiles);
  if (unusable !== null && (first === undefined || first.named < 1) && candidates.length > 0) {
    const asked = doubt({ code: 'amount-unusable', field: 'amount', columns: candidates, assignment, sample });
    return [
      {
        ...asked,
        params: { header: labels[unusable]?.text ?? '' },
        places: unusableCells(unusable, assignment, sample),
      },
    ];
  }
  if (amount === undefined || first === undefined) {
    if (unitPrice !== undefined)
      return [
        doubt({ code: 'amount-column', field: 'amount', columns: [unitPrice, ...candidates], assignment, sample }),
      ];
    return [];
  }
  const isGuess = first.named === 0 && !first.isProven;
  if (isGuess && quantity !== undefined)
    return [doubt({ code: 'amount-column', field: 'amount', columns: [...candidates, quantity], assignment, sample })];
  if (amountConfidence(amounts, labels) === 'guess')
    return [doubt({ code: 'amount-column', field: 'amount', columns: candidates, assignment, sample })];
  return [];
}

/** A document total on each line counts once for each document; where lines have no amount of their own, that is asked. */
function repeatedTotal({ amounts, columns, labels }: Assignment, hints: SheetHints): Doubt[] {
  const chosen = amounts.find(({ column }) => column === columns.amount);
  if (chosen?.isRepeated !== true || columns.order === undefined || hints.documentTotal !== undefined) return [];
  const answers = (['once', 'each'] as const).map((word): DoubtAnswer => ({
    hint: { documentTotal: word },
    column: null,
    header: word,
  }));
  const params = { header: labels[chosen.column]?.text ?? '' };
  return [{ code: 'document-total', field: 'amount', params, places: [], answers }];
}

/** Three cells of a column that names the amount and holds none. */
export function unusableCells(
  column: number,
  { rows }: Pick<Assignment, 'rows'>,
  sample: SheetSample,
): Doubt['places'] {
  const places: CellPlace[] = [];
  for (const cells of rows) {
    const row = sample.values.indexOf(cells);
    const cell = cells[column] ?? '';
    if (row >= 0 && cell !== '')
      places.push({
        row: row + sample.row,
        column: column + sample.column,
        shows: String(cell).slice(0, LONGEST_SHOWN),
      });
    if (places.length === 3) break;
  }
  return places;
}

function doubt({
  code,
  field,
  columns,
  assignment: { labels },
  sample,
}: {
  readonly code: Doubt['code'];
  readonly field: 'customer' | 'amount';
  readonly columns: readonly number[];
  readonly assignment: Assignment;
  readonly sample: SheetSample;
}): Doubt {
  const answers = [...new Set(columns)].slice(0, MOST_ANSWERS).map((column): DoubtAnswer => ({
    hint: { columns: { [field]: column + sample.column } },
    column: column + sample.column,
    header: labels[column]?.text ?? '',
  }));
  return { code, field, params: {}, places: [], answers };
}
