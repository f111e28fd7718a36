import { UserError } from '../../../../domain/errors';
import type { Area } from '../../../cells';
import { dropWhatBecomesWrong, type Lost } from '../splice/lost';
import { PackageDraft, type Package } from '../container/package';
import { isStrict, toStrict } from '../container/strict';
import { tablesOf } from '../sheet/tables';
import { sameName, sheetParts, workbookPartOf } from '../container/workbookPart';
import { changeWorkbook } from '../splice/workbookXml';
import { attribute, child, parseXml } from '../xml/xml';
import { breakFormulas, type Gone } from './brokenReferences';
import { removeColumn } from './removeColumns';
import { removeSheetParts, removeTabs } from './removeSheets';

/** What goes, by names of sheets as they are now. */
export interface PackageRemovals {
  readonly sheets: readonly string[];
  readonly columns: readonly { readonly sheet: string; readonly area: Area }[];
  readonly names: readonly string[];
}

/**
 * A package without sheets, columns and names. What reads them elsewhere breaks as it does in Excel: "#REF!" in its
 * place. All other parts stay as they are.
 * @throws UserError cannot-write when no visible sheet is left, workbook-protected, sheet-protected, column-in-use,
 * merged-cells
 */
export function removeFrom(original: Package, removals: PackageRemovals): { bytes: Uint8Array; lost: readonly Lost[] } {
  const draft = new PackageDraft(original);
  const workbook = workbookPartOf(original);
  const sheets = sheetParts(original);
  const isGoing = (name: string): boolean => removals.sheets.some((each) => sameName(each, name));
  const going = sheets.filter(({ name }) => isGoing(name));
  if (going.length > 0)
    refuseLastSheet(
      original.text(workbook),
      going.map(({ name }) => name),
    );

  const columns = removals.columns
    .filter(({ sheet }) => !isGoing(sheet))
    .flatMap(({ sheet, area }) =>
      Array.from({ length: area.columns }, (_, index) => ({ sheet, ...area, column: area.column + index })),
    )
    .sort((a, b) => b.column - a.column);
  const tables = new Set(going.flatMap(({ part }) => tablesOf(original, part).map(({ name }) => name.toLowerCase())));
  const goneColumns = new Map<string, Set<string>>();
  const gone: Gone = { sheets: new Set(going.map(({ name }) => name.toLowerCase())), tables, columns: goneColumns };
  const names = going.map(({ name }) => name);

  // Sheets go first, so that what they read is no reason to keep a column.
  removeSheetParts(draft, workbook, names);
  draft.setText(workbook, removeTabs(draft.text(workbook), names, removals.names, gone));
  for (const { sheet, row, rows, column } of columns) {
    const taken = removeColumn(draft, workbook, sheet, { row, rows, column });
    if (taken === null) continue;
    const key = taken.table.toLowerCase();
    goneColumns.set(key, (goneColumns.get(key) ?? new Set()).add(taken.column.toLowerCase()));
  }
  if (going.length > 0 || goneColumns.size > 0) {
    for (const part of draft.names())
      if (/(^|\/)(worksheets|charts|tables)\/[^/]+\.xml$/i.test(part)) {
        const before = draft.text(part);
        const after = breakFormulas(before, gone);
        if (after !== before) draft.setText(part, after);
      }
    draft.setText(workbook, removeTabs(draft.text(workbook), [], [], gone));
  }
  draft.setText(workbook, changeWorkbook(draft.text(workbook), { tabs: [], names: [], recalculate: true }));
  const lost = dropWhatBecomesWrong(draft, workbook);
  if (isStrict(original.text(workbook)))
    for (const part of draft.changedXml()) draft.setText(part, toStrict(draft.text(part)));
  return { bytes: draft.toBytes(), lost };
}

/** A workbook needs a visible sheet, and one whose structure is protected keeps all of them. */
function refuseLastSheet(text: string, going: readonly string[]): void {
  const root = parseXml(text);
  const protection = child(root, 'workbookProtection');
  if (protection !== undefined && /^(1|true)$/.test(attribute(text, protection, 'lockStructure') ?? ''))
    throw new UserError('workbook-protected');
  const stays = (child(root, 'sheets')?.children ?? []).some(
    (element) =>
      !going.some((name) => sameName(name, attribute(text, element, 'name') ?? '')) &&
      !/hidden/i.test(attribute(text, element, 'state') ?? ''),
  );
  const [sheet = ''] = going;
  if (!stays) throw new UserError('cannot-write', { sheet }, 'a workbook needs a visible sheet');
}
