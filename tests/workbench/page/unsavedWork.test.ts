import { writeCells } from '../../../src/workbench/host/model/cells/writeCells';
import { OpenWorkbook } from '../../../src/workbench/host/model/workbook';
import { UnsavedWork } from '../../../src/workbench/page/unsavedWork';

/** A page that is about to be closed. @returns whether the browser asks */
function closing(unsaved: UnsavedWork): boolean {
  const page = new EventTarget();
  unsaved.guard(page as unknown as Window);
  return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('closing asks after a change, and no more once it is saved', () => {
  const model = new OpenWorkbook();
  const unsaved = new UnsavedWork();
  expect(closing(unsaved)).toBe(false);
  unsaved.note(model);
  expect(closing(unsaved)).toBe(false);
  writeCells(model.active, { row: 0, column: 0, rows: 1, columns: 1 }, [['typed']]);
  expect(closing(unsaved)).toBe(true);
  unsaved.note(model);
  expect(closing(unsaved)).toBe(false);
  model.addSheet(null);
  expect(closing(unsaved)).toBe(true);
});
