import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { UserError } from '../../domain/errors';
import { libraryCopy, openPackage, readMarks } from '../../workbook/xlsx/package';
import { WorkbookModel } from '../host/model/workbook';

/** Worksheet custom property of our sheets; the library does not keep it, so it is read from the package. */
const MARK_PROPERTY = 'KeyAccounts';

installChartSupport();

/**
 * Opens the bytes of an .xlsx file as the workbook of the emulated Excel.
 * @throws UserError of the file group
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  const original = openPackage(bytes);
  const raw = new Workbook();
  try {
    await raw.xlsx.load(libraryCopy(original));
  } catch (error) {
    throw new UserError('file-unreadable', { file: name }, error instanceof Error ? error.message : String(error));
  }
  const model = new WorkbookModel(raw, { name });
  for (const [sheetName, mark] of readMarks(original))
    model.sheet(sheetName)?.customProperties.set(MARK_PROPERTY, mark);
  return model;
}
