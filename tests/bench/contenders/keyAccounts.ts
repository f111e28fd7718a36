import { classify } from '../../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import { SalesBook } from '../../../src/domain/sales/SalesBook';
import type { Month } from '../../../src/domain/time/month';
import { recognise } from '../../../src/intake/layout/recognise';
import type { ReadSetting } from '../../../src/intake/read/reader';
import { readerOf } from '../../../src/intake/readerOf';
import type { SheetSample } from '../../../src/intake/sheet';
import type { AbcClass } from '../../../src/domain/types';
import type { Contender } from '../contender';
import type { Block } from '../data';
import { TODAY } from '../data';

/** This product: the reader of a recognised ledger, the sales book, the classification with segments and growth. */
export const keyAccounts: Contender = {
  name: 'Key Accounts',
  run(blocks) {
    const book = new SalesBook({ today: TODAY });
    const setting = settingOf(blocks, book);
    const layout = recognise(setting.sample, {});
    if (layout.kind !== 'ledger') throw new Error(`the ledger was taken for ${layout.kind}`);
    const reader = readerOf(layout, setting);
    const blockTimes: number[] = [];
    let row = 1;
    for (const block of blocks) {
      const start = performance.now();
      reader.rows(row, block);
      blockTimes.push(performance.now() - start);
      row += block.length;
    }
    const report = reader.finish();
    if (report === 'undecided' || report.rowsRead !== row - 1) throw new Error('rows were lost');
    const classification = classify(book, { ...DEFAULT_OPTIONS, window: 'all' });
    return {
      blockTimes,
      outcome: () => {
        const classes = new Map<string, AbcClass>();
        const months = new Map<string, Map<number, number>>();
        const [from, to] = [book.firstMonth() ?? 0, book.lastMonth() ?? 0];
        for (const { customer, identity, class: abc } of classification.customers) {
          classes.set(identity.key, abc ?? 'C');
          const own = new Map<number, number>();
          for (let month = from; month <= to; month += 1) own.set(month, book.netOf(customer, month as Month));
          months.set(identity.key, own);
        }
        return { classes, months };
      },
    };
  },
};

/** The sample from which the layout is told, under a header row; texts are day first with decimal points. */
export function settingOf(blocks: readonly Block[], book: SalesBook): ReadSetting {
  const values = [['Customer', 'Date', 'Amount'], ...(blocks[0] ?? []).slice(0, 399)];
  const formats = values.map((_, row) => ['General', row === 0 ? 'General' : 'yyyy-mm-dd', 'General']);
  const rows = 1 + blocks.reduce((sum, block) => sum + block.length, 0);
  const sample: SheetSample = {
    ...{ file: '', sheet: 'Ledger', row: 0, column: 0, rows, columns: 3 },
    ...{ values, formats, date1904: false },
  };
  return {
    ...{ sample, book, hints: {}, currency: null, currencyRows: {}, merges: [], hiddenRows: 0, within: null },
    order: { order: 'dmy', assumed: false, example: null },
    mark: { mark: '.', assumed: false, example: null },
  };
}
