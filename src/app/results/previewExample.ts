import { columnLetters } from '../../workbook/address';
import type { PlanCell } from '../../workbook/plan';
import type { ClassifyResult } from '../classification/classifyWorkbook';
import type { PreviewPart } from './previewPlan';

/** A few rows of a sheet as it would be after the write. */
export interface PreviewExample {
  readonly sheet: string;
  readonly columns: readonly { readonly letters: string; readonly header: string; readonly isNew: boolean }[];
  /** Row numbers as Excel shows them, the header's first. */
  readonly headerRow: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

const ROWS = 3;
/** Customer, class and segment of our own sheet: its second to fourth column. */
const OURS = [1, 2, 3];

/** The first rows of a part that brings new columns; null for one that only changes cells. */
export function previewExample(part: PreviewPart, result: ClassifyResult): PreviewExample | null {
  if (part.kind === 'beside') return beside(part, result);
  return part.kind === 'customers' && part.isNew ? newSheet(part) : null;
}

function beside(part: PreviewPart, { reading }: ClassifyResult): PreviewExample | null {
  const sheet = reading.sheets.find(({ info }) => info.id === part.id);
  const customer = sheet?.layout.columns.customer[0];
  if (sheet === undefined || customer === undefined || part.columns.length === 0) return null;
  const { sample, layout } = sheet;
  const headerRow = sample.row + layout.headerLast;
  const blocks = part.plan.blocks ?? [];
  const columns = [...new Set(blocks.filter(({ row }) => row === headerRow).map(({ column }) => column))].slice(0, 2);
  const cellOfPlan = (row: number, column: number): PlanCell => {
    const block = blocks.find((own) => own.column === column && row >= own.row && row < own.row + own.cells.length);
    return block?.cells[row - block.row]?.[0] ?? null;
  };
  const rows = sample.values
    .map((cells, r) => ({ number: sample.row + r + 1, cells, row: sample.row + r }))
    .filter(
      ({ row, cells }) => row > headerRow && cells[customer] !== '' && columns.some((c) => cellOfPlan(row, c) !== null),
    )
    .slice(0, ROWS)
    .map(({ number, cells, row }) => ({
      number,
      cells: [String(cells[customer] ?? ''), ...columns.map((column) => textOf(cellOfPlan(row, column)))],
    }));
  if (rows.length === 0) return null;
  return {
    sheet: part.sheet,
    headerRow: headerRow + 1,
    columns: [
      {
        letters: columnLetters(sample.column + customer),
        header: String(sample.values[layout.headerLast]?.[customer] ?? ''),
        isNew: false,
      },
      ...columns.map((column) => ({
        letters: columnLetters(column),
        header: textOf(cellOfPlan(headerRow, column)),
        isNew: true,
      })),
    ],
    rows,
  };
}

function newSheet(part: PreviewPart): PreviewExample | null {
  const [table] = part.plan.tables ?? [];
  const blocks = part.plan.blocks ?? [];
  const body = blocks.find(({ row }) => table !== undefined && row === table.area.row + 1);
  const header = blocks.find(({ row }) => row === table?.area.row);
  if (table === undefined || body === undefined || header === undefined) return null;
  return {
    sheet: part.sheet,
    headerRow: table.area.row + 1,
    columns: OURS.map((column) => ({
      letters: columnLetters(column),
      header: textOf(header.cells[0]?.[column] ?? null),
      isNew: true,
    })),
    rows: body.cells.slice(0, ROWS).map((cells, r) => ({
      number: body.row + r + 1,
      cells: OURS.map((column) => textOf(cells[column] ?? null)),
    })),
  };
}

function textOf(cell: PlanCell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell);
}
