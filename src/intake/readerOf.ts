import type { Layout } from './layout/layout';
import { LedgerReader } from './read/ledger';
import { MatrixReader } from './read/matrix';
import type { ReadSetting, SheetReader } from './read/reader';
import { SummaryReader } from './read/summary';

/** The reader for a layout. */
export function readerOf(layout: Layout, setting: ReadSetting): SheetReader {
  switch (layout.kind) {
    case 'ledger':
      return new LedgerReader(setting, layout);
    case 'matrix':
      return new MatrixReader(setting, layout);
    case 'summary':
      return new SummaryReader(setting, layout);
  }
}
