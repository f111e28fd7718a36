import type { Month } from '../domain/time/month';

/** What the user should know about the shape in which the sales of a sheet stand; nothing to be decided. */
export type LayoutNote =
  /** Quarters stand in their last month. */
  | { readonly kind: 'quarters' }
  /** Weeks stand in the month of their Thursday. */
  | { readonly kind: 'weeks' }
  /** The first fiscal period named lies in this month. */
  | { readonly kind: 'fiscal-periods'; readonly first: Month }
  /** The customer stands in rows above the lines, or on the first line of each block: `rows` lines got the name. */
  | { readonly kind: 'filled-down'; readonly column: number; readonly rows: number }
  /** Only the rows of one measure are sales. */
  | { readonly kind: 'measure-rows'; readonly column: number; readonly taken: string; readonly left: readonly string[] }
  /** Rows that add up the customers below or above them. */
  | { readonly kind: 'groups-left-out'; readonly labels: readonly string[] }
  /** A column whose header names no month stands in the place of one. */
  | { readonly kind: 'month-by-place'; readonly column: number; readonly header: string; readonly month: Month }
  /** Rows that another sheet or file holds too; they count once. */
  | { readonly kind: 'overlap'; readonly rows: number; readonly other: string }
  /** Months that another sheet or file tells with the same figures; they count once. */
  | { readonly kind: 'overlap-months'; readonly months: readonly Month[]; readonly other: string }
  /** Rows without an id joined the one id that their name has in other rows. */
  | { readonly kind: 'ids-joined'; readonly names: readonly string[] }
  /** The sales know customers by a code only; their names stand in another sheet. */
  | { readonly kind: 'names-looked-up'; readonly count: number; readonly other: string }
  /** The bytes of a text file fit two encodings: words as the one taken and as the other read them. */
  | {
      readonly kind: 'encoding';
      readonly taken: string;
      readonly words: readonly string[];
      readonly other: string;
      readonly otherWords: readonly string[];
    };
