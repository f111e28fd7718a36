import { Workbook } from '@cj-tech-master/excelts';
import { UserError } from '../../domain/errors';
import { openCsv } from '../../workbook/csv/file';
import { HostFile } from '../host/file/hostFile';

const BLOCK_ROWS = 5000;
const LONGEST_SHEET_NAME = 31;

/**
 * Opens the bytes of an .xlsx or .csv file in the emulated Excel. The cells of a csv file are what file mode reads of
 * it: "007" and dates stay the texts they are.
 * @throws UserError of the file group
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<HostFile> {
  if (!name.toLowerCase().endsWith('.csv')) return HostFile.open(bytes, { name });
  const workbook = await csvWorkbook(bytes, name);
  return HostFile.open(await bytesOf(workbook), { name: name.replace(/\.csv$/i, '.xlsx') });
}

/** A new workbook with one empty sheet. */
export async function newWorkbook(): Promise<HostFile> {
  const workbook = new Workbook();
  workbook.addWorksheet('Sheet1');
  return HostFile.open(await bytesOf(workbook));
}

async function csvWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const csv = await openCsv(bytes, name);
  const [info] = await csv.sheets();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(sheetName(name));
  const used = info?.used ?? null;
  if (info === undefined || used === null) return workbook;
  const columns = Array.from({ length: used.columns }, (_, index) => used.column + index);
  const request = { sheetId: info.id, row: used.row, rows: used.rows, columns, blockRows: BLOCK_ROWS };
  for await (const { row, values } of csv.read(request))
    for (const [index, line] of values.entries())
      for (const [at, value] of line.entries())
        if (value !== '') sheet.getCell(row + index + 1, used.column + at + 1).value = value;
  return workbook;
}

/** Excel names the sheet of a csv file after it. */
function sheetName(file: string): string {
  const name = file
    .replace(/\.csv$/i, '')
    .replace(/[/\\?*:[\]]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .trim()
    .slice(0, LONGEST_SHEET_NAME);
  return name === '' || name.toLowerCase() === 'history' ? 'Sheet1' : name;
}

async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  try {
    return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false } as never));
  } catch (error) {
    throw new UserError('cannot-write', {}, error instanceof Error ? error.message : String(error));
  }
}
