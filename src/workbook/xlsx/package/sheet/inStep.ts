import type { RowSlice } from './cells';

/** The rows of two sheets side by side, by row number; a row that only one of them has comes alone. */
export function* inStep(
  original: Iterator<RowSlice>,
  written: Iterator<RowSlice>,
): Generator<{ row: number; ours?: RowSlice; theirs?: RowSlice }> {
  let left = original.next();
  let right = written.next();
  while (left.done !== true || right.done !== true) {
    const a = left.done === true ? Infinity : left.value.row;
    const b = right.done === true ? Infinity : right.value.row;
    const row = Math.min(a, b);
    yield {
      row,
      ...(a === row && left.done !== true ? { ours: left.value } : {}),
      ...(b === row && right.done !== true ? { theirs: right.value } : {}),
    };
    if (a === row) left = original.next();
    if (b === row) right = written.next();
  }
}
