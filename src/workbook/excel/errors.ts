import { UserError, type ErrorCode, type ErrorParams } from '../../domain/errors';

/** Excel's error codes and what they mean for a user. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  MergedRangeConflict: 'merged-cells',
  FilteredRangeConflict: 'filtered-range',
  PivotTableRangeConflict: 'pivot-range',
  NonBlankCellOffSheet: 'too-many-rows',
  InsertDeleteConflict: 'too-many-rows',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  ActivityLimitReached: 'host-busy',
  HostRestartNeeded: 'host-busy',
  InactiveWorkbook: 'host-busy',
  InvalidOrTimedOutSession: 'host-busy',
  ServiceNotAvailable: 'host-busy',
  WriteNotSupportedWhenModalDialogOpen: 'host-busy',
  ItemAlreadyExists: 'cannot-write',
  UnsupportedSheet: 'cannot-write',
  InvalidSelection: 'cannot-write',
  // A table that somebody moved between the look at it and its new rows.
  InvalidArgument: 'cannot-write',
  Conflict: 'cannot-write',
  InvalidOperation: 'cannot-write',
  // Excel can't take the step into its undo list: nothing was written.
  UndoNotSupported: 'cannot-write',
};

interface ExcelError {
  readonly code: string;
  readonly message?: string;
  readonly debugInfo?: unknown;
}

function isExcelError(error: unknown): error is ExcelError {
  return typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string';
}

/** An error of Excel as one a user can act on; Excel's own words go into the details only. */
export function toUserError(error: unknown, params: ErrorParams = {}): UserError {
  if (error instanceof UserError) return error;
  if (!isExcelError(error)) return new UserError('unexpected', params, String(error));
  const details = [error.code, error.message ?? '', JSON.stringify(error.debugInfo ?? null)].join('\n');
  return new UserError(CODES[error.code] ?? 'unexpected', params, details);
}

/** Whether a smaller request may succeed where this one failed. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof UserError && error.code === 'payload-too-large';
}
