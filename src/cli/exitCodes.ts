import type { ErrorCode } from '../domain/errors';

export const DONE = 0;
const USAGE = 2;
const UNREADABLE = 3;
const NOTHING = 4;
const UNWRITABLE = 5;

const GROUPS: readonly (readonly [number, readonly ErrorCode[]])[] = [
  [USAGE, ['usage', 'unknown-sheet', 'mapping-outside-sheet', 'header-row-outside-sheet', 'output-is-input']],
  [
    UNREADABLE,
    ['file-not-found', 'file-unreadable', 'file-not-a-workbook', 'file-old-xls', 'file-encrypted', 'file-too-large'],
  ],
  [
    NOTHING,
    [
      'workbook-empty',
      'nothing-like-sales',
      'no-customer-column',
      'no-amount-column',
      'all-rows-skipped',
      'no-positive-sales',
      'as-of-before-data',
      'amount-unusable',
      'date-unusable',
      'needs-answer',
    ],
  ],
];

/** Exit code of an error: 2 wrong usage, 3 can't be read, 4 nothing to classify, 5 can't write. */
export function exitCodeOf(code: ErrorCode): number {
  return GROUPS.find(([, codes]) => codes.includes(code))?.[0] ?? UNWRITABLE;
}
