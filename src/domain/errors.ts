/**
 * The closed set of things that can go wrong for a user. Each code has one message per language in
 * `i18n/<language>/errors.ts`; the message of a library never reaches a user.
 */
export const ERROR_CODES = [
  // what was asked for (exit 2)
  'usage',
  'unknown-sheet',
  'mapping-outside-sheet',
  'header-row-outside-sheet',
  'output-is-input',
  // the file (exit 3)
  'file-not-found',
  'file-unreadable',
  'file-not-a-workbook',
  'file-old-xls',
  'file-encrypted',
  'file-too-large',
  // nothing to classify (exit 4)
  'workbook-empty',
  'nothing-like-sales',
  'no-customer-column',
  'no-amount-column',
  'all-rows-skipped',
  'no-positive-sales',
  'as-of-before-data',
  'amount-unusable',
  'date-unusable',
  // stopped to ask (exit 4)
  'needs-answer',
  // writing (exit 5)
  'cannot-write',
  'sheet-not-ours',
  'own-column-missing',
  'cells-in-the-way',
  'sheet-protected',
  'workbook-protected',
  'workbook-read-only',
  'cell-edit-mode',
  'sheet-gone',
  'row-changed',
  'payload-too-large',
  'merged-cells',
  'column-in-use',
  'filtered-range',
  'pivot-range',
  'too-many-rows',
  'host-busy',
  'cancelled',
  'out-of-time',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that fill the message of a code: sheet names, addresses, file names, counts. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error a user can act on. `details` is for the copyable Details only, never for the message. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly details = '',
  ) {
    super(code);
    this.name = 'UserError';
  }
}

/**
 * Whatever was thrown as an error a user can act on; what we did not foresee is told in its details only.
 * @param code what it means to the user where the caller knows: a library's own words are never for a user
 */
export function asUserError(reason: unknown, code: ErrorCode = 'unexpected'): UserError {
  if (reason instanceof UserError) return reason;
  if (!(reason instanceof Error)) return new UserError(code, {}, String(reason));
  return new UserError(code, {}, code === 'unexpected' ? (reason.stack ?? reason.message) : reason.message);
}
