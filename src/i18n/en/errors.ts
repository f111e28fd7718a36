import type { ErrorCode, ErrorParams } from '../../domain/errors';

const text = (value: string | number | undefined): string => String(value ?? '');
/** The sheet by name, where the host says which one it is; opens a sentence. */
const sheetOf = (p: ErrorParams): string => (p['sheet'] === undefined ? 'The sheet' : `Sheet "${text(p['sheet'])}"`);
/** The same inside a sentence. */
const onSheet = (p: ErrorParams): string =>
  p['sheet'] === undefined ? 'on the sheet' : `on sheet "${text(p['sheet'])}"`;
const fileOf = (p: ErrorParams): string => (p['file'] === undefined ? 'The file' : text(p['file']));

/** What is so, what it means, what to do: one message per error code. */
export const errors: Record<ErrorCode, (p: ErrorParams) => string> = {
  usage: (p) => `${text(p['problem'])} Run "key-accounts --help" to see how it is called.`,
  'unknown-sheet': (p) =>
    `There is no sheet${p['sheet'] === undefined ? ' of that name' : ` "${text(p['sheet'])}"`}.${p['sheets'] === undefined ? '' : ` The workbook has: ${text(p['sheets'])}.`}`,
  'mapping-outside-sheet': (p) =>
    `${sheetOf(p)} has no column for ${text(p['field'])} where --map says. Check the column letters.`,
  'header-row-outside-sheet': (p) => `${sheetOf(p)} has no row ${text(p['row'])}. Check --header-row.`,
  'output-is-input': (p) =>
    `${fileOf(p)} is one of the files that are read. Choose another name, or add --force to write over it.`,
  'file-not-found': (p) =>
    `There is no file${p['file'] === undefined ? ' of that name' : ` ${text(p['file'])}`}. Check the name and the folder.`,
  'file-unreadable': (p) =>
    `${fileOf(p)} can't be read: it is damaged or no workbook. Open it in Excel, save it again as .xlsx and try once more.`,
  'file-not-a-workbook': (p) => `${fileOf(p)} is a zip file, but no Excel workbook. Choose an .xlsx or .csv file.`,
  'file-old-xls': (p) => `${fileOf(p)} is in the old .xls format. Open it in Excel and save it as .xlsx.`,
  'file-encrypted': (p) =>
    `${fileOf(p)} is protected with a password. Open it in Excel, remove the password, save it and try again.`,
  'file-too-large': (p) => `${fileOf(p)} would unpack to more than 2 GB and is not opened. Save only the sales sheets.`,
  'workbook-empty': (p) =>
    `There is nothing to read${p['sheet'] ? ` ${onSheet(p)}` : ''}: no sheet holds any cells of data.`,
  'nothing-like-sales': (p) =>
    `No sales found. We looked ${onSheet(p)} for a customer, an amount, and a date or months. Choose the sheet and the columns yourself.`,
  'no-customer-column': (p) =>
    `No customer column found ${onSheet(p)}. We looked for headers such as Customer, Client, 客户, 客戶, Cliente and for a column of names.`,
  'no-amount-column': (p) =>
    `No amount column found ${onSheet(p)}. We looked for headers such as Amount, Sales, 金额, 金額, Importe, for quantity and price, and for months.`,
  'all-rows-skipped': (p) =>
    `${sheetOf(p)} looks like sales, but no row could be read. The list of skipped rows says why.`,
  'no-positive-sales': () => 'No customer has sales above zero in the period, so there is nothing to classify.',
  'needs-answer': (p) =>
    `${text(p['question'])} ${Number(p['count']) > 1 ? `And ${Number(p['count']) - 1} more. ` : ''}Open Key Accounts and answer it there, or type the option named above. Nothing was written.`,
  'amount-unusable': (p) =>
    `${sheetOf(p)}: the column "${text(p['header'])}" holds no number: ${text(p['cells'])}. Mend these cells, or choose the column of amounts yourself.`,
  'date-unusable': (p) =>
    `${sheetOf(p)}: the column "${text(p['header'])}" holds no day that can be read: ${text(p['cells'])}. Mend these cells, or choose the column of dates yourself.`,
  'as-of-before-data': (p) =>
    `There are no sales up to ${p['month'] === undefined ? 'that month' : text(p['month'])}${p['first'] === undefined ? '' : `: the data begin in ${text(p['first'])}`}. Choose a later month.`,
  'cannot-write': (p) =>
    `${p['file'] === undefined ? sheetOf(p) : fileOf(p)} can't be written. Close it if it is open in Excel, and check the folder and the disk. Nothing was changed.`,
  'sheet-not-ours': (p) =>
    `There is a sheet${p['sheet'] === undefined ? '' : ` "${text(p['sheet'])}"`} that Key Accounts did not make. Rename it, or let us make a copy beside it.`,
  'own-column-missing': (p) =>
    `${sheetOf(p)}: the column "${text(p['column'])}" is missing, without which its rows can't be told apart. Give the column its header back, or undo its deletion, then run it again. Nothing was written.`,
  'cells-in-the-way': (p) =>
    `${p['place'] === undefined ? 'A cell' : text(p['place'])} holds something where ${p['count'] === undefined ? '' : `${text(p['count'])} `}new rows belong. Move it away from under the table (and switch a totals row off), then run it again. Nothing was changed.`,
  'sheet-protected': (p) =>
    `${sheetOf(p)} is protected. We can read it, but not write to it. Your sheet is unchanged. Write to a new sheet instead, or lift the protection.`,
  'workbook-protected': () =>
    'The structure of this workbook is protected, so no sheet can be added. Nothing was changed. Lift the protection under Review, then try again.',
  'workbook-read-only': () => 'This workbook is read-only. You can look at everything. To write, save a copy first.',
  'cell-edit-mode': () =>
    'Excel is waiting for a cell. Press Enter or Esc in the sheet, then try again. Nothing is lost and nothing is written twice.',
  'sheet-gone': (p) => `${sheetOf(p)} was deleted or renamed meanwhile. Nothing more was written. Run it again.`,
  'row-changed': (p) =>
    `Row ${text(p['row'])} of ${sheetOf(p)} was changed or moved by somebody else meanwhile. Nothing was written. Open it again and make your change once more.`,
  'payload-too-large': () =>
    'Excel refused the amount of data. What was written so far is complete; run it again to go on.',
  'merged-cells': (p) => `Merged cells stand in the way ${onSheet(p)}. Unmerge them, or write to a new sheet.`,
  'column-in-use': (p) =>
    `The column at ${text(p['place'])} can't be taken out: formulas, comments or joined cells around it need the cells to its right where they are. Delete it yourself in Excel. Nothing was changed.`,
  'filtered-range': (p) => `Rows are filtered ${onSheet(p)}. Clear the filter, then try again. Nothing was changed.`,
  'pivot-range': (p) => `A pivot table stands in the way ${onSheet(p)}. Write to a new sheet instead.`,
  'too-many-rows': (p) => `${sheetOf(p)} is full: the rows don't fit below what is there. Write to a new sheet.`,
  'host-busy': () => 'Excel is busy. Wait a moment, then try again. Nothing is written twice.',
  cancelled: () => 'Cancelled. Nothing was written.',
  'out-of-time': (p) =>
    p['sheets'] === ''
      ? 'This took longer than the five minutes Excel gives a ribbon command and was stopped. Nothing was written. Work in the pane, which has no such limit.'
      : `This took longer than the five minutes Excel gives a ribbon command and was stopped. These sheets may be incomplete: ${p['sheets']}. Run it again, or work in the pane, which has no such limit and can restore them.`,
  unexpected: () => 'Something went wrong that we did not foresee. Nothing is lost. Copy the details and tell us.',
};
