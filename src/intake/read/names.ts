import type { CustomerDirectory } from '../../domain/sales/directory';
import { cleanText } from '../../domain/text';
import { isErrorText } from '../values/amount';
import { foldWord } from '../words/fold';
import { isNonCustomer } from '../words/cellWords';
import { isTotalLabel, mayBeTotalLabel } from '../words/totalWords';

/** What a text in the customer column is; every number >= 0 is a spelling of the directory. */
export const NOTHING = -1;
export const TOTAL = -2;
export const NON_CUSTOMER = -3;
export const MAYBE_TOTAL = -4;
export const ERROR = -5;

const RETURN_WORDS = new Set(
  ['returned', '退货', '退款', '已退货', '已退款', '退貨', '已退貨', 'devuelto', 'devuelta', '返品'].map(foldWord),
);

/** Words for goods that came back; a negative row that bears one is the return itself. */
export function isReturnWord(text: string): boolean {
  return RETURN_WORDS.has(foldWord(text));
}

/** Tells customers from totals and from sales to nobody, once per distinct text. */
export class NameCodes {
  // Texts that are no customers; spellings are the directory's to remember.
  private readonly codes = new Map<string, number>();

  constructor(private readonly directory: CustomerDirectory) {}

  /** A spelling of the directory, or one of the codes above. A text that may be a total is no spelling yet. */
  codeOf(raw: string): number {
    const code = this.codes.size === 0 ? undefined : this.codes.get(raw);
    return code ?? this.directory.findKnown(raw) ?? this.meet(raw);
  }

  private meet(raw: string): number {
    const text = cleanText(raw);
    const code =
      text === '' || /^[-–—.]+$/u.test(text)
        ? NOTHING
        : isErrorText(text)
          ? ERROR
          : isTotalLabel(text)
            ? TOTAL
            : isNonCustomer(text)
              ? NON_CUSTOMER
              : mayBeTotalLabel(text)
                ? MAYBE_TOTAL
                : this.directory.spelling(raw);
    if (code < 0) this.codes.set(raw, code);
    return code;
  }
}
