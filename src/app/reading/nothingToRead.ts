import { UserError } from '../../domain/errors';
import type { IgnoredSheet, SheetReport } from '../../intake/report';

/** Thrown when no sheet could be read as sales; carries what was looked at. */
export class NothingToRead extends UserError {
  constructor(
    code: UserError['code'],
    params: UserError['params'],
    readonly ignored: readonly IgnoredSheet[],
    readonly reports: readonly SheetReport[] = [],
  ) {
    super(code, params);
  }
}
