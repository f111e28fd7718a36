/** A column among the months whose header names none. */
export interface UnreadMonth {
  readonly column: number;
  readonly header: string;
  /** proven: the row totals need it; likely: it fills the gap and its header is nearly a month; open: it fills the gap. */
  readonly evidence: 'proven' | 'likely' | 'open';
  /** Read as the month of its place; else left out. */
  readonly isTaken: boolean;
}
