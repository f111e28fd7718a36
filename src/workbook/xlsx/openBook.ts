import type { BookReader } from './bookReader';
import type { Package } from './package';
import { StreamedBook } from './stream/streamedBook';

/**
 * The reader that fits a workbook: straight from the package, and through the library's model where formulas have no
 * value yet and have to be calculated.
 * @throws UserError file-unreadable, file-not-a-workbook, file-too-large
 */
export async function openBook(pkg: Package): Promise<BookReader> {
  const streamed = new StreamedBook(pkg);
  if (streamed.isCalculated) return streamed;
  const { LibraryBook } = await import('./libraryBook');
  return LibraryBook.open(pkg);
}
