import type { SheetReport } from '../../intake/report';
import { formatsOf } from '../../i18n/formats';
import type { Formats } from '../../i18n/formats';
import type { Texts, Dictionaries } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import { issuesTemplate } from '../../sheets/issues';
import { ISSUES } from '../../sheets/schema/issuesSchema';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { IssueColumn } from '../../sheets/schema/issuesSchema';
import { updateSheet } from '../../sheets/updateSheet';
import { cellAddress, quoteSheetName } from '../../workbook/address';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { guessNotice, nameAndId } from '../classification/notices';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
import type { LineKeys } from '../ownSheets/placeRows';
import { placeRows } from '../ownSheets/placeRows';
import { readOwnTable, requireRoomBelow } from '../ownSheets/workbookState';
import { money } from '../classification/round';

/** The plan that makes the data-check sheet, or brings it up to date; null when nothing would change. */
export async function dataCheckPlan(result: ClassifyResult, dictionaries: Dictionaries): Promise<SheetPlan | null> {
  const { state, sheetLanguage } = result;
  const texts = dictionaries[sheetLanguage];
  const template = issuesTemplate(texts);
  const rows = issueRows(result, texts, formatsOf(sheetLanguage));
  const table = await readOwnTable(state, ISSUES, true);
  if (table === null) return newOwnSheet(state, template, rows);
  const change = placeRows(table, rows, lineKeys(table, Object.values(dictionaries)));
  await requireRoomBelow(state, table, change.added.length);
  return updateSheet(template, table, change);
}

/** Lines of the sheet are ours when they begin with a kind of ours in any language, or say that there is nothing. */
function lineKeys(table: OwnTable<IssueColumn>, languages: readonly Texts[]): LineKeys<IssueColumn> {
  const words = languages.map(({ sheets }) => sheets.issues);
  const kinds = new Map(
    words.flatMap((each) => Object.entries(each.kinds).map(([kind, text]) => [text, kind] as const)),
  );
  const nothing = new Set(words.map(({ todo }) => todo.nothing));
  const keyOf = (kind: PlanCell = '', ...rest: readonly (PlanCell | undefined)[]): string =>
    [kinds.get(String(kind)) ?? '', ...rest.map((cell) => shownText(cell ?? ''))].join('\n');
  return {
    keyOf: ({ kind, sheet, cell, found }) => keyOf(kind, sheet, cell, found),
    keyAt: (row) => {
      const [kind = '', ...rest] = (['kind', 'sheet', 'cell', 'found', 'todo'] as const).map((key) =>
        table.cell(row, key),
      );
      const isOurs = table.offset('kind') < 0 || kinds.has(String(kind));
      const isFree = kind === '' && (nothing.has(String(rest.at(-1))) || rest.every((cell) => cell === ''));
      return isOurs || isFree ? keyOf(kind, ...rest.slice(0, -1)) : null;
    },
    emptied: { kind: '', sheet: '', cell: '', found: '', todo: '' },
  };
}

/** What a cell shows: of a link its address. */
function shownText(cell: PlanCell): string {
  const formula = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : '';
  return /,"([^"]*)"\)$/.exec(formula)?.[1] ?? String(cell);
}

/** One line per thing to look at: totals first, then what was assumed, skipped rows, merges, sales to nobody. */
export function issueRows(
  { reading, merges }: Pick<ClassifyResult, 'reading' | 'merges'>,
  texts: Texts,
  formats: Formats,
): RowValues<IssueColumn>[] {
  const words = texts.sheets.issues;
  const rows = [
    ...reading.reports.flatMap((report) => totalRows(report, texts, formats)),
    ...reading.reports.flatMap((report) => guessRows(report, texts, formats)),
    ...reading.reports.flatMap((report) => skippedRows(report, texts)),
    ...merges.map(({ a, b }) => ({
      kind: words.kinds.merge,
      found: `${nameAndId(a)} / ${nameAndId(b)}`,
      todo: words.todo.merge,
    })),
    ...reading.reports.flatMap((report) =>
      report.nonCustomers.map(({ label, rows: count, amount, firstRow }) => ({
        kind: words.kinds.nonCustomer,
        sheet: report.sheet,
        cell: link(report, firstRow, report.columns.customer?.[0] ?? 0),
        found: label,
        todo: words.todo.nonCustomer({ rows: count, amount: formats.decimal(money(amount)) }),
      })),
    ),
  ];
  return rows.length > 0 ? rows : [{ todo: words.todo.nothing }];
}

function totalRows(report: SheetReport, texts: Texts, formats: Formats): RowValues<IssueColumn>[] {
  const words = texts.sheets.issues;
  return report.totals
    .filter(({ agrees, stated }) => !agrees && stated !== null)
    .map(({ row, column, label, stated, read }) => {
      const figures = { stated: money(stated ?? 0), read: money(read ?? 0) };
      return {
        kind: words.kinds.total,
        sheet: report.sheet,
        cell: link(report, row, column),
        found: label,
        todo: words.todo.total({
          stated: formats.decimal(figures.stated),
          read: formats.decimal(figures.read),
          difference: formats.decimal(money(figures.read - figures.stated)),
        }),
      };
    });
}

function guessRows(report: SheetReport, texts: Texts, formats: Formats): RowValues<IssueColumn>[] {
  return report.guesses.flatMap((guess) => {
    const notice = guessNotice(guess, report, texts, formats);
    if (notice === null) return [];
    const place = 'place' in guess ? guess.place : null;
    return [
      {
        kind: texts.sheets.issues.kinds.assumption,
        sheet: report.sheet,
        ...(place === null ? {} : { cell: link(report, place.row, place.column) }),
        todo: notice.message,
      },
    ];
  });
}

function skippedRows(report: SheetReport, texts: Texts): RowValues<IssueColumn>[] {
  const words = texts.sheets.issues;
  return report.skipped.map(({ reason, place, cell }) => ({
    kind: words.kinds.skipped,
    sheet: report.sheet,
    cell: link(report, place.row, place.column),
    found: String(cell),
    todo: words.todo.skipped({ reason: texts.warnings.skips[reason] }),
  }));
}

/** A link to the cell inside the workbook. */
function link({ sheet }: SheetReport, row: number, column: number): PlanCell {
  const address = cellAddress(row, column);
  const target = `#${quoteSheetName(sheet)}!${address}`.replaceAll('"', '""');
  return { formula: `=HYPERLINK("${target}","${address}")` };
}
