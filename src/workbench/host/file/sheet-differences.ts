import { areaAddress } from '../../../workbook/address';
import type {
  ConditionalFormatPlan,
  ListValidationPlan,
  PrintPlan,
  SheetPlan,
  TablePlan,
} from '../../../workbook/plan';
import type { ConditionalFormatModel } from '../model/conditional-formats';
import { frozenArea, PAPER_SIZES, printAreas, showsGridlines } from '../model/layout';
import { validationAreas } from '../model/validation';
import type { SheetModel } from '../model/sheet';
import { cellDifferences, widthDifferences } from './changed-cells';

/** The plan that makes a sheet of the file what it is now; null when nothing changed. */
export function sheetDifferences(before: SheetModel, now: SheetModel, mark: string | null): SheetPlan | null {
  const cells = cellDifferences(before, now);
  const plan = {
    ...cells,
    tables: tableDifferences(before, now),
    columnWidths: widthDifferences(before.raw, now.raw),
    validations: validationDifferences(before, now),
    conditionalFormats: ruleDifferences(before, now),
  };
  const freeze = frozen(now);
  const layout: Partial<SheetPlan> = {
    ...(JSON.stringify(freeze) === JSON.stringify(frozen(before)) ? {} : { freeze }),
    ...(showsGridlines(before) === showsGridlines(now) ? {} : { gridlines: showsGridlines(now) }),
    ...(JSON.stringify(before.raw.pageSetup) === JSON.stringify(now.raw.pageSetup) ? {} : { print: printOf(now) }),
  };
  const isSame =
    mark === null && Object.keys(layout).length === 0 && Object.values(plan).every((part) => part.length === 0);
  if (isSame) return null;
  const sheet = { kind: 'existing' as const, id: now.id, name: now.name, ...(mark === null ? {} : { mark }) };
  return { sheet, ...plan, ...layout };
}

/** A sheet that is not in the file: its part is taken over whole, so that only what lies outside of it is planned. */
export function newSheetPlan(sheet: SheetModel, mark: string | null): SheetPlan {
  return {
    sheet: { kind: 'new', name: sheet.name, mark: mark ?? '', hidden: sheet.visibility !== 'Visible' },
    conditionalFormats: sheet.conditionalFormats.flatMap(rulePlans),
    print: printOf(sheet),
  };
}

function tableDifferences(before: SheetModel, now: SheetModel): TablePlan[] {
  const old = new Map(before.tables.map((table) => [table.name, table]));
  return now.tables.flatMap((table): TablePlan[] => {
    const known = old.get(table.name);
    const { name, area } = table;
    if (known === undefined) return [{ name, area, action: 'create' }];
    const names = JSON.stringify(table.columnNames()) !== JSON.stringify(known.columnNames());
    return names || areaAddress(known.area) !== areaAddress(area) ? [{ name, area, action: 'resize' }] : [];
  });
}

function validationDifferences(before: SheetModel, now: SheetModel): ListValidationPlan[] {
  const text = (entry: { readonly area: object; readonly rule: object }): string =>
    JSON.stringify([entry.area, entry.rule]);
  const old = new Set(validationAreas(before).map(text));
  return validationAreas(now).flatMap((entry): ListValidationPlan[] => {
    const { rule, area } = entry;
    if (old.has(text(entry)) || rule.type !== 'list') return [];
    const list = String(rule.formulae[0] ?? '');
    const source = list.startsWith('"') ? list.slice(1, -1).split(',') : `=${list}`;
    return [{ area, source, strict: rule.errorStyle !== 'warning' }];
  });
}

function ruleDifferences(before: SheetModel, now: SheetModel): ConditionalFormatPlan[] {
  const text = (rule: ConditionalFormatModel): string => JSON.stringify({ ...rule, id: '' });
  const old = new Set(before.conditionalFormats.map(text));
  return now.conditionalFormats.filter((rule) => !old.has(text(rule))).flatMap(rulePlans);
}

function rulePlans({ areas, formula, bold, color, fill, kept }: ConditionalFormatModel): ConditionalFormatPlan[] {
  if (kept !== undefined) return [];
  const style = {
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
  };
  return areas.map((area) => ({ area, formula, style }));
}

function frozen(sheet: SheetModel): { rows: number; columns: number } {
  const area = frozenArea(sheet);
  return { rows: area?.rows ?? 0, columns: area?.columns ?? 0 };
}

/** The page set-up as a plan has it; a plan knows A3 and A4, and what is neither stays as it is in the file. */
function printOf(sheet: SheetModel): PrintPlan {
  const { pageSetup } = sheet.raw;
  const [area] = printAreas(sheet);
  const titleRows = span(pageSetup.printTitlesRow, (text) => Number(text) - 1);
  const titleColumns = span(pageSetup.printTitlesColumn, columnNumber);
  return {
    paper: pageSetup.paperSize === PAPER_SIZES['A3'] ? 'A3' : 'A4',
    orientation: pageSetup.orientation === 'landscape' ? 'landscape' : 'portrait',
    ...(pageSetup.fitToPage && pageSetup.fitToWidth > 0 ? { fitWidth: pageSetup.fitToWidth } : {}),
    ...(area === undefined ? {} : { area }),
    ...(titleRows === null ? {} : { titleRows }),
    ...(titleColumns === null ? {} : { titleColumns }),
  };
}

function span(
  text: string | undefined,
  numberOf: (part: string) => number,
): { readonly first: number; readonly last: number } | null {
  const [first = '', last = first] = (text ?? '').replaceAll('$', '').split(':');
  return first === '' ? null : { first: numberOf(first), last: numberOf(last) };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
