import { Workbook } from '@cj-tech-master/excelts';
import { areaAddress } from '../../../workbook/address';
import type {
  ConditionalFormatPlan,
  DataBarPlan,
  ListValidationPlan,
  PrintPlan,
  SheetPlan,
  TablePlan,
} from '../../../workbook/plan';
import type { Area } from '../../../workbook/cells';
import { headerFooterParts } from '../model/looks/headersFooters';
import { mergesOf } from '../model/cells/merges';
import type { ConditionalFormatModel, SheetModel } from '../model/types';
import { frozenArea, PAPER_SIZES, printAreas, showsGridlines } from '../model/looks/layout';
import { validationAreas } from '../model/looks/validation';
import { OpenWorkbook } from '../model/workbook';
import { cellDifferences, widthDifferences } from './changedCells';
import { chartPlans, drawingPlans } from './drawnPlans';

/** The plan that makes a sheet of the file what it is now; null when nothing changed. */
export function sheetDifferences(before: SheetModel, now: SheetModel, mark: string | null): SheetPlan | null {
  const cells = cellDifferences(before, now);
  const plan = {
    ...cells,
    tables: tableDifferences(before, now),
    columnWidths: widthDifferences(before.raw, now.raw),
    validations: validationDifferences(before, now),
    conditionalFormats: ruleDifferences(before, now),
    dataBars: barDifferences(before, now),
    merges: mergeDifferences(before, now),
    charts: findChanged(chartPlans(before), chartPlans(now)),
    drawings: findChanged(drawingPlans(before), drawingPlans(now, before)),
  };
  const freeze = frozen(now);
  const layout: Partial<SheetPlan> = {
    ...(JSON.stringify(freeze) === JSON.stringify(frozen(before)) ? {} : { freeze }),
    ...(showsGridlines(before) === showsGridlines(now) ? {} : { gridlines: showsGridlines(now) }),
    ...(pageOf(before) === pageOf(now) ? {} : { print: printOf(now) }),
  };
  const isSame =
    mark === null && Object.keys(layout).length === 0 && Object.values(plan).every((part) => part.length === 0);
  if (isSame) return null;
  const sheet = { kind: 'existing' as const, id: now.id, name: now.name, ...(mark === null ? {} : { mark }) };
  return { sheet, ...plan, ...layout };
}

/** The plan of a sheet that is not in the file: all that makes it differ from an empty one. */
export function newSheetPlan(sheet: SheetModel, mark: string | null): SheetPlan {
  const raw = new Workbook();
  raw.addWorksheet(sheet.name);
  const empty = new OpenWorkbook(raw).sheet(sheet.name);
  const target = { kind: 'new' as const, name: sheet.name, mark: mark ?? '', hidden: sheet.visibility !== 'Visible' };
  const plan = empty === null ? null : sheetDifferences(empty, sheet, null);
  return { ...plan, print: printOf(sheet), sheet: target };
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
    const saysAnything = ({
      title = '',
      text = '',
    }: {
      title?: string | undefined;
      text?: string | undefined;
    }): boolean => title + text !== '';
    const prompt = { title: rule.promptTitle, text: rule.prompt };
    const refusal = { title: rule.errorTitle, text: rule.error };
    return [
      {
        area,
        source,
        strict: rule.errorStyle !== 'warning',
        ...(saysAnything(prompt) ? { prompt: { title: prompt.title ?? '', text: prompt.text ?? '' } } : {}),
        ...(saysAnything(refusal) ? { refusal: { title: refusal.title ?? '', text: refusal.text ?? '' } } : {}),
      },
    ];
  });
}

/** Plans that are not among those of before. */
function findChanged<T extends object>(before: readonly T[], now: readonly T[]): T[] {
  const old = new Set(before.map((plan) => JSON.stringify(plan)));
  return now.filter((plan) => !old.has(JSON.stringify(plan)));
}

const mergeDifferences = (before: SheetModel, now: SheetModel): Area[] => findChanged(mergesOf(before), mergesOf(now));

const barDifferences = (before: SheetModel, now: SheetModel): DataBarPlan[] =>
  findChanged(before.conditionalFormats.flatMap(barPlans), now.conditionalFormats.flatMap(barPlans));

/** Bars between two numbers, as plans; other kinds of bars of a file stay as they are in it. */
function barPlans({ areas, bar }: ConditionalFormatModel): DataBarPlan[] {
  if (bar?.from.type !== 'Number' || bar.to.type !== 'Number') return [];
  const [from, to] = [bar.from, bar.to].map(({ formula }) => Number((formula ?? '').replace(/^=/, '')));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return [];
  return areas.map((area) => ({ area, from, to, color: bar.color }));
}

function ruleDifferences(before: SheetModel, now: SheetModel): ConditionalFormatPlan[] {
  const text = (rule: ConditionalFormatModel): string => JSON.stringify({ ...rule, id: '' });
  const old = new Set(before.conditionalFormats.map(text));
  return now.conditionalFormats.filter((rule) => !old.has(text(rule))).flatMap(rulePlans);
}

function rulePlans({ areas, formula, bold, color, fill, kept, bar }: ConditionalFormatModel): ConditionalFormatPlan[] {
  if (kept !== undefined || bar !== undefined) return [];
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

const pageOf = ({ raw }: SheetModel): string => JSON.stringify([raw.pageSetup, raw.rowBreaks, raw.headerFooter]);

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
    ...(sheet.raw.rowBreaks.length === 0 ? {} : { breaksBefore: sheet.raw.rowBreaks.map(({ id }) => id) }),
    ...marginOf(sheet),
    ...footerOf(sheet),
  };
}

/** A plan has one margin for all four sides, in points; files have inches. */
function marginOf({ raw }: SheetModel): Pick<PrintPlan, 'margin'> {
  const { left, right, top, bottom } = raw.pageSetup.margins ?? {};
  return left !== undefined && [right, top, bottom].every((each) => each === left) ? { margin: left * 72 } : {};
}

function footerOf(sheet: SheetModel): Pick<PrintPlan, 'footer'> {
  const { L, C, R } = headerFooterParts(sheet, 'oddFooter');
  if (L + C + R === '') return {};
  const footer = {
    ...(L === '' ? {} : { left: L }),
    ...(C === '' ? {} : { center: C }),
    ...(R === '' ? {} : { right: R }),
  };
  return { footer };
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
