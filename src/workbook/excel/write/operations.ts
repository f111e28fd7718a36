import type { Control } from '../../port';
import { inRequests, type Piece } from './pieces';
import { inExcel, type ExcelSession } from '../session';

/** What an operation does with what it has read, once its request is answered. */
export type AfterSync = () => void;

/** One thing to do to the workbook; many go into one request. */
export interface Operation extends Piece<Operation> {
  readonly sheet: string;
  apply(context: Excel.RequestContext): AfterSync | null;
}

/** Bytes of JSON a call or two with its object paths costs. */
const CALL_BYTES = 1_200;

/** An operation that is small and whole: a format, a table, a validation. */
export function single(sheet: string, apply: (context: Excel.RequestContext) => void): Operation {
  const once = (context: Excel.RequestContext): null => {
    apply(context);
    return null;
  };
  return { sheet, size: CALL_BYTES, cells: 0, apply: once, halves: () => null };
}

/**
 * Carries operations out in order, in as few requests as the payload limit and the sheets allow: a request works on
 * one sheet, so that an error can name it. Each request suspends calculation until it is done.
 */
export async function perform(
  session: ExcelSession,
  operations: readonly Operation[],
  control: Control | undefined,
  progress: { done: number; readonly total: number },
): Promise<void> {
  for (const ofSheet of bySheet(operations)) {
    const sheet = ofSheet[0]?.sheet ?? '';
    const send = (request: readonly Operation[]): Promise<void> =>
      inExcel(session, (context) => apply(context, request), sheet === '' ? undefined : sheet);
    await inRequests(ofSheet, send, control, progress);
  }
}

async function apply(context: Excel.RequestContext, operations: readonly Operation[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  const afterwards = operations.map((operation) => operation.apply(context));
  await context.sync();
  for (const after of afterwards) after?.();
}

/** Neighbours on the same sheet, in order. */
function bySheet(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const groups: Operation[][] = [];
  for (const operation of operations) {
    const last = groups.at(-1);
    if (last?.[0]?.sheet === operation.sheet) last.push(operation);
    else groups.push([operation]);
  }
  return groups;
}
