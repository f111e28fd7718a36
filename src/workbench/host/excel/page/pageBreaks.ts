import { RangeTarget } from '../../model/cells/rangeTarget';
import { MAX_COLUMNS } from '../../model/cells/cellRange';
import { invalidArgument, itemNotFound } from '../../richapi/errors';
import { rangeArgument } from '../arguments';
import { define, ref, type PageBreakTarget } from '../targets';
import type { SheetModel } from '../../model/types';

/** Stored breaks count rows from 1 and name the last row of a page: that is the 0-based first row of the next. */
const rows = ({ raw }: SheetModel): readonly number[] => raw.rowBreaks.map(({ id }) => id).sort((a, b) => a - b);

const breaks = (sheet: SheetModel): readonly PageBreakTarget[] => rows(sheet).map((row) => ({ sheet, row }));

export const definePageBreaks = define('PageBreakCollection', {
  items: (sheet) => breaks(sheet).map((each) => ref('PageBreak', each)),
  indexer: (sheet, args) => {
    const found = breaks(sheet)[args.integer(0)];
    if (found === undefined) throw itemNotFound(`page break ${args.integer(0)}`);
    return ref('PageBreak', found);
  },
  methods: {
    Add: (sheet, args) => {
      sheet.workbook.guard();
      const { row } = rangeArgument(args, 0, sheet, sheet.workbook).area;
      if (row === 0) throw invalidArgument('no page ends above the first row');
      if (!rows(sheet).includes(row)) sheet.raw.rowBreaks.push({ id: row, max: MAX_COLUMNS - 1, man: 1 });
      return ref('PageBreak', { sheet, row });
    },
    GetCount: ({ raw }) => raw.rowBreaks.length,
    RemovePageBreaks: (sheet) => {
      sheet.workbook.guard();
      sheet.raw.rowBreaks = [];
    },
  },
});

export const definePageBreak = define('PageBreak', {
  identity: ({ sheet, row }) => ({ _Id: rows(sheet).indexOf(row) }),
  scalars: {
    ColumnIndex: () => 0,
    RowIndex: ({ row }) => row,
    _Id: ({ sheet, row }) => rows(sheet).indexOf(row),
  },
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.workbook.guard();
      sheet.raw.rowBreaks = sheet.raw.rowBreaks.filter(({ id }) => id !== row);
    },
    GetCellAfterBreak: ({ sheet, row }) =>
      ref('Range', new RangeTarget(sheet, { row, column: 0, rows: 1, columns: 1 })),
  },
});
