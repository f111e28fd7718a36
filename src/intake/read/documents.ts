import { cleanText } from '../../domain/text';
import { numbersOf } from '../columns/arithmetic';
import type { LedgerLayout } from '../layout/layout';
import type { DocumentEffect } from '../layout/hints';
import type { Doubt, DoubtAnswer } from '../question';
import type { DocumentType } from '../report';
import type { Cell } from '../sheet';
import {
  areSides,
  codeEffect,
  documentEffect,
  isPartlyRefunded,
  isStatusOut,
  isYes,
  typeHeader,
} from '../words/documentWords';
import { foldWord } from '../words/fold';
import type { ReadSetting } from './reader';
import type { Slots } from './slots';

/** What a row is by its document, and the amount with the sign that follows. */
export interface DocumentRow {
  readonly effect: DocumentEffect;
  readonly amount: number;
  /** Slot of the cell that decided. */
  readonly slot: number;
}

/** Who a document is about, for its lines that don't say it again. */
export interface DocumentOwner {
  readonly id: string | number;
  readonly name: string;
}

const MOST_DOCUMENTS = 1_000_000;

/** Reads what the documents of a ledger do to sales: types, cancellations, refunds, totals that repeat on each line. */
export class Documents {
  readonly isNeeded: boolean;
  private readonly effects = new Map<string, DocumentEffect | null>();
  private readonly types = new Map<string, { rows: number; sum: number; raw: number; effect: DocumentEffect | null }>();
  private readonly seen = new Set<Cell>();
  private readonly owners = new Map<Cell, DocumentOwner>();
  private readonly out = new Map<Cell, DocumentEffect>();
  private readonly known: ReadonlySet<string>;
  private readonly saysSign: boolean;
  /** Whether an amount bears a minus: then the sides of an account repeat what the signs say. */
  private hasNegatives = false;

  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: LedgerLayout,
    private readonly slots: Slots,
  ) {
    const { type, flag, status, refunded } = layout.documents;
    this.isNeeded =
      [type, flag, status, refunded, layout.documentTotal].some((column) => column !== undefined) ||
      layout.fillsDocuments;
    const rows = setting.sample.values.slice(layout.headerLast + 1);
    this.known = new Set(type === undefined ? [] : rows.map((row) => foldWord(String(row[type] ?? ''))));
    this.saysSign = type !== undefined && this.returnsAreNegative(rows, type);
  }

  /** Whether most returns of the sample bear their minus already. */
  private returnsAreNegative(rows: readonly (readonly Cell[])[], type: number): boolean {
    const column = this.layout.columns.amount ?? this.layout.columns.quantity;
    if (column === undefined) return false;
    const returns = rows.filter((row) => this.effectOf(String(row[type] ?? '')) === 'return');
    const amounts = numbersOf(returns, column);
    const negative = amounts.filter((amount) => amount !== null && amount < 0).length;
    return negative * 2 > amounts.filter((amount) => amount !== null && amount !== 0).length;
  }

  /** What a row is; rows are counted by type, so each is to be asked for once. */
  read(cells: readonly Cell[], amount: number): DocumentRow {
    const { type, flag, status, refunded, order } = this.slots;
    const typeText = type < 0 ? '' : cleanText(String(cells[type] ?? ''));
    const known = typeText === '' ? 'sale' : this.effectOf(typeText);
    let row: DocumentRow = { effect: known ?? 'sale', amount, slot: Math.max(type, 0) };
    const statusText = status < 0 ? '' : cleanText(String(cells[status] ?? ''));
    if (flag >= 0 && isYes(cells[flag] ?? '')) row = { effect: 'cancelled', amount, slot: flag };
    else if (statusText !== '' && isStatusOut(statusText)) row = { effect: 'cancelled', amount, slot: status };
    const key = order < 0 ? '' : (cells[order] ?? '');
    if (key !== '' && status >= 0) {
      const earlier = statusText === '' ? this.out.get(key) : undefined;
      if (earlier !== undefined) row = { effect: earlier, amount, slot: order };
      if (row.effect === 'cancelled' && this.out.size < MOST_DOCUMENTS) this.out.set(key, row.effect);
    }
    if (row.effect === 'sale' && refunded >= 0 && isPartlyRefunded(statusText)) {
      const back = cells[refunded];
      if (typeof back === 'number') row = { ...row, amount: amount - Math.abs(back) };
    }
    if (row.effect === 'return' && amount > 0 && !this.saysSign) row = { ...row, amount: -amount };
    if (amount < 0) this.hasNegatives = true;
    if (typeText !== '' && !Number.isNaN(amount))
      this.count(typeText, known === null ? null : row.effect, amount, row.amount);
    return row;
  }

  /** Whether the amount of a row is a document total that has been counted. */
  isRepeated(cells: readonly Cell[]): boolean {
    if (this.layout.documentTotal === undefined) return false;
    const key = cells[this.slots.order] ?? '';
    if (key === '') return false;
    if (this.seen.has(key)) return true;
    if (this.seen.size < MOST_DOCUMENTS) this.seen.add(key);
    return false;
  }

  /** Who a line is about that names nobody itself: whoever the document is about; null when nobody was named. */
  owner(cells: readonly Cell[], own: DocumentOwner, isNobody: boolean): DocumentOwner | null {
    const key = this.slots.order < 0 || !this.layout.fillsDocuments ? '' : (cells[this.slots.order] ?? '');
    if (key === '') return null;
    if (isNobody) return this.owners.get(key) ?? null;
    if (this.owners.size < MOST_DOCUMENTS) this.owners.set(key, own);
    return null;
  }

  report(): DocumentType[] {
    return [...this.types].map(([text, { rows, sum, effect }]) => ({
      text,
      rows,
      sum: Number(sum.toPrecision(15)),
      taken: effect ?? 'sale',
    }));
  }

  /** Types that nothing tells, with amounts that would count the other way. */
  doubts(): Doubt[] {
    const { type } = this.layout.documents;
    if (type === undefined || this.types.size < 2) return [];
    const isSure =
      typeHeader(this.layout.labels[type]?.text ?? '') === 'sure' ||
      (areSides([...this.types.keys()]) && !this.hasNegatives) ||
      [...this.types.values()].some(({ effect }) => effect === 'return');
    if (!isSure) return [];
    return [...this.types].flatMap(([text, { rows, sum, effect }]): Doubt[] => {
      if (effect !== null || sum <= 0) return [];
      const answers = (['sale', 'return', 'cancelled', 'payment'] as const).map((word): DoubtAnswer => ({
        hint: { documents: { [text]: word } },
        column: null,
        header: word,
      }));
      return [{ code: 'document-type', field: text, params: { type: text, rows, sum }, places: [], answers }];
    });
  }

  private effectOf(text: string): DocumentEffect | null {
    let effect = this.effects.get(text);
    if (effect === undefined) {
      const said = Object.entries(this.setting.hints.documents ?? {}).find(
        ([type]) => foldWord(type) === foldWord(text),
      );
      effect = said?.[1] ?? documentEffect(text) ?? codeEffect(text, this.known);
      this.effects.set(text, effect);
    }
    return effect;
  }

  private count(type: string, effect: DocumentEffect | null, raw: number, amount: number): void {
    const known = this.types.get(type) ?? { rows: 0, sum: 0, raw: 0, effect };
    this.types.set(type, { rows: known.rows + 1, sum: known.sum + amount, raw: known.raw + raw, effect });
  }
}
