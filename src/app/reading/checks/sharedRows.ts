import type { Overlap } from '../../../intake/overlaps';
import type { Doubt, DoubtAnswer } from '../../../intake/question';
import { sheetLabel } from '../sheetLabel';
import type { ChosenSheet } from '../types';

/**
 * Two sheets that hold the same rows, except for some of the same days or documents: one is an older state of the other,
 * and adding what differs would count a changed row twice. Which one holds is the user's to say.
 */
export function sharedRowsDoubts(
  sheet: ChosenSheet,
  { rows, other, changed }: Overlap,
  sheets: readonly ChosenSheet[],
): Doubt[] {
  if (changed === 0 || sheet.hints.confirmed?.includes('shared-rows') === true) return [];
  const earlier = sheets.find((candidate) => sheetLabel(candidate) === other);
  const names = sheets.map(({ info }) => info.name);
  const without = (left: ChosenSheet): DoubtAnswer[] => {
    const kept = names.filter((name) => name !== left.info.name);
    // Sheets of several files may bear one name: then a name chooses none of them.
    return new Set(names).size < names.length || kept.length === 0
      ? []
      : [{ hint: {}, column: null, header: kept.join(', '), sheets: kept }];
  };
  return [
    {
      code: 'shared-rows',
      field: 'sheet',
      params: { rows, changed, other },
      places: [],
      answers: [
        { hint: { confirmed: ['shared-rows'] }, column: null, header: 'right' },
        ...(earlier === undefined ? [] : [...without(sheet), ...without(earlier)]),
      ],
    },
  ];
}
