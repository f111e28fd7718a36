import type { SheetHints } from './hints';

/** Two words of a user on one sheet as one: the later one wins field by field and adds to what was said of columns, types and confirmations. */
export function mergeHints(earlier: SheetHints, later: SheetHints): SheetHints {
  const columns = { ...earlier.columns, ...later.columns };
  const documents = { ...earlier.documents, ...later.documents };
  const confirmed = [...new Set([...(earlier.confirmed ?? []), ...(later.confirmed ?? [])])];
  return {
    ...earlier,
    ...later,
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(Object.keys(documents).length > 0 ? { documents } : {}),
    ...(confirmed.length > 0 ? { confirmed } : {}),
  };
}
