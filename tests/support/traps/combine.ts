import { ARRANGE_TRAPS } from './arrangeTraps';
import { cleanDraft } from './clean';
import type { Draft, Trap } from './draft';
import { FORM_TRAPS } from './formTraps';
import { LEDGER_COLUMN_TRAPS } from './ledgerColumnTraps';
import { LEDGER_ROW_TRAPS } from './ledgerRowTraps';
import { MATRIX_TRAPS } from './matrixTraps';
import { Random } from './random';
import { SHEET_TRAPS } from './sheetTraps';
import type { TrapLanguage } from './words';
import { LANGUAGES } from './words';

export const ALL_TRAPS: readonly Trap[] = [
  ...LEDGER_ROW_TRAPS,
  ...LEDGER_COLUMN_TRAPS,
  ...MATRIX_TRAPS,
  ...ARRANGE_TRAPS,
  ...FORM_TRAPS,
  ...SHEET_TRAPS,
].sort((a, b) => a.phase - b.phase);

/** A clean sheet with a random set of transformations; the same seed gives the same sheet. */
export function combination(seed: number, languages: readonly TrapLanguage[] = LANGUAGES): Draft {
  const random = new Random(seed * 2654435761 + 1);
  const draft = cleanDraft(random.pick(['ledger', 'ledger', 'matrix'] as const), random.pick(languages), random);
  // One in three is crowded with transformations, the others hold a few.
  const crowd = random.pick([0.5, 0.5, 1.1]);
  const order = ALL_TRAPS.map((trap) => ({ trap, at: trap.phase + random.next() / 1000 })).sort((a, b) => a.at - b.at);
  const groups = new Set<string>();
  for (const { trap } of order) {
    if (!trap.on.includes(draft.kind)) continue;
    if (trap.group !== undefined && groups.has(trap.group)) continue;
    if (!random.chance((trap.chance ?? 0.25) * (trap.ambiguous === true ? 1 : crowd))) continue;
    if (!trap.apply(draft)) continue;
    if (trap.group !== undefined) groups.add(trap.group);
    draft.trail.push(trap.name);
  }
  return draft;
}

/** A clean sheet with one transformation; null when no clean sheet tried allows it. */
export function single(trap: Trap, kind: Draft['kind'], language: TrapLanguage, seed: number): Draft | null {
  for (let i = 0; i < 30; i += 1) {
    const draft = cleanDraft(kind, language, new Random(seed + i));
    if (!trap.apply(draft)) continue;
    draft.trail.push(trap.name);
    return draft;
  }
  return null;
}
