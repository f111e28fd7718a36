import type { CellPlace, SkipReason } from '../../intake/report';
import { SKIP_REASONS } from '../../intake/report';
import type { ClassifyResult } from '../classification/classifyWorkbook';

/** Rows that are in no figure, for one reason, in the order of the sheets. */
export interface SkippedGroup {
  readonly reason: SkipReason;
  readonly places: readonly (CellPlace & { readonly sheet: string })[];
}

/** Skipped rows by reason; reasons that no row has are left out. */
export function skippedGroups({ reading }: Pick<ClassifyResult, 'reading'>): SkippedGroup[] {
  const found = new Map<SkipReason, (CellPlace & { readonly sheet: string })[]>();
  for (const { sheet, skipped } of reading.reports)
    for (const { reason, place } of skipped) {
      const places = found.get(reason) ?? [];
      if (places.length === 0) found.set(reason, places);
      places.push({ ...place, sheet });
    }
  return SKIP_REASONS.flatMap((reason) => {
    const places = found.get(reason);
    return places === undefined ? [] : [{ reason, places }];
  });
}
