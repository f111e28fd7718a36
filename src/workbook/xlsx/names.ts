import type { Workbook } from '@cj-tech-master/excelts';
import type { NameInfo } from '../port';

/** Names of the whole workbook as the library's model has them. */
export function namesOf(workbook: Workbook): readonly NameInfo[] {
  return workbook.definedNames.model
    .filter(({ localSheetId }) => localSheetId === undefined)
    .map(({ name, ranges, rawText }) => ({ name, formula: `=${rawText ?? ranges.join(',')}` }));
}

/** Gives names of the whole workbook another meaning, or makes them; Excel compares names without case. */
export function setNames(workbook: Workbook, names: readonly NameInfo[]): void {
  if (names.length === 0) return;
  const { model } = workbook.definedNames;
  const changed = new Set(names.map(({ name }) => name.toLowerCase()));
  const kept = model.filter(({ name, localSheetId }) => localSheetId !== undefined || !changed.has(name.toLowerCase()));
  // From its text the library itself finds out whether a name means cells or is a formula.
  const added = names.map(({ name, formula }) => ({ name, ranges: [], rawText: formula.replace(/^=/, '') }));
  workbook.definedNames.model = [...kept, ...added];
}
