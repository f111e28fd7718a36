import type { SheetReport } from '../../intake/report';
import { formatsOf } from '../../i18n/formats';
import type { Formats } from '../../i18n/formats';
import type { Texts, Dictionaries } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import { issuesTemplate } from '../../sheets/issues';
import { ISSUES } from '../../sheets/schema/issuesSchema';
import type { IssueColumn } from '../../sheets/schema/issuesSchema';
import { updateSheet } from '../../sheets/updateSheet';
import { cellAddress, quoteSheetName } from '../../workbook/address';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import { guessNotice, nameAndId } from '../classification/notices';
import { newOwnSheet } from '../ownSheets/newOwnSheet';
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
  const emptied = table.rows
    .slice(rows.length)
    .map((): RowValues<IssueColumn> => ({ kind: '', sheet: '', cell: '', found: '', todo: '' }));
  const changed = new Map([...rows.slice(0, table.rows.length), ...emptied].map((row, i) => [i, row]));
  const added = rows.slice(table.rows.length);
  await requireRoomBelow(state, table, added.length);
  return updateSheet(template, table, { rows: changed, added });
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
