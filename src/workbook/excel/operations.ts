import type { Control } from '../port';
import { inRequests, type Piece } from './pieces';
import { inExcel, type ExcelSession } from './session';

/** One thing to do to the workbook; many go into one request. */
export interface Operation extends Piece<Operation> {
  readonly sheet: string;
  apply(context: Excel.RequestContext): void;
}

/** Bytes of JSON a call or two with its object paths costs. */
const CALL_BYTES = 1_200;

/** An operation that is small and whole: a format, a table, a validation. */
export function single(sheet: string, apply: (context: Excel.RequestContext) => void): Operation {
  return { sheet, size: CALL_BYTES, cells: 0, apply, halves: () => null };
}

/**
 * Carries operations out in order, in as few requests as the payload limit allows. Each request suspends calculation
 * until it is done.
 */
export async function perform(
  session: ExcelSession,
  operations: readonly Operation[],
  control: Control | undefined,
  progress: { done: number; readonly total: number },
): Promise<void> {
  await inRequests(
    operations,
    (request) =>
      inExcel(
        session,
        async (context) => {
          context.application.suspendApiCalculationUntilNextSync();
          for (const operation of request) operation.apply(context);
          await context.sync();
        },
        request[0]?.sheet ?? '',
      ),
    control,
    progress,
  );
}
